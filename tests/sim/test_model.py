"""The Mesa face: Mesa's own ways work on it, and its numbers are the ensemble's."""

import copy
import os
import pickle
import subprocess
import sys
from pathlib import Path

import mesa
import numpy as np
import pytest

from sim import SamspelModel
from sim.ensemble import simulate
from sim.model import MediaDesk, NamedPerson, ServiceUnit
from sim.names import CONTRIBUTIONS
from sim.spec import World

WORLD = World.default(units=3).changed({"citizens.count": 60})


def stepped(months, **arguments):
    model = SamspelModel(WORLD, **({"rng": 4} | arguments))
    for _ in range(months):
        model.step()
    return model


class Talker(NamedPerson):
    """A head of department who talks on their own account."""

    def act(self):
        self.model.acts.add("dialogue", 1.0)


@pytest.mark.parametrize("policy", ["mixed", "control", "random"])
def test_a_run_is_the_ensembles_row(policy):
    model = stepped(14, policy=policy)
    result = simulate(WORLD, policy, [1, 2, 3, 4], 14)
    assert model.digest() == result.digests[3]
    assert model.read("legitimacy")[0] == result.values["legitimacy"][3, -1]
    assert model.read("quality").shape == (3,)
    assert (model.state.month, model.steps) == (14, 14)


def test_mesas_agent_sets_work():
    model = stepped(3)
    assert len(model.agents) == len(WORLD.people) + 3
    assert set(model.people.get("person_id")) == {person.id for person in WORLD.people}
    assert model.people.agg("tenure", max) >= model.people.agg("tenure", min)
    roles = model.people.groupby("role")
    assert roles.count()["manager"] == 3
    assert set(roles.groups) == {person.role for person in WORLD.people}
    assert len(model.people.select(lambda person: person.in_majority)) < len(model.people)
    assert len(model.agents_by_type[MediaDesk]) == 1
    assert model.units.get("quality") == model.read("quality").tolist()
    assert model.units.agg("load", max) == model.read("load").max()
    assert {unit.manager.unit for unit in model.agents_by_type[ServiceUnit]} == {unit.id for unit in WORLD.units}
    assert all(isinstance(agent, mesa.Agent) for agent in model.agents)


def test_people_read_their_own_row():
    model = stepped(2)
    chair, head = model.person("chair"), model.person("head")
    assert chair.trusts["head"] == model.read("trust_chair_head")[0]
    assert head.trusts["chair"] == model.read("trust_head_chair")[0]
    assert head.trusted_by["chair"] == chair.trusts["head"]
    assert chair.trust == pytest.approx(np.mean(list(chair.trusts.values())))
    assert np.isnan(model.person("media").trust)
    assert model.person("media").attention == model.read("media")[0]
    with pytest.raises(KeyError):
        model.person("nobody")


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))])
def test_a_copy_made_mid_run_goes_on_alike_and_apart(copied):
    model = stepped(5, policy="random")
    other = copied(model)
    for _ in range(4):
        other.step()
    assert (model.state.month, other.state.month) == (5, 9)
    assert all(agent.model is other for agent in other.agents)
    for _ in range(4):
        model.step()
    assert model.digest() == other.digest() == stepped(9, policy="random").digest()


def test_a_pickle_goes_on_in_a_process_where_the_first_never_was(tmp_path):
    file = tmp_path / "model.pickle"
    file.write_bytes(pickle.dumps(stepped(2)))
    code = f"import pickle; m = pickle.loads(open({str(file)!r}, 'rb').read()); m.step(); print(m.digest())"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    made = subprocess.run([sys.executable, "-W", "error", "-c", code], env=environment, capture_output=True, text=True)
    assert made.stdout.strip() == stepped(3).digest(), made.stderr


def test_ones_own_people_act_on_the_month():
    alone = stepped(6, policy="laissez_faire")
    talking = stepped(6, policy="laissez_faire", people={"head": Talker})
    assert talking.read("dialogue")[0] > alone.read("dialogue")[0]
    assert isinstance(talking.person("head"), Talker)


def test_the_trace_explains_the_last_month():
    model = stepped(2)
    before = model.read("trust_citizens_board")[0]
    model.step()
    assert set(model.trace) == set(CONTRIBUTIONS)
    assert model.trace.total("trust_citizens_board")[0, 0] == pytest.approx(
        model.read("trust_citizens_board")[0] - before, abs=1e-12
    )


def test_a_run_is_told_as_tidy_columns():
    model = stepped(4, policy="mixed")
    result = simulate(WORLD, "mixed", [4], 4)
    frame = model.frame()
    assert frame["month"].tolist() == [0, 1, 2, 3]
    assert {name: frame[name].tolist() for name in result.values} == {
        name: values[0].tolist() for name, values in result.values.items()
    }
    units = model.frame("unit")
    assert units["unit"].tolist() == [unit.id for unit in WORLD.units] * 4
    assert units["quality"][-3:].tolist() == model.read("quality").tolist()
    assert {len(column) for column in units.values()} == {12}


def test_branches_share_the_past_and_differ_in_luck():
    model = stepped(5)
    same, other = model.branch(0), model.branch(3)
    for each in (model, same, other):
        for _ in range(3):
            each.step()
    assert same.digest() == model.digest() != other.digest()
    assert all(agent.model is other for agent in other.agents)
    assert other.frame()["quality"][:5].tolist() == model.frame()["quality"][:5].tolist()
    assert other.person("chair").trusts != model.person("chair").trusts


def test_the_run_ends_with_its_months_and_unknown_policies_are_refused():
    model = SamspelModel(WORLD, rng=4, months=3)
    model.run_model()
    assert model.state.month == 3
    with pytest.raises(ValueError, match="no policy 'kind'"):
        SamspelModel(WORLD, policy="kind", rng=1)


def test_without_a_seed_one_is_drawn_and_kept():
    one, other = SamspelModel(WORLD), SamspelModel(WORLD)
    assert one.birth_seed != other.birth_seed
    assert SamspelModel(WORLD, rng=one.birth_seed).digest() == one.digest()


def test_mesas_reserved_names_are_left_alone():
    own = set(vars(NamedPerson)) | set(vars(SamspelModel)) | set(vars(stepped(0))) - set(vars(mesa.Model(rng=1)))
    assert not own & {"scenario", "time", "observe", "notify", "batch"}
