import pytest

from guide.content.places import Place, PlaceKind, Places
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, understood

PLACES = Places(
    rows=(
        Place(id="minnesota", name="Minnesota", kind=PlaceKind.STATE, other_names=("MN",)),
        Place(id="national", name="All of the U.S.", kind=PlaceKind.COUNTRY),
        Place(id="st-louis", name="St. Louis County", kind=PlaceKind.COUNTY),
        Place(id="duluth", name="Duluth", kind=PlaceKind.CITY),
        Place(id="st-paul", name="St. Paul", kind=PlaceKind.CITY),
        Place(id="minneapolis", name="Minneapolis", kind=PlaceKind.CITY),
        Place(id="virginia", name="Virginia", kind=PlaceKind.CITY),
        Place(id="hudson", name="Hudson", kind=PlaceKind.CITY),
        Place(id="twin-cities", name="Twin Cities", kind=PlaceKind.REGION, other_names=("metro area",)),
        Place(id="hennepin", name="Hennepin County", kind=PlaceKind.COUNTY),
        Place(id="washington", name="Washington County", kind=PlaceKind.COUNTY),
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


def regions(columns, *rows):
    """The places and the other areas of each row, its areas in the column Where."""
    fields = {"Place": "service.name", "Where": "service_area.name", **columns}
    plan = finish(planning([understood("list.csv", fields, *rows)], Origin("County list", DAY, NEIGHBOURS)))
    entries = [each.entry for each in plan.judged if each.entry]
    return [(entry.region, "Where it serves" in repr(entry)) for entry in entries]


NEIGHBOURS = Places(
    rows=(
        Place(id="minnesota", name="Minnesota", kind=PlaceKind.STATE, other_names=("MN",)),
        Place(id="lake", name="Lake County", kind=PlaceKind.COUNTY),
        Place(id="cass", name="Cass County", kind=PlaceKind.COUNTY),
        Place(id="washington", name="Washington County", kind=PlaceKind.COUNTY),
        Place(id="two-harbors", name="Two Harbors", kind=PlaceKind.CITY, zip_codes=("55616",)),
    )
)


@pytest.mark.parametrize(
    ("field", "text", "is_ours"),
    [
        ("address.state_province", "IL", False),
        ("address.state_province", "MN", True),
        ("address.state_province", "", True),
        ("address.postal_code", "60085", False),
        ("address.postal_code", "55616", True),
        ("address.whole", "18 N County St, Waukegan, IL 60085", False),
        ("address.whole", "18 N County St, Waukegan, Illinois", False),
        ("address.whole", "18 N County St Waukegan IL 60085", False),
        ("address.whole", "State: FL", False),
        ("address.whole", "601 3rd Ave, Two Harbors, MN 55616", True),
        ("address.whole", "12345 Oak CT", True),  # a court, and the number of a house
        ("address.city", "Waukegan, IL", False),
        ("location.name", "Shelter at 5803 Main St, Waukegan, IL 60085", False),
        ("address.city", "Waukegan", True),  # of a town alone it can't be known
    ],
)
def test_a_county_without_its_state_is_ours_unless_the_row_is_of_another(field, text, is_ours):
    assert regions({"At": field}, ("Legal Help", "Lake; Cass County", text)) == [
        (("lake", "cass"), False) if is_ours else ((), True)
    ]


def test_an_area_that_names_our_state_itself_is_ours():
    rows = [("Legal Help", areas, "IL") for areas in ("Lake County, MN", "Minnesota; Lake", "statewide")]
    found = regions({"State": "address.state_province"}, *rows)
    assert found == [(("lake",), False), (("minnesota", "lake"), False), ((), True)]
    assert regions({}, ("Legal Help", "Washington")) == [(("washington",), False)]  # a county, not the state


def test_rows_that_do_not_say_their_state_are_of_that_of_their_directory():
    of_illinois = [(f"Legal Help {number}", "Lake", "IL") for number in range(3)]
    silent, ours = ("Quill House", "Lake", ""), ("Warm Up", "Lake", "MN")
    columns = {"State": "address.state_province"}
    assert regions(columns, *of_illinois, silent)[-1] == ((), True)
    assert regions(columns, *of_illinois, silent, ours)[-2:] == [(("lake",), False), (("lake",), False)]
    assert regions(columns, *of_illinois[1:], silent)[-1] == (("lake",), False)


OURS = ("Duluth", "Ely", "Bemidji", "Mankato", "Hancock", "Cass County", "St. Cloud")
THEIRS = ("Marquette", "Ishpeming", "Newberry", "Escanaba", "Hancock", "Luce", "Alger")
MANY = Places(
    rows=(
        *PLACES.rows,
        *(Place(id=f"p{n}", name=name, kind=PlaceKind.CITY) for n, name in enumerate(OURS)),
        *(Place(id=f"t{n}", name=f"Town {n}", kind=PlaceKind.CITY) for n in range(100)),
    )
)


@pytest.mark.parametrize("field", ["city", "region"])
@pytest.mark.parametrize(("towns", "region"), [(OURS, ("p4",)), (THEIRS, ())])
def test_a_directory_whose_towns_are_mostly_no_towns_of_the_pack_is_of_another_state(towns, region, field):
    columns = {"Place": "service.name", "Phone": "phone.number", "Town": f"address.{field}"}
    rows = [(f"Center {n}", f"218-555-01{n:02}", towns[n % 7]) for n in range(14)]
    plan = finish(planning([understood("list.csv", columns, *rows)], Origin("List", DAY, MANY)))
    hancock = [each.entry for each in plan.judged if towns[4] in each.record.all_of("address", field)]
    assert {entry.region for entry in hancock if entry} == {region}
    assert hancock


def test_statewide_in_a_directory_of_another_state_is_not_the_state_of_the_pack():
    columns = {"Place": "service.name", "Phone": "phone.number", "Serves": "service_area.name"}
    rows = [(f"Center {n}", f"218-555-01{n:02}", THEIRS[n % 7]) for n in range(14)]
    sheet = understood("list.csv", columns, *rows, ("Child line", "855-555-0179", "statewide"))
    plan = finish(planning([sheet], Origin("List", DAY, MANY)))
    last = plan.judged[-1].entry
    assert last
    assert last.region == ()


NORTH = Places(
    rows=(
        Place(id="minnesota", name="Minnesota", kind=PlaceKind.STATE, other_names=("MN",)),
        *(
            Place(id=name.casefold(), name=f"{name} County", kind=PlaceKind.COUNTY)
            for name in ("Cook", "Lake", "Carlton", "Itasca", "Koochiching")
        ),
        Place(id="cook-city", name="Cook", kind=PlaceKind.CITY),
        Place(id="carlton-city", name="Carlton", kind=PlaceKind.CITY),
    )
)


def served(*columns):
    """The places of one row, and whether it says in words where it serves; columns are (heading, field, text)."""
    fields = {"Place": "service.name", **{heading: field for heading, field, _ in columns}}
    row = ("Warm Up Center", *(text for _, _, text in columns))
    (judged,) = finish(planning([understood("list.csv", fields, row)], Origin("List", DAY, NORTH))).judged
    assert judged.entry
    return judged.entry.region, "Where it serves" in repr(judged.entry)


@pytest.mark.parametrize(
    ("heading", "field", "place"),
    [
        ("Co.", "address.region", "cook"),
        ("Counties", "service_area.name", "cook"),
        ("Cities served", "service_area.name", "cook-city"),
        ("Town", "address.city", "cook-city"),
        ("Address", "address.whole", "cook-city"),
    ],
)
def test_of_a_county_and_a_town_of_one_name_the_column_tells_which(heading, field, place):
    text = "12 Main St, Cook, MN" if field == "address.whole" else "Cook"
    assert served((heading, field, text))[0] == (place,)


@pytest.mark.parametrize("field", ["address.region", "service_area.name"])
@pytest.mark.parametrize(
    ("text", "places", "has_rest"),
    [
        ("Itasca, Koochiching", ("itasca", "koochiching"), False),
        ("Lake & Cook", ("lake", "cook"), False),
        ("Carlton/Lake", ("carlton", "lake"), False),
        ("Carlton and Lake Counties", ("carlton", "lake"), False),
        ("Carlton, Lake, SLC", ("carlton", "lake"), True),
        ("all MN", ("minnesota",), False),
        ("all of Minnesota", ("minnesota",), False),
        ("all NE", (), True),
    ],
)
def test_several_counties_in_a_cell_are_each_found_and_none_is_lost(field, text, places, has_rest):
    assert served(("Co.", field, text)) == (places, has_rest)


@pytest.mark.parametrize("text", ["SE MN", "all SE MN", "all of SE MN"])
def test_all_of_a_region_is_that_region(text):
    places = Places(
        rows=(Place(id="southeast", name="Southeast", kind=PlaceKind.REGION, other_names=("SE MN",)),)
    )
    sheet = understood("list.csv", {"Place": "service.name", "Where": "service_area.name"}, ("House", text))
    (judged,) = finish(planning([sheet], Origin("List", DAY, places))).judged
    assert judged.entry
    assert judged.entry.region == ("southeast",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("metro", "twin-cities"),
        ("7 county metro", "twin-cities"),
        ("Seven-county metro area", "twin-cities"),
        ("3 counties", "minnesota"),  # all that these places have
        ("all 3 counties", "minnesota"),
        ("all counties", "minnesota"),
        ("statewide MN", "minnesota"),
        ("Minnesota statewide", "minnesota"),
        ("4 counties", None),
        ("Denver metro", None),
        ("Cookc.", None),
        ("Henn.", "hennepin"),
        ("Henn", None),
        ("Wash.", None),  # the state, or the county
    ],
)
def test_areas_of_many_counties_are_known(text, place):
    assert entry("service_area.name", text).region == ((place,) if place else ())


@pytest.mark.parametrize(
    "text",
    ["United States", "U.S.", "USA", "Nationwide", "national", "All of the United States", "All 50 states"],
)
def test_the_whole_country_is_known_by_its_names(text):
    made = entry("service_area.name", text)
    assert made.region == ("national",)
    assert not made.sections


def test_of_a_country_and_another_the_one_that_is_known_is_found():
    made = entry("service_area.name", "U.S. and Canada")
    assert made.region == ("national",)
    assert "Canada" in made.sections[0].text


def test_areas_that_are_not_known_stay_as_they_are_written():
    found = entry("service_area.name", "All of the lakes, and beyond; Duluth, Elsewhere")
    assert found.region == ("duluth",)
    assert found.sections[0].text == "- Where it serves: All of the lakes, and beyond; Elsewhere"
