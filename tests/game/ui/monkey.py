"""A monkey at the game: random input of every kind over real plays, with what must always hold looked at on the way.

All goes through the loop as a person's input does. A round is one chair (or several) in one scenario; it is drawn from
its seed alone, so that what failed can be played again:

    python -m tests.game.ui.monkey --lang sv --seed 7 --inputs 500

Without ``--seed`` as many rounds are played as ``--inputs`` asks for, in every language.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
import traceback
import webbrowser
from collections import Counter, deque
from collections.abc import Callable, Sequence
from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.core.kept.fold import fold_log, table_of
from game.core.kept.places import saved_plays
from game.core.kept.replay import read
from game.core.kept.shelf import tutorial
from game.core.language import LANGUAGES, use
from game.core.session import Session
from game.ui.kit.focus import controls
from game.ui.loop import App
from game.ui.report import layout_report
from game.ui.screens.flow import open_play
from game.ui.screens.start import Start
from game.ui.table import Table
from game.ui.window import LEAST, Window
from scenarios import Scenario, library
from scenarios.loader import load_text
from tests.game.core.table_for_tests import small
from tests.game.text.three_chairs import three_chairs, with_dilemmas
from tests.game.ui.gallery import an_app
from tests.game.ui.test_motion import Clock

SIZES = (LEAST, (1024, 768), (1280, 720), (1366, 768), (1920, 1080))
LOOKED_AT = 20
"""Inputs between one look at the layout and the next."""
BETWEEN = 240
"""Inputs between one wish to go home and the next."""
HOMEWARD = 80
"""Steps in which a person who wants to finds the start screen from anywhere."""
BORED = 0.12
"""Of the inputs over a dialog, how many only close it: else the monkey would spend its time in the settings."""
PAGES = 2
"""Debriefs written in a round: each takes its time."""
LETTERS = (*"aåäöEÉ0179 .,-'\"<&{}%\\/", "ß", "漢", "🙂", "\u00a0", "\u0301", "\u202e", "mycket långt ord " * 30)
WAYS_OUT = ("leave", "sit", "home", "continue", "no", "yes", "close", "back", "onward")
"""Controls that a person looks for who wants out of a screen, in this order."""
KEYS = (
    (pygame.K_TAB, 0, 14), (pygame.K_TAB, pygame.KMOD_SHIFT, 3), (pygame.K_RETURN, 0, 16), (pygame.K_SPACE, 0, 3),
    (pygame.K_ESCAPE, 0, 4), (pygame.K_RETURN, pygame.KMOD_CTRL, 12), (pygame.K_z, pygame.KMOD_CTRL, 3),
    (pygame.K_UP, 0, 2), (pygame.K_DOWN, 0, 4), (pygame.K_LEFT, 0, 2), (pygame.K_RIGHT, 0, 3),
    (pygame.K_PAGEUP, 0, 1), (pygame.K_PAGEDOWN, 0, 1), (pygame.K_HOME, 0, 1), (pygame.K_END, 0, 1),
    (pygame.K_BACKSPACE, 0, 2), (pygame.K_DELETE, 0, 1), (pygame.K_F1, 0, 1), (pygame.K_F2, 0, 1),
    (pygame.K_F3, 0, 1), (pygame.K_F5, 0, 1), (pygame.K_F8, 0, 1), (pygame.K_F9, 0, 1), (pygame.K_F10, 0, 1),
    (pygame.K_F11, 0, 1), (pygame.K_LCTRL, 0, 1),
)  # fmt: skip


@dataclass(frozen=True)
class Seating:
    """Who sits at the table when a round begins; nobody where it begins at the start screen."""

    name: str
    begin: Callable[[Path, int], Session] | None = None
    presenting: bool = False


def _plays(scenario: Callable[[], Scenario], *roles: str, **how: Any) -> Callable[[Path, int], Session]:
    return lambda folder, seed: Session.start(scenario(), roles, seed, folder, **how)


def _library(holds: Callable[[Scenario], bool], otherwise: Callable[[], Scenario]) -> Callable[[], Scenario]:
    """The first scenario of the program that fits, else one of the tests'."""
    return lambda: next((one.scenario for one in library() if one.scenario and holds(one.scenario)), otherwise())


SKYFALLET = _library(lambda one: one.id == "skyfallet", small)
ALL_THREE = _library(lambda one: len(one.roles) == 3, three_chairs)
SHORT = _library(lambda one: bool(one.dilemmas), lambda: load_text(with_dilemmas("kort"), "kort"))
SEATINGS = (
    Seating("start screen"),
    Seating("chair", _plays(SKYFALLET, "chair")),
    Seating("head", _plays(SKYFALLET, "head")),
    Seating("opposition", _plays(ALL_THREE, "opposition")),
    Seating("chair, 45 minutes", _plays(SKYFALLET, "chair", cut=45)),
    Seating("hot seat of two, quarters, open mode", _plays(SKYFALLET, "chair", "head", turns=3, mode="open")),
    Seating("hot seat of three", _plays(ALL_THREE, "chair", "head", "opposition")),
    Seating("short format", lambda folder, seed: _short(SHORT(), folder, seed)),
    Seating("tutorial", _plays(tutorial, "chair")),
    Seating("projector", _plays(SKYFALLET, "chair", cut=45), presenting=True),
    Seating("one of two computers", _plays(SKYFALLET, "chair", "head", here="chair")),
    Seating("a short play to its end", _plays(small, "chair")),
)


def _short(scenario: Scenario, folder: Path, seed: int) -> Session:
    return Session.start(scenario, scenario.dilemmas[0].role, seed, folder, dilemmas=True)


@dataclass
class Told:
    """What a round, or many, came across."""

    inputs: int = 0
    rounds: int = 0
    screens: Counter[str] = field(default_factory=Counter)
    """Inputs by the screen they met."""
    looks: int = 0
    ways_home: int = 0
    plays: int = 0
    actions: int = 0
    finished: int = 0

    def add(self, other: Told) -> None:
        """Count another's in."""
        self.screens.update(other.screens)
        for name in ("inputs", "rounds", "looks", "ways_home", "plays", "actions", "finished"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


class Screen(Window):
    """A window in memory that can be made larger and smaller."""

    def resize(self, size: tuple[int, int]) -> None:
        """Another size, as by its corner."""
        self._surface = pygame.Surface(size)

    def toggle_fullscreen(self) -> None:
        """A screen of its own size, and back."""
        self.fullscreen = not self.fullscreen
        self.resize((1920, 1080) if self.fullscreen else (1280, 720))


class Watched(App):
    """An app that keeps what went wrong in its threads without being meant for the person."""

    def background(self, work: Callable[[], Any], then: Callable[[Any, Exception | None], None]) -> None:
        """As it is; an error that has no words of its own is a fault."""

        def watched(result: Any, error: Exception | None) -> None:
            if error is not None and not hasattr(error, "text"):
                raise error
            then(result, error)

        super().background(work, watched)


class Monkey:
    """One round: an app on ``folder``, and chance."""

    def __init__(self, lang: str, seed: int, inputs: int, folder: Path, pages: int = PAGES) -> None:
        self.chance = random.Random(f"{lang} {seed}")
        self.seating = SEATINGS[seed % len(SEATINGS)]
        self.seed, self.lang, self.left, self.folder = seed, lang, inputs, folder
        self.told = Told(rounds=1)
        self.recent: deque[str] = deque(maxlen=40)
        self.clock = Clock()
        self.pages = pages
        self.homeward: int | None = None
        """Steps left on the way home; None while there is no hurry."""
        self.ours = set(threading.enumerate())

    # A round

    def play(self) -> Told:
        """All of it; raises ``AssertionError`` with what was done last where something does not hold."""
        try:
            self._app()
            if self.seating.begin is not None:
                self.app.presenting = self.seating.presenting
                open_play(self.app, Table(self.app, self.seating.begin(self.app.folder, self.seed)))
            while self.left > 0:
                self.app.loop(self.wait)
                if self.left > 0:  # somebody pressed Quit: open the game again
                    self._let_go()
                    self._app()
            self._let_go()
            self._reproduces()
        except BaseException as error:
            again = f"python -m tests.game.ui.monkey --lang {self.lang} --seed {self.seed}"
            recent = "\n  ".join(self.recent)
            raise AssertionError(f"{again} ({self.seating.name}), {self.left} inputs left:\n  {recent}") from error
        return self.told

    def _app(self) -> None:
        small = an_app((64, 64), self.folder, self.lang)
        window = Screen(pygame.Surface(self.chance.choice(SIZES)))
        self.app = Watched(window.surface(), self.clock, small.settings, small.settings_file, small.folder, window)
        self.window = window
        self.app.stack.push(Start(self.app, seed=self.seed))

    def _let_go(self) -> None:
        """Close the play that is open, as the end of the process would."""
        for placed in self.app.stack.placed:
            table = getattr(placed.scene, "table", None)
            if table is not None:
                table.session.close()

    def _reproduces(self) -> None:
        """Every log tells the same play again: folding checks it against the digests written while it was played."""
        for path in saved_plays(self.app.folder):
            replay = read(path)
            assert not replay.torn, path
            sitting = fold_log(replay, table_of(replay))
            assert [line["digest"] for line in sitting.months] == [line["digest"] for line in replay.months], path
            self.told.plays += 1
            self.told.actions += len(replay.actions)
            self.told.finished += sitting.finished

    # What the loop waits for

    def wait(self, timeout: int = 0) -> Sequence[pygame.event.Event]:
        """What threads hand over, else the next input, after a look at what holds."""
        self.clock.time += self.chance.choice((0.001, 0.02, 0.2, 1.0))
        for thread in set(threading.enumerate()) - self.ours:
            if not isinstance(thread, threading.Timer):  # which only asks for another picture
                thread.join(300)
        handed = pygame.event.get()
        if handed:
            return handed
        self.told.screens[self.scene] += 1
        if self.told.inputs % LOOKED_AT == 0 and not self.app.picture.motion.moving:
            self._look()
        if self.homeward is not None:
            return self._homeward()
        self.left -= 1
        self.told.inputs += 1
        if self.told.inputs % BETWEEN == 0 or self.left <= 0:
            self.homeward = HOMEWARD
        return self._input()

    @property
    def scene(self) -> str:
        """The name of the screen on top."""
        assert self.app.stack.top is not None
        return self.app.stack.top.scene.name

    def _look(self) -> None:
        self.app.layout()
        wrong = layout_report(self.app.ui, self.app.root)
        said = self.app.settings
        assert wrong == [], (self.scene, self.app.ui.size, said.language, said.text, said.font, wrong)
        assert controls(self.app.root), f"nothing to press on {self.scene}"
        self.told.looks += 1

    def _homeward(self) -> Sequence[pygame.event.Event]:
        """Esc leads back; where it only opens and closes the menu, a control there leads out."""
        assert self.homeward is not None
        assert self.homeward > 0, f"no way home from {self.scene}"
        if self.scene == "start":
            self.homeward = None
            self.told.ways_home += 1
            if self.left <= 0:
                self.app.quit()
            return []
        self.homeward -= 1
        there = {node.id: node for node in controls(self.app.root)}
        out = next((id for id in WAYS_OUT if id in there), None)  # noqa: A001
        if out is not None and (self.scene == "menu" or self.homeward < HOMEWARD // 2):
            self.app.set_focus(out)
            return self._said(f"Enter on {out}", key(pygame.K_RETURN))
        return self._said("Esc", key(pygame.K_ESCAPE))

    def _said(self, what: str, *events: pygame.event.Event) -> Sequence[pygame.event.Event]:
        focused = self.app.stack.top.focused if self.app.stack.top is not None else None
        self.recent.append(f"{self.scene} ({focused}): {what}")
        return events

    # Input

    def _input(self) -> Sequence[pygame.event.Event]:
        if self.app.stack.top.scene.overlay and self.chance.random() < BORED:  # type: ignore[union-attr]
            return self._said("Esc", key(pygame.K_ESCAPE))
        kinds = (self._key, self._digit, self._write, self._press, self._anywhere, self._wheel, self._window, self._pad)
        return self.chance.choices(kinds, (60, 6, 6, 22, 6, 3, 1, 6))[0]()

    def _key(self) -> Sequence[pygame.event.Event]:
        code, mod, _weight = self.chance.choices(KEYS, [weight for _code, _mod, weight in KEYS])[0]
        if code == pygame.K_RETURN and self._spared(self._aimed(mod)):
            code, mod = pygame.K_TAB, 0
        return self._said(pygame.key.name(code) + f" {mod}" * (mod > 0), key(code, mod))

    def _digit(self) -> Sequence[pygame.event.Event]:
        digit = self.chance.choice("0123456789")
        pressed = key(pygame.K_0 + int(digit), written=digit)
        return self._said(digit, pressed, pygame.event.Event(pygame.TEXTINPUT, text=digit))

    def _write(self) -> Sequence[pygame.event.Event]:
        text = "".join(self.chance.choices(LETTERS, k=self.chance.randint(1, 4)))
        return self._said(f"text {text[:20]!r}", pygame.event.Event(pygame.TEXTINPUT, text=text))

    def _press(self) -> Sequence[pygame.event.Event]:
        """On a control that shows; now and then let go on another."""
        window = self.app.surface.get_rect()
        there = [node for node in controls(self.app.root) if node.rect.colliderect(window)]
        there = [node for node in there if not self._spared(node.id)]
        if not there:
            return self._key()
        node, other = self.chance.choice(there), self.chance.choice(there)
        end = other if self.chance.random() < 0.1 else node
        return self._said(f"press {node.id}, let go on {end.id}", *self._pressed(node.rect.center, end.rect.center))

    def _anywhere(self) -> Sequence[pygame.event.Event]:
        width, height = self.app.surface.get_size()
        spots = [(self.chance.randint(-20, width + 20), self.chance.randint(-20, height + 20)) for _ in range(2)]
        if any(self._spared(node.id) and node.rect.collidepoint(spots[0]) for node in controls(self.app.root)):
            return self._key()
        return self._said(f"press at {spots}", *self._pressed(*spots, button=self.chance.choice((1, 1, 1, 2, 3))))

    def _pressed(self, spot: tuple[int, int], end: tuple[int, int], button: int = 1) -> list[pygame.event.Event]:
        between = ((spot[0] + end[0]) // 2, (spot[1] + end[1]) // 2)
        made = pygame.event.Event
        return [
            made(pygame.MOUSEMOTION, pos=spot, rel=(1, 1), buttons=(0, 0, 0)),
            made(pygame.MOUSEBUTTONDOWN, pos=spot, button=button),
            made(pygame.MOUSEMOTION, pos=between, rel=(1, 1), buttons=(1, 0, 0)),
            made(pygame.MOUSEMOTION, pos=end, rel=(1, 1), buttons=(1, 0, 0)),
            made(pygame.MOUSEBUTTONUP, pos=end, button=button),
        ]

    def _wheel(self) -> Sequence[pygame.event.Event]:
        turned = self.chance.randint(-9, 9)
        return self._said(f"wheel {turned}", pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=turned))

    def _window(self) -> Sequence[pygame.event.Event]:
        size = self.chance.choice(SIZES)
        self.window.resize(size)
        kinds = (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED)
        what = (pygame.WINDOWSIZECHANGED, self.chance.choice(kinds))
        return self._said(f"window {size}", *(pygame.event.Event(kind) for kind in what))

    def _pad(self) -> Sequence[pygame.event.Event]:
        """A gamepad of a known layout, one of an unknown, and one that comes or goes."""
        made, number = pygame.event.Event, self.chance.randint(0, 16)
        if number == pygame.CONTROLLER_BUTTON_A and self._spared(self._aimed()):
            number = pygame.CONTROLLER_BUTTON_B
        hat = ((0, 1), (1, 0), (-1, 0), (0, 0))
        value, axis = self.chance.uniform(-1, 1), self.chance.randint(0, 6)
        if axis == pygame.CONTROLLER_AXIS_TRIGGERRIGHT and self._spared(self._aimed(pygame.KMOD_CTRL)):
            axis = pygame.CONTROLLER_AXIS_LEFTX
        sticks = [
            made(pygame.CONTROLLERAXISMOTION, axis=axis, value=round(value * 32767), instance_id=0),
            made(pygame.JOYAXISMOTION, axis=axis, value=value, instance_id=5),
            made(pygame.JOYHATMOTION, hat=0, value=self.chance.choice(hat), instance_id=5),
            made(pygame.JOYDEVICEREMOVED, instance_id=self.chance.choice((0, 5))),
            made(pygame.JOYDEVICEADDED, device_index=9),
        ]
        if self.chance.random() < 0.5:
            return self._said("gamepad", self.chance.choice(sticks))
        down = made(pygame.CONTROLLERBUTTONDOWN, button=number, instance_id=0)
        return self._said(f"button {number}", down, made(pygame.CONTROLLERBUTTONUP, button=number, instance_id=0))

    def _aimed(self, mod: int = 0) -> str | None:
        """The control that Enter would press; with Ctrl it goes on, which after a play is the debrief."""
        if mod & pygame.KMOD_CTRL:
            return "debrief" if self.scene in ("handover", "profile") else None
        return self.app.stack.top.focused  # type: ignore[union-attr]

    def _spared(self, id: str | None) -> bool:  # noqa: A002
        """Whether a control is left alone: a debrief takes its time to write."""
        if id != "debrief":
            return False
        self.pages -= 1
        return self.pages < 0


def key(code: int, mod: int = 0, written: str = "") -> pygame.event.Event:
    """A key pressed."""
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=written)


def rounds(lang: str, seeds: Sequence[int], inputs: int, failed: Callable[[str], None]) -> Told:
    """Rounds in a row, each in a folder of its own; what does not hold in one is handed over, and the next begins."""
    told = Told()
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            os.environ["SAMSPEL_HOME"] = folder  # and what is typed as a folder lies here
            monkey = Monkey(lang, seed, inputs, Path(folder))
            try:
                monkey.play()
            except AssertionError as error:
                failed("".join(traceback.format_exception(error.__cause__)) + str(error))
            told.add(monkey.told)
        use("sv")
    return told


def main() -> int:
    """Play, and say what was met."""
    asks = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asks.add_argument("--lang", choices=LANGUAGES, action="append")
    asks.add_argument("--seed", type=int, default=None, help="one round")
    asks.add_argument("--inputs", type=int, default=10_000, help="in each language, or in the one round")
    asks.add_argument("--round", type=int, default=500, help="inputs in a round")
    asked = asks.parse_args()
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
    webbrowser.open = lambda *_args, **_named: True  # type: ignore[assignment]  # no browser opens ten thousand times
    failed: list[str] = []
    for lang in asked.lang or LANGUAGES:
        began = time.monotonic()
        seeds = range(-(-asked.inputs // asked.round)) if asked.seed is None else [asked.seed]
        told = rounds(lang, seeds, asked.round if asked.seed is None else asked.inputs, failed.append)
        sys.stdout.write(
            f"{lang}: {told.inputs} inputs in {told.rounds} rounds, {time.monotonic() - began:.0f} s; "
            f"{told.ways_home} ways home, {told.looks} layouts looked at; {told.plays} plays with {told.actions} "
            f"actions reproduced, {told.finished} of them finished\n  "
            + ", ".join(f"{name} {count}" for name, count in told.screens.most_common())
            + "\n"
        )
        sys.stdout.flush()
    for each in failed:
        sys.stdout.write(each + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
