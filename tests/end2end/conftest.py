"""What the tests of the standalone program share."""

from collections.abc import Iterator

import pytest

from tests.driving import Screen, needs_program


@pytest.fixture
def screen() -> Iterator[Screen]:
    """The screen that the program is shown on."""
    needs_program()
    with Screen() as screen:
        yield screen
