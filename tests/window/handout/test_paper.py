"""What is chosen for the paper, how it will look, and what is said of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from guide.content.model import Kind
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.options import Format, Options, Paper
from guide.settings import ThemeChoice
from guide.window.background.clipboard import MARK
from guide.window.handout.laid_out import LAYOUT_DELAY
from guide.window.handout.page_scale import true_dpi
from tests.builders import entry, small_guide
from tests.window.handout.steps import THREE, number, targets
from tests.window.steps import settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def paper(handout, qtbot):
    qtbot.waitUntil(lambda: not handout.laid_out.is_stale and handout.paper_pane.preview.count > 0)
    return handout.paper_pane


def settled(handouts, qtbot):
    qtbot.waitUntil(lambda: not handouts.pane.laid_out.is_stale)


def tick(qtbot, box):
    qtbot.mouseClick(box, LEFT, pos=QPoint(12, box.height() // 2))


def test_formats_and_papers_are_shown_at_their_size(paper, handouts, qtbot):
    options, dots = paper.options, true_dpi(paper.screen())
    for form in Format:
        for size, inches in {Paper.LETTER: (8.5, 11), Paper.A4: (8.27, 11.69)}.items():
            for box, wanted in ((options.formats, form), (options.papers, size)):
                box.setFocus()
                box.setCurrentIndex(0)
                while box.currentData() != wanted:
                    qtbot.keyClick(box, Qt.Key.Key_Down)
            assert (handouts.state.options.format, handouts.state.options.paper) == (form, size)
            settled(handouts, qtbot)
            assert paper.preview.count >= 1
            rect = paper.preview.page_rect(0)
            assert paper.preview.percent == 100
            assert (rect.width() / dots, rect.height() / dots) == pytest.approx(inches, abs=0.02)
        assert options.one_per_item.isEnabled() == (form is Format.CARDS)
        assert options.qr.isEnabled() == (form is not Format.FULL)


def test_options_by_mouse_and_no_codes_where_it_is_to_be_discreet(paper, handouts, qtbot):
    options = paper.options
    tick(qtbot, options.discreet)
    assert handouts.state.options == Options(discreet=True)
    tick(qtbot, options.qr)
    assert handouts.state.options == Options(discreet=True, qr=True)
    tick(qtbot, options.cover)
    assert handouts.state.options.cover
    tick(qtbot, options.discreet)
    assert handouts.state.options == Options(cover=True)
    handouts.state.set_options(Options(format=Format.CARDS))
    tick(qtbot, options.one_per_item)
    assert handouts.state.options == Options(format=Format.CARDS, one_per_item=True)
    handouts.state.set_options(Options(format=Format.SHEET))
    assert options.qr.isChecked()
    tick(qtbot, options.discreet)
    assert not options.qr.isChecked()
    assert not handouts.state.options.prints_qr


def test_the_preview_follows_names_its_items_and_counts_its_pages(paper, handouts, qtbot):
    heard = QAccessible.queryAccessibleInterface(paper.preview)
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == "Preview, 1 page: Winter Line; Soup van; Night shelter"
    handouts.state.set_options(Options(format=Format.FULL))
    settled(handouts, qtbot)
    three = paper.preview.count
    assert f"Page 1 of {three}, true size" == paper.page_buttons.line.text()
    assert paper.preview.accessibleName().startswith(f"Preview, {three} pages: ")
    handouts.state.take_off("soup-van", "night-shelter")
    settled(handouts, qtbot)
    assert paper.preview.count < three
    handouts.state.empty()
    settled(handouts, qtbot)
    assert paper.preview.count == 0
    assert "Here you will see the paper" in paper.preview.accessibleName()
    assert not paper.save_button.isEnabled()
    assert not paper.copy_button.isEnabled()


def test_typing_a_name_does_not_wait_for_the_paper(paper, handouts, qtbot):
    settled(handouts, qtbot)
    handout, made = handouts.pane, []
    handout.laid_out.laidOut.connect(lambda: made.append(True))
    handout.items_pane.view.setFocus()
    qtbot.keyClick(handout.items_pane.view, Qt.Key.Key_Return)
    for letter in "Warm place":
        qtbot.keyClick(handout.items_pane.editor.field, letter)
    assert len(made) <= 1
    qtbot.waitUntil(lambda: "Warm place" in paper.preview.accessibleName())


def test_paper_is_white_in_every_theme(paper, handouts, rich, qtbot):
    for theme in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        rich.theme.choose(theme)
        settle(rich.theme)
        image = paper.preview.viewport().grab().toImage()
        rect = paper.preview.page_rect(0)
        assert image.pixelColor(rect.center().x(), rect.top() + 10) == QColor("white")
        columns = range(rect.left() + 5, rect.right() - 5)
        row = [image.pixelColor(x, y) for x in columns for y in range(100, 300, 3)]
        assert min(color.lightness() for color in row) < 60
        around = image.pixelColor(3, 3)
        assert (around.lightness() < 60) is (theme is ThemeChoice.DARK)


def test_a_page_that_is_too_wide_is_shown_smaller_and_says_so(paper, rich, qtbot):
    rich.window.resize(1000, 700)
    qtbot.waitUntil(lambda: paper.preview.percent < 95)
    assert paper.page_buttons.line.text() == f"1 page, at {paper.preview.percent} % of true size"
    rect = paper.preview.page_rect(0)
    assert rect.left() > 0
    assert rect.right() < paper.preview.viewport().width()


@pytest.fixture
def pages(paper, handouts, qtbot):
    """The paper pane with three pages in sight, of the format with full pages."""
    handouts.state.set_options(Options(format=Format.FULL))
    settled(handouts, qtbot)
    assert paper.preview.count == 3
    return paper


def test_each_page_is_shown_whole_and_again_at_true_size_and_stays_in_sight(pages, qtbot):
    buttons, preview = pages.page_buttons, pages.preview
    qtbot.mouseClick(buttons.fit_button, LEFT)
    rect = preview.page_rect(0)
    assert rect.top() > 0
    assert rect.bottom() < preview.viewport().height()
    assert buttons.line.text() == f"Page 1 of 3, at {preview.percent} % of true size"
    assert preview.percent < 70
    qtbot.mouseClick(buttons.fit_button, LEFT)
    assert (preview.percent, buttons.line.text()) == (100, "Page 1 of 3, true size")
    preview.go_to_page(1)
    for wanted in (True, False):
        preview.fit_page(wanted=wanted)
        assert preview.page == 1


def test_buttons_and_keys_go_from_page_to_page(pages, qtbot):
    buttons, preview = pages.page_buttons, pages.preview
    control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    for fit in (False, True):
        preview.fit_page(wanted=fit)
        preview.go_to_page(0)
        seen = []
        while buttons.next_button.isEnabled():
            qtbot.mouseClick(buttons.next_button, LEFT)
            seen.append(buttons.line.text().partition(",")[0])
        assert seen == ["Page 2 of 3", "Page 3 of 3"]
        preview.setFocus()
        for key, keys, page in (
            (Qt.Key.Key_PageUp, control, 1), (Qt.Key.Key_End, none, 2),
            (Qt.Key.Key_Home, none, 0), (Qt.Key.Key_PageDown, control, 1),
        ):  # fmt: skip
            qtbot.keyClick(preview, key, keys)
            assert preview.page == page
            assert buttons.line.text().startswith(f"Page {page + 1} of 3")


def words_of(notices):
    return [label.text() for label in notices.findChildren(QLabel)]


def test_the_banner_says_what_is_left_out_and_what_was_changed(paper, handouts, qtbot):
    handouts.toggle("coat-law")
    handouts.state.set_options(Options(discreet=True))
    settled(handouts, qtbot)
    assert paper.notices.isVisible()
    assert any("'Coat law' is left out" in sentence for sentence in words_of(paper.notices))
    assert "Coat law" not in paper.preview.accessibleName()
    handouts.state.set_options(Options())
    settled(handouts, qtbot)
    assert "Coat law" in paper.preview.accessibleName()


def test_whether_a_sheet_is_one_page_is_said_before_printing(open_window, qtbot):
    guide = small_guide()
    lines = [entry(f"line-{n}", Kind.LINE, contacts=(number(f"555-{n:04}"),)) for n in range(60)]
    opened = open_window(replace(guide, entries=(*guide.entries, *lines)))
    handouts = opened.window.handouts
    handouts.state.set_options(Options(format=Format.SHEET))
    qtbot.keyClick(opened.window, Qt.Key.Key_F6)
    for count, said in ((24, "The type is smaller than usual"), (60, "take off or shorten ")):
        handouts.state.set_list(HandoutList(tuple(HandoutItem(target=each.id) for each in lines[:count])))
        settled(handouts, qtbot)
        assert any(said in words for words in words_of(handouts.pane.paper_pane.notices))
        assert (handouts.pane.paper_pane.preview.count == 1) is (count == 24)


def leave_out_buttons(paper):
    return [b for b in paper.notices.findChildren(QPushButton) if b.isVisible()]


def test_what_is_only_cover_is_not_offered_to_be_left_out(paper, handouts, qtbot):
    handouts.state.empty()
    handouts.toggle("open-house")
    settled(handouts, qtbot)
    assert paper.notices.sentences == ()
    assert not paper.notices.isVisible(), "without anything to tell there is no banner"
    handouts.state.set_options(Options(cover=True))
    settled(handouts, qtbot)
    assert any("Unsure cover" in sentence for sentence in paper.notices.sentences)
    assert leave_out_buttons(paper) == []


def test_what_is_to_be_checked_is_left_out_with_one_click_each_or_all_at_once(paper, handouts, qtbot):
    handouts.toggle("old-line")
    settled(handouts, qtbot)
    sentence = next(words for words in paper.notices.sentences if words.startswith("'Old line': check"))
    button = next(b for b in leave_out_buttons(paper) if b.accessibleDescription() == sentence)
    assert button.text() == "Leave it out"
    qtbot.mouseClick(button, LEFT)
    assert "old-line" not in targets(handouts)
    settled(handouts, qtbot)
    assert not any("Old line" in sentence for sentence in paper.notices.sentences)
    for target in ("old-line", "odd-line"):
        handouts.toggle(target)
    settled(handouts, qtbot)
    qtbot.waitUntil(lambda: len(leave_out_buttons(paper)) >= 3)
    assert f"{len(leave_out_buttons(paper)) - 1} items are to be checked." in words_of(paper.notices)
    button = leave_out_buttons(paper)[0]
    assert button.text() == "Leave all out"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not {"old-line", "odd-line"} & set(targets(handouts))
    settled(handouts, qtbot)
    assert leave_out_buttons(paper) == []


def test_nothing_left_to_print_is_said(paper, handouts, qtbot):
    handouts.state.empty()
    handouts.toggle("coat-law")
    handouts.state.set_options(Options(discreet=True))
    settled(handouts, qtbot)
    assert paper.preview.count == 0
    assert "Nothing of it can stand on this paper" in paper.preview.accessibleName()
    assert not paper.print_button.isEnabled()


def test_it_rests_while_it_is_not_seen(rich, handouts, qtbot):
    laid_out = handouts.pane.laid_out
    with qtbot.assertNotEmitted(laid_out.laidOut, wait=2 * LAYOUT_DELAY):
        for target in THREE:
            handouts.toggle(target)
    with qtbot.waitSignal(laid_out.laidOut):
        qtbot.keyClick(rich.window, Qt.Key.Key_F6)


def test_text_goes_to_the_clipboard_and_does_not_stay(handout, handouts, paper, qtbot):
    qtbot.mouseClick(paper.copy_button, LEFT)
    qtbot.waitUntil(handout.message_line.isVisible)
    text = QApplication.clipboard().text()
    assert "Winter Line" in text
    assert "555-0111" in text
    assert QApplication.clipboard().mimeData().hasFormat(MARK)
    handouts.state.set_options(replace(handouts.state.options, discreet=True))
    assert not handout.message_line.isVisible(), "what was said goes with the next change"
    QApplication.clipboard().clear()
