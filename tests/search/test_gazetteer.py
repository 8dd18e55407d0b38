"""Tests which words of a question are a place of Minnesota, and which are not."""

import pytest

from guide.content.places import Places
from guide.search.places.gazetteer import Gazetteer
from tests.shipped import shipped_guide


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer(shipped_guide().places)


def test_a_place_is_taken_out_of_the_question(gazetteer):
    for text, places, rest in [
        ("shelter in duluth for a boy", ["duluth"], "shelter for a boy"),
        ("St. Paul’s schools", ["st-paul"], "schools"),
        ("condado de Nobles", ["nobles"], ""),
        ("St. Louis Park", ["st-louis-park"], ""),
        ("Ramsey Co. worker", ["ramsey"], ". worker"),
        ("city of Ramsey", ["ramsey-city"], ""),
        ("Dakota and Ramsey counties", ["dakota", "ramsey"], "and"),
        ("near 55802 tonight", ["duluth"], "tonight"),
        ("in Hope", ["hope"], ""),
        ("hope mn", ["hope"], ""),
        ("in young america", ["young-america"], ""),
        ("virginia mn girl", ["virginia"], "girl"),
        ("austin shelter", ["austin"], "shelter"),
        ("red lake", ["red-lake-nation"], ""),
        ("red lake county", ["red-lake"], ""),
        ("cass lake", ["cass-lake"], ""),
        ("white earth", ["white-earth-nation", "white-earth"], ""),
        ("northwest minnesota", ["northwest"], ""),
        ("Gaa-zagaskwaajimekaag", ["leech-lake"], ""),
        ("from Duluth to Edina", ["duluth", "edina"], "from to"),
    ]:
        named = gazetteer.find(text)
        assert [place.id for place in named.places] == places, text
        assert " ".join(named.rest.split()) == rest, text


NO_PLACES = (
    "she has lost all hope; kid says welcome to the life; the climax; by the big lake; chippewa tribe; "
    "young america is lost; dakota woman wants her own nation; dakota girl; scott told me; "
    "texts from todd in my phone; austin said he loves her; the lake; rock bottom; crystal meth; "
    "she walks the trail; a savage beating; brown coat; rochester ny; Rochester, New York; duluth ga; "
    "grand rapids michigan; north dakota; fargo; superior wisconsin; orange county; 99999; call 612-348-3552; "
    "minnesota; national; ; ?!"
).split("; ")


def test_what_is_no_place_here_stays_in_the_question(gazetteer):
    assert [text for text in NO_PLACES if gazetteer.find(text) != ((), text)] == []
    assert Gazetteer(Places()).find("in duluth 55802") == ((), "in duluth 55802"), "a pack without places"
