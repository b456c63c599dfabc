"""Citizens as individuals, and whom they listen to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.columns import Columns

Singles = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
Links = npt.NDArray[np.uint32]


@dataclass
class Citizens(Columns):
    """Citizens as individuals, ``(R, N)``, and their network as CSR rows."""

    group: Bytes
    unit: Bytes
    """Which unit serves them."""
    need: Singles
    expectation: Singles
    satisfaction: Singles
    trust_service: Singles
    """TQ: trust in the services, as held after listening to others; likewise the next three."""
    trust_admin: Singles
    trust_board: Singles
    trust_system: Singles
    stubbornness: Singles
    anchor_service: Singles
    """Own opinion, before others are listened to (X0 of Friedkin and Johnsen); likewise below."""
    anchor_admin: Singles
    anchor_board: Singles
    anchor_system: Singles
    neighbour_start: Links
    """``(R, N + 1)``."""
    neighbours: Links
    """``(R, 2 E)``."""
