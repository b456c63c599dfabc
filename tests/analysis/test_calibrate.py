"""Calibration finds a planted value, keeps before and after, changes nothing, refuses what must not be fitted to."""

from pathlib import Path

import pytest
import yaml

from analysis.validation.calibrate import calibrate, told, write_calibration
from analysis.validation.request import Request, read_request
from scenarios.problems import ScenarioErrors
from sim.spec import World

GOOD = {
    "format": 1,
    "name": "misuse",
    "why": "A test.",
    "free": {"work.deterrence": [0.3, 1.5]},
    "targets": {"T9": 1.0},
    "budget": 3,
    "seeds": 1,
    "check_seeds": 5001,
    "runs": 8,
}


def asked(folder: Path, **changes: object) -> Path:
    path = folder / "request.yaml"
    path.write_text(yaml.safe_dump(GOOD | changes), encoding="utf-8")
    return path


def test_it_comes_nearer_and_tells_before_and_after(tmp_path: Path) -> None:
    request = read_request(asked(tmp_path, free={"work.deterrence": [0.8, 1.5]}))
    done = calibrate(request)
    start = World.default().work.deterrence
    assert done.before.values == {"work.deterrence": start}
    assert done.after.loss <= done.before.loss
    assert len(done.tried) <= request.budget + 2
    assert done.before_checked.judged[0].estimate != done.before.judged[0].estimate
    result, report = write_calibration(done, tmp_path / "out")
    kept = yaml.safe_load(result.read_text(encoding="utf-8"))
    assert kept == yaml.safe_load(yaml.safe_dump(told(done)))
    assert {"before", "after", "before_on_check_seeds", "after_on_check_seeds", "request"} <= set(kept)
    assert "work.deterrence" in report.read_text(encoding="utf-8")
    assert World.default().work.deterrence == start


@pytest.mark.soak
def test_it_finds_a_value_that_was_planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the target is what the model gives at some value, that value is found from afar."""
    from dataclasses import replace

    from analysis.validation import targets, validate

    planted = validate.validate(1, 8, ("T9",), {"work.deterrence": 1.2}, workers=1)["T9"].estimate
    aimed = replace(targets.TARGETS["T9"], value=planted, low=planted - 0.05, high=planted + 0.05)
    for module in (targets, validate):
        monkeypatch.setitem(module.TARGETS, "T9", aimed)
    done = calibrate(read_request(asked(tmp_path, budget=25)))
    assert done.after.values["work.deterrence"] == pytest.approx(1.2, abs=0.05)
    assert done.changes


def test_the_same_request_gives_the_same_answer(tmp_path: Path) -> None:
    request = read_request(asked(tmp_path, budget=2))
    assert told(calibrate(request)) == told(calibrate(request))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"targets": {"U3": 1.0}}, "This target is not to be fitted to (unseen) (U3)"),
        ({"targets": {"T14a": 1.0}}, "This target is not to be fitted to (seen) (T14a)"),
        ({"targets": {"T4": 1.0}}, "This target is not to be fitted to"),
        ({"targets": {"T99": 1.0}}, "There is no such target (T99)"),
        ({"targets": {"T9": 0.0}}, "The weight must be above zero (0.0)"),
        ({"targets": {}}, "At least one target is needed"),
        ({"free": {}}, "At least one parameter is needed"),
        ({"free": {"work.magic": [0, 1]}}, "There is no such parameter (work.magic)"),
        ({"free": {"work.deterrence": [0.1, 9]}}, "The range does not lie within 0.3 to 1.5"),
        ({"free": {"work.deterrence": [1, 1]}}, "does not lie within"),
        ({"seeds": 2_000_001}, "are the validation's"),
        ({"check_seeds": 3}, "seeds and check_seeds overlap"),
        ({"budget": 0}, "(0)"),
        ({"method": "magic"}, "(magic)"),
        ({"extra": 1}, "Unknown key (extra)"),
    ],
)
def test_what_must_not_be_is_refused_at_its_place(tmp_path: Path, changes: dict[str, object], says: str) -> None:
    with pytest.raises(ScenarioErrors) as refused:
        read_request(asked(tmp_path, **changes))
    assert says in str(refused.value)
    assert all(each.line and each.text.sv for each in refused.value.problems)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ScenarioErrors) as refused:
        read_request(asked(tmp_path, targets={"U1": 1.0, "T99": 1.0}, free={"work.magic": [0, 1]}, budget=0))
    assert len(refused.value.problems) == 4


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a: [", b"", b"- 1"])
def test_a_file_that_is_no_request_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "request.yaml"
    path.write_bytes(content)
    with pytest.raises(ScenarioErrors):
        read_request(path)
    with pytest.raises(ScenarioErrors):
        read_request(tmp_path / "none.yaml")


def test_the_requests_that_are_shipped_can_be_carried_out() -> None:
    shipped = sorted((Path(__file__).parents[2] / "docs" / "calibration").glob("*.request.yaml"))
    assert shipped
    for path in shipped:
        assert isinstance(read_request(path), Request)
