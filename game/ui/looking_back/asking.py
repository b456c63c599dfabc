"""Asking the model what if: one decision changed, or the policy from a month on; counted in a thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.core.language import _, current
from game.ui.screens.beginning import say_why

if TYPE_CHECKING:
    from analysis.branches import Branch, Change
    from analysis.story import Decision
    from analysis.whatif import Decision as Candidate
    from game.ui.looking_back.record import Record
    from game.ui.loop import App
    from scenarios.text import Text

RUNS = 200
"""Futures each way."""


@dataclass(frozen=True)
class Changeable:
    """What can be changed in a month, and to what: id and label.

    A decision of the table's own, or, without one, how the seat acts from that month on.
    """

    month: int
    options: tuple[tuple[str, Text], ...]
    candidate: Candidate | None = None
    decision: Decision | None = None

    def change(self, option: str) -> Change:
        """The question as the model takes it."""
        from analysis.branches import Change

        if self.candidate is None:
            return Change(self.month, policy=option)
        return Change(self.month, self.candidate, option)


class Asking:
    """What can be asked, what is being counted, and every answer so far. One question at a time."""

    def __init__(self, app: App, record: Record) -> None:
        self.app, self.record = app, record
        self.every = changeable(record)
        self.answers: dict[tuple[int, str], Branch] = {}
        """By place among ``every`` and the option tried."""
        self.counting: tuple[int, str] | None = None
        self.share = 0.0
        self._drawn: dict[tuple[int, str, str], dict[str, Any]] = {}

    @property
    def busy(self) -> bool:
        """Whether something is being counted."""
        return self.counting is not None

    def ask(self, at: int, option: str) -> None:
        """Count, where it has not been counted and nothing else is."""
        if self.busy or (at, option) in self.answers:
            return
        self.counting, self.share = (at, option), 0.0
        one = self.every[at]

        def work() -> Branch:
            from analysis.branches import branches

            made = self.record.made
            assert made.trials is not None
            return branches(made.story, made.trials, (one.change(option),), RUNS, self.report)[0]

        self.app.background(work, lambda branch, error: self.answered(at, option, branch, error))

    def report(self, share: float) -> None:
        """How far it has come (from the thread)."""

        def show() -> None:
            self.share = share

        self.app.call(show)

    def answered(self, at: int, option: str, branch: Any, error: Exception | None) -> None:
        """The answer is there, or why it is not."""
        self.counting = None
        if error is None:
            self.answers[at, option] = branch
            self.app.changed("")
        else:
            say_why(self.app, _("Modellen gav inget svar"), error)

    def drawn(self, at: int, option: str) -> dict[str, Any]:
        """The rows, axes and tables of an answer, as the page draws them, in the language in use."""
        from analysis.drawing import outcomes

        key = (at, option, current())
        if key not in self._drawn:
            self._drawn[key] = outcomes(self.record.story, self.answers[at, option])
        return self._drawn[key]


def changeable(record: Record) -> tuple[Changeable, ...]:
    """The table's own decisions that had another option, in order; then, for each of their months, the policies."""
    from analysis.branches import POLICIES, policy_name

    made = record.made
    if made.trials is None:
        return ()
    found = []
    for one in made.trials.futures.decisions():
        told = next((d for d in made.story.decisions if (d.month, d.situation) == (one.month, one.situation)), None)
        if told is not None and one.alternatives:
            labels = dict(told.others)
            others = tuple((name, labels[name]) for name in one.alternatives)
            found.append(Changeable(one.month, others, one, told))
    ways = tuple((name, policy_name(name)) for name in POLICIES)
    return (*found, *(Changeable(month, ways) for month in sorted({one.month for one in found})))
