"""What a column is can depend on the columns beside it, and on which of several fits a field best."""

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Table
from tests.directory.columns.guessing import fields, guessed

AGENCIES = ("Harbor Light Legal Aid", "Loon Lake Job Club", "Red Pine Youth Center", "Mesabi Food Shelf")
NAMES = (*AGENCIES, "Iron Range Clinic", "Wren House Shelter")
PHONES = tuple(f"218-555-01{n:02}" for n in range(6))
AGENCY = {"Agency": NAMES}
PAGES = tuple(f"https://{n}.example" for n in range(6))


def test_short_words_are_read_as_what_they_stand_for():
    sheet = {
        "Svc": (
            "service.description",
            "Free lawyers for tenants ; Help to write a resume ; A place for the day",
        ),
        "Ph": ("phone.number", PHONES),
        "Alt #": ("phone.number", PHONES[3:]),
        "Hrs": ("schedule.description", "24/7 ; by appt only ; M-F 9-5"),
        "Pop served": ("service.eligibility_description", "women ; families"),
        "Elig": ("service.eligibility_description", "must be homeless ; ID needed"),
        "Last chkd": ("service.assured_date", "JK 9/20 ; 5/16/19 ; ?"),
        "Conf?": ("private.flag", "Y ; YES - confidential"),
    }
    found = fields(
        AGENCY | {heading: texts for heading, (_, texts) in sheet.items()}, "list.xlsx, sheet Misc"
    )
    assert found == {
        "Agency": "organization.name",
        **{heading: field for heading, (field, _) in sheet.items()},
    }


def test_towns_right_after_streets_are_known_without_a_heading():
    towns, streets = (
        "Duluth ; Ely ; Grand Rapids ; Duluth",
        "12 Main St ; 400 Oak Ave ; 77 Pine Rd ; 3 Elm Rd",
    )
    assert fields({**AGENCY, "Street": streets, "": towns})[""] == "address.city"
    assert fields({**AGENCY, "": towns})[""] is None
    assert fields({**AGENCY, "Street": streets, "": "Bev ; Maria ; Roz ; Bev"})[""] == "contact.name"


def test_each_sheet_has_a_column_of_names():
    assert fields({"Site name": NAMES, "Phone": PHONES})["Site name"] == "service.name"
    lines = "Teen Line ; Night Owl Hotline ; Warm Line Lake Erie ; Crisis Center ; Safe Harbor Helpline"
    found = fields(
        {"Zumbido": lines, "What for": "teens ; anything ; teens ; crisis ; crisis", "Number": PHONES[:5]}
    )
    assert list(found.values()) == ["service.name", "service.description", "phone.number"]
    for heading in ("Group", "Service", "Legal name", "key", "Content_title"):
        assert fields({heading: NAMES, "Phone": PHONES})[heading] == "service.name"
    codes = "BD-1800.2000 ; PH-1000 ; TJ-3000 ; BT-4500"
    found = fields({"NAME": codes, "ALTERNATE_NAME": AGENCIES}, "services.csv")
    assert list(found.values()) == ["taxonomy_term.code", "service.name"]


def test_of_two_columns_of_organizations_that_with_a_name_for_each_row_names_the_services():
    owners = "Catholic Charities ; Salvation Army ; Salvation Army ; Hennepin County ; Salvation Army ; VA"
    assert list(fields({**AGENCY, "Run by": owners}).values()) == ["service.name", "organization.name"]
    owners = "Grace Inc ; Grace Inc ; Grace Inc ; Hope Corp ; Hope Corp ; Hope Corp"
    found = fields({"Organization": owners, "Site name": NAMES})
    assert found == {"Organization": "organization.name", "Site name": "service.name"}
    found = fields({"Organization": NAMES, "Site name": "Annex ; Hall ; Annex ; Hall ; Annex ; Hall"})
    assert found["Site name"] == "location.name"


def meanings(*headings, name="list.csv"):
    return [each.meaning for each in guess_columns(Table(name, headings, ())).columns]


def test_number_and_type_of_a_phone_have_one_group():
    found = meanings(
        "Phone 1", "Phone 1 Type", "Phone 2", "Phone2Type", "PhoneNumber_3", "Fax", "Fax Description"
    )
    assert [each and (each.name, each.group, each.kind) for each in found] == [
        ("phone.number", 1, ""),
        ("phone.type", 1, ""),
        ("phone.number", 2, ""),
        ("phone.type", 2, ""),
        ("phone.number", 3, ""),
        ("phone.number", 4, "fax"),
        ("phone.description", 4, "fax"),
    ]
    video = guessed({**AGENCY, "Ph": PHONES, "VP": PHONES})["VP"].meaning
    assert video
    assert (video.name, video.kind) == ("phone.number", "video")


def test_lines_of_an_address_have_one_group_and_another_address_another():
    found = meanings("PhysicalAddress1", "PhysicalAddress2", "PhysicalCity", "MailingAddress1", "MailingCity")
    assert [each and (each.field, each.group, each.kind) for each in found] == [
        ("address_1", 1, "physical"),
        ("address_2", 1, "physical"),
        ("city", 1, "physical"),
        ("address_1", 2, "postal"),
        ("city", 2, "postal"),
    ]


def test_tables_of_the_standard_keep_its_own_names():
    headings = ["id", "location_id", "service_id", "number", "extension", "type", "description"]
    assert [each and each.name for each in meanings(*headings, name="phones.csv")] == [
        f"phone.{name}" for name in headings
    ]
    numbers = {"ID": "1 ; 2", "NUMBER": "218-555-0100 ; 218-555-0101"}
    assert list(fields(numbers, "phones.csv").values()) == ["phone.id", "phone.number"]
    words = {"id": "s0 ; s1 ; s2", "organization_id": "a-house ; b-house ; c-house", "name": "A ; B ; C"}
    assert fields(words, "services.csv")["organization_id"] == "organization.id"


ABOUT = """
services.csv service | 2021-03 organizations.csv organization | Workbook.xlsx - Phones phone | physical_addresses.csv address
regular_schedules.csv schedule | services_at_location.csv service_at_location | metadata.csv - | our list 2016.csv service
Phones.TAB phone | organizations.ndjson organization | brevlocationphone.csv phone | visionlinkorg.csv organization
salservicesatlocation.csv service_at_location | hospice.csv service
"""


def test_a_table_is_about_what_its_name_says():
    named = dict(
        case.strip().rsplit(" ", 1) for case in ABOUT.replace("\n", " | ").split(" | ") if case.strip()
    )
    found = {name: guess_columns(Table(name, ("id", "x"), ())).about or "-" for name in named}
    assert found == named
