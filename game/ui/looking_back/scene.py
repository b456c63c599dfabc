"""Looking back, screen by screen: the same steps as the debrief page, with one chosen month for all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.core.language import _, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Tab
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import HEADING, LABEL, SMALL, SMALL_STRONG
from game.ui.kit.words import Words
from game.ui.looking_back.behaviours import Behaviours
from game.ui.looking_back.happened import Happened
from game.ui.looking_back.home import Home
from game.ui.looking_back.scrub import Scrub
from game.ui.looking_back.seen import Seen
from game.ui.looking_back.why import Why
from game.ui.scenes import Scene
from game.ui.screens.frame import page

if TYPE_CHECKING:
    from game.ui.looking_back.face import Face
    from game.ui.looking_back.record import Record
    from game.ui.loop import App

FACES: tuple[Callable[[LookingBack], Face], ...] = (Happened, Seen, Why, Behaviours, Home)
"""The screens in order. Each is made once, and keeps what is chosen in it."""


class LookingBack(Scene):
    """One screen at a time, and the chosen month below."""

    name = "looking_back"
    of_play = True
    first = "face.1"

    def __init__(self, app: App, record: Record) -> None:
        self.app, self.record = app, record
        self.faces = [make(self) for make in FACES]
        self.at = 0

    @property
    def face(self) -> Face:
        """The screen that shows."""
        return self.faces[self.at]

    # -- what shows -----------------------------------------------------------------------------------------------

    def build(self, ui: Ui) -> Node:
        """The way between the screens, the screen, the chosen month."""
        return page(ui, self.head(ui), self.face.body(ui), self.foot(ui), f"{self.name}.{self.face.key}")

    def head(self, ui: Ui) -> Node:
        """What is looked back on, and the screens."""
        story = self.record.story
        what = " · ".join(part for part in (words(story.title), words(story.role_title)) if part)
        title = Row(
            Badge("history", 36, "focus", "on_badge"),
            Column(Words(_("Se tillbaka"), HEADING), Words(what, SMALL, "second"), gap=0),
            gap=12,
        )
        ways = [
            Tab(f"face.{at + 1}", Words(one.title(), LABEL), lambda at=at: self.turn_to(at), one.title(), at == self.at)  # type: ignore[misc]
            for at, one in enumerate(self.faces)
        ]
        if ui.wide >= 1000:
            return Row(title, Grow(Space(), equal=True), Row(*ways, gap=6), gap=14)
        return Wrap(*ways, gap=6, lead=6)

    def foot(self, ui: Ui) -> Node:
        """The way back, the months, and which month it is."""
        from analysis import words as say

        story, month = self.record.story, self.record.month
        back = Button("back", _("Tillbaka"), self.close, icon="arrow-left")
        now = Words(say.month_of(story, month), SMALL_STRONG)
        stop = _("vändpunkt") if any(one.month == month for one in self.record.points) else ""
        happened = " · ".join(part for part in (stop, signs(story.moments[month])) if part)
        marks = Words(happened[:1].upper() + happened[1:], SMALL, "second")
        if ui.wide >= 1000:
            return Row(back, Grow(self.scrub(), 2.4, equal=True), Grow(Column(now, marks, gap=0), equal=True), gap=18)
        return Column(Wrap(now, marks, gap=10, lead=0), Row(back, Grow(self.scrub()), gap=12), gap=6)

    def scrub(self) -> Scrub:
        """The months; their words tell all that happened in the chosen one."""
        from analysis import words as say
        from analysis.screens.frame import month_says

        story, month = self.record.story, self.record.month
        names = self.months()
        stops = {one.month for one in self.record.points}
        label = " · ".join(part for part in (say.month_of(story, month), month_says(story, month)) if part)
        return Scrub(names, stops, month, self.choose, label)

    def months(self) -> list[str]:
        """The months in three letters."""
        from analysis import words as say

        return [say.short_month(self.record.story, at) for at in range(self.record.story.months)]

    # -- what is done ---------------------------------------------------------------------------------------------

    def choose(self, month: int) -> None:
        """Another month, everywhere."""
        self.record.turn_to(month)
        self.app.changed("")

    def turn_to(self, at: int) -> None:
        """Another screen."""
        self.at = at
        self.face.arrive()
        self.app.changed("")

    def go_to(self, key: str) -> None:
        """The screen called ``key``."""
        self.turn_to([one.key for one in self.faces].index(key))
        self.app.set_focus(f"face.{self.at + 1}")

    def close(self) -> None:
        """Back to where one came from."""
        self.app.stack.pop()

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Arrows to the sides turn months, digits screens; Esc leads back, F1 helps."""
        if intention.act in (Act.LEFT, Act.RIGHT):
            self.choose(self.record.month + (1 if intention.act is Act.RIGHT else -1))
        elif intention.act is Act.NUMBER and 1 <= intention.number <= len(self.faces):
            self.turn_to(intention.number - 1)
            self.app.set_focus(f"face.{intention.number}")
        elif intention.act is Act.BACK:
            self.close()
        elif intention.act is Act.HELP:
            from game.ui.screens.help import Help

            self.app.stack.push(Help(self.app, self.help()))
        else:
            return False
        return True

    def facts(self) -> dict[str, Any]:
        """Which screen and month, and what the screen says of itself."""
        return {"face": self.face.key, "past": self.record.month, **self.face.facts()}

    def help(self) -> tuple[str, ...]:
        """What this screen is for, and the keys."""
        return (
            *self.face.help(),
            _("Pilarna åt sidorna byter månad, siffrorna byter skärm, Tab går mellan knapparna och Esc går tillbaka."),
            _("Allt räknas som på genomgångens webbsida. Inget du gör här ändrar spelet."),
        )


def signs(moment: Any) -> str:
    """What happened in a month, as its signs on the time line."""
    parts = [
        (_("beslut {signs}"), moment.decisions),
        (_("händelse {signs}"), moment.happenings),
    ]
    said = [text.format(signs=", ".join(one.sign for one in found)) for text, found in parts if found]
    return " · ".join(said) or _("inget beslut, ingen händelse")
