"""What a screen reader finds on a page: headings, lists, tables, links and numbers, and where it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QGuiApplication
from shiboken6 import Shiboken

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    Tags,
    Title,
    WebAddress,
)
from guide.render.html import html
from guide.render.page_pieces import page_pieces
from guide.render.said_once import said_once
from guide.render.screen_html import screen_html
from guide.window.reader.reader_pane import ReaderPane
from tests.builders import pack, small_guide
from tests.window.steps import run_pending

NAME = QAccessible.Text.Name
PRESS = QAccessibleActionInterface.pressAction()
LINE = EntryRef("day", "Day One")
PAGE = (
    Crumbs((EntryRef("a", "One"), EntryRef("b", "Two"))),
    Title("A bed tonight"),
    Tags(("Situation", "All of Minnesota")),
    Box("warn", "Old.", "Check it first."),
    Heading("Numbers", "numbers"),
    Numbers(LINE, (Number("Call", "555-0100", "All day."), Number("Text", "55501")), is_brief=True),
    Numbers(LINE, (Number("Call", "555-0100", "All day."), Number("Chat", "https://example.org"))),
    Facts((("Hours", "All day"), ("Age", "16 and up"))),
    Items((Paragraph("Ask."), Paragraph("Wait."))),
    Grid(("County", "Who"), (("Aitkin", "Kay"), ("Anoka", ""))),
    Refs((EntryRef("law", "Hotel law", "Law"),)),
    WebAddress("A list", "https://example.org/list"),
    Heading("More", level=3),
)
SPOKEN = """\
Document: A bed tonight
  Section
    Paragraph: One · Two ›
      Link: One
      Link: Two
    Heading 1: A bed tonight
    Paragraph: Situation, All of Minnesota
    Paragraph: Old. Check it first.
    Heading 2: Numbers
    Paragraph: Day One. Call 555-0100, Text 55501. All day.
      Link: Day One
      Button: Call Day One, 555-0100, copy
      Button: Text Day One, 55501, copy
    List
      ListItem: Day One
        Link: Day One
      ListItem: Call. 555-0100. All day.
        Button: Call Day One, 555-0100, copy
      ListItem: Chat. https://example.org
        Link: https://example.org
    List
      ListItem: Hours. All day
      ListItem: Age. 16 and up
    List
      ListItem: Ask.
      ListItem: Wait.
    Table
      Row: Table with 3 rows and 2 columns. County. Who
        Cell: County
        Cell: Who
      Row: County: Aitkin. Who: Kay
        Cell: Aitkin
        Cell: Kay
      Row: County: Anoka
        Cell: Anoka
        Cell
    Link: Hotel law Law
    Link: A list https://example.org/list
    Heading 3: More"""

COMPACT = """\
  Section
    List
      ListItem: Day. Call 555-0100 Copy, Text 55501 Copy, All day.
        Link: Day
        Button: Call Day, 555-0100, copy
        Button: Text Day, 55501, copy
      ListItem: Hot. Call 555-0100 Copy, Text 55501 Copy, All day.
        Link: Hot
        Button: Call Hot, 555-0100, copy
        Button: Text Hot, 55501, copy
    Paragraph: Tips. Police tip line, call 555-0199 Copy
      Link: Tips
      Button: Police tip line, call Tips, 555-0199, copy
    Paragraph: Yours.
    Heading 2: See also
    Paragraph: Hotel law Law · Two
      Link: Hotel law
      Link: Two
    Paragraph: Belongs to Hotel law Law · Two
      Link: Hotel law
      Link: Two"""


@pytest.fixture
def pane(qtbot):
    pane = ReaderPane(lambda _: None)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    return pane


def show(pane, *blocks, page="a"):
    pieces = [html(piece) for piece in page_pieces(Page(blocks))]
    pane.show_page(page, pieces, anchor="", scroll=0)


def spoken(pane):
    return QAccessible.queryAccessibleInterface(pane.reader)


def outline(node, depth=0):
    """A part with all that it consists of, in words."""
    details = node.attributesInterface() if depth > 1 else None
    number = details.attributeValue(QAccessible.Attribute.Level) if details else None
    level = f" {number}" if number else ""
    name = f": {node.text(NAME)}" if node.text(NAME) else ""
    yield f"{'  ' * depth}{node.role().name}{level}{name}"
    for number in range(node.childCount()):
        child = node.child(number)
        assert (node.indexOfChild(child), child.parent()) == (number, node)
        yield from outline(child, depth + 1)


def parts(node):
    """A part and all parts in it."""
    yield node
    for number in range(node.childCount()):
        yield from parts(node.child(number))


def part(pane, name):
    return next(each for each in parts(spoken(pane).child(0)) if each.text(NAME) == name)


def test_a_page_has_headings_lists_tables_links_and_numbers(pane):
    show(pane, *PAGE)
    assert "\n".join(outline(spoken(pane))) == SPOKEN


def test_each_part_is_in_the_language_of_the_content(open_window):
    guide = small_guide()
    window = open_window(replace(guide, pack=replace(pack(), languages=("es", "en")))).window
    window.navigator.open("coat-drive")
    body = spoken(window.reader_pane).child(0)
    languages = {
        each.attributesInterface().attributeValue(QAccessible.Attribute.Locale).language()
        for each in parts(body)
    }
    assert languages == {QLocale.Language.Spanish}
    assert window.reader_pane.reader.locale().language() == QLocale.Language.Spanish


def test_numbers_in_one_table_are_a_list_with_an_item_for_each_line_and_a_line_of_links_has_each_link(pane):
    call, text = Number("Call", "555-0100", "All day."), Number("Text", "55501", "Yours.")
    tips = Numbers(
        EntryRef("tips", "Tips"),
        (Number("Police tip line, call", "555-0199", is_police_tip=True),),
        is_brief=True,
    )
    links = Refs((EntryRef("law", "Hotel law", "Law"), EntryRef("b", "Two")))
    blocks: tuple[Block, ...] = (
        *(Numbers(EntryRef(name, name), (call, text), is_brief=True) for name in ("Day", "Hot")), tips,
        Heading("See also", "see-also"), links, Heading("Belongs to", "belongs-to"), links,
    )  # fmt: skip
    pane.show_page("a", [screen_html(Page(tuple(said_once(blocks))))], anchor="", scroll=0)
    assert "\n".join(outline(spoken(pane).child(0), 1)) == COMPACT


def test_a_long_page_has_the_same_parts_however_it_is_loaded(pane, qtbot):
    blocks = (*PAGE, *(Paragraph(f"Number {n}. " + "Ask first. " * 40) for n in range(60)), *PAGE)
    show(pane, *blocks)
    assert pane.reader.loader.is_loading
    known = spoken(pane).child(0).childCount()
    qtbot.waitUntil(lambda: not pane.reader.loader.is_loading)
    grown = list(outline(spoken(pane)))
    pane.reader.reading.forget()  # and read at once
    assert 0 < known < spoken(pane).child(0).childCount()
    assert list(outline(spoken(pane))) == grown
    assert len([line for line in grown if "Number " in line]) == 60


def test_the_parts_of_a_page_go_with_it(qtbot):
    pane = ReaderPane(lambda _: None)
    show(pane, *PAGE)
    nodes = list(parts(spoken(pane).child(0)))
    numbers = [QAccessible.uniqueId(node) for node in nodes]
    assert all(QAccessible.accessibleInterface(number) for number in numbers)
    show(pane, Title("Another"), page="b")
    assert not any(QAccessible.accessibleInterface(number) for number in numbers)
    assert not any(map(Shiboken.isValid, nodes))
    assert [line.strip() for line in outline(spoken(pane))][-1] == "Heading 1: Another"
    nodes = list(parts(spoken(pane).child(0)))
    assert all(QAccessible.uniqueId(node) for node in nodes)
    pane.deleteLater()
    run_pending()
    assert not any(map(Shiboken.isValid, nodes)), "nor does one answer after its window"


def test_parts_are_where_they_are_seen(pane):
    show(pane, *PAGE, *(Paragraph("Ask.") for _ in range(90)))
    heading, last = part(pane, "Numbers"), spoken(pane).child(0).child(99)
    middle = heading.rect().center()
    assert spoken(pane).childAt(middle.x(), middle.y()) == heading
    assert spoken(pane).childAt(-900, -900) is None
    assert (heading.state().offscreen, last.state().offscreen) == (False, True)
    number = part(pane, "Call Day One, 555-0100, copy").rect()
    reader = pane.reader
    shown = reader.anchorAt(reader.viewport().mapFromGlobal(number.center()))
    assert shown.startswith("number:555-0100?")


def test_a_part_is_reached_and_pressed_for_a_screen_reader(pane, heard, qtbot):
    show(pane, *PAGE)
    pane.activateWindow()
    opened = list[str]()
    pane.reader.targetChosen.connect(opened.append)
    part(pane, "Numbers").actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
    qtbot.waitUntil(lambda: part(pane, "Numbers").state().focused)
    assert spoken(pane).focusChild() == part(pane, "Numbers")
    assert not spoken(pane).state().focused
    part(pane, "Hotel law Law").actionInterface().doAction(PRESS)
    assert opened == []  # only after Qt has left the part, which a new page deletes
    qtbot.waitUntil(lambda: opened == ["law"])
    part(pane, "Text Day One, 55501, copy").actionInterface().doAction(PRESS)
    qtbot.waitUntil(lambda: pane.hit_line.text() == "Copied: 55501")
    assert QGuiApplication.clipboard().text() == "55501"


def test_after_a_link_the_title_of_its_page_has_the_focus(pane, heard, qtbot):
    show(pane, *PAGE)
    pane.reader.setFocus()
    qtbot.waitUntil(pane.reader.hasFocus)
    show(pane, Crumbs((EntryRef("a", "One"),)), Title("Another"), page="b")
    qtbot.waitUntil(lambda: spoken(pane).focusChild() is not None)
    assert spoken(pane).focusChild().text(NAME) == "Another"


def test_an_error_while_a_screen_reader_asks_is_reported_and_ends_nothing(pane, qtbot, monkeypatch):
    show(pane, *PAGE)
    heading = part(pane, "Numbers")

    def broken(*_):
        raise ValueError("broken")

    monkeypatch.setattr(pane.reader.reading, "rect", broken)
    monkeypatch.setattr(pane.reader.reading.outline, "stop_at", broken)
    with qtbot.captureExceptions() as caught:
        assert heading.rect().isEmpty()
        assert not heading.state().focusable
        assert heading.childAt(*pane.mapToGlobal(pane.rect().center()).toTuple()) is None
    assert {str(error) for _, error, _ in caught} == {"broken"}
