"""An address is told once, whatever columns and tables say parts of it again."""

import pytest

from guide.directory.columns.answers import Answers
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, PLACES, one


def entries_of(path):
    directory = finish(reading_directory([path], source="list", answers=Answers()))
    return finish(planning(directory.understood(), Origin("list", DAY, PLACES))).entries


@pytest.mark.parametrize(
    ("whole", "city", "state", "zip_code", "expected"),
    [
        ("12 Main St, Pondville, MN 55001", "", "", "55001", "12 Main St, Pondville, MN 55001"),
        ("12 MAIN ST, PONDVILLE, MN 55001", "Pondville", "MN", "55001", "12 MAIN ST, PONDVILLE, MN 55001"),
        ("12 Main St Pondville, MN, 55001", "Pondville", "MN", "55001", "12 Main St Pondville, MN, 55001"),
        ("12 Main St, Pondville, MN 55001", "Pondville", "", "", "12 Main St, Pondville, MN 55001"),
        ("12 Main St, Pondville", "Pondville", "MN", "55001", "12 Main St, Pondville, MN 55001"),
        ("12 Main St, Pondville, MN 55001-1234", "", "", "55001", "12 Main St, Pondville, MN 55001-1234"),
        ("12 Main St NE", "Pondville", "MN", "55001", "12 Main St NE, Pondville, MN 55001"),
        ("12 Pondville", "Pondville", "MN", "55001", "12 Pondville, Pondville, MN 55001"),
        ("55001 Main St", "Pondville", "MN", "55001", "55001 Main St, Pondville, MN 55001"),
    ],
)  # fmt: skip
def test_a_part_that_the_street_has_already_is_not_told_again(whole, city, state, zip_code, expected):
    columns = {
        "Place": ("service.name", "Warm Up"),
        "Address": ("address.whole", whole),
        "City": ("address.city", city),
        "State": ("address.state_province", state),
        "Zip": ("address.postal_code", zip_code),
    }
    judged = one(columns)
    assert judged.entry
    assert judged.entry.address == expected


def test_a_table_of_mailing_addresses_has_no_place_to_go_to(tmp_path):
    folder = tmp_path / "list"
    folder.mkdir()
    tables = {
        "services.csv": "id,name,description,location_id\n1,Warm Up,Soup and coats for all,7\n",
        "locations.csv": "id,name\n7,Warm Up\n",
        "addresses.csv": "id,location_id,address_1,city,state_province,postal_code\n"
        "1,7,12 Main St,Pondville,MN,55001\n2,7,12 MAIN ST.,Pondville,MN,55001\n",
        "mail_addresses.csv": "id,location_id,address_1,city,state_province,postal_code\n"
        "1,7,PO Box 4,Pondville,MN,55001\n",
    }
    for name, text in tables.items():
        (folder / name).write_text(text)
    (entry,) = entries_of(folder)
    assert entry.address == "12 Main St, Pondville, MN 55001"
    assert "- Mailing address: PO Box 4, Pondville, MN 55001" in entry.sections[-1].text


@pytest.mark.parametrize(
    ("columns", "address"),
    [
        ({"State": ("address.state_province", "MN")}, ""),
        ({"Address": ("address.whole", "MN")}, ""),
        ({"State": ("address.state_province", "MN"), "City": ("address.city", "Alder")}, "Alder, MN"),
        ({"State": ("address.state_province", "MN"), "Zip": ("address.postal_code", "55802")}, "MN 55802"),
    ],
)
def test_a_state_alone_is_no_address(columns, address):
    assert one({"Name": ("service.name", "Warm Up"), **columns}).entry.address == address
