"""Workbooks are read as coalitions keep them: every trap of a real one is a small workbook here."""

import random
from contextlib import suppress

import pytest

from guide.directory.read import limits
from guide.directory.read.limits import SourceError
from guide.directory.read.source import read_source
from guide.directory.read.workbooks import cells as cells_module
from tests.directory.read.workbooks import LOOKS, MAIN, looks, merged, row, sheet, workbook
from tests.directory.read.writing import cells, numbers, source_of, table_of, zipped

HEADINGS = ["Name", "Phone", "Hours"]
ALDER, BIRCH = ["Alder", "555-0100", "9-5"], ["Birch", "555-0101", "all day"]


def read(folder, *rows, **more):
    """Return the one table of a workbook of one sheet."""
    parts = {key: more.pop(key) for key in ("before", "after", "extent") if key in more}
    return table_of(folder, workbook({"List": sheet(rows, **parts)}, **more), "list.xlsx")


def test_each_sheet_is_a_table_and_hidden_ones_say_so(tmp_path):
    sheets = {
        "Shelter & food": sheet([HEADINGS, ALDER]),
        "Old": sheet([HEADINGS, BIRCH]),
        "Sheet3": sheet([]),
    }
    source = source_of(tmp_path, workbook(sheets, hidden=["Old"]), "list.xlsx")
    assert [table.name for table in source.sheets] == [
        "list.xlsx, sheet Shelter & food",
        "list.xlsx, sheet Old",
    ]
    assert [table.notes for table in source.sheets] == [(), ("This sheet is hidden.",)]
    assert source.notes == ("list.xlsx, sheet Sheet3 is empty.",)
    assert cells(source.sheets[1]) == [tuple(BIRCH)]
    assert [table.hidden for table in source.sheets] == [frozenset(), {2}]


def test_a_workbook_is_known_by_its_content_and_read_from_a_package_too(tmp_path):
    book = workbook({"List": sheet([HEADINGS, ALDER])})
    assert len(source_of(tmp_path, book, "list.csv").sheets) == 1
    package = zipped({"a/list.xlsx": book, "a/more.csv": "id,name\n1,x\n"})
    names = [table.name for table in source_of(tmp_path, package, "all.zip").sheets]
    assert names == ["list.xlsx, sheet List", "more.csv"]


def test_shared_texts_with_runs_pronunciations_and_marked_characters(tmp_path):
    shared = (
        "<si><t>Name</t></si><si><t>Phone</t></si>"
        '<si><r><rPr><b/></rPr><t>Al</t></r><r><t xml:space="preserve">der_x0007_A_x000D_ &amp; more</t></r></si>'
        '<si><t>東京</t><rPh sb="0" eb="1"><t>トウキョウ</t></rPh></si>'
    )
    rows = [[("s", 0), ("s", 1)], [("s", 2), ("s", 3)]]
    table = read(tmp_path, *rows, shared=shared)
    assert (table.headings, cells(table)) == (("Name", "Phone"), [("Alder A & more", "東京")])


def test_numbers_have_no_point_that_means_nothing_and_dates_begin_where_the_workbook_says(tmp_path):
    values = ["80203.0", "6125550100", "6.1255501E9", "44.900000000000006", "0.1", "-93", "1e400", "007"]
    table = read(tmp_path, list("abcdefgh"), [("n", value) for value in values])
    assert cells(table) == [("80203", "6125550100", "6125550100", "44.9", "0.1", "-93", "1e400", "007")]
    since = '<workbookPr date1904="1"/>'
    table = read(tmp_path, ["Name", "Date"], ["A", ("style", 1, 43890)], codes=[14], book=since)
    assert cells(table) == [("A", "2024-03-01")]


def test_truths_results_of_formulas_and_errors(tmp_path):
    formula = '<c r="C2" t="str"><f>CONCAT("CANARY", A1)</f><v>Alder House</v></c>'
    rows = [
        row(1, ["Open", "Count", "Name", "Sum", "Date"]),
        '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c>' + formula
        + '<c r="D2" t="e"><v>#REF!</v></c><c r="E2" t="d"><v>2024-03-01T00:00:00</v></c></row>',
    ]  # fmt: skip
    table = read(tmp_path, *rows)
    assert cells(table) == [("TRUE", "2", "Alder House", "", "2024-03-01")]
    assert table.notes == ("Cells with an error, which are read as empty: 1.",)


FORMATS = [
    (14, "45352", "2024-03-01"),
    ("m/d/yy", "61", "1900-03-01"),
    ("[$-409]d\\-mmm\\-yy;@", "45352.75", "2024-03-01"),
    (22, "45352.375", "2024-03-01 09:00"),
    ('yyyy"h"', "45352", "2024-03-01"),
    (20, "0.375", "09:00"),
    ("h:mm AM/PM", "0.99999", "23:59:59"),
    ("[h]:mm", "1.5", "36:00"),
    ("m/d/yy", "-3", "-3"),
    ("m/d/yy", "99999999", "99999999"),
    ("00000", "2139", "02139"),
    ("00000-0000", "21391234", "02139-1234"),
    ("(###) ###-####", "6125550100", "(612) 555-0100"),
    ("[<=9999999]###-####;(###) ###-####", "5550100", "555-0100"),
    ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "6125550100", "(612) 555-0100"),
    ("###-###-####", "16125550100", "1612-555-0100"),
    ("(###) ###-####", "5550100", "555-0100"),
    ("#,##0.00", "1250", "1250"),
    ('"$"#,##0.00_);[Red]\\("$"#,##0.00\\)', "25", "$25"),
    ("[$€-407] #,##0.00", "0.5", "€0.50"),
    ("0%", "0.3", "30%"),
    (9, "0.07", "7%"),
    ("@", "80203.0", "80203"),
    ("General", "12.50", "12.5"),
    ('"Room "0', "12", "12"),
]


def test_numbers_are_what_their_format_shows(tmp_path):
    rows = [["Alder", ("style", at, ("n", number))] for at, (_, number, _) in enumerate(FORMATS, start=1)]
    table = read(tmp_path, ["Name", "Value"], *rows, codes=[code for code, _, _ in FORMATS])
    found = dict(zip(FORMATS, (row[1] for row in cells(table)), strict=True))
    assert {case: got for case, got in found.items() if got != case[2]} == {}


def test_headings_below_a_title_and_instructions(tmp_path):
    above = [["County resources 2024"], ["Please call before you send anybody there"], []]
    table = read(
        tmp_path, *above, [*HEADINGS, "Web"], [*ALDER, ""], [*BIRCH, "w"], after=merged("A1:D1", "A2:D2")
    )
    assert (table.headings, numbers(table)) == ((*HEADINGS, "Web"), [5, 6])
    assert table.notes == ("Above the headings, so not read: 1–2.",)
    table = read(tmp_path, ["Help list of Pond County"], HEADINGS, ALDER, BIRCH, after=merged("A1:B1"))
    assert (table.headings, len(table.notes)) == (tuple(HEADINGS), 1)


def test_cells_merged_over_rows_stand_in_each(tmp_path):
    rows = [
        ["Agency", "Program", "Phone"],
        ["Alder", "Food", "1"],
        [None, "Beds", "2"],
        ["Birch", "Legal", "3"],
    ]
    table = read(tmp_path, *rows, after=merged("A2:A3", "B9:B1048576"))
    assert [each[0] for each in cells(table)] == ["Alder", "Alder", "Birch"]
    assert table.notes == ("Cells merged over several rows stand in each of them: 3.",)


def test_headings_over_headings_are_joined(tmp_path):
    above, below = ["Agency", "Contact", None, "Hours"], [None, "Phone", "Email", None]
    rows = [["Alder", "555-0100", "a@b.example", "9-5"], ["Birch", "555-0101", "c@d.example", "9-5"]]
    table = read(tmp_path, above, below, *rows, after=merged("A1:A2", "B1:C1", "D1:D2"))
    assert table.headings == ("Agency", "Contact: Phone", "Contact: Email", "Hours")
    assert numbers(table) == [3, 4]


def test_rows_that_are_hidden_are_marked_unless_a_filter_hides_most(tmp_path):
    for hidden, marked in ((1, {2}), (3, set())):
        marks = [' hidden="1"' if number < 2 + hidden else "" for number in range(2, 6)]
        rows = [row(1, HEADINGS), *(row(n, ALDER, mark) for n, mark in enumerate(marks, start=2))]
        assert read(tmp_path, *rows).hidden == marked


def test_rows_struck_through_are_marked_also_if_only_in_part(tmp_path):
    shared = "<si><t>Birch</t></si><si><r><rPr><strike/></rPr><t>Cedar</t></r><r><t> moved</t></r></si>"
    struck = row(2, ["Alder", "1"], style=LOOKS["struck"])
    plain = [row(3, [("s", 0), "2"], style=LOOKS["not struck"]), row(4, [("s", 1), "3"])]
    table = read(tmp_path, row(1, ["Name", "Phone"]), struck, *plain, shared=shared, parts=looks())
    assert table.struck == {2, 4}


def test_hidden_rows_and_columns_are_read_and_named(tmp_path):
    rows = [row(1, HEADINGS), row(2, ALDER, ' hidden="1"'), row(3, BIRCH), row(9, [], ' hidden="1"')]
    hidden = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>'
    table = read(tmp_path, *rows, before=hidden)
    assert cells(table) == [tuple(ALDER), tuple(BIRCH)]
    assert table.notes == (
        "Hidden rows, which are read too: 2.",
        "Hidden columns, which are read too: Phone.",
    )


def test_a_size_that_lies_costs_nothing(tmp_path):
    styled = "".join(f'<c r="{letters}1" s="0"/>' for letters in ("AAA", "XFD"))
    rows = [
        row(1, HEADINGS).replace("</row>", styled + "</row>"),
        ALDER,
        '<row r="1048576"><c r="A1048576" s="1"/></row>',
    ]
    table = read(tmp_path, *rows, extent="A1:XFD1048576")
    assert (table.headings, cells(table)) == (tuple(HEADINGS), [tuple(ALDER)])


def test_cells_and_rows_without_names_stand_one_after_the_other(tmp_path):
    def text(letter):
        return f'<c t="str"><v>{letter}</v></c>'

    rows = [
        f"<row>{text('a')}{text('b')}</row>",
        "<row><c><v>1</v></c></row>",
        f"<row>{text('b')}{text('c')}</row>",
    ]
    table = read(tmp_path, *rows)
    assert [(each.number, each.cells) for each in table.rows] == [(2, ("1", "")), (3, ("b", "c"))]


def test_other_prefixes_and_the_strict_form_are_read(tmp_path):
    text = sheet([HEADINGS, ALDER])
    strict = text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    prefixed = (
        text.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
    )
    for each in (strict, prefixed):
        assert cells(table_of(tmp_path, workbook({"A": each}), "a.xlsx")) == [tuple(ALDER)]


def test_a_document_type_is_refused(tmp_path):
    bomb = '<!DOCTYPE x [<!ENTITY a "CANARY"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    for name in ("workbook", "sharedStrings", "styles", "worksheets/sheet1"):
        book = workbook({"A": sheet([HEADINGS])}, parts={f"xl/{name}.xml": bomb})
        with pytest.raises(SourceError, match="parts that no workbook has"):
            source_of(tmp_path, book, "a.xlsx")


def test_what_no_program_writes_is_a_sentence(tmp_path):
    for text in (
        "<worksheet>",
        "<worksheet><row r='x'/></worksheet>",
        "<worksheet><row r='1'><c r='XFE1'><v>1</v></c></row></worksheet>",
        "<worksheet><row r='1'><c t='s'><v>7</v></c></row></worksheet>",
        "<worksheet><row r='1'><c t='s'><v>-1</v></c></row></worksheet>",
        "",
        "\0\0",
    ):
        with pytest.raises(SourceError, match="is damaged"):
            source_of(tmp_path, workbook({"A": text}), "a.xlsx")


def test_no_part_is_read_twice_and_no_text_again_for_what_it_lies_in(tmp_path):
    nested = "<c>" * 50_000 + f"<v>{'x' * 500_000}</v>" + "</c>" * 50_000
    with pytest.raises(SourceError, match="is damaged"):
        source_of(tmp_path, workbook({"A": f"<worksheet><row>{nested}</row></worksheet>"}), "a.xlsx")
    listed = '<workbook><sheets><sheet name="A" id="rId1"/><sheet name="B" id="rId1"/></sheets></workbook>'
    with pytest.raises(SourceError, match="is damaged"):
        source_of(tmp_path, workbook({"A": sheet([HEADINGS])}, parts={"xl/workbook.xml": listed}), "a.xlsx")


def test_other_documents_are_said(tmp_path):
    with pytest.raises(SourceError, match="no Excel workbook"):
        source_of(tmp_path, zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "a.ods")
    with pytest.raises(SourceError, match="an old workbook"):
        source_of(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xls")
    with pytest.raises(SourceError, match="is damaged"):
        source_of(tmp_path, workbook({"A": sheet([HEADINGS])})[:-40], "a.xlsx")


def test_more_cells_or_columns_than_a_directory_has_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(cells_module, "MOST_CELLS_OF_WORKBOOK", 7)
    sheets = {"A": sheet([HEADINGS]), "B": sheet([HEADINGS, ALDER])}
    with pytest.raises(SourceError, match="more than 7 cells"):
        source_of(tmp_path, workbook(sheets), "a.xlsx")
    monkeypatch.setattr(limits, "MOST_COLUMNS", 2)
    with pytest.raises(SourceError, match="more than 2 columns"):
        read(tmp_path, HEADINGS, ALDER)


def test_too_many_merged_cells_are_refused_and_cost_no_time(tmp_path, monkeypatch):
    rows = [["a", "b"], *(["x", "y"] for _ in range(2_000))]
    with pytest.raises(SourceError, match="merged cells"):
        read(tmp_path, *rows, after=merged(*["A1:A1048576"] * 2_000))
    monkeypatch.setattr(cells_module, "MOST_MERGED", 2)
    with pytest.raises(SourceError, match="merged cells"):
        read(tmp_path, HEADINGS, ALDER, after=merged("A1:B1", "A2:B2", "A3:B3"))


def test_damaged_workbooks_are_sentences_whatever_is_damaged(tmp_path):
    whole = sheet([HEADINGS, ALDER, BIRCH], after=merged("A2:C2"))
    chance = random.Random(5)
    path = tmp_path / "a.xlsx"
    for _ in range(300):
        text = bytearray(whole.encode())
        for _ in range(chance.choice((1, 1, 4))):
            text[chance.randrange(len(text))] = chance.randrange(256)
        path.write_bytes(workbook({"A": bytes(text)}))
        with suppress(SourceError):
            read_source([path])
