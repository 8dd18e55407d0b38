"""A stack shows one of several widgets, and the focus goes with them and nowhere between."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from guide.window.widgets.stack import Stack


def page(*stops):
    widget = QWidget()
    layout = QVBoxLayout(widget)
    for stop in stops:
        layout.addWidget(stop)
    return widget


@pytest.fixture
def shown(qtbot, focused):
    """A stack of two pages below a button, the button with the fields of both pages, and what got the focus."""
    window, stack = QWidget(), Stack()
    stops = [QPushButton("before"), *(QLineEdit(name) for name in ("a1", "a2", "b1", "b2"))]
    layout = QVBoxLayout(window)
    layout.addWidget(stops[0])
    layout.addWidget(stack)
    pages = page(*stops[1:3]), page(*stops[3:])
    for each in pages:
        stack.addWidget(each)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    yield stack, pages, stops, focused
    window.close()


def test_the_focus_goes_to_the_first_stop_of_the_other_page_and_back_to_where_it_was(shown):
    stack, pages, stops, reached = shown
    stops[2].setFocus()
    reached.clear()
    stack.setCurrentWidget(pages[1])
    assert (stack.currentWidget(), reached) == (pages[1], [stops[3]])
    stops[4].setFocus()
    stack.setCurrentWidget(pages[0])
    stack.setCurrentWidget(pages[1])
    assert reached == [stops[3], stops[4], stops[2], stops[4]]


def test_a_page_is_filled_before_the_focus_comes_and_an_outer_focus_stays(shown):
    stack, pages, stops, reached = shown
    stops[1].setFocus()
    reached.clear()
    filled = list[list[QWidget]]()
    stack.setCurrentWidget(pages[1], lambda: filled.append(reached.copy()))
    assert (filled, reached) == ([[]], [stops[3]])
    stops[0].setFocus()
    stack.setCurrentWidget(pages[0], lambda: filled.append(reached.copy()))
    assert (len(filled), reached) == (2, [stops[3], stops[0]])
    stack.setCurrentWidget(pages[0], lambda: filled.append([]))
    assert len(filled) == 3
