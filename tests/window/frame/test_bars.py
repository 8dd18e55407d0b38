"""The bars at the top and at the bottom: always in sight, never cut, in any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide.content.guide import Guide
from guide.content.model import Problem
from tests.builders import small_guide
from tests.window.steps import age_label, run_pending, top_button


def test_911_and_988_are_always_in_sight(window):
    for page in ("", "coat-drive", "own:shortcuts"):
        window.navigator.open(page)
        shown = [label.text() for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()]
        assert {"911", "988"} <= set(shown)


@pytest.mark.parametrize("steps", [0, 7])
def test_no_word_of_the_bars_is_cut(window, opened, steps):
    opened.enlarge(steps)
    for width in (480, 700, 1024, 1366):
        window.resize(width, 700)
        run_pending()
        kept = [label for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()]
        kept += [button for button in window.top_bar.findChildren(QAbstractButton) if button.isVisible()]
        assert len(kept) > 6
        for widget in kept:
            assert widget.width() >= widget.sizeHint().width(), (width, widget)


def test_the_arrows_have_their_words_where_there_is_room(window):
    arrows = [top_button(window, action) for action in ("back", "forward")]
    assert [arrow.text() for arrow in arrows] == ["Back", "Forward"]
    for width, are_shown in ((1366, True), (1024, False), (1366, True)):
        window.resize(width, 700)
        run_pending()
        for arrow in arrows:
            words = arrow.fontMetrics().horizontalAdvance(arrow.text())
            assert (arrow.width() > words + arrow.iconSize().width()) is are_shown
        assert window.top_bar.field.width() >= 360


def test_911_and_988_are_in_sight_without_any_content(open_window):
    window = open_window(Guide(None, (), (Problem("pack.yaml", 1, 1, "The file is missing."),))).window
    shown = [label.text() for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()]
    assert {"911", "988"} <= set(shown)


def test_the_bar_tells_how_old_the_content_is(window):
    assert age_label(window).text() == "Content of 24 Nov 2026 · today"
    assert age_label(window).isVisible()


def test_broken_content_is_named_and_the_rest_works(open_window, qtbot):
    problems = (Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),)
    window = open_window(small_guide(problems)).window
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any("laws/coat.yaml" in text for text in labels)
    button = next(b for b in window.findChildren(QAbstractButton) if b.text() == "What is missing")
    button.click()
    assert (
        "Coat (laws/coat.yaml), line 3, column 5: The key 'titel' is not known."
        in window.reader_pane.reader.toPlainText()
    )
    qtbot.keyClicks(window.top_bar.field, "soup")
    assert window.results.model.rowCount() > 0


def test_the_bar_about_broken_content_can_be_put_away(open_window, qtbot):
    problems = (Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),)
    bar = open_window(small_guide(problems)).window.findChild(QWidget, "missingBar")
    assert bar.isVisible()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_no_bar_where_nothing_is_missing(window):
    assert window.findChild(QWidget, "missingBar") is None


@pytest.mark.parametrize("steps", [0, 7])
def test_hide_now_is_never_off_the_screen(window, opened, qtbot, steps):
    opened.enlarge(steps)
    screen = window.screen().availableGeometry().width()
    assert window.minimumWidth() <= screen
    for width in (screen, 500):
        window.setMinimumWidth(0)
        window.resize(width, 600)
        run_pending()
        assert window.width() == width
        hide = window.top_bar.hide_button
        assert hide.width() >= hide.sizeHint().width()
        assert hide.mapTo(window, hide.rect().bottomRight()).x() < width
        assert window.top_bar.field.width() >= min(width - 40, 350)


def test_the_search_box_takes_its_own_row_where_there_is_no_room(window, qtbot):
    field, hide = window.top_bar.field, window.top_bar.hide_button
    for width, has_own_row in ((1024, False), (800, True), (500, True), (1024, False)):
        window.resize(width, 700)
        qtbot.waitUntil(lambda own=has_own_row: (field.geometry().top() > hide.geometry().bottom()) is own)
        qtbot.waitUntil(lambda: hide.width() >= hide.sizeHint().width())
        qtbot.waitUntil(lambda: field.width() > 350)


def test_a_narrow_window_keeps_home_and_back(window):
    window.resize(500, 600)
    for action in ("home", "back", "menu"):
        button = window.top_bar.menu_button if action == "menu" else top_button(window, action)
        assert button.isVisible()
        assert window.top_bar.rect().contains(button.geometry())
    assert window.top_bar.hide_button.isVisible()


def test_the_line_of_the_pack_stays_longer_than_the_age_of_the_content(open_window, qtbot):
    window = open_window().window
    window.setMinimumSize(100, 200)
    line = window.urgent_bar.buttons[2]
    seen = []
    for width in range(1100, 340, -20):
        window.resize(width, 600)
        run_pending()
        assert line.isVisible()
        shown = tuple(label.text() for label in window.urgent_bar.findChildren(QLabel) if label.isVisible())
        if shown not in seen:
            seen.append(shown)
    known = (
        "911",
        "danger now",
        "988",
        "suicide and crisis, call or text",
        "555-0111",
        "Winter Line, text 55501",
    )
    assert seen[0] == (*known, "Content of 24 Nov 2026 · today")
    assert seen[1] == known
    assert seen[2] == (*known[:3], *known[4:])
    assert seen[3] == (*known[:3], "555-0111", "Winter Line")
    assert seen[4:] == [("911", "988", "555-0111", "Winter Line")]
    assert line.accessibleName() == "555-0111, Winter Line, text 55501"


def test_in_a_low_window_the_bar_about_broken_content_is_one_button_with_all_of_it_described(open_window):
    problems = (Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),)
    opened = open_window(small_guide(problems))
    opened.enlarge(7)
    opened.window.resize(800, 600)
    bar = opened.window.findChild(QWidget, "missingBar")
    assert not any(label.isVisible() for label in bar.findChildren(QLabel))
    button = next(b for b in bar.findChildren(QAbstractButton) if b.text() == "Content is missing…")
    assert "laws/coat.yaml" in button.accessibleDescription()
