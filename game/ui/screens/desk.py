"""Läge och tid: what has come in, what to spend one's time on, what is still open and what has been seen."""

from __future__ import annotations

from game.core.language import _, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Hug, Node, Snug, Ui
from game.ui.kit.surfaces import Badge, Panel, Pips
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks, post, seen
from game.ui.screens.ahead import forecasts, loops, promised
from game.ui.screens.frame import MonthScene, columns, compact, pane
from game.ui.screens.gauges import gauges
from game.ui.screens.happened import Happened
from game.ui.screens.initiatives import initiative
from game.ui.screens.units import Units
from game.ui.screens.ways import way_buttons, ways
from game.ui.screens.year import calendar_lines


class Desk(MonthScene):
    """The month as it opens."""

    name = "desk"
    phase = "desk"
    first = "onward"

    @property
    def calm(self) -> bool:
        """Whether nothing is to be prepared this month."""
        return not self.view.situations and not self.view.docket

    def onward(self) -> tuple[str, bool]:
        """To preparation; in a calm month, on through it."""
        return (_("Låt månaden gå") if self.calm else _("Till beredningen")), True

    def hint(self) -> str:
        """What one can do here."""
        if self.calm:
            return _("Inget ärende väntar på dig den här månaden.")
        return _("Lägg din tid, eller spara den till besluten") if self.view.attention_left else _("Din tid är slut")

    def go_on(self) -> None:
        """On to the matters, or through a month without any."""
        if self.calm:
            self.table.open_case = None
            self.table.pass_month()
        else:
            self.prepare(None)

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Digits open what lies beside the month."""
        found = ways(self.table)
        if intention.act is Act.NUMBER and 1 <= intention.number <= len(found):
            self.app.stack.push(found[intention.number - 1].scene(self.app, self.table))
            return True
        return super().handle(ui, intention)

    def body(self, ui: Ui) -> Node:
        """Desk, own initiatives, what is open and seen; the news and the ways above."""
        inner = columns(
            ui,
            (Snug(pane(ui, "desk.items", self.items())), 1),
            (Snug(pane(ui, "desk.time", self.time(ui))), 1.06),
            (Snug(pane(ui, "desk.seen", self.seen())), 0.9),
        )
        return Column(self.above(ui), Grow(inner), gap=12)

    def above(self, ui: Ui) -> Node:
        """One line of news, and the ways to what lies beside the month."""
        buttons = way_buttons(self.app, self.table)
        if self.view.news is None:
            return Wrap(*buttons, gap=4)
        line = Row(
            Badge("newspaper", 26, "accent", "on_accent"), Grow(Words(words(self.view.news), SMALL_STRONG)), gap=12
        )
        news = Panel(line, 14, 6)
        beside = Row(*buttons, gap=2)
        if ui.wide < 1000 or beside.width(ui) > 0.62 * ui.size[0]:
            return Column(news, Wrap(*buttons, gap=4), gap=8)
        return Row(Grow(news, equal=True), beside, gap=14)

    def items(self) -> Node:
        """What lies on the desk, and the matters that wait."""
        view = self.view
        mine = [post.matter(case, self.prepare) for case in view.situations]
        notice = [post.on_notice(one, self.prepare) for one in view.docket]
        letters = [post.item(one) for one in view.desk] or [Words(_("Inget nytt den här månaden."), BODY, "second")]
        parts: list[Node] = [] if view.meeting_month else [post.july(), marks.section_gap()]
        if mine:
            parts += [marks.section(_("Ärenden som väntar på dig"), "gavel"), *mine, marks.section_gap()]
        if notice:
            parts += [marks.section(_("I kallelsen till nämnden"), "landmark"), *notice, marks.section_gap()]
        parts += [marks.section(_("På skrivbordet"), "mail"), *letters]
        if view.decided or view.changes:
            again = Button("again", _("Vad hände senast?"), self.again, "quiet", icon="history", style=SMALL_STRONG)
            parts.append(Hug(again))
        return Column(*parts, gap=10)

    def again(self) -> None:
        """What happened, once more."""
        self.app.stack.push(Happened(self.app, self.table))

    def prepare(self, case: str | None) -> None:
        """On to the preparation, of ``case`` first. Ångra leads back here."""
        self.table.open_case = case
        if self.table.act(do="advance"):
            self.table.show()

    def time(self, ui: Ui) -> Node:
        """Own initiatives and what they take."""
        after = Row(Pips(self.view.attention_left, self.view.attention), gap=4)
        lead = Words(_("Det du gör av eget initiativ. Det som blir kvar räcker till besluten."), SMALL, "second")
        cards = [initiative(one, self.app, self.table) for one in self.view.initiatives]
        cards = cards or [Words(_("Inget att ta itu med på eget initiativ."), BODY, "second")]
        return Column(
            marks.section(_("Tid och kontakter"), "clock", after), None if compact(ui) else lead, *cards, gap=8
        )

    def seen(self) -> Node:
        """What is felt in the open mode, the year, what is awaited and promised, and what has been seen."""
        view = self.view
        parts: list[Node] = []
        for group in (gauges(view), loops(view), promised(view)):
            if group:
                parts += [*group, marks.section_gap()]
        if view.wheel:
            parts += [marks.section(_("Kalender"), "calendar"), *calendar_lines(view), marks.section_gap()]
        parts.append(marks.section(_("Det jag har sett"), "eye"))
        parts += seen.seen(view, view.series, self.units) or [Words(_("Inget ännu."), SMALL, "second")]
        return Column(*parts, *forecasts(view), gap=9)

    def units(self) -> None:
        """What has been seen of each unit."""
        self.app.stack.push(Units(self.app, self.view, self.view.series))

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Så ser månaden ut när den börjar: vad som har kommit in, vad du kan göra själv och vad du väntar på."),
            _(
                "Din tid räcker inte till allt. Det du inte använder här finns kvar till besluten och till att "
                "fråga någon först."
            ),
            _(
                "Överst når du året, ärendeflödet, relationer, löften och överenskommelsen, också med siffrorna "
                "1 till 5."
            ),
            _(
                "Diagrammen visar bara det du har fått veta, med den osäkerhet det har. Prickarna är månader då "
                "du såg något."
            ),
            _(
                "Tab går till nästa reglage, Enter väljer, Ctrl+Enter går vidare, Ctrl+Z ångrar. Spelet sparas "
                "vid varje steg."
            ),
        )
