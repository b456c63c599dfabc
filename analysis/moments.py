"""What was done in a month, in words: the role's own decisions, reasons and forecasts, then what others decided."""

from __future__ import annotations

from dataclasses import dataclass

from analysis import words as say
from analysis.story import Decision, Guess, Moment, Story
from game.core.language import _, number, words


@dataclass(frozen=True)
class Done:
    """One thing that was done: a name where it has one, what, and by whom or with what outcome."""

    text: str
    name: str = ""
    by: str = ""
    own_words: bool = False
    """Whether somebody wrote it."""


def done(story: Story, moment: Moment) -> list[Done]:
    """The role's own acts first, then what others decided."""
    own = [one for one in moment.decisions if say.decided_by(one, story.role) == _("ni")]
    note = _("Eget skäl i {matter}. Fri text som stannar i den här filen: dela den inte vidare utan att fråga.")
    return [
        *(_decided(story, one) for one in own),
        *(Done(why, by=note.format(matter=words(matter)), own_words=True) for matter, why in moment.reasons),
        *(Done(guessed(one)) for one in moment.guesses),
        *(Done(_("Eget initiativ: {what}").format(what=words(one))) for one in moment.initiatives),
        *(
            Done(_("Frågade först: {who}, om {what}").format(who=words(who), what=words(what)))
            for who, what in moment.asked
        ),
        *(_decided(story, one) for one in moment.decisions if one not in own),
    ]


def _decided(story: Story, one: Decision) -> Done:
    """The matter, what was chosen, what became of it and who decided."""
    by = f"{say.outcome_of(one)} · {say.decided_by(one, story.role)}"
    return Done(words(one.choice), words(one.matter), by)


def guessed(one: Guess) -> str:
    """A forecast, and how it turned out where that is known."""
    said = _("Egen prognos: {question} Troligt {likely} ({low}–{high} {unit}).").format(
        question=words(one.question),
        likely=number(one.likely, one.decimals),
        low=number(one.low, one.decimals),
        high=number(one.high, one.decimals),
        unit=words(one.unit),
    )
    became = "" if one.became is None else " " + _("Det blev {became}.").format(became=number(one.became, one.decimals))
    return said + became
