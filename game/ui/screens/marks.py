"""The marks of this game: certainty, urgency, what things take, promises, outcomes. Words beside all."""

from __future__ import annotations

from game.core.language import NO_BREAK, _, month_name, n_, number, words
from game.core.seen.view import Decided, View
from game.core.seen.view_matters import Fact, OptionView
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Space
from game.ui.kit.surfaces import Badge, Chip, Icon, Pips
from game.ui.kit.type import SECTION, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY, Style
from game.ui.kit.words import Words
from game.ui.screens.badges import role_badge as role_badge

LOGIC_ICONS = {
    "political": "landmark",
    "professional": "clipboard-list",
    "legal": "scale",
    "economic": "calculator",
    "citizen": "users",
}
KIND_ICONS = {"report": "file-text", "news": "newspaper", "quote": "quote", "letter": "mail", "event": "bell"}


def month_of(view: View, month: int) -> str:
    """The calendar month's name of the play's month ``month`` (0-based), with the year where it is another."""
    ahead = view.calendar_month - 1 + month - view.month
    name, year = month_name(ahead % 12 + 1), view.year + ahead // 12
    return name if year == view.year else f"{name} {year}"


def span(view: View, months: tuple[int, int]) -> str:
    """A month, or from one to another (of the play, 0-based)."""
    first, last = (month_of(view, month) for month in months)
    if first[-4:].isdigit() and first[-4:] == last[-4:] and first != last:
        first = first[:-5]  # the year is told once
    return first if first == last else _("{first} till {last}").format(first=first, last=last)


def expected(view: View, months: tuple[int, int]) -> str:
    """When something is expected to show."""
    return _("väntas märkas {span}").format(span=span(view, months))


def money(amount: float) -> str:
    """An amount in millions, as few decimals as it needs."""
    return _("{x} mkr").format(x=number(amount, 0 if amount == round(amount) else 1))


def decimals(low: float, high: float) -> int:
    """How many decimals a quantity with this range is told with."""
    return 2 if high - low <= 2 else 1 if high - low <= 40 else 0


def section(text: str, icon: str | None = None, after: Node | None = None) -> Row:
    """A heading within a panel."""
    return Row(Icon(icon, 16, "second") if icon else None, Grow(Words(text, SECTION)), after, gap=8)


def line_with(icon: str, text: str, colour: str = "second", style: Style = SMALL) -> Row:
    """A small icon and words beside it, aligned to the first line."""
    return Row(
        Column(Space(h=1), Icon(icon, style.size + 2, colour), gap=0),
        Grow(Words(text, style, colour)),
        gap=7,
        align="top",
    )


def urgency(months_left: int) -> Chip:
    """How long a matter can wait; after that it is too late to choose."""
    if months_left <= 1:
        return Chip(_("Måste besvaras nu"), "bell", "bad", "bad_tint", SMALL_STRONG)
    left = months_left - 1
    said = n_("Kan vänta {n} månad till", "Kan vänta {n} månader till", left).format(n=left)
    return Chip(said, "hourglass", "second", "sunk", SMALL_STRONG)


def fact(one: Fact, style: Style = SMALL) -> Row:
    """A fact, its source, and how certain it is as icon and word."""
    look = {
        "certain": ("circle-check", "good", _("säkert")),
        "likely": ("circle-dot", "second", _("troligt")),
        "uncertain": ("circle-dashed", "administration", _("osäkert")),
    }
    icon, colour, word = look[one.certainty]
    return Row(
        Column(Space(h=1), Icon(icon, style.size + 3, colour), gap=0),
        Grow(
            Column(
                Words(words(one.text), style),
                Words(f"{words(one.source)} · {word}", TINY, "second"),
                gap=1,
            )
        ),
        gap=8,
        align="top",
    )


def terms(option: OptionView, mixed: bool, short: bool = False) -> list[Node]:
    """What an option takes and when it shows, with icons; who decides, where options differ in that (``mixed``).

    ``short``: time as pips, as it stands above all screens, and months without a verb.
    """
    found: list[Node] = []
    if option.cost and short:
        found.append(Row(Icon("clock", 14, "second"), Pips(option.cost, option.cost, "second"), gap=5))
    elif option.cost:
        found.append(_term("clock", _("{n} av din tid").format(n=option.cost)))
    if option.money:
        found.append(_term("coins", money(option.money)))
    if option.shows is not None:
        first, last = option.shows
        said = _("{n} mån") if short else _("märks om {n} mån")
        found.append(_term("hourglass", said.format(n=last if first == last else f"{first}–{last}")))
    if mixed:
        found.append(_term("vote", _("nämnden röstar")) if option.votes else _term("user-round", _("du avgör själv")))
    return found


def _term(icon: str, text: str) -> Row:
    return Row(Icon(icon, 14, "second"), Words(text, SMALL_FIGURE, "second"), gap=5)


def logic_badge(logic: str, side: float = 28) -> Badge:
    """An adviser's kind, as an icon."""
    fill = {"political": "board", "professional": "administration", "citizen": "citizens"}.get(logic, "accent")
    return Badge(LOGIC_ICONS.get(logic, "user"), side, fill, "on_accent" if fill == "accent" else "on_badge")


def section_gap() -> Node:
    """Air before a new heading."""
    return Space(h=4)


def outcome(one: Decided) -> tuple[str, str, str, str]:
    """How a matter was settled: icon, colour, fill and words. By vote, by one alone, or by nobody."""
    if one.by_silence:
        return "clock", "second", "sunk", _("avgjort av att ingen svarade")
    if one.ayes + one.noes == 0:
        said = _("beslutat") if one.passed else _("blev inte av")
    else:
        count = _("{ayes} mot {noes}").format(ayes=one.ayes, noes=one.noes).replace(" ", NO_BREAK)
        said = f"{_('bifall') if one.passed else _('avslag')}, {count}"
    if one.stood_in:
        said = f"{said}; {_('datorn satt i din stol')}"
    return ("check", "good", "good_tint", said) if one.passed else ("x", "bad", "bad_tint", said)
