"""The register of a scenario: every id it declares with its slot, and the vocabulary its expressions speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.compiled import Role
from scenarios.language import RESERVED, Decisions, Per, Scope, Vocabulary
from scenarios.positions import Place
from scenarios.problems import meant
from scenarios.schema import ScenarioForm, SituationForm
from scenarios.site import Site
from scenarios.text import Text
from sim.names import TRUTH
from sim.observe import CHANNELS

WAITING = ("wait", "defer")
"""Words that no option may be called: they are what anybody can do instead."""


def _slots(ids: Mapping[str, object]) -> dict[str, int]:
    return {name: slot for slot, name in enumerate(ids)}


@dataclass(frozen=True)
class Register:
    """Ids and their slots."""

    units: dict[str, int]
    facts: dict[str, int]
    hidden: dict[str, int]
    messages: dict[str, int]
    situations: dict[str, int]
    advisers: dict[str, int]
    questions: dict[str, int]
    about: frozenset[str]
    """Situations that are about a unit."""
    words: Vocabulary

    @classmethod
    def of(cls, form: ScenarioForm) -> Register:
        """The register of a form."""
        truth: dict[str, Per] = {name: quantity.per for name, quantity in TRUTH.items()}
        channels: dict[str, Per] = {name: channel.per for name, channel in CHANNELS.items()}
        decisions = {
            name: Decisions(slot, situation.owner, {option.id: at for at, option in enumerate(situation.options)})
            for slot, (name, situation) in enumerate(form.situations.items())
        }
        words = Vocabulary(truth, channels, _slots(form.facts), _slots(form.units), decisions, _slots(form.hidden))
        return cls(
            units=_slots(form.units),
            facts=_slots(form.facts),
            hidden=_slots(form.hidden),
            messages=_slots(form.messages),
            situations=_slots(form.situations),
            advisers=_slots(form.advisers),
            questions=_slots(form.questions),
            about=_about_units(form),
            words=words,
        )

    def truth(self, *, it: bool = False, age: bool = False) -> Scope:
        """Scope of an expression that reads how it really is."""
        return Scope(self.words, "truth", it=it, age=age)

    def record(self, role: Role, *, it: bool = False, age: bool = False) -> Scope:
        """Scope of an expression that reads what a role has seen."""
        return Scope(self.words, "record", role, it=it, age=age)


def found(site: Site, word: str, known: Mapping[str, int], place: Place, text: Text) -> int | None:
    """The slot of ``word``, or None with a problem that suggests the nearest."""
    if word in known:
        return known[word]
    site.report(place, text, meant(word, known), word)
    return None


def _about_units(form: ScenarioForm) -> frozenset[str]:
    """Situations with a unit of their own, and those that inherit one: opened by nothing but follow-ups of such."""
    about = {name for name, situation in form.situations.items() if situation.about or situation.unit}
    openers: dict[str, list[str | None]] = {name: [] for name in form.situations}
    for name, situation in form.situations.items():
        for opened in opened_by(situation):
            openers.setdefault(opened, []).append(name)
    for initiative in form.initiatives.values():
        for follow in initiative.later:
            if follow.open:
                openers.setdefault(follow.open, []).append("" if initiative.aimed else None)
    # "" is an aimed initiative: it always brings a unit.
    about.add("")
    while True:
        more = {
            name
            for name, situation in form.situations.items()
            if name not in about and situation.opens is None and situation.month is None
            and openers[name] and all(opener in about for opener in openers[name])
        }  # fmt: skip
        if not more:
            return frozenset(about - {""})
        about |= more


def opened_by(situation: SituationForm) -> list[str]:
    """Situations that follow-ups of this one's options may open."""
    return [follow.open for option in situation.options for follow in option.later if follow.open]


def check_ids(form: ScenarioForm, site: Site) -> None:
    """Ids that expressions speak of must not hide each other, and options and promises must be unique."""
    taken = {
        **dict.fromkeys(RESERVED, Text("ett ord i språket", "a word of the language")),
        **dict.fromkeys(TRUTH, Text("en storhet i modellen", "a quantity of the model")),
    }
    for kind, ids in (("units", form.units), ("facts", form.facts)):
        for name in ids:
            if name in taken:
                what = taken[name]
                site.report(
                    (kind, name),
                    Text(f"Id:t är redan {what.sv}", f"The id is already {what.en}"),
                    Text("Välj ett annat.", "Choose another."),
                    name,
                    key=True,
                )
            taken[name] = Text("ett annat id i filen", "another id of the file")
    promises: set[str] = set()
    for name, situation in form.situations.items():
        _unique([option.id for option in situation.options], ("situations", name, "options"), site)
        for index, option in enumerate(situation.options):
            if option.id in WAITING:
                site.report(
                    ("situations", name, "options", index, "id"),
                    Text("Ordet betyder redan att vänta", "The word already means to wait"),
                    Text("Välj ett annat id.", "Choose another id."),
                )
            if option.promise is not None:
                if option.promise.id in promises:
                    site.report(
                        ("situations", name, "options", index, "promise", "id"),
                        Text("Löftets id används redan", "The promise's id is already used"),
                        Text("Välj ett annat.", "Choose another."),
                    )
                promises.add(option.promise.id)
    _unique([person.id for person in form.people], ("people",), site)


def _unique(ids: list[str], place: Place, site: Site) -> None:
    for index, name in enumerate(ids):
        if name in ids[:index]:
            site.report(
                (*place, index, "id"),
                Text("Id:t används redan i listan", "The id is already used in the list"),
                Text("Välj ett annat.", "Choose another."),
            )
