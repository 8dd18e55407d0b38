"""A flag beside an address, a number or an e-mail address takes that alone, and the row says what it was."""

import pytest

from guide.directory.importing.withholding import without_private
from tests.directory.importing.test_plan import Outcome, one, plan_of, understood

WHOLE = {
    "Place": ("service.name", "Coat Closet"),
    "Tel": ("phone.number", "218-555-0144"),
    "Mail": ("service.email", "coats@example.org"),
    "Street": ("address.address_1", "12 Main St"),
}


@pytest.mark.parametrize(
    ("heading", "said", "sentence", "gone"),
    [
        (
            "Hide address?",
            "yes",
            "Its address is left out, as the column “Hide address?” says.",
            "12 Main St",
        ),
        ("Print?", "town only", "Its address is left out, as the column “Print?” says.", "12 Main St"),
        ("Hide phone?", "yes", "A number is left out, as the column “Hide phone?” says.", "218-555-0144"),
        (
            "Hide e-mail?",
            "x",
            "An e-mail address is left out, as the column “Hide e-mail?” says.",
            "coats@example.org",
        ),
    ],
)
def test_a_flag_takes_a_part_and_says_which(heading, said, sentence, gone):
    judged = one({**WHOLE, heading: ("private.flag", said)})
    assert sentence in [reason.sentence for reason in judged.reasons]
    shown = [
        each for each in ("12 Main St", "218-555-0144", "coats@example.org") if each in repr(judged.entry)
    ]
    assert shown == [each for each in ("12 Main St", "218-555-0144", "coats@example.org") if each != gone]


@pytest.mark.parametrize(
    ("attention", "is_shown"),
    [("Jane Vrock", False), ("J. Vrock, 2nd desk", False), ("Pond Legal Services", True)],
)
def test_whose_attention_a_letter_is_for_is_shown_only_of_an_organization(attention, is_shown):
    judged = one({**WHOLE, "Attention": ("address.attention", attention)})
    assert (attention in repr(judged.entry)) is is_shown
    assert ("people" in [reason.kind for reason in judged.reasons]) is not is_shown


@pytest.mark.parametrize(
    ("heading", "said", "town"),
    [
        ("Print?", "town only", "Ely"),
        ("Print?", "yes but not the street", "Ely"),
        ("Hide address?", "yes", ""),
    ],
)
def test_of_a_street_alone_that_is_kept_back_the_town_stays(heading, said, town):
    sheet = {**WHOLE, "Town": ("address.city", "Ely"), heading: ("private.flag", said)}
    cleared = without_private(one(sheet).record).record
    assert "".join(cleared.all_of("address", "city")) == town
    assert not cleared.all_of("address", "address_1")


@pytest.mark.parametrize("heading", ["confidential", "Private", "Do not publish"])
@pytest.mark.parametrize("is_ticked", [False, True])
def test_a_flag_of_a_place_takes_its_street_and_no_tick_brings_that_in(heading, is_ticked):
    services = {"id": "service.id", "name": "service.name", "phone": "phone.number"}
    places = {"service": "service.id", "address": "address.whole", heading: "private.flag"}
    plan = plan_of(
        understood("services.csv", services, ("1", "Coats", "218-555-0144"), ("2", "Soup", "218-555-0145")),
        understood(
            "locations.csv",
            places,
            ("1", "1 Vrock Lane, Ely", "true"),
            ("2", "2 Elm Street, Ely", "false"),
            about="location",
        ),
        kept={"place": ["services.csv:2"], "private": ["services.csv:2"]} if is_ticked else None,
    )
    hidden, shown = plan.judged
    assert [each.outcome for each in (hidden, shown)] == [Outcome.COMES] * 2
    assert hidden.entry.confidential
    assert "Vrock" not in repr(plan.entries)
    assert "2 Elm Street" in repr(shown.entry)


def test_a_flag_of_one_number_takes_that_number():
    plan = plan_of(
        understood("services.csv", {"id": "service.id", "name": "service.name"}, ("1", "Coats")),
        understood(
            "phones.csv",
            {"service": "service.id", "number": "phone.number", "Private": "private.flag"},
            ("1", "218-555-0144", "true"),
            ("1", "218-555-0145", "false"),
            about="phone",
        ),
    )
    (judged,) = plan.judged
    assert judged.outcome is Outcome.COMES
    assert [contact.value for contact in judged.entry.contacts] == ["218-555-0145"]


@pytest.mark.parametrize("said", ["private", "Hidden", "call_first, confidential", "['unlisted']"])
@pytest.mark.parametrize("field", ["", "service.category"])
def test_a_mark_among_others_holds_the_row_back(said, field):
    assert one({**WHOLE, "Flags": (field, said)}).outcome is Outcome.HELD


@pytest.mark.parametrize(("heading", "said"), [("Flags", "call_first"), ("Rooms", "private")])
def test_other_marks_and_words_of_other_columns_hold_nothing_back(heading, said):
    assert one({**WHOLE, heading: ("", said)}).outcome is Outcome.COMES


@pytest.mark.parametrize(
    ("of_link", "of_place", "outcome"),
    [
        ("do_not_publish", "", Outcome.LOOK),
        ("", "Do not give out", Outcome.LOOK),
        ("", "private", Outcome.COMES),
        ("open", "call first", Outcome.COMES),
        ("open", '{"days": [], "closed": []}', Outcome.COMES),
    ],
)
def test_what_a_place_or_a_link_to_it_says_in_an_unused_column_is_heard(of_link, of_place, outcome):
    link = {"service": "service_at_location.service_id", "place": "service_at_location.location_id"}
    plan = plan_of(
        understood("services.csv", {"id": "service.id", "name": "service.name"}, ("1", "Coats")),
        understood("links.csv", {**link, "Mark": ""}, ("1", "l1", of_link), about="service_at_location"),
        understood(
            "locations.csv",
            {"id": "location.id", "address": "address.whole", "x_county.flags": ""},
            ("l1", "12 Main Street, Ely", of_place),
            about="location",
        ),
    )
    (judged,) = plan.judged
    assert judged.outcome is outcome
    assert ("12 Main" in repr(judged.entry)) is (of_link == "open")


@pytest.mark.parametrize(
    ("address", "name", "is_shown"),
    [
        ("csnall@example.org", "Crystal Snall, Program Specialist", False),
        ("kjveech@example.org", "Kathleen Veech", False),
        ("snall.c@example.org", "Crystal Snall", False),
        ("shilo@example.org", "Shilo Veech", False),
        ("pantry@example.org", "Crystal Snall", True),
        ("veech@veechhouse.example", "Crystal Veech", True),
    ],
)
def test_an_address_called_as_somebody_of_the_row_is_left_out(address, name, is_shown):
    columns = {**WHOLE, "Director": ("contact.name", name), "Mail": ("service.email", address)}
    judged = one({**columns, "What": ("service.description", f"Coats. Write to {address}")})
    assert (address in repr(judged.entry)) is is_shown
    assert ("mail" in [reason.kind for reason in judged.reasons]) is not is_shown


def test_with_the_address_of_somebody_goes_what_is_said_after_it():
    cell = "coats@example.org, jane.doe@example.org answers faster"
    judged = one({**WHOLE, "Director": ("contact.name", "Jane Doe"), "Mail": ("service.email", cell)})
    assert "coats@example.org" in [contact.value for contact in judged.entry.contacts]
    assert "faster" not in repr(judged.entry)
