"""Landning: one word each, at most two minutes, and no chart."""

from __future__ import annotations

from analysis.markup import Html, listed, paragraph, tag
from analysis.screens.frame import Notes, notices, screen
from analysis.story import Story
from game.core.language import _, words


def landing(story: Story, more: tuple[str, ...] = ()) -> Html:
    """The screen. ``more``: further things to say about the file or the page."""
    who = " · ".join(part for part in (words(story.title), words(story.place), words(story.role_title)) if part)
    told = [*notices(story), *more]
    inside = tag(
        "div",
        paragraph(_("Ett ord var."), "big"),
        paragraph(_("Hur känns det just nu? Säg ett ord, utan att förklara. Ingen kommenterar."), "middle"),
        paragraph(who, "who"),
        listed(told, "notices") if told else "",
        class_="landing",
    )
    return screen("landing", _("Högst två minuter. Inga diagram."), _notes(), inside)


def _notes() -> Notes:
    return Notes(
        _("2 minuter"),
        (
            _("Säg att spelet är slut och att rollerna läggs undan: ”Nu är ni er själva igen.”"),
            _("Låt den som vill börja. Den som inte vill säga något säger ”pass”."),
            _("Säg: ”Det här är en modell. Den bygger på antaganden som kan vara fel. Det finns inga poäng.”"),
            _(
                "Politik är också konflikt, och tillitsbaserad styrning är en vag och omtvistad idé. "
                "Man får tycka olika."
            ),
            _("Tangenter: piltangenter eller 1–6 byter skärm, N anteckningar, + och − textstorlek, O översikt, "
              "komma och punkt byter månad."),
        ),
    )  # fmt: skip
