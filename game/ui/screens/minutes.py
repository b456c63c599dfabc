"""One matter of a meeting as the minutes have it: proposals, jäv, how it was decided, dissent, and what then."""

from __future__ import annotations

from collections.abc import Callable

from game.core.language import _, number, words
from game.core.seen.view import View
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Badge, Chip, Icon, Panel, Rule
from game.ui.kit.type import BODY, FIGURE, HEADING, LABEL, SMALL, SMALL_STRONG, STRONG, TINY, Style
from game.ui.kit.words import Words
from game.ui.screens import marks, people, seen
from game.ui.screens.agenda import Point
from game.ui.screens.badges import role_badge

LOOKS = {
    "carried": ("check", "good", "good_tint"),
    "rejected": ("x", "bad", "bad_tint"),
    "referred": ("undo-2", "ink", "line"),
    "rival": ("flag", "ink", "line"),
}
"""Icon, colour and ground of each outcome."""
Dissent = Callable[[Point], None]
"""Has one's dissent recorded in a matter."""


def outcome_name(point: Point) -> str:
    """What came of a matter, in a few words."""
    if not point.votes:
        return _("beslutat") if point.settled else _("blev inte av")
    return {
        "carried": _("bifall"),
        "rejected": _("avslag"),
        "referred": _("återremiss"),
        "rival": _("oppositionens förslag"),
    }[point.outcome or "rejected"]


def point_page(view: View, point: Point, dissent: Dissent) -> Node:
    """The whole page of a matter."""
    parts: list[Node] = [Words(words(point.title), LABEL, "second"), *_jav(point), *_proposals(point), banner(point)]
    if point.votes:
        parts += _decided(point)
    else:
        parts.append(marks.line_with("user-round", _("Du avgjorde själv, utan omröstning.")))
    parts += [*_dissent(point, dissent), *_then(view, point)]
    if point.reason:
        parts += [
            Rule(),
            marks.section(_("Ditt skäl"), "megaphone"),
            Words(_("”{text}”").format(text=point.reason), BODY),
        ]
    return Column(*parts, gap=11)


def settled_alone(view: View, point: Point) -> Node:
    """What one has decided oneself: the matter, the decision, what then, and why."""
    icon, colour, fill = LOOKS[point.outcome or "rejected"]
    reason = Words(_("”{text}”").format(text=point.reason), SMALL, "second") if point.reason else None
    said = Column(
        Words(words(point.title), TINY, "second"), Words(words(point.put), STRONG), *_then(view, point), reason, gap=4
    )
    return Row(Badge(icon, 30, fill, colour, round_=True), Grow(said), gap=13, align="top")


def _jav(point: Point) -> list[Node]:
    """Who left the room."""
    if not point.recused:
        return []
    said = _("Anmälde jäv, lämnade rummet och deltog inte: {names}").format(names=", ".join(point.recused))
    return [marks.line_with("door-open", said, "ink")]


def _proposals(point: Point) -> list[Node]:
    """What was put, and against what."""
    first = _("Förslag till beslut") if point.votes else ""
    rows = [_proposal(point.owner, first, words(point.put), HEADING if point.rival is None else STRONG)]
    if point.rival is not None:
        rows.append(_proposal("opposition", _("Oppositionens yrkande"), words(point.rival), STRONG))
    return rows


def _proposal(seat: str, whose: str, text: str, style: Style) -> Node:
    said = Words(whose, TINY, "second") if whose else None
    return Row(role_badge(seat, 28), Grow(Column(said, Words(text, style), gap=1)), gap=12, align="top")


def banner(point: Point) -> Node:
    """The outcome, with the count where there was one."""
    icon, colour, tint = LOOKS[point.outcome or "rejected"]
    said = seen.sentence(outcome_name(point))
    if point.outcome == "rival" and point.carried is not None:
        said = _("Bifall till oppositionens yrkande")
    count = _("{ayes} ja mot {noes} nej").format(ayes=number(point.ayes), noes=number(point.noes))
    fill = colour if colour in ("good", "bad") else "accent"
    ink = "on_badge" if fill != "accent" else "on_accent"
    row = Row(
        Badge(icon, 34, fill, ink, round_=True),
        Grow(Words(said, HEADING)),
        Words(count, FIGURE) if point.votes and point.by_vote else None,
        gap=13,
    )
    return Panel(row, 14, 10, tint, False, 8)


def _decided(point: Point) -> list[Node]:
    """By acclamation, or by votes as people and by name."""
    if not point.by_vote:
        heard = _(
            "Acklamation: ordföranden frågade, hörde svaren och fann vad de flesta ville. Ingen begärde votering."
        )
        return [marks.line_with("megaphone", heard)]
    parts: list[Node] = [Row(people.vote_bar(point.ayes, point.noes), gap=0)]
    if point.casting:
        chip = Chip(_("Lika röstetal. Ordförandens utslagsröst avgjorde"), "gavel", "ink", "sunk", SMALL_STRONG)
        parts.append(Wrap(chip))
    return [*parts, people.voters(point.voters)]


def _dissent(point: Point, dissent: Dissent) -> list[Node]:
    """The opposition's dissent, recorded or to be recorded."""
    if point.dissent:
        return [marks.line_with("flag", _("Oppositionen reserverade sig. Det står i protokollet."), "ink")]
    if not point.can_dissent:
        return []
    button = Button("dissent", _("Reservera dig"), lambda: dissent(point), icon="flag", style=SMALL_STRONG)
    said = Words(_("Innan mötet slutar kan du reservera dig mot beslutet."), SMALL, "second")
    return [Row(button, Grow(said), gap=12)]


def _then(view: View, point: Point) -> list[Node]:
    """The minutes, legal force and when it is expected to show, as a line of steps; or that nothing comes of it."""
    if point.outcome == "referred":
        return [marks.line_with("undo-2", _("Ärendet går tillbaka för ny beredning och kommer upp igen."), "ink")]
    if not point.settled:
        said = _("Förslaget föll. Inget av det genomförs, och ärendet är därmed avgjort.")
        return [marks.line_with("x", said if point.votes else _("Inget av det genomförs."), "ink")]
    steps: list[tuple[str, str, str]] = []
    if point.votes:
        legal = marks.month_of(view, view.month + 1)
        steps += [
            ("file-text", _("Protokollet justeras"), _("inom 14 dagar")),
            ("stamp", _("Anslås"), _("senast andra dagen efter")),
            ("scale", _("Laga kraft"), _("{month}, om ingen överklagar").format(month=legal)),
        ]
    months = None if point.shows is None else (view.month + point.shows[0], view.month + point.shows[1])
    if not steps:
        if months is None:
            return [marks.line_with("check", _("Gäller från och med nu."))]
        return [marks.line_with("hourglass", f"{seen.sentence(marks.expected(view, months))}.")]
    if months is not None:
        steps.append(("hourglass", _("Märks"), marks.span(view, months)))
    return [Rule(), Wrap(*_between(steps), gap=10, lead=8)]


def _between(steps: list[tuple[str, str, str]]) -> list[Node]:
    """Steps with arrows between them."""
    found: list[Node] = []
    for at, (icon, name, when) in enumerate(steps):
        step = Row(
            Icon(icon, 18, "second"), Column(Words(name, SMALL_STRONG), Words(when, TINY, "second"), gap=0), gap=8
        )
        found.append(Row(Icon("chevron-right", 15, "outline"), step, gap=8) if at else step)
    return found
