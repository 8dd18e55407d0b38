"""What a worker does in the window, step by step, and what the tests read from it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from guide.handout.handout_list import HandoutList
from guide.handout.options import Options
from guide.history import History
from guide.window.handout.undo_steps import UndoSteps
from guide.window.theme.theme import Theme
from tests.whole_window import WholeWindow


def run_pending() -> None:
    """Run what waits in the event loop: layouts, timers without delay, signals of threads, deletions."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begin_anew(window: WholeWindow, *, width: int = 1366, height: int = 768) -> WholeWindow:
    """Bring a window that tests share to its state after the start: no history, place, hand-out or dialog."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    if window.panes.is_handout_shown:
        window.handouts.close_pane()
    state = window.handouts.state
    vars(state)["_steps"] = UndoSteps()
    state.start_with(HandoutList(), Options())
    state.set_import_notices(())
    if window.contents.place_box.currentData():
        choose_place(window, "")
    window.contents.view.collapseAll()
    window.results.head.filter_button.set_open(False)
    window.reader_pane.close_bars()
    window.notice_bar.hide()
    window.navigator.resume(History())
    window.navigator.is_resumed = False
    window.resize(width, height)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    run_pending()
    window.top_bar.focus_search()
    return window


def wait_for_timers(qtbot: QtBot, parent: QObject) -> None:
    """Wait until no timer within `parent` is going to fire."""
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in parent.findChildren(QTimer)))


def settle(theme: Theme) -> None:
    """Wait until the text has the size that was asked for."""
    while theme.is_changing:
        QTest.qWait(10)


def type_query(window: WholeWindow, qtbot: QtBot, text: str) -> None:
    """Type into the search box, and wait until the best result is shown."""
    window.top_bar.focus_search()
    qtbot.keyClicks(window.top_bar.field, text)
    qtbot.waitUntil(lambda: not window.navigator.is_previewing)


def titles(window: WholeWindow) -> list[str]:
    """Return the titles of the results."""
    model = window.results.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def choose_place(window: WholeWindow, place: str) -> None:
    """Choose a place, by its id, in the box above the contents; "" for all places."""
    box = window.contents.place_box
    box.setCurrentIndex(box.findData(place))
    box.activated.emit(box.currentIndex())


def result_ids(window: WholeWindow) -> list[str]:
    """Return the ids of the entries that were found."""
    model = window.results.model
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [row.data(Qt.ItemDataRole.UserRole).entry.id for row in rows]


def top_button(window: WholeWindow, action_id: str) -> QAbstractButton:
    """Return the button of the top bar that does what an action does."""
    name = window.actions_by_id[action_id].text()
    buttons = window.top_bar.findChildren(QAbstractButton)
    return next(button for button in buttons if button.accessibleName() == name)


def age_label(window: WholeWindow) -> QLabel:
    """Return the label at the bottom of the window with the age of the content."""
    labels = window.urgent_bar.findChildren(QLabel)
    return next(label for label in labels if label.text().startswith("Content of "))
