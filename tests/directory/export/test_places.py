"""Where an entry is goes out as far as its words leave no doubt; web addresses are ASCII."""

from dataclasses import replace

from guide.content import hsds
from guide.content.parts import Link
from guide.directory.export.services import service_of
from tests.directory.export.made_up import PLAIN, made_up

STREET, OTHER, BOX = "12 Oak Street", "14 Elm Street", "PO Box 7"
IN_TOWN = "Duluth, MN 55802"
GUIDE = made_up()


def places_of(address, *kept):
    """Return the name of each place, and the first line of each of its addresses."""
    at = tuple(hsds.ServiceAtLocation(location=each) for each in kept)
    entry = replace(PLAIN, address=address, hsds=hsds.Service(service_at_locations=at) if kept else None)
    found = [each["location"] for each in service_of(entry, GUIDE).get("service_at_locations", ())]
    return [(each["name"], *(line["address_1"] for line in each.get("addresses", ()))) for each in found]


def test_only_what_can_be_read_in_one_way_is_split():
    texts = {
        f"{STREET}, {IN_TOWN}": [(PLAIN.title, STREET)],
        f"{STREET}, Suite 4, {IN_TOWN}-0012; {BOX}, {IN_TOWN}": [(PLAIN.title, STREET, BOX)],
        f"{STREET}, {IN_TOWN}; by the lake": [],
        f"{STREET}, {IN_TOWN}, ask first": [],
        f"{STREET}, back door, {IN_TOWN}": [],
        f"{STREET}, Duluth, XX 55802": [],
        f"{STREET}, Duluth, MN": [],
        f"{STREET}, Duluth": [],
        IN_TOWN: [],
        "": [],
    }
    assert {text: found for text, wanted in texts.items() if (found := places_of(text)) != wanted} == {}


def test_no_address_goes_to_a_place_that_it_may_not_be_of():
    text = f"{STREET}, {IN_TOWN}"
    line = {"city": "Duluth", "state_province": "MN", "postal_code": "55802"}
    north, south = hsds.Location(name="North"), hsds.Location(name="South")
    posted = replace(north, addresses=(hsds.Address(address_1=BOX, address_type="postal", **line),))
    known = replace(north, addresses=(hsds.Address(address_1=OTHER, **line),))
    assert places_of(text, north) == [("North", STREET)]
    assert places_of(text, posted) == [("North", STREET, BOX)]
    assert places_of(text, known, south) == [("North", OTHER), ("South",)]
    assert places_of(text, north, south) == [("North",), ("South",), (PLAIN.title, STREET)]


def test_web_addresses_are_ascii():
    urls = {
        "https://example.org/a%zz?b=100%": "https://example.org/a%25zz?b=100%25",
        "https://exämple.org/": None,
        "https://example.org:8080/a,b;c=(d)": "https://example.org:8080/a,b;c=(d)",
        "https://example.org/ü#x#y": "https://example.org/%C3%BC#x%23y",
    }
    for url, wanted in urls.items():
        service = service_of(replace(PLAIN, links=(Link(title="A", url=url),)), GUIDE)
        assert [each["url"] for each in service.get("additional_urls", ())] == [wanted] * bool(wanted)
