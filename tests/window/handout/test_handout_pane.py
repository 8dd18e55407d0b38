"""The hand-out opens in the place of results and page, and leaves them as they were."""

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.printing.job import Printers
from guide.steps import finish
from guide.window.handout.line_picker import help_lines_to_offer
from guide.window.handout.part_tabs import Part
from tests.builders import contact, entry
from tests.running import run_program
from tests.window.handout.steps import dialog_of, guide_with_words, targets
from tests.window.steps import run_pending, settle

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_it_opens_and_closes_and_the_keyboard_comes_back(rich, qtbot):
    window, handout = rich.window, rich.window.handouts.pane
    window.navigator.open("coat-drive")
    window.handouts.toggle("soup-van")
    for way_out in ("F6", "Esc", "button", "close"):
        window.reader_pane.reader.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_F6)
        assert handout.isVisible()
        assert handout.items_pane.view.hasFocus()
        assert not window.page_stack.isVisible()
        if way_out == "F6":
            qtbot.keyClick(window, Qt.Key.Key_F6)
        elif way_out == "Esc":
            qtbot.keyClick(handout.items_pane.view, Qt.Key.Key_Escape)
        else:
            by = window.top_bar.handout_button if way_out == "button" else handout.items_pane.close_button
            qtbot.mouseClick(by, LEFT)
        assert not handout.isVisible(), way_out
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


def test_nothing_is_cut_and_where_there_is_no_room_one_part_is_shown(handout, rich, qtbot):
    for width, steps in ((1366, 0), (700, 0), (1366, 7)):
        rich.enlarge(steps)
        rich.window.resize(width, 768)
        run_pending()
        narrow = width < 800 or bool(steps)
        assert handout.tabs.isVisible() == narrow
        assert handout.items_pane.isVisible()
        assert handout.paper_pane.isVisible() != narrow
        for part, tab in handout.tabs.tabs.items() if narrow else ():
            qtbot.mouseClick(tab, LEFT)
            run_pending()
            assert handout.items_pane.isVisible() is (part is Part.ITEMS)
            assert handout.paper_pane.options.isVisible() is (part is Part.PAPER)
            assert handout.paper_pane.preview.isVisible() is (part is Part.PREVIEW)
            qtbot.waitUntil(lambda: check_words(handout))  # a page is named once it is laid out
        qtbot.mouseClick(handout.tabs.tabs[Part.ITEMS], LEFT) if narrow else None
        qtbot.waitUntil(lambda: check_words(handout))
    rich.theme.reset_size()
    settle(rich.theme)


def check_words(handout):
    seen = [w for w in handout.findChildren(QAbstractButton) if w.isVisible() and w.text()]
    assert len(seen) > 4
    for widget in seen:
        assert widget.width() >= widget.sizeHint().width(), widget.text()
    labels = [w for w in handout.findChildren(QLabel) if w.isVisible() and w.text() and not w.wordWrap()]
    for label in labels:
        assert label.width() >= label.sizeHint().width(), label.text()


def test_on_a_low_screen_each_part_has_the_room(ready, rich, qtbot):
    view, paper, tabs = ready.items_pane.view, ready.paper_pane, ready.tabs
    least = rich.window.minimumSize()
    rich.window.setMinimumSize(320, 240)
    for size, steps in (((853, 480), 0), ((800, 600), 5)):
        rich.enlarge(steps)
        rich.window.resize(*size)
        run_pending()
        qtbot.mouseClick(tabs.tabs[Part.ITEMS], LEFT)
        run_pending()
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
        assert all(widget.visibleRegion().boundingRect() == widget.rect() for widget in below)
        qtbot.mouseClick(tabs.tabs[Part.PAPER], LEFT)
        paper.print_panel.wait("Looking for printers")
        paper.print_panel.offer(Printers(("Office",), "Office"), both_sides=True)
        close = paper.print_panel.close_button
        qtbot.waitUntil(lambda close=close: close.visibleRegion().boundingRect() == close.rect())
        paper.hide_print_panel()
    rich.window.setMinimumSize(least)
    rich.theme.reset_size()
    settle(rich.theme)


def test_an_empty_hand_out_offers_the_lines_first_those_of_the_bar_and_no_police(rich, qtbot):
    window, pane = rich.window, rich.window.handouts.pane.items_pane
    qtbot.keyClick(window, Qt.Key.Key_F6)
    ids = [line.id for line in help_lines_to_offer(guide_with_words())]
    assert list(pane.line_picker.buttons) == ids == ["winter-line", "city-help", "old-line", "odd-line"]
    assert pane.line_picker.buttons["winter-line"].text() == "Winter Line · 555-0111"
    assert pane.line_picker.buttons["winter-line"].hasFocus()
    assert not pane.add_button.isVisible()
    taker = entry("intake", Kind.LINE, contacts=(contact("report", "call", "555-0300"),))
    assert help_lines_to_offer(Guide(None, (taker,))) == (), "a line that takes reports"


def test_a_discreet_card_of_three_numbers_takes_seven_clicks_and_no_typing(rich, qtbot, place):
    window, handout, clicks = rich.window, rich.window.handouts.pane, []

    def click(widget, **at):
        assert widget.isVisible()
        clicks.append(widget)
        qtbot.mouseClick(widget, LEFT, **at)

    click(window.top_bar.handout_button)
    qtbot.waitUntil(handout.paper_pane.isVisible)
    for target in ("winter-line", "city-help", "old-line"):
        click(handout.items_pane.line_picker.buttons[target])
    discreet = handout.paper_pane.options.discreet
    click(discreet, pos=QPoint(12, discreet.height() // 2))
    assert discreet.isChecked()
    qtbot.waitUntil(handout.paper_pane.save_button.isEnabled)
    click(handout.paper_pane.save_button)
    dialog = dialog_of(handout)
    qtbot.waitUntil(lambda: bool(dialog.browser.folder))
    click(dialog.accept_button)
    qtbot.waitUntil(lambda: handout.message_line.text().startswith(f"Saved as Numbers.pdf in {place}."))
    assert (place / "Numbers.pdf").read_bytes().startswith(b"%PDF")
    assert len(clicks) == 7


def test_tab_goes_through_all_of_it_and_every_part_has_a_name(handout, rich, qtbot):
    for widget in handout.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget
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


def test_nothing_of_it_is_kept_beside_the_program_or_for_another_window(open_window, data):
    opened = open_window(guide_with_words())
    handouts = opened.window.handouts
    handouts.toggle_pane()
    handouts.toggle("coat-drive#what")
    handouts.pane.paper_pane.options.discreet.click()
    assert handouts.state.options.discreet
    opened.preferences.wait_until_saved()
    assert not data.exists()
    assert len(open_window().window.handouts.state.handout_list) == 0


def test_the_start_of_the_program_waits_for_nothing_that_most_runs_never_use():
    program = (
        "import sys, guide.window.rest\n"
        "early = [n for n in sys.modules if n.startswith('guide.sign')]\n"
        "import guide.app, guide.after_paint, guide.packs.updating\n"
        "late = ('segno', 'yaml', 'guide.content.schema', 'guide.handout.compose', 'guide.paper.pdf', 'guide.window.handout.handout_pane')\n"
        "rooms = ('guide.printing', 'guide.stick', 'guide.window.stick.')\n"
        "print(early + [n for n in sys.modules if n in late or 'PrintSupport' in n or n.startswith(rooms)])\n"
    )
    done = run_program(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[3],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == "[]\n", done.stderr


def test_made_ready_it_is_out_of_sight_and_in_the_look_in_force(open_window):
    opened = open_window(guide_with_words())
    opened.enlarge()
    finish(opened.window.handouts.preload())
    handout = opened.window.handouts.pane
    finish(opened.window.handouts.preload())
    assert opened.window.handouts.pane is handout
    assert not handout.isVisible()
