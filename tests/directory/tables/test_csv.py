"""CSV files are read as people and their programs really write them."""

import re

import pytest

from guide.directory.tables import limits
from guide.directory.tables.errors import SourceError
from tests.directory.tables.writing import cells, numbers, source_of, table_of

FORM = "Agency_Id,Agency_Name,Agency_Aka,Agency_Notes,Agency_Phone\nAgency ID,*REQUIRED* text,text,text,999-999-9999\n"
# What is done: the text, and the rows that are read of it.
READ = {
    "commas in the text are no separators": ("name;about\nAlder;food, beds, showers\nBirch;food, clothes\n", [("Alder", "food, beds, showers"), ("Birch", "food, clothes")]),
    "Excel names the separator": ("sep=;\r\nname;phone\r\nAlder;1\r\n", [("Alder", "1")]),
    "cells of several lines": ('name,about\r\n"Alder","one\r\ntwo\r\n\r\nfour"\r\nBirch,x\r\n', [("Alder", "one\ntwo\n\nfour"), ("Birch", "x")]),
    "a line feed within a cell where old marks end the lines": (
        "name,address,phone\rAlder,1 Main St\nSuite 4,218-555-0100\rBirch,2 Oak St,\r",
        [("Alder", "1 Main St\nSuite 4", "218-555-0100"), ("Birch", "2 Oak St", "")],
    ),
    "doubled quotes": ('name,about,age\nAlder,"say ""hi"", then wait",18\n', [("Alder", 'say "hi", then wait', "18")]),
    "marked quotes, and no other backslash": (
        'name,about,age\nAlder,"say \\"hi\\", then\\n wait",18\nBirch,"a",2\n',
        [("Alder", 'say "hi", then\\n wait', "18"), ("Birch", "a", "2")],
    ),
    "marked commas": (
        "name,address,food\nAlder,12 Oak St\\, Ely\\, MN,yes\nBirch,9 Elm St\\, Ely,no\n",
        [("Alder", "12 Oak St, Ely, MN", "yes"), ("Birch", "9 Elm St, Ely", "no")],
    ),
    "a backslash at the end of a cell": ('name,path,age\n"Alder","C:\\",18\n"Birch","D:\\",20\n', [("Alder", "C:\\", "18"), ("Birch", "D:\\", "20")]),
    "blanks before a quotation mark, and marks within a cell": (
        '"Name", "Phone", "About"\n"Alder", "1, 2","food"\n"Birch", "3","Using the "One child. One friend," way, and so on"\n"Cedar","4, 5", "beds"\n',
        [
            ("Alder", "1, 2", "food"),
            ("Birch", "3", 'Using the "One child. One friend," way, and so on'),
            ("Cedar", "4, 5", "beds"),
        ],
    ),
    "one column": ("name\nAlder House\nBirch\n", [("Alder House",), ("Birch",)]),
    "signs of databases in texts": (
        "Name,About\nAlder,~20 beds ~ 3 rooms\nBirch,^ see above\nCedar",
        [("Alder", "~20 beds ~ 3 rooms"), ("Birch", "^ see above"), ("Cedar", "")],
    ),
    "double marks within single ones": (
        "Name,About\n'Alder','a \"warm\" place, beds'\n'Birch','soup, bread'\n",
        [("Alder", 'a "warm" place, beds'), ("Birch", "soup, bread")],
    ),
    "apostrophes": (
        "Name,About\n'Round the Clock',food\nJoe's,the '90s house\nAnn's,'open'\nBirch,beds",
        [("'Round the Clock'", "food"), ("Joe's", "the '90s house"), ("Ann's", "'open'"), ("Birch", "beds")],
    ),
    "numbers as a spreadsheet keeps them": (
        "name,phone\nAlder,2.185550107E9\nBirch,2.1855501E+09\nCedar,1.2185550107E10\nElm,2.18555E+09\n",
        [("Alder", "2185550107"), ("Birch", "2185550100"), ("Cedar", "12185550107"), ("Elm", "2.18555E+09")],
    ),
    "whole numbers as decimal ones": (
        "name,phone,zip,id\nAlder,2185550107.0,55802.0,17.0\nBirch,2.185550107e+09,55802,18\nElm,,1.5,2.00\n",
        [
            ("Alder", "2185550107", "55802", "17"),
            ("Birch", "2185550107", "55802", "18"),
            ("Elm", "", "1.5", "2.00"),
        ],
    ),
    "a row that tells what to write": (f"{FORM}7,Alder House,AH,,218-555-0100\n", [("7", "Alder House", "AH", "", "218-555-0100")]),
    "headings below a title": (
        "Resources of the county,,,\nupdated 3/4/2024,,,\n,,,\nName,Phone,Web,Hours\nAlder,555-0100,,9-5\nBirch,555-0101,,9-5\n",
        [("Alder", "555-0100", "", "9-5"), ("Birch", "555-0101", "", "9-5")],
    ),
    "answers that are words of headings too": (
        "House,Men,Women,Kids,Pets,Rent,Deposit\nAlder,No,No,Yes,No,Free,Free\nBirch,Yes,No,No,No,$5,Free\n",
        [
            ("Alder", "No", "No", "Yes", "No", "Free", "Free"),
            ("Birch", "Yes", "No", "No", "No", "$5", "Free"),
        ],
    ),
    "rows without headings": ("Alder,555-0100,80203\nBirch,555-0101,80204\n", [("Alder", "555-0100", "80203"), ("Birch", "555-0101", "80204")]),
}  # fmt: skip


def test_each_way_of_writing_is_read_as_it_is_meant(tmp_path):
    found = {case: cells(table_of(tmp_path, text)) for case, (text, _) in READ.items()}
    assert {case: rows for case, rows in found.items() if rows != READ[case][1]} == {}


def test_any_separator_and_line_end_is_read(tmp_path):
    rows = [
        ("name", "phone", "hours"),
        ("Alder House", "555-0100", "Mo, We; Fr"),
        ("Birch", "555-0101", "any | all"),
        ("Cedar", "555-0102", "a\tb"),
    ]
    for separator in (",", ";", "\t", "|"):
        for end in ("\n", "\r\n", "\r"):
            lines = [separator.join(f'"{cell}"' for cell in row) for row in rows]
            table = table_of(tmp_path, end.join(lines) + end)
            assert (table.headings, cells(table)) == (rows[0], rows[1:]), (separator, end)
            assert (numbers(table), table.notes) == ([2, 3, 4], ())


PLAIN = [("Alder House", "food, beds", "218-555-0101"), ("Joe's Place", "rent help; coffee", "218-555-0103")]


def test_separators_that_databases_write_and_single_marks_are_known(tmp_path):
    headings = ("Name", "About", "Phone")
    texts = ["\n".join(map(separator.join, [headings, *PLAIN])) for separator in ("~", "^", "\x01", "\x1f")]
    quoted = [",".join("'{}'".format(cell.replace("'", "''")) for cell in row) for row in PLAIN]
    for text in (*texts, "\n".join(["Name,About,Phone", *quoted]) + "\n"):
        table = table_of(tmp_path, text)
        assert (table.headings, cells(table), table.notes) == (headings, PLAIN, ()), text


def test_a_row_has_the_number_of_the_line_on_which_it_begins(tmp_path):
    for case, wanted in (
        ("cells of several lines", [2, 6]),
        ("Excel names the separator", [3]),
        ("headings below a title", [5, 6]),
        ("rows without headings", [1, 2]),
    ):
        assert numbers(table_of(tmp_path, READ[case][0])) == wanted, case


def test_a_cell_without_an_end_is_an_error_with_its_line(tmp_path):
    with pytest.raises(SourceError, match=r"services\.csv.* line 3 .*quotation mark"):
        source_of(tmp_path, 'a,b\n1,2\n3,"' + "x y\n" * 40_000)


def test_what_is_unlike_the_headings_is_kept_and_named(tmp_path):
    for text, headings, note in (
        (
            "name,phone\nAlder,1\nBirch,2,CANARY,x\n",
            ("name", "phone", "", ""),
            "Longer than the headings; .*: 3",
        ),
        (
            "name,phone,web\nAlder,1,w\nBirch\nElm,3,\nOak\n",
            ("name", "phone", "web"),
            "Shorter than the headings: 3, 5",
        ),
        ("name,phone\nAlder,1\n,\n  ,\t\n\nBirch,2\n,\n\n", ("name", "phone"), "4 empty rows are left out"),
        (
            "name,,phone,,\nAlder,,1,x,\nBirch,,2,,\n",
            ("name", "phone", ""),
            "Longer than the headings; .*: 2",
        ),
        (
            READ["headings below a title"][0],
            ("Name", "Phone", "Web", "Hours"),
            "Rows 1–2 stand above the headings",
        ),
        (READ["rows without headings"][0], ("", "", ""), "No row looks like headings"),
        (
            READ["a row that tells what to write"][0],
            tuple(FORM.splitlines()[0].split(",")),
            "Row 2 tells what to write",
        ),
    ):
        table = table_of(tmp_path, text)
        assert table.headings == headings
        assert [each for each in table.notes if re.match(note, each)], (text, table.notes)
    assert cells(table_of(tmp_path, "name,phone\nAlder,1\nBirch,2,CANARY,x\n"))[1] == (
        "Birch",
        "2",
        "CANARY",
        "x",
    )
    assert cells(table_of(tmp_path, "name,phone,web\nAlder,1,w\nBirch\n"))[1] == ("Birch", "", "")


def test_a_row_that_asks_in_only_some_of_its_cells_stays_a_row(tmp_path):
    asked = "Please give the name of your resource.,Please say what your program does.,Your agency's web page.,-,-"
    table = table_of(
        tmp_path, f"Name,About,Website,Phone,City\n{asked}\nAlder,beds,a.example,218-555-0100,Ely\n"
    )
    assert [row[0] for row in cells(table)] == ["Please give the name of your resource.", "Alder"]


def test_repeated_headings_are_numbered_and_named(tmp_path):
    table = table_of(tmp_path, "name,Phone,Phone,Phone (2),Phone\nAlder,1,2,3,4\n")
    assert len(set(table.headings)) == 5
    assert table.headings[:3] == ("name", "Phone", "Phone (2)")
    assert table.notes == ("The same heading stands more than once: Phone.",)


def test_more_than_a_directory_has_is_refused(tmp_path, monkeypatch):
    with pytest.raises(SourceError, match="1,000 columns"):  # a long row beside many short ones costs nothing
        source_of(tmp_path, "a,b\n" + "1,2\n" * 100_000 + "x," * 200_000 + "x\n")
    monkeypatch.setattr(limits, "MOST_ROWS", 3_000)
    monkeypatch.setattr(limits, "MOST_COLUMNS", 10)
    for text, what in (("a," * 15 + "a\n", "10 columns"), ("a,b\n" + "1,2\n" * 4_000, "3,000 rows")):
        with pytest.raises(SourceError, match=what):
            source_of(tmp_path, text)
