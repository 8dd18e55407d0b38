"""The tree of contents: its model, its keys, what it shows of the open page."""

from datetime import timedelta

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
    assert outline(ContentsModel(contents_of(small_guide(), DAY))) == [
        "In the field",
        "Situations",
        "  They are out in the cold",
        "Help lines",
        "  Winter Line",
        "Police tip lines",
        "  Storm tips",
        "Words",
        "  Frostbite",
        "Strategies",
        "1 Warm clothes",
        "  Key factors",
        "    Collect coats and boots",
        "    Repair what is torn",
        "  Mending class for volunteers",
        "  The #Coat Drive",
        "2 Hot meals",
        "  Key factors",
        "    Cook soup in a van",
        "  Soup van",
        "Directory",
        "Services",
        "  Night shelter",
        "Programs",
        "  The #Coat Drive",
        "  Soup van",
        "Trainings",
        "  Mending class for volunteers",
        "Laws",
        "  Coat law",
        "About",
        "About this guide",
        "Web pages",
        "  City winter page",
    ]


def test_the_model_is_sound(qtmodeltester: ModelTester):
    qtmodeltester.check(ContentsModel(contents_of(small_guide(), DAY)))


def test_an_empty_guide_has_empty_contents(qtmodeltester: ModelTester):
    model = ContentsModel(contents_of(Guide(None, ()), DAY))
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_headings_lead_nowhere_and_cannot_be_chosen():
    model = ContentsModel(contents_of(small_guide(), DAY))
    heading = model.index(0, 0)
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags
    assert model.node(heading).target == ""


def test_a_page_is_found_in_the_contents():
    model = ContentsModel(contents_of(small_guide(), DAY))
    assert model.node(model.index_of("soup-van")).text == "Soup van"
    assert model.parent(model.index_of("soup-van")) == model.index_of("hot-meals")
    assert not model.index_of("no-such-page").isValid()


def test_clicking_a_strategy_opens_its_page_and_its_part(window, qtbot):
    view = window.contents.view
    index = window.contents.model.index_of("warm-clothes")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert window.navigator.location.page == "warm-clothes"
    assert view.isExpanded(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
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


def test_the_contents_show_where_the_open_page_stands(window):
    window.navigator.open("soup-van")
    assert window.contents.view.currentIndex() == window.contents.model.index_of("soup-van")
    window.navigator.go_home()
    assert not window.contents.view.selectionModel().hasSelection()


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


def test_a_right_click_chooses_no_row(window, qtbot):
    view, model = window.contents.view, window.contents.model
    window.navigator.open("soup-van")
    middle = view.visualRect(model.index_of("warm-clothes")).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=middle)
    assert view.currentIndex() == model.index_of("soup-van")
    assert view.selectionModel().selectedIndexes() == [model.index_of("soup-van")]
    assert window.navigator.location.page == "soup-van"


def test_long_names_wrap_instead_of_being_cut(window):
    view = window.contents.view
    index = window.contents.model.index_of("warm-clothes")
    one_line = view.visualRect(index).height()
    window.contents.setMaximumWidth(60)
    window.contents.setMinimumWidth(60)
    view.setFixedWidth(60)
    view.doItemsLayout()
    assert view.visualRect(index).height() > one_line


def test_what_is_overdue_says_so_in_the_contents():
    late = DAY + timedelta(days=400)
    lines = outline(ContentsModel(contents_of(small_guide(), late)))
    assert "  Soup van (review overdue)" in lines
    assert "1 Warm clothes (review overdue)" in lines
