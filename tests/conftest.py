"""What tests share: a debrief that answers, and one cache of compiled scenarios.

So the library is read once and not in every process.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

from analysis.debrief import Debrief
from analysis.live import Live
from game.core.kept.replay import read
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from tests.game.core.table_for_tests import small


@pytest.fixture(scope="session", autouse=True)
def one_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The workers of a run and the programs they start keep compiled scenarios in one folder."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    os.environ["SAMSPEL_CACHE"] = str(shared / "compiled")
    yield
    del os.environ["SAMSPEL_CACHE"]


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A play that is served, with six futures each way."""
    session = Session.start(small(), "chair", 7, tmp_path_factory.mktemp("live"))
    autoplay(session, "mixed")
    server = Live(Debrief.of(read(session.close())), runs=6)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()
