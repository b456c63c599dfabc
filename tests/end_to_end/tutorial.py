"""The tutorial notebooks: run them, and compare what they print with what stands in them.

``python -m tests.end_to_end.tutorial`` renews those in docs/ and shows what differs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = tuple(ROOT / "docs" / name for name in ("tutorial.ipynb", "experiments.ipynb"))


def stored(path: Path) -> nbformat.NotebookNode:
    """A notebook as it stands."""
    return nbformat.read(path, as_version=4)


def executed(path: Path) -> nbformat.NotebookNode:
    """A notebook run from top to bottom; an error in a cell is raised."""
    notebook = stored(path)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(ROOT)}}).execute()
    for cell in notebook.cells:
        cell.metadata.clear()  # times of execution
        if cell.cell_type == "code":
            cell.outputs = [each for each in cell.outputs if each.get("name") != "stderr"]
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def told(notebook: nbformat.NotebookNode) -> list[str]:
    """What each code cell prints or shows, charts as drawn."""
    made = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            parts = []
            for output in cell.outputs:
                data = output.get("data", {})
                parts.append(output.get("text") or data.get("image/svg+xml") or data.get("text/plain", ""))
            made.append("".join(parts))
    return made


def main() -> int:
    """Renew the notebooks and show what differs."""
    for path in NOTEBOOKS:
        before, after = stored(path), executed(path)
        for number, (was, now) in enumerate(zip(told(before), told(after), strict=True), start=1):
            if was != now:
                sys.stdout.write(f"{path.name}, cell {number}\n- {was[:400]}\n+ {now[:400]}\n")
        nbformat.write(after, path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
