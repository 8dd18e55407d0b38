"""Lines of "More from the source" stand in the fields of HSDS that they are from, where that is true."""

import json
from dataclasses import replace
from typing import Any

from guide.content.parts import Section
from guide.directory.exporting.formats import ExportFormat, export
from guide.directory.exporting.services import service_of
from tests.builders import contact
from tests.directory.exporting.hsds import Package, fields
from tests.directory.exporting.made_up import PLAIN, SECRET, made_up


def lines(text: str, **keys: Any) -> dict[str, Any]:
    """Return the service of an entry whose source says more, in these lines."""
    section = Section(id="from-the-source", title="More from the source", text=text)
    return service_of(replace(PLAIN, **{"sections": (section,), **keys}), made_up())


def test_what_has_no_field_stays_in_the_description():
    found = lines(
        "Read this.\n- Waiting time: two weeks\n- Waiting time: three weeks\n- Color: blue\n- cash only"
    )
    said = "Read this.\n- Waiting time: three weeks\n- Color: blue\n- cash only"
    assert found["description"] == f"Nothing more.\n\nMore from the source\n{said}"
    assert found["wait_time"] == "two weeks"
    section = Section(id="notes", title="Notes", text="- Waiting time: two weeks")
    found = service_of(replace(PLAIN, sections=(section,)), made_up())
    assert ("wait_time" in found, "two weeks" in found["description"]) == (False, True)


UNTRUE = """
- On the map: near the lake
- On the map: 146.7, -92.4
- On the map: 46.7
- Web page of the place: ask at the desk
- Web page of the place: https://a.example; https://b.example
- Links: Menu: https://menu.example; Prices: on the door
- Mailing address: behind the hall
- Room: many beds
- Room: beds: 3 free
- Room: beds: 3 free, 2026-13-45
- Fax: ask for it
- Kind of place: odd
- About the organization: Neighbors at 12 Oak Street.
"""


def test_what_could_not_be_told_truthfully_stays_text():
    plain = service_of(PLAIN, made_up())
    for line in UNTRUE.strip().splitlines():
        found = lines(line)
        assert line in found["description"]
        assert (found.keys(), found["organization"]) == (plain.keys(), plain["organization"]), line


def test_an_address_for_mail_alone_is_no_place_to_go_to_and_who_takes_the_mail_stands_before_it():
    found = lines("- Mailing address: Birch Aid, 12 Oak St, Suite 4, Cloquet, MN 55720")
    location = found["service_at_locations"][0]["location"]
    assert (location["location_type"], found["x_field_guide"]["address"]) == ("postal", None)
    (address,) = location["addresses"]
    wanted = {
        "attention": "Birch Aid",
        "address_1": "12 Oak St",
        "address_2": "Suite 4",
        "address_type": "postal",
    }
    assert fields(address, wanted) == wanted


def test_each_of_several_addresses_is_split_if_all_can_be():
    for second, number in (("14 Elm St, Cloquet, MN 55720", 2), ("the hall", 0)):
        address = f"12 Oak St, Cloquet, MN 55720; {second}"
        found = lines("- Getting there: Bus 7", address=address)
        (at,) = found["service_at_locations"]
        addresses = at["location"].get("addresses", [])
        assert [each["address_1"] for each in addresses] == ["12 Oak St", "14 Elm St"][:number]
        assert found["x_field_guide"]["address"] == address


def test_a_place_to_which_nobody_goes_is_virtual_and_how_to_attend_needs_no_hours():
    text = "It is long. " * 300
    found = lines(
        f"- Place: Zoom\n- Kind of place: virtual\n- How to attend: by phone\n- Getting there: {text[:2400]}\n\n{text[2400:]}"
    )
    location = found["service_at_locations"][0]["location"]
    wanted = {"name": "Zoom", "location_type": "virtual", "transportation": text.strip()}
    assert fields(location, wanted) == wanted
    (schedule,) = found["schedules"]
    assert fields(schedule, ("attending_type", "description")) == {"attending_type": "by phone"}


def test_an_organization_says_the_same_beside_each_of_its_services():
    section = Section(id="from-the-source", title="More", text="- About the organization: Neighbors.")
    entries = (SECRET, replace(SECRET, id="other", sections=(section,)))
    guide = made_up(entries[1])
    services = json.loads(export(ExportFormat.JSON, entries, guide))["contents"]
    assert [each["organization"]["description"] for each in services] == ["Neighbors.", "Neighbors."]
    (row,) = Package(export(ExportFormat.PACKAGE, entries, guide)).rows["organization"]
    assert row["description"] == "Neighbors."


def test_an_organization_has_each_of_its_programs():
    sections = [(Section(id="from-the-source", title="More", text=f"- Program: {name}"),) for name in "AB"]
    entries = [replace(SECRET, id=f"at-{at}", sections=each) for at, each in enumerate(sections)]
    package = Package(export(ExportFormat.PACKAGE, entries, made_up(*entries)))
    assert list(package.mistakes()) == []
    (organization,) = package.rows["organization"]
    programs = {each["id"]: (each["name"], each["organization_id"]) for each in package.rows["program"]}
    assert [programs[each["program_id"]] for each in package.rows["service"]] == [
        ("A", organization["id"]),
        ("B", organization["id"]),
    ]


def test_an_extension_is_a_number():
    for paper, note, expected in (
        ("Extension 12", "Extension 12. Ask at the desk", (12, "Office. Ask at the desk")),
        ("Extension 12", "Extension 12", (12, "Office.")),
        ("Extension 012", "Extension 012", (None, "Office. Extension 012")),
        ("", "Extension 12", (None, "Office. Extension 12")),
    ):
        number = contact("office", "call", "218-555-0100", note=note, handout_note=paper)
        (phone,) = service_of(replace(PLAIN, contacts=(number,)), made_up())["phones"]
        assert (phone.get("extension"), phone["description"]) == expected
