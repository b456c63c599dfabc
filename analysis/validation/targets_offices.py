"""Targets T1-T5: chief executives, and re-control. Only T1-T3 and T5 hold for the chief executive, never for a head."""

from __future__ import annotations

from analysis.validation import known_measures as measures
from analysis.validation.target import Estimand, Target, ratio_of_means
from scenarios.text import Text

YEARS = Text("år", "years")
PER_CENT = Text("procent", "per cent")
FACTOR = Text("kvot", "ratio")

_CHIEFS = Text("kommundirektörer i svenska kommuner", "chief executives of Swedish municipalities")
REGISTER = Text("register", "register")
_FOUR_TERMS = Text(
    "Kommuner som de är (styrsättet mixed), fyra mandatperioder.",
    "Municipalities as they are (policy mixed), four terms.",
)
_CHIEF_ONLY = Text(
    "Gäller kommundirektören under kommunstyrelsen, inte en förvaltningschef.",
    "Holds for the chief executive under the executive board, not for a head of department.",
)


def as_they_are(sv: str, en: str) -> Text:
    """How something is measured in municipalities as they are."""
    return Text(f"{_FOUR_TERMS.sv} {sv}", f"{_FOUR_TERMS.en} {en}")


OFFICES: tuple[Target, ...] = (
    Target(
        id="T1",
        status="calibrated",
        statement=Text(
            "En kommundirektör är kvar i drygt fyra år.", "A chief executive stays for a little over four years."
        ),
        estimand=Estimand(
            _CHIEFS, REGISTER, Text("omkring 2020", "about 2020"), Text("år på posten", "years in office")
        ),
        source="Cregård & Solli",
        value=4.3,
        low=3.8,
        high=4.8,
        unit=YEARS,
        measured=as_they_are(
            "År på posten för dem som slutar under de två sista.", "Years in office of those who leave in the last two."
        ),
        needs=("terms",),
        measure=measures.tenure_at_exit,
        summary=ratio_of_means,
        note=Text(
            f"{_CHIEF_ONLY.sv} Källan säger inte om tiden mäts vid avgång eller bland dem som sitter (T1b).",
            f"{_CHIEF_ONLY.en} The source does not say whether time is taken at exit or of those in office (T1b).",
        ),
        axis=(0.0, 9.0),
    ),
    Target(
        id="T1b",
        status="calibrated",
        statement=Text(
            "Samma tal, läst som tiden hittills för dem som sitter.",
            "The same number, read as time so far of those in office.",
        ),
        estimand=Estimand(
            _CHIEFS,
            REGISTER,
            Text("omkring 2020", "about 2020"),
            Text("år på posten hittills", "years in office so far"),
        ),
        source="Cregård & Solli",
        value=4.3,
        low=3.8,
        high=4.8,
        unit=YEARS,
        measured=as_they_are("År på posten hittills, under de två sista.", "Years in office so far, in the last two."),
        needs=("terms",),
        measure=measures.tenure_in_office,
        comparable=False,
        note=Text(
            "Visas bredvid T1. Det gick att anpassa till den ena läsningen, inte båda.",
            "Shown beside T1. One reading could be fitted to, not both.",
        ),
        axis=(0.0, 9.0),
    ),
    Target(
        id="T2",
        status="calibrated",
        statement=Text(
            "59 procent av kommunerna bytte kommundirektör minst en gång på 44 månader.",
            "59 per cent of municipalities changed chief executive at least once in 44 months.",
        ),
        estimand=Estimand(
            Text(
                "svenska kommuner (248; en annan sida ger 64 % av 186)",
                "Swedish municipalities (248; another page: 64 % of 186)",
            ),
            Text("kommunerna", "the municipalities"),
            Text("september 2014 till april 2018", "September 2014 to April 2018"),
            Text("minst ett byte", "at least one change"),
        ),
        source="Chefstidningen",
        value=59.0,
        low=53.0,
        high=65.0,
        unit=PER_CENT,
        decimals=0,
        measured=as_they_are(
            "Fönster om 44 månader från en valmånad.", "Windows of 44 months from the month of an election."
        ),
        needs=("terms",),
        measure=measures.any_change,
        note=_CHIEF_ONLY,
        axis=(0.0, 100.0),
    ),
    Target(
        id="T3",
        status="calibrated",
        statement=Text(
            "37 procent av kommundirektörerna slutade på grund av samarbetet, som efterträdaren ser det.",
            "37 per cent of chief executives left for the sake of cooperation, as the successor sees it.",
        ),
        estimand=Estimand(
            _CHIEFS,
            Text("efterträdarna", "their successors"),
            Text("omkring 2020", "about 2020"),
            Text("upplevt skäl till avgången", "perceived reason for the exit"),
        ),
        source="Cregård & Solli",
        value=37.0,
        low=31.0,
        high=43.0,
        unit=PER_CENT,
        decimals=0,
        measured=as_they_are(
            "Andel avgångar i de två sista som modellen räknar till samarbetet.",
            "Share of exits in the last two that the model counts as being for cooperation.",
        ),
        needs=("terms",),
        measure=measures.exits_for_cooperation,
        summary=ratio_of_means,
        note=Text(
            f"{_CHIEF_ONLY.sv} Modellen räknar den del av risken som lågt förtroende lägger till, inte någons "
            "uppfattning.",
            f"{_CHIEF_ONLY.en} The model counts the part of the hazard that low trust adds, not anybody's perception.",
        ),
        axis=(0.0, 100.0),
    ),
    Target(
        id="T4",
        status="calibrated",
        statement=Text(
            "En tredjedel av kommuner med tillitsbaserad styrning har mött mer kontroll som svar på enskilda problem.",
            "A third of municipalities with trust-based governance have met more control as the answer to problems.",
        ),
        estimand=Estimand(
            Text(
                "kommuner som arbetar med tillitsbaserad styrning", "municipalities working with trust-based governance"
            ),
            Text("kommunerna", "the municipalities"),
            Text("anges inte", "not stated"),
            Text("en erfarenhet i en enkät", "an experience in a survey"),
        ),
        source="KFi 178, second hand",
        value=33.0,
        low=25.0,
        high=41.0,
        unit=PER_CENT,
        decimals=0,
        measured=Text(
            "Styrsättet trust i tre år (perioden är vår): andel där minst en händelse gav nya detaljregler.",
            "Policy trust for three years (the period is ours): share in which an event brought new detail rules.",
        ),
        needs=("trusting",),
        measure=measures.met_more_control,
        comparable=False,
        note=Text(
            "Modellen räknar händelser, enkäten erfarenheter; källan är inte sedd i original. Visas bara.",
            "The model counts events, the survey experiences; the source was not seen in the original. Shown only.",
        ),
        axis=(0.0, 100.0),
    ),
    Target(
        id="T5",
        status="calibrated",
        statement=Text(
            "Dubbelt så många kommundirektörer lämnar året efter ett val som valåret.",
            "Twice as many chief executives leave the year after an election as in the election year.",
        ),
        estimand=Estimand(
            _CHIEFS,
            REGISTER,
            Text("2019 mot 2018", "2019 against 2018"),
            Text("antal som tillträdde (≈ 2,2), här avgångar", "number who took office (≈ 2.2), here exits"),
        ),
        source="Cregård & Solli",
        value=2.0,
        low=1.5,
        high=2.5,
        unit=FACTOR,
        decimals=2,
        measured=as_they_are(
            "Avgångar under kalenderåret efter valåret genom avgångar under valåret.",
            "Exits in the calendar year after the election year over exits in the election year.",
        ),
        needs=("terms",),
        measure=measures.exits_after_and_before,
        summary=ratio_of_means,
        note=_CHIEF_ONLY,
        axis=(0.0, 4.0),
    ),
)
"""In the order of MODEL.md."""
