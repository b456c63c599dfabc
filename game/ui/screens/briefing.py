"""The briefing: who I am, what I have been asked to do, what my office demands, how a month goes."""

from __future__ import annotations

from game.core.language import _, n_, words
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Sized, Snug, Space, Ui
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, TITLE, Style
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.frame import MonthScene, columns, pane
from game.ui.screens.mandate import mandate_lines, mandate_promises

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
        self.table.show()

    def body(self, ui: Ui) -> Node:
        """Who to the left, mandate and duties to the right."""
        who = pane(ui, "briefing.who", self.who(), x=32, y=28)
        tasks = pane(ui, "briefing.do", self.tasks(), x=28, y=28)
        return columns(ui, (Snug(who), 1.35), (Snug(tasks), 1.0))

    def steps(self) -> Node:
        """None: no month has begun."""
        return Space()

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
        text = Sized(Words(words(view.briefing), LEAD), 640)
        return Column(
            head, Space(h=4), text, Space(h=8), marks.section(_("Så går en månad"), "calendar"), self.month(), gap=12
        )

    def month(self) -> Node:
        """The three steps of a month, in a line each."""
        time = n_(
            "Läs vad som har kommit in. Lägg din tid: du hinner {n} sak utöver det löpande.",
            "Läs vad som har kommit in. Lägg din tid: du hinner {n} saker utöver det löpande.",
            self.view.attention,
        ).format(n=self.view.attention)
        lead, opposition = self.view.role != "head", self.view.role == "opposition"
        steps = (
            (_("Läge och tid"), time),
            (
                _("Beredning"),
                _("Läs det som står i kallelsen och ta ställning, eller lägg ett eget förslag.")
                if opposition
                else _("Läs ärendet, fråga någon och välj ett förslag. Allt går att ändra tills du går vidare."),
            ),
            (
                _("Sammanträde") if lead else _("Beslut"),
                _("Nämnden röstar. Sedan går månaden, och en del märks först senare.")
                if lead
                else _("Det du har valt gäller. Sedan går månaden, och en del märks först senare."),
            ),
        )
        rows = [
            Row(
                Badge(str(at), 22, "line", "ink", True, text=True),
                Grow(Column(Words(name, SMALL_STRONG), Words(said, SMALL, "second"), gap=0)),
                gap=11,
                align="top",
            )
            for at, (name, said) in enumerate(steps, 1)
        ]
        return Column(*rows, gap=8)

    def tasks(self) -> Node:
        """Mandate and duties, and the two promises of the mandate."""
        view = self.view
        duties = [marks.line_with("check", words(text), "second", BODY) for text in view.duties]
        return Column(
            marks.section(_("Ditt uppdrag")),
            *mandate_lines(self.table),
            *([] if view.short else [Space(h=4), *mandate_promises(self.table)]),
            Space(h=4),
            marks.section(_("Det hör till rollen")),
            *duties,
            gap=8,
        )

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (_("Läs vem du är och vad du har lovat. Du hittar hit igen genom menyn."),)
