"""The parameters of every submodel, one frozen group each. Nothing in ``submodels/`` carries numbers of its own.

Groups stand in the order of the month. Symbols of MODEL.md stand in the meanings; ranges in brackets there are the
ranges here. Ranges of parameters marked D without a range in MODEL.md are our own guess of what is plausible.
"""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Surroundings:
    """Step 1: demand, outside shocks and how the organisation rises again."""

    demand_memory: Number = p(0.80, "how much of a unit's extra demand stays to next month", high=0.98)
    demand_noise: Number = p(0.04, "monthly chance in demand, standard deviation", high=0.2)
    need_to_demand: Number = p(1.0, "how much of a rise of citizens' needs becomes demand", unit="factor", high=3)
    need_step: Number = p(0.10, "what one dose of need adds", high=0.5)
    need_fade: Number = p(0.05, "monthly fading of an added need", high=0.5)
    shelter: Number = p(
        0.60, "largest share of a shock that resilience takes", low=0, high=0.9, source="C51-C55, MODEL 3.5"
    )
    recovery: Number = p(0.10, "share of lost capacity that comes back in a month by itself", low=0.02, high=0.4)
    recovery_relief: Number = p(0.25, "the same, added by a full dose of temporary hands", high=0.6, source="D84 D104")
    recovery_repair: Number = p(0.30, "the same, added by a full dose of repair", high=0.6, source="D105")
    recovery_money: Number = p(0.25, "the same, added by plenty of money", high=0.6, source="E25")
    plenty: Number = p(0.05, "money over the unit's yearly frame that counts as half of plenty", low=0.01, high=0.3)


@dataclass(frozen=True)
class Cases:
    """Steps 2-3: matters that arise and who takes them (MODEL 3.7)."""

    slots: int = p(12, "matters in a month", unit="matters", low=4, high=40)
    position_spread: Number = p(0.78, "how evenly matters spread from what to how (1 evenly)", low=0.5, high=1)
    claim_noise: Number = p(0.08, "how unsure a side is about where the boundary lies", high=0.3, source="MODEL 3.7")
    capacity: Number = p(
        7.0, "joint matters the two at the top can talk through in a month", unit="matters", low=2, high=20
    )
    joint_gain: Number = p(0.25, "share of the gap in fidelity closed when handled jointly", source="MODEL 3.7")
    bounce_share: Number = p(0.50, "share of the matters nobody claims that bounce instead of being taken")
    bounce_wait: Number = p(0.02, "load added for every waiting matter per slot", high=0.2)
    how_line: Number = p(0.60, "from here on a matter is about how", low=0.5, high=0.9)
    what_line: Number = p(0.40, "up to here a matter is about what", low=0.1, high=0.5)
    memory: Number = p(0.90, "memory of the moving averages of case flow", low=0.5, high=0.99)


@dataclass(frozen=True)
class Interplay:
    """Step 4: talks, the five behaviours and what they leave behind (MODEL 3.6)."""

    dialogue_rate: Number = p(0.30, "how fast dialogue follows the talks that are held", low=0.05, high=1, source="B39")
    listening_gain: Number = p(0.20, "a dose of listening closes this share of the gap to full", high=0.6, source="C44")
    listening_rest: Number = p(0.45, "listening without effort")
    listening_fade: Number = p(0.06, "monthly return to it", high=0.4)
    boundary_pull: Number = p(
        0.15, "boundary beliefs move together by this much under full listening", high=0.5, source="MODEL 3.6"
    )
    narrative_gain: Number = p(0.08, "what a side's clarity adds to the shared narrative", high=0.4, source="C08 C45")
    narrative_talk: Number = p(0.05, "what dialogue adds to it", high=0.4)
    narrative_rest: Number = p(0.30, "shared narrative without effort")
    narrative_fade: Number = p(0.02, "monthly return to it", high=0.2)
    clarity_gain: Number = p(0.06, "what a side's clarity adds to role clarity", high=0.4, source="A03 C53")
    clarity_agreement: Number = p(0.04, "what a good agreement adds to it", high=0.3, source="C69")
    clarity_rest: Number = p(0.40, "role clarity without effort")
    clarity_fade: Number = p(0.02, "monthly return to it", high=0.2, source="C02-C06")
    clarity_bypass: Number = p(0.06, "what an instruction past the head takes from it", high=0.3, source="D36")
    tone_rest: Number = p(0.60, "tone of conversation without effort", source="A10")
    tone_fade: Number = p(0.05, "monthly return to it", high=0.4)
    tone_gain: Number = p(0.05, "what a dose of respect or appreciation adds", high=0.3, source="A11 A13")
    tone_blame: Number = p(0.12, "what a dose of public blame takes", high=0.5, source="A14 A15")
    respect_rest: Number = p(0.50, "respect for the other's role without effort", source="A25")
    respect_fade: Number = p(0.04, "monthly return to it", high=0.4)
    respect_gain: Number = p(0.15, "a dose of respect closes this share of the gap to full", high=0.6, source="C53 C55")
    respect_loss: Number = p(0.10, "what blame or an instruction past the head takes", high=0.4)
    agreement_gain: Number = p(
        0.50, "one writing or review closes this share of the gap to a full agreement", source="C69-C73"
    )
    agreement_ageing: Number = p(0.03, "monthly ageing of the joint agreement", high=0.2, mark="S", source="C74")
    exercise_gain: Number = p(0.35, "one exercise closes this share of the gap in improvisation", source="B33 C52")
    exercise_fade: Number = p(0.015, "monthly forgetting of it", high=0.1)
    basis_gain: Number = p(
        0.30, "a dose closes this share of the gap in quality of the decision basis", source="C10 C59"
    )
    basis_rest: Number = p(0.40, "quality of the decision basis without effort", source="B29")
    basis_fade: Number = p(0.06, "monthly return to it", high=0.4)
    consensus_gain: Number = p(0.15, "talks with the opposition close this share of the gap to consensus", source="C58")
    consensus_rest: Number = p(0.35, "consensus without effort")
    consensus_fade: Number = p(0.05, "monthly return to it", high=0.4)
    listened_gain: Number = p(0.30, "citizen dialogue closes this share of the gap to being heard", source="A07")
    listened_fade: Number = p(0.15, "monthly fading of being heard", high=0.6)
    reset: Number = p(0.40, "what is left of agreement and evidence when people change", mark="S", source="C74")


@dataclass(frozen=True)
class Board:
    """Step 5, votes: how members lean."""

    spread: Number = p(0.12, "individual chance in a member's vote, standard deviation", low=0.02, high=0.4)
    talk_noise: Number = p(0.10, "how far what is said in the corridors is from how one votes", high=0.4)
    loyalty: Number = p(0.18, "how much majority members lean to the chair's proposal", high=0.5)
    resistance: Number = p(0.18, "how much opposition members lean against it, without consensus", high=0.5)
    trust: Number = p(0.25, "weight of trust in the head of department", high=1)
    ideology: Number = p(0.15, "weight of distance to the chair's ideology", high=1)
    knowledge: Number = p(0.50, "share of individual chance that full knowledge takes away", high=0.9, source="B03 B04")
    line: Number = p(0.50, "leaning from which a member votes for")
    unsure: Number = p(0.10, "distance to the line within which one says one is unsure", high=0.3)


@dataclass(frozen=True)
class Control:
    """Step 5, control: what is decided about the four axes, and re-control after events."""

    pulse: Number = p(0.30, "detail rules added when an event is met by more control", high=0.6, source="D88")
    pulse_chance: Number = p(0.17, "its probability per unit of media attention", high=0.6, mark="F", source="D88, T4")
    pulse_trust: Number = p(1.20, "less trust makes it likelier: (this - T)", low=1, high=1.5, mark="F")
    pulse_decay: Number = p(0.02, "monthly decay of the stock of added rules", high=0.2, source="D39")
    block: Number = p(0.25, "probability that a minority is stopped by the opposition", mark="D", source="MODEL 3.8")


@dataclass(frozen=True)
class Implementation:
    """Step 6: lag and fidelity between a decision and what is done."""

    lag_rules: Number = p(2.0, "months for detail rules to take hold", unit="months", low=1, high=12, source="C21")
    lag_audit: Number = p(2.0, "months for the internal control plan", unit="months", low=1, high=12, source="C21")
    lag_reporting: Number = p(1.5, "months for reporting back", unit="months", low=1, high=12, source="C21")
    lag_style: Number = p(
        3.0, "months for another way of meeting deviations", unit="months", low=1, high=18, source="C21"
    )
    fidelity_base: Number = p(0.40, "fidelity without narrative or basis", source="C01")
    fidelity_narrative: Number = p(0.40, "what a shared narrative adds", source="C09")
    fidelity_basis: Number = p(0.20, "what a good decision basis adds", source="C10")
    fidelity_noise: Number = p(0.08, "monthly chance in fidelity, standard deviation", high=0.3)


@dataclass(frozen=True)
class Work:
    """Step 7: motivation, effort, errors, load and quality in the units (MODEL 3.5)."""

    control_rules: Number = p(0.40, "weight of detail rules in control C")
    control_audit: Number = p(0.30, "weight of audit in control C")
    control_reporting: Number = p(0.30, "weight of reporting in control C")
    audit_reach: Number = p(
        2.0, "share of work audited that feels like all of it, inverted", unit="factor", low=1, high=4
    )
    load_base: Number = p(0.25, "h: load without steering", high=0.6)
    load_rules: Number = p(0.06, "h: load of detail rules", high=0.3)
    load_audit: Number = p(0.25, "h: load of audits", low=0.1, high=0.4)
    load_reporting: Number = p(0.20, "h: load of reporting back", low=0.1, high=0.3)
    load_demand: Number = p(0.40, "load of extra demand", high=1)
    load_capacity: Number = p(0.30, "load of lost capacity", high=1)
    load_incident: Number = p(0.03, "load of dealing with one incident", high=0.2)
    load_review: Number = p(0.08, "load of being reviewed", high=0.3)
    load_relief: Number = p(0.15, "load taken by temporary hands", high=0.4, source="D84 D104")
    load_funding: Number = p(0.80, "load taken per share added to the frame", high=3, source="E25")
    load_instruct: Number = p(0.04, "load of an instruction past the head", high=0.2, source="D36")
    load_plan: Number = p(0.06, "load of savings under an action plan", high=0.3, source="LAW, economy")
    load_high: Number = p(0.95, "largest possible load", low=0.7, high=1)
    motivation_base: Number = p(0.15, "M*: constant", high=0.5)
    motivation_benevolence: Number = p(0.75, "M*: weight of benevolence B")
    motivation_autonomy: Number = p(0.12, "M*: weight of autonomy, with B", high=0.5)
    motivation_load: Number = p(0.30, "M*: weight of load, with B")
    motivation_listening: Number = p(0.10, "M*: weight of being listened to", high=0.4)
    motivation_rate: Number = p(0.08, "monthly approach of motivation", low=0.02, high=0.4)
    motivation_praise: Number = p(0.06, "what sincere praise gives", high=0.2, source="C47 B24")
    motivation_sincere: Number = p(0.35, "quality under which praise sounds hollow", source="MODEL 3.6")
    motivation_visit: Number = p(0.02, "what a visit with questions gives", high=0.1, source="C27 E15")
    motivation_instruct: Number = p(0.04, "what an instruction past the head takes", high=0.2, source="D36")
    motivation_blame: Number = p(0.04, "what public blame from the board takes", high=0.2, source="A14")
    motivation_plan: Number = p(0.05, "what an action plan takes", high=0.2)
    crowding: Number = p(
        0.30, "gamma: loss of effort under punitive control", high=0.6, source="Falk & Kosfeld 2006; 3.5b"
    )
    crowding_scale: Number = p(
        0.15, "control at which crowding-out is near its full size", low=0.03, high=0.6, source="3.5b"
    )
    floor: Number = p(0.80, "enforced effort at full control", low=0.5, high=1)
    floor_rules: Number = p(0.35, "enforced effort: weight of rules")
    floor_audit: Number = p(0.65, "enforced effort: weight of audit and reporting")
    floor_reporting: Number = p(0.40, "enforced effort: what reporting adds to audit's reach")
    floor_kind: Number = p(0.40, "share of enforced effort that a wholly supportive style still enforces")
    misuse: Number = p(0.40, "misuse at no integrity", low=0.2, high=0.6)
    misuse_ruled: Number = p(0.40, "share of misuse that detail rules do not take away")
    misuse_audit: Number = p(2.5, "how well audit sees misuse", unit="factor", low=1, high=5)
    misuse_told: Number = p(0.30, "how well colleagues who dare to tell see it")
    misuse_kind: Number = p(0.30, "share of deterrence that a wholly supportive style keeps")
    deterrence: Number = p(0.75, "delta: how much detection deters", low=0.3, high=1.5, source="Olken 2007")
    errors: Number = p(0.10, "epsilon: errors per piece of work at the reference", high=0.3)
    errors_ability: Number = p(1.25, "errors fall with ability: (this - A)", low=1, high=1.6)
    errors_overload: Number = p(0.35, "xi: errors per tenth of overload", high=1)
    overload: Number = p(0.40, "load over which errors rise", low=0.2, high=0.6)
    errors_rules: Number = p(0.60, "theta: errors that rules prevent in simple work", high=0.9)
    errors_complexity: Number = p(0.50, "share of that prevention that complexity takes away")
    errors_misfit: Number = p(0.20, "errors that rules cause in complex work", high=0.6)
    errors_effort: Number = p(0.70, "errors that effort prevents", high=1)
    errors_effort_base: Number = p(1.40, "errors without effort", low=1, high=2)
    self_report: Number = p(
        0.60, "share of own errors reported where it is safe and honest", low=0.3, high=0.8, source="Edmondson 1996"
    )
    audit_finds: Number = p(0.60, "share of audited errors found", high=1)
    safety_base: Number = p(0.90, "s*: psychological safety without punishment", source="T14")
    safety_style: Number = p(0.65, "s*: what a punitive style takes")
    safety_free: Number = p(0.40, "share of it where there is no control to punish by")
    safety_listening: Number = p(0.15, "s*: weight of being listened to", high=0.5)
    safety_rate: Number = p(0.10, "monthly approach of safety", low=0.02, high=0.4)
    learning_gain: Number = p(0.28, "learning from detected errors", high=1, source="B10")
    learning_decay: Number = p(0.006, "monthly forgetting", high=0.05)
    learning_training: Number = p(0.06, "what a dose of training adds to learning", high=0.3, source="B04 C78")
    training_ability: Number = p(0.03, "what a dose of training adds to ability", high=0.2, source="B04 C78")
    training_load: Number = p(0.04, "load of being away for training", high=0.2)
    fit_rules: Number = p(0.16, "psi1: misfit of rules in complex work", high=0.5)
    fit_discretion: Number = p(0.36, "psi2: misfit of discretion without ability", high=0.8)
    fit_complexity: Number = p(0.40, "share of that misfit that complexity takes away")
    fit_reporting: Number = p(0.12, "psi3: misfit of reporting in complex work", high=0.4)
    fit_kind: Number = p(0.30, "share of it under a wholly supportive style")
    fit_good: Number = p(1.20, "benevolence at which reporting does not misfit", low=1, high=2)
    quality_scale: Number = p(1.13, "q*: scale", low=0.9, high=1.3)
    quality_ability: Number = p(0.45, "q*: power of ability", low=0.2, high=0.8)
    quality_effort: Number = p(0.30, "q*: power of effort", low=0.1, high=0.6)
    quality_time: Number = p(0.30, "q*: power of time left for the work", low=0.1, high=0.6)
    quality_free: Number = p(0.75, "q*: share of time left for the work at the reference", low=0.5, high=1)
    quality_errors: Number = p(0.90, "q*: loss from undetected errors", high=2)
    quality_capacity: Number = p(0.80, "q*: loss from lost capacity", high=1)
    quality_pause: Number = p(0.60, "q*: loss while activity is paused", high=1)
    quality_rate: Number = p(0.15, "monthly approach of quality", low=0.05, high=0.5)
    turnover: Number = p(0.010, "share of staff who leave in a calm month", high=0.04)
    turnover_load: Number = p(0.060, "added per share of overload", high=0.3)
    turnover_motivation: Number = p(0.010, "added by lacking motivation", high=0.2)
    turnover_learning: Number = p(0.50, "learning that leaves with those who leave", high=1)
    reference_ability: Number = p(0.65, "ability that contributions to quality are told against (trace only)")
    reference_effort: Number = p(0.75, "the same, effort (trace only)")
    reference_load: Number = p(0.40, "the same, load (trace only)")
    new_manager: Number = p(0.40, "how much of the unit's ways a new manager replaces", source="D88")
    new_manager_mean: Number = p(0.70, "ability, integrity and benevolence of new managers, mean")
    new_manager_spread: Number = p(0.15, "the same, standard deviation", high=0.3)


@dataclass(frozen=True)
class Oversight:
    """Step 8: what is found, mended, and what stays hidden."""

    latent_decay: Number = p(0.10, "latent errors that fade by themselves in a month", high=0.4)
    exante: Number = p(
        0.60, "x_a: share that ex-ante checks stop at full audit of dangerous work", high=0.9, source="MODEL 4.2"
    )
    exante_slope: Number = p(2.0, "ex-ante checks aim at risk: slope", low=1, high=4)
    exante_from: Number = p(0.60, "and the offset under it", high=1)
    review_finds: Number = p(0.55, "latent errors that a full review finds and mends", source="D62 D64")
    review_misuse: Number = p(
        0.50, "probability that a full review reveals misuse, per unit of misuse", high=5, unit="probability"
    )
    repair_mends: Number = p(0.50, "latent errors that a full repair mends", source="D105")
    volume: Number = p(12.0, "pieces of work in which a unit can err in a month", unit="pieces", low=2, high=60)


@dataclass(frozen=True)
class Incidents:
    """Step 9: incidents, scandals and what becomes public."""

    rate: Number = p(0.12, "incidents per month at full risk and full latent error", unit="per month", high=1)
    shock: Number = p(
        1.20, "incidents per month at full loss of capacity, with latent errors", unit="per month", high=5
    )
    shock_base: Number = p(0.20, "share of it that comes without latent errors")
    scandal: Number = p(0.05, "k_s: scandals", unit="per month", high=0.3)
    scandal_hidden: Number = p(0.30, "share that comes out without audit")
    scandal_audit: Number = p(3.0, "how fast audit brings out the rest", low=0.5, high=6)
    public_base: Number = p(0.25, "probability that an incident becomes public")
    public_risk: Number = p(0.50, "added by how dangerous the unit's work is")
    severity_base: Number = p(0.40, "severity of an incident in harmless work", high=1.5)
    severity_risk: Number = p(0.60, "added in the most dangerous work", high=1.5)
    severity_scandal: Number = p(1.00, "severity of a scandal", low=0.2, high=3)
    exposure: Number = p(1.0, "pause takes this share of the incidents of activity")


@dataclass(frozen=True)
class Media:
    """Step 9: media attention."""

    memory: Number = p(0.60, "attention that stays to next month", high=0.9, source="MODEL 3.5")
    good: Number = p(0.33, "attention that good news gets against bad", source="MODEL 3.5")
    told_first: Number = p(0.50, "penalty taken away by telling it first oneself", source="C43")
    blame: Number = p(0.40, "attention that public blame gets", high=2, source="A15")
    ceiling: Number = p(6.0, "most attention there can be", unit="severity", low=2, high=20)


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
    renegotiated: Number = p(0.10, "what a promise renegotiated in time keeps of a kept one", source="C46")
    feedback: Number = p(0.40, "evidence in appreciation", unit="evidence", high=2, source="C47")
    respect: Number = p(0.40, "evidence in respecting the other's role", unit="evidence", high=2, source="C55")
    blame: Number = p(0.80, "evidence in public blame", unit="evidence", high=4, source="A14")
    instruct: Number = p(0.50, "evidence in an instruction past the head", unit="evidence", high=2, source="D36")
    visit: Number = p(0.12, "evidence in a visit that the head knows of", unit="evidence", high=1, source="C27 E15")
    help: Number = p(
        0.30, "evidence in money, hands, training, repair given", unit="evidence", high=2, source="C45 B24"
    )
    control: Number = p(0.24, "evidence in how control is felt", unit="evidence", high=1, source="Weibel et al. 2016")
    recontrol: Number = p(0.40, "evidence in rules added after an event", unit="evidence", high=2, source="D80 D88")
    overreach: Number = p(0.30, "evidence in matters taken that are the other's", unit="evidence", high=2, source="D36")
    surprise: Number = p(0.40, "evidence in a visible event one was not told of", unit="evidence", high=2, source="C43")
    talk: Number = p(0.40, "evidence in talks with the opposition", unit="evidence", high=2, source="C58")
    tone: Number = p(0.12, "evidence in the tone between parties", unit="evidence", high=1, source="A13")
    dialogue: Number = p(0.24, "evidence in a booked talk", unit="evidence", high=2, source="B39")
    review: Number = p(0.10, "evidence of distrust in being reviewed", unit="evidence", high=1, source="D80")


@dataclass(frozen=True)
class Culture:
    """Step 12: culture is the moving average of behaviour (E03); it is recorded, and feeds nothing back yet."""

    rate: Number = p(0.04, "monthly rate of the moving average", high=0.2, source="MODEL 3.3")
    top: Number = p(0.70, "weight of what the top does", source="E04")


@dataclass(frozen=True)
class Economy:
    """Step 12: money. Frames per unit, what steering and turnover cost, reserve and forecast."""

    reserve: Number = p(15.0, "reserve at the start", unit="mkr", low=-200, high=1000)
    noise: Number = p(0.006, "monthly chance in cost over the month's frame, standard deviation", high=0.05)
    slack: Number = p(0.034, "room in the frame for steering and turnover", low=-0.05, high=0.1)
    turnover: Number = p(
        0.15, "cost of replacing those who leave, over the yearly cost of their work", high=1, source="LAW, economy"
    )
    audit: Number = p(0.020, "cost of auditing all work over frame", high=0.1)
    reporting: Number = p(0.012, "cost of full reporting over frame", high=0.1)
    scandal: Number = p(0.50, "cost of a scandal", unit="mkr", high=10)
    incident: Number = p(0.30, "cost of an incident", unit="mkr", high=10)
    damage: Number = p(0.06, "cost of full lost capacity over yearly frame, per month", high=0.5)
    review: Number = p(0.25, "a full review", unit="mkr", high=5)
    training: Number = p(0.30, "a full dose of training", unit="mkr", high=5)
    relief: Number = p(0.40, "a full dose of temporary hands", unit="mkr", high=5)
    repair: Number = p(1.50, "a full repair", unit="mkr", high=50)
    replace: Number = p(1.00, "replacing a manager", unit="mkr", high=5)
    pause: Number = p(0.10, "a month's pause: share of the month's frame still lost", high=1)
    exercise: Number = p(0.20, "an exercise", unit="mkr", high=5)
    basis: Number = p(0.10, "a prepared basis", unit="mkr", high=2)
    citizen_dialogue: Number = p(0.10, "meeting citizens", unit="mkr", high=2)
    openness: Number = p(0.02, "telling the public first", unit="mkr", high=1)
    demand: Number = p(0.15, "cost of extra demand over frame", high=1)
    plan_line: Number = p(0.01, "deficit over frame at which an action plan begins", high=0.1)
    plan_full: Number = p(0.04, "deficit over frame at which it is full", low=0.01, high=0.2)
    plan_rate: Number = p(0.20, "how fast an action plan bites or is lifted", high=1)
    plan_saves: Number = p(0.03, "what a full action plan saves over frame", high=0.1)


@dataclass(frozen=True)
class Offices:
    """Step 13: who leaves, and elections. Calendar and surroundings."""

    exit_months: Number = p(
        66.0, "months in office at reference trust", unit="months", low=24, high=200, mark="F", source="T1-T3"
    )
    exit_trust: Number = p(3.0, "how much trust keeps a chief executive", low=0, high=8, mark="F")
    exit_reference: Number = p(0.55, "reference trust", mark="F")
    exit_early: Number = p(
        2.0, "hazard factor in the first two years", low=1, high=5, mark="F", unit="factor", source="T5"
    )
    early_months: Number = p(24.0, "months that are early", unit="months", low=6, high=48, mark="F", source="T5")
    start_months: Number = p(24.0, "months that people have been in office at the start", unit="months", high=120)
    exit_minority: Number = p(0.25, "added hazard under minority", mark="F")
    vote_trust: Number = p(0.45, "election: weight of trust in the board", mark="F", source="MODEL 3.5")
    vote_reference: Number = p(0.45, "election: reference trust", mark="F")
    vote_low: Number = p(0.04, "election: cost of low performance", high=0.2, mark="V", source="Boyne et al. 2009; T8")
    vote_low_line: Number = p(0.50, "election: quality under which performance is low")
    vote_media: Number = p(0.012, "election: cost of media attention", high=0.1, mark="F")
    vote_noise: Number = p(0.045, "election: chance, standard deviation", high=0.2, mark="F")
    vote_shift: Number = p(
        -0.032, "election: change of support under which power shifts", low=-0.2, high=0.2, mark="F", source="T7"
    )


@dataclass(frozen=True)
class Outcomes:
    """Step 14: legality, equality and legitimacy as three outcomes, and the six patterns."""

    rate: Number = p(0.20, "monthly approach of legality", low=0.05, high=1)
    misuse: Number = p(1.00, "legality lost by misuse", high=3)
    errors: Number = p(1.50, "legality lost by undetected errors", high=5)
    breach: Number = p(0.25, "legality lost without any internal control", high=0.6, source="KL 6:6")
    breach_line: Number = p(0.03, "share of work in the control plan under which there is none", high=0.1)
    bypass: Number = p(0.05, "legality lost by instructions past the head", high=0.5, source="KL 7:5-8")
    board: Number = p(0.35, "legitimacy: weight of trust in the board")
    administration: Number = p(0.30, "legitimacy: weight of trust in the administration")
    system: Number = p(0.35, "legitimacy: weight of trust in the system")
    sharpness: Number = p(12.0, "how sharply features sort into the six patterns", low=2, high=40)
    memory: Number = p(0.92, "memory of the features", low=0.5, high=0.99)
    fidelity: Number = p(0.62, "threshold of fidelity", source="MODEL 3.9")
    response: Number = p(0.22, "threshold of response", source="MODEL 3.9")
    contact: Number = p(0.40, "threshold of contact", source="MODEL 3.9")
    bounce: Number = p(0.60, "threshold of bounced matters", source="MODEL 3.9")
    bounce_many: Number = p(
        0.90, "threshold of bounced matters over which invasion is not the pattern", source="MODEL 3.9"
    )
    overreach: Number = p(0.25, "threshold of taken matters", source="MODEL 3.9")
    few: Number = p(0.50, "threshold of concentration", source="MODEL 3.9")


@dataclass(frozen=True)
class Seeing:
    """What people in different seats see of the truth: noise and intervals of follow-up."""

    quality: Number = p(0.14, "noise of a quality report without reporting back, standard deviation", high=0.4)
    reporting: Number = p(0.75, "share of that noise that full reporting takes away", high=0.95, source="B38")
    head: Number = p(0.50, "the head's noise against the chair's", low=0.1, high=1)
    opposition: Number = p(1.30, "the opposition's noise against the chair's", low=1, high=3)
    interval: Number = p(9.0, "months between quality reports without reporting back", unit="months", low=2, high=12)
    interval_full: Number = p(2.0, "the same with full reporting", unit="months", low=1, high=6)
    filtered: Number = p(0.08, "how much rosier reports are where it is not safe", high=0.3, source="T14")
    forecast: Number = p(0.008, "noise of the forecast over the frame", high=0.1)
    survey: Number = p(0.05, "noise of surveys, standard deviation", high=0.2)
    survey_month: int = p(10, "calendar month of the surveys", unit="calendar month", low=1, high=12)
    dialogue: Number = p(0.09, "noise of what one hears in a citizen dialogue", high=0.3)
    other: Number = p(0.15, "noise of the impression of the other side's trust", high=0.4)
    risk: Number = p(0.15, "noise of what one believes about risk", high=0.4)
    latent: Number = p(0.10, "noise of a review", high=0.3)
    load: Number = p(0.08, "noise of what one hears about load", high=0.3)
    tone: Number = p(0.04, "noise of how tone is felt", high=0.2)
