"""Rows of several sheets become the services that they belong to, by ids or by names, and people stay people."""

import pytest

from guide.directory.join.flags import flags_in
from guide.directory.join.joining import joined
from tests.directory.join.sheets import decided, everything, records_of, texts

CALLED = ("Maple Food Shelf, Inc.", "Riverbend Legal Aid, Inc.", "Northwood Clinic")
HELP = ("Groceries to go", "Tenant hotline", "Walk-in clinic")
PLACES = tuple(f"{name.split()[0]}, the Duluth" for name in CALLED)
STREETS = ("12 Elm St", "340 Second Ave N", "77 Lake Dr")
PEOPLE = ("Jane Canary", "John Canary", "Ann Canary")
NUMBERS = ("218-555-0190", "218-555-0191", "218-555-0192")
SERVICE = {"Service": "service.name", "Organization": "organization.name", "Where": "location.name"}
PLACE = {"Location": "location.name", "Street": "address.address_1"}
ORGANIZATION = {"Org": "organization.name", "Web": "organization.website", "Tel": "phone.number"}


def organizations(*rows):
    rows = rows or tuple((name, f"https://{at}.example.org", "") for at, name in enumerate(CALLED))
    return decided("Orgs", "organization", ORGANIZATION, *rows)


def places(*rows):
    return decided("Places", "location", PLACE, *(rows or zip(PLACES, STREETS, strict=True)))


def services(*rows):
    return decided("Services", "service", SERVICE, *(rows or zip(HELP, CALLED, PLACES, strict=True)))


def test_rows_are_joined_by_names_with_commas_in_them_whatever_their_case():
    loud = [
        (name, owner.upper(), f" {place} ") for name, owner, place in zip(HELP, CALLED, PLACES, strict=True)
    ]
    done = joined([organizations(), services(*loud), places()])
    assert done.unused == {}
    for record, name, owner, street in zip(done.records, HELP, CALLED, STREETS, strict=True):
        assert (texts(record, "service.name"), texts(record, "address.address_1")) == ([name], [street])
        assert texts(record, "organization.name") == [owner]


@pytest.mark.parametrize("cell", ['"{0}","{1}"', "{1}; {0}", "{0}\n{1}"])
def test_several_names_in_a_cell_are_several_rows_if_all_are_known(cell):
    (record,) = records_of(services((HELP[0], CALLED[0], cell.format(*PLACES))), places())
    assert set(texts(record, "address.address_1")) == set(STREETS[:2])
    assert texts(record, "address.location_id") == texts(record, "location.id")
    assert set(texts(record, "location.id")) == {"Places 2", "Places 3"}
    unknown = cell.format(PLACES[0], "Elsewhere")
    (record,) = records_of(services((HELP[0], CALLED[0], unknown)), places())
    assert (texts(record, "address.address_1"), texts(record, "location.name")) == ([], [unknown])


def test_who_may_come_as_old_tables_have_it_is_of_the_service():
    columns = {"service_id": "service.id", "eligibility": "service.eligibility_description"}
    old = decided("eligibility", "eligibility", columns, ("7", "Women"), ("7", "Anyone under 18"))
    (record,) = records_of(
        decided("S", "service", {"id": "service.id", "N": "service.name"}, ("7", "A")), old
    )
    assert texts(record, "service.eligibility_description") == ["Women", "Anyone under 18"]


def test_a_name_that_several_rows_have_joins_nothing_and_they_are_counted():
    done = joined([services(), places((PLACES[0], "1 Canary Lane"), (PLACES[0], "2 Canary Lane"))])
    assert "Canary" not in everything(done.records)
    assert done.unused == {"Places": 2}


def test_ids_come_first():
    """An organization whose name is at another's id is not joined."""
    own = {"id": "organization.id", "Org": "organization.name"}
    owners = decided("Orgs", "organization", own, ("o1", CALLED[0]), ("o2", CALLED[1]))
    named = {"Service": "service.name", "org": "service.organization_id", "Organization": "organization.name"}
    (record,) = records_of(owners, decided("Services", "service", named, (HELP[0], "o2", CALLED[0])))
    assert texts(record, "organization.name") == [CALLED[1], CALLED[0]]


def test_a_place_of_another_organization_is_not_that_of_a_service():
    of_other = {**PLACE, "Organization": "organization.name"}
    place = decided("Places", "location", of_other, (PLACES[0], "1 Canary Lane", CALLED[1]))
    assert "Canary" not in everything(
        records_of(organizations(), services((HELP[0], CALLED[0], PLACES[0])), place)
    )


@pytest.mark.parametrize(
    ("own", "of_place", "said"),
    [("1", "2", ["1", "2"]), ("1", "", ["1"]), ("", "2", ["2"]), ("", "", ["3"])],
)
def test_a_service_has_the_number_of_its_organization_only_without_one_of_its_own_or_its_place(
    own, of_place, said
):
    done = records_of(
        organizations((CALLED[0], "", "3")),
        decided("S", "service", {**SERVICE, "Tel": "phone.number"}, (HELP[0], CALLED[0], PLACES[0], own)),
        decided("P", "location", {**PLACE, "Tel": "phone.number"}, (PLACES[0], "12 Elm St", of_place)),
    )
    assert texts(done[0], "phone.number") == said


def test_the_only_place_of_an_organization_is_that_of_its_services_and_one_of_two_is_not():
    columns = {**PLACE, "Organization": "organization.name"}
    rows = (
        (PLACES[0], STREETS[0], CALLED[0]),
        (PLACES[1], STREETS[1], CALLED[1]),
        (PLACES[2], STREETS[2], CALLED[1]),
    )
    place = decided("Places", "location", columns, *rows)
    first, second = records_of(
        organizations(), services((HELP[0], CALLED[0], ""), (HELP[1], CALLED[1], "")), place
    )
    assert texts(first, "address.address_1") == [STREETS[0]]
    assert texts(second, "address.address_1") == []


@pytest.mark.parametrize("field", ["organization.name", "service.name", "location.name"])
def test_people_of_a_sheet_that_names_others_stay_people(field):
    names = {"organization.name": CALLED, "service.name": HELP, "location.name": PLACES}[field]
    columns = {"Name": "contact.name", "Of": field, "Tel": "phone.number", "Mail": "service.email"}
    rows = zip(PEOPLE, names, NUMBERS, ("canary@example.org",) * 3, strict=True)
    done = records_of(organizations(), services(), places(), decided("Staff", "contact", columns, *rows))
    assert all("555-019" not in repr(each.objects.get("phone")) for each in done)
    assert all("canary@" not in repr(each.objects["service"]) for each in done)


@pytest.mark.parametrize(("name", "numbers"), [("Jane Canary", []), ("", ["218-555-0190"])])
def test_the_number_of_a_contact_is_the_services_only_if_the_contact_is_nobody(name, numbers):
    contact = {"id": "contact.id", "name": "contact.name", "department": "contact.department"}
    phone = {"n": "phone.number", "service": "phone.service_id", "contact": "phone.contact_id"}
    (record,) = records_of(
        decided("services", "service", {"id": "service.id", "name": "service.name"}, ("s1", "Soup")),
        decided("contacts", "contact", {**contact, "s": "contact.service_id"}, ("c1", name, "Intake", "s1")),
        decided("phones", "phone", phone, ("218-555-0190", "s1", "c1")),
    )
    assert texts(record, "phone.number") == numbers


def test_terms_and_hours_of_the_standard_are_joined():
    (record,) = records_of(
        decided("services", "service", {"id": "service.id", "name": "service.name"}, ("s1", "Soup")),
        decided(
            "attributes",
            "attribute",
            {"l": "attribute.link_id", "e": "attribute.link_entity", "t": "attribute.taxonomy_term_id"},
            ("s1", "service", "t1"),
        ),
        decided(
            "terms", "taxonomy_term", {"id": "taxonomy_term.id", "n": "taxonomy_term.name"}, ("t1", "Food")
        ),
        decided(
            "sal",
            "service_at_location",
            {
                "id": "service_at_location.id",
                "s": "service_at_location.service_id",
                "l": "service_at_location.location_id",
            },
            ("a1", "s1", "l1"),
        ),
        decided("locations", "location", {"id": "location.id", "n": "location.name"}, ("l1", "Hall")),
        decided("schedules", "schedule", {"l": "schedule.location_id", "d": "schedule.byday"}, ("l1", "MO")),
    )
    found = [texts(record, each) for each in ("taxonomy_term.name", "location.name", "schedule.byday")]
    assert found == [["Food"], ["Hall"], ["MO"]]


def test_without_a_sheet_of_services_what_names_others_is_one():
    site = {"Site": "service_at_location.id", "Program": "program.name", "Org": "organization.name"}
    (record,) = records_of(
        organizations(), decided("Sites", "service_at_location", site, ("7", "Meals", CALLED[0]))
    )
    assert (texts(record, "program.name"), texts(record, "organization.website")) == (
        ["Meals"],
        ["https://0.example.org"],
    )


SITES = {"site": "location.id", "by": "organization.id", "what": "service.id", "Hidden": "private.flag"}


@pytest.mark.parametrize(("owners", "found"), [("ab", ["1", "2"]), ("aa", ["s1"])])
def test_places_that_name_one_service_of_many_organizations_are_what_is_listed(owners, found):
    """Each has an id of its own, and a flag in its row is about the row."""
    rows = [(str(at), owner, "s1", "yes") for at, owner in enumerate(owners, start=1)]
    owned = {"id": "organization.id", "n": "organization.name"}
    done = records_of(
        decided("Programs", "service", {"id": "service.id", "n": "service.name"}, ("s1", "Head Start")),
        decided("Providers", "organization", owned, ("a", "School A"), ("b", "School B")),
        decided("Sites", "location", SITES, *rows),
    )
    assert [texts(each, "service.id") for each in done] == [[each] for each in found]
    assert [texts(each, "service.name") for each in done] == [["Head Start"]] * len(found)
    schools = [f"School {each.upper()}" for each in dict.fromkeys(owners)]
    assert [name for each in done for name in texts(each, "organization.name")] == schools
    if len(found) > 1:
        assert [flag.part for each in done for flag in flags_in(each)] == ["", ""]


def test_two_columns_of_one_object_and_field_keep_both_cells_and_a_row_may_be_short():
    sheet = decided(
        "List", "service", {"A": "service.description", "B": "service.name"}, ("about",), ("about", "Soup")
    )
    column, choice = sheet.columns[0]
    both = type(sheet)(sheet.sheet, "service", ((column, choice), (sheet.columns[1][0], choice)))
    first, second = records_of(both)
    assert texts(first, "service.description") == ["about"]
    assert texts(second, "service.description") == ["about", "Soup"]


# What stands in a flag, below which heading, in a sheet of what, and whether the street of the place is still there.
FLAGS = [
    ("Confidential?", "yes", False),
    ("Confidential?", "", True),
    ("Confidential?", "no", True),
    ("OK to show?", "no", False),
    ("OK to show?", "", False),
    ("OK to show?", "yes", True),
    ("Not confidential", "no", False),  # can mean either
    ("addressIsPrivate", "TRUE", False),
    ("Visibility", "Staff only", False),
    ("Who sees it?", "ask Canary", False),
]


@pytest.mark.parametrize(("heading", "said", "is_there"), FLAGS)
def test_a_flag_of_a_joined_place_takes_its_address_out(heading, said, is_there):
    flagged = decided(
        "P", "location", {**PLACE, heading: "private.flag"}, (PLACES[0], STREETS[0], said), never=(heading,)
    )
    record = records_of(organizations(), services(), flagged)[0]
    assert (texts(record, "address.address_1") == [STREETS[0]]) is is_there


def test_a_hidden_place_takes_its_addresses_of_other_sheets_along_and_a_private_number_goes_alone():
    place = {"id": "location.id", "n": "location.name", "s": "location.service_id", "Private": "private.flag"}
    address = {"l": "address.location_id", "street": "address.address_1"}
    phone = {"s": "phone.service_id", "n": "phone.number", "Unlisted": "private.flag"}
    (record,) = records_of(
        decided("services", "service", {"id": "service.id", "name": "service.name"}, ("s1", "Soup")),
        decided("locations", "location", place, ("l1", "House", "s1", "yes")),
        decided("addresses", "address", address, ("l1", "1 Canary Lane")),
        decided("phones", "phone", phone, ("s1", "218-555-0100", ""), ("s1", "555-CANARY", "x")),
    )
    assert "CANARY" not in everything([record]).upper()
    assert texts(record, "phone.number") == ["218-555-0100"]


def test_a_flag_of_the_address_in_the_row_of_a_service_takes_its_places_of_other_sheets_out():
    flagged = decided(
        "S",
        "service",
        {**SERVICE, "Address is private": "private.flag"},
        (HELP[0], CALLED[0], PLACES[0], "yes"),
    )
    assert STREETS[0] not in everything(records_of(flagged, places()))


def test_a_flag_of_the_link_to_a_place_takes_the_place_out():
    link = {
        "s": "service_at_location.service_id",
        "l": "service_at_location.location_id",
        "Private": "private.flag",
    }
    (record,) = records_of(
        decided("services", "service", {"id": "service.id", "name": "service.name"}, ("s1", "Soup")),
        decided("sal", "service_at_location", link, ("s1", "l1", "yes")),
        decided("locations", "location", {"id": "location.id", "n": "location.name"}, ("l1", "Canary House")),
        decided(
            "a", "address", {"l": "address.location_id", "a": "address.address_1"}, ("l1", "1 Canary Lane")
        ),
    )
    assert "Canary" not in everything([record])
