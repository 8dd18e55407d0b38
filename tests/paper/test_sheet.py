"""Tests sheets and large print: sizes of text, margins, and nothing lost or left alone on a page."""

import re

import pytest

from guide.blocks.blocks import NoteLine, Number, Paragraph
from guide.handout.document import Item, NoticeKind
from guide.handout.options import Format, Paper
from guide.paper.style import SMALLEST
from tests.builders import bullets, subheading

from .looking import assert_within_margins, picture, qr_texts
from .samples import FOOTER, call, day_one, eight_lines, handout, some

LARGE_FORMATS = [Format.SHEET, Format.LARGE]
ITEMS = {
    "20": some(20), "8 with codes": some(8, qr=True),
    "an endless name": (Item("x", "name " * 400, (call("612-555-0100", qr=True), Paragraph("What it does."))),),
    "an endless word": (Item("x", "A name", (call("612-555-0100"), Paragraph("w" * 9000), NoteLine())),),
}  # fmt: skip


@pytest.mark.parametrize("form", LARGE_FORMATS)
@pytest.mark.parametrize(("name", "paper"), [*((name, Paper.LETTER) for name in ITEMS), ("20", Paper.A4)])
def test_ink_keeps_within_the_margins(printed, form, paper, name):
    assert_within_margins(printed(handout(*ITEMS[name], format=form, paper=paper)).pages)


@pytest.mark.parametrize(("form", "body", "number"), [(Format.SHEET, 13, 20), (Format.LARGE, 18, 28)])
def test_no_letter_is_smaller_than_it_may_be(printed, form, body, number):
    sizes = [(size, text.strip()) for size, text in printed(handout(*some(20), format=form)).sizes]
    small = [text for size, text in sizes if size < body]
    if form is Format.SHEET:
        small = [text for text in small if text not in FOOTER and not re.fullmatch(r"\d+ of \d+", text)]
    assert small == []
    numbers = [size for size, text in sizes if re.fullmatch(r"\d?-?\d{3}-\d{3}-\d{4}", text)]
    assert len(numbers) >= 15
    assert min(numbers) >= number


def test_eight_usual_items_fit_one_sheet_with_and_without_codes(printed):
    for qr in (False, True):
        sheet = printed(handout(*eight_lines(qr=qr), format=Format.SHEET))
        assert (sheet.pages.count, sheet.pages.notices) == (1, ())
        assert [item.name for item in eight_lines() if item.blocks[0].value not in sheet.text] == []


def test_codes_that_are_asked_for_are_printed_and_others_make_no_letter_smaller(printed, tmp_path):
    items = [day_one(qr=True), *eight_lines(qr=True)]
    wanted = {block.uri for item in items for block in item.blocks if isinstance(block, Number)}
    for qr, said, codes in ((None, "QR codes are left out", set()), (True, "The type is smaller", wanted)):
        pages = printed(handout(*items, format=Format.SHEET, qr=qr)).pages
        assert pages.count == 1
        assert [each.sentence.startswith(said) for each in pages.notices] == [True]
        assert set(qr_texts(picture(pages, 0, dpi=200), tmp_path)) == codes
        assert (NoticeKind.NO_CODES in {each.kind for each in pages.notices}) is (qr is None)


@pytest.mark.parametrize(("count", "paper"), [(8, Paper.LETTER), (12, Paper.A4), (16, Paper.LETTER)])
def test_what_is_too_much_for_one_page_is_set_in_smaller_type(printed, count, paper):
    sheet = handout(*some(count), format=Format.SHEET, paper=paper)
    made = printed(sheet)
    assert made.pages.count == 1
    (notice,) = made.pages.notices
    points = re.search(r"smaller than usual \(([\d.]+) points instead of 13\)", notice.sentence)
    assert points
    assert notice.kind is NoticeKind.NO_ROOM
    smallest = min(size for size, text in made.sizes if text not in FOOTER)
    assert abs(smallest - float(points[1])) <= 0.5  # they are rounded
    assert float(points[1]) >= SMALLEST == 8
    assert all(item.blocks[0].value in made.text for item in sheet.items)
    assert_within_margins(made.pages)


def test_how_many_items_have_to_go_is_said(printed):
    def pages(count, **options):
        return printed(handout(*some(count, **options), format=Format.SHEET, **options)).pages

    (notice,) = pages(20).notices
    assert notice.kind is NoticeKind.NO_ROOM
    said = re.match(
        rf"This takes {pages(20).count} pages\. .* take off or shorten (\d+) items: “", notice.sentence
    )
    assert said
    kept = 20 - int(said[1])
    assert (pages(kept).count, pages(kept + 1).count > 1) == (1, True)
    assert pages(20, qr=True).notices[0].sentence.endswith("It takes less without the QR codes.")
    assert printed(handout(*some(20), format=Format.LARGE)).pages.notices == ()


@pytest.mark.parametrize("form", LARGE_FORMATS)
def test_a_name_never_stands_alone_at_the_bottom(printed, form):
    items = [
        Item(f"i{n}", f"Name{n}", (Paragraph("word " * (7 * n)), Paragraph("last"))) for n in range(1, 30)
    ]
    for text in printed(handout(*items, format=form)).page_texts:
        lines = [
            line for line in text.splitlines() if line.strip() and line not in FOOTER and " of " not in line
        ]
        assert not lines[-1].startswith("Name")


def test_the_name_of_an_item_longer_than_a_page_does_not_stand_alone_either(printed):
    long = Item("long", "Long one", (subheading("Part"), Paragraph("word " * 600)))
    for lines in range(12, 28):
        before = Item("before", "", (bullets(tuple(f"point {number}" for number in range(lines))),))
        texts = printed(handout(before, long, format=Format.LARGE)).page_texts
        first, *others = [text for text in texts if "Long one" in text]
        assert first.partition("Long one\nPart\n")[2].startswith("word word"), lines
        assert all(text.startswith("Long one\nword word") for text in others), "where it goes on"
