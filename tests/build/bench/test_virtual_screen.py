"""Tests what needs no X server of the virtual screen."""

from types import SimpleNamespace
from typing import Any

import pytest

from bench import virtual_screen
from bench.virtual_screen import VirtualScreen


def test_it_waits_until_the_last_window_is_gone() -> None:
    left = [["one", "two"], ["two"], []]
    screen: Any = SimpleNamespace(windows=lambda: left.pop(0))
    VirtualScreen.wait_until_empty(screen)
    assert left == []


def test_a_window_that_stays_ends_the_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(virtual_screen, "PATIENCE", 0)
    screen: Any = SimpleNamespace(windows=lambda: ["one"])
    with pytest.raises(TimeoutError, match="stayed on the screen"):
        VirtualScreen.wait_until_empty(screen)
