"""Vad såg vi då?: what the role saw in a month, what it did, and how things stood: a guard against hindsight."""

from __future__ import annotations

from analysis import words as say
from analysis.markup import Html, heads, line, listed, measure, paragraph, tag, together
from analysis.moments import Done, done
from analysis.screens.frame import Notes, screen, source
from analysis.story import Moment, Sight, Story
from game.core.language import _, words


def seen(story: Story) -> Html:
    """The screen: one panel per month, of which the page shows the chosen one."""
    panels = (_moment(story, moment) for moment in story.moments)
    lead = _("Döm inte efter facit. Det här visste rollen när beslutet togs, och så här var det.")
    return screen("seen", lead, _notes(), tag("div", *panels, aria_live="polite", class_="moments"))


def _notes() -> Notes:
    return Notes(
        _("6 minuter"),
        (
            _("Välj en vändpunkt och låt bordet läsa vänster sida först: vad fanns att veta den månaden?"),
            _("Fråga: ”Vem hade uppgifter som inte nådde er, och vad hade krävts för att de skulle nå fram?”"),
            _("Ett beslut kan ha varit klokt och ändå gått illa, och tvärtom. Skilj mellan beslut och utfall."),
        ),
    )


def _moment(story: Story, moment: Moment) -> Html:
    return tag(
        "div",
        tag("h3", say.calendar(story, moment.month).capitalize(), class_="month"),
        tag("div", _was_told(moment), _did(story, moment), _beside(story, moment), class_="thirds"),
        class_="moment",
        data_month=moment.month,
        hidden=moment.month != 0,
    )


def _was_told(moment: Moment) -> Html:
    said = [tag("blockquote", words(one.text), tag("span", words(one.sender), class_="by")) for one in moment.told]
    inside = listed(said, "plain") if said else paragraph(_("Inget nytt fanns på bordet."))
    return _side(_("Det rollen fick veta"), inside)


def _did(story: Story, moment: Moment) -> Html:
    did = [_done(one) for one in done(story, moment)]
    inside = listed(did, "plain") if did else paragraph(_("Inget beslutades den här månaden."))
    return _side(_("Det som gjordes"), inside)


def _done(one: Done) -> Html:
    """One act: its name, what, and what became of it."""
    by = tag("span", one.by, class_="by") if one.by else ""
    if one.own_words:
        return tag("blockquote", one.text, by)
    return together(*((tag("strong", one.name), " ") if one.name else ()), one.text, by)


def _side(title: str, inside: Html) -> Html:
    """A column that scrolls by itself, by keyboard too."""
    return tag("div", tag("h3", title), inside, class_="card scroll", tabindex="0", role="region", aria_label=title)


def _beside(story: Story, moment: Moment) -> Html:
    title = _("Mätt och hört, och hur det var")
    top = heads((_("Mått"), _("Rollen såg"), _("Så var det")), last=_("○ sett  ◆ sant"))
    rows = (_sight(story, one, moment.month) for one in moment.sights)
    when = _("Båda avser läget när månaden började.")
    return tag(
        "div",
        tag("h3", title),
        tag("table", top, tag("tbody", *rows)),
        paragraph(f"{source(story)} {when}", "source"),
        class_="card scroll beside",
        tabindex="0",
        role="region",
        aria_label=title,
    )


def _sight(story: Story, one: Sight, month: int) -> Html:
    figures = (say.sight_seen(story, one, month), say.figure(one.word, one.truth))
    return line(measure(one.word), *figures, last=_drawn(one) if one.word.bounded else "")


def _drawn(one: Sight) -> Html:
    """Seen and true on one line from 0 to 100."""
    found = {"saw": one.seen, "was": one.truth}
    places = {name: 100 * min(max(value, 0.0), 1.0) for name, value in found.items() if value is not None}
    marks = [tag("span", class_=name, style=f"left:{place:.1f}%") for name, place in places.items()]
    if len(places) == 2:
        left, right = sorted(places.values())
        marks.insert(0, tag("span", class_="gap", style=f"left:{left:.1f}%;width:{right - left:.1f}%"))
    return tag("span", *marks, class_="track", aria_hidden="true")
