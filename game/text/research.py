"""``samspel validate`` and ``samspel calibrate``: the model against published results, with progress."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.language import _, current
from game.text.failures import Failure
from game.text.progress import Progress


def validate(seeds: int | None, runs: int | None, quick: bool, out: Path, targets: Sequence[str] = ()) -> str:
    """Run the validation and write its report; a sentence on what came of it. No targets named are all of them.

    Raises:
        Failure: a target that there is not.
        analysis.offline.PageError: the folder cannot be written.
    """
    from analysis.validation import validate as model
    from analysis.validation import wording
    from analysis.validation.report import prepared, write_report
    from analysis.validation.targets import TARGETS

    unknown = [name for name in targets if name not in TARGETS]
    if unknown:
        said = _("--target: det finns inget mål {names}. Målen är {all}.")
        raise Failure(said.format(names=", ".join(unknown), all=", ".join(TARGETS)))
    prepared(out)  # the answer of a long run shall have somewhere to go
    progress = Progress(_("Prövar modellen, försök"), 1)
    found = model.validate(
        model.FRESH if seeds is None else seeds,
        runs or (model.QUICK_RUNS if quick else model.RUNS),
        tuple(targets) or tuple(TARGETS),
        progress=lambda done, total: progress.of(done, total),
    )
    progress.end()
    page, text = write_report(found, out, "en" if current() == "en" else "sv")
    written = _("Rapporten ligger i {page} och {text}").format(page=page, text=text)
    return f"{wording.counted(found.judged)}\n{written}"


def calibrate(file: Path, out: Path | None) -> str:
    """Carry out a request of calibration; what to change, in words.

    Raises:
        scenarios.problems.ScenarioErrors: the request will not do.
        analysis.offline.PageError: the folder cannot be written.
    """
    from analysis.tables import MissingExtra
    from analysis.validation.calibrate import calibrate as fit
    from analysis.validation.calibrate import write_calibration
    from analysis.validation.report import prepared
    from analysis.validation.request import read_request

    request = read_request(file)
    folder = out or file.parent
    prepared(folder)
    progress = Progress(_("Anpassar, försök"), request.budget)
    try:
        done = fit(request, workers=2, progress=lambda tried, _most: progress.at(tried))
    except MissingExtra:
        raise Failure(_("Att anpassa kräver tillägget research: pip install samspel[research].")) from None
    progress.end()
    result, report = write_calibration(done, folder)
    lines = [_("Resultatet ligger i {result} och {report}").format(result=result, report=report)]
    if done.changes:
        lines.append(_("Inget är ändrat. Att ändra i modellen, om ni vill:"))
        lines += [f"  {path}: {was:g} → {now:g}" for path, (was, now) in done.changes.items()]
    else:
        lines.append(_("Inga andra värden gav bättre överensstämmelse."))
    return "\n".join(lines)
