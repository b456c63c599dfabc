"""After Byt stol: the month from both chairs side by side, what was put then and now, and what one saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.errors import Refused, ReplayError
from game.core.language import _, words
from game.core.seen.view import View
from game.core.swap import Choice, Comparison
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node, Snug, Space, Ui
from game.ui.kit.surfaces import Badge, Panel
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, TINY, TITLE
from game.ui.kit.words import Words
from game.ui.screens import marks, post
from game.ui.screens.badges import role_badge, seat_name
from game.ui.screens.frame import MonthScene, columns, notice_right, pane, told
from game.ui.screens.swap_table import SwapTable
from game.ui.screens.swapping import LONGEST

if TYPE_CHECKING:
    from game.ui.loop import App

SHOWN = 6
"""Letters shown of each desk."""


class Swapped(MonthScene):
    """What each chair saw, what was chosen there, and one's own explanation from before."""

    name = "swapped"
    phase = "meeting"
    first = "onward"

    def __init__(self, app: App, table: SwapTable, found: Comparison | None = None) -> None:
        super().__init__(app, table)
        self.seat = table.seat
        self.found: Comparison = found or self.seat.swap.compare()
        self.text = ""

    def head(self, ui: Ui) -> Node:
        """Whose chair, which month."""
        month = marks.month_of(self.found.theirs, self.found.month)
        return Row(
            Badge("arrow-left-right", 44, "focus", "on_badge"),
            Grow(
                Column(
                    Words(_("Två stolar, samma månad"), TITLE),
                    Words(f"{words(self.view.scenario)} · {month}", SMALL, "second"),
                    gap=0,
                )
            ),
            gap=14,
        )

    def body(self, ui: Ui) -> Node:
        """Choices and words to the left, the two desks beside."""
        mine, theirs = self.found.mine, self.found.theirs
        return columns(
            ui,
            (Snug(pane(ui, "swapped.choices", self.choices())), 1.15),
            (Snug(pane(ui, "swapped.mine", desk(mine, _("Det du såg")))), 1.0),
            (
                Snug(pane(ui, "swapped.theirs", desk(theirs, _("Det {who} såg").format(who=seat_name(theirs.role))))),
                1.0,
            ),
        )

    def choices(self) -> Node:
        """Every matter then and now, and the explanation written before."""
        rows = [self.choice(one) for one in self.found.choices]
        none = Words(_("Inget ärende låg på bordet."), BODY, "second") if not rows else None
        field = TextField("words", self.text, _("En mening räcker"), self.write, _("Vad ser du nu?"), LONGEST)
        return Column(
            marks.section(_("Din förklaring, innan"), "pen-line"),
            Words(_("”{text}”").format(text=self.found.explanation), BODY),
            marks.section_gap(),
            marks.section(_("Valen i den andra stolen"), "gavel"),
            *rows,
            none,
            marks.section_gap(),
            marks.section(_("Vad ser du nu, som du inte såg då?"), "eye"),
            field,
            Words(_("Inga namn. Texten stannar i spelets fil."), TINY, "second"),
            gap=9,
        )

    def choice(self, one: Choice) -> Node:
        """One matter: what was put then, and what one put oneself."""
        then = words(one.then) if one.then is not None else _("inget förslag")
        now = words(one.now) if one.now is not None else _("inget förslag")
        same = one.then == one.now
        rows = [
            Column(Words(_("Då"), TINY, "second"), Words(then, SMALL_STRONG), gap=0),
            Column(Words(_("Du, nyss"), TINY, "second"), Words(_("detsamma") if same else now, SMALL_STRONG), gap=0),
        ]
        return Panel(Column(Words(words(one.situation), SMALL, "second"), *rows, gap=5), 12, 9, "sunk", False, 8)

    def write(self, text: str) -> None:
        """Keep what one saw, with what one chose, in the play's file."""
        from game.core.kept.afterwards import note_in

        self.text = text
        seat = self.seat
        try:
            note_in(
                seat.path,
                "swap",
                seat.own,
                month=self.found.month,
                seat=seat.role,
                choices=seat.swap.choices(),
                words=text,
            )
        except (Refused, ReplayError) as problem:
            self.app.changed(words(problem.text))
            return
        self.app.changed(_("Sparat"))

    def steps(self) -> Node:
        """None: the month is decided."""
        return Space()

    def onward(self) -> tuple[str, bool]:
        """Back to where one came from."""
        return _("Klar"), True

    def go_on(self) -> None:
        """Leave the other chair."""
        self.app.stack.pop()

    def menu(self) -> None:
        """Esc leaves it too."""
        self.go_on()

    def undo(self) -> None:
        """Nothing here can be taken back."""
        self.app.changed(_("Det finns inget att ångra."))

    def foot(self, ui: Ui) -> Node:
        """What was said, and the way out."""
        text, _can = self.onward()
        said = _("Ingenting i spelet har ändrats")
        notice = notice_right(told(self.app.notice)) if self.app.notice else Words(said, SMALL, "second", align="right")
        return Row(Grow(notice, equal=True), Button("onward", text, self.go_on, "primary", after="check"), gap=16)

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Till vänster det du skrev innan, och vad som lades fram i den andra stolen då och av dig nyss."),
            _("Bredvid står vad var och en hade på bordet samma månad. Vad visste den ena som den andra inte visste?"),
        )


def desk(view: View, title: str) -> Node:
    """What lay on a desk that month: letters, and what the role had to decide."""
    letters = [post.item(one) for one in view.desk[:SHOWN]]
    none = Words(_("Inget nytt den här månaden."), SMALL, "second") if not letters else None
    matters = [Words("· " + words(one.title), SMALL) for one in view.situations]
    head = Row(role_badge(view.role, 30), Grow(marks.section(title)), gap=10)
    decided = [marks.section_gap(), marks.section(_("Hade att avgöra"), "gavel"), *matters] if matters else []
    return Column(head, *letters, none, *decided, gap=9)
