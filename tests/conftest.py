"""What all tests share: one cache of compiled scenarios, so that the library is read once and not in every process."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def one_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The workers of a run and the programs they start keep compiled scenarios in one folder."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    os.environ["SAMSPEL_CACHE"] = str(shared / "compiled")
    yield
    del os.environ["SAMSPEL_CACHE"]
