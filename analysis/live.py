"""A debrief that answers: the page served to this computer alone, so that the room can ask for what-ifs of its own.

Standard library only. The server listens on the loopback address, on a port the system picks, under a secret path, and
answers only requests that name it so: no other computer reaches it, and no other page in the browser can use it.
"""

from __future__ import annotations

import json
import secrets
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from analysis import drawing
from analysis.branches import POLICIES, Branch, Change, policy_name
from analysis.debrief import Debrief
from analysis.screens import what_if
from analysis.screens.what_if import Asking
from game.core.language import words

LONGEST = 1000
"""Bytes of a question."""
FIRST = 20
"""Futures each way of the what-ifs that the page comes with."""


@dataclass(frozen=True)
class Question:
    """One thing that can be asked: its words, and what it changes."""

    said: str
    change: Change


def questions(made: Debrief) -> tuple[Question, ...]:
    """Every decision with every option that was open then, and every policy from the month of each decision on."""
    if made.trials is None:
        return ()
    story, found = made.story, []
    decisions = made.trials.futures.decisions()
    for one in decisions:
        decided = next((d for d in story.decisions if (d.month, d.situation) == (one.month, one.situation)), None)
        for option in one.alternatives if decided is not None else ():
            assert decided is not None
            said = f"{what_if.about(story, one.month, decided.matter)}: {words(dict(decided.others)[option])}"
            found.append(Question(said, Change(one.month, one, option)))
    for month in sorted({one.month for one in decisions}):
        for policy in POLICIES:
            said = f"{what_if.about(story, month, None)}: {words(policy_name(policy))}"
            found.append(Question(said, Change(month, policy=policy)))
    return tuple(found)


class Live(ThreadingHTTPServer):
    """Serves one debrief until it is shut down.

    Args:
        made: the play, with futures to ask.
        runs: futures each way of an answer.

    Raises:
        OSError: no port can be had.
    """

    daemon_threads = True

    def __init__(self, made: Debrief, runs: int) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.made, self.runs = made, runs
        self.asked = questions(made)
        self.path = f"/{secrets.token_urlsafe(16)}/"
        self._one = threading.Lock()
        said = tuple((str(at), one.said) for at, one in enumerate(self.asked))
        self.html = made.page(FIRST, live=Asking(self.path, said, runs)).encode()
        self.answers = len(made.changes)
        """What-ifs that the page has."""

    @property
    def host(self) -> str:
        """What a browser calls it."""
        return f"127.0.0.1:{self.server_port}"

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{self.host}{self.path}"

    def answer(self, number: int) -> dict[str, Any]:
        """A what-if, as the page takes it in. Raises ``IndexError`` where there is no such question."""
        if number < 0:
            raise IndexError(number)
        question = self.asked[number]
        with self._one:
            assert self.made.trials is not None
            branch = self.made.trials.branch(self.made.story, question.change, self.runs)
            at, self.answers = self.answers, self.answers + 1
        return self._told(at, branch)

    def _told(self, at: int, branch: Branch) -> dict[str, Any]:
        story = self.made.story
        return {
            "at": at,
            "name": what_if.named(story, branch),
            "asked": what_if.asks(story, at, branch),
            "told": what_if.told(at, branch),
            "shares": what_if.shared(at, branch),
            "row": what_if.compared_row(story, branch),
            "outcomes": drawing.outcomes(story, branch),
        }


class _Answers(BaseHTTPRequestHandler):
    """Two things are answered: the page, and a question by its number."""

    server: Live
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The page."""
        if self._ours(self.server.path):
            self._send(200, "text/html; charset=utf-8", self.server.html)

    def do_POST(self) -> None:
        """A question."""
        if not self._ours(self.server.path + "ask"):
            return
        try:
            number = int(self.rfile.read(min(int(self.headers.get("Content-Length", "0")), LONGEST)))
            told = json.dumps(self.server.answer(number), ensure_ascii=False, allow_nan=False).encode()
        except (ValueError, IndexError):
            self._send(400, "text/plain; charset=utf-8", b"")
            return
        self._send(200, "application/json; charset=utf-8", told)

    def _ours(self, path: str) -> bool:
        """Whether it is asked for under its own name, by its own page; answers where it is not."""
        ours = self.path == path and self.headers.get("Host") == self.server.host
        if not ours:
            self.close_connection = True
            self._send(404, "text/plain; charset=utf-8", b"")
        return ours

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_said: Any) -> None:
        """Nothing: what a room asks is nobody else's business."""
