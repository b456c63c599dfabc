"""Role sheets: one page for each role, with what that role knows when play begins and nothing else."""

from __future__ import annotations

from analysis.kit.document import Block, Bullets, Columns, Heading, Lines, Page, Para
from analysis.kit.naming import attention
from game.core.language import _, n_, words
from scenarios.compiled import RoleBrief, Scenario


def role_page(scenario: Scenario, brief: RoleBrief) -> Page:
    """The sheet of one role."""
    return Page(
        kicker=" · ".join((_("Rollblad"), words(brief.title), words(scenario.place))),
        title=_("Du är {name}").format(name=words(brief.name)),
        blocks=(
            Para(words(brief.briefing), "lead"),
            Columns((_left(brief), _right(scenario, brief))),
            *_initiatives(scenario, brief),
            Lines(_("Våra två löften om uppdraget (inga namn på verkliga personer):"), 4),
        ),
        large=True,
        single=True,
    )


def _left(brief: RoleBrief) -> tuple[Block, ...]:
    return (
        Heading(_("Ditt uppdrag")),
        Bullets(tuple(("", words(one)) for one in brief.mandate)),
        Heading(_("Det du svarar för")),
        Bullets(tuple(("", words(one)) for one in brief.duties)),
    )


def _right(scenario: Scenario, brief: RoleBrief) -> tuple[Block, ...]:
    units = n_("{n} enhet i månaden", "{n} enheter i månaden", brief.attention).format(n=brief.attention)
    mine = [one for one in scenario.advisers if one.role in (None, brief.role)]
    asked: tuple[Block, ...] = ()
    if mine:
        asked = (
            Heading(_("Dem du kan fråga först")),
            Bullets(tuple((words(one.name), f"{words(one.title)} ({attention(one.cost)})") for one in mine)),
        )
    return (
        Heading(_("Din tid")),
        Para(
            _("{units}. Beslut, samtal, besök och frågor drar ur samma tid, och den räcker inte till allt.").format(
                units=units
            )
        ),
        *asked,
    )


def _initiatives(scenario: Scenario, brief: RoleBrief) -> tuple[Block, ...]:
    mine = [one for one in scenario.initiatives if one.owner == brief.role]
    if not mine:
        return ()
    listed = "; ".join(f"{words(one.label)} ({attention(one.cost)})" for one in mine)
    return (Heading(_("Det du kan göra på eget initiativ")), Para(listed + "."))
