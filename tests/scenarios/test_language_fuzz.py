"""Whatever is written as an expression, it is refused with a place or gives finite arrays; nothing else can happen."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.language import Refused, Scope, Want, compiled
from tests.scenarios.worlds import CHAIR_SCOPE, TRUTH_SCOPE, UNITS, R, names

MANY, ONE = names(), names(1)
WANTS: tuple[Want, ...] = ("condition", "amount", "weights")
SCOPES = (TRUTH_SCOPE, CHAIR_SCOPE)
FUZZ = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_NUMBERS = st.sampled_from(["0", "1", "0.5", "2", "1000000000", ".1", "3.", "1e9"])
_TRUTH = st.sampled_from(
    [
        "heat",
        "warned",
        "money",
        "media",
        "satisfaction",
        "month",
        "calendar",
        "age",
        "it.latent",
        "water.incident",
        "trust_board_admin",
    ]
)
_UNIT = st.sampled_from(["unit.latent", "unit.incident", "unit.quality"])
_SEEN = st.sampled_from(
    ["seen.forecast", "seen.media", "seen.it.quality", "seen.water.latent", "seen.unit.quality", "age"]
)
_FLAGS = st.sampled_from(["true", "false", "in_world(worn)", "did(leak.patch)", "chance(0.5)", "known(seen.forecast)"])


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(inner, inner)
    return st.one_of(
        st.tuples(pair, st.sampled_from(["+", "-", "*", "/", "<", "<=", ">", ">=", "==", "!=", "and", "or"])).map(
            lambda t: f"{t[0][0]} {t[1]} {t[0][1]}"
        ),
        inner.map(lambda t: f"({t})"),
        st.tuples(st.sampled_from(["-", "+", "not "]), inner).map("".join),
        st.tuples(st.sampled_from(["any", "most", "least", "mean", "count", "abs", "chance", "known"]), inner).map(
            lambda t: f"{t[0]}({t[1]})"
        ),
        st.tuples(st.sampled_from(["min", "max"]), pair).map(lambda t: f"{t[0]}({t[1][0]}, {t[1][1]})"),
        st.tuples(inner, inner, inner).map(lambda t: f"clip({t[0]}, {t[1]}, {t[2]})"),
    )


EXPRESSIONS = st.recursive(st.one_of(_NUMBERS, _TRUTH, _UNIT, _SEEN, _FLAGS), _grown, max_leaves=8)


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """An expression with a few characters changed."""
    text = draw(EXPRESSIONS)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 2))
        text = text[:at] + draw(st.text("()+-*/<>=!.,_ \n0aeu", max_size=2)) + text[at + cut :]
    return text


def _check_refusal(refused: Refused, source: str) -> None:
    assert refused.faults
    for fault in refused.faults:
        assert 0 <= fault.offset <= len(source)
        assert fault.text.sv
        assert fault.text.en


def _check(source: str, want: Want, scope: Scope) -> bool:
    """Whether it is accepted; fails where anything happens that may not."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            made = compiled(source, want, scope, "fuzz")
        except Refused as refused:
            _check_refusal(refused, source)
            return False
        found, alone = made(MANY), made(ONE)
    assert found.shape == ((R, UNITS) if want == "weights" else (R,))
    assert found.dtype == (np.bool_ if want == "condition" else np.float64)
    assert np.isfinite(found).all()
    np.testing.assert_array_equal(alone[0], found[0])
    return True


@FUZZ
@given(st.text(max_size=60), st.sampled_from(WANTS), st.sampled_from(SCOPES))
def test_any_text(source: str, want: Want, scope: Scope) -> None:
    _check(source, want, scope)


@FUZZ
@given(_mutated(), st.sampled_from(WANTS), st.sampled_from(SCOPES))
def test_almost_expressions(source: str, want: Want, scope: Scope) -> None:
    _check(source, want, scope)


@FUZZ
@given(EXPRESSIONS, st.sampled_from(WANTS), st.sampled_from(SCOPES))
def test_well_formed_expressions(source: str, want: Want, scope: Scope) -> None:
    _check(source, want, scope)


@pytest.mark.parametrize("source", ["heat * 2", "most(unit.latent) / heat", "0.5 + any(unit.incident > 0) * 0.1"])
def test_the_check_itself_accepts_what_is_right(source: str) -> None:
    assert _check(source, "amount", TRUTH_SCOPE)
