"""CSV files are read whatever separates their cells, and whichever quotation marks stand around these."""

import pytest

from tests.directory.tables.writing import cells, table_of

ROWS = [
    ("Alder House", "food, beds, showers", "218-555-0101"),
    ("Birch House", "rent help; legal aid", "218-555-0102"),
    ("Joe's Place", "coffee, soup", "218-555-0103"),
]


@pytest.mark.parametrize("separator", ["~", "^", "\x01", "\x1f"])
def test_separators_that_databases_write_are_known(tmp_path, separator):
    table = table_of(tmp_path, "\n".join(map(separator.join, [("Name", "About", "Phone"), *ROWS])))
    assert (table.headings, cells(table), table.notes) == (("Name", "About", "Phone"), ROWS, ())


def test_such_a_sign_in_a_text_separates_nothing(tmp_path):
    lines = ["Name,About", "Alder,~20 beds ~ 3 rooms", "Birch,^ see above", "Cedar"]
    assert cells(table_of(tmp_path, "\n".join(lines))) == [
        ("Alder", "~20 beds ~ 3 rooms"),
        ("Birch", "^ see above"),
        ("Cedar", ""),
    ]
    assert cells(table_of(tmp_path, "Name\nAlder\nBirch ~ old\nCedar\n"))[1] == ("Birch ~ old",)


def test_single_quotation_marks_around_cells_are_none_of_their_texts(tmp_path):
    lines = [",".join("'{}'".format(cell.replace("'", "''")) for cell in row) for row in ROWS]
    table = table_of(tmp_path, "\n".join(["Name,About,Phone", *lines]) + "\n")
    assert (cells(table), table.notes) == (ROWS, ())


def test_double_marks_within_single_ones_are_letters(tmp_path):
    table = table_of(tmp_path, "Name,About\n'Alder','a \"warm\" place, beds'\n'Birch','soup, bread'\n")
    assert cells(table) == [("Alder", 'a "warm" place, beds'), ("Birch", "soup, bread")]


def test_apostrophes_in_texts_are_no_quotation_marks(tmp_path):
    lines = ["Name,About", "'Round the Clock',food", "Joe's,the '90s house", "Ann's,'open'", "Birch,beds"]
    assert [row[0] for row in cells(table_of(tmp_path, "\n".join(lines)))][:3] == [
        "'Round the Clock'",
        "Joe's",
        "Ann's",
    ]
