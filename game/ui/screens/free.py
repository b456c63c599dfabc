"""A free term to begin: which kind of organisation, and a seed for those who want to meet the same one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from game.core.free_term import free_term, kinds
from game.core.language import _
from game.ui.kit.arrange import Column, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Node, Space, Ui
from game.ui.kit.type import BODY, SMALL
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog
from game.ui.screens.picking import small_card
from game.ui.screens.setup_more import LONGEST_SEED

if TYPE_CHECKING:
    from game.ui.screens.start import Start
    from scenarios import Entry


class FreeTerm(Dialog):
    """What the term is to be drawn from. Making it leads on to choosing a role, as for any scenario."""

    name = "free"
    width = 640.0
    first = "begin"

    def __init__(self, start: Start) -> None:
        super().__init__(start.app, lambda: _("Fri mandatperiod"))
        self.start_screen = start
        self.kind = ""
        self.seed_text = ""
        self.making = False

    def inside(self, ui: Ui) -> Node:
        """What it is, the kinds, the seed."""
        said = _(
            "48 månader från val till val i en kommun eller region som lottas fram: människor, partier, ekonomi, "
            "ärenden och hur det egentligen står till. Den läggs bland dina egna scenarier."
        )
        cards = [
            small_card(f"kind.{kind or 'any'}", text, self.kind == kind, lambda kind=kind: self.take(kind), "kinds")  # type: ignore[misc]
            for kind, text in kinds()
        ]
        hint, note = _("Tomt: en ny varje gång"), _("Samma frö och samma sort ger samma mandatperiod.")
        seed = TextField("seed", self.seed_text, hint, self.take_seed, _("Frö"), LONGEST_SEED)
        return Column(
            Words(said, BODY, "second"),
            Space(h=2),
            marks.section(_("Var?"), "landmark"),
            Wrap(*cards, gap=8),
            marks.section(_("Frö"), "refresh-cw"),
            seed,
            Words(note, SMALL, "second"),
            gap=9,
        )

    def buttons(self) -> Sequence[Node]:
        """Back and on; what is lacking stands beside."""
        lacking = [] if self.sound else [Words(_("Fröet ska vara ett heltal, till exempel 2027."), SMALL, "second")]
        text = _("Förbereder …") if self.making else _("Lotta fram")
        go = Button("begin", text, self.make, "primary", after="arrow-right", enabled=self.sound)
        return [*lacking, Button("no", _("Tillbaka"), self.close), go]

    @property
    def sound(self) -> bool:
        """Whether the seed is one, or left out."""
        text = self.seed_text.strip()
        return not text or (text.isascii() and text.isdigit())

    def take(self, kind: str) -> None:
        """Choose a kind."""
        self.kind = kind
        self.app.changed("")

    def take_seed(self, text: str) -> None:
        """Take down the seed."""
        self.seed_text = text
        self.app.changed("")

    def make(self) -> None:
        """Draw it in a thread, then choose role and length."""
        if self.making or not self.sound:
            return
        self.making = True
        self.app.changed(_("Förbereder …"))
        text = self.seed_text.strip()
        seed, kind = int(text) if text else None, self.kind
        self.app.background(lambda: _made(seed, kind), self.made)

    def made(self, found: Any, error: Exception | None) -> None:
        """Go on with it, or say why there is none."""
        from game.ui.screens.beginning import say_why
        from game.ui.screens.setup import Setup

        self.making = False
        if error is not None:
            say_why(self.app, _("Det gick inte att lotta fram en mandatperiod"), error)
            return
        seed = int(self.seed_text) if self.seed_text.strip() else None
        self.start_screen.add(found)
        self.app.changed("")
        self.app.stack.replace(Setup(self.app, found.scenario, seed))

    def facts(self) -> dict[str, Any]:
        """What is chosen."""
        return {"kind": self.kind, "seed": self.seed_text}


def _made(seed: int | None, kind: str) -> Entry:
    """The term, as it stands on the person's own shelf."""
    from game.core.kept.shelf import find
    from scenarios import Entry

    path = free_term(seed, kind)
    return Entry(path.stem, path, find(path), own=True)
