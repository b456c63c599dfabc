"""What is said and promised before play, and what to do when it gets difficult."""

from __future__ import annotations

from analysis.kit.document import Bullets, Heading, Page, Para
from game.core.language import _


def contract() -> Page:
    """The agreement of the room, read aloud before play."""
    return Page(
        kicker=_("Läs upp, och låt det ligga på bordet"),
        title=_("Vad vi lovar varandra"),
        blocks=(
            Para(_("Det här är en övning. Den är till för att pröva, också det som kan gå fel."), "lead"),
            Bullets(
                (
                    (
                        _("En modell."),
                        _(
                            "Det vi spelar mot är en modell. Den bygger på antaganden som kan vara fel, och det får "
                            "man säga."
                        ),
                    ),
                    (
                        _("Inga poäng."),
                        _("Ingen vinner. Det enda omdömet är det som ni själva ger era löften när spelet är slut."),
                    ),
                    (
                        _("Vad som görs, inte vem någon är."),
                        _("Vi talar om vad som gjordes och vad som hände sedan, inte om hur någon är."),
                    ),
                    (
                        _("Roller, inte partier."),
                        _("Vi spelar roller i en påhittad kommun. Här avgörs inte vems politik som är rätt."),
                    ),
                    (
                        _("Det som sägs här stannar här."),
                        _("Exempel hemifrån berättas utan namn, och tas inte vidare av någon annan."),
                    ),
                    (
                        _("Inga namn på papper."),
                        _("Det vi skriver är korta rader utan namn. En kommuns papper kan bli allmän handling."),
                    ),
                    (_("Alla får säga pass."), _("Man får avstå från en fråga, och man får lämna rummet en stund.")),
                    (
                        _("Politik är konflikt."),
                        _(
                            "Man får tycka olika också efteråt. Tillitsbaserad styrning är ett vagt och omstritt "
                            "begrepp, och den som hellre vill ha fler regler ska kunna säga det."
                        ),
                    ),
                )
            ),
            Heading(_("Ledaren lovar")),
            Bullets(
                (
                    ("", _("att hålla tiden, och att genomgången får den tid den ska ha")),
                    ("", _("att inte peka ut någon, varken i rummet eller efteråt")),
                    ("", _("att säga vad som är modellens antagande och vad som är visat på annat håll")),
                    (
                        "",
                        _(
                            "att efteråt radera eller dela ut sparade spel, genomgångar och papper, som vi kommer "
                            "överens om. Ordnas dagen av en kommun eller region kan dess egna regler säga vad som "
                            "ska sparas"
                        ),
                    ),
                )
            ),
            Heading(_("Något att lägga till, eller ändra?")),
            Para(_("Fråga rummet innan ni börjar. Skriv det på tavlan.")),
        ),
        large=True,
        single=True,
    )


def difficult() -> Page:
    """What to do when something gets in the way."""
    return Page(
        kicker=_("För den som leder"),
        title=_("När det blir svårt"),
        blocks=(
            Bullets(
                (
                    (
                        _("En person tar över."),
                        _(
                            "Låt alla skriva sin prognos innan någon talar. Ge musen till någon annan. Fråga: ”Vem "
                            "har vi inte hört?”"
                        ),
                    ),
                    (
                        _("En verklig konflikt från den egna kommunen kommer upp."),
                        _(
                            "Stanna klockan. Säg att du ser den och att den är viktig. Kom överens om var den hör "
                            "hemma och när, skriv upp det och gå tillbaka till fallet. Ta inte ställning."
                        ),
                    ),
                    (
                        _("”Det här är orealistiskt.”"),
                        _(
                            "Ofta rätt. Fråga: ”Vad skulle ha hänt hos er?” Skriv upp svaret. Öppna sedan bladet Vad "
                            "det bygger på. Ett antagande som inte håller är ett bra resultat av en kursdag."
                        ),
                    ),
                    (
                        _("”Så kontroll är dåligt?” ”Så tillit är naivt?”"),
                        _(
                            "I en värld var det klokt att hålla sig undan, i en annan skadade det någon. Visa två "
                            "frön, eller två världar i pappersspelet."
                        ),
                    ),
                    (
                        _("Någon vill veta vad som var rätt svar."),
                        _("Det finns inget facit. Visa vad som hände i modellen, och fråga vad gruppen vägde mot vad."),
                    ),
                    (
                        _("Någon känner igen en kollega."),
                        _(
                            "Säg att personerna är påhittade. Flytta frågan från personen till läget: ”Vad gjorde "
                            "det svårt att säga till?”"
                        ),
                    ),
                    (
                        _("Samtalet handlar om skuld."),
                        _("Byt fråga från vem till vad: ”Vad behövde den rollen ha vetat, och av vem?”"),
                    ),
                    (
                        _("Någon har valt något olagligt."),
                        _("Säg vad lagen säger, utan att peka ut vem som valde. Fråga vad som gjorde det lockande."),
                    ),
                    (
                        _("Det blir tyst."),
                        _("Räkna till tio. Låt dem skriva en minut och läsa upp två och två. Börja inte svara själv."),
                    ),
                    (
                        _("Tiden rinner i väg."),
                        _(
                            "Avbryt spelet där det är. Det går att ha en god genomgång av två beslut, men inte av "
                            "tolv beslut utan genomgång."
                        ),
                    ),
                    (
                        _("En grupp är klar tidigt."),
                        _("Byt stol: samma frö i den andra rollen, eller samma månad från den andra stolen."),
                    ),
                    (
                        _("Datorn eller nätet krånglar."),
                        _(
                            "Spelet behöver inget nät och sparar varje steg. Flytta spelfilen till en annan dator "
                            "och skriv samspel resume FIL. Går filen inte att nå: samma frö och samma val tar er "
                            "tillbaka, eller ta fram pappersspelet."
                        ),
                    ),
                    (
                        _("Någon blir illa berörd."),
                        _(
                            "Ta rast. Tala enskilt. Gå inte tillbaka till just det ärendet om den personen inte "
                            "själv vill."
                        ),
                    ),
                )
            ),
        ),
        large=True,
        single=True,
    )
