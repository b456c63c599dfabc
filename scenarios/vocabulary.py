"""What quantities and channels are called to people: label, unit and direction, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.text import Text


@dataclass(frozen=True)
class Label:
    """How a figure is named. ``good_is_up`` is None where neither direction is good in itself."""

    text: Text
    unit: Text
    good_is_up: bool | None = None


SHARE = Text("andel 0–1", "share 0–1")
COUNT = Text("antal", "number")
MKR = Text("mkr", "SEK m")
MKR_YEAR = Text("mkr per år", "SEK m a year")
SEVERITY = Text("styrka 0–6", "strength 0–6")


def _label(sv: str, en: str, good_is_up: bool | None = True, unit: Text = SHARE) -> Label:
    return Label(Text(sv, en), unit, good_is_up)


TRUTH_WORDS: dict[str, Label] = {
    # Of each unit.
    "quality": _label("Kvalitet", "Quality"),
    "latent": _label("Dolda fel", "Hidden errors", False),
    "risk": _label("Risk vid fel", "Risk if things go wrong", False),
    "complexity": _label("Komplexitet i arbetet", "Complexity of the work", None),
    "ability": _label("Förmåga", "Ability"),
    "integrity": _label("Integritet", "Integrity"),
    "benevolence": _label("Välvilja", "Benevolence"),
    "motivation": _label("Motivation", "Motivation"),
    "effort": _label("Arbetsinsats", "Effort"),
    "safety": _label("Trygghet att säga ifrån", "Safety to speak up"),
    "learning": _label("Lärande", "Learning"),
    "load": _label("Belastning vid sidan av arbetet", "Load beside the work itself", False),
    "rules": _label("Detaljregler", "Detailed rules", None),
    "audit": _label("Andel i internkontrollplanen", "Share in the internal control plan", None),
    "reporting": _label("Återrapportering", "Reporting back", None),
    "style": _label(
        "Hur avvikelser möts (stöd 0 – påföljd 1)", "How deviations are met (support 0 – sanction 1)", None
    ),
    "misuse": _label("Missbruk av handlingsutrymme", "Misuse of discretion", False),
    "gloss": _label("Kvalitet som putsats i rapporterna", "Quality polished in reports", False),
    "turnover": _label("Andel som slutade denna månad", "Share of staff who left this month", False),
    "steer_gap": _label(
        "Styrning utöver (+) eller under (–) vad risk och personal motiverar",
        "Control beyond (+) or short of (–) what risk and staff give reason for",
        None,
    ),
    "incident": _label("Händelser denna månad", "Incidents this month", False, COUNT),
    "detected": _label("Upptäckta fel denna månad", "Errors found this month", None, COUNT),
    "spins": _label(
        "Slutna varv i styrsnurran per år", "Rounds of plan, follow-up, analysis and action closed a year", True, COUNT
    ),
    "capacity": _label("Kapacitet på plats", "Capacity in place"),
    "order": _label("Föreläggande från tillsynsmyndighet", "Order from an inspectorate", False),
    "gap": _label("Gap mellan behov och kvalitet", "Gap between need and quality", False),
    "frame": _label("Budgetram", "Budget frame", None, MKR_YEAR),
    # Of the organisation and those around it.
    "money": _label("Reserv", "Reserve", True, MKR),
    "forecast": _label("Väntat resultat i år", "Expected result this year", True, MKR),
    "plan": _label("Åtgärdsplan för ekonomi i balans", "Action plan for a balanced budget", None),
    "supervision": _label("Kommunstyrelsens förstärkta uppsikt", "Supervision by the executive board", False),
    "budget": _label("Förändring av nästa års ram", "Change of next year’s frame"),
    "remark": _label("Anmärkning från revisorerna", "Remark from the auditors", False),
    "discharge_refused": _label("Vägrad ansvarsfrihet", "Discharge refused", False),
    "media": _label("Uppmärksamhet i medierna", "Media attention", False, SEVERITY),
    "tone": _label("Samtalston", "Tone of conversation"),
    "narrative": _label("Gemensam berättelse", "Shared narrative"),
    "agreement": _label("Gemensam överenskommelse", "Joint agreement"),
    "clarity": _label("Rolltydlighet", "Role clarity"),
    "dialogue": _label(
        "Dialog mellan ordförande och förvaltningschef", "Dialogue between chair and head of department"
    ),
    "improvisation": _label("Förmåga att improvisera inom rollerna", "Ability to improvise within roles"),
    "recontrol": _label("Regler tillkomna efter händelser", "Rules added after events", None),
    "goals": _label("Nämndens mål", "The committee’s goals", None, COUNT),
    "logic_rules": _label("Styrlogik: regler och rutiner (byråkrati)", "Logic: rules and routines (bureaucracy)", None),
    "logic_results": _label("Styrlogik: mål och resultat (NPM)", "Logic: goals and results (NPM)", None),
    "logic_network": _label("Styrlogik: samverkan och dialog (NPG)", "Logic: networks and dialogue (NPG)", None),
    "reform": _label("Reformen i ord", "The reform in words", None),
    "practice": _label("Reformen i praktiken", "The reform in practice", None),
    "satisfaction": _label("Invånarnas nöjdhet", "Citizens’ satisfaction"),
    "need": _label("Invånarnas behov", "Citizens’ needs", None),
    "trust_board_admin": _label(
        "Nämndens förtroende för förvaltningschefen", "The committee’s trust in the head of department"
    ),
    "trust_admin_board": _label("Förvaltningens förtroende för ordföranden", "The administration’s trust in the chair"),
    "trust_chair_head": _label(
        "Ordförandens förtroende för förvaltningschefen", "The chair’s trust in the head of department"
    ),
    "trust_head_chair": _label(
        "Förvaltningschefens förtroende för ordföranden", "The head of department’s trust in the chair"
    ),
    "trust_citizens_board": _label("Invånarnas förtroende för nämnden", "Citizens’ trust in the committee"),
    "trust_service": _label("Invånarnas förtroende för verksamheten", "Citizens’ trust in the services"),
    "trust_citizens_admin": _label("Invånarnas förtroende för förvaltningen", "Citizens’ trust in the administration"),
    "trust_system": _label("Invånarnas förtroende för systemet", "Citizens’ trust in the system"),
    "relation_principal": _label("Tillit: huvudman och utförare", "Trust: principal and provider"),
    "relation_levels": _label("Tillit: mellan beslutsnivåer", "Trust: between levels of decision"),
    "relation_related": _label("Tillit: mellan närliggande verksamheter", "Trust: between related activities"),
    "relation_examiner": _label("Tillit: den som granskar och den som granskas", "Trust: examiner and examined"),
    "relation_staff_citizens": _label("Tillit: medarbetare och invånare", "Trust: staff and citizens"),
    "relation_system": _label("Tillit: till det demokratiska systemet", "Trust: to the democratic system"),
    "attacks": _label("Personliga påhopp denna månad", "Personal attacks this month", False, COUNT),
    "consensus": _label("Samförstånd med oppositionen", "Consensus with the opposition"),
    "minority": _label("Minoritetsstyre", "Minority rule", None),
    "dissent": _label("Oppositionens reservationer", "The opposition's recorded dissent", None),
    "legality": _label("Laglighet", "Legality"),
    "equality": _label("Likvärdig service", "Equality of service"),
    "legitimacy": _label("Legitimitet", "Legitimacy"),
    "matters_open": _label("Öppna ärenden", "Open matters", None, COUNT),
    "matters_waiting": _label("Ärenden som väntar på att tas om hand", "Matters waiting to be taken up", False, COUNT),
    "grey_zone": _label(
        "Ärenden i gråzonen, olösta i mer än två månader",
        "Matters in the grey zone, unresolved for over two months",
        False,
    ),
    "matters_decided": _label("Ärenden som nämnden avgjort", "Matters the committee decided", None, COUNT),
    "matters_delegated": _label("Delegationsbeslut", "Decisions by delegation", None, COUNT),
    "matters_executed": _label("Verkställda ärenden", "Matters carried out", None, COUNT),
    "fidelity": _label("Beslut som verkställs som det var tänkt", "Decisions carried out as meant"),
    "pattern_ideal": _label("Samspelsmönster: ideal", "Pattern of interplay: ideal", None),
    "pattern_decoupled": _label("Samspelsmönster: särkoppling", "Pattern of interplay: decoupling", None),
    "pattern_ping_pong": _label("Samspelsmönster: rundpingis", "Pattern of interplay: round-robin ping-pong", None),
    "pattern_official_coat": _label(
        "Samspelsmönster: tjänstepersonsöverrock", "Pattern of interplay: the official’s coat", None
    ),
    "pattern_few_check_all": _label(
        "Samspelsmönster: några få kollar allt", "Pattern of interplay: a few check everything", None
    ),
    "pattern_non_resonance": _label("Samspelsmönster: icke-resonans", "Pattern of interplay: non-resonance", None),
    "coat_side": _label(
        "Vem som går in i den andras roll (politiken 1, förvaltningen –1)",
        "Who enters the other’s role (politics 1, administration –1)",
        None,
    ),
}
"""For every quantity of ``sim.names.TRUTH``."""

CHANNEL_WORDS: dict[str, Label] = {
    "forecast": _label("Prognos för årets resultat", "Forecast of this year’s result", True, MKR),
    "reserve": _label("Reserv", "Reserve", True, MKR),
    "media": _label("Uppmärksamhet i medierna", "Media attention", False, SEVERITY),
    "citizens_board": _label(
        "Invånarnas förtroende för nämnden, enligt mätning", "Citizens’ trust in the committee, as surveyed"
    ),
    "citizens_admin": _label(
        "Invånarnas förtroende för förvaltningen, enligt mätning", "Citizens’ trust in the administration, as surveyed"
    ),
    "satisfaction": _label("Invånarnas nöjdhet, enligt mätning", "Citizens’ satisfaction, as surveyed"),
    "staff": _label("Medarbetarnas motivation, enligt enkät", "Staff motivation, as surveyed"),
    "trust_own": _label("Mitt förtroende för den andra sidan", "My trust in the other side", None),
    "trust_other": _label("Mitt intryck av den andra sidans förtroende", "My impression of the other side’s trust"),
    "tone": _label("Samtalstonen som jag upplever den", "The tone as I feel it"),
    "quality": _label("Kvalitet som den rapporteras", "Quality as reported"),
    "incidents": _label("Kända händelser denna månad", "Known incidents this month", False, COUNT),
    "load": _label("Belastning som den beskrivs", "Load as told", False),
    "capacity": _label("Kapacitet på plats", "Capacity in place"),
    "risk": _label("Bedömd risk", "Risk as judged", False),
    "latent": _label("Dolda fel enligt granskning", "Hidden errors as reviewed", False),
}
"""For every channel of ``sim.observe.CHANNELS``."""

LABELS: dict[str, Label] = {**TRUTH_WORDS, **CHANNEL_WORDS}
"""All words; where a quantity and a channel share a name, the channel's, as a role sees it."""

OUTCOMES: tuple[str, ...] = (
    "trust_board_admin",
    "trust_admin_board",
    "trust_chair_head",
    "trust_head_chair",
    "trust_citizens_board",
    "trust_citizens_admin",
    "quality",
    "latent",
    "load",
    "money",
    "satisfaction",
    "media",
    "legality",
    "equality",
    "legitimacy",
)
"""Quantities to chart in the debrief, in order: trust in each direction first, then service, money and the rest."""

_UNITS = {
    "0 or 1": "0 eller 1",
    "calendar month": "kalendermånad",
    "dose": "dos",
    "evidence": "belägg",
    "factor": "faktor",
    "goals": "mål",
    "groups": "grupper",
    "instructions": "instruktioner",
    "levels": "nivåer",
    "matters": "ärenden",
    "meetings": "möten",
    "minutes": "minuter",
    "mkr": "mkr",
    "mkr/year": "mkr per år",
    "month": "månad",
    "months": "månader",
    "people": "personer",
    "per month": "per månad",
    "pieces": "stycken",
    "probability": "sannolikhet",
    "promises": "löften",
    "severity": "styrka",
    "share": "andel",
    "share examined": "granskad andel",
    "share mended": "lagad andel",
    "share of activity": "andel av verksamheten",
    "share of capacity lost": "förlorad andel av kapaciteten",
    "share of follow-up": "andel av uppföljningen",
    "share of rules": "andel av reglerna",
    "share of staff": "andel av personalen",
    "share of work": "andel av arbetet",
    "style": "sätt att möta avvikelser",
    "visits": "besök",
    "switch": "av 0 – på 1",
    "weight": "vikt",
    "year": "år",
}
"""Units of parameters and acts, in Swedish."""


def unit_words(unit: str) -> Text:
    """A unit of the model's own declarations in both languages."""
    return Text(_UNITS.get(unit, unit), unit)
