"""The six sheets of the printed debrief, in the order in which a session takes them.

What people wrote themselves stays in the file: a paper gets around more easily than a screen.
"""

from __future__ import annotations

from analysis import words as say
from analysis.between import BEHAVIOURS
from analysis.branches import Branch
from analysis.exports.images import Chart
from analysis.kit.document import Block, Bullets, Columns, Grid, Heading, Lines, Page, Para
from analysis.kit.naming import capital
from analysis.measures import truth_word
from analysis.printed.drawn import figure
from analysis.printed.seen import seen
from analysis.printed.told import Told
from analysis.screens.behaviours import examples
from analysis.screens.frame import source
from analysis.screens.home import questions
from analysis.screens.what_if import named
from analysis.story import Story
from analysis.turning import words as turning
from analysis.turning.points import TurningPoint
from game.core.language import _, n_, words
from game.core.seen.ledgers import BEHAVIOUR_NAMES

MOST_POINTS = 6
MOST_REASONS = 2
"""Turning points, and reasons of each, that have room on a sheet."""
MOST_WHAT_IFS = 3


def sheets(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> tuple[Page, ...]:
    """All six.

    Args:
        told: the play.
        charts: its charts by name, for titles and words.
        drawn: the same as SVG.
    """
    return (
        _landing(told),
        _happened(told, charts, drawn),
        seen(told, charts, drawn),
        _why(told, charts, drawn),
        _behaviours(told.story),
        _home(told.story),
    )


def _landing(told: Told) -> Page:
    story = told.story
    months = n_("{n} månad", "{n} månader", story.months).format(n=story.months)
    return Page(
        kicker=" · ".join(part for part in (words(story.title), words(story.place), words(story.role_title)) if part),
        title=_("1. Landning"),
        blocks=(
            Para(_("Ett ord var. Högst två minuter. Ingen diskussion, inga diagram."), "lead"),
            Para(_("Hur känns det just nu, i ett ord? Den som vill säger pass.")),
            Lines("", 4),
            *((Para(" ".join(told.said), "note", _("Om filen:")),) if told.said else ()),
            Para(
                _(
                    "{months} i spelet. Allt som står i de här papperen gäller i modellen, som bygger på "
                    "antaganden som kan vara fel."
                ).format(months=months)
                + " "
                + source(story),
                "small",
            ),
        ),
        large=True,
        single=True,
    )


def _happened(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> Page:
    shown = sorted(told.points[:MOST_POINTS], key=lambda one: one.month)
    rows = tuple(_point(told, one) for one in shown)
    head = (_("Månad"), _("Vad"), _("Varför programmet stannar här"), _("Fråga till bordet"))
    return Page(
        kicker=_("Låt bordet berätta först. Vilka tre månader vill ni stanna vid?"),
        title=_("2. Vad hände?"),
        blocks=(
            *figure("timeline", charts, drawn),
            *((Grid(head, rows, (1.3, 2.6, 4.6, 4.4), strong=True),) if rows else ()),
        ),
        large=True,
        single=True,
    )


def _point(told: Told, one: TurningPoint) -> tuple[str, ...]:
    return (
        say.calendar(told.story, one.month).capitalize(),
        turning.title(told.story, told.tried, one),
        " ".join(turning.reasons(told.story, told.tried, one)[:MOST_REASONS]),
        turning.question(told.story, told.tried, one),
    )


def _why(told: Told, charts: dict[str, Chart], drawn: dict[str, str]) -> Page:
    story = told.story
    name = largest_change(story)
    left: tuple[Block, ...] = (
        Lines(_("Vår egen förklaring, innan vi vänder blicken åt höger. Vad ändrades, och varför?"), 5),
        *_what_ifs(told),
    )
    right: tuple[Block, ...] = ()
    if name and f"causes-{name}" in charts:
        right = (
            *figure(f"causes-{name}", charts, drawn),
            Para(
                _(
                    "Delarna beskriver hur modellen räknade, inte vad som är sant om kommuner. Slump är "
                    "månadens lottning."
                ),
                "small",
            ),
        )
    return Page(
        kicker=_("Först bordets egen förklaring, sedan modellens. Säg ”i modellen”."),
        title=_("4. Varför?"),
        blocks=(Columns((left, right)),) if right else left,
        large=True,
        single=True,
    )


def largest_change(story: Story) -> str:
    """The outcome of trust or service that changed most in one month; "" where nothing was recorded."""
    sizes = {
        name: max((abs(one.total) for one in changes), default=0.0)
        for name, changes in story.changes.items()
        if truth_word(name).bounded
    }
    return max(sizes, key=lambda name: sizes[name], default="")


def _what_ifs(told: Told) -> tuple[Block, ...]:
    if not told.tried:
        return (Heading(_("Tänk om?")), Para(told.missing))
    items = tuple((_instead(told.story, one), _came(one)) for one in told.tried[:MOST_WHAT_IFS])
    return (Heading(_("Tänk om, i modellen")), Bullets(items))


def _instead(story: Story, branch: Branch) -> str:
    return f"{capital(named(story, branch)).rstrip('.')}."


def _came(branch: Branch) -> str:
    one = max(branch.outcomes, key=lambda outcome: outcome.effect)
    said = _(
        "{what}: bättre i {better} av {runs} framtider, lika i {alike}, sämre i {worse}. "
        "Skillnaden i mitten {difference}."
    )
    return said.format(
        what=words(one.word.label), better=one.better, runs=branch.runs, alike=one.alike, worse=one.worse,
        difference=say.amount(one.word, one.difference),
    )  # fmt: skip


def _behaviours(story: Story) -> Page:
    """The five behaviours as counted acts with examples, and room for the table's own."""
    rows = tuple(
        (
            words(BEHAVIOUR_NAMES[name]),
            *(str(n) for n in story.counted[name][-1]),
            "\n".join(examples(story, name)) or "–",
            "",
        )
        for name in BEHAVIOURS
        if name in story.counted
    )
    head = ("", _("Nämndens sida"), _("Förvaltningens"), _("Exempel ur spelet"), _("Vem fick inte del av det?"))
    return Page(
        kicker=_("Vad som gjordes, inte vem någon är. Vem mötte det, och vem gjorde det inte?"),
        title=_("5. Beteenden"),
        blocks=(
            Grid(head, rows, (2.2, 1.3, 1.8, 5, 2.8), strong=True)
            if rows
            else Para(_("Filen räknar inte förhållningssätten.")),
            Para(_kept(story), lead=_("Löften och prognoser:")),
            Para(
                _(
                    "Datorns roller räknas med. Antal är inget betyg: en sak vid rätt tillfälle kan väga mer. Mycket "
                    "av det som bygger förtroende syns inte i modellen."
                ),
                "small",
            ),
            Lines(_("När betydde det något för er att den andra sidan gjorde så? När fattades det?"), 3),
        ),
        large=True,
        single=True,
    )


def _kept(story: Story) -> str:
    """Promises as they ended, and forecasts within their range, in a sentence each."""
    ended = [one.stood[-1] for one in story.promises if one.stood]
    promised = n_("{n} löfte gavs, {kept} hölls.", "{n} löften gavs, {kept} hölls.", len(ended))
    judged = [one for moment in story.moments for one in moment.guesses if one.inside is not None]
    said = promised.format(n=len(ended), kept=ended.count("kept")) if ended else _("Inga löften finns i spelfilen.")
    if not judged:
        return said
    inside = _("{n} av {all} egna prognoser hamnade inom eget spann.")
    return f"{said} {inside.format(n=sum(one.inside is True for one in judged), all=len(judged))}"


def _home(story: Story) -> Page:
    asked = tuple(("", words(one)) for one in story.discussion[:3])
    return Page(
        kicker=_("Vad känner ni igen, och vad gör ni annorlunda på måndag?"),
        title=_("6. Hem till oss"),
        blocks=(
            Columns(
                (
                    (
                        *((Heading(_("Om det här fallet")), Bullets(asked)) if asked else ()),
                        Heading(_("Om er egen kommun")),
                        Bullets(tuple(("", one) for one in questions()), "number"),
                        Para(
                            _(
                                "Politik är konflikt, och tillitsbaserad styrning är ett vagt och omstritt begrepp. "
                                "Man får tycka olika."
                            ),
                            "note",
                        ),
                    ),
                    (
                        Heading(_("Om …, så …")),
                        Lines(_("Om det händer hos oss att"), 2),
                        Lines(_("så gör jag"), 2),
                        Heading(_("Att skriva in i er överenskommelse")),
                        Lines(_("Mål, styra tillsammans, fördela arbetet, samarbeta:"), 4),
                    ),
                )
            ),
        ),
        large=True,
        single=True,
    )
