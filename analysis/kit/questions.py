"""Questions for the debrief: what was to be seen, and an open question. Nobody is named, no answer is the right one."""

from __future__ import annotations

from analysis.kit.document import Bullets, Heading, Page, Para, paragraphs
from analysis.screens import home
from game.core.language import _, words
from game.core.rules.month import begin
from game.core.table import Table
from scenarios.compiled import Scenario

SEEDS = range(1, 25)
"""The seeds whose hidden worlds are looked at."""
NAMED_SEEDS = 4
"""As many of each world are told."""


def questions(scenario: Scenario) -> Page:
    """The author's questions, then those that fit any play, then those for home."""
    own = tuple(("", words(one)) for one in scenario.discussion)
    return Page(
        kicker=f"{_('Samtalsfrågor')} · {words(scenario.title)}",
        title=_("Iakttagelse, och en öppen fråga"),
        blocks=(
            Para(_("Välj två eller tre. Säg först vad som syntes, ställ sedan frågan och vänta."), "lead"),
            *((Heading(_("Om det här fallet")), Bullets(own, "number")) if own else ()),
            Heading(_("Som passar i de flesta spel")),
            Bullets(
                (
                    (
                        "",
                        _(
                            "Ni fick besked sent i något ärende. Vad hade behövts för att det skulle ha kommit "
                            "tidigare?"
                        ),
                    ),
                    (
                        "",
                        _(
                            "Något valdes bort utan att någon frågade dem det gällde. Vems röst saknades, och vad "
                            "kostade det att fråga?"
                        ),
                    ),
                    (
                        "",
                        _("Er prognos och utfallet skilde sig åt. Vad visste ni då, och vad trodde ni att ni visste?"),
                    ),
                    ("", _("I något ärende bestämdes både vad och hur. Vad gjorde det svårt att stanna vid vad?")),
                    ("", _("Ett löfte hölls, sköts upp eller bröts. Hur märktes det på den andra sidan?")),
                    ("", _("Regler eller rapporter tillkom. Vem läste dem, och vem skulle våga ta bort dem?")),
                )
            ),
            Heading(_("Hem till oss")),
            Bullets(tuple(("", one) for one in home.questions()), "number"),
        ),
        large=True,
        single=True,
    )


def background(scenario: Scenario) -> Page:
    """What the model and the scenario rest on: the sheet to open at "this is unrealistic"."""
    notes = paragraphs(words(scenario.notes))
    return Page(
        kicker=f"{_('Bara för den som leder')} · {words(scenario.title)}",
        title=_("Vad det bygger på"),
        blocks=(
            Heading(_("Modellen")),
            Bullets(
                (
                    (
                        _("Uppmätt på annat håll."),
                        _("Några samband är hämtade ur forskning och prövade mot den. De är märkta med sin källa."),
                    ),
                    (
                        _("Antaget."),
                        _(
                            "Det mesta är antaganden om hur människor i en organisation brukar svara på varandra. De "
                            "är märkta [D]."
                        ),
                    ),
                    (
                        _("Anpassat."),
                        _("Några tal är satta så att modellen som helhet liknar det som är uppmätt. De är märkta [F]."),
                    ),
                    (
                        _("Inte visat."),
                        _(
                            "Att ett sätt att styra är bättre än ett annat visar varken spelet eller modellen. "
                            "Balansen är gjord för att det ska gå att spela."
                        ),
                    ),
                )
            ),
            Para(
                _(
                    "Hela listan, med källa och märkning för varje tal, är docs/evidence.md i programmet. "
                    "Modellen i ord: docs/odd.md."
                )
            ),
            Heading(_("Scenariot")),
            *notes,
            *_seeds(scenario),
            Heading(_("Det vi fick höra var orealistiskt, och vad som skulle ha hänt i stället")),
            Para(_("Skriv här, eller på tavlan. Skicka det gärna till dem som gör Samspel.")),
        ),
    )


def _seeds(scenario: Scenario) -> tuple[Heading | Para | Bullets, ...]:
    """Which seeds lead to which hidden world, for a leader who wants tables to meet different ones."""
    if len(scenario.hidden) < 2:
        return ()
    drawn = begin(Table(scenario), list(SEEDS)).book.hidden[:, 0]
    items = tuple(
        (
            _("Värld {n}, {title}:").format(n=n + 1, title=words(one.title)),
            ", ".join([str(seed) for seed, world in zip(SEEDS, drawn, strict=True) if world == n][:NAMED_SEEDS])
            or _("inget av dem, pröva ett större"),
        )
        for n, one in enumerate(scenario.hidden)
    )
    said = _(
        "Samma frö ger alltid samma värld, och olika frön kan ge samma. Vill ni att grupperna möter olika världar, "
        "välj bland dem här. Säg inte före genomgången vilket som är vilket."
    )
    return Heading(_("Vilket frö ger vilken värld")), Para(said), Bullets(items)
