"""Rows that have an id of their source in common become entries of their own, or are held back as doubles."""

import json

from guide.__main__ import main
from guide.content.load import load
from tests.builders import small_guide
from tests.directory.importing.cases import COMES, HELD, LOOK
from tests.directory.importing.sheets import plan_of, understood

COLUMNS = {"Id": "service.id", "Name": "service.name", "Tel": "phone.number", "About": "service.description"}


def rows(*each):
    return plan_of(understood("list.csv", COLUMNS, *each)).judged


def record(**fields):
    organization = {"id": "o1", "name": "Pond County", "description": "The county"}
    return {"id": "7f", "name": "Coat Closet", "status": "active", "organization": organization, **fields}


def imported(path, records, capsys, monkeypatch):
    monkeypatch.setattr("guide.cli.import_directory.open_guide", small_guide)
    path.write_text(json.dumps({"total_items": len(records), "contents": records}), "utf-8")
    assert main(["import", str(path), "--dry-run", "--json", "--source", "County"]) == 0
    found = json.loads(capsys.readouterr().out)
    return found, [each["reason"] for row in found["review"] for each in row["reasons"]]


def test_of_many_rows_with_one_id_and_name_each_is_told_once_of_another():
    each = [("7", "Coat Closet", f"218-555-01{n:02}", f"Coats, and soup on day {n}") for n in range(30)]
    judged = rows(*each)
    assert len({row.entry.id for row in judged}) == 30
    said = [[reason.sentence for reason in row.reasons if reason.kind == "id"] for row in judged]
    assert said == [[], *[["It has the same id as row 2 of list.csv."]] * 29]
    assert [row.outcome for row in judged] == [COMES, *[LOOK] * 29]


def test_a_row_is_told_of_the_one_with_its_id_that_has_its_name_and_is_the_same_as_any_before_it():
    judged = rows(
        ("7", "Coat Closet", "218-555-0100", "Coats"),
        ("7", "Soup Kitchen", "218-555-0111", "Soup"),
        ("7", "Soup Kitchen", "218-555-0122", "Soup and bread"),
        ("7", "Soup Kitchen", "218-555-0122", "Soup and bread"),
    )
    assert [row.outcome for row in judged] == [COMES, COMES, LOOK, HELD]
    assert "row 3 of list.csv" in judged[2].reasons[-1].sentence
    assert "row 4 of list.csv" in judged[3].reasons[-1].sentence
    assert len({row.entry.id for row in judged[:3]}) == 3


def test_rows_without_an_id_are_not_said_to_share_one():
    (reason,) = rows(("", "Coats", "218-555-0100", "A"), ("", "Coats", "218-555-0111", "B"))[1].reasons
    assert reason.sentence == "It has the same name as row 2 of list.csv, and no id that tells them apart."


def test_records_of_json_with_one_id_and_name_need_a_look_and_equal_ones_are_held_back(
    tmp_path, capsys, monkeypatch
):
    records = [
        record(description="Coats"),
        record(description="Coats and hats"),
        record(description="Coats", x_of_vendor=""),
        record(name="Soup Kitchen"),
    ]
    path = tmp_path / "services.json"
    found, reasons = imported(path, records, capsys, monkeypatch)
    assert found["rows"] == {"comes": 2, "look": 1, "held": 1, "all": 4}
    assert "id" in reasons
    two, _ = imported(path, records[:2], capsys, monkeypatch)
    assert set(two["changes"]["new"]) < set(found["changes"]["new"])
    del records[0]["id"], records[1]["id"]
    _, reasons = imported(path, [records[0], records[1], records[3]], capsys, monkeypatch)
    assert "id" not in reasons


def test_a_row_that_is_ticked_takes_no_page_of_one_with_its_id(tmp_path, monkeypatch):
    monkeypatch.setattr("guide.cli.import_directory.open_guide", small_guide)
    sheet, pack = tmp_path / "list.csv", tmp_path / "pond"
    sheet.write_text(
        "Id,Service name,Description,Phone,Status\n"
        "7,Coat Closet,Coats for children,218-555-0133,Closed\n"
        "7,Coat Closet,Coats for everybody in town,218-555-0177,Open\n",
        encoding="utf-8",
    )
    into = ["import", str(sheet), "--into", str(pack), "--publisher", "Pond County", "--yes"]
    assert main(into) == 0
    (before,) = load(pack).entries
    assert main([*into, *(f"--keep={kind}=list.csv:2" for kind in ("status", "id"))]) == 0
    entries = {entry.id: entry for entry in load(pack).entries}
    assert len(entries) == 2
    assert entries[before.id] == before


def ids_of(*each, **columns):
    sheet = understood("list.csv", {**columns, "Name": "service.name", "Tel": "phone.number"}, *each)
    return [row.entry.id for row in plan_of(sheet).judged if row.entry]


def test_an_id_stays_the_same_whatever_the_file_the_order_and_the_street():
    columns = {"Id": "service.id"}
    (before,) = ids_of(("7", "Warm Up", "218-555-0100"), **columns)
    assert ids_of(("6", "Coats", "218-555-0111"), ("7", "Warm Up", "218-555-0100"), **columns)[1] == before
    street = {"Street": "address.address_1"}
    before_ = ids_of(("9 Secret Lane", "Willow Path", "218-555-0100"), **street)
    assert ids_of(("", "Willow Path", "218-555-0100"), **street) == before_
    one, other = ("1 Elm St", "Food Shelf", "218-555-0100"), ("2 Oak St", "Food Shelf", "218-555-0111")
    assert ids_of(one, other, **street) == ids_of(other, one, **street)[::-1]
