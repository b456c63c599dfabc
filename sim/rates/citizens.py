"""Parameters of the citizens: who they are, and step 11, what they expect, get, hear and come to think (MODEL 3.5)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class CitizensSpec:
    """Citizens as individuals: groups and needs, expectation and satisfaction, four objects of trust, the network."""

    count: int = p(1000, "citizens", symbol="N", unit="people", low=50, high=1_000_000)
    groups: int = p(8, "citizen groups", symbol="G", unit="groups", low=2, high=12, source="D11")
    district: Number = p(
        0.6, "share of a group that is served by the group's own units", symbol="delta", source="D11 D87"
    )
    mean_degree: Number = p(6.0, "mean number of neighbours", symbol="k", unit="people", low=2, high=20)
    rewiring: Number = p(
        0.10, "share of ties rewired at random", symbol="rho_w", high=1, source="Watts & Strogatz 1998"
    )
    need: Number = p(0.50, "need at the start, mean over groups", symbol="n_0", source="A02 D08")
    need_groups: Number = p(
        0.10, "how needs differ between groups, standard deviation", symbol="sigma_g", high=0.3, source="A02 D08 D11"
    )
    need_spread: Number = p(0.15, "how needs differ within a group, standard deviation", symbol="sigma_n", high=0.4,
                            source="A02")  # fmt: skip
    spread: Number = p(
        0.10, "how trust differs between citizens at the start, standard deviation", symbol="sigma_T", high=0.3
    )
    trust_admin: Number = p(0.55, "trust in the administration at the start, mean", symbol="TA_0", source="B06")
    trust_board: Number = p(0.42, "trust in the board at the start, mean", symbol="TB_0", source="B06")
    trust_system: Number = p(0.55, "trust in the system at the start, mean", symbol="SY_0", source="B06")
    stubbornness: Number = p(0.70, "weight of one's own opinion against one's neighbours', mean; 1 - Lambda",
                             symbol="theta_0", low=0.4, high=1, source="Friedkin & Johnsen 1990")  # fmt: skip
    stubbornness_spread: Number = p(0.15, "the same, standard deviation", symbol="sigma_theta", high=0.3)
    contact: Number = p(
        0.35, "share in contact with their unit in a month, at need 0.5", symbol="c", high=0.8, source="A02"
    )
    satisfaction: Number = p(0.28, "satisfaction: constant", symbol="s_0", low=-0.2, high=0.6, source="MODEL 3.5")
    satisfaction_quality: Number = p(0.45, "satisfaction: weight of quality", symbol="s_q", high=1, source="MODEL 3.5")
    satisfaction_gap: Number = p(
        0.45, "satisfaction: weight of disconfirmation", symbol="s_d", high=1, source="Van Ryzin 2004; MODEL 3.5"
    )
    disappointment: Number = p(1.8, "how much more disconfirmation weighs downward", symbol="l", unit="factor", low=1,
                               high=3, source="MODEL 3.5")  # fmt: skip
    expectation_rate: Number = p(
        0.06, "approach of expectation to what one gets", symbol="r_E", high=0.3, source="MODEL 3.5"
    )
    expectation_lift: Number = p(
        0.03, "how far expectation lies over what one gets", symbol="o_E", low=-0.1, high=0.2, source="MODEL 3.5"
    )
    need_weight: Number = p(
        0.20, "how much more disconfirmation means to those with great need", symbol="w_n", source="A02"
    )
    quality_noise: Number = p(
        0.08, "how differently the same service turns out, standard deviation", symbol="sigma_q", high=0.3
    )
    service_rate: Number = p(
        0.15, "trust in services: how much of the gap to satisfaction one contact closes", symbol="r_Q", high=0.6,
        source="B06",
    )  # fmt: skip
    service_media: Number = p(0.006, "trust in services: media", symbol="m_Q", high=0.1, source="A15")
    admin_rate: Number = p(0.05, "trust in the administration: rate", symbol="r_A", high=0.3, source="MODEL 3.5")
    admin_service: Number = p(0.30, "trust in the administration: weight of trust in its services beside satisfaction",
                              symbol="w_Q", source="B06")  # fmt: skip
    admin_offset: Number = p(
        0.04, "trust in the administration: offset", symbol="o_A", low=-0.3, high=0.3, source="MODEL 3.5"
    )
    admin_media: Number = p(
        0.010, "trust in the administration: media", symbol="m_A", high=0.1, source="A15; MODEL 3.5"
    )
    board_rate: Number = p(0.035, "trust in the board: rate", symbol="r_B", high=0.3, source="MODEL 3.5")
    board_satisfaction: Number = p(0.75, "trust in the board: weight of satisfaction", symbol="w_S", source="MODEL 3.5")
    board_system: Number = p(
        0.25, "trust in the board: weight of trust in the system", symbol="w_Y", source="MODEL 3.5"
    )
    board_offset: Number = p(-0.10, "trust in the board: offset", symbol="o_B", low=-0.3, high=0.3, source="MODEL 3.5")
    board_media: Number = p(0.014, "trust in the board: media", symbol="m_B", high=0.1, source="A15; MODEL 3.5")
    board_tone: Number = p(
        0.015, "trust in the board: a raw tone takes, a good one gives", symbol="k_t", high=0.1, source="A16"
    )
    board_tone_reference: Number = p(0.60, "tone that neither takes nor gives", symbol="t_0", source="A10")
    tone_reach: Number = p(
        0.50, "share of the tone that reaches citizens when the media look elsewhere", symbol="k_r", source="A15 A16"
    )
    board_listened: Number = p(
        0.012, "trust in the board: being heard in citizen dialogue", symbol="k_h", high=0.1, source="A07"
    )
    system_rate: Number = p(0.01, "trust in the system: rate", symbol="r_Y", high=0.1, source="A17; MODEL 3.5")
    system_offset: Number = p(
        0.06, "trust in the system: offset", symbol="o_Y", low=-0.3, high=0.3, source="A17; MODEL 3.5"
    )
