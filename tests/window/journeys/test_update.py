"""Update from a file: shown, taken, undone, refused; what was typed, open and on the hand-out stays."""

import errno
import os
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from guide import files
from guide.__main__ import main
from guide.packs import keeping, updating
from guide.packs.opening import open_content
from guide.packs.pack_file import PackFile, read_bytes
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust, origin_of
from guide.window.dialogs.file_dialog import FileDialog
from tests.editions import COUNTY, COUNTY_FILES, HANDED_OVER, KEY, NEW_KEY, county_edition, edition

LEFT = Qt.MouseButton.LeftButton

LINE = "not-a-cold-number"


def on_stick():
    pack = open_content().guide.pack
    return pack and pack.edition


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    field = window.top_bar.field
    point = field.mapTo(window, field.rect().center())  # a field, which would take the name as text
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(window.windowHandle(), enter)
    event = QDropEvent(QPointF(point), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(window.windowHandle(), event)


def test_an_update_is_shown_taken_and_undone(shown, file):
    window = shown.window
    assert not window.actions_by_id["undo-update"].isEnabled()
    shown.rest.focus.open(LINE)
    assert "555-0100" in shown.text
    shown.offered(file(4))
    assert shown.bar.sentence == "Edition 4, in place of 3: not taken yet"
    for words in ("Signed by A coalition.", "3, now 4", "Other numbers (1)", "Call: 555-0100, now 555-0104"):
        assert words in shown.text
    assert not shown.bar.words_box.isVisible()
    assert (shown.edition, shown.window) == (3, window)
    shown.take()
    assert (shown.edition, on_stick()) == (4, 4)
    assert "555-0104" in shown.text
    assert "555-0100" not in shown.text
    assert shown.notice == "Edition 4 is in use now."
    assert not shown.bar.isVisible()
    assert shown.window.unsigned_bar is None
    before = shown.window
    shown.menu("undo-update")
    question = shown.rest.changes.bar
    assert "before edition 4" in question.accessibleName()
    shown.qtbot.mouseClick(question.yes_button, LEFT)
    shown.until_replaced(before)
    assert (shown.edition, on_stick()) == (3, 3)
    assert "555-0100" in shown.text
    assert not shown.window.actions_by_id["undo-update"].isEnabled()


def test_the_file_is_chosen_in_a_dialog(shown, file):
    path = file(4)
    shown.menu("update")
    (dialog,) = shown.window.findChildren(FileDialog)
    shown.wait(lambda: bool(dialog.browser.folder))
    dialog.browser.open(str(path.parent))
    shown.wait(lambda: not dialog.browser.is_reading)
    shown.qtbot.keyClicks(dialog.field, path.name)
    shown.qtbot.mouseClick(dialog.accept_button, LEFT)
    shown.wait(shown.bar.take_button.isVisible)


def test_of_what_is_dropped_on_a_field_one_pack_is_read_and_nothing_written_into_it(shown, file, tmp_path):
    for names in (["photo.jpg"], ["a.fieldguide", "b.fieldguide"]):
        shown.window.notice_bar.hide()
        drop(shown.window, *(tmp_path / name for name in names))
        assert shown.notice.startswith("Nothing was read. A pack can be dropped here, one at a time")
        assert not shown.bar.isVisible()
    drop(shown.window, file(4))
    shown.wait(shown.bar.take_button.isVisible)
    assert shown.window.top_bar.field.text() == ""


def test_not_now_changes_nothing_and_nothing_is_taken_while_a_copy_is_made(shown, file, program, monkeypatch):
    shown.rest.focus.open(LINE)
    shown.offered(file(4))
    shown.qtbot.mouseClick(shown.bar.not_button, LEFT)
    assert shown.window.navigator.location.page == LINE
    assert "555-0100" in shown.text
    assert not shown.bar.isVisible()
    assert not (program / "packs").exists()
    shown.window.actions_by_id["back"].trigger()
    shown.window.actions_by_id["forward"].trigger()
    assert shown.window.navigator.location.page == LINE
    shown.offered(file(4))
    shown.rest.works.add(SimpleNamespace(is_busy=True, end=bool))
    shown.qtbot.mouseClick(shown.bar.take_button, LEFT)
    assert "still being saved or copied" in shown.notice
    assert shown.edition == 3


def test_what_is_not_newer_damaged_gone_or_not_signed_as_the_stick_wants_is_refused(
    shown, file, program, tmp_path
):
    damaged, trust = tmp_path / "x.fieldguide", program / "trust.yaml"
    damaged.write_bytes(edition(4)[:-1_000])
    unsigned = tmp_path / "unsigned.fieldguide"
    unsigned.write_bytes(edition(4, is_signed=False))
    trust.write_text(trust.read_text(encoding="utf-8") + "signed_only: true\n", encoding="utf-8")
    for path, words in (
        (file(3), "Edition 3 of “Winter help” is in use already."),
        (file(2), "older than edition 3 in use"),
        (damaged, "not a pack as Field Guide writes it"),
        (tmp_path / "gone.fieldguide", "can't be read"),
        (unsigned, "takes only packs that are signed"),
    ):
        shown.rest.updates.open(path)
        shown.wait(lambda words=words: words in shown.notice)
        assert not shown.bar.isVisible(), path
        assert shown.edition == 3


def test_what_nobody_known_has_signed_is_taken_only_when_the_words_were_compared(start, file):
    shown = start()
    shown.offered(file(4, is_signed=False))
    words = " ".join(origin_of(PackFile(edition(4, is_signed=False)), Trust()).words)
    assert words in shown.text
    assert not shown.bar.take_button.isEnabled()
    shown.qtbot.mouseClick(shown.bar.take_button, LEFT)
    shown.bar.words_box.setFocus()
    shown.qtbot.keyClick(shown.bar.words_box, Qt.Key.Key_Space)
    shown.take()
    assert shown.edition == 4
    assert words in shown.window.unsigned_bar.sentence
    assert shown.window.unsigned_bar.findChildren(QPushButton) == []


def test_the_hand_out_that_was_open_is_open_again_whether_the_edition_is_taken_or_not(shown, file):
    shown.rest.focus.open("coat-law")
    shown.rest.handouts.state.toggle(LINE)
    shown.rest.handouts.toggle_pane()
    shown.offered(file(4))
    assert not shown.window.panes.is_handout_shown
    shown.qtbot.mouseClick(shown.bar.not_button, LEFT)
    assert shown.window.panes.is_handout_shown
    assert shown.window.navigator.location.page == "coat-law"
    shown.offered(file(4))
    shown.offered(file(5))
    shown.take()
    assert shown.edition == 5
    assert shown.window.panes.is_handout_shown
    shown.rest.handouts.toggle_pane()
    shown.offered(file(6))
    shown.take()
    assert not shown.window.panes.is_handout_shown


def test_what_was_typed_read_and_collected_stays_and_what_vanished_is_named(shown, file):
    window = shown.window
    shown.qtbot.keyClicks(window.top_bar.field, "coat")
    shown.wait(lambda: not window.navigator.is_previewing)
    shown.rest.focus.open("coat-law")
    shown.rest.handouts.state.toggle("coat-law")
    shown.rest.handouts.state.toggle("mending-class")
    window.resize(760, 640)  # fits the screen of the tests
    size = window.width(), window.height()
    shown.offered(file(4, without="mending-class"))
    assert "Gone (1)" in shown.text
    shown.take()
    new = shown.window
    assert new is not window
    assert new.top_bar.field.text() == "coat"
    assert new.navigator.location.page == "coat-law"
    assert (new.width(), new.height()) == size
    assert [item.target for item in shown.rest.handouts.state.handout_list] == ["coat-law"]
    assert "off the hand-out: Mending class" in shown.notice
    assert shown.rest.results.model.rowCount() > 0


def test_a_full_stick_keeps_what_it_had_and_one_that_can_not_be_written_takes_it_for_this_run(
    shown, file, monkeypatch
):
    def refuse(code):
        def fail(_path, _data):
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr("guide.packs.keeping.write_new_file", fail)

    refuse(errno.ENOSPC)
    shown.offered(file(4))
    shown.qtbot.mouseClick(shown.bar.take_button, LEFT)
    shown.wait(lambda: "No space left" in shown.notice)
    assert shown.bar.take_button.isVisible()
    assert shown.bar.sentence == "Edition 4, in place of 3: not taken yet"
    assert shown.edition == 3
    refuse(errno.EROFS)
    shown.take()
    assert shown.notice.startswith("This stick can't be written: edition 4")
    assert shown.edition == 4
    assert not shown.window.actions_by_id["undo-update"].isEnabled()
    assert on_stick() == 3


def test_taking_shows_how_far_it_is_and_stops_with_nothing_left(shown, file, program, monkeypatch):
    goes_on, parts = threading.Event(), keeping.PART
    monkeypatch.setattr("guide.packs.keeping.PART", 500)
    synced = files.sync_renamed

    def slowly(path):
        synced(path)
        if path.stat().st_size > 1000:
            goes_on.wait(10)

    monkeypatch.setattr("guide.packs.keeping.sync_renamed", slowly)
    shown.offered(file(4))
    assert not (shown.bar.progress.isVisible())
    assert not (shown.bar.stop_button.isVisible())
    shown.qtbot.mouseClick(shown.bar.take_button, LEFT)
    shown.wait(lambda: shown.bar.progress.value() > 0)
    assert shown.bar.progress.isVisible()
    assert shown.bar.stop_button.hasFocus()
    assert not shown.bar.not_button.isVisible()
    assert list((program / "packs").iterdir())
    shown.qtbot.mouseClick(shown.bar.stop_button, LEFT)
    goes_on.set()
    shown.wait(lambda: shown.notice == "Stopped. The stick has what it had before.")
    assert list((program / "packs").iterdir()) == []
    assert (shown.edition, on_stick()) == (3, 3)
    assert shown.bar.sentence == "Edition 4, in place of 3: not taken yet"
    assert not (shown.bar.progress.isVisible())
    assert not (shown.bar.stop_button.isVisible())
    assert shown.bar.take_button.hasFocus()
    monkeypatch.setattr("guide.packs.keeping.PART", parts)
    shown.take()
    assert (shown.edition, on_stick()) == (4, 4)


def test_what_changes_leads_to_the_page_as_it_will_be_and_what_goes_to_the_one_in_use(shown, file):
    shown.rest.focus.open("coat-law")
    shown.rest.focus.open(LINE)
    shown.offered(file(4))
    shown.follow("Not a Cold")
    assert shown.window.navigator.location.page == f"own:update:{LINE}"
    assert "This page is not in use yet." in shown.text
    assert "555-0104" in shown.text
    assert "555-0100" not in shown.text
    assert not shown.rest.reader_pane.page_bar.isVisible()
    assert shown.bar.take_button.isVisible()
    assert not shown.rest.handouts.focused()
    shown.qtbot.mouseClick(shown.bar.not_button, LEFT)
    assert shown.window.navigator.location.page == LINE
    assert "555-0100" in shown.text
    assert shown.window.navigator.history.pages == ("coat-law",)
    shown.offered(file(5, without="mending-class"))
    shown.follow("Mending class")
    assert shown.window.navigator.location.page == "mending-class"
    assert "not in use yet" not in shown.text


def test_from_a_page_as_it_will_be_links_lead_to_others_as_they_will_be(shown, county):
    shown.offered(county(1))
    shown.follow("County blankets")
    assert "555-0201" in shown.text
    assert "So it will be with edition 1 of “Cold County”." in shown.text
    shown.follow("Not a Cold")
    assert shown.window.navigator.location.page == f"own:update:{LINE}"
    shown.rest.focus.open(LINE)
    shown.qtbot.waitUntil(lambda: "not in use yet" not in shown.text)  # a busy computer draws it later
    shown.menu("back")
    shown.take()
    assert not shown.window.navigator.location.page.startswith("own:update")
    assert all(not page.startswith("own:update") for page in shown.window.navigator.history.pages)


def test_a_new_pack_says_what_it_amends_and_what_does_not_fit(shown, county, monkeypatch):
    same_id = COUNTY_FILES["programs/county-blankets.yaml"].replace("county-blankets", "mending-class")
    monkeypatch.setitem(COUNTY_FILES, "programs/mending-class.yaml", same_id)
    county_edition.cache_clear()
    shown.offered(county(7))
    county_edition.cache_clear()
    assert shown.bar.take_button.text() == "Add it"
    for words in (
        "Pages of other packs that it amends (1)",
        "What does not fit (1)",
        "The id 'mending-class' is that of an entry of 'Winter help', so this entry is left out",
    ):
        assert words in shown.text
    shown.follow("Coat law")
    assert "The county office explains it on Mondays." in shown.text


def test_a_file_beside_the_program_is_offered(program, start):
    (program / "winter-help-5.fieldguide").write_bytes(edition(5))
    shown = start()
    shown.wait(lambda: shown.notice == "A newer edition lies beside the program.")
    shown.qtbot.mouseClick(shown.window.notice_bar.offer_button, LEFT)
    shown.wait(lambda: shown.bar.sentence == "Edition 5, in place of 3: not taken yet")


def test_hide_now_works_while_it_is_read_offered_taken_and_shown(shown, file, monkeypatch):
    gate = threading.Event()
    real_read, real_take = read_bytes, Shelf.take

    def slow(real):
        def wait_and_do(*given):
            assert gate.wait(20)
            return real(*given)

        return wait_and_do

    def hide(times):
        shown.qtbot.mouseClick(shown.window.top_bar.hide_button, LEFT)
        for _ in range(3):
            shown.qtbot.keyClick(shown.window.windowHandle(), Qt.Key.Key_Shift)
        assert shown.left.times == times

    monkeypatch.setattr(updating, "read_bytes", slow(real_read))
    monkeypatch.setattr(Shelf, "take", slow(real_take))
    shown.rest.updates.open(file(4))
    assert shown.bar.sentence == "Reading the file…"
    hide(2)
    gate.set()
    shown.wait(shown.bar.take_button.isVisible)
    gate.clear()
    hide(4)
    before = shown.window
    shown.qtbot.mouseClick(shown.bar.take_button, LEFT)
    assert shown.bar.sentence == "Taking the edition…"
    assert shown.rest.works.is_busy
    hide(6)
    gate.set()
    shown.until_replaced(before)
    hide(8)


def test_a_pack_that_the_stick_does_not_have_is_added_beside_the_others(shown, tmp_path):
    path = tmp_path / "county.fieldguide"
    path.write_bytes(county_edition(1))
    shown.rest.handouts.state.toggle("coat-law")
    shown.offered(path)
    assert shown.bar.sentence == "“Cold County”: not added yet"
    for words in ("A new pack", "Signed by A coalition.", "It is added beside “Winter help”", "New (1)"):
        assert words in shown.text
    shown.take()
    assert [layer.id for layer in shown.showing.content.layers] == ["winter-help", COUNTY]
    assert shown.notice == "“Cold County” is beside “Winter help” now."
    shown.rest.focus.open("county-blankets")
    assert "555-0201" in shown.text
    assert [item.target for item in shown.rest.handouts.state.handout_list] == ["coat-law"]
    shown.offered(path_of_edition(tmp_path, 4))
    shown.take()
    assert shown.notice == "Edition 4 of “Winter help” is in use now."
    before = shown.window
    shown.menu("undo-update")
    shown.wait(shown.rest.changes.bar.isVisible)
    assert "before edition 4 of “Winter help”" in shown.rest.changes.bar.accessibleName()
    shown.qtbot.mouseClick(shown.rest.changes.bar.yes_button, LEFT)
    shown.until_replaced(before)
    shown.menu("undo-update")
    assert shown.rest.changes.bar.accessibleName() == "Remove “Cold County” from this stick?"


def test_of_several_packs_the_one_from_somebody_unknown_is_named(start, program):
    Shelf(program, Trust()).take(county_edition(1, is_signed=False))
    shown = start()
    assert shown.window.unsigned_bar.sentence.startswith("“Cold County” is not signed by anybody")
    assert "in place of" not in shown.window.unsigned_bar.sentence


def test_of_an_unsigned_edition_it_is_said_what_of_the_program_it_replaces(start, program):
    Shelf(program, Trust()).take(edition(5, is_signed=False))
    sentence = start().window.unsigned_bar.sentence
    assert "in place of edition 3 of “Winter help”, which came with this program" in sentence


def test_a_file_that_is_given_to_the_program_opens_the_window(monkeypatch):
    given = []

    def run_window(path):
        given.append(path)
        raise SystemExit

    monkeypatch.setattr("guide.app.run_window", run_window)
    with pytest.raises(SystemExit):
        main(["winter-help-5.FieldGuide"])
    assert given == [Path("winter-help-5.FieldGuide")]


def test_a_new_key_and_withdrawn_editions_are_said_before_and_after_it_is_taken(shown, tmp_path):
    path = tmp_path / "mailed.fieldguide"
    path.write_bytes(edition(6, key=NEW_KEY, lineage=replace(HANDED_OVER, withdrawn=(5,))))
    shown.offered(path)
    said = f"it was {KEY.public.id_text}, and is now {NEW_KEY.public.id_text}."
    assert said in shown.text
    assert "Of its editions these were withdrawn: 5." in shown.text
    shown.take()
    assert shown.edition == 6
    path.write_bytes(edition(99))
    shown.rest.updates.open(path)
    shown.wait(lambda: "was withdrawn" in shown.notice)
    assert shown.edition == 6


def path_of_edition(folder, number):
    path = folder / f"edition-{number}.fieldguide"
    path.write_bytes(edition(number))
    return path
