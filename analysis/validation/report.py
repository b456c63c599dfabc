"""Writing the validation report into a folder: ``report.html`` and ``report.md``, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from analysis.offline import PageError, write_whole
from analysis.validation.markdown import markdown
from analysis.validation.page import page
from analysis.validation.validate import Validation
from game.core.errors import reason
from game.core.language import current, use
from scenarios.text import Text


def write_report(validation: Validation, folder: Path, lang: str) -> tuple[Path, Path]:
    """Write the report in a language ("sv" or "en"). Returns the page and the Markdown file.

    Raises:
        PageError: the folder or a file in it cannot be written.
    """
    prepared(folder)
    before = current()
    use(lang)
    try:
        made = {folder / "report.html": page(validation), folder / "report.md": markdown(validation)}
    finally:
        use(before)
    for path, text in made.items():
        write_whole(path, text)
    return folder / "report.html", folder / "report.md"


def prepared(folder: Path) -> None:
    """Make the folder where there is none. Raises ``PageError`` where that is refused."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = reason(error)
        raise PageError(
            Text(
                f"Det går inte att skriva i {folder} ({why.sv}). Välj en annan plats med --out.",
                f"Cannot write in {folder} ({why.en}). Choose another place with --out.",
            )
        ) from error
