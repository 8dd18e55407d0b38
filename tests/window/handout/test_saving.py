"""A PDF is saved where the worker says, whole or not at all; before a file is replaced there is a question."""

import errno
import os
import time

import pytest
from PySide6.QtCore import Qt

from tests.window.handout.steps import (
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


def test_the_name_is_more_neutral_still_where_it_is_discreet(ready, handouts, qtbot, place):
    ready.paper_pane.options.discreet.click()
    save_pdf(ready, qtbot)
    said(ready, qtbot, "Saved as Numbers.pdf in ")
    assert b"coat" not in (place / "Numbers.pdf").read_bytes().lower()


def test_another_name_gets_its_ending(ready, qtbot, place):
    save_pdf(ready, qtbot, "for-today")
    said(ready, qtbot, "Saved as for-today.pdf in ")
    assert (place / "for-today.pdf").exists()


@pytest.mark.parametrize("replaced", [True, False])
def test_a_file_that_is_there_is_replaced_only_when_confirmed(ready, qtbot, place, replaced):
    (place / "Resources.pdf").write_text("other")
    save_pdf(ready, qtbot)
    confirm_bar = ready.confirm_bar
    assert confirm_bar.isVisible()
    assert confirm_bar.accessibleName() == "Resources.pdf is there already. Replace it?"
    assert confirm_bar.no_button.hasFocus()
    if replaced:
        qtbot.mouseClick(confirm_bar.yes_button, LEFT)
        said(ready, qtbot, "Saved as Resources.pdf in ")
        assert (place / "Resources.pdf").read_bytes().startswith(b"%PDF")
    else:
        qtbot.keyClick(confirm_bar.no_button, Qt.Key.Key_Escape)
        assert not confirm_bar.isVisible()
        assert ready.isVisible()
        assert (place / "Resources.pdf").read_text() == "other"


def take_all_off(ready):
    ready.items_pane.list_buttons.empty_button.click()


def tick_discreet(ready):
    ready.paper_pane.options.discreet.click()


@pytest.mark.parametrize("change", [take_all_off, tick_discreet])
def test_a_question_goes_when_the_paper_is_another(ready, qtbot, place, change):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    assert ready.confirm_bar.isVisible()
    change(ready)
    assert not ready.confirm_bar.isVisible()
    ready.confirm_bar.answered.emit(True)
    ready.exporter.wait()
    assert (place / "a.pdf").read_text() == "other"


def test_what_is_written_is_made_when_it_is_answered(ready, qtbot, place, monkeypatch):
    """Whatever may have changed meanwhile: no old page is ever written."""

    def made_now():
        yield
        return b"made now"

    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    monkeypatch.setattr(ready.laid_out, "pdf_steps", made_now)
    qtbot.mouseClick(ready.confirm_bar.yes_button, LEFT)
    said(ready, qtbot, "Saved as a.pdf in ")
    assert (place / "a.pdf").read_bytes() == b"made now"


def test_a_question_does_not_outlive_the_pane(ready, rich, qtbot, place):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    assert ready.isVisible()
    assert not ready.confirm_bar.isVisible()
    ready.confirm_bar.answered.emit(True)
    ready.exporter.wait()
    assert (place / "a.pdf").read_text() == "other"


@pytest.mark.parametrize("button", ["save pdf", "save list", "open list"])
def test_a_question_goes_when_something_else_is_asked_for(ready, qtbot, place, button):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    pane, paper = ready.items_pane, ready.paper_pane
    asked = {
        "save pdf": paper.save_button,
        "save list": pane.list_buttons.save_button,
        "open list": pane.list_buttons.open_button,
    }
    qtbot.mouseClick(asked[button], LEFT)
    assert not ready.confirm_bar.isVisible()
    dialog_of(ready).reject()
    ready.confirm_bar.answered.emit(True)
    ready.exporter.wait()
    assert (place / "a.pdf").read_text() == "other"


def test_another_file_is_saved_and_the_question_for_the_first_is_gone(ready, qtbot, place):
    (place / "a.pdf").write_text("other")
    save_pdf(ready, qtbot, "a.pdf")
    save_pdf(ready, qtbot, "b.pdf")
    said(ready, qtbot, "Saved as b.pdf in ")
    assert not ready.confirm_bar.isVisible()
    assert (place / "a.pdf").read_text() == "other"


@pytest.mark.parametrize("replaced", [True, False])
@pytest.mark.parametrize("kind", ["pdf", "list"])
def test_the_keyboard_goes_back_to_the_button_that_asked(ready, qtbot, place, kind, replaced):
    if kind == "pdf":
        (place / "Resources.pdf").write_text("other")
        save_pdf(ready, qtbot)
    else:
        (place / "list.yaml").write_text("other")
        save_list(ready, qtbot)
    confirm_bar = ready.confirm_bar
    qtbot.mouseClick(confirm_bar.yes_button if replaced else confirm_bar.no_button, LEFT)
    assert (ready.paper_pane if kind == "pdf" else ready.items_pane.list_buttons).save_button.hasFocus()


def test_in_a_folder_that_can_not_be_entered_it_says_why(ready, qtbot, locked):
    save_pdf(ready, qtbot, "locked/a.pdf")
    said(ready, qtbot, "can't be written: Permission denied")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_file_that_can_not_be_written_is_named_and_leaves_nothing(ready, qtbot, place, monkeypatch, code):
    def fail(file, data):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("guide.files.os.write", fail)
    save_pdf(ready, qtbot)
    said(ready, qtbot, "can't be written")
    assert list(place.iterdir()) == []


def test_a_folder_that_is_gone_is_named(ready, qtbot, place):
    ready.exporter.write_pdf(place / "gone" / "a.pdf")
    said(ready, qtbot, "can't be written")


class SlowToDelete:
    """A drawing of an old page that takes longer than a slice to delete."""

    def __del__(self):
        time.sleep(0.01)


@pytest.mark.parametrize("asks", ["copy", "save"])
def test_what_is_asked_for_while_old_pages_are_deleted_is_made(ready, qtbot, place, asks):
    laid_out = ready.laid_out
    with qtbot.waitSignal(laid_out.laidOut):
        laid_out._old_drawings += [SlowToDelete() for _ in range(50)]
        ready.paper_pane.options.discreet.click()
    assert len(laid_out._old_drawings) > 20
    if asks == "copy":
        qtbot.mouseClick(ready.paper_pane.copy_button, LEFT)
        said(ready, qtbot, "Copied.")
    else:
        ready.exporter.write_pdf(place / "a.pdf")
        said(ready, qtbot, "Saved as a.pdf in ")
    assert not ready.exporter.is_busy
