"""What tests of what is written share."""

from collections.abc import Iterator

import pytest

from game.core.language import use


@pytest.fixture
def swedish() -> Iterator[None]:
    """Swedish in and, whatever the test spoke, Swedish out."""
    use("sv")
    yield
    use("sv")
