"""Parameters of step 13, elections: what decides them, shifts in the middle of a term, and what changes hands."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Elections:
    """Step 13, elections: what decides them, shifts in the middle of a term, and what changes hands."""

    trust: Number = p(0.45, "weight of citizens' trust in the board", symbol="e_T", mark="F", source="MODEL 3.5")
    reference: Number = p(0.45, "trust at which it neither gives nor takes", symbol="T_e", mark="F",
                          source="MODEL 3.5")  # fmt: skip
    low: Number = p(0.04, "cost of low performance", symbol="e_q", high=0.2, mark="V", source="Boyne et al. 2009; T8")
    low_line: Number = p(0.50, "quality under which performance is low", symbol="q_e", source="MODEL 3.5")
    media: Number = p(0.012, "cost of media attention", symbol="e_W", high=0.1, mark="F", source="MODEL 3.5")
    dissent: Number = p(
        0.30, "how much more of that falls on those who govern where the opposition's dissent is on record",
        symbol="e_d", source="C25 C58 LAW KL 4:27",
    )  # fmt: skip
    noise: Number = p(0.045, "chance, standard deviation", symbol="sigma_e", high=0.2, mark="F", source="MODEL 3.5")
    shift: Number = p(
        -0.0095,
        "change of support under which power shifts",
        symbol="Delta_e",
        low=-0.2,
        high=0.2,
        mark="F",
        source="T7",
    )
    midterm: Number = p(
        0.003, "probability a month that a majority breaks in the middle of the term", symbol="h_m", high=0.05,
        source="SKR: 35 of 290 from 2022 to 2024; B01",
    )  # fmt: skip
    midterm_minority: Number = p(
        2.0, "how much likelier that is where the chair's side governs in minority: 1 + this", symbol="h_n",
        unit="factor", high=10, source="B01, MODEL 3.8",
    )  # fmt: skip
    midterm_from: int = p(
        6, "first month of the term in which it can", symbol="m_1", unit="month", low=0, high=47, source="LAW KL 6:21"
    )
    chair_new: Number = p(
        0.17, "probability that a side that stays in power changes chair; with shifts about half of all chairs are new",
        symbol="n_c", source="SKR Dec 2022",
    )  # fmt: skip
    member_new: Number = p(
        0.40, "probability that a seat gets a new holder with a new term", symbol="n_m", source="B27 D95"
    )
    party_spread: Number = p(
        0.05, "how far the newly elected are from where their party stands, standard deviation", symbol="sigma_x",
        high=0.3, source="B27",
    )  # fmt: skip
