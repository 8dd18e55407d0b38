"""A PDF is saved where the worker says, whole or not at all; before a file is replaced there is a question."""

import errno
import os
import time
from functools import partial

from PySide6.QtCore import Qt

from tests.window.handout.steps import (
    answer,
    dialog_of,
    said,
    save_list,
    save_pdf,
)

LEFT = Qt.MouseButton.LeftButton


def test_a_pdf_is_saved_under_a_neutral_name(ready, qtbot, place):
    save_pdf(ready, qtbot)
    said(ready, qtbot, "Saved as Resources.pdf in ")
    assert [path.name for path in place.iterdir()] == ["Resources.pdf"]
    data = (place / "Resources.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.rstrip().endswith(b"%%EOF")


def test_the_name_is_more_neutral_still_where_it_is_discreet_and_another_gets_its_ending(ready, qtbot, place):
    ready.paper_pane.options.discreet.click()
    save_pdf(ready, qtbot)
    said(ready, qtbot, "Saved as Numbers.pdf in ")
    assert b"coat" not in (place / "Numbers.pdf").read_bytes().lower()
    save_pdf(ready, qtbot, "for-today")
    said(ready, qtbot, "Saved as for-today.pdf in ")
    assert (place / "for-today.pdf").exists()


def test_a_file_that_is_there_is_replaced_only_when_confirmed(ready, qtbot, place):
    (place / "Resources.pdf").write_text("other")
    confirm_bar = ready.confirm_bar
    for replaced in (False, True):
        save_pdf(ready, qtbot)
        assert confirm_bar.isVisible()
        assert confirm_bar.accessibleName() == "Resources.pdf is there already. Replace it?"
        assert confirm_bar.no_button.hasFocus()
        assert (place / "Resources.pdf").read_text() == "other"
        if replaced:
            qtbot.mouseClick(confirm_bar.yes_button, LEFT)
        else:
            qtbot.keyClick(confirm_bar.no_button, Qt.Key.Key_Escape)
        assert not confirm_bar.isVisible()
        assert ready.isVisible()
        assert ready.paper_pane.save_button.hasFocus()
    said(ready, qtbot, "Saved as Resources.pdf in ")
    assert (place / "Resources.pdf").read_bytes().startswith(b"%PDF")


def test_a_question_goes_when_the_paper_is_another_the_pane_closes_or_something_else_is_asked_for(
    ready, rich, qtbot, place
):
    (place / "a.pdf").write_text("other")
    buttons, paper = ready.items_pane.list_buttons, ready.paper_pane

    def close_and_open():
        for _ in range(2):
            qtbot.keyClick(rich.window, Qt.Key.Key_F6)
        assert ready.isVisible()

    def ask(button):
        qtbot.mouseClick(button, LEFT)
        assert not ready.confirm_bar.isVisible()
        dialog_of(ready).reject()

    for change in (
        paper.options.discreet.click,
        close_and_open,
        partial(ask, paper.save_button),
        partial(ask, buttons.save_button),
        partial(ask, buttons.open_button),
        partial(save_pdf, ready, qtbot, "b.pdf"),
        buttons.empty_button.click,
    ):
        save_pdf(ready, qtbot, "a.pdf")
        assert ready.confirm_bar.isVisible()
        change()
        assert not ready.confirm_bar.isVisible(), change
        ready.confirm_bar.answered.emit(True)
        ready.exporter.wait()
        assert (place / "a.pdf").read_text() == "other", change
    assert (place / "b.pdf").read_bytes().startswith(b"%PDF")


def test_a_list_is_replaced_only_when_confirmed_and_the_keyboard_goes_back_to_its_button(ready, qtbot, place):
    (place / "list.yaml").write_text("other")
    bar = ready.confirm_bar
    for button in (bar.no_button, bar.yes_button):
        save_list(ready, qtbot)
        assert (place / "list.yaml").read_text() == "other"
        qtbot.mouseClick(button, LEFT)
        assert ready.items_pane.list_buttons.save_button.hasFocus()
    said(ready, qtbot, "Saved as list.yaml in ")


def test_in_a_folder_that_can_not_be_entered_it_says_why(ready, qtbot, locked):
    save_pdf(ready, qtbot, "locked/a.pdf")
    said(ready, qtbot, "can't be written: Permission denied")


def test_a_file_that_can_not_be_written_is_named_and_leaves_nothing(ready, qtbot, place, monkeypatch):
    ready.exporter.write_pdf(place / "gone" / "a.pdf")
    said(ready, qtbot, "can't be written")
    for code in (errno.ENOSPC, errno.EROFS, errno.EIO):

        def fail(_file, _data, code=code):
            raise OSError(code, os.strerror(code))

        with monkeypatch.context() as patch:
            patch.setattr("guide.files.os.write", fail)
            save_pdf(ready, qtbot)
            said(ready, qtbot, f"can't be written: {os.strerror(code)}")
        assert list(place.iterdir()) == []


class SlowToDelete:
    """A drawing of an old page that takes longer than a slice to delete."""

    def __del__(self):
        time.sleep(0.01)


def test_what_is_asked_for_while_old_pages_are_deleted_is_made(ready, qtbot, place):
    laid_out = ready.laid_out
    for ask, words in (
        (ready.exporter.copy, "Copied."),
        (partial(ready.exporter.write_pdf, place / "a.pdf"), "Saved as a.pdf in "),
    ):
        with qtbot.waitSignal(laid_out.laidOut):
            laid_out._old_drawings += [SlowToDelete() for _ in range(50)]
            ready.paper_pane.options.discreet.click()
        assert len(laid_out._old_drawings) > 20
        ask()
        said(ready, qtbot, words)
        assert not ready.exporter.is_busy


def test_a_dialog_stays_open_when_the_paper_changes_behind_it(ready, qtbot, place):
    qtbot.mouseClick(ready.paper_pane.save_button, LEFT)
    ready.paper_pane.options.discreet.click()
    answer(dialog_of(ready), qtbot, "later.pdf")
    said(ready, qtbot, "Saved as later.pdf in ")
    assert b"coat" not in (place / "later.pdf").read_bytes().lower()
