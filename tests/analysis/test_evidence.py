"""The evidence sheet is current and leaves no number without a word about where it comes from."""

from __future__ import annotations

import pytest

from analysis.evidence import MARKS, SHEET, groups, sheet
from sim.parameter import concept_ids, listed
from sim.spec import World

ALL = [(path, one) for path, _, members in groups() for one in members]


def test_the_sheet_is_current() -> None:
    assert SHEET.read_text(encoding="utf-8") == sheet(), "run: python -m analysis.evidence"


def test_every_parameter_of_a_world_stands_in_it() -> None:
    world = World.default(units=1)
    plain = {f"units.{world.units[0].id}": "units.<id>"} | {f"people.{one.id}": "people.<id>" for one in world.people}
    plain |= {f"parties.{one.id}": "parties.<id>" for one in getattr(world, "parties", ())}
    told = {f"{path}.{one.name}" for path, one in ALL}
    for each in listed(world):
        group, _, name = each.path.rpartition(".")
        assert f"{plain.get(group, group)}.{name}" in told


@pytest.mark.parametrize(("path", "one"), ALL, ids=[f"{path}.{one.name}" for path, one in ALL])
def test_a_parameter_says_what_it_is_and_where_it_comes_from(path: str, one) -> None:
    about = one.metadata
    assert about["meaning"], "no meaning"
    assert about["unit"]
    assert about["mark"] in MARKS
    assert about["low"] < about["high"]
    assert about["low"] <= one.default <= about["high"]
    if about["mark"] in "VSK":
        assert about["source"], "a number that is not ours needs a source"


def test_concept_ids_are_read_out_of_a_source() -> None:
    assert concept_ids("C51-C53, MODEL 3.5; D08 and A7") == ("C51", "C52", "C53", "D08", "A07")
    assert concept_ids("T14 of MODEL.md, KL 6:6") == ()
