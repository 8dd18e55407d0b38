"""What a person should look at first is counted and put first; texts that can be private are only told of."""

from guide.directory.importing.changing import with_field
from guide.directory.importing.column_lines import column_lines, unsure_first, unsure_sentence
from guide.directory.importing.export_about import Export
from guide.directory.importing.reading import Directory
from tests.directory.importing.cases import phrases
from tests.directory.importing.sheets import guessed, plan_of

COLUMNS = {
    "Agency": ("Harbor House", "Second Street Pantry", "Open Door Clinic", "Wren Shelter"),
    "Phone": ("218-555-0101", "218-555-0102", "218-555-0103", "218-555-0104"),
    "Zumbido": ("CANARY she came late", "CANARY paid us then", "CANARY a new one", "CANARY left in May"),
    "Code": ("CANARY-11", "CANARY-12", "CANARY-13", "CANARY-14"),
    "Grade": ("A", "B", "A", "A"),
    "Empty": ("", "", "", ""),
    "Tax ID": ("41-1111", "41-1112", "41-1113", "41-1114"),
    "Our liaison": ("Maria Canary", "Deb Canary", "Maria Canary", ""),
}


def lines_in(tables, change=None):
    """Return what is shown of each column of tables, by table and heading."""
    read = {name: guessed(columns, name) for name, columns in tables.items()}
    guesses = [guess for _, guess in read.values()]
    if change:
        guesses[0] = with_field(guesses[0], list(COLUMNS).index(change[0]), change[1])
    tables_read = tuple(each.table for each, _ in read.values())
    directory = Directory("list", tables_read, tuple(guesses), (), (), Export())
    lines = column_lines(directory, plan_of(*directory.understood()))
    return {(line.table_name, line.heading): line for line in lines}


def lines_of(change=None):
    return {heading: line for (_, heading), line in lines_in({"list.csv": COLUMNS}, change).items()}


def test_what_is_unsure_or_unused_stands_first_and_is_counted_unless_it_is_empty_or_of_no_use():
    lines = list(lines_of().values())
    unsure = ["Zumbido", "Code", "Grade", "Our liaison"]
    assert [line.heading for line in lines if line.is_unsure] == unsure
    assert [line.heading for line in unsure_first(lines)][:5] == [*unsure, "Agency"]
    assert unsure_sentence(lines) == "4 of 8 columns are unsure: look at these first."
    assert unsure_sentence([]) == ""


def test_a_person_who_says_what_a_column_is_or_that_it_is_none_makes_it_sure():
    assert not lines_of(("Grade", "service.category"))["Grade"].is_unsure
    assert not lines_of(("Zumbido", ""))["Zumbido"].is_unsure
    assert len(lines_of(("Code", "service.alternate_name"))["Code"].examples) == 3


def test_of_private_and_of_unused_texts_it_is_told_what_they_are_and_none_is_shown():
    found = lines_of()
    assert "canary" not in str(found.values()).casefold()
    assert found["Our liaison"].texts == "names of people, in 3 rows, 2 different"
    assert found["Zumbido"].texts == "a few words each, in 4 rows, 4 different"
    assert found["Code"].texts == "numbers or ids, in 4 rows, 4 different"
    assert found["Grade"].examples == ("A", "B")
    assert (found["Empty"].texts, found["Empty"].examples) == ("", ())


def test_a_number_of_somebody_is_no_example_even_if_the_person_belongs_to_no_row():
    phones = {
        "id": ("1", "2"),
        "contact_id": ("", "32"),
        "service_id": ("1", ""),
        "number": ("218-555-0101", "699-555-0199"),
        "type": ("voice", "voice"),
    }
    tables = {"services.csv": {"id": ("1",), "name": ("Harbor House",)}, "phones.csv": phones}
    assert lines_in(tables)["phones.csv", "number"].examples == ("218-555-0101",)


def examples_of_places(name, heading, *cells):
    """The examples of a column of two places, of which the second belongs to no service."""
    services = {"id": ("1",), "name": ("Harbor House",), "location_id": ("l1",)}
    places = {"id": ("l1", "l2"), "name": ("Harbor House", name), heading: cells}
    return lines_in({"services.csv": services, "locations.csv": places})["locations.csv", heading].examples


def test_of_a_place_that_belongs_to_no_service_nothing_private_is_an_example():
    streets = ("1 Main Street", "7 Canary Lane")
    assert examples_of_places("Home for battered women", "address_1", *streets) == ("1 Main Street",)
    numbers = "private: 218-555-0129; main 218-555-0102 | cell: 218-555-0129 | 218-555-0102; Bev's cell 218-555-0129"
    for number in phrases(numbers):
        assert examples_of_places("Soup", "phones", "218-555-0101", number) == ("218-555-0101",), number
