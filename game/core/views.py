"""``view_for``: what one role sees, made from its own record, the draft and the book, never from the model's state."""

from __future__ import annotations

from game.core import ledgers, legal
from game.core.matters import matter, unit_name
from game.core.month import over
from game.core.play import Play
from game.core.sitting import Sitting
from game.core.table import Table
from game.core.view import InitiativeView, Item, View
from scenarios.compiled import Role
from sim.spec import calendar, meets

KINDS = ("report", "letter", "quote", "event", "news")


def view_for(sitting: Sitting, seat: Role) -> View:
    """What ``seat`` sees of a play under way."""
    table, play = sitting.table, sitting.play
    seen = ledgers.series(table, play, seat)
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
        phase="over" if done else sitting.phase,  # type: ignore[arg-type]
        attention=table.attention(seat, play.month),
        attention_left=int(legal.left(table, play, seat)[0]),
        desk=tuple(item for item in items if item is not headline),
        news=None if headline is None else headline.text,
        situations=tuple(
            matter(table, play, slot, sitting.phase, sitting.reasons) for slot in sitting.open_slots() if not done
        ),
        initiatives=() if done else _initiatives(table, play, seat),
        series=seen,
        loops=ledgers.loops(table, play, seat),
        promises=ledgers.promises(table, play, seat),
        decided=ledgers.decided(table, play, seat),
        changes=ledgers.changes(table, play, seat, seen),
        can_undo=sitting.can_undo(),
        forecasts_inside=inside,
        forecasts_judged=judged,
        handover=ledgers.handover(table, play, seat, seen) if done else None,
        discussion=scenario.discussion if done else (),
    )


def _told(table: Table, play: Play, seat: Role) -> list[Item]:
    """The post since the person last decided (a month ago; in a cut at the latest stop): reports first, news last."""
    items, since = [], table.stood(play.month)
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
