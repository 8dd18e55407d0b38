"""Which page is read beside which results, and where Back leads."""

import pytest
from PySide6.QtCore import Qt

from guide.content.guide import Guide
from guide.search.facets import Choice, Facet
from guide.search.service import SearchService
from tests.builders import entry, pack, small_guide
from tests.window.test_search import titles, type_query

COATS = (
    entry("coats", title="Coats", region=("ramsey",)),
    entry("anoka-coats", title="Coats of Anoka", region=("anoka",)),
)


def test_a_page_opened_before_the_search_is_ready_stays(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "coat")
    window.contents.pageChosen.emit("soup-van")
    window.use_search(SearchService(small_guide()))
    assert titles(window)[0] == "Coat law"
    assert window.navigator.location.page == "soup-van"
    assert "Soup van" in window.reader_pane.reader.toPlainText()
    assert not window.results.view.currentIndex().isValid()
    window.actions_by_id["back"].trigger()
    assert not window.navigator.location.is_opened


def test_a_filter_leaves_the_page_that_was_opened(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(titles(window).index("The #Coat Drive"))
    for kind, row in (("program", 0), ("law", -1)):
        window.navigator.clear_choices()
        window.results.filters.choiceToggled.emit(Choice(Facet.KIND, kind))
        assert window.navigator.location.page == "coat-drive"
        assert ("The #Coat Drive" in titles(window)) is (row == 0)
        assert window.results.view.currentIndex().row() == row
    window.reader_pane.reader.setFocus()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert window.results.view.hasFocus()
    assert window.navigator.location.page == "coat-drive"
    qtbot.keyClick(window.results.view, Qt.Key.Key_Down)
    assert window.navigator.location.page == "coat-law"


def choose_place(window, value):
    box = window.contents.place_box
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize("opened", [True, False])
def test_another_place_leaves_the_row_of_the_page_shown_selected(open_window, qtbot, opened):
    window = open_window(Guide(pack(), COATS)).window
    type_query(window, qtbot, "coat")
    row = titles(window).index("Coats of Anoka")
    assert row > 0
    window.results.view.setCurrentIndex(window.results.model.index(row, 0))
    if opened:
        window.results.rowOpened.emit(row)
    choose_place(window, "anoka")
    assert titles(window) == ["Coats of Anoka"]
    selected = window.results.view.selectionModel().selectedIndexes()
    assert [index.data() for index in selected] == ["Coats of Anoka"]
    choose_place(window, "ramsey")
    assert window.navigator.location.page == "anoka-coats"
    assert not window.results.view.currentIndex().isValid()
    choose_place(window, "")
    assert window.results.view.currentIndex().data() == "Coats of Anoka"


def test_an_emptied_box_after_back_returns_to_what_was_read_before_that_search(window, qtbot):
    window.navigator.open("coat-law")
    type_query(window, qtbot, "soup")
    window.actions_by_id["home"].trigger()
    window.navigator.open("city-page")
    type_query(window, qtbot, "mending")
    while window.top_bar.field.text() != "soup":
        window.actions_by_id["back"].trigger()
    window.top_bar.field.clear()
    assert window.navigator.location.page == "coat-law"
    assert "Hotels must lend coats" in window.reader_pane.reader.toPlainText()
