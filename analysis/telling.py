"""From a log to its story: reads month lines and actions, takes back what was undone, puts words to ids."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from analysis import between
from analysis.measures import DIRECTIONS, OUTCOMES, paired, paired_word, truth_word
from analysis.recorded import tellable
from analysis.story import Change, Decision, Happening, Line, Moment, Sight, Story, Told, Track, TrustTrack, Values
from analysis.wording import Wording, same
from game.core.kept.replay import Replay
from game.core.table import SEATS
from scenarios.compiled import Scenario


def build(replay: Replay, scenario: Scenario | None) -> Story:
    """The story of a log. ``scenario`` is the one embedded in it, or None where it cannot be read.

    Raises:
        ReplayError: what it holds in place of header or months is no play.
    """
    replay = tellable(replay)
    role = str(replay.header["role"])
    months = in_order(replay.months)
    wording = Wording(scenario)
    judged = {name: value for line in months for name, value in line.get("judged", {}).items()}
    tracks = {truth: _track(months, role, channel, truth) for channel, truth in paired(role)}
    decisions, happenings = _decisions(months, wording), _happenings(months, wording)
    return Story(
        title=scenario.title if scenario else same(str(replay.header["scenario"])),
        place=scenario.place if scenario else same(""),
        role=role,
        role_title=wording.role(role),
        start=scenario.start if scenario else None,
        planned=scenario.months if scenario else None,
        hidden=wording.hidden(str(months[0].get("hidden")) if months else ""),
        discussion=scenario.discussion if scenario else (),
        trust=tuple(TrustTrack(one.source, one.target, tracks[one.truth]) for one in DIRECTIONS),
        decisions=decisions,
        happenings=happenings,
        moments=tuple(
            Moment(
                month=month,
                told=_told(line, role, wording),
                decisions=tuple(one for one in decisions if one.month == month),
                happenings=tuple(one for one in happenings if one.month == month),
                sights=tuple(_sight(track, month) for track in tracks.values()),
                **_own_acts(replay.actions, line, month, role, wording, judged),
            )
            for month, line in enumerate(months)
        ),
        changes=_changes(months),
        outcomes=tuple(tracks.get(name) or _track(months, role, None, name) for name in OUTCOMES),
        truths={
            name: _truth(months, name) for name in dict.fromkeys(n for one in months for n in one.get("truth", {}))
        },
        views={seat: _views(months, seat) for seat in SEATS},
        deeds=between.deeds(months, decisions, scenario, wording),
        counted=between.counted(months),
        promises=between.promises(months, wording),
        mandate=between.mandate(replay.notes, role),
        torn=replay.torn,
        foreign_model=replay.foreign_model,
        readable_scenario=scenario is not None,
    )


def standing(actions: tuple[Line, ...], month: int) -> list[Line]:
    """The actions of one month that were not taken back, as the table itself counts undo (what was asked stays)."""
    kept: list[Line] = []
    for line in actions:
        if line.get("month") != month:
            continue
        if line["do"].get("do") != "undo":
            kept.append(line)
            continue
        last = max((at for at, one in enumerate(kept) if one["do"].get("do") != "ask"), default=None)
        if last is not None:
            del kept[last]
    return kept


def in_order(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Month lines 0, 1, 2, ... as far as they follow on each other."""
    kept: list[Line] = []
    for line in lines:
        if line.get("closed") == len(kept):
            kept.append(line)
    return tuple(kept)


def _figure(value: Any) -> float | None:
    """A recorded figure: a number, the plain mean of a list over units (those that are known), or None."""
    if isinstance(value, list):
        known = [float(one) for one in value if isinstance(one, int | float)]
        return math.fsum(known) / len(known) if known else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _track(months: tuple[Line, ...], role: str, channel: str | None, truth: str) -> Track:
    seen = tuple(_figure(line.get("seen", {}).get(role, {}).get(channel)) for line in months)
    own = truth_word(truth) if channel is None else paired_word(channel, truth)
    return Track(truth, own, (*seen, None), _truth(months, truth))


def _truth(months: tuple[Line, ...], name: str) -> Values:
    """A quantity of the truth as play began and after every month."""
    before = _figure(months[0].get("start", {}).get(name)) if months else None
    return (before, *(_figure(line.get("truth", {}).get(name)) for line in months))


def _views(months: tuple[Line, ...], seat: str) -> dict[str, Values]:
    """All that a seat saw of anything, by channel."""
    seen = [line.get("seen", {}).get(seat, {}) for line in months]
    return {
        name: (*(_figure(one.get(name)) for one in seen), None) for name in dict.fromkeys(n for s in seen for n in s)
    }


def _sight(track: Track, month: int) -> Sight:
    since = next((at for at in range(month, -1, -1) if track.seen[at] is not None), None)
    seen = None if since is None else track.seen[since]
    return Sight(track.name, track.word, seen, since, track.truth[month])


def _decisions(months: tuple[Line, ...], wording: Wording) -> tuple[Decision, ...]:
    found: list[Decision] = []
    for month, line in enumerate(months):
        for one in line.get("decided", ()):
            options = wording.options(one["situation"])
            unit = one.get("about")
            found.append(
                Decision(
                    sign=str(len(found) + 1),
                    month=month,
                    situation=one["situation"],
                    option=one["option"],
                    matter=wording.matter(one["situation"], unit),
                    choice=wording.about(options.get(one["option"], same(one["option"])), unit),
                    seat=one.get("seat", "chair"),
                    by=one["by"],
                    passed=bool(one["passed"]),
                    ayes=int(one["ayes"]),
                    noes=int(one["noes"]),
                    others=tuple(
                        (name, wording.about(text, unit)) for name, text in options.items() if name != one["option"]
                    ),
                )
            )
    return tuple(found)


def _happenings(months: tuple[Line, ...], wording: Wording) -> tuple[Happening, ...]:
    named = [
        (month, event) for month, line in enumerate(months) for event in line.get("events", ()) if wording.tells(event)
    ]
    return tuple(Happening(_letters(at), month, name, wording.event(name)) for at, (month, name) in enumerate(named))


def _letters(index: int) -> str:
    """A, B, ..., Z, AA, AB, ..."""
    first, last = divmod(index, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)


def _told(line: Line, role: str, wording: Wording) -> tuple[Told, ...]:
    told = line.get("told", {})
    messages = ((wording.messages.get(name), unit) for name, unit in told.items())
    return tuple(
        Told(message.kind, message.sender, wording.about(message.text, unit))
        for message, unit in messages
        if message is not None and role in message.to
    )


def _own_acts(
    actions: tuple[Line, ...], line: Line, month: int, role: str, wording: Wording, judged: Line
) -> dict[str, Any]:
    """The parts of a moment that the role itself did."""
    done = [one["do"] for one in standing(actions, month) if one.get("seat", role) == role]
    guesses = {
        one["question"]: replace(wording.guess(one), became=judged.get(one["question"]))
        for one in done
        if one.get("do") == "forecast"
    }
    reasons = {one["situation"]: str(one["text"]) for one in done if one.get("do") == "reason"}
    units = {one["situation"]: one.get("about") for one in line.get("decided", ())}
    taken = {one["initiative"] for one in done if one.get("do") == "initiate"}  # others: the computer in the chair
    return {
        "initiatives": tuple(
            wording.initiative(one["initiative"], one.get("unit"))
            for one in line.get("initiatives", ())
            if one.get("seat") == role and one["initiative"] in taken
        ),
        "asked": tuple(
            (wording.adviser(one["adviser"]), wording.matter(one["situation"], units.get(one["situation"])))
            for one in done
            if one.get("do") == "ask"
        ),
        "guesses": tuple(guesses.values()),
        "reasons": tuple(
            (wording.matter(name, units.get(name)), text) for name, text in reasons.items() if text.strip()
        ),
    }


def _changes(months: tuple[Line, ...]) -> dict[str, tuple[Change, ...]]:
    names = {target for line in months for target in line.get("contributions", {})}
    return {
        target: tuple(
            _change(target, at, line.get("contributions", {}).get(target, {})) for at, line in enumerate(months)
        )
        for target in sorted(
            names, key=lambda name: (OUTCOMES.index(name) if name in OUTCOMES else len(OUTCOMES), name)
        )
    }


def _change(target: str, month: int, recorded: Line) -> Change:
    parts = [(name, float(x)) for name, x in recorded.items() if name not in ("interplay", "chance")]
    parts.sort(key=lambda part: (-abs(part[1]), part[0]))
    return Change(
        target, month, tuple(parts), float(recorded.get("interplay", 0.0)), float(recorded.get("chance", 0.0))
    )
