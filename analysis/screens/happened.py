"""Vad hände?: the turning points, the course of play in small charts, and everything in order."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import words as say
from analysis.branches import FEW, GLANCE, MOST_GLANCED, SHOWN, Branch
from analysis.course.figures import page_of
from analysis.course.panels import Panel
from analysis.markup import Html, card, chart, listed, paragraph, table, tag, together
from analysis.screens.frame import Notes, faces_of, screen, source, tabs_of
from analysis.story import Decision, Happening, Story
from analysis.turning import words as told
from analysis.turning.points import TurningPoint
from game.core.language import _, words

Mark = Decision | Happening


def happened(story: Story, branches: Sequence[Branch], points: Sequence[TurningPoint], panels: Sequence[Panel]) -> Html:
    """The screen."""
    every: list[Mark] = [*story.happenings, *story.decisions]
    marks = sorted(every, key=lambda one: (one.month, isinstance(one, Decision)))
    tabs = (
        ("points", _("Vändpunkter")),
        ("trust", _("Förtroende")),
        ("results", _("Resultat")),
        ("between", _("Mellan er")),
        ("all", _("Allt som hände")),
    )
    strip = tag("div", _timeline(story, marks), class_="card strip")
    faces = (
        ("points", together(strip, _points(story, branches, points))),
        ("trust", page_of(story, panels, "trust")),
        ("results", page_of(story, panels, "results")),
        ("between", page_of(story, panels, "between")),
        ("all", _in_order(story, marks)),
    )
    return screen(
        "happened",
        _("Berätta själva först. Var vände det?"),
        _notes(story, branches, points),
        faces_of("happened", faces),
        tabs=tabs_of("happened", _("Välj bild"), tabs),
    )


def _notes(story: Story, branches: Sequence[Branch], points: Sequence[TurningPoint]) -> Notes:
    return Notes(
        _("8 minuter"),
        (
            _("Fråga först, utan att visa något: ”Vilka tre månader minns ni?” Jämför sedan med vändpunkterna."),
            _("Programmet väljer månader på tre sätt: störst skillnad mot ett annat beslut i modellen, störst fel i en "
              "egen prognos och störst förändring av ett förtroende. Det är inget betyg."),
            *([_how_found()] if branches else []),
            *(told.question(story, branches, one) for one in points[:3]),
        ),
    )  # fmt: skip


def _how_found() -> str:
    """By which rule the decisions were chosen, and how many futures stand behind it."""
    return _(
        "Så söktes besluten: varje alternativ som gick att välja (högst {most}) prövades med {glance} framtider åt "
        "varje håll. De {shown} beslut som då skilde mest prövades igen med {few} och ordnades efter det."
    ).format(most=MOST_GLANCED, glance=GLANCE, shown=SHOWN, few=FEW)


def _points(story: Story, branches: Sequence[Branch], points: Sequence[TurningPoint]) -> Html:
    """The turning points in the order of the calendar; the one that mattered most is chosen first."""
    if not points:
        return card(paragraph(_("Programmet hittade inga vändpunkter: inget ändrades märkbart och inget kunde bytas.")))
    ordered = sorted(enumerate(points), key=lambda pair: pair[1].month)
    buttons = (
        tag(
            "button",
            tag("span", say.short_calendar(story, one.month), class_="when"),
            tag("span", told.title(story, branches, one), class_="what"),
            tag("span", told.kinds(one), class_="small"),
            type="button",
            data_point=at,
            data_go=one.month,
        )
        for at, one in ordered
    )
    panels = (_point(story, branches, at, one) for at, one in enumerate(points))
    return tag(
        "div",
        tag("ol", *(tag("li", one) for one in buttons), class_="points card"),
        tag("div", *panels, class_="card point", aria_live="polite"),
        class_="halves",
    )


def _point(story: Story, branches: Sequence[Branch], at: int, point: TurningPoint) -> Html:
    """One turning point: the decision, why it is here, what to ask, and the way on."""
    decision = told.decision_of(branches, point)
    onward = [tag("button", _("Vad såg vi då?"), type="button", class_="quiet", data_to=2)]
    if point.branch is not None:
        onward.append(
            tag("button", _("Tänk om?"), type="button", class_="quiet", data_to=3, data_branch_to=point.branch)
        )
    return tag(
        "div",
        tag("div", paragraph(say.calendar(story, point.month).capitalize(), "kicker"), *onward, class_="row onward"),
        tag("h3", told.title(story, branches, point)),
        *(paragraph(said) for said in (told.chosen(story, decision) if decision is not None else ())),
        tag("h4", _("Därför stannar vi här")),
        listed(told.reasons(story, branches, point), "evidence"),
        tag("h4", _("Fråga till bordet")),
        paragraph(told.question(story, branches, point), "ask"),
        data_point_panel=at,
        hidden=at != 0,
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


def _title(one: Mark) -> str:
    return words(one.matter if isinstance(one, Decision) else one.text)


def _outcome(one: Mark) -> str:
    return say.outcome_of(one) if isinstance(one, Decision) else _("händelse")


def _in_order(story: Story, marks: list[Mark]) -> Html:
    """Everything in order of time; choosing a line chooses its month."""
    lines = [_mark(story, one) for one in marks]
    in_order = tag("ol", *lines, class_="marks") if lines else paragraph(_("Inget är ännu beslutat."))
    heading = tag("h3", _("Allt i tidsordning"))
    return tag(
        "div", heading, in_order, class_="card scroll", tabindex="0", role="region", aria_label=_("Allt i tidsordning")
    )


def _mark(story: Story, one: Mark) -> Html:
    if isinstance(one, Decision):
        what = tag("span", tag("span", _title(one), class_="what"), words(one.choice))
        after = f"{say.outcome_of(one)} · {say.decided_by(one, story.role)}"
    else:
        what, after = tag("span", _title(one)), _outcome(one)
    button = tag(
        "button",
        tag("span", one.sign, class_=f"sign {say.lane(one)}"),
        tag("span", say.calendar(story, one.month), class_="when"),
        what,
        tag("span", after, class_="vote"),
        type="button",
        data_go=one.month,
    )
    return tag("li", button)
