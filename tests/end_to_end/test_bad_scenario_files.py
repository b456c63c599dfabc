"""Scenario files that cannot be used: a sentence at the place, in the person’s language, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.refusing import BOMB, TEXT, Command

NEW_LINE = "\n"


def place_of(words: str) -> str:
    """The place of words in the small scenario, as ``:line:column:``."""
    at = TEXT.index(words)
    return f":{TEXT.count(NEW_LINE, 0, at) + 1}:{at - TEXT.rfind(NEW_LINE, 0, at)}:"


FILES = {
    "malformed": (b"a: [1\nb: }{", ":1:4:", "Brackets do not match"),
    "bomb": (BOMB, ":1:4:", "Anchors and aliases"),
    "brackets": (b"[" * 90_000, ":1:", "nested deeper"),
    "keys": (b"? " * 90_000, ":1:3:", "A key must be a word"),
    "duplicate": (TEXT.replace("months: 3", "months: 3\nmonths: 4").encode(), ":15:1:", "stands twice"),
    "tag": (b"!!python/object/apply:os.system [ls]", ":1:1:", "Tags (!)"),
    "zero": (TEXT.replace("months: 3", "months: 3\0").encode(), ":14:10:", "does not belong"),
    "latin": (TEXT.encode("latin-1", "replace"), ":5:8:", "not UTF-8"),
    "empty": (b"", ".yaml: ", "is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ":1:1:", "not UTF-8"),
    "word": (b"hej", ":1:1:", "not a scenario"),
    "unknown": (
        TEXT.encode() + b"".join(b"k%d: 1\n" % n for n in range(40_000)),
        f":{TEXT.count(NEW_LINE) + 1}:1:",
        "Unknown key",
    ),
    "values": (b"".join(b"k%d: 1\n" % n for n in range(60_000)), ":50000:9:", "more than 100000"),
    "truth": (
        TEXT.replace("when: did(tell_early.tell) or seen.reserve > -50", "when: money > 3").encode(),
        place_of("did(tell_early.tell) or seen"),
        "reads how it really is",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_scenario_file_that_cannot_be_used(refused: Command, tmp_path: Path, name: str) -> None:
    data, place, words = FILES[name]
    path = tmp_path / f"{name}.yaml"
    path.write_bytes(data)
    said = refused("scenario", "validate", path, lang="en")
    assert any(place in line and words in line for line in said.splitlines())
    assert "1 file has problems." in said
    assert refused("play", path, "--text-mode", lang="en") in said
    swedish = refused("play", path, "--text-mode", "--folder", tmp_path / "plays")
    assert words not in swedish
    assert not (tmp_path / "plays").exists()


def test_paths_that_are_no_scenario_file(refused: Command, tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(100 * 2**20)
    for path, words in (
        (tmp_path, "Det är en mapp"),
        (tmp_path / "none.yaml", "Filen finns inte"),
        ("/dev/zero", "större än 1000000 byte"),
        (huge, "större än 1000000 byte"),
        ("/dev/null", "tom"),
        ("x" * 5000, "finns inte i biblioteket"),
        ("x" * 300 + ".yaml", "går inte att läsa"),
        ("SKYFALET", "Menade du skyfallet?"),
        ("-", "finns inte i biblioteket"),
        ("", "Det är en mapp"),
    ):
        assert words in refused("scenario", "validate", "--", path) if path == "-" else words in refused("play", path)


MISTAKES = (
    ("months: 3", "months: tre", "3\nconcepts", "tre"),
    ("citizens.count: 200", "citizens.count: 3000000", "200\n  economy", "1000000"),
    ("economy.reserve: 10", "economy.resrve: 10", "economy.reserve: 10", "economy.reserve"),
    ("weight: 1\n    title:\n      sv: Sl", "weight: 0\n    title:\n      sv: Sl", "1\n    title:\n      sv: Sl", "0"),
    ("logic: professional", "logic: profesional", "professional", "professional"),
    ("    window: 2\n    silence: wait", "    window: 2\n    silens: wait", "silence: wait", "silence"),
    ("{set: heat, to: heat - 0.1}", "{set: haet, to: heat - 0.1}", "heat, to: heat - 0.1}", "heat"),
    ("did(tell_early.tell)", "did(tell_erly.tell)", "tell_early.tell)", "tell_early"),
    ("tell: rain_news", "tell: rain", "rain_news\n  storm", "rain_news"),
    (
        "{act: damage, units: [water], dose: 0.4}",
        "{act: damage, units: [watr], dose: 0.4}",
        "water], dose: 0.4}",
        "water",
    ),
)


def test_ten_mistakes_are_told_at_once_each_at_its_place_and_with_a_remedy(refused: Command, tmp_path: Path) -> None:
    text = TEXT
    for right, wrong, *_rest in MISTAKES:
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    path = tmp_path / "small.yaml"
    path.write_text(text, encoding="utf-8")
    for lang in ("sv", "en"):
        lines = refused("scenario", "validate", path, lang=lang).splitlines()
        for _right, _wrong, there, words in MISTAKES:
            told = [one for one in lines if one.startswith(f"{path}{place_of(there)}")]
            assert told, (there, place_of(there), lines)
            assert words in told[0]
        assert len(lines) == len(MISTAKES) + 1
    assert "1 file has problems." in lines[-1]
