"""What there is to play, as cards: the tutorial, the scenarios, the short format, and files that have errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, n_, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Card, Then
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Badge, Chip, Icon
from game.ui.kit.type import BODY, HEADING, LABEL, SMALL, SMALL_STRONG
from game.ui.kit.words import Words

if TYPE_CHECKING:
    from scenarios import Entry, Scenario

GROUP = "scenarios"


def tutorial_card(then: Then) -> Node:
    """The tutorial, first and a little apart."""
    title = _("Lär känna spelet")
    said = Column(
        Words(title, HEADING),
        Words(_("Du sitter vid bordet direkt. Någon bredvid förklarar en sak i taget."), BODY, "second"),
        Wrap(Chip(_("7 minuter"), "timer"), Chip(_("går att hoppa över"), "x"), gap=8),
        gap=6,
    )
    inner = Row(
        Badge("graduation-cap", 40, "focus", "on_badge"), Grow(said), Icon("chevron-right", 20, "second"), gap=16
    )
    return Card("tutorial", inner, then, title, group=GROUP, x=18, y=14, fill="focus_tint")


def scenario_card(at: int, scenario: Scenario, own: bool, then: Then) -> Node:
    """One scenario that can be played."""
    months = n_("{n} månad", "{n} månader", scenario.months).format(n=scenario.months)
    roles = n_("{n} roll", "{n} roller", len(scenario.roles)).format(n=len(scenario.roles))
    minutes = sorted({cut.minutes for cut in scenario.cuts})
    chips = [Chip(months, "calendar"), Chip(roles, "users")]
    if minutes:
        every = "/".join(str(one) for one in minutes)
        chips.append(Chip(_("även {n} minuter").format(n=every), "timer"))
    if own:
        chips.append(Chip(_("eget scenario"), "file-text"))
    title = words(scenario.title)
    inner = Row(
        Badge("umbrella" if scenario.id == "skyfallet" else "book-open", 40, "board_tint", "board"),
        Grow(
            Column(
                Words(title, HEADING),
                Words(words(scenario.place), SMALL_STRONG, "second"),
                Words(words(scenario.summary), BODY, "second"),
                Wrap(*chips, gap=8),
                gap=6,
            )
        ),
        Icon("chevron-right", 20, "second"),
        gap=16,
    )
    return Card(f"scenario.{at}", inner, then, title, group=GROUP, x=18, y=14)


def free_card(then: Then) -> Node:
    """A term in a place that is drawn by lot."""
    title = _("Fri mandatperiod")
    said = Column(
        Words(title, HEADING),
        Words(_("Från val till val i en kommun eller region som lottas fram. Ny varje gång."), BODY, "second"),
        Wrap(Chip(n_("{n} månad", "{n} månader", 48).format(n=48), "calendar"), gap=8),
        gap=6,
    )
    inner = Row(Badge("landmark", 40, "board_tint", "board"), Grow(said), Icon("chevron-right", 20, "second"), gap=16)
    return Card("free", inner, then, title, group=GROUP, x=18, y=14)


def short_card(then: Then) -> Node:
    """The short format."""
    title = _("Kortformat: åtta dilemman")
    said = Column(
        Words(title, HEADING),
        Words(_("Var och en för sig, ett skäl till varje val. Sedan jämför rummet svaren."), BODY, "second"),
        Wrap(Chip(_("15 minuter"), "timer"), Chip(_("en eller flera efter varandra"), "users"), gap=8),
        gap=6,
    )
    inner = Row(Badge("list-checks", 40, "citizens"), Grow(said), Icon("chevron-right", 20, "second"), gap=16)
    return Card("short", inner, then, title, group=GROUP, x=18, y=14)


def faulty_card(at: int, entry: Entry, then: Then) -> Node:
    """A file with errors: how many, and the way to them."""
    count = n_("{n} fel", "{n} fel", len(entry.problems)).format(n=len(entry.problems))
    inner = Row(
        Badge("file-warning", 36, "bad_tint", "bad"),
        Grow(Column(Words(entry.id, LABEL), Words(_("Går inte att spela. Visa felen."), SMALL, "second"), gap=2)),
        Chip(count, "triangle-alert", "bad", "bad_tint"),
        gap=14,
    )
    return Card(f"scenario.{at}", inner, then, entry.id, group=GROUP)
