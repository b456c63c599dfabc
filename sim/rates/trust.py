"""Parameters of step 10: directed trust on dyads: beliefs about ability, benevolence and integrity from evidence."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Trust:
    """Step 10: directed trust on dyads: beliefs about ability, benevolence and integrity from evidence."""

    memory: Number = p(0.97, "lambda: evidence kept from month to month", low=0.94, high=0.99)
    event: Number = p(2.5, "nu: how much heavier a bad event weighs", low=1.5, high=4, source="Slovic 1993; T15")
    confirmation: Number = p(0.50, "b: how much one sees what one believes", source="Poortinga & Pidgeon 2004")
    reciprocity: Number = p(0.03, "monthly pull toward the other's trust", high=0.2, source="C42 E18")
    prior: Number = p(10.0, "evidence behind beliefs at the start", unit="months", low=2, high=40)
    least: Number = p(
        4.0, "evidence under which everyday contact does not let a belief sink", unit="months", low=1, high=20
    )
    start_spread: Number = p(0.06, "spread of beliefs at the start, standard deviation", high=0.2)
    weight_ability: Number = p(0.39, "weight of ability in trust", mark="K", source="Colquitt et al. 2007")
    weight_benevolence: Number = p(0.26, "weight of benevolence in trust", mark="K", source="Colquitt et al. 2007")
    weight_integrity: Number = p(0.15, "weight of integrity in trust", mark="K", source="Colquitt et al. 2007")
    weight_propensity: Number = p(0.12, "weight of trust propensity", mark="K", source="Colquitt et al. 2007")
    quality: Number = p(0.40, "evidence in the quality one sees", unit="evidence", high=2)
    quality_blind: Number = p(0.40, "share of it left without reporting back", source="B38")
    quality_noise: Number = p(0.10, "how differently people see the same quality, standard deviation", high=0.3)
    incident: Number = p(0.30, "evidence in an incident per unit of severity", unit="evidence", high=2)
    scandal: Number = p(0.50, "evidence in a scandal", unit="evidence", high=4)
    economy: Number = p(0.20, "evidence in the forecast of the economy", unit="evidence", high=2)
    economy_scale: Number = p(0.02, "deficit over frame that counts as bad", low=0.005, high=0.1)
    transparency: Number = p(0.60, "evidence in telling early", unit="evidence", high=3, source="C43")
    listening: Number = p(0.60, "evidence in listening", unit="evidence", high=3, source="C44")
    clarity: Number = p(0.30, "evidence in being straight", unit="evidence", high=3, source="C45")
    promise: Number = p(1.00, "evidence in a promise", unit="evidence", high=4, source="C46, MODEL 3.6")
    promise_ability: Number = p(0.50, "how far a promise kept or broken also speaks of ability", symbol="w_pA",
                                source="B08 B09 C46")  # fmt: skip
    renegotiated: Number = p(0.0, "what a promise renegotiated in time keeps of a kept one", symbol="w_n",
                             source="C46 MODEL 3.6")  # fmt: skip
    feedback: Number = p(0.40, "evidence in appreciation", unit="evidence", high=2, source="C47")
    respect: Number = p(0.40, "evidence in respecting the other's role", unit="evidence", high=2, source="C55")
    blame: Number = p(0.80, "evidence in public blame", unit="evidence", high=4, source="A14")
    instruct: Number = p(0.50, "evidence in an instruction past the head", unit="evidence", high=2, source="D36")
    visit: Number = p(0.12, "evidence in a visit that the head knows of", unit="evidence", high=1, source="C27 E15")
    help: Number = p(
        0.30, "evidence in money, hands, training, repair given", unit="evidence", high=2, source="C45 B24"
    )
    control: Number = p(0.24, "evidence in how control is felt", unit="evidence", high=1, source="Weibel et al. 2016")
    vulnerability: Number = p(0.50, "how much more light control says where risk is high", symbol="w_v",
                              source="B07 D43 Mayer et al. 1995")  # fmt: skip
    tempo: Number = p(0.20, "evidence in being kept waiting, or hurried, by a full gap in tempo", symbol="w_v2",
                      unit="evidence", high=2, source="B25")  # fmt: skip
    attack: Number = p(0.40, "evidence in a personal attack", symbol="w_k", unit="evidence", high=4, source="A14")
    attack_reach: Number = p(3.0, "how much further an attack in media reaches", symbol="w_km", unit="factor", low=1,
                             high=10, source="A15")  # fmt: skip
    related: Number = p(0.20, "evidence in a neighbouring unit's quality and in the load it passes on", symbol="w_r",
                        unit="evidence", high=2, source="D49")  # fmt: skip
    recontrol: Number = p(0.40, "evidence in rules added after an event", unit="evidence", high=2, source="D80 D88")
    overreach: Number = p(0.30, "evidence in matters taken that are the other's", unit="evidence", high=2, source="D36")
    surprise: Number = p(0.40, "evidence in a visible event one was not told of", unit="evidence", high=2, source="C43")
    talk: Number = p(0.40, "evidence in talks with the opposition", unit="evidence", high=2, source="C58")
    tone: Number = p(0.12, "evidence in the tone between parties", unit="evidence", high=1, source="A13")
    dialogue: Number = p(0.24, "evidence in a booked talk", unit="evidence", high=2, source="B39")
    review: Number = p(0.10, "evidence of distrust in being reviewed", unit="evidence", high=1, source="D80")
