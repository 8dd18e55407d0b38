"""The table for people: one row a service, and nothing that a spreadsheet program would run."""

import csv
import io
from dataclasses import replace

from guide.directory.export.sheet import sheet_bytes
from tests.builders import contact
from tests.directory.export.made_up import FULL, LISTED, PLAIN, made_up, unsigned
from tests.shipped import shipped_guide


def rows_of(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def sheet(*entries):
    return rows_of(sheet_bytes(entries, made_up()))


def test_a_row_is_a_service_in_the_order_that_was_given_and_ends_as_spreadsheets_write_it():
    assert [row["Name"] for row in sheet(PLAIN, FULL, PLAIN)] == [PLAIN.title, FULL.title, PLAIN.title]
    data = sheet_bytes([PLAIN, LISTED], made_up())
    assert (data.count(b"\r\n"), data.endswith(b"\r\n")) == (3, True)


def test_cells_are_in_words():
    (row,) = sheet(FULL)
    assert row["Kind"] == "Service"
    assert row["Languages"] == "English; Hmong"
    assert row["Where"] == "St. Louis County; Minnesota; Nowhere Known"
    assert row["Address"] == "120 West 2nd Street, Suite 4, Duluth, MN 55802"
    assert row["Strategies"] == "Hot meals; Warm clothes for everyone outside"
    assert row["When"].startswith("Nights; closed on 4 July, as written.; Monday to Thursday, 8:30 am")
    assert row["Reviewed"] == "2026-11-24"
    assert row["From"] == "Winter help"


def test_the_day_of_a_copy_is_no_day_of_a_review():
    assert [row["Reviewed"] for row in sheet(PLAIN, LISTED)] == ["2026-11-24", ""]


def test_what_nobody_has_signed_says_so_beside_its_pack():
    (row,) = rows_of(sheet_bytes((PLAIN,), unsigned(made_up())))
    assert row["From"] == "Winter help (not signed)"


def test_tips_to_the_police_stand_apart_from_help():
    (row,) = sheet(FULL)
    assert "800-555-0102" in row["Police tip line"]
    assert "tips@example.org" in row["Police tip line"]
    assert "800-555-0103" in row["To report"]
    for heading in ("Call", "Text", "E-mail", "Web"):
        assert "800-555" not in row[heading]
        assert "tips" not in row[heading]
    assert row["Text"] == "233733 (the police may answer)"
    assert row["Call"] == (
        "218-555-0100 (24 hours; Ask for Ann's desk; not for rides); "
        "+1 218 555 0101 (Only one source says so)"
    )


def test_a_cell_that_would_be_run_is_text():
    called = (contact("support", "call", "+1 555 0100"),)
    (row,) = sheet(replace(PLAIN, title="=HYPERLINK(1)", contacts=called))
    assert (row["Name"], row["Call"]) == ("'=HYPERLINK(1)", "+1 555 0100")


def test_no_cell_of_what_is_shipped_begins_as_a_formula():
    data = sheet_bytes(shipped_guide().entries, shipped_guide())
    cells = [cell for row in rows_of(data) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
