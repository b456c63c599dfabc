"""What is said of a turning point: why the software stops there, and a question for the table.

A question is an observation that can be checked and an open question. It names offices, never persons.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis import words as say
from analysis.branches import Branch, Outcome
from analysis.measures import short, truth_word
from analysis.story import Decision, Story
from analysis.turning.points import Missed, Swing, TurningPoint
from game.core.language import _, number, words


def title(story: Story, branches: Sequence[Branch], point: TurningPoint) -> str:
    """What the month is called: its decision, else what was forecast, else what moved."""
    decision = decision_of(branches, point)
    if decision is not None:
        return words(decision.matter)
    if point.missed is not None:
        return words(point.missed.guess.question)
    assert point.swing is not None
    return _("Förtroende: {direction}").format(direction=words(short(point.swing.direction.truth)))


def decision_of(branches: Sequence[Branch], point: TurningPoint) -> Decision | None:
    """The decision that the point is about, where it is about one."""
    return None if point.branch is None else branches[point.branch].decision


def chosen(story: Story, decision: Decision) -> list[str]:
    """What was chosen, what became of it, and the reason that was written for it then."""
    said = _("Valt: {choice} ({outcome})").format(choice=words(decision.choice), outcome=say.outcome_of(decision))
    reasons = story.moments[decision.month].reasons
    wrote = (why for matter, why in reasons if words(matter) == words(decision.matter))
    return [said, *(_("Eget skäl: {why}").format(why=why) for why in wrote)]


def kinds(point: TurningPoint) -> str:
    """Which of the three lists it comes from."""
    named = (
        (point.branch is not None, _("beslut")),
        (point.missed is not None, _("prognos")),
        (point.swing is not None, _("förtroende")),
    )
    return " · ".join(word for holds, word in named if holds)


def reasons(story: Story, branches: Sequence[Branch], point: TurningPoint) -> list[str]:
    """Why the software stops here, a sentence for each reason."""
    told = []
    if point.branch is not None:
        told.append(_effect(branches[point.branch]))
    if point.missed is not None:
        told.append(missed(point.missed))
    if point.swing is not None:
        told.append(_swung(story, point.swing))
    return told


def _effect(branch: Branch) -> str:
    one = largest(branch)
    return _(
        "Med ”{instead}” hade det skilt mest i fråga om {what}: bättre i {better} och sämre i {worse} av {runs} "
        "framtider i modellen. Skillnad i mitten: {difference}."
    ).format(
        instead=words(branch.option).rstrip("."),
        what=words(one.word.label).lower(),
        difference=say.amount(one.word, one.difference),
        better=one.better,
        worse=one.worse,
        runs=branch.runs,
    )


def largest(branch: Branch) -> Outcome:
    """The outcome with the largest effect."""
    return max(branch.outcomes, key=lambda one: one.effect)


def missed(one: Missed) -> str:
    """A forecast beside what came."""
    guess = one.guess
    assert guess.became is not None
    likely, low, high, became = (
        number(value, guess.decimals) for value in (guess.likely, guess.low, guess.high, guess.became)
    )
    said = _("Egen prognos: troligt {likely}, mellan {low} och {high}. Det blev {became} {unit}.").format(
        likely=likely, low=low, high=high, became=became, unit=words(guess.unit)
    )
    return f"{said} {_('Inom spannet.') if guess.inside else _('Utanför spannet.')}"


def _swung(story: Story, swing: Swing) -> str:
    word = truth_word(swing.direction.truth)
    return _("{what} gick från {before} till {after} under {month}.").format(
        what=words(word.label),
        before=say.figure(word, swing.before),
        after=say.figure(word, swing.after),
        month=say.calendar(story, swing.month),
    )


def question(story: Story, branches: Sequence[Branch], point: TurningPoint) -> str:
    """An observation and an open question for the table."""
    when = say.calendar(story, point.month).capitalize()
    decision = decision_of(branches, point)
    if decision is not None:
        seen = _("{when}: beslutet om ”{matter}”.").format(when=when, matter=words(decision.matter))
        return seen + " " + _("Vad vägde ni mot varandra då, och vad visste ni inte?")
    if point.missed is not None:
        return f"{when}: {missed(point.missed)} " + _("Vad byggde ni prognosen på, och vad fattades?")
    assert point.swing is not None
    return _swung(story, point.swing) + " " + _("Vad hände mellan er och dem då, och vad såg ni av det?")
