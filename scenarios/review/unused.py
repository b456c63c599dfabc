"""What is declared and leads nowhere: messages, advisers, questions, facts, empty options."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scenarios.fields import EXPRESSIONS
from scenarios.language.mentions import Mentions, mentions
from scenarios.positions import Place
from scenarios.review.possible import Possible
from scenarios.schema import ScenarioForm
from scenarios.site import Site
from scenarios.text import Text


def check_unused(can: Possible, site: Site) -> None:
    """Warn of everything that is there for nothing."""
    spoken = list(expressions(can.form))
    _messages(can, site)
    _advisers(can.form, site)
    _questions(can.form, site)
    _facts(can.form, spoken, site)
    _options(can, spoken, site)


def expressions(form: ScenarioForm) -> Iterator[tuple[Place, str, str]]:
    """Every expression of a file: its place, its text, and the fact that it sets ("" for all others)."""
    yield from _within(form.model_dump(by_alias=True, exclude_none=True), ())


def _within(value: Any, place: Place) -> Iterator[tuple[Place, str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in EXPRESSIONS and isinstance(inner, str):
                yield (*place, name), inner, str(value.get("set", "")) if name == "to" else ""
            else:
                yield from _within(inner, (*place, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _within(inner, (*place, index))


def _messages(can: Possible, site: Site) -> None:
    played = set(can.form.roles.given())
    for name, message in can.form.messages.items():
        if not can.told.get(name):
            site.warn(
                ("messages", name),
                Text("Meddelandet berättas aldrig", "The message is never told"),
                Text(
                    "Berätta det med opening, i en händelse eller med tell i det som kommer senare, eller ta bort det.",
                    "Tell it by opening, by an event or by tell in a follow-up, or remove it.",
                ),
                name,
                key=True,
            )
        elif played.isdisjoint(message.to):
            site.warn(
                ("messages", name, "to"),
                Text("Ingen som går att spela får meddelandet", "Nobody who can be played gets the message"),
                Text("Lägg till en av scenariots roller.", "Add one of the roles of the scenario."),
                ", ".join(message.to),
            )


def _advisers(form: ScenarioForm, site: Site) -> None:
    asked = {adviser for situation in form.situations.values() for adviser in situation.advice}
    for name in form.advisers:
        if name not in asked:
            site.warn(
                ("advisers", name),
                Text("Rådgivaren har inget att säga i något ärende", "The adviser has nothing to say in any matter"),
                Text(
                    "Ge råd under advice i ett ärende, eller ta bort rådgivaren.",
                    "Give advice in a matter, or remove it.",
                ),
                name,
                key=True,
            )


def _questions(form: ScenarioForm, site: Site) -> None:
    asked = {situation.forecast for situation in form.situations.values()}
    for name in form.questions:
        if name not in asked:
            site.warn(
                ("questions", name),
                Text("Frågan ställs aldrig", "The question is never asked"),
                Text("Sätt forecast i ett ärende, eller ta bort frågan.", "Set forecast in a matter, or remove it."),
                name,
                key=True,
            )


def _facts(form: ScenarioForm, spoken: list[tuple[Place, str, str]], site: Site) -> None:
    read = {name for _, source, sets in spoken for name in mentions(source).names if name != sets}
    for name in form.facts:
        if name not in read:
            site.warn(
                ("facts", name),
                Text("Faktumet läses aldrig, så det betyder ingenting", "The fact is never read, so it means nothing"),
                Text("Läs det i ett villkor, eller ta bort det.", "Read it in a condition, or remove it."),
                name,
                key=True,
            )


def _options(can: Possible, spoken: list[tuple[Place, str, str]], site: Site) -> None:
    asked: set[tuple[str, str]] = set()
    for _, source, _sets in spoken:
        found: Mentions = mentions(source)
        asked |= found.decisions
    for name, situation in can.form.situations.items():
        for index, option in enumerate(situation.options):
            if not (option.does or option.later or option.promise or (name, option.id) in asked):
                site.warn(
                    ("situations", name, "options", index, "id"),
                    Text("Ingenting kommer av alternativet", "Nothing comes of the option"),
                    Text(
                        "Ge det does, later eller promise, eller läs det med did().",
                        "Give it does, later or promise, or read it by did().",
                    ),
                )
