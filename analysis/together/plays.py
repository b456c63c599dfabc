"""Several groups' plays of one scenario, each as its story, with a letter that says nothing about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.groups import letter
from analysis.story import Decision, Story
from analysis.telling import build
from game.core.errors import ReplayError
from game.core.kept.fold import scenario_of
from game.core.kept.replay import Replay, read
from game.core.language import words
from scenarios.text import Text


@dataclass(frozen=True)
class Played:
    """One play."""

    letter: str
    story: Story
    seed: object
    """Same seed, same world and same chance."""


@dataclass(frozen=True)
class Matter:
    """One matter that several met, and what each decided: by letter, the latest decision."""

    title: Text
    choices: tuple[tuple[Text, tuple[str, ...]], ...]
    """Every choice that was made, and by whom."""
    reasons: tuple[tuple[str, str], ...]
    """Letter and reason, of those who wrote one."""

    @property
    def split(self) -> bool:
        """Whether they decided otherwise."""
        return len(self.choices) > 1


def gather(paths: Sequence[Path]) -> tuple[Played, ...]:
    """The plays of several files, in the order given.

    Raises:
        ReplayError: files that are no plays, hold no whole month or are of different scenarios; every problem at once.
    """
    found: list[tuple[Path, Replay, Story]] = []
    problems: list[Text] = []
    for path in dict.fromkeys(paths):
        try:
            replay = read(path)
            found.append((path, replay, _story(replay)))
        except ReplayError as error:
            problems.append(error.text)
    problems += [
        Text(f"{path} innehåller ingen avslutad månad ännu.", f"{path} holds no finished month yet.")
        for path, _replay, story in found
        if story.months == 0
    ]
    problems += [
        Text(
            f"{path} är ett annat scenario än {found[0][0]}. Bara samma scenario går att jämföra.",
            f"{path} is another scenario than {found[0][0]}. Only the same scenario can be compared.",
        )
        for path, replay, _story_ in found[1:]
        if replay.header["scenario"] != found[0][1].header["scenario"]
    ]
    if problems:
        raise ReplayError("\n".join(one.sv for one in problems), "\n".join(one.en for one in problems))
    return tuple(Played(letter(at), story, replay.header["seed"]) for at, (_path, replay, story) in enumerate(found))


def short(paths: Sequence[Path]) -> bool:
    """Whether all are plays of the short format; files that cannot be read are told of elsewhere."""
    try:
        return all(read(path).header.get("short") is True for path in paths)
    except ReplayError:
        return False


def _story(replay: Replay) -> Story:
    try:
        return build(replay, scenario_of(replay))
    except ReplayError:
        return build(replay, None)


def matters(plays: Sequence[Played]) -> tuple[Matter, ...]:
    """Matters that people in at least two plays decided, the divided ones first, then in the order they were met."""
    met: dict[str, dict[str, Decision]] = {}
    for one in plays:
        for decision in (each for each in one.story.decisions if each.by == "human"):
            met.setdefault(decision.situation, {})[one.letter] = decision
    found = [_matter(plays, by_letter) for by_letter in met.values() if len(by_letter) > 1]
    return tuple(sorted(found, key=lambda one: not one.split))


def _matter(plays: Sequence[Played], by_letter: dict[str, Decision]) -> Matter:
    choices: dict[str, tuple[Text, list[str]]] = {}
    for name, one in by_letter.items():
        choices.setdefault(one.option, (one.choice, []))[1].append(name)
    reasons = []
    for play in plays:
        decision = by_letter.get(play.letter)
        if decision is not None:
            wrote = play.story.moments[decision.month].reasons
            reasons += [(play.letter, why) for matter, why in wrote if words(matter) == words(decision.matter)]
    first = next(iter(by_letter.values()))
    return Matter(first.matter, tuple((text, tuple(who)) for text, who in choices.values()), tuple(reasons))
