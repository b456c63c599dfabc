"""The end of the short format: what one did, as a description, and the way to the next player or the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.errors import ReplayError
from game.core.language import _, n_, words
from game.core.short import Answer, Profile, profile
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Snug, Space, Ui
from game.ui.kit.surfaces import Icon, Pips
from game.ui.kit.type import BODY, FIGURE, SMALL, SMALL_STRONG, TITLE
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.badges import role_badge
from game.ui.screens.frame import MonthScene, columns, notice_right, pane, told
from game.ui.screens.going_home import go_home
from game.ui.screens.rounds import NextPlayer, Round
from scenarios.text import Text

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

ABOUT_UNIT = Text("enheten", "the unit")


class ProfileScreen(MonthScene):
    """No mark and no sum: counted acts in words, and one's own answers."""

    name = "profile"
    phase = "desk"
    first = "next"

    def __init__(self, app: App, table: Table, shown: Profile | None = None) -> None:
        super().__init__(app, table)
        self.shown = shown or profile(table.session)  # type: ignore[arg-type]
        self.round: Round = table.round or Round.of(table.session)  # type: ignore[arg-type]
        self.put_away = False

    def head(self, ui: Ui) -> Node:
        """What this is."""
        n = len(self.shown.answers)
        said = n_("{n} dilemma avgjort", "{n} dilemman avgjorda", n).format(n=n)
        return Row(
            role_badge(self.view.role, 44),
            Grow(
                Column(
                    Words(_("Så här gjorde du"), TITLE),
                    Words(f"{words(self.view.scenario)} · {said}", SMALL, "second"),
                    gap=0,
                )
            ),
            gap=14,
        )

    def body(self, ui: Ui) -> Node:
        """The description to the left, the answers to the right."""
        kinds, answers = pane(ui, "profile.kinds", self.kinds()), pane(ui, "profile.answers", self.answers())
        return columns(ui, (Snug(kinds), 0.9), (Snug(answers), 1.3))

    def kinds(self) -> Node:
        """Kinds of act, with the number of dilemmas in which they were chosen."""
        count = len(self.shown.answers)
        rows = [self.kind(said, times, count) for said, times in self.shown.kinds]
        return Column(
            marks.section(_("Det du valde innebar att"), "list"),
            *rows,
            Words(_("Inget av det."), SMALL, "second") if not rows else None,
            Space(h=6),
            Words(
                _(
                    "Det här är en beskrivning, inget betyg. Ett val kan innebära flera saker. Vad som var klokt "
                    "beror på läget, och det är det ni ska prata om."
                ),
                SMALL,
                "second",
            ),
            gap=10,
        )

    def kind(self, said: Text, times: int, count: int) -> Node:
        """One kind of act."""
        of = _("{n} av {all}").format(n=times, all=count)
        return Row(Grow(Words(words(said), BODY)), Pips(times, count), Words(of, FIGURE, whole=True), gap=12)

    def answers(self) -> Node:
        """Every dilemma: what was chosen and why."""
        return Column(
            marks.section(_("Dina svar"), "gavel"),
            *(self.answer(at, one) for at, one in enumerate(self.shown.answers, 1)),
            gap=12,
        )

    def answer(self, at: int, one: Answer) -> Node:
        """One dilemma."""
        reason = Words(_("”{text}”").format(text=one.reason), SMALL) if one.reason else None
        title = words(one.title.about(ABOUT_UNIT))
        return Column(
            Words(f"{at}. {title}", SMALL, "second"),
            Words(words(one.label), SMALL_STRONG),
            Row(Icon("megaphone", 15, "second"), Grow(reason), gap=8, align="top") if reason is not None else None,
            gap=3,
        )

    def onward(self) -> tuple[str, bool]:
        """Nothing goes on by itself here."""
        return "", False

    def foot(self, ui: Ui) -> Node:
        """Home, the comparison, the next player."""
        done = len(self.round.played) + (not self.put_away)
        compare = Button(
            "compare", _("Jämför svaren ({n})").format(n=done), self.compare, icon="users", enabled=done > 1
        )
        buttons = (
            Button("home", _("Till startsidan"), self.home, icon="log-out"),
            compare,
            Button("next", _("Nästa spelare"), self.next, "primary", after="arrow-right"),
        )
        notice = notice_right(told(self.app.notice)) if self.app.notice else Words(self.hint(), SMALL, "second")
        if ui.wide >= 1000:
            return Row(buttons[0], Grow(notice, equal=True), *buttons[1:], gap=14)
        return Column(notice, Wrap(*buttons, gap=10, end=True), gap=10)

    def hint(self) -> str:
        """That it can be compared."""
        return _("Svaren är sparade i en egen fil")

    def away(self) -> bool:
        """Let go of the file and count it among those who are done; False where that failed."""
        if not self.put_away:
            try:
                self.round.played.append(self.table.session.close())
            except ReplayError as problem:
                self.app.changed(words(problem.text))
                return False
            self.put_away = True
        return True

    def next(self) -> None:
        """Hand over to the next player."""
        if self.away():
            go_home(self.app)
            self.app.stack.push(NextPlayer(self.app, self.round))

    def compare(self) -> None:
        """Lay the answers of all who are done beside each other."""
        from game.ui.screens.comparing import show_comparison

        if self.away():
            show_comparison(self.app, list(self.round.played))

    def home(self) -> None:
        """The start screen."""
        if self.away():
            go_home(self.app)

    def menu(self) -> None:
        """Esc goes home too."""
        self.home()

    def undo(self) -> None:
        """Nothing here can be taken back."""
        self.app.changed(_("Det finns inget att ångra."))

    def facts(self) -> dict[str, Any]:
        """How many are done."""
        return {**super().facts(), "played": len(self.round.played)}

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Så här kan dina val beskrivas. Det är inget betyg, och inget val räknas som rätt."),
            _("Låt nästa person spela samma dilemman, eller jämför svaren när minst två är klara. Namn syns aldrig."),
        )
