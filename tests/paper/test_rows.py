"""Tests the rows of items: numbers, every kind of block, frames, and lines for notes."""

import re

from guide.blocks.blocks import NoteLine, Number, Paragraph
from guide.handout.document import Item
from guide.handout.options import Format
from tests.builders import bullets, fact, subheading

from .looking import DPI, bounds, ink, picture, rows_of
from .samples import FOOTER, arabic, bca_tips, call, day_one, handout, lifeline


def test_phone_first_and_every_kind_of_block_is_there(printed):
    item = Item(
        "all", "A place",
        (
            Number("Call", "612-555-0100", "Ask for Ann."), Paragraph("First.\n\nSecond."), bullets(("one", "two"), numbered=True),
            bullets(("three",)), fact("Ages", "all"), fact("", "No label"), subheading("By bus"), NoteLine(),
        ),
    )  # fmt: skip
    text = printed(handout(item, format=Format.SHEET)).raw
    wanted = (
        """Numbers|A place|612-555-0100|Ask for Ann.|First.|Second.|one|two|three|Ages: all|No label|By bus"""
    )
    places = [text.index(words) for words in (*wanted.split("|"), FOOTER)]
    assert places == sorted(places)
    assert "1. one" in text or "one 1." in text
    assert "•" in text


def test_numbers_of_the_police_and_for_reports_are_framed_and_others_are_not(printed):
    def longest_line(*items, form=Format.CARD):
        image = picture(printed(handout(*items, format=form)).pages, 0)
        runs = (re.findall(rb"[\x00-\x80]+", row[75:425]) for row in rows_of(image)[150:950])
        return max(len(dark) for row in runs for dark in row)

    assert longest_line(day_one(), lifeline()) < 100
    assert longest_line(bca_tips()) > 300
    assert longest_line(Item("i", "Intake", (Number("To report, call", "555-0300", is_report=True),))) > 300
    both = Item("m", "Both", (call("612-555-0100"), *bca_tips().blocks[:1], Paragraph("w " * 90)))
    assert longest_line(both, both, form=Format.CARDS) > 300, (
        "also where numbers stand alone, one beside the other"
    )


def test_a_note_line_is_an_empty_rule(printed):
    without, with_line = (
        ink(picture(printed(handout(Item("x", "A", blocks), format=Format.SHEET)).pages, 0))
        for blocks in ((), (NoteLine(),))
    )
    left, top, right, bottom = bounds(set(with_line) - set(without))
    assert right - left > 6 * DPI
    assert bottom - top <= 2
    assert top - max(y for _, y in without if y < 5 * DPI) > 0.3 * DPI, "room to write"


def test_arabic_begins_at_the_right(printed):
    points = ink(picture(printed(handout(arabic(), format=Format.SHEET, title="")).pages, 0))
    assert max(x for x, y in points if y < 4 * DPI) > 8.5 * DPI - 0.75 * DPI - 4
