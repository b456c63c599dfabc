"""How a balance is told: rules of the gate, figures with their intervals, names of bots, worlds and mandates."""

from __future__ import annotations

from collections import Counter

import numpy as np

from analysis.authoring import gate
from analysis.authoring.balance import Balance
from analysis.authoring.influence import Influence, largest, turns
from analysis.measures import truth_word
from analysis.paired import half_width
from game.core.language import _, n_, number, percent, words
from sim import MODEL_VERSION
from sim.columns import Floats

FAINT = 0.01
"""Difference to a mandate, 0-1, below which a choice hardly matters [D]."""


def bot(name: str) -> str:
    """A way of playing."""
    return {
        "control": _("kontroll"),
        "dialogue": _("dialog"),
        "mixed": _("blandat"),
        "passive": _("låt gå"),
        "random": _("slump"),
    }[name]


def verdict(found: Balance) -> str:
    """Whether the gate holds, in one sentence."""
    if found.quick:
        return _("Bara sätten att spela är jämförda. Balanskraven prövas utan --quick.")
    if not found.judged:
        said = _("Balanskraven prövas först med {least} spel per ruta; här är det {n}.")
        return said.format(least=gate.LEAST_SEEDS, n=found.runs)
    lacking = sum(not rule.holds for rule in found.rules)
    if not lacking:
        return _("Balanskraven är uppfyllda: inget sätt att spela är bäst överallt.")
    said = n_(
        "Balanskraven är inte uppfyllda: {n} brister.", "Balanskraven är inte uppfyllda: {n} av dem brister.", lacking
    )
    return said.format(n=lacking)


def rule(one: gate.Rule) -> str:
    """A rule of the gate and what was found."""
    who = bot(one.who) if one.who else ""
    if one.id == "most_best":
        said = _("Inget sätt att spela är bäst i mer än {most} av rutorna. Oftast bäst: {who}, {share}.")
        return said.format(most=percent(gate.MOST_BEST), who=who, share=percent(one.value))
    if one.id == "useful":
        return _("{who} är bäst i någon värld. Andel av rutorna: {share}.").format(
            who=who[:1].upper() + who[1:], share=percent(one.value)
        )
    if one.id == "passive":
        return _("Låt gå är bäst i högst {most} av rutorna. Andel: {share}.").format(
            most=percent(gate.MOST_PASSIVE), share=percent(one.value)
        )
    count = int(one.value)
    said = n_(
        "Inget omärkt alternativ är sämre än ett annat i alla världar. Funna: {n}.",
        "Inget omärkt alternativ är sämre än ett annat i alla världar. Funna: {n}.",
        count,
    )
    return said.format(n=count)


def mark(holds: bool) -> str:
    """Holds or not, in a word."""
    return _("uppfyllt") if holds else _("BRISTER")


def dominated(found: Balance, one: gate.Dominated) -> str:
    """An option that nothing speaks for."""
    said = _("{situation}: {option} är sämre än {by} i alla världar ({outcomes})")
    told = said.format(
        situation=one.situation, option=one.option, by=one.by, outcomes=", ".join(map(measure, one.outcomes))
    )
    return told + (" – " + _("märkt som fälla") if one.trap else "")


def measure(name: str) -> str:
    """An outcome, or a part of a mandate by its number."""
    if name.startswith("mandate."):
        return _("uppdrag {n}").format(n=int(name.removeprefix("mandate.")) + 1)
    return words(truth_word(name).label)


def influence(found: Balance, one: Influence) -> str:
    """How much a choice matters at most."""
    said = _("{better} ger {difference} mer än {worse} ({measure}, {world})")
    return said.format(
        better=one.better,
        worse=one.worse,
        difference=hundredths(one.difference, one.half),
        measure=measure(f"mandate.{one.place}"),
        world=words(found.scenario.hidden[one.world].title),
    )


def matters(found: Balance) -> list[tuple[str, Influence | None, bool]]:
    """Every matter with its largest influence, the strongest first, and whether worlds want different answers."""
    told = [(name, largest(tried), turns(tried)) for name, tried in found.tried.items()]
    return sorted(told, key=lambda one: -(one[1].difference if one[1] is not None else -1))


def unused(found: Balance) -> list[str]:
    """Matters that never came up, and options that nobody ever put forward where they could."""
    lines = []
    for one in found.ways:
        for name, use in one.use.items():
            if not use.opened:
                lines.append(_("{situation} kom aldrig upp").format(situation=name))
                continue
            for option, times in use.put.items():
                if not times:
                    said = _("{situation}: {option} lades aldrig fram av någon")
                    lines.append(said.format(situation=name, option=option))
    return lines


def faint(found: Balance) -> list[str]:
    """The matters whose choice hardly matters to the mandate, the faintest first, on one line."""
    weak = [name for name, one, _turns in reversed(matters(found)) if one is not None and one.difference < FAINT]
    if not weak:
        return []
    said = _("Valet betyder mindre än en hundradel för uppdraget i {names}")
    return [said.format(names=", ".join(weak))]


def of_one_mind(found: Balance) -> list[str]:
    """The matters that want the same answer in every world, on one line."""
    told = [(name, turning) for name, one, turning in matters(found) if one is not None]
    same = sorted(name for name, turning in told if not turning)
    if not same:
        return []
    said = n_(
        "{n} ärende av {all} vill ha samma svar i alla världar: {names}",
        "{n} ärenden av {all} vill ha samma svar i alla världar: {names}",
        len(same),
    )
    return [said.format(n=len(same), all=len(told), names=", ".join(same))]


def undecided(found: Balance) -> list[str]:
    """Parts of mandates of which all ways of playing make the same, and in how many worlds."""
    stands, worlds = found.standing, len(found.scenario.hidden)
    alike = Counter(
        (cell.role, cell.place) for cell, told in zip(stands.cells, stands.decided(), strict=True) if not told
    )
    briefs = {one.role.role: one.role for one in found.ways}
    said = _("{role}, uppdrag {n}: alla sätt att spela är lika bra i {some} av {worlds} världar")
    return [
        said.format(role=words(brief.title), n=place + 1, some=count, worlds=worlds)
        for (role, place), count in alike.most_common()
        if (brief := briefs.get(role))  # type: ignore[call-overload]
    ]


def hundredths(mean: float, half: float, scale: float = 100.0, decimals: int = 0) -> str:
    """A mean with half of its interval."""
    return f"{number(mean * scale, decimals)} ± {number(half * scale, decimals)}"


def spread(values: Floats, scale: float = 100.0, decimals: int = 1) -> str:
    """The mean of plays with half of its 95 % interval."""
    return hundredths(float(np.mean(values)), float(half_width(values)), scale, decimals)


def source(found: Balance) -> str:
    """What was run."""
    return _("Modell {model}, {runs} parade spel per ruta, scenario {scenario} ({digest}).").format(
        model=MODEL_VERSION, runs=found.runs, scenario=found.scenario.id, digest=found.scenario.digest[:8]
    )
