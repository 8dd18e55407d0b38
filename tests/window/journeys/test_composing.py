"""Words that are composed by an input method."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.builders import small_guide
from tests.searching import service_of
from tests.window.steps import titles


def compose(field, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_words_being_composed_are_not_disturbed(window, qtbot):
    field = window.top_bar.field
    compose(field, "jos")
    assert not window.results.isVisible()
    compose(field, "", "josé")
    assert field.text() == "josé"
    assert titles(window) == ["Mending class for volunteers"]


def test_nothing_is_searched_or_rewritten_while_words_are_composed(open_window, qtbot):
    window = open_window(searching=False).window
    field = window.top_bar.field
    qtbot.keyClicks(field, "coat")
    written, asked = list[str](), list[str]()
    field.textChanged.connect(written.append)
    window.navigator.resultsShown.connect(lambda results, row: asked.append(results.query))
    compose(field, " jos")
    # What comes meanwhile answers what stands there: the search gets ready, the best page is shown.
    window.search.fill(service_of(small_guide()))
    qtbot.waitUntil(lambda: window.navigator.location.page == "coat-law")
    compose(field, " josé")
    assert (field.text(), written, set(asked)) == ("coat", [], {"coat"})
    assert field.hasFocus()
    compose(field, "", " law")
    assert written == ["coat law"]
    assert window.navigator.location.query == "coat law"
    assert titles(window)[0] == "Coat law"
