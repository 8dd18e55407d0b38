"""What a list says about a place comes in: beside a service, or as what is done there in a list of places."""

from tests.directory.importing.test_plan import one, plan_of, understood

COLUMNS = {
    "Service": ("service.name", "Soup"),
    "Phone": ("phone.number", "218-555-0100"),
    "Street": ("address.address_1", "12 Main St"),
    "Entrance": ("location.description", "Enter by the alley door of the hall."),
}


def test_the_description_of_a_place_stands_in_the_page():
    judged = one(COLUMNS)
    assert "- About the place: Enter by the alley door of the hall." in repr(judged.entry)


def test_that_of_a_place_which_must_stay_hidden_does_not():
    judged = one({**COLUMNS, "For": ("service.audience", "Battered women")})
    assert judged.entry.confidential
    assert "alley" not in repr(judged.entry)
    assert "alley" in repr(judged.placed)


def test_in_a_list_of_places_it_says_what_is_done_there():
    columns = {"Name": "location.name", "Phone": "phone.number", "About": "location.description"}
    places = understood(
        "locations.csv", columns, ("Birch Hall", "218-555-0100", "Hot meals for all."), about="location"
    )
    (judged,) = plan_of(places).judged
    assert judged.entry.summary == "Hot meals for all."
    assert "About the place" not in repr(judged.entry)
    assert "Place: Birch Hall" not in repr(judged.entry)
