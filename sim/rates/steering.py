"""Parameters of step 5, steering: logics, goals, reforms, follow-up tendencies, the cycle of plan and follow-up."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Steering:
    """Step 5, steering: the form of steering, whatever its amount and style. Sizes are at full lean, one way."""

    bureaucracy: Number = p(1 / 3, "bureaucracy among the logics at the start, in relation to the other two",
                            symbol="b", unit="weight", source="D109-D115")  # fmt: skip
    results: Number = p(1 / 3, "management by results (NPM), likewise", symbol="n", unit="weight",
                        source="D109-D115")  # fmt: skip
    network: Number = p(1 / 3, "network and co-creation (NPG), likewise", symbol="g", unit="weight",
                        source="D109-D115")  # fmt: skip
    logic_rate: Number = p(0.02, "how fast the logics follow what is done", symbol="r_l", high=0.2,
                           source="D40 D116 D119")  # fmt: skip
    legality: Number = p(0.03, "b: added to legality", symbol="b_1", high=0.1, source="D115 D118 MODEL 3.4")
    equality: Number = p(0.30, "b: like service for all, share of unlikeness taken", symbol="b_2", high=0.8,
                         source="D87 D118 MODEL 3.4")  # fmt: skip
    rules: Number = p(0.30, "b: guidelines, once written, grow", symbol="b_3", high=0.8, source="D111 MODEL 3.4")
    adaptation: Number = p(0.40, "b: rules misfit complex work more", symbol="b_4", high=1, source="D76 D115 MODEL 3.4")
    measured: Number = p(0.30, "n: effort that reporting enforces", symbol="n_1", high=0.8,
                         source="D113 D118 MODEL 3.4")  # fmt: skip
    reporting: Number = p(0.30, "n: reporting, once asked for, grows", symbol="n_2", high=0.8,
                          source="D112 MODEL 3.4")  # fmt: skip
    gaming: Number = p(0.60, "n: what is measured is polished more", symbol="n_3", high=1.5,
                       source="D61 D106 MODEL 3.4")  # fmt: skip
    outcome: Number = p(0.20, "g: noise of what is seen of complex work taken", symbol="g_1", high=0.6,
                        source="D111 D113 MODEL 3.4")  # fmt: skip
    cocreation: Number = p(0.40, "g: what a citizen dialogue gives", symbol="g_2", high=1,
                           source="C11 D117 MODEL 3.4")  # fmt: skip
    time: Number = p(0.04, "g: load of talking things through", symbol="g_3", high=0.15, source="MODEL 3.4")
    accountability: Number = p(0.30, "g: how far it becomes unclear who answers for what", symbol="g_4", high=0.8,
                               source="D115 MODEL 3.4")  # fmt: skip
    validity: Number = p(0.5, "follow-up: simple measures (0) or understanding of complex work (1)", symbol="f_1",
                         source="D61 E23")  # fmt: skip
    closeness: Number = p(0.5, "follow-up: independent (0) or close, by dialogue (1)", symbol="f_2", source="D62 E23")
    selectivity: Number = p(0.5, "follow-up: detailed and of everything (0) or selective (1)", symbol="f_3",
                            source="D63 E23")  # fmt: skip
    ongoing: Number = p(0.5, "follow-up: afterwards, of faults (0) or ongoing, of strengths too (1)", symbol="f_4",
                        source="D64 E23")  # fmt: skip
    citizens_view: Number = p(0.5, "follow-up: as the principal sees it (0) or as citizens do (1)", symbol="f_5",
                              source="D65 E23")  # fmt: skip
    validity_noise: Number = p(0.25, "f_1: noise moves from complex work to simple work", symbol="a_1", high=0.6,
                               source="D61")  # fmt: skip
    validity_gaming: Number = p(0.30, "f_1: gaming that understanding takes away", symbol="a_1g", high=0.8,
                                source="D61")  # fmt: skip
    closeness_learning: Number = p(0.25, "f_2: learning from errors that were found", symbol="a_2", high=0.6,
                                   source="D62")  # fmt: skip
    closeness_capture: Number = p(0.25, "f_2: what an audit finds less when it has come close", symbol="a_2c", high=0.6,
                                  source="D62")  # fmt: skip
    selectivity_load: Number = p(0.25, "f_3: load of audits and reports taken away", symbol="a_3", high=0.6,
                                 source="D63")  # fmt: skip
    selectivity_coverage: Number = p(0.20, "f_3: faults that follow-up passes by", symbol="a_3c", high=0.6,
                                     source="D63")  # fmt: skip
    selectivity_aim: Number = p(0.30, "f_3: how far follow-up turns to dangerous work from what is not", symbol="a_3r",
                                high=0.6, source="D63")  # fmt: skip
    ongoing_interval: Number = p(0.30, "f_4: time between reports taken away", symbol="a_4", high=0.6, source="D64")
    ongoing_load: Number = p(0.02, "f_4: load of being followed all the time", symbol="a_4l", high=0.1, source="D64")
    ongoing_strengths: Number = p(0.25, "f_4: strengths that are seen besides faults", symbol="a_4s", high=0.6,
                                  source="D64")  # fmt: skip
    citizens_noise: Number = p(0.30, "f_5: noise of surveys taken away, and put on reports of quality", symbol="a_5",
                               high=0.6, source="D65")  # fmt: skip
    citizens_weight: Number = p(0.40, "f_5: weight of citizens' rating in what members take for quality",
                                symbol="a_5w", high=0.8, source="D65")  # fmt: skip
    goals: Number = p(6.0, "goals of the committee at the start", symbol="G", unit="goals", low=1, high=60,
                      source="B13")  # fmt: skip
    goals_reference: Number = p(6.0, "goals at which attention is as usual", symbol="G_0", unit="goals", low=2, high=30,
                                source="B13")  # fmt: skip
    goals_least: Number = p(3.0, "fewer goals than this free no more attention", symbol="G_1", unit="goals", low=1,
                            high=10, source="B13")  # fmt: skip
    goals_attention: Number = p(0.25, "how much of fidelity is a matter of attention", symbol="a_G", high=0.6,
                                source="B13 D97")  # fmt: skip
    goals_load: Number = p(0.004, "load of following up one goal more", symbol="h_G", high=0.02, source="B13 D81")
    goals_coverage: Number = p(0.30, "work that no goal covers escapes enforced effort", symbol="v_G", high=0.8,
                               source="D97 MODEL 3.4")  # fmt: skip
    cascade_levels: Number = p(3.0, "levels from the assembly's goals to the unit's", symbol="l", unit="levels", low=1,
                               high=6, source="D98")  # fmt: skip
    cascade_loss: Number = p(0.04, "meaning lost at each level where no narrative is shared", symbol="a_l", high=0.2,
                             source="D98")  # fmt: skip
    vagueness: Number = p(0.60, "vagueness of the reforms that are launched", symbol="v", source="D83 D85")
    materialise: Number = p(0.50, "local ability to give a reform concrete form, at a basis of .4", symbol="kappa",
                            source="D86")  # fmt: skip
    reform_ramp: Number = p(24.0, "months a reform takes, at middling vagueness", symbol="T_v", unit="months", low=6,
                            high=60, mark="S", source="E17")  # fmt: skip
    reform_decay: Number = p(0.15, "how fast a vague reform dies of what it lacks", symbol="delta_v", high=0.6,
                             source="D85 D86")  # fmt: skip
    reform_fade: Number = p(0.01, "monthly fading of what became practice", symbol="d_v", high=0.1, source="D85")
    reform_disturbs: Number = p(0.30, "practice of the last reform that a new one disturbs", symbol="k_v",
                                source="D40 D85")  # fmt: skip
    reform_blur: Number = p(0.20, "fidelity lost while a vague reform is only words", symbol="a_v", high=0.6,
                            source="D83")  # fmt: skip
    reform_time: Number = p(0.03, "load of a reform that is not yet practice", symbol="h_v", high=0.1,
                            source="D81 D83")  # fmt: skip
    reform_fit: Number = p(0.15, "misfit that a reform in practice takes away", symbol="k_m", high=0.5, source="D86")
    pendulum: Number = p(0.15, "how far a reform swings the logics away from the one that reigns", symbol="k_p",
                         high=0.6, source="D39 D40")  # fmt: skip
    cycle_dose: Number = p(0.25, "dose on the four axes that is a whole decision", symbol="k_g", low=0.05, high=1,
                           unit="dose", source="D101")  # fmt: skip
    cycle_money: Number = p(0.02, "share of the frame that is a whole decision about money", symbol="k_f", low=0.005,
                            high=0.1, source="D101")  # fmt: skip
    cycle_reports: Number = p(0.30, "plans followed up in a month by full reporting back", symbol="k_o",
                              source="D101 D105")  # fmt: skip
    cycle_talk: Number = p(0.30, "what is analysed in a talk of chair and head", symbol="k_t", source="D105")
    cycle_analysis: Number = p(0.10, "what is analysed anyhow, where follow-up is ongoing", symbol="k_x",
                               source="D64 D105")  # fmt: skip
    cycle_forgets: Number = p(0.05, "monthly forgetting of what nobody carries on", symbol="k_n", high=0.3,
                              source="D97 D101")  # fmt: skip
    cycle_learning: Number = p(0.04, "learning of a closed round", symbol="k_L", high=0.2, source="D101 D105")
