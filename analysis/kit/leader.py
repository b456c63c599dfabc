"""The leader's booklet: what there is, what to print, how the session runs, what to ask, what to do when it is hard."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.kit.agenda import LENGTHS, run_sheet
from analysis.kit.contract import contract, difficult
from analysis.kit.document import Bullets, Heading, Page, Para
from analysis.kit.questions import background, questions
from game.core.language import _, words
from scenarios.compiled import RoleBrief, Scenario


def leader_pages(scenario: Scenario, briefs: Sequence[RoleBrief]) -> tuple[Page, ...]:
    """All of the booklet."""
    sheets = tuple(run_sheet(scenario, brief, length) for brief in briefs for length in LENGTHS)
    return (_first(scenario), contract(), *sheets, questions(scenario), difficult(), background(scenario))


def _first(scenario: Scenario) -> Page:
    aims = tuple(("", words(one)) for one in scenario.aims)
    return Page(
        kicker=f"{_('För den som leder')} · {words(scenario.place)}",
        title=words(scenario.title),
        blocks=(
            Para(words(scenario.summary), "lead"),
            *((Heading(_("Vad det är till för")), Bullets(aims)) if aims else ()),
            Heading(_("Papperen")),
            Bullets(
                (
                    (_("1 Ledaren."), _("Det här häftet. Ett exemplar, till dig.")),
                    (
                        _("2 Rollblad."),
                        _("En sida för varje roll. Ett till varje person vid bordet, bara den egna rollen."),
                    ),
                    (
                        _("3 Ärenden."),
                        _(
                            "Rollens ärenden som tjänsteskrivelser. Behövs när ni spelar på papper, eller när alla "
                            "inte ser skärmen."
                        ),
                    ),
                    (
                        _("4 Pappersspel."),
                        _("Reserv för 45 minuter utan dator. Bara för dig: korten berättar det ingen vid bordet vet."),
                    ),
                    (
                        _("5 Till alla."),
                        _("Vad vi lovar varandra, löfteskort, överenskommelse, frågor före och efter."),
                    ),
                )
            ),
            Para(
                _(
                    "Varje papper finns som PDF att skriva ut och som Word-dokument (.docx) att ändra i. "
                    "Allt är svartvitt och i A4."
                )
            ),
            Heading(_("Före dagen")),
            Bullets(
                (
                    ("", _("Spela fallet en gång själv, eller läs pappersspelet (20–40 minuter).")),
                    ("", _("Bestäm längd och roller. Minst 40 procent av tiden är genomgång.")),
                    (
                        "",
                        _(
                            "Skriv ut rollblad, löfteskort och frågorna före och efter. Skriv ut pappersspelet som "
                            "reserv."
                        ),
                    ),
                    ("", _("Pröva datorn i rummet: samspel demo tar under en minut och behöver inget nät.")),
                    ("", _("Bestäm vem som tar hand om filer och papper efteråt, och när de tas bort.")),
                ),
                "box",
            ),
            Heading(_("Efter dagen")),
            Bullets(
                (
                    ("", _("Samla in frågorna. Läs dem samlade, aldrig en för en inför gruppen.")),
                    ("", _("Löfteskorten behåller var och en. Fråga om en månad hur det gick.")),
                ),
                "box",
            ),
        ),
    )
