"""Headings as programs that keep directories export them: joined words, owners in front, features with yes and no."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

NAMES = ("Harbor Light Mission", "Second Street Pantry", "Open Door Clinic", "Loon Lake Job Club")
ANSWERS = ("Yes", "No", "Yes", "Yes")


def field_of(heading, texts, name="list.csv"):
    rows = tuple(Row(at, (one, text)) for at, (one, text) in enumerate(zip(NAMES, texts, strict=True), 2))
    meaning = guess_columns(Table(name, ("Name", heading), rows)).columns[1].meaning
    return meaning.name if meaning else "-"


@pytest.mark.parametrize("heading", ["ISACTIVE", "isactive", "isActive", "IS_ACTIVE"])
def test_active_written_as_one_word_is_a_status_and_no_flag(heading):
    assert field_of(heading, ("TRUE", "TRUE", "FALSE", "TRUE")) == "service.status"


@pytest.mark.parametrize(
    "heading", ["Rec_Status", "Status", "StatusCd", "Org Status", "Active Flag", "Active/Inactive"]
)
@pytest.mark.parametrize("texts", [("A", "A", "I", "A"), ("ACT", "ACT", "INA", "ACT")])
def test_letters_stand_for_a_status_where_the_heading_says_so(heading, texts):
    assert field_of(heading, texts) == "service.status"


@pytest.mark.parametrize("heading", ["Grade", "Rating", "Shift"])
def test_letters_are_no_status_below_another_heading(heading):
    assert field_of(heading, ("A", "A", "I", "A")) != "service.status"


@pytest.mark.parametrize("heading", ["ISPRIVATE", "isHidden", "Is Hidden (Yes / No)", "IsConfidential"])
def test_private_written_as_one_word_is_a_flag(heading):
    assert field_of(heading, ANSWERS) == "private.flag"


def test_a_flag_that_asks_for_yes_or_no_stays_one_below_which_texts_stand_too():
    texts = (
        "as their own web page says",
        "opened in the spring of 2020",
        "Yes",
        "08:00PM-12:00AM, 8 to noon",
    )
    assert field_of("Is Hidden (Yes / No)", texts) == "private.flag"
    texts = ("No", "opened in the spring of 2020", "Yes", "as their own web page says so")
    assert field_of("Confidential", texts) == "private.flag"


@pytest.mark.parametrize(
    "heading",
    [
        "Checks included",
        "Check/Debit Card included",
        "Online Bill Pay",
        "Online application",
        "RestrictedEnrollment",
        "Is Capacity Sensitive",
        "Open accounts for customers with a history of debts",
    ],
)
def test_what_a_service_offers_is_no_flag(heading):
    assert field_of(heading, ANSWERS) != "private.flag"


@pytest.mark.parametrize(
    "heading", ["Included", "Include online?", "Online", "Restricted", "Sensitive", "History"]
)
def test_what_may_be_shown_stays_a_flag(heading):
    assert field_of(heading, ANSWERS) == "private.flag"


@pytest.mark.parametrize(
    ("heading", "field"), [("PhysicalCounty", "address.region"), ("City", "address.city")]
)
def test_places_that_are_called_as_people_are_no_people(heading, field):
    assert field_of(heading, ("Garrett", "Leon", "Madison", "Jordan")) == field


def test_names_of_people_below_a_heading_of_places_stay_private():
    assert field_of("County", ("Garrett Hall", "Leon Olson", "Madison Diaz", "Jordan Lee")) == "contact.name"


@pytest.mark.parametrize(
    ("heading", "texts", "field"),
    [
        ("Content_id", ("13722", "12282", "12894", "12104"), "service.id"),
        ("LanguageOther", ("Hmong", "Somali", "Karen", "Oromo"), "language.name"),
        ("criminal_history", ("any", "Not specified", "no sex offenders", "Not specified"), None),
        ("Demographic Requirements", ("18 and over", "women", "18 or older", "veterans"), None),
        (
            "ServiceSystem_DateOfLastCompleteUpdate",
            ("2023/08/12", "2024/01/24", "2024/01/24", "2023/03/30"),
            "",
        ),
        ("Topic covered: Budgeting", ANSWERS, ""),
        ("nid", ("1513", "1574", "1802", "1711"), "service.id"),
        ("upsert_reason", ("No change",) * 4, "-"),
    ],
)
def test_headings_of_vendors_are_known(heading, texts, field):
    found = field_of(heading, texts)
    if field is None:
        assert found == "service.eligibility_description"
    elif field:
        assert found == field
    else:
        assert not found.startswith(("contact.", "private.", "service.status", "service_area."))


def test_a_title_of_content_is_the_name():
    rows = tuple(Row(at, (one, "218-555-0100")) for at, one in enumerate(NAMES, 2))
    guess = guess_columns(Table("list.csv", ("Content_title", "Phone"), rows))
    assert guess.columns[0].field == "service.name"


def test_what_agencies_say_of_joining_is_no_note_among_colleagues():
    texts = (
        "Call us at 218-555-0100",
        "Email us to join",
        "Sign up at https://a.example.us",
        "Call us first",
    )
    assert field_of("How to Join?", texts) == "service.application_process"


def test_an_address_of_the_web_is_not_how_colleagues_write():
    texts = tuple(f"https://a.example.us/en/{number}" for number in range(4))
    assert field_of("App URL", texts) != "private.note"


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("brevservices.csv", "service"),
        ("brevlocationphone.csv", "phone"),
        ("brevphysicaladdress.csv", "address"),
        ("visionlinkorg.csv", "organization"),
        ("salservicesatlocation.csv", "service_at_location"),
        ("iCarolData1.csv", "service"),
        ("hospice.csv", "service"),
    ],
)
def test_tables_called_in_one_word_are_known_by_its_end(name, about):
    headings = ("AGENCY_ID", "LOCATION_ID", "NAME", "CITY", "PHONE", "HOURS", "ZIP")
    assert guess_columns(Table(name, headings, ())).about == about


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("AgencySystem_Directorname", "contact.name"),
        ("AgencySystem_Directorphonenumber", "contact.phone"),
        ("Contacttitle", "contact.title"),
        ("AgencyAddressus_AgencyAddressus_city", "address.city"),
        ("AgencyAddressus_ConfidentialAddress_city", "-"),
        ("AgencyAddressus_ConfidentialAddress_id", "-"),
        ("ServiceSystem_Hoursofoperation", "schedule.description"),
        ("ServiceSystem_Websiteurl", "service.url"),
        ("mail_address.zip", "address.postal_code"),
        ("PHONES.isActive", "-"),
    ],
)
def test_words_that_are_written_as_one_are_told_apart(heading, field):
    assert field_of(heading, ("", "", "", "")) == field


def test_codes_of_a_taxonomy_are_no_names_where_other_names_stand():
    rows = tuple(
        Row(at, (code, name))
        for at, (code, name) in enumerate(
            zip(("BD-1800.2000", "PH-1000", "TJ-3000", "BT-4500"), NAMES, strict=True), 2
        )
    )
    guess = guess_columns(Table("services.csv", ("NAME", "ALTERNATE_NAME"), rows))
    assert [column.field for column in guess.columns] == ["taxonomy_term.code", "service.name"]


def test_the_standards_names_in_capitals_are_of_numbers_and_mail_of_people_stays_theirs():
    phones = Table(
        "phones.csv", ("ID", "NUMBER"), (Row(2, ("1", "218-555-0100")), Row(3, ("2", "218-555-0101")))
    )
    assert [column.field for column in guess_columns(phones).columns] == ["phone.id", "phone.number"]
    mails = ("maria.lopez@a.example", "deb.olson@b.example", "tim.hall@c.example", "paul.vang@d.example")
    rows = tuple(Row(at, (name, mail)) for at, (name, mail) in enumerate(zip(NAMES, mails, strict=True), 2))
    guess = guess_columns(Table("organizations.csv", ("Name", "Email"), rows))
    assert guess.columns[1].field == "contact.email"


def test_headings_that_a_map_cut_after_ten_letters_are_known():
    assert field_of("CONFIDENTI", ("N", "N", "Y", "N")) == "private.flag"
    assert field_of("MUNICIPALI", ("Duluth", "Proctor", "Duluth", "Hermantown")) == "address.city"
    assert field_of("NEIGHBORHO", ("Lakeside", "Lincoln Park", "Hillside", "Lakeside")) == "address.region"


@pytest.mark.parametrize("heading", ["email", "Email"])
def test_mail_of_people_below_a_standard_heading_of_organizations_is_theirs(heading):
    people = ("mikaeladr@harbor.org", "bvanparys@pantry.org", "ebyrnes@opendoor.org", "kowalcz@loon.org")
    assert field_of(heading, people, "organizations.csv") == "contact.email"
    offices = ("info@harbor.org", "pantry@secondstreet.org", "office@opendoor.org", "help@loon.org")
    assert field_of(heading, offices, "organizations.csv") == "organization.email"


def test_links_to_maps_are_links_and_no_page_of_the_service():
    texts = tuple(f"https://www.google.com/maps/search/?query={at}+Main+St" for at in range(11, 15))
    assert field_of("Map URL", texts) == "url.url"


@pytest.mark.parametrize("heading", ["alsoKnownAs", "Also Known As", "Doing business as"])
def test_other_names_are_known(heading):
    texts = ("Harbor Light", "2nd Street", "Open Door", "LLJC")
    assert field_of(heading, texts).endswith(".alternate_name")


@pytest.mark.parametrize(
    ("heading", "texts", "field"),
    [
        ("service_area_counties", ("Warren, Washington", "Warren", "Scott, Dakota", ""), "service_area.name"),
        ("tenant_id", ("3", "3", "3", "3"), "-"),
        ("donation_schedule", ("Mon 9am-5pm", "Tue 9am-5pm", "", ""), "-"),
        ("customers_served", ("Women", "Men", "", "Families"), "service.eligibility_description"),
        ("physical_access", ("Ramp at the back", "", "", "One step"), "accessibility.description"),
        ("locations", ("recSrRggjPGzzQcbq", "recatzIUdUyShTwDq", "", "rec0NYGOMsh9HA2EN"), "location.id"),
    ],
)
def test_headings_of_exports_are_known(heading, texts, field):
    assert field_of(heading, texts) == field


@pytest.mark.parametrize("heading", ["hours.monday", "Monday hours", "opening_hours.Monday"])
def test_hours_of_a_day_are_those_of_the_day(heading):
    assert field_of(heading, ("9am-5pm", "closed", "10:00 - 16:00", "Closed")) == "schedule.monday"


@pytest.mark.parametrize("heading", ["hours.saturday.closed", "Closed Sundays", "Closed on holidays"])
def test_a_day_without_hours_is_no_flag(heading):
    assert field_of(heading, ANSWERS) != "private.flag"
    assert field_of("Closed for good", ANSWERS) == "private.flag"
