"""A sheet that tells how to use the list is named and not read; one with services is read, however it is."""

from tests.directory.tables.workbooks import sheet, workbook
from tests.directory.tables.writing import source_of, zipped

LIST = sheet([["Name", "Phone", "Hours"], ["Alder", "218-555-0100", "9-5"]])
RULES = [
    ["HOW TO USE THIS LIST"],
    ["1. Call before you send anybody."],
    ["2. Grey columns are ours. Do not print them."],
    ["Kept by us since 2016: 218-555-0101"],
    ["Crossed out is closed."],
]
NOTES = [
    ["to do / how I do it (KL)"],
    ["blank status = nobody has called there since spring, ask before use"],
    ["what we call the blue house is Alder House on all papers"],
    ["ask the board whether this can be printed for schools"],
]


def test_a_sheet_of_sentences_beside_a_table_is_named_in_a_note(tmp_path):
    texts = [[["Canary: call Jane before printing."]], [["ask Zed 218-555-0199"]], [["Jane Doe"]]]
    for rows in (RULES, NOTES, *texts):
        source = source_of(tmp_path, workbook({"List": LIST, "How to": sheet(rows)}), "list.xlsx")
        assert [table.sheet for table in source.tables] == ["List"], rows
        assert source.notes == ("list.xlsx, sheet How to has no table, so it was not read.",)
        if len(rows) == 1:
            assert source_of(tmp_path, f"{rows[0][0]}\n", "notes.txt").tables == ()


def test_a_sheet_that_may_be_a_list_is_read(tmp_path):
    for rows in (
        [["Shelters"], ["Alder House"], ["Birch House for women"], ["Cedar"]],
        [["Shelters"], ["Alder House takes women. Call 218-555-0100."], ["Birch has beds. 218-555-0102."]],
        [["Name"], ["We help with food."], ["We help with rent."]],
        [["Rule", "Who"], ["Call before you go.", "Alder"], ["Never print this.", "Birch"]],
    ):
        source = source_of(tmp_path, workbook({"List": LIST, "Other": sheet(rows)}), "list.xlsx")
        assert ([table.sheet for table in source.tables], source.notes) == (["List", "Other"], ()), rows


def test_a_sheet_of_sentences_alone_is_read(tmp_path):
    source = source_of(tmp_path, workbook({"How to": sheet(RULES)}), "list.xlsx")
    assert [table.sheet for table in source.tables] == ["How to"]


def test_a_file_of_sentences_beside_a_table_is_named_in_a_note(tmp_path):
    text = "Canary: call Jane before you print it.\nKeep this list inside the team.\nAsk Zed for the rest.\n"
    files: dict[str, str | bytes] = {
        "list.csv": "Name,Phone,Hours\nAlder,218-555-0100,9-5\n",
        "notes.txt": text,
    }
    source = source_of(tmp_path, zipped(files), "list.zip")
    assert [table.name for table in source.tables] == ["list.csv"]
    assert source.notes == ("notes.txt has no table, so it was not read.",)


def test_a_heading_without_rows_is_still_a_table(tmp_path):
    assert [table.headings for table in source_of(tmp_path, "Phone number\n").tables] == [("Phone number",)]
