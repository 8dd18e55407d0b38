"""Blocks as plain text, wrapped for a terminal or one line each for a message."""

from typing import get_args

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    NoteLine,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)
from guide.blocks.text_writer import WIDTH, message_lines, page_text
from guide.render.entry_page import entry_page
from tests.builders import DAY, small_guide

GUIDE = small_guide()
CALL = Number("Call", "555-0111", "Ask for Ann.", uri="tel:5550111", mark="not checked")
REF = EntryRef("winter", "Winter line", "Help line")
EXAMPLES = (
    (Title("Coats"), "Coats\n====="),
    (Crumbs((REF, REF)), "Winter line · Winter line"),
    (Tags(("Program", "Minnesota")), "Program · Minnesota"),
    (Box("summary", "In 30 seconds.", "Give coats."), "In 30 seconds. Give coats."),
    (Box("warn", "Overdue.", "Check it."), "! Overdue. Check it."),
    (Heading("Goal", "goal"), "Goal\n----"),
    (Heading("Goal", level=3), "Goal:"),
    (Heading("Ready?", level=3), "Ready?"),
    (Paragraph("Give coats.", "anchor", "small"), "Give coats. (small)"),
    (Items((Paragraph("a"), Paragraph("b"))), "- a\n- b"),
    (Items((Paragraph("a"), Paragraph("b")), numbered=True), "1. a\n2. b"),
    (Refs((REF,)), "- Winter line (Help line, winter)"),
    (WebAddress("Boxes", "https://example.org", "Ask."), "- Boxes\n  https://example.org\n  Ask."),
    (Facts((("Hours", "Always"), ("Ages", "all"))), "Hours: Always\nAges: all"),
    (SmallPrint("Small."), "Small."),
    (Verbatim("\n  a\n   b\n"), "  a\n   b"),
    (CALL, "Call: 555-0111 (Ask for Ann.)"),
    (Numbers(REF, (CALL,)), "Winter line\n  Call: 555-0111  (Ask for Ann.)"),
    (Grid(("Place", "Coats"), (("North", "3"),)), "- Place: North\n  Coats: 3"),
    (NoteLine(), ""),
)


def test_there_is_an_example_of_every_block():
    assert {type(block) for block, _ in EXAMPLES} == set(get_args(Block))


def test_a_short_block_is_the_same_in_a_terminal_and_in_a_message():
    for block, text in EXAMPLES:
        assert page_text(Page((block,))) == f"{text}\n", block
        assert message_lines((block,)) == text, block


def test_a_page_has_blank_lines_between_blocks_and_a_message_has_none():
    blocks = (Paragraph("a"), NoteLine(), Paragraph("b"))
    assert page_text(Page(blocks)) == "a\n\nb\n"
    assert message_lines(blocks) == "a\nb"


def test_a_message_is_not_wrapped():
    words = "word " * 60
    assert message_lines((Paragraph(words),)) == words
    assert all(len(line) <= WIDTH for line in page_text(Page((Paragraph(words),))).splitlines())


def test_a_number_is_never_broken_at_a_hyphen():
    text = page_text(Page((Paragraph("x" * 76 + " 1-800-555-0111"),)))
    assert text.splitlines()[1] == "1-800-555-0111"


def test_plain_text_keeps_to_the_width_of_a_terminal():
    for known in GUIDE.entries:
        for line in page_text(entry_page(known, GUIDE, DAY)).splitlines():
            assert len(line) <= WIDTH or "https://" in line
