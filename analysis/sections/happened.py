"""What happened: the time line with its list, and trust in four directions."""

from __future__ import annotations

from analysis import words as say
from analysis.markup import Html, card, chart, key, paragraph, section, stroke, table, tag, together
from analysis.sections.frame import source
from analysis.story import Decision, Happening, Story, TrustTrack
from game.core.language import _, words

Mark = Decision | Happening


def happened(story: Story) -> Html:
    """The section."""
    every: list[Mark] = [*story.happenings, *story.decisions]
    marks = sorted(every, key=lambda one: (one.month, isinstance(one, Decision)))
    lines = [_mark(story, one) for one in marks]
    in_order = tag("ol", *lines, class_="marks") if lines else paragraph(_("Inget är ännu beslutat."))
    return section(
        "happened",
        _("Vad hände?"),
        _("Läs tidslinjen tillsammans. Vilka tre månader vill ni stanna vid?"),
        card(_timeline(story, marks)),
        tag("div", tag("h3", _("Förtroende åt fyra håll")), _trust_key(), class_="over"),
        tag("div", *(card(trust_figure(story, one)) for one in story.trust), class_="pair"),
        card(tag("h3", _("Allt i tidsordning")), in_order),
    )


def _timeline(story: Story, marks: list[Mark]) -> Html:
    rows = [(one.sign, say.calendar(story, one.month), _title(one), _outcome(one)) for one in marks]
    title = _("Beslut och händelser")
    return chart(
        "timeline",
        title,
        _("Siffror är beslut, bokstäver händelser. Ofyllt med siffra: förslaget föll."),
        paragraph(say.timeline_says(story)),
        source(story),
        table(title, (_("Märke"), _("Månad"), _("Vad"), _("Utfall")), rows),
    )


def trust_figure(story: Story, one: TrustTrack) -> Html:
    """Trust in one direction, as the role saw it beside the truth."""
    track = one.track
    rows = [
        (
            say.position(story, at),
            say.figure(track.word, track.seen[at]),
            say.figure(track.word, track.truth[at]),
        )
        for at in range(story.months + 1)
    ]
    title = words(track.word.label)
    seen_as = words(track.word.seen_as).lower() if track.word.seen_as else "–"
    return chart(
        f"trust-{track.name}",
        title,
        _("0–100, när månaden börjar. Rollens bild: {what}.").format(what=seen_as),
        paragraph(say.trust_says(story, one)),
        source(story),
        table(title, (_("Månad"), _("Rollen såg"), _("Så var det")), rows),
    )


def _trust_key() -> Html:
    ring = tag("circle", cx=22, cy=9, r=5, fill="var(--panel)", stroke="currentColor", stroke_width=2)
    return key(
        (
            (stroke("currentColor", 4), _("så var det i modellen")),
            (together(stroke("currentColor", 2, "5 4"), ring), _("så såg rollen det")),
            (stroke("var(--rule)", 3, upright=True), _("vald månad")),
        )
    )


def _title(one: Mark) -> str:
    return words(one.matter if isinstance(one, Decision) else one.text)


def _outcome(one: Mark) -> str:
    return say.outcome_of(one) if isinstance(one, Decision) else _("händelse")


def _mark(story: Story, one: Mark) -> Html:
    """A line of the list; choosing it chooses its month."""
    if isinstance(one, Decision):
        lane = "administration" if one.seat == "head" else "board"
        what = tag("span", tag("span", _title(one), class_="what"), words(one.choice))
        after = f"{say.outcome_of(one)} · {say.decided_by(one, story.role)}"
    else:
        lane, what, after = "event", tag("span", _title(one)), _outcome(one)
    button = tag(
        "button",
        tag("span", one.sign, class_=f"sign {lane}"),
        tag("span", say.calendar(story, one.month), class_="when"),
        what,
        tag("span", after, class_="vote"),
        type="button",
        data_go=one.month,
    )
    return tag("li", button)
