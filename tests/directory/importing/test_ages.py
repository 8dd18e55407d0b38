"""Ages below a heading that says so are those of the service, if all of the text tells them."""

import pytest

from guide.content.eligibility import eligibility_of
from guide.content.facet import Facet
from guide.directory.columns.guess import guess_columns
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from tests.directory.importing.test_plan import plan_of

HEADINGS = ("Agency", "Phone", "Who they take")


def entry(heading, text):
    """Return the entry of a sheet with a column of ages."""
    row = Row(2, ("Harbor House", "218-555-0100", "women", text))
    table = Table("list.csv", (*HEADINGS, heading), (row,))
    guess = guess_columns(table)
    meanings = tuple(column.meaning for column in guess.columns)
    (judged,) = plan_of(Understood(table, guess.about, meanings)).judged
    return judged.entry


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("18+", (18, None)),
        ("18 and up", (18, None)),
        ("21 or older", (21, None)),
        ("16-24", (16, 24)),
        ("11 to 18", (11, 18)),
        ("12-17 yrs", (12, 17)),
        ("0-21", (None, 21)),
        ("under 18", (None, 17)),
        ("24 and under", (None, 24)),
        ("up to 21", (None, 21)),
        ("Up to age 21", (None, 21)),
    ],
)
@pytest.mark.parametrize("heading", ["Ages", "Age range", "Ages served"])
def test_plain_ages_are_those_of_the_service_and_stay_in_its_text(heading, text, ages):
    made = entry(heading, text)
    assert (made.ages.from_, made.ages.to) == ages
    assert text in made.eligibility_description


@pytest.mark.parametrize(
    "text", ["all", "18+ (kids any age)", "13-17, some 18", "K-12", "0-99", "24-16", "n/a"]
)
def test_what_says_more_or_less_stays_text(text):
    made = entry("Ages", text)
    assert made.ages is None
    assert text in made.eligibility_description or text == "n/a"


@pytest.mark.parametrize("heading", ["Grade level", "Income limit"])
def test_other_numbers_are_no_ages(heading):
    assert entry(heading, "16-24").ages is None


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Men 18 and older", (18, None)),
        ("Youth ages 13-17", (13, 17)),
        ("Adults (18+)", (18, None)),
        ("Men and women 18+ only", (18, None)),
        ("Boys & girls, ages 6 to 12.", (6, 12)),
        ("Young adults 18-24", (18, 24)),
        ("People aged 60 and over", (60, None)),
        ("18 years and older", (18, None)),
        ("Children under 5", (None, 4)),
    ],
)
def test_ages_of_a_group_below_a_heading_of_who_can_go_are_those_of_the_service(text, ages):
    made = entry("Who can go", text)
    assert (made.ages.from_, made.ages.to) == ages
    assert text.rstrip(".") in made.eligibility_description


@pytest.mark.parametrize(
    "text",
    [
        "Women and children under 12",
        "Families with children under 18",
        "Women 18+ with children",
        "Adults in 2 counties",
        "under 50",
        "4 or more",
        "Households of 4+",
    ],
)
def test_ages_of_a_part_of_a_group_and_other_numbers_stay_text(text):
    made = entry("Who can go", text)
    assert made.ages is None
    assert text in made.eligibility_description


def two_entries(headings, one, other):
    """The entries of two houses, whose columns below these headings are guessed."""
    rows = (Row(2, ("Harbor House", "218-555-0100", *one)), Row(3, ("Birch House", "218-555-0101", *other)))
    table = Table("list.csv", ("Agency", "Phone", *headings), rows)
    guess = guess_columns(table)
    understood = Understood(table, guess.about, tuple(column.meaning for column in guess.columns))
    return [judged.entry for judged in plan_of(understood).judged]


def test_ages_that_two_columns_say_alike_are_read_and_others_stay_text():
    rows = ("Men 18 and older", "18+"), ("Youth ages 13-17", "16-24")
    alike, other = (entry.ages for entry in two_entries(("Who can go", "Ages"), *rows))
    assert (alike.from_, alike.to) == (18, None)
    assert other is None


def test_gender_and_whether_children_may_come_are_said_as_who_can_use_it():
    men, everyone = two_entries(("Gender", "Kids welcome?"), ("Men", "No"), ("All", "Yes"))
    assert men.eligibility_description == "Gender: Men; Kids welcome: No"
    assert not men.sections
    said = {each.value for each in eligibility_of(everyone) if each.facet is not Facet.COST}
    assert said == {"women", "men", "all-genders", "with-children"}
    assert {each.value for each in eligibility_of(men) if each.facet is not Facet.COST} == {"men"}
