"""How papers call months, units, matters and money, in the language in use."""

from __future__ import annotations

from game.core.language import _, month_name, n_, number, words
from scenarios.compiled import Cut, Option, RoleBrief, Scenario, Situation
from scenarios.text import Text

UNKNOWN_UNIT = Text("enheten", "the unit")
LETTERS = "ABCDEF"
OF_A_CUT = 4
"""Decisions a group has time for in 45 minutes: what is taken where the author has made no cut."""
CERTAINTY = {
    "certain": Text("säkert", "certain"),
    "likely": Text("troligt", "likely"),
    "uncertain": Text("osäkert", "uncertain"),
}
"""As the screen says it."""


def month(scenario: Scenario, at: int) -> str:
    """A month of play (0-based) with its year: "maj 2027"."""
    years, index = divmod(scenario.start[1] - 1 + at, 12)
    return f"{month_name(index + 1)} {scenario.start[0] + years}"


def capital(text: str) -> str:
    """With a capital first, the rest as it is."""
    return text[:1].upper() + text[1:]


def about(scenario: Scenario, situation: Situation, text: Text) -> str:
    """A text of a matter with its unit's name; "the unit" where play decides which it is."""
    unit = UNKNOWN_UNIT if situation.about_unit is None else scenario.units[situation.about_unit].name
    return words(text.about(unit))


def money(option: Option) -> str:
    """What an option is said to cost; empty for nothing."""
    if option.money == 0:
        return ""
    written = number(
        abs(option.money), 0 if option.money == round(option.money) else 2 if abs(option.money) < 0.1 else 1
    )
    return (_("kostar {n} mnkr") if option.money > 0 else _("sparar {n} mnkr")).format(n=written)


def attention(units: int) -> str:
    """What something costs in attention."""
    return _("ingen tid") if units == 0 else _("tid {n}").format(n=units)


def span(months: tuple[int, int]) -> str:
    """A range of months in words."""
    low, high = months
    if low == high:
        return n_("{n} månad", "{n} månader", high).format(n=high)
    return _("{low}–{high} månader").format(low=low, high=high)


def cut_of(scenario: Scenario, role: str, minutes: int) -> Cut | None:
    """A role's cut of a length, where the author has made one."""
    return next((cut for cut in scenario.cuts if cut.role == role and cut.minutes == minutes), None)


def matters_of(scenario: Scenario, brief: RoleBrief) -> list[tuple[int, Situation]]:
    """All matters of a role with their slots, in the order in which they can be expected."""
    stops = {
        slot: stop.month
        for cut in scenario.cuts
        if cut.role == brief.role
        for stop in cut.stops
        for slot in stop.situations
    }
    mine = [(slot, one) for slot, one in enumerate(scenario.situations) if one.owner == brief.role]
    late = scenario.months
    return sorted(mine, key=lambda pair: stops.get(pair[0], late if pair[1].month is None else pair[1].month))


def short_way(scenario: Scenario, brief: RoleBrief) -> list[tuple[int, int]]:
    """(month, slot) of the matters of the 45-minute cut; without one, of the role's first matters that come by date."""
    cut = cut_of(scenario, brief.role, 45)
    if cut is not None:
        return [(stop.month, slot) for stop in cut.stops for slot in stop.situations]
    dated = [(one.month, slot) for slot, one in matters_of(scenario, brief) if one.month is not None]
    return dated[:OF_A_CUT]


def role_word(role: str) -> str:
    """A role by its office."""
    known = {"chair": _("ordföranden"), "head": _("förvaltningschefen"), "opposition": _("oppositionens gruppledare")}
    return known.get(role, role)
