"""What was exported comes back as it was, and an export of that has the same bytes."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest

from guide.bringing.export.formats import ExportFormat, export
from guide.bringing.export.listed import listed
from guide.bringing.export.own import own_id, read_own
from guide.bringing.export.rest import KEY
from guide.content.hsds import Organization, Service
from guide.content.model import Status
from tests.bringing.export.made_up import PLAIN, made_up
from tests.shipped import shipped_guide


def cells_of(form, data):
    """Return what an export says of itself, and the cells under x_field_guide, as a reader of files has them."""
    if form is ExportFormat.JSON:
        page = json.loads(data)
        return json.dumps(page[KEY]), [json.dumps(each[KEY]) for each in page["contents"]]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        about = json.loads(archive.read("datapackage.json"))[KEY]
        rows = csv.DictReader(io.StringIO(archive.read("services.csv").decode(), newline=""))
        return json.dumps(about), [row[KEY] for row in rows]


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.PACKAGE])
@pytest.mark.parametrize("make", [made_up, shipped_guide])
def test_every_entry_comes_back_and_gives_the_same_bytes(form, make):
    guide = make()
    entries = listed(guide.entries).entries
    if make is made_up:  # what it names there is none
        entries = tuple(replace(each, region=(), lines=()) for each in entries)
    data = export(form, entries, guide)
    own = read_own(*cells_of(form, data))
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
        if each[KEY]["status"] == Status.UNKNOWN:
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
