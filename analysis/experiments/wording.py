"""Words of the report: figures with their intervals and runs, verdicts, names of arms and uncertainties."""

from __future__ import annotations

import numpy as np

from analysis.experiments.compare import Comparison, Regimes, firsts
from analysis.experiments.discovery import Box
from analysis.experiments.experiment import Experiment, Outcome
from analysis.experiments.indices import Indices
from analysis.experiments.intervals import Interval
from analysis.experiments.swings import Swings
from game.core.language import DASH, _, n_, number, percent, signed, words

PLACES = 3
_FEWER = 100.0
"""From here on figures are told with one decimal."""


def places(outcome: Outcome, *values: float) -> int:
    """Decimals that suit an outcome's figures."""
    known = [abs(value) for value in values if np.isfinite(value)]
    return 1 if known and max(known) >= _FEWER else PLACES


def figure(found: Interval, sign: bool = False) -> str:
    """A mean with its interval: 0.512 (0.498 – 0.526)."""
    if not np.isfinite(found.mean):
        return DASH
    write = signed if sign else number
    decimals = 1 if abs(found.mean) >= _FEWER else PLACES
    if not np.isfinite(found.half):
        return _("{mean} (inget intervall)").format(mean=write(found.mean, decimals))
    low, high = (write(value, decimals) for value in (found.low, found.high))
    return f"{write(found.mean, decimals)} ({low} {DASH} {high})"


def policy_name(policy: str) -> str:
    """A policy in the language in use."""
    return {
        "control": _("kontroll"),
        "trust": _("tillit"),
        "targeted": _("riktad kontroll"),
        "laissez_faire": _("låt gå"),
        "recontroller": _("ny kontroll efter händelser"),
        "dialogue": _("dialog"),
        "mixed": _("blandat"),
        "random": _("slumpvis"),
    }.get(policy, policy)


def arm_name(arm: str) -> str:
    """A way to steer: its policy, and its levers as they are written in the file."""
    policy, *levers = arm.split(", ")
    return ", ".join((policy_name(policy), *levers))


def factor_name(experiment: Experiment, name: str) -> str:
    """An uncertainty's name in the language in use."""
    return words(experiment.factor(name).name)


def better(outcome: Outcome) -> str:
    """Which way is better, as a word."""
    if outcome.good_is_up is None:
        return _("varken mer eller mindre är bättre")
    return _("mer är bättre") if outcome.good_is_up else _("mindre är bättre")


def verdict(one: Comparison) -> str:
    """What a comparison says, as a phrase after the arm's name."""
    if one.verdict == "equivalent":
        return _("likvärdigt (hela intervallet inom ±{margin})").format(
            margin=number(one.outcome.margin or 0.0, PLACES)
        )
    if one.verdict == "undecided":
        return _("går inte att avgöra med så här många körningar")
    return _("mer") if one.verdict == "more" else _("mindre")


def compared(one: Comparison) -> str:
    """A comparison as a sentence."""
    return _("{arm} jämfört med {baseline}: {figure}, {verdict}.").format(
        arm=arm_name(one.arm),
        baseline=arm_name(one.baseline),
        figure=figure(one.difference, sign=True),
        verdict=verdict(one),
    )


def mapped(made: Regimes) -> str:
    """A map in a sentence: in how large a share of its places each comes first."""
    share = firsts([made])[made.outcome.id]
    told = ", ".join(
        f"{arm_name(arm)} {percent(value)}" for arm, value in sorted(share.items(), key=lambda each: -each[1])
    )
    alone = sum(len(cell.first) == 1 for cell in made.cells)
    return _("Först, delad plats delad: {told}. I {alone} av {all} rutor är ett styrsätt ensamt först.").format(
        told=told, alone=alone, all=len(made.cells)
    )


def index_sentence(experiment: Experiment, found: Indices) -> str:
    """Indices in a sentence: the three largest, and whether the design was large enough."""
    told = ", ".join(
        f"{factor_name(experiment, each.factor)} {number(each.main, 2)} (±{number(each.half, 2)})"
        for each in found.rows[:3]
    )
    enough = (
        _("Designen räckte: intervallen är smala och halva designen ger nästan samma svar.")
        if found.converged
        else _("Designen räckte inte för säkra tal: läs dem som en rangordning på sin höjd.")
    )
    said = _("Störst: {told}. {enough} {runs} körningar.")
    return said.format(told=told, enough=enough, runs=number(found.runs))


def swing_sentence(experiment: Experiment, found: Swings) -> str:
    """Swings in a sentence: the middle, the largest, and how many turn the sign."""
    first = found.rows[0]
    said = _("Grundvärde: {middle}. Mest flyttar {factor}: från {low} till {high}.").format(
        middle=figure(found.middle, sign=found.baseline is not None),
        factor=factor_name(experiment, first.factor),
        low=figure(first.low, sign=found.baseline is not None),
        high=figure(first.high, sign=found.baseline is not None),
    )
    if found.baseline is not None:
        turning = len(found.turning)
        said += " " + n_(
            "{n} av {all} vänder tecknet med säkerhet vid någon ände.",
            "{n} av {all} vänder tecknet med säkerhet vid någon ände.",
            turning,
        ).format(n=turning, all=len(found.rows))
    return said


def box_sentence(experiment: Experiment, found: Box) -> str:
    """A box in a sentence."""
    if not found.limits:
        said = _("{arm}: ingen ruta är bättre än hela rummet, så villkoren går inte att ringa in.")
        return said.format(arm=arm_name(found.arm))
    sides = "; ".join(
        _("{factor} {low} till {high}").format(
            factor=factor_name(experiment, each.factor), low=number(each.low, 2), high=number(each.high, 2)
        )
        for each in found.limits
    )
    said = _("{arm}: {sides}. Täcker {coverage} av de sökta punkterna; {density} av punkterna i rutan är sökta.")
    return said.format(
        arm=arm_name(found.arm),
        sides=sides,
        coverage=_span(found.coverage, found.coverage_span),
        density=_span(found.density, found.density_span),
    )


def _span(share: float, span: tuple[float, float]) -> str:
    return f"{percent(share)} ({percent(span[0])} {DASH} {percent(span[1])})"
