"""A row that is struck through in its sheet needs a look; one that says besides that it is closed stays out."""

from dataclasses import replace

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood
from tests.directory.tables.workbooks import LOOKS, looks, row, sheet, workbook
from tests.directory.tables.writing import table_of

STRUCK = LOOKS["struck"]


def test_rows_that_are_struck_through_are_known(tmp_path):
    rows = [
        row(1, ["Name", "Phone", "Hours"]),
        row(2, ["Alder", "218-555-0100", "9-5"], style=STRUCK),
        row(3, ["Birch", ("style", STRUCK, "218-555-0101"), "9-5"]),  # a number that is wrong
        row(4, [("style", STRUCK, "Cedar"), "218-555-0102", "9-5"]),
        row(5, ["Dogwood", "218-555-0103", "9-5"], style=LOOKS["not struck"]),
    ]
    book = workbook({"List": sheet(rows)}, parts=looks())
    assert table_of(tmp_path, book, "list.xlsx").struck_rows == {2, 4}


def test_a_row_that_is_struck_through_needs_a_look_and_stays_out_if_it_is_closed():
    columns = {"Place": "service.name", "Phone": "phone.number", "Status": "service.status"}
    rows = (
        ("Alder House", "218-555-0100", "open"),
        ("Birch House", "218-555-0101", ""),
        ("Cedar House", "218-555-0102", "truck sold"),
    )
    found = understood("list.xlsx", columns, *rows)
    judged = plan_of(replace(found, table=replace(found.table, struck_rows=frozenset({3, 4})))).judged
    assert [each.outcome for each in judged] == [Outcome.COMES, Outcome.LOOK, Outcome.HELD]
    assert judged[1].reasons[-1].sentence == "It is struck through in the sheet."
