"""What the game says of its own screen: lines of JSON that a driving test waits for, where a path is given."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.ui.kit.entry import NumberEntry, TextField
from game.ui.kit.focus import controls
from game.ui.kit.layout import Node


class Inspector:
    """Appends one JSON line to a file after each change of the screen, where a path is given."""

    def __init__(self, path: str | None) -> None:
        self.path = Path(path) if path else None
        self.number = 0

    def write(self, scene: str, focused: str | None, root: Node, facts: dict[str, Any]) -> None:
        """One line: scene, focus, every control with its place, and what the scene says of itself."""
        if self.path is None:
            return
        self.number += 1
        line = {
            "n": self.number,
            "scene": scene,
            "focused": focused,
            "controls": [_control(node) for node in controls(root)],
            **facts,
        }
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _control(node: Node) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": node.id,
        "rect": list(node.rect),
        "label": getattr(node, "label", ""),
        "enabled": bool(getattr(node, "enabled", True)),
        "chosen": bool(getattr(node, "chosen", False)),
    }
    if isinstance(node, NumberEntry):
        told["value"] = node.value
    if isinstance(node, TextField):
        told["text"] = node.text
    return told
