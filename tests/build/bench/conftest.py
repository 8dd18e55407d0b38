"""The benchmark's own parts, which lie where Python does not look by itself."""

import importlib
from types import ModuleType

import pytest


@pytest.fixture
def part(request: pytest.FixtureRequest) -> ModuleType:
    """The module that a file of tests is about: test_sight.py is about bench.sight."""
    return importlib.import_module(f"bench.{request.path.stem.removeprefix('test_')}")
