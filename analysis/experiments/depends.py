"""The report's sections on what an answer depends on: indices, swings, and the conditions of what is looked for."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.experiments import charts
from analysis.experiments import wording as say
from analysis.experiments.compare import swings
from analysis.experiments.discovery import Box, discovered
from analysis.experiments.indices import indices
from analysis.experiments.results import Results
from analysis.experiments.sections import MOST_ROWS, Drawn, source, unit_of
from analysis.markup import Html, card, listed, section, table
from game.core.language import _, number, words


def index_section(results: Results, drawn: Drawn) -> Html | None:
    """Sobol or Morris indices."""
    here = results.experiment
    figures = []
    for outcome in here.outcomes:
        for arm in here.arms:
            found = indices(results, outcome, arm.id)
            if found is None:
                continue
            sobol = found.kind == "sobol"
            first, second = (_("Total"), _("Första ordningen")) if sobol else ("μ*", "σ")
            heads = (_("Osäkerhet"), first, second, _("{name}, halva designen").format(name=first))
            rows = [
                (
                    say.factor_name(here, each.factor),
                    f"{number(each.main, 3)} ± {number(each.half, 3)}",
                    number(each.second, 3) + (f" ± {number(each.second_half, 3)}" if sobol else ""),
                    number(each.from_half, 3),
                )
                for each in found.rows[:MOST_ROWS]
            ]
            figures.append(
                drawn.place(
                    f"index-{outcome.id}-{here.arms.index(arm)}",
                    f"{words(outcome.name)}: {say.arm_name(arm.id)}",
                    _("Andel av variansen mellan punkter: stapeln är totalt, ringen ensam.")
                    if sobol
                    else _("Medelstorlek av ändringen per steg (stapel) och hur ojämn den är (ring)."),
                    say.index_sentence(here, found),
                    source(results, found.runs),
                    table(_("Index med 95-procentiga intervall"), heads, rows),
                    charts.index_bars(here, found),
                    outcome.id,
                )
            )
    if not figures:
        return None
    return section(
        "indices",
        _("Vad utfallet beror på"),
        _("Känslighetsindex över hela rummet av det som är osäkert, med en kontroll av att designen räckte."),
        *figures,
    )


def swing_section(results: Results, drawn: Drawn) -> Html | None:
    """How far conclusions move when one uncertainty does."""
    here = results.experiment
    if not here.uncertainties or here.design.kind in ("none", "sobol", "morris"):
        return None
    figures = []
    against = [(arm.id, here.baseline) for arm in here.arms if arm.id != here.baseline]
    for outcome in here.outcomes:
        for arm, baseline in against or [(here.arms[0].id, None)]:
            found = swings(results, outcome, arm, baseline)
            name = say.arm_name(arm) + (_(" minus {name}").format(name=say.arm_name(baseline)) if baseline else "")
            sign = baseline is not None
            rows = [
                (say.factor_name(here, each.factor), say.figure(each.low, sign), say.figure(each.high, sign))
                for each in found.rows[:MOST_ROWS]
            ]
            figures.append(
                drawn.place(
                    f"swing-{outcome.id}-{[each.id for each in here.arms].index(arm)}",
                    f"{words(outcome.name)}: {name}",
                    unit_of(outcome) + " " + _("Ring: låg ände. Fylld: hög ände. Streckat: grundvärde."),
                    say.swing_sentence(here, found),
                    source(results, results.runs - results.failed),
                    table(_("Vid låg och hög ände"), (_("Osäkerhet"), _("Låg (95 %)"), _("Hög (95 %)")), rows),
                    charts.tornado(here, found),
                    outcome.id,
                )
            )
    if here.design.kind == "one_at_a_time":
        lead = _("Varje osäkerhet vid båda ändarna av sitt område, en i taget. Det säger inget om hur de samverkar.")
    else:
        lead = _("Medel över punkterna i den lägsta och den högsta femtedelen av varje osäkerhet.")
    return section("swings", _("Hur mycket en osäkerhet flyttar svaret"), lead, *figures)


def discovery_section(results: Results) -> Html | None:
    """Boxes in which the runs that were looked for lie."""
    here = results.experiment
    asked = here.discovery
    if asked is None:
        return None
    found = [(arm.id, discovered(results, arm.id)) for arm in here.arms]
    outcome = words(here.outcome(asked.outcome).name)
    limit = _("minst {n}") if asked.at_least is not None else _("högst {n}")
    value = asked.at_least if asked.at_least is not None else asked.at_most
    sought = f"{outcome} " + limit.format(n=number(value or 0.0, 2))
    rows = [row for _arm, one in found if one is not None for row in _box_rows(results, one)]
    heads = (_("Sätt att styra"), _("Osäkerhet"), _("Från"), _("Till"), _("Återkommer vid omdragning"))
    said = [say.box_sentence(here, one) for _arm, one in found if one is not None]
    said += [
        _("{arm}: nästan alla punkter, eller nästan inga, är sådana. Det finns inget att ringa in.").format(
            arm=say.arm_name(arm)
        )
        for arm, one in found
        if one is None
    ]
    inside = [listed(said)]
    if rows:
        inside.append(table(_("Rutans sidor"), heads, rows))
    return section(
        "discovery",
        _("Under vilka villkor"),
        _("Var i rummet körningar med {sought} finns (PRIM). En sida som sällan återkommer när punkterna dras om är "
          "troligen slump.").format(sought=sought),
        card(*inside),
    )  # fmt: skip


def _box_rows(results: Results, one: Box) -> Iterable[tuple[str, ...]]:
    for each in one.limits:
        yield (
            say.arm_name(one.arm),
            say.factor_name(results.experiment, each.factor),
            number(each.low, 3),
            number(each.high, 3),
            f"{round(100 * each.resampled)} %",
        )
