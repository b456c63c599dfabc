"""Where chunks are run: processes of this machine, or the workers of a Dask cluster.

Both give a ``concurrent.futures`` executor. A pool that broke, since one of its processes was killed, is built anew; a
Dask cluster mends itself.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, Protocol

from analysis.experiments.trouble import ExperimentError
from analysis.experiments.work import begin, versions
from analysis.tables import MissingExtra

CONNECT = 10
"""Seconds to find a cluster in."""


class Pool(Protocol):
    """Somewhere to run chunks."""

    workers: int
    """Chunks that can run at the same time."""

    def submit(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """Hand out a piece of work. Raises ``concurrent.futures.BrokenExecutor`` where that cannot be done."""

    def rebuild(self) -> None:
        """Start anew after a break."""

    def close(self, hurry: bool = False) -> None:
        """Let go; in a hurry without waiting for what is under way."""


class LocalPool:
    """Processes of this machine, started afresh (spawn), so that they are alike on every system."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool = self._made()

    def _made(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.workers, mp_context=get_context("spawn"), initializer=begin)

    def submit(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """See ``Pool``."""
        return self._pool.submit(function, *arguments)

    def rebuild(self) -> None:
        """See ``Pool``."""
        self.close(hurry=True)
        self._pool = self._made()

    def close(self, hurry: bool = False) -> None:
        """See ``Pool``."""
        processes = list((self._pool._processes or {}).values()) if hurry else []
        self._pool.shutdown(wait=not hurry, cancel_futures=True)
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()


class GivenPool:
    """An executor that somebody else made, and lets go of."""

    def __init__(self, executor: Executor, workers: int) -> None:
        self.workers, self._executor = workers, executor

    def submit(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """See ``Pool``."""
        return self._executor.submit(function, *arguments)

    def rebuild(self) -> None:
        """See ``Pool``: nothing that can be done from here."""

    def close(self, hurry: bool = False) -> None:
        """See ``Pool``."""


class ClusterPool:
    """Workers of a Dask cluster. Raises ``ExperimentError`` where it cannot be reached or is of another version."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError as missing:
            raise MissingExtra("cluster", "--cluster") from missing
        try:
            self._client: Any = Client(address, timeout=CONNECT)  # type: ignore[no-untyped-call]
        except (OSError, ValueError, TypeError) as error:
            raise ExperimentError(
                f"Det går inte att nå något kluster på {address}. Se efter att schemaläggaren är igång och att "
                "adressen är rätt, till exempel tcp://127.0.0.1:8786.",
                f"No cluster can be reached at {address}. See that the scheduler is running and that the "
                "address is right, for example tcp://127.0.0.1:8786.",
            ) from error
        self._agree(address)
        self._executor: Executor = self._client.get_executor(pure=False)  # type: ignore[no-untyped-call]

    def _agree(self, address: str) -> None:
        """Every worker must have the same model; its numbers would be others."""
        said = self._client.run(versions)
        self.workers = max(1, sum(self._client.nthreads().values()))
        if not said:
            self.close()
            raise ExperimentError(
                f"Klustret på {address} har inga arbetare ännu. Starta dem först.",
                f"The cluster at {address} has no workers yet. Start them first.",
            )
        here = versions()
        other = sorted({each for each in said.values() if each != here})
        if other:
            self.close()
            raise ExperimentError(
                f"Arbetarna på {address} har en annan version (modell, NumPy): {other[0]}, här {here}.",
                f"The workers at {address} have another version (model, NumPy): {other[0]}, here {here}.",
            )

    def submit(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """See ``Pool``."""
        return self._executor.submit(function, *arguments)

    def rebuild(self) -> None:
        """See ``Pool``: the scheduler replaces workers by itself."""

    def close(self, hurry: bool = False) -> None:
        """See ``Pool``."""
        self._client.close(timeout=2 if hurry else CONNECT)
