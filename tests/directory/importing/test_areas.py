import pytest

from guide.content.places import Place, PlaceKind, Places
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, understood

PLACES = Places(
    rows=(
        Place(id="minnesota", name="Minnesota", kind=PlaceKind.STATE, other_names=("MN",)),
        Place(id="st-louis", name="St. Louis County", kind=PlaceKind.COUNTY),
        Place(id="duluth", name="Duluth", kind=PlaceKind.CITY),
        Place(id="st-paul", name="St. Paul", kind=PlaceKind.CITY),
        Place(id="minneapolis", name="Minneapolis", kind=PlaceKind.CITY),
        Place(id="virginia", name="Virginia", kind=PlaceKind.CITY),
        Place(id="hudson", name="Hudson", kind=PlaceKind.CITY),
    )
)


def entry(field, text):
    columns = {"Place": "service.name", "Phone": "phone.number", "Where": field}
    sheet = understood("list.csv", columns, ("Warm Up Center", "218-555-0100", text))
    (judged,) = finish(planning([sheet], Origin("County list", DAY, PLACES))).judged
    return judged.entry


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("2757 Garnet Rd, Duluth, MN 55802", "duluth"),
        ("2757 Garnet Rd, Duluth MN 55802-1234", "duluth"),
        ("2757 Garnet Rd, St Paul, Minnesota", "st-paul"),
        ("12 Kestrel Ln, Saint Paul", "st-paul"),
        ("Alder Ave, Mpls", "minneapolis"),
        ("Duluth & area", "duluth"),
        ("St Louis Co.", "st-louis"),
        ("statewide", "minnesota"),
        ("12 Main St, Hudson, WI 54016", None),
        ("12 Main St, Virginia", "virginia"),
        ("12 Main St, Virginia, MN 55792", "virginia"),
        ("12 Main St, Richmond, Virginia 23220", None),
        ("12 Main St, Fargo, North Dakota", None),
        ("12 Duluth Ave", None),
        ("phone only", None),
    ],
)
def test_an_address_in_one_cell_tells_the_town(text, place):
    assert entry("address.whole", text).region == ((place,) if place else ())


@pytest.mark.parametrize("field", ["address.city", "service_area.name", "location.name"])
@pytest.mark.parametrize(
    ("text", "place"), [("St Paul", "st-paul"), ("Mpls", "minneapolis"), ("Statewide", "minnesota")]
)
def test_short_names_of_places_are_known(field, text, place):
    assert entry(field, text).region == (place,)


def test_what_is_no_address_is_not_written_as_one():
    assert entry("address.whole", "statewide").address == ""
    assert entry("address.whole", "phone only").address == ""
    assert entry("address.whole", "12 Main St, Duluth").address == "12 Main St, Duluth"


@pytest.mark.parametrize(
    ("state", "region"), [("MN", ("duluth",)), ("", ("duluth",)), ("GA", ()), ("Georgia", ())]
)
def test_a_town_of_another_state_is_no_place_of_the_pack(state, region):
    columns = {"Place": "service.name", "Town": "address.city", "State": "address.state_province"}
    sheet = understood("list.csv", columns, ("Warm Up Center", "Duluth", state))
    (judged,) = finish(planning([sheet], Origin("County list", DAY, PLACES))).judged
    assert judged.entry is not None
    assert judged.entry.region == region
