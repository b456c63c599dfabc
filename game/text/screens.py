"""What each screen of the terminal game says: from a ``View`` to lines on paper. Reads, never acts."""

from __future__ import annotations

from game.core.language import _, month_name, n_, number, signed, words
from game.core.view import (
    Change,
    Decided,
    Handover,
    Item,
    Loop,
    OptionView,
    PromiseView,
    Series,
    SituationView,
    View,
    Voter,
)
from game.text.paper import Paper
from scenarios.text import Text


def month_of(view: View, month: int) -> str:
    """The calendar month's name of the play's month ``month`` (0-based), with the year where it is another."""
    ahead = view.calendar_month - 1 + month - view.month
    name, year = month_name(ahead % 12 + 1), view.year + ahead // 12
    return name if year == view.year else f"{name} {year}"


def money(amount: float) -> str:
    """An amount in millions, as few decimals as it needs."""
    return _("{x} mkr").format(x=number(amount, 0 if amount == round(amount) else 1))


def decimals(low: float, high: float) -> int:
    """How many decimals a quantity with this range is told with."""
    return 2 if high - low <= 2 else 1 if high - low <= 40 else 0


def title(view: View, paper: Paper) -> None:
    """Where and when we are."""
    phases = {"desk": _("Läge"), "preparation": _("Beredning"), "meeting": _("Sammanträde"), "over": _("Överlämning")}
    when = f"{month_name(view.calendar_month)} {view.year}"
    paper.heading(
        _("{phase}: {when}, månad {month} av {months}").format(
            phase=phases[view.phase], when=when, month=min(view.month + 1, view.months), months=view.months
        )
    )


def briefing(view: View, paper: Paper) -> None:
    """Who I am, what I am to do, and what my office demands."""
    paper.heading(f"{words(view.scenario)}. {words(view.place)}")
    paper.line(_("Du är {name}, {title}.").format(name=words(view.role_name), title=words(view.role_title)))
    paper.blank()
    paper.line(words(view.briefing))
    if view.mandate:
        paper.blank()
        paper.line(_("Ditt uppdrag:"))
        paper.items(words(text) for text in view.mandate)
    if view.duties:
        paper.blank()
        paper.line(_("Det hör till rollen:"))
        paper.items(words(text) for text in view.duties)


def attention(view: View, paper: Paper) -> None:
    """What time there is left this month."""
    paper.line(_("Din tid: {left} av {all} kvar.").format(left=view.attention_left, all=view.attention))


def desk(view: View, paper: Paper) -> None:
    """The month as it opens: what was decided, what lies on the desk, what is still open."""
    title(view, paper)
    if not view.meeting_month:
        paper.line(_("Inget ordinarie sammanträde den här månaden. Bara det som inte kan vänta avgörs."))
    if view.news is not None:
        paper.line(_("Nyheter: {text}").format(text=words(view.news)))
    if view.decided:
        paper.blank()
        paper.line(_("Sedan sist:"))
        for done in view.decided:
            paper.item(f"{words(done.situation)}: {bare(done.option)} {_outcome(done)}")
    paper.blank()
    paper.line(_("På skrivbordet:"))
    paper.items([_item(item) for item in view.desk] or [_("Inget nytt.")])
    if view.situations:
        paper.blank()
        paper.line(_("Ärenden som väntar på dig:"))
        paper.items(f"{words(case.title)} ({waits(case)})" for case in view.situations)
    open_matters(view, paper)
    paper.blank()
    attention(view, paper)


def bare(text: Text) -> str:
    """A text without its full stop, for the middle of a line."""
    return words(text).rstrip(".")


def _outcome(done: Decided) -> str:
    if done.by_silence:
        return _("(avgjort av att ingen svarade)")
    if done.ayes + done.noes == 0:
        return _("(beslutat)") if done.passed else _("(blev inte av)")
    count = _("{ayes} mot {noes}").format(ayes=done.ayes, noes=done.noes)
    return f"({_('bifall')}, {count})" if done.passed else f"({_('avslag')}, {count})"


def _item(item: Item) -> str:
    kinds = {
        "report": _("Rapport"), "news": _("Nyhet"), "quote": _("Röst"), "letter": _("Brev"), "event": _("Händelse"),
    }  # fmt: skip
    return f"{kinds[item.kind]}, {words(item.sender)}: {words(item.text)}"


def waits(case: SituationView) -> str:
    """How long a matter can wait."""
    if case.must_answer or case.months_left <= 1:
        return _("måste besvaras nu")
    return n_("kan vänta {n} månad till", "kan vänta {n} månader till", case.months_left - 1).format(
        n=case.months_left - 1
    )


def open_matters(view: View, paper: Paper) -> None:
    """Promises that run, and what was decided and has not been seen yet."""
    running = [promise for promise in view.promises if promise.status == "open"]
    if running:
        paper.blank()
        paper.line(_("Löften som löper:"))
        paper.items(_promise(view, promise) for promise in running)
    if view.loops:
        paper.blank()
        paper.line(_("Beslutat men ännu inte synligt:"))
        paper.items(_loop(view, loop) for loop in view.loops)


def _promise(view: View, promise: PromiseView) -> str:
    who = _("Du har lovat") if promise.by_me else _("Du har blivit lovad")
    states = {"open": "", "kept": _("hållet"), "broken": _("brutet"), "renegotiated": _("omförhandlat i tid")}
    due = _("till {month}").format(month=month_of(view, promise.due))
    state = states[promise.status]
    return f"{who}: {words(promise.text)} ({due}{', ' + state if state else ''})"


def _loop(view: View, loop: Loop) -> str:
    since = _("sedan {month}").format(month=month_of(view, loop.since))
    if loop.expected is None:
        return f"{words(loop.text)} ({since})"
    first, last = (month_of(view, month) for month in loop.expected)
    span = first if first == last else _("{first} till {last}").format(first=first, last=last)
    return f"{words(loop.text)} ({since}; {_('väntas märkas {span}').format(span=span)})"


def matter(case: SituationView, paper: Paper) -> None:
    """One matter: the case, its facts, who has not been heard, and what has been said about it."""
    paper.heading(words(case.title))
    paper.line(words(case.text))
    if case.quote is not None:
        paper.blank()
        said, who = case.quote
        paper.line(_("”{text}” {who}").format(text=words(said).strip('"”“'), who=words(who)), indent=2)
    paper.blank()
    paper.line(_("Vems fråga: {position}").format(position=_position(case.position)))
    paper.line(_("Tid: {wait}.").format(wait=waits(case)))
    if case.ready is not None:
        paper.line(_("Ett tjänsteutlåtande är beställt och på väg."))
    if case.facts:
        paper.blank()
        paper.line(_("Det vi vet:"))
        sure = {"certain": _("säkert"), "likely": _("troligt"), "uncertain": _("osäkert")}
        paper.items(f"{words(fact.text)} ({words(fact.source)}; {sure[fact.certainty]})" for fact in case.facts)
    if case.not_heard:
        paper.blank()
        paper.line(_("Har inte hörts: {who}").format(who=", ".join(words(text) for text in case.not_heard)))
    for adviser in case.advisers:
        if adviser.says is not None:
            paper.blank()
            paper.line(f"{words(adviser.name)}, {words(adviser.title)}: {words(adviser.says)}")


def _position(position: float) -> str:
    if position < 1 / 3:
        return _("mest vad och när, alltså nämndens")
    if position < 2 / 3:
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
    lines.append("; ".join(terms).capitalize() + ".")
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


def meeting(view: View, paper: Paper) -> None:
    """What the meeting decided in my matters."""
    title(view, paper)
    taken = [case for case in view.situations if case.chosen is not None]
    if not taken:
        paper.line(_("Du hade inget förslag till mötet."))
    for case in taken:
        paper.blank()
        paper.line(words(case.title))
        if case.chosen == "defer":
            paper.line(_("Ärendet får vänta."), indent=2)
            continue
        chosen = next(one for one in case.options if one.id == case.chosen)
        paper.line(words(chosen.label), indent=2)
        _verdict(case, chosen, paper)


def _verdict(case: SituationView, chosen: OptionView, paper: Paper) -> None:
    if not chosen.votes:
        paper.line(_("Beslutat.") if case.passed else _("Blev inte av."), indent=2)
        return
    result = _("Bifall med {ayes} mot {noes}.") if case.passed else _("Avslag med {noes} mot {ayes}.")
    paper.line(result.format(ayes=case.ayes, noes=case.noes), indent=2)
    if case.casting:
        paper.line(_("Ordförandens utslagsröst avgjorde."), indent=2)
    for voted, said in ((True, _("Ja")), (False, _("Nej"))):
        names = [f"{voter.name} ({voter.party})" for voter in case.voters if voter.voted is voted]
        if names:
            paper.line(f"{said}: {', '.join(names)}", indent=2)


def figures(view: View, paper: Paper) -> None:
    """Every figure I have seen, month by month."""
    paper.heading(_("Siffror du har sett"))
    if not view.series:
        paper.line(_("Inga ännu."))
    for series in view.series:
        paper.item(_series(view, series))
    if view.forecasts_judged:
        paper.line(
            _("Dina prognoser: {n} av {all} inom ditt spann.").format(
                n=view.forecasts_inside, all=view.forecasts_judged
            )
        )


def _series(view: View, series: Series) -> str:
    places = decimals(series.low, series.high)
    seen = [
        f"{month_of(view, month)} {number(value, places)}"
        for month, value in enumerate(series.values)
        if value is not None
    ]
    return f"{words(series.label)} ({words(series.unit)}): {', '.join(seen) or _('inte sett ännu')}"


def why(view: View, paper: Paper) -> None:
    """Varför? What has changed, and what I know that may lie behind."""
    paper.heading(_("Varför?"))
    if not view.changes:
        paper.line(_("Du har inte sett något ändras sedan sist."))
    for change in view.changes:
        paper.item(_change(view, change))
        for cause in change.causes:
            since = _("sedan {month}").format(month=month_of(view, cause.month))
            against = "" if cause.fits else "; " + _("talar emot")
            paper.item(f"{words(cause.text)} ({since}{against})", indent=2)
        paper.line(_("Resten är slump eller något du inte ser."), indent=4)


def _change(view: View, change: Change) -> str:
    places = max(1, decimals(min(change.before, change.after), max(change.before, change.after)))
    return _("{label}: {before} till {after} ({difference} {unit}) sedan {month}.").format(
        label=words(change.label),
        before=number(change.before, places),
        after=number(change.after, places),
        difference=signed(change.after - change.before, places),
        unit=words(change.unit),
        month=month_of(view, change.since),
    )


def handover(view: View, page: Handover, paper: Paper) -> None:
    """The end: what I did and what I know. No score."""
    paper.heading(_("Överlämning"))
    paper.line(_("Perioden är slut. Så här ser det ut från din stol. Några poäng finns inte."))
    paper.blank()
    paper.line(_("Beslut:"))
    paper.items(
        f"{month_of(view, month)}: {words(case)}: {bare(label)} ({_('bifall') if passed else _('avslag')})"
        for month, case, label, passed in page.decisions
    )
    paper.blank()
    paper.line(_("Samspel, räknat som handlingar (nämnden, förvaltningen):"))
    paper.items(f"{words(name)}: {board}, {administration}" for name, board, administration in page.behaviours)
    if page.promises:
        paper.blank()
        paper.line(_("Löften:"))
        paper.items(_promise(view, promise) for promise in page.promises)
    if page.forecasts_judged:
        paper.blank()
        inside, judged = page.forecasts_inside, page.forecasts_judged
        paper.line(_("Dina prognoser: {n} av {all} inom ditt spann.").format(n=inside, all=judged))
    paper.blank()
    paper.line(_("Siffror:"))
    paper.items(_series(view, series) for series in page.series)
    if page.unseen:
        paper.blank()
        paper.line(_("Beslutat men ännu inte synligt:"))
        paper.items(_loop(view, loop) for loop in page.unseen)
    if view.discussion:
        paper.blank()
        paper.line(_("Att tala om:"))
        paper.items(words(text) for text in view.discussion)
