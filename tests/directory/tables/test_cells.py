"""Cells of a list: ditto marks, parts of a day, and lists and objects as programs write them into sheets."""

import json
from datetime import date

from guide.directory.columns.answers import Answers
from guide.directory.importing.reading import reading_directory
from guide.directory.importing.written_hours import written
from guide.directory.records import join
from guide.directory.table import Row, Table
from guide.directory.tables.cell_parts import with_parts
from guide.steps import finish
from tests.directory.tables.workbooks import sheet, workbook
from tests.directory.tables.writing import cells, table_of


def second(table):
    return [row[1] for row in cells(table)]


def parts_of(folder, *texts, heading="PARTS"):
    """Return the table of texts below a heading, beside names."""
    quoted = (text.replace('"', '""') for text in texts)
    return table_of(
        folder, f"NAME,{heading}\n" + "".join(f'Alder {at},"{text}"\n' for at, text in enumerate(quoted))
    )


def column(table, heading):
    return [row[table.headings.index(heading)] for row in cells(table)]


def test_objects_of_json_and_of_python_get_a_column_for_each_part(tmp_path):
    python = "[{'name': 'Ann Moe', 'is_private': True, 'phone': None}, {'name': 'Bo Lee'}]"
    table = parts_of(tmp_path, json.dumps([{"name": "Cy Roe", "is_private": False}]), python, "[]")
    assert table.headings == ("NAME", "PARTS.name", "PARTS.is_private", "PARTS.phone")
    assert column(table, "PARTS.name") == ["Cy Roe", "Ann Moe\nBo Lee", ""]
    assert column(table, "PARTS.is_private") == ["false", "true", ""]


def test_words_of_a_list_stay_without_its_brackets(tmp_path):
    texts = ('["Active"]', "[English,Spanish]", '{Somali,"Sign language"}', "['Hmong', 'Karen']", "{}")
    wanted = ["Active", "English\nSpanish", "Somali\nSign language", "Hmong\nKaren", ""]
    assert column(parts_of(tmp_path, *texts), "PARTS") == wanted


def test_areas_are_called_as_a_person_calls_them(tmp_path):
    areas = [
        {"scope": "county", "county": "Cook", "state": "MN"},
        {"scope": "city", "city": "Ely", "state": "MN"},
    ]
    state = [{"level": "State", "county": None, "state": "MN", "state_name": "Minnesota"}]
    table = parts_of(tmp_path, json.dumps(areas), json.dumps(state), heading="SERVICE_AREAS")
    assert column(table, "SERVICE_AREAS") == ["Cook County, MN\nEly, MN", "Minnesota"]


def test_lists_in_lists_what_cannot_be_read_and_a_few_brackets_stay_as_they_are(tmp_path):
    for texts in (
        ("[[9, 0], [17, 0]]", "[{'name': open('x')}]", "{'a': 1,", "[see note] call first"),
        ("food", "[clothes]", "beds", "rides"),
    ):
        assert column(parts_of(tmp_path, *texts), "PARTS") == list(texts)


def test_code_in_a_cell_is_never_run(tmp_path):
    made = tmp_path / "made"
    text = f"[__import__('pathlib').Path({str(made)!r}).write_text('x')]"
    parts_of(tmp_path, text, text)
    assert not made.exists()


def test_a_cell_that_is_meant_to_break_a_reader_stays_text():
    for cell in (
        '{"a":' * 700 + "1" + "}" * 700,
        "[" * 700 + "1" + "]" * 700,
        "['x', " + "[" * 50_000,
        "[" + "-" * 99_000 + "1]",
        "{'a': " * 9_000 + "1" + "}" * 9_000,
        "[" + "(" * 99_000 + "]",
    ):
        table = Table("list.csv", ("Name", "Parts"), (Row(2, ("House", cell)),))
        assert len(with_parts(table).rows) == 1, cell[:10]


def test_the_times_of_a_workbook_without_a_format_are_hours(tmp_path):
    headings = ["Agency", "Program", "Phone", "Days", "Opens", "Closes"]
    opens, closes = (0.375, 0.354166666666667, "9:30"), (0.708333333333333, 0.708, "by appointment")
    rows = [
        [f"Org {n}", f"Food shelf {n}", f"218-555-010{n}", "Mon-Fri", start, end]
        for n, (start, end) in enumerate(zip(opens, closes, strict=True))
    ]
    (tmp_path / "list.xlsx").write_bytes(workbook({"Sheet1": sheet([headings, *rows])}))
    directory = finish(reading_directory([tmp_path / "list.xlsx"], source="list", answers=Answers()))
    records = join(directory.understood()).records
    hours = [written(record.objects["schedule"], date(2026, 11, 27)) for record in records]
    assert hours == ["Mon-Fri, 09:00 - 17:00", "Mon-Fri, 08:30 - 17:00", "Mon-Fri, 9:30 - by appointment"]


def test_parts_of_a_day_are_times_below_a_heading_of_times_alone(tmp_path):
    for heading in ("Opens", "Closing time", "Mon close", "Hours (start)", "Until"):
        table = table_of(tmp_path, f"Name,{heading}\nAlder,0.375\nBirch,.75\nCedar,1\nDogwood,closed\n")
        assert second(table) == ["09:00", "18:00", "00:00", "closed"], heading
    assert second(table_of(tmp_path, "Name,Doors\nAlder,9:30\nBirch,0.375\nCedar,10 am\n"))[1] == "09:00"
    for heading in ("Miles", "Hours per case", "Share open", "Fee"):
        assert second(table_of(tmp_path, f"Name,{heading}\nAlder,0.375\nBirch,0.5\n")) == ["0.375", "0.5"], (
            heading
        )
    assert second(table_of(tmp_path, "Name,Opens\nAlder,0.3\nBirch,0.3511\n")) == ["0.3", "0.3511"]


ALDER = "Alder,Elm Trust,218-555-0100,ring"


def test_a_ditto_mark_means_the_cell_above(tmp_path):
    for mark in ('""""', "''", "〃", "ditto", "Same as above", '"""   """', "-''-"):
        text = f"Name,Agency,Phone,Notes\n{ALDER}\nBirch,{mark},218-555-0101,\nCedar,{mark},1,\n"
        assert second(table_of(tmp_path, text)) == ["Elm Trust"] * 3, mark


def test_a_ditto_mark_without_a_cell_above_says_nothing_and_in_notes_it_stays(tmp_path):
    table = table_of(tmp_path, "Name,Agency,Phone\nAlder,ditto,218-555-0100\nBirch,,1\nCedar,ditto,1\n")
    assert second(table) == [""] * 3
    table = table_of(tmp_path, f"Name,Agency,Phone,Notes\n{ALDER}\nDitto Kids,same,218-555-0101,ditto\n")
    assert cells(table)[1] == ("Ditto Kids", "same", "218-555-0101", "ditto")
    table = table_of(tmp_path, "Id,Agency,Phone\n1,Alder,218-555-0100\n2,same,218-555-0101\n3,Same.,same\n")
    assert [row[1:] for row in cells(table)][1:] == [("Alder", "218-555-0101"), ("Alder", "same")]
