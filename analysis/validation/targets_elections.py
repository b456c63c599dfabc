"""Targets T6-T8: minority, shifts of power, new chairs, and what performance costs those in power."""

from __future__ import annotations

from analysis.validation import known_measures as measures
from analysis.validation.target import Estimand, Target
from analysis.validation.targets_offices import PER_CENT, REGISTER, as_they_are
from scenarios.text import Text

POINTS_OF_SUPPORT = Text("procentenheter", "percentage points")
_MUNICIPALITIES = Text("svenska kommuner", "Swedish municipalities")

ELECTIONS: tuple[Target, ...] = (
    Target(
        id="T6",
        status="input",
        statement=Text(
            "39 procent av kommunerna styrs i minoritet.", "39 per cent of municipalities are governed in minority."
        ),
        estimand=Estimand(
            _MUNICIPALITIES,
            REGISTER,
            Text("2022 (114 av 290)", "2022 (114 of 290)"),
            Text("minoritetsstyre", "minority rule"),
        ),
        source="SKR",
        value=39.0,
        low=35.0,
        high=43.0,
        unit=PER_CENT,
        decimals=0,
        measured=as_they_are(
            "Andel av mandatperioderna som börjar i minoritet.", "Share of terms that begin in minority."
        ),
        needs=("terms",),
        measure=measures.minority_rule,
        note=Text(
            "Talet läggs in i de världar där målen mäts.",
            "The number is put into the worlds that targets are measured in.",
        ),
        axis=(0.0, 100.0),
    ),
    Target(
        id="T7",
        status="calibrated",
        statement=Text(
            "Makten skiftar i 37 till 44 procent av kommunerna efter ett val.",
            "Power shifts in 37 to 44 per cent of municipalities after an election.",
        ),
        estimand=Estimand(
            _MUNICIPALITIES,
            REGISTER,
            Text("valen 2018 och 2022", "the elections of 2018 and 2022"),
            Text("ny majoritet", "new majority"),
        ),
        source="SKR",
        value=40.5,
        low=32.0,
        high=49.0,
        unit=PER_CENT,
        decimals=0,
        measured=as_they_are("Andel av valen.", "Share of elections."),
        needs=("terms",),
        measure=measures.power_shifts,
        axis=(0.0, 100.0),
    ),
    Target(
        id="T7b",
        status="input",
        statement=Text(
            "I 12 procent av kommunerna skiftade majoriteten under mandatperiodens två första år.",
            "In 12 per cent of municipalities the majority shifted in the first two years of the term.",
        ),
        estimand=Estimand(
            _MUNICIPALITIES,
            REGISTER,
            Text("2022 till 2024 (35 av 290)", "2022 to 2024 (35 of 290)"),
            Text("ny majoritet mellan val", "new majority between elections"),
        ),
        source="SKR",
        value=12.0,
        low=8.0,
        high=16.0,
        unit=PER_CENT,
        decimals=0,
        measured=as_they_are("Andel mandatperioder.", "Share of terms."),
        needs=("terms",),
        measure=measures.shifts_within_terms,
        axis=(0.0, 50.0),
    ),
    Target(
        id="T7c",
        status="input",
        statement=Text(
            "Ungefär hälften av ordförandena är nya efter ett val.",
            "About half of the chairs are new after an election.",
        ),
        estimand=Estimand(
            Text("svenska kommuner (240 svar)", "Swedish municipalities (240 replies)"),
            Text("kommunerna", "the municipalities"),
            Text("december 2022", "December 2022"),
            Text("ny ordförande i kommunstyrelsen", "new chair of the executive board"),
        ),
        source="SKR",
        value=50.0,
        low=42.0,
        high=58.0,
        unit=PER_CENT,
        decimals=0,
        measured=as_they_are(
            "Andel nya mandatperioder med ny nämndordförande.", "Share of new terms with a new chair of the committee."
        ),
        needs=("terms",),
        measure=measures.new_chairs,
        note=Text(
            "Källan gäller kommunstyrelsens ordförande, modellen nämndens.",
            "The source is about the chair of the executive board, the model about the committee's.",
        ),
        axis=(0.0, 100.0),
    ),
    Target(
        id="T8a",
        status="input",
        statement=Text(
            "Ett fall till låg prestation kostar de styrande omkring fyra procentenheter.",
            "A fall to low performance costs those in power about four percentage points.",
        ),
        estimand=Estimand(
            Text("engelska kommuner", "English local authorities"),
            Text("valresultat", "election results"),
            Text("2001 till 2007", "2001 to 2007"),
            Text("ändrad röstandel vid lågt betyg", "change of vote share at a low rating"),
        ),
        source="Boyne et al. 2009; James & John 2007",
        value=4.0,
        low=2.0,
        high=6.0,
        unit=POINTS_OF_SUPPORT,
        measured=Text(
            "Personalens förmåga .25 mot .65 från början, samma frön: skillnad i stöd vid valet.",
            "Staff ability .25 against .65 from the start, same seeds: difference in support at the election.",
        ),
        needs=("service",),
        measure=measures.cost_of_performance("low"),
        note=Text(
            "Kostnaden läggs in; här kommer det till som lågt förtroende kostar.",
            "The cost is put in; what low trust costs comes on top of it here.",
        ),
        axis=(-5.0, 20.0),
    ),
    Target(
        id="T8b",
        status="input",
        statement=Text("Hög prestation ger inget.", "High performance gains nothing."),
        estimand=Estimand(
            Text("engelska kommuner", "English local authorities"),
            Text("valresultat", "election results"),
            Text("2001 till 2007", "2001 to 2007"),
            Text("ändrad röstandel vid högt betyg", "change of vote share at a high rating"),
        ),
        source="Boyne et al. 2009; James & John 2007",
        value=0.0,
        low=-1.0,
        high=1.0,
        unit=POINTS_OF_SUPPORT,
        measured=Text("Förmåga .90 mot .65, samma frön.", "Ability .90 against .65, same seeds."),
        needs=("service",),
        measure=measures.cost_of_performance("high"),
        axis=(-5.0, 20.0),
    ),
)
"""In the order of MODEL.md."""
