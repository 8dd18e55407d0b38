"""A column in which each row has an id of its own is taken for the ids, whatever its heading calls them."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import LIKELY, SURE
from guide.directory.table import Row, Table

NAMES = "Harbor Light Mission ; Second Street Pantry ; Open Door Clinic ; Casa Esperanza ; Loon Lake Job Club"
LETTERS = ("A-104", "A-105", "B-211", "B-7", "C-19")
NUMBERS = ("1044", "1207", "1388", "2001", "2950")
UUIDS = tuple(f"5f0b7a1e-13c2-4a{n}1-9d2e-8f5a6b7c8d9e" for n in range(5))


def guess_of(heading, texts, *, other=None, is_alone=True):
    """The guess about a column beside names and numbers."""
    columns = {"Name": NAMES.split(" ; "), "Phone": [f"218-555-010{n}" for n in range(5)], heading: texts}
    columns |= other or {}
    rows = tuple(Row(n, cells) for n, cells in enumerate(zip(*columns.values(), strict=True), start=2))
    return guess_columns(Table("list.csv", tuple(columns), rows), is_alone=is_alone).columns[2]


@pytest.mark.parametrize("texts", [LETTERS, NUMBERS, UUIDS])
@pytest.mark.parametrize(
    "heading",
    "Ref # | Ref. No. | Reference number | UID | Db ID | Source ID | Legacy ID | ExternalRef | pk | recid | nid | "
    "globalid | ROWID | Resource code | GUID | UUID | Resource # | Listing no | OBJECTID | FID | post_id | "
    "Agency # | Site ID".split(" | "),
)
def test_a_column_of_own_ids_is_that_of_the_rows(heading, texts):
    guess = guess_of(heading, texts)
    assert (guess.field, guess.sureness >= LIKELY) == ("service.id", True)


@pytest.mark.parametrize("heading", ["Code", "record"])
def test_one_whose_heading_says_little_is_unsure(heading):
    guess = guess_of(heading, LETTERS)
    assert (guess.field, guess.sureness < LIKELY) == ("service.id", True)


@pytest.mark.parametrize("heading", ["Ref #", "Legacy ID", "Code", "record", "Source ID"])
def test_ids_that_rows_share_or_lack_are_none_of_theirs(heading):
    assert guess_of(heading, ("A-1", "A-1", "A-2", "A-2", "A-3")).field is None
    assert guess_of(heading, ("A-1", "", "", "A-2", "A-3")).field is None
    assert guess_of(heading, ("HLM", "SSP", "ODC", "CE", "LLJ")).field is None


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        ("Taxonomy codes", ("BD-1800", "BH-1900.2000", "LN-3000", "PX-5000", "TJ-3000")),
        ("Code", ("BD-1800", "BH-1900.2000", "LN-3000", "PX-5000", "TJ-3000")),
        ("Code", ("55802", "55803", "55804", "55805", "55806")),
        ("Ext", ("101", "102", "103", "104", "105")),
        ("Zip code", ("55802", "55803", "55804", "55805", "55806")),
        ("EIN", ("41-1111111", "41-1111112", "41-1111113", "41-1111114", "41-1111115")),
        ("Tax ID", ("411111111", "411111112", "411111113", "411111114", "411111115")),
        ("Ref #", ("218-555-0111", "218-555-0112", "218-555-0113", "218-555-0114", "218-555-0115")),
        ("Grant #", LETTERS),
        ("Client ID", LETTERS),
        ("Old number", NUMBERS),
    ],
)
def test_what_is_no_id_of_a_row_is_not_taken_for_one(heading, texts):
    assert guess_of(heading, texts).field != "service.id"


def test_what_is_called_id_comes_before_what_may_be_one():
    assert guess_of("Code", LETTERS, other={"ID": NUMBERS}).field is None
    assert guess_of("Code", LETTERS, other={"Legacy ID": NUMBERS}).field is None
    assert guess_of("ID", LETTERS, other={"Ref #": NUMBERS}).sureness >= SURE


def test_ids_of_others_stay_theirs_beside_other_tables_or_where_rows_share_them():
    assert guess_of("Agency #", LETTERS, is_alone=False).field == "organization.id"
    assert guess_of("Agency #", ("A-1", "A-1", "A-2", "A-2", "A-3")).field == "organization.id"
