"""Every way to put something on the hand-out and to take it off, and where it is seen that it is there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from guide.content.detail import Detail
from guide.handout.handout_list import DEFAULT_DETAILS
from guide.window.widgets.star import ON_HANDOUT
from tests.window.handout.steps import ask_for_menu, choose, targets
from tests.window.steps import begin_anew, run_pending

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
TOGGLE = "handout-toggle"


def page_key(window, qtbot):
    window.navigator.open("coat-drive")
    window.reader_pane.reader.setFocus()
    qtbot.keyClick(window.reader_pane.reader, Qt.Key.Key_D, CONTROL)


def page_action(window, qtbot):
    window.navigator.open("coat-drive")
    window.reader_pane.reader.setFocus()
    assert window.actions_by_id[TOGGLE] in window.top_bar.menu_button.menu().actions()
    window.actions_by_id[TOGGLE].trigger()


def page_button(window, qtbot):
    window.navigator.open("coat-drive")
    qtbot.mouseClick(window.reader_pane.page_bar.button, LEFT)


def page_menu(window, qtbot):
    window.navigator.open("coat-drive")
    reader = window.reader_pane.reader
    menu = reader.context_menu(reader.cursorRect().center())
    next(a for a in menu.actions() if a.text() in (PUT_PAGE, TAKE_PAGE)).trigger()


PUT_PAGE, TAKE_PAGE = "Put this page on the hand-out", "Take this page off the hand-out"


def found(window, qtbot):
    """The row of the coat drive in the results."""
    window.top_bar.field.setText("coat drive")
    model = window.results.model
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return next(row for row in rows if row.data(Qt.ItemDataRole.UserRole).entry.id == "coat-drive")


def result_key(window, qtbot):
    view = window.results.view
    view.setCurrentIndex(found(window, qtbot))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)


def result_menu_by_mouse(window, qtbot):
    ask_for_menu(window.results.view, index=found(window, qtbot))
    choose_either(window.results.view)


def result_menu_by_key(window, qtbot):
    window.results.view.setCurrentIndex(found(window, qtbot))
    ask_for_menu(window.results.view)
    choose_either(window.results.view)


def choose_either(view):
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    choose(menu, menu.actions()[0].text())


def listed(window):
    """The row of the coat drive in the contents."""
    view = window.contents.view
    view.expandAll()
    index = view.model().index_of("coat-drive")
    view.setCurrentIndex(index)
    return index


def contents_key(window, qtbot):
    listed(window)
    window.contents.view.setFocus()
    qtbot.keyClick(window.contents.view, Qt.Key.Key_D, CONTROL)


def contents_menu_by_mouse(window, qtbot):
    ask_for_menu(window.contents.view, index=listed(window))
    choose_either(window.contents.view)


def contents_menu_by_key(window, qtbot):
    listed(window)
    ask_for_menu(window.contents.view)
    choose_either(window.contents.view)


WAYS = [
    page_key, page_action, page_button, page_menu, result_key, result_menu_by_mouse, result_menu_by_key,
    contents_key, contents_menu_by_mouse, contents_menu_by_key,
]  # fmt: skip


def test_by_every_way_it_is_on_and_off_again(window, qtbot):
    for way in WAYS:
        begin_anew(window)
        way(window, qtbot)
        assert targets(window.handouts) == ["coat-drive"], way
        assert window.top_bar.handout_button.text() == "Hand-out (1)"
        way(window, qtbot)
        assert targets(window.handouts) == [], way
        assert window.top_bar.handout_button.text() == "Hand-out"


def test_where_nobody_can_be_called_the_web_is_shown(window):
    for target, more in (("soup-van", {Detail.WEB}), ("coat-drive", set())):
        window.handouts.toggle(target)
        assert window.handouts.state.handout_list.items[-1].shows == DEFAULT_DETAILS | more


def reader_menu_at(window, words):
    reader = window.reader_pane.reader
    cursor = reader.document().find(words)
    reader.setTextCursor(cursor)
    reader.ensureCursorVisible()
    return {
        a.text(): a for a in reader.context_menu(reader.cursorRect(cursor).center() - QPoint(6, 0)).actions()
    }


def test_the_part_at_a_place_of_a_page(window):
    for page, words, title, target in (
        ("coat-drive", "red boxes", "What it is", "coat-drive#what"),
        ("coat-drive", "One page says", "Cost", "coat-drive#cost"),
        ("warm-clothes", "Repair what", "Repair what is torn", "warm-clothes#repair"),
        ("warm-clothes", "Nobody freezes", "Goal", "warm-clothes#goal"),
        ("winter-line", "555-0111", "Numbers", "winter-line#numbers"),
    ):
        window.navigator.open(page)
        reader_menu_at(window, words)[f"Put this part on the hand-out: {title}"].trigger()
        assert targets(window.handouts) == [target]
        reader_menu_at(window, words)[f"Take this part off the hand-out: {title}"].trigger()
        assert targets(window.handouts) == []


def test_the_entry_that_a_link_leads_to(window):
    window.navigator.open("own:numbers")
    reader_menu_at(window, "Winter Line")["Put “Winter Line” on the hand-out"].trigger()
    assert targets(window.handouts) == ["winter-line"]


def test_what_is_no_part_and_what_is_no_entry_is_not_offered(window):
    window.navigator.open("coat-drive")
    offered = [words for words in reader_menu_at(window, "A printed list") if "hand-out" in words]
    assert offered == [PUT_PAGE]
    window.navigator.open("own:about")
    assert not any("hand-out" in words for words in reader_menu_at(window, "Edition"))


def test_a_page_of_the_program_can_not_be_handed_over(window, qtbot):
    for page in ("own:about", ""):
        window.navigator.open(page)
        assert not window.reader_pane.page_bar.isVisible()
        window.page_stack.currentWidget().setFocus()
        qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert targets(window.handouts) == []


def test_a_heading_of_the_contents_has_no_menu_and_puts_nothing_on(window, qtbot):
    view = window.contents.view
    view.setCurrentIndex(
        next(view.model().index_for(n) for n in view.model().nodes() if n.text == "Help lines")
    )
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)
    ask_for_menu(view)
    assert not any(menu.isVisible() for menu in view.findChildren(QMenu))
    assert targets(window.handouts) == []


def test_the_button_above_the_page_says_how_it_stands(window):
    window.navigator.open("soup-van")
    button = window.reader_pane.page_bar.button
    assert (button.text(), button.isChecked()) == ("Put on the hand-out", False)
    window.handouts.toggle("soup-van")
    assert (button.text(), button.isChecked()) == ("On the hand-out", True)
    window.navigator.open("coat-law")
    assert (button.text(), button.isChecked()) == ("Put on the hand-out", False)


def drawn(view, index):
    view.scrollTo(index)
    return view.viewport().grab(view.visualRect(index)).toImage()


def test_a_star_in_the_list_shows_what_is_on_it(window, qtbot):
    for view, find in (
        (window.results.view, found),
        (window.contents.view, lambda window, _: listed(window)),
    ):
        index = find(window, qtbot)
        run_pending()
        before, spoken = drawn(view, index), index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert "hand-out" not in spoken
        window.handouts.toggle("coat-drive")
        run_pending()
        assert index.data(ON_HANDOUT) is True
        assert "on the hand-out" in index.data(Qt.ItemDataRole.AccessibleTextRole).lower()
        assert drawn(view, index) != before
        window.handouts.toggle("coat-drive")
        run_pending()
        assert drawn(view, index) == before


def test_the_menu_offers_it_only_where_there_is_something_to_put_on(rich, qtbot):
    window, action = rich.window, rich.window.actions_by_id[TOGGLE]
    menu = window.top_bar.menu_button.menu()

    def offered():
        window.focus.open_menu()
        qtbot.waitUntil(menu.isVisible)
        is_offered = action.isEnabled()
        menu.close()
        run_pending()
        assert action.isEnabled(), "by its key it works wherever the focus goes"
        return is_offered

    window.top_bar.field.setFocus()
    assert not offered()
    window.navigator.open("coat-drive")
    assert offered()
    window.navigator.open("frozen-night-that-is-not-there")
    assert not offered()
