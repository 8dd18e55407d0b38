"""E-mail addresses of people are told from those of organizations, whatever the column."""

import pytest

from guide.directory.columns.emails import is_email_of, is_personal_email


@pytest.mark.parametrize(
    "name",
    [
        "maria.lopez",
        "m_lopez",
        "maria",
        "jsmith",
        "smithj",
        "thompson",
        "jbthompson",
        "mlopez2",
        "leahs",
        "Bbrown",
        "gayle.tollerude",
        "wynn_osgard2",
        "tansy.b.teaselgate",
    ],
)
def test_an_address_that_names_somebody_is_personal(name):
    assert is_personal_email(f"{name}@harborhouse.example")


@pytest.mark.parametrize(
    "name",
    [
        "info",
        "intake",
        "help",
        "hope",
        "young",
        "brown",
        "grants",
        "families",
        "pray",
        "harbor",
        "frontdesk",
        "office2",
        "food.shelf",
        "harbor.rochester",
        "front_desk",
    ],
)
def test_an_address_of_a_role_a_word_or_the_organization_is_not(name):
    assert not is_personal_email(f"{name}@harborhouse.example")


@pytest.mark.parametrize(
    ("address", "is_personal"),
    [
        ("janetorvik@outlook.com", True),
        ("mikevrock22@gmail.com", True),
        ("marysplace@gmail.com", False),
        ("gracehouse@yahoo.com", False),
        ("rosehaven@hotmail.co.uk", False),
        ("carolinafoods@gmail.com", False),
        ("janetorvik@birch.example", False),
    ],
)
def test_a_first_name_with_other_letters_at_a_free_provider_is_a_persons(address, is_personal):
    assert is_personal_email(address) is is_personal


@pytest.mark.parametrize(
    ("name", "person", "is_personal"),
    [
        ("tansy.teaselgate", "Tansy Quux", True),
        ("tansy", "Tansy Quux", True),
        ("quux.t", "Tansy Quux", True),
        ("hope.house", "Hope Quux", False),
        ("elm.house", "Tansy Quux", False),
    ],
)
def test_an_address_that_begins_as_somebody_of_the_row_is_theirs(name, person, is_personal):
    assert is_email_of(f"{name}@harborhouse.example", person) is is_personal
