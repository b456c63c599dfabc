"""From an expression as written to a syntax tree of Python's, with everything but the language's own words refused.

The text is first cut into words of our own (so that no string, no power, no hexadecimal number reaches the parser),
then parsed by ``ast`` in mode eval, then measured. Nothing is ever executed.
"""

from __future__ import annotations

import ast
import keyword
import re
import warnings
from collections.abc import Iterator

from scenarios.language.faults import Fault, Refused
from scenarios.problems import numeral
from scenarios.text import Text

MAX_LENGTH = 400
MAX_DEPTH = 24
MAX_NUMBER = 1e9

_TOKEN = re.compile(
    r"(?P<space>[ \n\r\t]+)"
    r"|(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?(?![A-Za-z0-9_]))"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<power>\*\*|//)"
    r"|(?P<operator><=|>=|==|!=|[-+*/<>().,])"
)
_FOREIGN = re.compile(r"(?=\D)\w*[^\W\d_A-Za-z]\w*")
"""A word with letters beyond a-z."""
_OPERATORS = frozenset(("and", "or", "not"))
_HABITS: dict[str, Text] = {
    "&": Text("Skriv and.", "Write and."),
    "|": Text("Skriv or.", "Write or."),
    "!": Text("Skriv not.", "Write not."),
    "=": Text("Skriv == för att jämföra.", "Write == to compare."),
    "%": Text("Skriv andelar som 0.2.", "Write shares as 0.2."),
    "–": Text("Skriv -.", "Write -."),
    "−": Text("Skriv -.", "Write -."),
    "×": Text("Skriv *.", "Write *."),
    "≥": Text("Skriv >=.", "Write >=."),
    "≤": Text("Skriv <=.", "Write <=."),
    "månad": Text("Skriv month.", "Write month."),
    "'": Text(
        "Språket har inga texter, bara tal och villkor.", "The language has no texts, only numbers and conditions."
    ),
    '"': Text(
        "Språket har inga texter, bara tal och villkor.", "The language has no texts, only numbers and conditions."
    ),
}
_SWEDISH = {"och": "and", "eller": "or", "inte": "not"}
"""Words that come of themselves to a Swede; a fact may be called so, so they are told only where nothing else fits."""
_SWEDISH_WORD = re.compile(rf"\b(?:{'|'.join(_SWEDISH)})\b", re.IGNORECASE)
_CLOSED = Text("Språket beskrivs i docs/author.md.", "The language is described in docs/author.md.")


def parsed(source: str) -> ast.expr:
    """The syntax tree of ``source``, its offsets those of ``source``. Raises ``Refused`` with every fault found."""
    if len(source) > MAX_LENGTH:
        raise Refused(
            [
                Fault(
                    MAX_LENGTH,
                    source[MAX_LENGTH : MAX_LENGTH + 20],
                    Text(
                        f"Uttrycket är längre än {MAX_LENGTH} tecken",
                        f"The expression is longer than {MAX_LENGTH} characters",
                    ),
                    Text("Dela upp det med ett faktum (facts) på vägen.", "Split it with a fact (facts) on the way."),
                )
            ]
        )
    faults = list(_lexical(source))
    if faults:
        raise Refused(faults)
    # A line break inside an expression means nothing; spaces keep every offset in place.
    flat = re.sub(r"[\n\r\t]", " ", source)
    indent = len(flat) - len(flat.lstrip(" "))
    if not flat.strip(" "):
        raise Refused([Fault(0, "", Text("Uttrycket är tomt", "The expression is empty"))])
    tree = _tree(flat[indent:], indent)
    if indent:
        for node in ast.walk(tree):
            if isinstance(node, ast.expr):
                node.col_offset += indent
    if _depth(tree) > MAX_DEPTH:
        raise Refused(
            [
                Fault(
                    indent,
                    "",
                    Text(
                        f"Uttrycket är nästlat djupare än {MAX_DEPTH} nivåer",
                        f"The expression is nested deeper than {MAX_DEPTH} levels",
                    ),
                    Text("Ta bort parenteser eller dela upp det.", "Remove parentheses or split it."),
                )
            ]
        )
    return tree


def _tree(source: str, indent: int) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(source, mode="eval").body
    except SyntaxError as error:
        offset = max((error.offset or 1) - 1, 0)
        missing = Text(
            "Se efter om en parentes, ett tal eller ett ord saknas.",
            "See whether a parenthesis, a number or a word is missing.",
        )
        swedish = _SWEDISH_WORD.search(source)
        english = "" if swedish is None else _SWEDISH[swedish[0].casefold()]
        raise Refused(
            [
                Fault(
                    indent + min(offset, len(source)),
                    source[offset : offset + 20],
                    Text("Uttrycket går inte att läsa härifrån", "The expression cannot be read from here"),
                    Text(f"Skriv {english}.", f"Write {english}.") if english else missing,
                )
            ]
        ) from None
    except (RecursionError, MemoryError, ValueError, Warning):
        raise Refused(
            [Fault(indent, "", Text("Uttrycket är för invecklat", "The expression is too involved"), _CLOSED)]
        ) from None


def _lexical(source: str) -> Iterator[Fault]:
    """Characters, numbers and words that the language does not have."""
    at = 0
    while at < len(source):
        foreign = _FOREIGN.match(source, at)
        if foreign is not None:
            yield _word(foreign[0], at)
            at = foreign.end()
            continue
        match = _TOKEN.match(source, at)
        if match is None:
            yield from _stray(source, at)
            at += 1
            continue
        if match["power"]:
            yield Fault(
                at,
                match[0],
                Text("Räknesättet finns inte", "There is no such operation"),
                Text("Det som finns är + - * /.", "There are + - * /."),
            )
        elif match["number"]:
            yield from _number(match[0], at)
        elif match["name"] and keyword.iskeyword(match[0]) and match[0] not in _OPERATORS:
            yield Fault(at, match[0], Text("Ordet finns inte i språket", "The word is not in the language"), _CLOSED)
        at = match.end()


def _word(word: str, at: int) -> Fault:
    return Fault(
        at,
        word,
        Text("Ordet har bokstäver som språket inte har", "The word has letters that the language has not"),
        _HABITS.get(
            word, Text("Ord i uttryck har a-z, siffror och _.", "Words in expressions have a-z, digits and _.")
        ),
    )


def _stray(source: str, at: int) -> Iterator[Fault]:
    character = source[at]
    if character.isdigit() and character.isascii():
        if at == 0 or not source[at - 1].isalnum():
            yield Fault(
                at,
                source[at : at + 12],
                Text("Talet går inte att läsa", "The number cannot be read"),
                Text("Skriv det som 0.25.", "Write it as 0.25."),
            )
    else:
        yield Fault(
            at,
            character,
            Text("Tecknet finns inte i språket", "The character is not in the language"),
            _HABITS.get(character, _CLOSED),
        )


def _number(written: str, at: int) -> Iterator[Fault]:
    if re.fullmatch(r"0[0-9]+", written):
        yield Fault(
            at,
            written,
            Text("Talet går inte att läsa", "The number cannot be read"),
            Text("Ta bort nollan framför.", "Remove the leading zero."),
        )
    elif not float(written) <= MAX_NUMBER:
        yield Fault(
            at,
            written,
            Text(f"Talet är större än {numeral(MAX_NUMBER)}", f"The number is larger than {numeral(MAX_NUMBER)}"),
        )


def _depth(tree: ast.AST) -> int:
    deepest, stack = 0, [(tree, 1)]
    while stack:
        node, depth = stack.pop()
        deepest = max(deepest, depth)
        stack.extend((child, depth + 1) for child in ast.iter_child_nodes(node))
    return deepest
