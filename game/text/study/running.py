"""Running an experiment with its estimate and progress, saying how far it has come, and writing its report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.core.language import _, current, n_, number
from game.text.failures import Failure, say
from game.text.progress import Progress

if TYPE_CHECKING:
    from analysis.experiments.engine import State
    from analysis.experiments.estimate import Estimate
    from analysis.experiments.experiment import Experiment

MEGA = 1e6


def run(name: str, out: Path | None, workers: int, cluster: str, dry_run: bool) -> None:
    """Run what is not finished; before that, say what it will take."""
    from analysis.experiments.engine import run as carry_out
    from analysis.experiments.estimate import estimate
    from analysis.experiments.reading import load
    from analysis.experiments.store import need_pyarrow

    need_pyarrow()
    experiment = load(name)
    folder = out or Path(experiment.id)
    told = estimate(experiment, folder, workers)
    say(_forecast(experiment, told, workers, cluster))
    if told.bytes > told.free:
        raise Failure(
            _("Det ryms inte: {need} MB behövs som mest, {free} MB är lediga. Välj en annan mapp med --out.").format(
                need=number(told.bytes / MEGA), free=number(told.free / MEGA)
            )
        )
    if dry_run:
        return
    progress = Progress(_("Kör försöket, körningar"), told.runs)

    def tell(state: State) -> None:
        progress.of(state.done, state.total, _so_far(state))

    state = carry_out(experiment, folder, workers, cluster or None, tell)
    progress.end()
    say(_finished(state, folder))


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
    where = cluster or n_("{n} process", "{n} processer", workers).format(n=workers)
    if cluster:
        said = _("Ungefär {time} processortid, på {where}; högst {size} MB på disk.")
        seconds = told.seconds * workers
    else:
        said = _("Ungefär {time} med {where}; högst {size} MB på disk.")
        seconds = told.seconds
    lines.append(said.format(time=_lasting(seconds), where=where, size=number(told.bytes / MEGA, 1)))
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
