"""Beredning: the decision screen. The case to the left, the motions between, votes and forecast to the right."""

from __future__ import annotations

from game.core.language import _, words
from game.core.view import SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card, Tab
from game.ui.kit.entry import TextField
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Hug, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Icon, Panel, Rule
from game.ui.kit.type import BODY, HEADING, LABEL, SECTION, SMALL, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks, people
from game.ui.screens.forecast import forecast
from game.ui.screens.frame import MonthScene, columns, meets, pane
from game.ui.screens.motions import defer_card, option_card


class Preparation(MonthScene):
    """Puts options before the meeting, one matter at a time."""

    name = "preparation"
    phase = "preparation"
    first = "option.1"

    @property
    def case(self) -> SituationView | None:
        """The matter on screen."""
        cases = self.view.situations
        return next((case for case in cases if case.id == self.table.open_case), cases[0] if cases else None)

    def onward(self) -> tuple[str, bool]:
        """To the meeting, or where there is none, to what then holds."""
        return (_("Till sammanträdet") if meets(self.view) else _("Till besluten")), True

    def hint(self) -> str:
        """How to choose without a mouse."""
        return _("Välj med siffra, gå vidare med Ctrl+Enter") if self.view.situations else ""

    def go_on(self) -> None:
        """Open the meeting; first ask where something lacks an answer."""
        waiting = [case for case in self.view.situations if case.chosen is None]
        if not waiting:
            self.meet()
            return
        from game.ui.screens.dialog import Question

        lines = [self.unanswered(case) for case in waiting]
        lines.append(_("Sedan går månadens val inte längre att ändra."))
        title = _("Gå vidare utan svar?")
        self.app.stack.push(Question(self.app, title, lines, self.onward()[0], self.meet, _("Tillbaka")))

    def unanswered(self, case: SituationView) -> str:
        """What comes of a matter that goes without a proposal this month."""
        if case.ready is not None:
            month = marks.month_of(self.view, case.ready)
            said = _("{title}: väntar på underlaget, som kommer i {month}.")
        elif marks.last_month(case):
            month, said = "", _("{title}: sista månaden. Utan ditt svar blir det som det blir.")
        else:
            month, said = "", _("{title}: ligger kvar till nästa månad.")
        return said.format(title=words(case.title), month=month)

    def meet(self) -> None:
        """The meeting opens: the month's choices are final."""
        from game.ui.screens.flow import show_phase

        if self.table.act(do="advance"):
            show_phase(self.app, self.table)

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Digits choose options."""
        case = self.case
        if intention.act is Act.NUMBER and case is not None:
            if 1 <= intention.number <= len(case.options):
                self.choose(case, case.options[intention.number - 1].id)
                self.app.set_focus(f"option.{intention.number}")
            elif intention.number == len(case.options) + 1 and case.months_left > 1:
                self.choose(case, "defer")
                self.app.set_focus(f"option.{intention.number}")
            return True
        return super().handle(ui, intention)

    def choose(self, case: SituationView, option: str) -> None:
        """Put an option before the meeting; the one already there is taken back."""
        self.table.act(do="choose", situation=case.id, option=None if case.chosen == option else option)

    def open(self, case: SituationView) -> None:
        """Turn to another matter."""
        self.table.open_case = case.id
        self.app.changed("")

    def body(self, ui: Ui) -> Node:
        """Tabs where there are several matters, then the three panes."""
        case = self.case
        if case is None:
            return columns(ui, (pane(ui, "empty", nothing_to_prepare()), 1))
        parts = (
            (pane(ui, f"case.{case.id}", self.left(case)), 0.9),
            (pane(ui, f"options.{case.id}", self.motions(case), self.advisers(case)), 1.5),
            (pane(ui, f"mine.{case.id}", self.right(case), self.reason(case)), 0.9),
        )
        many = len(self.view.situations) > 1
        inner = columns(ui, *parts)
        return Column(self.tabs(case), Grow(inner), gap=12) if many else inner

    def tabs(self, now: SituationView) -> Node:
        """One tab for each matter: title, and whether it has a proposal."""
        tabs = []
        for case in self.view.situations:
            icon, colour = ("circle-check", "good") if case.chosen else ("circle-dashed", "second")
            inner = Row(Icon(icon, 16, colour), Words(words(case.title), LABEL), gap=8)
            tabs.append(
                Tab(f"tab.{case.id}", inner, lambda case=case: self.open(case), words(case.title), case.id == now.id)  # type: ignore[misc]
            )
        return Wrap(*tabs, gap=8)

    def left(self, case: SituationView) -> Node:
        """The case: what has happened, whose matter it is, what is known, who has not been heard."""
        quote = _quote(case) if case.quote is not None else None
        facts = [marks.section_gap(), marks.section(_("Det vi vet")), *(marks.fact(one) for one in case.facts)]
        late = Words(_("Sedan är det för sent att välja."), TINY, "second")
        unheard = [Words("· " + words(who), SMALL) for who in case.not_heard]
        return Column(
            Wrap(marks.urgency(case), late, gap=8, lead=4),
            Words(words(case.title), HEADING),
            Words(words(case.text), BODY),
            quote,
            marks.section_gap(),
            marks.responsibility(case.position),
            *(facts if case.facts else ()),
            *([marks.section_gap(), marks.section(_("Har inte hörts"), "ear"), *unheard] if unheard else ()),
            *_heard(case),
            *self.basis(case),
            gap=9,
        )

    def basis(self, case: SituationView) -> list[Node]:
        """The officer's report: what is in hand, what can be ordered."""
        if not case.can_order and case.ready is None and case.basis == 0:
            return []
        said = (_("Tunt underlag"), _("Normalt underlag"), _("Underlag med alternativ"))[case.basis]
        rows: list[Node] = [
            marks.section_gap(),
            marks.section(_("Tjänsteskrivelse"), "file-text"),
            Words(said, SMALL, "second"),
        ]
        if case.ready is not None:
            month = marks.month_of(self.view, case.ready)
            rows.append(
                marks.line_with("hourglass", _("Ett nytt är beställt och väntas i {month}.").format(month=month))
            )
        buttons = []
        for level in case.can_order:
            text = (_("Beställ normalt, 1 månad"), _("Beställ med alternativ, 2 månader"))[level - 1]
            buttons.append(
                Button(f"order.{level}", text, lambda level=level: self.order(case, level), style=SMALL_STRONG)  # type: ignore[misc]
            )
        return [*rows, Wrap(*buttons, gap=8)] if buttons else rows

    def order(self, case: SituationView, level: int) -> None:
        """Order an officer's report."""
        if self.table.act(do="order", situation=case.id, basis=level):
            self.app.changed(_("Underlaget är beställt. Ångra tar tillbaka det."))

    def motions(self, case: SituationView) -> Node:
        """The options as motions, numbered, and letting it wait."""
        choose = lambda option: self.choose(case, option)  # noqa: E731
        cards: list[Node] = [option_card(at, one, case, choose) for at, one in enumerate(case.options, 1)]
        if case.months_left > 1:
            cards.append(defer_card(len(case.options) + 1, case, choose))
        votes = [one.votes for one in case.options]
        who = _("Nämnden röstar") if all(votes) else _("Du avgör själv") if not any(votes) else ""
        after = Row(Icon("vote" if all(votes) else "user-round", 15, "second"), Words(who, SMALL, "second"), gap=6)
        said = _("Välj ett av {n} förslag").format(n=len(case.options))
        return Column(marks.section(said, None, after if who else None), *cards, gap=10)

    def advisers(self, case: SituationView) -> Node | None:
        """Fråga först: always there; who can be asked as badges, and how many have answered."""
        if not case.advisers:
            return None
        asked = sum(one.says is not None for one in case.advisers)
        said = _("{n} av {all} har svarat").format(n=asked, all=len(case.advisers))
        inner = Row(
            Icon("message-circle", 18, "ink"),
            Words(_("Fråga först"), STRONG),
            *(marks.logic_badge(one.logic, 22) for one in case.advisers[:6]),
            Grow(Words(said, SMALL, "second", align="right")),
            Icon("chevron-right", 16, "second"),
            gap=8,
        )
        return Card("ask", inner, lambda: self.ask(case), _("Fråga först"), x=14, y=9, fill="sunk")

    def ask(self, case: SituationView) -> None:
        """Show who can be asked."""
        from game.ui.screens.advice import Advisers

        self.app.stack.push(Advisers(self.app, self.table, case.id))

    def right(self, case: SituationView) -> Node:
        """My forecast where one is asked for, then the votes as people."""
        mine = [forecast(case.question, self), marks.section_gap()] if case.question is not None else []
        if any(one.votes for one in case.options):
            return Column(*mine, *self.votes(case), gap=10)
        alone = Words(_("Du avgör själv. Det du väljer gäller när månaden går."), SMALL, "second")
        return Column(*mine, marks.section(_("Ingen omröstning"), "user-round"), alone, gap=10)

    def votes(self, case: SituationView) -> list[Node]:
        """How the members lean to the chosen option, as people."""
        heard = Words(_("enligt korridoren"), TINY, "second") if case.voters else None
        title = Row(Icon("vote", 16, "second"), Words(_("Omröstning"), SECTION), gap=8)
        if case.voters:
            return [Wrap(title, heard, gap=10), people.voters(case.voters)]
        alone = any(one.id == case.chosen and not one.votes for one in case.options)
        said = _("Du avgör själv.") if alone else _("Välj ett förslag så syns hur ledamöterna lutar.")
        return [title, Words(said, SMALL, "second")]

    def reason(self, case: SituationView) -> Node:
        """One line that could be said in public."""
        return Column(
            Rule(),
            marks.section(_("Varför gör vi så här?"), "megaphone"),
            TextField(
                f"reason.{case.id}",
                case.reason,
                _("En rad till protokollet"),
                lambda text: self.give_reason(case, text),
                _("Skäl"),
            ),
            Words(_("Inga namn. Texten stannar i din egen fil."), TINY, "second"),
            gap=7,
        )

    def give_reason(self, case: SituationView, text: str) -> None:
        """Keep the line."""
        self.table.act(do="reason", situation=case.id, text=text)

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _(
                "Här bereder du det som ska upp på mötet. Till vänster ärendet, i mitten förslagen, till höger "
                "omröstningen."
            ),
            _(
                "Siffrorna väljer förslag, Tab går till nästa reglage och pilarna rör sig inom en grupp. "
                "Ctrl+Enter går vidare, Ctrl+Z ångrar."
            ),
            _("Att fråga någon tar av din tid och går inte att ångra: det man har hört har man hört."),
            _("Allt annat går att ändra fritt tills sammanträdet öppnas. Spelet sparas vid varje steg."),
        )


def _heard(case: SituationView) -> list[Node]:
    """What advisers have said so far."""
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
    return [marks.section_gap(), marks.section(_("Det du har hört"), "message-circle"), *said] if said else []


def nothing_to_prepare() -> Node:
    """What shows in a month without matters."""
    return Column(
        Space(h=24),
        Hug(Badge("check", 44, "good_tint", "good", round_=True), "center"),
        Words(_("Inget ärende väntar på dig den här månaden."), HEADING, align="center"),
        Words(_("Gå vidare till sammanträdet."), BODY, "second", align="center"),
        gap=12,
    )


def _quote(case: SituationView) -> Node:
    assert case.quote is not None
    said, who = case.quote
    mark = Badge("quote", 26, "administration", "on_badge")
    text = _("”{text}”").format(text=words(said).strip('”“"'))
    said_by = Column(Words(text, SMALL_STRONG), Words(words(who), TINY, "second"), gap=2)
    return Panel(
        Row(mark, Grow(said_by), gap=11, align="top"),
        12, 11, fill="sunk", raised=False, radius=8,
    )  # fmt: skip
