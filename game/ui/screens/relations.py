"""The relation view: board, administration, citizens and named people as a picture to explore.

The focus moves from person to person; beside the picture stands who it is, what they have said to me and when, and what
there is between us. In the training mode there are no figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pygame

from game.core.language import _
from game.core.seen.view_standing import PersonView, Relations
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Control
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Hug, Node, Pad, Space, Ui, Wrapper
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge, Icon, Panel
from game.ui.kit.type import SMALL, SMALL_STRONG, TINY, TITLE
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens.badges import SIDES, side_badge
from game.ui.screens.dialog import Dialog
from game.ui.screens.frame import GAP, MARGIN, roomy
from game.ui.screens.person import about_group, about_person
from game.ui.screens.ties import WEAK, Bond, bonds, draw_bond, draw_signs

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

GROUPS = ("board", "administration", "citizens")
BESIDE = ("media", "outside")
BESIDE_EACH_OTHER = 760
"""Width of the window in units from which groups stand beside each other, with lines between."""


def group_name(group: str) -> str:
    """What a group of people is called."""
    return {
        "board": _("Nämnden"),
        "administration": _("Förvaltningen"),
        "citizens": _("Invånarna"),
        "media": _("Medierna"),
        "outside": _("Utanför kommunen"),
    }[group]


class Figure(Control):
    """A person or a group in the picture."""

    name = "figure"

    def __init__(self, id: str, inner: Node, then: Any, label: str, chosen: bool, near: bool) -> None:  # noqa: A002
        super().__init__(f"person.{id}", Pad(inner, 6, 4), then, label, "people")
        self.who, self.chosen, self.near = id, chosen, near
        """``near``: tied to the one chosen."""

    def draw_ground(self, ui: Ui, surface: pygame.Surface) -> None:
        """Chosen: a tint and a thick edge. Tied to the chosen: an edge."""
        theme, radius = ui.theme, ui.px(self.radius)
        if self.chosen:
            paint.box(surface, self.rect, radius, theme.focus_tint, theme.focus, max(2, ui.edge(2)))
        else:
            fill = theme.hover if ui.hovered == self.id else theme.panel
            edge = theme.ink if self.near else theme.edge
            paint.box(surface, self.rect, radius, fill, edge, ui.edge(1.5 if self.near else 1))


class Ground(Panel):
    """Where the people of one group are. Drawn by the picture: grounds first, then ties, then people."""

    def __init__(self, group: str, inner: Node) -> None:
        super().__init__(inner, 14, 12, "sunk", False, 10)
        self.group = group


class Picture(Wrapper):
    """Groups and their people, and the ties of the one chosen between."""

    name = "picture"

    def __init__(self, inner: Node, shown: Sequence[Bond]) -> None:
        super().__init__(inner)
        self.shown = shown

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """From back to front."""
        figures = {node.who: node for node in self.walk() if isinstance(node, Figure)}
        grounds = {node.group: node for node in self.walk() if isinstance(node, Ground)}
        for ground in grounds.values():
            fill = ui.theme.colour(ground.fill)
            paint.box(surface, ground.rect, ui.px(ground.radius), fill, _edge(ui), ui.edge())
        spots = {who: node.rect for who, node in (figures | grounds).items()}
        of = {
            figure.who: group
            for group, ground in grounds.items()
            for figure in ground.walk()
            if isinstance(figure, Figure)
        }
        ends = [
            (bond, spots[bond.frm], spots[bond.to])
            for bond in self.shown
            if {bond.frm, bond.to} <= set(spots) and (bond.passed or of[bond.frm] != of[bond.to])
        ]
        ends = [(bond, *_apart(figures, bond, start, end)) for bond, start, end in ends]
        for bond, start, end in ends:
            draw_bond(ui, surface, bond, start, end)
        for figure in figures.values():
            figure.draw(ui, surface)
        for bond, start, end in ends:
            draw_signs(ui, surface, bond, start, end)


def _apart(
    figures: dict[str, Figure], bond: Bond, start: pygame.Rect, end: pygame.Rect
) -> tuple[pygame.Rect, pygame.Rect]:
    """Where a line starts and ends; towards one's own group it goes to the group's name, not its ground."""
    if start.contains(end):
        start = figures[bond.frm].rect
    elif end.contains(start):
        end = figures[bond.to].rect
    return start, end


def _edge(ui: Ui) -> tuple[int, int, int] | None:
    return ui.theme.edge if ui.theme.strong else None


class RelationView(Scene):
    """Over the month."""

    name = "relations"

    def __init__(self, app: App, table: Table) -> None:
        self.app, self.table = app, table
        me = next((one.id for one in self.relations.people if one.me), "board")
        self.first = f"person.{me}"
        self.latest = me

    @property
    def relations(self) -> Relations:
        """What the role knows."""
        found = self.table.view.relations
        assert found is not None
        return found

    @property
    def chosen(self) -> str:
        """The person or group looked at: the one with focus, else the latest that had it."""
        top = self.app.stack.top
        focused = top.focused if top is not None and top.scene is self else None
        known = {one.id for one in self.relations.people} | set(GROUPS) | set(BESIDE)
        who = (focused or self.first or "").removeprefix("person.")
        if who in known:
            self.latest = who
        return self.latest

    def build(self, ui: Ui) -> Node:
        """Title, picture, and beside it the one chosen."""
        close = Button("close", _("Tillbaka"), self.close, icon="undo-2")
        head = Row(Icon("waypoints", 24, "ink"), Grow(Words(_("Relationer"), TITLE)), close, gap=12)
        picture = Panel(self.picture(ui), 18, 16)
        if not roomy(ui):
            lead = Words(_("Välj någon för att läsa mer."), SMALL, "second")
            page = Column(head, lead, picture, self.legend() if ui.wide >= BESIDE_EACH_OTHER else None, gap=GAP)
            return Pad(Scroll(Pad(page, y=10), "relations.page", "background"), 16 if ui.wide < 700 else MARGIN, 8)
        whole = Pad(Column(Grow(picture), self.legend(), gap=10), 2, 4)
        left = Column(Grow(Scroll(whole, "relations.picture", "background")))
        right = Panel(Column(Grow(Scroll(Pad(self.about(), y=6), f"relations.{self.chosen}"))), 22, 14)
        body = Row(Grow(left, 2.1, equal=True), Grow(right, 1, equal=True), gap=GAP, align="stretch")
        return Pad(Column(head, Grow(body), gap=12), MARGIN, 14)

    def picture(self, ui: Ui) -> Node:
        """Board and administration above, citizens and the others below; one by one where it is narrow."""
        felt = bonds(self.relations.ties, None) if self.table.view.mode == "open" else []
        mine = bonds(self.relations.ties, self.chosen)
        shown = [*(one for one in felt if one not in mine), *mine]
        near = {end for bond in mine for end in (bond.frm, bond.to)}
        grounds = {group: self.group(group, near) for group in (*GROUPS, *BESIDE)}
        board, administration, citizens, *beside = (grounds[group] for group in (*GROUPS, *BESIDE))
        others = [one for one in beside if one is not None]
        assert board is not None
        assert administration is not None
        assert citizens is not None
        if ui.wide < BESIDE_EACH_OTHER:
            return Picture(Column(board, administration, citizens, *others, gap=16), [])  # no room for lines between
        above = Row(Grow(board, equal=True), Grow(administration, equal=True), gap=92, align="top")
        air = [Grow(Space(), 0.4, equal=True) for _side in range(2)]
        middle = [Grow(citizens, 1.2, equal=True), *(Grow(one, 0.8, equal=True) for one in others)]
        below = Row(air[0], *middle, air[1], gap=28, align="top")
        return Picture(Column(above, Grow(Space(h=48)), below, gap=0), shown)

    def group(self, group: str, near: set[str]) -> Node | None:
        """One group: its name as a figure of its own, and its people."""
        people = [one for one in self.relations.people if one.group == group]
        if not people and group not in GROUPS:
            return None
        name = Row(side_badge(group, 26), Words(group_name(group), SMALL_STRONG), gap=9)
        chosen = self.chosen == group
        head = Hug(Figure(group, name, lambda: self.read(group), group_name(group), chosen, group in near))
        figures = Wrap(*(self.person(one, near) for one in people), gap=10, lead=11)
        return Ground(group, Column(head, figures, gap=12))

    def person(self, one: PersonView, near: set[str]) -> Node:
        """A person: initials and name; my own with the badge filled in ink."""
        names = one.name.split() or [one.name]
        letters = names[0][:1] + (names[-1][:1] if len(names) > 1 else "")
        fill = "accent" if one.me else SIDES[one.group][1]
        ink = "on_accent" if fill == "accent" else "on_badge"
        said = _("{name} (du)").format(name=one.name) if one.me else one.name
        inner = Row(Badge(letters, 26, fill, ink, True, text=True), Words(said, SMALL, whole=False), gap=7)
        return Figure(one.id, inner, lambda: self.read(one.id), one.name, self.chosen == one.id, one.id in near)

    def about(self) -> Node:
        """The one chosen."""
        person = next((one for one in self.relations.people if one.id == self.chosen), None)
        if person is None:
            return about_group(self.table.view, self.chosen, group_name(self.chosen))
        return about_person(self.table.view, person)

    def read(self, who: str) -> None:
        """Choose; where there is no room beside the picture, what there is to read comes over it."""
        self.latest = who
        self.app.changed()
        if not roomy(self.app.ui):
            self.app.stack.push(About(self.app, self))

    def legend(self) -> Node:
        """What the lines mean."""
        items = [("handshake", _("löfte")), ("message-circle", _("samtal")), ("signature", _("överenskommelse"))]
        rows: list[Node] = [Row(Icon(icon, 14, "second"), Words(said, TINY, "second"), gap=5) for icon, said in items]
        rows.append(Words(_("Prickad linje: bara ett uppdrag."), TINY, "second"))
        if self.table.view.mode == "open":
            rows.append(
                Words(
                    _("Siffran är ditt intryck, 0–100. Streckad: under {n}.").format(n=round(100 * WEAK)),
                    TINY,
                    "second",
                )
            )
        return Wrap(*rows, gap=16, lead=4)

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Esc goes back; F1 helps."""
        if intention.act is Act.BACK:
            self.close()
        elif intention.act is Act.HELP:
            from game.ui.screens.help import Help

            self.app.stack.push(Help(self.app, self.help()))
        else:
            return False
        return True

    def close(self) -> None:
        """Back to the month."""
        self.app.stack.pop()

    def facts(self) -> dict[str, Any]:
        """Who is looked at."""
        return {"chosen": self.latest}

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Här är alla du känner till: nämnden, förvaltningen, invånarna och de som står utanför."),
            _(
                "Gå mellan dem med pilarna eller tryck på någon. Linjerna visar vad som har gått mellan er, så långt "
                "du vet."
            ),
        )


class About(Dialog):
    """The one chosen, over the picture."""

    name = "about"
    first = "yes"

    def __init__(self, app: App, relations: RelationView) -> None:
        super().__init__(app, "")
        self.relations = relations

    def inside(self, ui: Ui) -> Node:
        """Who it is, and what there is between us."""
        return self.relations.about()

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("yes", _("Tillbaka"), self.close, "primary")]
