"""A person learns of numbers that were typed wrong, and of organizations that a source names and does not have."""

import pytest

from tests.directory.importing.test_plan import one, plan_of, understood

NAME = {"Name": ("service.name", "Warm Up"), "What": ("service.description", "Beds and soup")}
WRONG = "A number is typed wrong: it has letters in it, or too few or too many digits."


def sentences(judged):
    """Return what is said of a row."""
    return [reason.sentence for reason in judged.reasons]


@pytest.mark.parametrize(
    "number",
    [
        "218-555-01O2",
        "2l8-555-0102",
        "(218) 555-o102",
        "218-555-01O2 (day)",
        "218-555-010",
        "218-555-01022",
        "2.18555E+09",
        "218-555-0102; 218-555-01O3",
    ],
)
def test_a_number_that_is_typed_wrong_is_named(number):
    judged = one({**NAME, "Phone": ("phone.number", number)})
    assert WRONG in sentences(judged)
    assert judged.outcome == "comes in"


@pytest.mark.parametrize(
    "number",
    [
        "218-555-0102",
        "218-555-0102 x12",
        "1-800-LAW-REP-4",
        "218-555-HELP",
        "office 218-555-0102",
        "Fax: 218-555-0102 ask for Lil",
        "741741",
        "911",
        "555-0102",
        "+34 912 345 678",
        "218-555-0102/0103",
    ],
)
def test_other_numbers_are_not(number):
    assert WRONG not in sentences(one({**NAME, "Phone": ("phone.number", number)}))


@pytest.mark.parametrize("number", ["218 555 ring 0102", "#218-555-0102", "ring 218-555-0102 twice"])
def test_a_number_that_is_no_contact_is_named(number):
    judged = one({**NAME, "Phone": ("phone.number", number), "Ext": ("phone.extension", "7")})
    assert judged.entry.contacts == ()
    assert "A number can't be dialled as it is written: it stands below “More from the source”." in sentences(
        judged
    )
    assert f"- {number}, Extension 7" in judged.entry.sections[-1].text


@pytest.mark.parametrize("number", ["Fax: 218-555-0102", "call the desk", "911", "n/a"])
def test_what_is_meant_to_be_none_is_not(number):
    assert not any("dialled" in each for each in sentences(one({**NAME, "Phone": ("phone.number", number)})))


@pytest.mark.parametrize(("id_", "said"), [("1", ""), ("1,2", ""), ("99", " (99)"), ("Jane", "")])
def test_an_organization_that_the_source_does_not_have_is_named(id_, said):
    owners = understood(
        "organization.csv",
        {"id": "organization.id", "name": "organization.name"},
        ("1", "Ant Org"),
        ("2", "Bee Org"),
        about="organization",
    )
    services = understood(
        "service.csv",
        {"id": "service.id", "org": "organization.id", "name": "service.name", "tel": "phone.number"},
        ("11", id_, "Ant Food", "218-555-0100"),
    )
    (judged,) = plan_of(owners, services).judged
    found = [each for each in sentences(judged) if "organization" in each]
    named = [f"It names an organization that the source does not have{said}."]
    assert found == ([] if id_[0] == "1" else named)


def test_without_a_table_of_organizations_none_is_missing():
    columns = {"id": "service.id", "org": "organization.id", "name": "service.name"}
    (judged,) = plan_of(understood("service.csv", columns, ("11", "99", "Ant Food"))).judged
    assert not [each for each in sentences(judged) if "organization" in each]
