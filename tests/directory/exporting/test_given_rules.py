"""The rules that an import has written in plain words are in fields of HSDS again after an export."""

from datetime import date

from guide.content.parts import Hours, Weekday
from guide.directory.exporting.given_rules import given_rules
from guide.directory.exporting.schedules import schedules
from guide.directory.importing.written_hours import written
from tests.builders import entry

DAY = date(2026, 11, 27)
TIMES = {"opens_at": "10:00:00", "closes_at": "18:00:00"}
MONTHLY = {"freq": "MONTHLY", "interval": 1, "byday": "2TU", **TIMES}


def given(text, *, is_structured=False):
    return list(given_rules(text, is_structured=is_structured))


def back(*rows):
    """Return what schedules are after an import and an export."""
    texts = [{name: str(value) for name, value in row.items()} for row in rows]
    return given(" ".join(written(texts, DAY).replace(";\n", "; ").replace("\n", "; ").split()))


WEEKLY = {"freq": "WEEKLY", "interval": 1, "byday": "MO"}
RULES: list[dict[str, object]] = [
    MONTHLY,
    {**MONTHLY, "byday": "1MO,-1FR", "interval": 3},
    {**MONTHLY, "byday": "TU"},
    {"freq": "MONTHLY", "interval": 1, "bymonthday": "1,15,-1", **TIMES},
    {"freq": "MONTHLY", "interval": 1, "byday": "FR", "bymonthday": "13", **TIMES},
    {**WEEKLY, "interval": 2, "dtstart": "2026-11-02", "wkst": "SU", **TIMES},
    {**WEEKLY, "byday": "MO,TU,TH", "byweekno": "41,42", "byyearday": "2,-3", **TIMES},
    {**WEEKLY, "valid_from": "2026-01-01", "valid_to": "2027-01-01"},
    {**WEEKLY, "valid_from": "2026-01-01", "until": "2027-01-01"},
    {**WEEKLY, "valid_to": "2021-01-01", **TIMES},
    {**WEEKLY, "count": 3, "opens_at": "10:00:00"},
    {**WEEKLY, "until": "2030-01-01", "closes_at": "18:00:00"},
    {**WEEKLY, "count": 3, "opens_at": "00:00:00", "closes_at": "23:59:00"},
    {**WEEKLY, "count": 3, "opens_at": "22:15:00", "closes_at": "04:00:00"},
]


def test_a_rule_is_given_back_as_it_was():
    texts = {"description": "By phone (ring twice), or till gone.", "notes": "note: none, really"}
    for rule in RULES:
        (found,) = back(rule)
        words = found.pop("description")
        assert found == rule
        assert words == written([{n: str(v) for n, v in rule.items()}], DAY).removeprefix("Ended: ")
        assert back({**rule, **texts}) == [{**rule, **texts, "description": texts["description"].rstrip(".")}]


def test_several_rules_are_given_each_with_the_offset_of_their_clock():
    rows = MONTHLY, {**MONTHLY, "byday": "4TH", "description": "By phone."}
    assert [each["byday"] for each in back(*rows)] == ["2TU", "4TH"]
    for zone, offset in (("UTC", 0), ("UTC-08:00", -8), ("UTC-03:30", -3.5), ("UTC+05:30", 5.5)):
        (found,) = back({**MONTHLY, "timezone": zone})
        assert found["timezone"] == offset


def test_what_something_else_follows_stays_text():
    assert back(MONTHLY, {"description": "but not in July"}) == []
    assert back({**MONTHLY, "description": "By phone\nbut not in July"}) == []
    assert len(back({"description": "Call first"}, MONTHLY)) == 1


def test_other_texts_are_no_rules():
    for text in (
        "",
        "Call first",
        "10 am to 6 pm",
        "2nd Tuesday",
        "2nd Tuesday of every blue moon",
        "every 2nd day, 10 am to 6 pm",
        "every year, 25th day of the month",
        "MO, 09:00 - 17:00",
        "from 2026-01-01 to 2027-01-01",
        "Ended:",
    ):
        assert given(text) == [], text
    (found,) = given("2nd Tuesday of every month, until 2026-02-31")  # a day that is none
    assert found == {"freq": "MONTHLY", "interval": 1, "byday": "2TU", "description": "until 2026-02-31"}


def test_hours_of_each_week_are_not_given_twice():
    text = "Monday, 10 am to 6 pm, Walk-ins welcome; Ended: Tuesday, 10 am to 6 pm, valid until 2021-01-01"
    assert [each["byday"] for each in given(text)] == ["MO", "TU"]
    assert [each["byday"] for each in given(text, is_structured=True)] == ["TU"]


def test_all_rules_have_a_frequency_by_which_the_words_are_told_from_them():
    hours = (Hours(days=(Weekday.MONDAY,), from_="10:00", to="18:00"),)
    text = "Monday, 10 am to 6 pm; Ended: Tuesday, 10 am to 6 pm, valid until 2021-01-01"
    words, *rules = schedules(entry("desk", schedule=text, hours=hours))
    assert words == {"description": text}
    assert [(each["freq"], each["byday"]) for each in rules] == [("WEEKLY", "MO"), ("WEEKLY", "TU")]
