"""A column that marks services for people hurt by others hides their places, whatever the column means."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one

PLACE = {"Name": ("service.name", "Warm Up"), "Street": ("address.address_1", "12 Main St")}


@pytest.mark.parametrize(
    "heading", ["DV shelter?", "DOMESTIC_VIOLENCE__C", "DomesticViolence", "Trafficking"]
)
@pytest.mark.parametrize("field", ["", "service.eligibility_description"])
def test_yes_below_such_a_heading_hides_the_place(heading, field):
    judged = one({**PLACE, heading: (field, "Y")})
    assert judged.outcome is Outcome.COMES
    assert judged.entry.confidential
    assert "12 Main St" not in repr(judged.entry)
    assert judged.placed is not None


@pytest.mark.parametrize(
    ("heading", "said"), [("DV shelter?", "no"), ("DV shelter?", ""), ("Wheelchairs", "yes")]
)
def test_no_below_it_and_other_headings_hide_nothing(heading, said):
    judged = one({**PLACE, heading: ("", said)})
    assert "12 Main St" in repr(judged.entry)


@pytest.mark.parametrize(
    ("text", "is_hidden"),
    [
        ("Harbor House Abuse Shelter", True),
        ("Neighbors Against Abuse", True),
        ("For people who live with spousal abuse.", True),
        ("Counseling after Domestic Vio- lence, and more", True),
        ("Help for families; abusive international marriages", True),
        ("Strangulation exams", True),
        ("ipv;shelter", True),
        ("Victim services of the county", True),
        ("Beds and a program against substance abuse", False),
        ("Substance abuse shelter", False),
    ],
)
def test_words_for_people_hurt_by_others_hide_the_place(text, is_hidden):
    judged = one({**PLACE, "What": ("service.description", text)})
    assert judged.entry.confidential is is_hidden
    assert ("12 Main St" in repr(judged.entry)) is not is_hidden


@pytest.mark.parametrize("field", ["service.url", "url.url", "organization.website", "service.description"])
@pytest.mark.parametrize(
    "link",
    [
        "https://www.google.com/maps/search/?api=1&query=12+Main+St,+Duluth,+MN",
        "https://maps.app.goo.gl/aBcD123",
        "https://www.mapquest.com/us/mn/duluth/12-main-st",
        "https://maps.apple.com/?ll=46.78,-92.10",
    ],
)
def test_a_link_to_a_map_hides_with_the_place(field, link):
    cells = {
        "Name": ("service.name", "Warm Up"),
        "Agency": ("organization.name", "Loon Lake Shelter"),
        "What": ("service.audience", "Battered women"),
        "Link": (field, link),
    }
    judged = one(cells)
    assert judged.entry.confidential
    assert link not in repr(judged.entry)
    assert link in repr(judged.placed)
    others = one({**cells, "What": ("service.audience", "Anybody")})
    assert link in repr(others.entry)
    own_page = one({**cells, "Link": (field, "https://www.loonlake.org/help")})
    assert "https://www.loonlake.org/help" in repr(own_page.entry)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("A safe home. Upstairs of the old Hagen Hardware on Main. Call first", "Hagen"),
        ("A safe home. Fern Trail fire no. 7714. Call first", "Fern"),
    ],
)
def test_a_place_that_is_told_in_other_words_is_cut_from_texts_of_a_safe_home(text, secret):
    judged = one({"Name": ("service.name", "Warm Up"), "What": ("service.description", text)})
    assert judged.entry.confidential
    assert secret not in repr(judged.entry)
    assert "Call first" in repr(judged.entry)


@pytest.mark.parametrize("point", ["Lat 46.7812, Lon -92.0999", "46.7812° N, 92.0999° W"])
def test_a_point_in_a_text_hides_with_the_place(point):
    judged = one(
        {"Name": ("service.name", "Warm Up"), "What": ("service.description", f"DV shelter. {point}")}
    )
    assert judged.entry.confidential
    assert not set(judged.entry.summary) & set("46781292")


def test_an_address_below_such_a_heading_hides_itself():
    columns = {"Name": PLACE["Name"], "Safe house street": ("address.whole", "12 Main St")}
    judged = one(columns)
    assert judged.entry.confidential
    assert "12 Main St" not in repr(judged.entry)
    assert "Safe house street" in judged.reasons[0].sentence
