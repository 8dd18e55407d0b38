"""Rows that stand out as headings of the rows below them are groups; a service with a name alone is none."""

from tests.directory.tables.workbooks import LOOKS, looks, row, sheet, workbook
from tests.directory.tables.writing import cells, numbers, table_of

HEADINGS = ["Name", "Phone", "Hours"]
ALDER, BIRCH, CEDAR = (["Alder", "555-0100", "9-5"], ["Birch", "555-0101", ""], ["Cedar", "", "24/7"])


def read(folder, *rows):
    """Return the table of rows, each with the name of its look."""
    made = (row(n, each, style=LOOKS[look]) for n, (look, each) in enumerate(rows, start=2))
    book = workbook({"List": sheet([row(1, HEADINGS), *made])}, parts=looks())
    return table_of(folder, book, "list.xlsx")


def test_rows_that_stand_out_are_groups_of_the_rows_below(tmp_path):
    last = ("plain", ["Dogwood"])
    for look, one, two in (
        ("bold", "Shelters", "Food"),
        ("filled", "Shelters", "Food"),
        ("plain", "SHELTERS", "FOOD & MEALS"),
    ):
        table = read(
            tmp_path, (look, [one]), ("plain", ALDER), ("plain", BIRCH), (look, [two]), ("plain", CEDAR), last
        )
        assert table.headings == (*HEADINGS, "group")
        assert cells(table) == [(*ALDER, one), (*BIRCH, one), (*CEDAR, two), ("Dogwood", "", "", two)]
        assert numbers(table) == [3, 4, 6, 7]
        assert table.notes == ("Rows that are a group for the rows below them, now under “group”: 2, 5.",)


def test_rows_that_do_not_plainly_stand_out_stay_rows(tmp_path):
    elm, fir, alder, birch = ("bold", ["Elm"]), ("bold", ["Fir"]), ("plain", ALDER), ("plain", BIRCH)
    for rows in (
        [("plain", ["Elm"]), alder, ("plain", ["Fir"]), birch],  # as all others
        [("white", ["Elm"]), alder, ("white", ["Fir"]), birch],
        [elm, ("bold", ALDER), fir, birch],  # one is bold, too
        [elm, alder, birch],  # the only one
        [alder, elm, birch, fir, ("plain", CEDAR)],
        [elm, fir, birch],  # nothing stands below the first
        [elm, birch, fir],
        [("bold", [None, "Elm"]), birch, ("bold", [None, "Fir"]), alder],
    ):
        table = read(tmp_path, *rows)
        assert (table.headings, len(table.rows)) == (tuple(HEADINGS), len(rows)), rows


def test_a_group_that_speaks_among_colleagues_is_an_internal_note(tmp_path):
    for text in (
        "NEW - NOT SORTED YET (QX)",
        "ASK ANN ABOUT THESE",
        "TO CHECK",
        "OTHERS??",
        "UNSORTED",
        "NEW ONES (QX)",
    ):
        table = read(tmp_path, ("plain", ["FOOD"]), ("plain", ALDER), ("plain", [text]), ("plain", BIRCH))
        assert table.headings == (*HEADINGS, "group", "group (internal note)"), text
        assert cells(table) == [(*ALDER, "FOOD", ""), (*BIRCH, "", text)]


def test_other_groups_are_public(tmp_path):
    for text in ("CHEMICAL DEPENDENCY (CD)", "SHELTERS (DV)", "PLACES TO EAT", "METRO (MN)"):
        table = read(tmp_path, ("plain", ["FOOD"]), ("plain", ALDER), ("plain", [text]), ("plain", BIRCH))
        assert cells(table) == [(*ALDER, "FOOD"), (*BIRCH, text)]
