"""The year and the term, and each matter's way from raised to closed, as lines of text."""

from __future__ import annotations

from game.core.language import _, words
from game.core.seen.view import View
from game.core.seen.view_standing import Step, Track, WheelMark
from game.text.paper import Paper
from game.text.screens import month_of


def wheel(view: View, paper: Paper) -> None:
    """What comes round this year and this term, in order, with where we are."""
    paper.heading(_("Året och mandatperioden"))
    if not view.wheel:
        paper.line(_("Inget är utmärkt."))
    for part, chosen in (
        (_("Nu:"), [mark for mark in view.wheel if mark.now]),
        (_("Framför oss:"), [mark for mark in view.wheel if not mark.past and not mark.now]),
        (_("Bakom oss:"), [mark for mark in view.wheel if mark.past]),
    ):
        if chosen:
            paper.part(part)
            paper.items(f"{month_of(view, mark.month)}: {mark_of(mark)}" for mark in chosen)


def mark_of(mark: WheelMark) -> str:
    """A mark in a line."""
    return f"{words(mark.label)}. {words(mark.text)}"


def tracks(view: View, paper: Paper) -> None:
    """Each matter that the role knows of, with where it stands and what is left."""
    paper.heading(_("Ärendenas gång"))
    if not view.tracks:
        paper.line(_("Inga ärenden ännu."))
    for track in view.tracks:
        paper.item(_track(view, track))


def _track(view: View, track: Track) -> str:
    head = words(track.title) if track.mine else _("{title} (inte ditt ärende)").format(title=words(track.title))
    if track.outcome is not None:
        head += f": {words(track.outcome)}"
    done = ", ".join(_step(view, step) for step in track.steps if step.done)
    left = ", ".join(_step(view, step) for step in track.steps if not step.done)
    lines = [head, _("Nu: {step}").format(step=words(track.steps[track.now].label).lower()) if track.steps else ""]
    lines += [_("Klart: {steps}").format(steps=done)] if done else []
    lines += [_("Kvar: {steps}").format(steps=left)] if left else []
    return "\n".join(filter(None, lines))


def _step(view: View, step: Step) -> str:
    label = words(step.label).lower()
    return label if step.month is None else f"{label} ({month_of(view, step.month)})"
