"""Tests sheets and large print: sizes of text, margins, and nothing lost or left alone on a page."""

import re

import pytest

from guide.blocks.blocks import NoteLine, Paragraph
from guide.handout.document import Item, NoticeKind
from guide.handout.options import Format, Paper
from guide.paper.pages import lay_out
from guide.paper.style import SMALLEST
from tests.builders import bullets, subheading

from .looking import assert_within_margins, run, sizes_of, text_of
from .samples import (
    FOOTER,
    call,
    day_one,
    eight_lines,
    handout,
    some,
)

LARGE_FORMATS = [Format.SHEET, Format.LARGE]


ITEMS = {
    "1": some(1), "3": some(3), "8": some(8), "20": some(20), "8 with codes": some(8, qr=True),
    "an endless name": (Item("x", "name " * 400, (call("612-555-0100", qr=True), Paragraph("What it does."))),),
    "an endless word": (Item("x", "A name", (call("612-555-0100"), Paragraph("w" * 9000), NoteLine())),),
}  # fmt: skip


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("form", LARGE_FORMATS)
@pytest.mark.parametrize("name", ITEMS)
def test_ink_keeps_within_the_margins(form, paper, name):
    assert_within_margins(lay_out(handout(*ITEMS[name], format=form, paper=paper)))


@pytest.mark.parametrize(("form", "body", "number"), [(Format.SHEET, 13, 20), (Format.LARGE, 18, 28)])
def test_no_letter_is_smaller_than_it_may_be(pdf_file, form, body, number):
    sizes = sizes_of(pdf_file(handout(*some(20), format=form)))
    small = [text for size, text in sizes if size < body and text.strip()]
    if form is Format.SHEET:
        small = [
            text for text in small if text not in FOOTER and not re.fullmatch(r"\d+ of \d+", text.strip())
        ]
    assert small == []
    numbers = [size for size, text in sizes if re.fullmatch(r"\d?-?\d{3}-\d{3}-\d{4}", text.strip())]
    assert len(numbers) >= 15
    assert min(numbers) >= number


def test_eight_usual_items_fit_one_sheet_with_and_without_codes(pdf_file):
    for qr in (False, True):
        sheet = handout(*eight_lines(qr=qr), format=Format.SHEET)
        pages = lay_out(sheet)
        assert (pages.count, pages.notices) == (1, ())
        text = text_of(pdf_file(sheet))
        for item in eight_lines():
            assert item.blocks[0].value in text


def sentences(pages):
    return [notice.sentence for notice in pages.notices]


def test_codes_that_nobody_asked_for_make_no_letter_smaller():
    items = [day_one(qr=True), *eight_lines(qr=True)]
    unasked = lay_out(handout(*items, format=Format.SHEET))
    assert unasked.count == 1
    assert [each[:21] for each in sentences(unasked)] == ["QR codes are left out"]
    asked = lay_out(handout(*items, format=Format.SHEET, qr=True))
    assert asked.count == 1
    assert [each[:16] for each in sentences(asked)] == ["The type is smal"]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", [8, 10, 12, 14, 16])
def test_what_is_too_much_for_one_page_is_set_in_smaller_type(pdf_file, count, paper):
    sheet = handout(*some(count), format=Format.SHEET, paper=paper)
    pages = lay_out(sheet)
    assert pages.count == 1
    (notice,) = pages.notices
    points = re.fullmatch(
        r"The type is smaller than usual \(([\d.]+) points instead of 13\), so that all is on one page\.",
        notice.sentence,
    )
    assert points
    assert notice.kind is NoticeKind.NO_ROOM
    pdf = pdf_file(sheet)
    sizes = [size for size, text in sizes_of(pdf) if text.strip() and text not in FOOTER]
    assert abs(min(sizes) - float(points[1])) <= 0.5  # they are rounded
    assert float(points[1]) >= SMALLEST == 8
    shown = text_of(pdf)
    assert all(item.blocks[0].value in shown for item in sheet.items)
    assert_within_margins(pages)


def test_how_many_items_have_to_go_is_said():
    pages = lay_out(handout(*some(20), format=Format.SHEET))
    (notice,) = pages.notices
    assert notice.kind is NoticeKind.NO_ROOM
    said = re.fullmatch(
        rf"This takes {pages.count} pages\. To keep to one, in type of 8 points, take off or shorten "
        r"(\d+) items: “.*”\.",
        notice.sentence,
    )
    assert said
    kept = 20 - int(said[1])
    assert lay_out(handout(*some(kept), format=Format.SHEET)).count == 1
    assert lay_out(handout(*some(kept + 1), format=Format.SHEET)).count > 1
    with_codes = lay_out(handout(*some(20, qr=True), format=Format.SHEET, qr=True)).notices[0]
    assert with_codes.sentence.endswith("It takes less without the QR codes.")
    assert lay_out(handout(*some(20), format=Format.LARGE)).notices == ()


@pytest.mark.parametrize("form", LARGE_FORMATS)
def test_a_name_never_stands_alone_at_the_bottom(pdf_file, form):
    items = [
        Item(f"i{n}", f"Name{n}", (Paragraph("word " * (7 * n)), Paragraph("last"))) for n in range(1, 30)
    ]
    pdf = pdf_file(handout(*items, format=form))
    for number, text in enumerate(run("pdftotext", "-raw", pdf, "-").split("\f")[:-1], start=1):
        lines = [
            line for line in text.splitlines() if line.strip() and line not in FOOTER and " of " not in line
        ]
        assert not lines[-1].startswith("Name"), number


@pytest.mark.parametrize("lines", range(12, 28))
def test_the_name_of_an_item_longer_than_a_page_does_not_stand_alone_either(pdf_file, lines):
    before = Item("before", "", (bullets(tuple(f"point {number}" for number in range(lines))),))
    long = Item("long", "Long one", (subheading("Part"), Paragraph("word " * 1200)))
    text = run("pdftotext", "-raw", pdf_file(handout(before, long, format=Format.LARGE)), "-")
    (only,) = [one for one in text.split("\f") if "Long one" in one]
    assert only.partition("Long one\nPart\n")[2].startswith("word word")
