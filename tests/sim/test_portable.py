"""Portable functions: near the true values, and the same bits whatever the processor offers."""

import hashlib
import math
import os
import statistics
import subprocess
import sys

import numpy as np
import pytest

from sim import portable

GRID = np.concatenate([np.linspace(-700, 700, 20_001), np.linspace(-3, 3, 20_001), [0.0, 1e-300, -1e-20]])
POSITIVE = np.concatenate([np.geomspace(1e-300, 1e300, 20_001), np.linspace(1e-6, 3, 20_001), [5e-324, 1.0]])
DIGEST = """
import hashlib, numpy as np
from sim import portable
x = np.linspace(-40, 40, 100_003)
p = np.linspace(1e-12, 1 - 1e-12, 100_003)
h = hashlib.sha256()
for values in (
    portable.exp(x), portable.log(np.abs(x) + 1e-9), portable.power(p * 2, 0.45), portable.logistic(x),
    portable.normal_quantile(p),
):
    h.update(values.tobytes())
print(h.hexdigest())
"""


def ulps(values, truth):
    return max(abs(float(v) - t) / math.ulp(t) for v, t in zip(values, truth, strict=True))


def test_exp_and_log_are_within_one_ulp():
    # math.exp and math.log are themselves within 1 ulp of the truth, so two may show.
    assert ulps(portable.exp(GRID), map(math.exp, GRID.tolist())) <= 2
    assert ulps(portable.log(POSITIVE), map(math.log, POSITIVE.tolist())) <= 2


def test_power_is_within_four_ulp_for_the_models_bases():
    bases = np.linspace(0.01, 2.5, 10_001)
    for exponent in (0.25, 0.30, 0.45, 0.5):
        assert ulps(portable.power(bases, exponent), [b**exponent for b in bases.tolist()]) <= 4


def test_power_keeps_its_stated_error_elsewhere():
    bases = np.geomspace(1e-6, 1e6, 5_001)
    for exponent in (1.0, 2.0, 7.5):
        bound = (2 + 2 * np.abs(exponent * np.log(bases))) * 2.3e-16
        assert (np.abs(portable.power(bases, exponent) / bases**exponent - 1) <= bound).all()


def test_logistic_is_within_four_ulp():
    x = np.linspace(-30, 30, 20_001)
    assert ulps(portable.logistic(x), [1 / (1 + math.exp(-v)) for v in x.tolist()]) <= 4


def test_the_normal_quantile_is_the_inverse_of_the_distribution():
    known = {
        0.5: 0.0,
        0.975: 1.959963984540054,
        0.9: 1.2815515655446004,
        1e-3: -3.090232306167813,
        1e-10: -6.361340902404056,
    }
    for share, value in known.items():
        assert portable.normal_quantile(share) == pytest.approx(value, rel=4e-15, abs=1e-300)
    shares = np.concatenate([np.linspace(1e-4, 1 - 1e-4, 2_001), [2.0**-54, 1e-30, 1 - 2.0**-53]])
    truth = [statistics.NormalDist().inv_cdf(p) for p in shares.tolist()]
    np.testing.assert_allclose(portable.normal_quantile(shares), truth, rtol=1e-13, atol=1e-14)


def test_the_ends_are_defined():
    assert portable.exp(-1e9) == 0
    assert portable.exp(-np.inf) == 0
    assert np.isfinite(portable.exp(1e9))
    assert portable.log(0.0) == -np.inf
    assert np.isnan(portable.log(-1.0))
    np.testing.assert_array_equal(portable.power(np.array([0.0, 0.0, 4.0]), np.array([0.0, 0.5, 0.5])), [1, 0, 2])
    np.testing.assert_array_equal(portable.log(np.array([0.0, 1.0, -2.0])), [-np.inf, 0.0, np.nan])


def test_a_value_does_not_depend_on_its_neighbours():
    p = np.linspace(0.001, 0.999, 997)
    for function in (portable.exp, portable.log, portable.logistic, portable.normal_quantile):
        np.testing.assert_array_equal(function(p), [float(function(np.array([each]))[0]) for each in p])


def processor_features() -> list[str]:
    """What NumPy dispatches at run time on this machine, widest first."""
    from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

    return [name for name in __cpu_dispatch__ if __cpu_features__.get(name)]


def test_the_bits_do_not_depend_on_the_processor():
    def digest(disabled: list[str]) -> str:
        env = os.environ | {"NPY_DISABLE_CPU_FEATURES": " ".join(disabled)}
        made = subprocess.run([sys.executable, "-c", DIGEST], env=env, capture_output=True, text=True, check=True)
        return made.stdout.strip()

    features = processor_features()
    wide = [name for name in features if name.startswith(("AVX512", "X86_V4"))]
    here = hashlib.sha256()
    x, p = np.linspace(-40, 40, 100_003), np.linspace(1e-12, 1 - 1e-12, 100_003)
    for values in (
        portable.exp(x),
        portable.log(np.abs(x) + 1e-9),
        portable.power(p * 2, 0.45),
        portable.logistic(x),
        portable.normal_quantile(p),
    ):
        here.update(values.tobytes())
    assert digest([]) == digest(wide) == digest(features) == here.hexdigest()
