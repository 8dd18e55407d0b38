"""What a service has from the organization that runs it, and what it has of its own."""

import json

import pytest

from guide.__main__ import main
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


def test_an_organization_is_called_as_its_own_table_calls_it_and_the_agency_of_a_row_is_told():
    plan = plan_of(
        understood(
            "sites.csv",
            {
                "id": "service.id",
                "org": "organization.id",
                "name": "service.name",
                "agency": "organization.name",
            },
            ("s1", "o1", "Soup", "Department of Aging"),
            ("s2", "o1", "Coats", "Harbor House"),
            ("s3", "", "Beds", "Department of Aging"),
        ),
        understood(
            "providers.csv",
            {"id": "organization.id", "name": "organization.name"},
            ("o1", "HARBOR HOUSE"),
            about="organization",
        ),
    )
    soup, coats, beds = plan.entries
    assert [each.organization.name for each in plan.entries] == [
        "HARBOR HOUSE",
        "HARBOR HOUSE",
        "Department of Aging",
    ]
    assert soup.sections[0].text == "- Agency: Department of Aging"
    assert (coats.sections, beds.sections) == ((), ())


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


@pytest.mark.parametrize(
    "more", [{}, {"organization": {"id": "o1", "name": "Pond", "description": "A county"}}]
)
def test_the_number_of_a_contact_is_no_example_and_stays_out_of_texts(tmp_path, capsys, more):
    contact = {"id": "c1", "name": "Jane Canary", "phones": [{"id": "p2", "number": "(699) 700-0001"}]}
    records = [
        {
            "id": f"s{number}",
            "name": f"Soup Kitchen {number}",
            **more,
            "status": "active",
            "description": "Soup. Call 699-700-0001 or 218-555-0100 on Sundays.",
            "phones": [{"id": "p1", "number": "218 555 0100"}],
            "contacts": [contact, {"id": "c2", "phones": [{"id": "p3", "number": "(218) 555-0100"}]}],
        }
        for number in (1, 2)
    ]
    source, pack = tmp_path / "services.json", tmp_path / "pond"
    source.write_text(json.dumps(records), encoding="utf-8")
    assert main(["import", str(source), "--into", str(pack), "--publisher", "Pond County", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "number -> phone.number (sure): 218 555 0100" in out
    written = " ".join(path.read_text("utf-8") for path in (pack / "services").iterdir())
    assert "Call (held back) or 218-555-0100 on Sundays." in " ".join(written.split())
    assert "700-0001" not in out + written


@pytest.mark.parametrize("owner", ["service_at_locations", "location"])
def test_the_contact_of_a_service_at_its_place_stays_out_of_texts_and_examples(tmp_path, capsys, owner):
    contact = {"id": "c1", "name": "Jane Canary", "phones": [{"id": "p2", "number": "(699) 700-0001"}]}
    of_place, of_both = ([contact], []) if owner == "location" else ([], [contact])
    place = {"id": "l1", "name": "Hall", "location_type": "physical", "contacts": of_place}
    at = {"id": "a1", "location": place, "contacts": of_both}
    record = {
        "id": "s1",
        "name": "Soup Kitchen",
        "status": "active",
        "description": "Soup. Call 699-700-0001 or 218-555-0100 on Sundays. Jane Canary cooks.",
        "phones": [{"id": "p1", "number": "218 555 0100"}],
        "service_at_locations": [at],
    }
    source, pack = tmp_path / "services.json", tmp_path / "pond"
    source.write_text(json.dumps([record]), encoding="utf-8")
    assert main(["import", str(source), "--into", str(pack), "--publisher", "Pond County", "--yes"]) == 0
    out = capsys.readouterr().out
    written = " ".join(" ".join(path.read_text("utf-8").split()) for path in (pack / "services").iterdir())
    assert "Call (held back) or 218-555-0100 on Sundays. (held back) cooks." in written
    assert "700-0001" not in out + written
    assert "Canary" not in out + written
