"""Tests that only what was decided comes in, and that nothing a person published is lost."""

from dataclasses import replace

import pytest

from guide.content.hsds import Capacity, Language, Phone
from guide.content.places import Places
from guide.directory.admit.admitting import admitted, passage_key
from guide.directory.admit.schedules import hours_of_schedules
from guide.directory.decisions import Decisions, Publicity
from guide.directory.join.pieces import Cell, Object, Record
from guide.directory.judged import Admitted

PUBLIC, READ, NEVER = Publicity.PUBLIC, Publicity.READ, Publicity.NEVER


def an_object(kind: str, publicity: Publicity = PUBLIC, **texts: str) -> Object:
    """Return an object of one row, each text below a heading called like its field."""
    return {
        name: (Cell(text, f"{kind}.{name}", publicity, "sheet", 2, name),) for name, text in texts.items()
    }


def let_in(decisions: Decisions | None = None, **objects: Object | tuple[Object, ...]) -> Admitted:
    """Return what of the objects of a record is let in."""
    found = {kind: each if isinstance(each, tuple) else (each,) for kind, each in objects.items()}
    return admitted(Record("sheet", 2, found), decisions or Decisions(), Places())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("phone.number", "218-555-0177, Ann's cell"),
        ("service.email", "jane.doe@example.org"),
        ("service.email", "shelter@gmail.com"),
        ("service.url", "https://me:secret@example.org"),
        ("address.address_1", "12 Main St, ask for Bob"),
        ("service.minimum_age", "18, but Ann lets some in"),
        ("schedule.description", "Mon-Fri 9am-5pm, ask for Ann"),
        ("service.description", "A home\u202e for all"),
        ("service.name", "Food\u200b shelf"),
        ("service.assured_date", "1/2/2026"),
    ],
)
def test_what_does_not_parse_wholly_waits_and_is_kept_once_published(name: str, text: str) -> None:
    kind, _, field = name.partition(".")
    one = {kind: {field: (Cell(text, name, PUBLIC, "sheet", 2, field),)}}
    waiting = let_in(None, **one)
    key = passage_key(name, text)
    assert [each.key for each in waiting.passages] == [key]
    assert "Ann" not in repr(waiting.service)
    assert text not in repr(waiting.service)
    read = repr(let_in(Decisions(texts={key: ""}), **one).service)
    words = [word for word in text.replace(",", " ").split() if word.isascii()]
    assert all(word in read for word in words)
    assert "\u202e" not in read
    edited = let_in(Decisions(texts={key: "218-555-0100"}), **one).service
    assert "Ann" not in repr(edited)


def test_two_numbers_with_words_between_them_are_two() -> None:
    text = "(510) 430-1298, 24/7 Crisis Line: (510) 845-7273"
    phones = let_in(phone=an_object("phone", number=text)).service.phones
    assert [(each.number, each.description) for each in phones] == [
        ("(510) 430-1298", ""),
        ("(510) 845-7273", "24/7 Crisis Line"),
    ]


def test_never_publishes_nothing_and_read_first_waits_for_each() -> None:
    found = let_in(
        service={**an_object("service", NEVER, alert="PIN 4711"), **an_object("service", READ, name="House")},
        contact=an_object("contact", name="Ann Example"),
        private=an_object("private", note="do not refer"),
    )
    assert repr(found.service) == repr(let_in(service={}).service)
    assert [each.text for each in found.passages] == ["House"]


def test_only_markup_and_ends_of_lines_change_in_a_text() -> None:
    text = "<p>Emergency (held) for  men &amp; boys</p><ul><li>Beds</li></ul>Monday"
    found = let_in(service=an_object("service", name="Shelter (for men)", description=text)).service
    assert found.name == "Shelter (for men)"
    assert found.description == "Emergency (held) for  men & boys\n\n- Beds\n\nMonday"


@pytest.mark.parametrize(
    ("field", "heading", "text", "said"),
    [
        ("eligibility_description", "income_limit", "200", "income limit: 200"),
        ("eligibility_description", "Accepts children?", "No", "Accepts children? No"),
        ("audience", "Gender", "F", "Gender: F"),
        ("eligibility_description", "Who can go", "Women", "Women"),
        ("minimum_age", "From", "18", "18"),
    ],
)
def test_a_text_that_says_nothing_alone_stands_with_its_heading(field, heading, text, said):
    cell = Cell(text, f"service.{field}", PUBLIC, "sheet", 2, heading)
    found = let_in(service={field: (cell,)}).service
    assert found.eligibility_description + found.minimum_age == said


def test_a_town_comes_in_beside_its_state_and_a_heading_only_by_known_words() -> None:
    town = let_in(address=an_object("address", city="Oak Park", state_province="IL"))
    assert town.passages == ()
    assert [each.text for each in let_in(address=an_object("address", city="Oak Park")).passages] == [
        "Oak Park"
    ]
    cell = Cell("218-555-0177", "phone.number", PUBLIC, "sheet", 2, "Ann's desk", "Ann's desk")
    found = let_in(phone={"number": (cell,)})
    assert found.service.phones == (Phone(number="218-555-0177"),)
    assert [(each.text, each.is_label) for each in found.passages] == [("Ann's desk", True)]
    (of_cell,) = let_in(phone={"number": (replace(cell, text="desk", label=""),)}).passages
    assert not of_cell.is_label  # though its heading has the word
    known = let_in(phone={"number": (replace(cell, label="Fax"),)})
    assert known.service.phones == (Phone(number="218-555-0177", type="fax", description="Fax"),)


def test_hours_come_in_whole_or_not_at_all_and_holidays_leave_the_week_as_it_is() -> None:
    days = an_object("schedule", days="Mon-Fri", opens_at="9:00 am", closes_at="5 pm")
    noted = {**days, **an_object("schedule", NEVER, notes="closed in May")}
    assert let_in(schedule=noted).service.schedules == ()
    assert let_in(schedule=(days, an_object("schedule", READ, notes="not in May"))).service.schedules == ()
    found = let_in(schedule={**days, **an_object("schedule", READ, holidays="May 1")})
    assert found.service.schedules == ()
    texts = {each.key: "" for each in found.passages}
    read = let_in(
        Decisions(texts=texts), schedule={**days, **an_object("schedule", READ, holidays="May 1")}
    ).service
    assert [each.byday for each in read.schedules] == ["Mon-Fri", ""]
    assert len(hours_of_schedules(read.schedules)) == 1


def test_room_has_its_unit_and_a_place_its_point() -> None:
    found = let_in(
        capacity=an_object("capacity", available="3", unit="Bed"),
        location=an_object("location", point="(46.78, -92.1)"),
        service=an_object("service", description="-5 degrees"),
    ).service
    assert found.capacities == (Capacity(unit="Bed", available="3"),)
    assert found.service_at_locations[0].location.latitude == "46.78"
    assert found.description == "-5 degrees"


def test_places_have_their_own_addresses_and_numbers_their_languages() -> None:
    found = let_in(
        service=an_object("service", name="House", status="Open"),
        location=(an_object("location", id="1", name="North"), an_object("location", id="2", name="South")),
        address=(
            an_object("address", location_id="2", whole="12 Main St, Suite 4, Chicago, IL 60601"),
            an_object(
                "address", location_id="1", address_1="PO Box 12", city="Oak Park", state_province="IL"
            ),
        ),
        phone=an_object("phone", id="7", number="211"),
        language=(an_object("language", phone_id="7", name="Somali"), an_object("language", name="Spanish")),
    ).service
    assert [
        (each.location.name, [(a.address_1, a.city) for a in each.location.addresses])
        for each in found.service_at_locations
    ] == [("North", [("PO Box 12", "Oak Park")]), ("South", [("12 Main St", "Chicago")])]
    assert found.phones == (Phone(number="211", languages=(Language(name="Somali", code="so"),)),)
    assert found.languages == (Language(name="Spanish", code="es"),)
    assert found.status == "active"
