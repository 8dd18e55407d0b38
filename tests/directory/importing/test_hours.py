import pytest

from guide.content.parts import Hours
from guide.directory.importing.hours import DAYS, structured, written

MON, TUE, WED, THU, FRI, SAT, SUN = DAYS


@pytest.mark.parametrize(
    ("text", "days", "opens", "closes"),
    [
        ("Monday - Friday 9am-5pm", DAYS[:5], "09:00", "17:00"),
        ("Mon-Fri 8:00 AM - 4:30 PM", DAYS[:5], "08:00", "16:30"),
        ("M-F, 9:00am to noon", DAYS[:5], "09:00", "12:00"),
        ("Tuesdays and Thursdays 13:00-15:00", (TUE, THU), "13:00", "15:00"),
        ("24 hours a day, 7 days a week", DAYS, "00:00", "24:00"),
        ("24/7", DAYS, "00:00", "24:00"),
        ("daily 6 pm - midnight", DAYS, "18:00", "24:00"),
        ("Weekdays 09:00-17:00", DAYS[:5], "09:00", "17:00"),
        ("M-F 9-5", DAYS[:5], "09:00", "17:00"),
        ("M - F 8 - 4:30", DAYS[:5], "08:00", "16:30"),
        ("Mon/Wed/Fri 10-2", (MON, WED, FRI), "10:00", "14:00"),
        ("Mon-Fri 9am-noon", DAYS[:5], "09:00", "12:00"),
        ("F 8-noon", (FRI,), "08:00", "12:00"),
        ("Mon thru Fri nine to five", DAYS[:5], "09:00", "17:00"),
        ("Weekdays eight thirty to four", DAYS[:5], "08:30", "16:00"),
        ("nine am to five pm, Monday to Friday", DAYS[:5], "09:00", "17:00"),
        ("9a-4:30p M-F", DAYS[:5], "09:00", "16:30"),
        ("every day 10am-6pm", DAYS, "10:00", "18:00"),
        ("8-4 seven days a week", DAYS, "08:00", "16:00"),
        ("nightly 6pm to midnight", DAYS, "18:00", "24:00"),
        ("24 hrs, every day", DAYS, "00:00", "24:00"),
    ],
)
def test_hours_that_say_all_are_read(text, days, opens, closes):
    assert structured([{"description": text}]) == (Hours(days=days, from_=opens, to=closes),)


@pytest.mark.parametrize(
    "text",
    [
        "Mon-Fri 9-11",  # of the morning, or of the evening
        "Sat 10-12",
        "Mon-Fri 8-8",
        "Mon-Fri 8-7",
        "Fri-Sat 5-2",
        "Mon-Fri 12-4",
        "Mon-Fri 9-5 closed holidays",
        "Fri 1-noon",
        "Mon-Fri 9pm-5",
        "Mon-Fri 9am-5pm except holidays",
        "By appointment only",
        "First Tuesday 9am-11am",
        "Mon 9am-5pm, Mon 4pm-6pm",
        "Call for hours",
        "T 9am-5pm",
        "every night nine to five",  # of the evening, perhaps
        "nightly 9-5",
        "Mon-Fri one to three",
        "open daily from seven in the morning",
        "evenings til nine",
        "9am-5pm Mon-Fri, closed Sat",
        "Mon 9am-5pm, 10am-4pm Tue",
        "9am-5pm Mon-Fri 10am-2pm",
        "8pm-7am Nov thru Apr",
        "nine to five",
        "3pm - 11pm",  # the m is no Monday
        "8am-4pm",
        "10pm-6am",
        "closed Fridays",
        "Mon-Fri 25:00-26:00",
        "",
    ],
)
def test_hours_with_anything_to_guess_stay_as_written(text):
    assert structured([{"description": text}]) == ()


def test_days_with_hours_of_their_own_are_read_together():
    assert structured([{"description": "M-Th 8:30-4:30, F 8-noon"}]) == (
        Hours(days=DAYS[:4], from_="08:30", to="16:30"),
        Hours(days=(FRI,), from_="08:00", to="12:00"),
    )


def test_each_night_goes_on_into_each_morning():
    nights = (Hours(days=DAYS, from_="17:00", to="24:00"), Hours(days=DAYS, from_="00:00", to="08:00"))
    for text in ("5pm to 8am every night", "Nightly, 5pm to 8am", "five pm to eight am every night"):
        assert structured([{"description": text}]) == nights


def test_times_can_stand_before_their_days_all_through():
    assert structured([{"description": "8:30-4:30 M-Th, 8-noon F"}]) == (
        Hours(days=DAYS[:4], from_="08:30", to="16:30"),
        Hours(days=(FRI,), from_="08:00", to="12:00"),
    )


def test_a_night_goes_on_into_the_next_day():
    night = [{"freq": "WEEKLY", "byday": "FR,SA", "opens_at": "22:00", "closes_at": "06:00"}]
    assert structured(night) == (
        Hours(days=(FRI, SAT), from_="22:00", to="24:00"),
        Hours(days=(SAT, SUN), from_="00:00", to="06:00"),
    )


def test_days_in_columns_of_their_own_are_read_together_or_not_at_all():
    columns = {"monday": "9am-5pm", "tuesday": "closed"}
    assert structured([columns]) == (
        Hours(days=(MON,), from_="09:00", to="17:00"),
        Hours(days=(TUE,), closed=True),
    )
    assert structured([columns | {"sunday": "after church"}]) == ()
    assert written([columns]) == "Monday: 9am-5pm, Tuesday: closed"


@pytest.mark.parametrize(
    "more", [{"valid_from": "2026-12-24"}, {"freq": "MONTHLY"}, {"interval": "2"}, {"notes": "ring twice"}]
)
def test_a_row_with_an_exception_keeps_all_from_being_read(more):
    row = {"byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}
    assert structured([row])
    assert structured([row, {"byday": "TU", "opens_at": "09:00", "closes_at": "17:00", **more}]) == ()


def test_what_limits_hours_is_written_beside_them():
    row = {"freq": "MONTHLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00", "until": "2020-12-31"}
    assert written([row]) == "MO, 09:00 - 17:00, freq: MONTHLY, until: 2020-12-31"
    assert written([{**row, "freq": "WEEKLY", "interval": "1", "until": ""}]) == "MO, 09:00 - 17:00"
