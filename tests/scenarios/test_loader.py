"""Loading: files, ids and texts; what is compiled; the digest; the keys of draws."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from scenarios import Scenario, ScenarioErrors, format_problems, library, load, load_text
from scenarios.compiled import Do, Reveal, Set
from scenarios.language import Compiled
from scenarios.loader import LIBRARY
from sim.streams import key_of
from tests.scenarios.conftest import SMALL


def _situation(scenario: Scenario, name: str) -> Any:
    return next(one for one in scenario.situations if one.id == name)


def test_every_scenario_of_the_library_loads() -> None:
    for entry in library():
        assert not entry.problems, format_problems(entry.problems)
        assert entry.scenario is not None
        assert entry.scenario.id == entry.id == entry.path.stem


def test_the_small_scenario_is_compiled(small: Scenario) -> None:
    leak = _situation(small, "leak")
    patch = leak.options[0]
    assert (small.id, small.months, small.start) == ("small", 3, (2027, 2))
    assert [unit.id for unit in small.units] == ["water", "roads"]
    assert (small.facts, small.fact_start) == (("heat", "warned"), (0.2, 0.0))
    assert [situation.id for situation in small.situations][:4] == ["leak", "review", "tell_early", "overtime"]
    assert leak.about is not None
    assert leak.silence == "wait"
    assert [type(effect) for effect in patch.does] == [Do, Do, Set]
    assert patch.does[0].units == "it"
    follow = small.follow_ups[patch.later[0]]
    assert follow.after == (1, 2)
    assert small.situations[follow.open or 0].id == "review"
    assert small.messages[follow.tell or 0].id == "paper"
    promise = small.promises[patch.promise]
    assert (promise.id, promise.by, promise.to, promise.within) == ("fixed", 0, 1, 2)
    ask = leak.options[2]
    assert isinstance(ask.does[2], Reveal)
    assert leak.advice[0].variants[0][2] == 2
    assert small.cuts[0].minutes == 45
    assert (small.cuts[0].role, small.cuts[0].stops[0].situations) == ("chair", (0,))
    assert [(one.month, one.minutes) for one in small.pauses] == [(1, 5)]
    chair, head, *_others = small.roles
    assert [one is not None and one.source for one in chair.measures] == ["water.quality - 0.5 * water.latent"]
    assert [one is not None and one.key for one in head.measures] == [key_of("roles.head.mandate.0.measure")]
    members = [small.world.people[person].name for person in small.world.roster.members]
    assert [members[seat] for seat in _situation(small, "review").recused] == ["Olle Dahl"]
    assert small.opening == (0,)


def test_the_world_is_set(small: Scenario) -> None:
    world = small.world
    assert world.organisation.start_month == 2
    assert world.citizens.count == 200
    assert world.economy.reserve == 10
    assert [unit.id for unit in world.units] == ["water", "roads"]
    assert world.units[0].latent == 0.3
    names = {person.role: person.name for person in world.people}
    assert names["chair"] == "Marianne Ek"
    assert names["second_vice_chair"] == "Olle Dahl"
    assert next(p.unit for p in world.people if p.name == "Ali Berg") == "water"


def test_hidden_worlds_have_a_value_or_nothing_for_every_unit(small: Scenario) -> None:
    sound, worn = small.hidden
    np.testing.assert_array_equal(sound.units["latent"], [0.15, np.nan])
    np.testing.assert_array_equal(worn.units["integrity"], [np.nan, 0.6])
    assert worn.org == {"narrative": 0.3, "money": 4}
    assert worn.facts == {1: 1}


def test_a_follow_up_situation_inherits_its_unit(small_text: str) -> None:
    # "review" speaks of {it} though it has neither about: nor unit:.
    assert "{it}" in _situation(load_text(small_text, "x"), "review").text.sv


def test_a_scenario_can_be_pickled(small: Scenario) -> None:
    again = pickle.loads(pickle.dumps(small))
    assert again.digest == small.digest
    assert again.situations[0].options[0].vote.source == "0.7 - 0.2 * heat"


# Files, ids, texts.


def test_a_file_and_its_text_give_the_same(small: Scenario) -> None:
    from_file = load(SMALL)
    assert from_file.digest == small.digest
    assert from_file.source == small.source == SMALL.read_text(encoding="utf-8")
    assert load(str(SMALL)).path == str(SMALL)
    assert load_text(from_file.source, "again").digest == small.digest


def _refusal(path: str | Path) -> str:
    with pytest.raises(ScenarioErrors) as caught:
        load(path)
    assert len(caught.value.problems) == 1
    return format_problems(caught.value.problems, "sv") + "\n" + format_problems(caught.value.problems, "en")


def test_an_unknown_id_is_told_with_the_way_to_list() -> None:
    told = _refusal("skyfalet")
    assert "samspel scenario list" in told
    known = [path.stem for path in LIBRARY.glob("*.yaml")]
    assert "skyfallet" not in known or "Menade du skyfallet?" in told


def test_what_is_no_readable_file_is_told(tmp_path: Path) -> None:
    assert "Filen finns inte" in _refusal(tmp_path / "none.yaml")
    assert "mapp" in _refusal(tmp_path)
    assert "folder" in _refusal(str(tmp_path))
    (tmp_path / "empty.yaml").write_bytes(b"")
    assert "Filen är tom" in _refusal(tmp_path / "empty.yaml")
    (tmp_path / "latin.yaml").write_bytes("title: Å".encode("latin-1"))
    assert "UTF-8" in _refusal(tmp_path / "latin.yaml")
    (tmp_path / "word.yaml").write_text("hej", encoding="utf-8")
    assert "inget scenario" in _refusal(tmp_path / "word.yaml")
    assert "går inte att läsa" in _refusal(tmp_path / "nul\0.yaml")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    # Root may read every file, so the refusal itself is put in.
    monkeypatch.setattr(Path, "open", refuse)
    assert "får inte läsas" in _refusal(tmp_path / "closed.yaml")


def test_a_device_that_never_ends_is_refused() -> None:
    if os.name == "posix":
        assert "större än" in _refusal(Path("/dev/zero"))


def test_the_id_must_be_the_files_name(tmp_path: Path, small_text: str) -> None:
    (tmp_path / "other.yaml").write_text(small_text, encoding="utf-8")
    assert "other.yaml:3:5: Id:t är inte filens namn (small)" in _refusal(tmp_path / "other.yaml")


def test_a_faulty_file_stays_in_the_list_with_its_errors(tmp_path: Path, small_text: str) -> None:
    (tmp_path / "bad.yaml").write_text("format: 2\n", encoding="utf-8")
    (tmp_path / "small.yaml").write_text(small_text, encoding="utf-8")
    bad, good = library(tmp_path)
    assert (bad.id, bad.scenario) == ("bad", None)
    assert bad.problems
    assert good.scenario is not None
    assert not good.problems


def test_a_damaged_text_of_a_replay_is_a_problem_not_a_crash() -> None:
    for damaged in ("", "\ud800", "\0", "[" * 90_000, "format: 1"):
        with pytest.raises(ScenarioErrors):
            load_text(damaged, "replay")


# The digest.


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sv: Läckan", "sv: Läckorna"),
        ("en: Quick and cheap.", "en: Cheap and quick."),
        ("name: Marianne Ek, party", "name: Marianne Ekman, party"),
        ("law: KL 6:39", "law: KL 6:40"),
        ("  - month: 1\n    minutes: 5", "  - month: 2\n    minutes: 9"),
        ("# A whole scenario", "# Another comment"),
        ("measure: water.quality - 0.5 * water.latent", "measure: water.quality"),
        ("vote: 0.7 - 0.2 * heat", "vote: 0.7   - 0.2 * heat"),
        ("cost: 1\n        money: 0.4", "cost:   1\n        money: 0.40"),
    ],
)
def test_the_digest_leaves_texts_out(small: Scenario, small_text: str, old: str, new: str) -> None:
    assert old in small_text
    assert load_text(small_text.replace(old, new), "x").digest == small.digest


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("dose: 0.3}", "dose: 0.4}"),
        ("months: 3", "months: 4"),
        ("vote: 0.7 - 0.2 * heat", "vote: 0.7 - 0.3 * heat"),
        ("weight: 1", "weight: 2"),
        ("latent: 0.6", "latent: 0.5"),
        ("heat: 0.2", "heat: 0.3"),
        ("silence: wait", "silence: ask"),
        ("party: C", "party: D"),
        ("recused: [dahl]", "recused: []"),
        ("column, month: 2, attention: 1", "column, month: 2"),
        ("  45:\n    chair:", "  44:\n    chair:"),
        ("attention: 3", "attention: 2"),
        ("after: [1, 2]", "after: [1, 1]"),
        ("units: [water, roads]", "units: [water]"),
    ],
)
def test_the_digest_follows_what_matters(small: Scenario, small_text: str, old: str, new: str) -> None:
    assert old in small_text
    assert load_text(small_text.replace(old, new, 1), "x").digest != small.digest


# Keys of draws.


def _keys(value: Any, place: str = "") -> Iterator[tuple[str, int]]:
    """Every key of a scenario, by ids where things have ids."""
    if isinstance(value, Compiled):
        yield f"{place}:{value.source}", value.key
    elif is_dataclass(value):
        here = f"{place}.{getattr(value, 'id', '')}"
        for each in fields(value):
            inner = getattr(value, each.name)
            if each.name in ("key", "vote_key"):
                yield f"{here}.{each.name}", inner
            else:
                yield from _keys(inner, f"{here}.{each.name}")
    elif isinstance(value, tuple):
        for inner in value:
            yield from _keys(inner, place)


NEW_SITUATION = """  aaa_first:
    owner: chair
    month: 1
    silence: wait
    position: 0.5
    title:
      sv: Ny
      en: New
    text:
      sv: Ny.
      en: New.
    options:
      - id: one
        label:
          sv: Nämnden beslutar ett.
          en: The committee decides one.
        text:
          sv: Ett.
          en: One.
        cost: 0
        vote: 0.5
        later:
          - {after: [1, 1], if: chance(0.5), does: [{act: dialogue, dose: 0.1}]}
      - id: two
        label:
          sv: Nämnden beslutar två.
          en: The committee decides two.
        text:
          sv: Två.
          en: Two.
        cost: 0
"""


def test_inserting_a_situation_moves_no_draw(small: Scenario, small_text: str) -> None:
    more = load_text(small_text.replace("situations:\n", "situations:\n" + NEW_SITUATION, 1), "x")
    assert more.situations[0].id == "aaa_first"
    before, after = dict(_keys(small)), dict(_keys(more))
    assert len(before) > 40
    assert before.items() <= after.items()
    assert len(set(before.values())) == len(before)


def test_moving_an_option_moves_no_draw(small: Scenario, small_text: str) -> None:
    at = small_text.index("      - id: patch")
    then = small_text.index("      - id: replace")
    until = small_text.index("      - id: ask")
    moved = small_text[:at] + small_text[then:until] + small_text[at:then] + small_text[until:]
    assert dict(_keys(load_text(moved, "x"))) == dict(_keys(small))


def test_two_places_with_one_key_are_a_problem(small_text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.site.key_of", lambda name: len(name))
    with pytest.raises(ScenarioErrors) as caught:
        load_text(small_text, "x")
    assert any("slumpnyckel" in problem.text.sv for problem in caught.value.problems)


def test_the_pure_yaml_loader_gives_the_same(small: Scenario, small_text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.guard._LOADER", yaml.Loader)
    assert load_text(small_text, "x").digest == small.digest
