"""Columns that answer with yes and no say what a service offers and whom it serves, by their headings."""

from guide.directory.columns.guess import guess_columns
from guide.directory.pieces import Understood, pieces_of
from guide.directory.table import Row, Table

NAMES = ("Wren House", "Harbor Light", "Ely Inn", "Open Door")


def understood(columns):
    columns = {"Agency": NAMES, **columns}
    rows = tuple(Row(n, each) for n, each in enumerate(zip(*columns.values(), strict=True), start=2))
    table = Table("list.csv", tuple(columns), rows)
    guess = guess_columns(table)
    return Understood(table, guess.about, tuple(column.meaning for column in guess.columns))


def services(columns):
    return [piece.objects.get("service", ({},))[0] for piece in pieces_of(understood(columns))]


def fields(columns):
    return [meaning and meaning.name for meaning in understood(columns).meanings][1:]


def test_what_is_offered_stands_with_the_words_of_its_heading():
    found = services(
        {
            "CASE_MANAGEMENT": ("Yes", "", "No", "Yes"),
            "Laundry": ("Yes", "No", "", ""),
            "HIV Testing": ("", "Yes", "", ""),
        }
    )
    assert [each.get("category") for each in found] == [
        "Case management\nLaundry",
        "HIV Testing",
        None,
        "Case management",
    ]


def test_two_such_columns_alone_and_what_is_asked_of_the_record_are_not_brought_in():
    few = {"Laundry": ("Yes", "No", "", ""), "Meals": ("Yes", "No", "No", "")}
    assert fields(few) == [None, None]
    asked = {f"{each} verified": ("yes", "no", "yes", "") for each in ("Meals", "Laundry", "Housing")}
    assert set(fields(asked)) == {None}


def test_whom_it_serves_stands_beside_its_heading_and_what_is_so_for_now_does_not():
    columns = {
        "women_only": ("true", "false", "false", "true"),
        "families": ("false", "true", "true", "true"),
        "is_full": ("true", "false", "true", "false"),
        "open_beds": ("0", "0", "1", "0"),
    }
    assert fields(columns)[2:] == [None, None]
    said = services(columns)[0]["eligibility_description"]
    assert said == "women only: true\nfamilies: false"


def test_headings_written_as_one_word_are_taken_apart():
    columns = {
        "servesinglewomen": ("true", "false", "false", "true"),
        "mustentersober": ("false", "true", "true", "no, but dry house"),
        "acceptssexoffenders": ("false", "false", "true", "false"),
        "sensitivetotransgender": ("true", "true", "true", "true"),
    }
    assert set(fields(columns)) == {"service.eligibility_description"}
    assert services(columns)[3]["eligibility_description"] == (
        "serve single women: true\nmust enter sober: no, but dry house\naccepts sexoffenders: false\n"
        "sensitive to transgender: true"
    )
