"""The file dialog by keys and by mouse, in folders of every sort, and while a folder hangs."""

import os
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.window.background import lookup
from guide.window.dialogs import browser
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.folder_reading import read_folder

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key
MANY = 2_000


@pytest.fixture
def worker(tmp_path, monkeypatch):
    folder = tmp_path / "worker"
    for name in ("Documents", "deeper", "zoo"):
        (folder / name).mkdir(parents=True)
    for name in ("alpha.pdf", "beta.pdf", "list.yaml"):
        (folder / name).write_text("x")
    (folder / "deeper" / "inner.pdf").write_text("x")
    monkeypatch.setattr("guide.window.dialogs.places.QDir.homePath", lambda: str(folder))
    return folder


@pytest.fixture
def got():
    """The paths that were chosen."""
    return []


@pytest.fixture
def open_dialog(qtbot, worker, got):
    """Open a dialog for saving, where a name is suggested, else for opening."""
    made = []

    def open_it(name="", *, size=(1366, 768), suffix="pdf"):
        window = QWidget()
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        dialog = FileDialog(window, "Open", suffix=suffix, name=name)
        dialog.chosen.connect(got.append)
        dialog.show()
        with qtbot.waitActive(dialog):
            dialog.activateWindow()
        settle(qtbot, dialog)
        made.append(window)
        return dialog

    return open_it


def settle(qtbot, dialog, folder=None):
    """Wait until the folder is read."""
    qtbot.waitUntil(lambda: bool(dialog.browser.folder) and not dialog.browser.is_reading)
    if folder:
        qtbot.waitUntil(lambda: dialog.browser.folder == str(folder) and not dialog.browser.is_reading)


def names(dialog):
    model = dialog.browser.view.names
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def current(dialog):
    return dialog.browser.view.currentIndex().data()


def spot(dialog, name):
    view = dialog.browser.view
    return view.visualRect(view.names.index(names(dialog).index(name), 0)).center()


def type_path(qtbot, dialog, text):
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, text)
    qtbot.keyClick(dialog.field, Key.Key_Return)


def test_keys_alone_go_through_folders_and_choose(open_dialog, qtbot, worker, got):
    dialog = open_dialog()
    view = dialog.browser.view
    assert names(dialog) == ["deeper", "Documents", "zoo", "alpha.pdf", "beta.pdf"]
    view.setFocus()
    qtbot.keyClicks(view, "de")
    assert current(dialog) == "deeper"
    assert dialog.field.text() == "", "a folder is no file to open"
    qtbot.keyClick(view, Key.Key_Return)
    settle(qtbot, dialog, worker / "deeper")
    assert names(dialog) == ["inner.pdf"]
    qtbot.keyClick(view, Key.Key_Backspace)
    settle(qtbot, dialog, worker)
    assert (current(dialog), dialog.field.text()) == ("deeper", "")
    qtbot.keyClick(view, Key.Key_End)
    assert dialog.field.text() == "beta.pdf"
    qtbot.keyClick(view, Key.Key_Up)
    assert dialog.field.text() == "alpha.pdf"
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(view, Key.Key_Return)
    assert got == [worker / "alpha.pdf"]


def test_the_mouse_alone_does_too(open_dialog, qtbot, worker, got):
    dialog = open_dialog()
    view, places = dialog.browser.view, dialog.browser.places
    qtbot.mouseClick(view.viewport(), LEFT, pos=spot(dialog, "deeper"))
    qtbot.mouseDClick(view.viewport(), LEFT, pos=spot(dialog, "deeper"))
    settle(qtbot, dialog, worker / "deeper")
    qtbot.mouseClick(dialog.browser.above_button, LEFT)
    settle(qtbot, dialog, worker)
    qtbot.waitUntil(lambda: "Documents" in [places.item(row).text() for row in range(places.count())])
    place = places.findItems("Documents", Qt.MatchFlag.MatchExactly)[0]
    qtbot.mouseClick(places.viewport(), LEFT, pos=places.visualItemRect(place).center())
    settle(qtbot, dialog, worker / "Documents")
    assert dialog.browser.status.text() == "Nothing to choose in here."
    home_place = places.item(0)
    qtbot.mouseClick(places.viewport(), LEFT, pos=places.visualItemRect(home_place).center())
    settle(qtbot, dialog, worker)
    qtbot.mouseClick(view.viewport(), LEFT, pos=spot(dialog, "beta.pdf"))
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.accept_button, LEFT)
    assert got == [worker / "beta.pdf"]


def test_a_folder_that_is_picked_is_entered_by_the_button_too(open_dialog, qtbot, worker, got):
    dialog = open_dialog()
    for name in ("beta.pdf", "deeper"):
        qtbot.mouseClick(dialog.browser.view.viewport(), LEFT, pos=spot(dialog, name))
    assert dialog.field.text() == "", "else the file would be opened"
    qtbot.mouseClick(dialog.accept_button, LEFT)
    settle(qtbot, dialog, worker / "deeper")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    qtbot.wait(50)
    assert got == []
    assert dialog.isVisible(), "nothing is picked in there yet"
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.cancel_button, LEFT)


def test_a_whole_path_is_typed_a_folder_is_entered_and_an_ending_is_added(open_dialog, qtbot, worker, got):
    dialog = open_dialog("Resources.pdf")
    type_path(qtbot, dialog, str(worker / "deeper"))
    settle(qtbot, dialog, worker / "deeper")
    assert dialog.field.text() == "Resources.pdf"
    with qtbot.waitSignal(dialog.finished):
        type_path(qtbot, dialog, str(worker / "zoo" / "new"))
    dialog = open_dialog(suffix="yaml")
    with qtbot.waitSignal(dialog.finished):
        type_path(qtbot, dialog, "list")
    assert got == [worker / "zoo" / "new.pdf", worker / "list.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_a_pipe_is_refused_and_never_opened(open_dialog, qtbot, worker, got):
    os.mkfifo(worker / "pipe.pdf")
    for dialog in (open_dialog(), open_dialog("Resources.pdf")):
        type_path(qtbot, dialog, "pipe.pdf")
        qtbot.waitUntil(lambda it=dialog: it.message_label.text().startswith("That is no plain file"))
        assert got == []
        dialog.reject()


def test_a_folder_that_hangs_is_said_and_everything_else_works(open_dialog, qtbot, worker, monkeypatch):
    gate = threading.Event()

    def reading(folder, suffix):
        if folder.endswith("deeper"):
            assert gate.wait(20)
        yield from read_folder(folder, suffix)

    monkeypatch.setattr(browser, "read_folder", reading)
    monkeypatch.setattr(lookup, "DELAY", 0.02)
    dialog = open_dialog()
    dialog.browser.open(str(worker / "deeper"))
    qtbot.waitUntil(lambda: dialog.browser.status.text() == "Still reading this folder…")
    assert names(dialog) == []
    qtbot.mouseClick(dialog.browser.above_button, LEFT)
    settle(qtbot, dialog, worker)
    assert not dialog.browser.status.isVisible()
    gate.set()
    qtbot.wait(50)
    assert names(dialog)[0] == "deeper"
    dialog.reject()


def test_very_many_files_are_found_by_their_letters_and_what_can_not_be_read_is_said(
    open_dialog, qtbot, worker
):
    (worker / "many").mkdir()
    for number in range(MANY):
        (worker / "many" / f"{number:05}.pdf").touch()
    dialog = open_dialog()
    dialog.browser.open(str(worker / "many"))
    settle(qtbot, dialog, worker / "many")
    assert dialog.browser.view.names.rowCount() == MANY
    dialog.browser.view.setFocus()
    qtbot.keyClicks(dialog.browser.view, "01998")
    assert current(dialog) == "01998.pdf"
    dialog.browser.open(str(worker / "gone"))
    settle(qtbot, dialog)
    assert dialog.browser.status.text().startswith("This folder can't be read: ")
    dialog.reject()


def test_names_with_signs_that_hide_are_shown_as_what_they_are(open_dialog, qtbot, worker, got):
    name = "a\u202efdp.pdf"
    (worker / name).touch()
    dialog = open_dialog()
    view = dialog.browser.view
    row = next(row for row, shown in enumerate(names(dialog)) if "<U+202E>" in shown)
    view.setFocus()
    view.setCurrentIndex(view.names.index(row, 0))
    assert dialog.field.text() == "a<U+202E>fdp.pdf"
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(view, Key.Key_Return)
    assert got == [worker / name]


def test_tab_goes_through_all_of_it_and_everything_has_a_name(open_dialog, qtbot):
    dialog = open_dialog()
    seen = []
    while dialog.focusWidget() not in seen:
        seen.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Key.Key_Tab)
    b = dialog.browser
    expected = [dialog.field, dialog.accept_button, dialog.cancel_button, dialog.hide_button]
    assert seen == [*expected, b.above_button, b.places, b.view]
    assert all(widget.accessibleName() for widget in (dialog.field, b.places, b.view))
    dialog.reject()
