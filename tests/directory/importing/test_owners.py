"""What a service has from the organization that runs it, and what it has of its own."""

import pytest

from tests.directory.importing.test_plan import plan_of, texts_of, understood

ORGANIZATION = {
    "id": "organization.id",
    "name": "organization.name",
    "phone": "phone.number",
    "address": "address.whole",
    "Show address?": "private.flag",
}


def served(phone, address, *, shown="Yes", about="Soup", of_office="9 Office Road, Pond"):
    plan = plan_of(
        understood(
            "services.csv",
            {
                "id": "service.id",
                "org": "service.organization_id",
                "name": "service.name",
                "about": "service.description",
                "phone": "phone.number",
                "address": "address.whole",
            },
            ("s1", "o1", "Soup", about, phone, address),
        ),
        understood(
            "organizations.csv",
            ORGANIZATION,
            ("o1", "County", "218-555-0199", of_office, shown),
            about="organization",
        ),
    )
    (judged,) = plan.judged
    return judged.entry


@pytest.mark.parametrize(
    ("phone", "address", "phones", "said"),
    [
        ("218-555-0100", "1 Main Street, Pond", ["218-555-0100"], "1 Main Street, Pond"),
        ("", "1 Main Street, Pond", ["218-555-0199"], "1 Main Street, Pond"),
        ("218-555-0100", "", ["218-555-0100"], "9 Office Road, Pond"),
    ],
)
def test_number_and_address_of_an_organization_are_those_of_a_service_without_its_own(
    phone, address, phones, said
):
    entry = served(phone, address)
    assert ([contact.value for contact in entry.contacts], entry.address) == (phones, said)
    assert "yes" not in texts_of(entry)


def test_the_private_address_of_an_organization_stays_out_of_texts_where_a_service_has_another():
    about = "Soup. Letters go to Canary Hall 7, Pond."
    entry = served("", "1 Main Street, Pond", shown="No", about=about, of_office="Canary Hall 7, Pond")
    assert "Letters go to (held back)" in texts_of(entry)
    assert "Canary" not in texts_of(entry)


def test_the_address_of_the_organization_of_a_hidden_place_stays_out_of_its_texts():
    about = "A shelter for survivors of domestic violence. Letters go to Canary Hall 7, Pond."
    entry = served("", "1 Main Street, Pond", about=about, of_office="Canary Hall 7, Pond")
    assert entry.confidential
    assert "Canary" not in texts_of(entry)
