"""A debrief that answers: only to its own page on this computer, and with the same what-if as the page would hold."""

import http.client
import json
from pathlib import Path

import pytest

from analysis.live import Live


def reply(live: Live, method: str, path: str, body: str = "", host: str = "") -> tuple[int, bytes]:
    talk = http.client.HTTPConnection("127.0.0.1", live.server_port, timeout=60)
    talk.request(method, path, body or None, {"Host": host} if host else {})
    answer = talk.getresponse()
    found = answer.status, answer.read()
    talk.close()
    return found


def test_the_page_is_served_and_may_ask_only_here(live: Live) -> None:
    status, html = reply(live, "GET", live.path)
    assert status == 200
    assert b"connect-src 'self'" in html
    assert b'id="ask"' in html


def test_a_question_gets_the_what_if_of_that_change(live: Live) -> None:
    for number in (0, len(live.asked) - 1):
        status, said = reply(live, "POST", live.path + "ask", str(number))
        assert status == 200
        told = json.loads(said)
        branch = live.made.trials.branch(live.made.story, live.asked[number].change, live.runs)  # type: ignore[union-attr]
        assert told["name"]
        for one in branch.outcomes:
            last = [row for row in told["outcomes"][one.name]["rows"] if row["arm"] == "changed"][-1]
            assert last["mid"] == pytest.approx(one.changed.mid[-1] * one.word.scale, abs=1e-3)


def test_answers_are_numbered_on_from_those_of_the_page(live: Live) -> None:
    first, second = (json.loads(reply(live, "POST", live.path + "ask", "0")[1])["at"] for _ in range(2))
    assert second == first + 1 > len(live.made.changes)


@pytest.mark.parametrize("asked", ["-1", "100000", "x", ""])
def test_what_is_no_question_is_refused(live: Live, asked: str) -> None:
    assert reply(live, "POST", live.path + "ask", asked)[0] == 400


def test_nobody_else_is_answered(live: Live) -> None:
    assert live.server_address[0] == "127.0.0.1"
    assert reply(live, "GET", "/")[0] == 404
    assert reply(live, "POST", "/ask", "0")[0] == 404
    assert reply(live, "GET", live.path, host="evil.example")[0] == 404
    assert reply(live, "POST", live.path + "ask", "0", host="evil.example")[0] == 404


def test_a_page_that_is_no_live_one_cannot_ask(live: Live) -> None:
    html = live.made.page(2)
    assert "connect-src 'none'" in html
    assert 'id="ask"' not in html
    assert Path(__file__).name not in html
