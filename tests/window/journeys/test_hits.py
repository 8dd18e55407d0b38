"""Hit words on the page: marked, stepped through, found again."""

from PySide6.QtCore import Qt

from tests.window.steps import titles, type_query


def shown(label):
    return label.isVisible() and label.text()


def marked(window):
    reader = window.reader_pane.reader
    return [selection.cursor.selectedText() for selection in reader.extraSelections()]


def test_hit_words_are_marked_on_the_page(wide, qtbot):
    type_query(wide, qtbot, "lobbies motel")
    assert {word.lower() for word in marked(wide)} == {"lobbies", "motels"}
    wide.top_bar.field.clear()
    qtbot.waitUntil(lambda: marked(wide) == [])


def test_opening_goes_to_the_first_hit_and_f3_to_the_next(wide, qtbot):
    type_query(wide, qtbot, "coat")
    wide.results.rowOpened.emit(titles(wide).index("The #Coat Drive"))
    reader, marks = wide.reader_pane.reader, wide.reader_pane.hit_highlighter
    places = [selection.cursor.selectionStart() for selection in reader.extraSelections()]
    assert len(places) > 3
    assert reader.textCursor().position() == places[0]
    wide.actions_by_id["next-hit"].trigger()
    assert reader.textCursor().position() == places[1]
    wide.actions_by_id["previous-hit"].trigger()
    wide.actions_by_id["previous-hit"].trigger()
    assert reader.textCursor().position() == places[-1]
    assert marks.current_text().lower().startswith("coat")


def in_view(reader):
    """How far down the view the cursor's line begins and ends, as parts of the height."""
    line, height = reader.cursorRect(), reader.viewport().height()
    return line.top() / height, line.bottom() / height


def test_a_hit_comes_into_the_middle_of_the_view(wide, qtbot):
    wide.resize(1366, 420)
    type_query(wide, qtbot, "coat")
    wide.results.rowOpened.emit(titles(wide).index("The #Coat Drive"))
    reader = wide.reader_pane.reader
    at_end = reader.verticalScrollBar().maximum
    places = []
    for _ in reader.extraSelections():
        wide.actions_by_id["next-hit"].trigger()
        top, bottom = in_view(reader)
        assert top >= 0
        assert bottom < 0.7 or reader.verticalScrollBar().value() == at_end()
        places.append(round(top, 1))
    assert 0.3 in places


def test_a_place_found_in_the_page_comes_into_the_middle_of_the_view(wide, qtbot):
    wide.resize(1366, 420)
    wide.navigator.open("coat-drive")
    wide.actions_by_id["find"].trigger()
    qtbot.keyClicks(wide.reader_pane.find_bar.field, "boxes stand")
    top, _ = in_view(wide.reader_pane.reader)
    assert round(top, 1) == 0.3


def test_neighbouring_hits_are_one_stop(wide, qtbot):
    type_query(wide, qtbot, "coat drive")
    wide.results.rowOpened.emit(titles(wide).index("The #Coat Drive"))
    assert "Coat Drive" in marked(wide)
    assert "Drive" not in marked(wide)
    wide.navigator.open("coat-drive#see-also")
    wide.actions_by_id["find"].trigger()
    assert wide.reader_pane.find_bar.field.text() == "coat drive"


def test_stepping_says_at_which_hit_the_reader_is(wide, qtbot):
    line = wide.reader_pane.hit_line
    type_query(wide, qtbot, "coat")
    assert not line.isVisible()
    wide.results.rowOpened.emit(titles(wide).index("The #Coat Drive"))
    number = len(marked(wide))
    assert shown(line) == f"Hit 1 of {number}"
    qtbot.keyClick(wide, Qt.Key.Key_F3)
    assert shown(line) == f"Hit 2 of {number}"
    qtbot.keyClick(wide, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(wide, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert shown(line) == f"Hit {number} of {number}"
    wide.navigator.open("city-page")
    assert not line.isVisible()


def test_stepping_says_where_nothing_is_marked(wide, qtbot):
    wide.navigator.open("coat-law")
    qtbot.keyClick(wide, Qt.Key.Key_F3)
    assert shown(wide.reader_pane.hit_line) == "No hit on this page"
    assert not wide.reader_pane.hit_line.next_button.isVisible()
    wide.actions_by_id["find"].trigger()
    assert not wide.reader_pane.hit_line.isVisible()


def test_find_in_page_is_filled_with_what_was_searched(wide, qtbot):
    type_query(wide, qtbot, "how lobbies")
    wide.focus.to_page()
    wide.actions_by_id["find"].trigger()
    bar = wide.reader_pane.find_bar
    assert bar.field.text() == "lobbies"
    wide.actions_by_id["next-hit"].trigger()
    assert bar.count_label.text() == "1 of 1"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert marked(wide) == ["lobbies"]
    wide.top_bar.field.setText("red boxes")
    qtbot.waitUntil(lambda: "boxes" in marked(wide))
    wide.actions_by_id["find"].trigger()
    assert bar.field.text() == "red boxes"


def test_the_line_of_hits_has_buttons_to_go_on_and_back(wide, qtbot):
    line = wide.reader_pane.hit_line
    type_query(wide, qtbot, "coat")
    wide.results.rowOpened.emit(titles(wide).index("The #Coat Drive"))
    number = len(marked(wide))
    for button, at in ((line.next_button, 2), (line.previous_button, 1), (line.previous_button, number)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert shown(line) == f"Hit {at} of {number}"


def test_the_line_of_hits_is_right_while_one_scrolls_and_steps_go_on_from_what_is_in_sight(wide, qtbot):
    wide.resize(1366, 420)
    type_query(wide, qtbot, "coat")
    wide.results.rowOpened.emit(titles(wide).index("The #Coat Drive"))
    reader, line = wide.reader_pane.reader, wide.reader_pane.hit_line
    number, bar = len(marked(wide)), reader.verticalScrollBar()
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
