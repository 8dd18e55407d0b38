"""Two results are opened beside each other, by the mouse and by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from guide.content.model import Kind
from tests.builders import contact, entry, small_guide
from tests.window.steps import result_ids, type_query


@pytest.fixture(scope="module")
def shared(open_shared):
    base = small_guide()
    call = contact("support", "call", "555-0160")
    dens = (
        entry(name, Kind.SERVICE, contacts=(call,), related=("lamp-attic",) if name == "lamp-den" else ())
        for name in ("lamp-den", "lamp-cellar", "lamp-attic")
    )
    return open_shared(replace(base, entries=(*base.entries, *dens, entry("lamp-law", Kind.LAW))))


def open_menu(window, row, reason=QContextMenuEvent.Reason.Mouse):
    """Open the menu of a row, and return the words of its actions."""
    view = window.results.view
    at = (
        view.visualRect(view.model().index(row, 0)).center()
        if reason is QContextMenuEvent.Reason.Mouse
        else QPoint()
    )
    target = view.viewport() if reason is QContextMenuEvent.Reason.Mouse else view
    QApplication.sendEvent(target, QContextMenuEvent(reason, at, target.mapToGlobal(at)))
    menu = window.handouts.results_menu.menu
    return menu, [action.text() for action in menu.actions()]


def choose(qtbot, menu, words):
    """Choose an action of an open menu by its keys."""
    action = next(action for action in menu.actions() if action.text().startswith(words))
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def page(window):
    return window.reader_pane.reader.toPlainText()


def test_a_result_opens_beside_the_page_in_sight_and_back_leads_there(window, qtbot):
    type_query(window, qtbot, "lamp")
    ids = result_ids(window)
    window.navigator.open("lamp-den")
    menu, words = open_menu(window, ids.index("lamp-cellar"))
    assert "Open beside “Lamp den”" in words
    choose(qtbot, menu, "Open beside")
    assert "Beside each other" in page(window)
    assert page(window).index("Lamp den") < page(window).index("Lamp cellar")
    window.actions_by_id["back"].trigger()
    assert "Beside each other" not in page(window)
    assert window.navigator.location.page == "lamp-den"


@pytest.mark.parametrize("width", [1366, 700])
def test_two_selected_results_open_beside_each_other_by_keys_alone_and_take_the_place_of_the_results(
    window, qtbot, width
):
    window.resize(width, 600)
    type_query(window, qtbot, "lamp")
    assert window.results.isVisible()
    ids, view = result_ids(window), window.results.view
    first = next(row for row in range(len(ids) - 1) if "lamp-law" not in ids[row : row + 2])
    view.setFocus()
    view.setCurrentIndex(view.model().index(first, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    menu, _ = open_menu(window, first + 1, QContextMenuEvent.Reason.Keyboard)
    choose(qtbot, menu, "Open beside")
    assert window.navigator.location.page == f"own:beside:{ids[first]}+{ids[first + 1]}"
    assert window.reader_pane.isVisible()
    assert window.reader_pane.reader.hasFocus()
    assert window.results.isVisible() is (width == 1366)


def test_a_law_is_not_offered_nor_the_page_itself(window, qtbot):
    type_query(window, qtbot, "lamp")
    ids = result_ids(window)
    window.navigator.open("lamp-den")
    for name in ("lamp-law", "lamp-den"):
        menu, words = open_menu(window, ids.index(name))
        assert not any(word.startswith("Open beside") for word in words), name
        menu.close()


def test_a_linked_service_opens_beside_the_page_that_names_it(window, qtbot):
    window.navigator.open("lamp-den")
    reader = window.reader_pane.reader
    cursor = reader.document().find("Lamp attic")
    reader.setTextCursor(cursor)
    reader.ensureCursorVisible()
    menu = reader.context_menu(reader.cursorRect(cursor).center() - QPoint(4, 0))
    action = next(each for each in menu.actions() if each.text() == "Open beside “Lamp den”")
    action.trigger()
    assert window.navigator.location.page == "own:beside:lamp-den+lamp-attic"
    menu.deleteLater()


@pytest.mark.parametrize("width", [1366, 700])
def test_esc_closes_the_page_of_two_and_leads_back_to_the_results(window, qtbot, width):
    window.resize(width, 768)
    type_query(window, qtbot, "lamp")
    ids = result_ids(window)
    window.navigator.open("lamp-den")
    window.panes.bring_results()
    menu, _ = open_menu(window, ids.index("lamp-cellar"))
    choose(qtbot, menu, "Open beside")
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert window.navigator.location.page == "lamp-den"
    assert window.results.view.hasFocus()
    assert not any("beside" in each for each in window.navigator.history.pages)
