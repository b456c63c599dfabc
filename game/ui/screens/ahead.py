"""What one waits for: decided and not yet seen, what is promised, and how forecasts have fared."""

from __future__ import annotations

import pygame

from game.core.language import _, words
from game.core.seen.view import Loop, View
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Icon
from game.ui.kit.type import SMALL, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks, promises

REACH = 12
"""Months around the present that the line of something awaited spans."""
SHOWN = 3
"""Promises on the desk: those that are open, then the latest settled."""


class Span(Node):
    """A line of months with the present as a tick, and the months in which something is awaited as a band."""

    name = "span"

    def __init__(self, since: int, expected: tuple[int, int] | None, now: int) -> None:
        super().__init__()
        self.since, self.expected, self.now = since, expected, now

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(84)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(16)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Line, band, tick."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, y = ui.theme, self.rect.centery
        last = max(self.expected[1] if self.expected else self.now, self.now) + 1
        first = min(self.since, last - 2)
        step = self.rect.width / max(REACH, last - first)

        def across(month: float) -> int:
            return self.rect.left + round((month - first) * step)

        thick = max(2, ui.em(2))
        surface.fill(theme.faint, (self.rect.left, y - thick // 2, self.rect.width, thick))
        surface.fill(
            theme.outline, (across(self.since), y - thick // 2, max(1, across(self.now) - across(self.since)), thick)
        )
        if self.expected is not None:
            start, end = across(self.expected[0]), across(self.expected[1] + 1)
            band = pygame.Rect(start, y - ui.em(4), max(ui.em(6), end - start), ui.em(8))
            paint.box(surface, band, ui.em(4), theme.panel, theme.ink, max(1, ui.px(1.5)))
        surface.fill(theme.ink, (across(self.now), self.rect.top, max(2, ui.px(2)), self.rect.height))


def loops(view: View) -> list[Node]:
    """What was decided and has not been seen."""
    if not view.loops:
        return []
    return [marks.section(_("Beslutat men ännu inte synligt"), "hourglass"), *(loop(view, one) for one in view.loops)]


def loop(view: View, one: Loop) -> Node:
    """Something decided and not yet seen, and when it is awaited."""
    since = _("sedan {month}").format(month=marks.month_of(view, one.since))
    when = marks.expected(view, one.expected) if one.expected is not None else since
    return Row(
        Grow(Column(Words(words(one.text), SMALL), Words(when, TINY, "second"), gap=1)),
        Span(one.since, one.expected, view.month),
        gap=10,
    )


def promised(view: View) -> list[Node]:
    """The promises that are open, and as there is room the latest settled."""
    every = promises.in_order(view)
    still = sum(one.status == "open" for one in every)
    shown = every[: max(still, SHOWN)]
    return [marks.section(_("Löften"), "handshake"), *(promises.line(view, one) for one in shown)] if shown else []


def forecasts(view: View) -> list[Node]:
    """How many forecasts came true within the own range."""
    if not view.forecasts_judged:
        return []
    text = _("{n} av {all} prognoser inom ditt spann").format(n=view.forecasts_inside, all=view.forecasts_judged)
    return [marks.section_gap(), Row(Icon("target", 16, "second"), Grow(Words(text, SMALL)), gap=8)]
