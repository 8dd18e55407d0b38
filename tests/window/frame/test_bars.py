"""The bars at the top and at the bottom: always in sight, never cut, in any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide.content.guide import Guide
from guide.content.model import Problem
from tests.builders import small_guide
from tests.window.steps import age_label, run_pending

BROKEN = (Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),)


def shown_numbers(window):
    return {label.text() for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()}


def test_911_and_988_are_in_sight_and_open_the_numbers_without_any_content(open_window, qtbot):
    window = open_window(Guide(None, (), (Problem("pack.yaml", 1, 1, "The file is missing."),))).window
    assert {"911", "988"} <= shown_numbers(window)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    shown = window.reader_pane.reader.toPlainText()
    assert ("911" in shown, "988" in shown) == (True, True)


def test_broken_content_is_named_the_rest_works_and_the_bar_can_be_put_away(open_window, qtbot):
    window = open_window(small_guide(BROKEN)).window
    bar = window.findChild(QWidget, "missingBar")
    labels = [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]
    assert any("laws/coat.yaml" in text for text in labels)
    button = next(b for b in window.findChildren(QAbstractButton) if b.text() == "What is missing")
    button.click()
    place = "Coat (laws/coat.yaml), line 3, column 5: The key 'titel' is not known."
    assert place in window.reader_pane.reader.toPlainText()
    qtbot.keyClicks(window.top_bar.field, "soup")
    assert window.results.model.rowCount() > 0
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_in_a_low_window_the_bar_about_broken_content_is_one_button_with_all_of_it_described(open_window):
    opened = open_window(small_guide(BROKEN))
    opened.enlarge(7)
    opened.window.resize(800, 600)
    bar = opened.window.findChild(QWidget, "missingBar")
    assert not any(label.isVisible() for label in bar.findChildren(QLabel))
    button = next(b for b in bar.findChildren(QAbstractButton) if b.text() == "Content is missing…")
    assert "laws/coat.yaml" in button.accessibleDescription()


@pytest.fixture(scope="module")
def opened(open_shared):
    return open_shared()


@pytest.fixture
def window(opened):
    opened.window.resize(1366, 768)
    opened.window.navigator.go_home()
    return opened.window


def test_911_and_988_are_always_in_sight_with_the_age_of_the_content(window):
    for page in ("", "coat-drive", "own:shortcuts"):
        window.navigator.open(page)
        assert {"911", "988"} <= shown_numbers(window)
    assert age_label(window).text() == "Content of 24 Nov 2026 · today"
    assert age_label(window).isVisible()
    assert window.findChild(QWidget, "missingBar") is None, "nothing is missing"


def test_the_line_of_the_pack_stays_longer_than_the_age_of_the_content(window):
    least = window.minimumSize()
    window.setMinimumSize(100, 200)
    line, seen = window.urgent_bar.buttons[2], []
    for width in range(1100, 340, -20):
        window.resize(width, 600)
        run_pending()
        assert line.isVisible()
        shown = tuple(label.text() for label in window.urgent_bar.findChildren(QLabel) if label.isVisible())
        if shown not in seen:
            seen.append(shown)
    suicide = "suicide and crisis, call or text"
    known = ("911", "danger now", "988", suicide, "555-0111", "Winter Line, text 55501")
    assert seen == [
        (*known, "Content of 24 Nov 2026 · today"),
        known,
        (*known[:3], *known[4:]),
        (*known[:3], "555-0111", "Winter Line"),
        ("911", "988", "555-0111", "Winter Line"),
    ]
    assert line.accessibleName() == "555-0111, Winter Line, text 55501"
    window.setMinimumSize(least)


def test_no_word_of_the_bars_is_cut_and_hide_now_is_never_off_the_screen(window, opened):
    screen = window.screen().availableGeometry().width()
    for steps in (0, 7):
        opened.enlarge(steps)
        assert window.minimumWidth() <= screen
        window.setMinimumWidth(0)
        for width in (500, 700, screen, 1366):
            window.resize(width, 700)
            run_pending()
            kept = [label for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()]
            kept += [button for button in window.top_bar.findChildren(QAbstractButton) if button.isVisible()]
            assert len(kept) > 6
            assert {each for each in kept if each.width() < each.sizeHint().width()} == set(), (steps, width)
            hide = window.top_bar.hide_button
            assert hide in kept
            assert hide.mapTo(window, hide.rect().bottomRight()).x() < width == window.width()
            assert window.top_bar.field.width() >= min(width - 40, 350)
