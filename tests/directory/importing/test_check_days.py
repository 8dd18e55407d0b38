from datetime import date

import pytest

from guide.content.places import Place, PlaceKind, Places
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.render.state import state_tags
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, PLACES, understood

US = Places(rows=(Place(id="mn", name="Minnesota", kind=PlaceKind.STATE),))


def entries(*texts, places=PLACES):
    columns = {"Place": "service.name", "Last chkd": "service.assured_date"}
    rows = [(f"Place {number}", text) for number, text in enumerate(texts)]
    plan = finish(planning([understood("list.csv", columns, *rows)], Origin("County list", DAY, places)))
    return [each.entry for each in plan.judged]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7/16/19", date(2019, 7, 16)),
        ("16/7/2019", date(2019, 7, 16)),
        ("2024-09-02", date(2024, 9, 2)),
        ("2026-03-04T10:00:00", date(2026, 3, 4)),
        ("21 Feb 22", date(2022, 2, 21)),
        ("21 Feb 2022", date(2022, 2, 21)),
        ("February 21st, 2022", date(2022, 2, 21)),
        ("Sep 2023", date(2023, 9, 1)),
        ("9/20", date(2020, 9, 1)),
        ("JK 9/20", date(2020, 9, 1)),
        ("called 21 Feb 22 (JK)", date(2022, 2, 21)),
        ("45701", date(2025, 2, 13)),  # as a spreadsheet counts days
        ("45701.5", date(2025, 2, 13)),
    ],
)
def test_a_day_is_read_that_can_be_no_other(text, day):
    (entry,) = entries(text)
    assert entry.reviewed == day
    assert f"Reviewed {day.day} " in " ".join(state_tags(entry))
    assert "last checked" not in entry.notice


@pytest.mark.parametrize(
    "text",
    ["", "?", "spring '19", "5/6/24", "not since 9/20", "31 Feb 22", "3/2031", "2019", "55806", "12345"],
)
def test_a_row_without_a_clear_day_does_not_look_checked_on_the_day_of_the_import(text):
    (entry,) = entries(text)
    assert "Nobody knows when it was last checked." in entry.notice
    assert "Copied 27 Nov 2026" in state_tags(entry)
    assert not [tag for tag in state_tags(entry) if tag.startswith("Reviewed")]


def test_other_rows_or_the_places_tell_which_number_is_the_month():
    assert entries("5/6/24", "7/16/19")[0].reviewed == date(2024, 5, 6)
    assert entries("5/6/24", "16/7/19")[0].reviewed == date(2024, 6, 5)
    assert entries("5/6/24", places=US)[0].reviewed == date(2024, 5, 6)
    assert entries("5/6/24", "2019-07-16", "7/16/19")[0].reviewed == date(2024, 5, 6)
    mixed = entries("5/6/24", "16/7/19", "7/16/19", places=US)
    assert "Nobody knows" in mixed[0].notice


@pytest.mark.parametrize("text", ["2017", "Spring 2024", "fall '19", "about 2020?", "2019-20", "Q3 2021"])
def test_a_year_alone_stands_on_the_page_as_it_is_written(text):
    (entry,) = entries(text)
    assert f"Last checked, as its source says: {text}" in entry.sections[0].text
    assert "Nobody knows" in entry.notice


@pytest.mark.parametrize("text", ["2024-09-02", "Ann says 2017", "spring", "never"])
def test_other_words_of_a_check_do_not(text):
    (entry,) = entries(text)
    assert not entry.sections
