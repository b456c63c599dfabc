"""The report's sections on what an answer depends on: indices, swings, and the conditions of what is looked for."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.experiments import charts_factors, charts_space, points
from analysis.experiments import wording as say
from analysis.experiments.discovery import Box, discovered, is_wanted
from analysis.experiments.drawn import MOST_ROWS, Drawn, source, unit_of
from analysis.experiments.indices import indices
from analysis.experiments.results import Results
from analysis.experiments.swings import Swings, swings
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
            how = (
                _("Andel av variansen mellan punkter. Stapel: total. Ring: första ordningen. Streck: intervall, 95 %.")
                if sobol
                else _("Ändring per steg. Stapel: medelstorlek. Ring: hur ojämn den är. Streck: intervall, 95 %.")
            )
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
                    how,
                    say.index_sentence(here, found),
                    source(results, found.runs),
                    table(_("Index med 95-procentiga intervall"), heads, rows),
                    charts_factors.index_bars(here, found),
                    outcome.id,
                    arm.id,
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
    """How far conclusions move when one uncertainty does: tornados."""
    here = results.experiment
    if not here.uncertainties or here.design.kind == "none":
        return None
    against = [(arm.id, here.baseline) for arm in here.arms if arm.id != here.baseline]
    figures = [
        _tornado(results, swings(results, outcome, arm, baseline), drawn)
        for outcome in here.outcomes
        for arm, baseline in against or [(here.arms[0].id, None)]
    ]
    lead = {
        "one_at_a_time": _(
            "Varje osäkerhet vid båda ändarna av sitt område, en i taget. Det säger inget om hur de samverkar."
        ),
        "morris": _("Varje osäkerhet vid båda ändarna av stegen i Morris banor, par för par."),
    }.get(here.design.kind, _("Medel över punkterna i den lägsta och den högsta femtedelen av varje osäkerhet."))
    return section("swings", _("Hur mycket en osäkerhet flyttar svaret"), lead, *figures)


def _tornado(results: Results, found: Swings, drawn: Drawn) -> Html:
    here, outcome, sign = results.experiment, found.outcome, found.baseline is not None
    name = say.arm_name(found.arm)
    if found.baseline is not None:
        name += _(" minus {name}").format(name=say.arm_name(found.baseline))
    rows = [
        (
            say.factor_name(here, each.factor),
            say.figure(each.low, sign),
            say.figure(each.high, sign),
            f"{number(each.low.runs)} + {number(each.high.runs)}",
        )
        for each in found.rows[:MOST_ROWS]
    ]
    heads = (_("Osäkerhet"), _("Låg (95 %)"), _("Hög (95 %)"), _("Par") if sign else _("Körningar"))
    unit = _("Ring: lågt värde. Fylld: högt värde. Streckad linje: grundvärdet. Streck: intervall, 95 %.")
    counted = _("Varje stapel vilar på minst {n} par.") if sign else _("Varje stapel vilar på minst {n} körningar.")
    return drawn.place(
        f"swing-{outcome.id}-{[each.id for each in here.arms].index(found.arm)}",
        f"{words(outcome.name)}: {name}",
        f"{unit_of(outcome)} {unit}",
        f"{say.swing_sentence(here, found)} {counted.format(n=number(found.runs))}",
        source(results, results.runs - results.failed),
        table(_("Vid låg och hög ände"), heads, rows),
        charts_factors.tornado(here, found),
        outcome.id,
        found.arm,
    )


def discovery_section(results: Results, drawn: Drawn) -> Html | None:
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
    figures = [_box_figure(results, one, sought, drawn) for _arm, one in found if one is not None and one.limits]
    return section(
        "discovery",
        _("Under vilka villkor"),
        _("Var i rummet körningar med {sought} finns (PRIM). En sida som sällan återkommer när punkterna dras om är "
          "troligen slump.").format(sought=sought),
        card(*inside),
        *(each for each in figures if each is not None),
    )  # fmt: skip


def _box_figure(results: Results, one: Box, sought: str, drawn: Drawn) -> Html | None:
    """A box over the two of its uncertainties that come back most often; over another where it has one side.

    None where there is only one.
    """
    here = results.experiment
    sides = [each.factor for each in sorted(one.limits, key=lambda each: -each.resampled)]
    names = list(dict.fromkeys([*sides, *(each.id for each in here.uncertainties)]))[:2]
    if len(names) < 2:
        return None
    places = points.place_rows(results, names)
    wanted = is_wanted(results, one.arm)
    known = [row | {"wanted": bool(wanted[p - 1])} for p, row in places.items()]
    axes = _("Vågrätt: {x}. Lodrätt: {y}.").format(x=say.factor_name(here, names[0]), y=say.factor_name(here, names[1]))
    return drawn.place(
        f"box-{[each.id for each in here.arms].index(one.arm)}",
        say.arm_name(one.arm),
        axes + " " + _("Fylld: {sought}. Ring: övriga punkter. Ram: rutan.").format(sought=sought),
        say.box_sentence(here, one),
        source(results, one.points * here.replicates),
        table(
            _("Rutans sidor"),
            (_("Osäkerhet"), _("Från"), _("Till"), _("Återkommer vid omdragning")),
            (row[1:] for row in _box_rows(results, one)),
        ),
        charts_space.box_map(one, (names[0], names[1]), known),
        arm=one.arm,
    )


def _box_rows(results: Results, one: Box) -> Iterable[tuple[str, ...]]:
    for each in one.limits:
        yield (
            say.arm_name(one.arm),
            say.factor_name(results.experiment, each.factor),
            number(each.low, 3),
            number(each.high, 3),
            f"{round(100 * each.resampled)} %",
        )
