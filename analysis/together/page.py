"""The page of several plays: who they are, how it went, what each saw and did, where they decided otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from analysis import words as say
from analysis.between import BEHAVIOURS
from analysis.course.figures import figure, grid
from analysis.course.panels import Page, Panel
from analysis.drawing import by_month, dots
from analysis.groups import Comparison, compare
from analysis.markup import Html, card, heads, line, listed, paragraph, stroke, tag, together, wide_table
from analysis.offline import filled, format_locale, write_whole
from analysis.screens.frame import Notes, Ways, bar, footer, notices, screen, scrub
from analysis.story import Story
from analysis.together.charts import TRUST, compared, look, measures, panel
from analysis.together.plays import Matter, Played, gather, matters
from analysis.together.plays import short as in_short
from game.core.language import _, current, number, use, words
from game.core.seen.ledgers import BEHAVIOUR_NAMES
from scenarios.text import Text


def write_comparison(paths: Sequence[Path], lang: str, out: Path | None = None) -> Path:
    """Write the page that lays several plays beside each other.

    Args:
        paths: at least two logs of the same scenario; of the short format, the same role too.
        lang: language of the page ("sv" or "en").
        out: where to write; beside the first log where left out.

    Returns:
        Where the page was written.

    Raises:
        ReplayError: files that cannot be compared; every problem at once.
        PageError: the page cannot be written.
    """
    target = paths[0].with_name("jamforelse.html" if lang != "en" else "comparison.html") if out is None else out
    before = current()
    use(lang)
    try:
        write_whole(target, _answers(compare(paths)) if in_short(paths) else _plays(gather(paths)))
    finally:
        use(before)
    return target


def ways(answers: bool) -> Ways:
    """The screens in order: id and name."""
    if answers:
        return (("groups", _("Landning")), ("answers", _("Vem valde vad?")))
    return (
        ("groups", _("Grupperna")),
        ("trust", _("Förtroende")),
        ("results", _("Resultat")),
        ("did", _("Såg och gjorde")),
        ("answers", _("Vem valde vad?")),
    )


def _notes() -> Notes:
    return Notes(
        _("15 minuter"),
        (
            _("Ingen grupp är bäst. Fråga vad som gjorde att det blev olika, och vad som var lika."),
            _("Skillnader kan bero på världen, på slumpen eller på besluten. Samma frö ger samma värld."),
            _("Låt en grupp berätta hur de resonerade innan nästa grupp säger vad de valde."),
        ),
    )


def _whole(
    title: Text, sections: Sequence[Html], order: Ways, script: str, data: Mapping[str, object], month: str = ""
) -> str:
    """The page: its screens in order, the script that draws them with its data, and the slider of the chosen month."""
    parts = {
        "lang": "en" if current() == "en" else "sv",
        "title": escape(" · ".join((words(title), _("Jämförelse")))),
        "skip": escape(_("Hoppa till innehållet")),
        "masthead": bar(words(title), order),
        "scrub": "",
        "sections": "\n".join(sections),
        "footer": month + footer(),
    }
    return filled(parts, {"format": format_locale(), **data}, ("deck.js", script), "deck.css")


def _plays(plays: tuple[Played, ...]) -> str:
    longest = _longest(plays)
    shown = [name for name in measures() if any(name in one.story.truths for one in plays)]
    order, found = ways(answers=False), matters(plays)
    pages: dict[Page, list[str]] = {
        "trust": [name for name in shown if name in TRUST],
        "results": [name for name in shown if name not in TRUST],
    }
    sections = [
        screen("groups", _("Bokstäver i stället för namn. Ingen ordning."), _notes(), _groups(plays), among=order),
        *(
            screen(
                page,
                _("Så var det i modellen, på samma axlar."),
                _notes(),
                _grid(plays, names, page),
                among=order,
            )
            for page, names in pages.items()
        ),
        screen("did", _("Räknat ur spelen. Fler är inte bättre."), _notes(), _did(plays), among=order),
        screen("answers", _("Först där ni beslutade olika."), _notes(), _matters(found), among=order),
    ]
    return _whole(plays[0].story.title, sections, order, "months.js", _data(plays, shown), scrub(longest))


def _longest(plays: Sequence[Played]) -> Story:
    """The play that has most months: its calendar is the page's."""
    return max(plays, key=lambda one: one.story.months).story


def _data(plays: Sequence[Played], names: Sequence[str]) -> dict[str, object]:
    """What the script needs: charts, and what there is to say of each month."""
    longest = _longest(plays)
    short_names = [say.short_month(longest, at) for at in range(longest.months)]
    found = [panel(plays, name, "results", longest.months + 1) for name in names]
    return {
        "months": longest.months,
        "first": 0,
        "names": [say.month_of(longest, at) for at in range(longest.months)],
        "happens": [_decided_in(plays, at) for at in range(longest.months)],
        "reads": {one.name: by_month(one, longest.months) for one in found},
        "dots": {one.name: dots(one, longest.months) for one in found},
        "charts": {f"all-{name}": compared(plays, name, short_names) for name in names},
    }


def _decided_in(plays: Sequence[Played], month: int) -> str:
    """What each group decided in a month: its letter and the matters."""
    told = []
    for one in plays:
        moment = one.story.moments[month] if month < one.story.months else None
        own = [words(each.matter) for each in moment.decisions if each.by == "human"] if moment else []
        if own:
            told.append(f"{one.letter}: {', '.join(own)}")
    return " · ".join(told)


def _groups(plays: Sequence[Played]) -> Html:
    """Who they are: letter and line, role, months, hidden world, and what must be known about the file."""
    cards = []
    for at, one in enumerate(plays):
        story = one.story
        heading = tag("h3", _mark(at), " ", one.letter, tag("span", f" {words(story.role_title)}", class_="axis"))
        world = [] if story.hidden is None else [_world(*story.hidden)]
        told = notices(story)
        cards.append(card(heading, *world, listed(told, "small") if told else ""))
    return together(paragraph(_met(plays), "says"), tag("div", *cards, class_="cards"))


def _met(plays: Sequence[Played]) -> str:
    """Whether all met the same: seed, or at least hidden world."""
    if len({repr(one.seed) for one in plays}) == 1:
        return _("Alla mötte samma värld och samma slump (samma frö).")
    if len({one.story.hidden for one in plays}) == 1 and plays[0].story.hidden is not None:
        return _("Alla mötte samma värld men inte samma slump (olika frön). Skillnader kan bero på det.")
    return _("Alla mötte inte samma värld och slump (olika frön). Skillnader kan bero på det.")


def _world(title: Text, text: Text) -> Html:
    """What was hidden in the play, folded away: the tables explain it themselves first."""
    said = tag("summary", _("Världen från början, efter gruppernas egna förklaringar"))
    return tag("details", said, paragraph(words(title), "lead"), paragraph(words(text), "small"), class_="world")


def _mark(at: int) -> Html:
    colour, dash, _shape = look(at)
    dashed = None if dash == [1, 0] else " ".join(map(str, dash))
    return tag("svg", stroke(colour, 4, dashed), viewBox="0 0 44 18", width=44, height=18, aria_hidden="true")


def _grid(plays: Sequence[Played], names: Sequence[str], page: Page) -> Html:
    longest = _longest(plays)
    rows, told_by = [say.position(longest, at) for at in range(longest.months + 1)], _("Källa: spelens egna loggar.")
    found = [panel(plays, name, page, longest.months + 1) for name in names]
    return grid(page, [(one, figure(one, rows, told_by, lambda of, key: _look(of, key))) for one in found])


def _look(of: Panel, key: str) -> Html:
    return _mark([one.key for one in of.series].index(key))


def _did(plays: Sequence[Played]) -> Html:
    """What each saw, tried, promised and rated itself: a column per play."""
    top = heads((_("I spelet"), *(f"{one.letter} · {words(one.story.role_title)}" for one in plays)))
    seen = [len({words(told.text) for moment in one.story.moments for told in moment.told}) for one in plays]
    asked = [sum(len(moment.asked) for moment in one.story.moments) for one in plays]
    own = [sum(len(moment.initiatives) for moment in one.story.moments) for one in plays]
    rows = [
        line(_("Besked som nådde rollen"), *(number(n) for n in seen)),
        line(_("Frågade först"), *(number(n) for n in asked)),
        line(_("Egna initiativ"), *(number(n) for n in own)),
        *(line(words(BEHAVIOUR_NAMES[name]), *(_counted(one, name) for one in plays)) for name in BEHAVIOURS),
        line(_("Löften: hållna | omförhandlade | brutna"), *(_kept(one) for one in plays)),
        line(_("Prognoser inom eget spann"), *(_inside(one) for one in plays)),
        line(_("Löften om uppdraget, eget omdöme 1–5"), *(_rated(one) for one in plays)),
    ]
    note = _("Förhållningssätten är nämnden | förvaltningen. Omdömet är gruppens eget och jämförs inte.")
    title = _("Vad var och en såg, prövade, lovade och själv tyckte")
    return card(wide_table(title, top, tag("tbody", *rows)), paragraph(note, "source"))


def _counted(one: Played, name: str) -> str:
    counted = one.story.counted.get(name)
    return "–" if not counted else f"{counted[-1][0]} | {counted[-1][1]}"


def _kept(one: Played) -> str:
    if not one.story.promises:
        return "–"
    last = [given.stood[-1] for given in one.story.promises]
    return " | ".join(str(last.count(name)) for name in ("kept", "renegotiated", "broken"))


def _inside(one: Played) -> str:
    judged = [guess for moment in one.story.moments for guess in moment.guesses if guess.inside is not None]
    return _("{n} av {all}").format(n=sum(guess.inside is True for guess in judged), all=len(judged)) if judged else "–"


def _rated(one: Played) -> str:
    return " · ".join(map(str, one.story.mandate.ratings)) if one.story.mandate and one.story.mandate.ratings else "–"


def _matters(found: Sequence[Matter]) -> Html:
    if not found:
        return card(paragraph(_("Inget ärende avgjordes av mer än en grupp.")))
    return _sorted([(one.split, _matter(one)) for one in found])


def _sorted(cards: Sequence[tuple[bool, Html]]) -> Html:
    """Matters beside each other, those where opinions split first."""
    headed = (_("Här gick meningarna isär"), True), (_("Övriga ärenden"), False)
    parts: list[Html] = []
    for heading, divided in headed:
        of = [one for split, one in cards if split is divided]
        parts += [tag("h3", heading, class_="kicker"), tag("div", *of, class_="matters")] if of else []
    return tag("div", *parts, class_="scroll", tabindex="0", role="region", aria_label=_("Ärendena"))


def _matter(one: Matter, more: str = "") -> Html:
    """One matter: who chose what, with which reason."""
    chosen = (together(tag("b", ", ".join(who)), " ", words(text)) for text, who in one.choices)
    reasons = (tag("blockquote", tag("b", name), " ", why) for name, why in one.reasons)
    rest = [paragraph(more, "small")] if more else []
    return card(tag("h4", words(one.title)), listed(chosen, "evidence"), *reasons, *rest)


def _answers(found: Comparison) -> str:
    """The short format: dilemma by dilemma, who chose what with which reason, the divided ones first."""
    order = ways(answers=True)
    said = _("{n} spelare, med bokstäver i stället för namn.").format(n=len(found.players))
    world = [] if found.same_world else [
        paragraph(_("Spelarna mötte inte samma värld (olika frön), så följderna kan skilja."))
    ]  # fmt: skip
    first = tag(
        "div",
        paragraph(_("Ett ord var."), "big"),
        paragraph(f"{words(found.scenario)} · {words(found.role)}", "middle"),
        paragraph(said, "who"),
        *world,
        class_="landing",
    )
    divided = {one.situation for one in found.split}
    ordered = [*found.split, *(one for one in found.dilemmas if one.situation not in divided)]
    cards = []
    for one in ordered:
        shown = Matter(
            one.title,
            tuple((choice.label, choice.players) for choice in one.choices if choice.players),
            tuple(reason for choice in one.choices for reason in choice.reasons),
        )
        untaken = [words(choice.label) for choice in one.choices if not choice.players]
        none = _("Ingen valde: {what}").format(what="; ".join(untaken)) if untaken else ""
        cards.append((one.situation in divided, _matter(shown, none)))
    sections = [
        screen("groups", _("Högst två minuter. Inga diagram."), _notes(), first, among=order),
        screen("answers", _("Först där ni beslutade olika."), _notes(), _sorted(cards), among=order),
    ]
    return _whole(found.scenario, sections, order, "report.js", {"charts": {}})
