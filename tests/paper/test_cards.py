"""Tests business cards: the same card repeated, or one card for each item."""

import pytest

from guide.blocks.blocks import Heading, Number, Paragraph
from guide.handout.document import Item
from guide.handout.options import Format
from guide.paper.pages import lay_out

from .looking import SMALL, panel_texts, plain, text_of
from .samples import FOOTER, eight_lines, handout, some


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


@pytest.mark.parametrize("form", SMALL)
def test_nothing_is_lost(pdf_file, form):
    items = some(20)
    text = text_of(pdf_file(handout(*items, format=form)))
    for item in items[9:]:
        assert item.name in text
        assert item.blocks[0].value in text


def lines_of_a_situation(number):
    """Return an item with numbers below the name of their line, as a situation has them."""
    named = [
        (
            Heading(f"Line {each}", level=3),
            Number("Call", f"612-555-04{each:02}"),
            Number("Text", f"550{each:02}"),
        )
        for each in range(number)
    ]
    return Item("tonight", "A bed tonight", (*sum(named, ()), Paragraph("Call and ask. " * 30)))


@pytest.mark.parametrize("form", SMALL)
def test_numbers_of_several_lines_each_follow_the_name_of_their_line(pdf_file, form):
    made = handout(lines_of_a_situation(3), *some(2), format=form)
    first = plain(panel_texts(pdf_file(made), lay_out(made))[0])
    for each in range(3):
        assert f"Line {each}: Call 612-555-04{each:02} Text 550{each:02}" in first


def test_no_name_stands_alone_where_its_numbers_stand_before(pdf_file):
    made = handout(lines_of_a_situation(3), *some(2), format=Format.CARD)
    texts = [plain(text) for text in panel_texts(pdf_file(made), lay_out(made))]
    assert "".join(texts).count("Line 0") == 2  # the front of the two cards on the page


def test_cards_with_the_numbers_of_one_situation_hold_them_alone_below_its_name(pdf_file):
    made = handout(lines_of_a_situation(12), format=Format.CARDS)
    pages = lay_out(made)
    texts = [plain(text) for text in panel_texts(pdf_file(made), pages)]
    assert pages.layout.panels > 1
    assert all(text.startswith("A bed tonight Line ") for text in texts[: pages.layout.panels])
    assert "Call and ask" not in "".join(texts)
    assert pages.notices[0].sentence.startswith("Each card holds names and numbers alone")
