"""Tests what the parsers of typed fields understand wholly, and what they leave to a person."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from guide.content.hsds import Schedule
from guide.content.parts import Hours, Weekday
from guide.content.places import Place, PlaceKind, Places
from guide.directory.admit.addresses import address_line, address_of, is_street
from guide.directory.admit.areas import is_area, place_of
from guide.directory.admit.fields import READERS, Around
from guide.directory.admit.hours import hours_of
from guide.directory.admit.plain import plain
from guide.directory.admit.reaching import mail_of, numbers_in, web_of
from guide.directory.admit.schedules import current, hours_of_schedules, schedule_words
from guide.directory.admit.small_values import ages_of, date_of, languages_in, month_first, status_of

PLACES = Places(
    rows=(
        Place(id="mn", name="Minnesota", kind=PlaceKind.STATE, other_names=("MN",)),
        Place(id="lake", name="Lake County", kind=PlaceKind.COUNTY, within=("mn",)),
        Place(id="duluth", name="Duluth", kind=PlaceKind.CITY, within=("mn",)),
    )
)


@pytest.mark.parametrize(
    ("read", "whole", "not_whole"),
    [
        (
            numbers_in,
            ("911", "1-800-555-0100 x12", "fax: 218.555.0100"),
            ("Ann 218-555-0100", "cell 988", "no"),
        ),
        (mail_of, ("intake@example.org", "crisis-line@example.org"), ("ann@example.org", "help@gmail.com")),
        (
            web_of,
            ("example.org", "https://example.org/a?b=c"),
            ("see example.org", "javascript:1", "a@b.org"),
        ),
        (
            is_street,
            (
                "12 N. Main St",
                "PO Box 7",
                "3 Oak Ave Suite 2",
                "4 West 125 Street",
                "1 BROADWAY",
                "7 Highway 61",
                "263 Hwy 61 S",
                "356 County Rd 12",
            ),
            ("12 Main St back door", "by the park", "1 call Ann way", "1 Main St Ann Smith", "1 Oak St #Ann"),
        ),
        (
            lambda text: address_of(text, PLACES),
            ("1 Oak St, Suite 2, Chicago, IL 60601", "1 Oak St, Duluth"),
            ("1 Oak St, Chicago", "ask Ann, Chicago, IL 60601", "1 Oak St, Chicago, XX 60601"),
        ),
        (
            lambda text: is_area(text, PLACES),
            ("statewide", "Lake and Duluth", "Duluth, MN", "Lake; 55802"),
            ("Lake, ask Ann", "Ann Smith County", "where her sister lives"),
        ),
        (ages_of, ("18+", "16-24", "under 18", "all ages", "18 and older"), ("18 (not Ann)", "24-16")),
        (
            hours_of,
            ("Mon-Fri 9am-5pm", "24/7", "M-F 8:30-4:30, closed holidays", "Tue 6-8 pm", "Sat 10:00-14:00"),
            (
                "Mon 9-5 ask Ann",
                "9-5",
                "Sat 8-7",
                "nightly 9-5",
                "Mon 8-5",
                "Mon 12am-5pm",
                "Sat 08:30-04:30",
                "Mon Fri 9-5",
                "Mon 9-5, closed Thanksgiving",
            ),
        ),
        (date_of, ("2026-01-31", "31/1/2026", "Jan 5, 2026"), ("1/2/2026", "2026-02-30", "soon")),
        (status_of, ("Open", "closed.", "Temporarily closed"), ("closed by Ann", "")),
    ],
)
def test_only_what_is_understood_wholly_is_read(
    read: Callable[[str], object], whole: tuple[str, ...], not_whole: tuple[str, ...]
) -> None:
    assert [text for text in whole if not read(text)] == []
    assert [text for text in not_whole if read(text)] == []


def test_no_word_beside_a_number_is_lost() -> None:
    text = "Ask Ann at 218-555-0100 (her desk); nights 218-555-0101 only if cold"
    found = numbers_in(text, loose=True)
    assert [each.number for each in found] == ["218-555-0100", "218-555-0101"]
    assert [each.description for each in found] == ["Ask Ann at, her desk", "nights, only if cold"]


def test_other_rows_tell_which_number_is_the_month() -> None:
    assert date_of("1/2/2026", is_month_first=month_first(["3/25/2026", "1/2/2026"])) == "2026-01-02"
    assert month_first(["3/25/2026", "25/3/2026"]) is None
    assert languages_in("Spanish, Somali") == ("es", "so")
    assert languages_in("Spanish, Somali & Elvish") == ()


def test_rules_become_hours_and_words() -> None:
    rule = Schedule(freq="WEEKLY", byday="MO,TU", opens_at="09:00:00", closes_at="17:00")
    days = (Weekday.MONDAY, Weekday.TUESDAY)
    assert hours_of_schedules([rule]) == (Hours(days=days, from_="09:00", to="17:00"),)
    monthly = Schedule(
        freq="MONTHLY", byday="2TU", opens_at="10:00", closes_at="18:00", valid_to="2026-12-31"
    )
    assert hours_of_schedules([rule, monthly]) == ()
    over = Schedule(byday="SA", opens_at="09:00", closes_at="12:00", valid_to="2026-01-31")
    begun = replace(rule, dtstart="2026-09-14", timezone="America/Chicago")
    found = current([begun, over], date(2026, 12, 2), "America/Chicago")
    assert hours_of_schedules(found) == hours_of_schedules([rule])
    assert hours_of_schedules(current([begun], date(2026, 9, 1), "America/Chicago")) == ()
    words = schedule_words(monthly)
    assert "2TU" in words
    assert "2026-12-31" in words


def test_a_name_is_first_that_of_a_nation_then_of_a_county_and_last_of_a_town() -> None:
    rows = [
        Place(id="ramsey", name="Ramsey County", kind=PlaceKind.COUNTY),
        Place(id="ramsey-city", name="Ramsey", kind=PlaceKind.CITY),
        Place(id="red-lake", name="Red Lake County", kind=PlaceKind.COUNTY),
        Place(id="nation", name="Red Lake Nation", other_names=("Red Lake",), kind=PlaceKind.TRIBAL_NATION),
        Place(id="cook", name="Cook", kind=PlaceKind.CITY),
    ]
    places = Places(rows=tuple(rows))
    asked = ("Ramsey", "Ramsey Co.", "Red Lake", "Red Lake County", "Cook")
    assert [place_of(text, places) for text in asked] == ["ramsey", "ramsey", "nation", "red-lake", "cook"]


def test_an_address_is_one_line_with_each_part_once() -> None:
    text = "1 Oak St, Suite 2, Chicago, IL 60601"
    found = address_of(text, PLACES)
    assert found
    assert address_line(found) == text


@pytest.mark.parametrize(
    "sign",
    [
        "1 ",
        "a ",
        "2",
        "<",
        "mon ",
        "a@",
        "a.",
        "call ",
        " ",
        "(",
        "218-555-0100 ",
        "<a ",
        "<!--",
        "<p <![",
        "&#",
        "A ",
        "1 A St ",
        "5.",
        ", ",
    ],
)
def test_a_full_cell_is_read_in_no_time(sign: str) -> None:
    start = time.perf_counter()
    for text in ((sign * 30_000)[:30_000] + "!", f"a{(sign * 30_000)[:29_000]}b"):
        plain(text)
        for reader in READERS.values():
            reader(text, Around(PLACES))
    assert time.perf_counter() - start < 5
