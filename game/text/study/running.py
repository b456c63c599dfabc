"""Running an experiment with its estimate and progress, saying how far it has come, and writing its report."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.language import _, current, n_, number
from game.text.failures import USAGE, Failure, say, together
from game.text.progress import Progress

if TYPE_CHECKING:
    from analysis.experiments.engine import State
    from analysis.experiments.experiment import Experiment
    from analysis.experiments.forecast import Estimate

MEGA = 1e6
WORKERS = 2
"""Processes where nothing else is asked for."""


def run(name: str, out: Path | None, workers: int | None, cluster: str, dry_run: bool) -> None:
    """Run what is not finished; before that, say what it will take."""
    from analysis.experiments.engine import run as carry_out
    from analysis.experiments.forecast import estimate

    experiment = _ready(name, workers, cluster)
    folder = out or Path(experiment.id)
    processes = 1 if cluster else workers or WORKERS
    told = estimate(experiment, folder, processes)
    say(_forecast(experiment, told, processes, cluster))
    if told.bytes > told.free:
        raise Failure(
            _("Det ryms inte: {need} MB behövs som mest, {free} MB är lediga. Välj en annan mapp med --out.").format(
                need=number(told.bytes / MEGA, 1), free=number(told.free / MEGA, 1)
            )
        )
    if dry_run:
        return
    progress = Progress(_("Kör försöket, körningar"), told.left)
    done = 0

    def tell(state: State) -> None:
        nonlocal done
        done = state.done
        progress.of(state.done, state.total, _so_far(state))

    try:
        state = carry_out(experiment, folder, processes, cluster or None, tell)
    except KeyboardInterrupt:
        progress.end()
        say(_interrupted(told.runs - told.left + done, told.runs, folder))
        raise
    except BaseException:
        progress.end()
        raise
    progress.end()
    say(_finished(state, folder))


def _ready(name: str, workers: int | None, cluster: str) -> Experiment:
    """The experiment, where everything it needs is there; what is not is told at once."""
    from analysis.experiments.executors import reach
    from analysis.experiments.reading import load
    from analysis.experiments.store import need_pyarrow

    if cluster and workers is not None:
        raise Failure(
            _("--workers är processer på den här datorn, --cluster ett kluster. Välj det ena eller det andra."), USAGE
        )
    found: list[Experiment] = []
    steps: list[Callable[[], object]] = [lambda: found.append(load(name)), need_pyarrow]
    if cluster:
        steps.append(lambda: reach(cluster))
    together(steps)
    if found[0].discovery is not None and find_spec("ema_workbench") is None:
        say(
            _(
                "Rapporten letar efter villkor, och det kräver tillägget prim: pip install samspel[prim]. "
                "Körningarna går att göra utan."
            )
        )
    return found[0]


def _forecast(experiment: Experiment, told: Estimate, workers: int, cluster: str) -> str:
    lines = [
        _(
            "{runs} körningar: {points} punkter × {arms} sätt att styra × {replicates} frön, {months} månader var."
        ).format(
            runs=number(told.runs),
            points=number(told.points),
            arms=len(experiment.arms),
            replicates=number(experiment.replicates),
            months=experiment.months,
        )
    ]
    if told.left < told.runs:
        lines.append(
            _("{done} är redan klara, {left} återstår.").format(
                done=number(told.runs - told.left), left=number(told.left)
            )
        )
    if told.left:
        where = cluster or n_("{n} process", "{n} processer", workers).format(n=workers)
        said = (
            _("Ungefär {time} processortid, på {where}; högst {size} MB på disk.")
            if cluster
            else _("Ungefär {time} med {where}; högst {size} MB på disk.")
        )
        lines.append(said.format(time=_lasting(told.seconds), where=where, size=number(told.bytes / MEGA, 1)))
    return "\n".join(lines)


def _lasting(seconds: float) -> str:
    if seconds < 90:
        return n_("{n} sekund", "{n} sekunder", max(1, round(seconds))).format(n=max(1, round(seconds)))
    if seconds < 5400:
        return n_("{n} minut", "{n} minuter", round(seconds / 60)).format(n=round(seconds / 60))
    return _("{n} timmar").format(n=number(seconds / 3600, 1))


def _so_far(state: State) -> str:
    said = _("{rate} i sekunden").format(rate=number(state.rate, 1))
    if state.failed:
        said += ", " + n_("{n} misslyckad", "{n} misslyckade", state.failed).format(n=state.failed)
    return said


def _interrupted(done: int, total: int, folder: Path) -> str:
    return _(
        "Avbrutet. {done} av {total} körningar är klara och ligger kvar i {folder}. Kör samma kommando igen, så görs "
        "resten."
    ).format(done=number(done), total=number(total), folder=folder)


def _finished(state: State, folder: Path) -> str:
    if state.total == 0:
        return _("Allt var redan kört. Resultaten ligger i {folder}").format(folder=folder)
    said = n_("{n} körning klar", "{n} körningar klara", state.done).format(n=number(state.done))
    told = _("{said}, {rate} i sekunden. Resultaten ligger i {folder}").format(
        said=said, rate=number(state.rate, 1), folder=folder
    )
    if state.failed:
        told += "\n" + n_(
            "{n} körning misslyckades; felet står i kolumnen error.",
            "{n} körningar misslyckades; felen står i kolumnen error.",
            state.failed,
        ).format(n=number(state.failed))
    return told + "\n" + _("Skriv rapporten med samspel experiment report {folder}").format(folder=folder)


def status(folder: Path) -> str:
    """How far the experiment in a folder has come."""
    from analysis.experiments.results import Results

    found = Results(folder)
    lines = [
        f"{found.experiment.id}: "
        + _("{done} av {total} körningar klara").format(done=number(found.runs), total=number(found.planned))
    ]
    if found.failed:
        lines.append(n_("{n} misslyckad", "{n} misslyckade", found.failed).format(n=number(found.failed)))
    lines.append(
        _("Modellversion {model}, frön {first}–{last}.").format(
            model=found.manifest["model_version"], first=found.manifest["seeds"][0], last=found.manifest["seeds"][1]
        )
    )
    if found.runs < found.planned:
        lines.append(_("Kör resten med samspel experiment run och samma fil och mapp."))
    return "\n".join(lines)


def report(folder: Path) -> str:
    """Write the report; where it lies."""
    from analysis.experiments.report import write_report

    page = write_report(folder, "en" if current() == "en" else "sv")
    return _("Rapporten ligger i {page}").format(page=page)
