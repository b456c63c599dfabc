"""Parameters of step 5, the committee: who sits, how members lean, what they put, and how a meeting is held."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Board:
    """Step 5, the committee: who sits, how members lean, what they put, and how a meeting is held."""

    spread: Number = p(
        0.12,
        "individual chance in a member's vote, standard deviation",
        symbol="sigma_v",
        low=0.02,
        high=0.4,
        source="B03",
    )
    talk_noise: Number = p(
        0.10, "how far what is said in the corridors is from how one votes, standard deviation", symbol="sigma_t",
        high=0.4, source="C27",
    )  # fmt: skip
    loyalty: Number = p(0.18, "how much majority members lean to the chair's proposal", symbol="a_m", high=0.5,
                        source="C29 C58")  # fmt: skip
    resistance: Number = p(
        0.18, "how much opposition members lean against it, without consensus", symbol="a_o", high=0.5, source="C58 D96"
    )
    unbound: Number = p(
        0.50, "share of that which a party outside the blocs does not feel", symbol="u", source="B01 D01"
    )
    trust: Number = p(0.25, "weight of trust in the head of department", symbol="a_T", high=1, source="MODEL 3.8")
    ideology: Number = p(
        0.15, "weight of distance to the chair's ideology", symbol="a_x", high=1, source="D96, MODEL 3.8"
    )
    knowledge: Number = p(
        0.50,
        "share of individual chance that full knowledge takes away",
        symbol="kappa",
        high=0.9,
        source="B03 B04 A22",
    )
    basis: Number = p(
        0.50, "share of individual chance that a full decision basis takes away, against a basis without effort",
        symbol="kappa_b", high=0.9, source="C10 B29",
    )  # fmt: skip
    green: Number = p(
        0.30,
        "share of the knowledge of the field that a newly elected member lacks",
        symbol="lambda_0",
        source="B03 B04",
    )
    green_months: Number = p(
        24.0, "months until it is made up for", symbol="tau_0", unit="months", low=1, high=48, source="B04"
    )
    heat: Number = p(
        0.04, "what media attention takes from any proposal by members' feel for the moment", symbol="a_W", high=0.3,
        source="A21 A15",
    )  # fmt: skip
    heat_full: Number = p(
        1.0, "media attention at which that is at its full", symbol="W_1", unit="severity", low=0.1, high=5,
        source="A15",
    )  # fmt: skip
    mood: Number = p(
        0.10, "weight of citizens' mood, legitimacy over one half", symbol="a_C", high=0.5, source="A06 A07 A21"
    )
    promises: Number = p(0.06, "weight of how the board has kept its promises", symbol="a_p", high=0.5, source="C46")
    group: Number = p(
        0.40, "how far a party's members judge the facts as their group leader does", symbol="a_g", high=0.9,
        source="A06 D05",
    )  # fmt: skip
    line: Number = p(0.50, "leaning from which a member votes for", symbol="line", source="C29")
    unsure: Number = p(
        0.10, "distance to the line within which one says one is unsure", symbol="line_u", high=0.3, source="C27"
    )
    tone_pull: Number = p(
        0.02, "monthly pull of the members' own tone on the tone of conversation", symbol="a_t", high=0.2,
        source="A10 A13",
    )  # fmt: skip
    absence: Number = p(
        0.10, "probability that a member, or a substitute who is called, cannot come", symbol="p_a", high=0.5,
        source="D01 A08",
    )  # fmt: skip
    recusal: Number = p(
        0.02, "probability that a member is disqualified in one of the month's matters (jäv)", symbol="p_j", high=0.2,
        source="LAW KL 6:28-30",
    )  # fmt: skip
    undeclared: Number = p(
        0.05, "share of disqualified members who do not say so, and it comes to light", symbol="p_u", source="A08"
    )
    fault_decay: Number = p(
        0.10,
        "monthly fading of the mark that breaches of duty leave",
        symbol="delta_f",
        low=0.01,
        high=0.5,
        source="A08",
    )
    breach: Number = p(0.50, "evidence in a breach of duty", symbol="w_f", unit="evidence", high=4, source="A08")
    own_chance: Number = p(
        0.04, "probability a month that some member puts a proposal on one unit's detail rules", symbol="p_o",
        high=0.5, source="C29 D36",
    )  # fmt: skip
    own_step: Number = p(
        0.10, "most that such a proposal adds or takes", symbol="s_o", low=0.02, high=0.5, source="D36 D39"
    )
    own_least: Number = p(
        0.03, "distance between wish and rules under which nobody bothers", symbol="s_m", high=0.3, source="D36"
    )
    wish: Number = p(0.90, "how far a member's wish follows risk and trust", symbol="c_w", source="MODEL 3.5")
    wish_base: Number = p(
        0.42, "trust at which a member is content with the rules of a unit without risk", symbol="c_0",
        source="MODEL 3.5",
    )  # fmt: skip
    wish_risk: Number = p(0.22, "what full risk adds to it", symbol="c_rho", source="MODEL 3.5")
    habit: Number = p(
        0.05, "how fast members come to take the rules that have been decided for normal", symbol="delta_n", high=0.5,
        source="E03 D39",
    )  # fmt: skip
    spatial: Number = p(
        0.30, "weight of getting nearer to one's wish, against loyalty and resistance", symbol="a_s", low=0.05, high=1,
        source="C29, MODEL 3.5",
    )  # fmt: skip
    referral: Number = p(
        0.45, "quality of the decision basis under which a member who weighs facts as others do wants a referral back",
        symbol="b_r", source="C59 B29",
    )  # fmt: skip
    notice: Number = p(
        0.50, "share of members unsure from which a proposal is put off to the next meeting", symbol="b_d", low=0.05,
        source="LAW KL 6:33",
    )  # fmt: skip
    asked: Number = p(
        0.25, "share of the votes, between ayes and noes, up to which the losers ask for a vote to be counted",
        symbol="b_v", source="LAW KL 4:27",
    )  # fmt: skip
    dissent_rate: Number = p(
        0.20, "how fast the record of dissent follows what the opposition does", symbol="delta_d", low=0.02, high=1,
        source="LAW KL 4:27",
    )  # fmt: skip
    dissent_fade: Number = p(
        0.04, "monthly fading of the record of dissent", symbol="delta_r", high=0.5, source="C25 C58"
    )
    dissent_cost: Number = p(0.05, "what full dissent takes from consensus", symbol="a_d", high=0.5, source="C58")
    urgent_cost: Number = p(
        0.06, "what an urgent decision nobody was asked about takes from consensus when it is reported", symbol="a_u",
        high=0.5, source="LAW KL 6:39-40",
    )  # fmt: skip
