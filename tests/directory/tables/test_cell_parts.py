"""Cells with lists and objects, as programs write them into sheets, become words and columns of parts."""

import json

import pytest

from guide.directory.table import Row, Table
from guide.directory.tables.cell_parts import with_parts
from tests.directory.tables.writing import cells, table_of


def sheet(*texts, heading="PARTS"):
    quoted = (text.replace('"', '""') for text in texts)
    return f"NAME,{heading}\n" + "".join(f'Alder {at},"{text}"\n' for at, text in enumerate(quoted))


def column(table, heading):
    return [row[table.headings.index(heading)] for row in cells(table)]


def test_objects_of_json_and_of_python_get_a_column_for_each_part(tmp_path):
    python = "[{'name': 'Ann Moe', 'is_private': True, 'phone': None}, {'name': 'Bo Lee'}]"
    table = table_of(tmp_path, sheet(json.dumps([{"name": "Cy Roe", "is_private": False}]), python, "[]"))
    assert table.headings == ("NAME", "PARTS.name", "PARTS.is_private", "PARTS.phone")
    assert column(table, "PARTS.name") == ["Cy Roe", "Ann Moe\nBo Lee", ""]
    assert column(table, "PARTS.is_private") == ["false", "true", ""]


def test_words_of_a_list_stay_without_its_brackets(tmp_path):
    texts = ('["Active"]', "[English,Spanish]", '{Somali,"Sign language"}', "['Hmong', 'Karen']", "{}")
    table = table_of(tmp_path, sheet(*texts))
    assert column(table, "PARTS") == [
        "Active",
        "English\nSpanish",
        "Somali\nSign language",
        "Hmong\nKaren",
        "",
    ]


def test_areas_are_called_as_a_person_calls_them(tmp_path):
    areas = [
        {"scope": "county", "county": "Cook", "state": "MN"},
        {"scope": "city", "city": "Ely", "state": "MN"},
    ]
    state = [{"level": "State", "county": None, "state": "MN", "state_name": "Minnesota"}]
    table = table_of(tmp_path, sheet(json.dumps(areas), json.dumps(state), heading="SERVICE_AREAS"))
    assert column(table, "SERVICE_AREAS") == ["Cook County, MN\nEly, MN", "Minnesota"]


def test_lists_in_lists_and_what_cannot_be_read_stay_as_they_are(tmp_path):
    texts = ("[[9, 0], [17, 0]]", "[{'name': open('x')}]", "{'a': 1,", "[see note] call first")
    assert column(table_of(tmp_path, sheet(*texts)), "PARTS") == list(texts)


def test_a_few_brackets_in_a_column_of_texts_are_texts(tmp_path):
    texts = ("food", "[clothes]", "beds", "rides")
    assert column(table_of(tmp_path, sheet(*texts)), "PARTS") == list(texts)


def test_code_in_a_cell_is_never_run(tmp_path):
    made = tmp_path / "made"
    text = f"[__import__('pathlib').Path({str(made)!r}).write_text('x')]"
    table_of(tmp_path, sheet(text, text))
    assert not made.exists()


@pytest.mark.parametrize(
    "cell",
    [
        '{"a":' * 700 + "1" + "}" * 700,
        "[" * 700 + "1" + "]" * 700,
        "['x', " + "[" * 50_000,
        "[" + "-" * 99_000 + "1]",
        "{'a': " * 9_000 + "1" + "}" * 9_000,
        "[" + "(" * 99_000 + "]",
    ],
    ids=["objects", "lists", "open", "signs", "python", "brackets"],
)
def test_a_cell_that_is_meant_to_break_a_reader_stays_text(cell):
    table = Table("list.csv", ("Name", "Parts"), (Row(2, ("House", cell)),))
    assert len(with_parts(table).rows) == 1
