"""What each screen of the terminal game says: from a ``View`` to lines on paper. Reads, never acts."""

from __future__ import annotations

from game.core.language import _, month_name, number, signed, words
from game.core.seen.view import Change, Decided, Handover, Item, Loop, Series, View
from game.core.seen.view_matters import DocketView, SituationView
from game.core.seen.view_standing import Gauge, PromiseView
from game.text import matters
from game.text.paper import Paper
from scenarios.text import Text


def month_of(view: View, month: int) -> str:
    """The calendar month's name of the play's month ``month`` (0-based), with the year where it could be another."""
    ahead = view.calendar_month - 1 + month - view.month
    name, year = month_name(ahead % 12 + 1), view.year + ahead // 12
    return name if year == view.year or view.months <= 12 else f"{name} {year}"


def decimals(low: float, high: float) -> int:
    """How many decimals a quantity with this range is told with."""
    return 2 if high - low <= 2 else 1 if high - low <= 200 else 0


def title(view: View, paper: Paper) -> None:
    """Where and when we are."""
    phases = {
        "desk": _("Läge"), "preparation": _("Beredning"), "waiting": _("Väntan"), "meeting": _("Sammanträde"),
        "over": _("Överlämning"),
    }  # fmt: skip
    first, last = view.month + 1, min(view.month + view.turns, view.months)
    paper.heading(
        _("{phase}, {when}, månad {month} av {months}").format(
            phase=phases[view.phase],
            when=f"{month_name(view.calendar_month)} {view.year}",
            month=first if last <= first else f"{first}–{last}",
            months=view.months,
        )
    )


def briefing(view: View, paper: Paper) -> None:
    """Who I am, what I am to do, and what my office demands."""
    paper.heading(f"{words(view.scenario)}. {words(view.place)}")
    paper.line(
        _("Du är {name}, {title}.").format(name=words(view.role_name), title=matters.within(words(view.role_title)))
    )
    paper.blank()
    paper.line(words(view.briefing))
    if view.mandate:
        paper.part(_("Ditt uppdrag:"))
        paper.items(words(text) for text in view.mandate)
    if view.duties:
        paper.part(_("Det hör till rollen:"))
        paper.items(words(text) for text in view.duties)


def attention(view: View, paper: Paper) -> None:
    """What time there is left this month."""
    paper.line(_("Din tid: {left} av {all} kvar.").format(left=view.attention_left, all=view.attention))


def desk(view: View, paper: Paper) -> None:
    """The month as it opens: what was decided, what lies on the desk, what is still open."""
    title(view, paper)
    if view.turns > 1:
        paper.line(_("Din omgång är ett kvartal: det du bestämmer gäller tre månader."))
    if not view.meeting_month:
        paper.line(_("Inget ordinarie sammanträde den här månaden. Bara det som inte kan vänta avgörs."))
    if view.news is not None:
        paper.line(_("Nyheter: {text}").format(text=words(view.news)))
    if view.decided or view.away:
        paper.part(_("Sedan sist:"))
        if view.away:
            paper.line(away(view))
        for done in view.decided:
            paper.item(f"{words(done.situation)} – {bare(done.option)} {outcome(done)}")
    paper.part(_("På skrivbordet:"))
    paper.items([item(one) for one in view.desk] or [_("Inget nytt.")])
    this_month(view, paper)
    if view.situations:
        paper.part(_("Ärenden som väntar på dig:"))
        paper.items(_waiting(case) for case in view.situations)
    if view.docket:
        paper.part(_("Ärenden i kallelsen, som ordföranden lägger fram:"))
        paper.items(_waiting(case) for case in view.docket)
    open_matters(view, paper)
    paper.blank()
    attention(view, paper)


def away(view: View) -> str:
    """Which months a selection left out since one last decided, and who decided in them."""
    first, last = month_of(view, view.away[0]), month_of(view, view.away[-1])
    months = first if len(view.away) == 1 else _("{first} till {last}").format(first=first, last=last)
    return _("Utanför urvalet: {months}. Då satt datorn i din stol.").format(months=months)


def this_month(view: View, paper: Paper) -> None:
    """What comes round now, what waits for one's signature or answer, and in open mode the gauges."""
    now = [f"{words(mark.label)}. {words(mark.text)}" for mark in view.wheel if mark.now]
    agreed = view.agreement
    if agreed is not None and agreed.can_sign:
        now.append(_("Ett förslag till överenskommelse väntar på din underskrift."))
    now += [
        _("Svara om löftet hölls: {text}").format(text=words(one.text))
        for one in view.promises
        if one.can_settle and one.due <= view.month
    ]
    if now:
        paper.part(_("Den här månaden:"))
        paper.items(now)
    if view.gauges:
        paper.part(_("Så uppfattar du läget, 0 till 100, med osäkerhet:"))
        paper.items(gauge(view, one) for one in view.gauges)


def gauge(view: View, one: Gauge) -> str:
    """A gauge in a line: low, likely, high, and when it was sensed."""
    return _("{label}: lägst {low}, troligast {likely}, högst {high} ({month})").format(
        label=words(one.label),
        low=number(100 * one.low),
        likely=number(100 * one.likely),
        high=number(100 * one.high),
        month=month_of(view, one.month),
    )


def _waiting(case: SituationView | DocketView) -> str:
    return f"{words(case.title)} ({matters.waits(case)})"


def bare(text: Text) -> str:
    """A text without its full stop, for the middle of a line."""
    return words(text).rstrip(".")


def outcome(done: Decided) -> str:
    """How it was settled: by vote, by one alone, or by nobody, and whether the computer sat in one's chair."""
    if done.by_silence:
        return _("(avgjort av att ingen svarade)")
    if done.ayes + done.noes:
        count = _("{ayes} mot {noes}").format(ayes=done.ayes, noes=done.noes)
        said = f"{_('bifall') if done.passed else _('avslag')}, {count}"
    else:
        said = _("beslutat") if done.passed else _("blev inte av")
    return f"({said}; {_('datorn satt i din stol')})" if done.stood_in else f"({said})"


def item(one: Item) -> str:
    """A thing on the desk: kind, sender, words."""
    kinds = {
        "report": _("Rapport"), "news": _("Nyhet"), "quote": _("Röst"), "letter": _("Brev"), "event": _("Händelse"),
    }  # fmt: skip
    return f"{kinds[one.kind]}, {words(one.sender)}: {words(one.text)}"


def open_matters(view: View, paper: Paper) -> None:
    """Promises that run, and what was decided and has not been seen yet."""
    running = [one for one in view.promises if one.status == "open"]
    if running:
        paper.part(_("Löften som löper:"))
        paper.items(promise(view, one) for one in running)
    if view.loops:
        paper.part(_("Beslutat men ännu inte synligt:"))
        paper.items(_loop(view, loop) for loop in view.loops)


def promise(view: View, one: PromiseView) -> str:
    """A line of the ledger: who promised, what, till when, and how it went."""
    who = _("Du har lovat") if one.by_me else _("Du har blivit lovad")
    states = {"open": "", "kept": _("hållet"), "broken": _("brutet"), "renegotiated": _("omförhandlat i tid")}
    due = _("till {month}").format(month=month_of(view, one.due))
    state = states[one.status]
    return f"{who}: {bare(one.text)} ({due}{', ' + state if state else ''})"


def _loop(view: View, loop: Loop) -> str:
    since = _("sedan {month}").format(month=month_of(view, loop.since))
    if loop.expected is None:
        return f"{words(loop.text)} ({since})"
    first, last = (month_of(view, month) for month in loop.expected)
    span = first if first == last else _("{first} till {last}").format(first=first, last=last)
    return f"{words(loop.text)} ({since}; {_('väntas märkas {span}').format(span=span)})"


def figures(view: View, paper: Paper) -> None:
    """Every figure I have seen, month by month."""
    paper.heading(_("Siffror du har sett"))
    if not view.series:
        paper.line(_("Inga ännu."))
    for series in view.series:
        if not of_a_unit(series):
            paper.item(_series(view, series))
    for line in _units(view):
        paper.item(line)
    if view.forecasts_judged:
        paper.line(
            _("Dina prognoser: {n} av {all} inom ditt spann.").format(
                n=view.forecasts_inside, all=view.forecasts_judged
            )
        )


def of_a_unit(series: Series) -> bool:
    """Whether the figures are of one unit; the others are of the whole organisation."""
    return ":" in series.channel


def _units(view: View) -> list[str]:
    """A line per kind of figure: the latest that was seen of each unit, with its month where it is not this one."""
    lines: dict[str, list[str]] = {}
    for series in filter(of_a_unit, view.series):
        unit, _colon, kind = words(series.label).partition(": ")
        month, value = max((at, value) for at, value in enumerate(series.values) if value is not None)
        when = "" if month == view.month else f" ({month_of(view, month)})"
        lines.setdefault(f"{kind[:1].upper()}{kind[1:]} ({words(series.unit)})", []).append(
            f"{unit} {number(value, _places(series))}{when}"
        )
    return [f"{kind}: {', '.join(units)}" for kind, units in lines.items()]


def _places(series: Series) -> int:
    """Decimals for a series: none where every figure is a count."""
    known = [value for value in series.values if value is not None]
    counts = series.high - series.low > 2 and all(value == round(value) for value in known)
    return 0 if counts else decimals(series.low, series.high)


def _brief(view: View, series: Series) -> str:
    """The first and the latest of what was seen."""
    seen = [(month, number(value, _places(series))) for month, value in enumerate(series.values) if value is not None]
    told = [
        f"{month_of(view, month)} {value}" for month, value in (seen[:1] if len(seen) == 1 else (seen[0], seen[-1]))
    ]
    return f"{words(series.label)} ({words(series.unit)}): {', '.join(told)}"


def _series(view: View, series: Series) -> str:
    seen = [
        f"{month_of(view, month)} {number(value, _places(series))}"
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
    paper.part(_("Beslut:"))
    paper.items(
        f"{month_of(view, one.month)}: {words(one.situation)} – {bare(one.option)} {outcome(one)}"
        for one in page.decisions
    )
    paper.part(_("Samspel, räknat i vad som gjordes:"))
    counts = _("{name}: nämnden {board}, förvaltningen {administration}")
    paper.items(counts.format(name=words(name), board=b, administration=a) for name, b, a in page.behaviours)
    if page.promises:
        paper.part(_("Löften:"))
        paper.items(promise(view, one) for one in page.promises)
    if page.forecasts_judged:
        paper.blank()
        inside, judged = page.forecasts_inside, page.forecasts_judged
        paper.line(_("Dina prognoser: {n} av {all} inom ditt spann.").format(n=inside, all=judged))
    paper.part(_("Siffror, första och senaste gången du såg dem:"))
    paper.items(_brief(view, series) for series in page.series if not of_a_unit(series))
    if page.unseen:
        paper.part(_("Beslutat men ännu inte synligt:"))
        paper.items(_loop(view, loop) for loop in page.unseen)
    if view.discussion:
        paper.part(_("Att tala om:"))
        paper.items(words(text) for text in view.discussion)
