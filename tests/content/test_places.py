from guide.content.guide import Guide
from guide.content.places import Places
from tests.builders import entry, small_guide, small_places
from tests.shipped import shipped_guide


def test_what_serves_a_place():
    for region, place, there in [
        ((), "hennepin", True),
        (("hennepin",), "", True),
        (("hennepin",), "hennepin", True),
        (("hennepin",), "ramsey", False),
        (("minnesota",), "ramsey", True),
        (("national", "hennepin"), "ramsey", True),
        (("twin-cities",), "ramsey", True),
        (("twin-cities",), "scott", True),
        (("twin-cities",), "st-louis", False),
        (("west-metro",), "scott", True),
        (("southwest", "lyon"), "southwest", True),
        (("southwest", "lyon"), "rock", True),
        (("lyon",), "rock", False),
        (("northeast",), "duluth", True),
        (("st-louis",), "northeast", False),
    ]:
        guide = Guide(None, (entry("a", region=region),), places=small_places())
        assert bool(guide.within(place).entries) is there, region


def test_the_guide_within_a_place_keeps_all_that_serves_it():
    ids = {e.id for e in small_guide().within("ramsey").entries}
    assert "night-shelter" not in ids
    assert {"coat-drive", "warm-clothes", "winter-line"} <= ids
    assert small_guide().within("").entries == small_guide().entries


def test_a_place_is_followed_by_all_that_it_lies_in():
    assert small_places().around("duluth") == ("duluth", "st-louis", "northeast", "minnesota", "national")
    assert small_places().everywhere == {"minnesota", "national"}
    assert small_places().around("atlantis") == ("atlantis",)
    assert Places().everywhere == frozenset()


def test_a_village_lies_in_its_county_and_nation_and_not_in_the_other_counties_of_the_nation():
    places = shipped_guide().places
    assert {"cass", "leech-lake"} < {*places.around("cass-lake")}
    assert "itasca" not in places.around("cass-lake")
    assert "itasca" in places.around("leech-lake")
    assert places.report_to("cass-lake", bool) == ("intake-cass", "intake-leech-lake")


def test_regions_and_counties_can_be_chosen_and_towns_can_not():
    chosen_from = [place.id for place in small_places().to_choose]
    assert chosen_from[:2] == ["west-metro", "twin-cities"]
    assert {"ramsey", "st-louis"} <= set(chosen_from)
    assert not {"minnesota", "duluth"} & set(chosen_from)


def test_a_place_that_the_pack_does_not_explain_is_named_by_its_id():
    assert small_places().name_of("st-louis") == "St. Louis County"
    assert Places().name_of("st-louis") == "St Louis"
