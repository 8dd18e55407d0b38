"""Pocket cards and business cards: numbers first, large enough, within their panels, marks where they belong."""

import re

import pytest
from PySide6.QtGui import QImage

from guide.blocks.blocks import NoteLine, Number, Paragraph
from guide.handout.document import Item, NoticeKind
from guide.handout.options import Format, Paper
from guide.paper.pages import lay_out

from .looking import DPI, bounds, ink, picture, plain, qr_texts, rows_of, run, sizes_of, text_of
from .samples import FOOTER, bca_tips, call, clinic, day_one, eight_lines, handout, lifeline, some

SMALL = [Format.CARD, Format.CARDS]
ITEMS = {
    "1": some(1), "3": some(3), "8": some(8), "20": some(20), "8 of the usual": eight_lines(),
    "8 with codes": eight_lines(qr=True),
    "none": (),
    "an endless name": (Item("x", "name " * 400, (call("612-555-0100", qr=True), Paragraph("What it does."))),),
    "an endless word": (Item("x", "A name", (call("612-555-0100"), Paragraph("w" * 3000), NoteLine())),),
}  # fmt: skip


def corners(pages):
    """Give the left top corner of each panel in points of the picture."""
    left, top = (pages.width - 7) / 2 * DPI, (pages.height - 8) / 2 * DPI
    return [(left + 350 * column, top + 200 * row) for row in range(4) for column in range(2)]


def panel_texts(pdf, pages, page=1):
    """Give the text of each panel, as a reader of the file finds it there."""
    return [
        run(
            "pdftotext",
            "-r",
            DPI,
            "-f",
            page,
            "-l",
            page,
            "-x",
            round(x),
            "-y",
            round(y),
            "-W",
            350,
            "-H",
            200,
            pdf,
            "-",
        ).split("\n\f")[0]
        for x, y in corners(pages)
    ]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("form", SMALL)
@pytest.mark.parametrize("name", ITEMS)
def test_ink_keeps_off_every_edge_and_marks_are_where_they_are_to_be(form, paper, name):
    pages = lay_out(handout(*ITEMS[name], format=form, paper=paper))
    assert pages.count
    for number in range(pages.count):
        image = picture(pages, number)
        inside = set()
        for x, y in corners(pages):
            box = (round(x), round(y), round(x) + 350, round(y) + 200)
            points = ink(image, box)
            inside.update(points)
            if points:
                left, top, right, bottom = bounds(points)
                assert left >= box[0] + 5
                assert right <= box[2] - 5
                assert top >= box[1] + 10
                assert bottom <= box[3] - 5
        x0, y0 = corners(pages)[0]
        allowed = _marks(x0, y0)
        outside = set(ink(image)) - inside
        assert outside <= allowed
        assert len(outside) > 16 * 10
        left, top, right, bottom = bounds(outside)
        assert left >= 0.25 * DPI
        assert right <= image.width() - 0.25 * DPI
        assert top >= 0.25 * DPI
        assert bottom <= image.height() - 0.25 * DPI


def _marks(x0, y0):
    points = set()
    for column in range(3):
        for y in (*range(round(y0) - 23, round(y0) - 4), *range(round(y0) + 804, round(y0) + 823)):
            points |= {(round(x0 + 350 * column) + shift, y) for shift in (-1, 0, 1)}
    for row in range(5):
        for x in (*range(round(x0) - 23, round(x0) - 4), *range(round(x0) + 704, round(x0) + 724)):
            points |= {(x, round(y0 + 200 * row) + shift) for shift in (-1, 0, 1)}
    return points


@pytest.mark.parametrize("form", SMALL)
@pytest.mark.parametrize("paper", Paper)
def test_both_sides_match_when_the_paper_is_turned_over_on_its_long_edge(form, paper):
    """What lies behind the left strip is the right strip of the next page: cut, they are one card."""
    pages = lay_out(handout(*some(8), format=form, paper=paper))
    left, right = corners(pages)[0][0], corners(pages)[1][0] + 350
    assert left == pytest.approx(pages.width * DPI - right)


def test_both_strips_of_a_pocket_card_are_alike():
    pages = lay_out(handout(*some(8), format=Format.CARD))
    image = picture(pages, 0)
    rows = rows_of(image)
    for y in range(150, 950):
        assert rows[y][75:425] == rows[y][425:775]


def test_a_fold_is_marked_otherwise_than_a_cut():
    def marked(form):
        return len(ink(picture(lay_out(handout(day_one(), format=form)), 0), (50, 348, 72, 353)))

    assert 0 < marked(Format.CARD) < marked(Format.CARDS)


def test_four_help_lines_fit_the_first_panel_and_their_details_follow(pdf_file):
    card = handout(*eight_lines()[:4], format=Format.CARD)
    pages = lay_out(card)
    texts = panel_texts(pdf_file(card), pages)
    for item in eight_lines()[:4]:
        assert item.name in texts[0]
        assert item.blocks[0].value in texts[0]
        assert "Hours" not in texts[0]
        assert any("Hours" in text and item.name in text for text in texts[2:])
    assert pages.count == 1
    assert pages.notices == ()
    used = [text for text in texts if text.strip()]
    assert [FOOTER in text for text in used] == [False] * (len(used) - 2) + [True] * 2


def test_the_front_is_page_one_the_back_page_two_and_the_footer_stands_on_the_last_panel_used(pdf_file):
    card = handout(*eight_lines(), format=Format.CARD)
    pdf = pdf_file(card)
    pages = lay_out(card)
    assert pages.count == 2
    assert not any(FOOTER in text for text in panel_texts(pdf, pages, 1))
    back = [text for text in panel_texts(pdf, pages, 2) if text.strip()]
    assert [FOOTER in text for text in back] == [False] * (len(back) - 2) + [True] * 2


def test_more_than_a_card_holds_is_on_another_one_and_named():
    items = some(20)
    pages = lay_out(handout(*items, format=Format.CARD))
    assert pages.count > 2
    (notice,) = pages.notices
    assert notice.kind is NoticeKind.NO_ROOM
    assert re.match(r"This takes \d pocket cards\. To keep to one, take off or shorten: “", notice.sentence)
    fewer = lay_out(handout(*items[:3], format=Format.CARD))
    assert fewer.notices == ()


def test_a_notice_about_one_item_says_which():
    long = Item("long-one", "Long one", (call("612-555-0100"), Paragraph("word " * 900)))
    (notice,) = lay_out(handout(day_one(), long, format=Format.CARD)).notices
    assert notice.target == "long-one"
    assert "“Long one”" in notice.sentence


@pytest.mark.parametrize("form", SMALL)
@pytest.mark.parametrize("name", ["3", "20", "an endless word"])
def test_no_letter_is_smaller_than_it_may_be(pdf_file, form, name):
    sizes = sizes_of(pdf_file(handout(*ITEMS[name], format=form)))
    assert {size for size, text in sizes if text.strip() and text not in FOOTER} >= {9, 10}
    assert all(size >= 9 for size, text in sizes if text.strip() not in FOOTER)
    numbers = [size for size, text in sizes if re.fullmatch(r"\d?-?\d{3}-\d{3}-\d{4}", text.strip())]
    assert numbers
    assert min(numbers) >= 11


@pytest.mark.parametrize("items", [eight_lines()[:1], eight_lines()[:2]])
def test_the_same_card_fills_the_page(pdf_file, items):
    cards = handout(*items, format=Format.CARDS)
    pages = lay_out(cards)
    texts = panel_texts(pdf_file(cards), pages)
    assert pages.count == 1
    assert sum(items[0].blocks[0].value in text for text in texts) == 8
    assert all(FOOTER in text for text in texts)


def test_cards_that_are_all_alike_hold_the_numbers_alone_where_the_rest_has_no_room(pdf_file):
    lines = eight_lines()[:3]
    cards = handout(*lines, format=Format.CARDS)
    pages = lay_out(cards)
    assert [notice.sentence[:43] for notice in pages.notices] == [
        "Each card holds names and numbers alone, si"
    ]
    texts = panel_texts(pdf_file(cards), pages)
    assert len(set(texts)) == 1
    for line in lines:
        assert line.name in texts[0]
        assert all(piece.value in texts[0] for piece in line.blocks if isinstance(piece, Number))


@pytest.mark.parametrize("form", SMALL)
def test_what_has_to_be_known_stands_even_where_numbers_stand_alone(pdf_file, form):
    sure, unsure = (
        Number("Text", "741741", "Send HOME.", mark="send HOME"),
        Number("Text", "66008", mark="not checked"),
    )
    items = [
        Item("a", "Text line", (sure, Paragraph("w " * 90))),
        Item("b", "Youth line", (unsure, Paragraph("w " * 90))),
    ]
    cards = handout(*items, format=form)
    first = panel_texts(pdf_file(cards), lay_out(cards))[0]
    assert "741741 (send HOME)" in plain(first)
    assert "66008 (not checked)" in plain(first)


def test_what_has_no_number_is_never_left_out_of_cards(pdf_file):
    cards = handout(
        *eight_lines()[:3], Item("x", "A page", (Paragraph("What it says."),)), format=Format.CARDS
    )
    assert "What it says." in "".join(panel_texts(pdf_file(cards), lay_out(cards)))


def test_a_set_of_cards_is_repeated_as_often_as_it_has_room(pdf_file):
    cards = handout(*eight_lines(), *some(2), format=Format.CARDS)
    pages = lay_out(cards)
    assert pages.notices[-1].sentence.startswith("This takes 3 cards for each person.")
    texts = panel_texts(pdf_file(cards), pages)
    assert texts[0:3] == texts[3:6]
    assert [text.strip() for text in texts[6:]] == ["", ""]


def test_a_card_for_each_item(pdf_file):
    items = eight_lines()
    texts = panel_texts(
        pdf_file(handout(*items, format=Format.CARDS, one_per_item=True)),
        lay_out(handout(*items, format=Format.CARDS)),
    )
    for item, text in zip(items, texts, strict=True):
        assert text.startswith(item.name)
        assert FOOTER in text


def test_fewer_than_eight_are_repeated_and_more_take_another_page(pdf_file):
    items = eight_lines()[:3]
    cards = handout(*items, format=Format.CARDS, one_per_item=True)
    texts = panel_texts(pdf_file(cards), lay_out(cards))
    assert [text.split("\n")[0] for text in texts] == [items[n % 3].name for n in range(8)]
    assert lay_out(handout(*some(9), format=Format.CARDS, one_per_item=True)).count == 2


def test_an_item_that_goes_on_has_its_name_on_each_card(pdf_file):
    cards = handout(
        Item("x", "Long one", (Paragraph("word " * 200),)), format=Format.CARDS, one_per_item=True
    )
    texts = [text for text in panel_texts(pdf_file(cards), lay_out(cards)) if text.strip()]
    assert len(texts) >= 2
    assert all(text.startswith("Long one\n") for text in texts)


def test_a_police_tip_line_is_framed_and_others_are_not():
    def longest_line(*items):
        image = picture(lay_out(handout(*items, format=Format.CARD)), 0)
        return max(_longest_run(row[75:425]) for row in rows_of(image)[150:950])

    assert longest_line(bca_tips()) > 300
    assert longest_line(day_one(), lifeline()) < 100


def _longest_run(row):
    return max(map(len, re.findall(rb"[\x00-\x80]+", bytes(row))), default=0)


@pytest.mark.parametrize("form", SMALL)
def test_qr_codes_are_read_by_a_reader_that_is_not_ours(form, tmp_path):
    items = (day_one(qr=True), lifeline(qr=True), clinic(qr=True))
    pages = lay_out(handout(*items, format=form, one_per_item=form is Format.CARDS))
    found = {
        text for number in range(pages.count) for text in qr_texts(picture(pages, number, dpi=200), tmp_path)
    }
    assert found == {
        piece.uri for item in items for piece in item.blocks if isinstance(piece, Number) and piece.uri
    }


def test_a_code_that_is_too_large_for_a_card_is_left_out_and_told(tmp_path):
    far = "https://example.org/" + "a" * 900
    item = Item("far", "Far", (Number("Web", far, uri=far),))
    pages = lay_out(handout(item, format=Format.CARDS))
    assert any("A QR code is left out" in notice.sentence for notice in pages.notices)
    pages = lay_out(handout(Item("near", "Near", (call("612-555-0100", qr=True),)), format=Format.CARDS))
    assert pages.notices == ()


@pytest.mark.parametrize("form", SMALL)
def test_nothing_is_lost(pdf_file, form):
    items = some(20)
    text = text_of(pdf_file(handout(*items, format=form)))
    for item in items[9:]:
        assert item.name in text
        assert item.blocks[0].value in text


def test_black_on_white_whatever_the_ground():
    pages = lay_out(handout(day_one(), format=Format.CARD))
    one, other = (picture(pages, 0, paint_before=colour) for colour in (0x000000, 0x00FF00))
    assert one == other
    assert isinstance(one, QImage)
    colours = [one.pixelColor(x, y) for x, y in ink(one, (75, 150, 775, 350))]
    assert all(colour.saturation() == 0 for colour in colours)
