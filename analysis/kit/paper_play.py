"""The 45-minute way played without a computer: rules, what to read aloud, and a card for what comes of each option.

Only for the leader: the cards tell what nobody at the table knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.kit.document import Block, Bullets, Card, Cards, Facts, Grid, Heading, Page, Para
from analysis.kit.naming import LETTERS, UNKNOWN_UNIT, about, capital, month
from analysis.kit.outcomes import MOSTLY, PLAYS, RARE, Came, Heard, Played, Stopped
from analysis.measures import truth_word
from game.core.language import _, signed, words
from scenarios.compiled import RoleBrief, Scenario

SIDES = 6
"""Of the die."""
MOST_ALOUD = 7
"""As many reports as can be read aloud before a matter without a choice among them [D]."""


def paper_pages(scenario: Scenario, brief: RoleBrief, played: Sequence[Played]) -> tuple[Page, ...]:
    """The leader's booklet for one role: rules, what to read in each hidden world, what to show afterwards."""
    worlds = tuple(_world(scenario, one) for one in played)
    return (_rules(scenario, brief, played), *worlds, *(_afterwards(scenario, one) for one in played))


def titles(scenario: Scenario, way: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The matters of the way, numbered, with their months."""
    return tuple(
        f"{n}. {about(scenario, scenario.situations[slot], scenario.situations[slot].title)} ({month(scenario, at)})"
        for n, (at, slot) in enumerate(way, 1)
    )


def _rules(scenario: Scenario, brief: RoleBrief, played: Sequence[Played]) -> Page:
    listed = titles(scenario, [(stop.month, stop.slot) for stop in played[0].stops])
    return Page(
        kicker=" · ".join((_("Pappersspel, bara för ledaren"), words(scenario.title), words(brief.title))),
        title=_("45 minuter utan dator"),
        blocks=(
            Para(
                _("Ett bord är en roll. Ni läser upp, bordet beslutar, och korten säger vad som hörs av det."), "lead"
            ),
            Facts(
                (
                    (_("Till bordet"), _("rollbladet, ärendebladen i ordning, ett svarsblad, pennor")),
                    (_("Till er"), _("det här häftet, en sexsidig tärning, en klocka")),
                )
            ),
            Heading(_("Innan ni börjar")),
            Bullets(
                (
                    (
                        "",
                        _(
                            "Lotta världen i smyg: {throws}. Läs bara de sidorna. Säg inte vilken värld det blev, "
                            "och inte att det finns flera."
                        ).format(throws=_throws(scenario, played)),
                    ),
                    ("", _("Bordet läser rollbladet och skriver två löften om uppdraget på svarsbladet.")),
                ),
                "number",
            ),
            Heading(_("För varje ärende, omkring fem minuter")),
            Bullets(
                (
                    ("", _("Läs upp det som hänt sedan sist. Dela ut ärendebladet.")),
                    (
                        "",
                        _("Frågar bordet någon först? Läs den rådgivarens svar. Räkna inte ut åt dem vad det betyder."),
                    ),
                    (
                        "",
                        _(
                            "Bordet väljer, skriver en rad om varför och vad de tror att det leder till. Beslutet är "
                            "yrkandet, ordagrant."
                        ),
                    ),
                    (
                        "",
                        _(
                            "Ta fram kortet för det valda. Slå tärning där det står. Lägg undan det som ska läsas "
                            "senare."
                        ),
                    ),
                    ("", _("Läs upp det som hör till månaden när ni kommer dit, och innan nästa ärende.")),
                ),
                "number",
            ),
            Heading(_("Genomgången, utan dator")),
            Para(
                _(
                    "Följ de sex stegen i körschemat för 45 minuter (papper 1). Svarsbladet är tidslinjen: låt bordet "
                    "fylla i vad det blev. I steg 4 skriver bordet sin egen förklaring, och först därefter läser ni "
                    "sidan om er värld, sist i häftet. Löfteskorten är papper 5."
                )
            ),
            Heading(_("Ärendena")),
            Bullets(tuple(("", one) for one in listed)),
            Para(
                _(
                    "Korten kommer ur modellen: {n} spel i varje värld, alla kombinationer av val. Det som "
                    "nästan alltid hördes står som det är, annars avgör tärningen. Vad som är rätt säger de "
                    "inte."
                ).format(n=PLAYS),
                "small",
            ),
        ),
    )


def _throws(scenario: Scenario, played: Sequence[Played]) -> str:
    """Which throws of the die give which world, by the author's weights."""
    weights = [scenario.hidden[one.world].weight for one in played]
    if len(weights) == 1:
        return _("det finns bara en")
    shares = [max(1, round(SIDES * weight / sum(weights))) for weight in weights]
    while sum(shares) > SIDES:
        shares[shares.index(max(shares))] -= 1
    parts, low = [], 1
    for n, share in enumerate(shares, 1):
        throw = str(low) if share == 1 else f"{low}–{low + share - 1}"
        parts.append(_("{throw} ger värld {n}").format(throw=throw, n=n))
        low += share
    if low <= SIDES:
        parts.append(_("annars slå om"))
    return ", ".join(parts)


def _world(scenario: Scenario, played: Played) -> Page:
    blocks: list[Block] = []
    for n, stop in enumerate(played.stops, 1):
        blocks += _stop(scenario, n, stop)
    blocks.append(Heading(_("Sist, innan genomgången")))
    blocks.append(_aloud(played.after) if played.after else Para(_("Inget mer hörs. Gå till genomgången.")))
    return Page(
        kicker=f"{_('Bara för ledaren')} · {words(scenario.title)}",
        title=_("Värld {n}").format(n=played.world + 1),
        blocks=tuple(blocks),
    )


def _stop(scenario: Scenario, number: int, stop: Stopped) -> list[Block]:
    one = scenario.situations[stop.slot]
    title = about(scenario, one, one.title)
    blocks: list[Block] = [Heading(f"{number}. {title} · {capital(month(scenario, stop.month))}")]
    if len(stop.before) > MOST_ALOUD:
        blocks += [Para(_chosen(), lead=_("Läs upp först:")), _dated(scenario, stop.before)]
    elif stop.before:
        blocks += [Para("", lead=_("Läs upp först:")), _aloud(stop.before)]
    advice = _advice(scenario, stop)
    if advice:
        blocks.append(Grid((_("Om bordet frågar"), _("Läs upp")), advice, (1.6, 5), strong=True))
    cards = tuple(_card(scenario, number, stop, at) for at in range(len(one.options)))
    return [*blocks, Cards(cards)]


def _aloud(heard: Sequence[Heard]) -> Bullets:
    """What is read aloud: who says it, and what."""
    return Bullets(tuple((f"{words(one.message.sender)}:", _text(one)) for one in heard))


def _chosen() -> str:
    """How to read aloud from a long time that the table did not decide in."""
    return _(
        "Välj omkring fem. Månaderna är utanför urvalet: besluten bakom fattades av andra än bordet, och "
        "det får ni säga."
    )


def _dated(scenario: Scenario, heard: Sequence[Heard]) -> Bullets:
    """What is read aloud from a long time: when, who says it, and what."""
    return Bullets(
        tuple((f"{capital(month(scenario, one.month))}, {words(one.message.sender)}:", _text(one)) for one in heard)
    )


def _advice(scenario: Scenario, stop: Stopped) -> tuple[tuple[str, str], ...]:
    one = scenario.situations[stop.slot]
    rows = []
    for advice in one.advice:
        who = scenario.advisers[advice.adviser]
        if who.role in (None, one.owner) and advice.adviser in stop.advice:
            rows.append((words(who.name), about(scenario, one, advice.variants[stop.advice[advice.adviser]][1])))
    return tuple(rows)


def _card(scenario: Scenario, number: int, stop: Stopped, at: int) -> Card:
    one = scenario.situations[stop.slot]
    option, came = one.options[at], stop.came[at]
    blocks: list[Block] = []
    if option.when is not None and option.why_not is not None:
        blocks.append(Para(about(scenario, one, option.why_not), lead=_("Går inte alltid att välja:")))
    if came.put == 0:
        blocks.append(Para(_("Kom aldrig på bordet i modellens spel. Låt bordet välja något annat.")))
    blocks += _meeting(came)
    if option.promise is not None:
        promise = scenario.promises[option.promise]
        blocks.append(Para(about(scenario, one, promise.text), lead=_("Lovat:")))
    blocks += _all_told(scenario, came)
    if not came.heard:
        blocks.append(Para(_("Inget hörs av det än. Säg det, och gå vidare.")))
    return Card(
        _("Ärende {n}, förslag {letter}").format(n=number, letter=LETTERS[at]),
        about(scenario, one, option.label),
        tuple(blocks),
    )


def _meeting(came: Came) -> list[Block]:
    """What the committee says."""
    if came.carried is None:
        return []
    if came.carried >= MOSTLY:
        return [Para(_("ja."), lead=_("Nämnden säger"))]
    if came.carried <= RARE:
        return [Para(_("nej. Förslaget faller, och inget av det andra på kortet händer."), lead=_("Nämnden säger"))]
    return [
        Para(
            _("{throws} ger ja. Annars faller förslaget, och inget av det andra på kortet händer.").format(
                throws=_die(came.carried)
            ),
            lead=_("Slå tärning för nämnden:"),
        )
    ]


def _all_told(scenario: Scenario, came: Came) -> list[Block]:
    """What is heard, in order; of two that shut each other out one throw decides."""
    unsure = [heard for heard in came.heard if heard.share < MOSTLY]
    blocks: list[Block] = []
    for heard in came.heard:
        if came.either and heard is unsure[1]:
            blocks.append(Para(_said(heard), lead=_("Annars, i {month}:").format(month=month(scenario, heard.month))))
        else:
            blocks.append(_told(scenario, heard))
    return blocks


def _said(heard: Heard) -> str:
    return f"{words(heard.message.sender)}: {_text(heard)}"


def _text(heard: Heard) -> str:
    return words(heard.message.text.about(heard.unit or UNKNOWN_UNIT))


def _told(scenario: Scenario, heard: Heard) -> Para:
    said = _said(heard)
    when = _("I {month}").format(month=month(scenario, heard.month))
    if heard.share >= MOSTLY:
        return Para(said, lead=when + ":")
    return Para(said, lead=_("{when}, om tärningen visar {throws}:").format(when=when, throws=_die(heard.share)))


def _die(share: float) -> str:
    """The throws that have about this share."""
    high = min(SIDES - 1, max(1, round(share * SIDES)))
    return "1" if high == 1 else f"1–{high}"


def _afterwards(scenario: Scenario, played: Played) -> Page:
    """What may be told in the debrief, when the table has written its own explanation."""
    hidden = scenario.hidden[played.world]
    rows = []
    for n, stop in enumerate(played.stops, 1):
        one = scenario.situations[stop.slot]
        for at, came in enumerate(stop.came):
            rows.append((f"{n}{LETTERS[at]}", about(scenario, one, one.options[at].label), _moved(came)))
    return Page(
        kicker=_("Värld {n}. Visas i genomgången, efter bordets egen förklaring").format(n=played.world + 1),
        title=words(hidden.title),
        blocks=(
            Para(words(hidden.text), "lead"),
            Heading(_("Hur det skilde sig till sist, i modellen")),
            Para(
                _(
                    "Mot de andra förslagen i samma ärende, i medeltal vid spelets slut; skalan är 0–100 där "
                    "inget annat står. Bara det som inte kan vara slump är med. Det är modellens svar, inget "
                    "omdöme."
                )
            ),
            Grid(("", _("Förslag"), _("Skillnad")), tuple(rows), (0.6, 4.4, 4), strong=True),
        ),
    )


def _moved(came: Came) -> str:
    parts = []
    for name, value in came.moved.items():
        word = truth_word(name)
        unit = "" if word.bounded else f" {words(word.unit)}"
        parts.append(f"{words(word.label)} {signed(value * word.scale, word.decimals)}{unit}")
    return "; ".join(parts) or _("ingen tydlig")
