"""The six patterns: windows, responses, scores, and archetypes told apart.

That archetypes are told apart shows separability only: archetypes and thresholds come from the same hands. Whether real
committees show these patterns is another question, which needs people coding real cases.
"""

from dataclasses import replace

import numpy as np
import pytest

from sim.birth import birth
from sim.names import PATTERNS, TRUTH
from sim.rates import Patterns
from sim.submodels import patterns
from tests.sim.runs import SMALL, every_month, run

P = Patterns()
ROWS = 200
CALM = {"bounce": 0.2, "overreach_board": 0.08, "overreach_admin": 0.08, "few": 0.25, "lead": 0.2}
ARCHETYPES = {
    "ideal": CALM | {"fidelity": 0.80, "contact": 0.8, "response": 0.60},
    "decoupled": CALM | {"fidelity": 0.30, "contact": 0.1, "response": 0.22},
    "ping_pong": CALM | {"fidelity": 0.50, "contact": 0.3, "response": 0.15, "bounce": 0.95, "lead": 0.85,
                        "overreach_board": 0.05},
    "official_coat": CALM | {"fidelity": 0.60, "contact": 0.4, "response": 0.25, "overreach_board": 0.55},
    "few_check_all": CALM | {"fidelity": 0.60, "contact": 0.4, "response": 0.25, "few": 0.85, "lead": 0.5},
    "non_resonance": CALM | {"fidelity": 0.55, "contact": 0.8, "response": 0.02},
}  # fmt: skip
"""Written for this test, one year each; no number of it went into the thresholds."""


def scored(values, noise=0.0, seed=1):
    """Scores of a year like this, with up to ``noise`` of each value added or taken."""
    rng = np.random.default_rng(seed)
    around = {name: value * (1 + noise * rng.uniform(-1, 1, (ROWS, 1))) for name, value in values.items()}
    means = np.concatenate([around[name] for name in patterns.FEATURES], axis=1)
    return patterns.scores(means, around["response"], P)


def test_archetypes_are_told_apart_with_twelve_per_cent_of_noise():
    right = []
    for number, (name, values) in enumerate(ARCHETYPES.items()):
        assert name == PATTERNS[number]
        score, _ = scored(values, 0.12, seed=number)
        right.append((score.argmax(axis=1) == number) & (score.max(axis=1) > P.named))
    assert np.mean(right) > 0.9


def test_role_invasion_has_two_directions_and_one_pattern():
    politics, side = scored(ARCHETYPES["official_coat"])
    officials, other = scored(ARCHETYPES["official_coat"] | {"overreach_board": 0.08, "overreach_admin": 0.55})
    assert np.allclose(politics, officials)
    assert (side > 0.8).all()
    assert np.allclose(other, -side)


def test_each_width_is_that_of_its_own_threshold():
    at_the_line = ARCHETYPES["ideal"] | {"fidelity": 0.62}
    assert scored(at_the_line)[0][0, 0] == pytest.approx(
        0.5 * scored(ARCHETYPES["ideal"] | {"fidelity": 1.0})[0][0, 0], rel=0.02
    )


def test_the_window_forgets_what_is_older_than_twelve_months():
    window = np.repeat(np.ones((2, 11)), 12, axis=1)
    for month in range(12):
        assert window.reshape(2, 11, 12)[:, :, 0].max() == (1.0 if month < 12 else 0.0)
        window = patterns.rolled(window, np.zeros((2, 11)))
    assert not window.any()
    window = patterns.rolled(window, np.arange(22.0).reshape(2, 11))
    assert np.array_equal(window.reshape(2, 11, 12)[:, :, -1], np.arange(22.0).reshape(2, 11))


def test_response_is_a_lagged_correlation_guarded_for_flat_series():
    rng = np.random.default_rng(3)
    signal = rng.random((400, 12))
    echo = np.zeros_like(signal)
    echo[:, 3:] = (signal[:, :-3] + signal[:, 1:-2] + signal[:, 2:-1]) / 3
    flat = np.full_like(signal, 0.4)
    assert patterns.answer(signal, echo, replace(P, flat=1e-6)).min() > 0.95
    assert patterns.answer(signal, echo, P).mean() > 0.85
    assert patterns.answer(signal, 1 - echo, P).max() < 0.1
    assert patterns.answer(signal, flat, P).max() < 0.1
    assert np.allclose(patterns.answer(flat, echo, P), P.response)
    assert np.allclose(patterns.answer(flat, flat, P), P.response)
    unrelated = patterns.answer(signal, rng.random((400, 12)), P).mean()
    assert unrelated < 0.25


def test_a_committee_begins_with_a_year_of_matters_behind_it():
    state = birth(SMALL.changed({"organisation.dialogue": 0.7}), [1, 2, 3])
    assert np.allclose(state.cases.contact, 0.7)
    assert (state.docket.stage > 0).sum(axis=1).min() > 30
    assert np.allclose(state.patterns.mix.sum(axis=1), 1)
    assert np.array_equal(state.cases.raised, np.full((3, 1), 12.0 * SMALL.cases.slots))
    people = birth(SMALL.changed({"cases.effect": 0.2, "cases.heard": 0.5}), [1, 2, 3])
    assert np.array_equal(people.units.learning, state.units.learning)
    assert not people.interplay.listened.any()


def test_contact_is_the_share_of_months_with_a_talk():
    talking, silent = run(SMALL, [1], 12, every_month(dialogue=1.0)), run(SMALL, [1], 12)
    assert talking.cases.contact[0, 0] == 1.0
    assert silent.cases.contact[0, 0] == 0.0


def test_a_year_is_named_only_where_its_score_is_clear_and_the_mix_is_always_there():
    state = run(SMALL, np.arange(20), 13)
    assert np.allclose(sum(TRUTH[f"pattern_{name}"].read(state) for name in PATTERNS), 1)
    never, always = (patterns.names(state, SMALL.changed({"patterns.named": line})) for line in (1.0, 0.0))
    assert set(never) == {patterns.MIXED}
    best = state.patterns.mix.argmax(axis=1)
    assert always == [PATTERNS[number] for number in best]
