"""Rows that stand out as headings of the rows below them are groups; a service with a name alone is none."""

import pytest

from tests.directory.tables.workbooks import LOOKS, looks, row, sheet, workbook
from tests.directory.tables.writing import cells, numbers, table_of

HEADINGS = ["Name", "Phone", "Hours"]
ALDER, BIRCH, CEDAR = (["Alder", "555-0100", "9-5"], ["Birch", "555-0101", ""], ["Cedar", "", "24/7"])


def read(folder, *rows):
    """Return the table of rows, each with the name of its look."""
    made = (row(n, each, style=LOOKS[look]) for n, (look, each) in enumerate(rows, start=2))
    book = workbook({"List": sheet([row(1, HEADINGS), *made])}, parts=looks())
    return table_of(folder, book, "list.xlsx")


@pytest.mark.parametrize(
    ("look", "first", "second"),
    [("bold", "Shelters", "Food"), ("filled", "Shelters", "Food"), ("plain", "SHELTERS", "FOOD & MEALS")],
)
def test_rows_that_stand_out_are_groups_of_the_rows_below(tmp_path, look, first, second):
    table = read(
        tmp_path,
        (look, [first]),
        ("plain", ALDER),
        ("plain", BIRCH),
        (look, [second]),
        ("plain", CEDAR),
        ("plain", ["Dogwood"]),
    )
    assert table.headings == (*HEADINGS, "group")
    assert cells(table) == [
        (*ALDER, first),
        (*BIRCH, first),
        (*CEDAR, second),
        ("Dogwood", "", "", second),
    ]
    assert numbers(table) == [3, 4, 6, 7]
    assert table.notes == ("Rows that are a group for the rows below them, now under “group”: 2, 5.",)


@pytest.mark.parametrize(
    "rows",
    [
        [("plain", ["Elm"]), ("plain", ALDER), ("plain", ["Fir"]), ("plain", BIRCH)],  # as all others
        [("white", ["Elm"]), ("plain", ALDER), ("white", ["Fir"]), ("plain", BIRCH)],
        [("bold", ["Elm"]), ("bold", ALDER), ("bold", ["Fir"]), ("plain", BIRCH)],  # one is bold, too
        [("bold", ["Elm"]), ("plain", ALDER), ("plain", BIRCH)],  # the only one
        [("plain", ALDER), ("bold", ["Elm"]), ("plain", BIRCH), ("bold", ["Fir"]), ("plain", CEDAR)],
        [("bold", ["Elm"]), ("bold", ["Fir"]), ("plain", BIRCH)],  # nothing stands below the first
        [("bold", ["Elm"]), ("plain", BIRCH), ("bold", ["Fir"])],
        [("bold", [None, "Elm"]), ("plain", BIRCH), ("bold", [None, "Fir"]), ("plain", CEDAR)],
    ],
)
def test_rows_that_do_not_plainly_stand_out_stay_rows(tmp_path, rows):
    table = read(tmp_path, *rows)
    assert table.headings == tuple(HEADINGS)
    assert len(table.rows) == len(rows)


@pytest.mark.parametrize(
    "text",
    ["NEW - NOT SORTED YET (QX)", "ASK ANN ABOUT THESE", "TO CHECK", "OTHERS??", "UNSORTED", "NEW ONES (QX)"],
)
def test_a_group_that_speaks_among_colleagues_is_an_internal_note(tmp_path, text):
    table = read(tmp_path, ("plain", ["FOOD"]), ("plain", ALDER), ("plain", [text]), ("plain", BIRCH))
    assert table.headings == (*HEADINGS, "group", "group (internal note)")
    assert cells(table) == [(*ALDER, "FOOD", ""), (*BIRCH, "", text)]


@pytest.mark.parametrize("text", ["CHEMICAL DEPENDENCY (CD)", "SHELTERS (DV)", "PLACES TO EAT", "METRO (MN)"])
def test_other_groups_are_public(tmp_path, text):
    table = read(tmp_path, ("plain", ["FOOD"]), ("plain", ALDER), ("plain", [text]), ("plain", BIRCH))
    assert cells(table) == [(*ALDER, "FOOD"), (*BIRCH, text)]
