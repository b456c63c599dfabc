"""The balance of a scenario as a summary for the terminal, as a document in Markdown, and as a table of figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from analysis.authoring import balance_words as say
from analysis.authoring import gate
from analysis.authoring.balance import Balance
from analysis.authoring.choices import Tried
from analysis.authoring.ways import BOTS, Ways
from analysis.measures import truth_word
from analysis.paired import first_place, half_width
from analysis.ruled import rows
from game.core.language import _, percent, words
from sim.columns import Array, Floats

SHOWN = 5
"""Matters that a summary tells of."""


def summary(found: Balance) -> str:
    """What matters most, for the terminal."""
    lines = [say.verdict(found), ""]
    lines += [f"  {say.mark(one.holds):<9} {say.rule(one)}" for one in _failing_first(found)]
    wrong = offenders(found)
    if wrong:
        lines += ["", _("Att se över, det värsta först:"), *(f"  {line}" for line in wrong)]
        lines.append("  " + _("Vad som brukar hjälpa står i docs/sv/author.md, ”När balansen inte håller”."))
    lines += ["", _("Bäst i andel av rutorna (värld och del av uppdrag):")]
    lines += [f"  {say.bot(bot):<10} {percent(share)}" for bot, share in zip(BOTS, found.standing.shares, strict=True)]
    told = [one for one in say.matters(found) if one[1] is not None]
    if told:
        lines += ["", _("Val som betyder mest för uppdraget (hundradelar):")]
    lines += [f"  {name}: {say.influence(found, one)}" for name, one, _turns in told[:SHOWN] if one is not None]
    return "\n".join([*lines, "", say.source(found)])


def markdown(found: Balance, command: str) -> str:
    """The whole balance as a document."""
    title = words(found.scenario.title)
    parts = [
        f"# {_('Balans: {title}').format(title=title)}",
        f"{say.source(found)} `{command}`",
        _(
            "Balansen är utformad för att scenariot ska vara värt att spela. Den säger inget om hur det är i verkliga "
            "kommuner. Siffrorna är medelvärden i hundradelar med 95-procentsintervall; **fet** är bäst i raden, och "
            "delad förstaplats räknas där skillnaden ryms inom marginalen."
        ),
        f"## {_('Balanskraven')}",
        say.verdict(found),
        rows(("", _("Krav")), ((say.mark(one.holds), say.rule(one)) for one in _failing_first(found))),
        f"## {_('Att se över')}",
        "\n".join(f"- {line}" for line in offenders(found)) or _("Inget."),
        f"## {_('Hur långt uppdraget nåddes')}",
        _mandates(found),
        f"## {_('Utfall')}",
        *(_outcomes(found, one) for one in found.ways),
    ]
    if not found.quick:
        parts += [
            f"## {_('Val')}",
            _use_of_choices(found),
            _(
                "I tabellerna nedan har rollen hållit fast vid ett alternativ i taget. Siffrorna är hur långt "
                "uppdraget då nåddes, en för varje mätt del av det. Lades fram: hur ofta botarna själva valde det."
            ),
            *(_matter(found, found.tried[name]) for name, _most, _turns in reversed(say.matters(found))),
        ]
    return "\n\n".join(parts) + "\n"


def _failing_first(found: Balance) -> list[gate.Rule]:
    return sorted(found.rules, key=lambda one: one.holds)


def offenders(found: Balance) -> list[str]:
    """What to look at again, the worst first, a kind after the other."""
    unmarked = sorted(found.dominated, key=lambda one: (one.trap, -len(one.outcomes)))
    return [
        *(say.dominated(found, one) for one in unmarked),
        *say.unused(found),
        *say.faint(found),
        *say.of_one_mind(found),
        *say.undecided(found),
    ]


def _bold(text: str, first: bool) -> str:
    return f"**{text}**" if first else text


def _mandates(found: Balance) -> str:
    stands, lines = found.standing, []
    briefs = {one.role.role: one.role for one in found.ways}
    for at, cell in enumerate(stands.cells):
        brief = briefs[cell.role]  # type: ignore[index]
        lines.append(
            (
                f"{words(brief.title)}: {words(brief.mandate[cell.place])}",
                words(found.scenario.hidden[cell.world].title),
                *(_bold(say.spread(stands.values[bot, at]), stands.first[bot, at]) for bot in range(len(BOTS))),
            )
        )
    heads = (_("Uppdrag"), _("Värld"), *(say.bot(bot) for bot in BOTS))
    shares = (_("Bäst i andel av rutorna"), "", *(percent(share) for share in stands.shares))
    return rows(heads, [*lines, shares])


def _outcomes(found: Balance, one: Ways) -> str:
    """One role's outcomes, a map of who is best per outcome."""
    lines = []
    for name, values in one.outcomes.items():
        word = truth_word(name)
        first = first_place(gate.turned(name, values), gate.margin_of(name))
        for world in range(values.shape[1]):
            cells = (
                _bold(say.spread(values[bot, world], word.scale, 1), first[bot, world]) for bot in range(len(BOTS))
            )
            lines.append((words(word.label), words(found.scenario.hidden[world].title), *cells))
    heads = (_("Utfall"), _("Värld"), *(say.bot(bot) for bot in BOTS))
    return f"### {words(one.role.title)}\n\n" + rows(heads, lines)


def _use_of_choices(found: Balance) -> str:
    lines = []
    for name, most, turning in reversed(say.matters(found)):
        tells = say.influence(found, most) if most is not None else "–"
        lines.append((name, tells, _("ja") if turning else _("nej")))
    return rows((_("Ärende"), _("Betyder som mest"), _("Världar vill ha olika svar")), lines)


def _matter(found: Balance, tried: Sequence[Tried]) -> str:
    """One matter: how often each option was put, and what insisting on it attained, part by part, in each world."""
    situation = tried[0].situation
    use = next(one.use[situation.id] for one in found.ways if situation.id in one.use)
    lines = []
    for index, option in enumerate(situation.options):
        share = use.put.get(option.id, 0) / use.opened if use.opened else 0.0
        lines.append((option.id, percent(share), *(_parts(one, index) for one in tried)))
    heads = (situation.id, _("Lades fram"), *(words(found.scenario.hidden[one.world].title) for one in tried))
    came = _("Kom upp i {share} av spelen.").format(share=percent(use.opened / use.plays))
    return f"### {words(situation.title)}\n\n{came}\n\n" + rows(heads, lines)


def _parts(one: Tried, index: int) -> str:
    put = one.put[index]
    if not put.any():
        return "–"
    return " / ".join(say.spread(values[index, put]) for values in one.attained.values())


def frame(found: Balance) -> dict[str, Array]:
    """Every figure as a tidy row: what was played, what was measured, mean, interval, number of plays."""
    lines = [*_way_rows(found), *_choice_rows(found)]
    names = ("kind", "role", "matter", "way", "world", "measure", "mean", "half_width", "plays")
    return {name: np.array(column) for name, column in zip(names, zip(*lines, strict=True), strict=True)}


def _way_rows(found: Balance) -> Iterator[tuple[Any, ...]]:
    for one in found.ways:
        measured = {f"mandate.{place}": values for place, values in one.attained.items()} | one.outcomes
        for name, values in measured.items():
            for at, bot in enumerate(BOTS):
                for world, hidden in enumerate(found.scenario.hidden):
                    yield "bot", one.role.role, "", bot, hidden.id, name, *_figures(values[at, world])


def _choice_rows(found: Balance) -> Iterator[tuple[Any, ...]]:
    for tried in found.tried.values():
        for one in tried:
            measured = {f"mandate.{place}": values for place, values in one.attained.items()} | one.outcomes
            world = found.scenario.hidden[one.world].id
            for name, values in measured.items():
                for index, option in enumerate(one.situation.options):
                    if one.put[index].any():
                        figures = _figures(values[index, one.put[index]])
                        yield "option", one.situation.owner, one.situation.id, option.id, world, name, *figures


def _figures(values: Floats) -> tuple[float, float, int]:
    half = float(half_width(values))
    return round(float(values.mean()), 5), round(half, 5) if np.isfinite(half) else 0.0, len(values)
