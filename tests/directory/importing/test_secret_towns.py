"""The town of a place that is kept secret is told nowhere: its page has the county of it."""

import pytest

from guide.content.places import Place, PlaceKind, Places
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, texts_of, understood

PLACES = Places(
    rows=(
        Place(id="pond", name="Pond County", kind=PlaceKind.COUNTY),
        Place(id="heron", name="Heron", kind=PlaceKind.CITY, within=("pond",)),
        Place(id="teal", name="Teal", kind=PlaceKind.CITY),
    )
)


def entry_of(what, town):
    columns = {"Name": "service.name", "What": "service.description", "Tel": "phone.number"}
    columns |= {"Street": "address.address_1", "Town": "address.city"}
    sheet = understood("list.csv", columns, ("Birch House", what, "218-555-0100", "12 Oak St", town))
    (judged,) = finish(planning([sheet], Origin("County list", DAY, PLACES))).judged
    return judged.entry


@pytest.mark.parametrize(("town", "region"), [("Heron", ("pond",)), ("Teal", ())])
def test_of_a_secret_town_the_county_alone_is_told(town, region):
    entry = entry_of("Beds for survivors of domestic violence", town)
    assert entry.confidential
    assert entry.region == region
    assert town.casefold() not in texts_of(entry).casefold()


def test_another_service_is_found_in_its_town():
    assert entry_of("Soup and bread", "Heron").region == ("heron",)
