"""The truth's names."""

import numpy as np

from sim.birth import birth
from sim.names import CONTRIBUTIONS, RESIDUAL, TRUTH
from sim.record import CHANNELS
from tests.sim.runs import SMALL, busy, run

UNIT = [
    "quality",
    "latent",
    "risk",
    "complexity",
    "misuse",
    "gloss",
    "turnover",
    "steer_gap",
    "ability",
    "integrity",
    "benevolence",
    "motivation",
    "effort",
    "safety",
    "learning",
    "load",
    "rules",
    "audit",
    "reporting",
    "style",
    "incident",
    "detected",
    "spins",
    "capacity",
    "frame",
    "order",
    "gap",
]
ORG = [
    "money",
    "forecast",
    "plan",
    "supervision",
    "budget",
    "remark",
    "discharge_refused",
    "media",
    "tone",
    "narrative",
    "agreement",
    "clarity",
    "dialogue",
    "improvisation",
    "recontrol",
    "goals",
    "logic_rules",
    "logic_results",
    "logic_network",
    "reform",
    "practice",
    "satisfaction",
    "need",
    "trust_board_admin",
    "trust_admin_board",
    "trust_chair_head",
    "trust_head_chair",
    "trust_citizens_board",
    "trust_citizens_admin",
    "trust_service",
    "trust_system",
    "relation_principal",
    "relation_levels",
    "relation_related",
    "relation_examiner",
    "relation_staff_citizens",
    "relation_system",
    "attacks",
    "consensus",
    "minority",
    "dissent",
    "legality",
    "equality",
    "legitimacy",
    "matters_open",
    "matters_waiting",
    "grey_zone",
    "matters_decided",
    "matters_delegated",
    "matters_executed",
    "fidelity",
    "pattern_ideal",
    "pattern_decoupled",
    "pattern_ping_pong",
    "pattern_official_coat",
    "pattern_few_check_all",
    "pattern_non_resonance",
    "coat_side",
]


def test_all_names_that_scenarios_may_read_are_there_with_their_shapes():
    assert {name for name, quantity in TRUTH.items() if quantity.per == "unit"} == set(UNIT)
    assert {name for name, quantity in TRUTH.items() if quantity.per == "org"} == set(ORG)
    state = run(SMALL, [1, 2, 3], 3, busy(1))
    for name, quantity in TRUTH.items():
        values = quantity.read(state)
        assert values.shape == (3, 4 if quantity.per == "unit" else 1), name
        assert values.dtype == np.float64, name
        assert np.isfinite(values).all(), name
        assert quantity.id == name
        assert quantity.doc
        assert quantity.unit


def test_trust_between_people_is_read_from_the_declared_dyads():
    state, roster = birth(SMALL, [1, 2]), SMALL.roster
    trust, groups = state.dyads.trust, roster.groups
    assert np.allclose(TRUTH["trust_board_admin"].read(state)[:, 0], trust[:, groups["members_head"]].mean(axis=1))
    both = np.concatenate((groups["head_chair"], groups["managers_chair"]))
    assert np.allclose(TRUTH["trust_admin_board"].read(state)[:, 0], trust[:, both].mean(axis=1))
    assert np.array_equal(TRUTH["trust_chair_head"].read(state)[:, 0], trust[:, roster.chair_head])
    assert np.array_equal(TRUTH["trust_head_chair"].read(state)[:, 0], trust[:, roster.head_chair])


def test_trust_starts_where_the_world_says():
    for path, name in (
        ("organisation.trust_board_admin", "trust_board_admin"),
        ("organisation.trust_admin_board", "trust_admin_board"),
    ):
        for wanted in (0.3, 0.5, 0.7):
            state = birth(SMALL.changed({path: wanted}), np.arange(100))
            assert abs(TRUTH[name].read(state).mean() - wanted) < 0.02, (name, wanted)


def test_contributions_are_named_for_known_targets():
    assert set(CONTRIBUTIONS) <= set(TRUTH)
    for names in CONTRIBUTIONS.values():
        assert len(set(names)) == len(names)
        assert not set(names) & set(RESIDUAL)
    assert len(CHANNELS) == 16
