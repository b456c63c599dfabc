"""A package goes out as it came in; whatever else comes as one is refused, with everything that is wrong at once."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios import ScenarioErrors, load_text
from scenarios.sharing import MAX_MEMBERS, MAX_ZIP, packed, unpacked
from tests.scenarios.conftest import SMALL

DATA = SMALL.read_bytes()


def a_zip(*members: tuple[str | zipfile.ZipInfo, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", kind) as package:
        for name, content in members:
            package.writestr(name, content)
    return made.getvalue()


def a_link() -> zipfile.ZipInfo:
    link = zipfile.ZipInfo("link.yaml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return link


def told(data: bytes, *taken: str) -> list[str]:
    with pytest.raises(ScenarioErrors) as refused:
        unpacked(data, "a.zip", taken)
    return str(refused.value).splitlines()


def test_a_scenario_and_its_notes_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(DATA)
    alone = packed(path)
    assert unpacked(alone, "a.zip", ()) == {"small.yaml": DATA}
    path.with_suffix(".md").write_text("Tänk på pausen.\n", encoding="utf-8")
    files = unpacked(packed(path), "a.zip", ())
    assert files["small.md"].decode() == "Tänk på pausen.\n"
    assert load_text(files["small.yaml"].decode(), "small").id == "small"
    assert packed(path) == packed(path) != alone


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no zip package"),
        (b"PK\3\4 not really", "no zip package"),
        (b"\0" * (MAX_ZIP + 1), "larger than"),
        (a_zip(), "package is empty"),
        (a_zip(*[(f"a{n}.md", b"x") for n in range(MAX_MEMBERS + 1)]), "at most 12"),
        (a_zip(("../small.yaml", DATA)), "../small.yaml: The file is not taken"),
        (a_zip(("/etc/small.yaml", DATA)), "not taken"),
        (a_zip(("C:\\small.yaml", DATA)), "not taken"),
        (a_zip(("small/small.yaml", DATA)), "without folders"),
        (a_zip(("small/", b"")), "not taken"),
        (a_zip(("__MACOSX/._small.yaml", b"x"), ("small.yaml", DATA)), "not taken"),
        (a_zip(("small.yml", DATA)), "not taken"),
        (a_zip(("small.exe", b"MZ")), "not taken"),
        (a_zip(("Small.yaml", DATA)), "not taken"),
        (a_zip(("con.yaml", DATA)), "on every computer"),
        (a_zip((a_link(), b"/etc/passwd")), "not taken"),
        (a_zip(("small.yaml", b"#" * 999_000)), "too large when it is unpacked"),
        (a_zip(("small.yaml", b"\0" * 3_000_000)), "too large when it is unpacked"),
        (a_zip(("small.md", b"x")), "no scenario in the package"),
        (a_zip(("small.yaml", DATA), ("other.md", b"x")), "belong to no scenario"),
        (a_zip(("small.yaml", DATA), ("small.md", b"\xff\xfe")), "small.md:1:1: The file is not UTF-8"),
        (a_zip(("other.yaml", DATA)), "id: other"),
        (a_zip(("small.yaml", DATA.replace(b"months: 3", b"months: tre"))), "a.zip: small.yaml:14:9: A whole number"),
    ],
    ids=range(23),
)  # fmt: skip
def test_everything_else_is_refused(data: bytes, said: str) -> None:
    assert any(said in line for line in told(data)), told(data)


def test_all_that_is_wrong_is_told_at_once() -> None:
    lines = told(a_zip(("../a.yaml", b"x"), ("b.exe", b"x"), ("c.yaml", b"\0" * 2_000_000), ("small.yaml", DATA)))
    assert len(lines) == 3


def test_a_name_that_is_taken_is_told() -> None:
    data = a_zip(("small.yaml", DATA))
    assert "There is a scenario of that name already (small)" in told(data, "small")[0]
    assert unpacked(data, "a.zip", ("skyfallet",))


def test_a_package_that_lies_about_its_size_or_is_damaged_is_refused() -> None:
    whole = a_zip(("small.yaml", DATA))
    size = len(DATA).to_bytes(4, "little")
    assert told(whole.replace(size, (100).to_bytes(4, "little")))
    middle = len(whole) // 2
    assert told(whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_spoilt_package_is_refused_or_still_whole(data: st.DataObject) -> None:
    whole = bytearray(a_zip(("small.yaml", DATA)))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = unpacked(bytes(whole), "a.zip", ())
    except ScenarioErrors:
        return
    assert found["small.yaml"] == DATA
