"""Uncertainties and levers: which parameters they set, and between which values.

``units.*.risk`` stands for that parameter of every unit; people and parties likewise. A range that is left out is the
one that the model declares, so the design space of a sweep is the model's own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fnmatch import fnmatchcase

from analysis.experiments.distributions import Distribution
from analysis.experiments.experiment import Factor
from analysis.experiments.form import FactorForm
from scenarios.positions import Place
from scenarios.problems import nearest, numeral
from scenarios.site import Site
from scenarios.text import Text
from scenarios.vocabulary import unit_words
from sim.parameter import Parameter
from sim.spec import World, parameters

TOGETHER = ("units", "people", "parties")
"""Groups whose members are set together where every one is meant."""
_NEEDED = {
    "triangular": ("mode",),
    "normal": ("mean", "sd"),
    "values": ("values",),
    "uniform": (),
    "log_uniform": (),
}
_OWN = {"mode": "triangular", "mean": "normal", "sd": "normal"}


def matching(pattern: str, world: World) -> list[Parameter]:
    """The parameters that a path or a pattern with ``*`` stands for, in the order of the world."""
    return [each for each in parameters(world) if each.path == pattern or fnmatchcase(each.path, pattern)]


def together(path: str) -> str:
    """A parameter's path with the name of the unit, person or party left open."""
    parts = path.split(".")
    return ".".join((parts[0], "*", *parts[2:])) if parts[0] in TOGETHER and len(parts) > 2 else path


def within(pattern: str, world: World, site: Site, place: Place, *, key: bool = False) -> list[Parameter]:
    """The parameters meant; a problem where there are none, or where they are not of one kind."""
    found = matching(pattern, world)
    if not found:
        known = {each.path for each in parameters(world)}
        near = nearest(pattern, known | {together(path) for path in known})
        remedy = (
            Text(f"Menade du {near}?", f"Did you mean {near}?")
            if near
            else Text("samspel experiment space visar alla.", "samspel experiment space shows them all.")
        )
        site.report(
            place,
            Text("Modellen har ingen sådan parameter", "The model has no such parameter"),
            remedy,
            pattern,
            key=key,
        )
    elif len({(each.low, each.high, each.unit) for each in found}) > 1:
        site.report(
            place,
            Text("Parametrarna har olika enhet eller område", "The parameters differ in unit or range"),
            Text("Skriv dem som var sin osäkerhet.", "Write them as an uncertainty each."),
            pattern,
            key=key,
        )
    return found


def factor_of(name: str, form: FactorForm, place: Place, world: World, site: Site) -> Factor | None:
    """One uncertainty or lever; None where it sets nothing that there is."""
    if form.moves is None:
        site.report(
            place,
            Text("Det saknas vad som ändras", "What is changed is missing"),
            Text("Skriv moves: och parameterns namn.", "Write moves: and the parameter's path."),
            key=True,
        )
        return None
    found = [
        each
        for at, pattern in enumerate(form.moves)
        for each in within(pattern, world, site, (*place, "moves", at) if len(form.moves) > 1 else (*place, "moves"))
    ]
    if not found:
        return None
    units = [unit_words(unit) for unit in dict.fromkeys(each.unit for each in found)]
    if len(units) > 1 and len(form.moves) > 1:
        site.report(
            (*place, "moves"),
            Text(
                f"Parametrarna har olika enhet: {', '.join(unit.sv for unit in units)}",
                f"The parameters differ in unit: {', '.join(unit.en for unit in units)}",
            ),
            Text("Skriv dem som var sin osäkerhet.", "Write them as an uncertainty each."),
            value="",
        )
    distribution = _distribution(form, found, place, site)
    label = Text(name, name) if form.name is None else site.text(form.name, (*place, "name"))
    return Factor(
        name, tuple(each.path for each in found), label, found[0].unit, found[0].mark, distribution, found[0].meaning
    )


def _distribution(form: FactorForm, found: Sequence[Parameter], place: Place, site: Site) -> Distribution:
    least, most = max(each.low for each in found), min(each.high for each in found)
    whole = any(isinstance(each.value, int) for each in found)
    kind = form.distribution or ("values" if form.values is not None else "uniform")
    _keys_agree(form, kind, place, site)
    low = least if form.low is None else form.low
    high = most if form.high is None else form.high
    _values_fit(form, unit_words(found[0].unit), (least, most), whole, place, site)
    known = not any(site.made_up((*place, key)) for key in ("low", "high"))
    if known and not low < high and kind != "values":
        site.report(
            place,
            Text("Området är tomt: low är inte mindre än high", "The range is empty: low is not below high"),
            key=True,
        )
    high = high if low < high else low + 1
    if kind == "log_uniform" and low <= 0:
        site.report(
            place,
            Text("log_uniform behöver ett low över noll", "log_uniform needs a low above zero"),
            key=True,
        )
    if kind == "triangular" and form.mode is not None and not low <= form.mode <= high:
        site.report((*place, "mode"), Text("mode ligger utanför low till high", "mode lies outside low to high"))
    return Distribution(
        kind,
        low,
        high,
        low if form.mode is None else form.mode,
        form.mean or 0.0,
        form.sd or 1.0,
        tuple(form.values or ()),
        whole,
    )


def _keys_agree(form: FactorForm, kind: str, place: Place, site: Site) -> None:
    """Every distribution has its own keys."""
    for key, owner in _OWN.items():
        if getattr(form, key) is not None and kind != owner:
            site.report(
                (*place, key),
                Text(f"{key} hör till fördelningen {owner}", f"{key} belongs to the distribution {owner}"),
                Text(
                    f"Skriv distribution: {owner}, eller ta bort {key}.", f"Write distribution: {owner}, or remove it."
                ),
                key=True,
            )
    if form.values is not None and (form.low is not None or form.high is not None or kind != "values"):
        site.report(
            (*place, "values"),
            Text("values går inte ihop med ett område", "values does not go together with a range"),
            Text("Behåll det ena.", "Keep one of them."),
            key=True,
        )
    twice = next((value for at, value in enumerate(form.values or ()) if value in (form.values or ())[:at]), None)
    if twice is not None:
        site.report(
            (*place, "values"),
            Text("Värdet står två gånger", "The value stands twice"),
            Text("Ta bort det ena.", "Remove one of them."),
            value=twice,
            key=True,
        )
    for key in _NEEDED[kind]:
        if getattr(form, key) is None:
            site.report(
                place, Text(f"Fördelningen {kind} behöver {key}", f"The distribution {kind} needs {key}"), key=True
            )


def _values_fit(form: FactorForm, unit: Text, span: tuple[float, float], whole: bool, place: Place, site: Site) -> None:
    """Every value lies within the model's range, and is whole where the parameter is."""
    least, most = span
    given = [("low", form.low), ("high", form.high), ("mode", form.mode), ("mean", form.mean)]
    given += [("values", value) for value in form.values or ()]
    for key, value in given:
        if value is not None and not least <= value <= most:
            site.report(
                (*place, key),
                Text(
                    f"Modellens område är {numeral(least)} till {numeral(most)} ({unit.sv})",
                    f"The model's range is {numeral(least)} to {numeral(most)} ({unit.en})",
                ),
                value=value,
            )
        elif value is not None and whole and value != int(value):
            site.report(
                (*place, key), Text("Här ska det stå ett heltal", "A whole number is expected here"), value=value
            )


def assumed(marks: Iterable[str], world: World, taken: Collection[str]) -> tuple[Factor, ...]:
    """Every parameter with one of the marks over its declared range, but for those that are taken."""
    wanted = set(marks)
    groups: dict[str, list[Parameter]] = {}
    for each in parameters(world):
        if each.mark in wanted and each.low < each.high and each.path != "citizens.count":
            groups.setdefault(together(each.path), []).append(each)
    made = []
    for name, alike in groups.items():
        paths = tuple(each.path for each in alike)
        if not set(paths) & set(taken):
            first = alike[0]
            spread = Distribution("uniform", first.low, first.high, whole=isinstance(first.value, int))
            made.append(Factor(name, paths, Text(name, name), first.unit, first.mark, spread, first.meaning))
    return tuple(made)
