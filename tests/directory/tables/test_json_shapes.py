"""JSON of grids, maps, groups and records within records, as programs write it, is read row by row."""

import json

from tests.directory.tables.writing import cells, table_of

HEADINGS = ("Name", "Phone", "Contact person")
ROWS = [("Alder House", "218-555-0100", "Jane Doe"), ("Birch Pantry", "218-555-0101", "Ann Quill")]
BY_COLUMN = {heading: [row[at] for row in ROWS] for at, heading in enumerate(HEADINGS)}
COLUMNS = [{"id": at, "name": heading} for at, heading in enumerate(HEADINGS)]
GRIDS = [
    [HEADINGS, *ROWS],
    {"range": "Sheet1!A1:C3", "majorDimension": "ROWS", "values": [HEADINGS, *ROWS]},
    {"columns": HEADINGS, "index": [0, 1], "data": ROWS},
    {"meta": {"view": {"name": "Sites", "columns": COLUMNS}}, "data": ROWS},
    {"fields": COLUMNS, "rows": ROWS},
    BY_COLUMN,
    {heading: {"0": one, "1": other} for heading, (one, other) in BY_COLUMN.items()},
]


def read(tmp_path, value):
    return table_of(tmp_path, json.dumps(value), "list.json")


def part(name, **more):
    return {**more, "name": name, "phone": "218-555-0101", "hours": "Mon-Fri 9-5"}


def feature(x, y):
    return {"attributes": {"NAME": "Alder"}, "geometry": {"x": x, "y": y}}


POINT = {"type": "Point", "coordinates": [-92.1, 46.8]}
TAGS = {"name": "Alder", "amenity": "food_bank", "addr:street": "Main St", "addr:housenumber": "12"}
FOOD = {"key": "food", "label": "Food", "items": [{"title": "Alder"}, {"title": "Birch"}]}
BEDS = {"key": "beds", "label": "Beds", "items": [{"title": "Cedar", "category": "men"}]}
HOURS = {"Mon": {"open": "9", "close": "5"}, "Tue": {"open": "9", "close": "5"}}
HOURS_AND_PHONE = {"phone": "218-555-0101", "hours": "Mon-Fri 9-5"}
DAYS = [
    {"day": "Monday", "opens_at": 900, "closes_at": 1730},
    {"day": "tue", "opens_at": 1000, "closes_at": 1200},
]
# What is read; the first headings and the first cells of each row.
SHAPES: dict[str, tuple[object, tuple[str, ...], list[tuple[str, ...]]]] = {
    "a map": (
        {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "properties": {"name": "Alder"}, "geometry": POINT}],
        },
        ("latitude", "longitude", "name"),
        [("46.8", "-92.1", "Alder")],
    ),
    "a map of ArcGIS": ({"features": [feature(-92.1, 46.8)]}, ("latitude", "longitude", "NAME"), [("46.8", "-92.1", "Alder")]),
    "OpenStreetMap": (
        {"elements": [{"type": "node", "id": 5, "lat": 46.8, "lon": -92.1, "tags": TAGS}]},
        ("id", "lat", "lon", "name", "street address", "kind"),
        [("5", "46.8", "-92.1", "Alder", "12 Main St", "food_bank")],
    ),
    "Airtable": ({"records": [{"id": "rec1", "createdTime": "2024", "fields": {"Name": "Alder"}}]}, ("id", "Name"), [("rec1", "Alder")]),
    "Django": ([{"model": "list.service", "pk": 7, "fields": {"name": "Alder"}}], (), [("7", "Alder")]),
    "Mongo": ([{"_id": {"$oid": "5f0c"}, "title": {"rendered": "Alder"}, "more": {}}], ("_id", "title"), [("5f0c", "Alder")]),
    "by state": (
        {"states": {"MN": [part("Alder"), part("Birch")], "WI": [part("Cedar")], "IA": [part("Elm")]}},
        (),
        [("MN", "Alder"), ("MN", "Birch"), ("WI", "Cedar"), ("IA", "Elm")],
    ),
    "in groups": ({"categories": [FOOD, BEDS]}, ("category", "title", "group"), [("Food", "Alder", ""), ("Food", "Birch", ""), ("men", "Cedar", "Beds")]),
    "by name below towns": (
        {"Ely": {"Alder": HOURS_AND_PHONE, "Birch": HOURS_AND_PHONE}, "Tower": {"Cedar": HOURS_AND_PHONE}},
        ("group", "key", "phone", "hours"),
        [("Ely", "Alder"), ("Ely", "Birch"), ("Tower", "Cedar")],
    ),
    "counties in states": (
        [
            {"state": "MN", "counties": [{"county": "Pine", "places": [part("Alder"), part("Birch")]}]},
            {"state": "WI", "counties": [{"county": "Lake", "places": [part("Cedar")]}]},
        ],
        (),
        [("MN", "Pine", "Alder"), ("MN", "Pine", "Birch"), ("WI", "Lake", "Cedar")],
    ),
    "days below names": ({"Alder House": HOURS, "Birch House": HOURS, "Elm": HOURS}, (), [("Alder House",), ("Birch House",), ("Elm",)]),
    "a list of days": ([{"name": "Alder", "schedule": {"schedule_days": DAYS}}], (), [("Alder", "Monday 9:00 - 17:30; Tuesday 10:00 - 12:00")]),
    "nothing as a word": ([{"name": "Alder House", "fax": "null", "fees": "None"}], (), [("Alder House", "", "None")]),
    "more cells than headings": (
        [["Name", "Phone", "Phone"], ["Alder", "218-555-0100", "218-555-0101", "Beds"]],
        ("Name", "Phone", "Phone 3", "column 4"),
        [("Alder", "218-555-0100", "218-555-0101", "Beds")],
    ),
}  # fmt: skip


def test_each_row_of_a_grid_is_a_record(tmp_path):
    for value in GRIDS:
        table = read(tmp_path, value)
        assert (table.headings, cells(table)) == (HEADINGS, ROWS), value


def test_each_shape_is_read_row_by_row(tmp_path):
    wrong = {}
    for shape, (value, headings, rows) in SHAPES.items():
        table = read(tmp_path, value)
        found = table.headings[: len(headings)], [each[: len(rows[0])] for each in cells(table)]
        if found != (headings, rows):
            wrong[shape] = found
    assert wrong == {}


def test_places_inside_an_organization_are_rows_with_its_name(tmp_path):
    places = [
        {"name": f"{name} House", "phones": [{"number": "218-555-0100"}]} for name in ("Alder", "Birch")
    ]
    table = read(tmp_path, {"name": "Pine Services", "locs": places})
    at = [table.headings.index(name) for name in ("name", "phones.number", "organization")]
    found = [tuple(row[n] for n in at) for row in cells(table)]
    assert found == [(f"{name} House", "218-555-0100", "Pine Services") for name in ("Alder", "Birch")]


def test_parts_of_a_row_are_no_rows(tmp_path):
    for more in (
        {"hours": [{"day": "Mon", "opens": "9", "closes": "5"}]},
        {"languages": [{"name": "Hmong"}, {"name": "Somali"}]},
        {"address": {"street": "1 Oak St", "city": "Ely"}, "contact": {"phone": "555-0101"}},
        {"phone": "555-0100", "items": [{"name": "Soup"}, {"name": "Bread"}]},
        {"phones": ["218-555-0100", "218-555-0101"]},
    ):
        assert len(read(tmp_path, [{"name": "Alder", **more}, {"name": "Birch", **more}]).rows) == 2, more
    for one in ({"name": "Alder", "phones": ["1", "2"]}, {"name": "Alder", "data": ["food", "beds"]}):
        assert len(read(tmp_path, one).rows) == 1, one


def test_a_day_has_the_text_of_its_times(tmp_path):
    for monday in (
        {"open": "09:00", "close": "17:00"},
        {"from": "09:00", "to": "17:00", "closed": False},
        [{"start": "09:00", "end": "17:00"}],
    ):
        table = read(tmp_path, [{"name": "Alder", "hours": {"monday": monday, "saturday": {"closed": True}}}])
        assert table.headings == ("name", "hours.monday", "hours.saturday")
        assert cells(table) == [("Alder", "09:00 - 17:00", "closed")]
    for hours in ({"monday": {"note": "call"}, "friday": "9-5"}, [{"day": "Monday", "note": "call"}]):
        assert "call" in cells(read(tmp_path, [{"name": "Alder", "hours": hours}]))[0]


def test_a_page_that_is_protected_keeps_its_flag(tmp_path):
    page = {"title": {"rendered": "Alder"}, "content": {"rendered": "", "protected": True}}
    assert "content.protected" in read(tmp_path, [page]).headings
