"""The kit of a scenario: which papers there are, and their files, printed (PDF) and to be edited (.docx)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.kit import typeset, word
from analysis.kit.cases import case_pages, report_page
from analysis.kit.contract import contract
from analysis.kit.document import Page, Paper
from analysis.kit.handouts import answers, handouts
from analysis.kit.leader import leader_pages
from analysis.kit.naming import matters_of, short_way
from analysis.kit.outcomes import outcomes
from analysis.kit.paper_play import paper_pages, titles
from analysis.kit.roles import role_page
from analysis.offline import made_folder, write_whole
from game.core.language import _, current, words
from scenarios.compiled import RoleBrief, Scenario

Progress = Callable[[int, int], None]
"""Told (steps done, steps in all)."""


def papers(scenario: Scenario, roles: tuple[str, ...] = (), progress: Progress | None = None) -> Iterator[Paper]:
    """The papers of a scenario, one after the other, in the language in use.

    Args:
        scenario: whose.
        roles: those wanted; all where empty.
        progress: told as the model plays the paper fallback, which is what takes time.
    """
    briefs = [brief for brief in scenario.roles if not roles or brief.role in roles]
    steps = _Steps(
        progress or (lambda _done, _all: None), sum(scenario.months for _b in briefs for _w in scenario.hidden)
    )
    yield _paper(scenario, "1", _("ledaren"), _("Ledaren"), leader_pages(scenario, briefs))
    yield _paper(scenario, "2", _("rollblad"), _("Rollblad"), tuple(role_page(scenario, brief) for brief in briefs))
    for brief in briefs:
        yield _paper(scenario, "3", _of(_("arenden"), brief), _("Ärenden"), _cases(scenario, brief))
    for brief in briefs:
        pages = _played(scenario, brief, steps.tick)
        if pages:
            yield _paper(scenario, "4", _of(_("pappersspel"), brief), _("Pappersspel"), pages)
    yield _paper(scenario, "5", _("till-alla"), _("Till alla"), (contract(), *handouts()))


def write_kit(
    scenario: Scenario, folder: Path, roles: tuple[str, ...] = (), progress: Progress | None = None
) -> tuple[Path, ...]:
    """Write every paper of a scenario twice, to print and to edit.

    Returns:
        The files, in order.

    Raises:
        MissingExtra: typst is not installed; nothing has been written.
        PageError: the folder cannot be written.
    """
    typeset.check()
    made_folder(folder)
    written = []
    for paper in papers(scenario, roles, progress):
        for ending, content in ((".pdf", typeset.pdf(paper)), (".docx", word.docx(paper))):
            path = folder / (paper.name + ending)
            write_whole(path, content)
            written.append(path)
    return tuple(written)


def _of(name: str, brief: RoleBrief) -> str:
    """A file's name with its role, in letters that every computer takes."""
    roles = {"chair": _("ordforande"), "head": _("forvaltningschef"), "opposition": _("opposition")}
    return f"{name}-{roles[brief.role]}"


def _paper(scenario: Scenario, number: str, name: str, title: str, pages: tuple[Page, ...]) -> Paper:
    lang = "en" if current() == "en" else "sv"
    return Paper(f"{number}-{name}", f"{words(scenario.title)} · {number} {title}", lang, pages)


def _cases(scenario: Scenario, brief: RoleBrief) -> tuple[Page, ...]:
    """The case pack, the answer sheet first and the annexes last."""
    annexes = (report_page(scenario, slot) for slot, _one in matters_of(scenario, brief))
    way = titles(scenario, short_way(scenario, brief))
    return (answers(way), *case_pages(scenario, brief), *(one for one in annexes if one is not None))


def _played(scenario: Scenario, brief: RoleBrief, tick: Callable[[], None]) -> tuple[Page, ...]:
    """The paper fallback; none where no matter of the role comes by date or cut."""
    way = short_way(scenario, brief)
    if not way:
        return ()
    played = [outcomes(scenario, brief.role, way, world, tick) for world in range(len(scenario.hidden))]
    return paper_pages(scenario, brief, played)


class _Steps:
    """Counts months that have been played."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def tick(self) -> None:
        """One more."""
        self._done += 1
        self._progress(self._done, self._total)
