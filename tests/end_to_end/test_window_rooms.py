"""In a real window, by keys: the tutorial, the short format, the projector, and two computers at one table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.kept.replay import read
from tests.end_to_end.player import Player
from tests.end_to_end.window import Window, virtual_screen
from tests.game.text.three_chairs import three_chairs_text, with_dilemmas

FEW = 12
"""Keys from the first screen to a decision: nobody who is new should need to look for it."""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with virtual_screen() as name:
        yield name


def home(folder: Path, **more: str) -> Path:
    """A home of its own, in which nothing moves and no browser opens."""
    made = folder / "home"
    made.mkdir(parents=True)
    said = {"open_debrief": False, "reduced_motion": True, **more}
    (made / "settings.json").write_text(json.dumps(said), encoding="utf-8")
    return made


def scenario(folder: Path, text: str) -> str:
    """A scenario's file."""
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def started(window: Window) -> None:
    window.until(lambda shown: shown["scene"] == "start" and shown["ready"])


def test_the_tutorial_comes_first_and_leads_to_a_decision_in_few_keys(display: str, tmp_path: Path) -> None:
    home(tmp_path)
    window = Window(tmp_path, display, {})
    try:
        started(window)
        assert window.now["focused"] == "tutorial"
        window.press("Return", lambda shown: shown["scene"] == "desk")
        player = Player(window)
        while not player.decided:
            player.step(window.now["scene"])
        assert window.now["heard"] <= FEW
        player.play()
        assert player.decided >= 3
        assert player.met["meeting"] == 3
    finally:
        window.close()


def test_the_short_format_goes_from_dilemma_to_dilemma_to_a_profile(display: str, tmp_path: Path) -> None:
    path = home(tmp_path)
    given = scenario(tmp_path, with_dilemmas("small"))
    arguments = ("play", given, "--dilemmas", "--role", "head", "--seed", "7", "--no-debrief")
    window = Window(tmp_path, display, {}, arguments)
    try:
        window.until(lambda shown: shown["scene"] == "dilemma")
        chosen = 0
        while window.now["scene"] != "profile":
            if window.now["scene"] == "question":
                window.tab_to("yes")
                window.press("Return", lambda shown: shown["scene"] != "question")
                continue
            if "onward" not in window.ids():
                window.tab_to([each for each in window.ids() if each.startswith("option.")][-1])
                window.press("Return", lambda shown: any(one["id"] == "onward" for one in shown["controls"]))
                chosen += 1
            window.press("ctrl+Return")
    finally:
        window.close()
    (log,) = (path / "plays").glob("*.samspel.jsonl*")
    replay = read(log)
    assert chosen >= 3
    assert len([one for one in replay.actions if one["do"]["do"] == "choose"]) >= chosen


def test_a_projector_shows_one_thing_at_a_time_from_first_to_last(display: str, tmp_path: Path) -> None:
    path = home(tmp_path)
    given = scenario(tmp_path, three_chairs_text())
    arguments = ("play", given, "--role", "chair", "--presenter", "--seed", "7", "--no-debrief")
    window = Window(tmp_path, display, {}, arguments)
    try:
        window.until(lambda shown: shown["scene"] not in ("start", "setup"))
        met: list[str] = []
        most = 0
        while window.now["scene"] != "handover":
            scene = window.now["scene"]
            met.append(scene)
            if scene == "question":
                window.tab_to("yes")
                window.press("Return")
                continue
            if scene == "preparation":
                most = max(most, sum(each.startswith(("option.", "forecast.", "reason.")) for each in window.ids()))
                kinds = {each.split(".")[0] for each in window.ids()} & {"option", "forecast", "reason"}
                assert len(kinds) <= 1, window.ids()
            window.press("Next" if scene == "desk" else "ctrl+Return")
    finally:
        window.close()
    assert "talk" in met
    assert met.count("preparation") > 6
    (log,) = (path / "plays").glob("*.samspel.jsonl*")
    assert [line["closed"] for line in read(log).months] == [0, 1, 2]


def test_two_computers_play_one_table_through_a_folder(display: str, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    one, other = tmp_path / "one", tmp_path / "other"
    homes = [home(each, exchange=str(shared)) for each in (one, other)]
    given = scenario(one, three_chairs_text())
    arguments = ("play", given, "--role", "chair", "--role", "head", "--here", "chair", "--seed", "7", "--no-debrief")
    first = Window(one, display, {}, arguments)
    try:
        first.until(lambda shown: shown["scene"] == "invite")
        first.tab_to("write")
        first.press("Return", lambda shown: shown["focused"] == "yes")
        first.press("Return", lambda shown: shown["scene"] != "invite")
        second = Window(other, display, {})
        try:
            started(second)
            second.choose("join", "join")
            second.tab_to("invite.1")
            second.press("Return", lambda shown: shown["scene"] not in ("start", "join"))
            _in_turns(Player(first), Player(second))
        finally:
            second.close()
    finally:
        first.close()
    logs = [next((each / "plays").glob("*.samspel.jsonl*")) for each in homes]
    digests = [[line["digest"] for line in read(log).months] for log in logs]
    assert digests[0] == digests[1]
    assert len(digests[0]) == 3


def _in_turns(*players: Player) -> None:
    """Each goes on until it waits for the other, to the end."""
    for _turn in range(30):
        for player in players:
            window = player.window
            window._xdotool("windowfocus", "--sync", window.id)
            if window.now["scene"] == "waiting":
                player.push("collect")
            while window.now["scene"] not in ("waiting", "handover"):
                player.step(window.now["scene"])
            if window.now["scene"] == "waiting":
                player.push("send")
        if all(player.window.now["scene"] == "handover" for player in players):
            return
    raise AssertionError([player.window.now["scene"] for player in players])
