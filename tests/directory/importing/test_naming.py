"""Services of several organizations that are called alike are told apart by their titles."""

from tests.directory.importing.test_plan import plan_of, understood

FIELDS = {"Agency": "organization.name", "Program": "service.name", "Phone": "phone.number"}


def titles(*rows):
    return [each.entry.title for each in plan_of(understood("list.csv", FIELDS, *rows)).judged]


def test_a_name_that_several_have_stands_with_its_organization():
    rows = [("Birch House", "Food Shelf", "218-555-0101"), ("Alder Hall", "Food Shelf", "218-555-0102")]
    assert titles(*rows, ("Alder Hall", "Coats", "218-555-0103")) == [
        "Food Shelf, Birch House",
        "Food Shelf, Alder Hall",
        "Coats",
    ]


def test_the_id_of_a_page_is_the_same_once_another_has_its_name():
    alone = plan_of(understood("list.csv", FIELDS, ("Birch House", "Food Shelf", "218-555-0101"))).judged
    rows = [("Birch House", "Food Shelf", "218-555-0101"), ("Alder Hall", "Food Shelf", "218-555-0102")]
    both = plan_of(understood("list.csv", FIELDS, *rows)).judged
    assert alone[0].entry.id == both[0].entry.id


def test_a_program_called_as_the_service_is_not_said_again():
    fields = {"Program": "program.name", "Phone": "phone.number"}
    (judged,) = plan_of(understood("list.csv", fields, ("Coats", "218-555-0101"))).judged
    assert (judged.entry.title, judged.entry.sections) == ("Coats", ())
