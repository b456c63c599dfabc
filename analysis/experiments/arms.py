"""Ways to steer: every policy with every setting of the levers, and the one that others are compared with."""

from __future__ import annotations

from itertools import product

from analysis.experiments.experiment import Arm, Factor
from analysis.experiments.form import ExperimentForm
from scenarios.problems import meant
from scenarios.site import Site
from scenarios.text import Text
from sim.policies import POLICIES

MOST_ARMS = 200


def arms_of(form: ExperimentForm, levers: tuple[Factor, ...], site: Site) -> tuple[Arm, ...]:
    """Every policy with every combination of the levers' settings."""
    known = _policies(form, site)
    for lever in levers:
        if not lever.distribution.values:
            site.report(
                ("levers", lever.id),
                Text("En spak behöver values: med de lägen som prövas", "A lever needs values: the settings to try"),
                Text("Till exempel values: [0.1, 0.4].", "For example values: [0.1, 0.4]."),
                key=True,
            )
    settings = list(product(*(lever.distribution.values for lever in levers)))
    if len(settings) * len(known) > MOST_ARMS:
        site.report(
            ("levers",),
            Text(
                f"{len(settings) * len(known)} sätt att styra, högst {MOST_ARMS}",
                f"{len(settings) * len(known)} ways to steer, at most {MOST_ARMS}",
            ),
            Text("Ta bort lägen eller styrsätt.", "Remove settings or policies."),
            key=True,
        )
        settings = settings[:1]
    made = []
    for policy in known:
        for setting in settings:
            values = {lever.id: float(value) for lever, value in zip(levers, setting, strict=True)}
            told = ", ".join([policy, *(f"{name}={_short(value)}" for name, value in values.items())])
            made.append(Arm(told, policy, values))
    return tuple(made)


def _short(value: float) -> str:
    """A setting as it is told in an arm's name: short, and never the same for two settings."""
    return f"{value:g}" if float(f"{value:g}") == value else repr(value)


def _policies(form: ExperimentForm, site: Site) -> list[str]:
    """The policies that there are, once each."""
    known: list[str] = []
    for place, name in enumerate(form.policies):
        if name not in POLICIES:
            site.report(
                ("policies", place),
                Text("Det finns inget sådant styrsätt", "There is no such policy"),
                meant(name, POLICIES),
                name,
            )
        elif name in known:
            site.report(
                ("policies", place),
                Text("Styrsättet står två gånger", "The policy stands twice"),
                Text("Ta bort det ena.", "Remove one of them."),
                name,
            )
        else:
            known.append(name)
    return known


def baseline_of(form: ExperimentForm, arms: tuple[Arm, ...], site: Site) -> str | None:
    """The arm that others are compared with: the one named, else the first; None where there is only one."""
    ids = [arm.id for arm in arms]
    if form.baseline is None:
        return ids[0] if len(ids) > 1 else None
    if ids and form.baseline not in ids:  # without any, what is wrong with the levers has been told
        site.report(
            ("baseline",),
            Text("Inget sätt att styra heter så", "No way to steer is called that"),
            meant(form.baseline, ids),
        )
    return form.baseline
