"""Parameters of step 12: money. What things cost, forecast, action plan and supervision; the year's frames."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Economy:
    """Step 12: money. What things cost, forecast, action plan and supervision; the year's frames."""

    reserve: Number = p(15.0, "reserve at the start", symbol="Y_0", unit="mkr", low=-200, high=1000)
    noise: Number = p(0.006, "monthly chance in cost over the month's frame, standard deviation", symbol="sigma_c",
                      high=0.05)  # fmt: skip
    slack: Number = p(0.034, "room in the frame at the start for steering and turnover", symbol="l_0", low=-0.05,
                      high=0.1)  # fmt: skip
    turnover: Number = p(
        0.15, "cost of replacing those who leave, over the yearly cost of their work", symbol="k_t", high=1,
        source="LAW, economy",
    )  # fmt: skip
    audit: Number = p(0.020, "cost of auditing all work over frame", symbol="k_a", high=0.1)
    reporting: Number = p(0.012, "cost of full reporting over frame", symbol="k_p", high=0.1)
    scandal: Number = p(0.50, "cost of a scandal", symbol="k_s", unit="mkr", high=10)
    incident: Number = p(0.30, "cost of an incident", symbol="k_i", unit="mkr", high=10)
    damage: Number = p(0.06, "cost of full lost capacity over yearly frame, per month", symbol="k_c", high=0.5)
    review: Number = p(0.25, "cost of a full review", symbol="k_1", unit="mkr", high=5)
    training: Number = p(0.30, "cost of a full dose of training", symbol="k_2", unit="mkr", high=5)
    relief: Number = p(0.40, "cost of a full dose of temporary hands", symbol="k_3", unit="mkr", high=5)
    repair: Number = p(1.50, "cost of a full repair", symbol="k_4", unit="mkr", high=50)
    replace: Number = p(1.00, "cost of replacing a manager", symbol="k_5", unit="mkr", high=5)
    pause: Number = p(0.10, "a month's pause: share of the month's frame still lost", symbol="k_6", high=1)
    exercise: Number = p(0.20, "cost of an exercise", symbol="k_7", unit="mkr", high=5)
    basis: Number = p(0.10, "cost of a prepared basis", symbol="k_8", unit="mkr", high=2)
    citizen_dialogue: Number = p(0.10, "cost of meeting citizens", symbol="k_9", unit="mkr", high=2)
    openness: Number = p(0.02, "cost of telling the public first", symbol="k_10", unit="mkr", high=1)
    demand: Number = p(0.15, "cost of extra demand over frame", symbol="k_d", high=1, source="E25")
    plan_line: Number = p(0.01, "deficit over frame at which an action plan begins", symbol="d_1", high=0.1)
    plan_full: Number = p(0.04, "deficit over frame at which it is full", symbol="d_2", low=0.01, high=0.2)
    plan_rate: Number = p(0.20, "how fast an action plan bites or is lifted", symbol="r_P", high=1)
    plan_saves: Number = p(0.03, "what a full action plan holds back over frame", symbol="v_1", high=0.1)
    plan_cuts: Number = p(0.002, "resources that a full action plan takes away for good, per month", symbol="v_2",
                          high=0.02)  # fmt: skip
    watch_line: Number = p(0.02, "expected deficit over frame that counts towards supervision", symbol="d_3", high=0.2,
                           source="KL 6:1 (uppsikt)")  # fmt: skip
    watch_wait: Number = p(3.0, "months of it before the executive board supervises", symbol="n_1", unit="months",
                           low=1, high=24)  # fmt: skip
    watch_most: Number = p(6.0, "months that count at most: so many better ones end it", symbol="n_2", unit="months",
                           low=1, high=24)  # fmt: skip
    watch_plan: Number = p(0.60, "least action plan under supervision", symbol="P_w")
    watch_reporting: Number = p(0.55, "least reporting back under supervision", symbol="c_w", source="B38 KL 6:1")
    watch_load: Number = p(0.02, "load of answering the executive board", symbol="h_w", high=0.2, source="D106")
    municipality: Number = p(0.0025, "monthly step of the municipality's economy over frame, standard deviation",
                             symbol="sigma_m", high=0.02, source="E25")  # fmt: skip
    municipality_memory: Number = p(0.97, "memory of the municipality's economy", symbol="mu_m", high=0.999)
    price: Number = p(0.03, "yearly rise of prices and wages as expected", symbol="pi", high=0.15, mark="K",
                      source="SKR, price index for municipal services")  # fmt: skip
    price_spread: Number = p(0.005, "how far prices turn out otherwise, standard deviation", symbol="sigma_pi",
                             high=0.05)  # fmt: skip
    indexed: Number = p(0.80, "share of the expected rise that frames get", symbol="x_pi", high=1.2)
    volume: Number = p(0.25, "share of what the task would need that preliminary frames give", symbol="g_1",
                       source="E25 KL 11:8")  # fmt: skip
    granted: Number = p(0.60, "further share that the best case wins in the budget talks", symbol="g_2", source="B37")
    drawn_in: Number = p(0.40, "share of an expected surplus that is drawn in", symbol="g_3")
    case_trust: Number = p(0.40, "weight in the committee's case: trust with the chief executive", symbol="w_1")
    case_consensus: Number = p(0.30, "weight in the committee's case: consensus in it", symbol="w_2", source="C58")
    case_basis: Number = p(0.30, "weight in the committee's case: basis for decisions", symbol="w_3", source="C10 C59")
    priorities: Number = p(0.008, "how far an unsettled assembly decides otherwise, standard deviation over frame",
                           symbol="sigma_b", high=0.05, source="KL 5:1 11:10")  # fmt: skip
    budget_high: Number = p(0.06, "largest change of the frame in a year", symbol="g_4", low=0.01, high=0.3)
    referral: Number = p(0.30, "chance that savings are referred back by a minority of the assembly", symbol="p_r",
                         source="KL 5:50")  # fmt: skip
    late: Number = p(0.50, "share of next year's adjustment that a late budget takes", symbol="x_l")
    savings_news: Number = p(0.40, "news of a budget with full savings", symbol="e_1", unit="severity", high=3)
    savings_full: Number = p(0.04, "fall of the frame that is full savings", symbol="g_5", low=0.005, high=0.2)
    follows: Number = p(1.50, "how far frames of units follow their demand", symbol="b_u", high=5, source="D108")
    adjusts: Number = p(0.50, "share of the year's room, or lack of it, that resources are fitted to", symbol="x_r",
                        source="D104")  # fmt: skip
    adjusts_high: Number = p(0.04, "largest such change of resources", symbol="x_h", high=0.2)
