"""The same tables from the workers of a Dask cluster."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analysis.experiments.engine import run
from tests.analysis.experiments.made import experiment
from tests.analysis.experiments.test_engine import tables


@pytest.fixture
def cluster() -> Iterator[str]:
    """Two workers in this process, behind a real scheduler on a real port."""
    from distributed import LocalCluster

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of ports and open sockets, Dask's own
        with LocalCluster(
            n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None, protocol="tcp"
        ) as own:
            yield own.scheduler_address


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_tables(cluster: str, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as executor:
        run(experiment(), tmp_path / "here", 1, executor=executor)
    assert run(experiment(), tmp_path / "there", cluster=cluster).done == 120
    assert tables(tmp_path / "there") == tables(tmp_path / "here")
