"""Ages below a heading that says so are those of the service, if all of the text tells them."""

from guide.content.eligibility import eligibility_of
from guide.content.facet import Facet
from guide.directory.importing.set_answers import said_of_whom
from tests.directory.importing.cases import differing, phrases
from tests.directory.importing.sheets import guessed, plan_of

BELOW_AGES = """
18+ = 18- | 18 and up = 18- | 21 or older = 21- | 16-24 = 16-24 | 11 to 18 = 11-18 | 12-17 yrs = 12-17 | 0-21 = -21
under 18 = -17 | 24 and under = -24 | up to 21 = -21 | Up to age 21 = -21
all = | 18+ (kids any age) = | 13-17, some 18 = | K-12 = | 0-99 = | 24-16 =
"""
WHO_CAN_GO = """
Men 18 and older = 18- | Youth ages 13-17 = 13-17 | Adults (18+) = 18- | Men and women 18+ only = 18-
Boys & girls, ages 6 to 12. = 6-12 | Young adults 18-24 = 18-24 | People aged 60 and over = 60-
18 years and older = 18- | Children under 5 = -4
Women and children under 12 = | Families with children under 18 = | Women 18+ with children = | Adults in 2 counties =
under 50 = | 4 or more = | Households of 4+ =
"""


def entries(headings, *rows):
    """The entries of some houses, whose columns below these headings are guessed."""
    columns = {
        "Agency": ("Harbor House", "Birch House")[: len(rows)],
        "Phone": ("218-555-0100", "218-555-0101")[: len(rows)],
        **dict(zip(headings, zip(*rows, strict=True), strict=True)),
    }
    return [judged.entry for judged in plan_of(guessed(columns)[0]).judged]


def test_ages_that_a_text_says_are_those_of_the_service_and_it_stays_as_it_is_written():
    def ages(case):
        heading, text = case
        (entry,) = entries(("Who they take", heading), ("women", text))
        assert text.rstrip(".") in entry.eligibility_description
        return f"{entry.ages.from_ or ''}-{entry.ages.to or ''}" if entry.ages else ""

    wanted = {}
    for heading, block in (("Ages", BELOW_AGES), ("Age range", BELOW_AGES), ("Who can go", WHO_CAN_GO)):
        for each in phrases(block):
            text, _, found = each.partition(" =")
            wanted[heading, text] = found.strip()
    assert differing(wanted, ages) == {}
    for heading in ("Grade level", "Income limit"):
        assert entries(("Who they take", heading), ("women", "16-24"))[0].ages is None


def test_ages_that_two_columns_say_alike_are_read_and_others_stay_text():
    rows = ("Men 18 and older", "18+"), ("Youth ages 13-17", "16-24")
    alike, other = (entry.ages for entry in entries(("Who can go", "Ages"), *rows))
    assert (alike.from_, alike.to) == (18, None)
    assert other is None


def test_gender_and_whether_children_may_come_are_said_as_who_can_use_it():
    men, everyone = entries(("Gender", "Kids welcome?"), ("Men", "No"), ("All", "Yes"))
    assert men.eligibility_description == "Gender: Men; Kids welcome: No"
    assert not men.sections
    said = {each.value for each in eligibility_of(everyone) if each.facet is not Facet.COST}
    assert said == {"women", "men", "all-genders", "with-children"}
    assert {each.value for each in eligibility_of(men) if each.facet is not Facet.COST} == {"men"}


def test_boxes_of_which_none_is_ticked_say_nothing_of_whom_a_service_is_for():
    boxes = "EligibilityAdult: FALSE\nEligibilityChild: FALSE\nEligibilityTeen: FALSE"
    assert said_of_whom(boxes) == ""
    assert said_of_whom(f"Open to all\n{boxes}") == "Open to all"
    for said in ("Adult: TRUE\nChild: FALSE\nFamily: FALSE\nTeen: FALSE", "Pets: no\nMen: no\nCouples: no"):
        assert said_of_whom(said) == said
