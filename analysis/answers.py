"""What is said of a what-if: what was and what is asked, and what came of it in the model. Never a verdict."""

from __future__ import annotations

from analysis import words as say
from analysis.branches import Branch, Outcome
from analysis.story import Story
from game.core.language import _, number, words


def asked(story: Story, branch: Branch) -> tuple[str, str]:
    """What was, and what is asked; the first is empty where the policy was changed."""
    if branch.decision is None:
        said = _("Tänk om er plats från och med {when} hade styrts så här: {policy}")
        return "", said.format(when=say.calendar(story, branch.month), policy=words(branch.option))
    was = _("{when} valde ni: {choice}").format(
        when=say.calendar(story, branch.decision.month).capitalize(), choice=words(branch.decision.choice)
    )
    return was, _("Tänk om ni valt: {choice}").format(choice=words(branch.option))


def outcome(branch: Branch, one: Outcome) -> str:
    """In how many futures one outcome ended better, alike and worse, and by how much."""
    return _(
        "Med ändringen slutade det bättre i {better} av {runs} framtider i modellen, lika i {alike} och "
        "sämre i {worse} ({what}). Skillnaden i mitten: {difference} ({unit})."
    ).format(
        what=words(one.word.label).lower(),
        better=one.better,
        runs=branch.runs,
        alike=one.alike,
        worse=one.worse,
        difference=say.amount(one.word, one.difference),
        unit=words(one.word.unit),
    )


def notes(branch: Branch) -> str:
    """How the figures are to be read."""
    said = [
        _("Skalan är 0–100 där inget annat sägs. Lika: skillnaden försvinner i avrundningen."),
        _("Senare egna beslut upprepas så långt det går."),
    ]
    if branch.substituted[1] > 0:
        lost = _("I genomsnitt {n} av dem gick inte att upprepa efter ändringen; rollens bot valde då i stället.")
        said.append(lost.format(n=number(branch.substituted[1], 1)))
    return " ".join(said)
