"""What somebody who sees nothing relies on: no button has the focus in passing, and no way back loses the place."""

import pytest
from PySide6.QtCore import Qt

from guide.window.results import results_announcer
from tests.builders import small_guide
from tests.window.map.test_map_pane import grid_guide
from tests.window.steps import run_pending, type_query


@pytest.fixture
def reached(window, qtbot, focused):
    """The widgets that get the focus once the window has it."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return focused


def test_a_card_leads_to_its_page_and_back_to_itself(window, qtbot, reached):
    card = window.start_page.groups[1].cards[0]
    card.setFocus()
    reached.clear()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert reached == [window.reader_pane.reader]
    window.actions_by_id["back"].trigger()
    assert reached == [window.reader_pane.reader, card]


def test_home_and_the_handout_move_the_focus_once(window, qtbot, reached):
    window.navigator.open("warm-clothes")
    window.reader_pane.reader.setFocus()
    reached.clear()
    window.actions_by_id["home"].trigger()
    assert reached == [window.top_bar.field]
    window.start_page.groups[0].cards[0].setFocus()
    reached.clear()
    window.actions_by_id["handout"].trigger()
    assert len(reached) == 1
    window.actions_by_id["handout"].trigger()
    assert reached[1:] == [window.start_page.groups[0].cards[0]]


def test_a_bar_that_closes_gives_the_focus_to_the_page_at_once(window, qtbot, reached):
    window.navigator.open("coat-drive")
    pane = window.reader_pane
    for open_bar in (
        lambda: pane.address_bar.show_address("https://www.example.org"),
        lambda: pane.term_bar.show_term(small_guide().entries[0]),
        lambda: pane.open_find_bar(""),
    ):
        open_bar()
        reached.clear()
        assert pane.close_bars()
        assert reached == [pane.reader]


def test_the_map_has_the_focus_at_once(open_window, qtbot, focused):
    window = open_window(grid_guide()).window
    with qtbot.waitActive(window):
        window.activateWindow()
    window.navigator.open("coat-drive")
    for _ in range(2):
        window.reader_pane.reader.setFocus()
        focused.clear()
        window.actions_by_id["map"].trigger()
        assert focused == [window.rest.maps.pane.view]
        window.actions_by_id["map"].trigger()


def test_f10_marks_the_first_row_of_the_menu(window, qtbot):
    menu = window.top_bar.menu_button.menu()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_back_leads_to_the_link_that_was_followed(window, qtbot):
    window.navigator.open("warm-clothes")
    reader = window.reader_pane.reader
    reader.setFocus()
    for _ in range(3):
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
    link = reader.reading.outline.part(reader.reading.path)
    qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert window.navigator.location.page != "warm-clothes"
    window.actions_by_id["back"].trigger()
    run_pending()
    assert reader.reading.outline.part(reader.reading.path) == link


def test_what_was_found_is_not_said_again_after_a_page(window, qtbot, monkeypatch):
    said = list[str]()
    monkeypatch.setattr(results_announcer, "announce", lambda _, text, **_how: said.append(text))
    type_query(window, qtbot, "coat")
    qtbot.waitUntil(lambda: len(said) == 1)
    window.results.rowOpened.emit(0)
    window.actions_by_id["back"].trigger()
    assert not window.results._announcer._timer.isActive()
    type_query(window, qtbot, "soup")
    qtbot.waitUntil(lambda: len(said) == 2)
