"""Bring the catalogues up to date with the texts in the code: ``python -m game.locale.update``.

New texts come in untranslated, texts that are gone go out, translations that are there stay. No fuzzy guesses are made:
a text that changed is a new text. Prints what still lacks a translation; exit code 1 where something does.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("game", "analysis")
FILES = ("samspel.py",)
HEADER = """# Texts of Samspel. The ids are the Swedish texts of the code; renewed by: python -m game.locale.update
msgid ""
msgstr ""
"Project-Id-Version: Samspel\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
MARKERS = {"_": 1, "n_": 2}
"""The functions that mark a text, and how many texts each takes."""


def texts_in_code(root: Path = ROOT) -> Catalog:
    """Every text marked with ``_`` or ``n_`` in the code, with the file where it stands.

    Read from the syntax tree, since Babel's own extractor misses texts inside f-strings on Python 3.11. Raises
    ``ValueError`` naming the place where the marked text is no literal.
    """
    found = Catalog(project="Samspel", charset="utf-8", fuzzy=False)
    files = sorted(path for place in PLACES for path in (root / place).rglob("*.py"))
    for path in [*files, *(root / name for name in FILES if (root / name).exists())]:
        place = path.relative_to(root).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKERS:
                found.add(_texts(node, MARKERS[node.func.id], place), locations=[(place, 0)])
    return found


def _texts(call: ast.Call, count: int, place: str) -> str | tuple[str, ...]:
    """The literal texts of a marked call: one, or one and many."""
    texts = [arg.value for arg in call.args[:count] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    if len(texts) != count:
        raise ValueError(f"{place}:{call.lineno}: a marked text must be a literal")
    return texts[0] if count == 1 else tuple(texts)


def catalogue_files() -> list[Path]:
    """The catalogues that are kept."""
    return sorted((ROOT / "game" / "locale").glob("*/LC_MESSAGES/samspel.po"))


def read(path: Path) -> Catalog:
    """A catalogue from its file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def untranslated(catalogue: Catalog) -> list[str]:
    """The ids (the Swedish texts) that have no words in the catalogue's language, or not all of them."""
    lacking = []
    for message in catalogue:
        said = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if message.id and not all(said):
            lacking.append(message.id if isinstance(message.id, str) else message.id[0])
    return lacking


def update(path: Path, template: Catalog) -> Catalog:
    """The catalogue at ``path`` with exactly the texts of ``template``, written back in the order of the words."""
    catalogue = read(path)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    with path.open("wb") as file:
        file.write(HEADER.format(language=path.parent.parent.name, plurals=catalogue.plural_forms).encode())
        write_po(file, catalogue, width=120, omit_header=True, sort_output=True, include_lineno=False)
    return catalogue


def main() -> int:
    """Update every catalogue and say what lacks words."""
    template = texts_in_code()
    lacking = 0
    for path in catalogue_files():
        catalogue = update(path, template)
        missing = untranslated(catalogue)
        lacking += len(missing)
        sys.stdout.write(f"{path.relative_to(ROOT)}: {len(catalogue)} texts, {len(missing)} to translate\n")
        sys.stdout.writelines(f"  {message}\n" for message in missing)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
