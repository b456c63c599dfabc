"""The methods text of a report: design, seeds, versions, what was fitted and what was tested, and limits."""

from __future__ import annotations

from collections import Counter

from analysis.experiments.experiment import Experiment
from analysis.experiments.results import Results
from analysis.experiments.wording import arm_name
from game.core.language import _, n_, number, words
from scenarios.vocabulary import unit_words
from sim.policies import POLICIES
from sim.spec import parameters


def paragraphs(results: Results) -> list[str]:
    """The text, a paragraph each."""
    return [
        _design(results),
        _intervals(results.experiment),
        _versions(results),
        _marks(results.experiment),
        _(
            "Anpassat och prövat: få av modellens tal är anpassade, alla till kommundirektörers avgångar och till val. "
            "Vad modellen återger och inte återger av publicerade resultat står i docs/validation.md. Ett svar som "
            "beror på ett antagande märkt D är en fråga, inte en slutsats."
        ),
        _(
            "Gränser: svaren gäller i modellen. Den är inte anpassad till någon verklig kommun, utfallen vägs aldrig "
            "ihop, och områdena för det som är osäkert är oftast våra egna bedömningar."
        ),
    ]


def _design(results: Results) -> str:
    here = results.experiment
    kind = {
        "none": _("en enda punkt"),
        "full_factorial": _("alla kombinationer (full faktoriell design)"),
        "latin_hypercube": _("en latinsk hyperkub"),
        "sobol": _("en Sobolföljd med Saltellis schema"),
        "morris": _("Morris banor"),
        "one_at_a_time": _("en sak i taget, vid båda ändarna av sitt område"),
        "file": _("punkter ur en egen fil"),
    }[here.design.kind]
    said = _(
        "Design: {kind}, {points} punkter, {arms} sätt att styra och {replicates} frön per punkt, i {months} månader. "
        "Fröna är {first} till {last}, desamma överallt, så att skillnader är parvisa."
    ).format(
        kind=kind,
        points=number(len(results.plan.points.values)),
        arms=len(here.arms),
        replicates=number(here.replicates),
        months=here.months,
        first=here.seeds.start,
        last=here.seeds.stop - 1,
    )
    if here.design.sampled:
        said += " " + _("Designens eget frö är {seed}.").format(seed=here.design.seed)
    done = _("{runs} av {planned} körningar är gjorda.").format(
        runs=number(results.runs), planned=number(results.planned)
    )
    failed = n_("{n} misslyckades och är utelämnad.", "{n} misslyckades och är utelämnade.", results.failed)
    return f"{said} {done} " + failed.format(n=number(results.failed))


def _intervals(experiment: Experiment) -> str:
    if experiment.replicates == 1:
        return _(
            "Intervall: med ett enda frö per punkt säger intervallen ingenting om den slump som alla körningar delar."
        )
    if experiment.design.sampled:
        said = _(
            "Intervallen är på 95 procent och håller både att punkterna är ett urval och att fröna är det. Likvärdigt "
            "är det vars hela intervall ligger inom marginalen, som skrevs i försökets fil."
        )
        if experiment.drawn_together == 1:
            return said
        together = _("Punkterna dras {n} åt gången, och varje omgång räknas som en dragning.")
        return f"{said} {together.format(n=number(experiment.drawn_together))}"
    return _(
        "Intervallen är på 95 procent och håller slumpen mellan frön; punkterna är alla som försöket gäller. "
        "Likvärdigt är det vars hela intervall ligger inom marginalen, som skrevs i försökets fil."
    )


def _versions(results: Results) -> str:
    found = results.manifest
    packages = ", ".join(f"{name} {version}" for name, version in found["packages"].items())
    return _("Versioner: modell {model}; Python {python}, {system} {processor}; {packages}.").format(
        model=found["model_version"],
        python=found["machine"]["python"],
        system=found["machine"]["system"],
        processor=found["machine"]["processor"],
        packages=packages,
    )


def _marks(experiment: Experiment) -> str:
    varied = {path for each in experiment.uncertainties for path in each.paths}
    marks = Counter(each.mark for each in parameters(experiment.world) if each.path in varied)
    told = ", ".join(f"{mark}: {count}" for mark, count in sorted(marks.items()))
    if not told:
        return _("Ingen parameter varierades.")
    return _(
        "Varierade parametrar efter märke (D antagande, F anpassad, K allmän kunskap, S källtext, V text): {told}."
    ).format(told=told)


def factor_rows(experiment: Experiment) -> list[tuple[str, ...]]:
    """What is varied: name, parameters, range, unit, distribution."""
    rows: list[tuple[str, ...]] = []
    for each in (*experiment.uncertainties, *experiment.levers):
        spread = each.distribution
        if spread.values:
            told = ", ".join(number(value, 2) for value in spread.values)
        else:
            told = f"{number(spread.low, 2)} – {number(spread.high, 2)}"
        paths = each.paths[0] if len(each.paths) == 1 else f"{each.paths[0]} +{len(each.paths) - 1}"
        rows.append((words(each.name), paths, told, words(unit_words(each.unit)), spread.kind, each.mark))
    return rows


def arm_rows(experiment: Experiment) -> list[tuple[str, str]]:
    """The ways to steer, with what each policy does."""
    return [(f"{arm_name(arm.id)} ({arm.policy})", POLICIES[arm.policy].meaning) for arm in experiment.arms]
