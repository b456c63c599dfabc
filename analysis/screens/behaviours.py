"""Beteenden: the five behaviours as counted acts with examples, promises, forecasts, and the mandate as self-rated."""

from __future__ import annotations

from analysis import words as say
from analysis.between import BEHAVIOURS
from analysis.course.panels import STANDS
from analysis.markup import Html, card, listed, paragraph, tag, together
from analysis.screens.frame import Notes, screen
from analysis.story import Deed, Given, Story
from game.core.language import _, words
from game.core.seen.ledgers import BEHAVIOUR_NAMES

EXAMPLES = 2
"""Examples of each behaviour."""
MOST_PROMISES = 6


def behaviours(story: Story) -> Html:
    """The screen."""
    lead = _("Det som gjordes, i antal och med exempel. Vem mötte det, och vem gjorde det inte?")
    title = _("Fem förhållningssätt")
    left = tag("div", tag("h3", title), _legend(), *_rows(story),
               class_="card scroll", tabindex="0", role="region", aria_label=title)  # fmt: skip
    right = tag("div", _promises(story), _forecasts(story), _mandate(story), class_="stack")
    return screen("behaviours", lead, _notes(), tag("div", left, right, class_="wide-left"))


def _notes() -> Notes:
    return Notes(
        _("6 minuter"),
        (
            _(
                "Tala om vad som gjordes, inte om personer. Antal är inget betyg: "
                "en sak vid rätt tillfälle kan väga mer."
            ),
            _("Fråga: ”När betydde det något för er att den andra sidan gjorde så? När fattades det?”"),
            _("Modellen räknar bara det som spelet kan se. Mycket av det som bygger förtroende syns inte här."),
        ),
    )


def _legend() -> Html:
    return tag(
        "p",
        tag("span", class_="sign board dot", aria_hidden="true"),
        " ",
        _("nämndens sida"),
        "   ",
        tag("span", class_="sign administration dot", aria_hidden="true"),
        " ",
        _("förvaltningens sida"),
        " · ",
        _("datorns roller räknas med"),
        class_="small",
    )


def _rows(story: Story) -> list[Html]:
    if not story.counted:
        return [paragraph(_("Filen räknar inte förhållningssätten."))]
    most = max(max(story.counted[name][-1]) for name in story.counted) or 1
    return [_row(story, name, most) for name in BEHAVIOURS if name in story.counted]


def _row(story: Story, name: str, most: int) -> Html:
    """One behaviour: how often by each side, as bars and figures, and examples."""
    counts = story.counted[name][-1]
    bars = (
        tag(
            "div",
            tag("span", class_=f"bar-of {side}", style=f"width:{100 * n / most:.1f}%", aria_hidden="true"),
            tag("b", str(n)),
            tag("span", said, class_="unseen"),
            class_="counted",
        )
        for n, side, said in zip(
            counts, ("board", "administration"), (_("nämndens sida"), _("förvaltningens sida")), strict=True
        )
    )
    found = examples(story, name)
    said = listed((together(one) for one in found), "small") if found else paragraph(_("Inga exempel."), "small")
    heading = tag("h4", words(BEHAVIOUR_NAMES[name]))
    return tag("div", tag("div", heading, *bars), said, class_="behaviour")


def examples(story: Story, name: str) -> list[str]:
    """Some acts that were counted, spread over the play and over both sides: month and what was done."""
    if name == "reliability":
        kept = [one for one in story.promises if one.stood and one.stood[-1] == "kept"]
        return [_promised(story, one) for one in kept[:EXAMPLES]]
    done = [one for one in story.deeds if any(shown == name for shown, _side in one.behaviours)]
    sides = [[one for one in done if any(shown == (name, side) for shown in one.behaviours)] for side in (0, 1)]
    chosen = {(one.month, one.text): one for own in sides for one in _spread(own, (EXAMPLES + 1) // 2)}
    return [_did(story, one) for one in sorted(chosen.values(), key=lambda one: one.month)[:EXAMPLES]]


def _spread(deeds: list[Deed], most: int) -> list[Deed]:
    """The first, and others as far apart as can be."""
    if len(deeds) <= most:
        return deeds
    return [deeds[at * (len(deeds) - 1) // max(1, most - 1)] for at in range(most)]


def _did(story: Story, one: Deed) -> str:
    return f"{say.calendar(story, one.month)}: {words(one.text)}"


def _promised(story: Story, one: Given) -> str:
    return f"{say.calendar(story, one.since)}: {words(one.text)}"


def _promises(story: Story) -> Html:
    stands = {"open": _("öppet"), "kept": _("hållet"), "renegotiated": _("omförhandlat"), "broken": _("brutet")}
    heading = tag("h3", _("Löftena"))
    if not story.promises:
        return card(heading, paragraph(_("Inga löften finns i spelfilen."), "small"))
    ended = [sum(one.stood[-1] == name for one in story.promises) for name in STANDS]
    told = " · ".join(f"{n} {stands[name]}" for name, n in zip(STANDS, ended, strict=True) if n)
    lines = (
        together(tag("b", stands.get(one.stood[-1] or "open", "")), " ", _promised(story, one))
        for one in story.promises[:MOST_PROMISES]
    )
    return card(heading, paragraph(told), listed(lines, "small"))


def _forecasts(story: Story) -> Html:
    judged = [one for moment in story.moments for one in moment.guesses if one.inside is not None]
    heading = tag("h3", _("Egna prognoser"))
    if not judged:
        return card(heading, paragraph(_("Ingen egen prognos har fått sitt utfall."), "small"))
    inside = sum(one.inside is True for one in judged)
    return card(heading, paragraph(_("{n} av {all} inom eget spann.").format(n=inside, all=len(judged)), "figure-line"))


def _mandate(story: Story) -> Html:
    heading = tag("h3", _("Uppdraget, så som ni själva ser det"))
    if story.mandate is None or not story.mandate.promises:
        return card(heading, paragraph(_("Inga löften om uppdraget skrevs."), "small"))
    marks = (*story.mandate.ratings, None, None)
    rated = _("eget omdöme {n} av 5")
    lines = [
        together(words_, *(["  ", tag("b", rated.format(n=mark))] if mark is not None else []))
        for words_, mark in zip(story.mandate.promises, marks, strict=False)
    ]
    own = [paragraph(story.mandate.words, "small")] if story.mandate.words else []
    note = paragraph(_("Fri text som stannar i den här filen: dela den inte vidare utan att fråga."), "private")
    return card(heading, listed(lines), *own, note)
