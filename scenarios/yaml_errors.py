"""What the YAML parser complains about, said to an author in both languages."""

from __future__ import annotations

import re
from typing import Any

import yaml

from scenarios.problems import Problem, shortened
from scenarios.text import Text

_QUOTE = Text(
    "Skriv texten som ett block (| eller >- och raden under) eller inom citattecken.",
    "Write the text as a block (| or >- and the next line) or in quotes.",
)
_INDENT = Text("Jämför indraget med raderna ovanför.", "Compare the indentation with the lines above.")
_CLOSE = Text(
    "Se efter om ett komma, en parentes eller ett citattecken saknas.",
    "See whether a comma, a bracket or a quotation mark is missing.",
)
_TAB = Text("Använd mellanslag i stället för tabbar.", "Use spaces instead of tabs.")

_NEVER_CLOSED = "found unexpected end of stream"
_KNOWN: tuple[tuple[str, Text, Text], ...] = (
    (
        "mapping values are not allowed",
        Text("Ett kolon står där det inte kan stå", "A colon stands where it cannot"),
        _QUOTE,
    ),
    (
        "block sequence entries are not allowed",
        Text("En listpunkt (-) står där den inte kan stå", "A list item (-) stands where it cannot"),
        _INDENT,
    ),
    ("did not find expected key", Text("Här väntades en nyckel", "A key was expected here"), _INDENT),
    (
        "expected <block end>",
        Text("Här väntades en nyckel eller slutet på stycket", "A key or the end of the block was expected here"),
        _INDENT,
    ),
    (
        "did not find expected '-' indicator",
        Text("Här väntades en listpunkt (-)", "A list item (-) was expected here"),
        _INDENT,
    ),
    (
        "could not find expected ':'",
        Text(
            "Raden är varken en nyckel med kolon eller en del av en text",
            "The line is neither a key nor part of a text",
        ),
        Text(
            "Efter en nyckel skrivs kolon. En text skrivs längre in än sin nyckel.",
            "A key is followed by a colon. A text is written further in than its key.",
        ),
    ),
    ("did not find expected ','", Text("Klamrar eller parenteser går inte ihop", "Brackets do not match"), _CLOSE),
    ("expected ',' or", Text("Klamrar eller parenteser går inte ihop", "Brackets do not match"), _CLOSE),
    (
        "did not find expected node content",
        Text("Klamrar eller parenteser går inte ihop", "Brackets do not match"),
        _CLOSE,
    ),
    (
        _NEVER_CLOSED,
        Text("Ett citattecken stängs aldrig", "A quotation mark is never closed"),
        Text(
            "Sätt ett likadant där texten slutar, eller skriv den som ett block (>- och raden under).",
            "Put one like it where the text ends, or write it as a block (>- and the next line).",
        ),
    ),
    (
        "escape",
        Text(
            "Omvänt snedstreck (\\) betyder något särskilt inom dubbla citattecken",
            "A backslash (\\) has a special meaning in double quotes",
        ),
        _QUOTE,
    ),
    (
        "unexpected indicator",
        Text("Ett tecken som en text inte kan börja med", "A character that a text cannot begin with"),
        _QUOTE,
    ),
    (
        "anchor",
        Text("Ankare och alias (& och *) är inte tillåtna", "Anchors and aliases (& and *) are not allowed"),
        _QUOTE,
    ),
    (
        "alias",
        Text("Ankare och alias (& och *) är inte tillåtna", "Anchors and aliases (& and *) are not allowed"),
        _QUOTE,
    ),
    ("tag", Text("Typmärken (!) är inte tillåtna", "Tags (!) are not allowed"), _QUOTE),
    (
        "directive",
        Text("Direktiv (%) används inte i scenariofiler", "Directives (%) are not used in scenario files"),
        _QUOTE,
    ),
    (
        "maximum nesting depth",
        Text("Filen är nästlad djupare än något i formuläret", "The file is nested deeper than anything in the form"),
        _CLOSE,
    ),
    ("document start", Text("Filen har mer än ett dokument", "The file has more than one document"), _INDENT),
)
FULL_WIDTH_COLON = "\uff1a"
"""Looks like a colon and is none to YAML."""
_UNKNOWN = Text("Filen går inte att läsa som YAML härifrån", "The file cannot be read as YAML from here")
_START = Text("Ett tecken som en text inte kan börja med", "A character that a text cannot begin with")
_INDENTED = Text(
    "En nyckel står inne i en text, eller längre in än den ska",
    "A key stands within a text, or further in than it should",
)
_BOTH = Text(
    "Jämför indraget med raderna ovanför. Är det en text med kolon, skriv den som ett block (>- och raden under).",
    "Compare the indentation with the lines above. If it is a text with a colon, write it as a block (>- and the next "
    "line).",
)
_NOTED = Text("Raden ovanför tar slut vid #, som börjar en anteckning", "The line above ends at #, which begins a note")
_KEY = re.compile(r"\s*(?:- )?[\w-]+")
_TABBED = Text("En tabb står i indraget", "A tab stands in the indentation")
_BEGUN = ("while scanning a quoted scalar", "while scanning a simple key", "while parsing a flow")
"""What was being read when the parser stopped, often lines further on: the mistake is where it began."""
_HABITS: tuple[tuple[re.Pattern[str], Text, Text], ...] = (
    (
        re.compile(r" *(?:- )?(?:[\w-]+:)?[ ]*\xa0"),
        Text("Ett hårt mellanslag står i raden", "A no-break space stands in the line"),
        Text("Skriv om mellanslagen i raden.", "Type the spaces of the line anew."),
    ),
    (
        re.compile(r" *(?:- )?[\w-]+:[^\s:/]"),
        Text("Nyckeln saknar mellanslag efter sitt kolon", "The key lacks a space after its colon"),
        Text("Skriv som cost: 2.", "Write as cost: 2."),
    ),
    (
        re.compile(r" *-[^\s-]"),
        Text("Listpunkten saknar mellanslag efter strecket", "The list item lacks a space after its dash"),
        Text("Skriv som - sv: texten.", "Write as - sv: the text."),
    ),
    (
        re.compile(r" *(?://|/\*|--)"),
        Text("Raden är ingen anteckning", "The line is no note"),
        Text("En anteckning börjar med #.", "A note begins with #."),
    ),
)
"""Lines as people write them, by what they look like."""
_SAYS_LITTLE = ("could not find expected ':'", "mapping values are not allowed", "did not find expected key")
"""Complaints for which a line's looks, or those of the one above, tell more."""


def explained(error: yaml.YAMLError, text: str, path: str, last: Any = None) -> Problem:
    """The parser's complaint as a problem with place, line as written, and remedy; ``last`` is the event before it."""
    mark: Any = _mark(error)
    complaint = str(getattr(error, "problem", "") or "")
    if mark is None:
        return Problem(path, 0, 0, "", _UNKNOWN, _CLOSE)
    if _runs_on(last, mark):
        # A quotation mark further down has closed it.
        mark, complaint = last.start_mark, _NEVER_CLOSED
    lines = text.splitlines()
    # The parser may point one line past the end of the file.
    row = min(mark.line, max(len(lines) - 1, 0))
    written = lines[row] if lines else ""
    column = mark.column if row == mark.line else len(written)
    above = lines[row - 1] if row else ""
    for back, line in enumerate((written, above)):
        habit = _habit(line) if complaint.startswith(_SAYS_LITTLE) else None
        if habit is not None:
            indent = len(line) - len(line.lstrip(" "))
            return Problem(path, row + 1 - back, indent + 1, shortened(line), *habit)
    return Problem(path, row + 1, column + 1, shortened(written), *_meaning(complaint, written, mark.column, above))


def _runs_on(last: Any, mark: Any) -> bool:
    """Whether the parser stopped just behind a quoted text that goes on over several lines."""
    if not isinstance(last, yaml.ScalarEvent) or last.style not in ("'", '"'):
        return False
    begun: Any = last.start_mark
    ended: Any = last.end_mark
    return bool(begun.line < ended.line == mark.line)


def _habit(line: str) -> tuple[Text, Text] | None:
    """What a line is by its looks, where people often write it so."""
    return next(((what, remedy) for pattern, what, remedy in _HABITS if pattern.match(line)), None)


def _mark(error: yaml.YAMLError) -> Any:
    """Where an author should look; None where the parser does not say."""
    stopped, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if stopped is not None and begun is not None and begun.line < stopped.line:
        return begun if str(getattr(error, "context", "")).startswith(_BEGUN) else stopped
    return stopped or begun


def without_colon(error: yaml.YAMLError, text: str) -> str | None:
    """The text with the colon out of the way that the parser fell on within a sentence, so that it can read on.

    None where it fell on anything else. Every other place in the file stays where it is.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is None or "mapping values are not allowed" not in str(getattr(error, "problem", "")):
        return None
    lines = text.split("\n")
    written = lines[mark.line] if mark.line < len(lines) else ""
    if written[mark.column : mark.column + 1] != ":" or _KEY.fullmatch(written[: mark.column]):
        return None
    lines[mark.line] = written[: mark.column] + FULL_WIDTH_COLON + written[mark.column + 1 :]
    return "\n".join(lines)


def _meaning(complaint: str, written: str, column: int, above: str) -> tuple[Text, Text]:
    indent = written[: len(written) - len(written.lstrip())]
    if "\t" in indent or written[column : column + 1] == "\t":
        return _TABBED, _TAB
    if "cannot start any token" in complaint:
        return _START, _QUOTE
    if written[:column].rstrip().endswith("}") and "expected" in complaint:
        return Text("Text efter en klammer }", "Text after a brace }"), _QUOTE
    if written[:column].rstrip().endswith(('"', "'")) and "expected" in complaint:
        return Text("Text efter ett citattecken", "Text after a quotation mark"), _QUOTE
    if "mapping values are not allowed" in complaint and _KEY.fullmatch(written[:column]):
        return _INDENTED, _BOTH
    if "expected" in complaint and re.search(r"\S\s+#", above):
        return _NOTED, _QUOTE
    for fragment, what, remedy in _KNOWN:
        if fragment in complaint:
            return what, remedy
    return _UNKNOWN, _INDENT
