"""What the tests of the standalone program share."""

import pytest

from bench.virtual_screen import VirtualScreen
from tests.driving import Screen, needs_program


@pytest.fixture
def screen(virtual_screen: VirtualScreen) -> Screen:
    """The screen that the program is shown on."""
    needs_program()
    return Screen(virtual_screen)
