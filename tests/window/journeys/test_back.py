"""Where Back, Home and an emptied search box lead."""

from PySide6.QtCore import Qt

from tests.window.steps import run_pending, titles, type_query


def test_back_returns_to_the_same_results_and_place(window, qtbot):
    window.resize(1200, 420)
    type_query(window, qtbot, "coat")
    row = titles(window).index("The #Coat Drive")
    window.results.rowOpened.emit(row)
    bar = window.reader_pane.reader.verticalScrollBar()
    bar.setValue(150)
    window.reader_pane.reader.targetChosen.emit("soup-van")
    assert window.navigator.location.page == "soup-van"
    assert bar.value() == 0
    window.top_bar.field.clear()
    window.actions_by_id["back"].trigger()
    assert window.top_bar.field.text() == "coat"
    assert window.results.view.currentIndex().row() == row
    assert window.navigator.location.page == "coat-drive"
    assert bar.value() == 150
    window.actions_by_id["forward"].trigger()
    assert window.navigator.location.page == "soup-van"


def test_home_closes_the_results(window, qtbot):
    type_query(window, qtbot, "coat")
    window.actions_by_id["home"].trigger()
    assert window.page_stack.currentWidget() is window.start_page
    assert not window.results.isVisible()
    assert window.top_bar.field.text() == ""


def test_each_result_that_was_opened_is_a_place_to_come_back_to(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(0)
    first = window.navigator.location.page
    window.results.view.setCurrentIndex(window.results.model.index(1, 0))
    window.results.rowOpened.emit(2)
    third = window.navigator.location.page
    for page, is_opened in ((third, False), (first, True), (first, False), ("", True)):
        window.actions_by_id["back"].trigger()
        assert (window.navigator.location.page, window.navigator.location.is_opened) == (page, is_opened)
    for _ in range(4):
        window.actions_by_id["forward"].trigger()
    assert window.navigator.location.page == third


def test_back_from_an_opened_result_leads_to_the_results_then_out_of_the_search(window, qtbot):
    type_query(window, qtbot, "coat")
    found = titles(window)
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    window.actions_by_id["back"].trigger()
    assert window.top_bar.field.text() == "coat"
    assert titles(window) == found
    assert window.results.view.hasFocus()
    assert window.results.view.currentIndex().row() == 1
    window.actions_by_id["back"].trigger()
    assert window.page_stack.currentWidget() is window.start_page
    assert window.top_bar.field.text() == ""
    assert not window.results.isVisible()


def test_an_emptied_box_returns_to_what_was_read_before(window, qtbot):
    window.navigator.open("coat-law")
    type_query(window, qtbot, "soup")
    assert window.navigator.location.page == "soup-van"
    for _ in "soup":
        qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Backspace)
    assert window.navigator.location.page == "coat-law"
    assert not window.results.isVisible()


def test_home_begins_at_the_top_and_back_finds_its_place_again(window, qtbot):
    window.resize(700, 400)
    run_pending()
    bar = window.start_page.verticalScrollBar()
    bar.setValue(90)
    assert bar.value() == 90
    window.navigator.open("coat-drive")
    window.actions_by_id["home"].trigger()
    assert bar.value() == 0
    window.actions_by_id["back"].trigger()
    window.actions_by_id["back"].trigger()
    assert window.page_stack.currentWidget() is window.start_page
    assert bar.value() == 90
    type_query(window, qtbot, "xyzzyq")
    assert bar.value() == 0
