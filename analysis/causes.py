"""The words for what a change is made of: every contribution that the model's trace can name.

The words name the mechanism, not a verdict; the sign of the bar says which way it worked.
"""

from __future__ import annotations

from scenarios.text import Text

CAUSES: dict[str, Text] = {
    "ability": Text("Kunnande i enheterna", "Ability in the units"),
    "answering": Text(
        "Svar till revision, tillsyn och styrelse", "Answering auditors, inspectorates and the executive board"
    ),
    "audit": Text("Intern kontroll", "Internal control"),
    "blame": Text("Skuldbeläggning", "Blame"),
    "capacity": Text("Bemanning och kapacitet", "Staffing and capacity"),
    "change": Text("Byte av person", "Change of person"),
    "clarity": Text("Tydlighet om uppdraget", "Clarity about the task"),
    "control": Text("Styrning som upplevs som misstro", "Control felt as distrust"),
    "damage": Text("Skador", "Damage"),
    "demand": Text("Behov och efterfrågan", "Needs and demand"),
    "dialogue": Text("Samtal mellan ordförande och förvaltningschef", "Talks between chair and head of department"),
    "economy": Text("Ekonomiskt utfall", "Financial outturn"),
    "effort": Text("Ansträngning", "Effort"),
    "errors": Text("Fel i arbetet", "Errors in the work"),
    "feedback": Text("Återkoppling", "Feedback"),
    "fines": Text("Viten", "Fines"),
    "fit": Text("Hur reglerna passar arbetet", "How rules fit the work"),
    "funding": Text("Tillskott", "Extra funding"),
    "grants": Text("Bidrag utifrån", "Grants from outside"),
    "help": Text("Stöd när det behövdes", "Support when it was needed"),
    "incidents": Text("Incidenter", "Incidents"),
    "instruct": Text("Direkta instruktioner till enheter", "Direct instructions to units"),
    "learning": Text("Lärande", "Learning"),
    "listened": Text("Att ha blivit lyssnad på", "Having been listened to"),
    "listening": Text("Lyssnande", "Listening"),
    "load": Text("Belastning vid sidan av arbetet", "Load beside the work itself"),
    "measures": Text("Beslutade åtgärder", "Measures decided"),
    "media": Text("Medier", "Media"),
    "misuse": Text("Missbruk", "Misuse"),
    "neighbours": Text("Samtal mellan invånare", "Talk among citizens"),
    "breach": Text("Brott mot skyldigheter", "A breach of duty"),
    "overreach": Text("Att gå in på den andres område", "Stepping into the other's domain"),
    "passing": Text("Förra månadens tillfälliga belastning", "Last month’s passing load"),
    "pause": Text("Uppehåll i verksamheten", "Pause in the service"),
    "plan": Text("Åtgärdsplan", "Action plan"),
    "promises": Text("Hållna och brutna löften", "Promises kept and broken"),
    "quality": Text("Kvalitet i verksamheten", "Quality of service"),
    "reciprocity": Text("Den andra sidans förtroende", "The other side's trust"),
    "recontrol": Text("Nya regler efter händelser", "New rules after events"),
    "relief": Text("Avlastning", "Relief"),
    "reporting": Text("Återrapportering", "Reporting back"),
    "form": Text("Styrningens form", "Form of steering"),
    "reputation": Text("Verksamhetens rykte", "The services' reputation"),
    "resources": Text("Resurser för uppdraget", "Resources for the task"),
    "respect": Text("Respekt", "Respect"),
    "return": Text("Återgång mot det vanliga", "Return towards the usual"),
    "review": Text("Granskning", "Review"),
    "rules": Text("Detaljregler", "Detailed rules"),
    "scandals": Text("Skandaler", "Scandals"),
    "shield": Text("Vad chefen skärmar av", "What the manager shields from"),
    "severance": Text("Utköp", "Severance"),
    "service": Text("Upplevd service mot förväntad", "Service felt against expected"),
    "slack": Text("Marginaler i budgeten", "Slack in the budget"),
    "spending": Text("Utgifter", "Spending"),
    "spillover": Text("Förtroende för systemet i stort", "Trust in the system at large"),
    "steering": Text("Kostnad för styrning och uppföljning", "Cost of steering and follow-up"),
    "surprise": Text("Överraskningar", "Surprises"),
    "tempo": Text("Olika tempo", "Unlike tempo"),
    "tone": Text("Samtalston", "Tone of conversation"),
    "training": Text("Utbildning", "Training"),
    "transparency": Text("Öppenhet", "Transparency"),
    "trust_admin": Text("Invånarnas förtroende för förvaltningen", "Citizens' trust in the administration"),
    "trust_board": Text("Invånarnas förtroende för nämnden", "Citizens' trust in the committee"),
    "trust_system": Text("Invånarnas förtroende för systemet", "Citizens' trust in the system"),
    "turnover": Text("Personal som slutar", "Staff turnover"),
    "visit": Text("Besök", "Visits"),
    "waiting": Text("Ärenden som väntar", "Matters that wait"),
}
INTERPLAY = Text("Samverkan", "Interplay")
CHANCE = Text("Slump", "Chance")


def cause(name: str) -> Text:
    """The words for a contribution; its own name where a newer model has one that is not known here."""
    return CAUSES.get(name) or Text(name.replace("_", " "), name.replace("_", " "))
