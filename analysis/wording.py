"""The words of a log's ids, from the scenario embedded in it; the ids themselves where it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.story import Guess
from scenarios.compiled import Scenario
from scenarios.text import Text


def same(words: str) -> Text:
    """A text that reads the same in both languages."""
    return Text(words, words)


class Wording:
    """Words by id. Nothing here fails: a play outlives the wording of its scenario."""

    def __init__(self, scenario: Scenario | None) -> None:
        self.scenario = scenario
        self.situations = {one.id: one for one in scenario.situations} if scenario else {}
        self.messages = {one.id: one for one in scenario.messages} if scenario else {}
        self.units = {one.id: one.name for one in scenario.units} if scenario else {}

    def about(self, text: Text, unit: str | None) -> Text:
        """``text`` with the unit's name for ``{it}``, or "the unit" where it is not known which."""
        return text.about(self.units.get(unit, same(unit)) if unit else Text("enheten", "the unit"))

    def role(self, role: str) -> Text:
        """Title of a role."""
        briefs = self.scenario.roles if self.scenario else ()
        return next((one.title for one in briefs if one.role == role), same(role))

    def matter(self, situation: str, unit: str | None = None) -> Text:
        """Title of a situation."""
        found = self.situations.get(situation)
        return self.about(found.title, unit) if found else _plain(situation)

    def options(self, situation: str) -> dict[str, Text]:
        """Labels of a situation's options by id."""
        found = self.situations.get(situation)
        return {one.id: one.label for one in found.options} if found else {}

    def event(self, event: str) -> Text:
        """What is told of an event: its first message, else its id."""
        found = next((one for one in self.scenario.events if one.id == event), None) if self.scenario else None
        if self.scenario is None or found is None or not found.tell:
            return _plain(event)
        return self.scenario.messages[found.tell[0]].text

    def tells(self, event: str) -> bool:
        """Whether an event has words: many only turn a wheel of the scenario. Unknown ones are told by their names."""
        found = next((one for one in self.scenario.events if one.id == event), None) if self.scenario else None
        return found is None or bool(found.tell)

    def initiative(self, initiative: str, unit: str | None) -> Text:
        """Label of an initiative, with the unit it was aimed at."""
        declared = self.scenario.initiatives if self.scenario else ()
        label = next((one.label for one in declared if one.id == initiative), _plain(initiative))
        name = self.units.get(unit or "")
        if name is None or "{it}" in label.sv:
            return self.about(label, unit)
        return Text(f"{label.sv} ({name.sv})", f"{label.en} ({name.en})")

    def adviser(self, adviser: str) -> Text:
        """Who was asked."""
        declared = self.scenario.advisers if self.scenario else ()
        return next((one.title for one in declared if one.id == adviser), _plain(adviser))

    def guess(self, line: Mapping[str, Any]) -> Guess:
        """A forecast line with its question's words."""
        declared = self.scenario.questions if self.scenario else ()
        found = next((one for one in declared if one.id == line["question"]), None)
        return Guess(
            question=found.text if found else _plain(line["question"]),
            unit=found.unit if found else same(""),
            low=float(line["low"]),
            likely=float(line["likely"]),
            high=float(line["high"]),
            due=found.at if found else None,
            decimals=found.decimals if found else 1,
            id=str(line["question"]),
            span=found.high - found.low if found else 0.0,
        )

    def promise(self, promise: str, unit: str | None) -> Text:
        """What was promised; what was promised in own words stays in the play's own screens."""
        if promise.startswith("pledge:"):
            return Text("Löfte med egna ord", "A promise in own words")
        declared = self.scenario.promises if self.scenario else ()
        found = next((one.text for one in declared if one.id == promise), None)
        return self.about(found, unit) if found else _plain(promise)

    def hidden(self, world: str) -> tuple[Text, Text] | None:
        """Title and text of a hidden world."""
        worlds = self.scenario.hidden if self.scenario else ()
        return next(((one.title, one.text) for one in worlds if one.id == world), None)


def _plain(name: str) -> Text:
    return same(name.replace("_", " "))
