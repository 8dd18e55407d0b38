"""A column in which each row has an id of its own is taken for the ids, whatever its heading calls them."""

from guide.directory.columns.guess import guess_columns
from guide.directory.columns.meaning import LIKELY, SURE
from tests.directory.columns.guessing import table_of

NAMES = "Harbor Light Mission ; Second Street Pantry ; Open Door Clinic ; Casa Esperanza ; Loon Lake Job Club"
LETTERS = "A-104 ; A-105 ; B-211 ; B-7 ; C-19"
NUMBERS = "1044 ; 1207 ; 1388 ; 2001 ; 2950"
UUIDS = " ; ".join(f"5f0b7a1e-13c2-4a{n}1-9d2e-8f5a6b7c8d9e" for n in range(5))
SHARED = "A-1 ; A-1 ; A-2 ; A-2 ; A-3"
CALLED = "Ref # ; Reference number ; UID ; Db ID ; Legacy ID ; pk ; globalid ; Resource code ; GUID ; OBJECTID ; Agency #"
NONE = f"""
Taxonomy codes ; Code | BD-1800 ; BH-1900.2000 ; LN-3000 ; PX-5000 ; TJ-3000
Code ; Zip code | 55802 ; 55803 ; 55804 ; 55805 ; 55806
Ext | 101 ; 102 ; 103 ; 104 ; 105
EIN | 41-1111111 ; 41-1111112 ; 41-1111113 ; 41-1111114 ; 41-1111115
Ref # | 218-555-0111 ; 218-555-0112 ; 218-555-0113 ; 218-555-0114 ; 218-555-0115
Grant # ; Client ID | {LETTERS}
Old number | {NUMBERS}
Ref # ; Code ; record | {SHARED}
Ref # ; Code ; record | A-1 ;  ;  ; A-2 ; A-3
Ref # ; Code ; record | HLM ; SSP ; ODC ; CE ; LLJ
"""


def guess_of(heading, texts, *, is_alone=True, **other):
    """The guess about a column beside names and numbers."""
    numbers = [f"218-555-010{n}" for n in range(5)]
    table = table_of({"Name": NAMES, "Phone": numbers, heading: texts, **other})
    return guess_columns(table, is_alone=is_alone).columns[2]


def test_a_column_of_own_ids_is_that_of_the_rows():
    found = {
        (each, texts): guess_of(each, texts)
        for each in CALLED.split(" ; ")
        for texts in (LETTERS, NUMBERS, UUIDS)
    }
    unlike = {case for case, each in found.items() if each.field != "service.id" or each.sureness < LIKELY}
    assert unlike == set()
    vague = guess_of("Code", LETTERS)
    assert (vague.field, vague.sureness < LIKELY) == ("service.id", True)


def test_what_is_no_id_of_a_row_is_not_taken_for_one():
    cases = [line.split(" | ") for line in NONE.strip().splitlines()]
    pairs = [(heading, texts) for headings, texts in cases for heading in headings.split(" ; ")]
    assert [case for case in pairs if guess_of(*case).field == "service.id"] == []


def test_what_is_called_id_comes_first_and_ids_of_others_stay_theirs():
    assert guess_of("Code", LETTERS, ID=NUMBERS).field is None
    assert guess_of("ID", LETTERS, **{"Ref #": NUMBERS}).sureness >= SURE
    assert guess_of("Agency #", LETTERS, is_alone=False).field == "organization.id"
    assert guess_of("Agency #", SHARED).field == "organization.id"
