"""The points of a design one by one: a section that draws them, and what links them in all of the report's charts.

A point's figure is its mean over seeds. Of large designs some points are shown, evenly chosen; figures elsewhere stand
on all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from analysis.charts import Row
from analysis.experiments import charts_space
from analysis.experiments import wording as say
from analysis.experiments.charts import ACROSS, style
from analysis.experiments.compare import Regimes, levels
from analysis.experiments.drawn import Drawn, mark_of, source, unit_of
from analysis.experiments.experiment import Outcome
from analysis.experiments.results import Results
from analysis.experiments.swings import swings
from analysis.markup import Html, card, key, section, table
from game.core.language import DASH, _, number, words

MOST = 200
"""Points shown at most."""
Told = dict[str, Any]
"""What is said of a choice: its ``name``, and in ``figures`` a sentence for each outcome."""
_FACTORS = 6
"""Uncertainties told of a chosen point at most."""


def shown(results: Results) -> list[int]:
    """Places of the points that are shown; none where the design is no space of points."""
    if results.experiment.design.kind in ("none", "one_at_a_time") or not results.experiment.uncertainties:
        return []
    count = len(results.plan.points.values)
    return [int(at) for at in np.unique(np.linspace(0, count - 1, min(count, MOST)).astype(int))]


def arm_rows(results: Results, outcome: Outcome, baseline: str | None = None) -> list[Row]:
    """An outcome at every point shown and of every arm, or its difference from the baseline."""
    less = 0.0 if baseline is None else results.values(outcome.id, baseline).mean(axis=1)
    rows: list[Row] = []
    for order, arm in enumerate(results.experiment.arms):
        if arm.id != baseline:
            values = results.values(outcome.id, arm.id).mean(axis=1) - less
            rows += [
                {"p": at + 1, "arm": arm.id, "label": say.arm_name(arm.id), "order": order, "value": float(values[at])}
                for at in shown(results)
                if np.isfinite(values[at])
            ]
    return rows


def map_rows(results: Results, made: Regimes) -> list[Row]:
    """The place on a map of every point shown."""
    names = [[charts_space.class_name(each) for each in span] for span in (made.xs, made.ys)]
    return [
        {"p": at + 1, "x": names[0][made.at[at][0]], "y": names[1][made.at[at][1]]}
        for at in shown(results)
        if made.at[at][0] < len(names[0]) and made.at[at][1] < len(names[1])
    ]


def place_rows(results: Results, names: Iterable[str]) -> dict[int, Row]:
    """Where every point shown lies among some uncertainties, by ``p``: columns ``f0``, ``f1``, ..."""
    found = [results.factor(name)[1] for name in names]
    return {
        at + 1: {"p": at + 1} | {f"f{column}": float(values[at]) for column, values in enumerate(found)}
        for at in shown(results)
        if all(np.isfinite(values[at]) for values in found)
    }


def columns(results: Results, names: Iterable[str]) -> list[tuple[str, str]]:
    """Column and name of some uncertainties."""
    return [(f"f{at}", say.factor_name(results.experiment, name)) for at, name in enumerate(names)]


def point_section(results: Results, drawn: Drawn) -> Html | None:
    """Every outcome at every point, against the uncertainties that move it most."""
    here, at = results.experiment, shown(results)
    if not at:
        return None
    arms = [arm.id for arm in here.arms]
    figures = [made for each in here.outcomes if (made := _figure(results, each, arms, drawn)) is not None]
    lead = _(
        "Varje märke är en punkt i designen, medel över frön. Välj en punkt i en figur, i en tabell eller i listan "
        "överst, så visas den i alla figurer. {shown} av {all} punkter visas."
    )
    marks = key((charts_space.dot(*style(arms, arm)), say.arm_name(arm)) for arm in arms)
    said = lead.format(shown=number(len(at)), all=number(len(results.plan.points.values)))
    return section("points", _("Punkt för punkt"), said, card(marks), *figures)


def _figure(results: Results, outcome: Outcome, arms: list[str], drawn: Drawn) -> Html | None:
    """An outcome against the uncertainties that move it most; None where no point has all its runs."""
    here = results.experiment
    most = [each.factor for each in swings(results, outcome, arms[0]).rows]
    names = list(dict.fromkeys([*(name for name in here.regimes or () if name in most), *most]))[:ACROSS]
    places, rows = place_rows(results, names), arm_rows(results, outcome)
    if not rows or not places:
        return None
    values = {(row["p"], row["arm"]): row["value"] for row in rows}
    lines, marks = [], []
    for p, place in places.items():
        told = [number(values[p, arm], say.PLACES) if (p, arm) in values else DASH for arm in arms]
        lines.append((str(p), *(number(place[f"f{column}"], 3) for column in range(len(names))), *told))
        marks.append(mark_of(point=p))
    placed = [places[row["p"]] | row for row in rows if row["p"] in places]
    heads = (_("Punkt"), *(name for _column, name in columns(results, names)), *map(say.arm_name, arms))
    return drawn.place(
        f"points-{outcome.id}",
        words(outcome.name),
        unit_of(outcome),
        _range_sentence(results, outcome, arms),
        source(results, results.runs - results.failed),
        table(_("Medel över frön i varje punkt"), heads, lines, marks=marks),
        charts_space.scatter(columns(results, names), arms, placed),
        outcome.id,
    )


def _range_sentence(results: Results, outcome: Outcome, arms: list[str]) -> str:
    told = []
    for arm in arms:
        values = results.values(outcome.id, arm).mean(axis=1)
        known = values[np.isfinite(values)]
        if len(known):
            low, high = (number(float(value), say.PLACES) for value in (known.min(), known.max()))
            told.append(_("{arm} från {low} till {high}").format(arm=say.arm_name(arm), low=low, high=high))
    said = _("{outcome}, från den lägsta punkten till den högsta: {told}.")
    return said.format(outcome=words(outcome.name), told="; ".join(told))


def told_points(results: Results) -> dict[str, Told]:
    """What is said of every point shown."""
    here = results.experiment
    names = [each.id for each in here.uncertainties[:_FACTORS]]
    more = "; …" if len(here.uncertainties) > _FACTORS else ""
    places = [(say.factor_name(here, name), results.factor(name)[1]) for name in names]
    means = {
        outcome.id: [(say.arm_name(arm.id), results.values(outcome.id, arm.id).mean(axis=1)) for arm in here.arms]
        for outcome in here.outcomes
    }
    made = {}
    for at in shown(results):
        where = "; ".join(f"{name} {number(float(values[at]), 3)}" for name, values in places) + more
        figures = {
            outcome.id: _told(outcome, (f"{arm} {number(float(of[at]), say.PLACES)}" for arm, of in means[outcome.id]))
            for outcome in here.outcomes
        }
        made[str(at + 1)] = {"name": _("Punkt {p}: {where}.").format(p=at + 1, where=where), "figures": figures}
    return made


def told_arms(results: Results) -> dict[str, Told]:
    """What is said of every way to steer."""
    made: dict[str, Told] = {}
    for each in levels(results):
        name = say.arm_name(each.arm)
        of = made.setdefault(each.arm, {"name": f"{name[:1].upper()}{name[1:]}.", "figures": {}})
        of["figures"][each.outcome.id] = _told(each.outcome, (say.figure(each.value),))
    return made


def _told(outcome: Outcome, figures: Iterable[str]) -> str:
    return f"{words(outcome.name)}: {', '.join(figures)}."
