"""JSON that is no HSDS becomes one flat table; what can't be read is a sentence."""

import json

import pytest

from guide.directory.tables.errors import SourceError
from tests.directory.tables.writing import cells, numbers, source_of, table_of

FACILITY = {
    "name": "Alder",
    "phone": "(555) 0100",
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
    assert table.name == "facilities.json"
    assert table.headings == (
        "name",
        "phone",
        "address",
        "location.latitude",
        "location.longitude",
        "services.category",
        "services.hours",
        "services.free",
        "services.notes",
        "age",
        "url",
    )
    assert cells(table)[0] == (
        "Alder",
        "(555) 0100",
        "",
        "44.9",
        "-93",
        "food\nbeds",
        "Tu 10-1",
        "true",
        "\nCall",
        "A\nS",
        "",
    )
    assert numbers(table) == [1, 2]


def test_numbers_stay_as_they_are_written(tmp_path):
    text = '[{"zip": 80203.10, "phone": 16125550100, "big": ' + "9" * 5_000 + ', "tiny": 1e-400}]'
    table = table_of(tmp_path, text, "a.json")
    assert cells(table) == [("80203.10", "16125550100", "9" * 5_000, "1e-400")]


@pytest.mark.parametrize("key", ["data", "results", "facilities"])
def test_records_under_a_key_are_found(tmp_path, key):
    table = table_of(tmp_path, json.dumps({"ok": True, key: [FACILITY]}), "a.json")
    assert len(table.rows) == 1


def test_records_by_their_key_keep_it(tmp_path):
    table = table_of(tmp_path, json.dumps({"-Kx1": FACILITY, "-Kx2": {"name": "Birch"}}), "a.json")
    assert [row[:2] for row in cells(table)] == [("-Kx1", "Alder"), ("-Kx2", "Birch")]


def test_several_lists_are_several_tables(tmp_path):
    text = json.dumps({"agencies": [{"title": "A"}], "programs_list": [{"title": "B"}]})
    found = [table.name for table in source_of(tmp_path, text, "a.json").tables]
    assert found == ["a.json, agencies", "a.json, programs_list"]


def test_parts_that_are_no_records_are_counted(tmp_path):
    table = table_of(tmp_path, '[{"name": "A"}, 7, "x", null]', "a.json")
    assert table.notes == ("Left out, because they are no objects: 3 parts of a list.",)


def test_half_characters_and_zero_bytes_can_be_written_again(tmp_path):
    table = table_of(tmp_path, '[{"name": "A\\ud83d", "b": "\\ud83d\\ude00", "c": "\\u0000x"}]', "a.json")
    [[name, smile, rest]] = cells(table)
    assert (name, smile, rest) == ("A\ufffd", "\U0001f600", "x")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[{"name": "A"},\n {"name": B}]', "no JSON from line 2"),
        ('{"name": "A"}\n{"name": ', "no JSON from line 2"),
        ("[" * 200_000, "too deep"),
        ('{"a":' * 200_000, "too deep"),
        ('[{"a":' + '{"a":' * 2_000 + "1" + "}" * 2_001 + "]", "too deep"),
        ('["a", "b"]', "no records"),
        ("7", "no records"),
        ("[]", "no records"),
    ],
)
def test_what_can_not_be_read_is_a_sentence(tmp_path, text, sentence):
    with pytest.raises(SourceError, match=sentence):
        source_of(tmp_path, text, "a.json")


def test_a_csv_file_that_begins_with_a_bracket_is_csv(tmp_path):
    table = table_of(tmp_path, "[Name],{Phone}\nAlder,1\n")
    assert table.headings == ("[Name]", "{Phone}")


@pytest.mark.parametrize(
    "more", [{}, {"id": "a", "status": "x", "assured_date": "x", "organization_id": "o"}]
)
def test_keys_that_differ_in_each_record_make_no_endless_table(tmp_path, more):
    records = [{**more, **{f"x_{number}_{at}": 1 for at in range(30)}} for number in range(50)]
    with pytest.raises(SourceError, match="1,000 columns"):
        source_of(tmp_path, json.dumps(records), "a.json")
