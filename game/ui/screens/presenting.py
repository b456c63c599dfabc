"""For a room: a play in large type, one thing at a time, turned by a clicker. F8 switches at any time.

The same screens, cut into pages: what has come in, then each matter with its facts one by one, motions and decision.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.language import _, month_name, words
from game.core.seen.view import Item
from game.core.seen.view_matters import DocketView, SituationView
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Pad, Sized, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import BODY, HEADING, SMALL, TITLE, Style
from game.ui.kit.words import Words
from game.ui.screens import lines, marks, mine, post
from game.ui.screens.case import quote
from game.ui.screens.desk import Desk
from game.ui.screens.forecast import forecast
from game.ui.screens.frame import MonthScene, told
from game.ui.screens.initiatives import initiative
from game.ui.screens.meeting import Meeting, nothing_up
from game.ui.screens.minutes import point_page
from game.ui.screens.preparation import Preparation
from game.ui.screens.zone import responsibility

if TYPE_CHECKING:
    from game.ui.loop import App

Page = Callable[[Ui], Node]
LEAD = Style(18, 400, 1.45)
WIDE = 700
"""Width of a page, in units of the large type."""


def toggle(app: App) -> None:
    """Switch between a screen for one and a projector for all; the play shows anew as it then is shown."""
    app.presenting = not app.presenting
    top = app.stack.top
    if top is not None and isinstance(top.scene, Desk | Preparation | Meeting):
        top.scene.table.show()
    app.changed(_("Projektor: stor text, en sak i taget.") if app.presenting else _("Skärm: allt på en gång."))


class OneAtATime(MonthScene):
    """A screen of the month in pages. Subclasses give ``pages``; after the last comes what the screen leads to."""

    first = "onward"
    at = 0

    def pages(self) -> list[Page]:
        """One function for each page."""
        raise NotImplementedError

    def build(self, ui: Ui) -> Node:
        """A quiet head, one page in the middle, and the way back and on."""
        pages = self.pages()
        self.at = min(self.at, len(pages) - 1)
        page = Column(Grow(Space()), Sized(pages[self.at](ui), WIDE, middle=True), Grow(Space()), gap=0)
        scrolled = Scroll(Pad(page, 8, 8), f"{self.name}.{self.at}.page", "background")
        body: Node = scrolled
        if self.table.coach is not None:
            body = self.table.coach.over(ui, self, scrolled)
        return Pad(Column(self.quiet_head(), Grow(body), self.turning(len(pages)), gap=8), 20, 10)

    def quiet_head(self) -> Node:
        """Scenario and month, and the menu."""
        view = self.view
        return Row(
            Grow(Words(f"{words(view.scenario)} · {marks.month_of(view, view.month)}", SMALL, "second")),
            Button("menu", "", self.menu, icon="menu", label=_("Meny")),
            gap=12,
        )

    def turning(self, count: int) -> Node:
        """Back, where one is, and on."""
        last = self.at >= count - 1
        text, can = self.onward() if last else (_("Nästa"), True)
        place = _("{n} av {all}").format(n=self.at + 1, all=count)
        note = told(self.app.notice) if self.app.notice else Words(place, SMALL, "second", align="center")
        return Row(
            Button("previous", "", self.previous, icon="arrow-left", label=_("Förra"), enabled=self.at > 0),
            Grow(note),
            Button("onward", text, self.next, "primary", after="arrow-right", enabled=can),
            gap=12,
        )

    def next(self) -> None:
        """The next page; after the last, on with the month."""
        if self.at < len(self.pages()) - 1:
            self.turn(1)
        else:
            self.go_on()

    def previous(self) -> None:
        """The page before."""
        if self.at > 0:
            self.turn(-1)

    def turn(self, by: int) -> None:
        """Turn the page; the way on has the focus, so that Enter and Space go on turning."""
        self.at += by
        self.app.changed("")
        self.app.set_focus("onward")

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Page keys (a clicker), arrows to the sides, Space and Ctrl+Enter turn pages."""
        if intention.act in (Act.PAGE_DOWN, Act.RIGHT, Act.SPACE, Act.FORWARD):
            self.next()
        elif intention.act in (Act.PAGE_UP, Act.LEFT):
            self.previous()
        else:
            return super().handle(ui, intention)
        return True

    def help(self) -> tuple[str, ...]:
        """What is different here."""
        return (
            _("Projektor: en sak i taget. Mellanslag, högerpil eller Page Down går vidare, vänsterpil går tillbaka."),
            _("En klickare för bildspel fungerar. F8 växlar till vanlig skärm."),
            *super().help(),
        )


class PresentedDesk(OneAtATime, Desk):
    """The month as it opens: the month, what has come in piece by piece, what there is time for."""

    def pages(self) -> list[Page]:
        """The month first; own initiatives last."""
        found: list[Page] = [self.opening]
        found += [lambda ui, one=one: letter(one) for one in self.view.desk]  # type: ignore[misc]
        return [*found, self.undertaking] if self.view.initiatives else found

    def opening(self, ui: Ui) -> Node:
        """Which month, the news, and what waits."""
        view = self.view
        month = month_name(view.calendar_month)
        mark = Badge("newspaper", 28, "accent", "on_accent")
        news = Row(mark, Grow(Words(words(view.news), LEAD)), gap=14) if view.news is not None else None
        waiting = [Words(words(one.title), HEADING) for one in (*view.situations, *view.docket)]
        asked = _("Ärenden som väntar på dig") if view.situations else _("I kallelsen till nämnden")
        none = Words(_("Inget ärende väntar på dig den här månaden."), BODY, "second")
        return Column(
            Words(f"{month[:1].upper()}{month[1:]} {view.year}", TITLE),
            None if view.meeting_month else post.july(),
            news,
            Space(h=6),
            *([marks.section(asked, "gavel"), *waiting] if waiting else [none]),
            gap=12,
        )

    def undertaking(self, ui: Ui) -> Node:
        """What one can do of one's own accord."""
        left = _("{left} av {all} kvar").format(left=self.view.attention_left, all=self.view.attention)
        cards = [initiative(one, self.app, self.table) for one in self.view.initiatives]
        return Column(marks.section(_("Tid och kontakter"), "clock", Words(left, SMALL, "second")), *cards, gap=8)


class PresentedPreparation(OneAtATime, Preparation):
    """Every matter in pages: the case, whose it is, the facts one by one, the motions, the decision."""

    def pages(self) -> list[Page]:
        """Matter after matter."""
        found: list[Page] = []
        for one in self.matters:
            found += self.of_matter(one)
        return found or [lambda ui: nothing_up()]

    def of_matter(self, one: SituationView | DocketView) -> list[Page]:
        """The pages of one matter."""
        found: list[Page] = [lambda ui: self.case_page(one), lambda ui: responsibility(one.position)]
        found += [lambda ui, upto=upto: facts(one, upto) for upto in range(1, len(one.facts) + 1)]  # type: ignore[misc]
        if one.not_heard:
            found.append(lambda ui: unheard(one))
        if isinstance(one, DocketView):
            return [*found, lambda ui: self.lines_page(one), lambda ui: self.reason_page(ui, one)]
        found.append(lambda ui: self.options_page(ui, one))
        if one.question is not None:
            question = one.question
            found.append(lambda ui: forecast(question, self))
        return [*found, lambda ui: self.reason_page(ui, one)]

    def case_page(self, one: SituationView | DocketView) -> Node:
        """What has happened."""
        said = quote(one) if isinstance(one, SituationView) and one.quote is not None else None
        return Column(Words(words(one.title), TITLE), Words(words(one.text), LEAD), said, gap=14)

    def options_page(self, ui: Ui, one: SituationView) -> Node:
        """The motions, and whom one can ask first."""
        return Column(Words(words(one.title), HEADING), self.motions(ui, one), self.advisers(one), gap=10)

    def lines_page(self, one: DocketView) -> Node:
        """The lines that the opposition can take."""
        take = lambda line: self.take_line(one, line)  # noqa: E731
        vote = lines.vote_card(one, lambda: self.ask_vote(one))
        return Column(Words(words(one.title), HEADING), *lines.line_cards(one, take), vote, gap=8)

    def reason_page(self, ui: Ui, one: SituationView | DocketView) -> Node:
        """What is put, how the members lean, and why."""
        put = _("Inget förslag än")
        if isinstance(one, SituationView):
            put = next((words(option.label) for option in one.options if option.id == one.chosen), put)
            if one.chosen == "defer":
                put = _("Låt ärendet vänta")
            leaning = mine.votes(ui, one)
        else:
            put = next(
                (words(label) for id_, label, _text in one.motions if id_ == one.line), lines.line_name(one.line)
            )
            leaning = []
        reason = mine.reason(one.id, one.reason, self.reason(one))
        return Column(Words(words(one.title), SMALL, "second"), Words(put, TITLE), *leaning, reason, gap=12)

    def by_number(self, one: SituationView | DocketView, number: int) -> None:
        """Digits choose in the matter that the page is about."""
        super().by_number(self.on_page() or one, number)

    def on_page(self) -> SituationView | DocketView | None:
        """The matter that the page is about."""
        before = 0
        for one in self.matters:
            before += len(self.of_matter(one))
            if self.at < before:
                return one
        return None


class PresentedMeeting(OneAtATime, Meeting):
    """What the meeting came to, a matter on each page."""

    def pages(self) -> list[Page]:
        """Matter after matter; then what was not up."""
        found: list[Page] = [
            lambda ui, point=point: point_page(self.view, point, self.dissent)  # type: ignore[misc]
            for point in self.points
        ]
        waiting = self.waiting()
        if waiting or not found:
            found.append(lambda ui: Column(*([] if self.points else [nothing_up()]), *waiting, gap=10))
        return found

    def onward(self) -> tuple[str, bool]:
        """On the last page the month passes."""
        return _("Låt månaden gå"), True

    def go_on(self) -> None:
        """The month passes."""
        self.table.open_case = None
        self.table.pass_month()


def facts(one: SituationView | DocketView, upto: int) -> Node:
    """The facts so far, the newest last and largest."""
    *earlier, newest = one.facts[:upto]
    return Column(
        marks.section(_("Det vi vet")),
        *(marks.fact(fact) for fact in earlier),
        Space(h=4) if earlier else None,
        marks.fact(newest, LEAD),
        gap=12,
    )


def unheard(one: SituationView | DocketView) -> Node:
    """Who has not been heard."""
    names = [Words(words(who), LEAD) for who in one.not_heard]
    return Column(marks.section(_("Har inte hörts"), "ear"), *names, gap=12)


def letter(one: Item) -> Node:
    """A letter, report or quote alone on its page."""
    return Column(marks.section(_("På skrivbordet"), "mail"), post.item(one, LEAD), gap=12)


PRESENTED: dict[str, type[MonthScene]] = {
    "desk": PresentedDesk,
    "preparation": PresentedPreparation,
    "meeting": PresentedMeeting,
}
"""The screen of each phase where a room looks on; the other phases show as they are, in large type."""
