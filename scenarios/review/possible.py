"""What can happen in a scenario, and in which months: matters, choices, follow-ups, events, messages, facts.

Found by letting everything happen that can, again and again until nothing new can: a matter that can lie open lets its
options be chosen, these let their follow-ups come, and so on. Conditions are judged by ``scenarios.review.spans``, so
what never happens here happens in no play. Months are bits of a whole number: bit m for month m (0-based).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scenarios.language.mentions import mentions
from scenarios.positions import Place
from scenarios.review.spans import EVERYTHING, Outlook, Span, span, truth
from scenarios.schema import EffectForm, FollowUpForm, OptionForm, ScenarioForm, SetForm, SituationForm
from sim.spec import World, calendar, meets

Months = int
LONGEST_REPORT = 2
"""Months that a report with alternatives takes."""
LENGTHENED = 4
"""Months that July (1), a referral (1) and play by quarters (2) can add to a matter's window."""
PATIENCE = 4
"""Times a month that a fact's span may grow before it is taken to have no bound on that side."""


def months_in(mask: Months) -> Iterator[int]:
    """The months of a mask, in order."""
    month = 0
    while mask >> month:
        if mask >> month & 1:
            yield month
        month += 1


def first_in(mask: Months) -> int:
    """The first month of a mask that has one."""
    return (mask & -mask).bit_length() - 1


@dataclass
class Possible:
    """What can happen. Made by ``possible``; masks of months by id, or by place in the file."""

    form: ScenarioForm
    world: World
    facts: dict[str, list[Span]] = field(default_factory=dict)
    """Scenario fact: its span in each month, and after the last."""
    opens: dict[str, Months] = field(default_factory=dict)
    """Situation: when it can open."""
    stops: dict[str, Months] = field(default_factory=dict)
    """Situation: the months in which a cut or the short format stops at it, and no report can be ordered."""
    lies: dict[str, Months] = field(default_factory=dict)
    """Situation: when it can lie on the table."""
    shown: dict[tuple[str, str], Months] = field(default_factory=dict)
    """Situation and option: when it can be chosen."""
    carried: dict[tuple[str, str], Months] = field(default_factory=dict)
    """The same, counting what silence decides and what the opposition puts against the motion."""
    happens: dict[str, Months] = field(default_factory=dict)
    """Event."""
    taken: dict[str, Months] = field(default_factory=dict)
    """Initiative."""
    due: dict[Place, Months] = field(default_factory=dict)
    """Follow-up: when it can fall due; ``comes``: and its condition can hold."""
    comes: dict[Place, Months] = field(default_factory=dict)
    told: dict[str, Months] = field(default_factory=dict)
    """Message."""
    _grown: dict[tuple[str, str], int] = field(default_factory=dict)
    _outlooks: dict[tuple[int, int], Outlook] = field(default_factory=dict)
    """Kept until a fact's span grows."""

    @property
    def every(self) -> Months:
        """All months of the scenario."""
        return (1 << self.form.months) - 1

    def outlook(self, month: int, age: int = 0) -> Outlook:
        """What names can stand for in a month, in a matter that is at most ``age`` months old."""
        known = self._outlooks.get((month, age))
        if known is None:
            known = self._outlooks[month, age] = self._outlook(month, age)
        return known

    def _outlook(self, month: int, age: int) -> Outlook:
        return Outlook(
            month,
            calendar(self.world, month),
            Span(0, age),
            {name: spans[month] for name, spans in self.facts.items()},
            lambda situation, option: bool(self.carried.get((situation, option))),
            len(self.form.hidden),
            len(self.form.units),
        )

    def holds(self, source: str | None, within: Months, age: int = 0) -> Months:
        """The months of ``within`` in which a condition can hold; all of them where there is none."""
        if source is None:
            return within
        if self.timed(source):
            return _mask(month for month in months_in(within) if truth(source, self.outlook(month, age)).can)
        return within if within and truth(source, self.outlook(first_in(within), age)).can else 0

    def fails(self, source: str, within: Months, age: int = 0) -> bool:
        """Whether a condition can fail in any of the months."""
        return any(truth(source, self.outlook(month, age)).can_fail for month in months_in(within))

    def timed(self, source: str) -> bool:
        """Whether an expression can come out differently from month to month: it names the time, or a fact."""
        names = mentions(source).names
        return not (names.isdisjoint(("month", "calendar")) and names.isdisjoint(self.facts))

    def latest(self, situation: SituationForm) -> int:
        """Months a matter can lie at most after the month it opened in: its window and what can lengthen it."""
        return situation.window - 1 + (LONGEST_REPORT + 1 if situation.prepares else 0) + LENGTHENED

    def reach(self, name: str, needs: int) -> Months:
        """Months in which a matter can lie on the table with a report of that level in hand."""
        opened = self.opens.get(name, 0)
        if needs == 0 or not opened:
            return self.lies.get(name, 0)
        ready = self.every & ~((1 << (first_in(opened) + needs)) - 1)
        return _mask(m + more for m in months_in(opened) for more in self.ages(name)) & ready

    def ages(self, name: str) -> range:
        """How many months old a matter can be while it lies on the table."""
        return range(self.latest(self.form.situations[name]) + 1)

    def sits(self, situation: SituationForm) -> Months:
        """Months in which the committee meets on the matter."""
        return _mask(m for m in range(self.form.months) if not situation.prepares or meets(self.world, m))


def _mask(months: Iterable[int]) -> Months:
    found = 0
    for month in months:
        found |= 1 << month
    return found


def possible(form: ScenarioForm, world: World) -> Possible:
    """Everything that can happen in a scenario whose form and references hold."""
    found = Possible(form, world)
    for name, value in form.facts.items():
        values = [value, *(hidden.facts[name] for hidden in form.hidden.values() if name in hidden.facts)]
        found.facts[name] = [Span(min(values), max(values))] * (form.months + 1)
    while _round(found):
        pass
    return found


def _round(can: Possible) -> bool:
    """Let everything happen once that can now. Whether anything new came of it."""
    facts = {name: list(spans) for name, spans in can.facts.items()}
    before = (facts, dict(can.opens), dict(can.carried), dict(can.happens), dict(can.comes), dict(can.told))
    form = can.form
    for message in form.opening:
        _add(can.told, message, 1)
    for name, event in form.events.items():
        own = can.every if event.month is None else 1 << event.month
        _add(can.happens, name, can.holds(event.opens, own & can.every))
        for message in event.tell or ():
            _add(can.told, message, can.happens[name])
        _effects(can, event.does, can.happens[name])
    for name, initiative in form.initiatives.items():
        _add(can.taken, name, can.holds(initiative.when, can.every))
        _effects(can, initiative.does, can.taken[name])
        _later(can, initiative.later, can.taken[name], ("initiatives", name, "later"))
    for name, situation in form.situations.items():
        _situation(can, name, situation)
    return before != (can.facts, can.opens, can.carried, can.happens, can.comes, can.told)


def _add(masks: dict[str, Months], name: str, months: Months) -> None:
    masks[name] = masks.get(name, 0) | months


def _situation(can: Possible, name: str, form: SituationForm) -> None:
    own = 0
    if form.month is not None:
        own = 1 << form.month & can.every
    elif form.opens is not None:
        own = can.holds(form.opens, can.every)
    _add(can.opens, name, own)
    _add(can.stops, name, _stops(can.form, name) & can.every)
    spread = _mask(m + more for m in months_in(can.opens[name]) for more in can.ages(name))
    _add(can.lies, name, spread & can.every | can.stops[name])
    for index, option in enumerate(form.options):
        _option(can, name, form, option, ("situations", name, "options", index))


def _stops(form: ScenarioForm, name: str) -> Months:
    months = [
        stop.month
        for roles in form.cuts.values()
        for cut in roles.given().values()
        for stop in cut.stops
        if name in stop.situations
    ]
    given = form.dilemmas.given().values() if form.dilemmas is not None else ()
    return _mask([*months, *(one.month for dilemmas in given for one in dilemmas if one.situation == name)])


def _option(can: Possible, name: str, form: SituationForm, option: OptionForm, place: Place) -> None:
    key = (name, option.id)
    months = can.holds(option.when, can.reach(name, option.needs), can.latest(form))
    if option.vote is not None:
        months &= can.sits(form)
    can.shown[key] = can.shown.get(key, 0) | months
    silent = can.lies[name] if form.silence == option.id else 0
    rival = can.lies[name] & can.sits(form) if option.vote is not None and form.owner != "opposition" else 0
    can.carried[key] = can.carried.get(key, 0) | months | silent | rival
    _effects(can, option.does, can.carried[key])
    _later(can, option.later, can.carried[key], (*place, "later"))


def _later(can: Possible, forms: list[FollowUpForm], made: Months, place: Place) -> None:
    for index, follow in enumerate(forms):
        here = (*place, index)
        low, high = follow.after
        due = _mask(m + wait for m in months_in(made) for wait in range(low, high + 1)) & can.every
        can.due[here] = can.due.get(here, 0) | due
        can.comes[here] = can.comes.get(here, 0) | can.holds(follow.condition, can.due[here])
        if follow.tell is not None:
            _add(can.told, follow.tell, can.comes[here])
        if follow.open is not None:
            _add(can.opens, follow.open, can.comes[here])
        _effects(can, follow.does, can.comes[here])


def _effects(can: Possible, effects: list[EffectForm], months: Months) -> None:
    for effect in effects:
        if isinstance(effect, SetForm):
            _set(can, effect, months)


def _set(can: Possible, effect: SetForm, months: Months) -> None:
    """Widen the span of a fact, from every month on in which it can be set, by what it can be set to."""
    spans = can.facts[effect.fact]
    for month in months_in(months):
        found = span(effect.to, can.outlook(month, can.form.months))
        before = spans[month]
        if found.low >= before.low and found.high <= before.high:
            continue
        can._outlooks.clear()
        low, high = found.low < before.low, found.high > before.high
        for side, grew in (("low", low), ("high", high)):
            can._grown[effect.fact, side] = can._grown.get((effect.fact, side), 0) + grew
        patience = PATIENCE * can.form.months
        made = Span(
            EVERYTHING.low if low and can._grown[effect.fact, "low"] > patience else found.low,
            EVERYTHING.high if high and can._grown[effect.fact, "high"] > patience else found.high,
        )
        for later in range(month, len(spans)):
            spans[later] = Span(min(spans[later].low, made.low), max(spans[later].high, made.high))
