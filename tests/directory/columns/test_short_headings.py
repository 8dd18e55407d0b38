"""Guesses about the short headings of a list that a few people have kept for years."""

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

AGENCIES = ("Harbor Light Legal Aid", "Loon Lake Job Club", "Red Pine Youth Center", "Mesabi Food Shelf")
NAMES = (*AGENCIES, "Iron Range Clinic", "Wren House Shelter")
PHONES = tuple(f"218-555-01{n:02}" for n in range(6))
STAFF = ("Jane Canary", "Maria Canary", "John Canary", "Ann Canary", "Paul Canary", "Mark Canary")


def fields(columns):
    """The fields of a sheet: its headings with the texts below each."""
    longest = max(map(len, columns.values()))
    texts = ((*each, *("",) * (longest - len(each))) for each in columns.values())
    rows = tuple(Row(number, cells) for number, cells in enumerate(zip(*texts, strict=True), start=2))
    guess = guess_columns(Table("list.xlsx, sheet Misc", tuple(columns), rows))
    return {column.heading: column.field for column in guess.columns}


def test_short_words_are_read_as_what_they_stand_for():
    found = fields(
        {
            "Agency": NAMES,
            "Svc": ("Free lawyers for tenants", "Help to write a resume", "A place for the day"),
            "Ph": PHONES,
            "Alt #": PHONES[3:],
            "Phone 2": PHONES[2:],
            "Hrs": ("24/7", "by appt only", "M-F 9-5"),
            "Pop served": ("women", "families"),
            "Elig": ("must be homeless", "ID needed"),
            "Lang": ("Eng/Span", "English, Somali"),
            "Last chkd": ("JK 9/20", "5/16/19", "?"),
            "Conf?": ("Y", "YES - confidential"),
        }
    )
    assert found == {
        "Agency": "organization.name",
        "Svc": "service.description",
        "Ph": "phone.number",
        "Alt #": "phone.number",
        "Phone 2": "phone.number",
        "Hrs": "schedule.description",
        "Pop served": "service.eligibility_description",
        "Elig": "service.eligibility_description",
        "Lang": "language.name",
        "Last chkd": "service.assured_date",
        "Conf?": "private.flag",
    }


def test_open_is_of_hours_or_of_the_status_by_its_texts():
    hours = ("M-F 9-5", "Tues and Thurs afternoons", "by appt only", "call first")
    assert fields({"Agency": NAMES, "Open": hours})["Open"] == "schedule.description"
    assert fields({"Agency": NAMES, "Opens": ("9:00 am", "8 am")})["Opens"] == "schedule.opens_at"
    for texts in (("yes", "no", "Yes"), ("open", "CLOSED", "temporarily closed")):
        assert fields({"Agency": NAMES, "Open": texts})["Open"] == "service.status"


def test_what_who_and_where_give_way_to_a_column_of_names():
    asked = {"What": ("resumes", "GED classes"), "Who": ("women", "teens"), "Where": ("12 Main St, Duluth",)}
    beside = fields({"Agency": NAMES, **asked})
    assert [beside[heading] for heading in asked] == [
        "service.description",
        "service.eligibility_description",
        "address.whole",
    ]
    alone = fields({**asked, "Who": NAMES})
    assert [alone["What"], alone["Who"]] == ["service.description", "organization.name"]


def test_a_program_is_the_service_of_the_agency_beside_it():
    found = fields({"Agency": NAMES, "Program": ("Eviction help", "Warm line", "Day care")})
    assert found["Program"] == "service.name"


TOLD = (
    "civil legal, family + housing",
    "eviction help",
    "T and U visas",
    "lawyers for minors",
    "forms for custody and for orders for protection",
)


def test_a_program_that_tells_what_is_done_describes_what_another_column_names():
    for heading in ("Agency", "Name"):
        found = fields({heading: NAMES, "Program": TOLD, "Ph": PHONES})
        assert found["Program"] == "service.description"
    long = tuple(f"Lawyers who help tenants with papers of the court on day {n}" for n in range(5))
    found = fields({"Agency": NAMES, "Description": TOLD, "Program": long})
    assert found["Description"] == found["Program"] == "service.description"


def test_a_program_with_names_beside_those_of_services_is_not_lost():
    found = fields({"Name": NAMES, "Program": ("Eviction Help", "Warm Line", "Day Care")})
    assert found["Program"] == "program.name"


def test_a_heading_of_a_program_beside_its_agency_names_the_service():
    found = fields({"Who / Program": NAMES, "Part of": AGENCIES})
    assert found == {"Who / Program": "service.name", "Part of": "organization.name"}


def test_ok_is_the_status_and_what_kind_the_category():
    found = fields(
        {
            "Agency": NAMES,
            "What kind": ("shelter", "drop-in", "clinic", "legal", "food", "hotline"),
            "$$ / insurance": ("free", "sliding $0-40", "MA, MNCare", "$0", "no cost", "ask"),
            "OK?": ("ok", "waitlist", "y", "open", "closed", "open 2024"),
        }
    )
    assert found["What kind"] == "service.category"
    assert found["$$ / insurance"] == "service.fees_description"
    assert found["OK?"] == "service.status"
    takes = ("women only", "men 18+", "families", "adults", "youth 12-17", "anyone")
    assert fields({"Agency": NAMES, "OK?": takes})["OK?"] == "service.eligibility_description"


def test_an_address_that_is_never_more_than_a_town_is_the_town():
    towns = ("Duluth", "Hibbing", "St. Cloud", "St Paul", "Grand Rapids, MN")
    assert fields({"Agency": NAMES, "Address": towns})["Address"] == "address.city"
    for other in ("12 Main St, Duluth", "conf.", "Birch Lane", "PO Box 7"):
        assert fields({"Agency": NAMES, "Address": (*towns, other)})["Address"] == "address.whole"
    assert fields({"Agency": NAMES, "City": towns, "Address": towns})["Address"] == "address.whole"


def test_a_column_of_video_phones_has_phones_of_that_kind():
    for heading in ("VP", "Video phone", "Videophone"):
        columns = {"Agency": NAMES, "Ph": PHONES, heading: PHONES[3:]}
        rows = tuple(Row(n, each) for n, each in enumerate(zip(NAMES, PHONES, PHONES, strict=True)))
        guess = guess_columns(Table("list", tuple(columns), rows))
        assert [column.meaning and column.meaning.kind for column in guess.columns[1:]] == ["", "video"]
        assert fields(columns)[heading] == "phone.number"
    assert fields({"Agency": NAMES, "VP": STAFF})["VP"] != "phone.number"


def test_no_person_becomes_public_by_a_short_heading():
    found = fields({"What": NAMES, "Who": STAFF, "Program": STAFF, "Staff": STAFF, "Alt #": PHONES})
    assert all(found[heading].startswith("contact.") for heading in ("Who", "Program", "Staff", "Alt #"))


def test_a_service_beside_a_description_is_what_it_is_called():
    described = {
        "Agency": NAMES,
        "Description": ("Free lawyers for tenants and for families", "Help to write"),
    }
    called = ("Tenant hotline", "Resume night", "Day place", "Groceries", "Walk-in clinic", "Beds")
    assert fields({"Service": called, **described})["Service"] == "service.name"
    assert fields({"Service": called, "Agency": NAMES})["Service"] == "service.description"
    for texts in (
        ("food, clothes", "Legal help, forms", "Beds, showers", "Meals, coats"),
        ("Food", "Housing", "Food", "Housing", "Food", "Housing"),
        ("helps tenants", "writes a resume", "gives a place", "has food"),
    ):
        assert fields({"Service": texts, **described})["Service"] == "service.description"
    assert fields({"Services": called, **described})["Services"] == "service.description"
