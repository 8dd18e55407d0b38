"""Makes the counties and towns of resources/places.yaml from public data; no part of the program.

    pip download --no-deps zipcodes==3.0.0, npm pack us-atlas@3.0.1, unpack both, then
    PYTHONPATH=FOLDER-OF-ZIPCODES python build/content/make_places.py counties-10m.json

Everything below the marker in places.yaml is written again, but keeps its report_to; what stands above the
marker is written by hand.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import zipcodes

FILE = Path(__file__).parents[2] / "resources" / "places.yaml"
MARKER = "  # Below: counties and towns, made by build/content/make_places.py.\n"
STATE, STATE_NUMBER = "MN", "27"
WALKED = 0.01  # degrees that a border may be off after it is made simpler
LEAST_SHARE = 0.25  # of a town's ZIP codes: with fewer, a county is only the other end of a mail route

# The regions of each county, from the navigators' pages, and by geography where no page names the county.
REGIONS = {
    "west-metro": "Hennepin, Scott, Carver",
    "east-metro": "Ramsey, Washington, Dakota",
    "twin-cities": "Anoka, Carver, Dakota, Hennepin, Ramsey, Scott, Washington",
    "southeast": "Dodge, Fillmore, Freeborn, Goodhue, Houston, Mower, Olmsted, Rice, Steele, Wabasha, Winona",
    "southwest": "Blue Earth, Brown, Cottonwood, Faribault, Jackson, Le Sueur, Lincoln, Lyon, Martin, "
    "Murray, Nicollet, Nobles, Pipestone, Rock, Redwood, Sibley, Watonwan",
    "south-central": "Blue Earth, Brown, Faribault, Le Sueur, Martin, Nicollet, Sibley, Waseca, Watonwan",
    "central": "Aitkin, Todd, Crow Wing, Morrison, Stearns, Sherburne, Benton, Wright, Pine, Mille Lacs, "
    "Kanabec",
    "west-central": "Big Stone, Becker, Chippewa, Clay, Douglas, Grant, Kandiyohi, Lac qui Parle, McLeod, "
    "Meeker, Otter Tail, Pope, Renville, Stevens, Swift, Traverse, Wadena, Wilkin, Yellow Medicine",
    "northwest": "Beltrami, Cass, Clearwater, Hubbard, Itasca, Kittson, Koochiching, Lake of the Woods, "
    "Mahnomen, Marshall, Norman, Pennington, Polk, Red Lake, Roseau",
    "northeast": "Carlton, Cook, Lake, St. Louis",
}
# Villages of nations, from general knowledge, as the nations above the marker.
NATIONS = {
    "bois-forte": "Nett Lake",
    "grand-portage": "Grand Portage",
    "leech-lake": "Bena, Cass Lake",
    "red-lake-nation": "Ponemah, Redby, Redlake",
    "white-earth-nation": "Naytahwaush, White Earth",
}
# Names that people also have, or that a better known place elsewhere has. Common English words need no row.
_NAMES = """
    Ada, Albany, Alexandria, Angora, Angus, Ashby, Austin, Avon, Barrett, Becker, Benson, Benton,
    Brandon, Brewster, Bruno, Calumet, Campbell, Carlos, Carver, Chandler, Chippewa, Clinton, Dakota, Dalton,
    Darwin, Dawson, Dayton, Delhi, Denham, Dexter, Dodge, Douglas, Dover, Elgin, Emily, Evan,
    Felton, Florence, Foley, Franklin, Freeborn, Garfield, Gary, Gilbert, Grant, Granger, Hamel,
    Hammond, Hampton, Harding, Harris, Hayward, Hector, Henderson, Hendricks, Henning, Herman,
    Holland, Holt, Houston, Hugo, Isabella, Jackson, Jasper, Johnson, Jordan, Kennedy, Kenneth,
    Kent, Kingston, Lincoln, London, Loretto, Lucan, Lyle, Lyon, Mabel, Manchester, Marshall, Max,
    Maynard, Medina, Melrose, Milan, Montgomery, Morgan, Morris, Morrison, Murdock, Murray, Myrtle,
    Nassau, Nelson, Newport, Norman, Oakland, Odin, Orleans, Oslo, Ostrander, Peterson, Preston,
    Princeton, Randall, Ray, Raymond, Remer, Richmond, Rogers, Roosevelt, Ross, Roy, Russell,
    Rushmore, Sargeant, Scott, Shelly, Springfield, St. Louis, Stacy, Stanton, Stephen, Stevens,
    Stewart, Thomson, Todd, Tracy, Tyler, Utica, Vesta, Victoria, Virginia, Wanda, Warren,
    Washington, Webster, Wendell, Williams, Winthrop, Woodstock, Wright, Wyoming, Young America,
    Good Thunder, Long Beach, Manhattan Beach, New Hope
"""
NAMES_OF_OTHERS = frozenset(" ".join(name.split()) for name in _NAMES.split(","))
# Shortened names in the data, and what is no town.
_SHORT = re.compile(
    r"\b(?:Bethl|Mrkt|Shrs|Bch|Pts?|Crx|Hgts|Hts|W|N|E|S|No|Tp|Twp|Township|Lk|Pk|Vlg|Mls|Pr|Ctr|Anthny|Blmng|"
    r"Minn|Rvr|Fls|Rl|Intl|Pris|Prison|College|Nya|Lks|Dlth|Pel|Crk|Grv|Spgs)\b|Minnetnka|"
    r"Minetonka|^Inver Grove$"
)


def place_id(name: str) -> str:
    """Return the id for a name: small letters and hyphens."""
    return "-".join(re.findall("[a-z0-9]+", name.lower().replace(".", "").replace("'", "")))


def town_name(name: str) -> str:
    """Return the name of a town as people write it."""
    return re.sub(r"\b(?:Saint|St)\b\.?", "St.", re.sub(r"\bMc(\w)", lambda m: "Mc" + m[1].upper(), name))


def county_name(name: str) -> str:
    """Return the name of a county without the word County."""
    return name.removesuffix(" County").replace("St Louis", "St. Louis")


def towns() -> tuple[dict[str, Counter[str]], dict[str, dict[str, str]]]:
    """Return the ZIP codes a county by town, and by town its ZIP codes with the county of each."""
    counties: dict[str, Counter[str]] = defaultdict(Counter)
    codes: dict[str, dict[str, str]] = defaultdict(dict)
    rows = [row for row in zipcodes.list_all() if row["state"] == STATE]
    for row in rows:
        county, town = county_name(row["county"]), town_name(row["city"])
        counties[town][county] += 3 if row["zip_code_type"] == "STANDARD" else 1
        codes[town][row["zip_code"]] = county
    for row in rows:
        for other in map(town_name, row["acceptable_cities"]):
            if not _SHORT.search(other) and other not in codes:
                counties[other][county_name(row["county"])] += 1
    return counties, codes


def rows() -> Iterator[str]:
    """Yield the rows of counties, then of towns."""
    counties, codes = towns()
    regions = {region: names.split(", ") for region, names in REGIONS.items()}
    takers = report_takers()
    outlines = outlines_of(json.loads(Path(sys.argv[1]).read_text()))
    within: dict[str, list[str]] = {}
    stray: dict[str, list[str]] = defaultdict(list)
    for town, shares in counties.items():
        most = [c for c, n in shares.most_common() if n >= LEAST_SHARE * shares.total()]
        within[town] = most
        for code, county in codes[town].items():
            if county not in most:
                stray[county].append(code)
    for name in sorted(outlines, key=str.casefold):
        around = [region for region, names in regions.items() if name in names] or ["minnesota"]
        yield _row(
            id=place_id(name),
            name=f"{name} County",
            kind="county",
            within=around,
            needs_cue=name in NAMES_OF_OTHERS,
            zip_codes=sorted(stray[name]),
            report_to=takers.get(place_id(name), []),
            outline=outlines[name],
        )
    taken = {place_id(name) for name in outlines} | set(re.findall(r"id: ([a-z-]+)", above()))
    for town in sorted(counties, key=str.casefold):
        own = place_id(town)
        inside = sorted(code for code, county in codes[town].items() if county in within[town])
        nations = [nation for nation, names in NATIONS.items() if town in names.split(", ")]
        yield _row(
            id=f"{own}-city" if own in taken else own,
            name=town,
            kind="city",
            within=[*map(place_id, within[town]), *nations],
            needs_cue=town in NAMES_OF_OTHERS,
            zip_codes=inside,
        )


def report_takers() -> dict[str, list[str]]:
    """Return the report_to of each county that has one in the file as it is."""
    found = re.findall(
        r"^  - \{id: ([a-z0-9-]+),.*report_to: \[([^\]]*)\]", FILE.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {county: names.split(", ") for county, names in found}


def _row(**values: object) -> str:
    pairs = []
    for key, value in values.items():
        if isinstance(value, list):
            pairs += [f"{key}: [{', '.join(value)}]"] if value else []
        elif value is True:
            pairs.append(f"{key}: true")
        elif value and value is not False:
            pairs.append(f'{key}: "{value}"' if key == "outline" else f"{key}: {value}")
    return f"  - {{{', '.join(pairs)}}}\n"


def outlines_of(topology: dict) -> dict[str, str]:
    """Return the outline of each county by its name, from the shared borders of a TopoJSON file."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    simple: dict[int, list[tuple[int, int]]] = {}

    def arc(number: int) -> list[tuple[int, int]]:
        own = number if number >= 0 else ~number
        if own not in simple:
            x = y = 0
            points = []
            for dx, dy in topology["arcs"][own]:
                x, y = x + dx, y + dy
                points.append((x * sx + tx, y * sy + ty))
            simple[own] = [(round(100 * x), round(100 * y)) for x, y in _simpler(points)]
        return simple[own] if number >= 0 else simple[own][::-1]

    outlines = {}
    for shape in topology["objects"]["counties"]["geometries"]:
        if shape["id"].startswith(STATE_NUMBER):
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            rings = [_ring([p for n in polygon[0] for p in arc(n)]) for polygon in polygons]
            largest = max(map(len, rings))
            outlines[shape["properties"]["name"]] = "; ".join(
                _steps(ring) for ring in rings if len(ring) > 3 and len(ring) * 4 >= largest
            )
    return outlines


def _simpler(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the line through fewer of `points`, by the method of Douglas and Peucker."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def off(point: tuple[float, float]) -> float:
        x, y = point
        if not length:
            return ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length

    at = max(range(1, len(points) - 1), key=lambda n: off(points[n]))
    if off(points[at]) <= WALKED:
        return [points[0], points[-1]]
    return [*_simpler(points[: at + 1])[:-1], *_simpler(points[at:])]


def _ring(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [point for at, point in enumerate(points) if point != points[at - 1]]


def _steps(ring: list[tuple[int, int]]) -> str:
    steps = [ring[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring))]
    return " ".join(f"{x} {y}" for x, y in steps)


def above() -> str:
    """Return what is written by hand in places.yaml."""
    return FILE.read_text(encoding="utf-8").partition(MARKER)[0]


if __name__ == "__main__":
    FILE.write_text(above() + MARKER + "".join(rows()), encoding="utf-8")
