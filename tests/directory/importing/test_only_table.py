"""The only table of a directory is of services, whatever its file is called; of several each has its own rows."""

from pathlib import Path

import pytest

from guide.directory.columns.answers import Answers
from guide.directory.importing.reading import reading_directory
from guide.steps import finish

ROWS = "name,phone,website,kids\nBirch House,218-555-0101,https://birch.example,allowed\n"


def read(paths: list[Path]):
    """Return by table what it is about and its fields."""
    found = finish(reading_directory(paths, source="list", answers=Answers()))
    return {guess.table: (guess.about, [column.field for column in guess.columns]) for guess in found.guesses}


@pytest.mark.parametrize("name", ["agencies.csv", "organizations.csv", "locations.csv", "sites.csv"])
def test_the_only_table_is_of_services(tmp_path, name):
    (tmp_path / name).write_text(ROWS)
    fields = ["service.name", "phone.number", "service.url", "service.eligibility_description"]
    assert read([tmp_path / name]) == {name: ("service", fields)}


def test_the_ids_of_its_rows_are_those_of_the_services(tmp_path):
    text = "Organization ID,Organization Name,Phone\n7,Birch House,218-555-0101\n7,Birch House,218-555-0102\n"
    (tmp_path / "organizations.csv").write_text(text)
    fields = ["service.id", "organization.name", "phone.number"]
    assert read([tmp_path / "organizations.csv"])["organizations.csv"] == ("service", fields)


def test_beside_services_organizations_stay_organizations(tmp_path):
    (tmp_path / "organizations.csv").write_text(f"id,{ROWS.replace('Birch', 'o1,Birch')}")
    (tmp_path / "services.csv").write_text("id,organization_id,name\ns1,o1,Food shelf\n")
    found = read([tmp_path / "organizations.csv", tmp_path / "services.csv"])
    assert found["organizations.csv"][0] == "organization"
    assert found["organizations.csv"][1][:2] == ["organization.id", "organization.name"]


def test_a_table_that_tells_of_fields_is_none_of_several(tmp_path):
    (tmp_path / "agencies.csv").write_text(ROWS)
    (tmp_path / "glossary.csv").write_text("Field,Definition\nname,what it is called\nkids,whether allowed\n")
    assert read([tmp_path / "agencies.csv", tmp_path / "glossary.csv"])["agencies.csv"][0] == "service"
