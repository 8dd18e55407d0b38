"""Hours of JSON come as a text for each day, however its objects have them."""

import json

import pytest

from tests.directory.tables.writing import cells, table_of


def read(tmp_path, record):
    return table_of(tmp_path, json.dumps([{"name": "Alder", **record}]), "list.json")


@pytest.mark.parametrize(
    "monday",
    [
        {"open": "09:00", "close": "17:00"},
        {"opens_at": "09:00", "closes_at": "17:00"},
        {"from": "09:00", "to": "17:00", "closed": False},
        [{"start": "09:00", "end": "17:00"}],
    ],
)
def test_a_day_has_the_text_of_its_times(tmp_path, monday):
    table = read(tmp_path, {"hours": {"monday": monday, "saturday": {"closed": True}}})
    assert table.headings == ("name", "hours.monday", "hours.saturday")
    assert cells(table) == [("Alder", "09:00 - 17:00", "closed")]


def test_a_list_of_days_is_one_text(tmp_path):
    days = [
        {"day": "Monday", "opens_at": 900, "closes_at": 1730},
        {"day": "tue", "opens_at": 1000, "closes_at": 1200},
    ]
    table = read(tmp_path, {"schedule": {"schedule_days": days}})
    assert cells(table) == [("Alder", "Monday 9:00 - 17:30; Tuesday 10:00 - 12:00")]


@pytest.mark.parametrize(
    "value", [{"monday": {"note": "call"}, "friday": "9-5"}, [{"day": "Monday", "note": "call"}]]
)
def test_what_says_more_is_kept_as_it_is(tmp_path, value):
    assert "call" in cells(read(tmp_path, {"hours": value}))[0]
