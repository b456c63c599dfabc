"""What passed between the sides, from the month lines: deeds and the acts they hold, behaviours counted, promises."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.story import Decision, Deed, Given, Line, Mandate
from analysis.wording import Wording
from game.core.kept.notes import latest
from game.core.rules.month import SHOWN_BY_ACT
from game.core.table import SIDE
from scenarios.compiled import Do, Effect, Scenario

BEHAVIOURS = ("transparency", "listening", "clarity", "reliability", "feedback")
"""As they are recorded, in the order of the source (C43-C47)."""


def deeds(
    months: tuple[Line, ...], decisions: tuple[Decision, ...], scenario: Scenario | None, wording: Wording
) -> tuple[Deed, ...]:
    """Everything that was carried or taken up by anybody, in order; without acts where the scenario cannot be read."""
    options = {(each.id, one.id): one for each in (scenario.situations if scenario else ()) for one in each.options}
    initiatives = {one.id: one for one in (scenario.initiatives if scenario else ())}
    found = []
    for one in decisions:
        if one.passed:
            option = options.get((one.situation, one.option))
            does = option.does if option else ()
            found.append(Deed(one.month, one.sign, one.seat, one.choice, _acts(does), tuple(_shown(does))))
    for month, line in enumerate(months):
        for taken in line.get("initiatives", ()):
            declared = initiatives.get(taken["initiative"])
            shown = ((declared.behaviour, SIDE[declared.owner]),) if declared and declared.behaviour else ()
            text = wording.initiative(taken["initiative"], taken.get("unit"))
            found.append(Deed(month, "", taken["seat"], text, _acts(declared.does if declared else ()), shown))
    return tuple(sorted(found, key=lambda one: one.month))


def _acts(effects: Iterable[Effect]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.act for one in effects if isinstance(one, Do)))


def _shown(effects: Iterable[Effect]) -> Iterable[tuple[str, int]]:
    """Behaviours counted for an option, as the game counts them."""
    for one in effects:
        if isinstance(one, Do) and one.act in SHOWN_BY_ACT and one.side is not None:
            yield one.act, one.side


def counted(months: tuple[Line, ...]) -> dict[str, tuple[tuple[int, int], ...]]:
    """Acts counted so far at the end of each month; empty where a month does not say."""
    if not months or not all(line.get("behaviours") for line in months):
        return {}
    return {
        name: tuple((int(line["behaviours"][name][0]), int(line["behaviours"][name][1])) for line in months)
        for name in BEHAVIOURS
        if all(name in line["behaviours"] for line in months)
    }


def promises(months: tuple[Line, ...], wording: Wording) -> tuple[Given, ...]:
    """Every promise in the order it was given; one given again is another."""
    stood: dict[tuple[str, int], dict[int, Line]] = {}
    for month, line in enumerate(months):
        for one in line.get("promises", ()):
            stood.setdefault((one["promise"], one["since"]), {})[month] = one
    found = []
    for (name, since), by_month in stood.items():
        last = by_month[max(by_month)]
        found.append(
            Given(
                id=name,
                text=wording.promise(name, last.get("about")),
                side=int(last["side"]),
                since=since,
                due=int(last["due"]),
                stood=tuple(by_month[at]["stands"] if at in by_month else None for at in range(len(months))),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.since, one.due, one.id)))


def mandate(notes: tuple[Line, ...], role: str) -> Mandate | None:
    """What the seat promised itself at the start, and how it rated that at the end."""
    given, rated = latest(map(dict, notes), "mandate", None, role), latest(map(dict, notes), "rating", None, role)
    if given is None:
        return None
    promised = tuple(
        given[key] for key in ("first", "second") if isinstance(given.get(key), str) and given[key].strip()
    )
    marks = tuple(rated[key] for key in ("first", "second") if type(rated.get(key)) is int) if rated else ()
    words = rated.get("words") if rated else ""
    return Mandate(promised, marks, words if isinstance(words, str) else "")
