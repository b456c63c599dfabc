"""Where chunks are run: processes of this machine, or the workers of a Dask cluster.

Both give a ``concurrent.futures`` executor. A pool that broke, since one of its processes was killed, is built anew; a
Dask cluster mends itself.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from analysis.experiments.trouble import ExperimentError
from analysis.experiments.work import begin, versions
from analysis.tables import MissingExtra

CONNECT = 10
"""Seconds to find a cluster in."""


class Pool:
    """Somewhere to run chunks: an executor that somebody else made, and lets go of.

    Args:
        executor: what runs them.
        workers: chunks that can run at the same time.
    """

    def __init__(self, executor: Executor, workers: int) -> None:
        self.workers, self._executor = workers, executor

    def submit(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """Hand out a piece of work. Raises ``concurrent.futures.BrokenExecutor`` where that cannot be done."""
        return self._executor.submit(function, *arguments)

    def rebuild(self) -> None:
        """Start anew after a break, where that can be done from here."""

    def deserted(self) -> bool:
        """Whether nobody is left to work, though nothing broke."""
        return False

    def lost(self) -> ExperimentError:
        """What is said where it breaks again and again, or is deserted."""
        return ExperimentError(
            "Arbetsprocesserna dör gång på gång, kanske för att minnet tar slut. Det som är klart ligger kvar. "
            "Kör samma kommando igen, gärna med färre --workers.",
            "The worker processes die again and again, perhaps because memory runs out. What is finished is kept. "
            "Run the same command again, perhaps with fewer --workers.",
        )

    def close(self, hurry: bool = False) -> None:
        """Let go of what was made here; in a hurry without waiting for what is under way."""


class LocalPool(Pool):
    """Processes of this machine, started afresh (spawn), so that they are alike on every system."""

    _executor: ProcessPoolExecutor

    def __init__(self, workers: int) -> None:
        super().__init__(_processes(workers), workers)

    def rebuild(self) -> None:
        """See ``Pool``."""
        self.close(hurry=True)
        self._executor = _processes(self.workers)

    def close(self, hurry: bool = False) -> None:
        """See ``Pool``."""
        processes = list((self._executor._processes or {}).values()) if hurry else []
        self._executor.shutdown(wait=not hurry, cancel_futures=True)
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()


def _processes(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=begin)


def reach(address: str) -> None:
    """Raises as ``ClusterPool`` where a cluster could not be used."""
    ClusterPool(address).close()


class ClusterPool(Pool):
    """Workers of a Dask cluster. Raises ``ExperimentError`` where it cannot be reached or is of another version."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError as missing:
            raise MissingExtra("cluster", "--cluster") from missing
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what it says is told here
        try:
            self._client: Any = Client(address, timeout=CONNECT)  # type: ignore[no-untyped-call]
        except (OSError, ValueError, TypeError) as error:
            raise ExperimentError(
                f"Det går inte att nå något kluster på {address}. Se efter att schemaläggaren är igång och att "
                "adressen är rätt, till exempel tcp://127.0.0.1:8786.",
                f"No cluster can be reached at {address}. See that the scheduler is running and that the "
                "address is right, for example tcp://127.0.0.1:8786.",
            ) from error
        self._address = address
        self._agree(address)
        workers = max(1, sum(self._client.nthreads().values()))  # type: ignore[no-untyped-call]
        super().__init__(self._client.get_executor(pure=False), workers)  # type: ignore[no-untyped-call]

    def _agree(self, address: str) -> None:
        """Every worker must have the same model; its numbers would be others."""
        said = self._client.run(versions, on_error="return")
        if not said:
            self.close()
            raise ExperimentError(
                f"Klustret på {address} har inga arbetare ännu. Starta dem först.",
                f"The cluster at {address} has no workers yet. Start them first.",
            )
        here = versions()
        without = next((each for each in said.values() if isinstance(each, Exception)), None)
        if without is not None:
            self.close()
            raise ExperimentError(
                f"Arbetarna på {address} kan inte läsa in Samspel ({without}). Installera det där också: "
                "pip install 'samspel[research,cluster]'.",
                f"The workers at {address} cannot import Samspel ({without}). Install it there too: "
                "pip install 'samspel[research,cluster]'.",
            )
        other = sorted({each for each in said.values() if each != here})
        if other:
            self.close()
            raise ExperimentError(
                f"Arbetarna på {address} har en annan version (modell, NumPy): {other[0]}, här {here}.",
                f"The workers at {address} have another version (model, NumPy): {other[0]}, here {here}.",
            )

    def submit(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """See ``Pool``."""
        try:
            return super().submit(function, *arguments)
        except Exception as error:  # of a kind that differs between versions
            if self._client.status != "closed":
                raise
            raise BrokenExecutor from error

    def deserted(self) -> bool:
        """See ``Pool``."""
        try:
            return self._client.status != "running" or not self._client.nthreads()
        except (OSError, AttributeError):  # it left meanwhile
            return True

    def lost(self) -> ExperimentError:
        """See ``Pool``."""
        return ExperimentError(
            f"Klustret på {self._address} svarar inte längre, eller dess arbetare dör gång på gång. Det som är klart "
            "ligger kvar. Se efter att schemaläggaren och arbetarna är igång och har minne nog, och kör samma kommando "
            "igen.",
            f"The cluster at {self._address} no longer answers, or its workers die again and again. What is finished "
            "is kept. See that the scheduler and the workers are running and have memory enough, and run the same "
            "command again.",
        )

    def close(self, hurry: bool = False) -> None:
        """See ``Pool``."""
        self._client.close(timeout=2 if hurry else CONNECT)
