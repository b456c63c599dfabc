"""Case packs: every matter of a role as an officer's report, with what the role can know before it asks or looks.

What the model knows stays out: hidden worlds, what comes of an option, which of them is a trap, what advisers would
say, and facts that stand on the table only for those who have found something out.
"""

from __future__ import annotations

from analysis.kit.document import Block, Facts, Grid, Heading, Lines, Page, Para, Proposals, Quote
from analysis.kit.naming import (
    CERTAINTY,
    LETTERS,
    about,
    attention,
    capital,
    cut_of,
    matters_of,
    money,
    month,
    role_word,
    span,
)
from game.core.language import _, number, words
from scenarios.compiled import Finding, Option, RoleBrief, Scenario, Situation

MOSTLY = 0.4, 0.6
"""Between mostly what and mostly how lies the golden zone."""


def case_pages(scenario: Scenario, brief: RoleBrief) -> tuple[Page, ...]:
    """All matters of a role, in the order in which they can be expected."""
    return tuple(case_page(scenario, brief, slot) for slot, _situation in matters_of(scenario, brief))


def case_page(scenario: Scenario, brief: RoleBrief, slot: int) -> Page:
    """One matter."""
    one = scenario.situations[slot]
    return Page(
        kicker=f"{_('Tjänsteskrivelse')} · {words(scenario.place)}",
        title=about(scenario, one, one.title),
        blocks=(
            Facts(tuple(_head(scenario, brief, slot))),
            Heading(_("Bakgrund")),
            Para(about(scenario, one, one.text)),
            *_quote(scenario, one),
            *_known(scenario, one),
            *_unheard(one),
            Heading(_("Förslag till beslut")),
            Proposals(_proposals(scenario, one, 0)),
            *_with_report(scenario, one),
            *_ask(scenario, brief, one),
            *_forecast(scenario, one),
            Lines(_("Vi väljer ____ för att (en rad, som går att förklara för en utomstående):"), 1),
        ),
        large=True,
        single=True,
    )


def _head(scenario: Scenario, brief: RoleBrief, slot: int) -> list[tuple[str, str]]:
    one = scenario.situations[slot]
    votes = any(option.vote is not None for option in one.options)
    decides = _("nämnden, på förslag av {role}") if votes else _("{role} själv")
    rows = [(_("Beslutar"), capital(decides.format(role=role_word(one.owner))))]
    when = _when(scenario, brief, slot)
    if when is not None:
        rows.append((_("På bordet"), capital(month(scenario, when))))
    rows.append((_("Ärendet rör"), _lies(one.position)))
    if one.law:
        rows.append((_("Lagrum"), one.law))
    if one.recused:
        rows.append((_("Jäv"), _("En ledamot lämnar rummet och deltar inte")))
    return rows


def _when(scenario: Scenario, brief: RoleBrief, slot: int) -> int | None:
    """The month of the stop of the shortest cut, else the author's; None where play decides."""
    for minutes in (45, 90, 180):
        cut = cut_of(scenario, brief.role, minutes)
        for stop in cut.stops if cut is not None else ():
            if slot in stop.situations:
                return stop.month
    return scenario.situations[slot].month


def _lies(position: float) -> str:
    low, high = MOSTLY
    if position < low:
        return _("mest vad och när")
    return _("både vad och hur: prata er samman") if position <= high else _("mest hur och av vem")


def _quote(scenario: Scenario, one: Situation) -> tuple[Block, ...]:
    return () if one.quote is None else (Quote(about(scenario, one, one.quote[0]), about(scenario, one, one.quote[1])),)


def _known(scenario: Scenario, one: Situation) -> tuple[Block, ...]:
    plain = [found for found in one.findings if found.needs == 0 and found.when is None]
    return () if not plain else (Heading(_("Det vi vet")), _facts(scenario, one, plain))


def _facts(scenario: Scenario, one: Situation, findings: list[Finding]) -> Grid:
    rows = [
        (about(scenario, one, found.text), words(found.source), words(CERTAINTY[found.certainty])) for found in findings
    ]
    return Grid((_("Uppgift"), _("Källa"), _("Hur säkert")), tuple(rows), (6, 2.6, 1.3))


def _unheard(one: Situation) -> tuple[Block, ...]:
    if not one.not_heard:
        return ()
    return (Para("; ".join(words(who) for who in one.not_heard) + ".", lead=_("Inte hörda:")),)


def _proposals(scenario: Scenario, one: Situation, needs: int) -> tuple[tuple[str, str, str, str], ...]:
    """The options that lie on the table with a report of this level, each with its letter."""
    return tuple(
        (
            LETTERS[at],
            about(scenario, one, option.label),
            about(scenario, one, option.text),
            _detail(scenario, one, option),
        )
        for at, option in enumerate(one.options)
        if option.needs == needs
    )


def _detail(scenario: Scenario, one: Situation, option: Option) -> str:
    """All else that the screen says of an option."""
    costs = [_("tid {n}").format(n=number(option.cost)), money(option)]
    if option.shows is not None:
        costs.append(_("väntas märkas om {span}").format(span=span(option.shows)))
    said = [capital(", ".join(part for part in costs if part)) + "."]
    if option.gains is not None:
        said.append(_("Vinner: {who}.").format(who=about(scenario, one, option.gains)))
    if option.loses is not None:
        said.append(_("Förlorar: {who}.").format(who=about(scenario, one, option.loses)))
    if option.promise is not None:
        promise = scenario.promises[option.promise]
        said.append(_("Ger ett löfte: {text}").format(text=about(scenario, one, promise.text)))
    if option.when is not None:
        why = "" if option.why_not is None else " " + about(scenario, one, option.why_not)
        said.append(_("Går inte alltid att välja.") + why)
    if option.law:
        said.append(f"{option.law}.")
    return " ".join(said)


def _with_report(scenario: Scenario, one: Situation) -> tuple[Block, ...]:
    """What a report that is ordered brings: shown as closed, for it has to be paid for with time."""
    if not one.prepares or not (any(o.needs for o in one.options) or any(f.needs for f in one.findings)):
        return ()
    return (
        Para(
            _(
                "Förvaltningen kan skriva ett utförligare underlag. Det tar en månad, med alternativ "
                "två. Be ledaren om bilagan."
            ),
            "note",
            _("Underlag:"),
        ),
    )


def report_page(scenario: Scenario, slot: int) -> Page | None:
    """The annex: facts and proposals that only a report brings. None where a report brings nothing more."""
    one = scenario.situations[slot]
    if not _with_report(scenario, one):
        return None
    blocks: list[Block] = []
    for level, called in ((1, _("Efter en månad")), (2, _("Efter två månader, med alternativ"))):
        findings = [found for found in one.findings if found.needs == level and found.when is None]
        proposals = _proposals(scenario, one, level)
        if findings or proposals:
            blocks.append(Heading(called))
        if findings:
            blocks.append(_facts(scenario, one, findings))
        if proposals:
            blocks.append(Proposals(proposals))
    return Page(_("Bilaga, delas ut på begäran"), about(scenario, one, one.title), tuple(blocks)) if blocks else None


def _ask(scenario: Scenario, brief: RoleBrief, one: Situation) -> tuple[Block, ...]:
    asked = [scenario.advisers[advice.adviser] for advice in one.advice]
    mine = [who for who in asked if who.role in (None, brief.role)]
    if not mine:
        return ()
    listed = [f"{words(who.name)}, {words(who.title)} ({attention(who.cost)})" for who in mine]
    return (Para("; ".join(listed) + ".", lead=_("Fråga först:")),)


def _forecast(scenario: Scenario, one: Situation) -> tuple[Block, ...]:
    if one.question is None:
        return ()
    asked = scenario.questions[one.question]
    text = f"{words(asked.text)} {_('Lägst ____  troligast ____  högst ____')} {words(asked.unit)}"
    return (Para(text, lead=_("Er prognos:")),)
