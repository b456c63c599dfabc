"""Parameters of step 7: load, motivation, effort, gaming, errors, learning and quality in the units (MODEL 3.5)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Work:
    """Step 7: load, motivation, effort, gaming, errors, learning and quality in the units (MODEL 3.5)."""

    control_rules: Number = p(0.40, "weight of detail rules in the amount of control C", symbol="w_r")
    control_audit: Number = p(0.30, "weight of audit in C", symbol="w_a")
    control_reporting: Number = p(0.30, "weight of reporting in C", symbol="w_p")
    audit_reach: Number = p(2.0, "how much more of the work an audit is felt in than it covers", symbol="a_x",
                            unit="factor", low=1, high=4)  # fmt: skip
    load_base: Number = p(0.25, "load without steering", symbol="h_0", high=0.6)
    load_rules: Number = p(0.06, "load of detail rules", symbol="h_r", high=0.3)
    load_audit: Number = p(0.25, "load of audits", symbol="h_a", low=0.1, high=0.4)
    load_reporting: Number = p(0.20, "load of reporting back", symbol="h_p", low=0.1, high=0.3, source="D81")
    load_demand: Number = p(0.40, "load of extra demand", symbol="h_d", high=1)
    load_capacity: Number = p(0.30, "load of lost capacity", symbol="h_k", high=1)
    load_incident: Number = p(0.03, "load of dealing with one incident", symbol="h_i", high=0.2)
    load_review: Number = p(0.08, "load of being reviewed", symbol="h_v", high=0.3)
    load_relief: Number = p(0.15, "load taken by temporary hands", symbol="h_e", high=0.4, source="D84 D104")
    load_funding: Number = p(0.80, "load taken per share added to the frame", symbol="h_f", high=3, source="E25")
    load_instruct: Number = p(0.04, "load of an instruction past the head", symbol="h_n", high=0.2, source="D36")
    load_plan: Number = p(0.06, "load of savings under an action plan", symbol="h_s", high=0.3, source="LAW, economy")
    load_high: Number = p(0.95, "largest possible load", symbol="h_max", low=0.7, high=1)
    buffer: Number = p(0.30, "load from above that a manager who shields the unit wholly keeps off it", symbol="k_b",
                       high=0.6, source="D74 MODEL 3.3")  # fmt: skip
    buffer_hides: Number = p(0.20, "how much less of what went wrong such a manager passes on", symbol="k_bh", high=0.6,
                             source="D74")  # fmt: skip
    buffer_spread: Number = p(0.12, "how much managers differ in it at the start, standard deviation", symbol="sigma_b",
                              high=0.3, source="D74")  # fmt: skip
    motivation_base: Number = p(0.15, "where motivation goes without benevolence", symbol="m_0", high=0.5)
    motivation_benevolence: Number = p(0.75, "what benevolence adds to it", symbol="m_B")
    motivation_autonomy: Number = p(0.12, "what freedom from rules adds, with benevolence", symbol="m_z", high=0.5,
                                    source="Rasul & Rogger")  # fmt: skip
    motivation_load: Number = p(0.30, "what load takes, with benevolence", symbol="m_h")
    motivation_listening: Number = p(0.10, "what being listened to adds", symbol="m_l", high=0.4)
    motivation_rate: Number = p(0.08, "monthly approach of motivation", symbol="r_M", low=0.02, high=0.4)
    motivation_visit: Number = p(0.02, "what a visit with questions gives", symbol="m_v", high=0.1, source="C27 E15")
    motivation_instruct: Number = p(0.04, "what an instruction past the head takes", symbol="m_n", high=0.2,
                                    source="D36")  # fmt: skip
    motivation_blame: Number = p(0.04, "what public blame from the board takes", symbol="m_b", high=0.2, source="A14")
    motivation_plan: Number = p(0.05, "what an action plan takes", symbol="m_s", high=0.2)
    crowding: Number = p(0.30, "loss of voluntary effort under punitive control", symbol="gamma", high=0.6,
                         source="D80; Falk & Kosfeld 2006; MODEL 3.5b")  # fmt: skip
    crowding_scale: Number = p(0.15, "control at which crowding-out is two thirds of its full size", symbol="C_0",
                               low=0.03, high=0.6, source="MODEL 3.5b")  # fmt: skip
    crowding_linear: Number = p(0.0, "form of crowding-out: saturating 0 (3.5b), linear 1 (3.5)", symbol="l_gamma",
                                source="MODEL 3.5b")  # fmt: skip
    floor: Number = p(0.80, "enforced effort at full control", symbol="f_0", low=0.5, high=1)
    floor_rules: Number = p(0.35, "enforced effort: weight of rules", symbol="f_r")
    floor_audit: Number = p(0.65, "enforced effort: weight of audit and reporting", symbol="f_a")
    floor_reporting: Number = p(0.40, "enforced effort: what reporting adds to audit's reach", symbol="f_p")
    floor_kind: Number = p(0.40, "share of enforced effort that a wholly supportive style still enforces", symbol="f_k")
    misuse: Number = p(0.40, "misuse at no integrity", symbol="u_0", low=0.2, high=0.6, source="D45")
    misuse_ruled: Number = p(0.40, "share of misuse that detail rules do not take away", symbol="u_r")
    misuse_audit: Number = p(2.5, "how well audit sees misuse", symbol="u_a", unit="factor", low=1, high=5)
    misuse_told: Number = p(0.30, "how well colleagues who dare to tell see it", symbol="u_t", source="ACFE")
    misuse_kind: Number = p(0.30, "share of deterrence that a wholly supportive style keeps", symbol="u_k")
    deterrence: Number = p(0.75, "how much detection deters", symbol="delta", low=0.3, high=1.5, source="Olken 2007")
    errors: Number = p(0.10, "errors per piece of work at the reference", symbol="eps_0", high=0.3)
    errors_ability: Number = p(1.25, "errors fall with ability, from this", symbol="eps_A", low=1, high=1.6)
    errors_overload: Number = p(0.35, "errors per tenth of overload", symbol="xi", high=1)
    overload: Number = p(0.40, "load over which errors rise", symbol="h_1", low=0.2, high=0.6)
    errors_rules: Number = p(0.60, "errors that rules prevent in simple work", symbol="theta_r", high=0.9)
    errors_complexity: Number = p(0.50, "share of that prevention that complexity takes away", symbol="theta_x")
    errors_misfit: Number = p(0.20, "errors that rules cause in complex work", symbol="eps_x", high=0.6)
    errors_effort: Number = p(0.70, "errors that effort prevents", symbol="eps_e", high=1)
    errors_effort_base: Number = p(1.40, "errors without effort", symbol="eps_1", unit="factor", low=1, high=2)
    self_report: Number = p(0.60, "share of own errors reported where it is safe and honest", symbol="d_s", low=0.3,
                            high=0.8, source="Edmondson 1996")  # fmt: skip
    audit_finds: Number = p(0.60, "share of audited errors found", symbol="d_a", high=1)
    safety_base: Number = p(0.90, "where psychological safety goes without punishment", symbol="s_0", source="D46 T14")
    safety_style: Number = p(0.65, "what a punitive style takes", symbol="s_phi")
    safety_free: Number = p(0.40, "share of it where there is no control to punish by", symbol="s_c")
    safety_listening: Number = p(0.15, "what being listened to adds", symbol="s_l", high=0.5)
    safety_rate: Number = p(0.10, "monthly approach of safety", symbol="r_s", low=0.02, high=0.4)
    learning_gain: Number = p(0.28, "learning from detected errors", symbol="g_L", high=1, source="B10 D77")
    learning_decay: Number = p(0.006, "monthly forgetting", symbol="g_0", high=0.05)
    learning_training: Number = p(0.06, "what a dose of training adds to learning", symbol="g_t", high=0.3,
                                  source="B04 C78")  # fmt: skip
    training_ability: Number = p(0.03, "what a dose of training adds to ability", symbol="t_A", high=0.2,
                                 source="B04 C78")  # fmt: skip
    training_load: Number = p(0.04, "load of being away for training", symbol="h_t", high=0.2)
    fit_rules: Number = p(0.16, "misfit of rules in complex work", symbol="psi_1", high=0.5, source="D76")
    fit_discretion: Number = p(0.36, "misfit of discretion without ability", symbol="psi_2", high=0.8)
    fit_complexity: Number = p(0.40, "share of that misfit that complexity takes away", symbol="psi_x")
    fit_gaming: Number = p(0.12, "misfit of effort moved to what is measured, in complex work", symbol="psi_3",
                           high=0.4, source="D61 D106; Holmstrom & Milgrom 1991")  # fmt: skip
    gaming_kind: Number = p(0.30, "share of gaming under a wholly supportive style", symbol="v_k", source="D78")
    gaming_good: Number = p(1.20, "benevolence at which nobody games", symbol="v_B", low=1, high=2)
    gloss: Number = p(0.50, "how much better than it is quality is reported where all effort goes to what is measured",
                      symbol="v_l", source="D61; Holmstrom & Milgrom 1991")  # fmt: skip
    gloss_honest: Number = p(0.50, "share of it that integrity takes away", symbol="v_I", source="D45")
    quality_scale: Number = p(1.13, "scale of quality", symbol="q_0", unit="factor", low=0.9, high=1.3)
    quality_ability: Number = p(0.45, "power of ability", symbol="q_A", unit="factor", low=0.2, high=0.8)
    quality_effort: Number = p(0.30, "power of effort", symbol="q_e", unit="factor", low=0.1, high=0.6)
    quality_time: Number = p(0.30, "power of time left for the work", symbol="q_h", unit="factor", low=0.1, high=0.6)
    quality_free: Number = p(0.75, "share of time left for the work at the reference", symbol="q_1", low=0.5, high=1)
    quality_errors: Number = p(0.90, "loss from undetected errors", symbol="q_E", unit="factor", high=2)
    quality_capacity: Number = p(0.80, "loss from lost capacity", symbol="q_k", high=1)
    quality_pause: Number = p(0.60, "loss while activity is paused", symbol="q_z", high=1)
    quality_rate: Number = p(0.15, "monthly approach of quality", symbol="r_q", low=0.05, high=0.5)
    turnover: Number = p(0.010, "share of staff who leave in a calm month", symbol="l_0", high=0.04)
    turnover_load: Number = p(0.060, "added per share of overload", symbol="l_h", high=0.3)
    turnover_motivation: Number = p(0.010, "added by lacking motivation", symbol="l_M", high=0.2)
    turnover_learning: Number = p(0.50, "learning that leaves with those who leave", symbol="l_L", unit="factor",
                                  high=1)  # fmt: skip
    reference_ability: Number = p(0.65, "ability that contributions to quality are told against (trace only)",
                                  symbol="A_ref")  # fmt: skip
    reference_effort: Number = p(0.75, "the same, effort (trace only)", symbol="e_ref")
    reference_load: Number = p(0.40, "the same, load (trace only)", symbol="h_ref")
    new_manager: Number = p(0.40, "how much of the unit's ways a new manager replaces", symbol="n_k", source="D88")
    new_manager_mean: Number = p(0.70, "ability, integrity and benevolence of managers brought in, mean", symbol="n_m")
    new_manager_spread: Number = p(0.15, "the same of all new managers, standard deviation", symbol="n_s", high=0.3)
    gap_base: Number = p(0.40, "control that fits where risk and trustworthiness are as usual (measured only)",
                         symbol="x_g", source="E21 MODEL 3.5")  # fmt: skip
    gap_slope: Number = p(0.90, "how much more fits per share of trustworthiness lacking (measured only)",
                          symbol="x_s", source="E19 E21 MODEL 3.5")  # fmt: skip
    gap_line: Number = p(0.42, "trustworthiness that is as usual in harmless work (measured only)", symbol="x_t",
                         source="E21 MODEL 3.5")  # fmt: skip
    gap_risk: Number = p(0.22, "how much more it takes in the most dangerous work (measured only)", symbol="x_r",
                         source="E20 E21 MODEL 3.5")  # fmt: skip
