"""The sections of the report: each a heading, a sentence on how to read it, and a figure with words and table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.experiments import charts, charts_space, points
from analysis.experiments import wording as say
from analysis.experiments.compare import Band, Comparison, Level, bands, comparisons, levels, regimes
from analysis.experiments.drawn import MOST_ROWS, Drawn, mark_of, source, unit_of
from analysis.experiments.results import Results
from analysis.markup import Html, card, paragraph, section, table
from game.core.language import _, number, words
from scenarios.vocabulary import TRUTH_WORDS


def level_section(results: Results, drawn: Drawn) -> Html:
    """Every outcome of every arm: a picture each, and all in a table."""
    found = levels(results)
    arms = [arm.id for arm in results.experiment.arms]
    mine = {
        outcome.id: [each for each in found if each.outcome.id == outcome.id] for outcome in results.experiment.outcomes
    }
    rows = [(words(of[0].outcome.name), *(say.figure(each.value) for each in of)) for of in mine.values()]
    lead = _("Medelvärden över alla punkter och frön, med 95-procentiga intervall. {runs} körningar.")
    return section(
        "levels",
        _("Utfallen, ett i taget"),
        lead.format(runs=number(results.runs - results.failed)),
        card(table(_("Medelvärde per utfall och sätt att styra"), (_("Utfall"), *map(say.arm_name, arms)), rows)),
        *(_levels(results, of, drawn) for of in mine.values()),
    )


def _levels(results: Results, found: Sequence[Level], drawn: Drawn) -> Html:
    outcome = found[0].outcome
    rows = [(say.arm_name(each.arm), say.figure(each.value), number(each.value.runs)) for each in found]
    return drawn.place(
        f"level-{outcome.id}",
        words(outcome.name),
        unit_of(outcome) + " " + _("Prick med streck: medel med 95-procentigt intervall."),
        "; ".join(f"{name} {figure}" for name, figure, _runs in rows) + ".",
        source(results, sum(each.value.runs for each in found)),
        table(
            _("Medelvärde per sätt att styra"),
            (_("Sätt att styra"), _("Medelvärde (95 %)"), _("Körningar")),
            rows,
            marks=[mark_of(each.arm) for each in found],
        ),
        charts.level_dots(found, points.arm_rows(results, outcome)),
        outcome.id,
    )


def comparison_section(results: Results, drawn: Drawn) -> Html | None:
    """Every arm less the baseline."""
    found = comparisons(results)
    if not found:
        return None
    figures = [
        _compared(results, [each for each in found if each.outcome.id == outcome.id], drawn)
        for outcome in results.experiment.outcomes
    ]
    return section(
        "comparisons",
        _("Sätten att styra jämförda"),
        _(
            "Skillnaden mot {baseline}, par för par: samma punkt, samma frö. Det grå fältet är marginalen inom vilken "
            "en skillnad räknas som ingen."
        ).format(baseline=say.arm_name(found[0].baseline)),
        *figures,
    )


def _compared(results: Results, found: Sequence[Comparison], drawn: Drawn) -> Html:
    outcome = found[0].outcome
    rows = [
        (
            say.arm_name(each.arm),
            say.figure(each.difference, sign=True),
            say.verdict(each),
            number(each.difference.runs),
        )
        for each in found
    ]
    heads = (_("Sätt att styra"), _("Skillnad (95 %)"), _("Utfall av jämförelsen"), _("Par"))
    marks = [mark_of(each.arm) for each in found]
    return drawn.place(
        f"difference-{outcome.id}",
        words(outcome.name),
        unit_of(outcome) + " " + _("Prick med streck: skillnad med 95-procentigt intervall. Grått: marginalen."),
        " ".join(map(say.compared, found)),
        source(results, sum(each.difference.runs for each in found)),
        table(_("Skillnad mot {baseline}").format(baseline=say.arm_name(found[0].baseline)), heads, rows, marks=marks),
        charts.differences(found, points.arm_rows(results, outcome, found[0].baseline)),
        outcome.id,
    )


def band_section(results: Results, drawn: Drawn) -> Html | None:
    """Kept series with their spread."""
    found = bands(results)
    if not found:
        return None
    arms = [arm.id for arm in results.experiment.arms]
    figures = []
    for quantity in results.experiment.trajectories:
        mine = [each for each in found if each.quantity == quantity]
        label = TRUTH_WORDS[quantity]
        ends = [
            _("{arm} {mid} ({low} – {high})").format(
                arm=say.arm_name(each.arm), mid=_last(each, 2), low=_last(each, 0), high=_last(each, 4)
            )
            for each in mine
        ]
        heads = (_("Månad"), *(say.arm_name(each.arm) for each in mine))
        rows = [
            (str(int(month) + 1), *(f"{_at(each, 2, at)} ({_at(each, 0, at)} – {_at(each, 4, at)})" for each in mine))
            for at, month in enumerate(mine[0].months)
        ]
        figures.append(
            drawn.place(
                f"series-{quantity}",
                words(label.text),
                f"{words(label.text)}, {words(label.unit)}, "
                + _("efter månad. Linje: median. Fält: mittersta halvan och mittersta 90 procenten."),
                _("Sist: {ends}.").format(ends="; ".join(ends)),
                source(results, sum(each.runs for each in mine)),
                table(_("Median och mittersta 90 procenten av körningarna"), heads, rows),
                charts.over_months(mine, arms),
            )
        )
    lead = _(
        "Linjen är medianen över körningar, det mörkare fältet den mittersta halvan, det ljusare de mittersta 90 "
        "procenten. Det är spridning mellan körningar, inte osäkerhet om medianen."
    )
    return section("series", _("Månad för månad"), lead, *figures)


def _at(band: Band, quantile: int, month: int) -> str:
    return number(float(band.quantiles[quantile, month]), 3)


def _last(band: Band, quantile: int) -> str:
    return _at(band, quantile, -1)


def regime_section(results: Results, drawn: Drawn) -> Html | None:
    """Maps of who comes first where."""
    here = results.experiment
    arms = [arm.id for arm in here.arms]
    told = "; ".join(f"{letter} {say.arm_name(arm)}" for arm, letter in charts_space.letters(arms).items())
    figures = []
    for outcome in here.outcomes:
        made = regimes(results, outcome)
        if made is None:
            continue
        x, y = (say.factor_name(here, name) for name in made.axes)
        heads = (x, y, _("Först"), _("Försprång till nästa (95 %)"), _("Körningar"))
        rows = [
            (
                charts_space.class_name(made.xs[cell.x]),
                charts_space.class_name(made.ys[cell.y]),
                ", ".join(map(say.arm_name, cell.first)),
                say.figure(cell.lead, sign=True),
                number(cell.runs),
            )
            for cell in made.cells
        ]
        marks = [mark_of(cell.first[0]) if len(cell.first) == 1 else {} for cell in made.cells]
        figures.append(
            drawn.place(
                f"map-{outcome.id}",
                words(outcome.name),
                _("Vågrätt: {x}. Lodrätt: {y}. {better}.").format(x=x, y=y, better=say.better(outcome).capitalize())
                + f" {told}.",
                say.mapped(made),
                source(results, sum(cell.runs for cell in made.cells)),
                table(_("Vem som kommer först var"), heads, rows, marks=marks),
                charts_space.regime_map(made, arms, points.map_rows(results, made)),
                outcome.id,
            )
        )
    if not figures:
        return None
    lead = _(
        "Ett styrsätt delar första platsen där intervallet för avståndet till det bästa når marginalen. Ljusa rutor är "
        "delade; en punkt betyder fler än tre, ett streck att ingen punkt ligger där. Under bokstäverna: försprånget "
        "till nästa, ± halva det 95-procentiga intervallet."
    )
    return section("regimes", _("Vem kommer först var"), lead, *figures)


def error_section(results: Results) -> Html | None:
    """What failed runs said."""
    if not results.errors:
        return None
    told: dict[str, int] = {}
    for each in results.errors:
        told[each] = told.get(each, 0) + 1
    rows = [
        (error[:200], number(count)) for error, count in sorted(told.items(), key=lambda each: -each[1])[:MOST_ROWS]
    ]
    lead = _("De är rader i tabellen och utelämnade i figurerna. En punkt med en misslyckad körning räknas inte alls.")
    return section("errors", _("Körningar som misslyckades"), lead, card(table(_("Fel"), (_("Fel"), _("Antal")), rows)))


def about(text: Iterable[str]) -> Html:
    """Paragraphs in a card."""
    return card(*(paragraph(one) for one in text))
