"""What each field of an entry becomes in HSDS, and that no place of a confidential entry leaves with it."""

import json
from dataclasses import replace
from uuid import UUID, uuid5

from guide.content.model import Kind, Status
from guide.content.parts import AgeRange, Hours, Weekday
from guide.directory.exporting import ids
from guide.directory.exporting.formats import ExportFormat, export
from guide.directory.exporting.services import service_of
from tests.builders import entry
from tests.directory.exporting.hsds import Package
from tests.directory.exporting.made_up import ALWAYS, ENDED, FULL, LISTED, PLAIN, SECRET, made_up, unsigned

GUIDE = made_up()
UNSIGNED = unsigned(GUIDE)


def service(found):
    return service_of(found, GUIDE)


def test_texts_stand_in_their_fields():
    full = service(FULL)
    assert full["name"] == "Night desk, “North”"
    assert full["alternate_name"] == "ND; the desk; =Desk"
    assert full["description"].startswith(
        "A desk, open at night.\n\nIt has coffee.\n\nWhat it has\nHard to read."
    )
    assert 'Day | Who\nMonday | Ann, Bo\nTuesday | "Cy"' in full["description"]
    assert (full["minimum_age"], full["maximum_age"]) == (0, 24)
    assert (full["alert"], full["assured_date"]) == ("-Call first.", "2026-11-24")
    assert full["organization"]["description"] == "North Coffee"
    assert full["organization"]["website"] == "https://example.org/%C3%B1"


def test_the_day_of_a_copy_is_none_on_which_anybody_was_sure():
    listed = service(LISTED)
    assert ("assured_date" in listed, listed["x_field_guide"]["reviewed"]) == (False, "2026-11-24")


def test_the_id_is_that_of_pack_and_entry_for_ever_and_an_age_of_nothing_is_one():
    assert service(PLAIN)["id"] == "480ec026-2523-5210-9c6e-de7195c46ede"
    assert service(replace(PLAIN, ages=AgeRange(to=0)))["maximum_age"] == 0


def test_whoever_runs_it_is_made_of_the_title_where_nobody_is_known_and_is_one_of_each_name_and_address():
    plain = service(PLAIN)
    assert plain["organization"]["name"] == "Plain desk"
    assert plain["x_field_guide"]["organization"] is None
    other = replace(SECRET, id="other")
    package = Package(export(ExportFormat.PACKAGE, (SECRET, other), made_up(other)))
    assert [each["name"] for each in package.rows["organization"]] == ["North Coffee"]
    assert len(Package(export(ExportFormat.PACKAGE, (SECRET, FULL), GUIDE)).rows["organization"]) == 2


def test_numbers_say_who_answers():
    phones = {each["number"]: each for each in service(FULL)["phones"]}
    found = {
        number: (each["type"], each["attributes"][0]["taxonomy_term"]["name"])
        for number, each in phones.items()
    }
    assert found == {
        "218-555-0100": ("voice", "Support"),
        "233733": ("text", "Support"),
        "711": ("textphone", "Support"),
        "+1 218 555 0101": ("voice", "Office"),
        "800-555-0102": ("voice", "Police tip line"),
        "800-555-0103": ("voice", "Reports"),
    }
    assert phones["218-555-0100"]["description"] == "Ask for Ann's desk When: 24 hours. Not for: rides."
    assert phones["233733"]["description"] == "The police may answer."
    assert [each["code"] for each in phones["233733"]["languages"]] == ["en", "es"]
    for number in ("800-555-0102", "800-555-0103"):
        assert phones[number]["description"].endswith("not for support.")


def test_where_tips_and_reports_go_is_not_the_address_of_the_service():
    full = service(FULL)
    assert full["email"] == "desk@example.org"
    assert full["url"] == "https://example.org/caf%C3%A9/%5Ba%5D?q=%C3%BC%20#x%23y"
    urls = [(each["label"], each["url"]) for each in full["additional_urls"]]
    assert urls == [
        ("Police tip line, web", "https://example.org/tips"),
        ("Chat", "https://example.org/chat"),
        ("Menu", "https://example.org/menu"),
    ]
    tips = service(entry("tips", Kind.LINE, contacts=FULL.contacts[6:8]))
    assert "email" not in tips
    assert "url" not in tips


def test_hours_are_rules_and_words_stay_as_they_are():
    schedules = [{k: v for k, v in each.items() if k != "id"} for each in service(FULL)["schedules"]]
    weekly = {"freq": "WEEKLY", "interval": 1}
    assert schedules == [
        {"description": "Nights; closed on 4 July, as written."},
        {**weekly, "byday": "MO,TU,WE,TH", "description": "Monday to Thursday, 8:30 am to 4 pm",
         "opens_at": "08:30:00", "closes_at": "16:00:00"},
        {**weekly, "byday": "FR", "description": "Friday, 6 pm to midnight (Denver time)",
         "opens_at": "18:00:00", "closes_at": "23:59:00",
         "notes": "Open past midnight. Times are those of America/Denver."},
        {**weekly, "byday": "SA", "description": "Saturday, midnight to 2 am", "opens_at": "00:00:00",
         "closes_at": "02:00:00"},
        {**weekly, "byday": "SA", "description": "Saturday, 8 pm to midnight by appointment",
         "opens_at": "20:00:00", "closes_at": "23:59:00", "notes": "By appointment. Until midnight."},
    ]  # fmt: skip
    assert service(FULL)["x_field_guide"]["time_zone"] == "America/Chicago"


def test_all_day_is_until_a_minute_before_midnight_and_by_appointment_has_no_times():
    (rule,) = service(ALWAYS)["schedules"]
    assert (rule["opens_at"], rule["closes_at"], "notes" in rule) == ("00:00:00", "23:59:00", False)
    hours = (Hours(days=(Weekday.MONDAY,), by_appointment=True),)
    (rule,) = service(replace(PLAIN, hours=hours))["schedules"]
    assert ("opens_at" in rule, rule["notes"]) == (False, "By appointment.")


def test_a_status_is_one_of_the_standard():
    for status, hsds, kept in (
        (Status.ACTIVE, "active", False),
        (Status.RENAMED, "active", True),
        (Status.MOVED, "active", True),
        (Status.ENDED, "defunct", False),
        (Status.UNKNOWN, "inactive", False),
    ):
        found = service(replace(PLAIN, status=status))
        assert (found["status"], "status" in found["x_field_guide"]) == (hsds, kept), status


def test_strategies_are_a_taxonomy_and_where_it_serves_is_text():
    full = service(FULL)
    terms = [each["taxonomy_term"] for each in full["attributes"]]
    found = [(each["code"], each["description"]) for each in terms]
    assert found == [("hot-meals", "Nobody is hungry."), ("warm-clothes", "Nobody freezes.")]
    assert {each["taxonomy_detail"]["name"] for each in terms} == {"Prevention strategies"}
    areas = [(each["name"], each["extent_type"]) for each in full["service_areas"]]
    assert areas == [("St. Louis County", "text"), ("Minnesota", "text"), ("Nowhere Known", "text")]
    assert full["x_field_guide"]["region"] == ["st-louis", "minnesota", "nowhere-known"]


def test_a_whole_address_is_split_and_any_other_stays_as_it_is():
    (at,) = service(FULL)["service_at_locations"]
    address = {name: text for name, text in at["location"]["addresses"][0].items() if name != "id"}
    assert address == {
        "address_1": "120 West 2nd Street",
        "address_2": "Suite 4",
        "city": "Duluth",
        "state_province": "MN",
        "postal_code": "55802",
        "country": "US",
        "address_type": "physical",
    }
    assert "address" not in service(FULL)["x_field_guide"]
    ended = service(ENDED)
    assert "service_at_locations" not in ended
    assert ended["x_field_guide"]["address"] == "By the lake, Duluth"


def test_what_has_no_field_is_kept_in_the_keys_of_the_pack():
    rest = service(FULL)["x_field_guide"]
    assert (rest["format"], rest["pack"], rest["id"], rest["kind"]) == (1, "winter", "night-desk", "service")
    assert rest["other_names"] == ["ND; the desk", "=Desk"]
    assert rest["contacts"][4] == {"kind": "police-tip", "channel": "call", "value": "800-555-0102"}
    assert not rest.keys() & {"title", "notice", "ages", "reviewed", "languages", "strategies", "schedule"}
    assert service(PLAIN)["x_field_guide"].keys() == {
        "format", "pack", "id", "kind", "organization", "sources", "confidence",
    }  # fmt: skip


def test_each_service_of_a_page_stands_on_its_line():
    lines = export(ExportFormat.JSON, [PLAIN, FULL], GUIDE).decode().splitlines()
    assert [json.loads(each.rstrip(","))["name"] for each in lines[10:12]] == [PLAIN.title, FULL.title]


def test_ids_are_those_of_the_standard():
    for names in (("mn-prevention", "emergency-911"), ("",), ("Niño", "a/b", "東京"), ("x" * 500,)):
        assert ids.hsds_id(*names) == str(uuid5(UUID(bytes=ids.NAMESPACE), "/".join(names)))


def test_what_nobody_has_signed_says_so_in_each_service_and_in_the_whole():
    signed, unsigned = (Package(export(ExportFormat.PACKAGE, (PLAIN,), each)) for each in (GUIDE, UNSIGNED))
    assert unsigned.about["x_field_guide"].pop("not_signed") == ["winter"]
    assert unsigned.about == signed.about
    page = json.loads(export(ExportFormat.JSON, (PLAIN,), UNSIGNED))
    assert page["x_field_guide"]["not_signed"] == ["winter"]
    assert page["contents"][0]["x_field_guide"].pop("not_signed") is True
    assert page["contents"][0] == json.loads(json.dumps(service(PLAIN)))
