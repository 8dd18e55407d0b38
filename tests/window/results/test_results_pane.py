"""The results pane, driven as a user does: where the keyboard goes, what is bounded, folded, offered."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from guide.content.facet import Choice, Facet
from guide.content.lists import DangerGroup, UrgentHelp
from guide.content.model import Channel, Contact, ContactKind, Kind
from guide.content.places import selectable_places
from guide.search.results.results import Results
from guide.search.service import SearchService
from guide.settings import ThemeChoice
from guide.window.theme.appearance import DARK, LIGHT
from tests.builders import entry, small_guide
from tests.searching import count
from tests.window.steps import choose_place, type_query

LEFT = Qt.MouseButton.LeftButton
LAW = Choice(Facet.KIND, "law")


@pytest.fixture
def wide(open_window):
    window = open_window().window
    window.resize(1366, 768)
    return window


def words(button):
    return [label.text() for label in button.findChildren(QLabel)]


def in_sight(parent):
    return [button for button in parent.findChildren(QAbstractButton) if button.isVisible()]


# Where the keyboard goes when the button that held it vanishes.


def test_the_way_back_leads_the_keyboard_to_the_results(wide, qtbot):
    type_query(wide, qtbot, "soup van")
    wide.navigator.toggle(LAW)
    button = wide.results.nothing.unfiltered_button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wide.results.view.hasFocus()


def test_searching_literally_leads_the_keyboard_on(wide, qtbot):
    type_query(wide, qtbot, "snwo")
    link = wide.results.head.correction_bar.literal_button
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert wide.results.model.rowCount() == 0
    assert wide.top_bar.field.hasFocus()
    type_query(wide, qtbot, " ")
    wide.top_bar.field.setText("snwo coat")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert wide.results.view.hasFocus()


def test_a_near_word_leads_the_keyboard_to_the_results(wide, qtbot):
    type_query(wide, qtbot, "frostbitten's")
    wide.results.nothing.show_for(Results("frostbitten's", suggestions=("frostbite",)))
    (button,) = wide.results.nothing.suggestion_buttons
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(wide.results.view.hasFocus)
    assert wide.top_bar.field.text() == "frostbite"


def test_the_last_filter_taken_off_leads_the_keyboard_to_the_results(wide, qtbot):
    type_query(wide, qtbot, "coat")
    wide.navigator.toggle(LAW)
    (chip,) = wide.results.head.chosen_bar.widgets
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.waitUntil(wide.results.view.hasFocus)


def test_stopping_leads_the_keyboard_to_the_way_to_start_again(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth")
    qtbot.waitUntil(window.results.isVisible)
    busy = window.results.busy
    busy.stopWanted.connect(busy.show_stopped)
    busy.stop_button.setFocus()
    qtbot.keyClick(busy.stop_button, Qt.Key.Key_Space)
    assert busy.start_button.hasFocus()
    window.search.fill(SearchService(small_guide()))
    assert window.results.view.hasFocus()


# Lines to call.


def dangerous(open_window, *lines, extra=()):
    danger = (DangerGroup(words=("frozen stiff",), lines=lines),)
    guide = small_guide()
    guide = replace(guide, entries=(*guide.entries, *extra), urgent=UrgentHelp(danger=danger))
    opened = open_window(guide)
    opened.window.resize(1366, 768)
    return opened


def line(entry_id, call="", text="", **values):
    contacts = [
        Contact(kind=ContactKind.SUPPORT, channel=channel, value=value)
        for channel, value in ((Channel.CALL, call), (Channel.TEXT, text))
        if value
    ]
    return entry(entry_id, Kind.LINE, contacts=tuple(contacts), **values)


def test_each_number_to_call_first_is_said_once(open_window, qtbot):
    extra = (
        line("emergency-911", "911", title="911, emergency", short_title="911"),
        line("suicide-and-crisis-988", "988", "988", title="988 Lifeline"),
        line("united-way", "211", title="United Way 211", short_title="211"),
        line("ice-line", "555-0133", "555-0133"),
        line("snow-line", text="55502"),
    )
    window = dangerous(open_window, *(one.id for one in extra), extra=extra).window
    type_query(window, qtbot, "frozen stiff")
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


@pytest.mark.parametrize("steps", [0, 5])
def test_a_number_is_never_cut(open_window, qtbot, steps):
    long = line("long", "1-800-555-0144", "555-066008", title="National Line for people in the deep snow")
    opened = dangerous(open_window, "long", extra=(long,))
    opened.enlarge(steps)
    window = opened.window
    type_query(window, qtbot, "frozen stiff")
    (button,) = window.results.call_first.buttons
    qtbot.waitUntil(button.isVisible)
    block, (number, said) = window.results.call_first, button.findChildren(QLabel)
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
    assert number.width() >= number.sizeHint().width()
    assert block.rect().contains(button.geometry().translated(button.parentWidget().pos()))
    assert "-" not in said.text()  # an ordinary hyphen would let the number break
    assert button.rect().contains(said.geometry())


def test_the_ring_is_all_that_shows_where_the_keyboard_is(open_window, qtbot):
    window = dangerous(open_window, "winter-line").window
    type_query(window, qtbot, "frozen stiff")
    (button,) = window.results.call_first.buttons
    button.setFocus()
    image = button.grab().toImage()
    inside = {image.pixelColor(x, y).name() for x in range(3, 7) for y in range(5, image.height() - 5)}
    assert len(inside) == 1


def test_opening_a_line_leaves_no_other_result_chosen(open_window, qtbot):
    window = dangerous(open_window, "winter-line").window
    type_query(window, qtbot, "frozen stiff coat")
    view = window.results.view
    assert [index.row() for index in view.selectedIndexes()] == [0]
    qtbot.mouseClick(window.results.call_first.buttons[0], LEFT)
    assert window.navigator.location.page == "winter-line"
    assert view.selectedIndexes() == []
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [index.row() for index in view.selectedIndexes()] == [0]


def test_lines_stand_beside_each_other_where_there_is_room(open_window, qtbot):
    extra = (line("evening-snow-line", "555-0101"), line("morning-snow-line", "555-0102"))
    window = dangerous(open_window, "evening-snow-line", "morning-snow-line", extra=extra).window
    type_query(window, qtbot, "frozen stiff")
    first, second = window.results.call_first.buttons
    qtbot.waitUntil(second.isVisible)
    qtbot.waitUntil(lambda: first.geometry().bottom() < second.geometry().top())
    window.resize(800, 700)
    qtbot.waitUntil(lambda: first.geometry().top() == second.geometry().top())


# The list of filters.


def opened_filters(window, qtbot, query="coat"):
    type_query(window, qtbot, query)
    window.actions_by_id["filter"].trigger()
    return window.results.filters


def rows(panel):
    return [panel.filter_model.index(row, 0).data() for row in range(panel.filter_model.rowCount())]


def is_in_sight(panel, row):
    place = panel.visualRect(panel.filter_model.index(row, 0))
    return panel.viewport().rect().contains(place)


def test_the_box_with_the_keyboard_stays_in_sight(open_window, qtbot):
    guide = small_guide()
    coats = tuple(entry(f"coat-{kind}", kind) for kind in Kind)
    said = entry("coat-phrases", Kind.TERM, languages=("es",))
    window = open_window(replace(guide, entries=(*guide.entries, *coats, said))).window
    window.resize(1366, 420)
    panel = opened_filters(window, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_Home)
    while panel.currentIndex().data() != "Spanish (1)":
        qtbot.keyClick(panel, Qt.Key.Key_Down)
    assert not is_in_sight(panel, 0)
    for state in (Qt.CheckState.Checked, Qt.CheckState.Unchecked):  # rows above it go and come back
        qtbot.keyClick(panel, Qt.Key.Key_Space)
        qtbot.waitUntil(
            lambda state=state: panel.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == state
        )
        assert panel.currentIndex().data() == "Spanish (1)"
        assert is_in_sight(panel, panel.currentIndex().row())


def test_home_goes_to_the_first_box_with_its_heading(wide, qtbot):
    wide.resize(1366, 420)
    panel = opened_filters(wide, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_End)
    qtbot.keyClick(panel, Qt.Key.Key_Home)
    assert panel.currentIndex().row() == 1
    assert is_in_sight(panel, 0)


def test_another_query_starts_at_the_top(wide, qtbot):
    wide.resize(1366, 420)
    panel = opened_filters(wide, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_End)
    type_query(wide, qtbot, "soup")
    qtbot.waitUntil(lambda: panel.currentIndex().row() == 1)
    assert is_in_sight(panel, 0)


def test_escape_closes_only_the_list_of_filters(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert wide.results.head.filter_button.hasFocus()
    assert wide.top_bar.field.text() == "coat"
    assert wide.results.model.rowCount()


def test_a_slash_in_the_list_of_filters_goes_to_the_search_box(wide, qtbot):
    qtbot.keyClick(opened_filters(wide, qtbot), Qt.Key.Key_Slash)
    assert wide.top_bar.field.hasFocus()


def test_targets_are_36_pixels_high(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    wide.navigator.toggle(LAW)
    assert panel.visualRect(panel.filter_model.index(1, 0)).height() == 36
    (chip,) = wide.results.head.chosen_bar.widgets
    assert (chip.sizeHint().height(), wide.results.head.filter_button.sizeHint().height()) == (36, 36)
    assert wide.results.head.correction_bar.literal_button.sizeHint().height() == 36


def test_only_what_is_ticked_looks_chosen(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    weak = LIGHT.weak.lower()

    def ground():
        image, place = panel.grab().toImage(), panel.visualRect(panel.currentIndex())
        return image.pixelColor(place.right() - 20, place.center().y()).name()

    assert ground() != weak
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: ground() == weak)


def test_the_ring_of_the_list_has_four_sides_and_the_hairline_stays(wide, qtbot):
    panel = opened_filters(wide, qtbot)
    tokens, image = LIGHT, panel.grab().toImage()
    middle, right = image.width() // 2, image.width() - 1
    sides = ((middle, 0), (middle, image.height() - 1), (0, 60), (right, 60))
    assert {image.pixelColor(x, y).name() for x, y in sides} == {tokens.focus.lower()}
    pane = wide.results.grab().toImage()
    assert pane.pixelColor(pane.width() - 1, panel.geometry().center().y()).name() == tokens.line.lower()


def test_many_places_are_folded_behind_a_row_at_the_end(open_window, qtbot):
    there = selectable_places()[:12]
    many = tuple(entry(f"coat-{place}", region=(place,), languages=("es",)) for place in there)
    guide = small_guide()
    guide = replace(guide, entries=(*guide.entries, *many))
    window = open_window(guide).window
    window.resize(1366, 768)
    panel = opened_filters(window, qtbot)
    folded = rows(panel)
    number = sum(c.choice.facet is Facet.REGION for c in count(SearchService(guide), "coat"))
    assert number > 8
    assert folded[-1] == f"Places ({number})"
    assert folded.index("Language") < len(folded) - 1
    qtbot.keyClick(panel, Qt.Key.Key_End)
    assert panel.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == f"Places ({number}), folded"
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert len(rows(panel)) == len(folded) + number
    assert panel.currentIndex().data() == f"Places ({number})"
    qtbot.keyClick(panel, Qt.Key.Key_Down)
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(window.results.head.chosen_bar.widgets) == 1)
    assert next(iter(window.navigator.location.choices)).facet is Facet.REGION
    type_query(window, qtbot, "coat ")
    qtbot.waitUntil(lambda: rows(panel)[-1] == f"Places ({number})")


def test_two_results_have_room_below_the_filters(open_window, qtbot):
    window = dangerous(open_window, "winter-line").window
    opened_filters(window, qtbot, "frozen stiff coat")
    view = window.results.view
    second = view.visualRect(window.results.model.index(1, 0))
    assert view.viewport().rect().contains(second)


# What stands above the results, and what where there are none.


def test_the_correction_takes_two_lines_that_stand_below_each_other(wide, qtbot):
    type_query(wide, qtbot, "snwo")
    bar = wide.results.head.correction_bar
    qtbot.waitUntil(bar.shown_label.isVisible)
    assert bar.height() <= 70
    assert bar.shown_label.x() == bar.literal_button.x()
    assert bar.shown_label.text() == "Showing results for <b>snow</b>"


def test_the_count_keeps_off_the_filter_button(wide, qtbot):
    type_query(wide, qtbot, "coat schools")
    head = wide.results.head
    assert head.filter_button.x() - head.count_label.geometry().right() >= 8


def test_a_list_that_ends_too_soon_says_what_to_do(open_window, qtbot):
    guide = small_guide()
    many = tuple(entry(f"mitten-{number}") for number in range(60))
    window = open_window(replace(guide, entries=(*guide.entries, *many))).window
    type_query(window, qtbot, "mitten")
    assert window.results.head.words() == "60 results, the best 50 shown. Filter them, or add a word."


def test_nothing_to_filter_offers_no_filter(wide, qtbot):
    type_query(wide, qtbot, "xyzzy")
    assert not wide.results.head.filter_button.isVisible()
    wide.actions_by_id["filter"].trigger()
    assert not wide.results.filters.isVisible()
    wide.top_bar.field.clear()
    type_query(wide, qtbot, "coat")
    assert wide.results.head.filter_button.isVisible()
    wide.navigator.toggle(LAW)
    wide.top_bar.field.end(False)
    qtbot.keyClicks(wide.top_bar.field, " xyzzy")
    assert wide.results.head.filter_button.isVisible()


def test_the_situations_are_offered_beside_a_page_that_stays(wide, qtbot):
    type_query(wide, qtbot, "snwo")
    wide.results.rowOpened.emit(0)
    qtbot.mouseClick(wide.results.head.correction_bar.literal_button, LEFT)
    assert wide.navigator.location.page == "warm-clothes"
    assert "They are out in the cold" in [button.text() for button in in_sight(wide.results.nothing)]
    wide.actions_by_id["back"].trigger()
    wide.actions_by_id["back"].trigger()
    qtbot.mouseClick(wide.results.head.correction_bar.literal_button, LEFT)
    assert wide.page_stack.currentWidget() is wide.start_page
    assert "They are out in the cold" not in [button.text() for button in in_sight(wide.results.nothing)]


def test_the_situations_stand_once(wide, qtbot):
    type_query(wide, qtbot, "xyzzy")
    situation = "They are out in the cold"
    assert wide.start_page.isVisible()
    assert situation not in [button.text() for button in in_sight(wide.results.nothing)]
    wide.resize(700, 700)
    assert not wide.start_page.isVisible()
    assert situation in [button.text() for button in in_sight(wide.results.nothing)]


def test_lines_to_call_first_are_not_repeated_where_nothing_is_found(open_window, qtbot):
    window = dangerous(open_window, "winter-line").window
    type_query(window, qtbot, "xyzzy")
    assert "911, danger now" in [b.accessibleName() for b in in_sight(window.results.nothing)]
    window.results.show_results(Results("xyzzy", urgent=(small_guide().find("winter-line"),)))
    assert in_sight(window.results.nothing) == []


def test_nothing_in_a_place_offers_all_places(open_window, qtbot):
    window = open_window().window
    window.resize(1366, 768)
    choose_place(window, "ramsey")
    type_query(window, qtbot, "shelter bed")
    nothing = window.results.nothing
    assert window.results.model.rowCount() == 0
    assert nothing.words() == "Nothing in Ramsey County."
    assert nothing.everywhere_button.text() == "Show 1 result from all places"
    nothing.everywhere_button.setFocus()
    qtbot.keyClick(nothing.everywhere_button, Qt.Key.Key_Space)
    assert window.contents.place_box.currentData() == ""
    assert window.contents.model.index_of("night-shelter").isValid()
    assert window.navigator.location.page == "night-shelter"
    assert window.results.head.words() == "1 result"
    assert window.results.view.hasFocus()


def test_a_place_with_some_of_the_words_tells_of_all_words_elsewhere(open_window, qtbot):
    window = open_window().window
    choose_place(window, "ramsey")
    type_query(window, qtbot, "night shelter bed")
    assert window.results.model.rowCount() == 1
    words = "1 with some of the words in Ramsey County; 1 with all words elsewhere"
    assert window.results.head.words() == words


def test_without_a_place_nothing_is_said_of_places(open_window, qtbot):
    window = open_window().window
    type_query(window, qtbot, "coat")
    window.navigator.toggle(LAW)
    type_query(window, qtbot, " soup van")
    assert not window.results.nothing.everywhere_button.isVisible()


def test_marked_words_have_the_colour_of_text(open_window, qtbot):
    opened = open_window()
    opened.theme.choose(ThemeChoice.DARK)
    type_query(opened.window, qtbot, "coat")
    selections = opened.window.reader_pane.reader.extraSelections()
    assert selections
    assert {s.format.foreground().color().name() for s in selections} == {DARK.text.lower()}


def test_the_sentence_and_its_button_stand_below_each_other(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth")
    busy = window.results.busy
    qtbot.waitUntil(busy.stop_button.isVisible)
    assert busy.hint_label.x() == busy.stop_button.x()
    assert QApplication.focusWidget() is window.top_bar.field


def test_tab_goes_from_the_lines_to_the_results_and_on_to_the_page(open_window, qtbot):
    window = dangerous(open_window, "winter-line").window
    type_query(window, qtbot, "frozen stiff snwo coat")
    results = window.results
    head = (results.head.correction_bar.literal_button, results.head.filter_button)
    page = (window.reader_pane.page_bar.button, window.reader_pane.reader)
    wanted = [*results.call_first.buttons, *head, results.view, *page]
    assert len(wanted) == 6
    for widget in wanted:
        window.focusNextChild()
        assert window.focusWidget() is widget
