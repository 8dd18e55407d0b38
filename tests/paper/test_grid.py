"""Tests a page of panels: margins, text sizes, and marks for cutting and folding."""

import re

import pytest

from guide.blocks.blocks import NoteLine, Paragraph
from guide.handout.document import Item
from guide.handout.options import Format, Paper

from .looking import DPI, SMALL, bounds, clear, corners, edges, ink, picture
from .samples import FOOTER, call, day_one, eight_lines, handout, some

ITEMS = {
    "3": some(3), "20": some(20), "8 with codes": eight_lines(qr=True), "none": (),
    "an endless name": (Item("x", "name " * 400, (call("612-555-0100", qr=True), Paragraph("What it does."))),),
    "an endless word": (Item("x", "A name", (call("612-555-0100"), Paragraph("w" * 3000), NoteLine())),),
}  # fmt: skip


@pytest.mark.parametrize("form", SMALL)
@pytest.mark.parametrize(("name", "paper"), [*((name, Paper.LETTER) for name in ITEMS), ("20", Paper.A4)])
def test_ink_keeps_off_every_edge_and_marks_are_where_they_are_to_be(printed, form, paper, name):
    pages = printed(handout(*ITEMS[name], format=form, paper=paper)).pages
    assert pages.count
    for number in range(pages.count):
        image = picture(pages, number)
        without = image.copy()
        for x, y in corners(pages):
            box = (round(x), round(y), round(x) + 350, round(y) + 200)
            clear(without, box)
            if inside := edges(image, box):
                left, top, right, bottom = inside
                assert left >= box[0] + 5
                assert right <= box[2] - 5
                assert top >= box[1] + 10
                assert bottom <= box[3] - 5
        outside = set(ink(without))
        assert outside <= _marks(*corners(pages)[0])
        assert len(outside) > 16 * 10
        left, top, right, bottom = bounds(outside)
        assert min(left, top, image.width() - right, image.height() - bottom) >= 0.25 * DPI


def _marks(x0, y0):
    points = set()
    for column in range(3):
        for y in (*range(round(y0) - 23, round(y0) - 4), *range(round(y0) + 804, round(y0) + 823)):
            points |= {(round(x0 + 350 * column) + shift, y) for shift in (-1, 0, 1)}
    for row in range(5):
        for x in (*range(round(x0) - 23, round(x0) - 4), *range(round(x0) + 704, round(x0) + 724)):
            points |= {(x, round(y0 + 200 * row) + shift) for shift in (-1, 0, 1)}
    return points


def test_a_fold_is_marked_otherwise_than_a_cut(printed):
    def marked(form):
        return len(ink(picture(printed(handout(day_one(), format=form)).pages, 0), (50, 348, 72, 353)))

    assert 0 < marked(Format.CARD) < marked(Format.CARDS)


@pytest.mark.parametrize("form", SMALL)
@pytest.mark.parametrize("name", ["3", "20", "an endless word"])
def test_no_letter_is_smaller_than_it_may_be(printed, form, name):
    sizes = [(size, text.strip()) for size, text in printed(handout(*ITEMS[name], format=form)).sizes]
    assert {size for size, text in sizes if text not in FOOTER} >= {9, 10}
    assert min(size for size, text in sizes if text not in FOOTER) >= 9
    assert min(size for size, text in sizes if re.fullmatch(r"\d?-?\d{3}-\d{3}-\d{4}", text)) >= 11


def test_black_on_white_whatever_the_ground(printed):
    pages = printed(handout(day_one(), format=Format.CARD)).pages
    one, other = (picture(pages, 0, paint_before=colour) for colour in (0x000000, 0x00FF00))
    assert one == other
    assert {one.pixelColor(x, y).saturation() for x, y in ink(one, (75, 150, 775, 350))} == {0}
