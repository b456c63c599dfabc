"""The sections of the debrief page that need only the log: what happened, what was seen, why, and about the page."""

from __future__ import annotations

from analysis import words as say
from analysis.markup import card, chart, choice, section, table, text
from analysis.story import Decision, Happening, Moment, Sight, Story, TrustTrack
from game.core.language import _, number, words


def source(story: Story) -> str:
    """The source line of every chart drawn from the log."""
    return _("Källa: spelets egen logg, {months} månader.").format(months=story.months)


def masthead(story: Story) -> str:
    """Title, who played, and what the reader must know about the file."""
    notices = []
    if story.torn:
        notices.append(
            _("Filen är skadad eller avbruten. Här visas de {n} månader som är hela.").format(n=story.months)
        )
    elif story.planned is not None and story.months < story.planned:
        notices.append(
            _("Spelet är inte avslutat. Här visas {n} av {all} månader.").format(n=story.months, all=story.planned)
        )
    if story.foreign_model:
        notices.append(
            _("Spelet är gjort med en annan version av modellen. Allt visas så som det sparades; tänk om-körningar utgår.")
        )
    if not story.readable_scenario:
        notices.append(_("Scenariot i filen går inte att läsa. Beslut och händelser visas med sina korta namn."))
    listed = f'<ul class="notices">{"".join(f"<li>{text(one)}</li>" for one in notices)}</ul>' if notices else ""
    who = " · ".join(part for part in (words(story.place), words(story.role_title)) if part)
    landing = _("Börja utan diagram: ett ord var om hur det känns just nu. Rulla sedan ner.")
    return (
        f'<header class="masthead"><div class="wide"><p class="kicker">{text(_("Genomgång efter spelet"))}</p>'
        f'<h1>{text(words(story.title))}</h1><p class="who">{text(who)}</p>'
        f'<p class="landing">{text(landing)}</p>{listed}</div></header>'
    )


def scrub(story: Story) -> str:
    """The chosen month: a slider that stays in view, and the way to the sections."""
    links = (
        ("happened", _("Vad hände?")),
        ("seen", _("Vad såg vi?")),
        ("why", _("Varför?")),
        ("whatif", _("Tänk om?")),
    )
    ways = "".join(f'<a href="#{id}">{text(label)}</a>' for id, label in links)
    first = say.month_of(story, 0)
    return (
        f'<div class="scrub" role="region" aria-label="{text(_("Vald månad"))}"><div class="wide"><div class="steps">'
        f'<label for="month"><strong id="now">{text(first)}</strong>'
        f'<span class="small">{text(_("välj månad med reglaget eller piltangenterna"))}</span></label>'
        f'<button id="back" class="step" type="button" aria-label="{text(_("Månaden före"))}">◀</button>'
        f'<input id="month" type="range" min="0" max="{story.months - 1}" step="1" value="0" aria-valuetext="{text(first)}">'
        f'<button id="forth" class="step" type="button" aria-label="{text(_("Månaden efter"))}">▶</button>'
        f'</div><nav aria-label="{text(_("Avsnitt"))}">{ways}</nav></div></div>'
    )


def happened(story: Story) -> str:
    """The time line with its list, and trust in four directions."""
    rows = [
        (one.sign, say.calendar(story, one.month), words(_title(one)), _kind(one))
        for one in _marks(story)
    ]
    line = chart(
        "timeline",
        _("Beslut och händelser"),
        _("Siffror är beslut, bokstäver händelser. Ifyllt: gick igenom. Tomt: föll, eller en händelse."),
        f"<p>{text(say.timeline_says(story))}</p>",
        source(story),
        table(_("Beslut och händelser"), (_("Märke"), _("Månad"), _("Vad"), _("Utfall")), rows),
    )
    listed = "".join(_mark_line(story, one) for one in _marks(story))
    marks = f'<ol class="marks">{listed}</ol>' if listed else f"<p>{text(_('Inget är ännu beslutat.'))}</p>"
    directions = "".join(card(trust_figure(story, one)) for one in story.trust)
    return section(
        "happened",
        _("Vad hände?"),
        _("Läs tidslinjen tillsammans. Vilka tre månader vill ni stanna vid?"),
        card(line)
        + card(f"<h3>{text(_('Allt i ordning'))}</h3>", marks)
        + f"<h3>{text(_('Förtroende åt fyra håll'))}</h3>"
        + _trust_key()
        + f'<div class="pair">{directions}</div>',
    )


def trust_figure(story: Story, one: TrustTrack) -> str:
    """Trust in one direction, as the role saw it beside the truth."""
    track = one.track
    rows = [
        (
            say.calendar(story, at) if at < story.months else _("slutet"),
            say.figure(track.word, track.seen[at]),
            say.figure(track.word, track.truth[at]),
        )
        for at in range(story.months + 1)
    ]
    title = words(track.word.label)
    seen_as = words(track.word.seen_as) if track.word.seen_as else ""
    return chart(
        f"trust-{track.name}",
        title,
        _("0–100, när månaden börjar. Rollens bild: {what}.").format(what=seen_as.lower()),
        f"<p>{text(say.trust_says(story, one))}</p>",
        source(story),
        table(title, (_("Månad"), _("Rollen såg"), _("Så var det")), rows),
    )


def _trust_key() -> str:
    true = '<line x1="0" y1="9" x2="44" y2="9" stroke="currentColor" stroke-width="4"/>'
    seen = (
        '<line x1="0" y1="9" x2="44" y2="9" stroke="currentColor" stroke-width="2" stroke-dasharray="5 4"/>'
        '<circle cx="22" cy="9" r="5" fill="var(--panel)" stroke="currentColor" stroke-width="2"/>'
    )
    chosen = '<line x1="22" y1="0" x2="22" y2="18" stroke="var(--rule)" stroke-width="3"/>'
    listed = ((true, _("så var det i modellen")), (seen, _("så såg rollen det")), (chosen, _("vald månad")))
    return '<ul class="key">' + "".join(
        f'<li><svg viewBox="0 0 44 18" aria-hidden="true">{drawn}</svg>{text(label)}</li>' for drawn, label in listed
    ) + "</ul>"


def _marks(story: Story) -> list[Decision | Happening]:
    """Decisions and events in the order they came: a month's events before its meeting."""
    return sorted([*story.happenings, *story.decisions], key=lambda one: (one.month, isinstance(one, Decision)))


def _title(one: Decision | Happening) -> object:
    return one.matter if isinstance(one, Decision) else one.text


def _kind(one: Decision | Happening) -> str:
    return say.outcome_of(one) if isinstance(one, Decision) else _("händelse")


def _sign(one: Decision | Happening) -> str:
    if isinstance(one, Happening):
        return f'<span class="sign event">{text(one.sign)}</span>'
    return f'<span class="sign {"board" if one.seat == "chair" else "administration"}">{text(one.sign)}</span>'


def _mark_line(story: Story, one: Decision | Happening) -> str:
    if isinstance(one, Decision):
        inside = f'<span class="what">{text(words(one.matter))}</span>{text(words(one.choice))}'
        after = f"{say.outcome_of(one)} · {say.decided_by(one, story.role)}"
    else:
        inside, after = f"<span>{text(words(one.text))}</span>", _("händelse")
    return (
        f'<li><button type="button" data-go="{one.month}">{_sign(one)}'
        f'<span class="when">{text(say.calendar(story, one.month))}</span><span>{inside}</span>'
        f'<span class="vote">{text(after)}</span></button></li>'
    )


def seen(story: Story) -> str:
    """One month from the role's chair, and the truth beside it."""
    panels = "".join(_moment(story, moment) for moment in story.moments)
    return section(
        "seen",
        _("Vad såg vi då?"),
        _("Döm inte efter facit. Välj månad ovan och se vad rollen visste när beslutet togs."),
        f'<div aria-live="polite">{panels}</div>',
    )


def _moment(story: Story, moment: Moment) -> str:
    hidden = "" if moment.month == 0 else " hidden"
    title = say.calendar(story, moment.month).capitalize()
    rows = "".join(_sight_row(story, one, moment.month) for one in moment.sights)
    beside = (
        f'<div class="card beside"><h3>{text(_("Mätt och hört, och hur det var"))}</h3><div class="scroll" tabindex="0" role="region"'
        f' aria-label="{text(_("Mätt och hört, och hur det var"))}"><table><thead><tr>'
        f'<th scope="col">{text(_("Mått"))}</th><th scope="col" class="figure">{text(_("Rollen såg"))}</th>'
        f'<th scope="col" class="figure">{text(_("Så var det"))}</th>'
        f'<th scope="col"><span aria-hidden="true">{text(_("○ sett  ◆ så var det"))}</span></th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
        f'<p class="source">{text(source(story))} {text(_("Båda avser läget när månaden började."))}</p></div>'
    )
    return (
        f'<div class="moment" data-month="{moment.month}"{hidden}><h3>{text(title)}</h3>'
        f'<div class="pair">{_was_told(moment)}{_did(story, moment)}</div>{beside}</div>'
    )


def _was_told(moment: Moment) -> str:
    said = "".join(
        f'<li><blockquote>{text(words(one.text))}<span class="by">{text(words(one.sender))}</span></blockquote></li>'
        for one in moment.told
    )
    inside = f'<ul class="plain">{said}</ul>' if said else f"<p>{text(_('Inget nytt fanns på bordet.'))}</p>"
    return card(f"<h3>{text(_('Det rollen fick veta'))}</h3>", inside)


def _did(story: Story, moment: Moment) -> str:
    lines = [
        f"<li><strong>{text(words(one.matter))}</strong> {text(words(one.choice))} "
        f'<span class="by">{text(say.outcome_of(one))} · {text(say.decided_by(one, story.role))}</span></li>'
        for one in moment.decisions
    ]
    lines += [f"<li>{text(_('Eget initiativ: {what}').format(what=words(one)))}</li>" for one in moment.initiatives]
    lines += [
        f"<li>{text(_('Frågade först: {who}, om {what}').format(who=words(who), what=words(what)))}</li>"
        for who, what in moment.asked
    ]
    for one in moment.guesses:
        span = _("Egen prognos: {question} Troligt {likely} ({low}–{high} {unit}).").format(
            question=words(one.question),
            likely=number(one.likely, one.decimals),
            low=number(one.low, one.decimals),
            high=number(one.high, one.decimals),
            unit=words(one.unit),
        )
        lines.append(f"<li>{text(span)}</li>")
    for matter, reason in moment.reasons:
        note = _("Eget skäl i {matter}. Fri text: den här sidan är lokal, dela den inte vidare utan att fråga.")
        lines.append(
            f'<li><blockquote>{text(reason)}<span class="by private">{text(note.format(matter=words(matter)))}</span>'
            "</blockquote></li>"
        )
    inside = f'<ul class="plain">{"".join(lines)}</ul>' if lines else f"<p>{text(_('Inget beslutades den här månaden.'))}</p>"
    return card(f"<h3>{text(_('Det som gjordes'))}</h3>", inside)


def _sight_row(story: Story, one: Sight, month: int) -> str:
    drawn = _beside(one) if one.word.bounded else ""
    unit = f' <span class="small">{text(words(one.word.unit))}</span>' if not one.word.bounded else ""
    return (
        f'<tr><th scope="row">{text(words(one.word.label))}{unit}</th>'
        f'<td class="figure">{text(say.sight_seen(story, one, month))}</td>'
        f'<td class="figure">{text(say.figure(one.word, one.truth))}</td><td>{drawn}</td></tr>'
    )


def _beside(one: Sight) -> str:
    """Seen and true on one line from 0 to 100."""
    places = {name: min(max(value, 0.0), 1.0) * 100 for name, value in (("saw", one.seen), ("was", one.truth)) if value is not None}
    gap = ""
    if len(places) == 2:
        left, width = min(places.values()), abs(places["saw"] - places["was"])
        gap = f'<span class="gap" style="left:{left:.1f}%;width:{width:.1f}%"></span>'
    marks = "".join(f'<span class="{name}" style="left:{place:.1f}%"></span>' for name, place in places.items())
    return f'<span class="track" aria-hidden="true">{gap}{marks}</span>'


def why(story: Story, targets: list[tuple[str, str]]) -> str:
    """The room's own explanation first, then the parts of a change as the model has them."""
    if not targets:
        inside = card(f"<p>{text(_('Filen har inga uppgifter om vad ändringarna bestod av.'))}</p>")
    else:
        own = (
            f'<div id="gate" class="gate card"><label for="own"><h3>{text(_("Skriv er egen förklaring först"))}</h3></label>'
            f'<p class="small">{text(_("Vad ändrades, och varför tror ni det? Texten sparas inte och lämnar inte sidan. Inga namn."))}</p>'
            f'<textarea id="own"></textarea><div class="row">'
            f'<button id="reveal" class="main" type="button" disabled>{text(_("Visa modellens orsaker"))}</button>'
            f'<button id="leave" class="quiet" type="button">{text(_("Hoppa över"))}</button></div></div>'
        )
        data = table(_("Förändringens delar"), (_("Del"), _("Bidrag")), [], body="cause-rows")
        shown = (
            f'<div id="causes-part" hidden><div id="own-box" class="card" hidden><h3>{text(_("Er förklaring"))}</h3>'
            f'<p id="own-said" class="says"></p></div><div class="card">'
            f'<div class="row">{choice("target", _("Vad ändrades?"), targets)}'
            f'<p class="small">{text(_("Månaden väljs med reglaget överst."))}</p></div>'
            + chart(
                "causes",
                "",
                _("Månadens förändring och dess delar"),
                '<p id="cause-says" class="says" aria-live="polite"></p>',
                source(story),
                data,
                over_months=False,
            )
            + f"</div>{_evidence()}</div>"
        )
        inside = own + shown
    return section(
        "why",
        _("Varför ändrades det?"),
        _("Först er egen förklaring, sedan modellens räkning. Jämför: vad hade ni med som modellen saknar?"),
        inside,
    )


def _evidence() -> str:
    notes = (
        _("Delarna beskriver hur modellen räknade, inte vad som är sant om kommuner."),
        _("Samverkan är det som inte kan skrivas på en enda orsak, eftersom orsakerna förstärker och dämpar varandra. Slump är månadens lottning."),
        _("Märkning i modellens underlag: [D] är ett antagande vi valt, [F] är inställt tills modellen träffade ett känt mönster; ingetdera är bevis."),
    )
    return (
        f'<div class="card"><h3>{text(_("Så ska delarna läsas"))}</h3><ul class="evidence">'
        + "".join(f"<li>{text(note)}</li>" for note in notes)
        + "</ul></div>"
    )


def about(story: Story) -> str:
    """The hidden world, questions to talk about, and what the page does not claim."""
    cards = []
    if story.hidden is not None:
        title, told = story.hidden
        cards.append(card(f"<h3>{text(_('Så var världen från början: {title}').format(title=words(title)))}</h3>", f"<p>{text(words(told))}</p>"))
    if story.discussion:
        listed = "".join(f"<li>{text(words(one))}</li>" for one in story.discussion)
        cards.append(card(f"<h3>{text(_('Att prata om'))}</h3>", f'<ul class="evidence">{listed}</ul>'))
    claims = (
        _("Scenariot är utformat för att vara spelbart; det är inget rön om verkligheten."),
        _("Politik är också konflikt, och tillitsbaserad styrning är en omtvistad och vag idé. Det är i sin ordning att inte hålla med."),
        _("Sidan sätter inga poäng och jämför ingen med någon annan. Den ligger på er dator och hämtar ingenting från nätet."),
    )
    cards.append(card(f"<h3>{text(_('Vad sidan inte säger'))}</h3>", '<ul class="evidence">' + "".join(f"<li>{text(one)}</li>" for one in claims) + "</ul>"))
    return section("about", _("Hem till oss"), _("Vad känner ni igen, och vad gör ni annorlunda nästa gång?"), "".join(cards))


def footer() -> str:
    """What the page is made with."""
    made = _("Gjord av Samspel. Diagrammen ritas av Vega och Vega-Lite (BSD-licens), som ligger i sidan.")
    return f'<footer><div class="wide small"><p>{text(made)}</p></div></footer>'
