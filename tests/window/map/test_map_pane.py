"""The map of places, by mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.blocks.isolates import without_isolates
from guide.content.model import Kind
from guide.content.parts import Channel, Confidence, Contact, ContactKind
from guide.content.places import PlaceKind, Places
from guide.handout.options import Format, Options
from guide.maps.shapes import next_shape, shapes_of
from guide.window.theme.appearance import CONTRAST, DARK, LIGHT, Appearance
from tests.builders import contact, entry, place, small_guide
from tests.shipped import shipped_guide
from tests.window.steps import choose_place, run_pending

GRID = (("rock", "lyon", "lake"), ("scott", "carver", "cook"))  # counties, as they lie on the map
REGIONS = {"rock": "southwest", "lyon": "southwest", "lake": "northeast", "cook": "northeast"}
CENTER = "lyon"


def square(column, row):
    return f"{-9600 + 60 * column} {4500 - 40 * row} 60 0 0 -40 -60 0"


def grid_places():
    regions = [
        place(each, PlaceKind.REGION, "minnesota", ask_first=(f"ask-{each}",))
        for each in ("southwest", "northeast")
    ]
    counties = [
        place(
            each, PlaceKind.COUNTY, REGIONS.get(each, "minnesota"), name=f"{each.title()} County",
            outline=square(column, row),
        )
        for row, names in enumerate(GRID)
        for column, each in enumerate(names)
    ]  # fmt: skip
    return Places(rows=(place("minnesota", PlaceKind.STATE), *regions, *counties))


def grid_guide():
    guide = small_guide()
    phone = Contact(
        kind=ContactKind.SUPPORT, channel=Channel.CALL, value="555-0100", confidence=Confidence.CONFIRMED
    )
    return replace(
        guide,
        entries=(
            *guide.entries,
            entry("ask-southwest", title="Ask in the southwest", region=("southwest",), contacts=(phone,)),
            entry("only-in-lake", title="Only in Lake", region=("lake",)),
        ),
        places=grid_places(),
    )


def with_lists():
    """Return a guide that has both lists of counties."""
    of_place = {"minnesota": ("duty",), "lake": ("lake-intake",)}
    rows = tuple(replace(each, report_to=of_place.get(each.id, ())) for each in grid_places().rows)
    rows = (replace(rows[0], ask_first=("ask-southwest",)), *rows[1:])
    guide = grid_guide()
    taker = contact("report", "call", "555-0301", hours="nights", confidence=Confidence.NOT_CHECKED)
    entries = (entry("duty"), entry("lake-intake", Kind.SERVICE, region=("lake",), contacts=(taker,)))
    return replace(guide, entries=(*guide.entries, *entries), places=Places(rows=rows))


def shape_of(view, county):
    return next(shape for shape in view.shapes if shape.place.id == county)


def spot(view, county):
    return view.point_of(shape_of(view, county)).toPoint()


def card(window):
    return without_isolates(window.rest.maps.pane.card.text)


def press_key(window):
    QTest.keyClick(window, Qt.Key.Key_F7)


def press_button(window):
    QTest.mouseClick(window.contents.map_button, Qt.MouseButton.LeftButton)


def choose_in_menu(window):
    window.actions_by_id["map"].trigger()


def put_by_button(window):
    QTest.mouseClick(window.rest.maps.pane.handout_button, Qt.MouseButton.LeftButton)


def put_by_space(window):
    button = window.rest.maps.pane.handout_button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def put_by_key(window):
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)


def put_by_menu(window):
    window.actions_by_id["handout-toggle"].trigger()


def test_the_lists_of_all_counties_are_opened_and_who_takes_the_reports_of_a_county_is_said_once(open_window):
    window = open_window(with_lists()).window
    titles = []
    for target in ("ask-southwest#by-county", "duty#report-by-county"):
        press_key(window)
        button = window.rest.maps.pane.list_buttons[target]
        titles.append(button.text())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        location = window.navigator.location
        assert f"{location.page}#{location.anchor}" == target
        assert window.reader_pane.isVisible()
    assert titles == ["Who to call, by county", "Whom to call to report, by county"]
    press_key(window)
    view = window.rest.maps.pane.view
    view.move_to(shape_of(view, "lake"))
    assert "Lake intake\nTo report, call 555-0301, nights (check before you give this out)." in card(window)
    assert "Also serve it:\nOnly in Lake." in card(window), "and not who takes its reports"
    view.move_to(shape_of(view, "rock"))
    assert "Who takes reports:\nDuty.\n" in f"{card(window)}\n"


def test_the_map_is_put_on_the_handout_in_every_way_and_is_one_page_of_paper(open_window, qtbot, dress):
    window = open_window(with_lists()).window
    window.resize(1366, 768)
    press_key(window)
    handouts, button = window.rest.handouts, window.rest.maps.pane.handout_button
    for put in (put_by_button, put_by_space, put_by_key, put_by_menu):
        assert button.text() == "Put on the hand-out"
        put(window)
        assert [item.target for item in handouts.state.handout_list] == ["ask-southwest#map"]
        assert button.text() == "On the hand-out"
        put(window)
        assert len(handouts.state.handout_list) == 0
    pane = window.rest.maps.pane
    for scale, size in ((200, (640, 480)), (200, (1366, 768)), (100, (640, 480))):
        window.resize(*size)
        dress(pane, Appearance(LIGHT, scale))
        run_pending()
        for each in (pane.handout_button, pane.close_button):
            assert each.visibleRegion().boundingRect() == each.rect()
        assert not pane.handout_button.geometry().intersects(pane.close_button.geometry())
    window.resize(1366, 768)
    put_by_button(window)
    handouts.toggle("coat-drive")
    QTest.keyClick(window, Qt.Key.Key_F6)
    for form in (Format.CARD, Format.SHEET):
        handouts.state.set_options(Options(format=form))
        qtbot.waitUntil(lambda: not handouts.pane.laid_out.is_stale)
        preview = handouts.pane.paper_pane.preview
        assert preview.count == 2
        assert "Map: who to call, by region" in preview.accessibleName()
    items = handouts.pane.items_pane.view.model()
    shown = items.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) or items.index(0, 0).data()
    assert "Map: who to call, by region" in without_isolates(shown)


@pytest.mark.usefixtures("watched")
def test_hide_now_works_over_the_map(open_window):
    opened = open_window(grid_guide())
    press_key(opened.window)
    for _ in range(3):
        QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_Shift)
    assert opened.left.times == 1


def test_a_guide_without_outlines_offers_no_map(open_window):
    window = open_window().window
    assert not window.contents.map_button.isVisible()
    assert not window.actions_by_id["map"].isEnabled()
    press_key(window)
    assert not window.rest.maps.is_open


@pytest.fixture(scope="module")
def shared(open_shared):
    return open_shared(grid_guide()).window


@pytest.fixture
def window(shared):
    if shared.rest.maps.is_open:
        choose_in_menu(shared)
    shared.navigator.go_home()
    for item in shared.rest.handouts.state.handout_list:
        shared.rest.handouts.toggle(item.target)
    choose_place(shared, "")
    shared.resize(1366, 768)
    shared.top_bar.focus_search()
    return shared


@pytest.fixture
def view(window):
    choose_in_menu(window)
    run_pending()
    return window.rest.maps.pane.view


def test_the_map_opens_in_place_of_the_page_has_the_focus_and_closes_to_where_it_was(window):
    assert [window.rest.maps.pane] == [None], "no outline is read before"
    for way in (press_key, press_button, choose_in_menu):
        window.top_bar.focus_search()
        way(window)
        pane = window.rest.maps.pane
        assert window.page_stack.currentWidget() is pane
        assert pane.view.hasFocus()
        QTest.keyClick(pane.view, Qt.Key.Key_Escape)
        assert window.page_stack.currentWidget() is window.start_page
        assert (way is press_button) or window.top_bar.field.hasFocus()
    press_key(window)
    press_key(window)
    assert not window.rest.maps.is_open
    press_key(window)
    QTest.mouseClick(pane.close_button, Qt.MouseButton.LeftButton)
    assert not window.rest.maps.is_open


def test_arrow_keys_go_to_the_nearest_county_and_stay_at_the_edge(view):
    view.move_to(shape_of(view, CENTER))
    visited = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
        visited.append(view.current.place.id)
    assert visited == ["carver", "carver", "scott", "rock", "lyon"]


def test_enter_takes_the_county_as_the_list_does(window, view):
    view.move_to(shape_of(view, CENTER))
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    box = window.contents.place_box
    assert (box.currentData(), box.currentText()) == ("lake", "Lake County")
    assert box.hasFocus()
    assert not window.rest.maps.is_open
    assert not window.contents.model.index_of("ask-southwest").isValid()
    assert window.contents.model.index_of("only-in-lake").isValid()


def test_a_click_only_points_the_button_or_a_double_click_takes_and_all_places_can_be_chosen_again(
    window, view
):
    chosen = window.contents.place_box.currentData
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot(view, "cook"))
    assert (view.current.place.id, chosen()) == ("cook", "")
    button = window.rest.maps.pane.take_button
    assert button.text() == "Choose Cook County"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen() == "cook"
    press_key(window)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=spot(view, "rock"))
    assert chosen() == "rock"
    press_key(window)
    assert view.current.place.id == "rock"
    QTest.mouseClick(window.rest.maps.pane.everywhere_button, Qt.MouseButton.LeftButton)
    assert chosen() == ""


def test_who_serves_a_county_is_told_on_hover_and_on_focus(window, view):
    view.move_to(shape_of(view, "cook"))
    QTest.mouseMove(view, spot(view, "rock"))
    run_pending()
    assert "Rock County\nSouthwest\n\nAsk first:\nAsk in the southwest\nCall 555-0100" in card(window)
    assert "In every county" not in card(window)
    QTest.mouseMove(view, QPointF(1, 1).toPoint())
    run_pending()
    assert card(window).startswith("Cook County\nNortheast\n\nNobody to ask first is known.")
    assert "In every county: 911 danger now; 988" in card(window)
    view.move_to(shape_of(view, "lake"))
    assert "Also serve it:\nOnly in Lake." in card(window)
    view.move_to(shape_of(view, "scott"))
    assert "In no region that is known." in card(window)


def test_a_guide_that_names_nobody_to_ask_in_its_state_offers_no_map_for_paper_and_no_lists(window, view):
    pane = window.rest.maps.pane
    assert not pane.handout_button.isVisible()
    put_by_key(window)
    assert len(window.rest.handouts.state.handout_list) == 0
    assert pane.list_buttons == {}


def test_a_screen_reader_hears_the_county_of_the_cursor(view):
    view.move_to(shape_of(view, "rock"))
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == "Map: Rock County"
    description = without_isolates(heard.text(QAccessible.Text.Description))
    assert "Ask first: Ask in the southwest, Call 555-0100" in description


def test_map_and_list_have_the_same_counties_by_the_same_names_and_a_region_is_marked(window, view):
    box = window.contents.place_box
    listed = {box.itemData(row): box.itemText(row) for row in range(box.count())}
    assert len(view.shapes) == 6
    assert all(listed[shape.place.id] == shape.place.name for shape in view.shapes)
    window.rest.maps.pane.show_chosen("northeast")
    assert view.chosen == {"lake", "cook"}


def test_a_page_takes_the_place_of_the_map_and_below_it_is_not_put_on_the_handout_unseen(window, view):
    window.navigator.open("coat-drive")
    assert not window.rest.maps.is_open
    press_key(window)
    assert window.rest.maps.is_open
    put_by_menu(window)
    assert len(window.handouts.state.handout_list) == 0
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert window.page_stack.currentWidget() is window.reader_pane
    put_by_menu(window)
    assert window.handouts.state.handout_list.holds("coat-drive")


def test_tab_leaves_the_map_and_comes_back(view):
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()
    focused = QApplication.focusWidget()
    assert focused
    QTest.keyClick(focused, Qt.Key.Key_Backtab)
    assert view.hasFocus()


def test_counties_stand_out_and_the_cursor_is_in_sight_in_every_theme(window, view, dress):
    pane = window.rest.maps.pane
    looks = (
        (LIGHT, 100, (1366, 768)),
        (DARK, 200, (800, 600)),
        (CONTRAST, 100, (800, 600)),
    )
    for tokens, scale, size in looks:
        window.resize(*size)
        appearance = Appearance(tokens, scale)
        dress(pane, appearance)
        view.move_to(shape_of(view, "cook"))
        run_pending()
        seen = view.grab().toImage()
        edge = view.point_of(shape_of(view, "cook")).toPoint()
        ratio = seen.devicePixelRatio()
        places = [(round(x * ratio), round(edge.y() * ratio)) for x in range(edge.x(), view.width())]
        assert appearance.color("focus").name() in {seen.pixelColor(*each).name() for each in places}
        assert view.visibleRegion().contains(edge)
    dress(pane, Appearance(LIGHT, 100))


def test_every_county_of_the_shipped_map_is_reached_by_arrow_keys():
    shapes = shapes_of(shipped_guide().places)
    assert len(shapes) == 87
    directions = [QPointF(*each) for each in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    reached, level = {shapes[0].place.id}, [shapes[0]]
    while level:
        found = [next_shape(shapes, each, direction) for each in level for direction in directions]
        level = list({each.place.id: each for each in found if each.place.id not in reached}.values())
        reached |= {each.place.id for each in level}
    assert len(reached) == 87
