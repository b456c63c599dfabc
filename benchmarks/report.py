"""Renew the figures of docs/performance.md: ``python -m benchmarks.report [words of the commands to run]``.

Every block of figures stands under a comment that is the command which prints it. The text around is by hand: read it
again after renewing.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "performance.md"
_BLOCK = re.compile(r"<!-- (python -m [^>]*?) -->\n```text\n(.*?)```\n", re.DOTALL)


def printed(command: str) -> str:
    """What a command prints."""
    words = [sys.executable, *shlex.split(command)[1:]]
    print(f"$ {command}", flush=True)
    return subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def renewed(page: str, wanted: list[str]) -> str:
    """The page with new figures in the blocks whose command has one of the wanted words, or in all."""

    def block(found: re.Match[str]) -> str:
        command, old = found.groups()
        asked = not wanted or any(word in command for word in wanted)
        return f"<!-- {command} -->\n```text\n{printed(command).rstrip() + chr(10) if asked else old}```\n"

    return _BLOCK.sub(block, page)


def main() -> None:
    """Run and write."""
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), sys.argv[1:]), encoding="utf-8")


if __name__ == "__main__":
    main()
