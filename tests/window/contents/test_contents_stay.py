"""The contents stay as they are while results are looked at."""

from PySide6.QtCore import Qt

from tests.window.steps import run_pending, type_query


def test_looking_at_results_leaves_the_contents_folded_and_where_they_are(window, qtbot):
    window.resize(1366, 360)
    view, model = window.contents.view, window.contents.model
    type_query(window, qtbot, "soup")
    assert not view.isExpanded(model.index_of("hot-meals"))
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert view.isExpanded(model.index_of("hot-meals"))
    assert view.currentIndex() == model.index_of("soup-van")
    view.expandAll()
    view.doItemsLayout()
    bar = view.verticalScrollBar()
    bar.setValue(20)
    assert bar.maximum() > 300
    window.top_bar.field.clear()
    type_query(window, qtbot, "city winter")
    assert window.navigator.location.page == "city-page"
    run_pending()
    assert bar.value() == 20
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    assert view.viewport().rect().contains(view.visualRect(model.index_of("city-page")).center())
