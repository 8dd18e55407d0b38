"""What stands above the results: the correction and the count."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from tests.builders import entry, small_guide
from tests.window.steps import choose_place, type_query


def words(button):
    return [label.text() for label in button.findChildren(QLabel)]


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
    assert window.results.head.announcement() == (
        "60 pages fit. These are the best 50. Filter them, or add a word."
    )


def test_a_place_with_some_of_the_words_tells_of_all_words_elsewhere(open_window, qtbot):
    window = open_window().window
    choose_place(window, "ramsey")
    type_query(window, qtbot, "night shelter bed")
    assert window.results.model.rowCount() == 1
    words = "1 page in Ramsey County has some of the words. 1 elsewhere has all of them."
    assert window.results.head.announcement() == words


def test_what_the_guide_may_not_have_is_said_first(open_window, qtbot):
    window = open_window().window
    type_query(window, qtbot, "pizza laundromat wifi night")
    words = "Nothing here fits well. 211 knows other help. "
    assert window.results.head.announcement().startswith(words)
