"""Imports go one way, the interfaces alone know Pygame, and the four names are ours."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("sim", "scenarios", "game.core", "analysis", "game.ui", "game.text", "samspel")
BELOW = {
    "sim": (),
    "scenarios": ("sim",),
    "game.core": ("sim", "scenarios"),
    "game.locale": (),
    "analysis": ("sim", "scenarios", "game.core"),
    "game.ui": ("sim", "scenarios", "game.core", "analysis"),
    "game.text": ("sim", "scenarios", "game.core", "analysis"),
    "samspel": ("sim", "scenarios", "game.core", "analysis", "game.ui", "game.text"),
}
"""What each part may import besides itself."""
LAZY = {("game.ui", "analysis"), ("game.text", "analysis")}
"""Imports that must stand inside a function, so that play starts without them."""
NOT_IN_THE_MODEL = ("yaml", "pygame", "pydantic", "pathlib", "os", "io", "json", "gzip", "typer", "babel")
HEADLESS = ("sim", "scenarios", "game/core", "game/locale", "game/text", "analysis")


def files(*places: str) -> list[Path]:
    return [path for place in places for path in sorted((ROOT / place).rglob("*.py"))]


def module_of(path: Path) -> str:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


def part_of(module: str) -> str | None:
    parts = module.split(".")
    if parts[0] == "game":
        return ".".join(parts[:2]) if len(parts) > 1 else None
    return parts[0] if parts[0] in BELOW else None


def imports(path: Path) -> Iterator[tuple[str, int, bool]]:
    """Every imported module, its line, and whether it stands inside a function (or is for the type checker only)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        id(node)
        for outer in ast.walk(tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef))
        or (isinstance(outer, ast.If) and ast.unparse(outer.test) == "TYPE_CHECKING")
        for node in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno, id(node) in inner) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written out in full"
            module = node.module or ""
            yield module, node.lineno, id(node) in inner
            yield from ((f"{module}.{alias.name}", node.lineno, id(node) in inner) for alias in node.names)


SOURCES = [*files("sim", "scenarios", "game", "analysis"), ROOT / "samspel.py"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    mine = part_of(module_of(path))
    for module, line, inside in imports(path):
        theirs = part_of(module)
        if theirs is None or theirs == mine:
            continue
        assert mine is not None, f"{path}:{line}: game/__init__.py imports {module}"
        assert theirs in BELOW[mine], f"{path}:{line}: {mine} must not import {module}"
        assert inside or (mine, theirs) not in LAZY, f"{path}:{line}: {module} is imported inside a function only"


@pytest.mark.parametrize("path", files("sim"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_model_knows_no_files_no_screen_and_no_yaml(path: Path) -> None:
    for module, line, _ in imports(path):
        assert module.split(".")[0] not in NOT_IN_THE_MODEL, f"{path}:{line}: the model imports {module}"


@pytest.mark.parametrize("path", files(*HEADLESS), ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_window_knows_pygame(path: Path) -> None:
    assert not [line for module, line, _ in imports(path) if module.split(".")[0] == "pygame"]


def test_the_rule_finds_a_breach(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("from game.core import play\n\n\ndef f():\n    import pygame.font\n")
    found = list(imports(bad))
    assert ("game.core.play", 1, False) in found
    assert ("pygame.font", 5, True) in found
    assert part_of("game.core.play") not in BELOW["sim"]


def test_everything_below_the_window_imports_with_pygame_blocked() -> None:
    modules = [module_of(path) for path in [*files(*HEADLESS), ROOT / "samspel.py"] if path.name != "__main__.py"]
    code = f"""
import importlib, sys
sys.modules["pygame"] = None
for module in {modules!r}:
    importlib.import_module(module)
assert not [name for name in sys.modules if name.startswith("pygame.")]
print(len({modules!r}))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(modules) > 40


def test_the_four_top_level_names_are_ours() -> None:
    import analysis
    import game
    import scenarios
    import sim

    for package in (sim, scenarios, game, analysis):
        assert package.__file__ is not None
        assert Path(package.__file__).resolve() == ROOT / package.__name__ / "__init__.py"


def test_importing_the_model_does_not_import_mesa() -> None:
    code = "import sys, sim, sim.month, game.core.session; print('mesa' in sys.modules, 'pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.split()[0] == "False"
