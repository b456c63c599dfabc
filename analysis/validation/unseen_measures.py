"""The experiments behind the targets kept aside, and how each is measured in them (see ``unseen``)."""

from __future__ import annotations

import numpy as np

from analysis.validation.experiments import LAB, NOBODY, SURVEYED, TERM, TERMS_MONTHS, Arm, Experiment, once, truth
from analysis.validation.follow import Read
from analysis.validation.municipalities import municipalities
from analysis.validation.target import Results, last
from sim.columns import Floats

REFORM = 24
"""Month in which an experiment's reform comes: what was set has settled by then."""

LEAGUE_TABLES = Experiment(
    "league_tables",
    REFORM + 48,
    {"quality": truth("quality")},
    lambda changes: tuple(
        Arm(kind, municipalities({**LAB, **changes}, reporting=0.60), once(kind, REFORM, **dose))
        for kind, dose in (("kept", {}), ("abolished", {"reporting": -1.0}))
    ),
)
"""Reporting of results is required of all units, and is abolished in one arm."""

INSPECTION = Experiment(
    "inspection",
    12 + 48,
    {"incident": truth("incident")},
    lambda changes: tuple(
        Arm(kind, municipalities({**LAB, **changes}, risk=0.70), once(kind, 12, **dose))
        for kind, dose in (("none", {}), ("inspected", {"review": 1.0}))
    ),
    share=2.0,
)
"""Dangerous work; in one arm every unit is inspected once."""

MONITORING = Experiment(
    "monitoring",
    TERM,
    {"quality": truth("quality"), "motivation": truth("motivation")},
    lambda changes: tuple(
        Arm(kind, municipalities({**LAB, **changes}, reporting=reporting, audit=audit), NOBODY)
        for kind, reporting, audit in (("usual", 0.40, 0.15), ("more", 0.65, 0.40))
    ),
)
"""More audit and reporting, a quarter of the scale each, in the style that is usual."""

TIPS = Experiment(
    "tips",
    TERM,
    {"scandal": Read(lambda s, w: s.units.scandal), "misuse": Read(lambda s, w: s.units.misuse)},
    lambda changes: tuple(
        Arm(kind, municipalities({**LAB, **changes}, integrity=0.50, audit=audit), NOBODY)
        for kind, audit in (("audited", 0.15), ("unaudited", 0.0))
    ),
)
"""Misuse that comes to light with the usual audit, and without any."""

KIND_CONTROL = Experiment(
    "kind_control",
    TERM,
    {"trust": truth("trust_admin_board")},
    lambda changes: tuple(
        Arm(
            f"{manner} {kind}",
            municipalities({**LAB, **changes}, rules=rules, audit=audit, reporting=rules, style=style),
            NOBODY,
        )
        for manner, style in (("supportive", 0.1), ("punitive", 0.8))
        for kind, rules, audit in (("less", 0.3, 0.1), ("more", 0.6, 0.3))
    ),
)
"""Less and more control, in a supportive and in a punitive manner."""

EXPERIMENTS: tuple[Experiment, ...] = (LEAGUE_TABLES, INSPECTION, MONITORING, TIPS, KIND_CONTROL)


def _reformed(results: Results) -> tuple[Floats, Floats]:
    """Effect of abolishing on every unit in the fourth year after, and whether it was in the top quartile before."""
    kept, abolished = (results["league_tables"][arm]["quality"] for arm in ("kept", "abolished"))
    before = kept[:, REFORM - 12 : REFORM].mean(axis=1)
    top = before >= np.quantile(before, 0.75)
    effect: Floats = 100 * (last(abolished, 12) - last(kept, 12))
    return effect, np.asarray(top, dtype=np.float64)


def abolition_on_average(results: Results) -> Floats:
    """Points of quality per replicate."""
    return np.asarray(_reformed(results)[0].mean(axis=1))


def abolition_at_the_top(results: Results) -> Floats:
    """Sum of effects over, and number of, units of the top quartile."""
    effect, top = _reformed(results)
    return np.stack((np.sum(effect * top, axis=1), np.sum(top, axis=1)), axis=1)


def over(means: Floats) -> Floats:
    """First component over the second."""
    return np.asarray(means[:, 0] / means[:, 1])


def inspected_incidents(results: Results) -> Floats:
    """Incidents in the four years from the inspection, inspected and not."""
    arms = (results["inspection"][arm]["incident"][:, 12:] for arm in ("inspected", "none"))
    return np.stack([arm.sum(axis=(1, 2)) for arm in arms], axis=1)


def change_in_per_cent(means: Floats) -> Floats:
    """How much the first component differs from the second."""
    return np.asarray(100 * (means[:, 0] / means[:, 1] - 1))


def _in_deviations(results: Results, name: str) -> Floats:
    """More monitoring against usual: components of a difference in standard deviations between units."""
    usual, more = (last(results["monitoring"][arm][name], 12) for arm in ("usual", "more"))
    return np.stack((more.mean(axis=1) - usual.mean(axis=1), usual.mean(axis=1), (usual**2).mean(axis=1)), axis=1)


def monitored_quality(results: Results) -> Floats:
    """Difference in quality, and moments of it between units."""
    return _in_deviations(results, "quality")


def monitored_motivation(results: Results) -> Floats:
    """Difference in motivation, and moments of it between units."""
    return _in_deviations(results, "motivation")


def standardised(means: Floats) -> Floats:
    """A difference over the standard deviation between units, pooled over replicates."""
    return np.asarray(means[:, 0] / np.sqrt(np.maximum(means[:, 2] - means[:, 1] ** 2, 1e-12)))


def tips_components(results: Results) -> Floats:
    """Scandals and misuse without audit, scandals and misuse with it."""
    arms = (results["tips"][arm] for arm in ("unaudited", "audited"))
    return np.stack([arm[name].sum(axis=(1, 2)) for arm in arms for name in ("scandal", "misuse")], axis=1)


def share_of_tips(means: Floats) -> Floats:
    """What comes to light per misuse without audit, over the same with audit, per cent."""
    return np.asarray(100 * (means[:, 0] / means[:, 1]) / (means[:, 2] / means[:, 3]))


def survey_moments(results: Results) -> Floats:
    """Moments over the citizens of every municipality, at the end of its first term."""
    return np.asarray(results["terms"]["mixed"]["survey"][:, 0])


def correlations(means: Floats) -> Floats:
    """Correlation matrix ``(B, 5, 5)`` of what was surveyed, pooled over municipalities."""
    size = len(SURVEYED)
    centre = means[:, :size]
    second = np.empty((len(means), size, size))
    rows, columns = np.triu_indices(size)
    second[:, rows, columns] = second[:, columns, rows] = means[:, size:]
    spread = second - centre[:, :, None] * centre[:, None, :]
    deviation = np.sqrt(np.maximum(np.diagonal(spread, axis1=1, axis2=2), 1e-12))
    return np.asarray(spread / (deviation[:, :, None] * deviation[:, None, :]))


def lead_of_perceived_quality(means: Floats) -> Floats:
    """Correlation of trust in the administration with satisfaction, less its strongest with anything else surveyed."""
    with_trust = correlations(means)[:, 0]
    others = np.abs(with_trust[:, 2:]).max(axis=1)
    return np.asarray(with_trust[:, 1] - others)


def expectation_with_satisfaction(means: Floats) -> Floats:
    """Correlation between expectation and satisfaction."""
    return np.asarray(correlations(means)[:, 2, 1])


def three_chiefs(results: Results) -> Floats:
    """Windows of 44 months from an election with two or more changes, and windows in all."""
    left = results["terms"]["mixed"]["chief_left"][:, :, 0]
    windows = [left[:, at : at + 44].sum(axis=1) >= 2 for at in range(44, TERMS_MONTHS - 43, TERM)]
    return np.asarray(100 * np.stack(windows, axis=1).mean(axis=1))
