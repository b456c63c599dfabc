"""Media attention: what is news, what softens it, and what weighs more before an election."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.acts import Acts
from sim.birth import birth
from sim.submodels import media
from sim.submodels.interplay import election_near
from tests.sim.runs import SMALL, every_month, run

CALM = SMALL.changed({"incidents.rate": 0.0, "incidents.scandal": 0.0, "organisation.tone": 0.8})
BOARD = np.array([[1.0, 0.0]])


def bad(world=CALM, months=1, **doses):
    return float(run(world, [3], months, every_month(**doses)).media.bad.mean())


def test_attention_fades_by_40_percent_a_month():
    state = birth(CALM, [3])
    state.media.bad[:] = 2.0
    after = media.step(state, CALM, None, Acts.none(1, 4), None)
    assert np.isclose(after.media.bad, 1.2)


def test_telling_it_first_halves_bad_news_and_nothing_else():
    assert bad(publicity=2.0, openness=1.0) == pytest.approx(0.5 * bad(publicity=2.0))
    assert bad(blame=BOARD, openness=1.0) == bad(blame=BOARD)


def test_good_news_is_heard_a_third_as_well_as_bad():
    good = run(CALM, [3], 1, every_month(good_news=2.0)).media.good
    assert np.isclose(good, 0.33 * bad(publicity=2.0))
    state = run(CALM, [3], 1, every_month(good_news=2.0))
    assert media.heard(state) < 0


def test_blame_and_a_raw_tone_are_news():
    assert bad() == 0.0
    assert bad(blame=BOARD) == pytest.approx(0.4)
    assert bad(CALM.changed({"organisation.tone": 0.1, "mechanisms.incivility": 0.0})) > 0.1


def test_the_year_before_an_election_makes_bad_news_heavier():
    near = CALM.changed({"organisation.term_year": 3})
    assert bad(near, publicity=1.0) == pytest.approx(1.25 * bad(publicity=1.0))
    months = [election_near(CALM, month) for month in range(48)]
    assert months == [float(33 <= month <= 44) for month in range(48)]


@settings(max_examples=25, deadline=None)
@given(
    publicity=st.floats(0, 3),
    good=st.floats(0, 3),
    blame=st.floats(0, 1),
    openness=st.floats(0, 1),
    tone=st.floats(0, 1),
)
def test_attention_stays_under_its_ceiling(publicity, good, blame, openness, tone):
    world = SMALL.changed({"organisation.tone": tone})
    choose = every_month(publicity=publicity, good_news=good, blame=blame * BOARD, openness=openness)
    state = run(world, [1, 2], 5, choose)
    assert (state.media.bad >= 0).all()
    assert (state.media.good >= 0).all()
    assert (state.media.bad + state.media.good <= world.media.ceiling + 1e-12).all()
