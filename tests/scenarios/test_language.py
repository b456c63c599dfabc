"""The expression language: what it gives, what it refuses and where, and that nothing of Python gets through."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from scenarios.language import Compiled, Fault, Refused, Scope, Want, compiled
from scenarios.names import Names
from sim.streams import key_of
from tests.scenarios.worlds import CHAIR_SCOPE, TRUTH_SCOPE, UNITS, WORDS, R, names

PLACE = "situations.leak.options.patch.vote"


@pytest.fixture(scope="module")
def all_names() -> Names:
    return names()


def _compiled(source: str, want: Want = "amount", scope: Scope = TRUTH_SCOPE) -> Compiled:
    return compiled(source, want, scope, PLACE)


def _faults(source: str, want: Want = "amount", scope: Scope = TRUTH_SCOPE) -> list[Fault]:
    with pytest.raises(Refused) as caught:
        compiled(source, want, scope, PLACE)
    return caught.value.faults


def test_arithmetic_and_precedence(all_names: Names) -> None:
    assert _compiled("1 + 2 * 3 - 8 / 4")(all_names) == pytest.approx(np.full(R, 5.0))
    assert _compiled("-(2 - 5) * +2")(all_names) == pytest.approx(np.full(R, 6.0))


def test_facts_truth_and_calendar_are_read(all_names: Names) -> None:
    np.testing.assert_array_equal(_compiled("heat")(all_names), all_names.facts[:, 0])
    np.testing.assert_array_equal(_compiled("water.latent")(all_names), all_names.state.units.latent[:, 0])
    np.testing.assert_array_equal(_compiled("money")(all_names), all_names.state.economy.reserve[:, 0])
    assert (_compiled("month * 100 + calendar")(all_names) == 106).all()
    np.testing.assert_array_equal(_compiled("age")(all_names), all_names.age)


def test_it_is_the_unit_of_each_run(all_names: Names) -> None:
    latent, it = all_names.state.units.latent, all_names.it
    expected = np.where(it < 0, 0.0, latent[np.arange(R), np.maximum(it, 0)])
    np.testing.assert_array_equal(_compiled("it.latent")(all_names), expected)
    # Where there is no unit, nothing is known of it, so neither comparison holds.
    neither = _compiled("it.latent >= 0 or it.latent < 0", "condition")(all_names)
    np.testing.assert_array_equal(neither, it >= 0)


def test_units_are_gathered(all_names: Names) -> None:
    latent, incident = all_names.state.units.latent, all_names.state.units.incident
    np.testing.assert_array_equal(_compiled("most(unit.latent)")(all_names), latent.max(axis=1))
    np.testing.assert_array_equal(_compiled("least(unit.latent)")(all_names), latent.min(axis=1))
    assert _compiled("mean(unit.latent)")(all_names) == pytest.approx(latent.mean(axis=1))
    np.testing.assert_array_equal(_compiled("count(unit.incident > 0)")(all_names), (incident > 0).sum(axis=1))
    np.testing.assert_array_equal(
        _compiled("any(unit.incident > 0)", "condition")(all_names), (incident > 0).any(axis=1)
    )
    assert _compiled("unit.incident * 10 + unit.latent", "weights")(all_names).shape == (R, UNITS)


def test_chained_comparisons_and_logic(all_names: Names) -> None:
    latent = all_names.state.units.latent[:, 0]
    between = _compiled("0.2 < water.latent <= 0.6", "condition")(all_names)
    np.testing.assert_array_equal(between, (latent > 0.2) & (latent <= 0.6))
    other = _compiled("not (0.2 < water.latent <= 0.6) and true", "condition")(all_names)
    np.testing.assert_array_equal(other, ~between)


def test_clip_min_max_abs(all_names: Names) -> None:
    assert (_compiled("clip(7, 0, 1) + min(2, 3) + max(2, 3) + abs(-4)")(all_names) == 10).all()


def test_a_condition_counts_as_one_or_nothing_in_a_sum(all_names: Names) -> None:
    expected = 0.2 + 0.1 * all_names.did(0, 0)
    np.testing.assert_array_equal(_compiled("0.2 + 0.1 * did(leak.patch)")(all_names), expected)


def test_worlds_decisions_and_what_is_known(all_names: Names) -> None:
    np.testing.assert_array_equal(_compiled("in_world(worn)", "condition")(all_names), all_names.hidden == 1)
    assert all_names.record is not None
    seen = ~np.isnan(all_names.record.of("forecast")[:, 0])
    assert seen.any()
    assert not seen.all()
    np.testing.assert_array_equal(_compiled("known(seen.forecast)", "condition", CHAIR_SCOPE)(all_names), seen)
    np.testing.assert_array_equal(_compiled("did(leak.ask)", "condition", CHAIR_SCOPE)(all_names), all_names.did(0, 1))


def test_division_by_zero_is_zero(all_names: Names) -> None:
    assert (_compiled("1 / 0")(all_names) == 0).all()
    assert (_compiled("heat / (heat - heat)")(all_names) == 0).all()


@pytest.mark.filterwarnings("error")
def test_comparisons_with_what_is_not_known_are_false_and_silent(all_names: Names) -> None:
    for sign in ("<", "<=", ">", ">=", "==", "!="):
        assert not _compiled(f"seen.media {sign} 0", "condition", CHAIR_SCOPE)(all_names).any()
    assert _compiled("not (seen.media > 0)", "condition", CHAIR_SCOPE)(all_names).all()


def test_amounts_are_always_finite(all_names: Names) -> None:
    huge = "(" + "*".join(["1e9"] * 20) + ")"
    beyond = f"{huge}*{huge}"
    assert (_compiled(beyond)(all_names) == 1e12).all()
    assert (_compiled(f"-{beyond}")(all_names) == -1e12).all()
    assert (_compiled(f"{beyond} - {beyond}")(all_names) == 0).all()


def test_chance_is_keyed_by_its_place(all_names: Names) -> None:
    one, again = _compiled("chance(0.5)", "condition"), compiled("chance(0.5)", "condition", TRUTH_SCOPE, "elsewhere")
    np.testing.assert_array_equal(one(all_names), all_names.draw(key_of(PLACE)) < 0.5)
    np.testing.assert_array_equal(one(all_names), one(all_names))
    assert (one(all_names) != again(all_names)).any()
    assert _compiled("chance(0.5) and chance(0.5)", "condition").draws == (PLACE, f"{PLACE}#2")


def test_chance_is_as_likely_as_it_says() -> None:
    many = names()
    share = np.mean([compiled("chance(0.3)", "condition", TRUTH_SCOPE, f"p{i}")(many).mean() for i in range(400)])
    assert share == pytest.approx(0.3, abs=0.02)


def test_constants_are_known_at_load() -> None:
    assert _compiled("0.5 * (1 + 1)").constant == 1.0
    assert _compiled("heat").constant is None


def test_compiled_expressions_can_be_pickled(all_names: Names) -> None:
    made = _compiled("clip(most(unit.latent) + heat, 0, 1) * (did(leak.patch) + 2)")
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(made))(all_names), made(all_names))


@pytest.mark.parametrize(
    ("source", "offset", "words"),
    [
        ("unit.latent", 0, "för varje enhet"),
        ("heat + unit.latent", 0, "för varje enhet"),
        ("most(heat)", 5, "gäller varje enhet"),
        ("any(unit.latent)", 4, "villkor"),
        ("heat and 1", 0, "villkor"),
        ("1 + haet", 4, "Namnet finns inte"),
        ("it.qualty", 0, "storhet"),
        ("wter.latent", 0, "nhet"),
        ("latent", 0, "gäller en enhet"),
        ("water", 0, "inget tal"),
        ("did(leak.pathc)", 4, "Alternativet"),
        ("did(lek.patch)", 4, "Situationen"),
        ("did(leak)", 0, "situation.alternativ"),
        ("in_world(good)", 9, "dolda världen"),
        ("chance(1.5)", 7, "sannolikhet"),
        ("chance(unit.latent)", 7, "varje enhet"),
        ("seen.forecast", 0, "verkligen"),
        ("known(heat)", 0, "roll"),
        ("min(1)", 0, "tar 2"),
        ("clip(1, 2)", 0, "tar 3"),
        ("open(1)", 0, "Anropet"),
        ("heat.real", 0, "nhet"),
        ("water.latent.T", 0, "två ord"),
    ],
)  # fmt: skip
def test_mistakes_are_refused_at_their_place(source: str, offset: int, words: str) -> None:
    fault = _faults(source)[0]
    assert fault.offset == offset
    assert words in fault.text.sv
    assert fault.text.en != fault.text.sv


@pytest.mark.parametrize(
    "source",
    [
        "__import__('os').system('ls')", "().__class__", "heat.__class__", "lambda: 1", "[1][0]", "{1: 2}",
        "'a' * 9", "f''",
        "1 if true else 2", "x := 1", "2 ** 9 ** 9 ** 9", "9 // 2", "7 % 2", "1 @ 2", "~1", "1 | 2", "1 & 2", "1 << 9",
        "heat is 1", "1 in heat", "await heat", "yield 1", "None", "...", "0x10", "1j", "1_0", "1e999", "9" * 30, "007",
        "any(x for x in unit.latent)", "max(*[1, 2])", "min(1, b=2)", "heat()", "any(unit.latent > 0)(1)", "heat[0]",
        "print(1)", "eval(1)", "exec(1)", "(1).real", "1 2", "1 +", "(", ")", "", "   ", "é", "−1",
        "heat = 1", "1 <> 2",
        "a\0b", "#", "\\", "1;2", "import os", "unit", "it", "seen", "unit.quality.x", "seen.", ".5.5",
        "..", "not", "and",
    ],
)  # fmt: skip
def test_nothing_but_the_language_gets_through(source: str) -> None:
    for scope in (TRUTH_SCOPE, CHAIR_SCOPE):
        for want in ("amount", "condition", "weights"):
            fault = _faults(source, want, scope)[0]
            assert 0 <= fault.offset <= len(source)
            assert fault.text.sv
            assert fault.text.en


@pytest.mark.parametrize(
    "source",
    ["(" * 300, "-" * 399 + "1", "not " * 99 + "true", "1" + "+1" * 300, "abs(" * 60 + "1" + ")" * 60],
)
def test_depth_and_length_are_capped(source: str) -> None:
    assert _faults(source)


def test_parentheses_alone_are_no_depth() -> None:
    assert _compiled("(" * 100 + "1" + ")" * 100).constant == 1.0


def test_a_sum_of_many_is_refused_for_its_depth_not_with_a_crash() -> None:
    assert "nästlat" in _faults("+".join(["1"] * 150))[0].text.sv


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("money > 0", 0),
        ("seen.forecast < 0 and heat > 0.2", 22),
        ("any(unit.latent > 0.3)", 4),
        ("it.latent > 0.3", 0),
        ("water.quality < 1", 0),
        ("in_world(worn)", 0),
        ("chance(0.5)", 0),
    ],
)
def test_what_a_person_sees_may_not_read_the_truth(source: str, offset: int) -> None:
    fault = _faults(source, "condition", CHAIR_SCOPE)[0]
    assert fault.offset == offset
    assert "gråtonat" in fault.text.sv
    assert "greyed-out" in fault.text.en


def test_what_a_person_sees_may_not_read_the_other_roles_decisions() -> None:
    assert "head" in _faults("did(early.tell)", "condition", CHAIR_SCOPE)[0].text.sv


def test_a_leak_is_told_with_what_may_be_read_instead() -> None:
    fault = _faults("it.latent > 0.3", "condition", CHAIR_SCOPE)[0]
    assert fault.remedy.sv == "Läs seen.it.latent."
    assert _faults("media > 1", "condition", CHAIR_SCOPE)[0].remedy.en == "Read seen.media."


@pytest.mark.parametrize(
    ("source", "sv"), [("1 + haet", "heat"), ("1 + mnoey", "money"), ("moast(1)", "most"), ("it.latnt", "latent")]
)
def test_the_nearest_word_is_suggested(source: str, sv: str) -> None:
    assert _faults(source)[0].remedy.sv == f"Menade du {sv}?"


def test_every_fault_of_an_expression_is_told_at_once() -> None:
    assert [fault.offset for fault in _faults("haet + mnoey * it.qualty")] == [0, 7, 15]


def test_it_and_age_need_something_to_speak_of() -> None:
    nowhere = Scope(WORDS, "truth")
    assert "ingen enhet" in _faults("it.latent", scope=nowhere)[0].text.sv
    assert "åldern" in _faults("age", scope=nowhere)[0].text.sv


def test_one_run_equals_its_row_of_many(all_names: Names) -> None:
    alone = names(1)
    for source in (
        "mean(unit.latent) / 3",
        "most(unit.latent) * heat",
        "it.latent",
        "chance(0.4) + trust_board_admin",
        "satisfaction",
    ):
        made = _compiled(source)
        assert made(alone)[0] == made(all_names)[0]
