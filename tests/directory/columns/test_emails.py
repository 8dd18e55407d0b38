"""E-mail addresses of people are told from those of organizations, whatever the column."""

from guide.directory.columns.emails import is_email_of, is_personal_email

SOMEBODY = """
maria.lopez m_lopez maria jsmith smithj thompson jbthompson mlopez2 leahs Bbrown gayle.tollerude wynn_osgard2 tansy.b.teaselgate
"""
NOBODY = """
info intake help hope young brown grants families pray harbor frontdesk office2 food.shelf harbor.rochester front_desk
"""


def test_an_address_that_names_somebody_is_personal():
    missed = [name for name in SOMEBODY.split() if not is_personal_email(f"{name}@harborhouse.example")]
    assert missed == []


def test_an_address_of_a_role_a_word_or_the_organization_is_not():
    assert [name for name in NOBODY.split() if is_personal_email(f"{name}@harborhouse.example")] == []


def test_a_first_name_with_other_letters_at_a_free_provider_is_a_persons():
    people = ("janetorvik@outlook.com", "mikevrock22@gmail.com")
    others = "marysplace@gmail.com gracehouse@yahoo.com rosehaven@hotmail.co.uk carolinafoods@gmail.com janetorvik@birch.example"
    assert [each for each in people if not is_personal_email(each)] == []
    assert [each for each in others.split() if is_personal_email(each)] == []


def test_an_address_that_begins_as_somebody_of_the_row_is_theirs():
    theirs = {
        name: is_email_of(f"{name}@harborhouse.example", "Tansy Quux")
        for name in ("tansy.teaselgate", "tansy", "quux.t")
    }
    assert all(theirs.values()), theirs
    assert not is_email_of("hope.house@harborhouse.example", "Hope Quux")
    assert not is_email_of("elm.house@harborhouse.example", "Tansy Quux")
