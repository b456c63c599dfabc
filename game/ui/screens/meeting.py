"""Sammanträde: what came of each matter, with the votes as people."""

from __future__ import annotations

from game.core.language import _, number, words
from game.core.view import OptionView, SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.layout import Grow, Hug, Node, Snug, Space, Ui
from game.ui.kit.surfaces import Badge, Chip, Panel, Rule
from game.ui.kit.type import BODY, FIGURE, HEADING, LABEL, SMALL, SMALL_STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks, people, seen
from game.ui.screens.frame import MonthScene, columns, pane, roomy


class Meeting(MonthScene):
    """The result, matter by matter. Nothing more can be changed."""

    name = "meeting"
    phase = "meeting"
    first = "onward"

    def onward(self) -> tuple[str, bool]:
        """To the next month."""
        return _("Låt månaden gå"), True

    def hint(self) -> str:
        """That it is final."""
        return _("Besluten är fattade")

    def go_on(self) -> None:
        """The month passes; then what happened."""
        from game.ui.screens.flow import pass_month

        self.table.open_case = None
        pass_month(self.app, self.table)

    def body(self, ui: Ui) -> Node:
        """One pane for each matter that was up; one of what waits."""
        taken = [case for case in self.view.situations if case.chosen not in (None, "defer")]
        waiting = [case for case in self.view.situations if case.chosen in (None, "defer")]
        panes = [(pane(ui, f"result.{case.id}", self.result(case)), 1.0) for case in taken[:3]]
        if len(taken) > 3:
            rest = Column(*(self.result(case) for case in taken[2:]), gap=24)
            panes = [*panes[:2], (pane(ui, "result.rest", rest), 1.0)]
        if waiting:
            panes.append((pane(ui, "waiting", self.waiting(waiting)), 0.7))
        if not panes:
            panes.append((pane(ui, "waiting", nothing_up()), 1.0))
        if len(panes) == 1 and roomy(ui):
            air = Grow(Space(), 0.5, equal=True)
            middle = Grow(Snug(panes[0][0]), 1.3, equal=True)
            return Row(air, middle, Grow(Space(), 0.5, equal=True), gap=0, align="stretch")
        return Snug(columns(ui, *panes))

    def result(self, case: SituationView) -> Node:
        """Title, motion, outcome, votes, reason."""
        option = next(one for one in case.options if one.id == case.chosen)
        icon, colour, tint, said = (
            ("check", "good", "good_tint", _("Bifall") if option.votes else _("Beslutat"))
            if case.passed
            else ("x", "bad", "bad_tint", _("Avslag") if option.votes else _("Blev inte av"))
        )
        count = _("{ayes} ja mot {noes} nej").format(ayes=number(case.ayes), noes=number(case.noes))
        banner = Row(
            Badge(icon, 34, colour, "on_badge", round_=True),
            Grow(Words(said, HEADING)),
            Words(count, FIGURE) if option.votes else None,
            gap=13,
        )
        parts: list[Node] = [
            Words(words(case.title), LABEL, "second"),
            Words(words(option.label), HEADING),
            Panel(banner, 14, 11, tint, False, 8),
        ]
        if option.votes:
            parts += self.votes(case)
        else:
            parts.append(marks.line_with("user-round", _("Du avgjorde själv, utan omröstning.")))
        parts.append(self.next(option, bool(case.passed)))
        if case.reason:
            parts += [
                Rule(),
                marks.section(_("Ditt skäl"), "megaphone"),
                Words(_("”{text}”").format(text=case.reason), BODY),
            ]
        return Column(*parts, gap=12)

    def votes(self, case: SituationView) -> list[Node]:
        """Ayes and noes as people, and by name."""
        parts: list[Node] = [people.VoteBar(case.ayes, case.noes)]
        if case.casting:
            chip = Chip(_("Ordförandens utslagsröst avgjorde"), "gavel", "ink", "sunk", SMALL_STRONG)
            parts.append(Wrap(chip))
        return [*parts, people.voters(case.voters)]

    def next(self, option: OptionView, passed: bool) -> Node:
        """What comes of it: when it is expected to show, or that nothing does."""
        if not passed:
            said = _("Förslaget föll. Inget av det genomförs, och ärendet är därmed avgjort.")
            return marks.line_with("x", said if option.votes else _("Inget av det genomförs."), "ink")
        if option.shows is None:
            return marks.line_with("check", _("Gäller från och med nu."))
        now, (first, last) = self.view.month, option.shows
        return marks.line_with("hourglass", f"{seen.sentence(marks.expected(self.view, (now + first, now + last)))}.")

    def waiting(self, cases: list[SituationView]) -> Node:
        """Matters that were not up."""
        rows = [
            Column(
                Words(words(case.title), SMALL_STRONG),
                Words(self.why(case), SMALL, "second"),
                gap=1,
            )
            for case in cases
        ]
        return Column(marks.section(_("Inte uppe till beslut"), "hourglass"), *rows, gap=10)

    def why(self, case: SituationView) -> str:
        """Why a matter was not up, and what comes of it."""
        if case.ready is not None:
            month = marks.month_of(self.view, case.ready)
            return _("Väntar på underlaget, som kommer i {month}").format(month=month)
        if case.chosen == "defer":
            return _("Bordlagt till nästa månad")
        if marks.last_month(case):
            return _("Inget förslag från dig, och det kommer inte tillbaka")
        return _("Inget förslag från dig, ligger kvar till nästa månad")

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Så gick det på sammanträdet. Vid lika röstetal avgör ordförandens röst."),
            _("Besluten går inte att ändra längre. När månaden går börjar de verka, en del först om flera månader."),
        )


def nothing_up() -> Node:
    """What shows where nothing was up."""
    return Column(
        Space(h=24),
        Hug(Badge("check", 44, "sunk", "second", round_=True), "center"),
        Words(_("Du hade inget förslag till mötet."), HEADING, align="center"),
        gap=12,
    )
