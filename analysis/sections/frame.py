"""What stands around the sections: title and notices, the chosen month, the way home, the source line."""

from __future__ import annotations

from analysis import words as say
from analysis.markup import Html, card, listed, paragraph, section, tag
from analysis.story import Story
from game.core.language import _, n_, words


def source(story: Story) -> str:
    """The source line of every chart drawn from the log."""
    return _("Källa: spelets egen logg, {months} månader.").format(months=story.months)


def masthead(story: Story) -> Html:
    """Title, who played, and what the reader must know about the file."""
    who = " · ".join(part for part in (words(story.place), words(story.role_title)) if part)
    notices = _notices(story)
    inside = tag(
        "div",
        paragraph(_("Genomgång efter spelet"), "kicker"),
        tag("h1", words(story.title)),
        paragraph(who, "who"),
        paragraph(_("Börja utan diagram: ett ord var om hur det känns just nu. Rulla sedan ner."), "landing"),
        listed(notices, "notices") if notices else "",
        class_="wide",
    )
    return tag("header", inside, class_="masthead")


def _notices(story: Story) -> list[str]:
    notices = []
    if story.torn:
        said = n_(
            "Filen är skadad eller avbruten. Här visas det som är helt: {n} månad.",
            "Filen är skadad eller avbruten. Här visas det som är helt: {n} månader.",
            story.months,
        )
        notices.append(said.format(n=story.months))
    elif story.planned is not None and story.months < story.planned:
        said = _("Spelet är inte avslutat. Här visas {n} av {all} månader.")
        notices.append(said.format(n=story.months, all=story.planned))
    if story.foreign_model:
        notices.append(
            _("Spelet är gjort med en annan version av modellen. Allt visas som det sparades, men inget räknas om.")
        )
    if not story.readable_scenario:
        notices.append(_("Scenariot i filen går inte att läsa. Beslut och händelser visas med sina korta namn."))
    return notices


def scrub(story: Story) -> Html:
    """The chosen month: a slider that stays in view, and the way to the sections."""
    ways = (
        ("happened", _("Vad hände?")),
        ("seen", _("Vad såg vi?")),
        ("why", _("Varför?")),
        ("whatif", _("Tänk om?")),
    )
    first = say.month_of(story, 0)
    label = tag(
        "label",
        tag("strong", first, id="now"),
        tag("span", _("välj månad med reglaget eller piltangenterna"), class_="small"),
        for_="month",
    )
    slider = tag("input", id="month", type="range", min=0, max=story.months - 1, step=1, value=0, aria_valuetext=first)
    steps = tag(
        "div",
        label,
        tag("button", "◀", id="back", class_="step", type="button", aria_label=_("Månaden före")),
        slider,
        tag("button", "▶", id="forth", class_="step", type="button", aria_label=_("Månaden efter")),
        class_="steps",
    )
    links = tag("nav", *(tag("a", name, href=f"#{place}") for place, name in ways), aria_label=_("Avsnitt"))
    inside = tag("div", steps, links, class_="wide")
    return tag("div", inside, class_="scrub", role="region", aria_label=_("Vald månad"))


def about(story: Story) -> Html:
    """The hidden world, questions to talk about, and what the page does not claim."""
    cards = []
    if story.hidden is not None:
        title, told = story.hidden
        heading = _("Så var världen från början: {title}").format(title=words(title))
        cards.append(card(tag("h3", heading), paragraph(words(told))))
    if story.discussion:
        questions = listed((words(one) for one in story.discussion), "evidence")
        cards.append(card(tag("h3", _("Att prata om")), questions))
    claims = (
        _("Scenariot är utformat för att vara spelbart; det är inget rön om verkligheten."),
        _("Politik är också konflikt, och tillitsbaserad styrning är en vag och omtvistad idé. Man får tycka olika."),
        _("Sidan sätter inga poäng och rangordnar ingen. Den ligger på er dator och hämtar ingenting från nätet."),
    )
    cards.append(card(tag("h3", _("Vad sidan inte säger")), listed(claims, "evidence")))
    return section("about", _("Hem till oss"), _("Vad känner ni igen, och vad gör ni annorlunda nästa gång?"), *cards)


def footer() -> Html:
    """What the page is made with."""
    made = _("Gjord med Samspel. Diagrammen ritas av Vega och Vega-Lite (BSD-licens), som ligger i sidan.")
    return tag("footer", tag("div", paragraph(made), class_="wide small"))
