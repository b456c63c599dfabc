"""The parts of the sample that stand beside the matters: year, tracks, promises, agreement, gauges, people and ties."""
# ruff: noqa: E501 - texts as they would stand in a scenario

from __future__ import annotations

from game.core.seen.view_standing import (
    AgreementView,
    Gauge,
    PersonView,
    PromiseView,
    Relations,
    Step,
    Tie,
    Track,
    WheelMark,
)
from scenarios.text import Text

T = Text


def _mark(id_: str, month: int, sv: str, en: str, text_sv: str, text_en: str) -> WheelMark:
    return WheelMark(id_, month, (month + 4) % 12 + 1, T(sv, en), T(text_sv, text_en), month < 2, month == 2)


WHEEL = (
    _mark("discharge", 1, "Ansvarsfrihet", "Discharge", "Fullmäktige prövar nämndens ansvar före juni månads utgång (KL 5:24).", "The assembly tries the committee’s responsibility before the end of June (KL 5:24)."),
    _mark("july", 2, "Sommaruppehåll", "Summer recess", "Inget ordinarie sammanträde i juli. Bara det som inte kan vänta avgörs.", "No ordinary meeting in July. Only what cannot wait is settled."),
    _mark("interim", 3, "Delårsrapport", "Interim report", "Prognosen för helåret läggs fram, och hur målen ser ut att gå.", "The forecast for the year is presented, and how the goals look."),
    _mark("frame", 4, "Budgetdialog om ramen", "Budget talks on the frame", "Nämnden och kommunstyrelsen talar om nästa års ram.", "The committee and the executive board talk about next year’s frame."),
    _mark("survey", 5, "Enkäter", "Surveys", "Invånarna och medarbetarna tillfrågas. Svaren är ett urval, med felmarginal.", "Citizens and staff are asked. The answers are a sample, with a margin of error."),
    _mark("proposal", 5, "Styrelsens budgetförslag", "The executive board’s budget proposal", "Ska vara klart före oktober månads utgång (KL 11:8).", "Due before the end of October (KL 11:8)."),
    _mark("budget", 6, "Fullmäktige beslutar budgeten", "The assembly decides the budget", "Före november månads utgång (KL 11:10).", "Before the end of November (KL 11:10)."),
    _mark("control", 7, "Internkontrollplan", "Internal control plan", "Nämnden beslutar vad som ska kontrolleras nästa år (KL 6:6).", "The committee decides what is to be checked next year (KL 6:6)."),
    _mark("talk", 8, "Årssamtal", "Annual talk", "Ordförande och förvaltningschef går igenom året som gått, uppdraget och överenskommelsen.", "Chair and head of department go through the year past, the mandate and the agreement."),
    _mark("report", 10, "Årsredovisning", "Annual report", "Nämnden godkänner sin verksamhetsberättelse: mål, ekonomi och intern kontroll.", "The committee approves its report on the year: goals, economy and internal control."),
    _mark("handover", 11, "Överlämning", "Hand-over", "Sista månaden. Vad behöver de som kommer efter veta?", "The last month. What do those who come after need to know?"),
)  # fmt: skip

STATIONS = {
    "raised": T("Väckt", "Raised"), "prepared": T("Beredd", "Prepared"), "called": T("Kallad", "On the notice"), "decided": T("Beslutad", "Decided"),
    "adjusted": T("Justerat och anslaget", "Minutes adjusted and posted"), "legal": T("Laga kraft", "Legal force"), "executed": T("Verkställd", "Carried out"),
    "reported": T("Återrapporterad", "Reported back"), "closed": T("Avslutad", "Closed"),
}  # fmt: skip


def _track(
    id_: str, sv: str, en: str, now: str, months: dict[str, int | None], outcome: Text | None = None, mine: bool = True
) -> Track:
    """A way through the stations of ``months``; those up to ``now`` are done."""
    names = list(months)
    steps = tuple(Step(one, STATIONS[one], months[one], at <= names.index(now)) for at, one in enumerate(names))
    return Track(id_, T(sv, en), steps, names.index(now), outcome, mine)


TRACKS = (
    _track("warning", "Vatten i källarna på Hamngatan", "Water in the cellars of Hamngatan", "prepared",
           {"raised": 1, "prepared": 1, "called": None, "decided": None}),
    _track("press", "Ekot ringer om brunnarna", "The radio calls about the drains", "raised", {"raised": 2, "prepared": None, "decided": None}),
    _track("standby", "Jouren i sommar", "Standby this summer", "adjusted",
           {"raised": 0, "prepared": 0, "called": 1, "decided": 1, "adjusted": 1, "legal": 2, "executed": 2, "reported": 5, "closed": 6}, T("bifall", "approved")),
    _track("drains", "Rensning av brunnar i Västra Älvhamn", "Drain clearing in western Älvhamn", "legal",
           {"raised": 0, "prepared": 0, "called": 0, "decided": 0, "adjusted": 0, "legal": 1, "executed": 2, "reported": 4, "closed": 5}, T("bifall", "approved")),
    _track("fee", "Avgift för grovavfall", "Fee for bulky waste", "closed",
           {"raised": 0, "prepared": 0, "called": 1, "decided": 1, "adjusted": 1, "legal": 2, "closed": 2}, T("avslag", "rejected"), mine=False),
)  # fmt: skip

PROMISES = (
    PromiseView(T("Plan för dagvattnet före oktober", "A storm drain plan before October"), False, 5, "open", "plan", 1, "head", "chair"),
    PromiseView(T("Besked till hyresgästerna innan augusti är slut", "Word to the tenants before the end of August"), True, 3, "open", "word", 1, "chair", "head",
                can_renegotiate=True),
    PromiseView(T("Du får veta på samma dag om något går sönder", "You will hear the same day if anything breaks"), False, 2, "open", "pledge:8", 0, "head", "chair",
                can_settle=True, free=True),
    PromiseView(T("Ingen ny rapportering före semestern", "No new reporting before the holidays"), True, 2, "kept", "reports", 0, "chair", "head"),
    PromiseView(T("Återkoppling till hyresgästerna i juni", "Feedback to the tenants in June"), True, 1, "broken", "tenants", 0, "chair", "head"),
)  # fmt: skip

AGREEMENT = AgreementView("proposed", ("goals", "division"), "head", False, 2, -1, 0, True, True, None, 1)
SIGNED = AgreementView("signed", ("goals", "together", "division"), "chair", True, 0, 1, 2, True, False, None, 1)

GAUGES = (
    Gauge("trust_own", T("Mitt förtroende för den andra sidan", "My trust in the other side"), "board", "administration", 0.48, 0.52, 0.56, 2, (0.57, 0.55, 0.52)),
    Gauge("trust_other", T("Mitt intryck av deras förtroende", "My impression of their trust"), "administration", "board", 0.31, 0.5, 0.69, 2, (0.55, None, 0.5)),
    Gauge("citizens_board", T("Invånarna om nämnden", "Citizens on the committee"), "citizens", "board", 0.36, 0.41, 0.46, 0, (0.41, None, None)),
    Gauge("citizens_admin", T("Invånarna om förvaltningen", "Citizens on the administration"), "citizens", "administration", 0.53, 0.58, 0.63, 0, (0.58, None, None)),
)  # fmt: skip

MEMBERS = (
    ("ek", "Marianne Ek", T("ordförande", "chair"), "S"), ("hult", "Jonas Hult", T("förste vice ordförande", "first vice chair"), "S"),
    ("rydell", "Tomas Rydell", T("andre vice ordförande", "second vice chair"), "M"), ("aziz", "Leila Aziz", T("ledamot", "member"), "S"),
    ("soderkvist", "Per Söderkvist", T("ledamot", "member"), "C"), ("bohlin", "Ingrid Bohlin", T("ledamot", "member"), "C"),
    ("stahlbrand", "Karin Ståhlbrand", T("ledamot", "member"), "M"), ("nordin", "Adam Nordin", T("ledamot", "member"), "KD"),
    ("almqvist", "Britt Almqvist", T("ledamot", "member"), "SD"),
)  # fmt: skip
MANAGERS = (
    ("lindqvist", "Amina Lindqvist", T("VA-nätet", "the water network")), ("borg", "Stefan Borg", T("Gata och park", "Streets and parks")),
    ("nyberg", "Fatima Nyberg", T("Avfall", "Waste")), ("liden", "Håkan Lidén", T("Plan och bygg", "Planning and building")),
)  # fmt: skip
SAID = ((0, T("Vi rensar där det ringer, inte där det behövs.", "We clear where the phone rings, not where it is needed.")),
        (2, T("Pumparna flyttar vattnet från en källare till en annan. Det vi behöver är tid att mäta flödena i två hårda regn till, och det har vi inte.",
              "The pumps move the water from one cellar to another. What we need is time to gauge two more hard rains, and that we have not.")))  # fmt: skip
PEOPLE = (
    *(PersonView(id_, name, title, "board", party, None, id_ == "ek", (), True) for id_, name, title, party in MEMBERS),
    PersonView("brandt", "Johan Brandt", T("förvaltningschef", "head of department"), "administration", "", None, False,
               ((1, T("Prognosen visar ett underskott på 1,2 mkr, främst för sommarens inhyrda personal.", "The forecast shows a deficit of 1.2 million, mostly the summer's hired staff.")),)),
    PersonView("mard", "Helena Mård", T("kommundirektör", "chief executive"), "administration", "", None, False, ()),
    *(PersonView(id_, name, T("enhetschef", "unit head"), "administration", "", unit, False, SAID if id_ == "lindqvist" else ()) for id_, name, unit in MANAGERS),
    PersonView("adviser:jurist", "Helena Wrede", T("stadsjurist", "city lawyer"), "administration", "", None, False, ()),
    PersonView("adviser:residents", "Britt-Marie Sjöö", T("Hyresgästföreningen", "The tenants' association"), "citizens", "", None, False,
               ((1, T("Vi har burit upp våra förråd två gånger på tre år.", "We have carried up our stores twice in three years.")),)),
    PersonView("areskog", "Nils Areskog", T("reporter", "reporter"), "media", "", None, False, ()),
)  # fmt: skip


def relations(open_mode: bool) -> Relations:
    """People and ties; with the role's own perception in the open mode."""
    ties = (
        *(Tie(id_, "ek", "votes", T("röstar i nämnden", "votes in the committee"), ()) for id_, *_ in MEMBERS[1:]),
        *(Tie(id_, "brandt", "answers", T("svarar inför", "answers to"), ()) for id_, *_ in MANAGERS),
        *(Tie(id_, "citizens", "serves", T("har verksamheten för", "run services for"), ()) for id_, *_ in MANAGERS),
        Tie("ek", "board", "leads", T("leder nämnden", "leads the committee"), ()),
        Tie("brandt", "ek", "answers", T("svarar inför", "answers to"), ()),
        Tie("brandt", "mard", "answers", T("svarar inför", "answers to"), ()),
        Tie("ek", "brandt", "talks", T("Samtal med förvaltningschefen", "A talk with the head of department"), (1,)),
        Tie("ek", "citizens", "talks", T("Medborgardialog i Hamnkvarteren", "A citizens' meeting in the harbour blocks"), (0,)),
        Tie("ek", "rydell", "talks", T("Samtal med oppositionen", "A talk with the opposition"), (2,)),
        Tie("brandt", "ek", "promises", PROMISES[0].text, (1,)),
        Tie("ek", "brandt", "promises", PROMISES[1].text, (1,)),
        Tie("ek", "brandt", "agreement", T("gemensam överenskommelse", "joint agreement"), (1,)),
    )  # fmt: skip
    felt = tuple(Tie(one.frm, one.to, "answers", one.label, (one.month,), one.likely) for one in GAUGES)
    return Relations(PEOPLE, (*ties, *felt) if open_mode else ties)
