"""Parameters of what people in different seats see of the truth: noise and intervals of follow-up."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Seeing:
    """What people in different seats see of the truth: noise (standard deviations) and intervals of follow-up."""

    quality: Number = p(0.14, "noise of a quality report without reporting back", symbol="z_q", high=0.4, source="B38")
    reporting: Number = p(0.75, "share of that noise that full reporting takes away", symbol="k_c", high=0.95,
                          source="B38")  # fmt: skip
    head: Number = p(0.50, "the head's noise and intervals against the chair's", symbol="k_h", unit="factor", low=0.1,
                     high=1, source="C31")  # fmt: skip
    opposition: Number = p(1.30, "the opposition's noise against the chair's", symbol="k_o", unit="factor", low=1,
                           high=3, source="C58")  # fmt: skip
    interval: Number = p(9.0, "months between quality reports without reporting back", symbol="t_0", unit="months",
                         low=2, high=12, source="B38 D64")  # fmt: skip
    interval_full: Number = p(2.0, "the same with full reporting", symbol="t_1", unit="months", low=1, high=6,
                              source="B38 D64")  # fmt: skip
    filtered: Number = p(0.08, "how much rosier reports are where it is not safe", symbol="k_z", high=0.3, source="T14")
    forecast: Number = p(0.008, "noise of the forecast over the frame", symbol="z_f", high=0.1, source="E25")
    survey: Number = p(0.05, "noise of surveys", symbol="z_s", high=0.2, source="A02 D65")
    survey_month: int = p(10, "calendar month of the surveys", symbol="m_s", unit="calendar month", low=1, high=12)
    dialogue: Number = p(
        0.09, "noise of what one hears in a citizen dialogue", symbol="z_d", high=0.3, source="A05 A07"
    )
    other: Number = p(0.15, "noise of the impression of the other side's trust", symbol="z_o", high=0.4, source="D42")
    risk: Number = p(0.15, "noise of what one believes about risk", symbol="z_r", high=0.4)
    latent: Number = p(0.10, "noise of a review", symbol="z_V", high=0.3, source="D62 D64")
    load: Number = p(0.08, "noise of what one hears about load", symbol="z_h", high=0.3, source="D81")
    tone: Number = p(0.04, "noise of how tone is felt", symbol="z_t", high=0.2, source="A10")
