"""Where a heading says little or nothing, texts say what a column is of, or that it is of no use."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

NAMES = ("Birch House", "Elm Food Pantry", "Oak Clinic", "Ash Shelter", "Fir Legal Aid", "Yew Family Center")


def fields(**columns):
    """Return by heading the field of each column beside one of names; "__" stands for a blank."""
    headings = [heading.replace("__", " ") for heading in columns]
    texts = zip(*([text.strip() for text in each.split(";")] for each in columns.values()), strict=True)
    rows = tuple(Row(number, cells) for number, cells in enumerate(texts, start=2))
    guess = guess_columns(Table("list.csv", tuple(headings), rows))
    return {column.heading: column.field for column in guess.columns}


def field(heading, texts):
    return fields(Name=";".join(NAMES), **{heading.replace(" ", "__"): texts})[heading]


@pytest.mark.parametrize(
    ("heading", "texts", "expected"),
    [
        ("zq", "Shelter ; Food ; Health Care ; Shelter ; Legal ; Shelter", "service.category"),
        (
            "zq",
            "Beds, Meals ; Food ; Clinic, Food ; Beds, Showers ; Court, Housing ; Meals",
            "service.category",
        ),
        ("FACTYPE", "Shelter ; Food ; Clinic ; Shelter ; Legal ; Housing", "service.category"),
        ("Center type", "Drop-in ; Warming ; Clinic ; Overnight ; Legal ; Day", "service.category"),
        ("zq", "Monday ; Tue, Thu ; Mon-Fri ; Wednesday ; Daily ; Sat & Sun", "schedule.days"),
        ("zq", "a/1.jpg ; a/2.jpg ; a/3.png ; a/4.jpg ; a/5.jpg ; a/6.png", None),
        ("Hours per week", "40 ; 12 ; 168 ; 36 ; 40 ; 20", None),
        ("Province", "Uva ; Central ; Uva ; Northern ; Uva ; Central", "address.state_province"),
        ("State", "open ; closed ; open ; open ; closed ; open", "service.status"),
        ("geo source", "x.org ; y.org ; x.org ; x.org ; y.org ; x.org", None),
        ("Offers detox", "yes ; no ; yes ; no ; no ; yes", "service.category"),
        ("Free WiFi", "yes ; no ; yes ; no ; no ; yes", "service.category"),
        ("Sobriety required?", "yes ; no ; yes ; no ; no ; yes", "service.eligibility_description"),
        ("Total staff", "4 ; 12 ; 7 ; 3 ; 9 ; 22", None),
        ("Pin", "110001 ; 400001 ; 560001 ; 700001 ; 600001 ; 110017", "address.postal_code"),
        ("Operational districts", "Pune ; Nagpur ; Thane ; Nashik ; Satara ; Latur", "service_area.name"),
        ("MEDICAID_YN", "Y ; N ; Y ; N ; N ; Y", "service.payment_accepted"),
        ("Accepts insurance", "yes ; no ; yes ; no ; no ; yes", "service.payment_accepted"),
        ("Intake days", "Monday ; Tue, Thu ; Mon-Fri ; Wednesday ; Daily ; Sat", "schedule.description"),
        ("last_edited_user", "kh ; lo ; kh ; fa ; lo ; kh", "contact.name"),
        ("Last updated", "kh ; lo ; kh ; fa ; lo ; kh", None),
        ("Reg no.", "55901 ; 55902 ; 55903 ; 55904 ; 55905 ; 55906", None),
        ("matFriendly", "yes ; no ; yes ; no ; no ; yes", "service.eligibility_description"),
        ("Reg. required", "yes ; no ; yes ; no ; no ; yes", "service.application_process"),
        ("Fare (seniors)", "$2 ; free ; $1 ; free ; $3 ; $2", "service.fees_description"),
        ("SERVE_DATES", "Mon ; Tue, Thu ; Mon-Fri ; Wed ; Daily ; Sat", "schedule.days"),
        ("Grades", "K-5 ; 6-8 ; 9-12 ; K-12 ; 6-12 ; K-8", "service.eligibility_description"),
        ("us_state", "Iowa ; Ohio ; Iowa ; Utah ; Ohio ; Iowa", "address.state_province"),
    ],
)
def test_texts_say_what_a_column_is_of(heading, texts, expected):
    texts = texts.replace("a/", "https://x.example/")
    assert field(heading, texts) == expected


def test_a_group_or_a_service_is_the_name_where_nothing_else_is():
    numbers = " ; ".join(f"218-555-010{n}" for n in range(6))
    for heading in ("Group", "Service", "Legal name", "Helpline", "key"):
        found = fields(**{heading.replace(" ", "__"): ";".join(NAMES), "Phone": numbers})
        assert found[heading] == "service.name"


def test_a_heading_in_two_languages_means_what_both_say():
    texts = " ; ".join(f"Food and beds for people in need, number {n}" for n in range(6))
    assert field("Servicios / Services", texts) == "service.description"


def test_sites_name_the_services_of_organizations_that_have_several():
    owners = "Grace Inc ; Grace Inc ; Grace Inc ; Hope Corp ; Hope Corp ; Hope Corp"
    found = fields(Organization=owners, Site__name=";".join(NAMES))
    assert found == {"Organization": "organization.name", "Site name": "service.name"}
    found = fields(Organization=";".join(NAMES), Site__name="Annex ; Hall ; Annex ; Hall ; Annex ; Hall")
    assert found["Site name"] == "location.name"


def test_the_page_of_a_place_is_that_of_the_service_unless_there_is_another():
    pages = " ; ".join(f"https://{n}.example" for n in range(6))
    assert field("Location website", pages) == "service.url"
    found = fields(Name=";".join(NAMES), Website=pages, Location__website=pages.replace("e/", "e/a"))
    assert found["Location website"] == "url.url"
