"""A glossary term, explained below the page."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip


def test_a_term_shows_no_tip_that_goes_by_itself(window, qtbot):
    window.navigator.open("frozen-night")
    reader = window.reader_pane.reader
    cursor = reader.document().find("frostbite")
    place = reader.cursorRect(cursor).center()
    place.setX(place.x() - 10)
    assert reader.anchorAt(place) == "term:frostbite"
    event = QHelpEvent(QEvent.Type.ToolTip, place, reader.viewport().mapToGlobal(place))
    QApplication.sendEvent(reader.viewport(), event)
    assert not QToolTip.isVisible()
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.reader_pane.term_bar.isVisible()


def test_a_term_is_explained_by_keyboard_and_leads_to_its_page(window, qtbot):
    window.navigator.open("frozen-night")
    window.reader_pane.reader.anchorClicked.emit(QUrl("term:frostbite"))
    bar = window.reader_pane.term_bar
    assert bar.isVisible()
    assert bar.meaning_label.text() == "Skin & flesh that froze."
    qtbot.keyClick(bar.open_button, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.navigator.location.page == "frozen-night"
    window.reader_pane.reader.anchorClicked.emit(QUrl("term:frostbite"))
    qtbot.keyClick(bar.open_button, Qt.Key.Key_Space)
    assert window.navigator.location.page == "frostbite"
    assert not bar.isVisible()
