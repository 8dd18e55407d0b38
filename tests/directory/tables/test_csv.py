"""CSV files are read as people and their programs really write them."""

import pytest

from guide.directory.tables import limits
from guide.directory.tables.errors import SourceError
from tests.directory.tables.writing import cells, numbers, source_of, table_of


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_separator_and_line_end_is_read(tmp_path, separator, end):
    rows = [
        ["name", "phone", "hours"],
        ["Alder House", "555-0100", "Mo, We; Fr"],
        ["Birch", "555-0101", "any | all"],
        ["Cedar", "555-0102", "a\tb"],
    ]
    lines = [separator.join(f'"{cell}"' for cell in row) for row in rows]
    table = table_of(tmp_path, end.join(lines) + end)
    assert table.headings == ("name", "phone", "hours")
    assert cells(table) == [tuple(row) for row in rows[1:]]
    assert numbers(table) == [2, 3, 4]
    assert table.notes == ()


def test_commas_in_the_text_are_no_separators(tmp_path):
    table = table_of(tmp_path, "name;about\nAlder;food, beds, showers\nBirch;food, clothes\n")
    assert cells(table) == [("Alder", "food, beds, showers"), ("Birch", "food, clothes")]


def test_the_line_with_which_excel_names_the_separator_is_no_row(tmp_path):
    table = table_of(tmp_path, "sep=;\r\nname;phone\r\nAlder;1\r\n")
    assert (table.headings, cells(table), numbers(table)) == (("name", "phone"), [("Alder", "1")], [3])


def test_a_row_has_the_number_of_the_line_on_which_it_begins(tmp_path):
    table = table_of(tmp_path, 'name,about\r\n"Alder","one\r\ntwo\r\n\r\nfour"\r\nBirch,x\r\n')
    assert cells(table) == [("Alder", "one\ntwo\n\nfour"), ("Birch", "x")]
    assert numbers(table) == [2, 6]


def test_where_old_marks_end_the_lines_a_line_feed_stands_within_a_cell(tmp_path):
    for cell in ("1 Main St\nSuite 4", '"1 Main St\nSuite 4"'):
        table = table_of(tmp_path, f"name,address,phone\rAlder,{cell},218-555-0100\rBirch,2 Oak St,\r")
        assert cells(table) == [("Alder", "1 Main St\nSuite 4", "218-555-0100"), ("Birch", "2 Oak St", "")]


def test_quotes_that_are_doubled_marked_or_not_meant_are_read(tmp_path):
    doubled = table_of(tmp_path, 'name,about,age\nAlder,"say ""hi"", then wait",18\n')
    assert cells(doubled) == [("Alder", 'say "hi", then wait', "18")]
    marked = table_of(tmp_path, 'name,about,age\nAlder,"say \\"hi\\", then\\n wait",18\nBirch,"a",2\n')
    assert cells(marked)[0] == ("Alder", 'say "hi", then\\n wait', "18"), "and no other backslash is changed"
    inside = table_of(tmp_path, 'name,about,age\nAlder,a 5" step,18\n')
    assert cells(inside) == [("Alder", 'a 5" step', "18")]


def test_commas_within_cells_that_are_marked_with_a_backslash_are_no_separators(tmp_path):
    text = "name,address,food\nAlder,12 Oak St\\, Ely\\, MN,yes\nBirch,9 Elm St\\, Ely,no\n"
    assert cells(table_of(tmp_path, text)) == [
        ("Alder", "12 Oak St, Ely, MN", "yes"),
        ("Birch", "9 Elm St, Ely", "no"),
    ]


def test_a_backslash_at_the_end_of_a_cell_hides_no_quotation_mark(tmp_path):
    table = table_of(tmp_path, 'name,path,age\n"Alder","C:\\",18\n"Birch","D:\\",20\n')
    assert cells(table) == [("Alder", "C:\\", "18"), ("Birch", "D:\\", "20")]


def test_a_cell_without_an_end_is_an_error_with_its_line(tmp_path):
    with pytest.raises(SourceError, match=r"services\.csv.* line 3 .*quotation mark"):
        source_of(tmp_path, 'a,b\n1,2\n3,"' + "x y\n" * 40_000)


def test_longer_rows_keep_their_cells_and_are_named(tmp_path):
    table = table_of(tmp_path, "name,phone\nAlder,1\nBirch,2,CANARY,x\nCedar,3,\n")
    assert table.headings == ("name", "phone", "", "")
    assert cells(table)[1] == ("Birch", "2", "CANARY", "x")
    assert table.notes == ("Longer than the headings; the cells beyond them have no name: 3.",)


def test_shorter_rows_are_filled_and_named(tmp_path):
    table = table_of(tmp_path, "name,phone,web\nAlder,1,w\nBirch\nCedar,3,\nDogwood\n")
    assert cells(table)[1] == ("Birch", "", "")
    assert table.notes == ("Shorter than the headings: 3, 5.",)


def test_empty_rows_are_counted(tmp_path):
    table = table_of(tmp_path, "name,phone\nAlder,1\n,\n  ,\t\n\nBirch,2\n,\n\n")
    assert (cells(table), numbers(table)) == ([("Alder", "1"), ("Birch", "2")], [2, 6])
    assert table.notes[0] == "4 empty rows are left out."


def test_repeated_headings_are_numbered_and_named(tmp_path):
    table = table_of(tmp_path, "name,Phone,Phone,Phone (2),Phone\nAlder,1,2,3,4\n")
    assert len(set(table.headings)) == 5
    assert table.headings[:3] == ("name", "Phone", "Phone (2)")
    assert table.notes == ("The same heading stands more than once: Phone.",)


def test_columns_without_a_name_stay_and_empty_ones_go(tmp_path):
    table = table_of(tmp_path, "name,,phone,,\nAlder,,1,x,\nBirch,,2,,\n")
    assert table.headings == ("name", "phone", "")
    assert cells(table) == [("Alder", "1", "x"), ("Birch", "2", "")]
    assert table.notes == ("Longer than the headings; the cells beyond them have no name: 2.",)


def test_headings_below_a_title_are_found(tmp_path):
    text = "Resources of the county,,,\nupdated 3/4/2024,,,\n,,,\nName,Phone,Web,Hours\n"
    table = table_of(tmp_path, text + "Alder,555-0100,,9-5\nBirch,555-0101,,9-5\n")
    assert table.headings == ("Name", "Phone", "Web", "Hours")
    assert numbers(table) == [5, 6]
    assert "Rows 1–2 stand above the headings, so they were not read." in table.notes


def test_known_headings_are_found_below_a_title_of_several_cells(tmp_path):
    text = (
        "Resource guide,2024,,\nask,Ann,first,\nAgency,Phone number,Street_address,2023\nAlder,1,2 Main,3\n"
    )
    table = table_of(tmp_path, text)
    assert (table.headings, numbers(table)) == (("Agency", "Phone number", "Street_address", "2023"), [4])


def test_answers_that_are_words_of_headings_too_make_no_headings_of_a_row(tmp_path):
    """Answers such as "No" stand in headings as well, but not several times in one row of them."""
    answers = (
        "House,Men,Women,Kids,Pets,Rent,Deposit\nAlder,No,No,Yes,No,Free,Free\nBirch,Yes,No,No,No,$5,Free\n"
    )
    table = table_of(tmp_path, answers)
    assert table.headings == ("House", "Men", "Women", "Kids", "Pets", "Rent", "Deposit")
    assert [row[0] for row in cells(table)] == ["Alder", "Birch"]


def test_rows_without_headings_are_all_kept(tmp_path):
    table = table_of(tmp_path, "Alder,555-0100,80203\nBirch,555-0101,80204\n")
    assert (table.headings, numbers(table)) == (("", "", ""), [1, 2])
    assert table.notes == ("No row looks like headings, so the columns have no names.",)


def test_one_column_is_a_table_too(tmp_path):
    table = table_of(tmp_path, "name\nAlder House\nBirch\n")
    assert (table.headings, cells(table)) == (("name",), [("Alder House",), ("Birch",)])


@pytest.mark.parametrize(
    ("text", "what"), [("a," * 15 + "a\n", "10 columns"), ("a,b\n" + "1,2\n" * 4_000, "3,000 rows")]
)
def test_more_than_a_directory_has_is_refused(tmp_path, monkeypatch, text, what):
    monkeypatch.setattr(limits, "MOST_ROWS", 3_000)
    monkeypatch.setattr(limits, "MOST_COLUMNS", 10)
    with pytest.raises(SourceError, match=what):
        source_of(tmp_path, text)


def test_a_long_row_beside_many_short_ones_costs_nothing(tmp_path):
    with pytest.raises(SourceError, match="1,000 columns"):
        source_of(tmp_path, "a,b\n" + "1,2\n" * 100_000 + "x," * 200_000 + "x\n")


def test_blanks_before_a_quotation_mark_and_marks_within_a_cell_are_read(tmp_path):
    text = (
        '"Name", "Phone", "About"\n"Alder", "1, 2","food"\n'
        '"Birch", "3","Using the "One child. One friend," way, each child, and so on"\n"Cedar","4, 5", "beds"\n'
    )
    table = table_of(tmp_path, text)
    assert table.headings == ("Name", "Phone", "About")
    assert cells(table) == [
        ("Alder", "1, 2", "food"),
        ("Birch", "3", 'Using the "One child. One friend," way, each child, and so on'),
        ("Cedar", "4, 5", "beds"),
    ]


def test_a_row_that_tells_what_to_write_is_neither_headings_nor_a_service(tmp_path):
    form = "Agency_Id,Agency_Name,Agency_Aka,Agency_Notes,Agency_Phone\nAgency ID,*REQUIRED* text,text,text,999-999-9999\n"
    table = table_of(tmp_path, f"{form}7,Alder House,AH,,218-555-0100\n")
    assert table.headings == ("Agency_Id", "Agency_Name", "Agency_Aka", "Agency_Notes", "Agency_Phone")
    assert [row[1] for row in cells(table)] == ["Alder House"]
    assert "Row 2 tells what to write" in table.notes[0]
    asked = "Please give the name of your resource.,Please say what your program does.,Your agency's web page.,-,-"
    table = table_of(
        tmp_path, f"Name,About,Website,Phone,City\n{asked}\nAlder,beds,a.example,218-555-0100,Ely\n"
    )
    assert [row[0] for row in cells(table)] == ["Please give the name of your resource.", "Alder"], (
        "three of five"
    )


def test_a_first_row_with_numbers_and_web_addresses_within_its_cells_is_no_row_of_headings(tmp_path):
    rows = [
        ("Alder House  218-555-0100", "Ely", "Intakes: (218) 555-0101", "PO Box 9 www.alder.example"),
        ("Birch House", "Ely", "Call first", "12 Pine St (218) 555-0102 www.birch.example"),
    ]
    table = table_of(tmp_path, "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows))
    assert cells(table) == rows
    assert table.notes == ("No row looks like headings, so the columns have no names.",)


def test_a_number_is_read_as_it_was_typed_where_a_spreadsheet_kept_all_of_its_digits(tmp_path):
    table = table_of(
        tmp_path,
        "name,phone\nAlder,2.185550107E9\nBirch,2.1855501E+09\nCedar,1.2185550107E10\nElm,2.18555E+09\n",
    )
    numbers_read = [row[1] for row in cells(table)]
    assert numbers_read == ["2185550107", "2185550100", "12185550107", "2.18555E+09"]


def test_a_whole_number_that_a_program_wrote_as_a_decimal_one_is_whole_again(tmp_path):
    rows = [["2185550107.0", "55802.0", "17.0"], ["2.185550107e+09", "55802", "18"], ["", "1.5", "2.00"]]
    text = "".join(
        f"{name},{','.join(row)}\n" for name, row in zip(("Alder", "Birch", "Cedar"), rows, strict=True)
    )
    table = table_of(tmp_path, f"name,phone,zip,id\n{text}")
    assert [[*row[1:]] for row in cells(table)] == [
        ["2185550107", "55802", "17"], ["2185550107", "55802", "18"], ["", "1.5", "2.00"],
    ]  # fmt: skip
