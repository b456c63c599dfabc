"""Parameters of step 7: motivation, effort, errors, load and quality in the units (MODEL 3.5)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


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
