"""The contents stay as they are while results are looked at."""

from PySide6.QtCore import Qt

from tests.window.steps import run_pending, type_query


def test_looking_at_results_leaves_the_contents_where_they_are(window, qtbot):
    window.resize(1366, 360)
    view, model = window.contents.view, window.contents.model
    view.expandAll()
    view.doItemsLayout()
    bar = view.verticalScrollBar()
    bar.setValue(20)
    assert bar.maximum() > 300
    type_query(window, qtbot, "city winter")
    assert window.navigator.location.page == "city-page"
    run_pending()
    assert bar.value() == 20
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    row = view.visualRect(model.index_of("city-page"))
    assert view.viewport().rect().contains(row.center())


def test_looking_at_results_leaves_the_contents_folded(window, qtbot):
    view, model = window.contents.view, window.contents.model
    type_query(window, qtbot, "soup")
    assert not view.isExpanded(model.index_of("hot-meals"))
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert view.isExpanded(model.index_of("hot-meals"))
    assert view.currentIndex() == model.index_of("soup-van")


def test_a_row_grows_while_its_bold_title_needs_another_line(window):
    view, model = window.contents.view, window.contents.model
    view.expandAll()
    pages = [model.index_of(node.target) for node in model.nodes() if node.target]
    for width in range(300, 100, -1):
        view.setFixedWidth(width)
        run_pending()
        if grown := [page for page in pages if view.itemDelegate().grows_when_selected(page)]:
            break
    row, other = grown[0], next(page for page in pages if page not in grown)
    before = view.visualRect(row).height()
    view.setCurrentIndex(row)
    assert view.visualRect(row).height() > before
    view.setCurrentIndex(other)
    assert view.visualRect(row).height() == before
