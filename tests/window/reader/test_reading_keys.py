"""Keys that go from part to part of a page, and what they do with and without a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from guide.blocks.blocks import Block, EntryRef, Heading, Items, Number, Numbers, Page, Paragraph, Refs, Title
from guide.render.html import html
from guide.window.reader import find_bar
from guide.window.reader.reader_pane import ReaderPane

H = Qt.Key.Key_H
BACK = (H, Qt.KeyboardModifier.ShiftModifier)
DOWN, UP, TAB, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Return
PAGE: tuple[Block, ...] = (
    Refs((EntryRef("first", "First"),)),
    Title("A bed tonight"),
    *(Paragraph("Ask.") for _ in range(60)),
    Heading("Numbers"),
    Numbers(EntryRef("day", "Day One"), (Number("Call", "555-0100"), Number("Text", "55501")), is_brief=True),
    Heading("What you can do"),
    Items((Paragraph("Listen."), Paragraph("Wait."))),
    Refs((EntryRef("last", "Last"),)),
)


@pytest.fixture
def pane(qtbot):
    pane = ReaderPane(lambda _: None)
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show()
    pane.show_page("a", [html(Page(PAGE))], anchor="", scroll=0)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.reader.setFocus()
    return pane


def here(pane):
    """The name of the part that was reached."""
    reading = pane.reader.reading
    return reading.outline.part(reading.path).name if reading.path else ""


def press(pane, qtbot, *keys):
    """Press keys; return what is reached by each."""
    names = []
    for key in keys:
        qtbot.keyClick(pane.reader, *(key if isinstance(key, tuple) else (key,)))
        names.append(here(pane))
    return names


def test_h_goes_from_heading_to_heading_and_into_sight(pane, qtbot):
    assert press(pane, qtbot, H, H, H) == ["A bed tonight", "Numbers", "What you can do"]
    assert pane.reader.verticalScrollBar().value() > 300
    assert press(pane, qtbot, H, BACK, BACK, BACK) == [
        "What you can do", "Numbers", "A bed tonight", "A bed tonight",
    ]  # fmt: skip
    assert pane.reader.verticalScrollBar().value() < 100


def test_tab_goes_to_the_link_after_the_heading_and_back_and_enter_copies_the_number(pane, qtbot):
    assert press(pane, qtbot, TAB) == ["First"], "without a part it is the first link"
    press(pane, qtbot, H, H)
    assert press(pane, qtbot, TAB, TAB) == ["Day One", "Call Day One, 555-0100, copy"]
    press(pane, qtbot, ENTER)
    assert QGuiApplication.clipboard().text() == "555-0100"
    assert (pane.hit_line.isVisible(), pane.hit_line.text()) == (True, "Copied: 555-0100")
    QGuiApplication.clipboard().clear()
    press(pane, qtbot, H)
    qtbot.keyClick(pane.reader, Qt.Key.Key_Backtab)
    assert here(pane) == "Text Day One, 55501, copy"
    pane.show_page("b", [html(Page((Title("One"), Heading("Two"))))], anchor="", scroll=0)
    assert press(pane, qtbot, H, H) == ["One", "Two"], "the first heading can be the first part"


def test_a_click_on_a_number_copies_it_and_so_does_the_menu(pane, qtbot):
    reader = pane.reader
    press(pane, qtbot, H, H, TAB, TAB)
    spot = reader.reading.rect(reader.reading.outline.part(reader.reading.path)).center()
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert QGuiApplication.clipboard().text() == "555-0100"
    assert here(pane) == ""
    QGuiApplication.clipboard().clear()
    menu = reader.context_menu(spot)
    next(action for action in menu.actions() if action.text() == "Copy 555-0100").trigger()
    assert QGuiApplication.clipboard().text() == "555-0100"
    QGuiApplication.clipboard().clear()


def test_down_and_up_scroll_while_nobody_listens(pane, qtbot):
    assert press(pane, qtbot, DOWN, DOWN, UP) == ["", "", ""]
    assert pane.reader.verticalScrollBar().value() > 0


def test_down_and_up_go_from_part_to_part_for_a_screen_reader_and_a_click_leaves_them(pane, heard, qtbot):
    assert press(pane, qtbot, DOWN, DOWN, DOWN, UP) == ["First", "A bed tonight", "Ask.", "A bed tonight"]
    press(pane, qtbot, H, H)
    assert press(pane, qtbot, DOWN, DOWN, DOWN, DOWN, UP, UP) == [
        "Listen.", "Wait.", "Last", "Last", "Wait.", "Listen.",
    ]  # fmt: skip
    press(pane, qtbot, BACK, BACK, BACK)
    view = pane.reader.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    assert here(pane) == ""
    assert press(pane, qtbot, DOWN) == ["Ask."]


def test_enter_follows_the_only_link_of_a_part(pane, heard, qtbot):
    chosen = list[str]()
    pane.reader.targetChosen.connect(chosen.append)
    press(pane, qtbot, H, H, H, DOWN, DOWN, ENTER)
    assert chosen == []
    press(pane, qtbot, DOWN, ENTER)
    assert chosen == ["last"]


def test_tab_goes_from_a_row_of_a_table_to_the_links_in_it(pane, qtbot, heard):
    assert press(pane, qtbot, H, H, DOWN) == [
        "A bed tonight", "Numbers", "Day One. Call 555-0100, Text 55501",
    ]  # fmt: skip
    assert press(pane, qtbot, TAB, TAB, TAB) == [
        "Day One", "Call Day One, 555-0100, copy", "Text Day One, 55501, copy",
    ]  # fmt: skip


@pytest.fixture
def said(monkeypatch):
    texts = list[str]()
    monkeypatch.setattr(find_bar, "announce", lambda _, text: texts.append(text))
    return texts


def test_a_count_is_said_once_with_the_words_around_what_was_found(pane, qtbot, heard, said):
    blocks = Title("A bed"), Paragraph("Ask first."), Paragraph("Then call.")
    pane.show_page("a", [html(Page(blocks))], anchor="", scroll=0)
    pane.open_find_bar("")
    said.clear()
    qtbot.keyClicks(pane.find_bar.field, "l")
    qtbot.keyClicks(pane.find_bar.field, "l")
    assert said == []
    qtbot.waitUntil(lambda: said == ["1 of 1. Then call."])
    qtbot.keyClicks(pane.find_bar.field, "s")
    qtbot.waitUntil(lambda: said[1:] == ["Not on this page"])
    pane.find_bar.field.clear()
    qtbot.keyClicks(pane.find_bar.field, "s")
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert said[2:] == ["2 of 2. Ask first."] or said[2:3] == ["1 of 1. Ask first."]
