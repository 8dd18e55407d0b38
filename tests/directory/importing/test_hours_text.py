"""Hours of a text are read only if it says all of them, with nothing to guess; else it stays as it is written."""

from datetime import datetime

from guide.content.opening import OpenState, opening
from tests.directory.importing.cases import COMES, LOOK, differing, phrases
from tests.directory.importing.sheets import NAME, TEL, one, row

READ = """
Monday - Friday 9am-5pm = MoTuWeThFr 09:00-17:00 | M-F, 9:00am to noon = MoTuWeThFr 09:00-12:00
Tuesdays and Thursdays 13:00-15:00 = TuTh 13:00-15:00 | 24 hours a day, 7 days a week = daily 00:00-24:00
24/7 = daily 00:00-24:00 | daily 6 pm - midnight = daily 18:00-24:00 | F 8-noon = Fr 08:00-12:00
Mon/Wed/Fri 10-2 = MoWeFr 10:00-14:00 | Mon thru Fri nine to five = MoTuWeThFr 09:00-17:00
nine am to five pm, Monday to Friday = MoTuWeThFr 09:00-17:00 | nightly 6pm to midnight = daily 18:00-24:00
always = daily 00:00-24:00 | Lunes a domingo 24 horas = daily 00:00-24:00 | Mo-Fr 9-17 = MoTuWeThFr 09:00-17:00
M-F 8-430 = MoTuWeThFr 08:00-16:30 | Mon.-Fri. 8.30-4.30 = MoTuWeThFr 08:30-16:30
M-F 0800-1630 = MoTuWeThFr 08:00-16:30 | TTh 1-4 = TuTh 13:00-16:00 | Mon-Fri 8am-5 = MoTuWeThFr 08:00-17:00
Mon-Fri 5-11am = MoTuWeThFr 05:00-11:00 | Tu Th 6-8pm = TuTh 18:00-20:00 | Tuesday afternoons 1-5 = Tu 13:00-17:00
Mon–Fri 9–5 pm = MoTuWeThFr 09:00-17:00 | Wednesday nights 5:30-6:30pm = We 17:30-18:30 | Mon-Wed-Fri 9-1 = MoWeFr 09:00-13:00
MTWTF 9-5 = MoTuWeThFr 09:00-17:00 | Tu-Sat noon-7 = TuWeThFrSa 12:00-19:00
weekends noon to 6 = SaSu 12:00-18:00 | Tues evenings 6-8 = Tu 18:00-20:00 | daily 11:30-12:45 = daily 11:30-12:45
weekday mornings 8-11 = MoTuWeThFr 08:00-11:00 | Open every Wednesday 1-4 only = We 13:00-16:00
L-V 8am-4pm = MoTuWeThFr 08:00-16:00 | de lunes a viernes de 9 a 5 = MoTuWeThFr 09:00-17:00
Mon-Fri 9:00am to 12:00 noon = MoTuWeThFr 09:00-12:00 | M, T, W 9-4 = MoTuWe 09:00-16:00
Fri Sat 9am-4pm = FrSa 09:00-16:00 | Mon-Fri @ 8am-4:30pm = MoTuWeThFr 08:00-16:30
We are open Monday through Friday, 8am to 4:30pm = MoTuWeThFr 08:00-16:30
24/7, 365 days a year = daily 00:00-24:00 | M-Th 8:30-4:30, F 8-noon = MoTuWeTh 08:30-16:30; Fr 08:00-12:00
M-F 9-5, Sat 10-2 = MoTuWeThFr 09:00-17:00; Sa 10:00-14:00
8:30-4:30 M-Th, 8-noon F = MoTuWeTh 08:30-16:30; Fr 08:00-12:00
9a - 1:30p M, W. 9a - 5p. F = MoWe 09:00-13:30; Fr 09:00-17:00
M-F 9-5, closed weekends = MoTuWeThFr 09:00-17:00; SaSu closed
5pm to 8am every night = daily 17:00-24:00; daily 00:00-08:00
Closed Sunday and Monday. Tuesday-Saturday 10am-6pm. = MoSu closed; TuWeThFrSa 10:00-18:00
Monday: 9:00-12:00 , 13:00-19:00  Tuesday: Closed = Mo 09:00-12:00; Mo 13:00-19:00; Tu closed
M-F 9-12,1-4 = MoTuWeThFr 09:00-12:00; MoTuWeThFr 13:00-16:00
9-12, 1-4 M-F = MoTuWeThFr 09:00-12:00; MoTuWeThFr 13:00-16:00
M-F 9-4 (closed 12-1) = MoTuWeThFr 09:00-12:00; MoTuWeThFr 13:00-16:00
M-F 9am-4pm, closed noon to 1pm for lunch, closed holidays = MoTuWeThFr 09:00-12:00; MoTuWeThFr 13:00-16:00
M-Th 8am-4pm, F 8am-noon, closed 12:30-1 for lunch = MoTuWeTh 08:00-12:30; MoTuWeTh 13:00-16:00; Fr 08:00-12:00
M-F 9-5, closed holidays = MoTuWeThFr 09:00-17:00
Mon-Fri 9am-5pm except federal holidays = MoTuWeThFr 09:00-17:00 | M-F 9-5, call first = MoTuWeThFr 09:00-17:00
Mon-Fri<br>9am-5pm<br><b>Closed holidays</b> = MoTuWeThFr 09:00-17:00
M-F 9-5, no appointment needed; holidays closed = MoTuWeThFr 09:00-17:00
M-F 9-5, closed weekends and holidays = MoTuWeThFr 09:00-17:00; SaSu closed
M-F 9-5 by appointment only = MoTuWeThFr 09:00-17:00 appointment
M-F 9-5; Sat by appt. = MoTuWeThFr 09:00-17:00; Sa appointment
"""


def read(*hours):
    """What hours are read as, in short: TuTh 13:00-15:00; Su closed."""

    def in_short(each):
        days = "daily" if len(each.days) == 7 else "".join(str(day)[:2].title() for day in each.days)
        times = "closed" if each.closed else f"{each.from_}-{each.to}" if each.from_ else ""
        return " ".join(filter(None, (days, times, "appointment" if each.by_appointment else "")))

    return "; ".join(map(in_short, hours))


def hours_of(text):
    return read(*row("schedule.description", text).entry.hours)


def test_hours_that_say_all_are_read():
    assert differing(dict(each.split(" = ") for each in phrases(READ)), hours_of) == {}


# Each may mean something else: the evening, another shift, a part of the service, one week in two, no day.
GUESSES = """
Mon-Fri 9-12pm | Mon-Fri 5-8 | Fri 1-noon | Mon-Fri 9pm-5 | Mon-Fri 9-11 | Sat 10-12 | Mon-Fri 8-8 | Fri-Sat 5-2
Mon-Fri 12-4 | By appointment only | First Tuesday 9am-11am | Mon 9am-5pm, Mon 4pm-6pm | Call for hours
T 9am-5pm | every night nine to five | nightly 9-5 | Mon-Fri 9am-12 | Mon-Fri 9am-12am | M-F 08:30-04:30
Mon-Fri 9am-5am | Mon-Fri 9am - 03:00 | MF 9-5 | Mon-Fri daily 9am-5pm | M-F 7-12:30 | T-Th 10-2 | M-S 9-5
Mon nights 8-11 | dusk to dawn | 7 days/wk | 24 hour crisis line | M-F 9-5, 24 hr line
every other Tuesday 10am-2pm | Mar-Oct Sat 10-2 | Mon-Fri 24/7 | open daily from seven in the morning
evenings til nine | Mon 9am-5pm, 10am-4pm Tue | 9am-5pm Mon-Fri 10am-2pm | 8pm-7am Nov thru Apr | nine to five
3pm - 11pm | closed Fridays | Mon-Fri 25:00-26:00 | Fri-Sat 10-2 | Mon-Thu 11am-10pm, Fri-Sat 11-2 | Mon-Fri 6-2
Mon Fri 8:30am-4:30pm | Mon-Fri 9am-1pm, Wed 2pm-5pm | Mon-Fri 9-12 noonish | Mon-Fri 12:30am-5pm
Sat mornings closed | Office hours: M-F 9-5 | Intake: M-F 9-5 | Walk-ins 9-11 M-F | M-F 9-5, lunch 12-1
M-F 9-5, call to confirm | M-F 9-5, evenings by appointment | M-F 9-5, Sat 9am-noon by appointment
M-F 9-5, closed state holidays | M-Th 8-5, F 8-4, closed 12-1 | M-F 8-5, closed 5-6
M-F 8am-12:30pm, closed 12-1 | 24/7, closed holidays | daily 24 hours except holidays
M-F 9-5, closed for the holidays | Mon-Fri 9-5 (Nov-Apr) | Mon-Fri 8am-5pm CST
Mon 9:00-17:00, Tue 9:00-12:00, Wed 1:00-17:00 | Mon 9:00-17:00, Tue 9:00-12:00, Wed 9:00-6:00
Mon 9:00-17:00, Tue 9:00-12:00, Wed 13:00-17:00, 9:00-12:00 | Mon 9:00-17:00, Tue 9:00-12:00, Wed 9am-5pm
"""


def test_hours_with_anything_to_guess_stay_as_written():
    assert differing(dict.fromkeys(phrases(GUESSES), ""), hours_of) == {}
    assert row("schedule.description", "Mon-Fri 9-11").entry.schedule == "Mon-Fri 9-11"


def test_what_is_closed_on_holidays_is_never_open_on_one_without_a_doubt():
    hours = row("schedule.description", "M-F 9-5, closed holidays").entry.hours
    for day in ("2026-11-26", "2026-12-25", "2026-12-24", "2026-04-03", "2026-07-03"):
        found = opening(hours, "America/Chicago", datetime.fromisoformat(f"{day}T18:00+00:00"))
        assert (found.state, found.may_differ) == (OpenState.OPEN, True)


def of_columns(**cells):
    """The hours of a row with a text in each column of a schedule."""
    columns = {name: (f"schedule.{name}", text) for name, text in cells.items()}
    entry = one({**NAME, **columns}).entry
    return read(*entry.hours), entry.schedule


def test_days_in_columns_of_their_own_are_read_together_or_not_at_all():
    week = {"monday": "9am-5pm", "tuesday": "closed"}
    assert of_columns(**week) == ("Mo 09:00-17:00; Tu closed", "Monday: 9am-5pm, Tuesday: closed")
    assert of_columns(**week, sunday="after church")[0] == ""
    assert of_columns(friday="10pm-6am")[0] == "Fr 22:00-24:00; Sa 00:00-06:00"
    assert of_columns(friday="Sat 9-5")[0] == ""
    assert of_columns(monday="9-5", saturday="10-2")[0] == "Mo 09:00-17:00; Sa 10:00-14:00"
    assert of_columns(saturday="10-2")[0] == ""


def test_two_times_of_a_day_are_from_when_to_when():
    found = of_columns(monday="10:00:00 AM\n1:00:00 PM", tuesday="CLOSED")
    assert found == ("Mo 10:00-13:00; Tu closed", "Monday: 10:00 AM - 1:00 PM, Tuesday: CLOSED")
    parts_of_a_day = of_columns(tuesday="0.375\n0.7083333333", sunday="10:00\n0.5")
    assert parts_of_a_day[0] == "Tu 09:00-17:00; Su 10:00-12:00"
    assert parts_of_a_day[1] == "Tuesday: 09:00 - 17:00, Sunday: 10:00 - 12:00"


def test_a_column_of_days_limits_the_times_beside_it():
    cases = {
        ("Mon-Fri", "24 hours"): "MoTuWeThFr 00:00-24:00",
        ("1st Mon", "9am-5pm"): "",
        ("1st Mon", "Mon 9am-5pm"): "",
        ("any", "Mon 9-5"): "Mo 09:00-17:00",
        ("Mon-Fri 7AM - 3PM", ""): "MoTuWeThFr 07:00-15:00",
        ("24 hours", ""): "daily 00:00-24:00",
        ("1,2,3", "9am-5pm"): "",
    }
    assert differing(cases, lambda case: of_columns(days=case[0], description=case[1])[0]) == {}
    beside = {"days": "Mon-Fri 7AM - 3PM", "closes_at": "3PM"}
    assert of_columns(**beside, opens_at="7:00 AM")[0] == "MoTuWeThFr 07:00-15:00"
    assert of_columns(**beside, opens_at="8:00 AM")[0] == of_columns(days="Sun", opens_at="1:30 PM")[0] == ""


def test_holidays_of_a_column_are_doubted_and_change_no_other_day():
    named = "New Year's Day\n\n    Labor Day, Christmas"
    assert of_columns(description="M-F 9-5", holidays=named)[0] == "MoTuWeThFr 09:00-17:00"
    assert of_columns(description="24/7", holidays=named)[0] == ""
    others = (
        "Casimir Pulaski Day | Wednesdays | all of July | Dec 24 - Jan 2 | Closed Labor Day, open Christmas"
    )
    for said in phrases(others):
        assert of_columns(description="M-F 9-5", holidays=said)[0] == "", said


def test_a_text_beside_times_must_say_no_more():
    times = {"days": "Mon, Tue", "opens_at": "09:00:00", "closes_at": "17:00:00"}
    for text in ("", "Regular hours", "Monday - Friday 9am-5pm"):
        assert of_columns(**times, description=text)[0] == "MoTu 09:00-17:00", text
    for text in ("By appointment", "closed in July", "Mon 9-5"):
        assert of_columns(**times, description=text)[0] == "", text


CLOSED = """
Temporarily closed | CLOSED | Closed until further notice. | permanently closed | closed for the season | on hold
We are currently closed due to flooding | Office is closed at this time | Closed for renovations
Suspended until further notice | closed every day | Cerrado hasta nuevo aviso
"""


def test_hours_that_say_only_closed_need_a_look_and_those_that_say_more_do_not():
    def words(text):
        found = row("schedule.description", text)
        return found.outcome, [each.words[0] in text for each in found.reasons if each.kind == "status"]

    assert differing(dict.fromkeys(phrases(CLOSED), (LOOK, [True])), words) == {}
    more = """
    Closed Mondays | Closed for lunch | Closed holidays | Closed on weekends | Mon-Fri 9-5, closed Sat
    Closed to the public | Call: may be closed | closed 12-1 | 24/7
    """
    assert differing(dict.fromkeys(phrases(more), (COMES, [])), words) == {}


def test_all_days_of_the_week_must_be_closed():
    week = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    name = {**NAME, **TEL}
    days = {day: (f"schedule.{day}", "Closed") for day in week}
    assert one({**name, **days}).outcome is LOOK
    assert one({**name, **days, "friday": ("schedule.friday", "9-5")}).outcome is COMES
    opens = {"Hours": ("schedule.description", "Closed"), "Opens": ("schedule.opens_at", "9 am")}
    assert one({**name, **opens}).outcome is COMES
