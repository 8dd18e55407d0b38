"""Tests the command import: what nobody decided about stays out, and what somebody decided comes in."""

import json

import pytest

from guide.__main__ import main
from guide.content.load import load
from guide.directory.pack import new_pack
from guide.files import write
from tests.directory.read.workbooks import sheet as sheet_of
from tests.directory.read.workbooks import workbook

# The guide of this program is read once for all of them.
pytestmark = pytest.mark.usefixtures("run_command")
SHEET = """\
Name of place,What they do,Who can go,Phone,Address,Hours,Cost,Staff contact,Notes (internal),Exclude From Website
Warm Up Center,"Soup, coats and beds. Ask for Jo Quimby",Anyone,218-555-0100,"12 Main Street, Duluth, MN 55802",Mon-Fri 9am-5pm,Free,Jane Canary,CANARY note,No
Safe Harbor House,Shelter for survivors of domestic violence,Women,218-555-0111,"7 Canary Lane, Duluth, MN 55802",24/7,Free,Jane Canary,,No
Old Barn,Closed last year,Anyone,218-555-0122,"1 Barn Road, Duluth, MN 55802",,,Jane Canary,,Yes
Coat Closet,Coats for children,Families,"218-555-0133, 24/7 Crisis Line: 218-555-0134","3 Main Street, Duluth, MN 55802",Sat 9am-12pm,Free,Ann Canary,,No
"""
INTO = ("--publisher", "Pond County", "--yes")


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "county list 2026-11-01.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def _texts(folder):
    return "".join(path.read_text("utf-8") for path in folder.rglob("*.yaml"))


def _with_texts_read(answers, changes=None):
    """Decide in an answers file as a person does: publish each text, some of them in other words."""
    lines = [line.replace("  #", "  ") if line.endswith(': ""') else line for line in answers.splitlines()]
    text = "\n".join(lines)
    for before, after in (changes or {}).items():
        key = text.split(before, 1)[1].split("\n", 2)[1].strip().partition(":")[0]
        text = text.replace(f'{key}: ""', f'{key}: "{after}"')
    return text


def test_without_a_decision_nothing_comes_in_and_nothing_is_written(sheet, capsys):
    pack = sheet.parent / "pond"
    assert main(["import", str(sheet), "--into", str(pack), *INTO]) == 1
    out = capsys.readouterr().out
    assert "Name of place -> service.name (never)\n" in out
    assert "0 come in, 0 are asked about, 4 stay out, 0 are double." in out
    assert "10 columns stay out, as nobody has decided about them." in out
    assert "canary" not in out.casefold()
    assert not pack.exists()


def test_what_anyone_may_see_comes_in_and_texts_wait_to_be_read(sheet, capsys):
    pack = sheet.parent / "pond"
    assert main(["import", str(sheet), "--anyone", "--into", str(pack), *INTO]) == 0
    out = capsys.readouterr().out
    assert "Staff contact -> contact.name (never)\n" in out
    assert "The column “Exclude From Website” says that it is not to be shown." in out
    assert "3 come in, 0 are asked about, 1 stay out, 0 are double." in out
    assert "Soup, coats and beds." in out
    assert "**Quimby**" in out
    guide = load(pack)
    assert [problem.sentence for problem in guide.problems] == []
    pages = {entry.title: entry for entry in guide.entries}
    assert [*pages] == ["Coat Closet", "Safe Harbor House", "Warm Up Center"]
    assert [each.confidential for each in pages.values()] == [False, True, False]
    assert not any(word in _texts(pack) for word in ("Canary", "CANARY", "Quimby", "Soup"))


def test_a_person_decides_in_the_answers_and_they_hold_for_next_month(sheet, capsys):
    pack, answers = sheet.parent / "pond", sheet.parent / "answers.yaml"
    assert main(["import", str(sheet), "--anyone", "--save-answers", str(answers)]) == 0
    text = _with_texts_read(answers.read_text("utf-8"), {"Ask for Jo Quimby": "Soup and coats."})
    answers.write_text(text.replace("Cost: service.fees_description, read first", "Cost: never"), "utf-8")
    later = sheet.with_name("county list 2026-12-01.csv")
    later.write_text(SHEET.replace("0100", "0199"), "utf-8")
    for path, said in ((sheet, "New: 3."), (later, "218-555-0199 is new. 218-555-0100 is gone.")):
        capsys.readouterr()
        words = ["import", str(path), "--answers", str(answers), "--into", str(pack), *INTO]
        assert main([*words, "--save-answers", str(answers)]) == 0
        assert said in capsys.readouterr().out
    written = _texts(pack)
    assert "Soup and coats." in written
    assert "218-555-0134" in written
    assert not any(word in written for word in ("Canary", "CANARY", "Quimby", "Free"))
    assert main([*words, "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["changes"]["same"], again["unread"], again["undecided"]) == (3, [], 0)
    assert again["rows"] == {"comes": 3, "asked": 0, "out": 1, "double": 0, "all": 4}


def test_a_row_and_a_place_that_are_held_back_come_in_if_a_person_says_so(sheet, capsys):
    words = ["import", str(sheet), "--anyone", "--json"]
    assert main(words) == 0
    rows = {row["reasons"][0]["reason"]: row["id"] for row in json.loads(capsys.readouterr().out)["review"]}
    pack = sheet.parent / "pond"
    kept = (f"--keep={kind}={rows[kind]}" for kind in ("private", "place"))
    assert main([*words, *kept, "--into", str(pack), *INTO]) == 0
    assert json.loads(capsys.readouterr().out)["rows"]["comes"] == 4
    assert "7 Canary Lane" in _texts(pack)


def test_a_page_that_a_person_wrote_wrong_is_never_written_over(sheet, capsys):
    pack = sheet.parent / "pond"
    words = ["import", str(sheet), "--anyone", "--into", str(pack), *INTO]
    assert main(words) == 0
    (page,) = pack.rglob("coat-closet-*.yaml")
    before = page.read_bytes().replace(b"not-checked\nreviewed", b"quite sure\nreviewed")
    page.write_bytes(before)
    sheet.write_text(SHEET.replace("0133", "0135").replace("0100", "0199"), "utf-8")
    capsys.readouterr()
    assert main(words) == 0
    out = capsys.readouterr().out
    assert f"'services/{page.name}' can't be read and stays as it is" in out
    assert "New: 0. The same as before: 1." in out
    assert page.read_bytes() == before


def test_rows_in_another_order_change_nothing(tmp_path, capsys):
    lines = ["Name,Phone", "Warm Up Center,218-555-0100", "Coat Closet,218-555-0133", "Barn,218-555-0122"]
    path, pack = tmp_path / "list.csv", tmp_path / "pond"
    words = ["import", str(path), "--anyone", "--into", str(pack), *INTO]
    path.write_text("\n".join(lines), "utf-8")
    assert main(words) == 0
    path.write_text("\n".join([lines[0], *reversed(lines[1:])]), "utf-8")
    capsys.readouterr()
    assert main(words) == 0
    out = capsys.readouterr().out
    assert "New: 0. The same as before: 3." in out
    assert "No longer in the source" not in out


def test_a_person_is_asked_before_anything_is_written(sheet, capsys, monkeypatch):
    pack = sheet.parent / "pond"
    monkeypatch.setattr("builtins.input", lambda question: "n")
    words = ["import", str(sheet), "--anyone", "--into", str(pack), "--publisher", "Pond County"]
    assert main(words) == 1
    assert "Nothing was written." in capsys.readouterr().err
    assert not pack.exists()


def test_ctrl_c_while_pages_are_written_leaves_nothing_half_made(sheet, monkeypatch):
    written = []

    def interrupt(path, data, **options):
        written.append(path)
        if len(written) == 3:
            raise KeyboardInterrupt
        write(path, data, **options)

    monkeypatch.setattr(new_pack, "write", interrupt)
    assert main(["import", str(sheet), "--anyone", "--into", str(sheet.parent / "pond"), *INTO]) == 130
    assert len(written) == 3
    assert [path for path in sheet.parent.iterdir() if path.name != "home"] == [sheet]


def test_an_encoding_is_asked_once_and_not_guessed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for month in ("10", "11"):
        (tmp_path / month).mkdir()
        (tmp_path / month / f"list-2026-{month}.csv").write_bytes(
            "Name,Phone\nCafé,218-555-0100\n".encode("cp1252")
        )
    assert main(["import", "10", "--anyone"]) == 1
    out = capsys.readouterr().out
    assert "--encoding list-2026-10.csv=cp1252" in out
    assert "Café" in out
    said = ("--encoding", "10/list-2026-10.csv=cp1252", "--save-answers", "answers.yaml")
    assert main(["import", "10", "--anyone", *said]) == 0
    assert main(["import", "11", "--answers", "answers.yaml", "--into", "pond", *INTO]) == 0
    assert "title: Café" in _texts(tmp_path / "pond")


@pytest.mark.parametrize("name", ["none.csv", ".", "bad.yaml"])
def test_what_can_not_be_read_is_a_sentence(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.yaml").write_text("sheets: [", "utf-8")
    words = ["import", "--answers", name, "."] if name == "bad.yaml" else ["import", name]
    assert main(words) == 1
    err = capsys.readouterr().err
    assert (bool(err.strip()), "Traceback" in err) == (True, False)


def test_a_hidden_sheet_is_asked_about(tmp_path, capsys):
    rows = {"Open": ["Warm Up Center", "218-555-0100"], "More": ["Food Shelf and Coats", "218-555-0122"]}
    sheets = {name: sheet_of([["Name", "Phone"], row]) for name, row in rows.items()}
    (tmp_path / "list.xlsx").write_bytes(workbook(sheets, hidden=("More",)))
    assert main(["import", str(tmp_path / "list.xlsx"), "--anyone"]) == 0
    out = capsys.readouterr().out
    assert "[hidden] Row 2 of list.xlsx, sheet More is hidden: is it for others?" in out
    assert "1 come in, 1 are asked about, 0 stay out, 0 are double." in out
