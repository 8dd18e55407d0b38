"""Rows and texts that are struck through in a sheet are known."""

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
    table = table_of(tmp_path, workbook({"List": sheet(rows)}, parts=looks()), "list.xlsx")
    assert (table.struck_rows, table.partly_struck_rows) == ({2, 4}, {3})


def test_a_text_of_which_a_part_is_struck_through_is_known(tmp_path):
    runs = "<r><rPr><strike/></rPr><t>218-555-0100</t></r><r><t> 218-555-0101</t></r>"
    kept = '<r><rPr><strike val="0"/></rPr><t>218-555-0102</t></r>'
    rows = [
        row(1, ["Name", "Phone", "Hours"]),
        row(2, ["Alder", ("s", "0"), "9-5"]),
        row(3, ["Birch", ("s", "1"), "9-5"]),
        f'<row r="4"><c r="A4" t="inlineStr"><is><t>Cedar</t></is></c><c r="B4" t="inlineStr"><is>{runs}</is></c></row>',
    ]
    shared = f"<si>{runs}</si><si>{kept}</si>"
    table = table_of(tmp_path, workbook({"List": sheet(rows)}, shared=shared), "list.xlsx")
    assert (table.struck_rows, table.partly_struck_rows) == (frozenset(), {2, 4})
    assert [each.cells[1] for each in table.rows][::2] == ["218-555-0100 218-555-0101"] * 2
