"""From the form of an experiment to the experiment: everything that refers to the model is looked up and checked.

Problems go to the site, each at its place in the file; what is returned is only used where there are none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analysis.experiments.arms import arms_of, baseline_of
from analysis.experiments.experiment import Discovery, Experiment, Factor, Shock
from analysis.experiments.factors import assumed, factor_of
from analysis.experiments.form import ExperimentForm, ShockForm
from analysis.experiments.outcomes import outcome_of
from analysis.experiments.plan import design_of
from analysis.experiments.schema import COLUMNS
from analysis.experiments.world import beside_of, constant_paths, world_of
from scenarios.problems import meant
from scenarios.site import Site
from scenarios.text import Text
from sim.acts import ACTS
from sim.names import TRUTH
from sim.spec import World


def experiment_of(form: ExperimentForm, site: Site, source: str, folder: Path) -> Experiment:
    """The experiment. Problems are reported to the site.

    Args:
        form: the file's form.
        site: where problems go.
        source: the file as written.
        folder: where the file lies; a design's own table is looked for from there.
    """
    world = world_of(form, site, folder)
    uncertainties = _factors(form, "uncertainties", world, site)
    chosen = {path for each in uncertainties for path in each.paths}
    uncertainties += assumed(form.assumptions, world, chosen | set(constant_paths(form, world)))
    levers = _factors(form, "levers", world, site)
    _apart(form, uncertainties, levers, world, site)
    arms = arms_of(form, levers, site)
    shock = _shock(form.shock, form, world, site)
    outcomes = tuple(outcome_of(name, each, form, site) for name, each in form.outcomes.items())
    return Experiment(
        id=form.id,
        title=site.text(form.title, ("title",)),
        question=site.text(form.question, ("question",)),
        world=world,
        place=form.world.scenario or "generated",
        months=form.months,
        uncertainties=uncertainties,
        levers=levers,
        arms=arms,
        shock=shock,
        outcomes=outcomes,
        design=design_of(form, uncertainties, site, folder),
        replicates=form.replicates,
        first_seed=form.first_seed,
        baseline=baseline_of(form, arms, site),
        regimes=_regimes(form, uncertainties, levers, site),
        discovery=_discovery(form, site),
        trajectories=_trajectories(form, site),
        every=form.trajectories.every if form.trajectories else 1,
        asked=_asked(form),
        source=source,
        beside=beside_of(form, site, folder),
    )


def _asked(form: ExperimentForm) -> dict[str, Any]:
    """The form without its words: what decides the numbers."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items() if key not in ("title", "question", "name")}
        return [bare(inner) for inner in value] if isinstance(value, list) else value

    found: dict[str, Any] = bare(form.model_dump(mode="json", exclude_none=True))
    return found


def _factors(form: ExperimentForm, group: str, world: World, site: Site) -> tuple[Factor, ...]:
    made = (factor_of(name, each, (group, name), world, site) for name, each in getattr(form, group).items())
    return tuple(each for each in made if each is not None)


def _apart(
    form: ExperimentForm, uncertainties: tuple[Factor, ...], levers: tuple[Factor, ...], world: World, site: Site
) -> None:
    """No name may be used twice, and no parameter be set by two parts of the file."""
    owner: dict[str, str] = dict.fromkeys(constant_paths(form, world), "constants")
    named = dict.fromkeys(COLUMNS, Text("programmet", "the program"))
    for group in ("uncertainties", "levers", "outcomes"):
        for name in getattr(form, group):
            if name in named:
                taken_by = named[name]
                site.report(
                    (group, name),
                    Text(f"Namnet används redan av {taken_by.sv}", f"The name is already used by {taken_by.en}"),
                    Text("Varje kolumn behöver ett eget namn.", "Every column needs a name of its own."),
                    key=True,
                )
            named[name] = Text(group, group)
    for group, factors in (("uncertainties", uncertainties), ("levers", levers)):
        for factor in factors:
            taken = next((owner[path] for path in factor.paths if path in owner), None)
            if taken is not None:
                site.report(
                    (group, factor.id),
                    Text(f"Parametern sätts redan av {taken}", f"The parameter is already set by {taken}"),
                    Text("Låt bara en av dem sätta den.", "Let only one of them set it."),
                    key=True,
                )
            owner |= dict.fromkeys(factor.paths, f"{group}.{factor.id}")


def _shock(given: ShockForm | None, form: ExperimentForm, world: World, site: Site) -> Shock | None:
    if given is None:
        return None
    if given.month >= form.months and not site.made_up(("months",)):
        site.report(
            ("shock", "month"),
            Text(f"Försöket har bara {form.months} månader", f"The experiment has only {form.months} months"),
            Text("Månader räknas från 0.", "Months count from 0."),
        )
    for name, dose in given.acts.items():
        if name not in ACTS:
            site.report(
                ("shock", "acts", name),
                Text("Det finns ingen sådan handling", "There is no such act"),
                meant(name, ACTS),
                name,
                key=True,
            )
        elif not ACTS[name].low <= dose <= ACTS[name].high:
            low, high = ACTS[name].low, ACTS[name].high
            site.report(
                ("shock", "acts", name),
                Text(f"Dosen ska ligga mellan {low:g} och {high:g}", f"The dose must lie between {low:g} and {high:g}"),
            )
    ids = [unit.id for unit in world.units]
    for place, name in enumerate(given.units or ()):
        if name not in ids:
            site.report(
                ("shock", "units", place),
                Text("Enheten finns inte", "There is no such unit"),
                meant(name, ids),
                name,
            )
    units = None if given.units is None else tuple(ids.index(name) for name in given.units if name in ids)
    return Shock(given.month, dict(given.acts), units)


def _regimes(
    form: ExperimentForm, uncertainties: tuple[Factor, ...], levers: tuple[Factor, ...], site: Site
) -> tuple[str, str] | None:
    if form.regimes is None:
        return None
    known = [*form.uncertainties, *(each.id for each in uncertainties if each.id not in form.uncertainties)]
    for place, name in enumerate(form.regimes):
        if name not in known:
            site.report(
                ("regimes", place),
                Text("Ingen osäkerhet heter så", "No uncertainty is called that"),
                meant(name, known),
                name,
            )
    if form.regimes[0] == form.regimes[1]:
        site.report(
            ("regimes", 1),
            Text("Kartan behöver två olika axlar", "The map needs two different axes"),
        )
    if len(form.policies) < 2 and not levers:
        site.report(
            ("regimes",),
            Text("En karta över vem som vinner behöver minst två styrsätt", "A map of who wins needs two policies"),
            Text("Lägg till ett under policies:.", "Add one under policies:."),
            key=True,
        )
    return form.regimes[0], form.regimes[1]


def _discovery(form: ExperimentForm, site: Site) -> Discovery | None:
    given = form.discovery
    if given is None:
        return None
    if given.outcome not in form.outcomes:
        site.report(
            ("discovery", "outcome"),
            Text("Inget utfall heter så", "No outcome is called that"),
            meant(given.outcome, form.outcomes),
        )
    if (given.at_least is None) == (given.at_most is None):
        site.report(
            ("discovery",),
            Text("Skriv antingen at_least eller at_most", "Write either at_least or at_most"),
            Text("Gränsen säger vilka körningar som söks.", "The limit says which runs are looked for."),
            key=True,
        )
    if form.design.kind not in ("latin_hypercube", "sobol", "file"):
        site.report(
            ("discovery",),
            Text("Att söka villkor kräver slumpade punkter", "To look for conditions takes sampled points"),
            Text("Välj design latin_hypercube eller sobol.", "Choose the design latin_hypercube or sobol."),
            key=True,
        )
    return Discovery(given.outcome, given.at_least, given.at_most)


def _trajectories(form: ExperimentForm, site: Site) -> tuple[str, ...]:
    given = form.trajectories
    if given is None:
        return ()
    for place, name in enumerate(given.quantities):
        if name not in TRUTH:
            site.report(
                ("trajectories", "quantities", place),
                Text("Modellen har ingen sådan storhet", "The model has no such quantity"),
                meant(name, TRUTH),
                name,
            )
    return tuple(dict.fromkeys(given.quantities))


def space(world: World) -> tuple[Factor, ...]:
    """The model's own design space: every parameter with its range, those of units, people and parties together."""
    return assumed("VKSFD", world, ())
