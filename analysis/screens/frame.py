"""What stands around the screens: the bar with the way between them, the chosen month, notes, and the source line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis import words as say
from analysis.markup import Html, listed, paragraph, tag
from analysis.story import Story
from game.core.language import _, n_, words


@dataclass(frozen=True)
class Notes:
    """What the screen is for, and what whoever leads may do and ask."""

    minutes: str
    lines: tuple[str, ...]


def source(story: Story) -> str:
    """The source line of every chart drawn from the log."""
    return _("Källa: spelets egen logg, {months} månader.").format(months=story.months)


Ways = tuple[tuple[str, str], ...]
"""Screens in order: id and name."""


def ways() -> Ways:
    """The six screens in order: id and name."""
    return (
        ("landing", _("Landning")),
        ("happened", _("Vad hände?")),
        ("seen", _("Vad såg vi då?")),
        ("why", _("Varför?")),
        ("behaviours", _("Beteenden")),
        ("home", _("Hem till oss")),
    )


def screen(name: str, lead: str, notes: Notes, *inside: str, tabs: str = "", among: Ways | None = None) -> Html:
    """One screen: its name, one line of what to do, its content, and the notes of whoever leads.

    ``tabs``: the way between its faces, where it has several. ``among``: all screens, where they are not the six.
    """
    order = [way for way, _title in among or ways()]
    heading = tag("h2", dict(among or ways())[name], id=f"{name}-heading", tabindex="-1")
    top = tag("div", heading, paragraph(lead, "lead"), tabs, class_="top")
    return tag(
        "section",
        tag("div", top, *inside, _noted(name, notes), class_="wide"),
        id=name,
        class_="screen",
        data_screen=order.index(name),
        aria_labelledby=f"{name}-heading",
    )


def _noted(name: str, notes: Notes) -> Html:
    title = _("Anteckningar för den som leder · {minutes}").format(minutes=notes.minutes)
    return tag(
        "aside",
        tag("h3", title, id=f"{name}-notes"),
        listed(notes.lines, "noted"),
        class_="notes",
        aria_labelledby=f"{name}-heading {name}-notes",
        hidden=True,
    )


def tabs_of(name: str, label: str, titles: Sequence[tuple[str, str]], hidden: bool = False) -> Html:
    """The way between the faces of a screen: (id, name)."""
    buttons = (
        tag("button", title, type="button", data_view=f"{name}-{key}", aria_pressed="false" if at else "true")
        for at, (key, title) in enumerate(titles)
    )
    return tag("div", *buttons, id=f"{name}-tabs", class_="views", role="group", aria_label=label, hidden=hidden)


def faces_of(name: str, faces: Sequence[tuple[str, str]]) -> Html:
    """Several faces of one screen, of which the first is shown: (id, content)."""
    shown = (
        tag("div", inside, id=f"{name}-{key}", class_="view", data_of=name, hidden=bool(at))
        for at, (key, inside) in enumerate(faces)
    )
    return tag("div", *shown, class_="faces")


def bar(title: str, among: Ways) -> Html:
    """Top of the page: what was played, the way between the screens, and the tools."""
    links = (
        tag("button", tag("span", str(at + 1), class_="key-hint"), " ", name, type="button", data_to=at)
        for at, (_way, name) in enumerate(among)
    )
    tools = (
        ("smaller", "A−", _("Mindre text (minus)")),
        ("larger", "A+", _("Större text (plus)")),
        ("notes", _("Anteckningar"), _("Anteckningar för den som leder (N)")),
        ("overview", _("Översikt"), _("Alla skärmar under varandra (O)")),
    )
    buttons = (
        tag("button", name, id=f"tool-{key}", type="button", title=what, aria_label=f"{name}: {what}")
        for key, name, what in tools
    )
    inside = tag(
        "div",
        tag("h1", title),
        tag("nav", *links, class_="ways", aria_label=_("Skärmar")),
        tag("div", *buttons, class_="tools"),
        class_="wide",
    )
    return tag("header", inside, class_="bar")


def notices(story: Story) -> list[str]:
    """What the reader must know about the file."""
    told = []
    if story.torn:
        said = n_(
            "Filen är skadad eller avbruten. Här visas det som är helt: {n} månad.",
            "Filen är skadad eller avbruten. Här visas det som är helt: {n} månader.",
            story.months,
        )
        told.append(said.format(n=story.months))
    elif story.planned is not None and story.months < story.planned:
        said = _("Spelet är inte avslutat. Här visas {n} av {all} månader.")
        told.append(said.format(n=story.months, all=story.planned))
    if story.foreign_model:
        told.append(
            _("Spelet är gjort med en annan version av modellen. Allt visas som det sparades, men inget räknas om.")
        )
    if not story.readable_scenario:
        told.append(_("Scenariot i filen går inte att läsa. Beslut och händelser visas med sina korta namn."))
    if not story.counted:
        told.append(_("Filen räknar inte förhållningssätt och löften månad för månad. De delarna är tomma."))
    return told


def scrub(story: Story) -> Html:
    """The chosen month: a slider that stays in view, and what happened in that month."""
    first = say.month_of(story, 0)
    label = tag("label", tag("strong", first, id="now"), tag("span", "", id="now-what"), for_="month")
    slider = tag("input", id="month", type="range", min=0, max=story.months - 1, step=1, value=0, aria_valuetext=first)
    steps = tag(
        "div",
        label,
        tag("button", "◀", id="back", class_="step", type="button", aria_label=_("Månaden före (komma)")),
        slider,
        tag("button", "▶", id="forth", class_="step", type="button", aria_label=_("Månaden efter (punkt)")),
        class_="steps",
    )
    return tag("div", tag("div", steps, class_="wide"), class_="scrub", role="region", aria_label=_("Vald månad"))


def month_says(story: Story, month: int) -> str:
    """What happened in a month, in short: the signs on the time line with their names."""
    moment = story.moments[month]
    told = [f"{one.sign} {words(one.matter)}" for one in moment.decisions]
    told += [f"{one.sign} {words(one.text)}" for one in moment.happenings]
    return " · ".join(told)


def footer() -> Html:
    """What the page is made with."""
    made = _("Gjord med Samspel. Diagrammen ritas av Vega och Vega-Lite (BSD-licens), som ligger i sidan.")
    return tag("footer", tag("div", paragraph(made), class_="wide small"))
