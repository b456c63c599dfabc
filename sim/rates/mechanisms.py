"""The switches: one for each mechanism of the model, 1 on and 0 off.

A switch takes away what a mechanism does and leaves every draw in place, so that two runs of a seed differ by the
mechanism alone. Between 0 and 1 it works at that share, so that a sweep can move along it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Mechanisms:
    """The model's mechanisms, each with a switch."""

    crowding: Number = p(1.0, "punitive control crowds out voluntary effort", unit="switch", source="D80 MODEL 3.5b")
    enforcement: Number = p(1.0, "control enforces a least effort", unit="switch", source="D45 MODEL 3.5")
    misuse: Number = p(1.0, "discretion can be misused, and misuse deterred", unit="switch", source="D45 D87")
    gaming: Number = p(1.0, "what is measured is polished", unit="switch", source="D61 D106 D110")
    ex_ante: Number = p(1.0, "dangerous work is checked beforehand", unit="switch", source="MODEL 4.2")
    learning: Number = p(1.0, "detected errors teach where it is safe to tell", unit="switch", source="B10 D105")
    buffer: Number = p(1.0, "managers shield their units from load", unit="switch", source="D74 MODEL 3.3")
    golden_zone: Number = p(1.0, "unclear matters are claimed by both, or by none", unit="switch", source="C16-C18 E12")
    own_proposals: Number = p(1.0, "members of the board put proposals of their own", unit="switch", source="C29 D36")
    recontrol: Number = p(1.0, "events are answered by more rules", unit="switch", source="D39 D88")
    turnover: Number = p(1.0, "heads and chief executives leave when trust fails", unit="switch", source="B23 C60")
    elections: Number = p(1.0, "elections and shifts of majority change who governs", unit="switch", source="B01 C58")
    economy: Number = p(1.0, "deficits bring plans, supervision and pressure", unit="switch", source="E25 D106")
    accountability: Number = p(1.0, "auditors, inspectorates and discharge answer what they find", unit="switch",
                               source="D50 D62")  # fmt: skip
    behaviours: Number = p(1.0, "what either side does to build trust counts: the five behaviours", unit="switch",
                           source="C43-C47")  # fmt: skip
    tempo: Number = p(1.0, "unlike tempo frustrates", unit="switch", source="B25")
    incivility: Number = p(1.0, "members attack each other, the more the rawer the tone", unit="switch",
                           source="A14-A18")  # fmt: skip
    reciprocity: Number = p(1.0, "trust pulls trust", unit="switch", source="C42 E18")
    confirmation: Number = p(1.0, "one sees what one believes", unit="switch", source="Poortinga & Pidgeon 2004")
    resilience: Number = p(1.0, "the interplay shelters against shocks", unit="switch", source="C51-C55")
    culture: Number = p(1.0, "culture feeds back on behaviour", unit="switch", source="E03 E04 D66-D75")
    steering: Number = p(1.0, "governance logics, goals and follow-up tendencies act", unit="switch",
                         source="D61-D65 D109-D115 B13")  # fmt: skip
    demands: Number = p(1.0, "citizens want concrete answers, the administration overall direction", unit="switch",
                        source="E06-E08")  # fmt: skip
    network: Number = p(1.0, "citizens listen to each other", unit="switch", source="Friedkin & Johnsen 1990")
    media: Number = p(1.0, "media attention moves citizens' trust", unit="switch", source="A15 A16")
