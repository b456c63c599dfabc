"""The calm frame of a month: where and when at the top, the screen between, phases and the way on at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.language import _, month_name, words
from game.core.seen.view import View
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Pad, Sized, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge, Icon, Panel, Pips
from game.ui.kit.type import FIGURE, HEADING, SMALL, SMALL_STRONG, STRONG, Style
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens.marks import role_badge

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

MARGIN = 24
GAP = 16


def roomy(ui: Ui) -> bool:
    """Whether there is room for columns beside each other that scroll by themselves."""
    return ui.wide >= 1000 and ui.high >= 590


def compact(ui: Ui) -> bool:
    """Whether the window is so low that only the essentials are shown at first."""
    return ui.high < 800


def pane(ui: Ui, id: str, inner: Node, pinned: Node | None = None, x: float = 22, y: float = 18) -> Panel:  # noqa: A002
    """A panel that scrolls by itself where there is room for that, and otherwise is as high as it needs."""
    if not roomy(ui):
        return Panel(Column(inner, pinned, gap=16), x, y)
    return Panel(Column(Grow(Scroll(Pad(inner, y=6), id)), pinned, gap=12), x, y - 4)


def columns(ui: Ui, *nodes: tuple[Node, float]) -> Node:
    """Panes beside each other by their shares; two and two, or one by one, where it is narrow."""
    if roomy(ui):
        return Row(*(Grow(node, share, equal=True) for node, share in nodes), gap=GAP, align="stretch")
    if ui.wide >= 760 and len(nodes) > 1:
        first, *rest = (node for node, _share in nodes)
        return Row(Grow(Column(first), equal=True), Grow(Column(*rest, gap=GAP), 1.2, equal=True), gap=GAP, align="top")
    return Column(*(node for node, _share in nodes), gap=GAP)


def page(ui: Ui, head: Node, body: Node, foot: Node, id: str) -> Node:  # noqa: A002
    """Head, body and foot: fixed around the body where there is room, else all but the foot scrolls."""
    if roomy(ui):
        return Pad(Column(head, Grow(body), foot, gap=14), MARGIN, 14)
    scrolled = Scroll(Pad(Column(head, body, gap=GAP), y=12), f"{id}.page", "background")
    return Pad(Column(Grow(scrolled), foot, gap=10), 16 if ui.wide < 700 else MARGIN, 8)


class MonthScene(Scene):
    """A screen of the month. Subclasses give ``body`` and the way on (``onward``)."""

    phase = "desk"
    of_play = True
    public = False
    """Whether it is held in front of all who share the computer: nothing of the seat itself shows then."""

    def __init__(self, app: App, table: Table) -> None:
        self.app, self.table = app, table

    @property
    def view(self) -> View:
        """What the role sees now."""
        return self.table.view

    def body(self, ui: Ui) -> Node:
        """What is between head and foot."""
        raise NotImplementedError

    def onward(self) -> tuple[str, bool]:
        """Words of the button that goes on, and whether it can."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Do what the button says."""

    def hint(self) -> str:
        """A quiet word beside the button."""
        return ""

    def facts(self) -> dict[str, Any]:
        """Month and phase, for the inspect output."""
        return {"month": self.view.month, "phase": self.view.phase, "chosen": [c.chosen for c in self.view.situations]}

    def build(self, ui: Ui) -> Node:
        """Head, body, foot."""
        body = self.body(ui)
        if self.table.coach is not None:
            body = self.table.coach.over(ui, self, body)
        return page(ui, self.head(ui), body, self.foot(ui), self.name)

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Ctrl+Enter goes on, Ctrl+Z takes back, F1 helps, Esc opens the menu."""
        if intention.act is Act.FORWARD and self.onward()[1]:
            self.go_on()
        elif intention.act is Act.UNDO:
            self.undo()
        elif intention.act is Act.HELP:
            self.show_help()
        elif intention.act is Act.BACK:
            self.menu()
        else:
            return False
        return True

    def undo(self) -> None:
        """Take back the latest action, where there is one."""
        if self.view.can_undo:
            before = self.view.phase
            if self.table.act(do="undo"):
                if self.view.phase != before:
                    self.table.show()
                self.app.changed(_("Ångrat och sparat"))
        else:
            self.app.changed(_("Det finns inget att ångra."))

    def show_help(self) -> None:
        """What this screen is."""
        from game.ui.screens.help import Help

        self.app.stack.push(Help(self.app, self.help()))

    def menu(self) -> None:
        """Go on, settings, help, or leave."""
        from game.ui.screens.menu import Menu

        self.app.stack.push(Menu(self.app, self.table, self.help(), self.public))

    def head(self, ui: Ui) -> Node:
        """Scenario, month strip, attention, menu."""
        view = self.view
        name = Row(
            role_badge("chair" if self.public else view.role),
            Column(Words(words(view.scenario), HEADING), Words(words(view.place), SMALL, "second"), gap=0),
            gap=12,
        )
        buttons = Row(
            Button("undo", _("Ångra"), self.undo, icon="undo-2", enabled=view.can_undo),
            Button("help", "", self.show_help, icon="circle-question-mark", label=_("Hjälp")),
            Button("menu", "", self.menu, icon="menu", label=_("Meny")),
            gap=8,
        )
        months = calendar(view, str(self.table.session.path))
        time = [] if self.public else [Space(20), attention(view)]
        if ui.wide >= 1000:
            air = Grow(Space(), equal=True)
            return Row(name, air, months, *time, Grow(Space(), equal=True), buttons, gap=12)
        if ui.wide < 620:
            rows = [name, Wrap(months, *time[1:], buttons, gap=24, lead=10), self.steps()]
        else:
            rows = [
                Row(Grow(name), buttons, gap=12),
                Wrap(months, *time[1:], self.steps(), gap=24, lead=10),
            ]
        return Column(*rows, gap=12)

    def steps(self) -> Node:
        """Where in the month one is."""
        return stepper(self.phase, self.view.meeting_month if self.public else meets(self.view))

    def foot(self, ui: Ui) -> Node:
        """Phases, what was saved, and the button that goes on."""
        text, can = self.onward()
        go = Button("onward", text, self.go_on, "primary", after="arrow-right", enabled=can)
        notice = told(self.app.notice) if self.app.notice else Words(self.hint(), SMALL, "second", align="right")
        if ui.wide >= 1000:
            return Row(self.steps(), Space(12), Grow(notice_right(notice), equal=True), go, gap=16)
        return Row(Grow(notice), go, gap=12)


def notice_right(notice: Node) -> Node:
    """The notice, close to the button it stands beside."""
    if isinstance(notice, Words):
        return notice
    return Row(Grow(Space()), notice)


def told(notice: str) -> Row:
    """What was just said to the person: saved, or refused."""
    calm = notice.endswith(_("Sparat")) or notice == _("Ångrat och sparat")
    icon, colour = ("check", "good") if calm else ("info", "ink")
    return Row(Icon(icon, 16, colour), Words(notice, SMALL_STRONG, "second" if calm else "ink"), gap=6)


def calendar(view: View, play: str = "") -> Node:
    """Which month it is, in the play and in the year. ``play`` names it, so that a month is seen to pass."""
    month = min(view.month + 1, view.months)
    back = 1 if view.phase == "over" else 0
    year, before = divmod(view.year * 12 + view.calendar_month - 1 - back, 12)
    when = f"{month_name(before + 1)} {year}".capitalize()
    of = _("Månad {month} av {months}").format(month=month, months=view.months)
    return Column(
        Row(Words(when, STRONG, whole=True), Words(of, SMALL, "second", whole=True), gap=10),
        Pips(month, view.months, "ink", dashes=True, now=month - 1, key=play),
        Sized(Space(), 226),
        gap=1,
    )


def attention(view: View) -> Node:
    """What is left of one's time this month, as pips and in words."""
    left = _("{left} av {all} kvar").format(left=view.attention_left, all=view.attention)
    return Row(
        Icon("clock", 22, "second"),
        Column(
            Words(_("Din tid"), SMALL, "second", whole=True),
            Row(Pips(view.attention_left, view.attention), Words(left, FIGURE, whole=True), gap=8),
            gap=0,
        ),
        gap=10,
    )


def meets(view: View) -> bool:
    """Whether the month ends with an ordinary meeting that the role leads; otherwise it ends with decisions."""
    return view.role != "head" and view.meeting_month


def stepper(now: str, meeting: bool) -> Wrap:
    """The phases of a month with the present one marked; ``meeting``: whether it ends with one."""
    last = _("Sammanträde") if meeting else _("Beslut")
    phases = (("desk", _("Läge och tid")), ("preparation", _("Beredning")), ("meeting", last))
    at = [phase for phase, _said in phases].index(now)
    parts: list[Node] = []
    for number_, (_phase, said) in enumerate(phases):
        if number_:
            parts.append(Icon("chevron-right", 16, "outline"))
        if number_ < at:
            mark = Badge("check", 22, "sunk", "second", round_=True)
        else:
            here = number_ == at
            mark = Badge(
                str(number_ + 1), 22, "accent" if here else "line", "on_accent" if here else "ink", True, text=True
            )
        style = Style(14, 600, 1.36) if number_ == at else Style(14, 400, 1.36)
        parts.append(Row(mark, Words(said, style, "ink" if number_ == at else "second"), gap=7))
    return Wrap(*parts, gap=10, lead=4)
