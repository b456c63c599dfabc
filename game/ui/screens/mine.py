"""The right of the decision screen: how the members lean, as people, and the one-line reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from game.core.language import _, number
from game.core.seen.view import View
from game.core.seen.view_matters import SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Icon, Rule
from game.ui.kit.type import FIGURE, SECTION, SMALL, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks, people
from game.ui.screens.frame import compact


def votes(ui: Ui, case: SituationView) -> list[Node]:
    """How the members lean to the chosen option, as people; where there is no vote, that one decides alone."""
    if not any(one.votes for one in case.options):
        alone = Words(_("Du avgör själv. Det du väljer gäller när månaden går."), SMALL, "second")
        return [marks.section(_("Ingen omröstning"), "user-round"), alone]
    heard = Words(_("enligt korridoren"), TINY, "second") if case.voters else None
    title = Row(Icon("vote", 16, "second"), Words(_("Omröstning"), SECTION), gap=8)
    if case.voters:
        shown = people.bench(case.voters) if compact(ui) else people.voters(case.voters)
        return [Wrap(title, heard, gap=10), shown, *recused(case.recused)]
    alone_now = any(one.id == case.chosen and not one.votes for one in case.options)
    said = _("Du avgör själv.") if alone_now else _("Välj ett förslag så syns hur ledamöterna lutar.")
    return [title, Words(said, SMALL, "second"), *recused(case.recused)]


def recused(names: tuple[str, ...]) -> list[Node]:
    """Who leaves the room."""
    return [marks.line_with("door-open", _("Jäv: {names}").format(names=", ".join(names)))] if names else []


def committee(view: View) -> list[Node]:
    """How many seats each party has; how they lean is not known before the meeting."""
    board = [one for one in view.relations.people if one.seated] if view.relations is not None else []
    if not board:
        return []
    seats = Counter(one.party for one in board)
    rows = [Row(Grow(Words(party, SMALL)), Words(number(count), FIGURE), gap=8) for party, count in seats.most_common()]
    said = Words(_("Hur de lutar märks först på mötet."), TINY, "second")
    return [marks.section(_("Nämndens platser"), "users"), *rows, said]


def reason(id_: str, text: str, give: Callable[[str], None]) -> Node:
    """One line that could be said in public."""
    return Column(
        Rule(),
        marks.section(_("Varför gör vi så här?"), "megaphone"),
        TextField(f"reason.{id_}", text, _("En rad till protokollet"), give, _("Skäl")),
        Words(_("Inga namn. Texten stannar i din egen fil."), TINY, "second"),
        gap=6,
    )
