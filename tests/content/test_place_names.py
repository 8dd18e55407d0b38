"""Places found by what is typed."""

from guide.content.place_names import places_named
from tests.builders import small_places


def test_a_place_is_named_by_the_start_of_its_words_or_by_a_town():
    rows = [
        ("", []),
        ("  ", []),
        ("rock", [("rock", "")]),
        ("ROCK county", [("rock", "")]),
        ("county ro", [("rock", "")]),
        ("ock", []),
        ("hope", [("rock", "Hope")]),
        ("dul", [("st-louis", "Duluth")]),
        ("55802", [("st-louis", "Duluth")]),
        ("st louis", [("st-louis", "")]),
        ("st. lo", [("st-louis", "")]),
        ("minnesota", []),
        ("west", [("west-metro", "")]),
    ]
    assert [
        (typed, got)
        for typed, found in rows
        if (got := [(each.place.id, each.town) for each in places_named(small_places(), typed)]) != found
    ] == []
