"""JSON of maps, of Airtable, by state and with services inside organizations is read row by row."""

import json

from tests.directory.tables.writing import cells, table_of


def read(tmp_path, value):
    return table_of(tmp_path, json.dumps(value), "list.json")


def test_a_map_has_its_properties_and_its_points(tmp_path):
    point = {"type": "Point", "coordinates": [-92.1, 46.8]}
    features = [{"type": "Feature", "properties": {"name": "Alder House"}, "geometry": point}]
    table = read(tmp_path, {"type": "FeatureCollection", "name": "places", "features": features})
    assert table.headings == ("latitude", "longitude", "name")
    assert cells(table) == [("46.8", "-92.1", "Alder House")]


def test_records_of_airtable_are_what_they_have_as_fields(tmp_path):
    record = {"id": "rec1", "createdTime": "2024-01-01T00:00:00.000Z", "fields": {"Name": "Alder House"}}
    table = read(tmp_path, {"records": [record]})
    assert (table.headings, cells(table)) == (("id", "Name"), [("rec1", "Alder House")])


def test_lists_by_state_are_one_table(tmp_path):
    def row(name):
        return {"name": name, "phone": "555-0100"}

    table = read(
        tmp_path, {"states": {"MN": [row("Alder"), row("Birch")], "WI": [row("Cedar")], "IA": [row("Elm")]}}
    )
    assert [row[:2] for row in cells(table)] == [
        ("MN", "Alder"),
        ("MN", "Birch"),
        ("WI", "Cedar"),
        ("IA", "Elm"),
    ]


def test_places_inside_an_organization_are_rows_with_its_name(tmp_path):
    places = [
        {"name": "Alder House", "phones": [{"number": "218-555-0100"}], "contacts": [{"name": "Ann Moe"}]},
        {"name": "Birch House", "phones": [{"number": "218-555-0101"}]},
    ]
    table = read(tmp_path, {"name": "Pine Services", "locs": places})
    at = [table.headings.index(name) for name in ("name", "phones.number", "organization")]
    assert [tuple(row[n] for n in at) for row in cells(table)] == [
        ("Alder House", "218-555-0100", "Pine Services"),
        ("Birch House", "218-555-0101", "Pine Services"),
    ]


def test_what_a_program_writes_for_nothing_is_nothing(tmp_path):
    table = read(tmp_path, [{"name": "Alder House", "fax": "null", "fees": "None"}])
    assert cells(table) == [("Alder House", "", "None")]


def test_services_in_groups_are_rows_with_the_name_of_their_group(tmp_path):
    food = {"key": "food", "label": "Food", "items": [{"title": "Alder"}, {"title": "Birch"}]}
    beds = {"key": "beds", "label": "Beds", "items": [{"title": "Cedar", "category": "men"}]}
    table = read(tmp_path, {"categories": [food, beds]})
    assert table.headings == ("category", "title", "group")
    assert cells(table) == [("Food", "Alder", ""), ("Food", "Birch", ""), ("men", "Cedar", "Beds")]


def test_groups_within_groups_keep_both_names(tmp_path):
    inner = {"name": "Pantries", "resources": [{"name": "Alder", "phone": "555-0100"}]}
    table = read(tmp_path, [{"name": "Food", "icon": "apple", "items": [inner]}])
    assert table.headings == ("group", "category", "name", "phone")
    assert cells(table) == [("Food", "Pantries", "Alder", "555-0100")]


def test_an_organization_with_a_number_is_no_group(tmp_path):
    record = {"name": "Alder House", "phone": "555-0100", "items": [{"name": "Soup"}, {"name": "Bread"}]}
    assert len(cells(read(tmp_path, [record]))) == 1


def test_records_of_arcgis_have_their_attributes_and_their_points(tmp_path):
    def feature(x, y):
        return {"attributes": {"NAME": "Alder"}, "geometry": {"x": x, "y": y}}

    table = read(tmp_path, {"fields": [{"name": "NAME"}], "features": [feature(-92.1, 46.8)]})
    assert (table.headings, cells(table)) == (("latitude", "longitude", "NAME"), [("46.8", "-92.1", "Alder")])
    assert cells(read(tmp_path, {"features": [feature(-10252525.1, 5912345.6)]})) == [("Alder",)]


def test_what_programs_wrap_once_more_is_unwrapped(tmp_path):
    django = [{"model": "list.service", "pk": 7, "fields": {"name": "Alder"}}]
    assert cells(read(tmp_path, django)) == [("7", "Alder")]
    mongo = [{"_id": {"$oid": "5f0c"}, "title": {"rendered": "Alder"}, "more": {}}]
    table = read(tmp_path, mongo)
    assert (table.headings[:2], cells(table)[0][:2]) == (("_id", "title"), ("5f0c", "Alder"))
    tags = {"name": "Alder", "amenity": "food_bank", "addr:street": "Main St", "addr:housenumber": "12"}
    street_map = {"elements": [{"type": "node", "id": 5, "lat": 46.8, "lon": -92.1, "tags": tags}]}
    table = read(tmp_path, street_map)
    assert table.headings == ("id", "lat", "lon", "name", "street address", "kind")
    assert cells(table) == [("5", "46.8", "-92.1", "Alder", "12 Main St", "food_bank")]


def test_a_page_that_is_protected_keeps_its_flag(tmp_path):
    page = {"title": {"rendered": "Alder"}, "content": {"rendered": "", "protected": True}}
    assert "content.protected" in read(tmp_path, [page]).headings
