"""Lines of "More from the source" stand in the fields of HSDS that they are from, where that is true."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from guide.content.parts import Section
from guide.directory.exporting.formats import ExportFormat, export
from guide.directory.exporting.services import service_of
from guide.directory.source_lines import labels
from tests.builders import contact
from tests.directory.exporting.hsds import Package, fields
from tests.directory.exporting.made_up import PLAIN, SECRET, made_up


def lines(text: str, **keys: Any) -> dict[str, Any]:
    """Return the service of an entry whose source says more, in these lines."""
    section = Section(id="from-the-source", title="More from the source", text=text)
    return service_of(replace(PLAIN, **{"sections": (section,), **keys}), made_up())


def test_what_has_no_field_stays_in_the_description():
    found = lines("Read this.\n- Status: waitlist\n- Waiting time: two weeks\n- Color: blue\n- cash only")
    assert found["description"] == (
        "Nothing more.\n\nMore from the source\nRead this.\n- Status: waitlist\n- Color: blue\n- cash only"
    )
    assert found["wait_time"] == "two weeks"


def test_lines_of_another_section_are_its_text():
    section = Section(id="notes", title="Notes", text="- Waiting time: two weeks")
    found = service_of(replace(PLAIN, sections=(section,)), made_up())
    assert "wait_time" not in found
    assert "two weeks" in found["description"]


@pytest.mark.parametrize(
    "line",
    [
        "- On the map: near the lake",
        "- On the map: 146.7, -92.4",
        "- On the map: 46.7",
        "- Web page of the place: ask at the desk",
        "- Web page of the place: https://a.example; https://b.example",
        "- Links: Menu: https://menu.example; Prices: on the door",
        "- Mailing address: behind the hall",
        "- Room: many beds",
        "- Room: beds: 3 free",
        "- Room: beds: 3 free, 2026-13-45",
        "- Fax: ask for it",
        "- Kind of place: odd",
        "- About the organization: Neighbors at 12 Oak Street.",
    ],
)
def test_what_could_not_be_told_truthfully_stays_text(line):
    found = lines(line)
    assert line in found["description"]
    assert found.keys() == service_of(PLAIN, made_up()).keys()
    assert found["organization"] == service_of(PLAIN, made_up())["organization"]


def test_of_two_lines_for_one_field_the_second_stays_text():
    found = lines("- Waiting time: two weeks\n- Waiting time: three weeks")
    assert found["wait_time"] == "two weeks"
    assert "- Waiting time: three weeks" in found["description"]


def test_a_long_text_is_one_again():
    text = "It is long. " * 300
    found = lines(f"- Getting there: {text[:2400]}\n\n{text[2400:]}")
    assert found["service_at_locations"][0]["location"]["transportation"] == text.strip()


def test_a_day_on_which_room_was_counted_is_its_midnight():
    (room,) = lines("- Room: beds: 0 free, 2026-05-01")["capacities"]
    assert (room["available"], room["updated"]) == (0, "2026-05-01T00:00:00Z")


def test_an_address_for_mail_alone_is_no_place_to_go_to():
    found = lines("- Mailing address: PO Box 4, Cloquet, MN 55720")
    (at,) = found["service_at_locations"]
    assert at["location"]["location_type"] == "postal"
    assert found["x_field_guide"]["address"] is None


def test_who_takes_the_mail_stands_before_the_address():
    (at,) = lines("- Mailing address: Birch Aid, 12 Oak St, Suite 4, Cloquet, MN 55720")[
        "service_at_locations"
    ]
    (address,) = at["location"]["addresses"]
    assert fields(address, ("attention", "address_1", "address_2", "address_type")) == {
        "attention": "Birch Aid",
        "address_1": "12 Oak St",
        "address_2": "Suite 4",
        "address_type": "postal",
    }


@pytest.mark.parametrize(("second", "number"), [("14 Elm St, Cloquet, MN 55720", 2), ("the hall", 0)])
def test_each_of_several_addresses_is_split_if_all_can_be(second, number):
    address = f"12 Oak St, Cloquet, MN 55720; {second}"
    found = lines("- Getting there: Bus 7", address=address)
    (at,) = found["service_at_locations"]
    addresses = at["location"].get("addresses", [])
    assert [each["address_1"] for each in addresses] == ["12 Oak St", "14 Elm St"][:number]
    assert found["x_field_guide"]["address"] == address


def test_a_place_to_which_nobody_goes_is_virtual():
    (at,) = lines("- Place: Zoom\n- Kind of place: virtual")["service_at_locations"]
    assert fields(at["location"], ("name", "location_type")) == {"name": "Zoom", "location_type": "virtual"}


def test_how_to_attend_needs_no_hours():
    (schedule,) = lines("- How to attend: by phone")["schedules"]
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


@pytest.mark.parametrize(
    ("extension", "note", "expected"),
    [("12", "Extension 12. Ask at the desk", (12, "Office. Ask at the desk")),
     ("12", "Extension 12", (12, "Office.")),
     ("012", "Extension 012", (None, "Office. Extension 012")),
     ("", "Extension 12", (None, "Office. Extension 12"))],
)  # fmt: skip
def test_an_extension_is_a_number(extension, note, expected):
    note_on_paper = f"Extension {extension}" if extension else ""
    number = contact("office", "call", "218-555-0100", note=note, handout_note=note_on_paper)
    (phone,) = service_of(replace(PLAIN, contacts=(number,)), made_up())["phones"]
    assert (phone.get("extension"), phone["description"]) == expected


def test_the_page_of_this_room_names_each_line():
    page = (Path(__file__).parents[3] / "guide" / "directory" / "README.md").read_text(encoding="utf-8")
    table = page.partition("| line | where an export has it |")[2].partition("\n\n")[0]
    assert [label for label in labels().values() if label not in table] == []
