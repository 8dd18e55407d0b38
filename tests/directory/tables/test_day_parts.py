"""Times that a spreadsheet keeps as parts of a day come in as times, and other small numbers stay."""

from datetime import date

import pytest

from guide.directory.columns.answers import Answers
from guide.directory.importing.reading import reading_directory
from guide.directory.importing.written_hours import written
from guide.directory.records import join
from guide.steps import finish
from tests.directory.tables.workbooks import sheet, workbook
from tests.directory.tables.writing import cells, table_of


def test_the_times_of_a_workbook_without_a_format_are_hours(tmp_path):
    headings = ["Agency", "Program", "Phone", "Days", "Opens", "Closes"]
    opens, closes = (0.375, 0.354166666666667, "9:30"), (0.708333333333333, 0.708, "by appointment")
    rows = [
        [f"Org {n}", f"Food shelf {n}", f"218-555-010{n}", "Mon-Fri", start, end]
        for n, (start, end) in enumerate(zip(opens, closes, strict=True))
    ]
    (tmp_path / "list.xlsx").write_bytes(workbook({"Sheet1": sheet([headings, *rows])}))
    directory = finish(reading_directory([tmp_path / "list.xlsx"], source="list", answers=Answers()))
    hours = [
        written(record.objects["schedule"], date(2026, 11, 27))
        for record in join(directory.understood()).records
    ]
    assert hours == ["Mon-Fri, 09:00 - 17:00", "Mon-Fri, 08:30 - 17:00", "Mon-Fri, 9:30 - by appointment"]


@pytest.mark.parametrize(
    "heading", ["Opens", "Closing time", "Open at", "Mon close", "Hours (start)", "Until"]
)
def test_headings_of_times_have_times(tmp_path, heading):
    table = table_of(tmp_path, f"Name,{heading}\nAlder,0.375\nBirch,.75\nCedar,1\nDogwood,closed\n")
    assert [row[1] for row in cells(table)] == ["09:00", "18:00", "00:00", "closed"]


def test_so_has_a_column_with_times(tmp_path):
    table = table_of(tmp_path, "Name,Doors\nAlder,9:30\nBirch,0.375\nCedar,10 am\n")
    assert [row[1] for row in cells(table)] == ["9:30", "09:00", "10 am"]


@pytest.mark.parametrize("heading", ["Miles", "Hours per case", "Share open", "Fee"])
def test_other_numbers_stay(tmp_path, heading):
    table = table_of(tmp_path, f"Name,{heading}\nAlder,0.375\nBirch,0.5\n")
    assert [row[1] for row in cells(table)] == ["0.375", "0.5"]


def test_a_part_of_a_day_that_is_no_round_time_stays(tmp_path):
    table = table_of(tmp_path, "Name,Opens\nAlder,0.3\nBirch,0.3511\n")
    assert [row[1] for row in cells(table)] == ["0.3", "0.3511"]
