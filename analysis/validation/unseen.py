"""Targets kept aside: published findings that no equation or number of the model was fitted to.

Statement, estimand, tolerance and measurement were written down, and committed, before any of them had been run on this
model; the commit that brings this file in is the registration. Whoever wrote them had read the model's equations, so
the signs are not blind, only the outcomes. Nobody tunes to them: ``samspel calibrate`` refuses them. What is changed
here after that commit is told in ``docs/validation.md``. They are shown met or missed.

Population and tolerance are those of the finding where it states them; where only a sign or an order is published, only
that is claimed.
"""

from __future__ import annotations

import math

from analysis.validation import unseen_measures as measures
from analysis.validation.target import Estimand, Results, Target, last
from scenarios.text import Text
from sim.columns import Floats

POINTS = Text("poäng av 100", "points of 100")
SDS = Text("standardavvikelser", "standard deviations")
PER_CENT = Text("procent", "per cent")
SHARE_UNIT = Text("procent", "per cent")
CORRELATION = Text("skillnad i korrelation", "difference in correlation")


def control_and_trust(manner: str) -> Target:
    """More control against less, in one manner."""
    kind = manner == "supportive"

    def measure(results: Results) -> Floats:
        more, less = (last(results["kind_control"][f"{manner} {kind}"]["trust"], 12) for kind in ("more", "less"))
        return 100 * (more - less)

    return Target(
        id="U10a" if kind else "U10b",
        status="unseen",
        statement=Text(
            "Kontroll som utövas stödjande och rättvist går ihop med högre förtroende för organisationen."
            if kind
            else "Stel och straffande kontroll urholkar förtroendet för organisationen.",
            "Control exercised supportively and fairly goes with higher trust in the organisation."
            if kind
            else "Rigid and punitive control undermines trust in the organisation.",
        ),
        estimand=Estimand(
            Text("anställda i arbetsorganisationer (n = 582)", "employees of work organisations (n = 582)"),
            Text("anställda", "employees"),
            Text("ett tillfälle", "one occasion"),
            Text("förtroende för arbetsgivaren mot upplevd kontroll", "trust in the employer, by perceived control"),
        ),
        source="Weibel et al. 2016",
        low=0.0 if kind else -math.inf,
        high=math.inf if kind else 0.0,
        unit=POINTS,
        measured=Text(
            "Detaljregler och återrapportering .6 mot .3 och revision .3 mot .1, med stilen "
            f"{'.1' if kind else '.8'}: skillnad i förvaltningens förtroende för ordföranden under fjärde året.",
            "Detail rules and reporting .6 against .3 and audit .3 against .1, at style "
            f"{'.1' if kind else '.8'}: difference in the administration's trust in the chair in the fourth year.",
        ),
        needs=("kind_control",),
        measure=measure,
        axis=(-10.0, 10.0),
    )


UNSEEN: tuple[Target, ...] = (
    Target(
        id="U1",
        status="unseen",
        statement=Text(
            "Att avskaffa offentliga jämförelser (skolornas tabeller) sänkte resultaten i genomsnitt.",
            "Abolishing published comparisons (school league tables) lowered performance on average.",
        ),
        estimand=Estimand(
            Text("gymnasieskolor i Wales mot England", "secondary schools in Wales against England"),
            Text("register", "register"),
            Text("åren efter 2001", "the years after 2001"),
            Text("skolans effektivitet i examensresultat", "school effectiveness in examination results"),
        ),
        source="Burgess, Wilson & Worth 2013",
        low=-math.inf,
        high=0.0,
        unit=POINTS,
        measured=Text(
            "Återrapportering på .6 tas bort i alla enheter månad 24, jämfört med samma frön där den behålls: "
            "skillnad i kvalitet under fjärde året efter.",
            "Reporting at .6 is dropped in all units in month 24, against the same seeds where it is kept: "
            "difference in quality in the fourth year after.",
        ),
        needs=("league_tables",),
        measure=measures.abolition_on_average,
        axis=(-10.0, 10.0),
    ),
    Target(
        id="U2",
        status="unseen",
        statement=Text(
            "Den fjärdedel av skolorna som låg bäst till påverkades inte av att tabellerna avskaffades.",
            "The quarter of schools that did best were not affected by the abolition.",
        ),
        estimand=Estimand(
            Text("den bästa fjärdedelen av samma skolor", "the top quartile of the same schools"),
            Text("register", "register"),
            Text("åren efter 2001", "the years after 2001"),
            Text("skolans effektivitet i examensresultat", "school effectiveness in examination results"),
        ),
        source="Burgess, Wilson & Worth 2013",
        value=0.0,
        low=-1.0,
        high=1.0,
        unit=POINTS,
        measured=Text(
            "Samma försök; enheter i den övre fjärdedelen av kvalitet året före.",
            "The same experiment; units in the upper quarter of quality the year before.",
        ),
        needs=("league_tables",),
        measure=measures.abolition_at_the_top,
        summary=measures.over,
        axis=(-10.0, 10.0),
    ),
    Target(
        id="U3",
        status="unseen",
        statement=Text(
            "En slumpvis vald inspektion minskar skadorna med omkring 9 procent.",
            "A randomly assigned inspection lowers injuries by about 9 per cent.",
        ),
        estimand=Estimand(
            Text("arbetsplatser i farliga branscher, Kalifornien", "workplaces in hazardous industries, California"),
            Text("register", "register"),
            Text("fyra år från inspektionen", "four years from the inspection"),
            Text("antal skador", "number of injuries"),
        ),
        source="Levine, Toffel & Johnson 2012 (95 %: -17.7 to -2.1)",
        value=-9.4,
        low=-17.7,
        high=-2.1,
        unit=PER_CENT,
        measured=Text(
            "En full granskning av alla enheter månad 12 i farligt arbete (risk .7), mot ingen med samma frön: "
            "skillnad i antal händelser de fyra åren från granskningen.",
            "A full review of all units in month 12 in dangerous work (risk .7), against none with the same seeds: "
            "difference in number of incidents in the four years from the review.",
        ),
        needs=("inspection",),
        measure=measures.inspected_incidents,
        summary=measures.change_in_per_cent,
        axis=(-40.0, 10.0),
    ),
    Target(
        id="U4",
        status="unseen",
        statement=Text(
            "Mer övervakning höjer inte prestationen i genomsnitt.",
            "More monitoring does not raise performance on average.",
        ),
        estimand=Estimand(
            Text("anställda under elektronisk övervakning, 70 och 94 urval", "employees monitored, 70 and 94 samples"),
            Text("anställda och register", "employees and records"),
            Text("skiftande", "various"),
            Text("prestation, standardiserad skillnad", "performance, standardised difference"),
        ),
        source="Siegel et al. 2022; Ravid et al. 2023",
        value=0.0,
        low=-0.2,
        high=0.2,
        unit=SDS,
        decimals=2,
        measured=Text(
            "Revision .40 mot .15 och återrapportering .65 mot .40 med vanlig stil: skillnad i kvalitet under fjärde "
            "året, i standardavvikelser mellan enheter. Toleransen är vad som brukar kallas en liten effekt.",
            "Audit .40 against .15 and reporting .65 against .40 in the usual style: difference in quality in the "
            "fourth year, in standard deviations between units. The tolerance is what is called a small effect.",
        ),
        needs=("monitoring",),
        measure=measures.monitored_quality,
        summary=measures.standardised,
        axis=(-1.5, 1.5),
    ),
    Target(
        id="U5",
        status="unseen",
        statement=Text(
            "Mer övervakning sänker arbetstillfredsställelsen.", "More monitoring lowers satisfaction with the work."
        ),
        estimand=Estimand(
            Text("anställda under elektronisk övervakning, 70 och 94 urval", "employees monitored, 70 and 94 samples"),
            Text("anställda", "employees"),
            Text("skiftande", "various"),
            Text("arbetstillfredsställelse", "job satisfaction"),
        ),
        source="Siegel et al. 2022; Ravid et al. 2023",
        low=-math.inf,
        high=0.0,
        unit=SDS,
        decimals=2,
        measured=Text(
            "Samma försök: skillnad i motivation, det närmaste modellen har.",
            "The same experiment: difference in motivation, the nearest that the model has.",
        ),
        needs=("monitoring",),
        measure=measures.monitored_motivation,
        summary=measures.standardised,
        axis=(-1.5, 1.5),
    ),
    Target(
        id="U6",
        status="unseen",
        statement=Text(
            "Tips, oftast från anställda, avslöjar mer oegentligheter än någon revision.",
            "Tips, mostly from employees, bring more misuse to light than any audit does.",
        ),
        estimand=Estimand(
            Text("utredda fall av ekonomiska oegentligheter", "investigated cases of occupational fraud"),
            Text("utredare", "investigators"),
            Text("rapporter vartannat år", "reports every second year"),
            Text("andel av fallen som först upptäcktes genom tips", "share of cases first detected by a tip"),
        ),
        source="ACFE",
        low=50.0,
        high=100.0,
        unit=SHARE_UNIT,
        decimals=0,
        measured=Text(
            "Skandaler per missbruk utan revision som andel av samma tal med vanlig revision (.15), integritet .5.",
            "Scandals per misuse without audit as a share of the same with the usual audit (.15), integrity .5.",
        ),
        needs=("tips",),
        measure=measures.tips_components,
        summary=measures.share_of_tips,
        axis=(0.0, 100.0),
    ),
    Target(
        id="U7",
        status="unseen",
        statement=Text(
            "Upplevd kvalitet i servicen är det som starkast hänger ihop med förtroendet för personalen.",
            "Perceived quality of service is what goes most strongly with trust in the staff.",
        ),
        estimand=Estimand(
            Text("invånare i Skåne", "residents of Skåne"),
            Text("invånare", "residents"),
            Text("2015", "2015"),
            Text("förtroende för personal i vård och skola", "trust in staff in care and schools"),
        ),
        source="Weibull, SOM Skåne 2015",
        low=0.0,
        high=1.0,
        unit=CORRELATION,
        decimals=2,
        measured=Text(
            "Korrelation mellan förtroende för förvaltningen och nöjdhet, minus den starkaste av korrelationerna med "
            "förväntan, behov och förtroende för systemet; invånare i alla kommuner tillsammans, månad 47.",
            "Correlation of trust in the administration with satisfaction, less the strongest of those with "
            "expectation, need and trust in the system; citizens of all municipalities together, month 47.",
        ),
        needs=("terms",),
        measure=measures.survey_moments,
        summary=measures.lead_of_perceived_quality,
        axis=(-1.0, 1.0),
    ),
    Target(
        id="U8",
        status="unseen",
        statement=Text(
            "De som väntar sig mer är också nöjdare; ingen kontrasteffekt syns i tvärsnitt.",
            "Those who expect more are also more satisfied; no contrast effect shows in cross-section.",
        ),
        estimand=Estimand(
            Text("användare av offentlig service, metaanalys", "users of public services, meta-analysis"),
            Text("invånare", "citizens"),
            Text("ett tillfälle", "one occasion"),
            Text("korrelation mellan förväntan och nöjdhet", "correlation of expectation and satisfaction"),
        ),
        source="Schiebler 2025",
        low=0.0,
        high=1.0,
        unit=Text("korrelation", "correlation"),
        decimals=2,
        measured=Text(
            "Samma undersökning i modellen: korrelation mellan förväntan och nöjdhet.",
            "The same survey in the model: correlation between expectation and satisfaction.",
        ),
        needs=("terms",),
        measure=measures.survey_moments,
        summary=measures.expectation_with_satisfaction,
        axis=(-1.0, 1.0),
    ),
    Target(
        id="U9",
        status="unseen",
        statement=Text(
            "23 procent av kommunerna hade minst tre kommundirektörer på 44 månader.",
            "23 per cent of municipalities had at least three chief executives in 44 months.",
        ),
        estimand=Estimand(
            Text("svenska kommuner (248 svar)", "Swedish municipalities (248 replies)"),
            Text("kommunerna", "the municipalities"),
            Text("september 2014 till april 2018", "September 2014 to April 2018"),
            Text("antal kommundirektörer under perioden", "number of chief executives in the period"),
        ),
        source="Chefstidningen",
        value=23.0,
        low=18.0,
        high=28.0,
        unit=SHARE_UNIT,
        decimals=0,
        measured=Text(
            "Andel fönster om 44 månader från en valmånad med minst två byten av kommundirektör.",
            "Share of windows of 44 months from the month of an election with at least two changes of chief executive.",
        ),
        needs=("terms",),
        measure=measures.three_chiefs,
        axis=(0.0, 60.0),
    ),
    control_and_trust("supportive"),
    control_and_trust("punitive"),
)
"""Targets kept aside, in the order of the list of published findings."""
