"""A group's answers in the short format beside each other: dilemma by dilemma, letters instead of names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, n_, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.entry import TextField
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Snug, Space, Ui
from game.ui.kit.surfaces import Badge, Icon, Panel
from game.ui.kit.type import BODY, HEADING, SMALL, SMALL_STRONG, STRONG, TITLE
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens import marks
from game.ui.screens.beginning import say_why
from game.ui.screens.dialog import Dialog
from game.ui.screens.frame import columns, page, pane

if TYPE_CHECKING:
    from analysis.groups import Choice, Comparison, Dilemma
    from game.ui.loop import App

LONGEST_PATH = 400
ALIKE, NEARLY = 0.05, 0.5
"""Disagreement under which all, or nearly all, are said to have answered alike [D]."""


def show_comparison(app: App, paths: Sequence[Path]) -> None:
    """Read the files in a thread, then show them beside each other; where they cannot be compared, say why."""

    def work() -> Any:
        from analysis.groups import compare

        return compare(paths)

    def then(found: Any, error: Exception | None) -> None:
        if error is not None:
            say_why(app, _("Svaren kunde inte jämföras"), error)
        else:
            app.stack.push(Comparing(app, found))

    app.changed(_("Läser spelen …"))
    app.background(work, then)


class Comparing(Scene):
    """Which dilemmas split the room, and for one at a time who chose what and why."""

    name = "comparing"
    first = "dilemma.1"

    def __init__(self, app: App, found: Comparison) -> None:
        self.app, self.found = app, found
        order = {one.situation: one for one in found.split}
        self.at = next((at for at, one in enumerate(found.dilemmas) if one.situation in order), 0)
        self.first = f"dilemma.{self.at + 1}"
        app.notice = ""

    def build(self, ui: Ui) -> Node:
        """What is compared; the dilemmas to the left, one of them to the right."""
        n = len(self.found.players)
        said = n_("{n} spelare", "{n} spelare", n).format(n=n)
        head = Row(
            Badge("users", 44, "citizens"),
            Grow(
                Column(
                    Words(_("Vad valde vi, och varför?"), TITLE),
                    Words(f"{words(self.found.scenario)} · {words(self.found.role)} · {said}", SMALL, "second"),
                    gap=0,
                )
            ),
            gap=14,
        )
        body = columns(
            ui,
            (Snug(pane(ui, "comparing.list", self.listed())), 0.8),
            (Snug(pane(ui, f"comparing.{self.at}", self.one(self.found.dilemmas[self.at]))), 1.5),
        )
        foot = Row(
            Words(_("Bokstäver i stället för namn, i slumpad ordning."), SMALL, "second"),
            Grow(Space()),
            Button("back", _("Tillbaka"), self.close, icon="arrow-left"),
            gap=14,
        )
        return page(ui, head, body, foot, self.name)

    def listed(self) -> Node:
        """Every dilemma, and how far the room agreed."""
        worlds = (
            marks.line_with("info", _("Spelarna mötte inte samma värld (olika frön), så följderna kan skilja."))
            if not self.found.same_world
            else None
        )
        cards = [self.card(at, one) for at, one in enumerate(self.found.dilemmas)]
        return Column(marks.section(_("Dilemman"), "list"), worlds, *cards, gap=8)

    def card(self, at: int, one: Dilemma) -> Node:
        """One dilemma in the list."""
        icon, said = agreement(one)
        inner = Row(
            Grow(Column(Words(words(one.title), STRONG), Words(said, SMALL, "second"), gap=1)),
            Icon(icon, 18, "ink"),
            gap=10,
        )
        return Card(
            f"dilemma.{at + 1}", inner, lambda: self.turn(at), words(one.title), at == self.at, group="dilemmas", y=8
        )

    def turn(self, at: int) -> None:
        """Show another dilemma."""
        self.at = at
        self.app.changed()

    def one(self, one: Dilemma) -> Node:
        """Every option: who chose it, and why."""
        left = (
            Row(
                Words(_("Inte avgjort:"), SMALL, "second"),
                *(letter(name) for name in one.undecided),
                gap=6,
            )
            if one.undecided
            else None
        )
        return Column(
            Words(words(one.title), HEADING),
            Words(agreement(one)[1], BODY, "second"),
            *(choice(each) for each in one.choices),
            left,
            gap=12,
        )

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Esc goes back; page keys and digits turn to another dilemma."""
        count = len(self.found.dilemmas)
        if intention.act is Act.BACK:
            self.close()
        elif intention.act in (Act.PAGE_DOWN, Act.PAGE_UP):
            self.turn((self.at + (1 if intention.act is Act.PAGE_DOWN else -1)) % count)
            self.app.set_focus(f"dilemma.{self.at + 1}")
        elif intention.act is Act.NUMBER and 1 <= intention.number <= count:
            self.turn(intention.number - 1)
            self.app.set_focus(f"dilemma.{self.at + 1}")
        elif intention.act is Act.HELP:
            from game.ui.screens.help import Help

            self.app.stack.push(Help(self.app, self.help()))
        else:
            return False
        return True

    def close(self) -> None:
        """Back to where one came from."""
        self.app.stack.pop()

    def facts(self) -> dict[str, Any]:
        """Which dilemma shows."""
        return {"at": self.at, "players": len(self.found.players)}

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Här ligger allas svar bredvid varandra. Börja där meningarna gick isär: vad såg ni olika?"),
            _("Page Up och Page Down, eller en siffra, byter dilemma. Ingen rangordnas, och inget svar är facit."),
        )


def agreement(one: Dilemma) -> tuple[str, str]:
    """How far the room agreed, as icon and words."""
    if one.disagreement < ALIKE:
        return "circle-check", _("Alla valde lika")
    if one.disagreement < NEARLY:
        return "circle-dot", _("De flesta valde lika")
    return "arrow-left-right", _("Här gick meningarna isär")


def letter(name: str) -> Badge:
    """A player."""
    return Badge(name, 26, "accent", "on_accent", round_=True, text=True)


def choice(one: Choice) -> Node:
    """An option, who chose it and their reasons."""
    who: Node = (
        Wrap(*(letter(name) for name in one.players), gap=6, lead=4)
        if one.players
        else Words(_("Ingen valde det här."), SMALL, "second")
    )
    reasons = [
        Row(
            Words(name, SMALL_STRONG, whole=True),
            Grow(Words(_("”{text}”").format(text=why), BODY)),
            gap=10,
            align="top",
        )
        for name, why in one.reasons
    ]
    return Panel(Column(Words(words(one.label), STRONG), who, *reasons, gap=7), 16, 12, "sunk", False, 8)


class CompareChoice(Dialog):
    """Which files to compare: those in a folder, all of them to begin with."""

    name = "compare_choice"
    width = 700.0
    first = "compare"

    def __init__(self, app: App, folder: Path | None = None) -> None:
        super().__init__(app, lambda: _("Jämför kortformat"))
        self.look_in(folder or app.folder)

    def look_in(self, folder: Path) -> None:
        """Find the plays of the short format there."""
        from game.ui.screens.saved import saved

        self.folder = folder
        self.found = [one for one in saved(folder) if one.brief is not None and one.brief.short]
        self.left_out: set[Path] = set()

    def inside(self, ui: Ui) -> Node:
        """Folder, then files."""
        label = _("Mapp med allas filer")
        field = TextField("folder", str(self.folder), label, self.take_folder, label, LONGEST_PATH)
        none = Words(_("Inga spel i kortformatet ligger i mappen."), BODY, "second") if not self.found else None
        return Column(
            marks.section(label, "folder"),
            field,
            Words(
                _("Samla spelarnas filer i en mapp. De slutar på .samspel.jsonl eller .samspel.jsonl.gz."),
                SMALL,
                "second",
            ),
            Space(h=2),
            none,
            *(self.card(at) for at in range(len(self.found))),
            gap=8,
        )

    def card(self, at: int) -> Node:
        """One file, in or out."""
        from game.ui.screens.saved import when

        one = self.found[at]
        chosen = one.path not in self.left_out
        name = one.path.name.removesuffix(".gz").removesuffix(".samspel.jsonl")
        mark = Badge("check", 24, "focus") if chosen else Badge("circle", 24, "sunk", "second")
        said = Column(Words(name, STRONG), Words(when(one.path), SMALL, "second"), gap=0)
        return Card(
            f"file.{at + 1}",
            Row(mark, Grow(said), gap=12),
            lambda: self.turn(one.path),
            name,
            chosen,
            group="files",
            y=7,
        )

    def turn(self, path: Path) -> None:
        """Take it in or leave it out."""
        self.left_out ^= {path}
        self.app.changed("")

    def take_folder(self, text: str) -> None:
        """Look in another folder."""
        self.look_in(Path(text).expanduser())
        self.app.changed("")

    def chosen(self) -> list[Path]:
        """Those that are in."""
        return [one.path for one in self.found if one.path not in self.left_out]

    def compare(self) -> None:
        """Show them beside each other."""
        show_comparison(self.app, self.chosen())

    def buttons(self) -> Sequence[Node]:
        """Back and compare."""
        n = len(self.chosen())
        text = _("Jämför ({n})").format(n=n)
        return [
            Button("no", _("Tillbaka"), self.close),
            Button("compare", text, self.compare, "primary", after="arrow-right", enabled=n > 1),
        ]
