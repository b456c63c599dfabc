"""The report of an experiment: one self-contained page, figures for print, and a methods text.

``report.html`` needs no network; ``figures/`` holds every chart as SVG, PNG and PDF where the extra ``images`` is
installed; ``methods.txt`` is the methods text for whoever writes a paper.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from analysis.experiments import depends, methods, points, sections
from analysis.experiments import wording as say
from analysis.experiments.drawn import MOST_ROWS, Drawn, source
from analysis.experiments.figures import write_figures
from analysis.experiments.results import Results
from analysis.experiments.store import refused
from analysis.experiments.trouble import ExperimentError
from analysis.markup import Html, card, choice, paragraph, section, table, tag
from analysis.offline import filled, format_locale, write_whole
from analysis.tables import MissingExtra
from game.core.language import _, current, number, use, words
from scenarios.text import Lang


def write_report(folder: Path | str, lang: Lang = "sv", figures: bool = True) -> Path:
    """Write the report of an experiment's folder, in a language; where the page lies.

    Raises:
        ExperimentError: nothing is finished there yet, or it cannot be written.
        PageError: the page cannot be written.
        MissingExtra: an extra is needed (``research``; ``prim`` where conditions are looked for).
    """
    results = Results(folder)
    if results.runs == 0:
        raise ExperimentError(
            f"{folder}: ingen körning är klar ännu. Kör försöket först.",
            f"{folder}: no run is finished yet. Run the experiment first.",
        )
    before = current()
    use(lang)
    try:
        drawn = Drawn()
        html, numbers = page(results, drawn), format_locale()
        text = "\n\n".join(methods.paragraphs(results)) + "\n"
    finally:
        use(before)
    target = results.folder / "report.html"
    write_whole(target, html)
    write_whole(results.folder / "methods.txt", text)
    if figures:
        try:
            write_figures(drawn.specs, drawn.titles, numbers, results.folder / "figures")
        except MissingExtra:
            pass  # figures for print are an extra; the page has them all
        except OSError as error:
            raise refused(results.folder, error) from error
    return target


def page(results: Results, drawn: Drawn) -> str:
    """The page as HTML, in the language in use; its charts are left in ``drawn``."""
    made = [
        sections.level_section(results, drawn),
        sections.comparison_section(results, drawn),
        sections.regime_section(results, drawn),
        points.point_section(results, drawn),
        sections.band_section(results, drawn),
        depends.index_section(results, drawn),
        depends.swing_section(results, drawn),
        depends.discovery_section(results, drawn),
        sections.error_section(results),
        _how(results),
    ]
    here = results.experiment
    parts = {
        "lang": "en" if current() == "en" else "sv",
        "title": escape(f"{words(here.title)} · Samspel"),
        "skip": escape(_("Hoppa till innehållet")),
        "masthead": _masthead(results),
        "scrub": _chooser(results),
        "sections": "\n".join(each for each in made if each is not None),
        "footer": tag("footer", tag("div", paragraph(source(results, results.runs), "source"), class_="wide")),
    }
    data = {
        "format": format_locale(),
        "charts": drawn.specs,
        "arms": points.told_arms(results),
        "points": points.told_points(results),
        "none": _nothing_chosen(),
        "narrow": _("Välj ett utfall för att läsa dess siffror här."),
    }
    return filled(parts, data, ("experiment.js",), "experiment.css")


def _masthead(results: Results) -> Html:
    here = results.experiment
    said = _("{runs} körningar, {points} punkter, {arms} sätt att styra, {months} månader.").format(
        runs=number(results.runs),
        points=number(len(results.plan.points.values)),
        arms=len(here.arms),
        months=here.months,
    )
    unfinished = (
        [paragraph(_("Försöket är inte klart: {done} av {total} körningar.").format(
            done=number(results.runs), total=number(results.planned)), "landing")]
        if results.runs < results.planned
        else []
    )  # fmt: skip
    inside = tag(
        "div",
        paragraph(_("Försök med modellen"), "kicker"),
        tag("h1", words(here.title)),
        paragraph(said, "who"),
        paragraph(words(here.question), "landing"),
        *unfinished,
        class_="wide",
    )
    return tag("header", inside, class_="masthead")


def _chooser(results: Results) -> Html:
    """What all figures and tables follow: an outcome, a way to steer and a point, and in words what is chosen."""
    here = results.experiment
    outcomes = [("", _("alla utfall"))] + [(each.id, words(each.name)) for each in here.outcomes]
    arms = [("", _("inget valt"))] + [(each.id, say.arm_name(each.id)) for each in here.arms]
    fields = [choice("outcome", _("Utfall"), outcomes), choice("arm", _("Sätt att styra"), arms)]
    shown = [str(at + 1) for at in points.shown(results)]
    if shown:
        fields.append(choice("point", _("Punkt"), [("0", _("ingen vald")), *zip(shown, shown, strict=True)]))
    said = tag("p", _nothing_chosen(), id="chosen", role="status")
    return tag("div", tag("div", tag("div", *fields, class_="row"), said, class_="wide"), class_="scrub")


def _nothing_chosen() -> str:
    return _("Det du väljer här, i en figur eller i en tabell framhävs i alla figurer och tabeller.")


def _how(results: Results) -> Html:
    here = results.experiment
    heads = (_("Namn"), _("Parametrar"), _("Område"), _("Enhet"), _("Fördelning"), _("Märke"))
    rows = methods.factor_rows(here)
    tables = [table(_("Det som varierades"), heads, rows[:MOST_ROWS])] if rows else []
    if len(rows) > MOST_ROWS:
        tables.append(paragraph(_("… och {n} till; alla står i design.parquet.").format(n=len(rows) - MOST_ROWS)))
    arms = table(_("Sätten att styra"), (_("Namn"), _("Vad det gör")), methods.arm_rows(here))
    command = _("Gör om det: samspel experiment run {id}").format(id=f"{here.id}.yaml")
    return section(
        "how",
        _("Så är det gjort"),
        _("Metodtext för den som vill göra om det eller skriva om det."),
        sections.about([*methods.paragraphs(results), command]),
        card(arms, *tables),
    )
