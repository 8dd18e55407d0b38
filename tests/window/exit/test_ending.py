"""The window stays open while something is saved, and closes by itself."""

import pytest

from guide.window.exit import ending
from guide.window.exit.ending import Ending


@pytest.fixture
def closing(window):
    """A window whose saving is up to the test."""
    window.saves, window.stopped, window.said = True, 0, []

    def stop():
        window.stopped += 1

    made = Ending(window, is_busy=lambda: window.saves, stop=stop)
    made.waiting.connect(window.said.append)
    window.closing.connect(made.decide)
    return window


def test_it_closes_once_all_is_saved(closing, qtbot):
    assert not closing.close()
    assert not closing.close()
    assert closing.isVisible()
    assert closing.said == ["Still saving. The window closes by itself, after five seconds at most."]
    assert closing.stopped
    closing.saves = False
    qtbot.waitUntil(lambda: not closing.isVisible())


def test_it_closes_at_once_where_nothing_is_saved(closing):
    closing.saves = False
    assert closing.close()
    assert closing.said == []


def test_it_closes_after_some_seconds_in_any_case(closing, qtbot, monkeypatch):
    monkeypatch.setattr(ending, "PATIENCE", 0.05)
    assert not closing.close()
    qtbot.waitUntil(lambda: not closing.isVisible())
