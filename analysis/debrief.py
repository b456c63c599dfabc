"""The debrief page: one file that opens in any browser, offline: six screens that show a play month by month.

``write_page`` reads a log, tells its story, runs the what-ifs and writes the page. Nothing is fetched, neither when the
page is written nor when it is looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from analysis import drawing
from analysis.branches import FEW, Branch, Change, Trials, branches, policies
from analysis.course.panels import panels
from analysis.offline import PageError as PageError
from analysis.offline import filled, write_whole
from analysis.recorded import completed
from analysis.screens.behaviours import behaviours
from analysis.screens.frame import bar, footer, scrub, ways
from analysis.screens.happened import happened
from analysis.screens.home import home
from analysis.screens.landing import landing
from analysis.screens.seen import seen
from analysis.screens.what_if import Asking
from analysis.screens.why import why
from analysis.story import Story
from analysis.telling import build
from analysis.turning.points import turning_points
from analysis.whatif import Futures
from game.core.errors import Refused, ReplayError
from game.core.kept.fold import table_of
from game.core.kept.replay import Replay, read
from game.core.language import _, current, use, words
from game.core.table import Table
from scenarios.text import Text

Progress = Callable[[float, str], None]
"""Told how far it has come (0-1) and what is being done."""
ENDINGS = (".gz", ".jsonl", ".samspel")
RUNS = 200
"""Futures each way of a what-if where nobody says otherwise."""


def write_page(
    path: Path,
    lang: str,
    out: Path | None = None,
    runs: int = RUNS,
    progress: Progress | None = None,
    early: Callable[[Path], None] | None = None,
) -> Path:
    """Write the debrief page of a log.

    Args:
        path: the log, plain or gzipped, finished or not.
        lang: language of the page ("sv" or "en").
        out: where to write; beside the log where left out, with the ending ``.html``.
        runs: futures each way of a what-if; 0 leaves the what-ifs out.
        progress: told how far it has come.
        early: where given, the page is first written with few futures and told of here; the whole one takes its place.

    Returns:
        Where the page was written.

    Raises:
        ReplayError: the file is no log, or holds no whole month.
        PageError: the page cannot be written.
    """
    target = page_path(path) if out is None else out
    if os.path.exists(target) and os.path.exists(path) and os.path.samefile(target, path):
        raise PageError(
            Text(
                f"Sidan kan inte skrivas över spelet självt ({path}). Välj en annan plats med --out.",
                f"The page cannot be written over the play itself ({path}). Choose another place with --out.",
            )
        )

    before = current()
    use(lang)
    try:
        made = Debrief.of(read(path), runs > 0, progress)
        if early is not None and runs > FEW:
            write_whole(target, made.page(FEW, more=runs, span=(0.3, 0.45)))
            use(before)
            early(target)
            use(lang)
            write_whole(target, made.page(runs, span=(0.45, 1.0)))
        else:
            write_whole(target, made.page(runs))
    finally:
        use(before)
    return target


def page_path(path: Path) -> Path:
    """Where the page of a log is written unless something else is asked for."""
    name = path.name
    for ending in ENDINGS:
        name = name.removesuffix(ending)
    return path.with_name(name + ".html")


@dataclass
class Debrief:
    """A play as it is told, and what is needed to ask what if."""

    story: Story
    trials: Trials | None
    changes: tuple[Change, ...]
    missing: str
    """Why there is no what-if, where there is none."""
    tell: Progress

    @classmethod
    def of(cls, replay: Replay, tries: bool = True, progress: Progress | None = None) -> Debrief:
        """Read a log, and find the decisions that mattered.

        Raises:
            ReplayError: no whole month was recorded.
        """
        tell = progress or (lambda share, doing: None)
        tell(0.0, _("Läser spelet"))
        table = _table(replay)
        futures, missing = _futures(replay, table, tries)
        if futures is not None:
            replay = completed(replay, futures.sitting.months)
        story = build(replay, None if table is None else table.scenario)
        if story.months == 0:
            raise ReplayError(
                f"{replay.path} innehåller ingen avslutad månad ännu. Spela minst en månad först.",
                f"{replay.path} holds no finished month yet. Play at least one month first.",
            )
        if futures is None:
            return cls(story, None, (), missing, tell)
        tell(0.05, _("Söker de beslut som betydde mest"))
        trials = Trials(futures)
        found = trials.mattered(FEW, lambda share: tell(0.05 + 0.25 * share, _("Söker de beslut som betydde mest")))
        none = _("Inget eget beslut i spelet hade ett annat alternativ som gick att välja då.")
        return cls(story, trials, (*found, *policies(found)) if found else (), none, tell)

    def page(self, runs: int, more: int = 0, live: Asking | None = None, span: tuple[float, float] = (0.3, 1.0)) -> str:
        """The page as HTML, in the language in use.

        Args:
            runs: futures each way.
            more: futures that a later page will have, 0 for none.
            live: where and what the page may ask, where somebody answers.
            span: how far the whole has come before and after.
        """
        low, high = span
        tried: tuple[Branch, ...] = ()
        if self.trials is not None:
            doing = _("Prövar andra beslut i modellen")
            # a page that another will replace leaves the policies for that one: each is a batch of its own
            changes = [one for one in self.changes if one.candidate is not None] if more else self.changes
            tried = branches(
                self.story,
                self.trials,
                changes,
                runs,
                lambda share: self.tell(low + 0.9 * (high - low) * share, doing),
            )
        self.tell(low + 0.9 * (high - low), _("Ritar sidan"))
        said: tuple[str, ...] = ()
        if more:
            said = (
                _("Sidan är klar med {few} framtider åt varje håll. Ladda om den när {more} är räknade.").format(
                    few=runs, more=more
                ),
            )
        html = _render(self.story, tried, self.missing, said, live)
        self.tell(high, _("Ritar sidan"))
        return html


def _table(replay: Replay) -> Table | None:
    """Who sat where; None where the embedded scenario cannot be read."""
    try:
        return table_of(replay)
    except ReplayError:
        return None


def _futures(replay: Replay, table: Table | None, tries: bool) -> tuple[Futures | None, str]:
    """The fold that what-ifs run from, or a sentence why there is none."""
    if not tries:
        return None, _("Tänk om-körningarna valdes bort när sidan skrevs.")
    if replay.foreign_model:
        return None, _("Spelet är gjort med en annan version av modellen. Därför kan inget annat beslut prövas här.")
    if table is None:
        return None, _("Scenariot i filen går inte att läsa. Därför kan inget annat beslut prövas här.")
    try:
        return Futures(replay, table), ""
    except (ReplayError, Refused):
        return None, _("Spelet går inte att räkna om på den här datorn. Därför kan inget annat beslut prövas här.")


def _render(story: Story, tried: tuple[Branch, ...], missing: str, said: tuple[str, ...], live: Asking | None) -> str:
    points, shown = turning_points(story, tried), panels(story)
    parts = {
        "lang": "en" if current() == "en" else "sv",
        "title": escape(" · ".join((words(story.title), _("Genomgång efter spelet")))),
        "skip": escape(_("Hoppa till innehållet")),
        "connect": "'self'" if live else "'none'",
        "masthead": bar(words(story.title), ways()),
        "scrub": "",
        "sections": "\n".join(
            [
                landing(story, said),
                happened(story, tried, points, shown),
                seen(story),
                why(story, tried, missing, live),
                behaviours(story),
                home(story),
            ]
        ),
        "footer": scrub(story) + footer(),
    }
    data = drawing.data(story, tried, points, shown, live.path if live else "")
    return filled(
        parts,
        {**data, "charts": drawing.specs(story, tried, shown)},
        ("deck.js", "months.js", "page.js", *(("live.js",) if live else ())),
        "deck.css",
    )
