"""The list of places below the contents."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication


def turn_wheel(widget):
    event = QWheelEvent(
        QPointF(widget.rect().center()),
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


def test_rows_of_the_list_of_places_are_high_enough_to_point_at(window):
    assert window.contents.place_box.view().sizeHintForRow(0) >= 32


def test_the_wheel_over_the_closed_list_chooses_no_place(window):
    box = window.contents.place_box
    box.setFocus()
    assert box.count() > 2
    assert not turn_wheel(box).isAccepted()
    assert box.currentIndex() == 0
