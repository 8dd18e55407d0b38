"""What changes without a move of the focus is told to a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from guide.window.widgets import accessibility
from tests.window.map.test_map_pane import grid_guide
from tests.window.steps import run_pending, type_query


@pytest.fixture
def told(monkeypatch):
    """The announcements, while a screen reader listens."""
    texts = list[str]()

    def tell(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            texts.append(event.message())

    monkeypatch.setattr(accessibility, "is_heard", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    return texts


def test_a_web_address_is_told_with_what_opening_it_leaves(window, qtbot, told):
    window.navigator.open("coat-drive")
    bar = window.reader_pane.address_bar
    bar.show_address("https://www.example.org/a")
    name = QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name)
    assert name.startswith("Site: www.example.org Opening it needs a network. The browser keeps a history")
    qtbot.keyClick(bar.copy_button, Qt.Key.Key_Space)
    assert QAccessible.queryAccessibleInterface(bar.copy_button).text(QAccessible.Text.Name) == "Copied"


def test_an_address_that_is_copied_by_the_menu_is_told_and_seen(window, told):
    window.navigator.open("coat-drive")
    window.reader_pane.reader.addressCopied.emit("https://www.example.org/a")
    assert told == [window.reader_pane.hit_line.text()] == ["Copied"]
    assert window.reader_pane.hit_line.isVisible()


def test_places_that_fit_and_the_one_that_is_chosen_are_told(open_window, qtbot, told):
    window = open_window(grid_guide()).window
    box = window.contents.place_box
    with qtbot.waitActive(window):
        window.activateWindow()
    box.setFocus()
    run_pending()
    qtbot.keyClicks(box.field, "roc")
    assert told[-1] == "1 place: Rock County"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told[-1] == "Chosen: Rock County"
    box.field.selectAll()
    qtbot.keyClicks(box.field, "xyzzy")
    told.clear()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == ["No place of this name"]


def test_a_search_that_is_not_ready_is_told(open_window, qtbot, told):
    window = open_window(searching=False).window
    busy = window.results.search_progress
    type_query(window, qtbot, "coat")
    qtbot.waitUntil(busy.isVisible)
    assert told == [busy.hint_label.text()]
    busy.show_failed()
    assert told[1:] == [busy.hint_label.text()]
    assert told[1].startswith("The search could not be made ready.")


def test_nothing_found_is_told_in_whole_sentences(window, qtbot, told):
    type_query(window, qtbot, "qqqq")
    qtbot.waitUntil(lambda: told != [])
    assert told[0].startswith("Nothing was found. Try fewer words, or other words for the same thing.")
    assert ".." not in told[0]
