"""Same seed, same hash: again, elsewhere, in a batch, without AVX-512, on the other Mesa line, and as last released."""

import json
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import mesa
import numpy as np
import pytest

import sim
from sim.ensemble import simulate
from sim.model import SamspelModel
from sim.spec import World
from tests.sim import golden
from tests.sim.runs import chunk
from tests.sim.test_portable import processor_features

ROOT = Path(__file__).resolve().parents[2]
RUN = """
import os, sys, mesa
from sim import compiled
if os.environ.get("COMPILED"):
    assert compiled.load()
from sim.ensemble import simulate
from sim.model import SamspelModel
from sim.spec import World
world = World.default().changed({"citizens.count": 400})
model = SamspelModel(world, "random", rng=38)
for _ in range(13):
    model.step()
print(simulate(world, "random", [38], 13).digests[0], model.digest(), mesa.__version__)
"""


def digest(policy: str = "random", seed: int = 38) -> str:
    return str(simulate(World.default(), policy, [seed], golden.MONTHS, citizens=400).digests[0])


def elsewhere(python: str = sys.executable, **environment: str) -> tuple[str, str]:
    """Digest of the run in another process, where ensemble and Mesa face agree, and the Mesa version there."""
    env = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    made = subprocess.run([python, "-W", "error", "-c", RUN], env=env, cwd=ROOT, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    batch, face, version = made.stdout.split()
    assert batch == face
    return batch, version


def other_python() -> str | None:
    """The Python of the other Mesa line: named by SAMSPEL_OTHER_PYTHON, or an environment in the checkout."""
    given = os.environ.get("SAMSPEL_OTHER_PYTHON")
    places = [Path(given)] if given else [ROOT / name / "bin" / "python" for name in (".venv-other", ".venv-newer")]
    found = [place for place in places if place.exists() and place != Path(sys.executable)]
    assert found or not given, f"SAMSPEL_OTHER_PYTHON = {given}: no such file, or the Python that runs this"
    return str(found[0]) if found else None


def test_the_golden_runs_come_out_as_released():
    released = golden.released()
    assert released["model_version"] == sim.MODEL_VERSION, "python -m tests.sim.renew_golden renews"
    told = golden.differences(released, golden.runs())
    assert not told, "raise sim.MODEL_VERSION, then python -m tests.sim.renew_golden: " + "; ".join(told)


def test_twice_in_one_process_and_again_in_two_others():
    here = digest()
    assert digest() == here
    assert [elsewhere()[0], elsewhere(PYTHONHASHSEED="7")[0]] == [here, here]
    assert digest(seed=39) != here


@pytest.mark.parametrize("policy", ["control", "mixed", "random"])
def test_row_37_of_a_hundred_is_the_run_alone(policy):
    batch = simulate(World.default(), policy, range(1, 101), golden.MONTHS, citizens=400)
    alone = simulate(World.default(), policy, [38], golden.MONTHS, citizens=400)
    assert batch.digests[37] == alone.digests[0] == digest(policy)
    for name, value in batch.values.items():
        np.testing.assert_array_equal(value[37], alone.values[name][0], err_msg=name)


def test_the_processors_wide_instructions_change_nothing():
    features = processor_features()
    wide = " ".join(name for name in features if name.startswith(("AVX512", "X86_V4")))
    disabled = [elsewhere(NPY_DISABLE_CPU_FEATURES=names)[0] for names in (wide, " ".join(features))]
    assert disabled == [digest(), digest()]


def test_kernels_with_and_without_wide_instructions_and_any_number_of_threads_change_nothing():
    pytest.importorskip("numba")
    narrow = {
        "NUMBA_CPU_NAME": "generic",
        "NUMBA_CPU_FEATURES": "",
        "NPY_DISABLE_CPU_FEATURES": " ".join(processor_features()),
    }
    several = {"NUMBA_NUM_THREADS": "2", "OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}
    made = [elsewhere(COMPILED="1", **environment)[0] for environment in (several, narrow)]
    assert made == [digest(), digest()]


def test_any_number_of_workers_gives_the_same_runs():
    for workers in (1, 2):
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            assert [each for part in pool.map(chunk, (0, 6), (6, 6)) for each in part] == chunk(0, 12)


def test_both_mesa_lines_give_the_same(capsys):
    released = json.loads(golden.FILE.read_text())["random"]["digest"]
    model = SamspelModel(World.default().changed({"citizens.count": 400}), "random", rng=golden.SEED)
    for _ in range(golden.MONTHS):
        model.step()
    assert model.digest() == released, f"Mesa {mesa.__version__} differs from the golden run"
    other = other_python()
    if other is None:
        with capsys.disabled():
            print(f"\n  only Mesa {mesa.__version__} is here: compared with the golden run, not with another line")
        return
    there, version = elsewhere(other)
    assert version.split(".")[:2] != mesa.__version__.split(".")[:2], f"both Pythons have Mesa {version}"
    assert there == model.digest(), f"Mesa {version} differs from Mesa {mesa.__version__}"
