"""Targets T9-T20 of MODEL.md: control and effort, audit, fear, promises, time, autonomy, and what citizens trust."""

from __future__ import annotations

import math

from analysis.validation import known_measures as measures
from analysis.validation.target import Estimand, Target, ratio_of_means
from scenarios.text import Text

PER_CENT = Text("procent", "per cent")
FACTOR = Text("kvot", "ratio")
SCALE = Text("mängd kontroll 0–1", "amount of control 0–1")
POINTS = Text("poäng av 100", "points of 100")
A_YEAR = Text("per enhet och år", "per unit and year")

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
_HOSPITAL = Estimand(
    Text("vårdavdelningar på sjukhus", "hospital wards"),
    Text("personal och journaler", "staff and records"),
    Text("sex månader", "six months"),
    Text("upptäckta fel och skador vid olika ledarklimat", "errors detected and harm under different leadership"),
)
_PROJECTS = Estimand(
    Text("4 700 offentliga projekt i Nigeria", "4 700 public projects in Nigeria"),
    Text("granskande ingenjörer och chefer", "auditing engineers and managers"),
    Text("2006 och 2007", "2006 and 2007"),
    Text("färdigställande, +1 standardavvikelse autonomi", "completion, +1 standard deviation of autonomy"),
)

WORK: tuple[Target, ...] = (
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
    Target(
        id="T13",
        status="seen",
        statement=Text(
            "Invånare litar mer på personal än på politiker.", "Citizens trust staff more than they trust politicians."
        ),
        estimand=Estimand(
            Text("invånare i Skåne", "residents of Skåne"),
            Text("invånare", "residents"),
            Text("2015", "2015"),
            Text("högt förtroende för personal och för politiker", "high trust in staff and in politicians"),
        ),
        source="Weibull, SOM Skåne 2015",
        low=5.0,
        high=math.inf,
        unit=POINTS,
        measured=Text(
            "Kommuner som de är: förtroende för förvaltningen minus förtroende för nämnden, fjärde mandatperioden.",
            "Municipalities as they are: trust in the administration less trust in the board, the fourth term.",
        ),
        needs=("terms",),
        measure=measures.administration_over_board,
        note=Text("Delvis inlagt: utgångsvärdena skiljer sig åt.", "Partly input: the starting values differ."),
        axis=(-10.0, 40.0),
    ),
    Target(
        id="T14a",
        status="seen",
        statement=Text(
            "Där det är tryggt att berätta rapporteras fler fel.", "Where it is safe to tell, more errors are reported."
        ),
        estimand=_HOSPITAL,
        source="Edmondson 1996, 2004",
        low=0.0,
        high=math.inf,
        unit=A_YEAR,
        measured=Text(
            "Stil .1 mot .7, samma frön: upptäckta fel.", "Style .1 against .7, same seeds: errors detected."
        ),
        needs=("fear",),
        measure=measures.fear("detected"),
        axis=(-5.0, 5.0),
    ),
    Target(
        id="T14b",
        status="seen",
        statement=Text("Där det är tryggt att berätta händer mindre.", "Where it is safe to tell, less goes wrong."),
        estimand=_HOSPITAL,
        source="Edmondson 1996, 2004",
        low=-math.inf,
        high=0.0,
        unit=A_YEAR,
        decimals=2,
        measured=Text("Stil .1 mot .7, samma frön: händelser.", "Style .1 against .7, same seeds: incidents."),
        needs=("fear",),
        measure=measures.fear("incident"),
        axis=(-0.5, 0.5),
    ),
    Target(
        id="T15a",
        status="input",
        statement=Text(
            "En dålig händelse väger två och en halv gånger så tungt som en lika stor bra.",
            "A bad event weighs two and a half times as much as a good one of the same size.",
        ),
        estimand=Estimand(
            Text("studenter, och vuxna i enkät (n = 396)", "students, and adults in a survey (n = 396)"),
            Text("deltagare", "participants"),
            Text("ett tillfälle", "one occasion"),
            Text("bedömd verkan av händelser på förtroende", "judged effect of events on trust"),
        ),
        source="Slovic 1993; Poortinga & Pidgeon 2004",
        value=2.5,
        low=1.5,
        high=3.5,
        unit=FACTOR,
        decimals=2,
        measured=Text(
            "Ett brutet löfte mot ett hållet, förtroende .5 från början.",
            "A broken promise against a kept one, prior trust .5.",
        ),
        needs=("promise",),
        measure=measures.promises(0.5),
        summary=ratio_of_means,
        axis=(0.0, 5.0),
    ),
    Target(
        id="T15b",
        status="input",
        statement=Text(
            "Den som redan litar på någon ger inte dåliga händelser större vikt.",
            "Those who trust already do not give bad events more weight.",
        ),
        estimand=Estimand(
            Text("vuxna i enkät (n = 396)", "adults in a survey (n = 396)"),
            Text("deltagare med positiv inställning", "participants with a favourable attitude"),
            Text("ett tillfälle", "one occasion"),
            Text("bedömd verkan av händelser på förtroende", "judged effect of events on trust"),
        ),
        source="Poortinga & Pidgeon 2004",
        low=-math.inf,
        high=1.0,
        unit=FACTOR,
        decimals=2,
        measured=Text("Samma löften, förtroende .85 från början.", "The same promises, prior trust .85."),
        needs=("promise",),
        measure=measures.promises(0.85),
        summary=ratio_of_means,
        axis=(0.0, 5.0),
    ),
    Target(
        id="T18",
        status="seen",
        statement=Text(
            "Mellan 37 och 55 procent av tiden i vården går till kärnarbetet.",
            "Between 37 and 55 per cent of time in care goes to core work.",
        ),
        estimand=Estimand(
            Text("primärvård och sjukhus i Sverige", "primary care and hospitals in Sweden"),
            Text("personalens egna mätningar", "staff's own measurements"),
            Text("enstaka veckor", "single weeks"),
            Text("direkt patientarbete", "direct patient work"),
        ),
        source="Anskär; Castillo",
        low=32.0,
        high=60.0,
        unit=PER_CENT,
        decimals=0,
        measured=Text(
            "Tid som inte är belastning, kommuner som de är, fjärde mandatperioden.",
            "Time that is not load, municipalities as they are, the fourth term.",
        ),
        needs=("terms",),
        measure=measures.core_time,
        comparable=False,
        note=Text(
            "Belastning i modellen är allt som inte är själva arbetet; patienttid är en del av arbetet.",
            "Load in the model is all that is not the work itself; time with patients is part of the work.",
        ),
        axis=(0.0, 100.0),
    ),
    Target(
        id="T20a",
        status="seen",
        statement=Text(
            "En standardavvikelse mer autonomi ger 5 till 18 procent bättre resultat.",
            "One standard deviation more autonomy gives 5 to 18 per cent better results.",
        ),
        estimand=_PROJECTS,
        source="Rasul & Rogger; Bandiera et al. 2021",
        low=5.0,
        high=18.0,
        unit=PER_CENT,
        measured=Text(
            "Detaljregler och återrapportering .3 mot .5 (en standardavvikelse, vårt val): kvalitet under fjärde året.",
            "Detail rules and reporting .3 against .5 (one standard deviation, our choice): quality in year four.",
        ),
        needs=("autonomy",),
        measure=measures.autonomy("usual"),
        summary=measures.gain_in_per_cent,
        axis=(-10.0, 30.0),
    ),
    Target(
        id="T20b",
        status="seen",
        statement=Text(
            "Autonomi gör större nytta när den som övervakar drar åt ett annat håll.",
            "Autonomy does more good where the monitor pulls another way.",
        ),
        estimand=Estimand(
            Text("600 inköpare i Punjab", "600 procurement officers in Punjab"),
            Text("register", "register"),
            Text("två år", "two years"),
            Text(
                "verkan av autonomi på pris, efter hur övervakaren dröjer",
                "effect of autonomy on price, by how the monitor delays",
            ),
        ),
        source="Bandiera, Best, Khan & Prat 2021",
        low=0.0,
        high=math.inf,
        unit=Text("procentenheter", "percentage points"),
        measured=Text(
            "Samma försök under straffande (.7) minus under stödjande stil (.1).",
            "The same experiment under a punitive (.7) less under a supportive style (.1).",
        ),
        needs=("autonomy",),
        measure=measures.autonomy_by_monitor,
        summary=measures.gain_of_gains,
        comparable=False,
        note=Text(
            "Övervakaren i studien dröjer med godkännanden; i modellen straffar den.",
            "The study's monitor delays approvals; the model's punishes.",
        ),
        axis=(-10.0, 10.0),
    ),
)
"""In the order of MODEL.md."""
