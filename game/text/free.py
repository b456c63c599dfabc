"""A free term in the terminal: which kind of organisation, a seed for those who want one, then the usual set-up."""

from __future__ import annotations

from game.core.free_term import free_term, kinds
from game.core.kept.shelf import find
from game.core.language import _
from game.text.paper import Paper
from scenarios import Scenario


def draw(paper: Paper) -> Scenario | None:
    """Ask what to draw from, and draw it; None where the person goes back.

    Raises:
        OSError: it cannot be written on the person's shelf.
    """
    offered = kinds()
    picked = paper.choose([text for _kind, text in offered], _("Tillbaka"), _("Var?"))
    if picked is None:
        return None
    seed = _seed(paper)
    path = free_term(seed, offered[picked][0])
    paper.line(_("Scenariot ligger i {path}").format(path=path))
    return find(path)


def _seed(paper: Paper) -> int | None:
    while True:
        text = paper.ask(_("Frö, eller Enter för en ny mandatperiod:"))
        if not text:
            return None
        if text.isascii() and text.isdigit():
            return int(text)
        paper.line(_("Fröet ska vara ett heltal, till exempel 2027."))
