"""How each known target is measured in the experiments (see ``targets``)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from analysis.validation.experiments import CONTROL_AMOUNTS, ELECTION, TERM, TERMS_MONTHS
from analysis.validation.target import Results, last
from sim.columns import Floats

BURNT_IN = 2 * TERM
"""Months after which who is in office no longer hangs on who was at the start."""
WINDOW = 44
"""Months from September 2014 to April 2018."""


def _terms(results: Results, name: str) -> Floats:
    """A column of the organisation through four terms, ``(R, T)``."""
    return results["terms"]["mixed"][name][:, :, 0]


def _exits(results: Results) -> Floats:
    """Exits of chief executives in the last two terms, months in office, exits for cooperation, ``(R, 3)``."""
    counted = results["terms"]["mixed"]["chief_exits"]
    return np.asarray(counted[:, 1] - counted[:, 0])


def tenure_at_exit(results: Results) -> Floats:
    """Years in office of chief executives who left in the last two terms, summed, and how many they were."""
    exits = _exits(results)
    return np.stack((exits[:, 1] / 12, exits[:, 0]), axis=1)


def exits_for_cooperation(results: Results) -> Floats:
    """100 for every one of them who left for the sake of cooperation, summed, and how many left."""
    exits = _exits(results)
    return np.stack((100 * exits[:, 2], exits[:, 0]), axis=1)


def tenure_in_office(results: Results) -> Floats:
    """Years in office so far, mean over the last two terms."""
    return np.asarray(_terms(results, "chief_tenure")[:, BURNT_IN:].mean(axis=1) / 12)


def any_change(results: Results) -> Floats:
    """Per cent of windows of 44 months from an election with at least one change of chief executive."""
    left = _terms(results, "chief_left")
    windows = [left[:, at : at + WINDOW].any(axis=1) for at in range(ELECTION, TERMS_MONTHS - WINDOW + 1, TERM)]
    return np.asarray(100 * np.stack(windows, axis=1).mean(axis=1))


def exits_after_and_before(results: Results) -> Floats:
    """Exits of chief executives in the calendar year after an election year, and in the election year itself."""
    left = _terms(results, "chief_left")
    after = np.add.reduce([left[:, at : at + 12].sum(axis=1) for at in range(TERM, TERMS_MONTHS, TERM)])
    before = np.add.reduce([left[:, at - 12 : at].sum(axis=1) for at in range(TERM, TERMS_MONTHS, TERM)])
    return np.stack((after, before), axis=1)


def minority_rule(results: Results) -> Floats:
    """Per cent of terms begun in minority."""
    return np.asarray(100 * _terms(results, "minority").mean(axis=1))


def power_shifts(results: Results) -> Floats:
    """Per cent of elections that shift power."""
    return np.asarray(100 * _terms(results, "shifted").mean(axis=1))


def shifts_within_terms(results: Results) -> Floats:
    """Per cent of terms in which a majority has broken within two years."""
    broken = _terms(results, "collapsed")
    terms = [broken[:, at : at + 24].any(axis=1) for at in range(0, TERMS_MONTHS, TERM)]
    return np.asarray(100 * np.stack(terms, axis=1).mean(axis=1))


def new_chairs(results: Results) -> Floats:
    """Per cent of new terms that begin with a new chair."""
    return np.asarray(100 * _terms(results, "new_chair").mean(axis=1))


def met_more_control(results: Results) -> Floats:
    """100 where a single event brought rules of its own within three years of trust-based governance, else 0."""
    return np.asarray(100.0 * (results["trusting"]["trust"]["added"] > 0).any(axis=(1, 2)))


def cost_of_performance(kind: str) -> Callable[[Results], Floats]:
    """Percentage points of support that low or high performance takes against middling performance."""

    def measure(results: Results) -> Floats:
        margin = {arm: taken["margin"][:, 0, 0] for arm, taken in results["service"].items()}
        change = 100 * (margin[kind] - margin["middle"])
        return np.asarray(-change if kind == "low" else change)

    return measure


def misuse_under_audit(results: Results) -> Floats:
    """Misuse in the second year under full and under little audit."""
    arms = (results["audited"][arm]["misuse"] for arm in ("1", "0.04"))
    return np.stack([last(arm, 12).mean(axis=1) for arm in arms], axis=1)


def effort_curve(results: Results, kind: str, experiment: str = "controlled") -> Floats:
    """Effort in the last month at every amount of control, ``(R, amounts)``."""
    arms = (results[experiment][f"{kind} {amount:g}"]["effort"] for amount in CONTROL_AMOUNTS)
    return np.stack([last(arm, 1).mean(axis=1) for arm in arms], axis=1)


def punitive_effort(results: Results) -> Floats:
    """Effort at every amount of punitive control."""
    return effort_curve(results, "punitive")


def supportive_effort(results: Results) -> Floats:
    """Effort at every amount of supportive control."""
    return effort_curve(results, "supportive")


def supportive_effort_of_a_year(results: Results) -> Floats:
    """The same after a year."""
    return effort_curve(results, "supportive", "controlled_year")


def deepest(means: Floats) -> Floats:
    """The amount of control, above none, at which effort is lowest."""
    lowest: Floats = np.array(CONTROL_AMOUNTS)[1 + np.argmin(means[:, 1:], axis=1)]
    return lowest


def largest_loss(means: Floats) -> Floats:
    """Largest loss of effort at any amount of control, per cent of effort without."""
    return np.asarray(100 * (1 - means.min(axis=1) / means[:, 0]))


def loss_at_strongest(means: Floats) -> Floats:
    """Loss of effort at full control, per cent of effort without."""
    return np.asarray(100 * (1 - means[:, -1] / means[:, 0]))


def administration_over_board(results: Results) -> Floats:
    """TA - TB, points of 100, mean over the last term."""
    admin, board = (_terms(results, f"trust_citizens_{name}")[:, -TERM:] for name in ("admin", "board"))
    return np.asarray(100 * (admin - board).mean(axis=1))


def fear(name: str) -> Callable[[Results], Floats]:
    """Per unit and year where deviations are met with support, less the same where they meet consequences."""

    def measure(results: Results) -> Floats:
        low, high = (results["fear"][arm][name][:, 12:].mean(axis=(1, 2)) for arm in ("low", "high"))
        return np.asarray(12 * (low - high))

    return measure


def promises(prior: float) -> Callable[[Results], Floats]:
    """What a broken promise takes from trust, and what a kept one gives, at a prior trust."""

    def measure(results: Results) -> Floats:
        after = {act: results["promise"][f"{prior:g} {act}"]["trust"][:, 0, 0] for act in ("plain", "kept", "broken")}
        return np.stack((after["plain"] - after["broken"], after["kept"] - after["plain"]), axis=1)

    return measure


def core_time(results: Results) -> Floats:
    """Per cent of time that is not load, mean over the last term."""
    return np.asarray(100 * (1 - results["terms"]["mixed"]["load"][:, -TERM:].mean(axis=(1, 2))))


def autonomy(monitor: str) -> Callable[[Results], Floats]:
    """Quality in the last year with more and with less autonomy, under a monitor of some kind."""

    def measure(results: Results) -> Floats:
        arms = (results["autonomy"][f"{monitor} {kind}"]["quality"] for kind in ("more", "less"))
        return np.stack([last(arm, 12).mean(axis=1) for arm in arms], axis=1)

    return measure


def autonomy_by_monitor(results: Results) -> Floats:
    """More and less autonomy under a misaligned monitor, then under an aligned one."""
    return np.concatenate((autonomy("misaligned")(results), autonomy("aligned")(results)), axis=1)


def gain_in_per_cent(means: Floats) -> Floats:
    """How much the first component exceeds the second."""
    return np.asarray(100 * (means[:, 0] / means[:, 1] - 1))


def gain_of_gains(means: Floats) -> Floats:
    """The first gain less the second, percentage points."""
    return np.asarray(100 * (means[:, 0] / means[:, 1] - means[:, 2] / means[:, 3]))
