"""Tests the pocket card: two equal cards on a page, front and back, numbers first."""

import pytest

from guide.blocks.blocks import Paragraph
from guide.handout.document import Item, NoticeKind
from guide.handout.options import Format, Paper

from .looking import DPI, corners, picture, plain, rows_of
from .samples import FOOTER, call, day_one, eight_lines, handout, some


def with_footer(texts):
    return [FOOTER in text for text in texts if text.strip()]


@pytest.mark.parametrize("paper", Paper)
def test_both_strips_are_alike_and_match_when_the_paper_is_turned_over_on_its_long_edge(printed, paper):
    """The right card of the next page is on the back of the left card, so that both become one card."""
    pages = printed(handout(*some(8), format=Format.CARD, paper=paper)).pages
    left, right = corners(pages)[0][0], corners(pages)[1][0] + 350
    assert left == pytest.approx(pages.width * DPI - right)
    start, top = (round(place) for place in corners(pages)[0])
    rows = rows_of(picture(pages, 0))[top + 5 : top + 795]
    if paper is Paper.LETTER:  # on the other one the panels do not begin at a pixel
        assert all(row[start : start + 350] == row[start + 350 : start + 700] for row in rows)


def test_contacts_come_first_each_once_with_its_hours_and_what_they_do_follows(printed):
    card = printed(handout(*eight_lines()[:4], format=Format.CARD))
    panels = [plain(text) for text in card.panels()[::2]]
    texts = [item.blocks[2].text for item in eight_lines()[:4]]
    for item in eight_lines()[:4]:
        number, hours, said = item.blocks
        (panel,) = [at for at, text in enumerate(panels) if number.value in text]
        assert f"{item.name} Call {number.value} Hours: {hours.rows[0][1]}" in panels[panel]
        assert panel < next(at for at, text in enumerate(panels) if said.text in text)
    assert all(sum(text in panel for panel in panels) == 1 for text in texts)
    assert (card.pages.count, card.pages.notices) == (1, ())
    used = with_footer(card.panels())
    assert used == [False] * (len(used) - 2) + [True] * 2


def test_the_front_is_page_one_the_back_page_two_and_the_footer_stands_on_the_last_panel_used(printed):
    card = printed(handout(*eight_lines(), format=Format.CARD))
    assert card.pages.count == 2
    assert not any(with_footer(card.panels(1)))
    back = with_footer(card.panels(2))
    assert back == [False] * (len(back) - 2) + [True] * 2


def test_more_than_a_card_holds_is_on_another_one_and_named(printed):
    pages = printed(handout(*some(20), format=Format.CARD)).pages
    assert pages.count > 2
    (notice,) = pages.notices
    assert notice.kind is NoticeKind.NO_ROOM
    assert "To keep to one, take off or shorten: “" in notice.sentence
    assert printed(handout(*some(3), format=Format.CARD)).pages.notices == ()
    long = Item("long-one", "Long one", (call("612-555-0100"), Paragraph("word " * 900)))
    (notice,) = printed(handout(day_one(), long, format=Format.CARD)).pages.notices
    assert (notice.target, "“Long one”" in notice.sentence) == ("long-one", True)
