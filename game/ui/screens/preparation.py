"""Beredning: the decision screen. The case to the left, the motions between, votes and forecast to the right.

For the opposition's leader also the matters on the notice of meeting, with a line to take in each.
"""

from __future__ import annotations

from collections.abc import Callable

from game.core.language import _, words
from game.core.seen.view_matters import DocketView, SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Card, Tab
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Hug, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Icon, Rule
from game.ui.kit.type import BODY, HEADING, LABEL, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens import lines, marks, mine
from game.ui.screens.advice import Advisers
from game.ui.screens.case import case, case_on_notice
from game.ui.screens.dialog import Question
from game.ui.screens.forecast import forecast
from game.ui.screens.frame import MonthScene, columns, meets, pane
from game.ui.screens.motions import defer_card, option_card
from game.ui.screens.zone import responsibility

Matter = SituationView | DocketView
ALL_OF_IT = 900
"""Height of the window in units from which every motion is shown with its explanation."""


class Preparation(MonthScene):
    """Puts options before the meeting, one matter at a time."""

    name = "preparation"
    phase = "preparation"

    @property
    def first(self) -> str:  # type: ignore[override]
        """The first motion, or the first line."""
        return "line.1" if isinstance(self.case, DocketView) else "option.1"

    @property
    def matters(self) -> list[Matter]:
        """One's own, then those of others on the notice."""
        return [*self.view.situations, *self.view.docket]

    @property
    def case(self) -> Matter | None:
        """The matter on screen."""
        every = self.matters
        return next((one for one in every if one.id == self.table.open_case), every[0] if every else None)

    def onward(self) -> tuple[str, bool]:
        """To the meeting, or where there is none, to what then holds; where others are awaited, ready."""
        if len(self.view.waiting_for) > 1:
            return _("Klar"), True
        return (_("Till sammanträdet") if meets(self.view) else _("Till besluten")), True

    def hint(self) -> str:
        """How to choose without a mouse."""
        return _("Välj med siffra, gå vidare med Ctrl+Enter") if self.matters else ""

    def go_on(self) -> None:
        """Open the meeting; first ask where something lacks an answer."""
        waiting = [one for one in self.view.situations if one.chosen is None]
        if not waiting:
            self.meet()
            return
        said = [self.unanswered(one) for one in waiting]
        said.append(_("Sedan går månadens val inte längre att ändra."))
        title = _("Gå vidare utan svar?")
        self.app.stack.push(Question(self.app, title, said, self.onward()[0], self.meet, _("Tillbaka")))

    def unanswered(self, one: SituationView) -> str:
        """What comes of a matter that goes without a proposal this month."""
        if one.ready is not None:
            month = marks.month_of(self.view, one.ready)
            said = _("{title}: väntar på underlaget, som kommer i {month}.")
        elif one.months_left <= 1:
            month, said = "", _("{title}: sista månaden. Utan ditt svar blir det som det blir.")
        else:
            month, said = "", _("{title}: ligger kvar till nästa månad.")
        return said.format(title=words(one.title), month=month)

    def meet(self) -> None:
        """The meeting opens, or the others are waited for: the month's choices are final."""
        if self.table.act(do="advance"):
            self.table.show()

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Digits choose motions and lines."""
        if intention.act is Act.NUMBER and self.case is not None:
            self.by_number(self.case, intention.number)
            return True
        return super().handle(ui, intention)

    def by_number(self, one: Matter, number: int) -> None:
        """Choose what stands with that number, where there is such."""
        if isinstance(one, DocketView):
            every = [*lines.LINES, *(id_ for id_, _label, _text in one.motions)]
            if 1 <= number <= len(every):
                self.take_line(one, every[number - 1])
                self.app.set_focus(f"line.{number}")
        elif 1 <= number <= len(one.options):
            self.choose(one, one.options[number - 1].id)
            self.app.set_focus(f"option.{number}")
        elif number == len(one.options) + 1 and one.months_left > 1:
            self.choose(one, "defer")
            self.app.set_focus(f"option.{number}")

    def choose(self, one: SituationView, option: str) -> None:
        """Put an option before the meeting; the one already there is taken back."""
        self.table.act(do="choose", situation=one.id, option=None if one.chosen == option else option)

    def take_line(self, one: DocketView, line: str) -> None:
        """Take a line in a matter on the notice."""
        self.table.act(do="stance", situation=one.id, line=line, vote=one.ask_vote)

    def open(self, one: Matter) -> None:
        """Turn to another matter."""
        self.table.open_case = one.id
        self.app.changed("")

    def body(self, ui: Ui) -> Node:
        """Tabs where there are several matters, then the three panes."""
        one = self.case
        if one is None:
            return columns(ui, (pane(ui, "empty", nothing_to_prepare()), 1))
        parts = self.on_notice(ui, one) if isinstance(one, DocketView) else self.own(ui, one)
        inner = columns(ui, *parts)
        return Column(self.tabs(one), Grow(inner), gap=12) if len(self.matters) > 1 else inner

    def own(self, ui: Ui, one: SituationView) -> list[tuple[Node, float]]:
        """The panes of a matter of one's own."""
        left = case(ui, self.view, one, lambda level: self.order(one, level))
        asked = [forecast(one.question, self), marks.section_gap()] if one.question is not None else []
        right = Column(*asked, *mine.votes(ui, one), gap=9)
        return [
            (pane(ui, f"case.{one.id}", left, whose(one)), 0.94),
            (pane(ui, f"options.{one.id}", self.motions(ui, one), self.advisers(one)), 1.55),
            (pane(ui, f"mine.{one.id}", right, mine.reason(one.id, one.reason, self.reason(one))), 0.92),
        ]

    def on_notice(self, ui: Ui, one: DocketView) -> list[tuple[Node, float]]:
        """The panes of a matter on the notice: the case, the lines to take, one's reason."""
        head = marks.section(_("Din linje på mötet"), "flag")
        taken = Column(head, *lines.line_cards(one, lambda line: self.take_line(one, line)), gap=7)
        vote = lines.vote_card(one, lambda: self.ask_vote(one))
        right = Column(*mine.committee(self.view), gap=9)
        return [
            (pane(ui, f"case.{one.id}", case_on_notice(ui, one), whose(one)), 0.94),
            (pane(ui, f"lines.{one.id}", taken, vote), 1.55),
            (pane(ui, f"mine.{one.id}", right, mine.reason(one.id, one.reason, self.reason(one))), 0.85),
        ]

    def ask_vote(self, one: DocketView) -> None:
        """Ask for a vote, or not."""
        self.table.act(do="stance", situation=one.id, line=one.line, vote=not one.ask_vote)

    def tabs(self, now: Matter) -> Node:
        """One tab for each matter: title, and whether it has a proposal or a line."""
        tabs = []
        for one in self.matters:
            on_notice = isinstance(one, DocketView)
            done = one.line if isinstance(one, DocketView) else one.chosen
            icon, colour = ("circle-check", "good") if done else ("circle-dashed", "second")
            side = Icon("landmark", 15, "second") if on_notice else None
            inner = Row(Icon(icon, 16, colour), side, Words(words(one.title), LABEL), gap=8)
            tabs.append(
                Tab(f"tab.{one.id}", inner, lambda one=one: self.open(one), words(one.title), one.id == now.id)  # type: ignore[misc]
            )
        return Wrap(*tabs, gap=8)

    def order(self, one: SituationView, level: int) -> None:
        """Order an officer's report."""
        if self.table.act(do="order", situation=one.id, basis=level):
            self.app.changed(_("Underlaget är beställt. Ångra tar tillbaka det."))

    def motions(self, ui: Ui, one: SituationView) -> Node:
        """The options as motions, numbered, and letting it wait."""
        choose = lambda option: self.choose(one, option)  # noqa: E731
        short = ui.high < ALL_OF_IT
        cards: list[Node] = [option_card(at, option, one, choose, short) for at, option in enumerate(one.options, 1)]
        if one.months_left > 1:
            cards.append(defer_card(len(one.options) + 1, one, choose, short))
        votes = [option.votes for option in one.options]
        who = _("Nämnden röstar") if all(votes) else _("Du avgör själv") if not any(votes) else ""
        after = Row(Icon("vote" if all(votes) else "user-round", 15, "second"), Words(who, SMALL, "second"), gap=6)
        said = _("Välj ett av {n} förslag").format(n=len(one.options))
        return Column(marks.section(said, None, after if who else None), *cards, gap=6 if short else 10)

    def advisers(self, one: SituationView) -> Node:
        """Fråga först: always there; who can be asked as badges, and how many have answered."""
        asked = sum(each.says is not None for each in one.advisers)
        said = _("{n} av {all} har svarat").format(n=asked, all=len(one.advisers))
        if not one.advisers:
            said = _("Ingen att fråga i det här ärendet")
        inner = Row(
            Icon("message-circle", 18, "ink"),
            Words(_("Fråga först"), STRONG),
            *(marks.logic_badge(each.logic, 22) for each in one.advisers[:6]),
            Grow(Words(said, SMALL, "second", align="right")),
            Icon("chevron-right", 16, "second"),
            gap=8,
        )
        then = (lambda: self.ask(one)) if one.advisers else None
        return Card("ask", inner, then, _("Fråga först"), enabled=bool(one.advisers), x=14, y=9, fill="sunk")

    def ask(self, one: SituationView) -> None:
        """Show who can be asked."""
        self.app.stack.push(Advisers(self.app, self.table, one.id))

    def reason(self, one: Matter) -> Callable[[str], None]:
        """What keeps the line of a matter."""

        def keep(text: str) -> None:
            self.table.act(do="reason", situation=one.id, text=text)

        return keep

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _(
                "Här bereder du det som ska upp på mötet. Till vänster ärendet, i mitten förslagen, till höger "
                "omröstningen."
            ),
            _("Strecket längst ned till vänster visar vems fråga det är: vad och när, hur och av vem, eller både och."),
            _(
                "Siffrorna väljer förslag, Tab går till nästa reglage och pilarna rör sig inom en grupp. "
                "Ctrl+Enter går vidare, Ctrl+Z ångrar."
            ),
            _("Att fråga någon tar av din tid och går inte att ångra: det man har hört har man hört."),
            _("Allt annat går att ändra fritt tills sammanträdet öppnas. Spelet sparas vid varje steg."),
        )


def whose(one: Matter) -> Node:
    """Whose matter it is, always in sight."""
    return Column(Rule(), responsibility(one.position), gap=9)


def nothing_to_prepare() -> Node:
    """What shows in a month without matters."""
    return Column(
        Space(h=24),
        Hug(Badge("check", 44, "good_tint", "good", round_=True), "center"),
        Words(_("Inget ärende väntar på dig den här månaden."), HEADING, align="center"),
        Words(_("Gå vidare till sammanträdet."), BODY, "second", align="center"),
        gap=12,
    )
