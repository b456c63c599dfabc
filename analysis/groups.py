"""What a group chose in the short format: the same dilemmas decided by several people, laid beside each other.

Read from the players' files and nothing else. Players are letters in an order that says nothing about them; nobody is
ranked, and no choice is called right. What is told first is where opinions split, since that is what there is to talk
about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.recorded import tellable
from analysis.wording import Wording
from game.core.errors import ReplayError
from game.core.kept.fold import scenario_of
from game.core.kept.replay import Replay, read
from game.core.language import _, n_, words
from game.core.short import given_by
from scenarios.compiled import Role, Scenario, Situation
from scenarios.text import Text

FEWEST = 2
"""Players of a comparison."""
SPLIT = 0.5
"""Disagreement from which a dilemma is said to split the room [D]: with two choices, a quarter against the rest."""


@dataclass(frozen=True)
class Choice:
    """One option of a dilemma, who chose it and why."""

    option: str
    label: Text
    players: tuple[str, ...]
    """Letters."""
    reasons: tuple[tuple[str, str], ...]
    """Letter and reason, of those who gave one."""


@dataclass(frozen=True)
class Dilemma:
    """One dilemma as the group decided it."""

    situation: str
    title: Text
    choices: tuple[Choice, ...]
    """Every option, in the scenario's order."""
    undecided: tuple[str, ...]
    """Letters of those who did not come so far."""
    disagreement: float
    """0: all chose the same; 1: as evenly spread over the options as can be."""


@dataclass(frozen=True)
class Comparison:
    """What a group chose."""

    scenario: Text
    role: Text
    players: tuple[str, ...]
    """Letters."""
    same_world: bool
    """Whether all met the same world (seed)."""
    dilemmas: tuple[Dilemma, ...]
    """In the order in which they were met."""

    @property
    def split(self) -> tuple[Dilemma, ...]:
        """Dilemmas that split the room, the most divided first."""
        divided = [one for one in self.dilemmas if one.disagreement >= SPLIT]
        return tuple(sorted(divided, key=lambda one: -one.disagreement))


@dataclass(frozen=True)
class _Player:
    """One file."""

    path: Path
    scenario: Scenario
    role: Role
    seed: int
    play: str
    given: dict[str, tuple[str, str]]
    """Option id and reason by matter, of what is final."""


def compare(paths: Sequence[Path]) -> Comparison:
    """Lay several players' files beside each other.

    Raises:
        ReplayError: fewer than two files, or files that cannot be compared; every problem at once.
    """
    players, problems = [], []
    for path in dict.fromkeys(paths):
        try:
            players.append(_player(path))
        except ReplayError as error:
            problems.append(error.text)
    problems += _unlike(players)
    if len(players) < FEWEST and not problems:
        problems.append(
            Text(
                f"Ange minst {FEWEST} spelfiler från kortformatet.",
                f"Give at least {FEWEST} play files of the short format.",
            )
        )
    if problems:
        raise ReplayError("\n".join(one.sv for one in problems), "\n".join(one.en for one in problems))
    return _compared(players)


def _player(path: Path) -> _Player:
    replay = tellable(read(path))
    header = replay.header
    if header.get("short") is not True:
        raise ReplayError(
            f"{path} är inget spel i kortformatet. Bara sådana går att jämföra.",
            f"{path} is no play of the short format. Only those can be compared.",
        )
    scenario = scenario_of(replay)
    role = next((one.role for one in scenario.roles if one.role == header["role"]), None)
    if role is None or not any(way.role == role for way in scenario.dilemmas):
        raise ReplayError(
            f"{path}: scenariot har inga dilemman för rollen.", f"{path}: the scenario has no dilemmas for the role."
        )
    seed = header["seed"] if type(header["seed"]) is int else -1
    return _Player(path, scenario, role, seed, str(header.get("play", path.name)), _final(replay, role))


def _final(replay: Replay, role: Role) -> dict[str, tuple[str, str]]:
    """What was decided in months that have passed."""
    closed = {line["closed"] for line in replay.months}
    return given_by(role, [(role, line["do"]) for line in replay.actions if _mine(line, role, closed)])


def _mine(line: dict[str, object], role: Role, closed: set[int]) -> bool:
    return line.get("seat") == role and line.get("month") in closed


def _unlike(players: Sequence[_Player]) -> list[Text]:
    """A line for each file that is not of the same scenario and role as the first."""
    if not players:
        return []
    first = players[0]
    return [
        Text(
            f"{one.path} är ett annat scenario eller en annan roll än {first.path}.",
            f"{one.path} is of another scenario or role than {first.path}.",
        )
        for one in players[1:]
        if (one.scenario.id, one.scenario.digest, one.role) != (first.scenario.id, first.scenario.digest, first.role)
    ]


def _compared(players: list[_Player]) -> Comparison:
    players = sorted(players, key=lambda one: (one.play, str(one.path)))  # ids are drawn: the order says nothing
    named = {letter(at): one for at, one in enumerate(players)}
    scenario, role = players[0].scenario, players[0].role
    stops = next(way.stops for way in scenario.dilemmas if way.role == role)
    wording = Wording(scenario)
    met = [scenario.situations[slot] for stop in stops for slot in stop.situations]
    return Comparison(
        scenario.title,
        next(one.title for one in scenario.roles if one.role == role),
        tuple(named),
        len({one.seed for one in players}) == 1,
        tuple(_dilemma(one, wording.matter(one.id), named) for one in met),
    )


def _dilemma(situation: Situation, title: Text, named: dict[str, _Player]) -> Dilemma:
    given = {name: one.given[situation.id] for name, one in named.items() if situation.id in one.given}
    choices = tuple(
        Choice(
            option.id,
            option.label,
            tuple(name for name, (chosen, _why) in given.items() if chosen == option.id),
            tuple((name, why) for name, (chosen, why) in given.items() if chosen == option.id and why),
        )
        for option in situation.options
    )
    return Dilemma(
        situation.id,
        title,
        choices,
        tuple(name for name in named if name not in given),
        disagreement([len(one.players) for one in choices]),
    )


def disagreement(counts: Iterable[int]) -> float:
    """How spread answers are over the options, 0-1: the Gini-Simpson index over the largest it can be.

    Args:
        counts: how many chose each option.
    """
    numbers = list(counts)
    total, kinds = sum(numbers), len(numbers)
    if total < FEWEST or kinds < FEWEST:
        return 0.0
    whole, rest = divmod(total, kinds)  # as evenly as whole people can be spread
    most = 1.0 - (rest * (whole + 1) ** 2 + (kinds - rest) * whole**2) / total**2
    return (1.0 - sum(one * one for one in numbers) / total**2) / most


def letter(at: int) -> str:
    """A, B, C, ... Z, AA, AB, ..."""
    said = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        said = chr(ord("A") + rest) + said
    return said


def told(comparison: Comparison) -> list[str]:
    """The comparison in lines of text, in the language in use: first where the room is split, then all dilemmas."""
    n = len(comparison.players)
    lines = [
        f"{words(comparison.scenario)}, {words(comparison.role)}",
        n_(
            "{n} spelare, med bokstäver i stället för namn.", "{n} spelare, med bokstäver i stället för namn.", n
        ).format(n=n),
    ]
    if not comparison.same_world:
        lines.append(_("Spelarna mötte inte samma värld (olika frön), så följderna kan skilja."))
    divided = comparison.split
    if divided:
        lines += ["", _("Här gick meningarna isär mest:")]
        lines += [f"- {words(one.title)}" for one in divided]
    for at, one in enumerate(comparison.dilemmas, 1):
        lines += ["", f"{at}. {words(one.title)}", *_choices(one)]
    return lines


def _choices(one: Dilemma) -> list[str]:
    lines = []
    for choice in one.choices:
        who = ", ".join(choice.players) or _("ingen")
        lines.append(f"  {words(choice.label)}: {who}")
        lines += [f"    {name}: {why}" for name, why in choice.reasons]
    if one.undecided:
        lines.append("  " + _("Inte avgjort: {who}").format(who=", ".join(one.undecided)))
    return lines
