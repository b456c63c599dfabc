"""The terminal game, played through a pseudo-terminal as people play it: every role, two together, the short format."""

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
from game.core.kept.replay import Replay, read
from tests.game.text.three_chairs import three_chairs_text, with_dilemmas

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
        self.prompts = [language._(prompt) for prompt in ("Ditt val:", *ENTER)]
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
        """Read to the next choice into ``said``, pressing Enter on the way; False at the end of the program."""
        self.said = ""
        while True:
            found = self.child.expect_exact([*self.prompts, pexpect.EOF])
            heard = (self.child.before or "").replace("\r\n", "\n")
            self.said += heard
            self.all_said += heard
            if found in (0, len(self.prompts)):
                return found == 0
            self.answer("")

    def answer(self, line: str) -> None:
        self.child.sendline(line)

    def tell(self, prompt: str, line: str) -> None:
        """Answer one named prompt."""
        self.child.expect_exact(language._(prompt).split("{")[0])
        self.child.sendline(line)

    def menu(self) -> dict[int, str]:
        """The first lines of the numbered choices last offered."""
        return {int(n): text for n, text in re.findall(r"^(\d+)\. (.*)$", self.said, re.MULTILINE)}

    def title(self) -> str:
        """The title of the page last written."""
        head = re.escape(language._("Sida: {title}").format(title=""))
        return re.findall(rf"^{head}(.*)$", self.all_said, re.MULTILINE)[-1]

    def leaving(self) -> int:
        """The exit code, once it has ended."""
        self.child.close()
        return self.child.exitstatus if self.child.exitstatus is not None else -(self.child.signalstatus or 0)


class Person:
    """Plays by what the terminal says: does each kind of thing where it is offered, and decides every matter."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.done: set[str] = set()
        """What has been done once, by page and kind of choice."""

    def play(self) -> None:
        while self.terminal.listen():
            self.terminal.answer(self.decide(self.terminal.menu()))

    def decide(self, menu: dict[int, str]) -> str:
        """What to type: the first kind of thing here that has not been done yet, else on."""
        if language._("Var?") in self.terminal.said.split("\n"):
            return "1"
        title = self.terminal.title()
        if self.starts(menu[0], "Gå vidare till beredningen"):
            for key in ("?", "v", "s", "b", "", "m"):
                if self.new(key):
                    return key
        for place, text in menu.items():
            for message in KINDS:
                once = ONCE.get(message, title) + message
                if place and self.starts(text, message) and self.new(once):
                    self.terminal.answer(str(place))
                    self.fill_in(message)
                    assert self.terminal.listen()
                    return self.decide(self.terminal.menu())
        if self.starts(menu[0], "Tillbaka") or not (preparing := self.preparing(menu)):
            return self.choose(menu, title)
        for place in preparing:
            if self.new(title + menu[place]):
                return str(place)
        return "0"

    def preparing(self, menu: dict[int, str]) -> list[int]:
        """Where we prepare: the matters of the month."""
        here = ("Öppna sammanträdet: månadens förslag blir slutgiltiga", "Klar: månadens förslag blir slutgiltiga")
        if not any(self.starts(menu[0], message) for message in here):
            return []
        other = ("Fler sidor", "Löften")
        return [n for n, text in menu.items() if n and not any(self.starts(text, message) for message in other)]

    def choose(self, menu: dict[int, str], title: str) -> str:
        """On a matter's page the first motion that can be chosen, once; the opposition its line. Elsewhere back."""
        said = self.terminal.all_said.rpartition(language._("Sida: {title}").format(title=title))[2]
        if language._("Vems fråga: {position}").split("{")[0] in said and self.new(title + "choose"):
            return "1" if len(menu) > 1 else "0"
        return "0"

    def starts(self, text: str, message: str) -> bool:
        return text.startswith(language._(message).split("{")[0])

    def new(self, kind: str) -> bool:
        """Whether this is the first time."""
        fresh = kind not in self.done
        self.done.add(kind)
        return fresh

    def fill_in(self, message: str) -> None:
        """Type what a choice asks for."""
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
        for prompt, line in ASKED.get(message, ()):
            self.terminal.tell(prompt, line)


ENTER = ("Tryck Enter när du sitter ensam vid skärmen.", "Tryck Enter när alla är med.")
"""Prompts that wait for Enter."""
KINDS = (
    "Skriv dina två löften om uppdraget", "Säg vad du tror: {question}",
    "Skriv ett skäl som tål att sägas offentligt (inga namn)", "Fråga {name}, {title} ({cost})",
    "Yrka avslag på det ordföranden lägger fram", "Begär votering: rösterna räknas, namn för namn",
    "Reservera dig i {title} (KL 4:27)", "Skriv bordets svar (inga namn; stannar på den här datorn)",
    "Sätt betyg på dina två löften", "Skriv brev till den som tar över",
)  # fmt: skip
"""What a person does where it is offered, once on each page."""
ONCE = {"Skriv dina två löften om uppdraget": "", "Skriv brev till den som tar över": ""}
"""And these once in a play."""
ASKED = {
    "Skriv dina två löften om uppdraget": (("Det första:", "Alla ska få svar"), ("Det andra:", "Ramen ska hålla")),
    "Skriv ett skäl som tål att sägas offentligt (inga namn)": (
        ("Ditt skäl, en rad:", "Så att den som drabbas får besked. Åäö é ✓"),
    ),
    "Skriv bordets svar (inga namn; stannar på den här datorn)": (("Ert svar, en rad:", "Vi frågade inte."),),
    "Sätt betyg på dina två löften": (
        ("Ditt betyg, 1 inte alls till 5 helt:", "4"), ("Ditt betyg, 1 inte alls till 5 helt:", "2"),
        ("Några ord om varför, en rad:", "Det tog tid."),
    ),
    "Skriv brev till den som tar över": (("Rad {n}:", "Pärmen är grön."), ("Rad {n}:", "")),
}  # fmt: skip
"""Prompts that follow, and what is typed."""


def finished(terminal: Terminal, folder: Path) -> Replay:
    """The replay of a play that came to its end, whose pages were as wide as they should be."""
    assert terminal.leaving() == 0
    (log,) = folder.glob("*.samspel.jsonl.gz")
    assert str(log) in re.sub(r"\s", "", terminal.said)
    for line in terminal.all_said.split("\n"):
        assert len(line) < 100 or "/" in line, line
        assert "{" not in line, line
    replay = read(log)
    assert not replay.torn
    return replay


def test_a_whole_term_is_played_as_head_of_department(tmp_path: Path) -> None:
    options = (
        "--role",
        "head",
        "--seed",
        "7",
        "--text-mode",
        "--folder",
        str(tmp_path),
        "--no-debrief",
        "--mode",
        "open",
    )
    terminal = Terminal(tmp_path, "play", "skyfallet", *options, lang="en")
    Person(terminal).play()
    assert language._("Överlämning") in terminal.all_said
    replay = finished(terminal, tmp_path)
    assert len(replay.months) == 12
    assert {line["do"]["do"] for line in replay.actions} >= {"ask", "choose", "reason", "advance"}
    assert {line["note"] for line in replay.notes} >= {"mandate", "rating", "letter"}


def test_a_cut_is_played_to_its_end_as_chair(tmp_path: Path) -> None:
    terminal = Terminal(
        tmp_path, "play", "skyfallet", "--cut", "45", "--seed", "7", "--text-mode", "--no-debrief", "--name", "Onsdag"
    )
    Person(terminal).play()
    replay = finished(terminal, tmp_path / "plays")
    assert replay.header["cut"] == 45
    chosen = [line for line in replay.actions if line["do"]["do"] == "choose"]
    assert 1 <= len({line["do"]["situation"] for line in chosen}) <= 4


@pytest.fixture
def three(tmp_path: Path) -> str:
    """A small scenario with three chairs and dilemmas, as a file."""
    path = tmp_path / "three.yaml"
    path.write_text(with_dilemmas("three", three_chairs_text()), encoding="utf-8")
    return str(path)


def test_the_opposition_is_played_to_the_end(three: str, tmp_path: Path) -> None:
    options = ("--role", "opposition", "--bots", "chair=control", "--seed", "2", "--text-mode", "--no-debrief")
    terminal = Terminal(tmp_path, "play", three, *options)
    Person(terminal).play()
    replay = finished(terminal, tmp_path / "plays")
    assert replay.header["roles"] == ["opposition"]
    assert {line["do"]["do"] for line in replay.actions} >= {"stance", "reason", "advance"}


def test_two_share_one_terminal_and_play_to_the_end(three: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "play", three, "--role", "chair,head", "--seed", "1", "--text-mode", "--no-debrief")
    Person(terminal).play()
    replay = finished(terminal, tmp_path / "plays")
    assert replay.header["roles"] == ["chair", "head"]
    assert {line["seat"] for line in replay.actions} == {"chair", "head"}
    assert terminal.all_said.count(language._("Sida: {title}").format(title=language._("Lämna över"))) == 6
    assert terminal.all_said.count(language._("Sida: {title}").format(title=language._("Alla tillsammans"))) == 4


def test_the_short_format_is_played_and_compared(three: str, tmp_path: Path) -> None:
    logs = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        options = (
            "--role",
            "head",
            "--dilemmas",
            "--seed",
            seed,
            "--text-mode",
            "--no-debrief",
            "--folder",
            str(folder),
        )
        terminal = Terminal(tmp_path, "play", three, *options)
        for choice, reason in ((seed, "Därför"), ("2", "Så är det"), ("1", "Av samma skäl")):
            assert terminal.listen()
            terminal.answer(choice)
            terminal.tell("Ditt skäl, en rad som tål att sägas offentligt (tom rad: välj om):", reason)
        assert terminal.listen()
        terminal.answer("0")
        assert not terminal.listen()
        logs.append(finished(terminal, folder).path)
    terminal = Terminal(tmp_path, "compare", *map(str, logs))
    assert not terminal.listen()
    assert "2 spelare" in terminal.said
    assert terminal.leaving() == 0


@pytest.mark.parametrize("how", ["ctrl-c", "end of input", "q"])
def test_leaving_says_where_the_play_is_and_resuming_goes_on_there(how: str, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "play", "skyfallet", "--seed", "3", "--text-mode")
    for line in ("0", "0", "0"):
        assert terminal.listen()
        terminal.answer(line)
    assert terminal.listen()
    second_month = terminal.title()
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
    for begins in ("Nytt spel", "Skyfallet", "Ensam", "Marit Ekesand", "Hela spelet", "Börja"):
        terminal.answer(str(next(place for place, text in terminal.menu().items() if text.startswith(begins))))
        assert terminal.listen()
    assert "Ditt uppdrag:" in terminal.all_said
    terminal.answer("q")
    assert not terminal.listen()
    assert terminal.leaving() == 0
    again = Terminal(tmp_path)
    assert again.listen()
    assert again.menu()[4] == "Fortsätt ett sparat spel (1)"
    again.answer("4")
    assert again.listen()
    assert again.menu()[1].startswith("Skyfallet, ordförande")
    for line in ("1", "1"):
        again.answer(line)
        assert again.listen()
    assert again.title().startswith("Läge")
    again.answer("q")
    assert not again.listen()
    assert again.leaving() == 0
