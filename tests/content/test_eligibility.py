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


def test_children_may_come_where_it_says_so():
    rows = [
        ("Women, with their children.", (), "with-children"),
        ("Women and children.", (), "with-children"),
        ("Pregnant and parenting youth.", (), "with-children"),
        ("Adults.", ("parents",), "with-children"),
        ("Adults, without children.", (), "unsaid"),
        ("A child who lives here.", ("families",), "unsaid"),
        ("Gender: Men; Kids welcome: Yes", (), "with-children"),
        ("Are kids welcome? Yes", (), "with-children"),
        ("Accepts children: yes, with an adult", (), "with-children"),
        ("Kids are welcome.", (), "with-children"),
        ("Kids welcome: call", (), "unsaid"),
    ]
    assert [
        (text, audience, value)
        for text, audience, value in rows
        if said(Facet.CHILDREN, text, *audience) != {value}
    ] == []


def test_where_no_children_may_come_that_is_said():
    rows = ["Gender: Men; Kids welcome: No", "Are children allowed? No", "Accepts kids: n"]
    assert [text for text in rows if said(Facet.CHILDREN, text) != set()] == []


def test_only_what_is_free_without_a_condition_is_free():
    rows = [
        ("Free.", "free"),
        ("Nothing.", "free"),
        ("No charge.", "free"),
        ("It is free of charge.", "free"),
        ("The exam is free.", "free"),
        ("No charge if insurance won't pay.", "may-cost"),
        ("The first visit is free.", "may-cost"),
        ("It is not free.", "may-cost"),
        ("Free for those with a low income.", "may-cost"),
        ("20 dollars a visit.", "may-cost"),
        ("Not found. Ask.", "unsaid"),
        ("", "unsaid"),
    ]
    assert [(fees, value) for fees, value in rows if said(Facet.COST, fees=fees) != {value}] == []


def test_what_does_not_say_is_added_for_each_chosen_facet_that_may_be_unsaid():
    age, kind = Choice(Facet.AGE, "12-17"), Choice(Facet.KIND, "service")
    assert with_unsaid({age, kind}) == {age, kind, Choice(Facet.AGE, "unsaid")}
