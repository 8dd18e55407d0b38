"""What HSDS has in objects of their own stands on the page and in an export."""

from typing import Any

from guide.content.places import Places
from guide.directory.exporting.services import service_of
from tests.directory.exporting.made_up import made_up
from tests.directory.importing import hsds
from tests.directory.importing.hsds import entry_of
from tests.directory.importing.sheets import plan_of, read

PLACE: dict[str, Any] = {
    "id": "l1",
    "location_type": "physical",
    "name": "Birch Hall",
    "alternate_name": "The Hall",
    "latitude": 46.7,
    "longitude": -92.4,
    "url": "https://hall.example",
    "addresses": [{"id": "a1", "address_1": "12 Oak St", "city": "Cloquet", "address_type": "physical"}],
}


def more(folder, **keys):
    """Return "More from the source" of a service."""
    entry = entry_of(folder, **keys)
    return entry.sections[-1].text.split("\n") if entry.sections else []


def at(place, **keys):
    return {
        "service_at_locations": [{"id": "sl1", "description": "Ask at the desk", "location": place}],
        **keys,
    }


def test_room_for_more_is_told_with_what_is_counted(tmp_path):
    beds = {"id": "u1", "name": "beds", "scheme": "x", "identifier": "bed"}
    room = {"id": "c1", "available": 3, "maximum": 10, "updated": "2026-05-01T00:00:00Z", "unit": beds}
    assert "- Room: beds: 3 free, 10 in all, 2026-05-01" in more(tmp_path, capacities=[room])


def test_links_and_documents_keep_what_they_are_called_and_where_they_are(tmp_path):
    found = more(
        tmp_path,
        additional_urls=[{"id": "u1", "label": "Menu", "url": "https://menu.example"}],
        required_documents=[{"id": "d1", "document": "Photo ID", "uri": "https://id.example"}],
        schedules=[{"id": "h1", "schedule_link": "https://book.example", "attending_type": "In person"}],
    )
    assert "- Links: Menu: https://menu.example" in found
    assert "- Hours on the web: https://book.example" in found
    assert "- Documents to bring: Photo ID: https://id.example" in found
    assert "- How to attend: In person" in found


def test_a_number_has_the_languages_spoken_there_and_the_service_its_own(tmp_path):
    somali = {"id": "g1", "name": "Somali", "code": "so", "note": "by appointment"}
    phone = {"id": "p1", "number": "218-555-0130", "languages": [somali]}
    ojibwe = {"id": "g2", "name": "Ojibwe", "code": "oj", "note": "on Tuesdays"}
    entry = entry_of(tmp_path, phones=[phone], languages=[ojibwe])
    number = entry.contacts[0]
    assert (number.languages, number.note) == (("so",), "Somali: by appointment")
    assert entry.languages == ("oj",)
    assert "- Languages: Ojibwe: on Tuesdays" in entry.sections[-1].text


def test_what_program_and_organization_say_of_themselves_is_told_once(tmp_path):
    program = {"id": "g1", "name": "Winter Aid", "description": "Help in the cold."}
    organization = {"id": "o1", "name": "Birch Aid", "description": "Neighbors since 1987."}
    found = more(tmp_path, program=program, organization=organization)
    assert "- About the program: Help in the cold." in found
    assert "- About the organization: Neighbors since 1987." in found
    for description, keys in (("Birch Aid", {}), ("Neighbors since 1987.", {"description": ""})):
        alone = more(tmp_path, organization={**organization, "description": description}, **keys)
        assert not any("About the organization" in line for line in alone)


def test_a_place_is_told_with_its_names_and_its_point(tmp_path):
    found = more(tmp_path, **at(PLACE, url="https://birch.example"))
    assert "- The place is also called: The Hall" in found
    assert "- There: Ask at the desk" in found
    assert "- Web page of the place: https://hall.example" in found
    assert "- On the map: 46.7, -92.4" in found


def test_the_point_of_a_place_that_its_service_names_is_told(tmp_path):
    (tmp_path / "services.csv").write_text("id,name,status,location_id\ns1,Plain full,active,l1\n")
    (tmp_path / "locations.csv").write_text("id,name,latitude,longitude\nl1,Birch Hall,46.7,-92.4\n")
    (tmp_path / "addresses.csv").write_text("id,location_id,address_1,city\na1,l1,12 Oak St,Cloquet\n")
    plan = plan_of(*read(tmp_path).understood(), places=Places())
    assert "- On the map: 46.7, -92.4" in plan.entries[0].sections[0].text


def test_a_web_page_is_told_once(tmp_path):
    assert not any("Web page" in line for line in more(tmp_path, **at(PLACE, url="https://hall.example")))


def test_a_point_without_its_street_is_not_told_and_nothing_is_at_zero_degrees(tmp_path):
    for street in ("", "PO Box 77", "By referral", "Main Street"):
        address = {**PLACE["addresses"][0], "address_1": street}
        assert "46.7" not in repr(entry_of(tmp_path, **at({**PLACE, "addresses": [address]}))), street
    assert not any("On the map" in line for line in more(tmp_path, **at({**PLACE, "latitude": 0})))


def test_of_a_confidential_place_nothing_is_told(tmp_path):
    entry = entry_of(tmp_path, **at(PLACE, name="Shelter for battered women"))
    assert entry.confidential
    for text in ("46.7", "The Hall", "Ask at the desk", "hall.example", "Oak"):
        assert text not in repr(entry)


def test_the_service_is_exported_with_its_own_address_first_and_all_that_is_told(tmp_path):
    directory = hsds.read(tmp_path, {"email": "meals@birch.example", "wait_time": "two weeks", **at(PLACE)})
    (entry,) = plan_of(*directory.understood(), places=Places()).entries
    service = service_of(entry, made_up())
    assert service["email"] == "meals@birch.example"
    (place,) = service["service_at_locations"]
    assert service["wait_time"] == "two weeks"
    assert (place["description"], place["location"]["alternate_name"]) == ("Ask at the desk", "The Hall")
