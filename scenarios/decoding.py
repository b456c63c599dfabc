"""From the bytes of a scenario file to its text: not too many, UTF-8, no control characters, not empty."""

from __future__ import annotations

import re

from scenarios.problems import Problem
from scenarios.text import Text

MAX_BYTES = 1_000_000
_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")


class Unreadable(Exception):  # noqa: N818 - what the file is
    """The bytes are no text that a scenario can be in."""

    def __init__(self, text: Text, remedy: Text, value: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(text.en)
        self.text, self.remedy, self.value, self.line, self.column = text, remedy, value, line, column

    def problem(self, path: str) -> Problem:
        """As a problem of the file."""
        return Problem(path, self.line, self.column, self.value, self.text, self.remedy)


def decoded(data: bytes) -> str:
    """The text of a file. Raises ``Unreadable`` with what is wrong and where."""
    if len(data) > MAX_BYTES:
        raise Unreadable(
            Text(f"Filen är större än {MAX_BYTES} byte", f"The file is larger than {MAX_BYTES} bytes"),
            Text(
                "Ett scenario är en textfil på några hundra kilobyte som mest.",
                "A scenario is a text file of a few hundred kilobytes at most.",
            ),
        )
    text = _utf8(data)
    bad = _FORBIDDEN.search(text)
    if bad is not None:
        raise Unreadable(
            Text("Ett tecken som inte hör hemma i en textfil", "A character that does not belong in a text file"),
            Text("Ta bort det.", "Remove it."),
            f"U+{ord(bad[0]):04X}",
            text.count("\n", 0, bad.start()) + 1,
            bad.start() - text.rfind("\n", 0, bad.start()),
        )
    if not text.strip():
        raise Unreadable(
            Text("Filen är tom", "The file is empty"),
            Text(
                "Börja från en mall: samspel scenario new och ett namn.",
                "Begin from a template: samspel scenario new and a name.",
            ),
        )
    return text


def _utf8(data: bytes) -> str:
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        raise Unreadable(
            Text("Filen är inte UTF-8", "The file is not UTF-8"),
            Text("Spara den som UTF-8 i textredigeraren.", "Save it as UTF-8 in the text editor."),
            f"0x{error.object[error.start]:02x}",
            before.count(b"\n") + 1,
            len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1,
        ) from None
