from guide.content.outlines import rings_of
from guide.content.places import PlaceKind
from tests.shipped import shipped_guide


def test_an_outline_has_points_from_steps():
    assert rings_of("-9302 4541 0 -11 5 0") == (((-9302, 4541), (-9302, 4530), (-9297, 4530)),)
    assert len(rings_of("1 2 3 4 5 6; 1 2 3 4 5 6")) == 2


def test_a_county_of_minnesota_lies_in_it():
    for place in (each for each in shipped_guide().places.rows if each.outline):
        for ring in rings_of(place.outline):
            assert len(ring) >= 4, place.id
            assert all(-9730 < east < -8940 and 4340 < north < 4945 for east, north in ring), place.id


def test_every_county_has_an_outline_and_every_town_a_county():
    rows = shipped_guide().places.rows
    counties = [place for place in rows if place.kind is PlaceKind.COUNTY]
    assert len(counties) == 87
    assert all(place.outline for place in counties)
    assert sum(place.kind is PlaceKind.TRIBAL_NATION for place in rows) == 11
    ids = {place.id for place in counties}
    towns = [place for place in rows if place.kind is PlaceKind.CITY]
    assert len(towns) >= 809
    assert not any(ids.isdisjoint(place.within) for place in towns)


def test_a_page_that_knows_who_helps_serves_the_region_that_names_it():
    """A region that sends to a navigator is one that the navigator's page names."""
    guide = shipped_guide()
    for place in guide.places.rows:
        for page in filter(None, map(guide.find, place.ask_first)):
            assert guide.places.is_served_in(page.region, place.id), (place.id, page.id)


def test_a_county_that_a_navigator_names_lies_in_its_region():
    guide = shipped_guide()
    for region in (each for each in guide.places.rows if each.kind is PlaceKind.REGION and each.ask_first):
        for page in filter(None, map(guide.find, region.ask_first)):
            for county in set(page.region) - {region.id}:
                assert region.id in guide.places.around(county), (page.id, county)
