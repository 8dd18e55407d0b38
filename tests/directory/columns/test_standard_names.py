"""In a table of HSDS the standard's names mean what it says, whatever stands below them."""

from guide.directory.columns.answers import Answers
from guide.directory.columns.meaning import SURE
from guide.directory.importing.reading import reading_directory
from guide.steps import finish
from tests.directory.importing.hsds import entry_of, guess_of

KEYS = {"eligibility_description": "Adults", "assured_date": "2026-05-01"}


def test_names_without_a_place_are_not_used(tmp_path):
    hours = [{"id": "h1", "freq": "WEEKLY", "wkst": "MO", "byday": "TU", "opens_at": "09:00"}]
    columns = guess_of(tmp_path, "schedules", schedules=hours, **KEYS).columns
    (column,) = [each for each in columns if each.heading == "wkst"]
    assert (column.field, column.sureness >= SURE) == (None, True)


def test_the_address_of_the_service_stays_its_own_and_those_of_its_checker_and_of_a_person_are_left_out(
    tmp_path,
):
    entry = entry_of(tmp_path, email="meals@birch.example", assurer_email="data@list.example", **KEYS)
    assert next(each.value for each in entry.contacts if "@" in each.value) == "meals@birch.example"
    assert "data@list.example" not in repr(entry)
    assert "maria" not in repr(entry_of(tmp_path, email="maria.lopez@birch.example", **KEYS))


def test_names_of_staff_are_surely_theirs(tmp_path):
    staff = [{"id": "c1", "name": "Jane Doe", "title": "Director"}]
    columns = guess_of(tmp_path, "contacts", contacts=staff, **KEYS).columns
    (name,) = [each for each in columns if each.heading == "name"]
    assert (name.field, name.is_hidden) == ("contact.name", True)
    assert name.sureness >= SURE
    assert "Doe" not in repr(entry_of(tmp_path, contacts=staff, **KEYS))


def test_in_a_list_of_ones_own_the_texts_count(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("name,email,notes\nBirch House,maria.lopez@birch.example,Ask Maria first\n")
    guess = finish(reading_directory([path], source="list", answers=Answers())).guesses[0]
    assert guess.columns[1].field == "contact.email"
