"""Parameters of step 4: talks, the five behaviours and what they leave behind (MODEL 3.6)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Interplay:
    """Step 4: talks, the five behaviours and what they leave behind (MODEL 3.6)."""

    # Attention: what it takes of either side's month.
    attention: Number = p(1000.0, "what chair and head each can give to the interplay in a month; wide by default",
                          symbol="K", unit="minutes", low=60, high=6000, source="B31 B37 MODEL 3.6")  # fmt: skip
    minutes_transparency: Number = p(40.0, "what a full dose of telling early takes", symbol="k_t", unit="minutes",
                                     high=240, source="C43")  # fmt: skip
    minutes_listening: Number = p(60.0, "what a full dose of listening takes", symbol="k_l", unit="minutes", high=240,
                                  source="C44")  # fmt: skip
    minutes_clarity: Number = p(40.0, "what a full dose of being straight takes", symbol="k_c", unit="minutes",
                                high=240, source="C45")  # fmt: skip
    minutes_renegotiated: Number = p(60.0, "what taking up a promise before it falls due takes", symbol="k_n",
                                     unit="minutes", high=240, source="C46")  # fmt: skip
    minutes_feedback: Number = p(20.0, "what a full dose of appreciation takes", symbol="k_f", unit="minutes",
                                 high=240, source="C47")  # fmt: skip
    minutes_talk: Number = p(90.0, "what a booked talk takes of each side", symbol="k_d", unit="minutes", high=480,
                             source="B39")  # fmt: skip
    minutes_agreement: Number = p(180.0, "what writing or reviewing the agreement takes of each side", symbol="k_a",
                                  unit="minutes", high=960, source="C69 C74")  # fmt: skip
    minutes_exercise: Number = p(240.0, "what an exercise takes of each side", symbol="k_x", unit="minutes", high=960,
                                 source="B33")  # fmt: skip
    # Dialogue: five flags.
    dialogue_rate: Number = p(0.30, "how fast the quality of dialogue follows this month's", symbol="r_D", low=0.05,
                              high=1, source="B39")  # fmt: skip
    dialogue_usual: Number = p(0.40, "how far a booked talk is active, structured, informing and reflecting by itself",
                               symbol="u", source="B31 B39")  # fmt: skip
    # Listening and respect, of either side.
    listening_gain: Number = p(0.20, "a dose of listening closes this share of the gap to full", symbol="g_l",
                               high=0.6, source="C44 E16")  # fmt: skip
    listening_rest: Number = p(0.45, "listening without effort", symbol="l_0", source="C44 C54")
    listening_fade: Number = p(0.06, "monthly return to it", symbol="f_l", high=0.4, source="C44")
    boundary_pull: Number = p(0.15, "boundary beliefs move together by this much under full listening", symbol="w_b",
                              high=0.5, source="C44 C62-C68 MODEL 3.6")  # fmt: skip
    respect_rest: Number = p(0.50, "respect for the other's role without effort", symbol="p_0", source="A25")
    respect_fade: Number = p(0.04, "monthly return to it", symbol="f_p", high=0.4, source="A25")
    respect_gain: Number = p(0.15, "a dose of respect closes this share of the gap to full", symbol="g_p", high=0.6,
                             source="C53 C55")  # fmt: skip
    respect_loss: Number = p(0.10, "what blame or an instruction past the head takes", symbol="o_p", high=0.4,
                             source="B36 D36")  # fmt: skip
    # What the two sides share.
    narrative_gain: Number = p(0.08, "what a side's clarity adds to the shared narrative", symbol="g_N", high=0.4,
                               source="B40 C08 C45")  # fmt: skip
    narrative_talk: Number = p(0.03, "what dialogue adds to it", symbol="g_ND", high=0.4, source="C02-C06 C09")
    narrative_goals: Number = p(0.03, "what agreed goals add to it", symbol="g_NG", high=0.4, source="C08 C70")
    narrative_rest: Number = p(0.30, "shared narrative without effort", symbol="N_0", source="C08")
    narrative_fade: Number = p(0.02, "monthly return to it", symbol="f_N", high=0.2, source="C08")
    clarity_gain: Number = p(0.06, "what a side's clarity adds to role clarity", symbol="g_C", high=0.4,
                             source="A03 B32 C53")  # fmt: skip
    clarity_agreement: Number = p(0.04, "what an agreed division of labour adds to it", symbol="g_CG", high=0.3,
                                  source="C69 C72")  # fmt: skip
    clarity_rest: Number = p(0.40, "role clarity without effort", symbol="C_0", source="A03")
    clarity_fade: Number = p(0.02, "monthly return to it", symbol="f_C", high=0.2, source="C02-C06")
    clarity_bypass: Number = p(0.06, "what an instruction past the head takes from it", symbol="o_C", high=0.3,
                               source="B36 D36")  # fmt: skip
    understanding_gain: Number = p(0.08, "what dialogue in which both listen adds to mutual understanding",
                                   symbol="g_m", high=0.4, source="A24 E12")  # fmt: skip
    understanding_rest: Number = p(0.35, "mutual understanding without effort", symbol="m_0", source="A24")
    understanding_fade: Number = p(0.02, "monthly return to it", symbol="f_m", high=0.2, source="A24")
    misread_clarity: Number = p(0.50, "how much less the board's intent is misread when it is straight", symbol="w_ic",
                                high=1, source="C45 MODEL 3.6")  # fmt: skip
    misread_understanding: Number = p(0.60, "the same, per unit of mutual understanding over its rest", symbol="w_im",
                                      high=1, source="A24")  # fmt: skip
    tempo_board: Number = p(0.65, "tempo that politics wants, by itself", symbol="v_b", source="B25")
    tempo_admin: Number = p(0.45, "tempo that the administration wants, by itself", symbol="v_a", source="B25")
    tempo_media: Number = p(0.10, "what a full unit of bad press adds to the tempo politics wants", symbol="v_W",
                            high=0.4, source="B25 B30")  # fmt: skip
    tempo_pull: Number = p(0.12, "tempos move together by this much under full dialogue and agreed steering",
                           symbol="w_v", high=0.5, source="B25 C71")  # fmt: skip
    tempo_fade: Number = p(0.05, "monthly return to one's own tempo", symbol="f_v", high=0.4, source="B25")
    tempo_tolerance: Number = p(0.12, "gap in tempo that frustrates nobody", symbol="v_t", high=0.5, source="B25")
    # Tone and incivility.
    tone_rest: Number = p(0.60, "tone of conversation without effort", symbol="c_0", source="A10")
    tone_fade: Number = p(0.05, "monthly return to it", symbol="f_c", high=0.4, source="A10")
    tone_gain: Number = p(0.05, "what a dose of respect or appreciation adds", symbol="g_c", high=0.3,
                          source="A11 A13 A18")  # fmt: skip
    tone_blame: Number = p(0.12, "what a dose of public blame takes", symbol="o_c", high=0.5, source="A14 A15")
    tone_tempo: Number = p(
        0.05, "what a full gap in tempo beyond tolerance takes", symbol="o_v", high=0.3, source="B25"
    )
    tone_attack: Number = p(0.04, "what a personal attack takes", symbol="o_k", high=0.3, source="A14")
    attack: Number = p(0.03, "chance that a member attacks somebody in a month, where the tone is at its worst",
                       symbol="q_k", unit="probability", high=0.3, source="A14 Brå PTU")  # fmt: skip
    attack_election: Number = p(1.0, "how much likelier that is in the year before an election", symbol="q_e",
                                unit="factor", high=4, source="A14 Brå PTU")  # fmt: skip
    attack_media: Number = p(0.40, "share of attacks that are made in media", symbol="q_m", source="A15")
    # The joint agreement and the rest.
    agreement_gain: Number = p(0.50, "one writing or review closes this share of the gap to what is attainable",
                               symbol="g_G", source="C69-C73")  # fmt: skip
    agreement_thin: Number = p(0.50, "what an agreement can hold where nothing is shared to build it on", symbol="G_0",
                               source="C69-C73")  # fmt: skip
    agreement_ageing: Number = p(0.03, "monthly ageing of the joint agreement", symbol="a_G", high=0.2, mark="S",
                                 source="C02-C06 C74")  # fmt: skip
    exercise_gain: Number = p(0.35, "one exercise closes this share of the gap in improvisation", symbol="g_x",
                              source="B33 C52")  # fmt: skip
    exercise_fade: Number = p(0.015, "monthly forgetting of it", symbol="f_x", high=0.1, source="C52")
    basis_gain: Number = p(0.30, "a dose closes this share of the gap in quality of the decision basis", symbol="g_u",
                           source="C10 C59")  # fmt: skip
    basis_rest: Number = p(0.40, "quality of the decision basis without effort", symbol="u_0", source="B29")
    basis_fade: Number = p(0.06, "monthly return to it", symbol="f_u", high=0.4, source="B29")
    consensus_gain: Number = p(0.15, "talks with the opposition close this share of the gap to consensus",
                               symbol="g_k", source="C58")  # fmt: skip
    consensus_rest: Number = p(0.35, "consensus without effort", symbol="k_0", source="C58")
    consensus_fade: Number = p(0.05, "monthly return to it", symbol="f_k", high=0.4, source="C58")
    listened_gain: Number = p(0.30, "citizen dialogue closes this share of the gap to being heard", symbol="g_h",
                              source="A07")  # fmt: skip
    listened_fade: Number = p(0.15, "monthly fading of being heard", symbol="f_h", high=0.6, source="A07")
    reset: Number = p(0.40, "what is left of agreement, understanding and evidence when people change", symbol="w_0",
                      mark="S", source="C74")  # fmt: skip
    # Appreciation: what it does to motivation, and when it rings hollow.
    praise: Number = p(0.06, "share of the gap to full motivation that appreciation closes, at most", symbol="g_M",
                       high=0.2, source="B24 C47 MODEL 3.6")  # fmt: skip
    praise_scale: Number = p(0.50, "dose at which 63 % of that is reached", symbol="d_M", unit="dose", low=0.1, high=2,
                             source="C47 MODEL 3.6")  # fmt: skip
    sincere_from: Number = p(0.35, "quality of service up to which appreciation rings hollow", symbol="q_0", high=0.6,
                             source="C47 MODEL 3.6")  # fmt: skip
    sincere_span: Number = p(0.20, "quality over that at which it is taken as meant", symbol="q_1", low=0.02, high=0.6,
                             source="C47 MODEL 3.6")  # fmt: skip
