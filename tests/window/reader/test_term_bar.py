"""A glossary term, explained under the pointer and below the page."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip


def test_a_term_is_explained_under_the_pointer(window, qtbot):
    window.navigator.open("frozen-night")
    reader = window.reader_pane.reader
    cursor = reader.document().find("frostbite")
    place = reader.cursorRect(cursor).center()
    place.setX(place.x() - 10)
    reader.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, place, reader.viewport().mapToGlobal(place)))
    assert QToolTip.text() == "<p>Skin &amp; flesh that froze.</p>"
    QToolTip.hideText()


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
