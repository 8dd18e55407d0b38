"""What works before the search is loaded, while it is stopped, and where it cannot be loaded."""

from tests.builders import small_guide
from tests.searching import service_of
from tests.window.steps import titles, type_query, wait_for_timers


def test_what_was_typed_before_the_search_is_ready_is_answered_then(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth bus")
    assert not window.results.isVisible()
    qtbot.waitUntil(window.results.isVisible)
    assert "Getting the search ready" in window.results.search_progress.hint_label.text()
    window.search.fill(service_of(small_guide()))
    assert titles(window)[0] == "Soup van"
    assert window.top_bar.field.text() == "broth bus"
    assert window.navigator.location.page == "soup-van"


def test_a_search_that_cannot_be_made_ready_says_so(open_window, qtbot):
    window = open_window(searching=False).window
    window.search.failed.emit()
    type_query(window, qtbot, "soup")
    qtbot.waitUntil(window.results.isVisible)
    assert "could not be made ready" in window.results.search_progress.hint_label.text()
    assert not window.results.search_progress.progress_bar.isVisible()


def test_stopping_keeps_what_was_typed_and_can_be_taken_back(open_window, qtbot):
    window = open_window(searching=False).window
    type_query(window, qtbot, "broth")
    qtbot.waitUntil(window.results.isVisible)
    busy = window.results.search_progress
    busy.show_progress(3, 12)
    assert (busy.progress_bar.value(), busy.progress_bar.maximum()) == (3, 12)
    with qtbot.waitSignal(busy.stop_button.clicked):
        busy.stop_button.click()
    busy.show_stopped()
    qtbot.keyClicks(window.top_bar.field, " bus")
    wait_for_timers(qtbot, window.navigator)
    assert busy.start_button.isVisible()
    assert not busy.stop_button.isVisible()
    assert "There is no search yet" in busy.hint_label.text()
    assert window.top_bar.field.text() == "broth bus"
    with qtbot.waitSignal(busy.start_button.clicked):
        busy.start_button.click()
    busy.show_working()
    assert busy.stop_button.isVisible()
    window.search.fill(service_of(small_guide()))
    assert titles(window)[0] == "Soup van"
