"""The state of the model: columns with a replicate axis first.

Per-unit columns are ``(R, U)``, people ``(R, P)``, dyads ``(R, D)``, citizens ``(R, N)`` and whatever belongs to the
whole organisation ``(R, 1)``. Values lie in 0-1 unless noted. Who is where stands in the world's roster.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.columns import Columns, Floats

Singles = npt.NDArray[np.float32]
Seeds = npt.NDArray[np.uint64]
Branches = npt.NDArray[np.uint32]
Bytes = npt.NDArray[np.uint8]
Links = npt.NDArray[np.uint32]
Indices = npt.NDArray[np.int64]


@dataclass
class Units(Columns):
    """The units of the administration, ``(R, U)``."""

    share: Floats
    """Share of citizens served; a row sums to 1."""
    ability: Floats
    integrity: Floats
    benevolence: Floats
    risk: Floats
    complexity: Floats
    sensitivity: Floats
    """How politically sensitive the area is."""
    rules: Floats
    """c_r as the unit lives it, with rules added after events."""
    audit: Floats
    reporting: Floats
    style: Floats
    rules_base: Floats
    """Detail rules as carried out, without those added after events."""
    rules_decided: Floats
    """What has been decided about detail rules, before lag; likewise for the other axes."""
    audit_decided: Floats
    reporting_decided: Floats
    style_decided: Floats
    added_rules: Floats
    """Stock of rules added after events; decays slowly or is removed."""
    pulse: Floats
    """Rules added by re-control this month."""
    ratchet: Floats
    """How far earlier re-controls keep added rules from decaying."""
    dated: Floats
    """Rules on paper that have an end date, of those decided and those added."""
    date_left: Floats
    """Months until that date."""
    demand: Floats
    """Demand beyond the normal, about -1 to 1."""
    demand_chance: Floats
    """The part of it that was drawn this month."""
    shock: Floats
    """Capacity lost this month to an outside shock."""
    capacity: Floats
    funding: Floats
    """Money beyond the frame this year, mkr."""
    frame: Floats
    """Budget frame, mkr a year, without that money."""
    cost: Floats
    """What the usual work costs with the resources there are, mkr a year."""
    usual: Floats
    """What it would cost with the resources of the start, mkr a year."""
    load: Floats
    passing: Floats
    """The part of the load that comes of this month's events and acts."""
    motivation: Floats
    effort: Floats
    misuse: Floats
    gloss: Floats
    """How much better than it is quality is made to look in reports."""
    errors: Floats
    """Errors per piece of work."""
    detection: Floats
    """Probability that an error is found by audit or told."""
    safety: Floats
    learning: Floats
    latent: Floats
    fit: Floats
    quality: Floats
    turnover: Floats
    """Share of staff who left this month."""
    buffer: Floats
    """beta: how far the unit's manager shields it from what comes from above."""
    manager_left: Floats
    """1 where the manager left at the end of last month; the successor comes with this one."""
    steer_gap: Floats
    """C - C*: over-steered above 0, under-steered below; measured only."""
    detected: Floats
    """Errors found this month, a count."""
    incident: Floats
    """Incidents this month, a count."""
    scandal: Floats
    """Scandals this month, a count."""
    public: Floats
    """Incidents and scandals that became public this month, a count."""
    visible: Floats
    """Severity of what became public this month."""
    reviewed: Floats
    """How thoroughly it was reviewed this month."""
    visited: Floats
    """Visits by elected members this month."""
    told: Floats
    """Incidents and scandals that were not public but told to the board this month, a count."""
    untold: Floats
    """Those of the month before that were neither: they come with the reports, if at all."""


@dataclass
class People(Columns):
    """Named people, ``(R, P)``."""

    ideology: Floats
    knowledge: Floats
    propensity: Floats
    majority: Floats
    """1 on the chair's side, 0 against; 1 for officials."""
    tenure: Floats
    """Months in office."""
    facts: Floats
    """What a member weighs in a vote, as a factor, 1 where everything weighs alike: facts; likewise below."""
    values: Floats
    intuition: Floats
    mood: Floats
    """The mood of citizens."""
    line: Floats
    """The party's line, with the party's discipline in it."""
    bound: Floats
    """1 where the party belongs to a bloc."""
    home: Floats
    """Where the party stands, left to right."""
    tone: Floats


@dataclass
class Dyads(Columns):
    """Directed trust between named people. Evidence is ``(R, 3 D)``: ability, benevolence, integrity in blocks of D."""

    speaks_for: Floats
    """r: evidence for."""
    speaks_against: Floats
    """s: evidence against."""
    trust: Floats
    """T ``(R, D)``."""
    spans: tuple[tuple[str, int, int], ...]
    """Where each kind of dyad lies: name, first, one after the last. See ``sim.roster``."""

    def among(self, kind: str) -> Floats:
        """Trust in the dyads of a kind, ``(R, n)``. Raises ``KeyError`` where there is no such kind."""
        for name, first, after in self.spans:
            if name == kind:
                return self.trust[:, first:after]
        raise KeyError(kind)


@dataclass
class Citizens(Columns):
    """Citizens as individuals, ``(R, N)``, and their network as CSR rows."""

    group: Bytes
    unit: Bytes
    """Which unit serves them."""
    need: Singles
    expectation: Singles
    satisfaction: Singles
    trust_service: Singles
    """TQ: trust in the services, as held after listening to others; likewise the next three."""
    trust_admin: Singles
    trust_board: Singles
    trust_system: Singles
    stubbornness: Singles
    anchor_service: Singles
    """Own opinion, before others are listened to (X0 of Friedkin and Johnsen); likewise below."""
    anchor_admin: Singles
    anchor_board: Singles
    anchor_system: Singles
    neighbour_start: Links
    """``(R, N + 1)``."""
    neighbours: Links
    """``(R, 2 E)``."""


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


@dataclass
class Economy(Columns):
    """Money, ``(R, 1)``, mkr."""

    reserve: Floats
    year: Floats
    """Result so far this year."""
    forecast: Floats
    """True expected result of this year."""
    plan: Floats
    """Action plan against a deficit, 0-1."""
    closed: Floats
    """Result of the last year that was closed."""
    municipality: Floats
    """What the municipality's economy allows next year beyond compensation, as a share of the frame."""
    budget: Floats
    """Change of next year's frame as proposed (June) or decided (November), as a share."""
    referred: Floats
    """1 where a minority of the assembly has referred next year's budget back."""
    short: Floats
    """Months of expected deficit that count towards supervision."""
    supervision: Floats
    """1 while the executive board supervises the committee's economy."""


@dataclass
class Accountability(Columns):
    """Those who examine the committee, ``(R, 1)`` unless noted."""

    order: Floats
    """Months that an inspectorate's order has been in force in the unit, 0 for none, ``(R, U)``."""
    neglect: Floats
    """Breaches of duty since the last reviews, moving average."""
    remark: Floats
    """1 from an auditors' report with a remark to the next report."""
    advised: Floats
    """1 where it advises against discharge."""
    refused: Floats
    """1 from discharge refused to the next report."""
    appealed: Floats
    """Decisions appealed this month, a count."""
    overturned: Floats
    """Decisions overturned by court this month, a count."""
    fine: Floats
    """Fines for orders not obeyed this month, mkr."""
    news: Floats
    """Severity of what was said in public about it this month."""


@dataclass
class Media(Columns):
    """Attention, ``(R, 1)``, in units of severity."""

    bad: Floats
    good: Floats


@dataclass
class Board(Columns):
    """The committee: ``(R, 1)``, per seat ``(R, M)`` in the order of ``Roster.members``, per unit ``(R, U)``."""

    hung: Floats
    """1 where no bloc has a majority of the assembly."""
    minority: Floats
    """1 where the chair's side governs in minority."""
    turned: Floats
    """1 where those govern who were the opposition at the start."""
    consensus: Floats
    """How far the opposition is taken along."""
    serving: Indices
    """Who sits in each seat this month: the row in ``People`` of its holder or of a substitute, ``(R, M)``."""
    present: Floats
    """1 where somebody sits in the seat, ``(R, M)``."""
    recused: Floats
    """Which of the month's matters the seat is disqualified in, as a share of their number; -1 for none; ``(R, M)``."""
    meets: Floats
    """1 where the committee meets this month with a quorum."""
    dissent: Floats
    """How much of what the opposition lost it has had recorded as its dissent, moving average."""
    breach: Floats
    """Breaches of duty that came to light this month, a count."""
    fault: Floats
    """What is left of the mark that breaches leave, 0-1."""
    mandate: Floats
    """1 where the chair may decide urgent matters for the committee."""
    untold: Floats
    """1 where an urgent decision has yet to be reported to the committee."""
    custom: Floats
    """Detail rules that members take for normal, ``(R, U)``."""
    tabled: Floats
    """What a proposal that waits for the next meeting would add to detail rules, ``(R, U)``."""
    mover: Indices
    """The seat that put it, ``(R, U)``."""


@dataclass
class Meeting(Columns):
    """What became of members' own proposals in this month's meeting, counts ``(R, 1)``."""

    put: Floats
    carried: Floats
    referred: Floats
    """Sent back to be prepared."""
    deferred: Floats
    """Put off to the next meeting."""
    counted: Floats
    """Decided by a vote that somebody asked for; the others by acclamation."""
    casting: Floats
    """Decided by the chair's casting vote."""
    reserved: Floats
    """Members who had their dissent recorded."""


@dataclass
class Docket(Columns):
    """Matters, followed one by one, ``(R, K)``: places that are used again. Codes are those of submodels/docket.py."""

    number: Floats
    """Birth number, month plus 12, times slots, plus place; draws are keyed by it."""
    stage: Floats
    decision: Floats
    """What was last decided."""
    origin: Floats
    owner: Floats
    route: Floats
    unit: Floats
    """Index of the unit that it concerns."""
    position: Floats
    """g, what 0 - how 1."""
    complexity: Floats
    heat: Floats
    money: Floats
    """Size, 0-1."""
    merit: Floats
    """How good what is proposed is."""
    left: Floats
    """Months until the next thing happens to it."""
    fidelity: Floats
    """How far it was carried out as meant; 0 before."""


@dataclass
class Cases(Columns):
    """Matters in sum, ``(R, 1)``: counts and shares of this month, means of the last twelve."""

    waiting: Floats
    """Matters that wait for an owner or for the two at the top, a count."""
    joint: Floats
    """Matters taken up jointly this month, a count."""
    bounced: Floats
    """Share of the matters nobody claimed that bounced this month."""
    how_taken: Floats
    """Share of this month's how-matters that politics took."""
    what_taken: Floats
    """Share of this month's what-matters that the administration took."""
    gated: Floats
    """Share of the matters being handled that go by way of the two at the top."""
    lead_time: Floats
    """Mean age of undecided matters, months."""
    grey: Floats
    """Grey zone: share of the undecided matters of the golden zone that are older than two months."""
    demands: Floats
    """Citizens' demands raised this month, a count; counts of this month likewise below."""
    decided: Floats
    """Decided at the meeting, whichever way."""
    approved: Floats
    """Approved or commissioned."""
    delegated: Floats
    """Decided by officials."""
    answered: Floats
    """Citizens' demands that were decided."""
    executed: Floats
    reconsidered: Floats
    """Taken up again because the result was poor."""
    raised: Floats
    """Matters raised from a year before month 0 on, in all; likewise below."""
    closed: Floats
    handed_on: Floats
    """Sent on to the assembly."""
    turned_away: Floats
    """Not taken up for want of room."""
    fidelity_now: Floats
    """Mean fidelity of what was carried out last, this month or earlier."""
    bounce: Floats
    """Mean of the last twelve months, as the month opens; likewise below."""
    overreach_board: Floats
    overreach_admin: Floats
    few: Floats
    contact: Floats
    response: Floats
    """How far the administration answers the board, and the board need: two lagged correlations."""
    lead: Floats
    fidelity: Floats


@dataclass
class Patterns(Columns):
    """The six patterns of interplay."""

    window: Floats
    """The last twelve months of eleven monthly series, ``(R, 132)``: series by series, the oldest month first."""
    mix: Floats
    """Shares of the six patterns, ``(R, 6)``; a row sums to 1."""
    fit: Floats
    """The highest score, before shares are taken, ``(R, 1)``."""
    side: Floats
    """Role invasion: politics in the official's coat 1, officials in politics' coat -1, ``(R, 1)``."""


@dataclass
class Culture(Columns):
    """Ten culture rows, ``(R, 10)``: control 0 - trust 1, moving averages of behaviour."""

    rows: Floats


@dataclass
class Steering(Columns):
    """The form of steering."""

    logics: Floats
    """Shares of bureaucracy, management by results and network, ``(R, 3)``; a row sums to 1."""
    goals: Floats
    """The committee's goals, a count, ``(R, 1)``."""
    unlikeness: Floats
    """How unlike the same service turns out for different citizens, against the usual, ``(R, 1)``."""
    let_be: Floats
    """Share of the last public events that were not met by more rules, ``(R, 1)``."""
    launched: Floats
    """Strength of the reform that was launched last, ``(R, 1)``; likewise below."""
    adopted: Floats
    """How far it has been adopted in words."""
    practised: Floats
    """How far reforms have become practice."""
    planned: Floats
    """What is planned in the unit's round of steering and not yet followed up, ``(R, U)``; likewise below."""
    followed: Floats
    analysed: Floats
    spins: Floats
    """Rounds closed a year."""


@dataclass
class Offices(Columns):
    """Calendar events, ``(R, 1)``."""

    chief_left: Floats
    """1 where the chief executive left this month."""
    exits: Floats
    """Chief executives who left so far."""
    exits_cooperation: Floats
    """Of them, those who left for the sake of cooperation."""
    exits_months: Floats
    """Months in office of those who left, summed."""
    standing: Floats
    """Trust between the executive board's chair and the chief executive."""
    head_left: Floats
    """1 where the head of department left this month."""
    head_exits: Floats
    """Heads of department who left so far."""
    head_exits_cooperation: Floats
    """Of them, those who left for the sake of cooperation."""
    severance: Floats
    """Agreed this month and paid in the next one's accounts, mkr."""


@dataclass
class Elections(Columns):
    """Elections and shifts of majority, ``(R, 1)``."""

    margin: Floats
    """Change of the chair's side's support in the last election."""
    shifted: Floats
    """1 where power shifts with the coming term."""
    collapsed: Floats
    """1 where the majority shifted this month in the middle of the term."""
    shifts: Floats
    """Shifts of power so far, by election and in the middle of a term."""
    new_chair: Floats
    """1 where somebody else chairs from next month on."""


@dataclass
class Outcomes(Columns):
    """Three outcomes that are never summed, ``(R, 1)``."""

    legality: Floats
    equality: Floats
    legitimacy: Floats


@dataclass
class State(Columns):
    """Everything, at the opening of ``month``."""

    seed: Seeds
    """``(R, 1)``."""
    branch: Branches
    """``(R, 1)``; 0 is the played future."""
    month: int
    units: Units
    people: People
    dyads: Dyads
    citizens: Citizens
    interplay: Interplay
    economy: Economy
    accountability: Accountability
    media: Media
    board: Board
    meeting: Meeting
    docket: Docket
    cases: Cases
    culture: Culture
    steering: Steering
    offices: Offices
    elections: Elections
    outcomes: Outcomes
    patterns: Patterns
