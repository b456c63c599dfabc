"""``view_for``: what one role sees, made from its own record, the draft and the book, never from the model's state."""

from __future__ import annotations

from game.core.play import Play
from game.core.rules import legal
from game.core.rules.month import over
from game.core.seen import ledgers
from game.core.seen.docket import docket
from game.core.seen.gauges import gauges
from game.core.seen.matters import matter, unit_name
from game.core.seen.promised import agreement, promises
from game.core.seen.relations import relations
from game.core.seen.tracks import tracks
from game.core.seen.view import Item, PauseView, View
from game.core.seen.view_matters import InitiativeView
from game.core.seen.wheel import wheel
from game.core.sitting import Sitting
from game.core.table import Table
from scenarios.compiled import Role
from sim.spec import calendar, meets

KINDS = ("report", "letter", "quote", "event", "news")


def view_for(sitting: Sitting, seat: Role) -> View:
    """What ``seat`` sees of a play under way."""
    table, play = sitting.table, sitting.play
    phase, reasons = sitting.phase_of(seat), sitting.reasons.get(seat, {})
    seen = ledgers.series(table, play, seat)
    promised = promises(table, play, seat, sitting.words)
    agreed = agreement(table, play, seat)
    felt = gauges(table, play, seat) if table.mode == "open" else ()
    inside, judged = ledgers.forecasts(play)
    scenario = table.scenario
    brief = next(one for one in scenario.roles if one.role == seat)
    months_on = scenario.start[1] - 1 + play.month
    done = over(table, play)
    items = _told(table, play, seat)
    headline = next((item for item in items if item.kind == "news"), None)
    return View(
        scenario=scenario.title,
        place=scenario.place,
        role=seat,
        role_title=brief.title,
        role_name=brief.name,
        briefing=brief.briefing,
        mandate=brief.mandate,
        duties=brief.duties,
        month=play.month,
        months=scenario.months,
        year=scenario.start[0] + months_on // 12,
        calendar_month=calendar(scenario.world, play.month),
        meeting_month=meets(scenario.world, play.month),
        phase=phase,  # type: ignore[arg-type]
        attention=table.attention(seat, play.month),
        attention_left=int(legal.left(table, play, seat)[0]),
        desk=tuple(item for item in items if item is not headline),
        news=None if headline is None else headline.text,
        situations=tuple(
            matter(table, play, slot, sitting.meeting, reasons) for slot in sitting.open_slots(seat) if not done
        ),
        initiatives=() if done else _initiatives(table, play, seat),
        series=seen,
        loops=ledgers.loops(table, play, seat),
        promises=promised,
        decided=ledgers.decided(table, play, seat),
        changes=ledgers.changes(table, play, seat, seen),
        can_undo=sitting.can_undo(seat),
        forecasts_inside=inside,
        forecasts_judged=judged,
        handover=ledgers.handover(table, play, seat, seen, promised) if done else None,
        discussion=scenario.discussion if done else (),
        players=table.humans,
        waiting_for=() if done else sitting.waiting_for(),
        turns=table.turns,
        mode=table.mode,
        docket=docket(table, play, sitting.meeting, reasons) if seat == "opposition" and not done else (),
        agreement=agreed,
        can_promise=() if done else tuple(one for one in table.humans if one != seat),
        wheel=wheel(scenario, play.month),
        tracks=tracks(table, play, seat),
        gauges=felt,
        relations=relations(table, play, seat, promised, agreed, felt),
        away=table.away(seat, play.month),
        pause=next((PauseView(one.question, one.minutes) for one in scenario.pauses if one.month == play.month), None),
        short=table.short,
        dilemma=_dilemma(table, play, seat),
    )


def _dilemma(table: Table, play: Play, seat: Role) -> tuple[int, int]:
    """Short format: which dilemma this is, from 1, and of how many."""
    stops = table.stops(seat) if table.short else ()
    return sum(stop.month <= play.month for stop in stops), len(stops)


def _told(table: Table, play: Play, seat: Role) -> list[Item]:
    """The post since the person last decided (a month ago; in a cut at the latest stop): reports first, news last."""
    items, since = [], table.stood(seat, play.month)
    for slot, message in enumerate(table.scenario.messages):
        month = int(play.book.told[0, slot])
        if month > since and seat in message.to:
            about = unit_name(table, int(play.book.told_about[0, slot]))
            items.append(Item(message.id, message.kind, message.sender, message.text.about(about), month))
    return sorted(items, key=lambda item: (KINDS.index(item.kind), -item.month if item.kind == "news" else item.month))


def _initiatives(table: Table, play: Play, seat: Role) -> tuple[InitiativeView, ...]:
    units = tuple((unit.id, unit.name) for unit in table.scenario.units)
    views = []
    for index, one in enumerate(table.scenario.initiatives):
        if one.owner != seat:
            continue
        reason = legal.why_not_initiative(table, play, index)
        unit = int(play.draft.initiative[0, index])
        taken = None if unit < 0 else units[unit][0] if one.aimed else ""
        views.append(
            InitiativeView(
                id=one.id,
                label=one.label,
                text=one.text,
                cost=one.cost,
                money=one.money,
                units=units if one.aimed else (),
                available=reason is None,
                why_not=reason,
                taken=taken,
            )
        )
    return tuple(views)
