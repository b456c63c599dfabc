"""The world that an experiment asks for: a scenario's or a generated one, with its constants set."""

from __future__ import annotations

from pathlib import Path

from analysis.experiments.factors import matching, within
from analysis.experiments.form import ExperimentForm, WorldForm
from scenarios import ScenarioErrors, load
from scenarios.problems import Problem, meant
from scenarios.site import Site
from scenarios.text import Text
from scenarios.world import in_range
from sim.hidden import HIDDEN
from sim.spec import World

YAML = (".yaml", ".yml")


def world_of(form: ExperimentForm, site: Site, folder: Path) -> World:
    """The world with its constants set; faults go to the site. ``folder`` is where the experiment lies."""
    return _constants(form, _world(form.world, site, folder), site)


def _world(form: WorldForm, site: Site, folder: Path) -> World:
    if form.scenario is not None:
        for name in ("units", "members"):
            if getattr(form, name) is not None:
                site.report(
                    ("world", name),
                    Text("Ett scenario har redan sina enheter och ledamöter", "A scenario has its units and members"),
                    Text(f"Ta bort {name}: eller scenario:.", f"Remove {name}: or scenario:."),
                    key=True,
                )
        world = _scenario(form.scenario, site, folder)
    else:
        world = World.default(form.units or 8, form.members or 9)
    if form.hidden is None:
        return world
    if form.hidden not in HIDDEN:
        site.report(
            ("world", "hidden"),
            Text("Modellen har ingen sådan dold värld", "The model has no such hidden world"),
            meant(form.hidden, HIDDEN),
        )
        return world
    return HIDDEN[form.hidden].apply(world)


def _scenario(name: str, site: Site, folder: Path) -> World:
    own = name.endswith(YAML)
    try:
        return load(folder / name if own else name).world
    except ScenarioErrors as errors:
        first: Problem = errors.problems[0]
        if own and first.line:  # each at its place in the scenario's own file
            site.problems += errors.problems
        else:
            text = Text(
                f"Scenariot går inte att använda: {first.text.sv}", f"The scenario cannot be used: {first.text.en}"
            )
            site.report(("world", "scenario"), text, first.remedy)
        return World.default()


def constant_paths(form: ExperimentForm, world: World) -> list[str]:
    """Paths of the parameters that constants set."""
    return [each.path for pattern in form.constants for each in matching(pattern, world)]


def _constants(form: ExperimentForm, world: World, site: Site) -> World:
    changes: dict[str, float] = {}
    for pattern, value in form.constants.items():
        place = ("constants", pattern)
        found = within(pattern, world, site, place, key=True)
        for each in found:
            if each.low <= value <= each.high:
                changes[each.path] = int(value) if isinstance(each.value, int) else value
        if found:
            in_range(found[0], value, place, site)
    return world.changed(changes)


def beside_of(form: ExperimentForm, site: Site, folder: Path) -> tuple[Path, ...]:
    """The files that the experiment names. They lie beside it, so that results can keep copies under the same names."""
    named = [(("design", "file"), form.design.file), (("world", "scenario"), form.world.scenario)]
    found = []
    for place, name in named:
        if name is None or (place[0] == "world" and not name.endswith(YAML)):
            continue
        if Path(name).name != name:
            site.report(
                place,
                Text("Filen ska ligga i samma mapp som försöket", "The file must lie in the folder of the experiment"),
                Text(f"Flytta den dit och skriv {Path(name).name}.", f"Move it there and write {Path(name).name}."),
            )
        found.append(folder / name)
    return tuple(found)
