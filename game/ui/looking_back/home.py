"""Hem till oss: the questions to take home, those of the case, and what all this does not claim."""

from __future__ import annotations

from game.core.language import _, words
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Snug, Ui
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import BODY, SMALL
from game.ui.kit.words import Words
from game.ui.looking_back.face import Face
from game.ui.screens import marks
from game.ui.screens.frame import columns, pane, roomy


class Home(Face):
    """The last screen."""

    key = "home"

    def title(self) -> str:
        """As on the page."""
        return _("Hem till oss")

    def body(self, ui: Ui) -> Node:
        """Seven questions, the case's own, and what is not claimed."""
        from analysis.screens.home import claims, questions

        asked = Column(
            marks.section(_("Sju frågor"), "messages-square"),
            *(numbered(at, one) for at, one in enumerate(questions(), 1)),
            gap=11,
        )
        own = [Words(words(one), BODY) for one in self.record.story.discussion]
        case = [marks.section(_("Frågor till just det här fallet"), "lightbulb"), *own] if own else []
        said = [marks.section(_("Vad det här inte säger"), "info"), *(Words(one, SMALL, "second") for one in claims())]
        write = _(
            "Skriv var sin mening på papper: ”Om … så ska jag …”. Läs upp den för en annan, inte för alla. "
            "Överenskommelsen i fyra delar finns på genomgångens webbsida och i utskriften."
        )
        commit = [marks.section(_("Min mening"), "pen-line"), Words(write, BODY)]
        gap = marks.section_gap()
        rest = Column(*case, *([gap] if case else []), *commit, gap, *said, gap=9)
        shown = columns(ui, (Snug(pane(ui, "home.asked", asked)), 1.0), (Snug(pane(ui, "home.rest", rest)), 1.0))
        lead = Words(_("Vad känner ni igen, och vad gör ni annorlunda nästa gång?"), BODY, "second")
        return Column(lead, Grow(shown) if roomy(ui) else shown, gap=12)

    def help(self) -> tuple[str, ...]:
        """What it is for."""
        return (
            _("Låt var och en skriva sin egen mening i tystnad först. Läs upp den för en annan, inte för alla."),
            _(
                "En god om–så-mening har ett tillfälle som går att känna igen "
                "och en handling som går att göra samma vecka."
            ),
        )


def numbered(at: int, text: str) -> Node:
    """A question with its number."""
    return Row(Badge(str(at), 26, "line", "ink", True, text=True), Grow(Words(text, BODY)), gap=12)
