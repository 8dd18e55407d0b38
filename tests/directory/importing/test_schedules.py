"""Hours of HSDS come in as days and times, whatever stands beside them, unless that changes them."""

from guide.content.parts import Hours
from guide.content.places import Places
from guide.directory.importing.day_names import DAYS
from guide.directory.importing.hours import structured
from tests.directory.importing import hsds
from tests.directory.importing.cases import COMES, LOOK, differing, phrases
from tests.directory.importing.sheets import plan_of, read

RULE = {"id": "h1", "freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "09:00", "closes_at": "17:00"}
NINE_TO_FIVE = (Hours(days=DAYS[:3], from_="09:00", to="17:00"),)
SAID = "Monday to Wednesday, 9 am to 5 pm"
ENDED = f"Ended: {SAID}"


def hours_of(folder, *rows, zone="America/Chicago"):
    """Return hours and their text of a service with these schedules."""
    rules = [{**RULE, "id": f"h{n}", **row} for n, row in enumerate(rows)]
    return hours_in(hsds.read(folder, {"schedules": rules}), zone)


def hours_in(directory, zone="America/Chicago"):
    (judged,) = plan_of(*directory.understood(), places=Places(), time_zone=zone).judged
    return judged.entry.hours, judged.entry.schedule


def differing_hours(folder, cases, **more):
    """Return what is read of each rule for which it is not what is wanted."""
    found = [(fields, hours_of(folder, fields, **more), wanted) for fields, wanted in cases]
    return [(fields, got) for fields, got, wanted in found if got != wanted]


def offset(zone):
    return {"opens_at": f"09:00{zone}", "closes_at": f"17:00{zone}"}


def test_what_is_said_beside_hours_stands_beside_them_and_what_can_change_them_leaves_them_text(tmp_path):
    plain = ("By phone only", "Walk-ins welcome", "Drive-through")
    changing = ("Except the last Tuesday", "Closed in July", "Intake", "By appointment", "Summer", "Varies")
    cases = [
        *(({"description": text}, (NINE_TO_FIVE, f"{SAID}, {text}")) for text in plain),
        *(({"description": text}, ((), f"{SAID}, {text}")) for text in (*changing, "Open 10 to 6")),
        ({"description": "Mon - Wed"}, (NINE_TO_FIVE, SAID)),  # what is said once more is written once
        ({"description": "Mon-Wed 9am-5pm"}, (NINE_TO_FIVE, "Mon-Wed 9am-5pm")),
    ]
    assert differing_hours(tmp_path, cases) == []


def test_the_days_of_a_rule_are_never_lost_beside_a_text(tmp_path):
    no_times = {"opens_at": None, "closes_at": None}
    at_times = hours_of(tmp_path, {**no_times, "description": "9am-5pm"})
    assert at_times == (NINE_TO_FIVE, "Monday to Wednesday, 9am-5pm")
    assert hours_of(tmp_path, {**no_times, "description": "Daily 9am-5pm"})[0] == ()


def test_hours_of_two_things_are_no_hours_of_one(tmp_path):
    rows = {"description": "Office"}, {"byday": "SA", "description": "Food shelf"}
    assert hours_of(tmp_path, *rows) == ((), f"{SAID}, Office; Saturday, 9 am to 5 pm, Food shelf")
    assert hours_of(tmp_path, {}, {"byday": "SA", "valid_from": "2025-01-01"})[0] == ()


def test_times_of_another_zone_are_no_hours_here_and_keep_it_as_a_remark(tmp_path):
    here = [(offset(zone), (NINE_TO_FIVE, SAID)) for zone in ("-06:00", "-05:00", "-0600", "-06")]
    here += [({"timezone": -6}, (NINE_TO_FIVE, SAID))]
    there = [(offset(zone), ((), f"{SAID}, UTC{name}")) for zone, name in (("-08:00", "-08:00"), ("Z", ""))]
    zones = {-8: "UTC-08:00", 3: "UTC+03:00", "-8": "UTC-08:00", 5.5: "UTC+05:30", 0: "UTC", "UK": "UK"}
    there += [({"timezone": zone}, ((), f"{SAID}, {named}")) for zone, named in zones.items()]
    assert differing_hours(tmp_path, [*here, *there]) == []
    unknown = [(offset("-06:00"), ((), f"{SAID}, UTC-06:00"))]
    assert differing_hours(tmp_path, unknown, zone="") == []


def test_only_what_counts_on_the_day_of_the_import_is_read(tmp_path):
    cases = [
        ({"until": "2026-11-26"}, ((), f"{ENDED}, until 2026-11-26")),
        ({"valid_to": "11/26/2026"}, ((), f"{ENDED}, valid until 11/26/2026")),
        ({"valid_to": "12/24/15"}, ((), f"{ENDED}, valid until 12/24/15")),
        ({"until": "20210101T000000Z"}, ((), f"{ENDED}, until 2021-01-01")),
        ({"until": "2026-11-27"}, ((), f"{SAID}, until 2026-11-27")),
        ({"valid_to": "12/11/2026"}, ((), f"{SAID}, valid until 12/11/2026")),
        ({"valid_to": "June"}, ((), f"{SAID}, valid until June")),
        ({"valid_from": "2026-11-28"}, ((), f"{SAID}, from 2026-11-28 on")),
        ({"dtstart": "2026-11-28"}, ((), f"{SAID}, beginning 2026-11-28")),
        ({"valid_from": "2026-11-27"}, (NINE_TO_FIVE, f"{SAID}, from 2026-11-27 on")),
        ({"dtstart": "2026-11-27"}, (NINE_TO_FIVE, SAID)),
        ({"valid_from": "the thaw"}, ((), f"{SAID}, from the thaw on")),
    ]
    assert differing_hours(tmp_path, cases) == []
    both = hours_of(tmp_path, {"byday": "SA", "valid_to": "2021-01-01"}, {})
    assert both == (NINE_TO_FIVE, f"{SAID}; Ended: Saturday, 9 am to 5 pm, valid until 2021-01-01")


# What a rule has beside 9 to 5 on Monday to Wednesday of each week, and its words.
WORDS = """
byday=mo,Thu freq=weekly -> Monday and Thursday, 9 am to 5 pm
byday= freq=DAILY -> Every day, 9 am to 5 pm
byday=SA opens_at=00:00 closes_at=23:59 -> Saturday, 24 hours
byday=SA closes_at= -> Saturday, opens at 9 am
byday=SA opens_at= -> Saturday, closes at 5 pm
byday=SA opens_at=9am closes_at=9 -> Saturday, 9am - 9
opens_at=00:00:00 closes_at=00:00:00 -> Monday to Wednesday, 00:00 - 00:00
byday=SA valid_from=2026-01-01 valid_to=2027-01-01 -> Saturday, 9 am to 5 pm, from 2026-01-01 to 2027-01-01
byday=SA description=Phone notes=Ring -> Saturday, 9 am to 5 pm, Phone, note: Ring
"""
OF_NO_WEEK = """
byday= freq=DAILY interval=2 -> every 2nd day, 9 am to 5 pm
interval=2 dtstart=2026-11-02 -> every 2nd week on Monday to Wednesday, 9 am to 5 pm, beginning 2026-11-02
freq=MONTHLY byday=2TU -> 2nd Tuesday of every month, 9 am to 5 pm
freq=MONTHLY byday=+1MO,3MO,-1FR -> 1st Monday, 3rd Monday and last Friday of every month, 9 am to 5 pm
freq=MONTHLY interval=3 byday=-2FR -> 2nd to last Friday of every 3rd month, 9 am to 5 pm
freq=MONTHLY byday=TU -> every month on Tuesday, 9 am to 5 pm
freq=MONTHLY byday= bymonthday=1,15,-1 -> 1st, 15th and last day of every month, 9 am to 5 pm
freq=MONTHLY byday=FR bymonthday=13 -> every month on Friday, 13th day of the month, 9 am to 5 pm
byday=MO byweekno=41,42 byyearday=-22 -> Monday, 41st and 42nd week of the year, 22nd to last day of the year, 9 am to 5 pm
freq=YEARLY byday= count=3 -> every year, 9 am to 5 pm, 3 times in all
freq=FORTNIGHTLY byday=XX,MO -> FORTNIGHTLY on XX and Monday, 9 am to 5 pm
"""


def of_rule(folder, given):
    return hours_of(folder, dict(each.split("=") for each in given.split()))


def test_a_rule_is_written_in_plain_words(tmp_path):
    wanted = dict(each.split(" -> ") for each in phrases(WORDS + OF_NO_WEEK))
    assert differing(wanted, lambda given: of_rule(tmp_path, given)[1]) == {}


def test_rules_of_more_than_days_of_each_week_are_no_hours(tmp_path):
    daily = (Hours(days=DAYS, from_="09:00", to="17:00"),)
    assert of_rule(tmp_path, "byday= freq=DAILY")[0] == daily
    assert [each for each in phrases(OF_NO_WEEK) if of_rule(tmp_path, each.split(" -> ")[0])[0]] == []
    beside = {"valid_from": "2026-12-24", "freq": "MONTHLY", "interval": "2", "notes": "ring twice"}
    for more in beside.items():
        assert hours_of(tmp_path, {}, dict([("byday", "FR"), more]))[0] == (), more  # of one row, or of any


def test_a_night_goes_on_into_the_next_day_and_rows_add_hours_to_a_day():
    fri, sat, sun = DAYS[4:]
    night = {"freq": "WEEKLY", "byday": "FR,SA", "opens_at": "22:00", "closes_at": "06:00"}
    assert structured([night]) == (
        Hours(days=(fri, sat), from_="22:00", to="24:00"),
        Hours(days=(sat, sun), from_="00:00", to="06:00"),
    )
    morning = {"byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"}
    assert len(structured([morning, {"byday": "TU", "opens_at": "13:00", "closes_at": "16:00"}])) == 2
    assert structured([{"description": "Mon-Tue 9am-noon | Tue 1pm-4pm"}]) == ()
    lunch_of_one = [{"description": "M-F 8am-4pm"}, {"description": "Sat 8am-4pm, closed 12-1 for lunch"}]
    assert structured(lunch_of_one) == ()
    by_24_hours = [
        {"days": "Mon", "opens_at": "9:00", "closes_at": "12:00"},
        {"days": "Tue", "opens_at": "13:00", "closes_at": "17:00"},
    ]
    assert (structured(by_24_hours[:1]), len(structured(by_24_hours))) == ((), 2)


def test_a_schedule_that_is_closed_needs_a_look_unless_it_is_closed_on_days(tmp_path):
    closed = {"id": "h1", "description": "Closed"}
    holidays = {"valid_from": "2026-12-24", "valid_to": "2026-12-26"}
    for more, outcome in (({}, LOOK), ({"byday": "SU"}, COMES), (holidays, COMES)):
        (found,) = hsds.judged(tmp_path, {"schedules": [{**closed, **more}]})
        assert found.outcome is outcome


REGULAR = "id,service_id,weekday,opens_at,closes_at"
HOLIDAYS = "id,service_id,closed,opens_at,closes_at,start_date,end_date"


def of_older_tables(folder, regular, holidays):
    """The hours of tables of regular and holiday hours of older versions, and what is said of them."""
    tables = {
        "organizations.csv": ("id,name,description", "o1,Birch Aid,Help."),
        "services.csv": ("id,organization_id,name,status", "s1,o1,Desk,active"),
        "phones.csv": ("id,service_id,number,type", "p1,s1,218-555-0130,voice"),
        "regular_schedules.csv": (REGULAR, *(f"r{at},s1,{row}" for at, row in enumerate(regular))),
        "holiday_schedules.csv": (HOLIDAYS, *(f"h{at},s1,{row}" for at, row in enumerate(holidays))),
    }
    for name, lines in tables.items():
        (folder / name).write_text("\n".join(lines) + "\n")
    hours, said = hours_in(read(folder))
    return hours, sorted(said.split("; "))


def test_tables_of_regular_and_holiday_hours_of_older_versions_are_read(tmp_path):
    regular = ("Monday,09:00:00,17:00:00", "Tuesday,09:00:00,17:00:00")
    ended = of_older_tables(tmp_path, regular, ("true,,,2019-12-24,2019-12-26",))
    assert ended[0] == tuple(Hours(days=(day,), from_="09:00", to="17:00") for day in DAYS[:2])
    closed = "Ended: closed, from 2019-12-24 to 2019-12-26"
    assert ended[1] == [closed, "Monday, 09:00 - 17:00", "Tuesday, 09:00 - 17:00"]
    coming = "true,,,2026-12-24,2026-12-26", "false,10:00,12:00,2026-12-31,2026-12-31"
    hours, said = of_older_tables(tmp_path, ("Monday,09:00,17:00",), coming)
    assert hours == ()
    assert said[:2] == ["10:00 - 12:00, from 2026-12-31 to 2026-12-31", "Monday, 09:00 - 17:00"]
    assert said[2:] == ["closed, from 2026-12-24 to 2026-12-26"]
    of_each_year = of_older_tables(tmp_path, (), ('true,,,"January 01, 0001","January 02, 0001"',))
    assert of_each_year == ((), ["closed, from January 01 to January 02"])
    assert of_older_tables(tmp_path, ("1,09:00,17:00",), ()) == ((), ["day 1 of the week, 09:00 - 17:00"])
