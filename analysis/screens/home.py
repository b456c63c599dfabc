"""Hem till oss: the questions, one if-then each, the agreement in four parts, and what the page does not claim."""

from __future__ import annotations

from analysis.markup import Html, card, listed, paragraph, tag
from analysis.screens.frame import Notes, screen
from analysis.story import Story
from game.core.language import _, words
from game.core.seen.view_standing import PARTS


def questions() -> tuple[str, ...]:
    """The seven questions of the source documents (C62-C68)."""
    return (
        _("Vad är politikens ansvar hos oss?"),
        _("Vad är chefernas ansvar hos oss?"),
        _("Vad är svårt i samspelet?"),
        _("Vad behöver politiken av cheferna?"),
        _("Vad behöver cheferna av politiken?"),
        _("Vad kan vi förbättra?"),
        _("Hur vill vi samarbeta?"),
    )


def home(story: Story) -> Html:
    """The screen."""
    asked = card(tag("h3", _("Sju frågor")), tag("ol", *(tag("li", one) for one in questions())))
    if story.discussion:
        more = listed((words(one) for one in story.discussion), "evidence")
        asked = tag(
            "div",
            asked,
            card(tag("details", tag("summary", _("Frågor till just det här fallet")), more)),
            class_="stack",
        )
    lead = _("Vad känner ni igen, och vad gör ni annorlunda nästa gång?")
    columns = tag("div", asked, tag("div", _intention(), class_="stack"), _agreement(), class_="three")
    return screen("home", lead, _notes(), columns, _claims())


def _notes() -> Notes:
    return Notes(
        _("5 minuter"),
        (
            _("Låt var och en skriva sin egen mening i tystnad först. Läs upp den för en annan, inte för alla."),
            _(
                "En bra om–så-mening har ett tillfälle som går att känna igen "
                "och en handling som går att göra samma vecka."
            ),
            _("Överenskommelsen är ert eget utkast. Skriv inga namn, och bestäm när ni läser den igen."),
        ),
    )


def _intention() -> Html:
    """An if-then commitment, kept in the page only."""
    return card(
        tag("h3", _("Min mening")),
        paragraph(
            _("Texten sparas inte och lämnar inte sidan. Inga namn. Skriv ut sidan om du vill ha den kvar."), "small"
        ),
        _field("if", _("Om …"), _("när det händer att …")),
        _field("then", _("… så ska jag"), _("göra det här …")),
    )


def _agreement() -> Html:
    """The four parts of a joint agreement (C70-C73)."""
    fields = (_field(key, words(label), "") for key, label in PARTS)
    return card(tag("h3", _("Överenskommelse i fyra delar")), *fields)


def _field(key: str, label: str, hint: str) -> Html:
    return tag(
        "label",
        tag("span", label),
        tag("textarea", id=f"home-{key}", rows=2, placeholder=hint or None),
        class_="field written",
        for_=f"home-{key}",
    )


def claims() -> tuple[str, ...]:
    """What looking back does not claim, on the page or in the window."""
    return (
        _("Scenariot är utformat för att vara spelbart; det är inget rön om verkligheten."),
        _("Politik är också konflikt, och tillitsbaserad styrning är en vag och omtvistad idé. Man får tycka olika."),
    )


def _claims() -> Html:
    alone = _("Sidan sätter inga poäng och rangordnar ingen. Den ligger på er dator och hämtar ingenting från nätet.")
    said = (*claims(), alone)
    return tag("div", paragraph(_("Vad sidan inte säger"), "kicker"), listed(said), class_="claims small")
