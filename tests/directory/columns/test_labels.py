"""Texts that say little without the heading of their column keep it."""

from guide.directory.columns.guess import guess_columns
from guide.directory.importing.changing import with_field
from guide.directory.importing.own_sheet import own_fields, with_own_headings
from guide.directory.pieces import Understood, pieces_of
from guide.directory.table import Row, Table
from tests.directory.columns.guessing import table_of

NAMES = ("Wren House", "Harbor Light", "Ely Inn", "Open Door")


def objects(columns, change=None):
    """The objects of the first row of a sheet."""
    table = table_of(columns)
    guess = guess_columns(table)
    if change:
        guess = with_field(guess, list(columns).index(change[0]), change[1])
    meanings = tuple(column.meaning for column in guess.columns)
    return next(pieces_of(Understood(table, guess.about, meanings))).objects


def service(columns, change=None):
    return objects({"Agency": NAMES, **columns}, change)["service"][0]


def test_an_answer_stands_beside_its_question_without_a_path_or_a_sign_of_a_program():
    answers = ("Yes", "No", "Yes", "No")
    columns = {
        "Who can come": ("women", "men", "anyone", "families"),
        "Sober?": ("yes", "no", "30 days", "no"),
        "servs.Kids_ok": answers,
        "Takes_Couples_ok__c": answers,
    }
    said = service(columns)["eligibility_description"]
    assert said == "women\nSober: yes\nKids ok: Yes\nTakes Couples ok: Yes"


def test_a_question_that_a_person_says_the_meaning_of_keeps_its_heading_too():
    found = service({"Zumbido?": ("yes", "no", "no", "no")}, ("Zumbido?", "service.eligibility_description"))
    assert found["eligibility_description"] == "Zumbido: yes"
    columns = {"Is this a walk-in clinic?": ("Yes", "No", "No", "Yes")}
    found = service(columns, ("Is this a walk-in clinic?", "service.application_process"))
    assert found["application_process"] == "Is this a walk-in clinic? Yes"


def test_a_heading_that_names_the_field_stands_only_beside_yes_and_no():
    assert service({"Cost?": ("no", "$5", "no", "sliding scale")})["fees_description"] == "Cost: no"
    assert service({"Cost?": ("$5", "no", "no", "sliding scale")})["fees_description"] == "$5"
    fees = ("Set fees", "None", "None", "Sliding scale")
    assert service({"ServiceSystem_FeeStructure": fees})["fees_description"] == "Set fees"


def test_hours_of_a_part_or_a_season_keep_their_heading():
    times = ("Mon-Fri 9-5", "M-F 8-4", "Tu Th 1-4", "M-F 9-5")
    for heading in ("Intake hours", "Summer hours", "Crisis hours", "Nights / wkends"):
        found = objects({"Agency": NAMES, "Hours": times, heading: times})["schedule"]
        assert [each["description"] for each in found] == ["Mon-Fri 9-5", f"{heading}: Mon-Fri 9-5"]
    assert objects({"Agency": NAMES, "Office hours": times})["schedule"][0]["description"] == "Mon-Fri 9-5"


def test_a_language_is_spoken_or_is_none():
    for answer, language in (("yes", "Spanish"), ("Somali too", "Somali too")):
        assert (
            objects({"Agency": NAMES, "Spanish?": (answer, "no", "yes", "no")})["language"][0]["name"]
            == language
        )
    assert "language" not in objects({"Agency": NAMES, "Spanish?": ("no", "no", "yes", "no")})


def test_the_table_that_this_program_writes_comes_back_as_it_was():
    headings = tuple(own_fields())
    cells = tuple("No" if heading == "Cost" else f"{heading} text" for heading in headings)
    table = Table("list.csv", headings, (Row(2, cells),))
    guess = with_own_headings(guess_columns(table), table)
    piece = next(pieces_of(Understood(table, "service", tuple(column.meaning for column in guess.columns))))
    assert piece.objects["service"][0]["fees_description"] == "No"


def services(columns):
    """Return the services of all rows, and the fields that their columns are taken for."""
    table = table_of({"Agency": NAMES, **columns})
    guess = guess_columns(table)
    meanings = tuple(column.meaning for column in guess.columns)
    pieces = pieces_of(Understood(table, guess.about, meanings))
    found = [piece.objects.get("service", ({},))[0] for piece in pieces]
    return found, [meaning and meaning.name for meaning in meanings][1:]


def test_what_is_offered_stands_with_the_words_of_its_heading_if_three_columns_say_so():
    offered = {
        "CASE_MANAGEMENT": "Yes ; ; No ; Yes",
        "Laundry": "Yes ; No ; ; ",
        "HIV Testing": " ; Yes ; ; ",
    }
    found, _ = services(offered)
    wanted = ["Case management\nLaundry", "HIV Testing", None, "Case management"]
    assert [each.get("category") for each in found] == wanted
    assert services({"Laundry": "Yes ; No ; ; ", "Meals": "Yes ; No ; No ; "})[1] == [None, None]
    asked = {f"{each} verified": "yes ; no ; yes ; " for each in ("Meals", "Laundry", "Housing")}
    assert set(services(asked)[1]) == {None}
