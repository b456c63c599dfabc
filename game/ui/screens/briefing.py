"""The briefing: who I am, what I have been asked to do, what my office demands."""

from __future__ import annotations

from game.core.language import _, n_, words
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Sized, Space, Ui
from game.ui.kit.surfaces import Icon, Panel
from game.ui.kit.type import BODY, SMALL, TITLE, Style
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.frame import MonthScene, columns, pane

LEAD = Style(17, 400, 1.6)


class Briefing(MonthScene):
    """Before the first month, and from the menu at any time."""

    name = "briefing"
    phase = "desk"
    first = "onward"

    def onward(self) -> tuple[str, bool]:
        """To the play."""
        return (_("Börja") if self.view.month == 0 and self.view.phase == "desk" else _("Tillbaka till spelet")), True

    def hint(self) -> str:
        """That it is saved."""
        return _("Spelet sparas vid varje steg")

    def go_on(self) -> None:
        """The screen of the present phase."""
        from game.ui.screens.flow import show_phase

        show_phase(self.app, self.table)

    def body(self, ui: Ui) -> Node:
        """Who to the left, mandate and duties to the right."""
        return columns(
            ui,
            (pane(ui, "briefing.who", self.who(), x=32, y=28), 1.35),
            (pane(ui, "briefing.do", self.tasks(), x=28, y=28), 1.0),
        )

    def who(self) -> Node:
        """Name, title, text."""
        view = self.view
        title = words(view.role_title)
        head = Row(
            marks.role_badge(view.role, 52),
            Grow(
                Column(Words(words(view.role_name), TITLE), Words(title[:1].upper() + title[1:], BODY, "second"), gap=0)
            ),
            gap=16,
        )
        return Column(head, Space(h=4), Sized(Words(words(view.briefing), LEAD), 640), gap=12)

    def tasks(self) -> Node:
        """Mandate and duties."""
        view = self.view
        mandate = [marks.line_with("target", words(text), "ink", BODY) for text in view.mandate]
        duties = [marks.line_with("check", words(text), "second", BODY) for text in view.duties]
        time = n_(
            "Du har tid för {n} sak i månaden utöver det löpande.",
            "Du har tid för {n} saker i månaden utöver det löpande.",
            view.attention,
        )
        clock = Panel(
            Row(Icon("clock", 20, "ink"), Grow(Words(time.format(n=view.attention), SMALL)), gap=12),
            14,
            12,
            "sunk",
            False,
            8,
        )
        return Column(
            marks.section(_("Ditt uppdrag")),
            *mandate,
            Space(h=6),
            marks.section(_("Det hör till rollen")),
            *duties,
            Space(h=6),
            clock,
            gap=9,
        )

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (_("Läs vem du är och vad du har lovat. Du hittar hit igen genom menyn."),)
