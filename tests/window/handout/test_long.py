"""A long hand-out is laid out, saved and copied in slices between which keys are handled; the last state counts."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.content.model import Kind
from guide.content.parts import Section
from guide.handout.handout_list import MAX_ITEMS, HandoutItem, HandoutList
from guide.handout.options import Format, Options
from guide.paper.pages import lay_out
from guide.paper.pdf import pdf_bytes
from tests.builders import entry, pack
from tests.window.handout.steps import number, said
from tests.window.longest_wait import LongestWait

TEXT = "Somebody answers at any hour, and nobody has to give a name. " * 8
MOST = 0.1  # seconds, several times what is expected, and less than half of what all takes at once
PLACES, PARTS, LINES = 24, 65, 45


def long_guide():
    """A guide whose entries fill 200 pages, and which has more help lines than are offered at once."""
    sections = tuple(Section(id=f"part-{each}", title=f"Part {each}", text=TEXT) for each in range(PARTS))
    places = (entry(f"place-{each}", Kind.SERVICE, sections=sections) for each in range(PLACES))
    lines = (entry(f"line-{each}", Kind.LINE, contacts=(number(f"555-{each}"),)) for each in range(LINES))
    return Guide(pack(), (*places, *lines), words=WordLists(topic_words=("frost",)))


ALL = HandoutList(tuple(HandoutItem(target=f"place-{each}") for each in range(PLACES)))


@pytest.fixture(scope="module")
def shared(open_shared):
    return open_shared(long_guide(), searching=False)


@pytest.fixture
def opened(rich, qtbot):
    """The hand-out, open and empty."""
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    gc.freeze()  # as the program does
    yield rich.window.handouts
    gc.unfreeze()


@pytest.fixture
def laid_out(opened):
    return opened.pane.laid_out


def settle(laid_out, qtbot):
    qtbot.waitUntil(lambda: not laid_out.is_stale, timeout=30_000)


def start(opened, form=Format.FULL, **options):
    """Begin to lay out all entries; return before that is finished."""
    opened.state.set_options(Options(format=form, **options))
    opened.state.set_list(ALL)
    opened.pane.laid_out.set_active(active=True)
    assert opened.pane.laid_out.is_stale


@pytest.mark.endure
def test_the_window_is_free_while_200_pages_are_laid_out_saved_and_copied(
    opened, laid_out, qtbot, tmp_path, figures
):
    paper = opened.pane.paper_pane
    wait = LongestWait()
    start(opened)
    assert paper.page_buttons.line.text() == "Still laying out…"
    assert paper.preview.accessibleName() == "Preview. Still laying out…"
    assert not paper.save_button.isEnabled()
    settle(laid_out, qtbot)
    assert paper.page_buttons.line.text().startswith("Page 1 of 200,")
    assert paper.save_button.isEnabled()
    figures("X1: longest wait of a key while 200 pages are laid out, ms", round(wait.end()))
    assert wait.seconds < MOST
    wait = LongestWait()
    opened.pane.exporter.write_pdf(tmp_path / "a.pdf")
    said(opened.pane, qtbot, "Saved as a.pdf in ")
    opened.pane.exporter.copy()
    said(opened.pane, qtbot, "Copied.")
    figures("X1: longest wait of a key while 200 pages are saved and copied, ms", round(wait.end()))
    assert wait.seconds < MOST
    assert "About place-0." in QApplication.clipboard().text()
    assert (tmp_path / "a.pdf").read_bytes() == pdf_bytes(lay_out(laid_out.handout), "Resources")
    assert "Only 200 pages are laid out." in " ".join(paper.notices.sentences)


def test_work_without_a_pause_is_noticed(opened, laid_out):
    wait = LongestWait()
    start(opened)
    laid_out.finish()
    assert wait.end() > 1500 * MOST


def test_a_change_cancels_the_layout_and_the_last_state_counts(opened, laid_out, qtbot):
    ends = []
    noting = laid_out.laidOut.connect(lambda: ends.append(laid_out.handout.options.format))
    start(opened)
    for form in (Format.LARGE, Format.FULL, Format.CARD, Format.SHEET):
        opened.state.set_options(Options(format=form))
        qtbot.wait(70)
    settle(laid_out, qtbot)
    laid_out.laidOut.disconnect(noting)
    assert ends[-1] is Format.SHEET
    assert Format.FULL not in ends


def test_what_is_saved_right_after_a_change_is_the_changed_hand_out(opened, laid_out, qtbot, tmp_path):
    start(opened)
    opened.pane.exporter.write_pdf(tmp_path / "a.pdf")
    opened.state.set_list(HandoutList((HandoutItem(target="line-1"),)))
    opened.state.set_options(Options(format=Format.SHEET, discreet=True))
    said(opened.pane, qtbot, "Saved as a.pdf in ")
    assert (tmp_path / "a.pdf").read_bytes() == pdf_bytes(lay_out(laid_out.handout), "Numbers")
    assert [item.target for item in laid_out.handout.items] == ["line-1"]


@pytest.mark.endure
def test_what_is_to_be_saved_is_saved_though_the_pane_is_closed(opened, qtbot, tmp_path):
    start(opened)
    opened.pane.exporter.write_pdf(tmp_path / "a.pdf")
    opened.close_pane()
    opened.end()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.endure
def test_a_pane_that_is_closed_lays_nothing_out(opened, laid_out, qtbot):
    start(opened)
    opened.close_pane()
    with qtbot.assertNotEmitted(laid_out.laidOut, wait=300):
        pass
    assert laid_out.is_stale


def test_many_notices_are_shown_in_parts(opened, laid_out, qtbot):
    gone = tuple(HandoutItem(target=f"place-{each}#gone") for each in range(30))
    opened.state.set_list(HandoutList((*gone, HandoutItem(target="line-1"))))
    settle(laid_out, qtbot)
    notices = opened.pane.paper_pane.notices

    def shown():
        return [button.text() for button in notices.findChildren(QPushButton) if button.isVisibleTo(notices)]

    assert len(notices.sentences) == 30
    more = next(button for button in notices.findChildren(QPushButton) if "more" in button.text())
    assert more.text() == "Show 23 more notices"
    assert shown().count("Leave it out") == 7
    while more.isVisibleTo(notices):
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown().count("Leave it out") == 30)


def test_more_items_than_a_hand_out_holds_are_refused_with_a_sentence(opened, qtbot):
    items = tuple(
        HandoutItem(target=f"place-{each // PARTS}#part-{each % PARTS}") for each in range(MAX_ITEMS - 1)
    )
    assert opened.state.add(items) == MAX_ITEMS - 1
    opened.close_pane()
    opened.toggle("line-1")
    assert len(opened.state.handout_list) == MAX_ITEMS
    assert not opened.pane.isVisible()
    opened.toggle("line-2")
    assert len(opened.state.handout_list) == MAX_ITEMS
    assert opened.pane.isVisible()
    said(opened.pane, qtbot, "A hand-out holds at most 200 items.")
    button = opened.pane.items_pane.line_picker.buttons["line-3"]
    button.click()
    assert not button.isChecked()
    opened.state.take_off("line-1")
    button.click()
    assert button.isChecked()


def test_a_guide_with_many_help_lines_offers_some_and_says_so(opened):
    picker = opened.pane.items_pane.line_picker
    assert len(picker.buttons) == 40
    assert "Search for other help lines" in " ".join(label.text() for label in picker.findChildren(QLabel))


@pytest.mark.endure
def test_the_preview_keeps_few_pictures(opened, laid_out, qtbot):
    start(opened)
    settle(laid_out, qtbot)
    preview = opened.pane.paper_pane.preview
    bar = preview.verticalScrollBar()
    for value in range(0, 40_000, 700):
        bar.setValue(value)
        preview.viewport().repaint()
    assert len(preview._pictures) <= 14
