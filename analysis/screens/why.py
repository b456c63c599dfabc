"""Varför?: the room's own explanation first, then the model's arithmetic traced back, and what if."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.branches import Branch
from analysis.markup import Html, card, chart, choice, listed, paragraph, table, tag
from analysis.measures import truth_word
from analysis.screens.frame import Notes, faces_of, screen, source, tabs_of
from analysis.screens.what_if import Asking, compared, what_if
from analysis.story import Story
from game.core.language import _, words


def why(story: Story, branches: Sequence[Branch], missing: str, live: Asking | None = None) -> Html:
    """The screen; ``missing`` says why there is no what-if, where there is none."""
    lead = _("Först er egen förklaring, sedan modellens räkning.")
    tabs = (("causes", _("Orsaker")), ("whatif", _("Tänk om?")), ("compared", _("Alla ändringar")))
    faces = (
        ("causes", _causes(story)),
        ("whatif", what_if(story, branches, missing, live)),
        ("compared", compared(story, branches, missing)),
    )
    shown = tag("div", _said(), faces_of("why", faces), id="causes-part", class_="faces", hidden=True)
    return screen("why", lead, _notes(), _own(), shown, tabs=tabs_of("why", _("Välj bild"), tabs, hidden=True))


def _notes() -> Notes:
    return Notes(
        _("10 minuter"),
        (
            _("Låt bordet skriva sin egen förklaring innan modellens visas. Inga namn."),
            _("Säg ”i modellen” varje gång. Tänk om-bilden är ett svar från modellen, ingen dom över beslutet."),
            _("Fråga: ”Vad i er verklighet finns inte med här?” Ett antagande som ni underkänner är ett bra resultat."),
            _("Samma beslut kan sluta olika: visa bandet och säg hur många framtider som blev sämre också."),
        ),
    )


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


def _said() -> Html:
    """What the table wrote, kept in view."""
    return tag(
        "div",
        tag("h3", _("Er förklaring")),
        tag("p", id="own-said", class_="says"),
        id="own-box",
        class_="card",
        hidden=True,
    )


def _causes(story: Story) -> Html:
    if not story.changes:
        return card(paragraph(_("Filen har inga uppgifter om vad ändringarna bestod av.")))
    targets = [(name, words(truth_word(name).label)) for name in story.changes]
    figure = chart(
        "causes",
        "",
        _("Månadens förändring och dess delar"),
        tag("p", id="cause-says", class_="says", aria_live="polite"),
        source(story),
        table(_("Förändringens delar"), (_("Del"), _("Bidrag")), [], body="cause-rows"),
        over_months=False,
    )
    chosen = tag("div", choice("target", _("Vad ändrades?"), targets), class_="row")
    heading = tag("h3", _("Modellens räkning"), id="causes-title", tabindex="-1")
    return tag("div", card(heading, chosen, figure), _traced(story), class_="wide-left", data_follows=True)


def _traced(story: Story) -> Html:
    """Behind the contributions: acts of the play, the hidden world, and how well it is founded."""
    acts = [
        tag("h3", _("Sådant man gör som verkar den vägen")),
        paragraph(_("Ur spelet, de senaste sex månaderna. Vad de gjorde säger bara ”Tänk om?”."), "small"),
        tag("ul", id="cause-acts", class_="plain traced", aria_live="polite"),
    ]
    world = []
    if story.hidden is not None:
        title, told = story.hidden
        heading = _("Så var världen från början: {title}").format(title=words(title))
        world = [tag("details", tag("summary", heading), paragraph(words(told)), class_="world")]
    notes = (
        _("Delarna beskriver hur modellen räknade, inte vad som är sant om kommuner."),
        _("Samverkan är det som inte kan skrivas på en enda orsak, för orsakerna förstärker och dämpar varandra."),
        _("Slump är månadens lottning."),
    )
    read = tag("details", tag("summary", _("Så ska delarna läsas")), listed(notes, "evidence"))
    founded = tag("p", "", id="cause-founded", class_="source")
    label = _("Bakom delarna")
    return tag("div", *acts, *world, read, founded, class_="card scroll", tabindex="0", role="region", aria_label=label)
