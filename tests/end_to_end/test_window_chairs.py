"""Every chair is played to the end in a real window: by keys, by mouse, and two at one computer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.kept.replay import Replay, read
from tests.end_to_end.player import Player
from tests.end_to_end.window import Window, virtual_screen
from tests.game.text.three_chairs import three_chairs_text


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with virtual_screen() as name:
        yield name


def played(display: str, folder: Path, roles: str, mouse: bool = False) -> tuple[Player, Replay]:
    """A short play from its first screen to the start screen and out, and the file that it left."""
    home = folder / "home"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"open_debrief": False, "reduced_motion": True}), encoding="utf-8")
    scenario = folder / "small.yaml"
    scenario.write_text(three_chairs_text(), encoding="utf-8")
    window = Window(folder, display, {}, ("play", str(scenario), "--role", roles, "--seed", "7", "--no-debrief"))
    try:
        player = Player(window, mouse)
        window.until(lambda shown: shown["scene"] not in ("start", "setup"))
        player.play()
        player.push("home")
        window.until(lambda shown: shown["scene"] == "start" and shown["ready"])
        if mouse:
            window.click("quit", ends=True)
        else:
            window.tab_to("quit")
            window._xdotool("key", "Return")
        assert window.ended() == 0
    finally:
        window.close()
    (log,) = (home / "plays").glob("*.samspel.jsonl.gz")
    return player, read(log)


@pytest.mark.parametrize("role", ["chair", "head", "opposition"])
def test_each_chair_is_played_by_keys_to_the_end(role: str, display: str, tmp_path: Path) -> None:
    player, replay = played(display, tmp_path, role)
    assert [line["closed"] for line in replay.months] == [0, 1, 2]
    assert player.decided >= 1
    assert {line["seat"] for line in replay.actions} == {role}
    assert any(line["do"]["do"] in ("choose", "stance") for line in replay.actions)


def test_a_play_by_mouse_alone(display: str, tmp_path: Path) -> None:
    player, replay = played(display, tmp_path, "chair", mouse=True)
    assert [line["closed"] for line in replay.months] == [0, 1, 2]
    assert player.decided >= 1


def test_two_hand_the_computer_over_to_each_other(display: str, tmp_path: Path) -> None:
    player, replay = played(display, tmp_path, "chair,head")
    assert [line["closed"] for line in replay.months] == [0, 1, 2]
    assert player.sat[:2] == ["chair", "head"], "nobody's month shows before that person has sat down"
    assert len(player.sat) >= 6
    assert player.met["handoff"] == len(player.sat)
    assert {line["seat"] for line in replay.actions} == {"chair", "head"}
