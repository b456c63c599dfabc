"""Beteenden: the five behaviours as acts counted so far, with examples; promises, forecasts, and the mandate."""

from __future__ import annotations

from typing import Any

from game.core.language import _, number, words
from game.core.seen.ledgers import BEHAVIOUR_NAMES
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Snug, Space, Ui
from game.ui.kit.surfaces import Icon
from game.ui.kit.type import BIG_FIGURE, BODY, FIGURE, SMALL, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.looking_back.face import Face
from game.ui.screens import marks, seen
from game.ui.screens.frame import columns, pane, roomy

MOST_PROMISES = 6


class Behaviours(Face):
    """Acts, not persons."""

    key = "behaviours"

    def title(self) -> str:
        """As on the page."""
        return _("Beteenden")

    def body(self, ui: Ui) -> Node:
        """What to do, the acts, and what was promised and foreseen."""
        said = _("Det som gjordes, i antal och med exempel. Vem mötte det, och vem gjorde det inte?")
        shown = columns(
            ui,
            (Snug(pane(ui, "behaviours.acts", self.acts(ui))), 1.7),
            (Snug(pane(ui, "behaviours.kept", self.kept())), 1.0),
        )
        return Column(Words(said, BODY, "second"), Grow(shown) if roomy(ui) else shown, gap=12)

    def acts(self, ui: Ui) -> Node:
        """Each behaviour by each side, up to the chosen month."""
        from analysis import words as say
        from analysis.between import BEHAVIOURS

        story, month = self.record.story, self.record.month
        if not story.counted:
            return Words(_("Filen räknar inte förhållningssätten."), BODY)
        until = _("till och med {month}").format(month=say.calendar(story, month))
        legend = Row(
            Icon("landmark", 14, "board"), Words(_("nämnden"), TINY, "second"), Space(4),
            Icon("building-2", 14, "administration"), Words(_("förvaltningen"), TINY, "second"),
            Grow(Words(_("datorns roller räknas med; exemplen är ur hela spelet"), TINY, "second", align="right")),
            gap=5,
        )  # fmt: skip
        return Column(
            marks.section(_("Fem förhållningssätt"), "handshake", Words(until, TINY, "second")),
            legend,
            *(self.behaviour(ui, name) for name in BEHAVIOURS if name in story.counted),
            gap=12,
        )

    def behaviour(self, ui: Ui, name: str) -> Node:
        """One behaviour: how often by each side, and examples from the whole play."""
        from analysis.screens.behaviours import examples

        counted = self.record.story.counted
        most = max(max(counted[one][-1]) for one in counted) or 1
        bars = [
            Row(Grow(seen.CountBar(n, most, colour)), Words(number(n), FIGURE), gap=8)
            for n, colour in zip(counted[name][self.record.month], ("board", "administration"), strict=True)
        ]
        done = Column(Words(words(BEHAVIOUR_NAMES[name]), STRONG), *bars, gap=1)
        found = examples(self.record.story, name) or [_("Inga exempel.")]
        said = Column(*(Words(one, SMALL, "second") for one in found), gap=3)
        if ui.wide < 1000:
            return Column(done, said, gap=4)
        return Row(Grow(done, equal=True), Grow(said, 1.5, equal=True), gap=24, align="top")

    def kept(self) -> Node:
        """Promises, forecasts, and the mandate as the table rated it."""
        return Column(
            *self.promises(), marks.section_gap(), *self.forecasts(), marks.section_gap(), *self.mandate(), gap=7
        )

    def promises(self) -> list[Node]:
        """How each promise stood in the chosen month."""
        from analysis import words as say

        story, month = self.record.story, self.record.month
        stands = {"open": _("öppet"), "kept": _("hållet"), "renegotiated": _("omförhandlat"), "broken": _("brutet")}
        given = [one for one in story.promises if one.since <= month]
        lines = [
            Column(
                Words(words(one.text), SMALL),
                Words(
                    f"{stands.get(one.stood[month] or 'open', '')} · {say.calendar(story, one.since)}", TINY, "second"
                ),
                gap=0,
            )
            for one in given[:MOST_PROMISES]
        ]
        none = [] if lines else [Words(_("Inga löften finns i spelfilen så långt."), SMALL, "second")]
        return [marks.section(_("Löftena"), "signature"), *lines, *none]

    def forecasts(self) -> list[Node]:
        """How many were inside one's own range."""
        judged = [one for moment in self.record.story.moments for one in moment.guesses if one.inside is not None]
        heading = marks.section(_("Egna prognoser"), "target")
        if not judged:
            return [heading, Words(_("Ingen egen prognos har fått sitt utfall."), SMALL, "second")]
        count = Words(f"{sum(one.inside is True for one in judged)} / {len(judged)}", BIG_FIGURE)
        return [heading, Row(count, Grow(Words(_("prognoser inom ditt eget spann"), SMALL, "second")), gap=12)]

    def mandate(self) -> list[Node]:
        """What the table promised itself, with its own marks."""
        mandate = self.record.story.mandate
        heading = marks.section(_("Uppdraget, så som ni själva ser det"), "list-checks")
        if mandate is None or not mandate.promises:
            return [heading, Words(_("Inga löften om uppdraget skrevs."), SMALL, "second")]
        rated = _("eget omdöme {n} av 5")
        lines: list[Node] = [heading]
        for said, mark in zip(mandate.promises, (*mandate.ratings, None, None), strict=False):
            lines.append(Words(said, SMALL))
            if mark is not None:
                lines.append(Words(rated.format(n=mark), SMALL_STRONG, "second"))
        return lines

    def facts(self) -> dict[str, Any]:
        """Acts counted so far."""
        counted = self.record.story.counted
        return {"counted": {name: list(counted[name][self.record.month]) for name in counted}}

    def help(self) -> tuple[str, ...]:
        """What it is for."""
        return (
            _(
                "Tala om vad som gjordes, inte om personer. Antal är inget betyg: "
                "en sak vid rätt tillfälle kan väga mer."
            ),
            _("Modellen räknar bara det som spelet kan se. Mycket av det som bygger förtroende syns inte här."),
        )
