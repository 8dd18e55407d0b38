"""What the tests of the standalone program share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.virtual_screen import VirtualScreen
from tests.driving import Screen, copy_of_program, needs_program
from tests.end2end.accessible import needs_accessibility
from tests.end2end.orca import Ears, listening, needs_orca


@pytest.fixture
def screen(virtual_screen: VirtualScreen) -> Screen:
    """The screen that the program is shown on."""
    needs_program()
    return Screen(virtual_screen)


@pytest.fixture
def ears(screen: Screen, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ears]:
    """A worker who hears the program, which is a copy, so that no test hears what another has chosen."""
    needs_accessibility()
    needs_orca()
    # A folder with a short name: those of sockets may have 108 bytes.
    with listening(screen, copy_of_program(tmp_path / "stick"), tmp_path_factory.mktemp("bus")) as ears:
        yield ears
    shutil.rmtree(tmp_path / "stick")
