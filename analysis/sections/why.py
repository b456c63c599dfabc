"""Why it changed: the room's own explanation first, then the model's arithmetic."""

from __future__ import annotations

from analysis.markup import Html, card, chart, choice, listed, paragraph, section, table, tag
from analysis.measures import truth_word
from analysis.sections.frame import source
from analysis.story import Story
from game.core.language import _, words


def why(story: Story) -> Html:
    """The section."""
    lead = _("Först er egen förklaring, sedan modellens räkning. Vad såg ni som modellen saknar?")
    if not story.changes:
        missing = card(paragraph(_("Filen har inga uppgifter om vad ändringarna bestod av.")))
        return section("why", _("Varför ändrades det?"), lead, missing)
    return section("why", _("Varför ändrades det?"), lead, _own(), _causes(story))


def _own() -> Html:
    """The gate: written or skipped before the causes are shown. What is written stays in the page."""
    question = _("Vad ändrades, och varför tror ni det? Texten sparas inte och lämnar inte sidan. Inga namn.")
    buttons = tag(
        "div",
        tag("button", _("Visa modellens orsaker"), id="reveal", class_="main", type="button", disabled=True),
        tag("button", _("Hoppa över"), id="leave", class_="quiet", type="button"),
        class_="row",
    )
    return tag(
        "div",
        tag("h3", tag("label", _("Skriv er egen förklaring först"), for_="own")),
        paragraph(question, "small"),
        tag("textarea", id="own"),
        buttons,
        id="gate",
        class_="gate card",
    )


def _causes(story: Story) -> Html:
    targets = [(name, words(truth_word(name).label)) for name in story.changes]
    own = tag(
        "div",
        tag("h3", _("Er förklaring")),
        tag("p", id="own-said", class_="says"),
        id="own-box",
        class_="card",
        hidden=True,
    )
    figure = chart(
        "causes",
        "",
        _("Månadens förändring och dess delar"),
        tag("p", id="cause-says", class_="says", aria_live="polite"),
        source(story),
        table(_("Förändringens delar"), (_("Del"), _("Bidrag")), [], body="cause-rows"),
        over_months=False,
    )
    chosen = tag(
        "div",
        choice("target", _("Vad ändrades?"), targets),
        paragraph(_("Månaden väljs med reglaget överst."), "small"),
        class_="row",
    )
    drawn = card(tag("h3", _("Modellens räkning"), id="causes-title", tabindex="-1"), chosen, figure)
    return tag("div", own, drawn, _evidence(), id="causes-part", class_="stack", hidden=True)


def _evidence() -> Html:
    notes = (
        _("Delarna beskriver hur modellen räknade, inte vad som är sant om kommuner."),
        _("Samverkan är det som inte kan skrivas på en enda orsak, för orsakerna förstärker och dämpar varandra."),
        _("Slump är månadens lottning. Vad ett beslut gjorde kan bara nästa avsnitt säga något om."),
        _("I modellens underlag betyder [D] ett valt antagande och [F] inställt efter ett känt mönster: inga bevis."),
    )
    return card(tag("h3", _("Så ska delarna läsas")), listed(notes, "evidence"))
