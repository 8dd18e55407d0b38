"""JSON whose rows stand in groups of groups is read row by row, with what the groups are called."""

import json

import pytest

from tests.directory.tables.writing import cells, table_of


def read(tmp_path, value):
    return table_of(tmp_path, json.dumps(value), "list.json")


def row(number, **more):
    return {**more, "phone": f"218-555-010{number}", "hours": "Mon-Fri 9-5"}


def test_places_under_their_names_below_towns_are_rows(tmp_path):
    towns = {"Ely": {"Alder House": row(1), "Birch House": row(2)}, "Tower": {"Cedar House": row(3)}}
    table = read(tmp_path, towns)
    assert table.headings == ("group", "key", "phone", "hours")
    assert [line[:2] for line in cells(table)] == [
        ("Ely", "Alder House"),
        ("Ely", "Birch House"),
        ("Tower", "Cedar House"),
    ]


def test_lists_below_kinds_below_groups_are_rows(tmp_path):
    food = {"pantries": [row(1, name="Alder")], "meals": [row(2, name="Birch")]}
    table = read(tmp_path, {"Food": food, "Beds": {"shelters": [row(3, name="Cedar")]}})
    assert table.headings[:3] == ("group", "subcategory", "name")
    assert [line[:3] for line in cells(table)] == [
        ("Food", "pantries", "Alder"),
        ("Food", "meals", "Birch"),
        ("Beds", "shelters", "Cedar"),
    ]


def test_lists_in_counties_in_states_are_rows(tmp_path):
    counties = [{"county": "Pine", "places": [row(1, name="Alder"), row(2, name="Birch")]}]
    more = [{"county": "Lake", "places": [row(3, name="Cedar")]}]
    table = read(tmp_path, [{"state": "MN", "counties": counties}, {"state": "WI", "counties": more}])
    assert [line[:3] for line in cells(table)] == [
        ("MN", "Pine", "Alder"),
        ("MN", "Pine", "Birch"),
        ("WI", "Lake", "Cedar"),
    ]


@pytest.mark.parametrize(
    "record",
    [
        {"name": "Alder", "hours": [{"day": "Mon", "opens": "9", "closes": "5"}]},
        {"name": "Alder", "languages": [{"name": "Hmong"}, {"name": "Somali"}]},
        {"name": "Alder", "address": {"street": "1 Oak St", "city": "Ely"}, "contact": {"phone": "555-0101"}},
    ],
)
def test_parts_of_a_row_are_no_rows(tmp_path, record):
    assert len(read(tmp_path, [record, {**record, "name": "Birch"}]).rows) == 2


def test_days_below_the_names_of_places_are_parts_of_these(tmp_path):
    hours = {"Mon": {"open": "9", "close": "5"}, "Tue": {"open": "9", "close": "5"}}
    table = read(tmp_path, {"Alder House": hours, "Birch House": hours, "Cedar House": hours})
    assert [line[0] for line in cells(table)] == ["Alder House", "Birch House", "Cedar House"]
