"""A pack of a directory says in which time zone its hours are, or nothing is called open by a wrong clock."""

import pytest

from guide.__main__ import main
from guide.content.load import load
from guide.directory.columns.answers_file import AnswersError, read_answers
from guide.packs.pack_file import PackFile
from guide.window.directory.part_row import Part
from tests.shipped import shipped_guide
from tests.window.directory.brought import LEFT, Brought, named

SHEET = """\
Name,Description,Phone,County,Hours
Warm Up Center,Soup,218-555-0100,{county},Mon-Fri 9am-5pm
Coat Closet,Coats,218-555-0133,{county},Sat 9am-12pm
"""
CASES = [("St. Louis", "America/Chicago"), ("Kings", "")]


@pytest.mark.parametrize(("county", "zone"), CASES)
def test_the_zone_of_the_guide_is_suggested_for_its_places(open_window, qtbot, tmp_path, county, zone):
    brought = Brought(open_window(shipped_guide()).window, qtbot)
    sheet = tmp_path / "list.csv"
    sheet.write_text(SHEET.format(county=county), encoding="utf-8")
    brought.read(sheet)
    brought.go(Part.PACK)
    fields = brought.parts.pack.fields
    assert fields.time_zone == zone
    assert bool(zone) == fields.zone_box.currentText().startswith("Central")
    brought.make(tmp_path / "list.fieldguide")
    pack = PackFile((tmp_path / "list.fieldguide").read_bytes()).ready_guide().pack
    assert pack
    assert pack.time_zone == zone


def test_a_zone_that_was_chosen_stays_when_the_rows_are_planned_again(open_window, qtbot, tmp_path):
    brought = Brought(open_window(shipped_guide()).window, qtbot)
    sheet = tmp_path / "list.csv"
    sheet.write_text(SHEET.format(county="St. Louis"), encoding="utf-8")
    brought.read(sheet)
    box = brought.parts.pack.fields.zone_box
    box.setCurrentIndex(box.findData("America/Denver"))
    box.activated.emit(box.currentIndex())
    with qtbot.waitSignal(brought.controller.made().bringing.reviewed):
        brought.controller.made().bringing.call("another name", lambda: None)
    assert brought.parts.pack.fields.time_zone == "America/Denver"


@pytest.mark.parametrize(
    ("words", "zone"), [((), "America/Chicago"), (("--time-zone", "America/Denver"), "America/Denver")]
)
def test_a_new_folder_of_the_terminal_has_a_zone(tmp_path, words, zone):
    sheet, folder = tmp_path / "list.csv", tmp_path / "pond"
    sheet.write_text(SHEET.format(county="St. Louis"), encoding="utf-8")
    assert main(["import", str(sheet), "--into", str(folder), "--publisher", "Pond", "--yes", *words]) == 0
    pack = load(folder).pack
    assert pack
    assert pack.time_zone == zone


def test_a_zone_that_was_said_is_in_the_answers_for_window_and_terminal(open_window, qtbot, tmp_path):
    sheet, answers, folder = tmp_path / "list.csv", tmp_path / "answers.yaml", tmp_path / "pond"
    sheet.write_text(SHEET.format(county="St. Louis"), encoding="utf-8")
    words = ["import", str(sheet), "--publisher", "Pond", "--yes", "--answers", str(answers)]
    assert main([*words, "--time-zone", "America/Denver"]) == 0
    assert read_answers(answers).pack.time_zone == "America/Denver"
    assert main([*words, "--into", str(folder)]) == 0
    pack = load(folder).pack
    assert pack
    assert pack.time_zone == "America/Denver"
    brought = Brought(open_window(shipped_guide()).window, qtbot)
    brought.read(sheet)
    fields = brought.parts.pack.fields
    assert (fields.time_zone, fields.answers.time_zone) == ("America/Chicago", "")  # just suggested
    brought.go(Part.COLUMNS)
    qtbot.mouseClick(brought.parts.columns.use_button, LEFT)
    with qtbot.waitSignal(brought.controller.made().bringing.reviewed):
        named(brought, qtbot, answers)
    assert (fields.time_zone, fields.answers.time_zone) == ("America/Denver", "America/Denver")


def test_a_zone_that_is_none_is_a_mistake_in_the_answers(tmp_path):
    answers = tmp_path / "answers.yaml"
    answers.write_text("format: 1\npack:\n  time_zone: America/Chicgo\n", encoding="utf-8")
    with pytest.raises(AnswersError, match=r"'America/Chicgo' is no time zone.*America/Chicago"):
        read_answers(answers)
