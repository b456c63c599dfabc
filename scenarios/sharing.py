"""Scenarios shared as a zip: packed, and checked on the way in before anything of it is used.

A zip comes from somewhere else, so nothing in it is believed: what it is called, how large it says it is, where it
wants to lie. Scenario files and notes in Markdown are taken, side by side and without folders; everything else is
refused, all at once. Nothing here writes to the disk.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Collection, Iterable
from pathlib import Path

from scenarios.decoding import MAX_BYTES, Unreadable, decoded
from scenarios.loader import read_text
from scenarios.problems import NOTHING, Problem, ScenarioErrors, shortened
from scenarios.text import Text

MAX_ZIP = 2_000_000
"""Bytes of a zip."""
MAX_MEMBERS = 12
MAX_RATIO = 60
"""Times that a member may grow when it is unpacked; texts grow three to six times."""
_NAME = re.compile(r"([a-z][a-z0-9_]{0,39})\.(yaml|md)")
_OF_THE_SYSTEM = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.")
"""Names that cannot be a file's on Windows."""
_WHEN = (2020, 1, 1, 0, 0, 0)
"""One moment for all, so that the same scenario always makes the same zip."""
_ALONE = Text(
    "Ett paket har bara filer som mittspel.yaml och mittspel.md, utan mappar. Packa med samspel scenario pack.",
    "A package has only files like mygame.yaml and mygame.md, without folders. Pack with samspel scenario pack.",
)


def packed(scenario: Path) -> bytes:
    """A zip of a scenario file and of the notes beside it (``.md``), where there are any."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for path in (scenario, scenario.with_suffix(".md")):
            if path.exists():
                entry = zipfile.ZipInfo(path.name, _WHEN)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                package.writestr(entry, path.read_bytes())
    return made.getvalue()


def unpacked(data: bytes, name: str, taken: Collection[str]) -> dict[str, bytes]:
    """The files of a zip by name, if all is well with it.

    Args:
        data: the zip as it stands.
        name: what it is called, for the problems.
        taken: ids that no scenario of it may have.

    Raises:
        ScenarioErrors: everything that is wrong with the zip and with the files in it.
    """
    return _Package(name, taken).files(data)


class _Package:
    """One zip on its way in."""

    def __init__(self, name: str, taken: Collection[str]) -> None:
        self.name = name
        self.taken = taken
        self.problems: list[Problem] = []

    def refuse(self, text: Text, remedy: Text = NOTHING, value: str = "", member: str = "") -> None:
        place = f"{self.name}: {shortened(member)}" if member else self.name
        self.problems.append(Problem(place, 0, 0, shortened(value), text, remedy))

    def files(self, data: bytes) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        if len(data) > MAX_ZIP:
            self.refuse(Text(f"Paketet är större än {MAX_ZIP} byte", f"The package is larger than {MAX_ZIP} bytes"))
        else:
            try:
                with zipfile.ZipFile(io.BytesIO(data)) as package:
                    found = self._members(package)
            except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError):
                self.refuse(
                    Text("Filen är inget zip-paket, eller är skadad", "The file is no zip package, or is damaged"),
                    Text("Be om en ny.", "Ask for a new one."),
                )
        if not self.problems:
            self._scenarios(found)
        if self.problems:
            raise ScenarioErrors(self.problems)
        return found

    def _members(self, package: zipfile.ZipFile) -> dict[str, bytes]:
        members = package.infolist()
        if not members:
            self.refuse(Text("Paketet är tomt", "The package is empty"))
        if len(members) > MAX_MEMBERS:
            self.refuse(
                Text(
                    f"Paketet har {len(members)} filer, högst {MAX_MEMBERS} tas emot",
                    f"The package has {len(members)} files; at most {MAX_MEMBERS} are taken",
                )
            )
            return {}
        self._names(members)
        found = {}
        for member in members:
            if self._fits(member):
                content = self._content(package, member)
                if content is not None:
                    found[member.filename] = content
        return found

    def _names(self, members: Iterable[zipfile.ZipInfo]) -> None:
        seen: set[str] = set()
        for member in members:
            name = member.filename
            if not _NAME.fullmatch(name) or member.is_dir() or stat.S_ISLNK(member.external_attr >> 16):
                self.refuse(Text("Filen tas inte emot", "The file is not taken"), _ALONE, member=name)
            elif _OF_THE_SYSTEM.match(name):
                self.refuse(
                    Text(
                        "Namnet kan inte vara en fils på alla datorer", "The name cannot be a file's on every computer"
                    ),
                    Text("Döp om den.", "Rename it."),
                    member=name,
                )
            elif name in seen:
                self.refuse(
                    Text("Filen ligger två gånger i paketet", "The file lies twice in the package"), member=name
                )
            seen.add(name)

    def _fits(self, member: zipfile.ZipInfo) -> bool:
        """Whether a member may be unpacked, by what it says of itself."""
        if member.flag_bits & 1:
            self.refuse(
                Text("Filen är låst med lösenord", "The file is locked by a password"),
                Text("Packa utan lösenord.", "Pack without a password."),
                member=member.filename,
            )
            return False
        if member.file_size > MAX_BYTES or member.file_size > MAX_RATIO * max(member.compress_size, 100):
            self._too_large(member)
            return False
        return True

    def _too_large(self, member: zipfile.ZipInfo) -> None:
        self.refuse(
            Text("Filen är för stor när den packas upp", "The file is too large when it is unpacked"),
            Text(f"Högst {MAX_BYTES} byte tas emot.", f"At most {MAX_BYTES} bytes are taken."),
            member=member.filename,
        )

    def _content(self, package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | None:
        """What a member holds; a byte more than it may is enough to refuse it."""
        try:
            with package.open(member) as file:
                content = file.read(min(MAX_BYTES, member.file_size) + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
            self.refuse(
                Text("Filen i paketet är skadad", "The file in the package is damaged"),
                Text("Be om en ny.", "Ask for a new one."),
                member=member.filename,
            )
            return None
        if len(content) > member.file_size:
            self._too_large(member)
            return None
        return content

    def _scenarios(self, files: dict[str, bytes]) -> None:
        """Every scenario can be used, no name is taken, and notes belong to a scenario."""
        stems = {name.removesuffix(".yaml") for name in files if name.endswith(".yaml")}
        if not stems:
            self.refuse(Text("Det finns inget scenario i paketet", "There is no scenario in the package"), _ALONE)
        for name, content in files.items():
            stem = name.rpartition(".")[0]
            place = f"{self.name}: {name}"
            if stem not in stems:
                self.refuse(
                    Text(
                        "Anteckningarna hör inte till något scenario i paketet", "The notes belong to no scenario of it"
                    ),
                    Text("Ge dem scenariots namn.", "Give them the name of the scenario."),
                    member=name,
                )
            try:
                text = decoded(content)
            except Unreadable as unreadable:
                self.problems.append(unreadable.problem(place))
                continue
            if name.endswith(".yaml"):
                self.problems += read_text(text, place, stem).problems
                self._free(stem, name)

    def _free(self, stem: str, name: str) -> None:
        if stem in self.taken:
            self.refuse(
                Text("Det finns redan ett scenario med det namnet", "There is a scenario of that name already"),
                Text("Ta bort det gamla, eller lägg till --replace.", "Remove the old one, or add --replace."),
                stem,
                member=name,
            )
