"""Validation can fail as well as pass, gives the same figures again, and tells them whole and offline."""

import math
import re
from dataclasses import replace
from pathlib import Path

import altair as alt
import numpy as np
import pytest

from analysis.offline import PageError
from analysis.validation import drawn
from analysis.validation.experiments import AUDITED, TERMS
from analysis.validation.follow import Read, follow
from analysis.validation.report import write_report
from analysis.validation.target import interval, judged, mean_of_rows, ratio_of_means
from analysis.validation.targets import EXPERIMENTS, TARGETS
from analysis.validation.unseen import UNSEEN
from analysis.validation.unseen_measures import correlations
from analysis.validation.validate import FRESH, Validation, validate
from game.core import language
from sim.ensemble import simulate
from sim.names import TRUTH
from sim.policies import POLICIES
from sim.spec import World
from tests.analysis.test_debrief import Page

QUICK = ("T9", "T10", "T11")
WORLD = World.default(units=3).changed({"citizens.count": 60})


@pytest.fixture(scope="module")
def some() -> Validation:
    return validate(7, 8, QUICK, workers=1)


@pytest.fixture(scope="module")
def written(some: Validation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(some, tmp_path_factory.mktemp("report") / "new", "sv")[0]


def made_up(value: float, spread: float = 0.01, count: int = 40) -> dict[str, dict[str, dict[str, np.ndarray]]]:
    """Results in which misuse under full audit is ``value`` of that under little, with some chance."""
    chance = spread * np.random.default_rng(1).standard_normal((count, 24, 1))
    return {"audited": {"1": {"misuse": value + chance}, "0.04": {"misuse": np.ones((count, 24, 1))}}}


@pytest.mark.parametrize(
    ("value", "spread", "verdict"),
    [(0.70, 0.01, "met"), (0.30, 0.01, "missed"), (1.00, 0.01, "missed"), (0.60, 2.0, "undecided")],
)
def test_the_verdict_follows_the_interval_and_can_fail(value: float, spread: float, verdict: str) -> None:
    assert judged(TARGETS["T9"], made_up(value, spread)).verdict == verdict


def test_a_planted_fault_in_the_model_makes_a_target_miss(some: Validation) -> None:
    """A target that the sound model meets, whatever it gives, is missed by one whose audit deters nobody."""
    sound = some["T9"]
    aimed = replace(sound.target, low=sound.low - 0.01, high=sound.high + 0.01)
    assert judged(aimed, some.results).verdict == "met"
    deaf = validate(7, 8, ("T9",), {"work.deterrence": 0.3}, workers=1)
    assert judged(aimed, deaf.results).verdict == "missed"
    assert deaf["T9"].estimate > sound.estimate
    crowded = validate(7, 8, ("T11",), {"work.crowding": 0.6, "work.crowding_scale": 0.03}, workers=1)
    assert crowded["T11"].estimate > some["T11"].estimate + 2


def test_another_construct_is_never_called_met_or_missed() -> None:
    for value in (0.3, 0.7):
        assert judged(replace(TARGETS["T9"], comparable=False), made_up(value)).verdict == "not_comparable"


def test_the_interval_covers_a_known_mean_about_as_often_as_it_says() -> None:
    rng, covered = np.random.default_rng(3), 0
    for _ in range(200):
        _, low, high = interval(rng.normal(5, 2, (60, 1)), mean_of_rows)
        covered += low <= 5 <= high
    assert 178 <= covered <= 200


def test_a_ratio_is_one_of_means_and_not_a_mean_of_ratios() -> None:
    rows = np.array([[1.0, 1.0], [9.0, 3.0], [0.0, 1.0]])
    assert interval(rows, ratio_of_means)[0] == pytest.approx(2.0)


def test_what_cannot_be_measured_is_neither_met_nor_missed() -> None:
    empty = {"audited": {arm: {"misuse": np.zeros((10, 24, 1))} for arm in ("1", "0.04")}}
    found = judged(TARGETS["T9"], empty)
    assert math.isnan(found.estimate)
    assert found.verdict == "undecided"


def test_correlations_are_those_of_the_pooled_citizens() -> None:
    rng = np.random.default_rng(5)
    people = rng.standard_normal((4, 300, 5)) @ rng.standard_normal((5, 5))
    moments = [
        [*each.mean(axis=0), *((each[:, i] * each[:, j]).mean() for i in range(5) for j in range(i, 5))]
        for each in people
    ]
    found = correlations(np.array(moments).mean(axis=0)[None])[0]
    assert np.allclose(found, np.corrcoef(people.reshape(-1, 5).T))


def test_months_that_are_followed_are_those_of_the_ensemble() -> None:
    reads = {"quality": Read(lambda state, world: TRUTH["quality"].read(state)), "last": Read(chief, frozenset({5}))}
    taken = follow(lambda seeds: WORLD, POLICIES["mixed"], np.arange(3, dtype=np.uint64), 6, reads)
    same = simulate(WORLD, "mixed", range(3), 6).values["quality"]
    assert np.allclose(taken["quality"].mean(axis=2), same)
    assert taken["last"].shape == (3, 1, 1)


def chief(state, world):
    return state.people.tenure[:, [world.roster.chief_executive]]


def test_the_same_seeds_give_the_same_report_in_any_number_of_processes(some: Validation, tmp_path: Path) -> None:
    again = validate(7, 8, QUICK, workers=2)
    assert [(one.estimate, one.low, one.high) for one in again.judged] == [
        (one.estimate, one.low, one.high) for one in some.judged
    ]
    first, second = (write_report(one, tmp_path / name, "sv") for name, one in (("a", some), ("b", again)))
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes()
    assert validate(8, 8, ("T9",), workers=1)["T9"].estimate != some["T9"].estimate


def test_municipalities_differ_and_keep_their_own_draws() -> None:
    arm = AUDITED.arms({})[0]
    seeds = np.arange(5, dtype=np.uint64)
    world, part = arm.world(seeds), arm.world(seeds[2:3])
    ability = np.asarray(world.units[0].ability)
    assert len(set(ability[:, 0])) == 5
    assert np.asarray(part.units[0].ability)[0, 0] == ability[2, 0]
    changed = TERMS.arms({"work.crowding": 0.11})[0].world(seeds)
    assert changed.work.crowding == 0.11


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.id)
def test_every_target_tells_its_estimand_in_both_languages(target) -> None:
    about = target.estimand
    texts = [target.statement, target.measured, target.unit, about.population, about.respondent, about.period]
    texts += [about.construct, *([target.note] if target.note else [])]
    for text in texts:
        assert text.sv
        assert text.en
    assert target.source
    assert target.low < target.high
    assert target.value is None or target.low <= target.value <= target.high
    assert set(target.needs) <= set(EXPERIMENTS)
    assert target.axis[0] < target.axis[1]


def test_the_list_is_the_one_the_model_began_from_and_some_are_kept_aside() -> None:
    numbers = {int(re.sub(r"\D", "", name)) for name in TARGETS if name.startswith("T")}
    assert numbers >= {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 18, 20}
    assert 6 <= len({int(re.sub(r"\D", "", target.id)) for target in UNSEEN}) <= 10
    assert {target.status for target in UNSEEN} == {"unseen"}


def test_the_page_asks_for_nothing_and_tells_every_target(written: Path) -> None:
    page = Page(written.read_text(encoding="utf-8"))
    policy = next(one["content"] for _tag, one in page.elements if one.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    for tag, attributes in page.elements:
        assert tag not in ("link", "iframe", "object", "embed", "base", "img")
        assert not {"src", "srcset", "action", "formaction", "poster"} & set(attributes)
        assert str(attributes.get("href", "#")).startswith("#")
    ids = page.ids()
    assert len(ids) == len(set(ids))
    for name in QUICK:
        assert f"target-{name}" in ids
    for figure in ("targets-fitted", "targets-seen", "effort"):
        assert figure in ids
        assert f"{figure}-says" in ids
        assert page.story["charts"][figure]["datasets"]["rows"]
    assert sum(tag == "table" for tag, _ in page.elements) >= 3


def test_misses_are_told_as_hits_are(some: Validation, tmp_path: Path) -> None:
    """The same figures under three tolerances: only the word differs."""
    told = {}
    for name, low, high in (("hit", -9.0, 9.0), ("miss", 8.0, 9.0)):
        turned = replace(some, judged=(judged(replace(TARGETS["T9"], low=low, high=high, value=None), some.results),))
        page, text = write_report(turned, tmp_path / name, "en")
        told[name] = text.read_text(encoding="utf-8"), page.read_text(encoding="utf-8")
    (hit, hit_page), (miss, miss_page) = told["hit"], told["miss"]
    assert "**T9: met.**" in hit
    assert "**T9: missed.**" in miss
    assert len(hit.splitlines()) == len(miss.splitlines())
    assert hit_page.count('class="verdict met"') == miss_page.count('class="verdict missed"') == 1
    assert "samspel validate --seeds 7 --runs 8" in miss


def test_both_languages_are_whole(some: Validation, tmp_path: Path) -> None:
    swedish, english = (
        write_report(some, tmp_path / lang, lang)[1].read_text(encoding="utf-8") for lang in ("sv", "en")
    )
    assert language.current() == "sv"
    assert len(swedish.splitlines()) == len(english.splitlines())
    assert "Talets status" in swedish or "Källa" in swedish
    assert not re.search("[åäö]", re.sub("Cregård|Anskär|Skåne", "", english))


def test_the_charts_are_valid(some: Validation) -> None:
    for spec in (drawn.targets(some.judged), drawn.effort(some.results)):
        alt.LayerChart.from_dict(spec, validate=True)


def test_what_makes_no_sense_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no target T99, X1"):
        validate(1, 8, ("T99", "T9", "X1"))
    with pytest.raises(ValueError, match="runs 1: 8 to 5000"):
        validate(1, 1, ("T9",))
    with pytest.raises(ValueError, match="no such parameter"):
        validate(1, 8, ("T9",), {"work.magic": 1.0}, workers=1)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PageError) as refused:
        write_report(validate(1, 8, ("T10",), workers=1), tmp_path / "file", "sv")
    assert "--out" in refused.value.text.sv


def test_fresh_seeds_are_not_those_that_anything_was_fitted_to() -> None:
    for result in (Path(__file__).parents[2] / "docs" / "calibration").glob("*.yaml"):
        for first in re.findall(r"seeds: (\d+)", result.read_text(encoding="utf-8")):
            assert int(first) + 4000 < FRESH
