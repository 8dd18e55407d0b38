"""Tests the pocket card: two equal cards on a page, front and back, numbers first."""

import re

import pytest

from guide.blocks.blocks import Paragraph
from guide.handout.document import Item, NoticeKind
from guide.handout.options import Format, Paper
from guide.paper.pages import lay_out

from .looking import (
    DPI,
    SMALL,
    corners,
    panel_texts,
    picture,
    rows_of,
)
from .samples import FOOTER, call, day_one, eight_lines, handout, some


@pytest.mark.parametrize("form", SMALL)
@pytest.mark.parametrize("paper", Paper)
def test_both_sides_match_when_the_paper_is_turned_over_on_its_long_edge(form, paper):
    """The right card of the next page is on the back of the left card, so that both become one card."""
    pages = lay_out(handout(*some(8), format=form, paper=paper))
    left, right = corners(pages)[0][0], corners(pages)[1][0] + 350
    assert left == pytest.approx(pages.width * DPI - right)


def test_both_strips_of_a_pocket_card_are_alike():
    pages = lay_out(handout(*some(8), format=Format.CARD))
    image = picture(pages, 0)
    rows = rows_of(image)
    for y in range(150, 950):
        assert rows[y][75:425] == rows[y][425:775]


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
