"""Targets T13-T20: whom citizens trust, fear and errors, promises, time for the work, autonomy."""

from __future__ import annotations

import math

from analysis.validation import known_measures as measures
from analysis.validation.target import Estimand, Target, ratio_of_means
from analysis.validation.targets_control import FACTOR, PER_CENT
from scenarios.text import Text

POINTS = Text("poäng av 100", "points of 100")
A_YEAR = Text("per enhet och år", "per unit and year")

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

PEOPLE: tuple[Target, ...] = (
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
