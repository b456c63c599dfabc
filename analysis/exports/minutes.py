"""Minutes (protokoll) of each meeting of the committee, as text: section by section, from the log alone.

Only what the committee settled stands in them. A count is given where a vote was asked for, and nowhere else.
"""

from __future__ import annotations

import textwrap

from analysis.exports.opened import Opened
from analysis.telling import standing
from analysis.wording import Wording
from game.core.kept.replay import Line
from game.core.language import _, month_name, words
from game.core.seen.matters import recused
from scenarios.compiled import Do, Option
from sim.spec import meets

WIDTH = 88
LEFT = 15
"""Columns of the names at the left."""
URGENT = "KL 6:39"
"""By which an author marks a decision that the chair takes for the committee."""


def minutes(play: Opened) -> tuple[tuple[str, str], ...]:
    """Name and text of every meeting at which something was settled or reported; sections are numbered through."""
    made, number = [], 1
    urgent: list[Line] = []
    for month, line in enumerate(play.months):
        matters = [one for one in line.get("decided", ()) if _voted(play, one)]
        if matters or (urgent and _meets(play, month)):
            reported = [_reported(play, one) for one in urgent]
            made.append((_name(play, month), _meeting(play, month, matters, number, reported)))
            number += len(matters) + len(reported)
            urgent = []
        urgent += [one for one in line.get("decided", ()) if _urgent(play, one)]
    return tuple(made)


def _meets(play: Opened, month: int) -> bool:
    """Whether the committee has an ordinary meeting that month."""
    return play.table is not None and meets(play.table.scenario.world, month)


def _urgent(play: Opened, one: Line) -> bool:
    """Whether the chair decided it for the committee, on a mandate given beforehand."""
    option = _option(play, one)
    if option is None or option.trap or option.vote is not None or one.get("seat") != "chair" or not one["passed"]:
        return False
    return URGENT in option.law or any(isinstance(does, Do) and does.act == "urgent" for does in option.does)


def _option(play: Opened, one: Line) -> Option | None:
    """The option that was decided; None where the scenario cannot be read."""
    scenario = None if play.table is None else play.table.scenario
    matters = [each for each in (scenario.situations if scenario else ()) if each.id == one["situation"]]
    return next((option for each in matters for option in each.options if option.id == one["option"]), None)


def _reported(play: Opened, one: Line) -> str:
    """An urgent decision as it is reported at the next meeting."""
    wording, unit = Wording(None if play.table is None else play.table.scenario), one.get("about")
    label = wording.options(one["situation"]).get(one["option"])
    motion = one["option"] if label is None else words(wording.about(label, unit)).rstrip(".")
    return f"{words(wording.matter(one['situation'], unit))}. {motion}."


def _voted(play: Opened, one: Line) -> bool:
    """Whether the committee settled it; where the scenario cannot be read, whether anybody can have voted."""
    if play.table is None:
        return bool(one.get("counted")) or one["ayes"] + one["noes"] > 0 or one.get("seat") == "chair"
    option = _option(play, one)
    return option is not None and option.vote is not None


def _name(play: Opened, month: int) -> str:
    if play.table is None:
        return _("protokoll-{n}").format(n=f"{month + 1:02d}")
    year, index = _calendar(play, month)
    return _("protokoll-{n}").format(n=f"{year}-{index:02d}")


def _calendar(play: Opened, month: int) -> tuple[int, int]:
    assert play.table is not None
    start = play.table.scenario.start
    years, index = divmod(start[1] - 1 + month, 12)
    return start[0] + years, index + 1


def _meeting(play: Opened, month: int, matters: list[Line], first: int, reported: list[str]) -> str:
    place = str(play.replay.header["scenario"]) if play.table is None else words(play.table.scenario.place)
    when = _("månad {n}").format(n=month + 1)
    if play.table is not None:
        year, index = _calendar(play, month)
        when = f"{month_name(index)} {year}"
    head = [
        _("PROTOKOLL"),
        place,
        _("Sammanträde i {when}").format(when=when),
        "",
        _("Ur ett spel. Kommunen, människorna och partierna är påhittade."),
    ]
    sections = [_section(play, month, one, first + at) for at, one in enumerate(matters)]
    sections += [
        [
            f"§ {first + len(matters) + at}  " + _("Anmälan av brådskande beslut"),
            "",
            *_row(_("Anmälan"), text),
            *_row(
                "",
                _(
                    "Ordföranden har beslutat på nämndens vägnar (KL 6:39-40). Nämnden lägger anmälan till "
                    "handlingarna."
                ),
            ),
        ]
        for at, text in enumerate(reported)
    ]
    return "\n".join([*head, "", *("\n".join(section) + "\n" for section in sections), *_adjusting()]) + "\n"


def _section(play: Opened, month: int, one: Line, number: int) -> list[str]:
    wording = Wording(None if play.table is None else play.table.scenario)
    unit = one.get("about")
    labels = {name: words(wording.about(text, unit)) for name, text in wording.options(one["situation"]).items()}
    motion = labels.get(one["option"], str(one["option"])).rstrip(".")
    lines = [f"§ {number}  {words(wording.matter(one['situation'], unit))}", ""]
    rows = [*_recused(play, one), *_proposals(play, month, one, motion, labels), (_("Beslut"), _decision(one, motion))]
    rows += [*_vote(one), *_dissent(one)]
    for name, text in rows:
        lines += _row(name, text)
    return lines


def _row(name: str, text: str) -> list[str]:
    wrapped = textwrap.wrap(text, WIDTH - LEFT) or [""]
    return [f"{name:<{LEFT}}{wrapped[0]}".rstrip(), *(" " * LEFT + line for line in wrapped[1:])]


def _recused(play: Opened, one: Line) -> list[tuple[str, str]]:
    if play.table is None:
        return []
    slots = [at for at, each in enumerate(play.table.scenario.situations) if each.id == one["situation"]]
    names = [name for slot in slots for name in recused(play.table, slot)]
    if not names:
        return []
    said = _("{names} anmäler jäv, lämnar rummet och deltar varken i handläggning eller beslut (KL 6:28).")
    return [(_("Jäv"), said.format(names=", ".join(names)))]


def _proposals(play: Opened, month: int, one: Line, motion: str, labels: dict[str, str]) -> list[tuple[str, str]]:
    """What was put: the owner's motion, and what the opposition's leader yrkade where a person sat there."""
    owner = {"chair": _("Ordföranden"), "head": _("Förvaltningschefen"), "opposition": _("Oppositionens gruppledare")}
    found = []
    if one.get("outcome") != "rival":
        verb = _("föreslår") if one.get("seat") == "head" else _("yrkar")
        found.append((_("Yrkanden"), f"{owner.get(one.get('seat', 'chair'), '')} {verb}: {motion}."))
    line = ""
    for each in standing(play.replay.actions, month):
        if each["do"].get("do") == "stance" and each["do"].get("situation") == one["situation"]:
            line = str(each["do"].get("line", ""))
    said = {"support": _("yrkar bifall"), "oppose": _("yrkar avslag"), "refer": _("yrkar återremiss")}
    put = said.get(line) or (f"{_('yrkar')}: {labels[line].rstrip('.')}" if line in labels else "")
    if not put and one.get("outcome") == "rival":
        put = f"{_('yrkar')}: {motion}"
    if put and one.get("seat") != "opposition":
        found.append(("" if found else _("Yrkanden"), f"{_('Oppositionens gruppledare')} {put}."))
    return found


def _decision(one: Line, motion: str) -> str:
    outcome = one.get("outcome") or ("carried" if one["passed"] else "rejected")
    said = {
        "carried": _("Bifall. {motion}."),
        "rival": _("Bifall till oppositionens yrkande. {motion}."),
        "rejected": _("Avslag på yrkandet."),
        "referred": _("Ärendet återremitteras till förvaltningen."),
    }
    return said.get(outcome, _("Ärendet avslutas utan beslut.")).format(motion=motion)


def _vote(one: Line) -> list[tuple[str, str]]:
    """Only where a vote was asked for; otherwise the chair found how the committee had decided."""
    if not one.get("counted"):
        return []
    said = _("Omröstning begärs. {ayes} röster för yrkandet, {noes} emot.").format(ayes=one["ayes"], noes=one["noes"])
    if one.get("casting"):
        said += " " + _("Ordförandens röst avgör (KL 5:56).")
    return [(_("Omröstning"), said)]


def _dissent(one: Line) -> list[tuple[str, str]]:
    if not one.get("dissent"):
        return []
    return [(_("Reservation"), _("Oppositionens gruppledare reserverar sig mot beslutet (KL 4:27)."))]


def _adjusting() -> list[str]:
    law = _(
        "Protokollet justeras inom 14 dagar (KL 5:69) och anslås senast andra dagen därefter (KL "
        "8:12). Beslut kan överklagas inom tre veckor (KL 13:5)."
    )
    signed = [f"{name:<{LEFT}}{'_' * 40}" for name in (_("Ordförande"), _("Justerare"), _("Sekreterare"))]
    return [*_row(_("Justering"), law), "", *("\n" + line for line in signed)]
