"""Parameters of step 10: directed trust on dyads: beliefs about ability, benevolence and integrity from evidence."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Trust:
    """Step 10: directed trust on dyads: beliefs about ability, benevolence and integrity from evidence."""

    memory: Number = p(0.97, "evidence kept from month to month", symbol="lambda", low=0.94, high=0.99,
                       source="MODEL 3.5")  # fmt: skip
    event: Number = p(2.5, "how much heavier a bad event weighs", symbol="nu", low=1.5, high=4,
                      source="Slovic 1993; T15")  # fmt: skip
    confirmation: Number = p(0.50, "how much one sees what one believes", symbol="b", source="Poortinga & Pidgeon 2004")
    reciprocity: Number = p(0.03, "monthly pull toward the other's trust", symbol="w_R", high=0.2, source="C42 E18")
    prior: Number = p(10.0, "evidence behind beliefs at the start", symbol="E_0", unit="months", low=2, high=40,
                      source="B09 MODEL 3.5")  # fmt: skip
    least: Number = p(4.0, "evidence under which everyday contact does not let a belief sink", symbol="E_1",
                      unit="months", low=1, high=20, source="B09")  # fmt: skip
    start_spread: Number = p(0.06, "spread of beliefs at the start, standard deviation", symbol="sd_0", high=0.2,
                             source="B09")  # fmt: skip
    weight_ability: Number = p(0.39, "weight of ability in trust", symbol="w_A", low=0.05, mark="K",
                               source="Colquitt et al. 2007")  # fmt: skip
    weight_benevolence: Number = p(0.26, "weight of benevolence in trust", symbol="w_B", mark="K",
                                   source="Colquitt et al. 2007")  # fmt: skip
    weight_integrity: Number = p(0.15, "weight of integrity in trust", symbol="w_I", mark="K",
                                 source="Colquitt et al. 2007")  # fmt: skip
    weight_propensity: Number = p(0.12, "weight of trust propensity", symbol="w_pi", mark="K",
                                  source="Colquitt et al. 2007")  # fmt: skip
    quality: Number = p(0.40, "evidence in the quality one sees", symbol="e_q", unit="evidence", high=2,
                        source="B09 D47")  # fmt: skip
    quality_blind: Number = p(0.40, "share of it left without reporting back", symbol="e_0", source="B38")
    quality_noise: Number = p(0.10, "how differently people see the same quality, standard deviation", symbol="sd_q",
                              high=0.3, source="B09")  # fmt: skip
    incident: Number = p(0.30, "evidence in an incident per unit of severity", symbol="e_i", unit="evidence", high=2,
                         source="D47 D87")  # fmt: skip
    scandal: Number = p(0.50, "evidence in a scandal", symbol="e_s", unit="evidence", high=4, source="D47 D87")
    economy: Number = p(0.20, "evidence in the forecast of the economy", symbol="e_m", unit="evidence", high=2,
                        source="E25")  # fmt: skip
    economy_scale: Number = p(0.02, "deficit over frame that counts as bad", symbol="e_d", low=0.005, high=0.1,
                              source="E25")  # fmt: skip
    transparency: Number = p(0.60, "evidence in telling early", symbol="e_t", unit="evidence", high=3, source="C43")
    listening: Number = p(0.60, "evidence in listening", symbol="e_l", unit="evidence", high=3, source="C44")
    clarity: Number = p(0.30, "evidence in being straight", symbol="e_c", unit="evidence", high=3, source="C45")
    promise: Number = p(1.00, "evidence in a promise", symbol="e_p", unit="evidence", high=4, source="C46, MODEL 3.6")
    promise_ability: Number = p(0.50, "how far a promise kept or broken also speaks of ability", symbol="w_pA",
                                source="B08 B09 C46")  # fmt: skip
    renegotiated: Number = p(0.0, "what a promise renegotiated in time keeps of a kept one", symbol="w_n",
                             source="C46 MODEL 3.6")  # fmt: skip
    feedback: Number = p(0.40, "evidence in appreciation", symbol="e_f", unit="evidence", high=2, source="C47")
    respect: Number = p(0.40, "evidence in respecting the other's role", symbol="e_r", unit="evidence", high=2,
                        source="C55")  # fmt: skip
    blame: Number = p(0.80, "evidence in public blame", symbol="e_b", unit="evidence", high=4, source="A14")
    instruct: Number = p(0.50, "evidence in an instruction past the head", symbol="e_x", unit="evidence", high=2,
                         source="D36")  # fmt: skip
    visit: Number = p(0.12, "evidence in a visit that the head knows of", symbol="e_v", unit="evidence", high=1,
                      source="C27 E15")  # fmt: skip
    help: Number = p(0.30, "evidence in money, hands, training, repair given", symbol="e_h", unit="evidence", high=2,
                     source="C45 B24")  # fmt: skip
    control: Number = p(0.24, "evidence in how control is felt", symbol="e_C", unit="evidence", high=1,
                        source="Weibel et al. 2016")  # fmt: skip
    vulnerability: Number = p(0.50, "how much more light control says where risk is high", symbol="w_V",
                              source="B07 D43 Mayer et al. 1995")  # fmt: skip
    tempo: Number = p(0.20, "evidence in being kept waiting, or hurried, by a full gap in tempo", symbol="e_z",
                      unit="evidence", high=2, source="B25")  # fmt: skip
    attack: Number = p(0.40, "evidence in a personal attack", symbol="e_k", unit="evidence", high=4, source="A14")
    attack_reach: Number = p(3.0, "how much further an attack in media reaches", symbol="w_k", unit="factor", low=1,
                             high=10, source="A15")  # fmt: skip
    related: Number = p(0.20, "evidence in a neighbouring unit's quality and in the load it passes on", symbol="e_n",
                        unit="evidence", high=2, source="D49")  # fmt: skip
    recontrol: Number = p(0.40, "evidence in rules added after an event", symbol="e_R", unit="evidence", high=2,
                          source="D80 D88")  # fmt: skip
    overreach: Number = p(0.30, "evidence in matters taken that are the other's", symbol="e_o", unit="evidence",
                          high=2, source="D36")  # fmt: skip
    surprise: Number = p(0.40, "evidence in a visible event one was not told of", symbol="e_u", unit="evidence",
                         high=2, source="C43")  # fmt: skip
    talk: Number = p(0.40, "evidence in talks with the opposition", symbol="e_a", unit="evidence", high=2, source="C58")
    tone: Number = p(0.12, "evidence in the tone between parties", symbol="e_T", unit="evidence", high=1, source="A13")
    dialogue: Number = p(0.24, "evidence in a booked talk", symbol="e_D", unit="evidence", high=2, source="B39")
    review: Number = p(0.10, "evidence of distrust in being reviewed", symbol="e_g", unit="evidence", high=1,
                       source="D80")  # fmt: skip
