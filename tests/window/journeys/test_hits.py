"""Hit words on the page: marked, stepped through, found again."""

from PySide6.QtCore import Qt

from tests.window.steps import titles, type_query


def shown(label):
    return label.isVisible() and label.text()


def marked(window):
    reader = window.reader_pane.reader
    return [selection.cursor.selectedText() for selection in reader.extraSelections()]


def test_hit_words_are_marked_on_the_page(window, qtbot):
    type_query(window, qtbot, "lobbies motel")
    assert {word.lower() for word in marked(window)} == {"lobbies", "motels"}
    window.top_bar.field.clear()
    qtbot.waitUntil(lambda: marked(window) == [])


def test_opening_goes_to_the_first_hit_and_f3_to_the_next(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(titles(window).index("The #Coat Drive"))
    reader, marks = window.reader_pane.reader, window.reader_pane.hit_highlighter
    places = [selection.cursor.selectionStart() for selection in reader.extraSelections()]
    assert len(places) > 3
    assert reader.textCursor().position() == places[0]
    window.actions_by_id["next-hit"].trigger()
    assert reader.textCursor().position() == places[1]
    window.actions_by_id["previous-hit"].trigger()
    window.actions_by_id["previous-hit"].trigger()
    assert reader.textCursor().position() == places[-1]
    assert marks.current_text().lower().startswith("coat")


def test_neighbouring_hits_are_one_stop(window, qtbot):
    type_query(window, qtbot, "coat drive")
    window.results.rowOpened.emit(titles(window).index("The #Coat Drive"))
    assert "Coat Drive" in marked(window)
    assert "Drive" not in marked(window)
    window.navigator.open("coat-drive#see-also")
    window.actions_by_id["find"].trigger()
    assert window.reader_pane.find_bar.field.text() == "coat drive"


def test_stepping_by_keys_and_buttons_says_at_which_hit_the_reader_is(window, qtbot):
    line = window.reader_pane.hit_line
    type_query(window, qtbot, "coat")
    assert not line.isVisible()
    window.results.rowOpened.emit(titles(window).index("The #Coat Drive"))
    number = len(marked(window))
    assert shown(line) == f"Hit 1 of {number}"
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert shown(line) == f"Hit 2 of {number}"
    for at in (1, number):
        qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
        assert shown(line) == f"Hit {at} of {number}"
    for button, at in ((line.next_button, 1), (line.next_button, 2), (line.previous_button, 1)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert shown(line) == f"Hit {at} of {number}"
    window.navigator.open("city-page")
    assert not line.isVisible()


def test_stepping_says_where_nothing_is_marked(window, qtbot):
    window.navigator.open("coat-law")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert shown(window.reader_pane.hit_line) == "No hit on this page"
    assert not window.reader_pane.hit_line.next_button.isVisible()
    window.actions_by_id["find"].trigger()
    assert not window.reader_pane.hit_line.isVisible()


def test_find_in_page_is_filled_with_what_was_searched(window, qtbot):
    type_query(window, qtbot, "how lobbies")
    window.focus.to_page()
    window.actions_by_id["find"].trigger()
    bar = window.reader_pane.find_bar
    assert bar.field.text() == "lobbies"
    window.actions_by_id["next-hit"].trigger()
    assert bar.count_label.text() == "1 of 1"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert marked(window) == ["lobbies"]
    window.top_bar.field.setText("red boxes")
    qtbot.waitUntil(lambda: "boxes" in marked(window))
    window.actions_by_id["find"].trigger()
    assert bar.field.text() == "red boxes"


def test_the_line_of_hits_is_right_while_one_scrolls_and_steps_go_on_from_what_is_in_sight(window, qtbot):
    window.resize(1366, 420)
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(titles(window).index("The #Coat Drive"))
    reader, line = window.reader_pane.reader, window.reader_pane.hit_line
    number, bar = len(marked(window)), reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert shown(line) == f"{number} hits"
    bar.setValue(0)
    assert shown(line) == f"Hit 1 of {number}"
    bar.setValue(bar.maximum())
    top = reader.first_in_sight()
    qtbot.mouseClick(line.previous_button, Qt.MouseButton.LeftButton)
    before = reader.textCursor().position()
    assert 0 < before < top
    bar.setValue(bar.maximum() // 2)
    bar.setValue(bar.maximum())
    qtbot.mouseClick(line.next_button, Qt.MouseButton.LeftButton)
    assert reader.textCursor().position() > before or shown(line) == f"Hit 1 of {number}"
