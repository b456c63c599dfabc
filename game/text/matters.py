"""How a matter reads in the terminal: the case, its facts and options, and the draft."""

from __future__ import annotations

from game.core.language import _, n_, number, words
from game.core.seen.view_matters import AdviserView, DocketView, Fact, OptionView, SituationView, Voter
from game.text.paper import Paper
from scenarios.text import Text


def money(amount: float) -> str:
    """An amount in millions, as few decimals as it needs."""
    return _("{x} mkr").format(x=number(amount, 0 if amount == round(amount) else 1))


def waits(case: SituationView | DocketView) -> str:
    """How long a matter can wait."""
    if case.months_left <= 1:
        return _("måste besvaras nu")
    return n_("kan vänta {n} månad till", "kan vänta {n} månader till", case.months_left - 1).format(
        n=case.months_left - 1
    )


def matter(case: SituationView, paper: Paper) -> None:
    """One matter: the case, its facts, who has not been heard, and what has been said about it."""
    paper.heading(words(case.title))
    paper.line(words(case.text))
    if case.quote is not None:
        paper.blank()
        said, who = case.quote
        paper.line(_("”{text}” {who}").format(text=words(said).strip('"”“'), who=words(who)), indent=2)
    paper.blank()
    paper.line(_("Vems fråga: {position}").format(position=position(case.position)))
    paper.line(_("Tid: {wait}.").format(wait=waits(case)))
    if case.ready is not None:
        paper.line(_("En tjänsteskrivelse är beställd och på väg."))
    known(case.facts, case.not_heard, case.recused, paper)
    for adviser in case.advisers:
        if adviser.says is not None:
            paper.blank()
            advice(adviser, paper)


def known(facts: tuple[Fact, ...], not_heard: tuple[Text, ...], recused: tuple[str, ...], paper: Paper) -> None:
    """What is known and how certain it is, who has not been heard, and who has to leave the room."""
    if facts:
        paper.part(_("Det vi vet:"))
        sure = {"certain": _("säkert"), "likely": _("troligt"), "uncertain": _("osäkert")}
        paper.items(f"{words(fact.text)} ({words(fact.source)}; {sure[fact.certainty]})" for fact in facts)
    if not_heard:
        paper.blank()
        paper.line(_("Har inte hörts: {who}").format(who="; ".join(words(text) for text in not_heard)))
    if recused:
        paper.blank()
        paper.line(_("Jäviga, deltar inte: {who}").format(who=", ".join(recused)))


def advice(adviser: AdviserView, paper: Paper) -> None:
    """What somebody who was asked said."""
    if adviser.says is not None:
        paper.line(f"{words(adviser.name)}, {within(words(adviser.title))}: {words(adviser.says)}")


def within(text: str) -> str:
    """A title for the middle of a sentence: a small first letter, but not where it begins an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def position(place: float) -> str:
    """Whose question a matter is, from what (0) to how (1)."""
    if place < 1 / 3:
        return _("mest vad och när, alltså nämndens")
    if place < 2 / 3:
        return _("både vad och hur, alltså något att prata sig samman om")
    return _("mest hur och av vem, alltså förvaltningens")


def option(choice: OptionView) -> str:
    """An option in a few lines: the motion, what it is, what it takes and who it touches."""
    lines = [words(choice.label), words(choice.text)]
    terms = []
    if choice.cost:
        terms.append(_("din tid {n}").format(n=choice.cost))
    if choice.money:
        terms.append(_("pengar {amount}").format(amount=money(choice.money)))
    if choice.shows is not None:
        first, last = choice.shows
        terms.append(
            n_("märks efter ungefär {n} månad", "märks efter ungefär {n} månader", last).format(n=first)
            if first == last
            else _("märks efter {first}–{last} månader").format(first=first, last=last)
        )
    terms.append(_("nämnden röstar") if choice.votes else _("du avgör själv"))
    told = "; ".join(terms)
    lines.append(f"{told[:1].upper()}{told[1:]}.")
    if choice.gains is not None:
        lines.append(_("Vinner: {who}").format(who=words(choice.gains)))
    if choice.loses is not None:
        lines.append(_("Förlorar: {who}").format(who=words(choice.loses)))
    if not choice.available and choice.why_not is not None:
        lines.append(_("Går inte nu: {why}").format(why=words(choice.why_not)))
    return "\n".join(lines)


def draft(case: SituationView, paper: Paper) -> None:
    """What I have put before the meeting so far, how the members lean, my forecast and my reason."""
    if case.chosen is None:
        paper.line(_("Du har inte lagt något förslag."))
    elif case.chosen == "defer":
        paper.line(_("Ditt förslag: låt ärendet vänta."))
    else:
        label = next(words(one.label) for one in case.options if one.id == case.chosen)
        paper.line(_("Ditt förslag: {label}").format(label=label))
    if case.voters and case.voters[0].voted is None:
        leans(case.voters, paper)
    if case.question is not None and case.question.answer is not None:
        low, likely, high = (number(x, case.question.decimals) for x in case.question.answer)
        paper.line(
            _("Du tror: {low} till {high}, troligast {likely} {unit}.").format(
                low=low, likely=likely, high=high, unit=words(case.question.unit)
            )
        )
    if case.reason:
        paper.line(_("Ditt skäl: {text}").format(text=case.reason))


def leans(voters: tuple[Voter, ...], paper: Paper) -> None:
    """How the members seem to lean, by name."""
    for lean, said in (("for", _("Lutar åt ja")), ("unsure", _("Osäkra")), ("against", _("Lutar åt nej"))):
        names = [f"{voter.name} ({voter.party})" for voter in voters if voter.lean == lean]
        if names:
            paper.line(f"{said} ({len(names)}): {', '.join(names)}")
