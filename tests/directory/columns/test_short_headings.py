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
        "Pop served": "service.audience",
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


def test_no_person_becomes_public_by_a_short_heading():
    found = fields({"What": NAMES, "Who": STAFF, "Program": STAFF, "Staff": STAFF, "Alt #": PHONES})
    assert all(found[heading].startswith("contact.") for heading in ("Who", "Program", "Staff", "Alt #"))
