import pytest

from guide.content.parts import Hours
from guide.directory.importing.day_names import DAYS
from guide.directory.importing.hours import structured

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
        ("Hours: M-F 9-5", DAYS[:5], "09:00", "17:00"),
        ("Business hours (M-F 8-4:30)", DAYS[:5], "08:00", "16:30"),
        ("Mon-Fri - 9am-5pm", DAYS[:5], "09:00", "17:00"),
        ("8:00AM-4:30PM (M-F)", DAYS[:5], "08:00", "16:30"),
        ("Mon-Fri 9:00am to 12:00 noon", DAYS[:5], "09:00", "12:00"),
        ("daily 5pm - 12 midnight", DAYS, "17:00", "24:00"),
        ("M, T, W 9-4", DAYS[:3], "09:00", "16:00"),
        ("Mon Wed Fri 9-4", (MON, WED, FRI), "09:00", "16:00"),
        ("Fri Sat 9am-4pm", (FRI, SAT), "09:00", "16:00"),
        ("Mon-Fri: open 9am-5pm", DAYS[:5], "09:00", "17:00"),
        ("M-F; 8-4:30", DAYS[:5], "08:00", "16:30"),
        ("Mon-Fri @ 8am-4:30pm", DAYS[:5], "08:00", "16:30"),
        ("Mon-Fri / 8am-4:30pm", DAYS[:5], "08:00", "16:30"),
        ("We are open Monday through Friday, 8am to 4:30pm", DAYS[:5], "08:00", "16:30"),
        ("Wednesday nights 5:30-6:30pm", (WED,), "17:30", "18:30"),
        ("Tuesday afternoons 1-5", (TUE,), "13:00", "17:00"),
        ("Available 24/7", DAYS, "00:00", "24:00"),
        ("24 hrs/day 365", DAYS, "00:00", "24:00"),
        ("24/7, 365 days a year", DAYS, "00:00", "24:00"),
        ("24 hours, 7 days a week including holidays", DAYS, "00:00", "24:00"),
        ("Thursday 10-2", (THU,), "10:00", "14:00"),
        ("Fri-Sat 10am-2pm", (FRI, SAT), "10:00", "14:00"),
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
        "Fri 1-noon",
        "Mon-Fri 9pm-5",
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
        "Mon-Fri daily 9am-5pm",
        "9am-5pm daily, Mon-Fri",
        "M-F 7-12:30",  # by day, or from the evening to half past midnight
        "T-Th 10-2",  # both days, or from one to the other
        "M-S 9-5",
        "Sun-Sun 9-5",
        "Mon nights 8-11",
        "dusk to dawn",
        "7 days/wk",
        "24 hour crisis line",
        "M-F 9-5, 24 hr line",
        "every other Tuesday 10am-2pm",
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
        "Fri-Sat 10-2",  # by day, or in the nights of a weekend
        "Sat 10-2",
        "weekends 9-1",
        "Mon-Thu 11am-10pm, Fri-Sat 11-2",
        "Mon-Fri 6-2",  # by day, or a shift of the night
        "Mon Fri 8:30am-4:30pm",  # the dash may be lost
        "every night nine until five",
        "Mon-Fri 9am-1pm, Wed 2pm-5pm",  # on Wednesday instead, or as well
        "Mon-Fri 9-12 noonish",
        "Mon-Fri 12:30am-5pm",  # midnight, where noon is meant
        "Sat mornings closed",
        "Office hours: M-F 9-5",  # of a part; the beds may be open at night
        "Intake: M-F 9-5",
        "M-F 9-5, intake 9-11",
        "Walk-ins 9-11 M-F",
        "Appointments 9-5 Mon-Fri",
        "M-F 9-5, lunch 12-1",  # lunch is served
        "M-F 9-5, call to confirm",
        "M-F 9-5 and by appointment",
        "M-F 9-5 or by appointment",
        "M-F 9-5, evenings by appointment",
        "M-F 9-5, Sat 9am-noon by appointment",  # all of it, or Saturday
        "M-F 9-5, closed state holidays",
        "M-F 9-5, closed school holidays",
        "M-Th 8-5, F 8-4, closed 12-1",  # on Friday, or on all days
        "M-F 8-5, closed 5-6",
        "M-F 8am-12:30pm, closed 12-1",
        "24/7, closed holidays",  # the program would call it open on each
        "daily 24 hours except holidays",
        "24/7 except Christmas",
        "M-F 9-5, closed for the holidays",  # now, perhaps
        "Mon-Fri 9-5 (Nov-Apr)",
        "Mon-Fri 8am-5pm CST",
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


@pytest.mark.parametrize(
    "text", ["M-F 9-5, closed weekends", "9am-5pm Mon-Fri, closed Sat & Sun", "M-F (9-5), Sat-Sun closed"]
)
def test_days_that_are_closed_are_read_at_the_end(text):
    assert structured([{"description": text}]) == (
        Hours(days=DAYS[:5], from_="09:00", to="17:00"),
        Hours(days=(SAT, SUN), closed=True),
    )


def test_one_time_of_24_hours_says_by_which_clock_all_others_are():
    found = structured(
        [{"description": "Monday: 9:00-12:00 , 13:00-19:00  Tuesday: Closed Wednesday: 9:00-11:00"}]
    )
    assert found == (
        Hours(days=(MON,), from_="09:00", to="12:00"),
        Hours(days=(MON,), from_="13:00", to="19:00"),
        Hours(days=(TUE,), closed=True),
        Hours(days=(WED,), from_="09:00", to="11:00"),
    )
    rows = [{"days": "Mon", "opens_at": "9:00", "closes_at": "12:00"}]
    assert structured(rows) == ()
    assert len(structured([*rows, {"days": "Tue", "opens_at": "13:00", "closes_at": "17:00"}])) == 2


@pytest.mark.parametrize(
    "slip",
    [
        "1:00-17:00",
        "3:00-18:00",
        "9:00-6:00",
        "21:00-20:00",
        "0:30-17:00",
        "13:00-17:00, 9:00-12:00",
        "9am-5pm",
    ],
)
def test_a_slip_in_a_text_of_24_hours_keeps_all_from_being_read(slip):
    assert structured([{"description": "Mon 9:00-17:00, Tue 9:00-12:00"}])
    assert structured([{"description": f"Mon 9:00-17:00, Tue 9:00-12:00, Wed {slip}"}]) == ()


def test_the_m_after_p_is_monday():
    assert structured([{"description": "9a - 1:30p M, W. 9a - 5p. F"}]) == (
        Hours(days=(MON, WED), from_="09:00", to="13:30"),
        Hours(days=(FRI,), from_="09:00", to="17:00"),
    )


def test_what_a_weekend_says_by_day_elsewhere_is_by_day():
    assert structured([{"description": "M-F 9-5, Sat 10-2"}]) == (
        Hours(days=DAYS[:5], from_="09:00", to="17:00"),
        Hours(days=(SAT,), from_="10:00", to="14:00"),
    )
    assert structured([{"monday": "9-5", "saturday": "10-2"}])
    assert structured([{"saturday": "10-2"}]) == ()


def test_days_that_are_closed_can_stand_first():
    assert structured([{"description": "Closed Sunday and Monday. Tuesday-Saturday 10am-6pm."}]) == (
        Hours(days=(MON, SUN), closed=True),
        Hours(days=DAYS[1:6], from_="10:00", to="18:00"),
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
