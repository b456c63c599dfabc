"""A real window on a virtual screen: keys and clicks by xdotool, waiting on what the game says of its own screen."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 180.0
"""Seconds to wait for the game before the test fails."""

Shown = dict[str, Any]


class Pipe:
    """A named pipe read line by line: whoever writes to it is waited for, never guessed at."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.path = path
        self.end = os.open(path, os.O_RDWR)
        self.rest = b""

    def line(self) -> str:
        """The next line; fails where none comes."""
        while b"\n" not in self.rest:
            ready, _, _ = select.select([self.end], [], [], PATIENCE)
            assert ready, f"nothing written to {self.path.name} in {PATIENCE:.0f} s"
            self.rest += os.read(self.end, 65536)
        found, self.rest = self.rest.split(b"\n", 1)
        return found.decode()

    def waiting(self) -> bool:
        """Whether there is something to read now."""
        return b"\n" in self.rest or bool(select.select([self.end], [], [], 0)[0])

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self.end)


class Window:
    """The game in its window. ``now`` is the latest that it said of its screen."""

    def __init__(
        self, folder: Path, display: str, environment: dict[str, str], arguments: tuple[str, ...] = ()
    ) -> None:
        self.display = display
        self.said = Pipe(folder / "inspect")
        self.opened = Pipe(folder / "opened")
        browser = folder / "browser"
        browser.write_text(f'#!/bin/sh\necho "$1" > "{self.opened.path}"\n')
        browser.chmod(0o755)
        self.environment = {
            **os.environ,
            **environment,
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",  # SDL drops a click within 10 ms of the focus, which a program can be
            "SAMSPEL_HOME": str(folder / "home"),
            "SAMSPEL_INSPECT": str(self.said.path),
            "BROWSER": f"{browser} %s",
            "LC_ALL": "C.UTF-8",
        }
        self.game = subprocess.Popen(
            [sys.executable, str(ROOT / "samspel.py"), *arguments], env=self.environment, cwd=folder
        )
        try:
            self._focus()
        except BaseException:
            self.close()
            raise

    def _focus(self) -> None:
        """Wait for the first screen, then give the window the keyboard (there is no window manager to do it)."""
        self.now: Shown = json.loads(self.said.line())
        self.id = self._xdotool("search", "--sync", "--onlyvisible", "--pid", str(self.game.pid)).split()[0]
        self._xdotool("windowfocus", "--sync", self.id)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, check=True, capture_output=True, text=True, timeout=PATIENCE
        )
        return done.stdout

    def until(self, holds: Callable[[Shown], bool]) -> Shown:
        """Read on until the screen is as wanted."""
        while self.said.waiting():
            self.now = json.loads(self.said.line())
        while not holds(self.now):
            self.now = json.loads(self.said.line())
        return self.now

    def press(self, key: str, holds: Callable[[Shown], bool] | None = None) -> Shown:
        """Press a key, then wait for the screen that it led to, or until it is as wanted.

        Something else may change the screen in between (a file that was read, a picture that moves): only one that was
        drawn after the key had been heard counts.
        """
        before = self.now["heard"]
        self._xdotool("key", key)
        self.until(lambda shown: shown["heard"] > before)
        return self.until(holds) if holds is not None else self.now

    def ended(self) -> int:
        """The exit code, once the game has ended. Reads on meanwhile: a full pipe would keep the game from ending."""
        until = time.monotonic() + PATIENCE
        while self.game.poll() is None:
            assert time.monotonic() < until, f"the game has not ended in {PATIENCE:.0f} s"
            if select.select([self.said.end], [], [], 0.1)[0]:
                self.said.line()
        return self.game.returncode

    def write(self, text: str) -> Shown:
        """Write a text where the focus is."""
        for letter in text:
            self.press({" ": "space", "-": "minus"}.get(letter, letter))
        return self.now

    def click(self, id: str, ends: bool = False) -> None:  # noqa: A002
        """Press the mouse in the middle of a control, and wait for the screen that it led to, unless the game ends."""
        while self.said.waiting():
            self.now = json.loads(self.said.line())
        before = self.now["heard"]
        left, top, wide, high = self.control(id)["rect"]
        self._xdotool("mousemove", "--window", self.id, str(left + wide // 2), str(top + high // 2))
        self._xdotool("click", "1")
        if not ends:
            self.until(lambda shown: shown["heard"] > before)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, as a person does by its corner."""
        self._xdotool("windowsize", self.id, str(width), str(height))

    def control(self, id: str) -> dict[str, Any]:  # noqa: A002
        """What is said of one control."""
        return next(control for control in self.now["controls"] if control["id"] == id)

    def ids(self) -> list[str]:
        """All controls on screen, in reading order."""
        return [control["id"] for control in self.now["controls"]]

    def tab_to(self, id: str) -> Shown:  # noqa: A002
        """Tab until a control has focus; fails where Tab goes round without meeting it."""
        for _ in range(len(self.now["controls"]) + 1):
            if self.now["focused"] == id:
                return self.now
            self.press("Tab")
        raise AssertionError(f"Tab does not reach {id} on {self.now['scene']}: {self.ids()}")

    def choose(self, id: str, scene: str) -> Shown:  # noqa: A002
        """Tab to a control, press Enter, wait for a scene."""
        self.tab_to(id)
        return self.press("Return", lambda shown: shown["scene"] == scene)

    def close(self) -> None:
        """End the game where it still runs."""
        if self.game.poll() is None:
            self.game.kill()
        self.game.wait()
        self.said.close()
        self.opened.close()


@contextmanager
def virtual_screen(size: str = "1280x720x24", *more: str) -> Iterator[str]:
    """An X server without a screen on a free display; gives its name. ``more`` are arguments of the server."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", *more],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
