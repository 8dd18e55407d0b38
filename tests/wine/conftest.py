"""The fixtures of tests under Wine: the computer with the program, and the screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.virtual_screen import VirtualScreen
from dev.wine import Wine
from tests.driving import Screen
from tests.wine.computer import Computer

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def computer(tmp_path_factory: pytest.TempPathFactory, virtual_screen: VirtualScreen) -> Iterator[Computer]:
    wine = Wine(ROOT)
    if not wine.program.is_file() or not shutil.which("wine"):
        pytest.skip("the program for Windows was not built: python3 build/dev.py wine")
    computer = Computer(wine, tmp_path_factory.mktemp("sticks"))
    yield computer
    computer.take_sticks_out()


@pytest.fixture
def screen(virtual_screen: VirtualScreen) -> Screen:
    return Screen(virtual_screen)
