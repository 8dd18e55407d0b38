"""Ages are read in a text and are no words; what is for other ages stands lower and says for whom it is."""

import pytest

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import AgeRange
from guide.search.query.query import Query
from guide.search.service import SearchService
from tests.builders import entry
from tests.searching import search

YOUTH = entry("youth", Kind.SERVICE, title="Hut", summary="Coats.", ages=AgeRange(from_=10, to=17))
GROWN = entry("grown", Kind.SERVICE, title="Coats", summary="Coats, coats.", audience=("adults", "families"))
ANYONE = entry("anyone", Kind.TERM, title="Coat words", summary="What coats are.")
OLDER = entry(
    "older", Kind.SITUATION, title="They are older", summary="Other doors.", ages=AgeRange(from_=25)
)


@pytest.fixture(scope="module")
def service():
    return SearchService(Guide(None, (YOUTH, GROWN, ANYONE, OLDER)))


def test_an_age_is_read_and_is_no_word():
    for text, age, words in [
        ("16 year old coat", (16, 16), ["coat"]),
        ("coat she is 40", (40, 40), ["coat"]),
        ("15 and cold", (15, 15), ["cold"]),
        ("17yo cold", (17, 17), ["17yo", "cold"][1:]),
        ("I'm thirty five and cold", (35, 35), ["cold"]),
        ("tiene 16 años frio", (16, 16), ["tiene", "frio"]),
        ("woman of 38 cold", (38, 38), ["woman", "cold"]),
        ("girl 15 boyfriend 28", (15, 15), ["girl", "boyfriend"]),
        ("girl, 16, bed, cold", (16, 16), ["girl", "bed", "cold"]),
        ("he was 12 now he is 30", (30, 30), ["now"]),
        ("she is 30 her kids are 4 and 6", (30, 30), ["kids", "4", "6"]),
        ("my teen is cold", (13, 17), ["teen", "cold"]),
        ("menor con frio", (0, 17), ["menor", "con", "frio"]),
        ("not a minor", (18, 99), ["minor"]),
        ("she is 16", (16, 16), ["she", "is", "16"]),
    ]:
        query = Query.parse(text)
        assert query.age == age, text
        assert [word.surface for word in query.terms] == words, text


def test_other_numbers_are_no_ages():
    for text in (
        "18; 18 to 24; over 24; age limit 24; 24/7 line; open 24 hours; she is in room 16; super 8; "
        "10 years ago; she needs 20 dollars; hace 3 años; call 911; 15 girls; 16 beds, cold; "
        "cold, 16 beds; 157.177"
    ).split("; "):
        query = Query.parse(text)
        assert query.age is None, text
        assert any(word.surface.isdigit() for word in query.terms) or text == "24/7 line", text


def test_what_is_for_other_ages_stands_last_and_is_marked(service):
    for text, first, last in [("coats 16 year old", "youth", "grown"), ("coats she is 40", "grown", "youth")]:
        found = [result for result in search(service, text).results if result.entry.id != "older"]
        assert [found[0].entry.id, found[-1].entry.id] == [first, last], text
        assert [result.is_for_other_ages for result in found] == [False, False, True], text
    assert not any(result.is_for_other_ages for result in search(service, "coats").results)


def test_pages_for_an_age_are_found_however_it_is_said(service):
    rows = ["coat she is 40", "coat for a 38yo", "hes thirty one and needs a coat"]
    assert [
        text for text in rows if "older" not in [result.entry.id for result in search(service, text).results]
    ] == []
