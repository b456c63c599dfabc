"""Writing experiments' answers as pages of docs: ``python -m analysis.experiments.publish FOLDER...``.

Every figure of the page is printed here, from the tables in the folder; the plain words about them in
docs/findings/README.md are by hand, and made to be read beside.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.experiments import methods, sections
from analysis.experiments import wording as say
from analysis.experiments.compare import comparisons, levels, regimes
from analysis.experiments.discovery import discovered
from analysis.experiments.drawn import Drawn
from analysis.experiments.figures import write_figures
from analysis.experiments.indices import indices
from analysis.experiments.results import Results
from analysis.experiments.swings import swings
from analysis.offline import format_locale
from analysis.ruled import rows
from game.core.kept.writing import write_whole
from game.core.language import number, use, words

MOST_TURNING = 12
"""Uncertainties that turn an answer are named up to so many."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Write experiments' answers as pages of docs.")
    parser.add_argument("folders", type=Path, nargs="+", help="folders of finished experiments")
    parser.add_argument("--out", type=Path, default=Path("docs/findings"), help="where to write (docs/findings)")
    asked = parser.parse_args(arguments)
    use("en")
    asked.out.mkdir(parents=True, exist_ok=True)
    for folder in asked.folders:
        for path in publish(Results(folder), asked.out):
            sys.stdout.write(f"{path}\n")


def publish(results: Results, out: Path) -> list[Path]:
    """Write a page and its pictures; what was written."""
    drawn = Drawn()
    sections.regime_section(results, drawn)
    if not drawn.specs:
        sections.comparison_section(results, drawn)
    pictures = write_figures(drawn.specs, drawn.titles, format_locale(), out / results.experiment.id, ("svg",))
    path = out / f"{results.experiment.id}.md"
    write_whole(path, text(results, drawn))
    return [path, *pictures]


def text(results: Results, drawn: Drawn) -> str:
    """The page."""
    here = results.experiment
    arms = [arm.id for arm in here.arms]
    found = levels(results)
    table = [
        (words(outcome.name), *(say.figure(each.value) for each in found if each.outcome.id == outcome.id))
        for outcome in here.outcomes
    ]
    parts = [
        f"# {words(here.title)}",
        f"*{words(here.question)}*",
        f"Written by `python -m analysis.experiments.publish` from `samspel experiment run {here.id}`. In plain words: "
        "[README.md](README.md).",
        rows(("Outcome", *map(say.arm_name, arms)), table),
        *_compared(results, drawn),
        *_maps(results, drawn),
        *_indices(results),
        *_swings(results),
        *_conditions(results),
        "## How it was done",
        *methods.paragraphs(results),
    ]
    return "\n\n".join(parts) + "\n"


def _compared(results: Results, drawn: Drawn) -> Iterator[str]:
    found = comparisons(results)
    if found:
        yield f"## Compared with {say.arm_name(found[0].baseline)}, in pairs"
        lines = (
            (
                words(each.outcome.name),
                say.arm_name(each.arm),
                say.figure(each.difference, sign=True),
                say.verdict(each),
                number(each.difference.runs),
            )
            for each in found
        )
        yield rows(("Outcome", "Way to steer", "Difference (95 %)", "Verdict", "Pairs"), lines)
    for outcome in results.experiment.outcomes:
        name = f"difference-{outcome.id}"
        if name in drawn.titles:
            said = " ".join(say.compared(each) for each in found if each.outcome.id == outcome.id)
            yield f"![{words(outcome.name)}: {said}]({results.experiment.id}/{name}.svg)"


def _maps(results: Results, drawn: Drawn) -> Iterator[str]:
    here = results.experiment
    found = [made for each in here.outcomes if (made := regimes(results, each)) is not None]
    if found:
        yield "## Who comes first where"
    for made in found:
        name = f"map-{made.outcome.id}"
        title, unit, _source = drawn.titles[name]
        yield f"**{title}.** {unit} {say.mapped(made)}"
        yield f"![{title}: {say.mapped(made)}]({here.id}/{name}.svg)"


def _indices(results: Results) -> Iterator[str]:
    here = results.experiment
    found = [
        made
        for outcome in here.outcomes
        for arm in here.arms
        if (made := indices(results, outcome, arm.id)) is not None
    ]
    if found:
        yield "## What the outcome depends on: total share of the variance between points"
        lines = (
            (
                words(each.outcome.name),
                say.arm_name(each.arm),
                *(
                    f"{say.factor_name(here, one.factor)} {number(one.main, 2)} ± {number(one.half, 2)}"
                    for one in each.rows[:3]
                ),
                "yes" if each.converged else "no",
            )
            for each in found
        )
        yield rows(("Outcome", "Way to steer", "First", "Second", "Third", "Design large enough"), lines)


def _swings(results: Results) -> Iterator[str]:
    here = results.experiment
    if here.design.kind != "one_at_a_time" or here.baseline is None:
        return
    yield "## How far one assumption moves the answer"
    for outcome in here.outcomes:
        for arm in (each.id for each in here.arms if each.id != here.baseline):
            found = swings(results, outcome, arm, here.baseline)
            yield (
                f"**{words(outcome.name)}, {say.arm_name(arm)} less {say.arm_name(here.baseline)}.** "
                + say.swing_sentence(here, found)
            )
            if found.turning:
                named = ", ".join(f"`{each}`" for each in found.turning[:MOST_TURNING])
                more = len(found.turning) - MOST_TURNING
                yield f"They turn it: {named}" + (f" and {more} more." if more > 0 else ".")


def _conditions(results: Results) -> Iterator[str]:
    asked, here = results.experiment.discovery, results.experiment
    if asked is None:
        return
    limit = f"at least {asked.at_least:g}" if asked.at_least is not None else f"at most {asked.at_most:g}"
    yield f"## Under which conditions: {words(here.outcome(asked.outcome).name)} {limit}"
    for arm in here.arms:
        found = discovered(results, arm.id)
        if found is None:
            yield f"- {say.arm_name(arm.id)}: nearly all points, or nearly none, are such."
        else:
            sides = ", ".join(
                f"{say.factor_name(here, each.factor)} {round(100 * each.resampled)} %" for each in found.limits
            )
            yield f"- {say.box_sentence(here, found)}" + (
                f" Sides that come back when resampled: {sides}." if sides else ""
            )


if __name__ == "__main__":
    main()
