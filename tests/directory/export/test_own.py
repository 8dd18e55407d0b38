"""What was exported comes back as it was, and an export of that has the same bytes."""

import json
from dataclasses import replace

import pytest

from guide.content.hsds import Organization, Service
from guide.content.model import Status
from guide.directory.export.formats import ExportFormat, export
from guide.directory.export.own import own_id, read_own
from guide.directory.export.services import listed
from guide.directory.read.limits import OWN
from guide.directory.read.source import read_source
from tests.directory.export.made_up import PLAIN, made_up
from tests.shipped import shipped_guide


def read_back(form, data, folder):
    """Return what the reader of files makes of an export."""
    path = folder / f"list.{form.suffix}"
    path.write_bytes(data)
    source = read_source([path])
    sheet = next(each for each in source.sheets if OWN in each.headings)
    return read_own(source.about_export, [row.cells[sheet.headings.index(OWN)] for row in sheet.rows])


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.PACKAGE])
@pytest.mark.parametrize("make", [made_up, shipped_guide])
def test_every_entry_comes_back_and_gives_the_same_bytes(form, make, tmp_path):
    guide = make()
    entries = listed(guide.entries).entries
    if make is made_up:  # what it names there is none
        entries = tuple(replace(each, region=(), lines=()) for each in entries)
    data = export(form, entries, guide)
    own = read_back(form, data, tmp_path)
    assert own.wrong == {}
    assert list(own.entries) == [entry.id for entry in entries]
    known = set(own.entries)
    for entry in entries:
        back = own.entries[entry.id]
        assert back.hsds == entry.hsds
        assert set(back.related) == set(entry.related) & known
    assert export(form, own.entries.values(), guide) == data
    assert {pack.id for pack in own.packs} <= {pack.id for pack in guide.packs}


def test_what_the_guide_shows_is_never_inactive():
    guide = shipped_guide()
    services = json.loads(export(ExportFormat.JSON, listed(guide.entries).entries, guide))["contents"]
    assert {each["status"] for each in services} <= {"active", "defunct", "temporarily closed"}
    for each in services:
        if each[OWN]["status"] == Status.UNKNOWN:
            assert "assured_date" not in each
            assert each["alert"].endswith("call before you send somebody.")


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"id": ["../x"], "format": 2}', "\0"])
def test_a_damaged_cell_is_no_entry(text):
    own = read_own(text, [text])
    assert not own.entries
    assert "/" not in own_id("" if "x" in text else text)


def test_what_an_organization_says_of_its_street_does_not_stand_beside_its_secret_services():
    guide = made_up()
    shelter = next(each for each in guide.entries if each.confidential)
    told = Organization(description="Find us at 12 Oak Street.")
    other = replace(PLAIN, organization=shelter.organization, hsds=Service(organization=told))
    found = json.loads(export(ExportFormat.JSON, [other, shelter], guide))["contents"]
    assert [each["organization"]["description"] for each in found] == ["North Coffee", "North Coffee"]
