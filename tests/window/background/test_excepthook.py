"""An error that nobody foresaw: said in the window, which goes on."""

import sys

import pytest
from PySide6.QtCore import Qt, QTimer

from guide.window.background.excepthook import install_excepthook


@pytest.fixture
def errors(monkeypatch):
    """The errors that the hook before ours gets."""
    errors = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: errors.append(error))
    return errors


def test_an_error_in_a_slot_is_said_and_the_window_goes_on(window, qtbot, errors):
    install_excepthook(window.notice_bar.show_sentence)
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.waitUntil(window.notice_bar.isVisible)
    assert window.notice_bar.sentence.startswith("Something did not work just now.")
    assert [type(error) for error in errors] == [ZeroDivisionError]
    qtbot.keyClicks(window.top_bar.field, "hotel")
    qtbot.waitUntil(lambda: window.results.model.rowCount() > 0)
    qtbot.mouseClick(window.notice_bar.close_button, Qt.MouseButton.LeftButton)
    assert not window.notice_bar.isVisible()


def test_a_sentence_that_can_not_be_said_is_no_second_error(errors):
    def fail(_sentence):
        raise ZeroDivisionError

    install_excepthook(fail)
    sys.excepthook(ValueError, ValueError("first"), None)
    assert [str(error) for error in errors] == ["first"]
