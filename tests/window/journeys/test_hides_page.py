"""The page "What this hides and what it can't": the ways to it, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide.content.guide import Guide
from guide.render import page_names

WORDS = "What this hides and what it can't"


def shown(window):
    return window.navigator.location.page, WORDS in window.reader_pane.reader.toPlainText()


def by_start_page(window):
    next(b for b in window.start_page.findChildren(QPushButton) if b.text() == WORDS).click()


def by_menu(window):
    next(action for action in window.top_bar.menu_button.menu().actions() if action.text() == WORDS).trigger()


def test_the_page_is_one_step_away_from_start_page_menu_and_the_pages_that_name_it(window):
    for way in (by_start_page, by_menu):
        window.navigator.go_home()
        way(window)
        assert shown(window) == (page_names.PRIVACY, True)
    link = f"entry:{page_names.PRIVACY.replace(':', '%3A')}"
    for page in (page_names.SHORTCUTS, page_names.ABOUT):
        window.navigator.open(page)
        assert f'href="{link}"' in window.reader_pane.reader.toHtml()
        window.reader_pane.reader.anchorClicked.emit(link)  # as Tab and Enter do on the page
        assert shown(window) == (page_names.PRIVACY, True)


def test_the_page_needs_no_content_and_hide_now_is_named_before_it_is_needed(open_window):
    window = open_window(Guide(None, (), ())).window
    assert any("Hide now" in label.text() for label in window.start_page.findChildren(QLabel))
    by_start_page(window)
    assert shown(window) == (page_names.PRIVACY, True)


@pytest.mark.usefixtures("watched")
def test_nothing_on_it_is_wider_than_the_page_in_the_largest_text(opened, qtbot):
    window = opened.window
    opened.enlarge(7)
    window.resize(1366, 768)
    by_menu(window)
    assert window.reader_pane.reader.horizontalScrollBar().maximum() == 0
    qtbot.mouseClick(window.top_bar.hide_button, Qt.MouseButton.LeftButton)
    assert opened.left.times == 1
