"""Parameters of step 5, accountability: auditors, inspectorates, appeals, discharge."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Accountability:
    """Step 5, accountability: auditors, inspectorates, appeals, discharge."""

    report_month: int = p(4, "calendar month of the auditors' report", symbol="m_1", unit="calendar month", low=1,
                          high=12, source="KL 12:1")  # fmt: skip
    discharge_month: int = p(6, "calendar month in which the assembly decides on discharge", symbol="m_2",
                             unit="calendar month", low=1, high=12, source="KL 5:24")  # fmt: skip
    memory: Number = p(0.92, "memory of breaches of duty between reviews", symbol="mu_b", low=0.5, high=0.99)
    fault_legality: Number = p(1.50, "fault: per share that legality falls short", symbol="f_1", high=5)
    fault_line: Number = p(0.85, "legality under which it is a fault", symbol="L_1")
    fault_breach: Number = p(0.45, "fault: a year without internal control, or of breaches", symbol="f_2", high=1,
                             source="KL 6:6 D50")  # fmt: skip
    fault_deficit: Number = p(0.20, "fault: a deficit that is full", symbol="f_3", high=1)
    fault_blind: Number = p(0.30, "fault: no follow-up at all", symbol="f_4", high=1, source="D62-D64")
    followed: Number = p(0.40, "audit and reporting together that are enough follow-up", symbol="c_f", low=0.05,
                         high=2)  # fmt: skip
    remark_sharpness: Number = p(9.0, "how sharply fault decides on a remark", symbol="k_r", low=1, high=40)
    remark_line: Number = p(0.45, "fault at which a remark is as likely as not", symbol="f_5", high=2)
    advised: Number = p(0.12, "chance that a remark advises against discharge, times fault over its line",
                        symbol="p_1", source="KL 12:13")  # fmt: skip
    remark_news: Number = p(0.80, "news of a remark", symbol="e_2", unit="severity", high=3, source="A15")
    remark_evidence: Number = p(0.60, "evidence of a remark against the chair, and the opposition", symbol="e_3",
                                unit="evidence", high=5)  # fmt: skip
    joint: Number = p(0.50, "share of it against the opposition instead, where it has had no dissent recorded",
                      symbol="e_7", source="C25 KL 4:27")  # fmt: skip
    remark_load: Number = p(0.01, "load of answering a remark until the next review", symbol="h_1", high=0.2)
    remark_audit: Number = p(0.15, "least share in the control plan that a remark leads to", symbol="c_1")
    remark_reporting: Number = p(0.45, "least reporting back that a remark leads to", symbol="c_2")
    refused_advised: Number = p(0.30, "chance that discharge is refused where the auditors advise against it",
                                symbol="p_2")  # fmt: skip
    refused_remark: Number = p(0.01, "chance that discharge is refused on a remark alone", symbol="p_3")
    refused_minority: Number = p(0.50, "added to the chance under a minority", symbol="p_4", high=3)
    refused_news: Number = p(1.50, "news of discharge refused", symbol="e_4", unit="severity", high=3)
    recalled: Number = p(0.50, "chance that the chair is recalled then", symbol="p_5", source="KL 4:9-10")
    inspection_chance: Number = p(0.006, "monthly chance of a planned inspection of the most dangerous work",
                                  symbol="i_1", high=0.2)  # fmt: skip
    inspection_event: Number = p(0.15, "added per severity of what became public, at full risk", symbol="i_2", high=1,
                                 source="D87")  # fmt: skip
    order_latent: Number = p(0.80, "an order per share of latent errors", symbol="o_1", high=3)
    order_quality: Number = p(1.00, "an order per share of quality under the line", symbol="o_2", high=3)
    order_line: Number = p(0.55, "quality that an inspectorate expects", symbol="q_o")
    order_mended: Number = p(0.30, "latent errors under which it has been mended", symbol="V_o")
    order_least: Number = p(6.0, "months an order stays at least", symbol="n_3", unit="months", low=1, high=24)
    order_most: Number = p(18.0, "months after which a fine is paid, if it has not been mended", symbol="n_4",
                           unit="months", low=2, high=60)  # fmt: skip
    order_fine: Number = p(0.50, "fine for an order not obeyed", symbol="k_f", unit="mkr", high=10, mark="K",
                           source="conditional fines of inspectorates")  # fmt: skip
    order_audit: Number = p(0.35, "least share in the control plan under an order", symbol="c_3", source="MODEL 4.2")
    order_reporting: Number = p(0.55, "least reporting back under an order", symbol="c_4")
    order_load: Number = p(0.03, "load of answering an order", symbol="h_2", high=0.2)
    order_news: Number = p(0.50, "news of an order in the most dangerous work", symbol="e_5", unit="severity", high=3)
    appeals: Number = p(0.04, "decisions appealed a month where all agree", symbol="a_1", unit="per month", high=2,
                        source="KL 13:1")  # fmt: skip
    appeals_conflict: Number = p(0.10, "further ones where none do", symbol="a_2", unit="per month", high=2)
    overturned: Number = p(1.00, "share of them overturned, per share that legality falls short of 1", symbol="a_3",
                           high=3)  # fmt: skip
    overturned_news: Number = p(0.30, "news of a decision overturned", symbol="e_6", unit="severity", high=3)
    overturned_load: Number = p(0.01, "load of doing it again, that month", symbol="h_3", high=0.2)
