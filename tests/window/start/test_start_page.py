"""The start page: situations and strategies as cards, and the promise above them."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.content.guide import Guide
from guide.content.model import Kind, Problem
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from tests.builders import entry, pack, small_guide
from tests.window.steps import run_pending


def test_no_content_at_all_still_opens(open_window):
    window = open_window(Guide(None, (), (Problem("pack.yaml", 1, 1, "The file is missing."),))).window
    labels = [label.text() for label in window.start_page.findChildren(QLabel)]
    assert any("No content could be read" in text for text in labels)
    for name in ("own:about", "own:missing", "own:shortcuts"):
        window.navigator.open(name)


def test_the_start_page_shows_situations_before_strategies_and_each_opens_its_page(window, qtbot):
    groups = window.start_page.groups
    assert [card.accessibleName() for card in groups[0].cards] == ["They are out in the cold"]
    assert groups[1].title == "Prevention strategies"
    qtbot.mouseClick(groups[1].cards[0], Qt.MouseButton.LeftButton)
    assert window.navigator.location.page == "warm-clothes"
    window.navigator.go_home()
    window.top_bar.focus_search()
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Down)
    assert groups[0].cards[0].hasFocus()
    qtbot.keyClick(groups[0].cards[0], Qt.Key.Key_Space)
    assert window.navigator.location.page == "frozen-night"


def test_situations_of_a_group_stand_under_its_heading(open_window):
    guide = small_guide()
    names = {"night": "Now", "talk": "Talk", "morning": "Now", "other": ""}
    situations = (entry(name, Kind.SITUATION, group=group) for name, group in names.items())
    window = open_window(replace(guide, entries=(*guide.of_kind(Kind.STRATEGY), *situations))).window
    shown = {
        group.title: [card.accessibleName() for card in group.cards] for group in window.start_page.groups
    }
    assert shown == {
        "Now": ["Night", "Morning"],
        "Talk": ["Talk"],
        "": ["Other"],
        "Prevention strategies": ["1  Warm clothes", "2  Hot meals"],
    }


def test_cards_have_their_places_in_the_first_paint_and_a_width_that_they_do_not_pass(open_window):
    guide = small_guide()
    summary = "Get them warm, ask their age, call the shelter together, and stay until they are in"
    more = (entry(f"night-{number}", Kind.SITUATION, group="Now", summary=summary) for number in range(6))
    page = open_window(replace(guide, entries=(*guide.entries, *more))).window.start_page
    cards = next(group.cards for group in page.groups if group.title == "Now")
    for width, columns in ((1366, 3), (600, 1), (720, 2), (3840, 4), (1920, 4)):
        page.window().resize(width, 900)
        first = [card.geometry() for group in page.groups for card in group.cards]
        run_pending()
        assert [card.geometry() for group in page.groups for card in group.cards] == first
        assert all(card.height() >= card.heightForWidth(card.width()) for card in cards)
        assert len({card.y() for card in cards}) == -(-len(cards) // columns)
        right = max(card.mapTo(page, card.rect().topRight()).x() for card in cards)
        assert right <= 40 + 4 * 400
        assert width > 1920 or right >= page.viewport().width() - 60, "no room is left unused"
        assert cards[0].mapTo(page, cards[0].rect().topLeft()).x() == 40


def test_cards_of_an_unsigned_pack_come_last_whatever_their_order_is(open_window):
    first = (
        entry("now", Kind.SITUATION, order=1, group="First"),
        entry("cold", Kind.SITUATION, order=1, group=""),
        entry("plan", Kind.STRATEGY, order=1),
    )
    county = Layer(Guide(replace(pack(), id="county"), first), Path(), origin=Origin(Standing.UNSIGNED))
    guide = content_of_layers([Layer(small_guide(), Path()), county]).guide
    groups = open_window(guide).window.start_page.groups
    assert [group.title for group in groups] == ["", "First", "Prevention strategies"]
    names = [[card.accessibleName() for card in group.cards] for group in groups]
    assert names[0] == ["They are out in the cold", "Cold"]
    assert names[2][-1] == "1  Plan"
