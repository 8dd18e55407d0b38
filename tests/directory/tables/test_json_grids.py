"""JSON of rows or columns of cells, as spreadsheets and open data write it, is read row by row."""

import json

import pytest

from tests.directory.tables.writing import cells, table_of

HEADINGS = ["Name", "Phone", "Contact person"]
ROWS = [["Alder House", "218-555-0100", "Jane Doe"], ["Birch Pantry", "218-555-0101", "Ann Quill"]]
BY_COLUMN = {heading: [row[at] for row in ROWS] for at, heading in enumerate(HEADINGS)}
COLUMNS = [{"id": at, "name": heading} for at, heading in enumerate(HEADINGS)]


@pytest.mark.parametrize(
    "value",
    [
        [HEADINGS, *ROWS],
        {"range": "Sheet1!A1:C3", "majorDimension": "ROWS", "values": [HEADINGS, *ROWS]},
        {"columns": HEADINGS, "index": [0, 1], "data": ROWS},
        {"meta": {"view": {"name": "Sites", "columns": COLUMNS}}, "data": ROWS},
        {"fields": COLUMNS, "rows": ROWS},
        BY_COLUMN,
        {heading: {"0": one, "1": other} for heading, (one, other) in BY_COLUMN.items()},
    ],
)
def test_each_row_is_a_record(tmp_path, value):
    table = table_of(tmp_path, json.dumps(value), "list.json")
    assert list(table.headings) == HEADINGS
    assert cells(table) == list(map(tuple, ROWS))


def test_cells_beyond_the_headings_and_headings_of_one_name_are_kept(tmp_path):
    value = [["Name", "Phone", "Phone"], ["Alder", "218-555-0100", "218-555-0101", "Beds"]]
    table = table_of(tmp_path, json.dumps(value), "list.json")
    assert table.headings == ("Name", "Phone", "Phone 3", "column 4")
    assert cells(table) == [("Alder", "218-555-0100", "218-555-0101", "Beds")]


@pytest.mark.parametrize(
    "value",
    [
        {"name": "Alder House", "phones": ["218-555-0100", "218-555-0101"]},
        {"name": "Alder House", "data": ["food", "beds"]},
    ],
)
def test_a_record_with_lists_is_one_record(tmp_path, value):
    assert len(cells(table_of(tmp_path, json.dumps(value), "list.json"))) == 1
