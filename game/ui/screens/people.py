"""Votes as people: members by name in lanes, on a bench where room is scarce, and ayes and noes as figures."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.core.language import NO_BREAK, _, number
from game.core.seen.view_matters import Voter
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
            Words(", ".join(f"{initials(party)} {party}".replace(" ", NO_BREAK) for party in parties), TINY, "second")
        )
    return Column(*rows, gap=8)


class Bench(Node):
    """The committee side by side: filled figures lean for, hollow against, half filled unsure; a mark above each."""

    name = "bench"

    def __init__(self, leans: Sequence[str], side: float = 34) -> None:
        super().__init__()
        self.leans, self.side = leans, side

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.side) * len(self.leans)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(14) * len(self.leans)

    def _fitting(self, ui: Ui, width: int) -> int:
        return min(ui.em(self.side), width // max(1, len(self.leans)))

    def _measure_height(self, ui: Ui, width: int) -> int:
        return round(self._fitting(ui, width) * 1.25)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """A head and shoulders for each."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        step = self._fitting(ui, self.rect.width)
        for at, lean in enumerate(self.leans):
            x = self.rect.left + at * step + step // 2
            person(ui, surface, (x, self.rect.centery), step * 0.8, lean)


def bench(all_: tuple[Voter, ...]) -> Column:
    """The committee in little room: figures in the order of how they lean, how many, and who is unsure."""
    lanes = (("for", _("{n} lutar åt ja")), ("unsure", _("{n} osäkra")), ("against", _("{n} lutar åt nej")))
    ranked = [voter for lean, _said in lanes for voter in all_ if voter.lean == lean]
    counts = [
        Row(Icon(LEANS[lean][0], 14, LEANS[lean][1]), Words(said.format(n=n), SMALL), gap=5)
        for lean, said in lanes
        if (n := sum(voter.lean == lean for voter in all_))
    ]
    names = ", ".join(_named(voter) for voter in ranked if voter.lean == "unsure")
    unsure = Words(_("Osäkra: {names}").format(names=names), TINY, "second") if names else None
    return Column(Bench([voter.lean for voter in ranked]), Wrap(*counts, gap=14, lead=2), unsure, gap=5)


def _named(voter: Voter) -> str:
    """Surname and party, on one line."""
    return f"{surname(voter.name)} {initials(voter.party)}".replace(" ", NO_BREAK)


def vote_bar(ayes: int, noes: int) -> Bench:
    """Ayes and noes as people in a row."""
    return Bench(["for"] * ayes + ["against"] * noes, 36)


TONES = {"for": "good", "unsure": "second", "against": "bad"}


def person(ui: Ui, surface: pygame.Surface, centre: tuple[int, int], side: float, lean: str) -> None:
    """A head and shoulders ``side`` pixels wide: filled for, in outline against, filled head and hollow body unsure."""
    x, y = centre
    tone, line = ui.theme.colour(TONES[lean]), max(2, round(side * 0.08))
    head, wide, shown = round(side * 0.25), round(side * 0.86), round(side * 0.5)
    body = pygame.Rect(x - wide // 2, y + round(side * 0.08), wide, round(side * 1.2))
    before = surface.get_clip()
    surface.set_clip(before.clip(pygame.Rect(body.left, body.top, body.width, shown)))
    if lean == "for":
        paint.box(surface, body, wide // 2, tone)
    else:
        paint.outline(surface, body, wide // 2, tone, line)
    surface.set_clip(before)
    middle = (x, y - round(side * 0.26))
    if lean != "against":
        paint.disc(surface, middle, head, tone)
    else:
        paint.ring(surface, middle, head, line, tone)
    if lean != "for":
        surface.fill(tone, (body.left, body.top + shown - line, body.width, line))
