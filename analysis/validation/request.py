"""What a calibration is asked to do: a file that names free parameters, targets, seeds, budget and method.

Everything is written down before anything is run. A target may be fitted to only where it is kept for that: those that
are seen, unseen or not comparable are refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analysis.validation.targets import TARGETS
from analysis.validation.validate import FRESH, LEAST_RUNS
from game.core.errors import reason
from scenarios.text import Text
from sim.spec import World, parameters


class RequestError(Exception):
    """A request that cannot be carried out; ``text`` says everything that is wrong with it."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class Request(BaseModel):
    """A calibration, as written in its file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    why: str
    """What it is for, in words."""
    free: dict[str, tuple[float, float]]
    """Free parameters by dotted path, with the range they may move in."""
    targets: dict[str, float]
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
        RequestError: it cannot be read, is not of the form, or asks for what there is not; all faults at once.
    """
    try:
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        why = reason(error)
        raise RequestError(
            Text(f"Det går inte att läsa {path} ({why.sv}).", f"Cannot read {path} ({why.en}).")
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        said = str(error).replace("\n", " ")
        raise RequestError(Text(f"{path} är inte YAML: {said}", f"{path} is not YAML: {said}")) from error
    try:
        request = Request.model_validate(written)
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, each['loc'])) or 'request'}: {each['msg']}" for each in error.errors()]
        raise _refused(path, [Text(fault, fault) for fault in faults]) from error
    faulty = [*_parameter_faults(request), *_target_faults(request), *_seed_faults(request)]
    if faulty:
        raise _refused(path, faulty)
    return request


def _parameter_faults(request: Request) -> list[Text]:
    declared = {each.path: each for each in parameters(World.default())}
    faults = []
    for path, (low, high) in request.free.items():
        if path not in declared:
            faults.append(Text(f"{path}: det finns ingen sådan parameter", f"{path}: there is no such parameter"))
        elif not declared[path].low <= low < high <= declared[path].high:
            least, most = declared[path].low, declared[path].high
            faults.append(
                Text(
                    f"{path}: {low:g} till {high:g} ryms inte i {least:g} till {most:g}",
                    f"{path}: {low:g} to {high:g} does not lie within {least:g} to {most:g}",
                )
            )
    if not request.free:
        faults.append(Text("free: minst en parameter behövs", "free: at least one parameter is needed"))
    return faults


def _target_faults(request: Request) -> list[Text]:
    faults = []
    for name, weight in request.targets.items():
        target = TARGETS.get(name)
        if target is None:
            faults.append(Text(f"{name}: det finns inget sådant mål", f"{name}: there is no such target"))
        elif target.status != "calibrated" or not target.comparable or target.value is None:
            faults.append(
                Text(
                    f"{name}: målet får inte anpassas till ({target.status})",
                    f"{name}: this target is not to be fitted to ({target.status})",
                )
            )
        elif weight <= 0:
            faults.append(Text(f"{name}: vikten ska vara över noll", f"{name}: the weight must be above zero"))
    if not request.targets:
        faults.append(Text("targets: minst ett mål behövs", "targets: at least one target is needed"))
    return faults


def _seed_faults(request: Request) -> list[Text]:
    reach = 2 * request.runs
    spans = {"seeds": request.seeds, "check_seeds": request.check_seeds}
    faults = [
        Text(
            f"{name}: fröna från {FRESH} är valideringens; välj lägre",
            f"{name}: the seeds from {FRESH} are the validation's; choose lower ones",
        )
        for name, first in spans.items()
        if first + reach > FRESH
    ]
    if abs(request.seeds - request.check_seeds) < reach:
        faults.append(Text("seeds och check_seeds överlappar varandra", "seeds and check_seeds overlap each other"))
    return faults


def _refused(path: Path, faults: list[Text]) -> RequestError:
    return RequestError(
        Text("\n".join(f"{path}: {fault.sv}" for fault in faults), "\n".join(f"{path}: {fault.en}" for fault in faults))
    )
