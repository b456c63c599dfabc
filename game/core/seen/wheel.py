"""The year and the term: what comes round in a municipality, at its month of the play.

The calendar is the law's and the model's own (surveys, auditors' report, discharge, election); each mark cites what it
rests on. Law read in a consolidation with amendments through SFS 2025:374.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.seen.view_standing import WheelMark
from scenarios.compiled import Scenario
from scenarios.text import Text
from sim.spec import calendar, term_month

Said = tuple[str, Text, Text]

YEAR: dict[int, tuple[Said, ...]] = {
    1: (("talk", Text("Årssamtal", "Annual talk"),
         Text("Ordförande och förvaltningschef går igenom året som gått, uppdraget och överenskommelsen.",
              "Chair and head of department go through the year past, the mandate and the agreement.")),),
    3: (("report", Text("Årsredovisning", "Annual report"),
         Text("Nämnden godkänner sin verksamhetsberättelse: mål, ekonomi och intern kontroll.",
              "The committee approves its report on the year: goals, economy and internal control.")),),
    7: (("july", Text("Sommaruppehåll", "Summer recess"),
         Text("Inget ordinarie sammanträde i juli. Bara det som inte kan vänta avgörs.",
              "No ordinary meeting in July. Only what cannot wait is settled.")),),
    8: (("interim", Text("Delårsrapport", "Interim report"),
         Text("Prognosen för helåret läggs fram, och hur målen ser ut att gå.",
              "The forecast for the year is presented, and how the goals look.")),),
    9: (("frame", Text("Budgetdialog om ramen", "Budget talks on the frame"),
         Text("Nämnden och kommunstyrelsen talar om nästa års ram.",
              "The committee and the executive board talk about next year’s frame.")),),
    12: (("control", Text("Internkontrollplan", "Internal control plan"),
          Text("Nämnden beslutar vad som ska kontrolleras nästa år (KL 6:6).",
               "The committee decides what is to be checked next year (KL 6:6).")),),
}  # fmt: skip
BUDGET: Said = (
    "budget",
    Text("Fullmäktige beslutar budgeten", "The assembly decides the budget"),
    Text("Före november månads utgång (KL 11:10).", "Before the end of November (KL 11:10)."),
)
NEW_BUDGET: Said = (
    "budget",
    Text("Det nya fullmäktige beslutar budgeten", "The new assembly decides the budget"),
    Text(
        "Valår: budgeten fastställs av de nyvalda (KL 11:10).", "Election year: those newly elected decide (KL 11:10)."
    ),
)
PROPOSAL: Said = (
    "proposal",
    Text("Styrelsens budgetförslag", "The executive board’s budget proposal"),
    Text("Ska vara klart före oktober månads utgång (KL 11:8).", "Due before the end of October (KL 11:8)."),
)
SURVEY: Said = (
    "survey",
    Text("Enkäter", "Surveys"),
    Text("Invånarna och medarbetarna tillfrågas. Svaren är ett urval, med felmarginal.",
         "Citizens and staff are asked. The answers are a sample, with a margin of error."),
)  # fmt: skip
AUDIT: Said = (
    "audit",
    Text("Revisionsberättelse", "Auditors’ report"),
    Text("De förtroendevalda revisorerna uttalar sig om året som gått (KL 12:1).",
         "The elected auditors speak on the year past (KL 12:1)."),
)  # fmt: skip
DISCHARGE: Said = (
    "discharge",
    Text("Ansvarsfrihet", "Discharge"),
    Text("Fullmäktige prövar nämndens ansvar före juni månads utgång (KL 5:24).",
         "The assembly tries the committee’s responsibility before the end of June (KL 5:24)."),
)  # fmt: skip
ELECTION: Said = (
    "election",
    Text("Val", "Election"),
    Text("Andra söndagen i september. Nämnden sitter mandatperioden ut.",
         "The second Sunday of September. The committee sits out its term."),
)  # fmt: skip
ASSEMBLY: Said = (
    "assembly",
    Text("Nya fullmäktige tillträder", "The new assembly takes office"),
    Text("Den 15 oktober (KL 5:9).", "On 15 October (KL 5:9)."),
)
LETTER: Said = (
    "handover",
    Text("Överlämning", "Hand-over"),
    Text(
        "Sista månaden. Vad behöver de som kommer efter veta?",
        "The last month. What do those who come after need to know?",
    ),
)


def wheel(scenario: Scenario, now: int) -> tuple[WheelMark, ...]:
    """All marks of the play, in order; ``now`` is the month under way."""
    marks = []
    for month in range(scenario.months):
        when = calendar(scenario.world, month)
        marks += [
            WheelMark(name, month, when, label, text, month < now, month == now)
            for name, label, text in _of(scenario, month)
        ]
    return tuple(marks)


def _of(scenario: Scenario, month: int) -> Iterator[Said]:
    world = scenario.world
    when, term = calendar(world, month), term_month(world, month)
    yield from YEAR.get(when, ())
    last_year = term >= world.organisation.term - 12
    if when == world.seeing.survey_month:
        yield SURVEY
    if when == world.accountability.report_month:
        yield AUDIT
    if when == world.accountability.discharge_month:
        yield DISCHARGE
    if when == 10:
        yield ASSEMBLY if last_year else PROPOSAL
    if when == 11:
        yield NEW_BUDGET if last_year else BUDGET
    if term == world.organisation.election:
        yield ELECTION
    if month == scenario.months - 1:
        yield LETTER
