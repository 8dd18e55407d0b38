import pytest

from guide.content.places import Place, PlaceKind, Places
from guide.directory.importing.entries import Origin
from guide.directory.importing.judged import Outcome
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, PLACES, understood

US = Places(rows=(Place(id="mn", name="Minnesota", kind=PlaceKind.STATE),))
OTHERS = ("Mon-Fri 9-5", "M-Th 8-4", "by appointment")


def first(*hours, places=US, field="schedule.description"):
    """The outcome of the first row of a sheet with these hours, and the hours of its page."""
    rows = [(f"Place {number}", f"218-555-01{number:02}", text) for number, text in enumerate(hours)]
    sheet = understood("list.csv", {"Place": "service.name", "Tel": "phone.number", "Open": field}, *rows)
    judged = finish(planning([sheet], Origin("County list", DAY, places))).judged[0]
    assert judged.outcome is Outcome.COMES
    sentences = [reason.sentence for reason in judged.reasons if reason.kind == "hours"]
    assert judged.entry
    return judged.entry, sentences


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-05",
        "2026-09-05 00:00:00",
        "46270",
        "9/5/2026",
        "5-Sep",
        "5-sept",
    ],
)
def test_hours_of_which_a_spreadsheet_made_a_date_are_as_they_were_typed(text):
    entry, (sentence,) = first(text, *OTHERS)
    assert (entry.schedule, entry.hours) == ("9-5", ())
    assert f"made a date of its hours ({text}); they are taken for “9-5”" in sentence


def test_they_keep_their_label_and_what_stands_beside_them():
    entry, _ = first("Summer hours: 2026-09-05\nMon-Fri 10-2", *OTHERS)
    assert entry.schedule == "Summer hours: 9-5; Mon-Fri 10-2"


def test_the_hours_of_a_day_are_read_as_they_were_typed():
    entry, sentences = first("2026-09-05", *OTHERS, field="schedule.monday")
    assert [(each.from_, each.to) for each in entry.hours] == [("09:00", "17:00")]
    assert len(sentences) == 1


@pytest.mark.parametrize(("text", "places"), [("2026-09-05", PLACES), ("2026-09-30", US), ("46270", PLACES)])
def test_hours_that_cannot_be_told_are_left_out_and_named(text, places):
    entry, (sentence,) = first(text, *OTHERS, places=places)
    assert (entry.schedule, entry.hours) == ("", ())
    assert sentence == f"Its hours are left out: the spreadsheet made a date of them ({text})."


@pytest.mark.parametrize("text", ["9-5", "Until 2026-09-05", "0900-1700", "46270 Main Street", "24/7"])
def test_other_hours_stay(text):
    entry, sentences = first(text, *OTHERS)
    assert (entry.schedule, sentences) == (text, [])


def test_a_sheet_of_events_keeps_its_dates():
    entry, sentences = first("2026-09-05", "2026-09-12", "2026-10-03", "every Monday")
    assert (entry.schedule, sentences) == ("2026-09-05", [])
