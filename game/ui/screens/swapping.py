"""Byt stol: choose a month, explain it in one's own words, play it from the other chair, compare.

The play itself is never changed: only one's explanation and what one saw are written into its file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, month_name, words
from game.core.seats.actions import LONGEST_NOTE
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import BODY, SMALL, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.beginning import say_why
from game.ui.screens.dialog import Dialog
from game.ui.screens.picking import small_card

if TYPE_CHECKING:
    from game.core.swap import Swap
    from game.ui.loop import App

LONGEST = min(600, LONGEST_NOTE)


class Offer:
    """What a play can be swapped to, as read from its file."""

    def __init__(self, path: Path) -> None:
        from game.core.kept.fold import table_of
        from game.core.kept.replay import read
        from game.core.swap import months

        replay = read(path)
        table = table_of(replay)
        scenario = table.scenario
        self.own = table.humans[0]
        self.start = scenario.start
        self.months = {
            brief.role: months(replay, brief.role) for brief in scenario.roles if brief.role not in table.humans
        }
        self.titles = {brief.role: brief.title for brief in scenario.roles}
        matters = {one.id: one.title for one in scenario.situations}
        self.decided = {
            line["closed"]: [
                matters[one["situation"]] for one in line.get("decided", ()) if one["situation"] in matters
            ]
            for line in replay.months
        }

    def seats(self) -> list[str]:
        """Chairs that decided something in some month."""
        return [seat for seat, months in self.months.items() if months]

    def month_name(self, month: int) -> str:
        """A month of the play by its name and year."""
        year, index = divmod(self.start[1] - 1 + month, 12)
        return f"{month_name(index + 1)} {self.start[0] + year}"


class SwapChoice(Dialog):
    """Which chair, which month, and one's own explanation of it."""

    name = "swap_choice"
    width = 720.0

    def __init__(self, app: App, path: Path, offer: Offer | None = None) -> None:
        super().__init__(app, lambda: _("Byt stol"))
        self.path, self.offer = path, offer
        self.seat = ""
        self.month: int | None = None
        self.text = ""
        self.starting = False
        if offer is None:
            app.background(lambda: Offer(path), self.take)
        else:
            self.take(offer, None)

    def take(self, offer: Any, error: Exception | None) -> None:
        """The play has been read."""
        if error is not None:
            self.close()
            say_why(self.app, _("Spelet kunde inte läsas"), error)
            return
        self.offer = offer
        seats = offer.seats()
        if seats:
            self.seat = seats[0]
            self.first = f"seat.{self.seat}"
        self.app.changed()

    # -- what shows -----------------------------------------------------------------------------------------------

    def inside(self, ui: Ui) -> Node:
        """What it is; chair; month; explanation."""
        lead = Words(
            _(
                "Välj en månad som betydde något. Skriv först hur du själv förklarar den. Sedan spelar du samma "
                "månad från den andra stolen."
            ),
            BODY,
            "second",
        )
        if self.offer is None:
            return Column(lead, Words(_("Läser spelet …"), BODY, "second"), gap=10)
        seats = self.offer.seats()
        if not seats:
            return Column(lead, Words(_("I det här spelet finns ingen annan stol att byta till."), BODY), gap=10)
        note = marks.line_with("info", self.app.notice, "ink") if self.app.notice else None
        return Column(
            lead,
            note,
            marks.section(_("Vilken stol?"), "armchair"),
            Wrap(*(self.seat_card(seat) for seat in seats), gap=8),
            marks.section(_("Vilken månad?"), "calendar"),
            *(self.month_card(month) for month in self.offer.months[self.seat]),
            *self.explaining(),
            gap=9,
        )

    def seat_card(self, seat: str) -> Node:
        """One chair."""
        assert self.offer is not None
        title = words(self.offer.titles[seat])
        return small_card(
            f"seat.{seat}", title[:1].upper() + title[1:], self.seat == seat, lambda: self.take_seat(seat), "seats"
        )

    def month_card(self, month: int) -> Node:
        """One month, and what was decided in it."""
        assert self.offer is not None
        name, chosen = self.offer.month_name(month), self.month == month
        about = " · ".join(words(title) for title in self.offer.decided.get(month, [])[:3])
        mark = Badge(
            "check" if chosen else "circle", 24, "focus" if chosen else "sunk", "on_badge" if chosen else "second"
        )
        said = Column(
            Words(name[:1].upper() + name[1:], STRONG), Words(about, SMALL, "second") if about else None, gap=0
        )
        return Card(
            f"month.{month}",
            Row(mark, Grow(said), gap=12),
            lambda: self.take_month(month),
            name,
            chosen,
            group="months",
            y=6,
        )

    def explaining(self) -> list[Node]:
        """The explanation, once a month is chosen."""
        if self.month is None or self.offer is None:
            return []
        ask = _("Vad hände i {month}, och varför?").format(month=self.offer.month_name(self.month))
        field = TextField("explain", self.text, _("Med egna ord"), self.take_text, ask, LONGEST)
        return [
            Space(h=2),
            marks.section(ask, "pen-line"),
            field,
            Words(_("Inga namn. Texten stannar i spelets fil."), TINY, "second"),
        ]

    def buttons(self) -> Sequence[Node]:
        """Back, and sit down."""
        ready = self.month is not None and bool(self.text.strip())
        text = _("Förbereder …") if self.starting else _("Sätt dig i den andra stolen")
        return [
            Button("no", _("Tillbaka"), self.close),
            Button("begin", text, self.start, "primary", after="arrow-right", enabled=ready),
        ]

    # -- what is chosen -------------------------------------------------------------------------------------------

    def take_seat(self, seat: str) -> None:
        """Another chair; its months are others."""
        self.seat, self.month = seat, None
        self.app.changed("")

    def take_month(self, month: int) -> None:
        """This month."""
        self.month = month
        self.app.changed("")

    def take_text(self, text: str) -> None:
        """The explanation."""
        self.text = text
        self.app.changed("")

    def start(self) -> None:
        """Write the explanation down, and open the month from the other chair."""
        if self.starting or self.month is None or self.offer is None or not self.text.strip():
            return
        self.starting = True
        self.app.changed("")
        path, month, seat, text, own = self.path, self.month, self.seat, self.text.strip(), self.offer.own

        def work() -> Swap:
            from game.core.kept.afterwards import note_in
            from game.core.swap import Swap

            note_in(path, "explain", own, month=month, text=text)
            return Swap(path, month, seat)  # type: ignore[arg-type]

        self.app.background(work, self.started)

    def started(self, swap: Any, error: Exception | None) -> None:
        """Sit down, or say why not."""
        self.starting = False
        if error is not None:
            say_why(self.app, _("Det gick inte att byta stol"), error)
            return
        assert self.offer is not None
        from game.ui.screens.swap_table import SwapSeat, SwapTable, screen_for

        table = SwapTable(self.app, SwapSeat(swap, self.path, self.offer.own))
        self.close()
        self.app.stack.push(screen_for(self.app, table))

    def facts(self) -> dict[str, Any]:
        """What is chosen."""
        return {"ready": self.offer is not None, "seat": self.seat, "month": self.month}
