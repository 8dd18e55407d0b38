"""Sheets, large print and full entries: large enough, within the margins, nothing lost, nothing alone."""

import re
import time

import pytest
from PySide6.QtGui import QColor, QPalette

from guide.handout.document import About, Call, Caption, Fact, Item, NoteLine, Points, Words
from guide.handout.options import Format, Paper
from guide.paper.pages import lay_out
from guide.paper.pdf import pdf_bytes
from guide.render.page import Heading, Page, Paragraph, Title, WebAddress

from .looking import DPI, bounds, ink, picture, qr_texts, run, sizes_of, text_of
from .samples import (
    FOOTER,
    arabic,
    bca_tips,
    call,
    clinic,
    day_one,
    eight_lines,
    handout,
    lifeline,
    page,
    some,
)

LARGE_FORMATS = [Format.SHEET, Format.LARGE]
ITEMS = {
    "1": some(1), "3": some(3), "8": some(8), "20": some(20), "8 with codes": some(8, qr=True),
    "an endless name": (Item("x", "name " * 400, (call("612-555-0100", qr=True), Words("What it does."))),),
    "an endless word": (Item("x", "A name", (call("612-555-0100"), Words("w" * 9000), NoteLine())),),
}  # fmt: skip
PAGES = (page(), page("Another one", paragraphs=30), page("w" * 1500, paragraphs=0))


def within_margins(pages, margin=0.5):
    for number in range(pages.count):
        image = picture(pages, number)
        left, top, right, bottom = bounds(ink(image))
        assert left >= margin * DPI - 1
        assert top >= margin * DPI - 1
        assert right <= image.width() - margin * DPI + 1
        assert bottom <= image.height() - margin * DPI + 1


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("form", LARGE_FORMATS)
@pytest.mark.parametrize("name", ITEMS)
def test_ink_keeps_within_the_margins(form, paper, name):
    within_margins(lay_out(handout(*ITEMS[name], format=form, paper=paper)))


@pytest.mark.parametrize("paper", Paper)
def test_full_entries_keep_within_the_margins(paper):
    within_margins(lay_out(handout(format=Format.FULL, paper=paper, pages=PAGES)))


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
            assert item.pieces[0].value in text


def test_what_takes_more_than_a_sheet_is_named():
    pages = lay_out(handout(*some(20), format=Format.SHEET))
    (notice,) = pages.notices
    assert notice.about is About.NO_ROOM
    assert notice.sentence.startswith(
        f"This takes {pages.count} pages. To keep to one, take off or shorten: “"
    )
    assert notice.sentence.endswith(" more.")
    with_codes = lay_out(handout(*some(20, qr=True), format=Format.SHEET)).notices[0]
    assert with_codes.sentence.endswith("It takes less without the QR codes.")
    assert lay_out(handout(*some(20), format=Format.LARGE)).notices == ()


def test_phone_first_and_every_kind_of_piece_is_there(pdf_file):
    item = Item(
        "all", "A place",
        (
            Call("Call", "612-555-0100", "Ask for Ann."), Words("First.\n\nSecond."), Points(("one", "two"), numbered=True),
            Points(("three",)), Fact("Ages", "all"), Fact("", "No label"), Caption("By bus"), NoteLine(),
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


def test_qr_codes_are_read_by_a_reader_that_is_not_ours(tmp_path):
    items = (day_one(qr=True), lifeline(qr=True), clinic(qr=True))
    wanted = {piece.uri for item in items for piece in item.pieces if isinstance(piece, Call) and piece.uri}
    for form in LARGE_FORMATS:
        pages = lay_out(handout(*items, format=form))
        found = {
            text
            for number in range(pages.count)
            for text in qr_texts(picture(pages, number, dpi=200), tmp_path)
        }
        assert found == wanted


def test_a_qr_code_is_large_enough():
    with_code = ink(
        picture(lay_out(handout(Item("x", "", (call("9", qr=True),)), format=Format.SHEET, title="")), 0)
    )
    left = bounds(with_code)[0]
    column = [y for x, y in with_code if x <= left + 1 and y < 5 * DPI]
    assert max(column) - min(column) >= 0.8 * DPI - 2


def test_arabic_begins_at_the_right():
    points = ink(picture(lay_out(handout(arabic(), format=Format.SHEET, title="")), 0))
    image_right = 8.5 * DPI - 0.75 * DPI
    assert max(x for x, y in points if y < 4 * DPI) > image_right - 4


@pytest.mark.parametrize("form", LARGE_FORMATS)
def test_a_name_never_stands_alone_at_the_bottom(pdf_file, form):
    items = [Item(f"i{n}", f"Name{n}", (Words("word " * (7 * n)), Words("last"))) for n in range(1, 30)]
    pdf = pdf_file(handout(*items, format=form))
    for number, text in enumerate(run("pdftotext", "-raw", pdf, "-").split("\f")[:-1], start=1):
        lines = [
            line for line in text.splitlines() if line.strip() and line not in FOOTER and " of " not in line
        ]
        assert not lines[-1].startswith("Name"), number


def test_huge_hand_outs_end_and_say_what_is_missing():
    items = (*some(19), Item("huge", "Huge one", (Words("no blank" + "x" * 1_000_000),)), day_one())
    begun = time.perf_counter()
    pages = lay_out(handout(*items, format=Format.LARGE))
    assert time.perf_counter() - begun < 20
    assert pages.count == 200
    (notice,) = pages.notices
    assert "Only 200 pages are laid out" in notice.sentence
    assert "“Huge one”" in notice.sentence
    assert notice.target == "huge"
    for form in (Format.CARD, Format.CARDS):
        assert lay_out(handout(*items, format=form)).count <= 200


def test_a_full_entry_is_as_the_reader_shows_it_with_its_addresses(pdf_file):
    text = text_of(pdf_file(handout(format=Format.FULL, pages=(page(),))), "-raw")
    for words in (
        "Day One Minnesota", "In 30 seconds:", "1-866-223-1111", "What they do", "Hours and ages", "Tuesday", "Sources",
        "Their own page", "1 of 2", "2 of 2", FOOTER,
    ):  # fmt: skip
        assert words in text
    assert "https://example.org/" + "very-long-address/" * 9 in text.replace(" ", "").replace("\n", "")


def test_each_full_entry_begins_a_page(pdf_file):
    pdf = pdf_file(handout(format=Format.FULL, pages=(page("First"), page("Second"))))
    pages = run("pdftotext", "-raw", pdf, "-").split("\f")
    assert [
        number for number, text in enumerate(pages) if re.search("^(First|Second)$", text, re.MULTILINE)
    ] == [0, 2]


def test_a_heading_never_stands_alone_at_the_bottom(pdf_file):
    for lines in range(22, 36):
        blocks = (
            Title("T"),
            *(Paragraph(f"line {n}") for n in range(lines)),
            Heading("Alone?"),
            Paragraph("after " * 90),
        )
        text = run("pdftotext", "-raw", pdf_file(handout(format=Format.FULL, pages=(Page(blocks),))), "-")
        page_of = [one for one in text.split("\f") if "Alone?" in one]
        assert "after" in page_of[0].partition("Alone?")[2], lines


def test_no_line_is_cut_at_the_edge_of_a_full_page(pdf_file):
    """A line cut in two would be read on two pages."""
    words = " ".join(f"w{number}" for number in range(6000))
    blocks = (Title("T"), Paragraph(words), page().blocks[-4], WebAddress("w", "https://example.org/"))
    text = run("pdftotext", "-raw", pdf_file(handout(format=Format.FULL, pages=(Page(blocks),))), "-")
    numbers = [int(number) for number in re.findall(r"\bw(\d+)\b", text)]
    assert numbers == list(range(6000))


def test_letters_of_a_full_page_are_as_large_as_they_are_to_be(pdf_file):
    sizes = sizes_of(pdf_file(handout(format=Format.FULL, pages=(page(),))))
    assert all(
        size >= 10 for size, text in sizes if text.strip() and text not in FOOTER and " of " not in text
    )


def test_black_on_white_whatever_the_palette(qapp):
    def looks():
        whole = lay_out(handout(format=Format.FULL, pages=(page(),)))
        sheet = lay_out(handout(bca_tips(), day_one(qr=True), format=Format.SHEET))
        return [picture(whole, 0, paint_before=0x000000), picture(sheet, 0)]

    before, usual = QPalette(qapp.palette()), looks()
    dark = QPalette(QColor("#101010"))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.Link):
        dark.setColor(role, QColor("#ffee00"))
    qapp.setPalette(dark)
    try:
        assert looks() == usual
    finally:
        qapp.setPalette(before)
    for image in usual:
        assert all(image.pixelColor(x, y).saturation() == 0 for x, y in ink(image))


def test_content_is_text_and_opens_nothing(tmp_path, pdf_file):
    path = tmp_path / "secret.png"
    picture(lay_out(handout(day_one())), 0).save(str(path))
    tag = f'<img src="{path.as_uri()}"><b>bold</b> &amp;'
    item = Item("x", tag, (Words(tag), call("612-555-0100")))
    full = Page((Title(tag), Paragraph(tag)))
    for form in Format:
        pdf = pdf_file(handout(item, format=form, pages=(full,)))
        assert '<imgsrc="file' in text_of(pdf).replace(" ", "")
        assert "Image" not in run("pdfimages", "-list", pdf).title().splitlines()[2:]


def test_it_is_quick_enough(figures):
    for form in Format:
        given = handout(*eight_lines(qr=form in LARGE_FORMATS), format=form, pages=(page(),))
        lay_out(given)
        begun = time.process_time()
        pages = lay_out(given)
        picture(pages, 0)
        drawn = time.process_time()
        pdf_bytes(pages, "Numbers")
        written = time.process_time()
        figures(f"hand-out {form}: laid out and drawn, ms", round(1000 * (drawn - begun)))
        figures(f"hand-out {form}: PDF, ms", round(1000 * (written - drawn)))
        assert drawn - begun < 0.3
        assert written - drawn < 0.6


@pytest.mark.parametrize("paragraphs", range(12))
def test_nothing_of_a_full_entry_is_lost_wherever_its_pages_end(pdf_file, paragraphs):
    """A heading that is moved to the next page once took all that follows off the paper."""
    text = text_of(pdf_file(handout(format=Format.FULL, pages=(page(paragraphs=paragraphs),))), "-raw")
    assert text.count("Somebody who knows") == 6 * (paragraphs + 3)
    for words in ("Another page (why)", "Sources", "Their own page", "Reviewed on 24 November 2026."):
        assert text.count(words) == 1


def test_huge_full_entries_end_and_say_what_is_missing():
    part = (Heading("Part"), Paragraph("word " * 400), Paragraph("x" * 20_000))
    begun = time.perf_counter()
    pages = lay_out(handout(format=Format.FULL, pages=(Page((Title("T"), *part * 60)), page(), page())))
    assert time.perf_counter() - begun < 60
    assert pages.count == 200
    assert "Only 200 pages" in pages.notices[0].sentence
    assert bounds(ink(picture(pages, 199)))[3] > 8 * DPI


@pytest.mark.parametrize("form", Format)
def test_an_empty_tray_is_a_page_with_its_date(pdf_file, form):
    pages = lay_out(handout(format=form))
    assert (pages.count, pages.notices) == (1, ())
    text = text_of(pdf_file(handout(format=form)))
    assert (FOOTER in text) == (form not in (Format.CARD, Format.CARDS))


@pytest.mark.parametrize("lines", range(12, 28))
def test_the_name_of_an_item_longer_than_a_page_does_not_stand_alone_either(pdf_file, lines):
    before = Item("before", "", (Points(tuple(f"point {number}" for number in range(lines))),))
    long = Item("long", "Long one", (Caption("Part"), Words("word " * 1200)))
    text = run("pdftotext", "-raw", pdf_file(handout(before, long, format=Format.LARGE)), "-")
    (only,) = [one for one in text.split("\f") if "Long one" in one]
    assert only.partition("Long one\nPart\n")[2].startswith("word word")
