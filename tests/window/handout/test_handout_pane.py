"""The hand-out opens in the place of results and page, and leaves them as they were."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.handout.document import Notice, NoticeKind
from guide.handout.handout_list import HandoutList
from guide.printing.job import Printers
from guide.steps import finish
from guide.window.handout.line_picker import help_lines_to_offer
from guide.window.handout.part_tabs import Part
from tests.builders import contact, entry
from tests.running import run_program
from tests.window.handout.steps import guide_with_words, targets
from tests.window.steps import run_pending

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("way_out", ["F6", "Esc", "button", "close"])
def test_it_opens_and_closes_and_the_keyboard_comes_back(rich, qtbot, way_out):
    window, handout = rich.window, rich.window.handouts.pane
    window.navigator.open("coat-drive")
    window.handouts.toggle("soup-van")
    window.reader_pane.reader.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert handout.isVisible()
    assert handout.items_pane.view.hasFocus()
    assert not window.page_stack.isVisible()
    if way_out == "F6":
        qtbot.keyClick(window, Qt.Key.Key_F6)
    elif way_out == "Esc":
        qtbot.keyClick(handout.items_pane.view, Qt.Key.Key_Escape)
    elif way_out == "button":
        qtbot.mouseClick(window.top_bar.handout_button, LEFT)
    else:
        qtbot.mouseClick(handout.items_pane.close_button, LEFT)
    assert not handout.isVisible()
    assert window.page_stack.isVisible()
    assert window.navigator.location.page == "coat-drive"
    assert window.reader_pane.reader.hasFocus() or way_out == "button"


def test_esc_in_the_search_box_closes_it_and_keeps_the_results(rich, qtbot):
    window = rich.window
    qtbot.keyClicks(window.top_bar.field, "coat")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    window.top_bar.field.setFocus()
    assert window.handouts.pane.isVisible()
    assert not window.results.isVisible()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Escape)
    assert window.results.isVisible()
    assert window.top_bar.field.text() == "coat"


def test_typing_a_search_brings_the_results_and_the_list_stays(handout, rich, qtbot):
    window = rich.window
    window.top_bar.focus_search()
    qtbot.keyClicks(window.top_bar.field, "coat")
    assert window.results.isVisible()
    assert not handout.isVisible()
    assert len(targets(window.handouts)) == 3
    assert window.top_bar.handout_button.text() == "Hand-out (3)"


def test_the_contents_fold_for_it_and_come_back(handout, rich, qtbot):
    window = rich.window
    assert not window.contents.isVisible()
    assert window.top_bar.contents_button.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.contents.isVisible()
    assert handout.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.contents.isVisible()
    assert not window.top_bar.contents_button.isVisible()


def test_a_page_chosen_in_the_contents_takes_its_place(handout, rich, qtbot):
    window = rich.window
    qtbot.keyClick(window, Qt.Key.Key_F9)
    view = window.contents.view
    view.expandAll()
    view.setCurrentIndex(view.model().index_of("coat-law"))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.reader_pane.isVisible()
    assert not handout.isVisible()


@pytest.mark.parametrize("width", [700, 1366])
@pytest.mark.parametrize("steps", [0, 7])
def test_nothing_is_cut_and_where_there_is_no_room_one_part_is_shown(handout, rich, qtbot, width, steps):
    rich.enlarge(steps)
    rich.window.resize(width, 768)
    run_pending()
    narrow = width < 800 or steps
    assert handout.tabs.isVisible() == bool(narrow)
    assert handout.items_pane.isVisible()
    assert handout.paper_pane.isVisible() != bool(narrow)
    for part, tab in handout.tabs.tabs.items() if narrow else ():
        qtbot.mouseClick(tab, LEFT)
        run_pending()
        assert handout.items_pane.isVisible() is (part is Part.ITEMS)
        assert handout.paper_pane.options.isVisible() is (part is Part.PAPER)
        assert handout.paper_pane.preview.isVisible() is (part is Part.PREVIEW)
        qtbot.waitUntil(lambda: check_words(handout))  # a page is named once it is laid out
    qtbot.waitUntil(lambda: check_words(handout))
    for _ in range(steps):
        rich.theme.reduce()


@pytest.mark.parametrize("part", Part)
def test_made_wide_again_both_stay_beside_each_other(handout, rich, qtbot, part):
    rich.window.resize(640, 480)
    run_pending()
    qtbot.mouseClick(handout.tabs.tabs[part], LEFT)
    for reopened in (False, True):
        rich.window.resize(1366, 768)
        run_pending()
        for _ in range(2 * reopened):
            qtbot.keyClick(rich.window, Qt.Key.Key_F6)
            run_pending()
        assert handout.isVisible()
        assert handout.items_pane.isVisible()
        assert handout.paper_pane.options.isVisible()
        assert handout.paper_pane.preview.isVisible()
        assert not handout.tabs.isVisible()
        assert handout.items_pane.width() < handout.width() / 2


def check_words(handout):
    seen = [w for w in handout.findChildren(QAbstractButton) if w.isVisible() and w.text()]
    assert len(seen) > 4
    for widget in seen:
        assert widget.width() >= widget.sizeHint().width(), widget.text()
    labels = [w for w in handout.findChildren(QLabel) if w.isVisible() and w.text() and not w.wordWrap()]
    for label in labels:
        assert label.width() >= label.sizeHint().width(), label.text()


@pytest.mark.parametrize(
    ("size", "steps"), [((800, 600), 5), ((1024, 600), 5), ((853, 480), 0), ((800, 600), 0)]
)
def test_on_a_low_screen_each_part_has_the_room(ready, rich, qtbot, size, steps):
    rich.enlarge(steps)
    rich.window.setMinimumSize(320, 240)
    rich.window.resize(*size)
    run_pending()
    view, paper, tabs = ready.items_pane.view, ready.paper_pane, ready.tabs
    last_row = view.visualRect(view.model().index(2, 0))
    assert view.viewport().rect().contains(last_row), "three items are in sight at once"
    whole = (ready.items_pane.up_button, ready.items_pane.off_button)
    assert all(button.visibleRegion().boundingRect() == button.rect() for button in whole)
    qtbot.mouseClick(tabs.tabs[Part.PREVIEW], LEFT)
    run_pending()
    room = rich.window.panes.height() - tabs.height()
    assert paper.preview.visibleRegion().boundingRect().height() > room / 2
    below = [widget for widget in paper.page_buttons.widgets if widget.isVisible()]
    assert len(below) > 1
    assert all(widget.visibleRegion().boundingRect() == widget.rect() for widget in below), "only it scrolls"
    qtbot.mouseClick(tabs.tabs[Part.PAPER], LEFT)
    paper.print_panel.wait("Looking for printers")
    paper.print_panel.offer(Printers(("Office",), "Office"), both_sides=True)
    close = paper.print_panel.close_button
    qtbot.waitUntil(lambda: close.visibleRegion().boundingRect() == close.rect())


def test_only_preview_and_notices_scroll_and_notices_have_the_room_of_a_preview_that_is_away(
    ready, rich, qtbot
):
    paper, sentence = ready.paper_pane, "This does not fit on one page; take off or shorten something. " * 3
    rich.window.resize(1024, 600)
    paper.notices.show_notices(
        tuple(Notice(NoticeKind.NO_ROOM, f"{number} {sentence}") for number in range(3)), (), HandoutList()
    )
    run_pending()
    for button in (paper.save_button, paper.print_button, paper.copy_button, *paper.page_buttons.widgets[:1]):
        assert button.visibleRegion().boundingRect() == button.rect()
    assert paper.preview.height() >= 140
    assert paper.notices.verticalScrollBar().maximum()
    rich.window.resize(800, 600)
    qtbot.mouseClick(ready.tabs.tabs[Part.PAPER], LEFT)
    run_pending()
    assert not paper.notices.verticalScrollBar().maximum()


def test_the_fields_for_the_title_share_the_width(handout, rich, qtbot):
    rich.window.resize(1366, 768)
    qtbot.mouseClick(handout.paper_pane.options.head_button, LEFT)
    head = handout.paper_pane.options.head
    right = head.agency.mapTo(head, head.agency.rect().topRight()).x()
    assert head.width() - right < 24


def test_an_empty_hand_out_offers_the_lines_first_those_of_the_bar_and_no_police(rich, qtbot):
    window, pane = rich.window, rich.window.handouts.pane.items_pane
    qtbot.keyClick(window, Qt.Key.Key_F6)
    ids = [line.id for line in help_lines_to_offer(guide_with_words())]
    assert list(pane.line_picker.buttons) == ids == ["winter-line", "city-help", "old-line", "odd-line"]
    assert pane.line_picker.buttons["winter-line"].text() == "Winter Line · 555-0111"
    assert pane.line_picker.buttons["winter-line"].hasFocus()
    assert not pane.add_button.isVisible()


def test_a_line_that_takes_reports_is_not_offered():
    taker = entry("intake", Kind.LINE, contacts=(contact("report", "call", "555-0300"),))
    assert help_lines_to_offer(Guide(None, (taker,))) == ()


def test_nothing_moves_under_the_mouse_when_the_first_line_is_added(rich, qtbot):
    pane = rich.window.handouts.pane.items_pane
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    qtbot.waitUntil(rich.window.handouts.pane.paper_pane.isVisible)
    run_pending()  # the rows of buttons take the height of all their lines
    button = pane.line_picker.buttons["city-help"]
    place, hint = button.mapTo(pane, QPoint(0, 0)), pane.view.grab().toImage()
    qtbot.mouseClick(button, LEFT)
    run_pending()
    assert button.mapTo(pane, QPoint(0, 0)) == place
    qtbot.mouseClick(button, LEFT)
    run_pending()
    assert pane.view.grab().toImage() == hint


def test_a_discreet_card_of_three_numbers_takes_seven_clicks_and_no_typing(
    rich, qtbot, tmp_path, monkeypatch
):
    from guide.window.dialogs.file_dialog import FileDialog

    monkeypatch.setattr("guide.window.dialogs.places.QDir.homePath", lambda: str(tmp_path))
    window, handout, clicks = rich.window, rich.window.handouts.pane, []

    def click(widget):
        assert widget.isVisible()
        clicks.append(widget)
        qtbot.mouseClick(widget, LEFT)

    click(window.top_bar.handout_button)
    qtbot.waitUntil(handout.paper_pane.isVisible)
    for target in ("winter-line", "city-help", "old-line"):
        click(handout.items_pane.line_picker.buttons[target])
    click_box(qtbot, handout.paper_pane.options.discreet, clicks)
    qtbot.waitUntil(handout.paper_pane.save_button.isEnabled)
    click(handout.paper_pane.save_button)
    dialog = window.findChild(FileDialog)
    qtbot.waitUntil(lambda: bool(dialog.browser.folder))
    click(dialog.accept_button)
    qtbot.waitUntil(lambda: handout.message_line.text().startswith(f"Saved as Numbers.pdf in {tmp_path}."))
    assert (tmp_path / "Numbers.pdf").read_bytes().startswith(b"%PDF")
    assert len(clicks) == 7


def click_box(qtbot, box, clicks):
    clicks.append(box)
    qtbot.mouseClick(box, LEFT, pos=QPoint(12, box.height() // 2))
    assert box.isChecked()


def test_every_part_has_a_name(handout):
    for widget in handout.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


def test_tab_goes_through_all_of_it(handout, rich, qtbot):
    window, seen = rich.window, []
    qtbot.waitUntil(handout.paper_pane.save_button.isEnabled)
    handout.items_pane.view.setFocus()
    while window.focusWidget() not in seen:
        seen.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    items, paper, buttons = handout.items_pane, handout.paper_pane, handout.items_pane.list_buttons
    wanted = [
        items.view, items.down_button, items.edit_button, items.off_button, items.add_button,
        buttons.undo_button, buttons.open_button, buttons.save_button,
        paper.options.formats, paper.options.discreet, paper.preview, paper.save_button, paper.copy_button,
    ]  # fmt: skip
    assert [widget for widget in seen if widget in wanted] == wanted
    assert window.top_bar.hide_button in seen


def test_a_slash_goes_to_the_search_box_but_not_from_a_text(handout, rich, qtbot):
    qtbot.keyClicks(handout.items_pane.view, "/")
    assert rich.window.top_bar.field.hasFocus()
    handout.items_pane.view.setFocus()
    qtbot.keyClick(handout.items_pane.view, Qt.Key.Key_Return)
    qtbot.keyClicks(handout.items_pane.editor.field, "24/7")
    assert handout.items_pane.editor.field.text() == "24/7"


def test_control_d_on_the_hand_out_takes_the_item_off(handout, rich, qtbot):
    handout.items_pane.view.go_to("soup-van")
    qtbot.keyClick(handout.items_pane.view, Qt.Key.Key_D, CONTROL)
    assert targets(rich.window.handouts) == ["winter-line", "night-shelter"]


def test_nothing_of_it_is_kept_beside_the_program(handout, rich, handouts, qtbot, data):
    handout.paper_pane.options.discreet.click()
    handouts.toggle("coat-drive#what")
    rich.preferences.wait_until_saved()
    assert not data.exists()


def test_another_window_has_a_hand_out_of_its_own(handout, open_window):
    assert len(open_window().window.handouts.state.handout_list) == 0


def test_the_start_of_the_program_does_not_wait_for_it():
    program = (
        "import sys, guide.app, guide.after_paint, guide.packs.updating\n"
        "late = ('segno', 'yaml', 'guide.content.schema', 'guide.handout.compose', 'guide.paper.pdf', 'guide.window.handout.handout_pane')\n"
        "print([name for name in late if name in sys.modules])\n"
    )
    done = run_program(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[3],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == "[]\n", done.stderr


def test_made_ready_it_is_out_of_sight_and_in_the_look_in_force(rich):
    rich.enlarge()
    finish(rich.window.handouts.preload())
    handout = rich.window.handouts.pane
    finish(rich.window.handouts.preload())
    assert rich.window.handouts.pane is handout
    assert not handout.isVisible()
    assert handout.items_pane.view.delegate.appearance is rich.theme.appearance
