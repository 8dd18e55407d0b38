"""Which page is read beside which results, and where Back leads."""

from PySide6.QtCore import Qt

from guide.content.facet import Choice, Facet
from guide.content.guide import Guide
from tests.builders import entry, pack, small_guide, small_places
from tests.searching import service_of
from tests.window.steps import choose_place, titles, type_query, wait_for_timers

COATS = (
    entry("coats", title="Coats", region=("ramsey",)),
    entry("anoka-coats", title="Coats of Anoka", region=("anoka",)),
)


def test_a_page_opened_before_the_search_is_ready_stays(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "coat")
    window.contents.pageChosen.emit("soup-van")
    window.search.fill(service_of(small_guide()))
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


def test_another_place_leaves_the_row_of_the_page_shown_selected(open_window, qtbot):
    window = open_window(Guide(pack(), COATS, places=small_places())).window
    type_query(window, qtbot, "coat")
    row = titles(window).index("Coats of Anoka")
    assert row > 0
    window.results.view.setCurrentIndex(window.results.model.index(row, 0))
    for opened in (False, True):
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


def hit_line(window):
    line = window.reader_pane.hit_line
    return line.text() if line.isVisible() else ""


def test_the_hit_the_reader_is_at_stays_when_the_place_or_the_filters_change(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(titles(window).index("The #Coat Drive"))
    qtbot.keyClick(window, Qt.Key.Key_F3)
    second = hit_line(window)
    assert second.startswith("Hit 2 of ")
    choose_place(window, "st-louis")
    window.results.filters.choiceToggled.emit(Choice(Facet.KIND, "program"))
    wait_for_timers(qtbot, window.reader_pane)
    assert hit_line(window) == second
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert hit_line(window).startswith("Hit 3 of ")
    window.results.rowOpened.emit(0)
    assert hit_line(window).startswith("Hit 1 of ")
    window.navigator.open("coat-law")
    assert hit_line(window) == ""


def test_stepping_to_a_hit_brings_the_page_to_the_front(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F3)  # on the start page it does nothing
    assert window.panes.is_start_page_shown
    assert not window.reader_pane.hit_line.isVisibleTo(window.reader_pane)
    window.resize(700, 700)
    type_query(window, qtbot, "coat")
    for key in ("next-hit", "previous-hit"):
        qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
        assert not window.reader_pane.isVisible()
        window.actions_by_id[key].trigger()
        assert window.reader_pane.isVisible()
        assert window.reader_pane.reader.hasFocus()
        assert hit_line(window).startswith("Hit ")
