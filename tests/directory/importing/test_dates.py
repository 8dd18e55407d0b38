"""Days of a check are read if they can be no other; hours of which a spreadsheet made a day are told as such."""

from datetime import date

from guide.content.places import Place, PlaceKind, Places
from guide.render.state import state_tags
from tests.directory.importing.cases import COMES, differing, phrases
from tests.directory.importing.sheets import PLACES, plan_of, understood

US = Places(rows=(Place(id="mn", name="Minnesota", kind=PlaceKind.STATE),))
DAYS = """
7/16/19 = 2019-07-16 | 16/7/2019 = 2019-07-16 | 2024-09-02 = 2024-09-02 | 2026-03-04T10:00:00 = 2026-03-04
21 Feb 22 = 2022-02-21 | 21 Feb 2022 = 2022-02-21 | February 21st, 2022 = 2022-02-21 | Sep 2023 = 2023-09-01
9/20 = 2020-09-01 | JK 9/20 = 2020-09-01 | called 21 Feb 22 (JK) = 2022-02-21 | 45701 = 2025-02-13 | 45701.5 = 2025-02-13
"""
UNCLEAR = "? | spring '19 | 5/6/24 | not since 9/20 | 31 Feb 22 | 3/2031 | 2019 | 55806 | 12345"
YEARS = "2017 | Spring 2024 | fall '19 | about 2020? | 2019-20 | Q3 2021"


def checked(*texts, places=PLACES):
    columns = {"Place": "service.name", "Last chkd": "service.assured_date"}
    rows = [(f"Place {number}", text) for number, text in enumerate(texts)]
    return [each.entry for each in plan_of(understood("list.csv", columns, *rows), places=places).judged]


def test_a_day_is_read_that_can_be_no_other():
    def found(text):
        (entry,) = checked(text)
        assert f"Reviewed {entry.reviewed.day} " in " ".join(state_tags(entry))
        assert "last checked" not in entry.notice
        return entry.reviewed.isoformat()

    assert differing(dict(each.split(" = ") for each in phrases(DAYS)), found) == {}


def test_a_row_without_a_clear_day_does_not_look_checked_on_the_day_of_the_import():
    for text in ("", *phrases(UNCLEAR)):
        (entry,) = checked(text)
        assert "Nobody knows when it was last checked." in entry.notice, text
        tags = state_tags(entry)
        assert "Copied 27 Nov 2026" in tags
        assert not [tag for tag in tags if tag.startswith("Reviewed")]


def test_other_rows_or_the_places_tell_which_number_is_the_month():
    assert checked("5/6/24", "7/16/19")[0].reviewed == date(2024, 5, 6)
    assert checked("5/6/24", "16/7/19")[0].reviewed == date(2024, 6, 5)
    assert checked("5/6/24", places=US)[0].reviewed == date(2024, 5, 6)
    mixed = checked("5/6/24", "16/7/19", "7/16/19", places=US)
    assert "Nobody knows" in mixed[0].notice


def test_a_year_alone_stands_on_the_page_as_it_is_written_and_other_words_do_not():
    for text in phrases(YEARS):
        (entry,) = checked(text)
        assert f"Last checked, as its source says: {text}" in entry.sections[0].text
        assert "Nobody knows" in entry.notice
    others = ("2024-09-02", "Ann says 2017", "spring", "never")
    assert [text for text in others if checked(text)[0].sections] == []


OTHERS = ("Mon-Fri 9-5", "M-Th 8-4", "by appointment")


def first(*hours, places=US, field="schedule.description"):
    """The page of the first row of a sheet with these hours, and what is said of them."""
    rows = [(f"Place {number}", f"218-555-01{number:02}", text) for number, text in enumerate(hours)]
    sheet = understood("list.csv", {"Place": "service.name", "Tel": "phone.number", "Open": field}, *rows)
    judged = plan_of(sheet, places=places).judged[0]
    assert judged.outcome is COMES
    return judged.entry, [reason.sentence for reason in judged.reasons if reason.kind == "hours"]


def test_hours_of_which_a_spreadsheet_made_a_date_are_as_they_were_typed():
    for text in phrases("2026-09-05 | 2026-09-05 00:00:00 | 46270 | 9/5/2026 | 5-Sep | 5-sept"):
        entry, (sentence,) = first(text, *OTHERS)
        assert (entry.schedule, entry.hours) == ("9-5", ())
        assert f"({text}); they are taken for “9-5”" in sentence
    entry, _ = first("Summer hours: 2026-09-05\nMon-Fri 10-2", *OTHERS)
    assert entry.schedule == "Summer hours: 9-5; Mon-Fri 10-2"
    entry, sentences = first("2026-09-05", *OTHERS, field="schedule.monday")
    assert [(each.from_, each.to) for each in entry.hours] == [("09:00", "17:00")]
    assert len(sentences) == 1


def test_hours_that_cannot_be_told_are_left_out_and_named():
    for text, places in (("2026-09-05", PLACES), ("2026-09-30", US), ("46270", PLACES)):
        entry, (sentence,) = first(text, *OTHERS, places=places)
        assert (entry.schedule, entry.hours) == ("", ())
        assert sentence.startswith("Its hours are left out")
        assert text in sentence


def test_other_hours_and_the_dates_of_events_stay():
    for text in phrases("9-5 | Until 2026-09-05 | 0900-1700 | 46270 Main Street | 24/7"):
        entry, sentences = first(text, *OTHERS)
        assert (entry.schedule, sentences) == (text, [])
    entry, sentences = first("2026-09-05", "2026-09-12", "2026-10-03", "every Monday")
    assert (entry.schedule, sentences) == ("2026-09-05", [])
