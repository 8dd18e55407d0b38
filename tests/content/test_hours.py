"""Opening hours: read, checked, said in plain words and found by their days."""

from guide.content.hours_words import hours_words
from guide.content.model import Severity
from guide.content.schema import ENTRY, as_plain
from guide.search.index.fields import searchable_fields
from tests.content.samples import PROGRAM, mark_position, read_entry, refused

WEEK = "mon, tue, wed, thu, fri"
ALL = f"{WEEK}, sat, sun"
OFFICE = f"""\
hours:
  - {{days: [{WEEK}], from: 08:00, to: 16:30}}
  - {{days: [sat, sun], closed: true}}
"""


def entry_with(hours):
    entry, report = read_entry(PROGRAM + hours)
    assert report.problems == ()
    assert entry is not None
    return entry


WORDS = {
    f"days: [{WEEK}], from: 08:00, to: 16:30 | days: [sat, sun], closed: true":
        "Monday to Friday, 8 am to 4:30 pm; Saturday and Sunday closed",
    "days: [wed, mon, fri], from: 09:00, to: 12:00 | days: [tue], from: 12:30, to: 24:00":
        "Monday, Wednesday and Friday, 9 am to noon; Tuesday, 12:30 pm to midnight",
    "days: [mon, tue], from: 13:00, to: 17:05 | days: [mon], from: 09:00, to: 12:00 | days: [tue], from: 09:00, to: 12:00":
        "Monday and Tuesday, 9 am to noon and 1 pm to 5:05 pm",
    f"days: [{ALL}], from: 00:00, to: 24:00": "Every day, 24 hours",
    f"days: [{ALL}], from: 20:00, to: 24:00 | days: [{ALL}], from: 00:00, to: 08:00": "Every day, 8 pm to 8 am",
    "days: [sat], from: 00:00, to: 00:30": "Saturday, midnight to 12:30 am",
    "days: [thu], by_appointment: true | days: [fri], from: 10:00, to: 11:00, by_appointment: true":
        "Thursday, by appointment; Friday, 10 am to 11 am by appointment",
    "days: [mon], from: 09:00, to: 17:00, zone: America/New_York": "Monday, 9 am to 5 pm (New York time)",
}  # fmt: skip


def test_hours_in_words():
    for rows, words in WORDS.items():
        hours = "hours:\n" + "".join(f"  - {{{row}}}\n" for row in rows.split(" | "))
        assert hours_words(entry_with(hours).hours) == words


def test_hours_that_make_no_sense_are_refused_at_their_place():
    for row, part in [
        ("{days: [»monday], from: 08:00, to: 09:00}", "can't be used as 'days'"),
        ("{days: »[], from: 08:00, to: 09:00}", "empty list"),
        ("»{from: 08:00, to: 09:00}", "'days' is missing"),
        ("{days: [mon], from: »8:00, to: 09:00}", "a time from 00:00 to 24:00"),
        ("{days: [mon], from: 08:00, to: »5 pm}", "a time from 00:00 to 24:00"),
        ("{days: [mon], from: 20:00, to: »08:00}", "end (08:00) before they begin (20:00)"),
        ("{days: [mon], from: 08:00, to: »08:00}", "before they begin"),
        ("»{days: [mon], from: 08:00}", "both 'from' and 'to'"),
        ("»{days: [mon]}", "both 'from' and 'to'"),
        ("»{days: [mon], from: 08:00, to: 09:00, closed: true}", "'closed' stands alone"),
        ("»{days: [mon], by_appointment: true, closed: true}", "'closed' stands alone"),
        ("{days: [mon], from: 08:00, to: 09:00, zone: »Chicago}", "is not a time zone"),
        ("{days: [mon], from: 08:00, to: 09:00, zone: »America/chicago}", "is not a time zone"),
    ]:
        is_at_mark, sentence = refused(f"hours:\n  - {row}")
        assert is_at_mark, row
        assert part in sentence, row


def test_a_day_has_each_time_once():
    for second, is_refused in [
        ("days: [tue, wed], from: 11:59, to: 13:00", True),
        ("days: [tue], closed: true", True),
        ("days: [mon, tue], from: 09:00, to: 12:00", True),
        ("days: [tue], from: 12:00, to: 13:00", False),
        ("days: [wed], from: 09:00, to: 12:00", False),
        ("days: [tue], by_appointment: true", False),
    ]:
        first = "days: [mon, tue], from: 09:00, to: 12:00"
        text, position = mark_position(f"{PROGRAM}hours:\n  - {{{first}}}\n  - »{{{second}}}\n")
        problems = read_entry(text)[1].problems
        assert [(p.line, p.column) for p in problems] == [position] * is_refused, second
        assert all("in two rows" in p.sentence for p in problems), second


def test_hours_are_written_as_they_were_read():
    entry = entry_with(OFFICE)
    assert as_plain(entry)["hours"] == [
        {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "16:30"},
        {"days": ["sat", "sun"], "closed": True},
    ]


def test_open_days_are_searched_and_closed_ones_are_not():
    entry = entry_with(OFFICE)
    words = {text for text, _ in searchable_fields(entry, ENTRY)}
    assert {"Monday", "Friday"} <= words
    assert not {"Saturday", "Sunday", "24 hours"} & words
    always = entry_with("hours: [{days: [mon], from: 00:00, to: 24:00}]\n")
    assert {"Monday", "24 hours"} <= {text for text, _ in searchable_fields(always, ENTRY)}


def test_a_time_zone_that_is_not_on_the_formats_page_is_warned_of_and_taken():
    for zone, warned in [("America/Denver", False), ("America/Chcago", True), ("Europe/Berlin", True)]:
        entry, report = read_entry(f"{PROGRAM}hours: [{{days: [mon], by_appointment: true, zone: {zone}}}]\n")
        assert entry is not None, zone
        assert entry.hours[0].zone == zone, zone
        assert [problem.severity for problem in report.problems] == ([Severity.WARNING] if warned else []), (
            zone
        )
