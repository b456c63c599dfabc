"""Texts go out as a table and come back in: only what was changed changes, and what does not belong is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios import ScenarioErrors, load_text
from scenarios.guard import read_tree
from scenarios.loader import LIBRARY
from scenarios.positions import MapNode, Place, Scalar, plain, reached
from scenarios.rewriting import Rewritten, rewritten
from scenarios.template import template
from scenarios.translation import table, taken_in
from tests.scenarios.conftest import SMALL

TEXT = SMALL.read_text(encoding="utf-8")
LAYOUT = """\
# A note before.
a:
  sv: kort   # beside it
  en: short
b:
  - id: one
    label:
      sv: en längre text som
        går över två rader   # after it
      en: >-   # a block
        folded words
        over lines

    # a note between
    rest: 1
c:
  sv: "inom \\"citat\\""
  en: |
    line by line

    and another
d: {sv: i klammer, en: in braces}
e:
  sv: sist
  en: last"""


def rows(source: str = TEXT) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table(source, "small")), delimiter=";"))


def written(changed: list[list[str]], delimiter: str = ";") -> bytes:
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter).writerows(changed)
    return made.getvalue().encode("utf-8")


def change(place: str, column: int, words: str, source: str = TEXT) -> list[list[str]]:
    found = rows(source)
    row = next(one for one in found if one[0] == place)
    row[column] = words
    return found


def told(data: bytes) -> list[str]:
    with pytest.raises(ScenarioErrors) as refused:
        taken_in(TEXT, "small.yaml", data, "t.csv")
    return str(refused.value).splitlines()


def test_every_text_has_a_row_with_a_place_in_words() -> None:
    found = {row[0]: row for row in rows()[1:]}
    assert (
        found["situations.leak.options.patch.label"][3] == "The committee commissions the department to patch the leak."
    )
    assert found["situations.leak.advice.lawyer.1.text"][2].startswith("Nämnden får besluta")
    assert found["roles.chair.mandate.0"][2] == "Vattnet ska gå att lita på."
    assert len(found) == len(rows()) - 1 == TEXT.count(" sv: ")


def test_a_table_that_comes_back_as_it_went_out_changes_nothing() -> None:
    for source in (TEXT, template("our_dam", "sv"), (LIBRARY / "skyfallet.yaml").read_text(encoding="utf-8")):
        found = taken_in(source, "x", table(source, "x").encode("utf-8"), "t.csv")
        assert (found.source, found.changed, found.absent) == (source, 0, 0)


def test_one_change_touches_one_text_alone() -> None:
    data = written(change("situations.leak.options.patch.text", 3, "Quick, cheap: and tomorrow?"))
    found = taken_in(TEXT, "small.yaml", data, "t.csv")
    before, after = TEXT.splitlines(), found.source.splitlines()
    assert found.changed == 1
    different = [(one, other) for one, other in zip(before, after, strict=False) if one != other]
    assert different[0] == ("          en: Quick and cheap.", "          en: >-")
    assert after[len(after) - 40 :] == before[len(before) - 40 :]
    assert load_text(found.source, "small").digest == load_text(TEXT, "small").digest


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_other_delimiters_a_byte_order_mark_and_a_partial_table_are_taken(delimiter: str) -> None:
    head, *rest = change("title", 2, "Läckorna")
    data = b"\xef\xbb\xbf" + written([head, *rest[:5]], delimiter)
    found = taken_in(TEXT, "small.yaml", data, "t.csv")
    assert "sv: Läckorna\n" in found.source
    assert (found.changed, found.absent) == (1, len(rest) - 5)


def test_layout_and_comments_stand() -> None:
    changes: dict[Place, str] = {
        ("a", "sv"): "kortare",
        (
            "b",
            0,
            "label",
            "sv",
        ): "en ny text som är så lång att den säkert går över två rader, hur bred filen än får vara "
        "för den som läser den på skärm och papper",
        ("b", 0, "label", "en"): "other folded words",
        ("c", "sv"): "utan",
        ("c", "en"): "one\n\ntwo",
        ("d", "en"): "in {braces}, with: all",
        ("e", "en"): "the end",
    }
    found = rewritten(LAYOUT, changes)
    assert "  sv: kortare   # beside it\n" in found
    assert "papper   # after it\n" in found
    assert "      en: >-   # a block\n        other folded words\n\n    # a note between\n" in found
    assert "  en: |-\n    one\n\n    two\n" in found
    assert 'd: {sv: i klammer, en: "in {braces}, with: all"}' in found
    assert found.endswith("  sv: sist\n  en: the end")
    assert rewritten(found, {}) == found


def test_lines_keep_their_ends() -> None:
    found = rewritten(LAYOUT.replace("\n", "\r\n"), {("e", "sv"): "slut"})
    assert found == LAYOUT.replace("sv: sist", "sv: slut").replace("\n", "\r\n")


SPOILT: dict[str, tuple[Callable[[list[list[str]]], list[list[str]]], str]] = {
    "place": (lambda found: [*found, ["titel", "x", "a", "b"]], "no such text (titel). Did you mean title?"),
    "twice": (lambda found: [*found, found[1]], "stands already in row 2"),
    "empty": (lambda found: [found[0], [*found[1][:3], ""]], "missing in English"),
    "changed": (lambda found: [found[0], [found[1][0], "00000000", "Ny", "New"]], "has changed since"),
    "it": (lambda found: [row if "{it}" not in row[2] else [*row[:2], "x", row[3]] for row in found], "{it} has"),
    "head": (lambda found: [["place", "sv"], *found[1:]], "lacks columns (key, en)"),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILT)
def test_what_does_not_belong_together_is_refused_with_its_row(name: str) -> None:
    spoil, said = SPOILT[name]
    lines = told(written(spoil(rows())))
    assert any(said in line for line in lines), lines
    assert all(line.startswith("t.csv:") for line in lines)


def test_everything_wrong_with_a_table_is_told_at_once() -> None:
    assert len(told(written([*rows(), ["x", "", "a", "b"], ["y", "", "a", "b"]]))) == 2


def test_a_table_in_another_encoding_is_refused() -> None:
    assert "Save it as UTF-8" in told("place;key;sv;en\ntitle;x;Läckan;The leak\n".encode("latin-1"))[0]


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff\u2028\u2029\x85"),
    min_size=1,
    max_size=200,
).filter(str.strip)
PLACES: tuple[Place, ...] = (
    ("a", "sv"), ("b", 0, "label", "sv"), ("b", 0, "label", "en"), ("c", "en"), ("d", "sv"), ("e", "en"),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(PLACES), WORDS, min_size=1))
def test_any_words_can_be_put_in_any_place(changes: dict[Place, str]) -> None:
    try:
        found = rewritten(LAYOUT, changes)
    except Rewritten:
        return
    root, problems = read_tree(found.encode("utf-8"), "x")
    assert isinstance(root, MapNode)
    assert not problems
    for place, words in changes.items():
        scalar = reached(root, place)
        assert isinstance(scalar, Scalar)
        assert str(plain(scalar)).strip() == words.strip()
    assert "# a note between" in found
