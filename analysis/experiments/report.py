"""The report of an experiment: one self-contained page, figures for print, and a methods text.

``report.html`` needs no network; ``figures/`` holds every chart as SVG, PNG and PDF where the extra ``images`` is
installed; ``methods.txt`` is the methods text for whoever writes a paper.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from analysis.experiments import depends, methods, sections
from analysis.experiments.figures import write_figures
from analysis.experiments.results import Results
from analysis.experiments.sections import Drawn
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
        sections.level_section(results),
        sections.comparison_section(results, drawn),
        sections.regime_section(results, drawn),
        sections.band_section(results, drawn),
        depends.index_section(results, drawn),
        depends.swing_section(results, drawn),
        depends.discovery_section(results),
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
        "footer": tag("footer", tag("div", paragraph(sections.source(results, results.runs), "source"), class_="wide")),
    }
    return filled(parts, {"format": format_locale(), "charts": drawn.specs}, ("experiment.js",), "report.css")


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
    """One choice that all figures follow."""
    options = [("", _("alla utfall"))] + [(each.id, words(each.name)) for each in results.experiment.outcomes]
    row = tag("div", choice("outcome", _("Visa"), options), class_="row")
    return tag("div", tag("div", row, class_="wide"), class_="scrub")


def _how(results: Results) -> Html:
    here = results.experiment
    heads = (_("Namn"), _("Parametrar"), _("Område"), _("Enhet"), _("Fördelning"), _("Märke"))
    rows = methods.factor_rows(here)
    tables = [table(_("Det som varierades"), heads, rows[: sections.MOST_ROWS])] if rows else []
    if len(rows) > sections.MOST_ROWS:
        tables.append(
            paragraph(_("… och {n} till; alla står i design.parquet.").format(n=len(rows) - sections.MOST_ROWS))
        )
    arms = table(_("Sätten att styra"), (_("Namn"), _("Vad det gör")), methods.arm_rows(here))
    command = _("Gör om det: samspel experiment run {id}").format(id=f"{here.id}.yaml")
    return section(
        "how",
        _("Så är det gjort"),
        _("Metodtext för den som vill göra om det eller skriva om det."),
        sections.about([*methods.paragraphs(results), command]),
        card(arms, *tables),
    )
