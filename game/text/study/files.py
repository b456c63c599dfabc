"""Experiment files: writing one to begin from, listing the ready-made, checking, and showing the design space."""

from __future__ import annotations

import errno
import textwrap
from collections.abc import Iterable
from pathlib import Path

from game.core.errors import reason
from game.core.kept.writing import write_whole
from game.core.language import _, n_, words
from game.text.failures import Failure, problems, say
from scenarios.problems import ScenarioErrors

BEGIN = "control_or_trust"
"""The ready-made experiment that a new file begins from."""
WIDE = 100


def new(file: Path, like: str) -> str:
    """Write a file to begin from; a sentence on what to do next. Never over a file that is there."""
    from analysis.experiments.reading import load

    chosen = load(like or BEGIN)
    name = "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in file.stem.lower())
    text = chosen.source.replace(f"\nid: {chosen.id}\n", f"\nid: {name.lstrip('_0123456789') or 'mine'}\n", 1)
    if file.suffix not in (".yaml", ".yml"):
        raise Failure(_("{path}: skriv ett namn som slutar på .yaml.").format(path=file))
    try:
        if file.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(file))
        write_whole(file, text)
    except OSError as error:
        why = words(reason(error))
        raise Failure(_("Det går inte att skriva {path} ({why}).").format(path=file, why=why)) from error
    return _("{path} är skriven. Ändra den, och granska med samspel experiment validate {path}").format(path=file)


def listed() -> str:
    """The ready-made experiments with their questions."""
    from analysis.experiments.reading import library, load

    lines = []
    for path in library():
        one = load(path)
        lines.append(f"{one.id}: {words(one.title)}")
        lines += textwrap.wrap(words(one.question), WIDE, initial_indent="  ", subsequent_indent="  ")
    return "\n".join(lines)


def validate(names: Iterable[str]) -> None:
    """Check files, each to its end."""
    from analysis.experiments.reading import load

    faulty = 0
    for name in names:
        try:
            load(name)
            say(_("{name}: inga fel").format(name=name))
        except ScenarioErrors as errors:
            faulty += 1
            say(problems(errors.problems))
    if faulty:
        raise Failure(n_("{n} fil har fel.", "{n} filer har fel.", faulty).format(n=faulty))


def space(word: str) -> str:
    """The model's parameters: path, range, unit, mark and meaning, a line each."""
    from analysis.experiments.compile import space as design_space
    from sim.spec import World

    wanted = word.casefold()
    found = [
        each
        for each in design_space(World.default())
        if wanted in each.id.casefold() or wanted in each.meaning.casefold()
    ]
    if not found:
        raise Failure(_("Ingen parameter har {word} i sitt namn eller sin mening.").format(word=word))
    wide = max(len(each.id) for each in found)
    return "\n".join(
        f"{each.id.ljust(wide)}  [{each.mark}] {each.distribution.low:g}–{each.distribution.high:g} {each.unit}: "
        f"{each.meaning}"
        for each in found
    )
