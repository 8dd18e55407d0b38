"""The clipboard: whatever is copied is marked, and cleared in time."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from guide.window.background.clipboard import HINTS, MARK, ClipboardWatch, put_on_clipboard
from guide.window.widgets.text_field import TextField

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
HINT = Qt.InputMethodHint


@pytest.fixture
def clipboard(qapp):
    clipboard = qapp.clipboard()
    clipboard.setText("before")
    yield clipboard
    clipboard.clear()


@pytest.fixture
def kept():
    """Milliseconds that the watch leaves a copied text on the clipboard."""
    return 60


@pytest.fixture
def watch(clipboard, qapp, kept):
    watch = ClipboardWatch(clipboard, qapp, lifetime=kept)
    yield watch
    delete(watch)


def is_marked(clipboard):
    data = clipboard.mimeData()
    return all(data.hasFormat(name) for name in (MARK, *HINTS["linux"]))


def press_in(field, text, key=Qt.Key.Key_C):
    field.setText(text)
    field.selectAll()
    QTest.keyClick(field, key, CONTROL)
    return text


def copy_from_box(window):
    return press_in(window.top_bar.field, "coat")


def cut_from_box(window):
    text = press_in(window.top_bar.field, "coat", Qt.Key.Key_X)
    assert window.top_bar.field.text() == ""
    return text


def copy_by_menu(window):
    window.top_bar.field.setText("soup")
    window.top_bar.field.selectAll()
    menu = window.top_bar.field.menu()
    next(a for a in menu.actions() if a.objectName() == "edit-copy").trigger()
    menu.deleteLater()
    return "soup"


def copy_from_page(window):
    window.navigator.open("coat-drive")
    window.reader_pane.reader.selectAll()
    QTest.keyClick(window.reader_pane.reader, Qt.Key.Key_C, CONTROL)
    return window.reader_pane.reader.textCursor().selection().toPlainText()


def show_address(window):
    window.navigator.open("coat-drive")
    window.reader_pane.address_bar.show_address("https://example.org/coats")
    return window.reader_pane.address_bar


def copy_address(window):
    QTest.mouseClick(show_address(window).copy_button, LEFT)
    return "https://example.org/coats"


def copy_shown_address(window):
    return press_in(show_address(window).address_field, "https://example.org/coats")


def copy_from_find_bar(window):
    window.navigator.open("coat-drive")
    window.focus.find()
    return press_in(window.reader_pane.find_bar.field, "drive")


WAYS = (
    copy_from_box, cut_from_box, copy_by_menu, copy_from_page, copy_address, copy_shown_address, copy_from_find_bar
)  # fmt: skip


def test_every_way_to_copy_asks_not_to_be_kept_and_is_cleared_in_time(window, clipboard, watch, qtbot):
    for way in WAYS:
        window.navigator.go_home()
        clipboard.setText("before")
        assert way(window) == clipboard.text(), way.__name__
        assert is_marked(clipboard), way.__name__
        qtbot.waitUntil(lambda: clipboard.text() == "")


def test_what_others_copied_stays(clipboard, watch, qtbot):
    put_on_clipboard("ours")
    clipboard.setText("theirs")
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=120):  # longer than ours would have been kept
        assert clipboard.text() == "theirs"
    watch.clear()
    assert clipboard.text() == "theirs"
    clipboard.clear()
    watch.clear()
    clipboard.setMimeData(QMimeData())
    assert clipboard.text() == "", "an empty clipboard is no trouble"


@pytest.mark.parametrize("kept", [400])
def test_a_later_copy_begins_the_time_anew(clipboard, watch, qtbot, kept):
    put_on_clipboard("first")
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=250):
        assert clipboard.text() == "first"
    put_on_clipboard("second")
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=250):
        assert clipboard.text() == "second"
    qtbot.waitUntil(lambda: clipboard.text() == "")


@pytest.mark.parametrize("kept", [60_000])
def test_it_is_cleared_at_once_on_request(clipboard, watch, kept):
    put_on_clipboard("ours")
    watch.clear()
    assert clipboard.text() == ""


def test_what_a_widget_of_qt_copies_is_marked_too(clipboard, watch, qtbot, monkeypatch):
    # As on a screen, where Qt knows whose the clipboard is.
    monkeypatch.setattr(ClipboardWatch, "_is_ours", lambda self: clipboard.text() == "soup")
    other = QLineEdit("soup")
    qtbot.addWidget(other)
    other.selectAll()
    other.copy()
    assert (clipboard.text(), is_marked(clipboard)) == ("soup", True)
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_deleting_to_the_end_copies_nothing(clipboard, watch, qtbot, monkeypatch):
    field = TextField()
    qtbot.addWidget(field)
    field.setText("coats and soup")
    field.setCursorPosition(5)
    field.delete_text(whole=False)
    assert field.text() == "coats"
    field.delete_text(whole=True)
    assert (field.text(), clipboard.text()) == ("", "before")


def fields(window):
    pane = window.reader_pane
    place_fields = [window.contents.place_box.field, window.results.filters.place_chips.field]
    return [window.top_bar.field, *place_fields, pane.find_bar.field, pane.address_bar.address_field]


def test_no_field_lets_what_is_typed_be_learned_and_all_can_be_composed_in(window):
    assert all(isinstance(each, TextField) for each in window.findChildren(QLineEdit))
    for field in fields(window):
        assert field.inputMethodHints() & HINT.ImhSensitiveData
        assert field.inputMethodHints() & HINT.ImhNoPredictiveText
        # Hidden text and the like would switch input methods off.
        assert not field.inputMethodHints() & (HINT.ImhHiddenText | HINT.ImhExclusiveInputMask)
    for field in fields(window)[:-1]:
        assert field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    # The list of places has the keyboard for its field.
    hints = HINT(window.contents.place_box.inputMethodQuery(Qt.InputMethodQuery.ImHints))
    assert hints & HINT.ImhSensitiveData


def test_text_is_composed_as_ever(window):
    field = window.top_bar.field
    for word in ("niñez", "ደህንነት", "帮助"):
        field.clear()
        QApplication.sendEvent(field, QInputMethodEvent(word[:2], []))
        written = QInputMethodEvent("", [])
        written.setCommitString(word)
        QApplication.sendEvent(field, written)
        assert field.text() == word


def drag(reader, start, end):
    view = reader.viewport()
    for kind, place, held in (
        (QEvent.Type.MouseButtonPress, start, LEFT),
        (QEvent.Type.MouseMove, end, LEFT),
        (QEvent.Type.MouseButtonRelease, end, NO_BUTTON),
    ):
        button = NO_BUTTON if kind == QEvent.Type.MouseMove else LEFT
        there = QPointF(view.mapToGlobal(place))
        QApplication.sendEvent(view, QMouseEvent(kind, QPointF(place), there, button, held, NONE))


def test_selected_text_cannot_be_dragged_out(window, monkeypatch):
    window.navigator.open("coat-drive")
    reader = window.reader_pane.reader
    dragged = list[int]()

    def create(_reader):
        dragged.append(1)
        return QMimeData()

    monkeypatch.setattr(type(reader), "createMimeDataFromSelection", create, raising=False)
    reader.selectAll()
    text = reader.textCursor().selectedText()
    place = reader.cursorRect(reader.cursorForPosition(QPoint(200, 60))).center()
    drag(reader, place, place + QPoint(300, 100))
    assert dragged == []
    # Instead, another piece is selected.
    assert reader.textCursor().hasSelection()
    assert reader.textCursor().selectedText() != text
