"""The page "What this hides and what it can't": the ways to it, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide.blocks.blocks import Heading, Items, Page, Paragraph
from guide.blocks.text_writer import page_text
from guide.content.guide import Guide
from guide.render import page_names
from guide.render.html import html

WORDS = "What this hides and what it can't"


def shown(window):
    return window.navigator.location.page, WORDS in window.reader_pane.reader.toPlainText()


def by_start_page(window):
    next(b for b in window.start_page.findChildren(QPushButton) if b.text() == WORDS).click()


def by_menu(window):
    next(action for action in window.top_bar.menu_button.menu().actions() if action.text() == WORDS).trigger()


def by_page(page):
    def go(window):
        window.navigator.open(page)
        # As Tab and Enter do on the page.
        window.reader_pane.reader.anchorClicked.emit(f"entry:{page_names.PRIVACY.replace(':', '%3A')}")

    return go


@pytest.mark.parametrize(
    "way", [by_start_page, by_menu, by_page(page_names.SHORTCUTS), by_page(page_names.ABOUT)]
)
def test_the_page_is_one_step_away(window, way):
    way(window)
    assert shown(window) == (page_names.PRIVACY, True)


@pytest.mark.parametrize("page", [page_names.SHORTCUTS, page_names.ABOUT])
def test_the_links_to_it_stand_on_the_pages(window, page):
    window.navigator.open(page)
    assert f'href="entry:{page_names.PRIVACY.replace(":", "%3A")}"' in window.reader_pane.reader.toHtml()
    assert WORDS in window.reader_pane.reader.toPlainText()


def test_it_is_said_on_the_start_page_before_it_is_needed(window, qtbot):
    labels = [label.text() for label in window.start_page.findChildren(QLabel)]
    assert any("Hide now" in words for words in labels)


def test_the_page_needs_no_content(open_window):
    window = open_window(Guide(None, (), ())).window
    by_start_page(window)
    assert shown(window) == (page_names.PRIVACY, True)


def test_small_words_follow_and_parts_have_their_own_headings():
    page = Page((Heading("Cold", level=3), Items((Paragraph("A <coat>.", note="T1 & T2"),))))
    assert page_text(page) == "Cold:\n\n- A <coat>. (T1 & T2)\n"
    assert "<h3>Cold</h3>" in html(page)
    assert '<li>A &lt;coat&gt;. <span class="note">T1 &amp; T2</span></li>' in html(page)


@pytest.mark.usefixtures("watched")
def test_nothing_on_it_is_wider_than_the_page_in_the_largest_text(window, opened, qtbot):
    opened.enlarge(7)
    window.resize(1366, 768)
    by_menu(window)
    assert window.reader_pane.reader.horizontalScrollBar().maximum() == 0
    qtbot.mouseClick(window.top_bar.hide_button, Qt.MouseButton.LeftButton)
    assert opened.left.times == 1
