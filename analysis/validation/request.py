"""What a calibration is asked to do: a file that names free parameters, targets, seeds, budget and method.

Everything is written down before anything is run. A target may be fitted to only where it is kept for that: those that
are seen, unseen or not comparable are refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from analysis.validation.targets import TARGETS
from analysis.validation.validate import FRESH, LEAST_RUNS
from scenarios.fields import Form, Id, Line, Number, Words
from scenarios.problems import NOTHING, ScenarioErrors, meant
from scenarios.reading import content, read_form
from scenarios.site import Site
from scenarios.text import Text
from sim.spec import World, parameters

_NOT_ONE = Text("Filen är ingen begäran om anpassning", "The file is not a request of calibration")
_LOWER = Text("Välj lägre.", "Choose lower ones.")


class Request(Form):
    """A calibration, as written in its file."""

    format: Literal[1]
    name: Id
    why: Words
    """What it is for, in words."""
    free: dict[Line, Annotated[list[Number], Field(min_length=2, max_length=2)]]
    """Free parameters by dotted path, with the range they may move in."""
    targets: dict[Line, Number]
    """Targets by id, with their weights in the loss."""
    loss: Literal["squared_tolerances"] = "squared_tolerances"
    """Sum of weight times squared distance from the published value, in half tolerances."""
    method: Literal["nelder-mead", "powell"] = "nelder-mead"
    budget: int = Field(ge=2, le=1000)
    """Evaluations of the loss at most."""
    seeds: int = Field(ge=0)
    """First seed of the runs that are fitted to."""
    check_seeds: int = Field(ge=0)
    """First seed of the runs that before and after are compared on."""
    runs: int = Field(ge=LEAST_RUNS, le=2000)


def read_request(path: Path) -> Request:
    """Read and check a request.

    Raises:
        ScenarioErrors: it cannot be read, is not of the form, or asks for what there is not; all at once, each at its
            place in the file.
    """
    request, site = read_form(content(path), str(path), Request, _NOT_ONE)
    _check_parameters(request, site)
    _check_targets(request, site)
    _check_seeds(request, site)
    if site.problems:
        raise ScenarioErrors(site.problems)
    return request


def _check_parameters(request: Request, site: Site) -> None:
    declared = {each.path: each for each in parameters(World.default())}
    for path, (low, high) in request.free.items():
        place = ("free", path)
        if path not in declared:
            text = Text("Det finns ingen sådan parameter", "There is no such parameter")
            site.report(place, text, meant(path, declared), path, key=True)
        elif not declared[path].low <= low < high <= declared[path].high:
            least, most = declared[path].low, declared[path].high
            text = Text(
                f"Området ryms inte i {least:g} till {most:g}, minst först",
                f"The range does not lie within {least:g} to {most:g}, least first",
            )
            site.report(place, text, NOTHING, f"{low:g} – {high:g}")
    if not request.free:
        site.report(("free",), Text("Minst en parameter behövs", "At least one parameter is needed"), key=True)


def _check_targets(request: Request, site: Site) -> None:
    for name, weight in request.targets.items():
        place, target = ("targets", name), TARGETS.get(name)
        if target is None:
            text = Text("Det finns inget sådant mål", "There is no such target")
            site.report(place, text, meant(name, TARGETS), name, key=True)
        elif target.status != "calibrated" or not target.comparable or target.value is None:
            text = Text(
                f"Målet får inte anpassas till ({target.status})",
                f"This target is not to be fitted to ({target.status})",
            )
            site.report(place, text, Text("Ta bort det.", "Remove it."), name, key=True)
        elif weight <= 0:
            site.report(place, Text("Vikten ska vara över noll", "The weight must be above zero"))
    if not request.targets:
        site.report(("targets",), Text("Minst ett mål behövs", "At least one target is needed"), key=True)


def _check_seeds(request: Request, site: Site) -> None:
    reach = 2 * request.runs
    for name, first in (("seeds", request.seeds), ("check_seeds", request.check_seeds)):
        if first + reach > FRESH:
            text = Text(f"Fröna från {FRESH} är valideringens", f"The seeds from {FRESH} are the validation's")
            site.report((name,), text, _LOWER)
    if abs(request.seeds - request.check_seeds) < reach:
        text = Text("seeds och check_seeds överlappar varandra", "seeds and check_seeds overlap each other")
        remedy = Text(f"Lägg dem minst {reach} isär.", f"Place them at least {reach} apart.")
        site.report(("check_seeds",), text, remedy)
