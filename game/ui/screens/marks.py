"""The marks of this game: whose matter it is, votes as people, certainty, promises, changes. Words beside all."""

from __future__ import annotations

import pygame

from game.core.language import _, month_name, n_, number, words
from game.core.view import Decided, Fact, OptionView, PromiseView, SituationView, View
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Chip, Icon, Pips
from game.ui.kit.type import SECTION, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY, Style
from game.ui.kit.words import Words

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


def last_month(case: SituationView) -> bool:
    """Whether the matter must be answered this month or not at all."""
    return case.must_answer or case.months_left <= 1


def urgency(case: SituationView) -> Chip:
    """How long a matter can wait."""
    if last_month(case):
        return Chip(_("Måste besvaras nu"), "bell", "bad", "bad_tint", SMALL_STRONG)
    left = case.months_left - 1
    said = n_("Kan vänta {n} månad till", "Kan vänta {n} månader till", left).format(n=left)
    return Chip(said, "hourglass", "second", "sunk", SMALL_STRONG)


class Zone(Node):
    """Where a matter lies between what (the board) and how (the administration), with the shared ground between."""

    name = "zone"

    def __init__(self, position: float) -> None:
        super().__init__()
        self.position = min(1.0, max(0.0, position))

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(220)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(120)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(26)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Three grounds and a pin."""
        theme, thick = ui.theme, ui.em(10)
        y = self.rect.bottom - thick
        third = self.rect.width / 3
        for at, colour in enumerate(("board", "outline", "administration")):
            left = self.rect.left + round(at * third)
            piece = pygame.Rect(left, y, round(third) - ui.px(3), thick)
            if at == 1:
                paint.box(surface, piece, thick // 2, theme.colour("sunk"), theme.outline, max(1, ui.px(1.25)))
                for stripe in range(piece.left + thick // 2, piece.right - thick // 2, max(4, ui.em(7))):
                    surface.fill(
                        theme.outline, (stripe, piece.top + ui.em(3), max(1, ui.px(1.5)), thick - 2 * ui.em(3))
                    )
            else:
                paint.box(surface, piece, thick // 2, theme.colour(colour))
        x = self.rect.left + round(self.position * (self.rect.width - ui.px(3)))
        x = max(self.rect.left + ui.em(6), min(self.rect.right - ui.em(8), x))
        pin = paint.triangle(ui.em(12), theme.ink, up=False)
        surface.blit(pin, (x - pin.get_width() // 2, y - pin.get_height() - ui.px(2)))


def responsibility(position: float) -> Column:
    """The bar, its ends in words, and what it means for this matter."""
    if position < 1 / 3:
        meaning = _("Mest vad och när: nämndens sak")
    elif position < 2 / 3:
        meaning = _("Både vad och hur: något att prata sig samman om")
    else:
        meaning = _("Mest hur och av vem: förvaltningens sak")
    return Column(
        section(_("Vems fråga?")),
        Zone(position),
        Row(
            Icon("landmark", 14, "board"),
            Words(_("vad, när"), TINY, "second"),
            Grow(Words(_("gemensamt"), TINY, "second", align="center")),
            Words(_("hur, av vem"), TINY, "second"),
            Icon("building-2", 14, "administration"),
            gap=5,
        ),
        Words(meaning, SMALL_STRONG),
        gap=6,
    )


def fact(one: Fact) -> Row:
    """A fact, its source, and how certain it is as icon and word."""
    look = {
        "certain": ("circle-check", "good", _("säkert")),
        "likely": ("circle-dot", "second", _("troligt")),
        "uncertain": ("circle-dashed", "administration", _("osäkert")),
    }
    icon, colour, word = look[one.certainty]
    return Row(
        Column(Space(h=1), Icon(icon, 16, colour), gap=0),
        Grow(
            Column(
                Words(words(one.text), SMALL),
                Words(f"{words(one.source)} · {word}", TINY, "second"),
                gap=1,
            )
        ),
        gap=8,
        align="top",
    )


def cost(n: int) -> Row | None:
    """What it takes of one's time, as pips and a word."""
    if n <= 0:
        return None
    return Row(Icon("clock", 14, "second"), Pips(n, n, "second"), gap=5)


def terms(option: OptionView, mixed: bool) -> list[Node]:
    """What an option takes and when it shows, with icons; who decides, where options differ in that (``mixed``)."""
    found: list[Node] = []
    if option.cost:
        said = _("{n} av din tid").format(n=option.cost)
        found.append(_term("clock", said))
    if option.money:
        found.append(_term("coins", money(option.money)))
    if option.shows is not None:
        first, last = option.shows
        span = (
            _("märks om {n} mån").format(n=last)
            if first == last
            else _("märks om {first}–{last} mån").format(first=first, last=last)
        )
        found.append(_term("hourglass", span))
    if mixed:
        found.append(_term("vote", _("nämnden röstar")) if option.votes else _term("user-round", _("du avgör själv")))
    return found


def _term(icon: str, text: str) -> Row:
    return Row(Icon(icon, 14, "second"), Words(text, SMALL_FIGURE, "second"), gap=5)


def promise(view: View, one: PromiseView) -> Row:
    """A line of the promise ledger."""
    icon, colour, said = {
        "open": ("hourglass", "second", _("till {month}").format(month=month_of(view, one.due))),
        "kept": ("circle-check", "good", _("hållet")),
        "broken": ("circle-x", "bad", _("brutet")),
        "renegotiated": ("refresh-cw", "second", _("omförhandlat i tid")),
    }[one.status]
    who = _("Du har lovat") if one.by_me else _("Du har blivit lovad")
    return Row(
        Column(Space(h=1), Icon(icon, 16, colour), gap=0),
        Grow(Column(Words(words(one.text), SMALL), Words(f"{who} · {said}", TINY, "second"), gap=1)),
        gap=8,
        align="top",
    )


def logic_badge(logic: str, side: float = 28) -> Badge:
    """An adviser's kind, as an icon."""
    fill = {"political": "board", "professional": "administration", "citizen": "citizens"}.get(logic, "accent")
    return Badge(LOGIC_ICONS.get(logic, "user"), side, fill, "on_accent" if fill == "accent" else "on_badge")


def role_badge(role: str, side: float = 38) -> Badge:
    """A role's side: the board or the administration."""
    return Badge("landmark", side, "board") if role != "head" else Badge("building-2", side, "administration")


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
        count = _("{ayes} mot {noes}").format(ayes=one.ayes, noes=one.noes)
        said = f"{_('bifall') if one.passed else _('avslag')}, {count}"
    return ("check", "good", "good_tint", said) if one.passed else ("x", "bad", "bad_tint", said)
