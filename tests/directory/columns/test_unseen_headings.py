"""Headings of lists found in the wild, each above texts as they stand there."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

NAMES = ("Wren House", "Harbor Light Mission", "Ely Food Shelf", "Open Door Clinic", "Casa Vida", "Pine Inn")
URLS = ("https://wren.example", "https://harbor.example", "https://ely.example", "", "https://vida.example")


def fields(columns):
    columns = {"Name": NAMES, **{heading: (*texts, *[""] * 6)[:6] for heading, texts in columns.items()}}
    rows = tuple(Row(n, each) for n, each in enumerate(zip(*columns.values(), strict=True), start=2))
    guess = guess_columns(Table("list.csv", tuple(columns), rows))
    return [column.field for column in guess.columns][1:]


@pytest.mark.parametrize(
    ("heading", "texts", "field"),
    [
        ("Location 1", ("12 Main St\nEly, MN", "4 Oak Ave\nEly, MN", "9 Elm Rd\nEly, MN"), "address.whole"),
        ("region", ("NY", "CA", "IL", "TX"), "address.state_province"),
        ("postcode", ("NE1", "NE2", "DH1", "TS11"), "address.postal_code"),
        ("BoroughsServed", ("Pond;Lake", "Pond", "Lake", "Hill;Pond"), "service_area.name"),
        ("Operation Area", ("Ely", "Pond County", "Statewide"), "service_area.name"),
        ("Cause area", ("Hunger", "Housing", "Hunger", "Youth"), "service.category"),
        (
            "Therapeutic Approaches",
            ("CBT, EMDR", "Play Therapy, DBT", "CBT", "EMDR, DBT"),
            "service.category",
        ),
        (
            "Virtual Option",
            ("In Person Only", "In Person and Virtual Options", "Virtual Only"),
            "service.application_process",
        ),
        ("Specific Information", ("No pets, please bring a towel", "Call first"), "service.description"),
        ("Documents Required", ("ID Required", "ID Required", "ID Required"), "required_document.document"),
        (
            "Access Requirements",
            ("Walk-in", "No Restrictions", "Call First", "Age Verification", "Referral Required"),
            "service.application_process",
        ),
    ],
)
def test_what_heading_and_texts_say_together(heading, texts, field):
    assert fields({heading: texts}) == [field]


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        ("IntakeCapacity", ("8", "6", "5", "10")),
        ("Clients served per day", ("40", "200", "65.9")),
        ("Target population code", ("1.3", "1.1", "1.4")),
        ("county_code", ("01", "03", "04")),
        ("Year founded", ("2018", "2019", "1984")),
        ("closed_year", ("2011", "2012", "2015")),
        ("first_seen", ("2026-04-08", "2026-04-08")),
    ],
)
def test_numbers_are_nothing_that_is_said_in_words(heading, texts):
    assert fields({heading: texts}) == [None]


def test_ages_stay_whom_it_serves():
    assert fields({"Age": ("18", "21", "14", "18")}) == ["service.eligibility_description"]


def test_only_the_surest_web_address_is_the_page_of_a_service():
    columns = {"Website": URLS, "Events URL 1": URLS, "FB URL": URLS, "referral_link": URLS}
    assert fields(columns) == ["service.url", "url.url", "url.url", "url.url"]


def test_the_hours_of_a_day_can_have_a_column_for_each_end():
    columns = {
        "Open Monday": ("CLOSED", "10:00:00 AM", "9:00:00 AM"),
        "Close Monday": ("CLOSED", "1:00:00 PM", "5:00:00 PM"),
    }
    assert fields(columns) == ["schedule.monday", "schedule.monday"]


@pytest.mark.parametrize(
    ("addresses", "field"),
    [
        (("intake@harbor.example", "referrals@ely.example", "info@vida.example"), "service.email"),
        (("intake@harbor.example", "jtorvald@ely.example", "info@vida.example"), "contact.email"),
    ],
)
def test_contact_addresses_of_roles_are_for_the_public(addresses, field):
    assert fields({"Phone": ("218-555-0100",), "ContactEmail": addresses})[1] == field


def test_addresses_that_end_in_a_place_are_no_persons():
    addresses = ("mill.library@pond.example", "Cold.hilllibrary@pond.example", "elmhub@mail.example")
    assert fields({"email": addresses}) == ["service.email"]


def test_contact_addresses_beside_names_of_contacts_are_theirs():
    addresses = ("intake@harbor.example", "referrals@ely.example", "info@vida.example")
    people = ("Jane Doe", "John Roe", "Maria Lopez")
    columns = {"Phone": ("218-555-0100",), "Contact": people, "Contact Email": addresses}
    assert fields(columns)[1:] == ["contact.name", "contact.email"]


def test_contact_addresses_beside_their_job_titles_are_theirs():
    addresses = ("intake@harbor.example", "referrals@ely.example", "info@vida.example")
    titles = ("Shelter Director", "Case Manager", "Executive Director")
    columns = {"Phone": ("218-555-0100",), "Job title": titles, "Contact Email": addresses}
    assert fields(columns)[1:] == ["contact.title", "contact.email"]
    headings = ("organization_id", "organization_name", "Staff contact", "Contact Email")
    rows = (
        Row(n, (f"o{n}", f"{mail[:6]} House", f"ref-{n}", mail)) for n, mail in enumerate(addresses, start=2)
    )
    table = Table("organizations.csv", headings, tuple(rows))
    assert guess_columns(table).columns[3].field == "contact.email"


def test_what_organizations_with_hours_do_is_no_name():
    columns = {
        "Organization": NAMES,
        "Slug": tuple(f"slug-{number}" for number in range(6)),
        "Hours": ("Mon-Fri 9am-5pm",) * 6,
        "Services": ("Respite,Meals", "Rides", "Meals,Rides", "Respite,Rides", "Meals", "Respite,Meals"),
    }
    rows = tuple(Row(n, each) for n, each in enumerate(zip(*columns.values(), strict=True), start=2))
    guess = guess_columns(Table("organizations.csv", tuple(columns), rows))
    assert guess.about == "organization"
    assert guess.columns[3].field == "service.category"


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        ("phone", ("07700900123", "07700900456", "07700900789.")),
        ("Phone", ("912255501001", "912255501002", "912255501003")),
        ("telephone", ("65550101", "65550102", "65550103")),
        ("phone2_number", ("838255", "741741", "88788")),
        ("text_number", ("838255", "741741")),
        ("Crisis hotline", ("741741", "838255")),
    ],
)
def test_numbers_of_digits_alone(heading, texts):
    assert fields({heading: texts}) == ["phone.number"]


@pytest.mark.parametrize("heading", ["phone_id", "Phone IDs", "phones"])
def test_ids_of_phones(heading):
    assert fields({heading: ("rec12345678901234", "rec12345678901235", "rec12345678901236")}) == ["phone.id"]


@pytest.mark.parametrize("heading", ["charity_number", "Case number", "Client number", "Permit number"])
def test_digits_below_another_number_are_no_phones(heading):
    columns = {"phone": ("07700900123", "07700900456"), heading: ("1189871", "10234567", "SC043")}
    assert "phone.number" not in fields(columns)[1:]


def test_the_mobile_of_somebody_stays_private():
    columns = {"phone": ("912255501001", "912255501002"), "mobile": ("9855501003", "9855501004")}
    assert fields(columns) == ["phone.number", "contact.phone"]


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        ("postalCode", ("560123", "560124", "159964")),
        ("PIN code", ("110001", "110002", "400001")),
        ("Eircode", ("D02 X285", "A65 F4E2", "T12AB34")),
        ("postcode", ("1012 AB", "3511-LX", "00-950")),
    ],
)
def test_postal_codes_of_other_countries(heading, texts):
    assert fields({heading: texts}) == ["address.postal_code"]


def test_hours_of_a_day_whose_name_is_cut_short():
    columns = {
        "MON_OPEN": ("10:00", "0.375", "0.4166666667"),
        "MON_CLOSE": ("12:00", "0.7083333333", "0.5"),
        "Thur-Hours": ("9am - 3pm", "10am - noon", "closed"),
        "SUN_OPEN": ("0.5833333333",),
        "SUN_CLOSE": ("0.7083333333",),
    }
    days = ("monday", "monday", "thursday", "sunday", "sunday")
    assert fields(columns) == [f"schedule.{day}" for day in days]


def test_numbers_below_a_day_are_no_hours():
    assert fields({"Mon open": ("12", "40", "7")}) == [None]
