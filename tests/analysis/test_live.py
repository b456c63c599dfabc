"""A debrief that answers: only to its own page on this computer, and with the same what-if as the page would hold."""

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.debrief import Debrief
from analysis.live import Live
from game.core.autoplay import autoplay
from game.core.replay import read
from game.core.session import Session
from tests.game.core.table_for_tests import small


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    session = Session.start(small(), "chair", 7, tmp_path_factory.mktemp("play"))
    autoplay(session, "mixed")
    made = Live(Debrief.of(read(session.close())), runs=4)
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


def reply(server: Live, method: str, path: str, body: str = "", host: str = "") -> tuple[int, bytes]:
    talk = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
    talk.request(method, path, body or None, {"Host": host} if host else {})
    answer = talk.getresponse()
    found = answer.status, answer.read()
    talk.close()
    return found


def test_the_page_is_served_and_may_ask_only_here(server: Live) -> None:
    status, html = reply(server, "GET", server.path)
    assert status == 200
    assert b"connect-src 'self'" in html
    assert b'id="ask"' in html


def test_a_question_gets_the_what_if_of_that_change(server: Live) -> None:
    for number in (0, len(server.asked) - 1):
        status, said = reply(server, "POST", server.path + "ask", str(number))
        assert status == 200
        told = json.loads(said)
        branch = server.made.trials.branch(server.made.story, server.asked[number].change, 4)  # type: ignore[union-attr]
        assert told["name"]
        for one in branch.outcomes:
            last = [row for row in told["outcomes"][one.name]["rows"] if row["arm"] == "changed"][-1]
            assert last["mid"] == pytest.approx(one.changed.mid[-1] * one.word.scale)


def test_answers_are_numbered_on_from_those_of_the_page(server: Live) -> None:
    first, second = (json.loads(reply(server, "POST", server.path + "ask", "0")[1])["at"] for _ in range(2))
    assert second == first + 1 > len(server.made.changes)


@pytest.mark.parametrize("asked", ["-1", "100000", "x", ""])
def test_what_is_no_question_is_refused(server: Live, asked: str) -> None:
    assert reply(server, "POST", server.path + "ask", asked)[0] == 400


def test_nobody_else_is_answered(server: Live) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert reply(server, "GET", "/")[0] == 404
    assert reply(server, "POST", "/ask", "0")[0] == 404
    assert reply(server, "GET", server.path, host="evil.example")[0] == 404
    assert reply(server, "POST", server.path + "ask", "0", host="evil.example")[0] == 404


def test_a_page_that_is_no_live_one_cannot_ask(server: Live) -> None:
    html = server.made.page(2)
    assert "connect-src 'none'" in html
    assert 'id="ask"' not in html
    assert Path(__file__).name not in html
