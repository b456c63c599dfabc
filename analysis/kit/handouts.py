"""What everybody gets: the answer sheet, the card to take home, the agreement, and the questions before and after."""

from __future__ import annotations

from analysis.kit.document import Bullets, Card, Cards, Facts, Grid, Heading, Lines, Page, Para, Rating
from game.core.language import _, words
from game.core.seen.view_standing import PARTS

CARDS = 4
"""Commitment cards on a sheet."""


def handouts() -> tuple[Page, ...]:
    """All of them, a sheet each."""
    return commitment(), agreement(), questionnaire(after=False), questionnaire(after=True)


def answers(titles: tuple[str, ...]) -> Page:
    """A sheet on which a table notes what it chose, for a play without a computer."""
    rows = tuple((title, "\n" * 5, "", "") for title in titles)
    return Page(
        kicker=_("Svarsblad, ett för varje bord. Inga namn"),
        title=_("Vad vi valde"),
        blocks=(
            Para(_("Våra två löften om uppdraget:")),
            Lines("", 2),
            Grid(
                (_("Ärende"), _("Vi valde, för att …"), _("Vi tror att det leder till …"), _("Det blev")),
                rows,
                (2.6, 3, 3, 2.4),
                strong=True,
            ),
            Heading(_("När spelet är slut")),
            Para(_("Hur väl höll ni era två löften? Sätt en siffra själva, 1 till 5, och skriv en rad om varför.")),
            Lines("", 2),
        ),
        large=True,
        single=True,
    )


def commitment() -> Page:
    """If-then cards to cut out."""
    card = Card(
        _("Löfteskort. Inga namn, det är ditt eget"),
        _("Om …, så …"),
        (
            Lines(_("Om det händer hos oss att"), 2),
            Lines(_("så gör jag"), 2),
            Lines(_("Första tillfället är"), 1),
            Lines(_("Den som får fråga mig hur det gick"), 1),
        ),
    )
    return Page(
        kicker=_("Klipp isär. Ett kort var"),
        title=_("Hem till oss"),
        blocks=(
            Para(
                _(
                    "Skriv något som du själv kan göra, som är litet nog att hinna och som märks av någon "
                    "annan. Exempel: Om ett underlag bara har ett förslag, så frågar jag vilket som var det "
                    "näst bästa."
                )
            ),
            Cards((card,) * CARDS),
        ),
        large=True,
        single=True,
    )


def agreement() -> Page:
    """The agreement of chair and head of department, in its four parts."""
    asked = {
        "goals": _("Vad som ska vara bättre om ett år, och vad som får vänta:"),
        "together": _("Vad nämnden beslutar, hur det följs upp och när vi talas vid:"),
        "division": _("Vem som gör vad, vad som är delegerat och hur gråzoner reds ut:"),
        "cooperation": _("Hur vi säger till, hur vi är oense och vad den andra ska få veta först:"),
    }
    blocks = [
        block
        for n, (part, label) in enumerate(PARTS, 1)
        for block in (Heading(f"{n}. {words(label)}"), Lines(asked[part], 3))
    ]
    return Page(
        kicker=_("Mall. Fylls i av ordförande och förvaltningschef tillsammans"),
        title=_("Gemensam överenskommelse"),
        blocks=(
            Facts(
                (
                    (_("Nämnd"), "____________________________"),
                    (_("Version och datum"), "____________________________"),
                    (_("Ses över senast"), "____________________________"),
                )
            ),
            *blocks,
            Para(
                _(
                    "Överenskommelsen är ett levande dokument. Gå igenom den minst en gång om året, och "
                    "alltid när någon av er är ny. Den ändrar inte vem som får besluta vad: det står i lag, "
                    "reglemente och delegationsordning."
                ),
                "note",
            ),
        ),
        large=True,
        single=True,
    )


def questionnaire(after: bool) -> Page:
    """Six statements before and after, and open questions after. No names, no marks: answers are read as a group's."""
    statements = (
        _("Jag vet var gränsen går hos oss mellan vad nämnden beslutar och vad förvaltningen avgör."),
        _("Jag vet hur jag säger till om jag tycker att någon går över den gränsen."),
        _("Hos oss får den andra sidan veta tidigt när något går snett."),
        _("Jag kan säga vad som gör det svårt för den andra sidan att göra sitt jobb."),
        _("Vi följer upp det vi har beslutat på ett sätt som någon har nytta av."),
        _("Jag vet vad jag själv skulle göra annorlunda nästa månad."),
    )
    rest = (
        (
            Heading(_("Om dagen")),
            Bullets(
                (
                    ("", _("Något jag tar med mig:")),
                    ("", _("Något som inte stämde med hur det är hos oss:")),
                    ("", _("Något att ändra till nästa gång:")),
                )
            ),
            Lines("", 6),
        )
        if after
        else (Lines(_("Det här hoppas jag få ut av dagen:"), 3),)
    )
    return Page(
        kicker=_("Efter") if after else _("Före"),
        title=_("Sex påståenden efteråt") if after else _("Sex påståenden"),
        blocks=(
            Para(_("Två minuter. Inget namn, ingen partibeteckning. Svaren läses bara samlade, för hela gruppen.")),
            Facts(((_("Jag är"), _("☐ förtroendevald   ☐ anställd   ☐ vill inte säga")),)),
            Rating(_("stämmer inte"), _("stämmer helt"), statements),
            *rest,
        ),
        large=True,
        single=True,
    )
