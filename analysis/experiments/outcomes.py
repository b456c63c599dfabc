"""Outcomes as they are asked for: which measure of which quantity, and whether the two go together."""

from __future__ import annotations

from analysis.experiments.experiment import Outcome
from analysis.experiments.form import ExperimentForm, OutcomeForm
from analysis.experiments.measures import CITIZENS
from scenarios.positions import Place
from scenarios.problems import meant
from scenarios.site import Site
from scenarios.text import Text
from scenarios.vocabulary import SHARE, TRUTH_WORDS
from sim.names import TRUTH

USUAL_MARGIN = 0.01
"""Differences of shares within it count as none unless the file says otherwise. [D]"""
_BELONGS = {
    "at_least": ("time_in",),
    "at_most": ("time_in",),
    "share": ("quantile",),
    "over": ("inequality",),
    "of": ("recovery",),
    "tolerance": ("recovery",),
}
_CITIZENS_WORDS = {
    "expectation": Text("Invånarnas förväntan", "Citizens’ expectation"),
    "trust_board": TRUTH_WORDS["trust_citizens_board"].text,
    "trust_admin": TRUTH_WORDS["trust_citizens_admin"].text,
}
"""Columns of citizens that the organisation's quantities call something else, or nothing."""
_MONTHS, _PER_YEAR = Text("månader", "months"), Text("per år", "a year")


def outcome_of(name: str, form: OutcomeForm, whole: ExperimentForm, site: Site) -> Outcome:
    """One outcome, its faults reported."""
    place: Place = ("outcomes", name)
    over = form.over or ("citizens" if form.measure in ("quantile", "inequality") else "units")
    _quantity(form, over, place, site)
    _options(form, whole, place, site)
    label = TRUTH_WORDS.get(form.quantity)
    title = site.text(form.name, (*place, "name")) if form.name else _named(form, label.text if label else None, name)
    unit = _unit(form, label.unit if label else SHARE)
    margin = form.margin
    if margin is None and form.scale is None and unit == SHARE:
        margin = USUAL_MARGIN
    return Outcome(
        id=name,
        measure=form.measure,
        quantity=form.quantity,
        name=title,
        unit=unit,
        last=min(form.last or whole.months, whole.months),
        at_least=form.at_least,
        at_most=form.at_most,
        share=form.share or 0.5,
        over=over,
        of=form.of or "months",
        tolerance=form.tolerance or 0.0,
        scale=form.scale or 1.0,
        good_is_up=_direction(form, None if label is None else label.good_is_up),
        margin=margin,
    )


def _named(form: OutcomeForm, label: Text | None, name: str) -> Text:
    """What an outcome without a name of its own is called: the quantity, and how it is measured."""
    own = label or _CITIZENS_WORDS.get(form.quantity, Text(name, name))
    share = f"{100 * (form.share or 0.5):g}"
    told = {
        "level": Text("", ""),
        "slope": Text(", förändring per år", ", change a year"),
        "time_in": Text(", andel av tiden", ", share of the time"),
        "quantile": Text(f", {share}-procentskvantilen", f", {share} % quantile"),
        "inequality": Text(", ojämlikhet (Gini)", ", inequality (Gini)"),
    }.get(form.measure) or {
        "months": Text(", månader till återhämtning", ", months to recovery"),
        "depth": Text(", djupaste fall efter chocken", ", deepest fall after the shock"),
        "area": Text(", sammanlagt bortfall efter chocken", ", total loss after the shock"),
    }[form.of or "months"]
    return Text(own.sv + told.sv, own.en + told.en)


def _quantity(form: OutcomeForm, over: str, place: Place, site: Site) -> None:
    if form.measure == "quantile" or (form.measure == "inequality" and over == "citizens"):
        if form.quantity not in CITIZENS:
            site.report(
                (*place, "quantity"),
                Text("Invånarna har ingen sådan storhet", "Citizens have no such quantity"),
                meant(form.quantity, CITIZENS),
            )
    elif form.quantity not in TRUTH:
        site.report(
            (*place, "quantity"),
            Text("Modellen har ingen sådan storhet", "The model has no such quantity"),
            meant(form.quantity, TRUTH),
        )
    elif form.measure == "inequality" and TRUTH[form.quantity].per != "unit":
        site.report(
            (*place, "quantity"),
            Text("Storheten finns inte per enhet", "The quantity does not exist per unit"),
            Text("Välj en som gäller enheter, eller over: citizens.", "Choose one of units, or over: citizens."),
        )


def _options(form: OutcomeForm, whole: ExperimentForm, place: Place, site: Site) -> None:
    for key, measures in _BELONGS.items():
        if getattr(form, key) is not None and form.measure not in measures:
            site.report(
                (*place, key),
                Text(f"{key} hör till måttet {measures[0]}", f"{key} belongs to the measure {measures[0]}"),
                Text("Ta bort nyckeln, eller byt mått.", "Remove the key, or change the measure."),
                key=True,
            )
    if form.last is not None and form.last > whole.months and not site.made_up(("months",)):
        site.report(
            (*place, "last"),
            Text(f"Försöket har bara {whole.months} månader", f"The experiment has only {whole.months} months"),
        )
    if form.measure == "time_in" and (form.at_least is None) == (form.at_most is None):
        site.report(
            place,
            Text("time_in behöver antingen at_least eller at_most", "time_in needs either at_least or at_most"),
            key=True,
        )
    if form.measure == "recovery" and whole.shock is None:
        site.report(
            place,
            Text(
                "Återhämtning mäts efter en chock, och ingen är beskriven", "Recovery needs a shock, and there is none"
            ),
            Text("Lägg till shock: med month och acts.", "Add shock: with month and acts."),
            key=True,
        )
    if form.measure == "slope" and (form.last or whole.months) < 2:
        site.report(
            (*place, "last"),
            Text("En lutning behöver minst två månader", "A slope takes at least two months"),
        )


def _unit(form: OutcomeForm, own: Text) -> Text:
    if form.measure == "slope":
        return Text(f"{own.sv} {_PER_YEAR.sv}", f"{own.en} {_PER_YEAR.en}")
    if form.measure == "recovery" and form.of != "depth":
        return _MONTHS if form.of in (None, "months") else Text(f"{own.sv} × månader", f"{own.en} × months")
    if form.measure in ("time_in", "inequality"):
        return SHARE
    return own


def _direction(form: OutcomeForm, own: bool | None) -> bool | None:
    if form.better is not None:
        return {"more": True, "less": False, "neither": None}[form.better]
    if form.measure in ("level", "quantile", "slope"):
        return own
    if form.measure in ("recovery", "inequality"):
        return False
    return None
