"""A pack of a directory says in which time zone its hours are, or nothing is called open by a wrong clock."""

import pytest

from guide.__main__ import main
from guide.content.load import load
from guide.directory.columns.answers_file import AnswersError, read_answers
from guide.packs.pack_file import PackFile
from guide.window.directory.part_row import Part

SHEET = """\
Name,Description,Phone,County,Hours
Warm Up Center,Soup,218-555-0100,{county},Mon-Fri 9am-5pm
Coat Closet,Coats,218-555-0133,{county},Sat 9am-12pm
"""


def zone_in(guide):
    assert guide.pack
    return guide.pack.time_zone


CASES = [("St. Louis", "America/Chicago"), ("Kings", "")]


@pytest.mark.parametrize(("county", "zone"), CASES)
def test_the_zone_of_the_guide_is_suggested_for_its_places(brought, tmp_path, county, zone):
    brought.page_of(tmp_path, SHEET.format(county=county))
    brought.go(Part.PACK)
    fields = brought.parts.pack.fields
    assert fields.time_zone == zone
    assert bool(zone) == fields.zone_box.currentText().startswith("Central")
    brought.make(tmp_path / "list.fieldguide")
    assert zone_in(PackFile((tmp_path / "list.fieldguide").read_bytes()).ready_guide()) == zone


def test_a_zone_that_was_chosen_stays_when_the_rows_are_planned_again(brought, tmp_path, qtbot):
    brought.page_of(tmp_path, SHEET.format(county="St. Louis"))
    box = brought.parts.pack.fields.zone_box
    box.setCurrentIndex(box.findData("America/Denver"))
    box.activated.emit(box.currentIndex())
    with qtbot.waitSignal(brought.controller.made().bringing.reviewed):
        brought.controller.made().bringing.call("another name", lambda: None)
    assert brought.parts.pack.fields.time_zone == "America/Denver"


def test_a_zone_that_was_said_is_in_the_answers_for_window_and_terminal(brought, tmp_path):
    sheet, answers = tmp_path / "list.csv", tmp_path / "answers.yaml"
    sheet.write_text(SHEET.format(county="St. Louis"), encoding="utf-8")
    words = ["import", str(sheet), "--publisher", "Pond", "--yes"]
    assert main([*words, "--into", str(tmp_path / "usual")]) == 0
    assert zone_in(load(tmp_path / "usual")) == "America/Chicago"
    words += ["--answers", str(answers)]
    assert main([*words, "--time-zone", "America/Denver"]) == 0
    assert read_answers(answers).pack.time_zone == "America/Denver"
    assert main([*words, "--into", str(tmp_path / "said")]) == 0
    assert zone_in(load(tmp_path / "said")) == "America/Denver"
    brought.read(sheet)
    fields = brought.parts.pack.fields
    assert (fields.time_zone, fields.answers.time_zone) == ("America/Chicago", "")  # just suggested
    brought.use_answers(answers)
    assert (fields.time_zone, fields.answers.time_zone) == ("America/Denver", "America/Denver")


def test_a_zone_that_is_none_is_a_mistake_in_the_answers(tmp_path):
    answers = tmp_path / "answers.yaml"
    answers.write_text("format: 1\npack:\n  time_zone: America/Chicgo\n", encoding="utf-8")
    with pytest.raises(AnswersError, match=r"'America/Chicgo' is no time zone.*America/Chicago"):
        read_answers(answers)
