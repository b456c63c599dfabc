"""What lies between politics and administration."""

from __future__ import annotations

from dataclasses import dataclass

from sim.columns import Columns, Floats


@dataclass
class Interplay(Columns):
    """Between politics and administration, ``(R, 1)`` unless noted."""

    narrative: Floats
    agreement: Floats
    """G: mean of its four parts."""
    agreement_parts: Floats
    """Goals, steering together, division of labour, cooperation (C70-C73), ``(R, 4)``."""
    agreement_age: Floats
    """Months since it was written or reviewed."""
    agreement_versions: Floats
    """How many times it has been written or reviewed."""
    clarity: Floats
    tone: Floats
    dialogue: Floats
    improvisation: Floats
    listening_board: Floats
    listening_admin: Floats
    respect_board: Floats
    respect_admin: Floats
    boundary_board: Floats
    """Up to where politics thinks a matter is its own, what 0 - how 1."""
    boundary_admin: Floats
    """From where the administration thinks it is its own."""
    understanding: Floats
    """Mutual understanding."""
    misread: Floats
    """Factor on how unevenly the board's intent is read this month."""
    tempo_board: Floats
    """Tempo that politics wants; below, the administration's."""
    tempo_admin: Floats
    told_board: Floats
    """How far politics told the administration early this month; below, the other way."""
    told_admin: Floats
    attacks: Floats
    """Personal attacks between members this month, a count; below, those made in media."""
    attacks_media: Floats
    basis: Floats
    """Quality of the basis for decisions."""
    listened: Floats
    """How heard citizens feel."""
    met: Floats
    """Citizen dialogue held this month."""
    pressure: Floats
    """Needs beyond those of the citizens at the start."""
    fidelity: Floats
    """Share of a decision that is carried out as meant."""
    done: Floats
    """Months so far in which each side did each of the five behaviours, in the order of ``BEHAVIOURS``, the board
    first within each, ``(R, 10)``."""
    ledger: Floats
    """Promises so far: kept, renegotiated, broken, the board first within each, ``(R, 6)``."""
