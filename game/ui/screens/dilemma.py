"""The short format: one dilemma on one page. What is decided is final, and what came of it waits until the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.core.errors import Refused, ReplayError
from game.core.language import _, words
from game.core.seen.view_matters import SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.entry import TextField
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Pips, Rule
from game.ui.kit.type import BODY, FIGURE, HEADING, SMALL, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.badges import role_badge
from game.ui.screens.case import known, quote
from game.ui.screens.clock import Clock
from game.ui.screens.frame import MonthScene, attention, columns, notice_right, pane, told
from game.ui.screens.motions import option_card
from game.ui.screens.rounds import MINUTES, Round
from game.ui.screens.zone import responsibility

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class Dilemma(MonthScene):
    """Facts, who has not been heard, advisers, options, a reason: then decide."""

    name = "dilemma"
    phase = "desk"
    first = "option.1"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, table)
        self.chosen: str | None = None
        self.reason = ""
        round_: Round | None = table.round
        if round_ is not None and round_.clock and table.clock is None:
            table.clock = Clock(app, MINUTES)
            table.clock.toggle()

    @property
    def case(self) -> SituationView | None:
        """The dilemma, with what is chosen on this screen."""
        waiting = next(iter(self.view.situations), None)
        return None if waiting is None else replace(waiting, chosen=self.chosen)

    # -- what shows -----------------------------------------------------------------------------------------------

    def head(self, ui: Ui) -> Node:
        """Which of how many, the clock where there is one, the time one has."""
        place, count = self.view.dilemma
        progress = Column(
            Words(_("Dilemma {n} av {all}").format(n=place, all=count), FIGURE, whole=True),
            Pips(place, count, "ink", dashes=True, now=place - 1),
            gap=5,
        )
        name = Row(
            role_badge(self.view.role),
            Column(Words(words(self.view.scenario), HEADING), Words(words(self.view.place), SMALL, "second"), gap=0),
            gap=12,
        )
        buttons = Row(
            Button("help", "", self.show_help, icon="circle-question-mark", label=_("Hjälp")),
            Button("menu", "", self.menu, icon="menu", label=_("Meny")),
            gap=8,
        )
        clock = self.table.clock.quiet() if self.table.clock is not None else None
        if ui.wide >= 1000:
            air = Grow(Space(), equal=True)
            return Row(
                name, air, progress, Space(16), attention(self.view), clock, Grow(Space(), equal=True), buttons, gap=16
            )
        return Column(
            Row(Grow(name), buttons, gap=12), Wrap(progress, attention(self.view), clock, gap=24, lead=10), gap=12
        )

    def steps(self) -> Node:
        """None: a dilemma has no phases."""
        return Space()

    def body(self, ui: Ui) -> Node:
        """The case, the options, and what one has to say for them."""
        case = self.case
        if case is None:
            return columns(ui, (pane(ui, "empty", Words(_("Inget dilemma väntar."), BODY)), 1))
        return columns(
            ui,
            (pane(ui, f"case.{case.id}", self.left(case)), 1.0),
            (pane(ui, f"options.{case.id}", self.options(case)), 1.35),
            (pane(ui, f"mine.{case.id}", self.mine(case)), 0.85),
        )

    def left(self, case: SituationView) -> Node:
        """What has happened, what is known, and who has not been heard."""
        return Column(
            Words(words(case.title), HEADING),
            Words(words(case.text), BODY),
            quote(case) if case.quote is not None else None,
            *known(case),
            marks.section_gap(),
            responsibility(case.position),
            gap=9,
        )

    def options(self, case: SituationView) -> Node:
        """The options, numbered; what one of them means in full stands there once it is marked."""
        cards = [option_card(at, one, case, self.choose, short=True) for at, one in enumerate(case.options, 1)]
        return Column(marks.section(_("Välj ett av {n} förslag").format(n=len(case.options))), *cards, gap=10)

    def mine(self, case: SituationView) -> Node:
        """Whom one can ask, what has been heard, and the reason."""
        ask = Button("ask", _("Fråga först"), lambda: self.ask(case), icon="message-circle") if case.advisers else None
        said = [
            Row(
                marks.logic_badge(one.logic, 24),
                Grow(Column(Words(words(one.says), SMALL), Words(words(one.name), TINY, "second"), gap=1)),
                gap=10,
                align="top",
            )
            for one in case.advisers
            if one.says is not None
        ]
        field = TextField(
            f"reason.{case.id}", self.reason, _("En rad som tål att läsas upp"), self.give_reason, _("Skäl")
        )
        return Column(
            marks.section(_("Varför gör vi så här?"), "megaphone"),
            field,
            Words(_("Inga namn. Skälet stannar i din egen fil."), TINY, "second"),
            Space(h=2),
            Rule() if ask is not None else None,
            ask,
            *said,
            gap=9,
        )

    def onward(self) -> tuple[str, bool]:
        """Decide, for good."""
        return _("Besluta"), self.chosen is not None

    def hint(self) -> str:
        """That it is final."""
        if self.chosen is None:
            return _("Välj med siffra. Beslutet går inte att ångra")
        return _("Beslutet står fast när du trycker")

    def foot(self, ui: Ui) -> Node:
        """What is lacking, and the decision."""
        text, can = self.onward()
        go = Button("onward", text, self.go_on, "primary", icon="gavel", enabled=can)
        notice = told(self.app.notice) if self.app.notice else Words(self.hint(), SMALL, "second", align="right")
        return Row(Grow(notice_right(notice), equal=True), go, gap=16)

    # -- what is done ---------------------------------------------------------------------------------------------

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Digits choose; nothing can be taken back."""
        case = self.case
        if intention.act is Act.UNDO:
            self.app.changed(_("I kortformatet går inget beslut att ångra."))
            return True
        if intention.act is Act.NUMBER and case is not None:
            if 1 <= intention.number <= len(case.options):
                self.choose(case.options[intention.number - 1].id)
                self.app.set_focus(f"option.{intention.number}")
            return True
        return super().handle(ui, intention)

    def choose(self, option: str) -> None:
        """Mark an option; it counts only when decided."""
        free = any(one.id == option and one.available for case in self.view.situations for one in case.options)
        if free:
            self.chosen = None if self.chosen == option else option
            self.app.changed("")

    def give_reason(self, text: str) -> None:
        """Keep the line until the decision."""
        self.reason = text
        self.app.changed()

    def ask(self, case: SituationView) -> None:
        """Show who can be asked."""
        from game.ui.screens.advice import Advisers

        self.app.stack.push(Advisers(self.app, self.table, case.id))

    def go_on(self) -> None:
        """Decide; first ask where no reason is given."""
        if self.chosen is None:
            return
        if self.reason.strip():
            self.decide()
            return
        from game.ui.screens.dialog import Question

        lines = [_("Skälet är det som rummet jämför efteråt. En rad räcker.")]
        self.app.stack.push(
            Question(self.app, _("Besluta utan skäl?"), lines, _("Besluta ändå"), self.decide, _("Skriv ett skäl"))
        )

    def decide(self) -> None:
        """For good; then the next dilemma, or the end."""
        from game.core.short import decide

        assert self.chosen is not None
        try:
            decide(self.table.session, self.chosen, self.reason)  # type: ignore[arg-type]
        except (Refused, ReplayError) as problem:
            self.table.look()
            self.app.changed(words(problem.text))
            return
        self.table.look()
        self.app.changed("")
        self.table.show()

    def facts(self) -> dict[str, Any]:
        """Which dilemma, and what is chosen."""
        return {**super().facts(), "dilemma": list(self.view.dilemma), "marked": self.chosen}

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Ett dilemma i taget. Läs, fråga någon om du vill, välj ett förslag och skriv en rad om varför."),
            _("När du trycker Besluta står det fast. Vad det ledde till får du veta efteråt, när alla är klara."),
            _("Siffrorna väljer förslag, Tab går till nästa reglage och Ctrl+Enter beslutar."),
        )
