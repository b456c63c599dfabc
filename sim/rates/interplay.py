"""Parameters of step 4: talks, the five behaviours and what they leave behind (MODEL 3.6)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


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
