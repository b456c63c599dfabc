"""Words of the report: statuses, verdicts, intervals, and the sentences that need figures."""

from __future__ import annotations

import math
from collections import Counter

from analysis.validation.target import Judged, Target
from analysis.validation.targets import TARGETS
from analysis.validation.validate import Validation
from game.core.language import DASH, _, n_, number, words

GROUPS: dict[str, tuple[str, ...]] = {
    "fitted": ("calibrated", "input", "spent"),
    "seen": ("seen",),
    "unseen": ("unseen",),
}
"""How targets are told together, by their status."""


def heading(group: str) -> str:
    """A group's heading."""
    return {
        "fitted": _("Mål som talen valts efter"),
        "seen": _("Mål som var kända men inte anpassats till"),
        "unseen": _("Mål som hölls undan"),
    }[group]


def lead(group: str) -> str:
    """What a group's hits and misses are worth."""
    return {
        "fitted": _(
            "Här har modellens tal ställts in efter målet, lagts in som förutsättning eller valts efter en miss. "
            "Att målet nås säger ingenting om hur rätt modellen har. Att det missas säger en del."
        ),
        "seen": _(
            "Den som byggde modellen kände till de här resultaten. Inget tal har ställts in efter dem, men formerna "
            "kan ha valts med dem i minnet."
        ),
        "unseen": _(
            "De här resultaten skrevs ner, med tolerans och mätsätt, innan de prövades för första gången. Ingen "
            "ställer in något efter dem. Det är här modellen prövas."
        ),
    }[group]


def status(target: Target) -> str:
    """What the target's number has been used for."""
    return {
        "calibrated": _("anpassat till"),
        "input": _("inlagt"),
        "spent": _("förbrukat"),
        "seen": _("känt, inte anpassat till"),
        "unseen": _("hållet undan"),
    }[target.status]


def verdict(judged: Judged) -> str:
    """The verdict in a word or two."""
    return {
        "met": _("nås"),
        "missed": _("missas"),
        "undecided": _("går inte att avgöra"),
        "not_comparable": _("inte jämförbart"),
    }[judged.verdict]


def measured_value(judged: Judged) -> str:
    """Estimate with interval and unit."""
    if not math.isfinite(judged.estimate):
        return _("gick inte att mäta")
    low, mid, high = (number(value, judged.target.decimals) for value in (judged.low, judged.estimate, judged.high))
    return _("{mid} {unit} (95 %: {low} till {high})").format(
        mid=mid, unit=words(judged.target.unit), low=low, high=high
    )


def bare_interval(judged: Judged) -> str:
    """Estimate and interval without unit."""
    if not math.isfinite(judged.estimate):
        return DASH
    low, mid, high = (number(value, judged.target.decimals) for value in (judged.low, judged.estimate, judged.high))
    return f"{mid} ({low} {DASH} {high})"


def wanted(target: Target) -> str:
    """The published number and the tolerance."""
    low, high = (number(value, target.decimals) for value in (target.low, target.high))
    if math.isinf(target.low):
        said = _("högst {high}").format(high=high)
    elif math.isinf(target.high):
        said = _("minst {low}").format(low=low)
    else:
        said = _("{low} till {high}").format(low=low, high=high)
    if target.value is not None:
        value = number(target.value, target.decimals)
        said = _("{value}, godtas: {range}").format(value=value, range=said)
    return said


def counted(judged: tuple[Judged, ...]) -> str:
    """How many targets got each verdict, as a sentence."""
    count = Counter(each.verdict for each in judged)
    return _(
        "{total}: {met} nås, {missed} missas, {undecided} går inte att avgöra med så här många körningar, {other} är "
        "inte jämförbara."
    ).format(
        total=n_("{n} mål", "{n} mål", len(judged)).format(n=len(judged)),
        met=count["met"],
        missed=count["missed"],
        undecided=count["undecided"],
        other=count["not_comparable"],
    )


def grouped(validation: Validation) -> dict[str, tuple[Judged, ...]]:
    """The judged targets by group; groups without any are left out."""
    found = {
        group: tuple(each for each in validation.judged if each.target.status in statuses)
        for group, statuses in GROUPS.items()
    }
    return {group: each for group, each in found.items() if each}


def made_by(validation: Validation) -> str:
    """Where the figures come from: model, seeds, runs."""
    return _("Källa: samspel validate, modell {model}, frön från {first}, {runs} körningar per försök.").format(
        model=validation.model, first=validation.first, runs=validation.runs
    )


def command(validation: Validation) -> str:
    """The command line that gives the same figures."""
    named = [one.target.id for one in validation.judged]
    only = "" if len(named) == len(TARGETS) else "".join(f" --target {name}" for name in named)
    return f"samspel validate --seeds {validation.first} --runs {validation.runs}{only}"
