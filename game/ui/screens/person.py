"""One person or group of the relation view in words: who, what they have said to me and when, promises and ties."""

from __future__ import annotations

from game.core.language import _, words
from game.core.seen.view import View
from game.core.seen.view_standing import PersonView, Tie
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Icon, Panel
from game.ui.kit.type import BODY, HEADING, SMALL, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks, promises, seen
from game.ui.screens.badges import side_badge
from game.ui.screens.gauges import gauge
from game.ui.screens.ties import KIND_ICONS, PASSED

LATEST = 6
"""Of what somebody has said, so many are shown."""


def about_person(view: View, one: PersonView) -> Node:
    """Who it is, what they have said to me, and what there is between them and others."""
    title = words(one.title)
    who = ", ".join(
        part for part in (title[:1].upper() + title[1:], one.party, words(one.unit) if one.unit else "") if part
    )
    head = Row(
        side_badge(one.group, 40), Grow(Column(Words(one.name, HEADING), Words(who, SMALL, "second"), gap=0)), gap=12
    )
    me = [Words(_("Det här är du."), SMALL, "second")] if one.me else []
    return Column(head, *me, *_said(view, one), *_between(view, one.id), gap=10)


def about_group(view: View, group: str, name: str) -> Node:
    """A group: what the role perceives of it in the open mode, and its ties."""
    head = Row(side_badge(group, 40), Grow(Words(name, HEADING)), gap=12)
    felt = [gauge(view, one) for one in view.gauges if group in (one.frm, one.to)]
    shown = [marks.section(_("Som du uppfattar det"), "gauge"), *felt] if felt else []
    return Column(head, *shown, *_between(view, group), gap=10)


def _said(view: View, one: PersonView) -> list[Node]:
    """Their words, the latest first."""
    if one.me:
        return []
    parts: list[Node] = [marks.section_gap(), marks.section(_("Har sagt till dig"), "quote")]
    if not one.said:
        return [*parts, Words(_("Inget än."), SMALL, "second")]
    for month, text in reversed(one.said[-LATEST:]):
        quoted = _("”{text}”").format(text=words(text).strip('”“"'))
        when = marks.month_of(view, month).capitalize()
        parts.append(Panel(Column(Words(quoted, BODY), Words(when, TINY, "second"), gap=2), 12, 9, "sunk", False, 8))
    return parts


def _between(view: View, who: str) -> list[Node]:
    """Promises, talks and agreements first, then offices; many with the same office towards one stand together."""
    assert view.relations is not None
    names = {one.id: one.name for one in view.relations.people}
    ties = [one for one in view.relations.ties if who in (one.frm, one.to) and one.strength is None]
    passed = [passed_line(view, one) for one in ties if one.kind in PASSED]
    offices: dict[tuple[str, str], list[Tie]] = {}
    for one in ties:
        if one.kind not in PASSED:
            offices.setdefault((one.kind, one.to), []).append(one)
    parts: list[Node] = []
    if passed:
        parts += [marks.section_gap(), marks.section(_("Det som har gått mellan er"), "message-circle"), *passed]
    if offices:
        held = [office_line(some, names) for some in offices.values()]
        parts += [marks.section_gap(), marks.section(_("Roller"), "landmark"), *held]
    return parts


def passed_line(view: View, one: Tie) -> Node:
    """What has passed: a promise as in the ledger, a talk or an agreement with its month."""
    known = next((each for each in view.promises if one.kind == "promises" and each.text == one.label), None)
    if known is not None:
        return promises.line(view, known)
    when = ", ".join(marks.month_of(view, month) for month in one.months if month >= 0)
    return _line(KIND_ICONS[one.kind], seen.sentence(words(one.label)), when)


def office_line(some: list[Tie], names: dict[str, str]) -> Node:
    """An office towards whom, and who holds it."""
    groups = {"board": _("nämnden"), "administration": _("förvaltningen"), "citizens": _("invånarna")}
    ends = names | groups
    one = some[0]
    holders = ", ".join(ends.get(each.frm, each.frm) for each in some)
    towards = "" if one.kind in ("leads", "votes") else ends.get(one.to, one.to)
    return _line(KIND_ICONS[one.kind], seen.sentence(f"{words(one.label)} {towards}".strip()), holders)


def _line(icon: str, text: str, below: str) -> Node:
    said = Column(Words(text, SMALL), Words(below, TINY, "second") if below else None, gap=0)
    return Row(Icon(icon, 16, "second"), Grow(said), gap=8, align="top")
