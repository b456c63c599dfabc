"""Varför?: first the table's own explanation, then the model's: the parts of a change, what if, and all what-ifs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.language import _, current
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node, Sized, Snug, Space, Ui
from game.ui.kit.surfaces import Panel
from game.ui.kit.type import BODY, HEADING, SMALL
from game.ui.kit.words import Words
from game.ui.looking_back import causes, compared, what_if
from game.ui.looking_back.asking import Asking
from game.ui.looking_back.face import Face
from game.ui.screens.frame import columns, pane, roomy
from game.ui.screens.picking import small_card

if TYPE_CHECKING:
    from analysis.branches import Branch

LONGEST = 600


class Why(Face):
    """The gate, and behind it the what-ifs."""

    key = "why"

    def __init__(self, scene: Any) -> None:
        super().__init__(scene)
        self.asking = Asking(self.app, self.record)
        self.at = 0
        """The decision that is looked at."""
        self.option = ""
        """What it is changed to; "" while nothing is chosen."""
        self.view = "causes"
        self.target = next(iter(self.record.story.changes), "")
        """The outcome whose change is taken apart."""
        self._changes: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.outcome = ""
        """The outcome that is drawn; "" for the one with the largest effect."""

    def title(self) -> str:
        """As on the page."""
        return _("Varför?")

    def body(self, ui: Ui) -> Node:
        """The gate until something is written or left out; then three panes."""
        if not self.record.explained:
            return self.gate(ui)
        if self.view == "causes":
            shown = causes.body(self, ui)
        elif not self.asking.every:
            shown = Panel(Words(self.record.made.missing, BODY))
        else:
            shown = self.what_if(ui) if self.view == "whatif" else compared.body(self, ui)
        if roomy(ui):
            return Column(Row(Grow(self.own(), equal=True), self.views(), gap=16), Grow(shown), gap=12)
        return Column(self.views(), self.own(), shown, gap=10)

    def views(self) -> Node:
        """The way between causes, what if and all what-ifs."""
        said = {"causes": _("Orsaker"), "whatif": _("Tänk om?"), "compared": _("Alla ändringar")}
        return Wrap(
            *(small_card(f"view.{key}", text, key == self.view, lambda key=key: self.turn(key), "views")  # type: ignore[misc]
              for key, text in said.items()),
            gap=8, lead=8,
        )  # fmt: skip

    def turn(self, view: str) -> None:
        """Causes, what if, or all what-ifs."""
        self.view = view
        self.app.changed("")

    def what_if(self, ui: Ui) -> Node:
        """One decision changed: which, the futures, and every outcome."""
        return columns(
            ui,
            (Snug(pane(ui, f"why.decision.{self.at}", what_if.decision(self))), 1.0),
            (Snug(pane(ui, f"why.drawn.{self.at}.{self.option}", what_if.drawn(self))), 1.35),
            (Snug(pane(ui, f"why.shares.{self.at}.{self.option}", what_if.shares(self))), 1.15),
        )

    def gate(self, ui: Ui) -> Node:
        """What the table thinks, before the model says anything."""
        said = _("Vad ändrades, och varför tror ni det? Texten sparas inte och lämnar inte skärmen. Inga namn.")
        label = _("Skriv er egen förklaring först")
        field = TextField("own", self.record.own, _("Vi tror att …"), self.write, label, LONGEST)
        buttons = Wrap(
            Button("leave", _("Hoppa över"), self.reveal, "quiet"),
            Button("reveal", _("Fråga modellen"), self.reveal, "primary", after="arrow-right",
                   enabled=bool(self.record.own or self.writing(ui))),
            gap=10, lead=8, end=True,
        )  # fmt: skip
        inner = Column(
            Words(label, HEADING), Words(said, SMALL, "second"), Space(h=2), field, Space(h=2), buttons, gap=9
        )
        panel = Sized(Panel(inner, 28, 22), 640, middle=True)
        return Column(Grow(Space()), panel, Grow(Space(), 2), gap=0) if roomy(ui) else panel

    def writing(self, ui: Ui) -> str:
        """What is in the field and not handed over yet."""
        text, _caret = ui.memory.get("text:own", ("", 0))
        return str(text).strip()

    def write(self, text: str) -> None:
        """Kept while this screen is open, and nowhere else."""
        self.record.own = text
        self.app.changed("")

    def reveal(self) -> None:
        """Show what the model says."""
        self.record.explained = True
        self.arrive()
        self.app.set_focus(f"view.{self.view}")
        self.app.changed("")

    def arrive(self) -> None:
        """Begin with the chosen month's decision, where it has one."""
        months = [one.month for one in self.asking.every]
        if self.record.month in months and months[self.at] != self.record.month:
            self.at, self.option = months.index(self.record.month), ""

    def own(self) -> Node:
        """What the table wrote, above what the model says."""
        said = (
            _("Er förklaring: {text}").format(text=self.record.own)
            if self.record.own
            else _("Ni skrev ingen egen förklaring.")
        )
        model = _("Säg ”i modellen” varje gång. Bandet är ett svar från modellen, ingen dom över beslutet.")
        return Column(Words(said, BODY), Words(model, SMALL, "second"), gap=2)

    def changes(self) -> list[dict[str, Any]]:
        """The chosen outcome's change, month by month, as the page draws it, in the language in use."""
        from analysis.drawing import changes

        key = (self.target, current())
        if key not in self._changes:
            self._changes[key] = changes(self.record.story, self.target)
        return self._changes[key]

    def tried(self) -> tuple[Branch, ...]:
        """Every what-if there is, in the order of the months: those of the turning points, and what has been asked."""
        found = {
            (one.month, one.decision and one.decision.situation, one.option): one
            for one in (*self.record.tried, *self.asking.answers.values())
        }
        return tuple(sorted(found.values(), key=lambda one: one.month))

    # -- what is chosen -------------------------------------------------------------------------------------------

    def take_target(self, name: str) -> None:
        """Another outcome taken apart."""
        self.target = name
        self.app.changed("")

    def look_at(self, at: int) -> None:
        """Another decision; its month is chosen too."""
        self.at, self.option = at, ""
        self.scene.choose(self.asking.every[at].month)

    def try_option(self, option: str) -> None:
        """Another option: counted, where it has not been."""
        self.option = option
        self.asking.ask(self.at, option)
        self.app.changed("")

    def follow(self, branch: Branch) -> None:
        """From all what-ifs to the futures of one: counted in full, where it has not been."""
        self.at = next(
            at
            for at, one in enumerate(self.asking.every)
            if (one.month, one.decision) == (branch.month, branch.decision)
        )
        option = next(name for name, label in self.asking.every[self.at].options if label == branch.option)
        self.view = "whatif"
        self.scene.choose(branch.month)
        self.try_option(option)
        self.app.set_focus("view.whatif")

    def show_outcome(self, name: str) -> None:
        """Another outcome drawn."""
        self.outcome = name
        self.app.changed("")

    def facts(self) -> dict[str, Any]:
        """Whether it has been explained, and how many answers there are."""
        return {
            "view": self.view,
            "explained": self.record.explained,
            "answers": len(self.asking.answers),
            "counting": self.asking.busy,
        }

    def help(self) -> tuple[str, ...]:
        """What it is for."""
        return (
            _("Låt bordet skriva sin egen förklaring innan modellens visas. Inga namn."),
            _("Samma beslut kan sluta olika: visa bandet och säg hur många framtider som blev sämre också."),
            _("Fråga: ”Vad i er verklighet finns inte med här?” Ett antagande som ni underkänner är ett bra resultat."),
        )
