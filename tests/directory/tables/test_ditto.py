"""A mark that says that a cell has the text of the one above it is read so, and shown nowhere."""

import pytest

from tests.directory.tables.writing import cells, table_of

ALDER = "Alder,Elm Trust,218-555-0100,ring"


@pytest.mark.parametrize("mark", ['""""', "''", "〃", "ditto", "Same as above", '"""   """', "-''-"])
def test_a_ditto_mark_means_the_cell_above(tmp_path, mark):
    table = table_of(
        tmp_path, f"Name,Agency,Phone,Notes\n{ALDER}\nBirch,{mark},218-555-0101,\nCedar,{mark},1,\n"
    )
    assert [row[1] for row in cells(table)] == ["Elm Trust"] * 3


def test_one_in_the_first_row_or_below_an_empty_cell_says_nothing(tmp_path):
    table = table_of(tmp_path, "Name,Agency,Phone\nAlder,ditto,218-555-0100\nBirch,,1\nCedar,ditto,1\n")
    assert [row[1] for row in cells(table)] == [""] * 3


def test_notes_and_other_words_stay(tmp_path):
    table = table_of(tmp_path, f"Name,Agency,Phone,Notes\n{ALDER}\nDitto Kids,same,218-555-0101,ditto\n")
    assert cells(table)[1] == ("Ditto Kids", "same", "218-555-0101", "ditto")


def test_same_means_the_cell_above_in_the_first_column_with_names(tmp_path):
    table = table_of(tmp_path, "Id,Agency,Phone\n1,Alder,218-555-0100\n2,same,218-555-0101\n3,Same.,same\n")
    assert [row[1:] for row in cells(table)][1:] == [("Alder", "218-555-0101"), ("Alder", "same")]
