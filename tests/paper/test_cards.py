"""Tests business cards: the same card repeated, or one card for each item."""

import pytest

from guide.blocks.blocks import Heading, Number, Paragraph
from guide.handout.document import Item
from guide.handout.options import Format

from .looking import SMALL, plain
from .samples import FOOTER, eight_lines, handout, some

ALONE = "Each card holds names and numbers alone"


def cards(*items, **options):
    return handout(*items, format=Format.CARDS, **options)


def test_the_same_card_fills_the_page(printed):
    made = printed(cards(*eight_lines()[:2]))
    assert made.pages.count == 1
    assert sum(eight_lines()[0].blocks[0].value in text for text in made.panels()) == 8
    assert all(FOOTER in text for text in made.panels())


def test_cards_that_are_all_alike_hold_the_numbers_alone_where_the_rest_has_no_room(printed):
    lines = eight_lines()[:3]
    made = printed(cards(*lines))
    assert [notice.sentence.startswith(ALONE) for notice in made.pages.notices] == [True]
    (text,) = set(made.panels())
    for line in lines:
        assert line.name in text
        assert all(piece.value in text for piece in line.blocks if isinstance(piece, Number))
    page = Item("x", "A page", (Paragraph("What it says."),))
    assert "What it says." in "".join(printed(cards(*lines, page)).panels()), "it has no number"


def test_what_has_to_be_known_stands_even_where_numbers_stand_alone(printed):
    sure = Number("Text", "741741", "Send HOME.", mark="send HOME")
    unsure = Number("Text", "66008", mark="not checked", whom="Ages 10 to 17.")
    items = [
        Item("a", "Text line", (sure, Paragraph("w " * 90))),
        Item("b", "Youth line", (unsure, Paragraph("w " * 90))),
    ]
    first = plain(printed(cards(*items)).panels()[0])
    assert "741741 (send HOME)" in first
    assert "Ages 10 to 17. Text 66008 (not checked)" in first


def test_a_set_of_cards_is_repeated_as_often_as_it_has_room(printed):
    made = printed(cards(*eight_lines(), *some(2)))
    assert made.pages.notices[-1].sentence.startswith("This takes 3 cards for each person.")
    assert made.panels()[0:3] == made.panels()[3:6]
    assert [text.strip() for text in made.panels()[6:]] == ["", ""]


def test_a_card_for_each_item(printed):
    texts = printed(cards(*eight_lines(), one_per_item=True)).panels()
    assert [text.split("\n")[0] for text in texts] == [item.name for item in eight_lines()]
    assert all(FOOTER in text for text in texts)
    texts = printed(cards(*eight_lines()[:3], one_per_item=True)).panels()
    assert [text.split("\n")[0] for text in texts] == [eight_lines()[n % 3].name for n in range(8)]
    assert printed(cards(*some(9), one_per_item=True)).pages.count == 2
    long = Item("x", "Long one", (Paragraph("word " * 200),))
    texts = [text for text in printed(cards(long, one_per_item=True)).panels() if text.strip()]
    assert len(texts) >= 2
    assert all(text.startswith("Long one\n") for text in texts), "its name where it goes on"


@pytest.mark.parametrize("form", SMALL)
def test_nothing_is_lost(printed, form):
    text = printed(handout(*some(20), format=form)).text
    wanted = [words for item in some(20)[9:] for words in (item.name, item.blocks[0].value)]
    assert [words for words in wanted if words not in text] == []


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
def test_numbers_of_several_lines_each_follow_the_name_of_their_line(printed, form):
    items = (lines_of_a_situation(3), *some(2))
    panels = [plain(text) for text in printed(handout(*items, format=form)).panels()]
    colon = ":" if form is Format.CARDS else ""
    for each in range(3):
        named = f"Line {each}{colon} Call 612-555-04{each:02} Text 550{each:02}"
        assert sum(named in panel for panel in panels) >= 2, "on both cards of the page"
    assert all("Line" not in panel or panel.startswith("A bed tonight") for panel in panels)


def test_cards_with_the_numbers_of_one_situation_hold_them_alone_below_its_name(printed):
    made = printed(cards(lines_of_a_situation(12)))
    texts, used = [plain(text) for text in made.panels()], made.pages.layout.panels
    assert used > 1
    assert all(text.startswith("A bed tonight Line ") for text in texts[:used])
    assert "Call and ask" not in "".join(texts)
    assert made.pages.notices[0].sentence.startswith(ALONE)
