"""The places of a pack that a row is of, or that it serves; what is none of them stays in words."""

from guide.content.places import Place, PlaceKind, Places
from tests.directory.importing.cases import differing, phrases
from tests.directory.importing.sheets import one, plan_of, understood

STATE = Place(id="minnesota", name="Minnesota", kind=PlaceKind.STATE, other_names=("MN",))


def counties(*names):
    return (Place(id=name.lower(), name=f"{name} County", kind=PlaceKind.COUNTY) for name in names)


def cities(*names):
    return (Place(id=name.lower().replace(". ", "-"), name=name, kind=PlaceKind.CITY) for name in names)


METRO = Place(id="twin-cities", name="Twin Cities", kind=PlaceKind.REGION, other_names=("metro area",))
ALL = (
    STATE,
    Place(id="national", name="All of the U.S.", kind=PlaceKind.COUNTRY),
    Place(id="st-louis", name="St. Louis County", kind=PlaceKind.COUNTY),
    METRO,
    *counties("Hennepin", "Washington"),
    *cities("Duluth", "St. Paul", "Minneapolis", "Virginia", "Hudson"),
)
PLACES = Places(rows=ALL)


def entry(field, text, places=PLACES, heading="Where"):
    columns = {"Place": ("service.name", "Warm Up Center"), "Phone": ("phone.number", "218-555-0100")}
    return one({**columns, heading: (field, text)}, places).entry


def region(*cell, **more):
    return " ".join(entry(*cell, **more).region)


def table(block):
    return {given: wanted.strip() for given, _, wanted in (each.partition(" =") for each in phrases(block))}


ADDRESSES = """
2757 Garnet Rd, Duluth, MN 55802 = duluth | 2757 Garnet Rd, Duluth MN 55802-1234 = duluth | Duluth & area = duluth
2757 Garnet Rd, St Paul, Minnesota = st-paul | 12 Kestrel Ln, Saint Paul = st-paul | Alder Ave, Mpls = minneapolis
St Louis Co. = st-louis | statewide = minnesota | 12 Main St, Hudson, WI 54016 = | 12 Main St, Virginia = virginia
12 Main St, Virginia, MN 55792 = virginia | 12 Main St, Richmond, Virginia 23220 = | 12 Main St, Fargo, North Dakota =
12 Duluth Ave = | phone only =
"""
AREAS = """
St Paul = st-paul | Mpls = minneapolis | Statewide = minnesota | metro = twin-cities | 7 county metro = twin-cities
Seven-county metro area = twin-cities | 3 counties = minnesota | all 3 counties = minnesota | all counties = minnesota
statewide MN = minnesota | Minnesota statewide = minnesota | 4 counties = | Denver metro = | Cookc. = | Henn. = hennepin
Henn = | Wash. = | United States = national | U.S. = national | USA = national | Nationwide = national
national = national | All of the United States = national | All 50 states = national
"""


def test_an_address_in_one_cell_tells_the_town():
    assert differing(table(ADDRESSES), lambda text: region("address.whole", text)) == {}
    for text in ("statewide", "phone only"):
        assert entry("address.whole", text).address == ""


def test_areas_are_known_by_their_short_names_and_by_how_many_they_are():
    assert differing(table(AREAS), lambda text: region("service_area.name", text)) == {}
    for field in ("address.city", "location.name"):
        assert (region(field, "St Paul"), region(field, "Mpls")) == ("st-paul", "minneapolis")
    south = Place(id="southeast", name="Southeast", kind=PlaceKind.REGION, other_names=("SE MN",))
    for text in ("SE MN", "all SE MN", "all of SE MN"):
        assert region("service_area.name", text, places=Places(rows=(south,))) == "southeast"


def test_areas_that_are_not_known_stay_as_they_are_written():
    found = entry("service_area.name", "All of the lakes, and beyond; Duluth, Elsewhere")
    assert found.region == ("duluth",)
    assert found.sections[0].text == "- Where it serves: All of the lakes, and beyond; Elsewhere"
    country = entry("service_area.name", "U.S. and Canada")
    assert country.region == ("national",)
    assert "Canada" in country.sections[0].text
    assert not entry("service_area.name", "USA").sections


NEIGHBOURS = Places(
    rows=(
        STATE,
        *counties("Lake", "Cass", "Washington"),
        Place(id="two-harbors", name="Two Harbors", kind=PlaceKind.CITY, zip_codes=("55616",)),
    )
)


def regions(columns, *rows, places=NEIGHBOURS, where="service_area.name"):
    """The places of each row, its areas in the column Where, and whether it has others."""
    fields = {"Place": "service.name", "Where": where, **columns}
    entries = [each.entry for each in plan_of(understood("list", fields, *rows), places=places).judged]
    return [(" ".join(each.region), "Where it serves" in repr(each)) for each in entries]


def test_a_county_without_its_state_is_ours_unless_the_row_is_of_another():
    of_rows = {
        "address.state_province": "IL = | MN = ours | Minnesota = ours",
        "address.postal_code": "60085 = | 55616 = ours",
        "address.whole": """
            18 N County St, Waukegan, IL 60085 = | 18 N County St, Waukegan, Illinois = | State: FL =
            18 N County St Waukegan IL 60085 = | 601 3rd Ave, Two Harbors, MN 55616 = ours | 12345 Oak CT = ours
            """,
        "address.city": "Waukegan, IL = | Waukegan = ours",
        "location.name": "Shelter at 5803 Main St, Waukegan, IL 60085 =",
    }

    def found(case):
        (found,) = regions({"At": case[0]}, ("Legal Help", "Lake; Cass County", case[1]))
        return found == ("lake cass", False)

    texts = [(field, *each) for field, block in of_rows.items() for each in table(block).items()]
    wanted = {(field, text): bool(ours) for field, text, ours in texts}
    assert differing(wanted, found) == {}
    assert found(("address.state_province", ""))


def test_an_area_that_names_our_state_itself_is_ours_and_a_town_of_another_state_is_not():
    state = {"State": "address.state_province"}
    rows = [("Legal Help", areas, "IL") for areas in ("Lake County, MN", "Minnesota; Lake", "statewide")]
    assert regions(state, *rows) == [("lake", False), ("minnesota lake", False), ("", True)]
    assert regions({}, ("Legal Help", "Washington")) == [("washington", False)]  # a county, not the state
    towns = [("Warm Up", "Duluth", said) for said in ("MN", "", "GA", "Georgia")]
    found = [regions(state, each, where="address.city", places=PLACES)[0][0] for each in towns]
    assert found == ["duluth", "duluth", "", ""]


def test_rows_that_do_not_say_their_state_are_of_that_of_their_directory():
    of_illinois = [(f"Legal Help {number}", "Lake", "IL") for number in range(3)]
    silent, ours = ("Quill House", "Lake", ""), ("Warm Up", "Lake", "MN")
    columns = {"State": "address.state_province"}
    assert regions(columns, *of_illinois, silent)[-1] == ("", True)
    assert regions(columns, *of_illinois, silent, ours)[-2:] == [("lake", False), ("lake", False)]
    assert regions(columns, *of_illinois[1:], silent)[-1] == ("lake", False)


OURS = ("Duluth", "Ely", "Bemidji", "Mankato", "Hancock", "Cass", "St. Cloud")
THEIRS = ("Marquette", "Ishpeming", "Newberry", "Escanaba", "Hancock", "Luce", "Alger")


def test_a_directory_whose_towns_are_mostly_no_towns_of_the_pack_is_of_another_state():
    many = Places(rows=(*ALL, *cities(*OURS[1:], *(f"Town {n}" for n in range(100)))))
    for field in ("address.city", "address.region"):
        for towns, hancock in ((OURS, "hancock"), (THEIRS, "")):
            rows = [(f"Center {n}", towns[n % 7]) for n in range(14)]
            found = regions({}, *rows, places=many, where=field)
            assert {found[4][0], found[11][0]} == {hancock}
    rows = [(f"Center {n}", THEIRS[n % 7]) for n in range(14)]
    assert regions({}, *rows, ("Child line", "statewide"), places=many)[-1][0] == ""


NORTH = Places(
    rows=(
        STATE,
        *counties("Cook", "Lake", "Carlton", "Itasca", "Koochiching"),
        Place(id="cook-city", name="Cook", kind=PlaceKind.CITY),
        Place(id="carlton-city", name="Carlton", kind=PlaceKind.CITY),
    )
)


def test_of_a_county_and_a_town_of_one_name_the_column_tells_which():
    columns = {
        ("Co.", "address.region"): "cook",
        ("Counties", "service_area.name"): "cook",
        ("Cities served", "service_area.name"): "cook-city",
        ("Town", "address.city"): "cook-city",
        ("Address", "address.whole"): "cook-city",
    }

    def found(case):
        heading, field = case
        text = "12 Main St, Cook, MN" if field == "address.whole" else "Cook"
        return region(field, text, places=NORTH, heading=heading)

    assert differing(columns, found) == {}


def test_several_counties_in_a_cell_are_each_found_and_none_is_lost():
    cells = """
    Itasca, Koochiching = itasca koochiching | Lake & Cook = lake cook | Carlton/Lake = carlton lake
    Carlton and Lake Counties = carlton lake | Carlton, Lake, SLC = carlton lake + | all MN = minnesota
    all of Minnesota = minnesota | all NE = +
    """

    def found(case):
        field, text = case
        made = entry(field, text, NORTH, "Co.")
        return " ".join([*made.region, *("+" if "Where it serves" in repr(made) else "")])

    fields = ("address.region", "service_area.name")
    assert differing({(f, text): w for f in fields for text, w in table(cells).items()}, found) == {}


POND = Places(
    rows=(
        Place(id="nation", name="Red Pond Nation", kind=PlaceKind.TRIBAL_NATION, other_names=("Red Pond",)),
        *counties("Red Pond", "St. Elm", "Teasel", "Pond"),
    )
)


def test_below_a_heading_of_counties_a_name_is_a_county_or_a_part_of_one():
    cells = """
    Red Pond = red pond | Teasel/Pond = teasel pond | Teasel & Pond = teasel pond | St Elm Teasel = st. elm teasel
    Teasel Pond Red Pond = teasel pond red pond
    """
    assert (
        differing(
            table(cells), lambda text: region("service_area.name", text, places=POND, heading="Counties")
        )
        == {}
    )
    for text in phrases("N St Elm | N/S St Elm | S. St. Elm | St. Elm (north) | St Elm area"):
        part = entry("service_area.name", text, POND, "Counties served")
        assert (part.region, part.sections[0].text) == (("st. elm",), f"- Where it serves: {text}")
    assert region("service_area.name", "Red Pond", places=POND) == "nation"
    for text in ("Teasel WI", "Teasel and everywhere", "Thistle Pond"):
        assert "here it serves" in entry("service_area.name", text, POND, "Counties").sections[0].text
