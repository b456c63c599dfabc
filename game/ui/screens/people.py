"""Votes as people: members by name in lanes, and ayes and noes as figures."""

from __future__ import annotations

import pygame

from game.core.language import _, number
from game.core.view import Voter
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Chip, Icon
from game.ui.kit.type import FIGURE, SMALL, TINY, Style
from game.ui.kit.words import Words


def surname(name: str) -> str:
    """The last part of a name."""
    return name.rsplit(" ", 1)[-1]


def initials(party: str) -> str:
    """A party's name in short: itself where it is short, else the first letters of its words."""
    if len(party) <= 4:
        return party
    return "".join(word[0] for word in party.split() if word[0].isupper())


LEANS = {
    "for": ("check", "good", "good_tint"),
    "unsure": ("circle-question-mark", "second", "sunk"),
    "against": ("x", "bad", "bad_tint"),
}


class Member(Chip):
    """A member of the committee: name and party. How they lean or voted stands, as mark and word, above the group."""

    def __init__(self, voter: Voter, lean: str, short: bool) -> None:
        super().__init__("", None, fill=LEANS[lean][2])
        self.inner = Row(
            Words(surname(voter.name), Style(12, 600, 1.3), "ink"),
            Words(initials(voter.party) if short else voter.party, TINY, "second"),
            gap=4,
        )


def voters(all_: tuple[Voter, ...]) -> Column:
    """The committee as people in lanes: for, unsure, against; after the vote, ayes and noes."""
    met = bool(all_) and all_[0].voted is not None
    lanes = (
        (("for", _("Ja")), ("against", _("Nej")))
        if met
        else (("for", _("Lutar åt ja")), ("unsure", _("Osäkra")), ("against", _("Lutar åt nej")))
    )
    rows: list[Node] = []
    for lean, said in lanes:
        group = [v for v in all_ if (v.lean if not met else "for" if v.voted else "against") == lean]
        if group:
            rows.append(
                Column(
                    Row(
                        Icon(LEANS[lean][0], 15, LEANS[lean][1]),
                        Grow(Words(said, SMALL, "second")),
                        Words(number(len(group)), FIGURE),
                        gap=6,
                    ),
                    Wrap(*(Member(v, lean, not met) for v in group), gap=4),
                    gap=4,
                )
            )
    parties = dict.fromkeys(v.party for v in all_ if initials(v.party) != v.party)
    if parties and not met:
        rows.append(
            Words(", ".join(f"{initials(party)} {party}".replace(" ", "\u00a0") for party in parties), TINY, "second")
        )
    return Column(*rows, gap=8)


class VoteBar(Node):
    """Ayes and noes as people in a row: filled figures for, hollow against. ``side``: width of a figure."""

    def __init__(self, ayes: int, noes: int, side: float = 36) -> None:
        super().__init__()
        self.ayes, self.noes, self.side = ayes, noes, side

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.side) * (self.ayes + self.noes)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(14) * (self.ayes + self.noes)

    def _fitting(self, ui: Ui, width: int) -> int:
        return min(ui.em(self.side), width // max(1, self.ayes + self.noes))

    def _measure_height(self, ui: Ui, width: int) -> int:
        return round(self._fitting(ui, width) * 1.25)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """A head and shoulders for each."""
        step = self._fitting(ui, self.rect.width)
        for at in range(self.ayes + self.noes):
            x = self.rect.left + at * step + step // 2
            person(ui, surface, (x, self.rect.centery), step * 0.8, at < self.ayes)


def person(ui: Ui, surface: pygame.Surface, centre: tuple[int, int], side: float, aye: bool) -> None:
    """A head and shoulders ``side`` pixels wide: filled for, in outline against."""
    x, y = centre
    tone, line = ui.theme.colour("good" if aye else "bad"), max(2, round(side * 0.08))
    head, wide, shown = round(side * 0.25), round(side * 0.86), round(side * 0.5)
    body = pygame.Rect(x - wide // 2, y + round(side * 0.08), wide, round(side * 1.2))
    before = surface.get_clip()
    surface.set_clip(before.clip(pygame.Rect(body.left, body.top, body.width, shown)))
    if aye:
        paint.box(surface, body, wide // 2, tone)
    else:
        paint.outline(surface, body, wide // 2, tone, line)
    surface.set_clip(before)
    middle = (x, y - round(side * 0.26))
    if aye:
        paint.disc(surface, middle, head, tone)
    else:
        paint.ring(surface, middle, head, line, tone)
        surface.fill(tone, (body.left, body.top + shown - line, body.width, line))
