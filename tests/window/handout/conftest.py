"""The window with three things on its hand-out, and the hand-out open."""

import pytest
from PySide6.QtCore import Qt

from tests.window.handout.steps import THREE, guide_with_words


@pytest.fixture
def rich(open_window):
    """What was opened on that guide."""
    opened = open_window(guide_with_words())
    opened.window.resize(1366, 768)
    return opened


@pytest.fixture
def handouts(rich):
    return rich.window.handouts


@pytest.fixture
def handout(rich, qtbot):
    """The hand-out, open, with three things on it."""
    for target in THREE:
        rich.window.handouts.toggle(target)
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    assert rich.window.handouts.pane.isVisible()
    return rich.window.handouts.pane
