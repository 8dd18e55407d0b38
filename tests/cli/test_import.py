"""Tests the command import from the sheet of a coalition to a pack that the check takes."""

import json

import pytest

from guide.__main__ import main
from guide.content.load import load
from guide.directory.importing import all_or_nothing
from guide.files import write
from tests.directory.tables.workbooks import sheet as sheet_of
from tests.directory.tables.workbooks import workbook

# The guide of this program is read once for all of them.
pytestmark = pytest.mark.usefixtures("run_command")
SHEET = """\
List of the county\n
Name of place,What they do,Who can go,Phone,Address,Hours,Cost,Staff contact,Notes (internal),Exclude From Website
Warm Up Center,"Soup &amp; coats<br>Beds",Anyone,218-555-0100,12 Main Street,Mon-Fri 9am-5pm,Free,Jane Canary,CANARY note,No
Safe Harbor House,"Shelter for survivors of domestic violence, at 7 Canary Lane",Women,218-555-0111,7 Canary Lane,24/7,Free,Jane Canary,,No
Old Barn,Closed last year,Anyone,218-555-0122,1 Barn Road,,,Jane Canary,,Yes
Coat Closet,Coats for children,Families,218-555-0133,3 Main Street,Sat 9am-12pm,Free,Ann Canary,,No
"""


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "county list 2026-11-01.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def test_a_sheet_is_told_of_and_nothing_is_written(sheet, capsys):
    assert main(["import", str(sheet)]) == 0
    out = capsys.readouterr().out
    assert "Name of place -> service.name (sure): Warm Up Center | Coat Closet" in out
    assert "Staff contact -> contact.name" in out
    assert "The column “Exclude From Website” says “Yes”." in out
    assert "4 rows: 3 will come in, 0 need a look, 1 held back." in out
    assert "canary" not in out.casefold()
    assert [path for path in sheet.parent.iterdir() if path.is_file()] == [sheet]


def test_a_sheet_becomes_a_pack_that_the_check_takes(sheet, capsys):
    pack, answers = sheet.parent / "pond", sheet.parent / "answers.yaml"
    words = [
        "import",
        str(sheet),
        "--into",
        str(pack),
        "--answers",
        str(answers),
        "--publisher",
        "Pond",
        "--yes",
    ]
    assert main(words) == 0
    assert "3 pages were written." in capsys.readouterr().out
    guide = load(pack)
    assert [problem.sentence for problem in guide.problems] == []
    assert [entry.title for entry in guide.entries] == ["Coat Closet", "Safe Harbor House", "Warm Up Center"]
    assert [entry.confidential for entry in guide.entries] == [False, True, False]
    assert all("canary" not in path.read_text("utf-8").casefold() for path in pack.rglob("*.yaml"))
    assert main([*words, "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["changes"]["same"], again["changes"]["new"], again["rows"]["all"]) == (3, [], 4)


def test_a_page_that_a_person_wrote_wrong_is_never_written_over(sheet, capsys):
    pack = sheet.parent / "pond"
    words = ["import", str(sheet), "--into", str(pack), "--publisher", "Pond County", "--yes"]
    assert main(words) == 0
    (page,) = pack.rglob("coat-closet-*.yaml")
    before = page.read_bytes().replace(b"not-checked\nreviewed", b"quite sure\nreviewed")
    page.write_bytes(before)
    sheet.write_text(SHEET.replace("Coats for", "Boots for").replace("Soup", "Stew"), "utf-8")
    capsys.readouterr()
    assert main(words) == 0
    out = capsys.readouterr().out
    assert f"'services/{page.name}' can't be read and stays as it is" in out
    assert "quite sure" in out
    assert "New: 0. The same as before: 1." in out
    assert page.read_bytes() == before
    assert main([*words, "--json"]) == 0
    assert list(json.loads(capsys.readouterr().out)["changes"]["unread"]) == [page.stem]


def test_rows_in_another_order_change_nothing(tmp_path, capsys):
    lines = ["Name,Phone", "Warm Up Center,218-555-0100", "The Warm Up Center Duluth,218-555-0100"]
    path, pack = tmp_path / "list.csv", tmp_path / "pond"
    words = ["import", str(path), "--into", str(pack), "--publisher", "Pond County", "--yes"]
    path.write_text("\n".join(lines), "utf-8")
    assert main(words) == 0
    assert "1 page was written." in capsys.readouterr().out
    path.write_text("\n".join([lines[0], *reversed(lines[1:])]), "utf-8")
    assert main(words) == 0
    out = capsys.readouterr().out
    assert "New: 0. The same as before: 1." in out
    assert "No longer in the source" not in out
    assert "list.csv:2 The Warm Up Center Duluth: [alike] It looks like row 3 of list.csv." in out


def test_a_person_is_asked_before_anything_is_written(sheet, capsys, monkeypatch):
    pack = sheet.parent / "pond"
    monkeypatch.setattr("builtins.input", lambda question: "n")
    words = ["import", str(sheet), "--into", str(pack), "--publisher", "Pond County"]
    assert main(words) == 1
    assert "Nothing was written." in capsys.readouterr().err
    assert main([*words, "--yes", "--dry-run"]) == 0
    assert not pack.exists()


def test_ctrl_c_while_pages_are_written_leaves_nothing_half_made(sheet, monkeypatch):
    written = []

    def interrupt(path, data, **options):
        written.append(path)
        if len(written) == 3:
            raise KeyboardInterrupt
        write(path, data, **options)

    monkeypatch.setattr(all_or_nothing, "write", interrupt)
    words = ["import", str(sheet), "--into", str(sheet.parent / "pond"), "--publisher", "Pond", "--yes"]
    assert main(words) == 130
    assert len(written) == 3
    assert [path for path in sheet.parent.iterdir() if path.name != "home"] == [sheet]


def test_what_the_columns_mean_is_corrected_in_the_answers(sheet, capsys):
    answers = sheet.parent / "answers.yaml"
    assert main(["import", str(sheet), "--answers", str(answers)]) == 0
    text = answers.read_text("utf-8")
    assert "Who can go: service.eligibility_description" in text
    answers.write_text(text.replace("Cost: service.fees_description", "Cost: '-'"), encoding="utf-8")
    capsys.readouterr()
    assert main(["import", str(sheet), "--answers", str(answers), "--json"]) == 0
    (table,) = json.loads(capsys.readouterr().out)["tables"]
    assert {column["heading"]: column["field"] for column in table["columns"]}["Cost"] is None


def test_a_row_that_is_held_back_comes_in_when_it_is_ticked(sheet, capsys):
    assert main(["import", str(sheet), "--json"]) == 0
    row = next(each for each in json.loads(capsys.readouterr().out)["review"] if each["outcome"] == "held")
    assert main(["import", str(sheet), "--json", "--keep", f"private={row['row']}"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == {"comes": 4, "look": 0, "held": 0, "all": 4}


def test_an_encoding_is_asked_and_not_guessed(tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_bytes("Name,Description\nCafé Clínica,Soup\n".encode("cp1252"))
    assert main(["import", str(path)]) == 1
    out = capsys.readouterr().out
    assert "--encoding list.csv=cp1252" in out
    assert "Café" in out
    assert main(["import", str(path), "--encoding", "list.csv=cp1252", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["changes"]["new"][0].startswith("caf")


def test_an_encoding_is_known_by_the_path_as_it_was_typed_and_what_can_not_be_read_is_a_sentence(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    for name in ("none.csv", "."):  # which is not there, and has no file
        assert main(["import", name]) == 1
        err = capsys.readouterr().err
        assert (bool(err.strip()), "Traceback" in err) == (True, False)
    (tmp_path / "october").mkdir()
    (tmp_path / "october" / "list.csv").write_bytes("Name,Description\nЕда,Soup\n".encode("cp1251"))
    for source in ("october/list.csv", "october", "./october/list.csv"):
        assert main(["import", source, "--encoding", "october/list.csv=cp1251", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["rows"]["comes"] == 1


def test_next_months_file_is_not_asked_about_its_encoding_again(tmp_path, capsys):
    answers = tmp_path / "answers.yaml"
    for month in ("2026-10", "2026-11"):
        (tmp_path / f"list-{month}.csv").write_bytes("Name,Description\nCafé,Soup\n".encode("cp1252"))
    first, second = (str(tmp_path / f"list-{month}.csv") for month in ("2026-10", "2026-11"))
    assert main(["import", first, "--encoding", "list-2026-10.csv=cp1252", "--answers", str(answers)]) == 0
    capsys.readouterr()
    assert main(["import", second, "--answers", str(answers), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["questions"] == []


def test_a_hidden_sheet_needs_a_look_and_is_no_example(tmp_path, capsys):
    seen = sheet_of([["Name", "Phone"], ["Warm Up", "218-555-0100"]])
    hidden = sheet_of([["Name", "What they do"], ["Old Barn", "CANARY"]])
    (tmp_path / "list.xlsx").write_bytes(workbook({"Open": seen, "More": hidden}, hidden=("More",)))
    assert main(["import", str(tmp_path / "list.xlsx"), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "[hidden] It stands in a sheet that is hidden: is it for others?" in out
    assert "2 rows: 1 will come in, 1 need a look, 0 held back." in out
    assert "CANARY" not in out


def test_a_remark_above_or_below_the_rows_is_no_example(tmp_path, capsys):
    rows = "Name,Phone\nKept by Jane CANARY\nWarm Up,218-555-0100\nOld Barn,218-555-0122\nAsk CANARY\n"
    (tmp_path / "list.csv").write_text(rows, encoding="utf-8")
    assert main(["import", str(tmp_path / "list.csv"), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "Name -> service.name (sure): Warm Up | Old Barn" in out
    assert "4 rows: 2 will come in, 2 need a look, 0 held back." in out


def test_examples_are_three_different_short_texts(tmp_path, capsys):
    texts = ("Food", "Food", "Shelter " * 20, "Help", "Clothes")
    rows = "".join(f"Place {number},{text},218-555-010{number}\n" for number, text in enumerate(texts))
    (tmp_path / "list.csv").write_text(f"Name,What they do,Phone\n{rows}", encoding="utf-8")
    assert main(["import", str(tmp_path / "list.csv"), "--dry-run"]) == 0
    assert f": Food | {'Shelter ' * 7}She… | Help\n" in capsys.readouterr().out


GLOSSARY = "FIELDS OF THE COUNTY,MAPPED TO\nORG_NAME__C,Name\nTEL__C,Phone number\n"


def test_a_table_that_describes_fields_is_held_back_as_none_of_services(sheet, capsys):
    folder = sheet.parent
    for name in ("Service Mapping.csv", "glossary.csv"):
        (folder / name).write_text(GLOSSARY, encoding="utf-8")
    (folder / "fields.csv").write_text("Field name,Definition\nTEL,The number to call\n", encoding="utf-8")
    assert main(["import", str(folder), "--dry-run"]) == 0
    out = capsys.readouterr().out
    for name, rows in (
        ("Service Mapping.csv", "2 rows are"),
        ("glossary.csv", "2 rows are"),
        ("fields.csv", "1 row is"),
    ):
        assert f"{name}: {rows} held back: it is not a table of services." in out
    assert "4 rows: 3 will come in, 0 need a look, 1 held back." in out


def test_no_example_is_of_a_row_that_a_flag_marks_in_whatever_table(tmp_path, capsys):
    (tmp_path / "services.csv").write_text("id,name,description\n1,Warm Up,Beds\n", encoding="utf-8")
    places = (
        "id,organization_id,name,description,Do not publish\n8,1,Inn,Old CANARY mill,Yes\n9,1,Barn,Red,No\n"
    )
    (tmp_path / "locations.csv").write_text(places, encoding="utf-8")
    assert main(["import", str(tmp_path), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "name -> location.name (sure): Barn" in out
    assert "CANARY" not in out


def test_the_source_of_a_page_names_the_sheet_of_its_row(tmp_path):
    rows = {"Shelters": ["Warm Up", "218-555-0100"], "Legal": ["Law Help", "218-555-0111"]}
    sheets = {name: sheet_of([["Name", "Phone"], row]) for name, row in rows.items()}
    (tmp_path / "list.xlsx").write_bytes(workbook(sheets))
    pack = tmp_path / "pond"
    words = ["import", str(tmp_path / "list.xlsx"), "--into", str(pack), "--publisher", "P", "--yes"]
    assert main(words) == 0
    assert {entry.title: entry.sources[0].title for entry in load(pack).entries} == {
        "Warm Up": "list, sheet Shelters, row 2",
        "Law Help": "list, sheet Legal, row 2",
    }
