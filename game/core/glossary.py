"""The glossary at work: look a term up, list all, and find the terms that stand in a text."""

from __future__ import annotations

import re
from functools import cache

from game.core.terms import TERMS as TERMS
from game.core.terms import Term as Term

_ENDINGS = {
    "sv": r"(?:n|en|et|t|r|er|ar|or|na|ena|erna|arna|orna)?s?",
    "en": r"(?:s|es|['’]s)?",
}
"""What may follow a term: the usual endings of definite, plural and genitive."""
SHORTEST = 3
"""Letters a word needs to be looked for inside longer terms."""


def listed(lang: str) -> tuple[Term, ...]:
    """Every term, in the order of the language's alphabet (å, ä, ö last in Swedish)."""
    order = str.maketrans("åäö", "{|}") if lang != "en" else str.maketrans("", "")
    return tuple(sorted(TERMS, key=lambda term: term.term.get(lang).lower().translate(order)))


def lookup(word: str) -> tuple[Term, ...]:
    """The terms that ``word`` names in either language, best first; empty where it names none.

    A whole term comes before a term that the word is a form of, and before terms that merely hold it.
    """
    wanted = " ".join(word.split()).casefold()
    if not wanted:
        return ()
    exact = [term for term in TERMS if wanted in (term.term.sv.casefold(), term.term.en.casefold())]
    formed = [term for lang in _ENDINGS for term in TERMS if _pattern(lang)[term.id].fullmatch(wanted)]
    held = [term for term in TERMS if len(wanted) >= SHORTEST and any(wanted in name for name in _names(term))]
    return tuple(dict.fromkeys([*exact, *formed, *held]))


def _names(term: Term) -> list[str]:
    """All that the term is called, in both languages."""
    return [name.casefold() for lang in _ENDINGS for name in _forms(term, lang)]


def found_in(text: str, lang: str) -> list[tuple[int, int, Term]]:
    """Where terms stand in ``text``: start, end and term, in order, none overlapping; the longest wins at a place.

    Args:
        text: words of the interface or a scenario.
        lang: "sv" or "en"; any other counts as Swedish.
    """
    every, terms = _joined("en" if lang == "en" else "sv")
    return [(hit.start(), hit.end(), terms[hit.lastgroup]) for hit in every.finditer(text) if hit.lastgroup]


def _forms(term: Term, lang: str) -> list[str]:
    """The words that mean the term, longest first."""
    words = [term.term.get(lang), *filter(None, term.also.get(lang).split("|"))]
    return sorted(words, key=len, reverse=True)


def _alternatives(term: Term, lang: str) -> str:
    forms = "|".join(_written(form) + ("" if form.isupper() else _ENDINGS[lang]) for form in _forms(term, lang))
    return f"(?:{forms})"


def _written(form: str) -> str:
    """A form as a pattern; abbreviations keep their capitals, and a straight apostrophe stands for a curly one too."""
    plain = re.escape(form).replace("'", "['’]").replace(r"\ ", r"\s+")
    return plain if form.isupper() else f"(?i:{plain})"


@cache
def _pattern(lang: str) -> dict[str, re.Pattern[str]]:
    """A pattern per term, for a word that stands alone."""
    return {term.id: re.compile(_alternatives(term, lang), re.IGNORECASE) for term in TERMS}


@cache
def _joined(lang: str) -> tuple[re.Pattern[str], dict[str, Term]]:
    """One pattern for all terms, the longest first, and the term of each of its groups."""
    by_length = sorted(TERMS, key=lambda term: len(_forms(term, lang)[0]), reverse=True)
    groups = "|".join(f"(?P<{term.id}>{_alternatives(term, lang)})" for term in by_length)
    return re.compile(rf"(?<!\w)(?:{groups})(?!\w)"), {term.id: term for term in by_length}
