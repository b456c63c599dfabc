"""Parameters of steps 2-6 for matters: what is raised, who takes it, how it is decided and carried out (MODEL 3.7)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Cases:
    """Steps 2-6: the docket, matter by matter."""

    slots: int = p(12, "matters raised in a month", symbol="n", unit="matters", low=4, high=40, source="C56 MODEL ODD")
    docket: int = p(144, "open matters that there is room for; more are turned away", symbol="K", unit="matters",
                    low=12, high=400, source="D97")  # fmt: skip
    agenda: int = p(15, "matters that a meeting gets through", symbol="A", unit="matters", low=2, high=40,
                    source="C31 C57")  # fmt: skip
    demands: Number = p(0.25, "share of matters that are citizens' demands for concrete answers", symbol="d_c",
                        high=0.5, source="E06")  # fmt: skip
    requests: Number = p(0.12, "share that are the administration's requests for overall direction", symbol="d_a",
                         high=0.3, source="E07")  # fmt: skip
    own: Number = p(0.15, "share that the committee raises itself", symbol="d_b", high=0.2, source="B26 C29")
    demand_from: Number = p(0.60, "demands lie from here on, towards how", symbol="g_c", source="E06")
    request_to: Number = p(0.30, "requests lie up to here, towards what", symbol="g_a", source="E07")
    position_spread: Number = p(0.78, "how evenly matters spread from what to how (1 evenly)", symbol="s_g", low=0.5,
                                high=1, source="A27 A28 MODEL 3.7")  # fmt: skip
    merit: Number = p(0.60, "how good a proposal is, mean", symbol="m_0", source="C59")
    merit_spread: Number = p(0.40, "half the width of it", symbol="m_1", high=0.5, source="C59")
    heat: Number = p(0.40, "heat of a matter that is all about what, as it is raised", symbol="h_0", source="A28")
    heat_demand: Number = p(0.15, "heat that a citizens' demand adds", symbol="h_c", high=0.5, source="E06")
    heat_media: Number = p(0.25, "share of the gap to full heat that full attention closes in a month", symbol="h_W",
                           source="B30")  # fmt: skip
    heat_fade: Number = p(0.10, "monthly fading of heat", symbol="h_f", source="B30")
    politicised: Number = p(0.15, "how far full heat under full attention draws a matter towards what in a month",
                            symbol="g_W", high=0.5, source="B30")  # fmt: skip
    claim_noise: Number = p(0.08, "how unsure a side is about where the boundary lies", symbol="s_b", high=0.3,
                            source="C16 C17 C36 MODEL 3.7")  # fmt: skip
    pull: Number = p(0.10, "how far citizens' demands draw politics into the how", symbol="b_c", high=0.4,
                     source="E06 E08")  # fmt: skip
    bounce_share: Number = p(0.50, "share of the matters nobody claims that bounce instead of being taken",
                             symbol="p_b", source="D35 E12 MODEL 3.7")  # fmt: skip
    bounce_wait: Number = p(0.02, "load added for every waiting matter per slot", symbol="h_w", high=0.2, source="D35")
    how_line: Number = p(0.60, "from here on a matter is about how", symbol="g_H", low=0.5, high=0.9,
                         source="C15 MODEL 3.9")  # fmt: skip
    what_line: Number = p(0.40, "up to here a matter is about what", symbol="g_V", low=0.1, high=0.5,
                          source="C14 MODEL 3.9")  # fmt: skip
    zone_line: Number = p(0.60, "ambiguity from which a matter lies in the golden zone", symbol="a_z",
                          source="C16-C18 E12")  # fmt: skip
    gate: Number = p(0.25, "share of matters that go by way of the two at the top, at half an agreement", symbol="p_g",
                     source="C49 D37")  # fmt: skip
    capacity: Number = p(7.0, "matters that the two at the top get through in a month", symbol="c_g", unit="matters",
                         low=1, high=20, source="C49 D37 MODEL 3.7")  # fmt: skip
    delegated_routine: Number = p(0.90, "share of routine matters that the scheme of delegation covers",
                                  symbol="D_r", source="C33 C41")  # fmt: skip
    delegated_demand: Number = p(0.60, "share of citizens' matters, likewise", symbol="D_c", source="C33 C41")
    certain: Number = p(0.30, "legal certainty under which a matter is one of principle, not delegated",
                        symbol="c_l", source="KL 6:38 7:5 C41")  # fmt: skip
    prepare: Number = p(0.20, "months that every matter takes to prepare", symbol="t_0", unit="months", high=3,
                        source="C61")  # fmt: skip
    prepare_complexity: Number = p(1.00, "months that a complex matter takes more", symbol="t_c", unit="months", high=6,
                                   source="C61 E24")  # fmt: skip
    prepare_basis: Number = p(1.00, "months that a full basis with alternatives takes more", symbol="t_b",
                              unit="months", high=6, source="B29 C59")  # fmt: skip
    support: Number = p(0.62, "how well a proposal stands at a meeting, with neither merit nor fault", symbol="u_0",
                        source="C57 C58")  # fmt: skip
    support_merit: Number = p(0.40, "how much its merit weighs where the officer's report says it all", symbol="u_m",
                              source="B29 C59 C60")  # fmt: skip
    support_heat: Number = p(0.20, "how much heat takes", symbol="u_h", source="A28")
    refer: Number = p(0.25, "referred back where there is no basis in a matter of middling complexity", symbol="p_r",
                      source="B29 C59")  # fmt: skip
    refer_months: Number = p(1.5, "months that a referral costs", symbol="t_r", unit="months", low=1, high=6,
                             source="C59")  # fmt: skip
    defer: Number = p(0.10, "put off at full heat", symbol="p_d", source="C56")
    noted: Number = p(0.35, "share of routine matters at a meeting that are for information", symbol="p_n",
                      source="C56")  # fmt: skip
    assembly_money: Number = p(0.70, "size of a matter about what from which the assembly decides", symbol="M_f",
                               source="KL 5:1 A29")  # fmt: skip
    legal_force: Number = p(0.35, "reversibility under which one waits for legal force", symbol="r_l",
                            source="KL 13:14")  # fmt: skip
    lag_low: Number = p(1.0, "shortest time from decision to execution", symbol="l_0", unit="months", low=1, high=6,
                        mark="S", source="C21")  # fmt: skip
    lag_high: Number = p(18.0, "longest time", symbol="l_1", unit="months", low=6, high=36, mark="S",
                         source="C21 C76")  # fmt: skip
    joint_gain: Number = p(0.25, "share of the gap in fidelity closed when handled jointly", symbol="f_j",
                           source="C16 E10 MODEL 3.7")  # fmt: skip
    link_loss: Number = p(0.04, "fidelity lost in every link of the chain", symbol="f_l", high=0.2, source="E05 D98")
    cross_line: Number = p(0.70, "complexity from which several units must join in", symbol="x_l", source="E24")
    concentration: Number = p(12.0, "how alike executions are: sum of the two parameters of the beta", symbol="f_c",
                              unit="weight", low=2, high=100, source="MODEL 3.7")  # fmt: skip
    reluctance: Number = p(0.50, "fidelity that a bad proposal loses where the head has no trust in the chair",
                           symbol="f_r", source="C60")  # fmt: skip
    effect: Number = p(0.01, "learning that one matter carried out in full brings to its unit, at full merit",
                       symbol="e_L", high=0.2, source="C01")  # fmt: skip
    direction: Number = p(0.05, "shared narrative that a month of answered requests for direction gives", symbol="e_N",
                          source="C08 E07")  # fmt: skip
    heard: Number = p(0.10, "being heard that a month of answered demands gives", symbol="e_h", high=0.5, source="E06")
    heard_less: Number = p(0.50, "what a no, or an official's answer, gives of it", symbol="e_n", source="E06")
    unheard: Number = p(0.10, "being heard that a month of demands left lying takes", symbol="e_u", high=0.5,
                        source="E06 E12")  # fmt: skip
    report_low: Number = p(2.0, "shortest time from execution to reporting back", symbol="v_0", unit="months", low=1,
                           high=12, source="C21")  # fmt: skip
    report_high: Number = p(9.0, "longest time", symbol="v_1", unit="months", low=2, high=24, source="C21")
    report_noise: Number = p(0.20, "noise of the report where nothing can be measured, standard deviation",
                             symbol="s_v", high=0.5, source="C21")  # fmt: skip
    poor: Number = p(0.22, "result under which a decision is taken up again", symbol="r_p", source="C56")
    relearnt: Number = p(0.30, "share of the gap in merit that is closed then", symbol="r_m", source="C56 C78")
