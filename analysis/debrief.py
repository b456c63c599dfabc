"""The debrief page: one file that opens in any browser, offline, and shows a play month by month.

``write_page`` reads a log, tells its story, runs the what-ifs and writes the page. Nothing is fetched, neither when the
page is written nor when it is looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from html import escape
from pathlib import Path

from analysis import drawing
from analysis.branches import Branch, branches
from analysis.offline import PageError as PageError
from analysis.offline import filled, write_whole
from analysis.sections.frame import about, footer, masthead, scrub
from analysis.sections.happened import happened
from analysis.sections.seen import seen
from analysis.sections.what_if import what_if
from analysis.sections.why import why
from analysis.story import Story
from analysis.telling import build
from analysis.whatif import Futures
from game.core.errors import Refused, ReplayError
from game.core.fold import table_of
from game.core.language import _, current, use, words
from game.core.replay import Replay, read
from game.core.table import Table
from scenarios.text import Text

Progress = Callable[[float, str], None]
"""Told how far it has come (0-1) and what is being done."""
ENDINGS = (".gz", ".jsonl", ".samspel")


def write_page(
    path: Path, lang: str, out: Path | None = None, runs: int = 100, progress: Progress | None = None
) -> Path:
    """Write the debrief page of a log.

    Args:
        path: the log, plain or gzipped, finished or not.
        lang: language of the page ("sv" or "en").
        out: where to write; beside the log where left out, with the ending ``.html``.
        runs: futures each way of a what-if; 0 leaves the what-ifs out.
        progress: told how far it has come.

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
        html = page(read(path), runs, progress)
    finally:
        use(before)
    write_whole(target, html)
    return target


def page_path(path: Path) -> Path:
    """Where the page of a log is written unless something else is asked for."""
    name = path.name
    for ending in ENDINGS:
        name = name.removesuffix(ending)
    return path.with_name(name + ".html")


def page(replay: Replay, runs: int, progress: Progress | None = None) -> str:
    """The page as HTML, in the language in use. Raises ``ReplayError`` where no whole month was recorded."""
    tell = progress or (lambda share, doing: None)
    tell(0.0, _("Läser spelet"))
    story, table = _story(replay)
    if story.months == 0:
        raise ReplayError(
            f"{replay.path} innehåller ingen avslutad månad ännu. Spela minst en månad först.",
            f"{replay.path} holds no finished month yet. Play at least one month first.",
        )
    tell(0.1, _("Prövar andra beslut i modellen"))
    tried, missing = _what_ifs(
        replay, story, table, runs, lambda share: tell(0.1 + 0.8 * share, _("Prövar andra beslut i modellen"))
    )
    tell(0.9, _("Ritar sidan"))
    return _render(story, tried, missing)


def _story(replay: Replay) -> tuple[Story, Table | None]:
    """The story, and who sat where; None where the embedded scenario cannot be read."""
    try:
        table = table_of(replay)
    except ReplayError:
        return build(replay, None), None
    return build(replay, table.scenario), table


def _what_ifs(
    replay: Replay, story: Story, table: Table | None, runs: int, progress: Callable[[float], None]
) -> tuple[tuple[Branch, ...], str]:
    """The what-ifs, or a sentence why there are none."""
    if runs < 1:
        return (), _("Tänk om-körningarna valdes bort när sidan skrevs.")
    if replay.foreign_model:
        return (), _("Spelet är gjort med en annan version av modellen. Därför kan inget annat beslut prövas här.")
    if table is None:
        return (), _("Scenariot i filen går inte att läsa. Därför kan inget annat beslut prövas här.")
    try:
        found = branches(story, Futures(replay, table), runs, progress)
    except (ReplayError, Refused):
        return (), _("Spelet går inte att räkna om på den här datorn. Därför kan inget annat beslut prövas här.")
    return found, _("Inget eget beslut i spelet hade ett annat alternativ som gick att välja då.")


def _render(story: Story, tried: tuple[Branch, ...], missing: str) -> str:
    specs, data = drawing.specs(story, tried), drawing.data(story, tried)
    parts = {
        "lang": "en" if current() == "en" else "sv",
        "title": escape(" · ".join((words(story.title), _("Genomgång efter spelet")))),
        "skip": escape(_("Hoppa till innehållet")),
        "masthead": masthead(story),
        "scrub": scrub(story),
        "sections": "\n".join(
            [
                happened(story),
                seen(story),
                why(story),
                what_if(story, tried, missing),
                about(story),
            ]
        ),
        "footer": footer(),
    }
    return filled(parts, {**data, "charts": specs}, "page.js")
