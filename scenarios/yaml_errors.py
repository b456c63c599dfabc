"""What the YAML parser complains about, said to an author in both languages."""

from __future__ import annotations

import re

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
    ("could not find expected ':'", Text("Nyckeln saknar kolon", "The key lacks its colon"), _INDENT),
    ("did not find expected ','", Text("Klamrar eller parenteser går inte ihop", "Brackets do not match"), _CLOSE),
    ("expected ',' or", Text("Klamrar eller parenteser går inte ihop", "Brackets do not match"), _CLOSE),
    (
        "did not find expected node content",
        Text("Klamrar eller parenteser går inte ihop", "Brackets do not match"),
        _CLOSE,
    ),
    (
        "found unexpected end of stream",
        Text("Ett citattecken stängs aldrig", "A quotation mark is never closed"),
        _CLOSE,
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


def explained(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """The parser's complaint as a problem with place, line as written, and remedy."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Problem(path, 0, 0, "", _UNKNOWN, _CLOSE)
    lines = text.splitlines()
    # The parser may point one line past the end of the file.
    row = min(mark.line, max(len(lines) - 1, 0))
    written = lines[row] if lines else ""
    column = mark.column + 1 if row == mark.line else len(written) + 1
    above = lines[row - 1] if row else ""
    what, remedy = _meaning(str(getattr(error, "problem", "") or ""), written, mark.column, above)
    return Problem(path, row + 1, column, shortened(written), what, remedy)


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
