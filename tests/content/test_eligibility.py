"""Filters read plain words about who can use a service; what they do not understand is not said."""

from guide.content.eligibility import eligibility_of
from guide.content.facet import Choice, Facet, with_unsaid
from guide.content.model import Kind
from tests.builders import entry


def said(facet, text="", *audience, fees=""):
    one = entry("den", Kind.SERVICE, eligibility_description=text, fees_description=fees, audience=audience)
    return {choice.value for choice in eligibility_of(one) if choice.facet is facet}


def test_a_sex_that_is_not_named_is_left_out_only_by_plain_words():
    rows = [
        ("Women and children.", (), {"women"}),
        ("Girls under 18.", (), {"women"}),
        ("Men, women and children.", (), {"women", "men"}),
        ("Youth of all genders.", (), {"women", "men", "all-genders"}),
        ("Adults of any sex.", ("women",), {"women", "men", "all-genders"}),
        ("Youth aged 10 to 17.", (), {"unsaid"}),
        ("People in Rice County.", ("men", "families"), {"men", "unsaid"}),
        ("The shelter is for women. Groups are for all.", (), {"women", "unsaid"}),
        ("Women and nonbinary people.", (), {"women", "unsaid"}),
        ("Women. Not for men.", (), {"women"}),
        ("Not for men.", (), {"unsaid"}),
        ("", (), {"unsaid"}),
        ("Ages: 18+; Gender: Women; Kids welcome: Yes", (), {"women"}),
        ("Gender: Men", (), {"men"}),
        ("Sex: M", (), {"men"}),
        ("Gender served: M/F", (), {"women", "men"}),
        ("Gender: All", (), {"women", "men", "all-genders"}),
        ("Gender: Both", (), {"women", "men", "all-genders"}),
        ("Gender: call", (), {"unsaid"}),
        ("Are women accepted? No", (), {"unsaid"}),
    ]
    assert [
        (text, audience, got)
        for text, audience, sexes in rows
        if (got := said(Facet.SEX, text, *audience)) != sexes
    ] == []


CHILDREN = {
    "with-children": "Women, with their children. | Women and children. | Pregnant and parenting youth. | "
    "Gender: Men; Kids welcome: Yes | Are kids welcome? Yes | Accepts children: yes, with an adult | Kids are welcome.",
    "unsaid": "Adults, without children. | Kids welcome: call",
    "": "Gender: Men; Kids welcome: No | Are children allowed? No | Accepts kids: n",
}


def test_children_may_come_where_it_says_so():
    for value, texts in CHILDREN.items():
        assert [text for text in texts.split(" | ") if said(Facet.CHILDREN, text) != {value} - {""}] == []
    assert said(Facet.CHILDREN, "Adults.", "parents") == {"with-children"}
    assert said(Facet.CHILDREN, "A child who lives here.", "families") == {"unsaid"}


FEES = {
    "free": "Free. | Nothing. | No charge. | It is free of charge. | The exam is free.",
    "may-cost": "No charge if insurance won't pay. | The first visit is free. | It is not free. | "
    "Free for those with a low income. | 20 dollars a visit.",
    "unsaid": "Not found. Ask. | ",
}


def test_only_what_is_free_without_a_condition_is_free():
    for value, texts in FEES.items():
        assert [fees for fees in texts.split(" | ") if said(Facet.COST, fees=fees) != {value}] == []


def test_what_does_not_say_is_added_for_each_chosen_facet_that_may_be_unsaid():
    age, kind = Choice(Facet.AGE, "12-17"), Choice(Facet.KIND, "service")
    assert with_unsaid({age, kind}) == {age, kind, Choice(Facet.AGE, "unsaid")}
