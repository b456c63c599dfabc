"""The screens of the month from every chair and in every mode, by name, to measure and to look at."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.loop import App
from game.ui.scenes import Scene
from game.ui.screens.agreement import Agreement
from game.ui.screens.briefing import Briefing
from game.ui.screens.flow import screen_of
from game.ui.screens.handoff import HandOff, Waiting
from game.ui.screens.meeting import Meeting
from game.ui.screens.preparation import Preparation
from game.ui.screens.promises import Promises
from game.ui.screens.relations import About, RelationView
from game.ui.screens.stages import Stages, WayOf
from game.ui.screens.year import Year
from game.ui.table import Table
from tests.game.ui.sample import SampleSession


def a_table(app: App, phase: str, *roles: str, mode: str = "training", here: str | None = None) -> Table:
    """A table where the sample is played from these seats."""
    return Table(app, SampleSession(phase, roles or ("chair",), mode, here))


def away(app: App) -> Table:
    """The chair is ready, the head at another computer is not."""
    session = SampleSession("waiting", ("chair", "head"), here="chair")
    session.phases["head"] = "desk"
    return Table(app, session)


def at_first(app: App) -> Table:
    """Before the first month, with one of the two promises written."""
    session = SampleSession()
    session.month = 0
    session.note("mandate", first="Hamnkvarteren ska klara nästa regn bättre än det förra.", second="")
    return Table(app, session)


def rated(app: App) -> Table:
    """The end, with both promises rated and a letter begun."""
    session = SampleSession("over")
    session.note("mandate", first="Hamnkvarteren ska klara nästa regn bättre.", second="Vi håller det vi säger.")
    session.note("rating", first=4, second=2, words="Pumparna kom på plats, men beskeden dröjde.")
    session.note("letter", text="Listan med 63 brister ligger i blå pärmen. Börja med att tala med driften.")
    return Table(app, session)


def month(app: App) -> Iterator[tuple[str, list[Scene]]]:
    """Each screen's name and what is on the stack."""
    desk = screen_of(app, a_table(app, "desk"))
    for role in ("head", "opposition"):
        for phase in ("desk", "preparation", "meeting", "over"):
            yield f"{role}-{phase}", [screen_of(app, a_table(app, phase, role))]
        yield f"{role}-briefing", [Briefing(app, a_table(app, "desk", role))]
    notice = screen_of(app, a_table(app, "preparation", "opposition"))
    assert isinstance(notice, Preparation)
    notice.table.open_case = "warning"
    yield "opposition-notice", [notice]
    for at in (1, 2):
        later = screen_of(app, a_table(app, "meeting"))
        assert isinstance(later, Meeting)
        later.at = at
        yield f"meeting-{at + 1}", [later]
    yield "open-desk", [screen_of(app, a_table(app, "desk", mode="open"))]
    for mode in ("training", "open"):
        yield f"relations-{mode}", [desk, RelationView(app, a_table(app, "desk", mode=mode))]
    picture = RelationView(app, a_table(app, "desk", mode="open"))
    yield "relations-about", [desk, picture, About(app, picture)]
    table = a_table(app, "desk", "chair", "head")
    yield "promises", [desk, Promises(app, table)]
    yield "agreement", [desk, Agreement(app, table)]
    yield "year", [desk, Year(app, table)]
    yield "stages", [desk, Stages(app, table)]
    yield "way", [desk, WayOf(app, table.view, table.view.tracks[2])]
    yield "handoff", [HandOff(app, table, "head")]
    yield "waiting", [Waiting(app, away(app))]
    yield "briefing-first", [Briefing(app, at_first(app))]
    yield "over-rated", [screen_of(app, rated(app))]
    yield "shared-meeting", [screen_of(app, a_table(app, "meeting", "chair", "head", "opposition"))]
