"""The author's reference, made from the registries: names, acts, channels, starting values, words that are taken, room.

``python -m scenarios.reference`` writes the tables into docs/author.md between its markers; a test keeps them current.
"""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from scenarios.language import RESERVED
from scenarios.register import WAITING
from scenarios.review.texts import LONGEST
from scenarios.schema import LABEL_LENGTH, OPTION_TEXT_LENGTH
from scenarios.site import WHY_NOT_LENGTH
from scenarios.vocabulary import CHANNEL_WORDS, TRUTH_WORDS
from scenarios.world import ORG_START
from sim.acts import ACTS
from sim.names import TRUTH
from sim.observe import CHANNELS
from sim.parameter import Parameter
from sim.spec import World, parameters

GUIDE = Path(__file__).parent.parent / "docs" / "author.md"
_PLACE = re.compile(r"(<!-- reference: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def _span(low: float, high: float) -> str:
    return f"{low:g} to {high:g}"


def _truth(per: str) -> str:
    return _table(
        ("Name", "Unit", "Range", "Meaning", "På svenska"),
        (
            (f"`{name}`", one.unit, _span(one.low, one.high), one.doc, TRUTH_WORDS[name].text.sv)
            for name, one in TRUTH.items()
            if one.per == per
        ),
    )


def _channels(per: str) -> str:
    return _table(
        ("Name", "Unit", "Range", "Meaning", "På svenska"),
        (
            (f"`{name}`", one.unit, _span(one.low, one.high), one.doc, CHANNEL_WORDS[name].text.sv)
            for name, one in CHANNELS.items()
            if one.per == per
        ),
    )


def _acts(per: str) -> str:
    return _table(
        ("Act", "Dose", "Unit", "What is done", "Concepts"),
        (
            (f"`{name}`", _span(act.low, act.high), act.unit, act.meaning, act.source)
            for name, act in ACTS.items()
            if act.per == per
        ),
    )


def _parameters(names: Iterable[tuple[str, Parameter]]) -> str:
    return _table(
        ("Name", "Unit", "Range", "Default", "Meaning"),
        ((f"`{name}`", one.unit, _span(one.low, one.high), f"{one.value:g}", one.meaning) for name, one in names),
    )


def _unit_start() -> str:
    world = World.default(units=1)
    prefix = f"units.{world.units[0].id}."
    plain = {each.path.removeprefix(prefix): each for each in parameters(world) if each.path.startswith(prefix)}
    # The defaults of a unit that says nothing, not those of the sample unit.
    fields = type(world.units[0]).__dataclass_fields__
    return _table(
        ("Name", "Unit", "Range", "Default", "Meaning"),
        (
            (f"`{name}`", one.unit, _span(one.low, one.high), f"{fields[name].default:g}", one.meaning)
            for name, one in plain.items()
        ),
    )


def _org_start() -> str:
    declared = {each.path: each for each in parameters(World.default())}
    return _parameters(
        (name, declared["economy.reserve" if name == "money" else f"organisation.{name}"]) for name in ORG_START
    )


def _reserved() -> str:
    words = (
        ("units and facts", "words of the language", sorted(RESERVED)),
        ("units and facts", "quantities of the model", sorted(TRUTH)),
        ("options", "they mean to wait", sorted(WAITING)),
        ("anything", "words of Python's", sorted(word for word in keyword.kwlist if word.islower())),
    )
    return _table(
        ("No id of", "Because they are", "Words"),
        ((kind, why, " ".join(f"`{word}`" for word in several)) for kind, why, several in words),
    )


def _lengths() -> str:
    forms = (
        ("`situations.*.options.*.label`, `situations.*.title`, `initiatives.*.label`", f"{LABEL_LENGTH} characters"),
        ("`situations.*.options.*.text`, `initiatives.*.text`", f"{OPTION_TEXT_LENGTH} characters"),
        ("`why_not`", f"{WHY_NOT_LENGTH} characters"),
    )
    warned = ((f"`{place}`", f"{words} words") for place, words in LONGEST)
    return _table(("Text", "Most"), (*forms, *warned))


def tables() -> dict[str, str]:
    """Every table by the name of its place in the guide."""
    return {
        "truth_unit": _truth("unit"),
        "truth_org": _truth("org"),
        "channels_unit": _channels("unit"),
        "channels_org": _channels("org"),
        "acts_unit": _acts("unit"),
        "acts_side": _acts("side"),
        "acts_org": _acts("org"),
        "unit_start": _unit_start(),
        "org_start": _org_start(),
        "reserved": _reserved(),
        "lengths": _lengths(),
    }


def renewed(guide: str) -> str:
    """The guide with its tables made anew. ``KeyError`` where it has a place that no table is made for."""
    made = tables()
    return _PLACE.sub(lambda found: f"{found[1]}\n{made[found[2]]}\n{found[3]}", guide)


if __name__ == "__main__":
    before = GUIDE.read_text(encoding="utf-8")
    after = renewed(before)
    GUIDE.write_text(after, encoding="utf-8")
    sys.stdout.write(f"{GUIDE}: {'unchanged' if after == before else 'renewed'}\n")
