import pytest

from guide.content.parts import Hours
from guide.directory.importing.day_names import DAYS
from guide.directory.importing.hours import structured, written

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
        ("always", DAYS, "00:00", "24:00"),
        ("24-7", DAYS, "00:00", "24:00"),
        ("24 hours/day, 7 days/week", DAYS, "00:00", "24:00"),
        ("Lunes a domingo 24 horas", DAYS, "00:00", "24:00"),
        ("Mo-Fr 9:00-16:30", DAYS[:5], "09:00", "16:30"),
        ("Mo-Fr 9-17", DAYS[:5], "09:00", "17:00"),
        ("Mon.-Fri. 8.30-4.30", DAYS[:5], "08:30", "16:30"),
        ("M-F 8-430", DAYS[:5], "08:00", "16:30"),
        ("M-F 0800-1630", DAYS[:5], "08:00", "16:30"),
        ("Mon–Fri 9–5 pm", DAYS[:5], "09:00", "17:00"),
        ("Mon-Fri 8am-5", DAYS[:5], "08:00", "17:00"),
        ("Mon-Fri 5-11am", DAYS[:5], "05:00", "11:00"),
        ("TTh 1-4", (TUE, THU), "13:00", "16:00"),
        ("T/Th one to four", (TUE, THU), "13:00", "16:00"),
        ("MWF 9-5", (MON, WED, FRI), "09:00", "17:00"),
        ("Mon-Wed-Fri 9-1", (MON, WED, FRI), "09:00", "13:00"),
        ("MTWTF 9-5", DAYS[:5], "09:00", "17:00"),
        ("Tu Th 6-8pm", (TUE, THU), "18:00", "20:00"),
        ("Tu-Sat noon-7", DAYS[1:6], "12:00", "19:00"),
        ("weekends noon to 6", (SAT, SUN), "12:00", "18:00"),
        ("4pm till 10pm every day", DAYS, "16:00", "22:00"),
        ("Tues evenings 6-8", (TUE,), "18:00", "20:00"),
        ("weekday mornings 8-11", DAYS[:5], "08:00", "11:00"),
        ("daily 11:30-12:45", DAYS, "11:30", "12:45"),
        ("Open every Wednesday 1-4 only", (WED,), "13:00", "16:00"),
        ("L-V 8am-4pm", DAYS[:5], "08:00", "16:00"),
        ("de lunes a viernes de 9 a 5", DAYS[:5], "09:00", "17:00"),
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
        "Mo-Th 8-8",  # by day, or by night
        "MWF 8-11",
        "Mon-Fri 5-8",
        "Mon-Fri 9am-12",
        "Mon-Fri 9-12pm",  # midnight, as some write it
        "Mon-Fri 9am-12am",
        "M-F 08:30-04:30",
        "Mon 10:00-02:00",
        "Mon-Fri 9am-5am",
        "Mon-Fri 9am - 03:00",
        "MF 9-5",  # the dash of "M-F" may be lost
        "T-F 9-5",
        "M-S 9-5",
        "Sun-Sun 9-5",
        "Mon nights 8-11",
        "dusk to dawn",
        "7 days/wk",
        "24 hour crisis line",
        "M-F 9-5, 24 hr line",
        "every other Tuesday 10am-2pm",
        "Mon-Fri 8-5 closed 12-1",
        "Mar-Oct Sat 10-2",
        "Mon-Fri 24/7",
        "open daily from seven in the morning",
        "evenings til nine",
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


@pytest.mark.parametrize("text", ["M-F 9-12,1-4", "9-12, 1-4 M-F", "Mon-Fri 9am-noon & 1-4pm"])
def test_a_day_with_a_break_is_of_the_day(text):
    assert structured([{"description": text}]) == (
        Hours(days=DAYS[:5], from_="09:00", to="12:00"),
        Hours(days=DAYS[:5], from_="13:00", to="16:00"),
    )


@pytest.mark.parametrize(
    "text", ["M-F 9-5, closed weekends", "9am-5pm Mon-Fri, closed Sat & Sun", "M-F (9-5), Sat-Sun closed"]
)
def test_days_that_are_closed_are_read_at_the_end(text):
    assert structured([{"description": text}]) == (
        Hours(days=DAYS[:5], from_="09:00", to="17:00"),
        Hours(days=(SAT, SUN), closed=True),
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


def test_a_night_of_a_column_goes_on_into_the_next_day():
    assert structured([{"friday": "10pm-6am"}]) == (
        Hours(days=(FRI,), from_="22:00", to="24:00"),
        Hours(days=(SAT,), from_="00:00", to="06:00"),
    )
    assert structured([{"friday": "Sat 9-5"}]) == ()


def test_a_column_of_days_limits_the_times_beside_it():
    mon_to_fri = (Hours(days=DAYS[:5], from_="00:00", to="24:00"),)
    assert structured([{"days": "Mon-Fri", "description": "24 hours"}]) == mon_to_fri
    assert structured([{"days": "1st Mon", "description": "9am-5pm"}]) == ()
    nine_to_five = (Hours(days=(MON,), from_="09:00", to="17:00"),)
    assert structured([{"days": "any", "description": "Mon 9-5"}]) == nine_to_five


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
