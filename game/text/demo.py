"""The demonstration: a bot plays a whole scenario without a display, and a summary says what came of it."""

from __future__ import annotations

import math
from typing import Any, TextIO

from game.core.kept.replay import Replay, read
from game.core.language import _, n_, words
from game.core.seats.autoplay import autoplay
from game.core.seen.view import View
from game.core.session import Session
from game.text import screens
from game.text.bars import row
from game.text.matters import within
from game.text.paper import Paper
from game.text.progress import Progress
from game.text.simulation import LEAST, SHOWN
from scenarios.vocabulary import TRUTH_WORDS

SCENARIO = "skyfallet"
BOT = "mixed"


def summary(view: View, replay: Replay, writer: TextIO, width: int | None = None) -> None:
    """Who played what, what was decided, and a small chart of how it went in truth."""
    paper = Paper(writer, writer, width)
    paper.heading(f"{words(view.scenario)}. {words(view.place)}")
    paper.line(
        n_(
            "En bot har suttit som {role} i {n} månad.", "En bot har suttit som {role} i {n} månader.", view.months
        ).format(role=within(words(view.role_title)), n=view.months)
    )
    if view.handover is not None and view.handover.decisions:
        paper.blank()
        paper.line(_("Beslut:"))
        for one in view.handover.decisions:
            case, said = words(one.situation), screens.bare(one.option)
            paper.item(f"{screens.month_of(view, one.month)}: {case} – {said} {screens.outcome(one)}")
    if view.forecasts_judged:
        inside, judged = view.forecasts_inside, view.forecasts_judged
        paper.line(_("Prognoser: {n} av {all} inom spannet.").format(n=inside, all=judged))
    paper.blank()
    paper.line(_("Så gick det i modellen, månad för månad:"))
    for line in chart(replay):
        writer.write(line + "\n")


def chart(replay: Replay) -> list[str]:
    """One line of blocks per quantity, from the replay's own month lines."""
    labels = {name: f"{words(TRUTH_WORDS[name].text)} ({words(TRUTH_WORDS[name].unit)})" for name in SHOWN}
    wide = max(map(len, labels.values()))
    return [
        row(label, [_mean(month["truth"].get(name)) for month in replay.months], 2, wide, LEAST[name == "money"])
        for name, label in labels.items()
    ]


def _mean(value: Any) -> float:
    """A recorded figure; the mean where there is one per unit; NaN where there is none."""
    known = [float(one) for one in (value if isinstance(value, list) else [value]) if one is not None]
    return sum(known) / len(known) if known else math.nan


def run(session: Session, writer: TextIO) -> None:
    """Let the bot play to the end, and summarise. The session stays open."""
    progress = Progress(_("En bot spelar, månad"), session.scenario.months)
    autoplay(session, BOT, lambda done, _all: progress.at(done))
    progress.end()
    summary(session.view(), read(session.path), writer)
