"""Run sheets: what happens when, for 45, 90 and 180 minutes, by the author's cuts and pauses.

At least 40 % of the time belongs to the debrief: play gives way first. The minutes are a plan, not a measurement [D].
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.kit.document import Block, Bullets, Grid, Heading, Page, Para
from analysis.kit.naming import about, capital, cut_of, matters_of, month
from game.core.language import _, n_, number, words
from scenarios.compiled import Cut, Pause, RoleBrief, Scenario, Stop

Kind = Literal["frame", "play", "rest", "talk"]
LENGTHS = (45, 90, 180)
SHORT = 45
DECISION = 5
"""Minutes that a group needs for a decision [D]."""
FRAME = {45: 5, 90: 10, 180: 15}
PLAY = {45: 20, 90: 40, 180: 75}
REST = {45: 0, 90: 0, 180: 10}
TALK = {45: (2, 4, 4, 5, 2, 3), 90: (2, 8, 8, 10, 6, 6), 180: (3, 15, 15, 20, 12, 15)}
"""Minutes for the six steps of the debrief [D]."""
SWAP = 5
"""Minutes to change chairs: write down how one explains it oneself, and read the other sheet [D]."""
LEAST_TALK = 0.4


@dataclass(frozen=True)
class Item:
    """One row of a run sheet."""

    minutes: int
    kind: Kind
    title: str
    text: str


def agenda(scenario: Scenario, brief: RoleBrief, length: int) -> tuple[Item, ...]:
    """The rows of one role's session; their minutes add up to its length."""
    frame = Item(
        FRAME[length],
        "frame",
        _("Ram och roller"),
        _("Läs upp vad vi lovar varandra. Dela ut rollbladen. Två löften om uppdraget skrivs ned."),
    )
    rest = (
        [Item(REST[length], "rest", _("Rast"), _("Ingen skärm. Låt dem som vill prata om det prata."))]
        if REST[length]
        else []
    )
    return (frame, *_play(scenario, brief, length), *rest, *_talk(length))


def _play(scenario: Scenario, brief: RoleBrief, length: int) -> list[Item]:
    """The stops of the cut; 180 minutes are the short cut from two chairs where there is another to change to."""
    cut, short = cut_of(scenario, brief.role, length), cut_of(scenario, brief.role, 45)
    if cut is not None:
        return _stops(scenario, cut, PLAY[length])
    other = next((one for one in scenario.roles if one is not brief and cut_of(scenario, one.role, 45)), None)
    if length == 180 and short is not None and other is not None:
        theirs = cut_of(scenario, other.role, 45)
        assert theirs is not None
        each = (PLAY[length] - SWAP) // 2
        swap = Item(
            SWAP,
            "play",
            _("Byt stol"),
            _(
                "Skriv först er egen förklaring till hur det gick. Läs sedan rollbladet för {role} och "
                "börja om från början med samma frö."
            ).format(role=_in_text(words(other.title))),
        )
        return [*_stops(scenario, short, each), swap, *_stops(scenario, theirs, PLAY[length] - SWAP - each)]
    longest = cut_of(scenario, brief.role, 90) or short
    if length != 45 and longest is not None:
        return _stops(scenario, longest, PLAY[length])
    return _stops(scenario, _dated(scenario, brief, PLAY[length] // DECISION), PLAY[length])


def _dated(scenario: Scenario, brief: RoleBrief, most: int) -> Cut:
    """Where the author has made no cut: the first matters that come by date, as many as there is time for."""
    dated: dict[int, list[int]] = {}
    for slot, one in [(slot, one) for slot, one in matters_of(scenario, brief) if one.month is not None][:most]:
        dated.setdefault(one.month or 0, []).append(slot)
    stops = tuple(Stop(at, tuple(slots), brief.attention) for at, slots in sorted(dated.items()))
    return Cut(0, brief.role, stops or (Stop(0, (), brief.attention),))


def _pauses(scenario: Scenario, cut: Cut, minutes: int) -> list[Pause]:
    """The author's pauses that fall at a stop, as many as a third of the time has room for; none in 45 minutes."""
    months = {stop.month for stop in cut.stops}
    found: list[Pause] = []
    for pause in scenario.pauses if cut.minutes != SHORT else ():
        if pause.month in months and sum(one.minutes for one in found) + pause.minutes <= minutes // 3:
            found.append(pause)
    return found


def _stops(scenario: Scenario, cut: Cut, minutes: int) -> list[Item]:
    """The stops share the minutes that pauses leave, by how much there is to decide."""
    pauses = {pause.month: pause for pause in _pauses(scenario, cut, minutes)}
    room = minutes - sum(pause.minutes for pause in pauses.values())
    weights = [max(1, len(stop.situations)) for stop in cut.stops]
    ends = [round(room * sum(weights[: at + 1]) / sum(weights)) for at in range(len(weights))]
    shares = [end - start for start, end in zip([0, *ends[:-1]], ends, strict=True)]
    found = []
    for stop, share in zip(cut.stops, shares, strict=True):
        titles = [
            about(scenario, scenario.situations[slot], scenario.situations[slot].title) for slot in stop.situations
        ]
        found.append(
            Item(
                share, "play", capital(month(scenario, stop.month)), "; ".join(titles) or _("Det som ligger på bordet.")
            )
        )
        if stop.month in pauses:
            pause = pauses[stop.month]
            found.append(Item(pause.minutes, "play", _("Paus för samtal"), words(pause.question)))
    return found


def _talk(length: int) -> list[Item]:
    """The six steps of the debrief."""
    steps = (
        (_("1. Landning"), _("Ett ord var. Ingen diskussion, inga diagram.")),
        (_("2. Vad hände?"), _("Låt bordet berätta först. Visa sedan tidslinjen.")),
        (_("3. Vad såg vi då?"), _("Stanna vid en eller två månader: vad rollen såg bredvid hur det var.")),
        (_("4. Varför?"), _("Bordet skriver sin egen förklaring. Först därefter modellens. Säg ”i modellen”.")),
        (
            _("5. Beteenden"),
            _("Lyssna, vara tydlig, berätta tidigt, hålla löften, visa uppskattning: exempel ur spelet."),
        ),
        (_("6. Hem till oss"), _("Löfteskortet: om …, så … Var och en läser upp sitt, om hen vill.")),
    )
    return [Item(minutes, "talk", *step) for minutes, step in zip(TALK[length], steps, strict=True)]


def run_sheet(scenario: Scenario, brief: RoleBrief, length: int) -> Page:
    """One role's session as a page."""
    items = agenda(scenario, brief, length)
    rows, at = [], 0
    for item in items:
        rows.append((clock(at), number(item.minutes), item.title, item.text))
        at += item.minutes
    talk = sum(item.minutes for item in items if item.kind == "talk")
    return Page(
        kicker=" · ".join((_("Körschema"), words(scenario.title), words(brief.title))),
        title=_("{n} minuter").format(n=length),
        blocks=(
            Para(
                _(
                    "Spel {play} minuter, genomgång {talk} minuter av {all}. Blir tiden knapp: avbryt "
                    "spelet, aldrig genomgången."
                ).format(play=PLAY[length], talk=talk, all=length),
                "lead",
            ),
            Grid((_("Klockan"), _("Min"), _("Vad"), _("Hur")), tuple(rows), (1.1, 0.75, 2.5, 6.6)),
            *_start(scenario, brief, length),
            *_left_out(scenario, brief, length),
        ),
        large=True,
        single=True,
    )


def clock(minutes: int) -> str:
    """Minutes from the start as hours and minutes: 0.00, 1.05."""
    return f"{minutes // 60}.{minutes % 60:02d}"


def _start(scenario: Scenario, brief: RoleBrief, length: int) -> tuple[Block, ...]:
    """The command that begins just this."""
    minutes = (
        length
        if cut_of(scenario, brief.role, length)
        else 45
        if length == 180 and cut_of(scenario, brief.role, 45)
        else None
    )
    if minutes == 45 and length == 180 and len(scenario.roles) == 1 and cut_of(scenario, brief.role, 90):
        minutes = 90
    cut = "" if minutes is None else f" --cut {minutes}"
    command = f"samspel play {scenario.id} --role {brief.role}{cut} --seed 7"
    return (
        Heading(_("Starta")),
        Para(command, lead=_("Skriv:")),
        Para(
            _(
                "Samma frö till alla grupper ger samma värld och samma slump. Lägg till --folder grupp1, --folder "
                "grupp2 och så vidare, så går spelfilerna att skilja åt när ni samlar in dem. Utan att skriva: välj "
                "scenario, roll och längd på startsidan."
            )
        ),
        *(() if minutes is None else (Para(_left_to_computer(), lead=_("Säg till bordet:")),)),
    )


def _left_to_computer() -> str:
    """What a table must know of the months that a cut leaves out."""
    return _(
        "Ni spelar ett urval av månaderna. I de andra sitter datorn i er stol, och då fattas beslut som inte är era. "
        "De står med ”datorn satt i din stol”."
    )


def _left_out(scenario: Scenario, brief: RoleBrief, length: int) -> tuple[Block, ...]:
    """The author's pauses that the sheet has no minutes for."""
    rows = {item.text for item in agenda(scenario, brief, length)}
    others = [pause for pause in scenario.pauses if words(pause.question) not in rows]
    if not others:
        return ()
    items = tuple(
        (
            _("Efter {month} ({minutes}):").format(
                month=month(scenario, pause.month),
                minutes=n_("{n} minut", "{n} minuter", pause.minutes).format(n=pause.minutes),
            ),
            words(pause.question),
        )
        for pause in others
    )
    return (Heading(_("Pauser att lägga in om det finns tid")), Bullets(items))


def _in_text(title: str) -> str:
    """A title within a sentence."""
    return title[:1].lower() + title[1:]
