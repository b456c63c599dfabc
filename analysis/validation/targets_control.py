"""Targets T9-T11: audit and misuse, control and effort."""

from __future__ import annotations

import math

from analysis.validation import known_measures as measures
from analysis.validation.target import Estimand, Target, ratio_of_means
from scenarios.text import Text

PER_CENT = Text("procent", "per cent")
FACTOR = Text("kvot", "ratio")
SCALE = Text("mängd kontroll 0–1", "amount of control 0–1")

_EXPERIMENT = Estimand(
    Text("studenter i laboratorium", "students in a laboratory"),
    Text("deltagarnas val", "participants' choices"),
    Text("en omgång", "one round"),
    Text("vald insats under kontroll och utan", "effort chosen under control and without"),
)
_CONTROL_AT = Text(
    "Motiverad personal (välvilja .8), detaljregler och återrapportering c, revision .4c, en månad, samma motivation.",
    "Motivated staff (benevolence .8), detail rules and reporting c, audit .4c, one month, same motivation.",
)
CONTROL: tuple[Target, ...] = (
    Target(
        id="T9",
        status="calibrated",
        statement=Text(
            "När risken att granskas går från 4 till 100 procent sjunker missbruket till 70 procent.",
            "When the probability of audit goes from 4 to 100 per cent, misuse falls to 70 per cent.",
        ),
        estimand=Estimand(
            Text("vägbyggen i 608 byar i Indonesien", "road projects in 608 Indonesian villages"),
            Text("ingenjörers mätningar", "engineers' measurements"),
            Text("ett projekt", "one project"),
            Text("saknade utgifter (27,7 % utan revision)", "missing expenditure (27.7 % without audit)"),
        ),
        source="Olken 2007",
        value=0.70,
        low=0.60,
        high=0.80,
        unit=FACTOR,
        decimals=2,
        measured=Text(
            "Revision 1 mot .04 vid integritet .4: missbruk under andra året.",
            "Audit 1 against .04 at integrity .4: misuse in the second year.",
        ),
        needs=("audited",),
        measure=measures.misuse_under_audit,
        summary=ratio_of_means,
        axis=(0.0, 1.2),
    ),
    Target(
        id="T10",
        status="spent",
        statement=Text(
            "Straffande kontroll sänker motiverade medarbetares insats mest när den är svag.",
            "Punitive control lowers the effort of motivated staff most where it is weak.",
        ),
        estimand=_EXPERIMENT,
        source="Falk & Kosfeld 2006 (-51, -24, -5 % at weak, middle, strong control) [K]",
        value=0.1,
        low=0.0,
        high=0.1,
        unit=SCALE,
        decimals=2,
        measured=Text(
            f"{_CONTROL_AT.sv} Stil .8: den kontroll, av .1 till 1, där insatsen är lägst.",
            f"{_CONTROL_AT.en} Style .8: the control, of .1 to 1, at which effort is lowest.",
        ),
        needs=("controlled",),
        measure=measures.punitive_effort,
        summary=measures.deepest,
        note=Text(
            "Formen på ekvationen valdes efter att målet missats, så målet är förbrukat också om det skulle nås.",
            "The equation's form was chosen after the target was missed, so it is spent even where it is met.",
        ),
        axis=(0.0, 1.0),
    ),
    Target(
        id="T10b",
        status="spent",
        statement=Text(
            "Vid stark kontroll är nästan hela förlusten borta.", "At strong control nearly all of the loss is gone."
        ),
        estimand=_EXPERIMENT,
        source="Falk & Kosfeld 2006 [K]",
        value=5.0,
        low=-5.0,
        high=15.0,
        unit=PER_CENT,
        measured=Text(
            f"{_CONTROL_AT.sv} Stil .8: förlust vid full kontroll mot ingen.",
            f"{_CONTROL_AT.en} Style .8: loss at full control against none.",
        ),
        needs=("controlled",),
        measure=measures.punitive_effort,
        summary=measures.loss_at_strongest,
        axis=(-20.0, 60.0),
    ),
    Target(
        id="T11",
        status="seen",
        statement=Text(
            "Med stödjande stil kostar kontroll nästan ingen insats.",
            "In a supportive style control costs hardly any effort.",
        ),
        estimand=Estimand(
            Text("anställda; studenter i laboratorium", "employees; students in a laboratory"),
            Text("anställda; deltagarnas val", "employees; participants' choices"),
            Text("ett tillfälle", "one occasion"),
            Text("insats och förtroende under kontroll", "effort and trust under control"),
        ),
        source="Weibel et al. 2016; Ziegelmeyer et al. 2012",
        low=-math.inf,
        high=5.0,
        unit=PER_CENT,
        measured=Text(
            f"{_CONTROL_AT.sv} Stil .1: största förlusten vid någon mängd kontroll.",
            f"{_CONTROL_AT.en} Style .1: the largest loss at any amount of control.",
        ),
        needs=("controlled",),
        measure=measures.supportive_effort,
        summary=measures.largest_loss,
        axis=(0.0, 60.0),
    ),
    Target(
        id="T11b",
        status="seen",
        statement=Text(
            "Detsamma efter ett år, när också motivationen hunnit ändras.",
            "The same after a year, when motivation has had time to change too.",
        ),
        estimand=Estimand(
            Text("anställda i arbetsorganisationer", "employees of work organisations"),
            Text("anställda", "employees"),
            Text("löpande anställning", "employment as it goes on"),
            Text("insats och förtroende under kontroll", "effort and trust under control"),
        ),
        source="Weibel et al. 2016",
        low=-math.inf,
        high=5.0,
        unit=PER_CENT,
        measured=Text(
            "Som T11 men tolv månader och med motivation som rör sig.",
            "As T11, but twelve months and with motivation that moves.",
        ),
        needs=("controlled_year",),
        measure=measures.supportive_effort_of_a_year,
        summary=measures.largest_loss,
        note=Text(
            "Skild från T11 sedan en första körning blandade de två: laboratoriet prövar en omgång, inte ett år.",
            "Told apart from T11 after a first run had mixed the two: the laboratory tries one round, not a year.",
        ),
        axis=(0.0, 60.0),
    ),
)
"""In the order of MODEL.md."""
