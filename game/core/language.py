"""The language of the interface: Swedish as written in the code, English from a catalogue, and a pseudo-locale.

The Swedish text is the message id, so Swedish needs no catalogue and can never go missing. English is
``game/locale/en/LC_MESSAGES/samspel.po``, compiled when the package is built. ``xx`` is made here from the Swedish by
code: 40 % longer and accented, so that clipped and forgotten texts show. Numbers follow the language too.

Write ``_("...")`` with a literal and fill placeholders outside: ``_("Kvar: {n}").format(n=3)``.
"""

from __future__ import annotations

import gettext
import math
import os
import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # the loader and its libraries would come along, and the first word must be quick
    from scenarios.text import Text

Language = Literal["sv", "en", "xx"]
LANGUAGES: tuple[Language, ...] = ("sv", "en", "xx")
"""Swedish, English, and the pseudo-locale that developers use."""

CATALOGUES = Path(__file__).resolve().parent.parent / "locale"
NO_BREAK = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"

_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_ACCENTED = str.maketrans("aeiouyAEIOUYcnsz", "áéíóúýÁÉÍÓÚÝçñšž")
_current: Language = "sv"


def use(language: str) -> None:
    """Switch to ``language`` ("sv", "en" or "xx"); raises ``ValueError`` for any other."""
    global _current
    for known in LANGUAGES:
        if language == known:
            _current = known
            return
    raise ValueError(f"no such language: {language!r}")


def current() -> Language:
    """The language in use."""
    return _current


def from_environment(environment: Mapping[str, str] | None = None) -> Language:
    """The language that LC_ALL, LC_MESSAGES or LANG asks for; Swedish where they say nothing or something else."""
    found = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = found.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "sv"
    return "sv"


def _(message: str) -> str:
    """``message`` (Swedish) in the language in use."""
    if _current == "en":
        return _catalogue("en").gettext(message)
    return _stretched(message) if _current == "xx" else message


def n_(one: str, many: str, n: int) -> str:
    """``one`` where ``n`` is 1 and otherwise ``many``, in the language in use; fill in ``{n}`` outside."""
    if _current == "en":
        return _catalogue("en").ngettext(one, many, n)
    message = one if n == 1 else many
    return _stretched(message) if _current == "xx" else message


def words(text: Text) -> str:
    """A scenario's text in the language in use."""
    return _stretched(text.sv) if _current == "xx" else text.get(_current)


def number(x: float, decimals: int = 0) -> str:
    """``x`` as the language writes it: 1 234,5 in Swedish and 1,234.5 in English, a real minus, a dash for NaN."""
    if math.isnan(x):
        return DASH
    written = f"{abs(x):,.{decimals}f}"
    if _current != "en":
        written = written.replace(",", NO_BREAK).replace(".", ",")
    return MINUS + written if x < 0 and any(c in "123456789" for c in written) else written


def signed(x: float, decimals: int = 0) -> str:
    """``x`` with its sign always written; zero has none."""
    written = number(x, decimals)
    return "+" + written if x > 0 and any(c in "123456789" for c in written) else written


def percent(x: float, decimals: int = 0) -> str:
    """A share (1 = all of it) in per cent."""
    return number(100 * x, decimals) + ("%" if _current == "en" else NO_BREAK + "%")


def month_name(month: int) -> str:
    """The name of a calendar month, 1-12."""
    return (
        _("januari"), _("februari"), _("mars"), _("april"), _("maj"), _("juni"),
        _("juli"), _("augusti"), _("september"), _("oktober"), _("november"), _("december"),
    )[month - 1]  # fmt: skip


def _stretched(message: str) -> str:
    """The pseudo-locale: accented, in brackets and 40 % longer, with placeholders left whole."""
    parts = _PLACEHOLDER.split(message)
    accented = "".join(part if part.startswith("{") else part.translate(_ACCENTED) for part in parts)
    extra = max(1, round(0.4 * len(message)) - 2)
    padding = " ".join("·" * min(8, extra - at) for at in range(0, extra, 9))
    return f"[{accented}{padding}]"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """The compiled catalogue, or, in a working copy where the source is newer, the source itself."""
    folder = CATALOGUES / language / "LC_MESSAGES"
    source, compiled = folder / "samspel.po", folder / "samspel.mo"
    if compiled.exists() and not (source.exists() and source.stat().st_mtime > compiled.stat().st_mtime):
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    if source.exists():
        return gettext.GNUTranslations(BytesIO(compile_catalogue(source)))
    return gettext.NullTranslations()


def compile_catalogue(source: Path) -> bytes:
    """A ``.po`` file as the bytes of its ``.mo``; entries marked fuzzy are left out."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parent.parent.name)
    made = BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()
