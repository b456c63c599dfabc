"""People and how they hang together, and the gauges of open mode, as lines of text."""

from __future__ import annotations

from game.core.language import _, number, words
from game.core.seen.view import View
from game.core.seen.view_standing import PersonView, Relations, Tie
from game.text.paper import Paper
from game.text.screens import gauge, month_of

GROUPS = ("board", "administration", "citizens", "media", "outside")
SAID = 3
"""Sayings of one person told, the latest."""


def relations(view: View, paper: Paper) -> None:
    """Group by group: each person, what ties them to others, and what they have said to the role."""
    paper.heading(_("Människor och hur de hänger ihop"))
    known = view.relations
    if known is None or not known.people:
        paper.line(_("Ingen är nämnd ännu."))
        return
    groups = {
        "board": _("Nämnden:"), "administration": _("Förvaltningen:"), "citizens": _("Invånarna:"),
        "media": _("Medierna:"), "outside": _("Utanför:"),
    }  # fmt: skip
    for group, heading in groups.items():
        people = [one for one in known.people if one.group == group]
        if people:
            paper.part(heading)
            paper.items(_person(view, known, one) for one in people)
    loose = [tie for tie in known.ties if tie.frm in GROUPS]
    if loose:
        paper.part(_("Mellan grupperna:"))
        paper.items(_tie(view, known, tie) for tie in loose)


def _person(view: View, known: Relations, person: PersonView) -> str:
    details = [words(person.title)]
    details += [person.party] if person.party else []
    details += [words(person.unit)] if person.unit is not None else []
    head = f"{person.name}, {', '.join(details)}" + (f" ({_('du')})" if person.me else "")
    lines = [head] + [_tie(view, known, tie) for tie in known.ties if tie.frm == person.id]
    for month, said in person.said[-SAID:]:
        lines.append(_("Sade i {month}: {text}").format(month=month_of(view, month), text=words(said)))
    return "\n".join(lines)


def _tie(view: View, known: Relations, tie: Tie) -> str:
    """What ties a person or a group to another, in a sentence without its subject."""
    label, other = words(tie.label), _name(known, tie.to)
    if tie.frm in GROUPS:
        text = _("{one} och {other}: {label}").format(one=_name(known, tie.frm), other=other, label=label)
        text = text[:1].upper() + text[1:]
    elif tie.kind == "promises":
        text = _("har lovat {other}: {label}").format(other=other, label=label.rstrip("."))
    elif tie.kind == "agreement":
        text = _("{label} med {other}").format(label=label, other=other)
    else:
        text = f"{label} {other}" if tie.kind in ("answers", "serves") else label
    if tie.months:
        text += " " + _("(senast {month})").format(month=month_of(view, max(tie.months)))
    if tie.strength is not None:
        text += " " + _("(du uppfattar {n} av 100)").format(n=number(100 * tie.strength))
    return text


def _name(known: Relations, name: str) -> str:
    groups = {
        "board": _("nämnden"), "administration": _("förvaltningen"), "citizens": _("invånarna"),
        "media": _("medierna"), "outside": _("andra"),
    }  # fmt: skip
    return next((one.name for one in known.people if one.id == name), groups.get(name, name))


def gauges(view: View, paper: Paper) -> None:
    """What the role perceives, with low, likely and high. Never the truth."""
    paper.heading(_("Mätare"))
    if view.mode != "open":
        paper.line(_("Mätare finns bara i öppet läge. Här får du gå på det du ser och hör."))
        return
    paper.line(_("Så uppfattar du läget, 0 till 100. Det är ingen sanning, och kan vara fel."))
    paper.items([gauge(view, one) for one in view.gauges] or [_("Inget uppfattat ännu.")])
