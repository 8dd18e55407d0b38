"""JSON that is no HSDS becomes one flat table; what can't be read is a sentence."""

import json

import pytest

from guide.directory.tables.errors import SourceError
from tests.directory.tables.writing import cells, numbers, source_of, table_of

FACILITY = {
    "name": "Alder",
    "address": None,
    "location": {"latitude": 44.90, "longitude": -93},
    "services": [
        {"category": "food", "hours": "Tu 10-1", "free": True},
        {"category": "beds", "notes": "Call"},
    ],
    "age": ["A", "S"],
    "hours": {},
}


def test_an_export_of_a_website_is_one_flat_table(tmp_path):
    table = table_of(tmp_path, json.dumps([FACILITY, {"name": "Birch", "url": "x"}]), "facilities.json")
    parts = ("services.category", "services.hours", "services.free", "services.notes")
    assert table.name == "facilities.json"
    assert table.headings == (
        "name",
        "address",
        "location.latitude",
        "location.longitude",
        *parts,
        "age",
        "url",
    )
    first = ("Alder", "", "44.9", "-93", "food\nbeds", "Tu 10-1", "true", "\nCall", "A\nS", "")
    assert cells(table)[0] == first
    assert numbers(table) == [1, 2]


def test_numbers_stay_as_they_are_written(tmp_path):
    text = '[{"zip": 80203.10, "phone": 16125550100, "big": ' + "9" * 5_000 + ', "tiny": 1e-400}]'
    assert cells(table_of(tmp_path, text, "a.json")) == [("80203.10", "16125550100", "9" * 5_000, "1e-400")]


def test_records_under_a_key_are_found_and_several_lists_are_several_tables(tmp_path):
    for key in ("data", "results", "facilities"):
        assert len(table_of(tmp_path, json.dumps({"ok": True, key: [FACILITY]}), "a.json").rows) == 1
    text = json.dumps({"agencies": [{"title": "A"}], "programs_list": [{"title": "B"}]})
    found = [table.name for table in source_of(tmp_path, text, "a.json").tables]
    assert found == ["a.json, agencies", "a.json, programs_list"]


def test_parts_that_are_no_records_are_counted(tmp_path):
    table = table_of(tmp_path, '[{"name": "A"}, 7, "x", null]', "a.json")
    assert table.notes == ("Left out, because they are no objects: 3 parts of a list.",)


def test_half_characters_and_zero_bytes_can_be_written_again(tmp_path):
    table = table_of(tmp_path, '[{"name": "A\\ud83d", "b": "\\ud83d\\ude00", "c": "\\u0000x"}]', "a.json")
    assert cells(table) == [("A\ufffd", "\U0001f600", "x")]


def test_what_can_not_be_read_is_a_sentence(tmp_path):
    for text, sentence in (
        ('[{"name": "A"},\n {"name": B}]', "no JSON from line 2"),
        ('{"name": "A"}\n{"name": ', "no JSON from line 2"),
        ("[" * 200_000, "too deep"),
        ('{"a":' * 200_000, "too deep"),
        ('[{"a":' + '{"a":' * 2_000 + "1" + "}" * 2_001 + "]", "too deep"),
        ('["a", "b"]', "no records"),
        ("7", "no records"),
        ("[]", "no records"),
    ):
        with pytest.raises(SourceError, match=sentence):
            source_of(tmp_path, text, "a.json")


def test_a_csv_file_that_begins_with_a_bracket_is_csv(tmp_path):
    assert table_of(tmp_path, "[Name],{Phone}\nAlder,1\n").headings == ("[Name]", "{Phone}")


def test_keys_that_differ_in_each_record_make_no_endless_table(tmp_path):
    standard = {"id": "a", "status": "x", "assured_date": "x", "organization_id": "o"}
    for more in ({}, standard):
        records = [{**more, **{f"x_{number}_{at}": 1 for at in range(30)}} for number in range(50)]
        with pytest.raises(SourceError, match="1,000 columns"):
            source_of(tmp_path, json.dumps(records), "a.json")
