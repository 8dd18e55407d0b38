"""Rows that have an id of their source in common become entries of their own, or are held back as doubles."""

import json

from guide.__main__ import main
from guide.content.load import load
from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import plan_of, understood

COLUMNS = {
    "Id": "service.id",
    "Name": "service.name",
    "Tel": "phone.number",
    "About": "service.description",
    "Open?": "service.status",
}


def rows(*each):
    return plan_of(understood("list.csv", COLUMNS, *each)).judged


def record(**fields):
    organization = {"id": "o1", "name": "Pond County", "description": "The county"}
    return {"id": "7f", "name": "Coat Closet", "status": "active", "organization": organization, **fields}


def read(path, records, capsys):
    path.write_text(json.dumps({"total_items": len(records), "contents": records}), "utf-8")
    assert main(["import", str(path), "--dry-run", "--json", "--source", "County"]) == 0
    return json.loads(capsys.readouterr().out)


def test_of_many_rows_with_one_id_and_name_each_is_told_once_of_another():
    each = [
        ("7", "Coat Closet", f"218-555-01{n:02}", f"Coats, and soup on day {n}", "Yes") for n in range(30)
    ]
    judged = rows(*each)
    assert len({row.entry.id for row in judged}) == 30
    said = [[reason.sentence for reason in row.reasons if reason.kind == "id"] for row in judged]
    assert said == [[], *[["It has the same id as row 2 of list.csv."]] * 29]
    assert [row.outcome for row in judged] == [Outcome.COMES, *[Outcome.LOOK] * 29]


def test_a_row_is_told_of_the_one_with_its_id_that_has_its_name():
    judged = rows(
        ("7", "Coat Closet", "218-555-0100", "Coats", "Yes"),
        ("7", "Soup Kitchen", "218-555-0111", "Soup", "Yes"),
        ("7", "Soup Kitchen", "218-555-0122", "Soup and bread", "Yes"),
    )
    assert [row.outcome for row in judged] == [Outcome.COMES, Outcome.COMES, Outcome.LOOK]
    assert judged[2].reasons[-1].sentence == "It has the same id as row 3 of list.csv."
    assert len({row.entry.id for row in judged}) == 3


def test_a_row_is_the_same_as_any_before_it():
    judged = rows(
        ("7", "Coat Closet", "218-555-0100", "Coats", "Yes"),
        ("7", "Coat Closet", "218-555-0111", "Coats and hats", "Yes"),
        ("7", "Coat Closet", "218-555-0111", "Coats and hats", "Yes"),
    )
    assert judged[2].reasons[-1].sentence == "It is the same as row 3 of list.csv."
    assert judged[2].outcome is Outcome.HELD


def test_records_of_json_with_one_id_and_name_need_a_look_and_equal_ones_are_held_back(tmp_path, capsys):
    records = [
        record(description="Coats"),
        record(description="Coats and hats"),
        record(description="Coats", x_of_vendor=""),
        record(name="Soup Kitchen"),
    ]
    found = read(tmp_path / "services.json", records, capsys)
    assert found["rows"] == {"comes": 2, "look": 1, "held": 1, "all": 4}
    assert "id" in [each["reason"] for row in found["review"] for each in row["reasons"]]
    ids = [
        set(read(tmp_path / "more.json", each, capsys)["changes"]["new"]) for each in (records[:2], records)
    ]
    assert ids[0] < ids[1]


def test_rows_without_an_id_are_not_said_to_share_one():
    judged = rows(("", "Coats", "218-555-0100", "A", "Yes"), ("", "Coats", "218-555-0111", "B", "Yes"))
    (reason,) = judged[1].reasons
    assert reason.sentence == "It has the same name as row 2 of list.csv, and no id that tells them apart."


def test_records_of_json_without_an_id_are_not_said_to_share_one(tmp_path, capsys):
    records = [record(description="Coats"), record(description="Coats and hats")]
    del records[0]["id"], records[1]["id"]
    records.append(record(name="Soup Kitchen"))
    found = read(tmp_path / "services.json", records, capsys)
    assert "id" not in [each["reason"] for row in found["review"] for each in row["reasons"]]


def test_a_row_that_is_ticked_takes_no_page_of_one_with_its_id(tmp_path):
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
    ticks = [f"--keep={kind}=list.csv:2" for kind in ("status", "id")]
    assert main([*into, *ticks]) == 0
    entries = {entry.id: entry for entry in load(pack).entries}
    assert len(entries) == 2
    assert entries[before.id] == before


def ids_of(*each):
    columns = {"Name": "service.name", "Street": "address.address_1", "Tel": "phone.number"}
    judged = plan_of(understood("list.csv", columns, *each)).judged
    return [row.entry.id for row in judged if row.entry]


def test_a_row_whose_street_is_corrected_stays_the_same_page():
    before = ids_of(("Willow Path", "9 Secret Lane", "218-555-0100"))
    assert ids_of(("Willow Path", "", "218-555-0100")) == before


def test_rows_with_one_name_are_told_apart_by_their_streets_in_whatever_order():
    one, other = ("Food Shelf", "1 Elm St", "218-555-0100"), ("Food Shelf", "2 Oak St", "218-555-0111")
    assert ids_of(one, other) == ids_of(other, one)[::-1]
