import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTextBrowser, QWidget

from guide.content.guide import Guide
from guide.content.model import Problem
from guide.settings import ThemeChoice
from guide.window.frame.actions import action_defs
from tests.builders import small_guide
from tests.window.steps import age_label, run_pending, settle, top_button

NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_the_title_never_tells_what_is_read(window, qtbot):
    for page in ("coat-drive", "own:about", ""):
        window.navigator.open(page)
        qtbot.keyClicks(window.top_bar.field, "coat")
        assert window.windowTitle() == "Field Guide"


def test_911_and_988_are_always_in_sight(window):
    for page in ("", "coat-drive", "own:shortcuts"):
        window.navigator.open(page)
        shown = [label.text() for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()]
        assert {"911", "988"} <= set(shown)


@pytest.mark.parametrize("steps", [0, 7])
@pytest.mark.parametrize("width", [480, 700, 1024, 1366])
def test_no_word_of_the_bars_is_cut(window, opened, qtbot, width, steps):
    opened.enlarge(steps)
    window.resize(width, 700)
    run_pending()
    kept = [label for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()]
    kept += [button for button in window.top_bar.findChildren(QAbstractButton) if button.isVisible()]
    assert len(kept) > 6
    for widget in kept:
        assert widget.width() >= widget.sizeHint().width(), widget


def test_911_and_988_are_in_sight_without_any_content(open_window):
    window = open_window(Guide(None, (), (Problem("pack.yaml", 1, 1, "The file is missing."),))).window
    shown = [label.text() for label in window.urgent_bar.findChildren(QLabel) if label.isVisible()]
    assert {"911", "988"} <= set(shown)


def test_the_bar_tells_how_old_the_content_is(window):
    assert age_label(window).text() == "Content of 24 Nov 2026 · today"
    assert age_label(window).isVisible()


@pytest.mark.parametrize(
    ("key", "modifier", "page"), [(Qt.Key.Key_F1, NONE, "own:shortcuts"), (Qt.Key.Key_Home, ALT, "")]
)
def test_keys_open_pages(window, qtbot, key, modifier, page):
    window.navigator.open("coat-law")
    qtbot.keyClick(window, key, modifier)
    assert window.navigator.location.page == page


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_K, CONTROL), (Qt.Key.Key_Slash, NONE)])
def test_keys_go_to_the_search_box(window, qtbot, key, modifier):
    window.navigator.open("coat-law")
    window.reader_pane.reader.setFocus()
    qtbot.keyClick(window.reader_pane.reader, key, modifier)
    assert window.top_bar.field.hasFocus()
    assert window.top_bar.field.text() == ""


def test_a_slash_in_the_search_box_is_a_slash(window, qtbot):
    qtbot.keyClicks(window.top_bar.field, "24/7")
    assert window.top_bar.field.text() == "24/7"


def test_alt_arrows_go_back_and_forward(window, qtbot):
    window.navigator.open("coat-law")
    window.navigator.open("soup-van")
    for focus in (window.reader_pane.reader, window.top_bar.field, window.contents.view):
        focus.setFocus()
        qtbot.keyClick(focus, Qt.Key.Key_Left, ALT)
        assert window.navigator.location.page == "coat-law"
        qtbot.keyClick(focus, Qt.Key.Key_Right, ALT)
        assert window.navigator.location.page == "soup-van"


def test_ways_that_lead_nowhere_are_disabled(window):
    assert not window.actions_by_id["back"].isEnabled()
    window.navigator.open("coat-law")
    assert top_button(window, "back").isEnabled()
    assert not top_button(window, "forward").isEnabled()
    top_button(window, "back").click()
    assert top_button(window, "forward").isEnabled()


def test_f1_shows_every_key(window):
    window.actions_by_id["shortcuts"].trigger()
    shown = window.reader_pane.reader.toPlainText()
    for definition in action_defs():
        for keys in definition.keys:
            assert keys in shown
    assert "Shift, three times alone" in shown


def test_about_tells_edition_date_age_licence_and_sources(window):
    window.actions_by_id["about"].trigger()
    shown = window.reader_pane.reader.toPlainText()
    for words in ("Edition", "3", "24 Nov 2026", "CC BY 4.0", "A test coalition", "A printed list", "Apache"):
        assert words in shown


def test_text_size_scales_the_whole_window(window, opened):
    before = (window.top_bar.height(), window.font().pixelSize(), window.contents.minimumWidth())
    opened.enlarge(9)
    window.resize(3000, 1500)
    after = (window.top_bar.sizeHint().height(), window.font().pixelSize(), window.contents.minimumWidth())
    assert after[1:] == (30, 584)
    assert after[0] > before[0] * 1.5
    window.actions_by_id["reset-size"].trigger()
    settle(opened.theme)
    assert window.font().pixelSize() == 15


def test_of_text_sizes_asked_for_in_a_row_only_the_last_one_is_laid_out(window, opened, qtbot):
    appearances = []
    opened.theme.appearanceChanged.connect(appearances.append)
    for _ in range(30):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.font().pixelSize() == 26)
    assert [appearance.scale for appearance in appearances] == [175]
    assert opened.preferences.settings.text_size == 175


@pytest.mark.parametrize(
    ("key", "larger"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Equal, True), (Qt.Key.Key_Minus, False)]
)
def test_keys_change_the_text_size(window, opened, qtbot, key, larger):
    qtbot.keyClick(window, key, CONTROL)
    settle(opened.theme)
    assert window.font().pixelSize() != 15
    assert (window.font().pixelSize() > 15) is larger
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    settle(opened.theme)
    assert window.font().pixelSize() == 15


def test_buttons_change_the_text_size(window, opened):
    top_button(window, "enlarge").click()
    settle(opened.theme)
    assert window.font().pixelSize() > 15
    top_button(window, "reduce").click()
    settle(opened.theme)
    assert window.font().pixelSize() == 15


def test_the_theme_is_chosen_in_the_menu(window, opened):
    menu = window.top_bar.menu_button.menu()
    actions = {action.text(): action for action in menu.actions()}
    actions["Dark colours"].trigger()
    assert opened.theme.choice is ThemeChoice.DARK
    assert window.palette().base().color().name().upper() == "#192021"
    actions["Light colours"].trigger()
    assert window.palette().base().color().name().upper() == "#FFFFFF"
    actions["Colours as on this computer"].trigger()
    assert opened.theme.choice is ThemeChoice.SYSTEM


def test_broken_content_is_named_and_the_rest_works(open_window, qtbot):
    problems = (Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),)
    window = open_window(small_guide(problems)).window
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any("laws/coat.yaml" in text for text in labels)
    button = next(b for b in window.findChildren(QAbstractButton) if b.text() == "What is missing")
    button.click()
    assert "line 3, column 5: The key 'titel' is not known." in window.reader_pane.reader.toPlainText()
    qtbot.keyClicks(window.top_bar.field, "soup")
    assert window.results.model.rowCount() > 0


def test_no_bar_where_nothing_is_missing(window):
    assert window.findChild(QWidget, "missingBar") is None


def test_no_content_at_all_still_opens(open_window):
    window = open_window(Guide(None, (), (Problem("pack.yaml", 1, 1, "The file is missing."),))).window
    labels = [label.text() for label in window.start_page.findChildren(QLabel)]
    assert any("No content could be read" in text for text in labels)
    for name in ("own:about", "own:missing", "own:shortcuts"):
        window.navigator.open(name)


def test_a_card_opens_its_strategy(window, qtbot):
    card = window.start_page.groups[1].cards[0]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "warm-clothes"


@pytest.mark.parametrize("scale_steps", [0, 7])
@pytest.mark.parametrize("width", [500, 800, 1024, 1366, 1920])
def test_the_window_never_grows_beyond_its_width(window, opened, qtbot, width, scale_steps):
    opened.enlarge(scale_steps)
    window.resize(width, 768)
    qtbot.keyClicks(window.top_bar.field, "coat")
    window.results.rowOpened.emit(0)
    if scale_steps == 0 or width >= 1366:
        assert window.width() == width
    assert window.reader_pane.reader.isVisible()
    assert window.reader_pane.reader.horizontalScrollBar().maximum() == 0


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


def test_contents_fold_to_a_button_where_there_is_no_room(window, qtbot):
    assert window.contents.isVisible()
    assert not window.top_bar.contents_button.isVisible()
    window.resize(900, 700)
    assert not window.contents.isVisible()
    window.top_bar.contents_button.click()
    assert window.contents.isVisible()
    assert window.contents.view.hasFocus()
    window.contents.pageChosen.emit("soup-van")
    assert not window.contents.isVisible()
    assert window.reader_pane.isVisible()
    assert window.reader_pane.reader.hasFocus()


def test_folded_contents_never_make_three_cramped_columns(window, qtbot):
    window.resize(1000, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    window.results.rowOpened.emit(0)
    window.actions_by_id["contents"].trigger()
    assert window.contents.isVisible()
    assert not window.results.isVisible()
    window.actions_by_id["contents"].trigger()
    assert window.results.isVisible()
    assert window.page_stack.isVisible()


def test_back_in_one_column_shows_the_page(window, qtbot):
    window.resize(700, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    window.results.rowOpened.emit(0)
    page = window.navigator.location.page
    window.reader_pane.targetChosen.emit("soup-van")
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Left, ALT)
    assert window.navigator.location.page == page
    assert window.page_stack.isVisible()
    assert window.reader_pane.reader.hasFocus()
    window.actions_by_id["contents"].trigger()
    window.actions_by_id["contents"].trigger()
    assert window.page_stack.isVisible()


def test_back_in_one_column_shows_the_results_again(window, qtbot):
    window.resize(700, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    assert not window.results.isVisible()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Left, ALT)
    assert window.results.isVisible()
    assert window.results.view.hasFocus()
    assert window.results.view.currentIndex().row() == 1
    qtbot.keyClick(window.results.view, Qt.Key.Key_Right, ALT)
    assert not window.results.isVisible()
    assert window.reader_pane.reader.hasFocus()


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_the_search_box_brings_its_results_in_one_column(window, qtbot, way):
    window.resize(700, 700)
    field = window.top_bar.field
    qtbot.keyClicks(field, "coat")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not window.results.isVisible()
    if way == "key":
        qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_K, CONTROL)
    else:
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert window.results.isVisible()
    assert field.hasFocus()


def test_f4_brings_the_filters_in_one_column(window, qtbot):
    window.resize(700, 700)
    assert not window.actions_by_id["filter"].isEnabled()
    qtbot.keyClicks(window.top_bar.field, "coat")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_F4)
    assert window.results.filters.isVisible()
    assert window.results.filters.hasFocus()


def test_one_column_shows_results_then_the_page(window, qtbot):
    window.resize(700, 700)
    qtbot.keyClicks(window.top_bar.field, "coat")
    assert window.results.isVisible()
    assert not window.page_stack.isVisible()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.results.view, Qt.Key.Key_Return)
    assert window.page_stack.isVisible()
    assert not window.results.isVisible()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_Escape)
    assert window.results.isVisible()
    assert window.results.view.hasFocus()


def test_the_search_box_takes_its_own_row_where_there_is_no_room(window, qtbot):
    field, hide = window.top_bar.field, window.top_bar.hide_button
    for width, has_own_row in ((1024, False), (800, True), (500, True), (1024, False)):
        window.resize(width, 700)
        qtbot.waitUntil(lambda own=has_own_row: (field.geometry().top() > hide.geometry().bottom()) is own)
        qtbot.waitUntil(lambda: hide.width() >= hide.sizeHint().width())
        qtbot.waitUntil(lambda: field.width() > 350)


def test_f10_opens_the_menu(window, qtbot):
    menu = window.top_bar.menu_button.menu()
    QTimer.singleShot(100, menu, menu.close)
    shown = []
    menu.aboutToShow.connect(lambda: shown.append(True))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert shown == [True]


def test_the_menu_has_the_keys_of_a_search(window):
    shown = {
        action.text(): action.shortcut().toString() for action in window.top_bar.menu_button.menu().actions()
    }
    assert shown["Filter the results"] == "F4"
    assert shown["Next hit word on the page"] == "F3"


def test_a_menu_that_is_higher_than_the_screen_scrolls(window, opened, qtbot):
    opened.enlarge(7)
    menu, widths = window.top_bar.menu_button.menu(), []
    menu.aboutToShow.connect(
        lambda: QTimer.singleShot(50, menu, lambda: (widths.append(menu.width()), menu.close()))
    )
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert widths[0] < window.screen().availableGeometry().width()
    assert menu.sizeHint().height() > window.screen().availableGeometry().height()


def test_rows_of_the_list_of_places_are_high_enough_to_point_at(window):
    assert window.contents.place_box.view().sizeHintForRow(0) >= 32


def test_f9_hides_and_shows_the_contents(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.contents.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.contents.isVisible()


def test_every_control_has_a_name(window):
    window.navigator.open("coat-drive")
    for widget in window.findChildren(QWidget):
        if (
            isinstance(widget, QAbstractButton | QLineEdit | QTextBrowser)
            and widget.objectName() != "qt_toolbar_ext_button"
        ):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


def test_actions_have_unique_ids_and_keys():
    definitions = action_defs()
    keys = [key for definition in definitions for key in definition.keys]
    assert len({definition.id for definition in definitions}) == len(definitions)
    assert len(set(keys)) == len(keys)


def test_every_key_is_in_the_readme():
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for definition in action_defs():
        for key in definition.keys:
            assert re.search(rf"`{re.escape(key)}`", readme), key


def test_quit_closes_the_window(window):
    window.actions_by_id["quit"].trigger()
    assert not window.isVisible()


def test_hide_now_is_the_first_thing_in_the_menu(window):
    menu = window.top_bar.menu_button.menu()
    assert menu.actions()[0] is window.actions_by_id["hide"]
    assert sum(action is window.actions_by_id["hide"] for action in menu.actions()) == 1
