"""The marks of this game: whose matter it is, votes as people, certainty, promises, changes. Words beside all."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.core.language import _, month_name, number, percent, words
from game.core.view import Change, Fact, OptionView, PromiseView, Series, View, Voter
from game.ui.kit import paint
from game.ui.kit.chart import Sparkline
from game.ui.kit.layout import Column, Grow, Node, Row, Space, Ui, Wrap
from game.ui.kit.surfaces import Badge, Chip, Icon, Pips
from game.ui.kit.type import FIGURE, LABEL, SECTION, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY, Style
from game.ui.kit.words import Words
from scenarios.text import Text

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


def surname(name: str) -> str:
    """The last part of a name."""
    return name.rsplit(" ", 1)[-1]


def initials(party: str) -> str:
    """A party's name in short: itself where it is short, else the first letters of its words."""
    if len(party) <= 4:
        return party
    return "".join(word[0] for word in party.split() if word[0].isupper())


class Member(Chip):
    """A member of the committee: a mark for how they lean or voted, name and party."""

    def __init__(self, voter: Voter, lean: str, short: bool) -> None:
        icon, colour, fill = {
            "for": ("check", "good", "good_tint"),
            "unsure": ("circle-question-mark", "second", "sunk"),
            "against": ("x", "bad", "bad_tint"),
        }[lean]
        super().__init__("", None, fill=fill)
        self.inner = Row(
            Icon(icon, 13, colour),
            Words(surname(voter.name), Style(12, 600, 1.3), "ink"),
            Words(initials(voter.party) if short else voter.party, TINY, "second"),
            gap=4,
        )


def voters(all_: tuple[Voter, ...]) -> Column:
    """The committee as people in lanes: for, unsure, against; after the vote, ayes and noes."""
    met = bool(all_) and all_[0].voted is not None
    lanes = (
        (("for", _("Ja")), ("against", _("Nej")))
        if met
        else (("for", _("Lutar åt ja")), ("unsure", _("Osäkra")), ("against", _("Lutar åt nej")))
    )
    rows: list[Node] = []
    for lean, said in lanes:
        group = [v for v in all_ if (v.lean if not met else "for" if v.voted else "against") == lean]
        if group:
            rows.append(
                Column(
                    Row(Grow(Words(said, SMALL, "second")), Words(number(len(group)), FIGURE)),
                    Wrap(*(Member(v, lean, not met) for v in group), gap=5),
                    gap=4,
                )
            )
    parties = dict.fromkeys(v.party for v in all_ if initials(v.party) != v.party)
    if parties and not met:
        rows.append(
            Words(", ".join(f"{initials(party)} {party}".replace(" ", "\u00a0") for party in parties), TINY, "second")
        )
    return Column(*rows, gap=8)


class VoteBar(Node):
    """Ayes and noes as people in a row: filled figures for, hollow against. ``side``: width of a figure."""

    def __init__(self, ayes: int, noes: int, side: float = 36) -> None:
        super().__init__()
        self.ayes, self.noes, self.side = ayes, noes, side

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.side) * (self.ayes + self.noes)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(14) * (self.ayes + self.noes)

    def _fitting(self, ui: Ui, width: int) -> int:
        return min(ui.em(self.side), width // max(1, self.ayes + self.noes))

    def _measure_height(self, ui: Ui, width: int) -> int:
        return round(self._fitting(ui, width) * 1.25)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """A head and shoulders for each."""
        step = self._fitting(ui, self.rect.width)
        for at in range(self.ayes + self.noes):
            x = self.rect.left + at * step + step // 2
            person(ui, surface, (x, self.rect.centery), step * 0.8, at < self.ayes)


def person(ui: Ui, surface: pygame.Surface, centre: tuple[int, int], side: float, aye: bool) -> None:
    """A head and shoulders ``side`` pixels wide: filled for, in outline against."""
    x, y = centre
    tone, line = ui.theme.colour("good" if aye else "bad"), max(2, round(side * 0.08))
    head, wide, shown = round(side * 0.25), round(side * 0.86), round(side * 0.5)
    body = pygame.Rect(x - wide // 2, y + round(side * 0.08), wide, round(side * 1.2))
    before = surface.get_clip()
    surface.set_clip(before.clip(pygame.Rect(body.left, body.top, body.width, shown)))
    if aye:
        paint.box(surface, body, wide // 2, tone)
    else:
        paint.outline(surface, body, wide // 2, tone, line)
    surface.set_clip(before)
    middle = (x, y - round(side * 0.26))
    if aye:
        paint.disc(surface, middle, head, tone)
    else:
        paint.ring(surface, middle, head, line, tone)
        surface.fill(tone, (body.left, body.top + shown - line, body.width, line))


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


def told(value: float, unit: Text, places: int) -> tuple[str, str]:
    """A value in words and its unit; a share of one is told in per cent."""
    if "0–1" in unit.sv:
        return percent(value), ""
    return number(value, places), words(unit)


def sentence(text: str) -> str:
    """With a capital first letter, as it stands alone."""
    return text[:1].upper() + text[1:]


def seen(view: View, all_: Sequence[Series]) -> list[Node]:
    """What has been seen, as small charts: the whole first, then unit by unit under the unit's name."""
    whole: list[Node] = [series(view, one, words(one.label)) for one in all_ if ":" not in one.channel]
    units: dict[str, list[Series]] = {}
    for one in all_:
        if ":" in one.channel:
            units.setdefault(one.channel.split(":", 1)[1], []).append(one)
    for group in units.values():
        unit, _colon, _rest = words(group[0].label).partition(": ")
        rows = [series(view, one, words(one.label).partition(": ")[2]) for one in group]
        whole.append(Column(Space(h=2), Words(sentence(unit), SMALL_STRONG), *rows, gap=6))
    return whole


def series(view: View, one: Series, label: str) -> Row:
    """A small chart with its name, its latest value and when that was seen."""
    known = [(month, value) for month, value in enumerate(one.values) if value is not None]
    if known:
        month, value = known[-1]
        figure, unit = told(value, one.unit, decimals(one.low, one.high))
        when = month_of(view, month)
        latest: Node = Wrap(
            Words(figure, FIGURE), Words(f"{unit} · {when}" if unit else f"· {when}", TINY, "second"), gap=4, lead=0
        )
    else:
        latest = Words(_("inte sett ännu"), TINY, "second")
    shown = min(max(6, view.month + 1), view.months)
    return Row(
        Grow(Column(Words(sentence(label), SMALL), latest, gap=1)),
        Sparkline(one.values, (one.low, one.high), shown, "board", w=112, h=38),
        gap=10,
    )


class Trend(Node):
    """A thin triangle up or down."""

    def __init__(self, up: bool, colour: str) -> None:
        super().__init__()
        self.up, self.colour = up, colour

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(11)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(11)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """In the middle of its place."""
        drawn = paint.triangle(ui.em(11), ui.theme.colour(self.colour), self.up)
        surface.blit(drawn, drawn.get_rect(center=self.rect.center))


def change(view: View, one: Change, after: Node | None = None) -> Row:
    """A change seen: direction, from what to what, better or worse in words; ``after`` stands beside the verdict."""
    up = one.after > one.before
    better = up == one.good_is_up
    colour = "good" if better else "bad"
    places = places_of(one.before, one.after)
    before, _unit = told(one.before, one.unit, places)
    after_, unit = told(one.after, one.unit, places)
    said = _("{before} till {after} {unit}").format(before=before, after=after_, unit=unit).strip()
    chip = Chip(_("bättre") if better else _("sämre"), None, colour, "good_tint" if better else "bad_tint")
    return Row(
        Column(Space(h=4), Trend(up, colour), gap=0),
        Grow(
            Column(
                Words(sentence(words(one.label)), LABEL),
                Words(said, SMALL_FIGURE, "second"),
                Space(h=2),
                Wrap(chip, after, gap=8),
                gap=1,
            )
        ),
        gap=10,
        align="top",
    )


def places_of(before: float, after: float) -> int:
    """How many decimals tell the two apart without crowding."""
    apart = abs(after - before)
    if apart >= 10 or (before == round(before) and after == round(after)):
        return 0
    return 1 if apart >= 0.1 else 2


def logic_badge(logic: str, side: float = 28) -> Badge:
    """An adviser's kind, as an icon."""
    fill = {"political": "board", "professional": "administration", "citizen": "citizens"}.get(logic, "accent")
    return Badge(LOGIC_ICONS.get(logic, "user"), side, fill, "on_accent" if fill == "accent" else "on_badge")


def role_badge(role: str, side: float = 38) -> Badge:
    """A role's side: the board or the administration."""
    return Badge("landmark", side, "board") if role != "head" else Badge("building-2", side, "administration")


class CountBar(Node):
    """A count as a bar beside others on the same scale; nothing is a thin mark."""

    def __init__(self, n: int, most: int, colour: str) -> None:
        super().__init__()
        self.n, self.most, self.colour = n, max(1, most), colour

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(120)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(30)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(9)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """From the left, rounded."""
        wide = max(ui.em(2), round(self.rect.width * self.n / self.most))
        bar = pygame.Rect(self.rect.left, self.rect.top, wide, self.rect.height)
        paint.box(surface, bar, ui.em(4) if self.n else 0, ui.theme.colour(self.colour))
