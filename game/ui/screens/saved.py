"""Saved plays in words: what each is called, who sits where, how far it has come, and when it was last played."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.kept.places import saved_plays
from game.core.kept.saves import Brief, brief
from game.core.language import _, month_name, words

if TYPE_CHECKING:
    from scenarios import Scenario

SHOWN = 40
"""Plays that a list shows; older ones stay in their folder."""


@dataclass(frozen=True)
class Saved:
    """A file and what its lines say; ``brief`` None where that cannot be told."""

    path: Path
    brief: Brief | None

    @property
    def finished(self) -> bool:
        """Whether it has come to its end."""
        return self.path.suffix == ".gz"


def saved(folder: Path) -> list[Saved]:
    """The plays in a folder, latest first."""
    return [Saved(path, brief(path)) for path in saved_plays(folder)[:SHOWN]]


def told(one: Saved, scenarios: Mapping[str, Scenario]) -> tuple[str, str]:
    """What it is called, and what it is: scenario where it has a name of its own, roles, how far."""
    if one.brief is None:
        return one.path.name.removesuffix(".gz").removesuffix(".samspel.jsonl"), ""
    scenario = scenarios.get(one.brief.scenario)
    title = words(scenario.title) if scenario is not None else one.brief.scenario
    titles = {role.role: words(role.title) for role in scenario.roles} if scenario is not None else {}
    roles = ", ".join(titles.get(role, role) for role in one.brief.roles)
    parts = [title] if one.brief.name else []
    return one.brief.name or title, " · ".join([*parts, roles, _far(one, scenario)])


def _far(one: Saved, scenario: Scenario | None) -> str:
    """How far it has come."""
    assert one.brief is not None
    if one.finished:
        return _("avslutat")
    month = one.brief.month + 1
    far = (
        _("månad {month}").format(month=month)
        if scenario is None
        else _("månad {month} av {months}").format(month=min(month, scenario.months), months=scenario.months)
    )
    if one.brief.short:
        return _("kortformat, {far}").format(far=far)
    return f"{far}, {_('{n} minuter').format(n=one.brief.cut)}" if one.brief.cut else far


def when(path: Path) -> str:
    """When it was last played."""
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return ""
    return f"{at.day} {month_name(at.month)} {at.year}, {at.hour:02}:{at.minute:02}"
