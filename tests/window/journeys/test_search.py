import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.modeltest import ModelTester

from guide.content.facet import Choice, Facet
from guide.search.analysis.limits import LONGEST_QUERY
from guide.search.service import SearchService
from guide.window.controllers.navigator import is_edit
from guide.window.results.filter_model import FilterModel
from guide.window.results.results_model import ResultsModel
from tests.builders import small_guide
from tests.searching import count, search
from tests.window.steps import result_ids, run_pending, titles, type_query, wait_for_timers


def test_the_results_model_is_sound(qtmodeltester: ModelTester):
    model = ResultsModel(lambda entry: "Warm clothes")
    qtmodeltester.check(model)
    model.show(search(SearchService(small_guide()), "coat").results)
    qtmodeltester.check(model)
    assert model.rowCount() == 3
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Coat law. Law. Warm clothes. Hotels must lend coats."


def test_results_come_while_typing(window, qtbot):
    assert not window.results.isVisible()
    type_query(window, qtbot, "m")
    assert window.results.isVisible()
    type_query(window, qtbot, "mendi")
    assert titles(window) == ["Mending class for volunteers"]


def test_the_best_result_is_shown_while_typing(window, qtbot):
    type_query(window, qtbot, "broth")
    assert "Soup van" in window.reader_pane.reader.toPlainText()
    assert window.page_stack.currentWidget() is window.reader_pane
    assert window.top_bar.field.hasFocus()


def test_down_enter_and_escape_move_between_box_results_and_reader(window, qtbot):
    type_query(window, qtbot, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    assert window.results.view.hasFocus()
    assert window.results.view.currentIndex().row() == 0
    qtbot.keyClick(window.results.view, Qt.Key.Key_Down)
    second = window.results.model.data(window.results.model.index(1, 0), Qt.ItemDataRole.UserRole).entry
    assert window.navigator.location.page == second.id
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    assert window.reader_pane.reader.hasFocus()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert window.results.view.hasFocus()
    qtbot.keyClick(window.results.view, Qt.Key.Key_Escape)
    assert window.top_bar.field.hasFocus()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    assert not window.results.isVisible()
    assert window.top_bar.field.text() == ""
    assert window.navigator.location.page == second.id


def test_up_on_the_first_result_goes_back_to_the_box(window, qtbot):
    type_query(window, qtbot, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Up)
    assert window.top_bar.field.hasFocus()


def test_enter_in_the_box_opens_the_best_result(window, qtbot):
    type_query(window, qtbot, "soup")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert window.navigator.location.page == "soup-van"
    assert window.reader_pane.reader.hasFocus()


def test_a_click_opens_a_result(window, qtbot):
    type_query(window, qtbot, "coat")
    view = window.results.view
    place = view.visualRect(window.results.model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex().row() == 1
    assert window.navigator.location.page == result_ids(window)[1]


def test_nothing_found_says_what_to_do(window, qtbot):
    window.resize(700, 700)
    type_query(window, qtbot, "xyzzy")
    nothing = window.results.nothing
    assert nothing.isVisible()
    assert "Nothing was found" in nothing.words()
    assert not window.results.view.isVisible()
    buttons = [button for button in nothing.findChildren(QAbstractButton) if button.isVisible()]
    assert [b.accessibleName() or b.text() for b in buttons] == [
        "911, danger now",
        "988, suicide and crisis, call or text",
        "555-0111, Winter Line, text 55501",
        "They are out in the cold",
    ]
    qtbot.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "frozen-night"


def test_where_nothing_is_found_the_start_page_offers_its_ways_in(window, qtbot):
    window.navigator.open("coat-law")
    type_query(window, qtbot, "soup")
    assert window.navigator.location.page == "soup-van"
    type_query(window, qtbot, "soupxyzzy")
    assert window.page_stack.currentWidget() is window.start_page
    window.top_bar.field.clear()
    assert window.navigator.location.page == "coat-law"


def test_the_number_of_results_is_told(window, qtbot):
    type_query(window, qtbot, "volunteers")
    assert window.results.head.words() == "1 result"
    type_query(window, qtbot, "coat hungry")
    assert window.results.head.words().endswith("with some of the words")
    type_query(window, qtbot, "coat schools")
    assert window.results.head.words().startswith("1 result, and ")


@pytest.mark.parametrize("typed", ['"', "[TO", "*", "coat AND", "(", "x" * 5_000])
def test_any_input_is_answered(window, typed):
    window.top_bar.field.setText(typed)
    assert window.results.isVisible()


def test_a_paste_is_cut_only_where_the_search_ends_too(window, qtbot):
    text = ("soup " * LONGEST_QUERY)[: LONGEST_QUERY + 5]
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.top_bar.field.text() == text[:LONGEST_QUERY]
    assert titles(window)[0] == "Soup van"


def test_what_was_typed_before_the_search_is_ready_is_answered_then(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth bus")
    assert not window.results.isVisible()
    qtbot.waitUntil(window.results.isVisible)
    assert "Getting the search ready" in window.results.busy.hint_label.text()
    window.search.fill(SearchService(small_guide()))
    assert titles(window)[0] == "Soup van"
    assert window.top_bar.field.text() == "broth bus"
    assert window.navigator.location.page == "soup-van"


def test_the_contents_work_before_the_search_is_ready(open_window):
    window = open_window(searching=False).window
    window.contents.pageChosen.emit("coat-law")
    assert "Hotels must lend coats" in window.reader_pane.reader.toPlainText()


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


def test_enter_and_down_in_an_empty_box_do_nothing(window, qtbot):
    type_query(window, qtbot, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    page = window.navigator.location.page
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        qtbot.keyClick(window.top_bar.field, key)
        assert window.top_bar.field.hasFocus()
        assert window.navigator.location.page == page


def test_going_forward_does_not_change_where_it_leads(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(1)
    second = window.navigator.location.page
    window.reader_pane.targetChosen.emit("soup-van")
    for _ in range(3):
        window.actions_by_id["back"].trigger()
        assert window.navigator.location.page == second
        window.actions_by_id["forward"].trigger()
        assert window.navigator.location.page == "soup-van"


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


def test_filters_chosen_beside_an_opened_page_leave_its_place_as_it_was(window, qtbot):
    type_query(window, qtbot, "coat")
    window.results.rowOpened.emit(0)
    found = titles(window)
    window.navigator.toggle(Choice(Facet.KIND, "program"))
    assert len(titles(window)) < len(found)
    window.actions_by_id["back"].trigger()
    assert window.navigator.location.is_opened
    assert titles(window) == found


def test_an_emptied_box_returns_to_what_was_read_before(window, qtbot):
    window.navigator.open("coat-law")
    type_query(window, qtbot, "soup")
    assert window.navigator.location.page == "soup-van"
    for _ in "soup":
        qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Backspace)
    assert window.navigator.location.page == "coat-law"
    assert not window.results.isVisible()


def test_looking_at_results_leaves_the_contents_where_they_are(window, qtbot):
    window.resize(1366, 360)
    view, model = window.contents.view, window.contents.model
    view.expandAll()
    view.doItemsLayout()
    bar = view.verticalScrollBar()
    bar.setValue(20)
    assert bar.maximum() > 300
    type_query(window, qtbot, "city winter")
    assert window.navigator.location.page == "city-page"
    run_pending()
    assert bar.value() == 20
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    row = view.visualRect(model.index_of("city-page"))
    assert view.viewport().rect().contains(row.center())


def test_looking_at_results_leaves_the_contents_folded(window, qtbot):
    view, model = window.contents.view, window.contents.model
    type_query(window, qtbot, "soup")
    assert not view.isExpanded(model.index_of("hot-meals"))
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert view.isExpanded(model.index_of("hot-meals"))
    assert view.currentIndex() == model.index_of("soup-van")


@pytest.mark.parametrize("place", ["results", "contents"])
def test_a_slash_goes_to_the_search_box_from_the_lists(window, qtbot, place):
    type_query(window, qtbot, "coat")
    view = window.results.view if place == "results" else window.contents.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Slash)
    assert window.top_bar.field.hasFocus()
    assert window.top_bar.field.text() == "coat"


def test_a_search_that_cannot_be_made_ready_says_so(open_window, qtbot):
    window = open_window(searching=False).window
    window.search.failed.emit()
    type_query(window, qtbot, "soup")
    qtbot.waitUntil(window.results.isVisible)
    assert "could not be made ready" in window.results.busy.hint_label.text()
    assert not window.results.busy.progress_bar.isVisible()


def test_escape_in_the_box_leaves_the_bars_of_the_page(window, qtbot):
    type_query(window, qtbot, "coat")
    window.reader_pane.address_bar.show_address("https://example.org")
    window.top_bar.field.setFocus()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    assert window.top_bar.field.text() == ""
    assert window.top_bar.field.hasFocus()


@pytest.fixture
def finding(open_window, qtbot):
    window = open_window().window
    window.resize(1366, 768)
    return window


def shown(label):
    return label.isVisible() and label.text()


def test_a_slip_is_mended_and_what_was_typed_can_be_had(finding, qtbot):
    type_query(finding, qtbot, "snwo")
    bar = finding.results.head.correction_bar
    assert bar.isVisible()
    assert bar.words() == "Showing results for snow"
    assert bar.literal_button.text() == "Search instead for snwo"
    assert titles(finding) == ["Warm clothes"]
    qtbot.keyClick(bar.literal_button, Qt.Key.Key_Space)
    assert not bar.isVisible()
    assert titles(finding) == []
    assert finding.top_bar.field.text() == "snwo"
    assert finding.navigator.location.literal
    qtbot.keyClicks(finding.top_bar.field, "x")
    assert not finding.navigator.location.literal


def filters(window):
    model = window.results.filters.filter_model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_results_are_narrowed_and_widened_by_keys_alone(finding, qtbot):
    type_query(finding, qtbot, "coat")
    everything = titles(finding)
    finding.actions_by_id["filter"].trigger()
    panel = finding.results.filters
    assert panel.isVisible()
    assert panel.hasFocus()
    assert filters(finding)[:4] == ["Kind", "Laws (1)", "Programs (1)", "Strategies (1)"]
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(titles(finding)) == 1)
    assert titles(finding) == ["Coat law"]
    checked = Qt.ItemDataRole.CheckStateRole
    qtbot.waitUntil(lambda: panel.currentIndex().data(checked) == Qt.CheckState.Checked)
    assert panel.currentIndex().data() == "Laws (1)"
    qtbot.keyClick(panel, Qt.Key.Key_Down)
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(titles(finding)) == 2)
    chips = finding.results.head.chosen_bar
    assert [chip.text() for chip in chips.widgets] == ["Laws ×", "Programs ×"]
    chips.widgets[0].setFocus()
    qtbot.keyClick(chips.widgets[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(titles(finding)) == 1)
    assert chips.widgets[0].hasFocus()
    qtbot.keyClick(chips.widgets[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(finding) == everything)
    assert not chips.isVisible()


def test_nothing_under_the_filters_offers_the_way_back(finding, qtbot):
    type_query(finding, qtbot, "soup van")
    finding.navigator.toggle(Choice(Facet.KIND, "law"))
    nothing = finding.results.nothing
    assert nothing.isVisible()
    assert nothing.words() == "Nothing under these filters."
    assert nothing.unfiltered_button.text() == "Show 2 results without them"
    qtbot.mouseClick(nothing.unfiltered_button, Qt.MouseButton.LeftButton)
    assert titles(finding)[0] == "Soup van"
    assert finding.navigator.location.choices == frozenset()


def test_filters_stay_while_typing_and_go_with_the_results(finding, qtbot):
    type_query(finding, qtbot, "coat")
    finding.navigator.toggle(Choice(Facet.KIND, "law"))
    qtbot.keyClick(finding.top_bar.field, Qt.Key.Key_End)
    qtbot.keyClicks(finding.top_bar.field, " law")
    qtbot.keyClick(finding.top_bar.field, Qt.Key.Key_Home)
    qtbot.keyClicks(finding.top_bar.field, "a ")
    qtbot.keyClick(finding.top_bar.field, Qt.Key.Key_Delete)
    assert finding.top_bar.field.text() == "a oat law"
    assert finding.navigator.location.choices
    finding.actions_by_id["home"].trigger()
    type_query(finding, qtbot, "coat")
    assert len(titles(finding)) > 1


def empty(field, qtbot):
    for _ in field.text():
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, "coat")


def paste(field, qtbot):
    QGuiApplication.clipboard().setText("the coat drive")
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def type_over(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "coat")


@pytest.mark.parametrize("renew", [empty, paste, type_over])
@pytest.mark.parametrize("before", ["coat", "boots"])
def test_another_question_begins_without_filters(finding, qtbot, before, renew):
    type_query(finding, qtbot, before)
    finding.navigator.toggle(Choice(Facet.KIND, "law"))
    renew(finding.top_bar.field, qtbot)
    assert finding.navigator.location.choices == frozenset()
    assert len(titles(finding)) > 1
    assert not finding.results.head.chosen_bar.isVisible()
    run_pending()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("hotel", "hotels", True), ("hotel", "hote", True), ("hotel", "hot", True), ("hotel law", "hotl law", True),
        ("hotel", "a hotel", True), ("", "h", True), ("ho", "h", True),
        ("hotel", "john", False), ("hotel", "j", False), ("hotel", "h", False), ("hotel", "hot springs", False),
    ],
)  # fmt: skip
def test_an_edit_is_told_from_another_question(old, new, expected):
    assert is_edit(old, new) is expected


def test_back_brings_the_same_filters(finding, qtbot):
    type_query(finding, qtbot, "coat")
    finding.navigator.toggle(Choice(Facet.KIND, "law"))
    finding.results.rowOpened.emit(0)
    finding.actions_by_id["home"].trigger()
    finding.actions_by_id["back"].trigger()
    assert titles(finding) == ["Coat law"]
    assert [chip.text() for chip in finding.results.head.chosen_bar.widgets] == ["Laws ×"]


def test_counts_come_after_the_last_key_while_the_filters_are_open(finding, qtbot):
    type_query(finding, qtbot, "coat")
    finding.actions_by_id["filter"].trigger()
    before = filters(finding)
    finding.top_bar.field.setText("soup")
    assert filters(finding) == before
    qtbot.waitUntil(lambda: filters(finding) != before)
    counted = {c.choice: c.count for c in count(SearchService(small_guide()), "soup")}
    assert f"Programs ({counted[Choice(Facet.KIND, 'program')]})" in filters(finding)


def test_the_filter_model_is_sound(qtmodeltester: ModelTester):
    model = FilterModel(lambda choice: choice.value)
    qtmodeltester.check(model)
    model.show(count(SearchService(small_guide()), "coat"))
    qtmodeltester.check(model)


def marked(window):
    reader = window.reader_pane.reader
    return [selection.cursor.selectedText() for selection in reader.extraSelections()]


def test_hit_words_are_marked_on_the_page(finding, qtbot):
    type_query(finding, qtbot, "lobbies motel")
    assert {word.lower() for word in marked(finding)} == {"lobbies", "motels"}
    finding.top_bar.field.clear()
    qtbot.waitUntil(lambda: marked(finding) == [])


def test_opening_goes_to_the_first_hit_and_f3_to_the_next(finding, qtbot):
    type_query(finding, qtbot, "coat")
    finding.results.rowOpened.emit(titles(finding).index("The #Coat Drive"))
    reader, marks = finding.reader_pane.reader, finding.reader_pane.hit_highlighter
    places = [selection.cursor.selectionStart() for selection in reader.extraSelections()]
    assert len(places) > 3
    assert reader.textCursor().position() == places[0]
    finding.actions_by_id["next-hit"].trigger()
    assert reader.textCursor().position() == places[1]
    finding.actions_by_id["previous-hit"].trigger()
    finding.actions_by_id["previous-hit"].trigger()
    assert reader.textCursor().position() == places[-1]
    assert marks.first_words().lower().startswith("coat")


def in_view(reader):
    """How far down the view the cursor's line begins and ends, as parts of the height."""
    line, height = reader.cursorRect(), reader.viewport().height()
    return line.top() / height, line.bottom() / height


def test_a_hit_comes_into_the_middle_of_the_view(finding, qtbot):
    finding.resize(1366, 420)
    type_query(finding, qtbot, "coat")
    finding.results.rowOpened.emit(titles(finding).index("The #Coat Drive"))
    reader = finding.reader_pane.reader
    at_end = reader.verticalScrollBar().maximum
    places = []
    for _ in reader.extraSelections():
        finding.actions_by_id["next-hit"].trigger()
        top, bottom = in_view(reader)
        assert top >= 0
        assert bottom < 0.7 or reader.verticalScrollBar().value() == at_end()
        places.append(round(top, 1))
    assert 0.3 in places


def test_a_place_found_in_the_page_comes_into_the_middle_of_the_view(finding, qtbot):
    finding.resize(1366, 420)
    finding.navigator.open("coat-drive")
    finding.actions_by_id["find"].trigger()
    qtbot.keyClicks(finding.reader_pane.find_bar.field, "boxes stand")
    top, _ = in_view(finding.reader_pane.reader)
    assert round(top, 1) == 0.3


def test_neighbouring_hits_are_one_stop(finding, qtbot):
    type_query(finding, qtbot, "coat drive")
    finding.results.rowOpened.emit(titles(finding).index("The #Coat Drive"))
    assert "Coat Drive" in marked(finding)
    assert "Drive" not in marked(finding)
    finding.navigator.open("coat-drive#see-also")
    finding.actions_by_id["find"].trigger()
    assert finding.reader_pane.find_bar.field.text() == "coat drive"


def test_stepping_says_at_which_hit_the_reader_is(finding, qtbot):
    line = finding.reader_pane.hit_line
    type_query(finding, qtbot, "coat")
    assert not line.isVisible()
    finding.results.rowOpened.emit(titles(finding).index("The #Coat Drive"))
    number = len(marked(finding))
    assert shown(line) == f"Hit 1 of {number}"
    qtbot.keyClick(finding, Qt.Key.Key_F3)
    assert shown(line) == f"Hit 2 of {number}"
    qtbot.keyClick(finding, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(finding, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert shown(line) == f"Hit {number} of {number}"
    finding.navigator.open("city-page")
    assert not line.isVisible()


def test_stepping_says_where_nothing_is_marked(finding, qtbot):
    finding.navigator.open("coat-law")
    qtbot.keyClick(finding, Qt.Key.Key_F3)
    assert shown(finding.reader_pane.hit_line) == "No hit on this page"
    finding.actions_by_id["find"].trigger()
    assert not finding.reader_pane.hit_line.isVisible()


def test_find_in_page_is_filled_with_what_was_searched(finding, qtbot):
    type_query(finding, qtbot, "how lobbies")
    finding.focus.to_page()
    finding.actions_by_id["find"].trigger()
    bar = finding.reader_pane.find_bar
    assert bar.field.text() == "lobbies"
    finding.actions_by_id["next-hit"].trigger()
    assert bar.count_label.text() == "1 of 1"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert marked(finding) == ["lobbies"]
    finding.top_bar.field.setText("red boxes")
    qtbot.waitUntil(lambda: "boxes" in marked(finding))
    finding.actions_by_id["find"].trigger()
    assert bar.field.text() == "red boxes"


def compose(field, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_words_being_composed_are_not_disturbed(finding, qtbot):
    field = finding.top_bar.field
    compose(field, "jos")
    assert not finding.results.isVisible()
    compose(field, "", "josé")
    assert field.text() == "josé"
    assert titles(finding) == ["Mending class for volunteers"]


def test_nothing_is_searched_or_rewritten_while_words_are_composed(open_window, qtbot):
    window = open_window(searching=False).window
    field = window.top_bar.field
    qtbot.keyClicks(field, "coat")
    written, asked = [], []
    field.textChanged.connect(written.append)
    window.navigator.resultsShown.connect(lambda results, row: asked.append(results.query))
    compose(field, " jos")
    # What comes meanwhile answers what stands there: the search gets ready, the best page is shown.
    window.search.fill(SearchService(small_guide()))
    qtbot.waitUntil(lambda: window.navigator.location.page == "coat-law")
    compose(field, " josé")
    assert (field.text(), written, set(asked)) == ("coat", [], {"coat"})
    assert field.hasFocus()
    compose(field, "", " law")
    assert written == ["coat law"]
    assert window.navigator.location.query == "coat law"
    assert titles(window)[0] == "Coat law"


def test_stopping_keeps_what_was_typed_and_can_be_taken_back(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth")
    qtbot.waitUntil(window.results.isVisible)
    busy = window.results.busy
    busy.show_progress(3, 12)
    assert (busy.progress_bar.value(), busy.progress_bar.maximum()) == (3, 12)
    with qtbot.waitSignal(busy.stopWanted):
        busy.stop_button.click()
    busy.show_stopped()
    qtbot.keyClicks(window.top_bar.field, " bus")
    wait_for_timers(qtbot, window.navigator)
    assert busy.start_button.isVisible()
    assert not busy.stop_button.isVisible()
    assert "There is no search yet" in busy.hint_label.text()
    assert window.top_bar.field.text() == "broth bus"
    with qtbot.waitSignal(busy.startWanted):
        busy.start_button.click()
    busy.show_working()
    assert busy.stop_button.isVisible()
    window.search.fill(SearchService(small_guide()))
    assert titles(window)[0] == "Soup van"
