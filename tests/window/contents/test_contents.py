"""The tree of contents: its model, its keys, what it shows of the open page."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from guide.content.guide import Guide
from guide.render.contents import contents_of
from guide.window.contents.contents_model import ContentsModel
from tests.builders import DAY, small_guide

ROOT = QModelIndex()


def outline(model, parent=ROOT, depth=0):
    rows = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        node = model.node(index)
        rows.append("  " * depth + f"{node.number} {node.text}".strip())
        rows += outline(model, index, depth + 1)
    return rows


def click(view, index, qtbot):
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_the_contents_show_what_is_needed_in_the_field_first_then_strategies_then_all_else():
    rows = outline(ContentsModel(contents_of(small_guide(), DAY)))
    field = ["In the field", "Situations", "Help lines", "Police tip lines", "Words"]
    strategies = ["Strategies", "1 Warm clothes", "2 Hot meals"]
    other = [
        "Directory",
        "Services",
        "Programs",
        "Trainings",
        "Laws",
        "About",
        "About this guide",
        "Web pages",
    ]
    assert [row for row in rows if not row.startswith(" ")] == [*field, *strategies, *other]
    of_strategy = rows[rows.index("1 Warm clothes") + 1 : rows.index("2 Hot meals")]
    assert of_strategy == [
        "  Key factors", "    Collect coats and boots", "    Repair what is torn",
        "  Mending class for volunteers", "  The #Coat Drive",
    ]  # fmt: skip


def test_the_model_is_sound_and_finds_a_page(qtmodeltester: ModelTester):
    empty, model = (
        ContentsModel(contents_of(Guide(None, ()), DAY)),
        ContentsModel(contents_of(small_guide(), DAY)),
    )
    qtmodeltester.check(empty)
    assert empty.rowCount() == 0
    qtmodeltester.check(model)
    assert model.node(model.index_of("soup-van")).text == "Soup van"
    assert model.parent(model.index_of("soup-van")) == model.index_of("hot-meals")
    assert not model.index_of("no-such-page").isValid()
    heading = model.index(0, 0)
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags, "a heading leads nowhere and cannot be chosen"
    assert model.node(heading).target == ""


def test_what_is_overdue_says_so_in_the_contents():
    late = DAY + timedelta(days=400)
    lines = outline(ContentsModel(contents_of(small_guide(), late)))
    assert "  Soup van (review overdue)" in lines
    assert "1 Warm clothes (review overdue)" in lines


@pytest.fixture(scope="module")
def shared(open_shared):
    return open_shared().window


@pytest.fixture
def window(shared):
    shared.resize(1366, 768)
    shared.navigator.go_home()
    shared.contents.view.collapseAll()
    return shared


def test_clicking_a_strategy_opens_its_page_and_its_part(window, qtbot):
    view = window.contents.view
    index = window.contents.model.index_of("warm-clothes")
    click(view, index, qtbot)
    assert window.navigator.location.page == "warm-clothes"
    assert view.isExpanded(index)
    click(view, index, qtbot)
    assert not view.isExpanded(index)


def test_the_keyboard_walks_and_opens_the_contents(window, qtbot):
    view = window.contents.view
    view.setFocus()
    view.setCurrentIndex(window.contents.model.index_of("warm-clothes"))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.navigator.location.page == "warm-clothes"
    assert window.navigator.location.anchor == "key-factors"
    assert "Key factors" in window.reader_pane.reader.toPlainText()


def test_groups_that_a_page_opened_close_with_the_next_page_but_not_those_of_the_user(window, qtbot):
    view, model = window.contents.view, window.contents.model

    def is_open(page):
        return view.isExpanded(model.index_of(page).parent())

    window.navigator.open("soup-van")
    assert is_open("soup-van")
    window.navigator.open("frostbite")
    assert is_open("frostbite")
    assert not is_open("soup-van")
    click(view, model.index_of("frostbite"), qtbot)  # now it is the user's
    window.navigator.open("soup-van")
    assert is_open("frostbite")
    click(view, model.index_of("warm-clothes"), qtbot)
    assert not is_open("soup-van")
    window.navigator.open("frostbite")
    assert view.isExpanded(model.index_of("warm-clothes"))


def test_the_contents_show_where_the_open_page_stands_and_a_right_click_chooses_no_row(window, qtbot):
    view, model = window.contents.view, window.contents.model
    assert not view.selectionModel().hasSelection()
    window.navigator.open("soup-van")
    middle = view.visualRect(model.index_of("warm-clothes")).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=middle)
    assert view.currentIndex() == model.index_of("soup-van")
    assert view.selectionModel().selectedIndexes() == [model.index_of("soup-van")]
    assert window.navigator.location.page == "soup-van"
