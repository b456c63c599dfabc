"""What must hold across a whole scenario, beyond each part being right by itself.

Everything that is declared can happen: situations are opened by something, reports can arrive in time, options can be
afforded, follow-ups and promises end before a matter comes again. What cuts and dilemmas must hold stands in
``scenarios.shorter``.
"""

from __future__ import annotations

from scenarios.compiled import Role
from scenarios.positions import Place
from scenarios.register import Register, opened_by
from scenarios.schema import OptionForm, ScenarioForm, SituationForm
from scenarios.shorter import check_shorter
from scenarios.site import Site
from scenarios.text import Text


def check_rules(form: ScenarioForm, register: Register, site: Site) -> None:
    """Report everything that breaks a rule."""
    _months(form, site)
    _reachable(form, site)
    for name, situation in form.situations.items():
        _situation(name, situation, form, site)
    for name, initiative in form.initiatives.items():
        _affordable(initiative.cost, initiative.owner, ("initiatives", name, "cost"), form, site)
    check_shorter(form, register, site)


def _months(form: ScenarioForm, site: Site) -> None:
    last = Text(f"Sista månaden är {form.months - 1}.", f"The last month is {form.months - 1}.")
    for kind, parts in (("situations", form.situations), ("events", form.events)):
        for name, part in parts.items():
            if part.month is not None and part.month >= form.months:
                site.report(
                    (kind, name, "month"), Text("Månaden ligger efter slutet", "The month lies after the end"), last
                )


def _reachable(form: ScenarioForm, site: Site) -> None:
    """A situation that nothing opens, or that only unreachable ones open, is never seen."""
    seen = {name for name, one in form.situations.items() if one.opens is not None or one.month is not None}
    seen |= {follow.open for one in form.initiatives.values() for follow in one.later if follow.open}
    while True:
        more = {
            opened for name in seen if name in form.situations for opened in opened_by(form.situations[name])
        } - seen
        if not more:
            break
        seen |= more
    for name in form.situations:
        if name not in seen:
            site.report(
                ("situations", name),
                Text("Ingenting öppnar situationen", "Nothing opens the situation"),
                Text(
                    "Ge den opens: eller month:, eller öppna den med open: i något som kommer senare.",
                    "Give it opens: or month:, or open it with open: in a follow-up.",
                ),
                name,
                key=True,
            )


def _situation(name: str, form: SituationForm, scenario: ScenarioForm, site: Site) -> None:
    place: Place = ("situations", name)
    for index, option in enumerate(form.options):
        here = (*place, "options", index)
        _affordable(option.cost, form.owner, (*here, "cost"), scenario, site)
        _in_time(option.needs, form, (*here, "needs"), site)
        _again(name, form, option, here, site)
    for index, finding in enumerate(form.facts):
        _in_time(finding.needs, form, (*place, "facts", index, "needs"), site)
    for adviser, advice in form.advice.items():
        for index, variant in enumerate(advice.says[:-1]):
            if variant.condition is None:
                site.report(
                    (*place, "advice", adviser, "says", index),
                    Text("Det som står efter sägs aldrig", "What stands after this is never said"),
                    Text("Sätt det utan if sist.", "Put the one without if last."),
                    adviser,
                )
        if advice.says[-1].condition is not None:
            site.report(
                (*place, "advice", adviser),
                Text("Rådgivaren kan bli svarslös", "The adviser may be left without an answer"),
                Text("Avsluta med ett svar utan if.", "End with an answer without if."),
                adviser,
                key=True,
            )


def _affordable(cost: int, role: Role, place: Place, form: ScenarioForm, site: Site) -> None:
    brief = form.roles.given().get(role)
    if brief is not None and cost > brief.attention:
        site.report(
            place,
            Text(
                f"Rollen har bara {brief.attention} i uppmärksamhet på en månad",
                f"The role has only {brief.attention} attention a month",
            ),
        )


def _in_time(needs: int, form: SituationForm, place: Place, site: Site) -> None:
    if needs > 0 and not form.prepares:
        site.report(
            place,
            Text("Det kräver ett underlag som inte kan beställas", "It needs a report that cannot be ordered"),
            Text("Ta bort needs, eller prepares: false.", "Remove needs, or prepares: false."),
        )


def _horizon(form: SituationForm) -> int:
    """Months until the longest follow-up or promise of any option has ended."""
    ends = [follow.after[1] for option in form.options for follow in option.later]
    ends += [option.promise.within for option in form.options if option.promise is not None]
    return max(ends, default=0)


def _again(name: str, form: SituationForm, option: OptionForm, place: Place, site: Site) -> None:
    """A matter that opens itself must be able to come again, and only when all of the last time has ended."""
    for index, follow in enumerate(option.later):
        if follow.open != name:
            continue
        here = (*place, "later", index, "open")
        if not form.repeats:
            site.report(
                here,
                Text(
                    "Ärendet öppnar sig självt men får bara komma en gång",
                    "The matter opens itself but may come only once",
                ),
                Text("Sätt repeats: true.", "Set repeats: true."),
            )
        elif follow.after[0] < (months := _horizon(form)):
            site.report(
                here,
                Text(
                    f"Ärendet kommer igen innan förra gångens löften och följder är slut ({months} månader)",
                    f"The matter comes again before its last promises and follow-ups have ended ({months} months)",
                ),
                Text("Låt det komma senare.", "Let it come later."),
            )
