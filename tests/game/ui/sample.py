"""A sample view of every phase, and a session that plays it: texts as long as a scenario's own, for looking and measuring."""
# ruff: noqa: E501 - texts as they would stand in a scenario

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from game.core.errors import Refused
from game.core.seen.view import Cause, Change, Decided, Handover, Item, Loop, Series, View
from game.core.seen.view_matters import (
    AdviserView,
    DocketView,
    Fact,
    InitiativeView,
    OptionView,
    QuestionView,
    SituationView,
    Voter,
)
from scenarios.text import Text
from tests.game.ui.sample_parts import AGREEMENT, GAUGES, PROMISES, SIGNED, TRACKS, WHEEL, relations

T = Text

NAMES = (
    ("Marianne Ek", "S", "for"), ("Jonas Hult", "S", "for"), ("Leila Aziz", "S", "for"), ("Per Söderkvist", "C", "for"),
    ("Ingrid Bohlin", "C", "unsure"), ("Tomas Rydell", "M", "against"), ("Karin Ståhlbrand", "M", "against"),
    ("Adam Nordin", "KD", "against"), ("Britt Almqvist", "SD", "unsure"),
)  # fmt: skip
OPTIONS = (
    OptionView(
        "pumps", T("Nämnden beslutar att hyra in pumpar och bemanning till VA-nätet över sommaren.",
                   "The committee decides to hire pumps and crews for the water network over the summer."),
        T("Förvaltningen får ta pengar ur reserven och redovisar kostnaden i september.",
          "The department may draw on the reserve and accounts for the cost in September."),
        1, 1.8, (1, 2), T("Boende i Hamnkvarteren", "Residents of the harbour blocks"),
        T("Vägunderhållet, som skjuts upp", "Road maintenance, which is postponed"), True, None, True),
    OptionView(
        "goal", T("Nämnden beslutar att inga bostäder ska stå under vatten vid ett tioårsregn, och begär en plan i oktober.",
                  "The committee decides that no homes shall flood in a ten-year rain, and asks for a plan in October."),
        T("Nämnden säger vad som ska gälla. Förvaltningen föreslår hur, med kostnad och ordning.",
          "The committee says what shall hold. The department proposes how, with cost and order."),
        1, 0.0, (4, 9), T("Hela centralorten på sikt", "The whole town, in time"), T("De som väntat längst", "Those who waited longest"),
        True, None, True),
    OptionView(
        "review", T("Nämnden beslutar att beställa en extern granskning av dagvattnet.",
                    "The committee decides to commission an external review of the storm drains."),
        T("En oberoende bild till våren. Förvaltningens egen utredning stannar så länge.",
          "An independent picture by spring. The department's own inquiry stops meanwhile."),
        2, 0.6, (6, 8), None, T("Ingenjörerna på VA-enheten", "The engineers of the water unit"), True, None, True),
    OptionView(
        "instruct", T("Nämnden beslutar att brunnarna i Hamnkvarteren ska rensas varje vecka.",
                      "The committee decides that the drains of the harbour blocks be cleared every week."),
        T("Ett besked som syns direkt.", "A decision that shows at once."), 3, 0.2, (1, 1), None, None, False,
        T("Det räcker inte din tid till den här månaden.", "Your time does not suffice this month."), True),
)  # fmt: skip
ADVISERS = (
    AdviserView("jurist", T("Helena Wrede", "Helena Wrede"), T("stadsjurist", "city lawyer"), "legal", 1, None, True),
    AdviserView("ekonom", T("Oskar Lindh", "Oskar Lindh"), T("controller", "controller"), "economic", 1, None, True),
    AdviserView("chef", T("Amina Lindqvist", "Amina Lindqvist"), T("enhetschef VA", "head of the water unit"),
                "professional", 0, T("Pumparna flyttar vattnet från en källare till en annan. Det vi behöver är tid att mäta flödena i två "
                                     "hårda regn till, och det har vi inte.", "The pumps move the water from one cellar to another. "
                                     "What we need is time to gauge two more hard rains, and that we have not."), True),
    AdviserView("grupp", T("Gruppmötet", "The party group"), T("partigruppen", "the party group"), "political", 1, None, False),
)  # fmt: skip
CASE = SituationView(
    "warning", T("Vatten i källarna på Hamngatan", "Water in the cellars of Hamngatan"),
    T("Efter förra veckans regn stod tolv källare under vatten. SMHI varnar för mer i juli. VA-enheten skriver att ledningarna är "
      "dimensionerade för åttiotalets regn, men att ingen vet hur mycket som är stopp och hur mycket som är för klent.",
      "After last week's rain twelve cellars stood under water. The weather service warns of more in July. The water unit writes that "
      "the pipes are sized for the rains of the eighties, but that nobody knows how much is blockage and how much is too small."),
    (T("Ge oss två månader. Om ni bestämmer brunn för brunn får vi ingen helhet.", "Give us two months. If you decide drain by drain we get no whole."),
     T("Amina Lindqvist, enhetschef VA", "Amina Lindqvist, head of the water unit")),
    0.42,
    (Fact(T("12 källare översvämmades den 14 maj", "12 cellars flooded on 14 May"), T("Räddningstjänsten", "The fire service"), "certain"),
     Fact(T("Var tredje brunn är troligen igensatt", "A third of the drains are probably blocked"), T("VA-enhetens stickprov", "Spot checks by the water unit"), "likely"),
     Fact(T("Ett tioårsregn väntas kosta 3–9 mkr i skador", "A ten-year rain is expected to cost 3–9 million in damage"), T("Försäkringsbolagets schablon", "The insurer's rule of thumb"), "uncertain")),
    (T("Hyresgästerna på Hamngatan 4–12", "The tenants of Hamngatan 4–12"), T("Räddningstjänsten", "The fire service")),
    OPTIONS, ADVISERS, tuple(Voter(n, p, lean, None) for n, p, lean in NAMES),  # type: ignore[arg-type]
    QuestionView("claims", T("Hur många skadeanmälningar har kommit till och med september?", "How many damage claims will have come by the end of September?"),
                 T("anmälningar", "claims"), 0, 400, 4, 0, (40, 90, 180)),
    "goal", "Vi säger vad som ska gälla och ger dem som kan ledningarna tid att svara på hur.", None, 0, 0, False, (1, 2), 0, None, 2, False,
)  # fmt: skip
SECOND = replace(
    CASE, id="press", title=T("Ekot ringer om brunnarna", "The radio calls about the drains"), quote=None, chosen=None, voters=(),
    reason="", question=None, can_order=(), must_answer=True, months_left=1,
    options=(replace(OPTIONS[0], id="alone", votes=False, cost=0, money=0.0), replace(OPTIONS[2], id="together", votes=False)),
)  # fmt: skip
DESK = (
    Item("smhi", "report", T("SMHI", "The weather service"),
         T("Risken för skyfall i juli bedöms som förhöjd. Marken är mättad efter maj.", "The risk of cloudbursts in July is judged to be raised. The ground is saturated after May."), 1),
    Item("brev", "letter", T("Hyresgästerna på Hamngatan 4–12", "The tenants of Hamngatan 4–12"),
         T("Vi har burit upp våra förråd två gånger på tre år. Vem svarar för att det inte händer igen?", "We have carried up our stores twice in three years. Who answers for it not happening again?"), 1),
    Item("citat", "quote", T("Amina Lindqvist, enhetschef VA", "Amina Lindqvist, head of the water unit"),
         T("Vi rensar där det ringer, inte där det behövs. Det är inte så vi vill arbeta.", "We clear where the phone rings, not where it is needed. That is not how we want to work."), 1),
    Item("rapport", "report", T("Förvaltningschefen", "The head of department"),
         T("Prognosen visar ett underskott på 1,2 mkr, främst för sommarens inhyrda personal.", "The forecast shows a deficit of 1.2 million, mostly the summer's hired staff."), 1),
)  # fmt: skip
INITIATIVES = (
    InitiativeView("talk", T("Samtal med förvaltningschefen", "A talk with the head of department"),
                   T("En timme utan dagordning: vad behöver ni av oss, och vad behöver vi av er?", "An hour without an agenda: what do you need from us, and what do we need from you?"), 1, 0, (), True, None, None),
    InitiativeView("visit", T("Besök på en enhet", "A visit to a unit"), T("Kom för att fråga, inte för att bestämma.", "Come to ask, not to decide."), 1, 0,
                   (("va", T("VA-nätet", "the water network")), ("gata", T("Gata och park", "Streets and parks")), ("avfall", T("Avfall", "Waste")),
                    ("plan", T("Plan och bygg", "Planning and building"))), True, None, "va"),
    InitiativeView("read", T("Läs hela driftrapporten", "Read the whole operations report"), T("Fyrtio sidor. Tar en kväll.", "Forty pages. Takes an evening."), 1, 0, (), True, None, None),
    InitiativeView("dialogue", T("Medborgardialog i Hamnkvarteren", "A citizens' meeting in the harbour blocks"), T("Kräver förberedelse tillsammans med förvaltningen.", "Needs preparing with the department."), 2, 0.1, (), False, T("Gjordes nyss. Går igen i augusti.", "Was done recently. Possible again in August."), None),
)  # fmt: skip
SERIES = (
    Series("forecast", T("Ekonomisk prognos", "Economic forecast"), T("mkr", "SEK m"), -10, 10, (0.4, -0.3, -1.2), True),
    Series("satisfaction", T("Nöjda medborgare", "Satisfied citizens"), T("av 100", "of 100"), 0, 100, (61.0, None, None), True),
    Series("media", T("Uppmärksamhet i medier", "Media attention"), T("inslag", "items"), 0, 20, (1.0, 3.0, 6.0), False),
    Series("trust_other", T("Hur förvaltningen ser på oss", "How the department sees us"), T("av 100", "of 100"), 0, 100, (55.0, 52.0, 47.0), True),
)  # fmt: skip
LOOPS = (
    Loop(T("Rensning av brunnar i Västra Älvhamn", "Drain clearing in western Älvhamn"), 0, (2, 4)),
    Loop(T("Ny jourordning", "A new standby scheme"), 1, None),
)  # fmt: skip
CHANGES = (
    Change("media", T("Uppmärksamhet i medier", "Media attention"), T("inslag", "items"), 3, 6, 1, (
        Cause(T("Hyresgästernas brev till tidningen", "The tenants' letter to the paper"), 1, True),
        Cause(T("Ditt besked om pumpar", "Your decision on pumps"), 1, False)), False),
    Change("forecast", T("Ekonomisk prognos", "Economic forecast"), T("mkr", "SEK m"), -0.3, -1.2, 0, (
        Cause(T("Inhyrd personal i sommar", "Hired staff this summer"), 1, True),)),
)  # fmt: skip
VIEW = View(
    scenario=T("Skyfallet", "The cloudburst"), place=T("Tekniska nämnden, Älvhamns kommun", "The technical committee, Älvhamn municipality"),
    role="chair", role_title=T("nämndordförande", "committee chair"), role_name=T("Marianne Ek", "Marianne Ek"),
    briefing=T("Du leder tekniska nämnden sedan januari, på deltid vid sidan av jobbet som lärare. Nämnden ansvarar för vatten, gator, avfall "
               "och planer; fem av nio ledamöter hör till majoriteten. Förvaltningschefen Johan Brandt har varit här i sju år och ni har setts "
               "tre gånger. I maj regnade det mer än rören tål, och i Hamnkvarteren talar man om att det alltid är de som får vänta. Budgeten "
               "är satt, reserven liten. Du har tid för tre saker i månaden utöver det som måste göras. Välj dem.",
               "You have led the technical committee since January, part time beside your work as a teacher. The committee answers for water, "
               "streets, waste and plans; five of nine members belong to the majority. The head of department, Johan Brandt, has been here for seven "
               "years and you have met three times. In May it rained more than the pipes can bear, and in the harbour blocks people say that it is "
               "always they who wait. The budget is set, the reserve small. You have time for three things a month beyond what must be done. Choose them."),
    mandate=(T("Hamnkvarteren ska klara nästa regn bättre än det förra.", "The harbour blocks shall stand the next rain better than the last."),
             T("Nämnden håller sin ram.", "The committee keeps to its budget."),
             T("Medborgarna ska kunna lita på det vi säger.", "Citizens shall be able to trust what we say.")),
    duties=(T("Leda sammanträden och svara för dagordningen", "Chair meetings and answer for the agenda"),
            T("Hålla kontakt med förvaltningschefen", "Keep in touch with the head of department"),
            T("Svara för den interna kontrollen", "Answer for internal control")),
    month=2, months=12, year=2027, calendar_month=7, meeting_month=True, phase="desk", attention=3, attention_left=2, desk=DESK,
    news=T("Älvhamns-Posten: ”Vi visste att brunnarna var igensatta”", "Älvhamns-Posten: “We knew the drains were blocked”"),
    situations=(CASE, SECOND), initiatives=INITIATIVES, series=SERIES, loops=LOOPS, promises=PROMISES,
    decided=(Decided(T("Jouren i sommar", "Standby this summer"), T("Nämnden beslutar om utökad jour juni–augusti.", "The committee decides on extended standby June–August."), True, 5, 4, False, 1),
             Decided(T("Avgift för grovavfall", "Fee for bulky waste"), T("Nämnden beslutar att höja avgiften.", "The committee decides to raise the fee."), False, 4, 5, False, 1),
             Decided(T("Parkeringen vid torget", "Parking at the square"), T("Ingen ändring", "No change"), True, 0, 0, True, 1)),
    changes=CHANGES, can_undo=True, forecasts_inside=2, forecasts_judged=3,
    players=("chair",), waiting_for=("chair",), agreement=AGREEMENT, wheel=WHEEL, tracks=TRACKS, relations=relations(False),
)  # fmt: skip
HANDOVER = Handover(
    behaviours=((T("Öppenhet", "Transparency"), 3, 2), (T("Lyssnande", "Listening"), 4, 5), (T("Tydlighet", "Clarity"), 2, 1),
                (T("Pålitlighet", "Reliability"), 1, 3), (T("Återkoppling", "Feedback"), 0, 2)),
    promises=PROMISES, forecasts_inside=5, forecasts_judged=8,
    decisions=tuple(Decided(CASE.title, OPTIONS[m % 3].label, m % 4 != 3, 5, 4, False, m) for m in range(8)),
    series=SERIES, unseen=LOOPS,
)  # fmt: skip


DOCKET = (
    DocketView(
        CASE.id, CASE.title, CASE.text, CASE.position, CASE.facts[:2], CASE.not_heard,
        tuple((one.id, one.label, one.text) for one in OPTIONS), "goal", True, 1, 2, 1, True, "Vi vill se hela bilden innan pengarna är slut."),
    DocketView(
        "fee", T("Avgift för grovavfall", "Fee for bulky waste"),
        T("Förvaltningen föreslår att avgiften höjs från 150 till 220 kronor från årsskiftet.", "The department proposes that the fee be raised from 150 to 220 kronor from the turn of the year."),
        0.15, CASE.facts[:1], (), tuple((one.id, one.label, one.text) for one in OPTIONS[:2]), "", False, 0, 1, 1, False),
)  # fmt: skip


def _voted(case: SituationView) -> tuple[Voter, ...]:
    return tuple(replace(v, voted=v.lean in ("for", "unsure") and v.name != "Britt Almqvist") for v in case.voters)


def _met() -> tuple[SituationView, ...]:
    """The chair's matters after the meeting: carried by votes, fallen by the casting vote, referred by acclamation."""
    voted = _voted(CASE)
    done = replace(
        CASE, voters=voted[:-1], passed=True, ayes=5, noes=3, outcome="carried", can_order=(), rival=OPTIONS[2].label, recused=("Britt Almqvist",), dissent=True
    )  # fmt: skip
    lost = replace(
        SECOND, chosen="alone", passed=False, ayes=4, noes=4, casting=True, outcome="rejected",
        options=(replace(SECOND.options[0], votes=True),), voters=tuple(replace(v, voted=not v.voted) for v in voted[1:]),
    )  # fmt: skip
    back = replace(
        CASE, id="fee", title=DOCKET[1].title, text=DOCKET[1].text, outcome="referred", passed=False, by_vote=False, ayes=7, noes=2, voters=voted, reason="",
        chosen="pumps",
    )  # fmt: skip
    return done, lost, back


def _met_docket() -> tuple[DocketView, ...]:
    """The same meeting as the opposition's leader sees it."""
    voted = _voted(CASE)
    return (
        replace(DOCKET[0], chosen=OPTIONS[1].label, outcome="carried", ayes=5, noes=3, voters=voted[:-1], recused=("Britt Almqvist",), can_dissent=True),
        replace(DOCKET[1], chosen=OPTIONS[0].label, outcome="rival", carried=OPTIONS[2].label, line="review", by_vote=True, ayes=3, noes=6, voters=voted),
    )  # fmt: skip


ROLES = {
    "head": (T("förvaltningschef", "head of department"), T("Johan Brandt", "Johan Brandt")),
    "opposition": (T("oppositionens gruppledare", "leader of the opposition"), T("Tomas Rydell", "Tomas Rydell")),
}


def seated(role: str, mode: str = "training") -> View:
    """The sample at its desk, from another chair and in another mode."""
    view = VIEW if mode == "training" else replace(VIEW, mode="open", gauges=GAUGES, relations=relations(True))
    if role == "chair":
        return view
    title, name = ROLES[role]
    view = replace(view, role=role, role_title=title, role_name=name, players=(role,), waiting_for=(role,))
    if role == "head":
        return replace(
            view, agreement=SIGNED, situations=(replace(SECOND, owner="head"),), attention=4, attention_left=3
        )
    own = replace(
        SECOND, id="deal", title=T("Ett erbjudande från majoriteten", "An offer from the majority"), owner="opposition"
    )
    return replace(view, agreement=None, docket=DOCKET, situations=(own,), attention=2, attention_left=1)


def view_at(phase: str, role: str = "chair", mode: str = "training") -> View:
    """The sample in one of its phases."""
    view = seated(role, mode)
    if phase == "meeting":
        situations = (
            _met() if role == "chair" else tuple(replace(one, chosen="alone", passed=True) for one in view.situations)
        )
        docket = _met_docket() if role == "opposition" else ()
        return replace(view, phase="meeting", situations=situations, docket=docket, can_undo=False)
    if phase == "over":
        return replace(
            view, phase="over", month=12, situations=(), docket=(), handover=HANDOVER, can_undo=False, waiting_for=()
        )
    return replace(view, phase=phase)  # type: ignore[arg-type]


class SampleSession:
    """Plays the sample: actions change what is chosen and the phase, nothing else. Several people may sit at it."""

    def __init__(
        self, phase: str = "desk", roles: tuple[str, ...] = ("chair",), mode: str = "training", here: str | None = None
    ) -> None:
        self.path = Path("/nowhere/skyfallet-chair-1.samspel.jsonl")
        self.phases = dict.fromkeys(roles, phase)
        self.roles, self.role, self.mode, self.here, self.name = roles, here or roles[0], mode, here, ""
        self.month = 2
        self.done: list[dict[str, Any]] = []
        self.written: list[tuple[str, dict[str, Any]]] = []

    @property
    def phase(self) -> str:
        return self.phases[self.role]

    @property
    def finished(self) -> bool:
        return self.phase == "over"

    def waiting_for(self) -> tuple[str, ...]:
        return tuple(seat for seat in self.roles if self.phases[seat] not in ("waiting", "left", "over"))

    def turn(self) -> str | None:
        awaited = [seat for seat in self.waiting_for() if self.here in (None, seat)]
        return self.role if self.role in awaited else next(iter(awaited), None)

    def sit(self, seat: str) -> None:
        self.role = seat

    def view(self, seat: str | None = None) -> View:
        seat = seat or self.role
        shown = view_at("waiting" if self.phases[seat] == "left" else self.phases[seat], seat, self.mode)
        shown = shown if self.finished else replace(shown, month=self.month)
        others = tuple(one for one in self.roles if one != seat)
        shown = replace(shown, players=self.roles, waiting_for=self.waiting_for(), can_promise=others)
        chosen = {act["situation"]: act["option"] for act in self.done if act["do"] == "choose"}
        if self.phases[seat] != "meeting":
            shown = replace(
                shown,
                situations=tuple(replace(c, chosen=chosen.get(c.id, c.chosen)) for c in shown.situations),
            )
        return shown

    def act(self, action: dict[str, Any], seat: str | None = None) -> None:
        if action["do"] == "initiate" and action["initiative"] == "dialogue":
            raise Refused("Det går inte just nu.", "That cannot be done now.")
        self.done.append(action)
        if action["do"] == "advance":
            self._advance(seat or self.role)

    def _advance(self, seat: str) -> None:
        self.phases[seat] = {"desk": "preparation", "preparation": "waiting", "meeting": "left"}[self.phases[seat]]
        for all_in, then in (("waiting", "meeting"), ("left", "desk")):
            if set(self.phases.values()) == {all_in}:
                self.phases = dict.fromkeys(self.roles, then)
                self.month += all_in == "left"

    def note(self, kind: str, **content: Any) -> None:
        self.written.append((kind, content))

    def notes(self, kind: str, month: int | None = None) -> dict[str, Any] | None:
        return next((content for told, content in reversed(self.written) if told == kind), None)

    def peek(self, month: int, seat: str | None = None) -> View:
        return replace(view_at("meeting", seat or self.role, self.mode), month=month, can_undo=False)

    def close(self) -> Path:
        return self.path
