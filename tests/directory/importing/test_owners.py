"""What a service has from the organization that runs it, what it has of its own, and what is a contact's alone."""

import json

import pytest

from guide.__main__ import main
from tests.builders import small_guide
from tests.directory.importing.sheets import plan_of, understood


def served(phone, address, *, shown="Yes", about="Soup", of_office="9 Office Road, Pond"):
    services = {
        "id": "service.id",
        "org": "service.organization_id",
        "name": "service.name",
        "about": "service.description",
        "phone": "phone.number",
        "address": "address.whole",
    }
    organizations = {
        "id": "organization.id",
        "name": "organization.name",
        "phone": "phone.number",
        "address": "address.whole",
        "Show address?": "private.flag",
    }
    owner = ("o1", "County", "218-555-0199", of_office, shown)
    (judged,) = plan_of(
        understood("services.csv", services, ("s1", "o1", "Soup", about, phone, address)),
        understood("organizations.csv", organizations, owner, about="organization"),
    ).judged
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
    assert "yes" not in repr(entry)


def test_an_organization_is_called_as_its_own_table_calls_it_and_the_agency_of_a_row_is_told():
    sites = {"id": "service.id", "org": "organization.id", "name": "service.name"}
    sites["agency"] = "organization.name"
    rows = ("s1", "o1", "Soup", "Aging"), ("s2", "o1", "Coats", "Harbor House"), ("s3", "", "Beds", "Aging")
    providers = {"id": "organization.id", "name": "organization.name"}
    soup, coats, beds = plan_of(
        understood("sites.csv", sites, *rows),
        understood("providers.csv", providers, ("o1", "HARBOR HOUSE"), about="organization"),
    ).entries
    names = [each.organization.name for each in (soup, coats, beds)]
    assert names == ["HARBOR HOUSE", "HARBOR HOUSE", "Aging"]
    assert soup.sections[0].text == "- Agency: Aging"
    assert (coats.sections, beds.sections) == ((), ())


def test_the_hidden_address_of_an_organization_stays_out_of_texts_where_a_service_has_another():
    letters = "Letters go to Canary Hall 7, Pond."
    private = served("", "1 Main Street, Pond", shown="No", about=letters, of_office="Canary Hall 7, Pond")
    assert "Letters go to (held back)" in repr(private)
    shelter = f"A shelter for survivors of domestic violence. {letters}"
    hidden = served("", "1 Main Street, Pond", about=shelter, of_office="Canary Hall 7, Pond")
    assert hidden.confidential
    assert "Canary" not in repr((private, hidden))


PERSON = {"id": "c1", "name": "Jane Canary", "phones": [{"id": "p2", "number": "(699) 700-0001"}]}
OFFICE = {"id": "c2", "phones": [{"id": "p3", "number": "(218) 555-0100"}]}
SAID = "Soup. Call (held back) or 218-555-0100 on Sundays. (held back) cooks."
COUNTY = {"id": "o1", "name": "Pond", "description": "A county"}
# Where the contact of a service stands.
OF: dict[str, dict[str, object]] = {
    "the service": {"contacts": [PERSON, OFFICE]},
    "the service of an organization": {"contacts": [PERSON, OFFICE], "organization": COUNTY},
    "its place": {"service_at_locations": [{"id": "a1", "location": {"id": "l1", "contacts": [PERSON]}}]},
    "the link to its place": {
        "service_at_locations": [{"id": "a1", "location": {"id": "l1", "name": "Hall"}, "contacts": [PERSON]}]
    },
}


@pytest.mark.parametrize("of", OF)
def test_a_contact_is_in_no_example_no_text_and_no_page(tmp_path, capsys, monkeypatch, of):
    monkeypatch.setattr("guide.cli.import_directory.open_guide", small_guide)
    record: dict[str, object] = {
        "id": "s1",
        "name": "Soup Kitchen",
        "status": "active",
        "description": "Soup. Call 699-700-0001 or 218-555-0100 on Sundays. Jane Canary cooks.",
        "phones": [{"id": "p1", "number": "218 555 0100"}],
        **OF[of],
    }
    source, pack = tmp_path / "services.json", tmp_path / "pond"
    source.write_text(json.dumps([record, {**record, "id": "s2", "name": "Soup Van"}]), encoding="utf-8")
    assert main(["import", str(source), "--into", str(pack), "--publisher", "Pond County", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "phone.number (sure): 218 555 0100" in out
    written = " ".join(" ".join(path.read_text("utf-8").split()) for path in (pack / "services").iterdir())
    assert SAID in written
    assert "700-0001" not in out + written
    assert "Canary" not in out + written
