"""Vad såg vi då?: what the role was told and did in the chosen month, beside how things stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.language import _, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Sized, Snug, Space, Ui
from game.ui.kit.surfaces import Panel
from game.ui.kit.type import BODY, FIGURE, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.looking_back.beside import SEEN, TRUE, Beside, Spot
from game.ui.looking_back.face import Face
from game.ui.screens import marks
from game.ui.screens.frame import columns, pane, roomy

if TYPE_CHECKING:
    from analysis.moments import Done
    from analysis.story import Moment, Sight, Told


class Seen(Face):
    """A guard against hindsight."""

    key = "seen"

    def title(self) -> str:
        """As on the page."""
        return _("Vad såg vi då?")

    @property
    def moment(self) -> Moment:
        """The chosen month."""
        return self.record.story.moments[self.record.month]

    def body(self, ui: Ui) -> Node:
        """What to do, the way between turning points, and the three parts of the month."""
        said = _("Döm inte efter facit. Det här visste rollen när beslutet togs, och så här var det.")
        lead, month = Words(said, BODY, "second"), self.record.month
        ways = Wrap(
            self.way("before", _("Förra vändpunkten"), -1), self.way("after", _("Nästa vändpunkt"), 1), gap=8, lead=8
        )
        shown = columns(
            ui,
            (Snug(pane(ui, f"seen.told.{month}", self.told())), 1.0),
            (Snug(pane(ui, f"seen.did.{month}", self.did())), 1.1),
            (Snug(pane(ui, f"seen.beside.{month}", self.beside())), 1.3),
        )
        if roomy(ui):
            return Column(Row(Grow(lead, equal=True), ways, gap=16), Grow(shown), gap=12)
        return Column(lead, ways, shown, gap=10)

    def way(self, id: str, text: str, by: int) -> Button:  # noqa: A002
        """To another turning point in the calendar, where there is one."""
        months = sorted({one.month for one in self.record.points})
        there = [month for month in months if (month - self.record.month) * by > 0]
        go = min(there, key=lambda month: abs(month - self.record.month), default=self.record.month)
        icons = {"icon": "arrow-left"} if by < 0 else {"after": "arrow-right"}
        return Button(id, text, lambda: self.scene.choose(go), enabled=bool(there), **icons)

    def told(self) -> Node:
        """What lay on the role's table."""
        said = [_letter(one) for one in self.moment.told]
        none = None if said else Words(_("Inget nytt fanns på bordet."), BODY, "second")
        return Column(marks.section(_("Det rollen fick veta"), "mail"), none, *said, gap=8)

    def did(self) -> Node:
        """The role's own acts, forecast and reason, then what others decided."""
        from analysis.moments import done

        did = [_act(one) for one in done(self.record.story, self.moment)]
        none = None if did else Words(_("Inget beslutades den här månaden."), BODY, "second")
        return Column(marks.section(_("Det som gjordes"), "gavel"), none, *did, gap=10)

    def beside(self) -> Node:
        """Every measure: as the role saw it, and as it was."""
        key = Row(
            Spot(SEEN),
            Words(_("rollen såg"), TINY, "second"),
            Space(6),
            Spot(TRUE),
            Words(_("så var det"), TINY, "second"),
            gap=5,
        )
        when = _("Båda avser läget när månaden började.")
        return Column(
            marks.section(_("Mätt och hört, och hur det var"), "eye"),
            key,
            *(self.sight(one) for one in self.moment.sights),
            Words(when, TINY, "second"),
            gap=8,
        )

    def sight(self, one: Sight) -> Node:
        """One measure: its name, both figures, and both on one line where it is a share."""
        from analysis import words as say

        name = words(one.word.label) if one.word.bounded else f"{words(one.word.label)}, {words(one.word.unit)}"
        seen = say.sight_seen(self.record.story, one, self.moment.month)
        figures = Row(
            Spot(SEEN),
            Words(seen, SMALL_FIGURE, "second"),
            Space(6),
            Spot(TRUE),
            Words(say.figure(one.word, one.truth), FIGURE),
            gap=5,
        )
        drawn = Sized(Beside(one.seen, one.truth), 130) if one.word.bounded else None
        return Row(Grow(Column(Words(name, SMALL), figures, gap=0)), drawn, gap=12)

    def facts(self) -> dict[str, Any]:
        """How much there was to know, and how much was done."""
        return {"told": len(self.moment.told), "sights": len(self.moment.sights)}

    def help(self) -> tuple[str, ...]:
        """What it is for."""
        return (
            _("Välj en vändpunkt och läs vänster sida först: vad fanns att veta den månaden?"),
            _("Ett beslut kan ha varit klokt och ändå gått illa, och tvärtom. Skilj mellan beslut och utfall."),
        )


def _letter(one: Told) -> Node:
    """Something that was told, and by whom."""
    return Panel(Column(Words(words(one.text), SMALL), Words(words(one.sender), TINY, "second"), gap=2), 12, 8, "sunk",
                 False, 8)  # fmt: skip


def _act(one: Done) -> Node:
    """Something that was done."""
    name = Words(one.name, SMALL_STRONG) if one.name else None
    text = Words(_("”{text}”").format(text=one.text) if one.own_words else one.text, SMALL)
    return Column(name, text, Words(one.by, TINY, "second") if one.by else None, gap=1)
