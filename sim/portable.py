"""The few functions whose bits must not depend on the processor: exp, log, power, logistic, normal_quantile.

NumPy's own exp, log and power give other last bits with AVX-512 than without. These are built only from + - * / and
sqrt, which IEEE 754 rounds correctly, and from rint, frexp and ldexp, which are exact, so that every x86-64 machine
gives the same bits. exp and log follow the reductions and coefficients of FDLIBM (Sun Microsystems, 1993: e_exp.c,
e_log.c); the normal quantile is algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37:477-484).

All take numbers or arrays and work element by element in float64; a value never depends on its neighbours.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sim.columns import Floats

Numbers = npt.NDArray[np.floating] | float

_LN2_HIGH, _LN2_LOW, _LOG2E = 6.93147180369123816490e-01, 1.90821492927058770002e-10, 1.44269504088896338700e00
_EXP = (1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
        -1.65339022054652515390e-06, 4.13813679705723846039e-08)  # fmt: skip
_LOG = (6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
        1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01)  # fmt: skip
_LOWEST, _HIGHEST = -746.0, 709.782712893384
_ROOT_HALF = 0.7071067811865476

# AS 241: numerator and denominator, constant term first, for the centre, the tails and the far tails.
_CENTRE = (
    (3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
     4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3),
    (1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
     2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3),
)  # fmt: skip
_TAIL = (
    (1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
     1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4),
    (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9),
)  # fmt: skip
_FAR_TAIL = (
    (6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
     2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7),
    (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15),
)  # fmt: skip


def _polynomial(x: Floats, coefficients: tuple[float, ...]) -> Floats:
    total = x * coefficients[-1]
    for coefficient in coefficients[-2:0:-1]:
        total += coefficient
        total *= x
    total += coefficients[0]
    return total


def exp(x: Numbers) -> Floats:
    """The exponential of x, within 1 ulp. Below -745.2 it is 0; above 709.78 it stays at the largest, 1.797e308."""
    x = np.minimum(np.maximum(np.asarray(x, dtype=np.float64), _LOWEST), _HIGHEST)
    twos = np.rint(x * _LOG2E)
    high = x - twos * _LN2_HIGH
    low = twos * _LN2_LOW
    rest = high - low
    square = rest * rest
    c = rest - square * _polynomial(square, _EXP)
    y = 1.0 - ((low - (rest * c) / (2.0 - c)) - high)
    return np.asarray(np.ldexp(y, twos.astype(np.int32)))


def log(x: Numbers) -> Floats:
    """The natural logarithm, within 1 ulp: minus infinity at 0, NaN below."""
    x = np.asarray(x, dtype=np.float64)
    positive = x > 0.0
    whole = bool(positive.all())
    mantissa, exponent = np.frexp(x if whole else np.where(positive, x, 1.0))
    small = mantissa < _ROOT_HALF
    f = mantissa + mantissa * small - 1.0
    k = exponent - small.astype(np.float64)
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    odd = z * (_LOG[0] + w * (_LOG[2] + w * (_LOG[4] + w * _LOG[6])))
    even = w * (_LOG[1] + w * (_LOG[3] + w * _LOG[5]))
    half = 0.5 * f * f
    value = k * _LN2_HIGH - ((half - (s * (half + (even + odd)) + k * _LN2_LOW)) - f)
    return np.asarray(value if whole else np.where(positive, value, np.where(x == 0.0, -np.inf, np.nan)))


def power(x: Numbers, y: Numbers) -> Floats:
    """Raise x to the power of y, for x >= 0 and y >= 0 (0 to the power of 0 is 1).

    The relative error is below (2 + 2 |y log x|) * 2.3e-16: within 4 ulp for 0.01 <= x <= 2.5, y <= 0.5.
    """
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if bool((x > 0.0).all()):
        return exp(log(x) * y)
    value = exp(log(np.where(x == 0.0, 1.0, x)) * y)
    return np.asarray(np.where(x == 0.0, np.where(y == 0.0, 1.0, 0.0), value))


def logistic(x: Numbers) -> Floats:
    """1 / (1 + e^-x), in [0, 1], within 4 ulp."""
    return np.asarray(1.0 / (1.0 + exp(-np.asarray(x, dtype=np.float64))))


def normal_quantile(p: Numbers) -> Floats:
    """The standard normal value below which a share ``p`` (0 < p < 1) lies; relative error about 1e-15 (AS 241)."""
    p = np.asarray(p, dtype=np.float64)
    q = p - 0.5
    r = 0.180625 - q * q
    value = np.asarray(q * _polynomial(r, _CENTRE[0]) / _polynomial(r, _CENTRE[1]))
    tail = r < 0.0
    if tail.any():
        side = p[tail]
        value[tail] = np.where(side < 0.5, -1.0, 1.0) * _tail(np.minimum(side, 1.0 - side))
    return value


def _tail(p: Floats) -> Floats:
    r = np.sqrt(-log(p))
    near = r - 1.6
    value = _polynomial(near, _TAIL[0]) / _polynomial(near, _TAIL[1])
    far = r > 5.0
    if far.any():
        r = r[far] - 5.0
        value[far] = _polynomial(r, _FAR_TAIL[0]) / _polynomial(r, _FAR_TAIL[1])
    return value
