"""Tables whose rows name each other by what they are called are joined as by ids."""

import csv
from datetime import date

import pytest

from guide.content.places import Places
from guide.directory.columns.answers import Answers
from guide.directory.importing.changing import with_meaning
from guide.directory.importing.entries import Origin
from guide.directory.importing.judged import Outcome
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.steps import finish
from tests.directory.tables.workbooks import sheet, workbook

CALLED = ("Maple Food Shelf, Inc.", "Riverbend Legal Aid, Inc.", "Northwood Clinic", "Cedar Youth Drop-In")
STREETS = ("12 Elm St", "340 Second Ave N", "77 Lake Dr", "9 Birch Rd")
DOES = (
    "Free groceries once a month.",
    "Help with eviction.",
    "Medical and dental care.",
    "Meals and showers.",
)
HELP = ("Groceries to go", "Tenant hotline", "Walk-in clinic", "Drop-in nights")
PLACES = tuple(f"{name.split()[0]} - Duluth" for name in CALLED)
PHONES = tuple(f"218-555-01{n:02}" for n in range(4))
NUMBERS = tuple(f"218-555-019{n}" for n in range(4))
PEOPLE = ("Jane Canary", "John Canary", "Ann Canary", "Paul Canary")
WEB = tuple(f"https://x{n}.example.org" for n in range(4))

ORGANIZATIONS = (("Org Name", "Website"), *zip(CALLED, WEB, strict=True))
LOCATIONS = (
    ("Location", "Street", "City", "State", "Zip"),
    *((place, street, "Duluth", "MN", "55802") for place, street in zip(PLACES, STREETS, strict=True)),
)
SERVICES = (
    ("Service", "Organization", "Description", "Locations", "Phone"),
    *zip(HELP, CALLED, DOES, PLACES, PHONES, strict=True),
)


def read(folder, tables):
    """Return what is read of a folder with tables by name, each with its headings first."""
    folder.mkdir(exist_ok=True)
    for name, rows in tables.items():
        with (folder / f"{name}-Grid view.csv").open("w", newline="") as file:
            csv.writer(file).writerows(rows)
    return finish(reading_directory([folder], source="list", answers=Answers()))


def plan(folder, tables):
    """Return the plan of an import of such a folder."""
    return planned(read(folder, tables))


def planned(directory):
    return finish(planning(directory.understood(), Origin("list", date(2026, 11, 27), Places())))


def tables(**other):
    return {"Organizations": ORGANIZATIONS, "Services": SERVICES, "Locations": LOCATIONS, **other}


def column(rows, heading, texts):
    """Return rows with one more column."""
    return tuple((*row, text) for row, text in zip(rows, (heading, *texts), strict=True))


def without(rows, heading):
    at = rows[0].index(heading)
    return tuple((*row[:at], *row[at + 1 :]) for row in rows)


def assert_all_joined(done):
    assert not done.unused
    assert [each.title for each in done.entries] == list(HELP)
    for entry, name, street, web in zip(done.entries, CALLED, STREETS, WEB, strict=True):
        assert (entry.organization.name, entry.address) == (name, f"{street}, Duluth, MN 55802")
        assert web in repr(entry)


def assert_people_stay_people(done):
    entries = repr(done.entries)
    assert len(done.entries) == 4
    assert [word for word in ("555-019", "canary@", "Canary") if word in entries] == []


@pytest.mark.parametrize(("heading", "table"), [("Locations", "Services"), ("Location Name", "Programs")])
@pytest.mark.parametrize("own", [None, "Name"])
def test_addresses_and_web_pages_come_by_names_with_commas_in_them(tmp_path, table, heading, own):
    first, org, text, _, phone = SERVICES[0]
    headings = (own or ("Program" if table == "Programs" else first), org, text, heading, phone)
    given = {"Organizations": ORGANIZATIONS, table: (headings, *SERVICES[1:]), "Locations": LOCATIONS}
    assert_all_joined(plan(tmp_path / "set", given))


def test_a_place_and_an_organization_can_list_their_services_and_phones_name_theirs_whatever_case_they_use(
    tmp_path,
):
    bare = without(without(without(SERVICES, "Organization"), "Locations"), "Phone")
    loud = tuple(f" {name.upper().replace(' ', '  ')}" for name in HELP)
    given = tables(
        Services=bare,
        Locations=column(LOCATIONS, "Services", loud),
        Organizations=column(ORGANIZATIONS, "Services", HELP),
        Phones=(("Service", "Number"), *zip(HELP, PHONES, strict=True)),
    )
    done = plan(tmp_path / "set", given)
    assert_all_joined(done)
    assert [entry.contacts[0].value for entry in done.entries] == list(PHONES)


@pytest.mark.parametrize("cell", ['"{0}","{1}"', "{1}; {0}", "{0}\n{1}"])
def test_several_names_in_a_cell_are_split_if_all_are_known(tmp_path, cell):
    headings, first, *rest = SERVICES
    names = tuple(place.replace(" -", ", the") for place in PLACES)  # "Maple, the Duluth"
    places = (LOCATIONS[0], *((name, *row[1:]) for name, row in zip(names, LOCATIONS[1:], strict=True)))
    services = [(*first[:3], cell.format(*names), first[4])]
    services += [(*row[:3], name, row[4]) for row, name in zip(rest, names[1:], strict=True)]
    done = plan(tmp_path / "set", tables(Services=(headings, *services), Locations=places))
    entry = done.entries[0]
    assert all(street in repr(entry) for street in STREETS[:2])
    assert [repr(entry).count(name) for name in names] == [1, 1, 0, 0]


def test_a_name_that_several_rows_have_joins_nothing_and_that_is_said(tmp_path):
    other = (PLACES[0], "1 Canary Lane", "Duluth", "MN", "55802")
    done = plan(tmp_path / "set", tables(Locations=(*LOCATIONS, other)))
    assert done.unused == {"Locations-Grid view.csv": 2}
    assert [entry.address for entry in done.entries][:2] == ["", "340 Second Ave N, Duluth, MN 55802"]
    given = tables(Locations=(*LOCATIONS, *((place, "", "Ely", "MN", "") for place in PLACES[1:])))
    (note,) = read(tmp_path / "other", given).notes
    assert note.startswith("3 rows of Services-Grid view.csv name others")


def test_a_place_of_another_organization_is_not_that_of_a_service(tmp_path):
    owners = (CALLED[1], *CALLED[1:])
    done = plan(tmp_path / "set", tables(Locations=column(LOCATIONS, "Organization", owners)))
    assert [entry.address for entry in done.entries][:2] == ["", "340 Second Ave N, Duluth, MN 55802"]


def test_ids_come_first(tmp_path):
    """An organization whose name is at another's id is not joined."""
    ids = ("o1", "o2", "o3", "o4")
    given = {
        "organizations": column(ORGANIZATIONS, "id", ids),
        "services": column(without(SERVICES, "Locations"), "organization_id", ids[::-1]),
    }
    done = plan(tmp_path / "set", given)
    assert [entry.organization.name for entry in done.entries] == list(CALLED[::-1])


def test_a_flag_of_a_joined_organization_holds_its_services_back(tmp_path):
    marked = column(ORGANIZATIONS, "Do not refer", ("yes", "", "", ""))
    done = plan(tmp_path / "set", tables(Organizations=marked))
    assert [each.outcome for each in done.judged] == [Outcome.HELD, *[Outcome.COMES] * 3]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [("Confidential?", ("yes", "", "", "")), ("OK to show?", ("no", "yes", "yes", "yes"))],
)
def test_a_flag_of_a_joined_place_keeps_its_address_back(tmp_path, heading, cells):
    places = (LOCATIONS[0], (PLACES[0], "77 Canary Lane", *LOCATIONS[1][2:]), *LOCATIONS[2:])
    done = plan(tmp_path / "set", tables(Locations=column(places, heading, cells)))
    assert "Canary" not in repr([each.entry for each in done.judged])
    others = [entry.address for entry in done.entries if entry.id != done.judged[0].entry.id]
    assert others == [f"{street}, Duluth, MN 55802" for street in STREETS[1:]]


def test_a_place_of_which_a_permission_says_nothing_needs_a_look(tmp_path):
    marked = column(LOCATIONS, "Safe to show?", ("", "checked", "checked", "checked"))
    done = plan(tmp_path / "set", tables(Locations=marked))
    assert [each.outcome for each in done.judged] == [Outcome.LOOK, *[Outcome.COMES] * 3]


def test_a_joined_place_that_is_called_secret_stays_so(tmp_path):
    secret = (LOCATIONS[0], (PLACES[0], "Confidential", *LOCATIONS[1][2:]), *LOCATIONS[2:])
    done = plan(tmp_path / "set", tables(Locations=secret))
    assert [entry.confidential for entry in done.entries] == [True, False, False, False]


@pytest.mark.parametrize("table", ["Contacts", "Staff"])
@pytest.mark.parametrize(
    ("link", "number"),
    [("Organization", "Phone"), ("Service", "Cell"), ("Location", "Office phone"), ("Service", "Phone")],
)
def test_people_of_a_table_that_names_others_stay_people(tmp_path, link, number, table):
    names = {"Organization": CALLED, "Service": HELP, "Location": PLACES}[link]
    mail = tuple(f"{name.split()[0].lower()}.canary@example.org" for name in PEOPLE)
    staff = (("Name", link, number, "Email"), *zip(PEOPLE, names, NUMBERS, mail, strict=True))
    assert_people_stay_people(plan(tmp_path / "set", tables(**{table: staff})))


def test_a_table_of_people_says_nothing_of_services(tmp_path):
    """Whatever its columns are taken for: "Who" is whom a service helps elsewhere."""
    staff = (("Service", "Who", "Address"), *((name, "Canary", "77 Canary Lane") for name in HELP))
    assert_people_stay_people(plan(tmp_path / "set", tables(Contacts=staff)))


def test_people_whom_a_column_names_stay_people(tmp_path):
    staff = (("Name", "Phone"), *zip(PEOPLE, NUMBERS, strict=True))
    done = plan(tmp_path / "set", tables(Staff=staff, Services=column(SERVICES, "Contact", PEOPLE)))
    assert_people_stay_people(done)


def test_tables_that_are_called_internal_give_nothing_away(tmp_path):
    secret = (LOCATIONS[0], *((row[0], "77 Canary Lane", *row[2:]) for row in LOCATIONS[1:]))
    given = {"Organizations": ORGANIZATIONS, "Services": SERVICES, "STAFF ONLY - Locations": secret}
    assert "Canary" not in repr(plan(tmp_path / "set", given).entries)


def test_a_person_can_say_that_a_column_names_no_place(tmp_path):
    directory = read(tmp_path / "set", tables())
    at = next(n for n, guess in enumerate(directory.guesses) if guess.about == "service")
    assert STREETS[0] in repr(planned(directory).entries)
    assert STREETS[0] not in repr(planned(with_meaning(directory, at, 3, "")).entries)


def test_a_hidden_sheet_gives_nothing_away(tmp_path):
    sheets = {name: sheet(rows) for name, rows in tables().items()}
    (tmp_path / "book.xlsx").write_bytes(workbook(sheets, hidden=("Locations",)))
    directory = finish(reading_directory([tmp_path / "book.xlsx"], source="list", answers=Answers()))
    done = planned(directory)
    assert [each.organization and each.organization.name for each in done.entries] == list(CALLED)
    assert not any(street in repr(done.entries) for street in STREETS)
