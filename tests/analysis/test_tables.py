"""Tables: every number comes back, nothing is left half written, and a missing extra is named."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow.parquet
import pytest

from analysis import tables
from sim import MODEL_VERSION
from sim.ensemble import simulate
from sim.spec import World


@pytest.fixture(scope="module")
def result():
    world = World.default(units=2).changed({"citizens.count": 50})
    return simulate(world, "mixed", [7, 8], 3, changes=[{"work.load_audit": 0.2}, {"work.load_audit": 0.3}])


def test_csv_gives_every_number_back(result, tmp_path):
    tables.write_csv(result, tmp_path / "runs.csv")
    with (tmp_path / "runs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    frame = result.frame()
    assert list(rows[0]) == list(frame)
    assert len(rows) == 6
    for name in ("quality", "work.load_audit", "trust_citizens_board"):
        np.testing.assert_array_equal([float(row[name]) for row in rows], frame[name])
    assert [row["seed"] for row in rows] == ["7", "7", "7", "8", "8", "8"]
    assert {row["policy"] for row in rows} == {"mixed"}


def test_parquet_gives_every_number_back_and_the_models_version(result, tmp_path):
    tables.write_parquet(result, tmp_path / "runs.parquet")
    table = pyarrow.parquet.read_table(tmp_path / "runs.parquet")
    for name, column in result.frame().items():
        assert table[name].to_pylist() == column.tolist()
    assert table.schema.metadata[b"samspel_model_version"] == str(MODEL_VERSION).encode()


def test_the_ending_decides_the_form(result, tmp_path):
    tables.write_table(result.frame(), tmp_path / "a.csv")
    tables.write_table(result.frame(), tmp_path / "a.parquet")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"run,seed,policy,month,")
    assert (tmp_path / "a.parquet").read_bytes().startswith(b"PAR1")
    with pytest.raises(ValueError, match=r"a\.xlsx: a table's name ends in \.csv or \.parquet"):
        tables.write_table(result.frame(), tmp_path / "a.xlsx")


def test_it_is_on_the_disk_before_it_is_in_place(result, tmp_path, monkeypatch):
    told = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (told.append("fsync"), fsync(handle))[1])
    monkeypatch.setattr(os, "replace", lambda beside, target: (told.append("replace"), replace(beside, target))[1])
    tables.write_csv(result, tmp_path / "runs.csv")
    assert told == ["fsync", "replace", "fsync"], "the file, its name, and the folder that holds the name"
    assert [path.name for path in tmp_path.iterdir()] == ["runs.csv"]


def test_a_disk_that_refuses_leaves_the_old_file_and_nothing_else(result, tmp_path, monkeypatch):
    (tmp_path / "runs.csv").write_text("old")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        tables.write_csv(result, tmp_path / "runs.csv")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_file_is_readable_as_others_are(result, tmp_path):
    (tmp_path / "plain").touch()
    tables.write_csv(result, tmp_path / "runs.csv")
    assert (tmp_path / "runs.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_without_pyarrow_the_extra_is_named_and_csv_still_works(tmp_path):
    code = f"""
import sys
sys.modules["pyarrow"] = None
from pathlib import Path
import numpy as np
from analysis.tables import MissingExtra, write_table
frame = {{"x": np.arange(2)}}
write_table(frame, Path({str(tmp_path)!r}) / "x.csv")
try:
    write_table(frame, Path({str(tmp_path)!r}) / "x.parquet")
except MissingExtra as missing:
    print(missing.extra, missing)
"""
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert made.stdout.strip() == "research Parquet needs the extra 'research': pip install 'samspel[research]'"
    assert (tmp_path / "x.csv").read_text() == "x\n0\n1\n"
    assert not (tmp_path / "x.parquet").exists()
