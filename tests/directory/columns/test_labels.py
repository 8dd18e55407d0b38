"""Texts that say little without the heading of their column keep it."""

from guide.directory.columns.guess import guess_columns
from guide.directory.importing.changing import with_field
from guide.directory.importing.own_sheet import own_fields, with_own_headings
from guide.directory.pieces import Understood, pieces_of
from guide.directory.table import Row, Table

NAMES = ("Wren House", "Harbor Light", "Ely Inn", "Open Door")


def objects(columns, change=None):
    """The objects of the first row of a sheet."""
    rows = tuple(Row(n, each) for n, each in enumerate(zip(*columns.values(), strict=True), start=2))
    table = Table("list.csv", tuple(columns), rows)
    guess = guess_columns(table)
    if change:
        guess = with_field(guess, list(columns).index(change[0]), change[1])
    meanings = tuple(column.meaning for column in guess.columns)
    return next(pieces_of(Understood(table, guess.about, meanings))).objects


def service(columns, change=None):
    return objects({"Agency": NAMES, **columns}, change)["service"][0]


def test_an_answer_stands_beside_its_question():
    columns = {
        "Who can come": ("women", "men", "anyone", "families"),
        "Sober?": ("yes", "no", "30 days", "no"),
        "Kids ok?": ("boys to 12", "no", "yes", "no"),
    }
    assert service(columns)["eligibility_description"] == "women\nSober: yes\nKids ok: boys to 12"


def test_a_question_that_a_person_says_the_meaning_of_keeps_its_heading_too():
    found = service({"Zumbido?": ("yes", "no", "no", "no")}, ("Zumbido?", "service.eligibility_description"))
    assert found["eligibility_description"] == "Zumbido: yes"


def test_a_heading_that_asks_stays_a_question():
    columns = {"Is this a walk-in clinic?": ("Yes", "No", "No", "Yes")}
    found = service(columns, ("Is this a walk-in clinic?", "service.application_process"))
    assert found["application_process"] == "Is this a walk-in clinic? Yes"


def test_a_heading_that_names_the_field_stands_only_beside_yes_and_no():
    columns = {"Cost?": ("no", "$5", "no", "sliding scale")}
    assert service(columns)["fees_description"] == "Cost: no"
    columns = {"Cost?": ("$5", "no", "no", "sliding scale")}
    assert service(columns)["fees_description"] == "$5"
    columns = {"Takes": ("women", "men", "anyone", "families")}
    assert service(columns)["eligibility_description"] == "women"


def test_hours_of_a_part_or_a_season_keep_their_heading():
    times = ("Mon-Fri 9-5", "M-F 8-4", "Tu Th 1-4", "M-F 9-5")
    for heading in ("Intake hours", "Summer hours", "Walk-in hours", "Crisis hours", "Phone Hours"):
        found = objects({"Agency": NAMES, heading: times})["schedule"]
        assert found[0]["description"] == f"{heading}: Mon-Fri 9-5"
    assert objects({"Agency": NAMES, "Office hours": times})["schedule"][0]["description"] == "Mon-Fri 9-5"


def test_several_columns_of_hours_say_which_they_are_of():
    columns = {
        "Hours": ("9-5", "M-F 8-4", "24/7", "M-F 9-5"),
        "Nights / wkends": ("on call, 9pm-6am", "Sat 9-12", "24/7", "Sat 8-10"),
    }
    found = objects({"Agency": NAMES, **columns})["schedule"]
    assert [each["description"] for each in found] == ["9-5", "Nights / wkends: on call, 9pm-6am"]


def test_a_language_is_spoken_or_is_none():
    for answer, language in (("yes", "Spanish"), ("Y", "Spanish"), ("Somali too", "Somali too")):
        found = objects({"Agency": NAMES, "Spanish?": (answer, "no", "yes", "no")})
        assert found["language"][0]["name"] == language
    assert "language" not in objects({"Agency": NAMES, "Spanish?": ("no", "no", "yes", "no")})


def test_the_table_that_this_program_writes_comes_back_as_it_was():
    headings = tuple(own_fields())
    cells = tuple("No" if heading == "Cost" else f"{heading} text" for heading in headings)
    table = Table("list.csv", headings, (Row(2, cells),))
    guess = with_own_headings(guess_columns(table), table)
    piece = next(pieces_of(Understood(table, "service", tuple(column.meaning for column in guess.columns))))
    assert piece.objects["service"][0]["fees_description"] == "No"


def test_a_label_has_no_path_and_no_sign_of_a_program():
    answers = ("Yes", "No", "Yes", "No")
    columns = {"servs.Kids_ok": answers, "Takes_Couples_ok__c": answers}
    said = service({"Sober?": ("yes", "no", "30 days", "no"), **columns})["eligibility_description"]
    assert said == "Sober: yes\nKids ok: Yes\nTakes Couples ok: Yes"


def test_a_heading_that_names_its_owner_and_the_field_needs_no_label():
    fees = ("Set fees", "None", "None", "Sliding scale")
    assert service({"ServiceSystem_FeeStructure": fees})["fees_description"] == "Set fees"
