"""What can never happen as the file stands: matters, options, facts, advice, events, follow-ups, promises."""

from __future__ import annotations

from scenarios.positions import Place
from scenarios.review.possible import Possible, first_in, months_in
from scenarios.schema import FollowUpForm, OptionForm, SituationForm
from scenarios.site import Site
from scenarios.text import Text

FALSE = Text("Villkoret kan aldrig bli sant", "The condition can never hold")
LOOK = Text("Se över talen och namnen i det.", "Look over its numbers and names.")
NO_REPORT = Text(
    "Underlaget hinner inte komma innan scenariot är slut", "The report cannot arrive before the scenario ends"
)
EARLIER = Text("Låt ärendet komma tidigare, eller ta bort needs.", "Let the matter come earlier, or remove needs.")


def check_never(can: Possible, site: Site) -> None:
    """Warn of everything that is declared and cannot happen."""
    for name in can.form.events:
        if not can.happens[name]:
            site.warn(
                ("events", name, "opens"), _because("Händelsen kan inte inträffa", "The event cannot happen"), LOOK
            )
    for name, initiative in can.form.initiatives.items():
        place: Place = ("initiatives", name)
        if not can.taken[name]:
            site.warn(
                (*place, "when"), _because("Initiativet kan aldrig tas", "The initiative can never be taken"), LOOK
            )
        else:
            _later(can, initiative.later, (*place, "later"), site)
    for name, situation in can.form.situations.items():
        _situation(can, name, situation, site)


def _because(sv: str, en: str) -> Text:
    return Text(f"{sv}: villkoret kan aldrig bli sant", f"{en}: the condition can never hold")


def _situation(can: Possible, name: str, form: SituationForm, site: Site) -> None:
    place: Place = ("situations", name)
    if not can.lies[name]:
        site.warn(
            (*place, "opens") if form.opens is not None else place,
            Text("Ärendet kan aldrig komma", "The matter can never come"),
            Text(
                "Se över villkoret, eller det som ska öppna ärendet.", "Look over the condition, or what is to open it."
            ),
            name,
            key=form.opens is None,
        )
        return
    never = [option for option in form.options if not can.shown[name, option.id]]
    if len(never) == len(form.options):
        site.warn(
            place,
            Text(
                "Ingen kan avgöra ärendet: inget alternativ kan väljas",
                "Nobody can decide the matter: no option is open",
            ),
            Text("Se över when, needs och vote i alternativen.", "Look over when, needs and vote in the options."),
            name,
            key=True,
        )
    else:
        for option in never:
            _option(can, name, form, option, (*place, "options", form.options.index(option)), site)
    for index, option in enumerate(form.options):
        if can.carried[name, option.id]:
            here = (*place, "options", index)
            _later(can, option.later, (*here, "later"), site)
            _promise(can, name, option, (*here, "promise"), site)
    _told(can, name, form, place, site)
    _question(can, name, form, place, site)


def _option(can: Possible, name: str, form: SituationForm, option: OptionForm, place: Place, site: Site) -> None:
    if not can.reach(name, option.needs):
        site.warn((*place, "needs"), NO_REPORT, EARLIER)
    elif not can.holds(option.when, can.reach(name, option.needs), can.latest(form)):
        site.warn((*place, "when"), _because("Alternativet kan aldrig väljas", "The option can never be chosen"), LOOK)
    else:
        site.warn(
            place,
            Text(
                "Alternativet kan aldrig väljas i de månader då ärendet ligger på bordet",
                "The option can never be chosen in the months in which the matter lies on the table",
            ),
            Text(
                "I juli är det inget sammanträde: sätt prepares: false, eller flytta ärendet.",
                "There is no meeting in July: set prepares: false, or move the matter.",
            ),
            option.id,
        )


def _later(can: Possible, forms: list[FollowUpForm], place: Place, site: Site) -> None:
    for index in range(len(forms)):
        here = (*place, index)
        if not can.due.get(here):
            site.warn(
                (*here, "after"),
                Text(
                    "Det som kommer senare kommer först när scenariot är slut",
                    "What comes later comes only after the end",
                ),
                Text(f"Scenariot har {can.form.months} månader.", f"The scenario has {can.form.months} months."),
            )
        elif not can.comes[here]:
            site.warn((*here, "if"), _because("Det kommer aldrig", "It never comes"), LOOK)


def _promise(can: Possible, name: str, option: OptionForm, place: Place, site: Site) -> None:
    if option.promise is None:
        return
    due = [month + option.promise.within for month in months_in(can.carried[name, option.id])]
    judged = [min(month, can.form.months - 1) for month in due if month <= can.form.months]
    if not judged:
        site.warn(
            (*place, "within"),
            Text("Löftet ska hållas först när scenariot är slut", "The promise is due only after the end"),
            Text(f"Scenariot har {can.form.months} månader.", f"The scenario has {can.form.months} months."),
        )
    elif not can.holds(option.promise.kept, sum(1 << month for month in set(judged))):
        site.warn((*place, "kept"), _because("Löftet kan inte hållas", "The promise cannot be kept"), LOOK)


def _told(can: Possible, name: str, form: SituationForm, place: Place, site: Site) -> None:
    """Facts that can never show, and advice that is never given."""
    for index, finding in enumerate(form.facts):
        here, lies = (*place, "facts", index), can.reach(name, finding.needs)
        if not lies:
            site.warn((*here, "needs"), NO_REPORT, EARLIER)
        elif not can.holds(finding.when, lies, can.latest(form)):
            site.warn((*here, "when"), _because("Uppgiften kan aldrig visas", "The fact can never show"), LOOK)
    for adviser, advice in form.advice.items():
        open_still = True
        for index, variant in enumerate(advice.says):
            here = (*place, "advice", adviser, "says", index)
            if not open_still:
                site.warn(
                    here,
                    Text(
                        "Rådet ges aldrig, för ett tidigare gäller alltid",
                        "The advice is never given: an earlier one always is",
                    ),
                    Text("Ta bort det, eller ändra villkoret före.", "Remove it, or change the condition before it."),
                    adviser,
                )
                break
            if variant.condition is None:
                continue
            if not can.holds(variant.condition, can.lies[name], can.latest(form)):
                site.warn((*here, "if"), _because("Rådet ges aldrig", "The advice is never given"), LOOK)
            open_still = can.fails(variant.condition, can.lies[name], can.latest(form))


def _question(can: Possible, name: str, form: SituationForm, place: Place, site: Site) -> None:
    question = can.form.questions.get(form.forecast or "")
    if question is not None and first_in(can.lies[name]) > question.at:
        site.warn(
            (*place, "forecast"),
            Text("Frågan ställs först när svaret redan är känt", "The question is asked only when its answer is known"),
            Text(f"Den avgörs efter månad {question.at}.", f"It is judged after month {question.at}."),
        )
