"""The lines to call first, above the results."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from guide.window.results import results_announcer
from guide.window.theme.appearance import LIGHT
from tests.builders import danger_rule, in_danger, small_guide
from tests.window.results.steps import dangerous, line
from tests.window.steps import run_pending, type_query

LEFT = Qt.MouseButton.LeftButton


def words(button):
    return [label.text() for label in button.findChildren(QLabel)]


LINES = (
    line("emergency-911", "911", title="911, emergency", short_title="911"),
    line("suicide-and-crisis-988", "988", "988", title="988 Lifeline"),
    line("united-way", "211", title="United Way 211", short_title="211"),
    line("ice-line", "555-0133", "555-0133"),
    line("snow-line", text="55502"),
    line("long", "1-800-555-0144", "555-066008", title="National Line for people in the deep snow"),
)
DANGER = {
    "frozen stiff": ("winter-line",),
    "snowed under": ("emergency-911", "suicide-and-crisis-988", "united-way", "ice-line", "snow-line"),
    "buried deep": ("long",),
}


def test_numbers_are_whole_and_results_in_sight_in_the_largest_text(open_window, qtbot):
    lines = (
        line("emergency-911", "911", title="911, emergency", short_title="911"),
        line("day-one", "1-866-223-0111", "612-399-0195", title="Day One"),
        line("dv-line", "1-800-799-0133", title="National DV Hotline"),
        *(line(f"coat-{number}", f"555-016{number}", title=f"Coat line {number}") for number in range(6)),
    )
    opened = dangerous(open_window, *(one.id for one in lines[:3]), extra=lines)
    opened.enlarge(5)
    assert opened.theme.appearance.scale == 200
    window = opened.window
    window.setMinimumSize(320, 240)
    type_query(window, qtbot, "frozen stiff coat")
    shown = [button.findChildren(QLabel)[0] for button in window.results.call_first.buttons]
    assert [label.text() for label in shown] == ["911", "1-866-223-0111", "1-800-799-0133"]
    for size, rows in (((640, 480), 1), ((800, 600), 2), ((1366, 768), 3)):
        window.resize(*size)
        run_pending()
        assert all(map(whole, shown))
        view = window.results.view
        rects = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
        assert sum(view.viewport().rect().contains(rect) for rect in rects) >= rows
        assert view.viewport().rect().bottom() >= rects[0].center().y(), "at the least its title"
        window.actions_by_id["filter"].trigger()
        run_pending()
        assert window.results.filters.isVisible()
        assert all(map(whole, shown)) or not window.results.call_first.isVisible()
        window.actions_by_id["filter"].trigger()
        window.resize(1366, 1500)
        run_pending()
        assert all(map(whole, shown))


def whole(label):
    return label.visibleRegion().boundingRect() == label.rect() and label.width() >= label.sizeHint().width()


@pytest.fixture(scope="module")
def shared(open_shared):
    guide = small_guide()
    danger = in_danger(*(danger_rule(words, lines=lines) for words, lines in DANGER.items()))
    return open_shared(replace(guide, entries=(*guide.entries, *LINES), **danger))


@pytest.fixture
def window(shared):
    shared.window.navigator.go_home()
    shared.window.top_bar.field.clear()
    shared.window.resize(1366, 768)
    return shared.window


def test_each_number_to_call_first_is_said_once(window, qtbot):
    type_query(window, qtbot, "snowed under")
    assert [words(button) for button in window.results.call_first.buttons] == [
        ["911", "danger now"],
        ["988", "suicide and crisis, call or text"],
        ["211", "United Way"],
        ["555-0133", "Ice line, call or text"],
        ["55502", "text, Snow line"],
    ]
    number = window.results.call_first.buttons[0].findChildren(QLabel)[0]
    danger = QColor(LIGHT.danger)
    image = number.grab().toImage()
    assert any(image.pixelColor(x, y) == danger for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def said(monkeypatch):
    """What a screen reader is told about results, and whether at once."""
    told = list[tuple[str, bool]]()

    def tell(_widget, text, *, at_once=False):
        told.append((text, at_once))

    monkeypatch.setattr(results_announcer, "announce", tell)
    return told


def test_the_lines_are_announced_at_once_and_the_count_once_when_typing_rests(window, qtbot, said):
    lines = ("Call first: 555-0111, Winter Line, text 55501", True)
    type_query(window, qtbot, "frozen stiff coat")
    assert said == [lines]
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [lines, (window.results.head.announcement(), False)]
    type_query(window, qtbot, "frozen stiff")
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said[2:] == [(window.results.no_results.announcement(), False)]
    type_query(window, qtbot, "coat")
    qtbot.waitUntil(lambda: len(said) == 4)
    type_query(window, qtbot, "frozen stiff coat")
    assert said[4:] == [lines]


def test_results_that_are_closed_are_not_announced(window, qtbot, said):
    type_query(window, qtbot, "frozen stiff coat")
    window.navigator.close_results()
    qtbot.wait(results_announcer.DELAY + 200)
    assert [at_once for _, at_once in said] == [True]


def test_opening_a_line_leaves_no_other_result_chosen(window, qtbot):
    type_query(window, qtbot, "frozen stiff coat")
    view = window.results.view
    assert [index.row() for index in view.selectedIndexes()] == [0]
    qtbot.mouseClick(window.results.call_first.buttons[0], LEFT)
    assert window.navigator.location.page == "winter-line"
    assert view.selectedIndexes() == []
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [index.row() for index in view.selectedIndexes()] == [0]


def test_a_number_is_never_cut(shared, window, qtbot):
    type_query(window, qtbot, "buried deep")
    (button,) = window.results.call_first.buttons
    qtbot.waitUntil(button.isVisible)
    block, (number, said) = window.results.call_first, button.findChildren(QLabel)
    assert "-" not in said.text()  # an ordinary hyphen would let the number break

    def is_whole() -> bool:
        return (
            said.height() >= said.heightForWidth(said.width())
            and number.width() >= number.sizeHint().width()
            and button.rect().contains(said.geometry())
            and block.rect().contains(button.geometry().translated(button.parentWidget().pos()))
        )

    for steps in (0, 5):
        shared.enlarge(steps)
        # Once all is laid out, for which a busy computer needs more than one round of events.
        qtbot.waitUntil(is_whole)
