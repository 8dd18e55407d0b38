"""CSV files are read as people and their programs really write them, or refused with the line."""

import re
import time

import pytest

from guide.directory.read import limits, source
from guide.directory.read.limits import SourceError
from tests.directory.read.writing import cells, numbers, source_of, table_of

# What is done: the text, and the rows that are read of it, with their lines.
READ = {
    "commas in the text are no separators": ("name;about\nAlder;food, beds, showers\nBirch;food, clothes\n", [2, 3], [("Alder", "food, beds, showers"), ("Birch", "food, clothes")]),
    "Excel names the separator": ("sep=;\r\nname;phone\r\nAlder;1\r\n", [3], [("Alder", "1")]),
    "cells of several lines": ('name,about\r\n"Alder","one\r\ntwo\r\n\r\nfour"\r\nBirch,x\r\n', [2, 6], [("Alder", "one\ntwo\n\nfour"), ("Birch", "x")]),
    "doubled quotes": ('name,about,age\nAlder,"say ""hi"", then wait",18\n', [2], [("Alder", 'say "hi", then wait', "18")]),
    "one column": ("name\nAlder House\nBirch\n", [2, 3], [("Alder House",), ("Birch",)]),
    "apostrophes": ("Name,About\n'Round the Clock',food\nJoe's,the '90s house\nAnn's,'open'\n", [2, 3, 4], [("'Round the Clock'", "food"), ("Joe's", "the '90s house"), ("Ann's", "'open'")]),
    "numbers stay as they are written": ("name,phone,zip\nAlder,2.185550107E9,02139\nBirch,218.555.0101,1.50\n", [2, 3], [("Alder", "2.185550107E9", "02139"), ("Birch", "218.555.0101", "1.50")]),
    "cells kept from being run": ("name,phone,about\nAlder,'+1-612-555-0100,'=cmd\n", [2], [("Alder", "+1-612-555-0100", "=cmd")]),
    "headings below a title and instructions": (
        f"Resources of the county,,,\nPlease call,{'first ' * 50},or,ask\n,,,\nName,Phone,Web,Hours\nAlder,555-0100,,9-5\n",
        [5], [("Alder", "555-0100", "", "9-5")],
    ),
    "rows without headings": ("Alder,555-0100,80203\nBirch,555-0101,80204\n", [1, 2], [("Alder", "555-0100", "80203"), ("Birch", "555-0101", "80204")]),
    "nothing as programs write it": ("name,about\nAlder,NULL\nBirch,#N/A\n", [2, 3], [("Alder", ""), ("Birch", "")]),
}  # fmt: skip


@pytest.mark.parametrize("case", READ)
def test_each_way_of_writing_is_read_as_it_is_meant(tmp_path, case):
    text, lines, rows = READ[case]
    table = table_of(tmp_path, text)
    assert (numbers(table), cells(table)) == (lines, rows)


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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a,b\n1,2\n3,"x\n4,5\n6,7\n', 3),
        ('a,b\n1,2\n3,"x\n4,"y"\n', 3),
        ('a,b\n1,"the "One" way"\n', 2),
        ('a,b\n1,2\n3,"' + "x y\n" * 40_000, 3),
    ],
)
def test_a_quotation_mark_without_partner_is_refused_with_its_line(tmp_path, text, line):
    with pytest.raises(SourceError, match=rf"services\.csv: .*begins in line {line}, .*Mend"):
        source_of(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "headings", "note"),
    [
        ("name,phone\nAlder,1\nB,2,CANARY,x\n", ("name", "phone", "", ""), r"Longer than the headings; .*: 3\."),
        ("name,phone\nAlder,1\n,\n  ,\t\n\nB,2\n,\n", ("name", "phone"), ""),
        (READ["rows without headings"][0], ("", "", ""), "No row looks like headings"),
        ("Name,Phone,Phone\nAlder,1,2\n", ("Name", "Phone", "Phone (2)"), ""),
        (READ["headings below a title and instructions"][0], ("Name", "Phone", "Web", "Hours"), "Above the headings, .*: 1–2"),
    ],
)  # fmt: skip
def test_what_is_odd_is_kept_and_named(tmp_path, text, headings, note):
    table = table_of(tmp_path, text)
    assert table.headings == headings
    assert re.search(note, " ".join(table.notes))


def test_more_than_a_directory_has_is_a_sentence(tmp_path, monkeypatch):
    with pytest.raises(SourceError, match="1,000 columns"):
        source_of(tmp_path, "a,b\n" + "1,2\n" * 10_000 + "x," * 1_000_000 + "x\n")
    with pytest.raises(SourceError, match=r"row 2: a cell has more than 30,000 characters"):
        source_of(tmp_path, "a,b\n1," + "x" * 30_001)
    monkeypatch.setattr(limits, "MOST_ROWS", 3_000)
    with pytest.raises(SourceError, match="3,000 rows"):
        source_of(tmp_path, "a,b\n" + "1,2\n" * 6_000)


def test_no_text_makes_the_search_for_the_separator_long(tmp_path):
    for text in ('"' * 6_000, "'\"" * 3_000, ',"' * 3_000, '"a"' * 2_000, "a 'b" * 1_500, ",'x' " * 1_000):
        start = time.process_time()
        source._form(text)
        assert time.process_time() - start < 2, text[:9]
