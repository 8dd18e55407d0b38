"""Tests that the check sees the slips of an author: a lost digit, a day to come, a file called .yaml.txt."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from guide.content.load import load, load_union
from guide.content.model import Severity
from tests.content.samples import PROGRAM, read_entry

SHIPPED = Path(__file__).parents[2] / "resources"
CONTACT = "contacts: [{{kind: office, channel: {}, value: '{}'}}]\n"


def test_a_lost_digit_is_seen():
    for channel, number in [
        ("call", "1-866-223-111"),
        ("call", "612-377-880"),
        ("text", "2337"),
        ("tty", "1-800-787-322"),
        ("call", "66008"),
    ]:
        _, report = read_entry(PROGRAM + CONTACT.format(channel, number))
        [problem] = report.problems
        assert (problem.severity, "Is one lost?" in problem.sentence) == (Severity.WARNING, True), channel


def test_a_whole_number_is_left_alone():
    rows = [
        ("call", "1-866-223-1111"),
        ("call", "911"),
        ("text", "66008"),
        ("text", "741741"),
        ("call", "555-0100"),
        ("call", "+44 20 7946 0958"),
        ("tty", "711"),
        ("call", "1-800-555-0100 (CALL)"),
    ]
    assert [
        (channel, number)
        for channel, number in rows
        if read_entry(PROGRAM + CONTACT.format(channel, number))[1].problems != ()
    ] == []


def test_a_day_to_come_is_seen_by_authors(coats, write):
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011 - as the check
    write("programs/coat-drive.yaml", PROGRAM.replace("reviewed: 2026-11-24", f"reviewed: {tomorrow}"))
    found = [each for each in load(coats, with_prose=True).problems if "still to come" in each.sentence]
    assert [(each.file, each.severity) for each in found] == [("programs/coat-drive.yaml", Severity.WARNING)]
    assert load(coats).problems == (), "a worker's clock may be wrong"


@pytest.mark.parametrize("name", ["coat.yaml.txt", "coat.YML.TXT"])
def test_a_file_that_windows_gave_a_second_ending_is_an_error(coats, write, name):
    write(f"programs/{name}", PROGRAM)
    [problem] = load(coats).problems
    assert problem.sentence == "This file is not read, as it ends in .txt; rename it to coat.yaml."
    assert problem.severity is Severity.ERROR


def test_a_deleted_entry_is_one_mistake(tmp_path):
    pack = tmp_path / "pack"
    shutil.copytree(SHIPPED, pack)
    (pack / "lines" / "day-one.yaml").unlink()
    errors = [each for each in load_union(pack).problems if each.severity is Severity.ERROR]
    assert len(errors) == 1
    assert "No entry has the id 'day-one'." in errors[0].sentence
    assert "places name it" in errors[0].sentence
