"""The rest of what a new play can be: who sits where, how the computer plays, turns, mode, projector, name, seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.wishes import policies
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Card
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Icon, Rule
from game.ui.kit.type import LABEL, SMALL
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.badges import role_badge
from game.ui.screens.picking import Pick, small_card
from game.ui.screens.settings import group

if TYPE_CHECKING:
    from game.ui.screens.setup import Setup

LONGEST_NAME, LONGEST_SEED = 60, 19


def more_choices(ui: Ui, setup: Setup) -> list[Node]:
    """Group after group."""
    return [
        Rule(),
        *_seating(ui, setup),
        *_chairs(ui, setup),
        *_turns(ui, setup),
        *_mode(ui, setup),
        *_projector(ui, setup),
        *_written(ui, setup),
    ]


def _explained(ui: Ui, name: str, icon: str, cards: list[Node], meaning: str) -> Node:
    """A group and, below its choices, a line that says what the choice means."""
    return group(ui, name, icon, [Column(Wrap(*cards, gap=8), Words(meaning, SMALL, "second"), gap=4)])


def _seating(ui: Ui, setup: Setup) -> list[Node]:
    """One person, several here, two computers."""
    if len(setup.scenario.roles) < 2:
        return []
    said = {
        "alone": (_("En person"), _("Datorn spelar de andra stolarna.")),
        "shared": (_("Flera vid den här datorn"), _("Ni turas om. Var och en ser bara sin egen sida.")),
        "apart": (
            _("Två datorer"),
            _("Den andra får en inbjudan som en liten fil. Ni behöver en mapp som båda datorerna når."),
        ),
    }
    cards = [
        small_card(f"seated.{key}", text, setup.seated == key, lambda key=key: setup.take_seating(key), "seated")  # type: ignore[misc]
        for key, (text, _meaning) in said.items()
    ]
    parts = [_explained(ui, _("Vid bordet"), "armchair", cards, said[setup.seated][1])]
    if setup.seated == "apart":
        parts.append(
            group(ui, _("Vid den här datorn"), "user-round", [_here(setup, role) for role in setup.wishes.roles])
        )
    return parts


def _here(setup: Setup, role: str) -> Node:
    def take() -> None:
        setup.wishes.here = role
        setup.app.changed("")

    return small_card(f"here.{role}", _title(setup, role), setup.wishes.here == role, take, "here")


def _title(setup: Setup, role: str) -> str:
    return words(next(brief.name for brief in setup.scenario.roles if brief.role == role))


def _chairs(ui: Ui, setup: Setup) -> list[Node]:
    """How the computer plays each empty chair."""
    empty = [brief.role for brief in setup.scenario.roles if brief.role not in setup.wishes.roles]
    if not empty:
        return []
    return [
        Column(
            marks.section(_("Datorn spelar"), "users"),
            *(_chair(setup, role) for role in empty),
            gap=7,
        )
    ]


def _chair(setup: Setup, role: str) -> Node:
    offered, now = policies(), setup.wishes.bots.get(role, "mixed")

    def take(value: str) -> None:
        setup.wishes.bots[role] = value
        setup.app.changed("")

    title = _title(setup, role)
    said = next(text for value, text, _meaning in offered if value == now)
    inner = Row(
        role_badge(role, 26),
        Grow(Words(title, LABEL)),
        Words(said, SMALL, "second"),
        Icon("chevron-right", 16, "second"),
        gap=12,
    )
    ask = _("Hur spelar datorn {who}?").format(who=title)
    return Card(
        f"bot.{role}",
        inner,
        lambda: setup.app.stack.push(Pick(setup.app, ask, offered, now, take)),
        f"{title}: {said}",
        group="bots",
        y=7,
    )


def _turns(ui: Ui, setup: Setup) -> list[Node]:
    """A month or a quarter; a cut goes month by month."""
    if setup.wishes.cut is not None:
        return []
    said = {
        1: (_("En månad"), _("Du beslutar varje månad.")),
        3: (_("Ett kvartal"), _("Du beslutar var tredje månad, med tre månaders tid. Halva speltiden eller mindre.")),
    }

    def take(turns: int) -> None:
        setup.wishes.turns = turns
        setup.app.changed("")

    cards = [
        small_card(f"turns.{n}", text, setup.wishes.turns == n, lambda n=n: take(n), "turns")  # type: ignore[misc]
        for n, (text, _meaning) in said.items()
    ]
    return [_explained(ui, _("En omgång"), "calendar", cards, said[setup.wishes.turns][1])]


def _mode(ui: Ui, setup: Setup) -> list[Node]:
    """Training or open."""
    said = {
        "training": (_("Övning"), _("Som i verkligheten: människor, brev och siffror, men inga mätare.")),
        "open": (
            _("Öppet"),
            _("Mätare visar vad rollen själv uppfattar, med osäkerhet. Till för samtal om hur det hänger ihop."),
        ),
    }

    def take(mode: str) -> None:
        setup.wishes.mode = mode
        setup.app.changed("")

    cards = [
        small_card(f"mode.{key}", text, setup.wishes.mode == key, lambda key=key: take(key), "mode")  # type: ignore[misc]
        for key, (text, _meaning) in said.items()
    ]
    return [_explained(ui, _("Läge"), "eye", cards, said[setup.wishes.mode][1])]


def _projector(ui: Ui, setup: Setup) -> list[Node]:
    """One thing at a time in large type, for a room."""

    def take(on: bool) -> None:
        setup.app.presenting = on
        setup.app.changed("")

    cards = [
        small_card("projector.off", _("Skärm"), not setup.app.presenting, lambda: take(False), "projector"),
        small_card("projector.on", _("Projektor"), setup.app.presenting, lambda: take(True), "projector"),
    ]
    meaning = _("Projektor visar en sak i taget med stor text. F8 växlar när som helst.")
    return [_explained(ui, _("Visas på"), "presentation", cards, meaning)]


def _written(ui: Ui, setup: Setup) -> list[Node]:
    """Name and seed."""

    def take_name(text: str) -> None:
        setup.wishes.name = text
        setup.app.changed("")

    def take_seed(text: str) -> None:
        setup.seed_text = text
        setup.wishes.seed = int(text) if text.isascii() and text.isdigit() else None
        setup.app.changed("")

    name = TextField("name", setup.wishes.name, _("Till exempel Bord 3"), take_name, _("Namn på spelet"), LONGEST_NAME)
    seed = TextField("seed", setup.seed_text, _("Tomt: en ny värld varje gång"), take_seed, _("Frö"), LONGEST_SEED)
    return [
        Space(h=2),
        group(ui, _("Namn på spelet"), "pen-line", [name]),
        _explained(
            ui, _("Frö"), "refresh-cw", [seed], _("Samma frö ger samma värld. Behövs när ett rum ska möta samma.")
        ),
    ]
