"""Tests the rows of items: numbers, every kind of block, and lines for notes."""

from guide.blocks.blocks import NoteLine, Number, Paragraph
from guide.handout.document import Item
from guide.handout.options import Format
from guide.paper.pages import lay_out
from tests.builders import bullets, fact, subheading

from .looking import DPI, bounds, ink, picture, text_of
from .samples import (
    FOOTER,
    arabic,
    handout,
)


def test_phone_first_and_every_kind_of_block_is_there(pdf_file):
    item = Item(
        "all", "A place",
        (
            Number("Call", "612-555-0100", "Ask for Ann."), Paragraph("First.\n\nSecond."), bullets(("one", "two"), numbered=True),
            bullets(("three",)), fact("Ages", "all"), fact("", "No label"), subheading("By bus"), NoteLine(),
        ),
    )  # fmt: skip
    text = text_of(pdf_file(handout(item, format=Format.SHEET)), "-raw")
    wanted = [
        "Numbers",
        "A place",
        "612-555-0100",
        "Ask for Ann.",
        "First.",
        "Second.",
        "one",
        "two",
        "three",
    ]
    places = [text.index(words) for words in [*wanted, "Ages: all", "No label", "By bus", FOOTER]]
    assert places == sorted(places)
    assert "1. one" in text or "one 1." in text
    assert "•" in text


def test_a_note_line_is_an_empty_rule():
    without = ink(picture(lay_out(handout(Item("x", "A", ()), format=Format.SHEET)), 0))
    with_line = ink(picture(lay_out(handout(Item("x", "A", (NoteLine(),)), format=Format.SHEET)), 0))
    left, top, right, bottom = bounds(set(with_line) - set(without))
    assert right - left > 6 * DPI
    assert bottom - top <= 2
    assert top - max(y for _, y in without if y < 5 * DPI) > 0.3 * DPI, "room to write"


def test_arabic_begins_at_the_right():
    points = ink(picture(lay_out(handout(arabic(), format=Format.SHEET, title="")), 0))
    image_right = 8.5 * DPI - 0.75 * DPI
    assert max(x for x, y in points if y < 4 * DPI) > image_right - 4
