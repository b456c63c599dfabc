"""The terminal game, played through a pseudo-terminal as a person plays it: whole terms in both languages."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from game.core import language
from game.core.replay import read

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds until a terminal that says nothing is given up."""


@pytest.fixture(autouse=True)
def _swedish_afterwards() -> Iterator[None]:
    yield
    language.use("sv")


class Terminal:
    """A pseudo-terminal with the game in it. Reads up to the next prompt; answers with lines."""

    def __init__(self, home: Path, *arguments: str, lang: str = "sv") -> None:
        language.use(lang)
        self.prompt = language._("Ditt val:")
        here = {
            name: value
            for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
        }
        self.child = pexpect.spawn(
            sys.executable, ["-m", "samspel", *arguments, "--lang", lang], cwd=str(ROOT), encoding="utf-8", echo=False,
            dimensions=(40, 100), timeout=PATIENCE,
            env=here | {"SAMSPEL_HOME": str(home), "TERM": "dumb", "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        self.said = ""
        self.all_said = ""

    def listen(self) -> bool:
        """Read to the next prompt into ``said``; False at the end of the program."""
        ended = self.child.expect_exact([self.prompt, pexpect.EOF]) == 1
        self.said = (self.child.before or "").replace("\r\n", "\n")
        self.all_said += self.said
        return not ended

    def answer(self, line: str) -> None:
        self.child.sendline(line)

    def tell(self, prompt: str, line: str) -> None:
        """Answer one named prompt."""
        self.child.expect_exact(language._(prompt))
        self.child.sendline(line)

    def menu(self) -> dict[int, str]:
        """The first lines of the numbered choices last offered."""
        return {int(n): text for n, text in re.findall(r"^(\d+)\. (.*)$", self.said, re.MULTILINE)}

    def leaving(self) -> int:
        """The exit code, once it has ended."""
        self.child.close()
        return self.child.exitstatus if self.child.exitstatus is not None else -(self.child.signalstatus or 0)


class Person:
    """Plays by what the terminal says: does each kind of thing where it is offered, and decides every matter."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.handled: set[str] = set()
        self.tried: set[str] = set()
        self.undone = False

    def play(self) -> None:
        while self.terminal.listen():
            self.terminal.answer(self.decide(self.terminal.menu()))

    def starts(self, text: str, message: str) -> bool:
        return text.startswith(language._(message).split("{")[0])

    def decide(self, menu: dict[int, str]) -> str:
        onward = menu[0]
        if language._("Var?") in self.terminal.said.split("\n"):
            return "1"
        if self.starts(onward, "Gå vidare till beredningen"):
            return self.at_the_desk(menu)
        if self.starts(onward, "Öppna sammanträdet: månadens förslag blir slutgiltiga"):
            return self.in_preparation(menu)
        if onward == language._("Tillbaka"):
            return self.on_the_matter(menu)
        return "0"

    def at_the_desk(self, menu: dict[int, str]) -> str:
        self.handled.clear()
        for key in ("?", "v", "s", "b", ""):
            if key not in self.tried:
                self.tried.add(key)
                return key
        if "initiative" in self.tried and not self.undone:
            self.undone = True
            return "u"
        for place, text in menu.items():
            if place and not self.starts(text, "Läs ärendet: {title}") and text not in self.tried:
                self.tried |= {text, "initiative"}
                return str(place)
        return "0"

    def in_preparation(self, menu: dict[int, str]) -> str:
        for place, text in menu.items():
            if place and text not in self.handled:
                self.handled.add(text)
                return str(place)
        return "0"

    def on_the_matter(self, menu: dict[int, str]) -> str:
        chosen = f"[{language._('valt')}]"
        title = re.findall(r"^== (.*) ==$", self.terminal.all_said, re.MULTILINE)[-1]
        for place, text in menu.items():
            for message in (
                "Säg vad du tror: {question}",
                "Skriv ett skäl som tål att sägas offentligt (inga namn)",
                "Fråga {name}, {title} ({cost})",
            ):
                if self.starts(text, message) and title + message not in self.tried:
                    self.tried.add(title + message)
                    self.terminal.answer(str(place))
                    self.fill_in(message)
                    assert self.terminal.listen()
                    return self.on_the_matter(self.terminal.menu())
        if any(chosen in text for text in menu.values()) or title + "choose" in self.tried:
            return "0"
        self.tried.add(title + "choose")
        return "1"

    def fill_in(self, message: str) -> None:
        if message.startswith("Säg"):
            self.terminal.child.expect(r"(?:mellan|between) (\S+) (?:och|and) ([^\s.]+)")
            low, high = (
                float(
                    x.replace("\u2212", "-")
                    .replace("\u00a0", "")
                    .replace(",", "." if language.current() == "sv" else "")
                )
                for x in self.terminal.child.match.groups()
            )
            self.terminal.tell("Lägst:", str(low))
            self.terminal.tell("Troligast:", str((low + high) / 2))
            self.terminal.tell("Högst:", str(high))
        elif message.startswith("Skriv"):
            self.terminal.tell("Ditt skäl, en rad:", "Så att den som drabbas får besked. Åäö é ✓")


@pytest.mark.parametrize(("lang", "role"), [("sv", "chair"), ("en", "head")])
def test_a_whole_term_is_played(lang: str, role: str, tmp_path: Path) -> None:
    terminal = Terminal(
        tmp_path,
        "play",
        "skyfallet",
        "--role",
        role,
        "--seed",
        "7",
        "--text-mode",
        "--folder",
        str(tmp_path),
        "--no-debrief",
        lang=lang,
    )
    Person(terminal).play()
    assert language._("Överlämning") in terminal.said, terminal.said[-2000:]
    assert terminal.leaving() == 0
    (log,) = tmp_path.glob("*.samspel.jsonl.gz")
    assert str(log) in re.sub(r"\s", "", terminal.said)
    replay = read(log)
    assert len(replay.months) == 12
    assert {line["do"]["do"] for line in replay.actions} >= {"initiate", "ask", "choose", "reason", "undo", "advance"}
    assert not replay.torn
    for line in terminal.all_said.split("\n"):
        assert len(line) < 100 or str(tmp_path) in line, line
        assert "{" not in line, line


def test_a_cut_is_played_to_its_end(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "play", "skyfallet", "--cut", "45", "--seed", "7", "--text-mode", "--no-debrief")
    Person(terminal).play()
    assert terminal.leaving() == 0
    (log,) = (tmp_path / "plays").glob("*.samspel.jsonl.gz")
    replay = read(log)
    assert replay.header["cut"] == 45
    chosen = [line for line in replay.actions if line["do"]["do"] == "choose"]
    assert 1 <= len({line["do"]["situation"] for line in chosen}) <= 4


@pytest.mark.parametrize("how", ["ctrl-c", "end of input", "q"])
def test_leaving_says_where_the_play_is_and_resuming_goes_on_there(how: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "play", "skyfallet", "--seed", "3", "--text-mode")
    for line in ("0", "0", "0"):
        assert terminal.listen()
        terminal.answer(line)
    assert terminal.listen()
    second_month = re.findall(r"^== (.*) ==$", terminal.said, re.MULTILINE)[-1]
    {
        "ctrl-c": lambda: terminal.child.sendcontrol("c"),
        "end of input": terminal.child.sendeof,
        "q": lambda: terminal.answer("q"),
    }[how]()
    assert not terminal.listen()
    assert terminal.leaving() == 0
    (log,) = (tmp_path / "plays").glob("*.samspel.jsonl")
    assert str(log) in terminal.said.replace("\n", "")
    again = Terminal(tmp_path, "resume", str(log), "--text-mode")
    assert again.listen()
    assert second_month in again.said
    again.answer("q")
    assert not again.listen()
    assert again.leaving() == 0


def test_what_was_confirmed_outlives_a_killed_game(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "play", "skyfallet", "--seed", "3", "--text-mode")
    for line in ("0", "0"):
        assert terminal.listen()
        terminal.answer(line)
    assert terminal.listen()
    terminal.child.kill(signal.SIGKILL)
    terminal.child.wait()
    (log,) = (tmp_path / "plays").glob("*.samspel.jsonl")
    assert [line["do"]["do"] for line in read(log).actions] == ["advance", "advance"]
    again = Terminal(tmp_path, "resume", str(log), "--text-mode")
    assert again.listen()
    assert "Sammanträde" in again.said
    again.answer("q")
    assert not again.listen()


def test_without_a_display_the_game_says_so_and_goes_on_in_the_terminal(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    assert terminal.listen()
    assert "Ingen skärm" in terminal.said
    play = next(place for place, text in terminal.menu().items() if text.startswith("Skyfallet"))
    for line in (str(play), "1", "1"):
        terminal.answer(line)
        assert terminal.listen()
    assert "Ditt uppdrag:" in terminal.all_said
    terminal.answer("q")
    assert not terminal.listen()
    assert terminal.leaving() == 0
    again = Terminal(tmp_path)
    assert again.listen()
    assert again.menu()[1].startswith("Fortsätt: skyfallet-chair")
    again.answer("0")
    assert not again.listen()
    assert again.leaving() == 0
