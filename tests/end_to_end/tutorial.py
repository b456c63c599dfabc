"""The tutorial notebook: run it, and compare what it prints with what stands in it.

``python -m tests.end_to_end.tutorial`` renews docs/tutorial.ipynb and shows what differs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).resolve().parents[2] / "docs" / "tutorial.ipynb"


def stored() -> nbformat.NotebookNode:
    """The notebook as it stands."""
    return nbformat.read(NOTEBOOK, as_version=4)


def executed() -> nbformat.NotebookNode:
    """The notebook run from top to bottom; an error in a cell is raised."""
    notebook = stored()
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parents[1])}}).execute()
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
    """Renew the notebook and show what differs."""
    before, after = stored(), executed()
    for number, (was, now) in enumerate(zip(told(before), told(after), strict=True), start=1):
        if was != now:
            sys.stdout.write(f"cell {number}\n- {was[:400]}\n+ {now[:400]}\n")
    nbformat.write(after, NOTEBOOK)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
