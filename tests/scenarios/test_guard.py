"""The guard refuses hostile and malformed files with a place and a remedy, quickly and without a crash."""

from __future__ import annotations

import time

import pytest
import yaml

from scenarios import guard
from scenarios.decoding import MAX_BYTES
from scenarios.guard import MAX_DEPTH, read_tree
from scenarios.positions import MapNode, Scalar, plain
from scenarios.problems import Problem, format_problems

LAUGHS = b"a: &a [ha, ha]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (c, c, c - 1, c - 1) for c in range(98, 120))

HOSTILE = {
    "billion laughs": (LAUGHS, "1:4", "Ankare"),
    "90,000 brackets": (b"[" * 90_000, "", "djupare"),  # libyaml 0.2.6 gives up by itself, a thousand deep
    "90 brackets": (b"[" * 90, f"1:{MAX_DEPTH + 1}", "djupare"),
    "90,000 braces": (b"{a: " * 90_000, f"1:{4 * MAX_DEPTH + 1}", "djupare"),
    "90,000 dashes": (b"- " * 90_000, f"1:{2 * MAX_DEPTH + 1}", "djupare"),
    "duplicate keys": (b"a: 1\nb: 2\na: 3\n", "3:1", "två gånger, första gången på rad 1"),
    "anchor": (b"a: &x 1\n", "1:4", "Ankare"),
    "alias": (b"a: *x\n", "1:4", "Ankare"),
    "tag that runs code": (b"a: !!python/object/apply:os.system [ls]\n", "1:4", "Typmärken"),
    "local tag": (b"a: !x 1\n", "1:4", "Typmärken"),
    "directive": (b"%YAML 1.2\n---\na: 1\n", "1:1", "Direktiv"),
    "two documents": (b"a: 1\n---\nb: 2\n", "2:1", "mer än ett dokument"),
    "NUL byte": (b"a: x\0y\n", "1:5", "hör hemma"),
    "escape character": (b"a: 1\nb: \x1b[31m\n", "2:4", "hör hemma"),
    "tab": (b"a:\n\tb: 1\n", "2:1", "tabb"),
    "huge scalar": (b"a: " + b"x" * 30_000, "1:4", "längre än"),
    "huge file": (b"#" * (MAX_BYTES + 1), "", "större än"),
    "UTF-16": ("a: 1\n".encode("utf-16"), "1:1", "UTF-8"),
    "Latin-1": ("a: 1\nb: gåta\n".encode("latin-1"), "2:5", "UTF-8"),
    "empty file": (b"", "", "tom"),
    "blank file": (b" \n\n", "", "tom"),
    "only a comment": (b"# scenario\n", "", "inget innehåll"),
    "a list as a key": (b"{[1]: 2}\n", "1:2", "nyckel"),
    "a colon in a text": (b"a: one: two\n", "1:7", "kolon"),
    "an open quotation mark": (b'a: "one\nb: 2\n', "1:4", "stängs aldrig"),
    "an open bracket": (b"a: [1, 2\nb: 3\n", "1:4", "går inte ihop"),
    "a quotation mark closed by the next": (b'a: "one\nb: 2\nc: "three"\n', "1:4", "stängs aldrig"),
    "no space after a colon": (b"a:1\nb: 2\n", "1:1", "mellanslag efter sitt kolon"),
    "no space after a dash": (b"a:\n  -b: 1\n   c: 2\n", "2:3", "mellanslag efter strecket"),
    "a no-break space after a colon": ("a: 1\nb:\u00a02\nc: 3\n".encode(), "2:1", "hårt mellanslag"),
    "no-break spaces before a key": ("a:\n  b: 1\n\u00a0\u00a0c: 2\n  d: 3\n".encode(), "3:1", "hårt mellanslag"),
    "a note of another kind": (b"a: 1\n// two\nb: 2\n", "2:1", "börjar med #"),
    "a text no further in than its key": (b"a:\n  b: >-\n  one two\n  c: 2\n", "3:3", "längre in än sin nyckel"),
    "a text that begins with a brace": (b"a: {it} runs\n", "1:9", "klammer"),
    "a percent sign": (b"a: %5\n", "1:4", "kan börja med"),
    "an at sign": (b"a: @me\n", "1:4", "kan börja med"),
    "a backslash": (b'a: "\\d"\n', "1:5", "snedstreck"),
    "wrong indentation": (b"a:\n  b: 1\n c: 2\n", "3:2", "nyckel"),
    "too many values": (b"[" + b"1," * 100_001 + b"]", "", "mer än"),
}  # fmt: skip


def _read(data: bytes) -> list[Problem]:
    return read_tree(data, "f.yaml")[1]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_and_malformed_files_are_refused_with_a_place(name: str) -> None:
    data, place, words = HOSTILE[name]
    problems = _read(data)
    assert problems
    first = problems[0]
    if place:
        assert f"{first.line}:{first.column}" == place
    assert words in format_problems(problems, "sv").splitlines()[0]
    assert first.text.en != first.text.sv


@pytest.mark.parametrize("name", HOSTILE)
def test_the_pure_loader_refuses_the_same_files(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_LOADER", yaml.Loader)
    assert _read(HOSTILE[name][0])


@pytest.mark.parametrize("name", ["billion laughs", "90,000 brackets", "90,000 dashes", "too many values"])
def test_bombs_are_refused_quickly(name: str) -> None:
    begun = time.process_time()
    _read(HOSTILE[name][0])
    assert time.process_time() - begun < 5


def test_all_problems_come_at_once() -> None:
    problems = _read(b"a: &x 1\nb: !t 2\na: 3\n")
    assert [problem.line for problem in problems] == [1, 2, 3]


def test_nodes_know_their_line_and_column() -> None:
    root, problems = read_tree("a: 1\nb:\n  - x: 'å'\n    y: [2, 3]\n".encode(), "f.yaml")
    assert not problems
    assert isinstance(root, MapNode)
    assert plain(root) == {"a": 1, "b": [{"x": "å", "y": [2, 3]}]}
    item = root.values["b"].items[0]  # type: ignore[union-attr]
    assert (item.keys["y"].line, item.keys["y"].column) == (4, 5)  # type: ignore[union-attr]
    second = item.values["y"].items[1]  # type: ignore[union-attr]
    assert (second.line, second.column) == (4, 12)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"), ("on", "on"), ("yes", "yes"), ("true", True), ("false", False), ("~", None), ("null", None),
        ("12", 12), ("-3", -3), ("0.25", 0.25), ("1e3", 1000.0), (".5", 0.5),
        ("2027-05-01", "2027-05-01"), ("12:30", "12:30"),
        ("0o7", "0o7"), ("0x1f", "0x1f"), ("1_000", "1_000"), (".inf", ".inf"), (".nan", ".nan"), ("007", "007"),
        ("9" * 400, "9" * 400), ("1e999", "1e999"),
    ],
)  # fmt: skip
def test_plain_scalars_are_read_the_narrow_way(written: str, value: object) -> None:
    read = Scalar(written, 1, 1).value
    assert read == value
    assert type(read) is type(value)


def test_a_byte_order_mark_is_passed_over() -> None:
    root, problems = read_tree(b"\xef\xbb\xbfa: 1\n", "f.yaml")
    assert not problems
    assert root is not None
    assert plain(root) == {"a": 1}


def test_windows_line_ends_are_read() -> None:
    root, problems = read_tree(b"a: 1\r\nb: 2\r\n", "f.yaml")
    assert not problems
    assert root is not None
    assert plain(root) == {"a": 1, "b": 2}
