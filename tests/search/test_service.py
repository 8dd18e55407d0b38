import random

import pytest

from guide.content.guide import Guide
from guide.search.service import SearchService
from tests.builders import entry, small_guide, small_places
from tests.searching import search


@pytest.fixture(scope="module")
def service():
    return SearchService(small_guide())


def ids(service, text, **options):
    return [result.entry.id for result in search(service, text, **options).results]


def test_every_field_is_found(service):
    first = {
        "coat-drive": "coat drive; #coat dr; TCD; coat harbour; north star; 555-0100; blue boxes",
        "mending-class": "157.177; 157177; 157 177; jose; JOSÉ; volunteers; volunteer",
        "soup-van": "broth bus",
        "hot-meals": "nobody is hungry",
        "warm-clothes": "how do I repair what is torn?",
    }
    found = {name: [ids(service, typed)[0] for typed in asked.split("; ")] for name, asked in first.items()}
    assert {name: set(each) for name, each in found.items()} == {name: {name} for name in first}


def test_the_last_word_is_a_beginning_while_it_is_typed(service):
    rows = ("m; me; men; mend; mendi; mending; mending cl").split("; ")
    assert [typed for typed in rows if "mending-class" not in ids(service, typed)] == []


def test_a_finished_word_is_no_beginning(service):
    assert "mending-class" not in ids(service, "mend class ")[1:]
    assert ids(service, "vol ") == []
    assert ids(service, "vol") == ["mending-class"]


def test_question_words_are_looked_for_where_nothing_else_was_typed():
    guide = Guide(None, (entry("who", title="Who"), entry("other", title="Other")))
    assert ids(SearchService(guide), "who") == ["who"]


def test_the_limit_holds(service):
    assert len(ids(service, "coat soup class", limit=2)) == 2


ANYTHING = [
    "", " ", "\n", "\x00", '"', "'", "(((", ")", "[", "[TO", "[a TO", "*", "*:*", "?", "a*", "~9", "AND", "OR",
    "NOT NOT", "title:", "a AND", "\\", "<script>", "\ud800", "coat \udfff drive", "😀", "ﷺ", "a" * 100_000,
    "a " * 50_000, "#" * 1_000, "'" * 1_000, "ё" * 500, "٣", "\u202e", "e\u0301" * 2_000,
]  # fmt: skip


def test_any_input_is_answered(service):
    for typed in ANYTHING:
        answer = search(service, typed)
        assert answer.query == typed
        for result in answer.results:
            assert all(0 <= a < b <= len(result.snippet.text) for a, b in result.snippet.marks), typed[:20]


def test_random_input_is_answered(service):
    chance = random.Random(7)
    letters = 'coat soup"()[]*?~:^\\/-+#&|{}!é\u0301\ud800\u200d 0159'
    for _ in range(200):
        search(service, "".join(chance.choices(letters, k=chance.randint(1, 60))))


def test_an_empty_guide_has_no_results():
    assert search(SearchService(Guide(None, ())), "coat").results == ()


def test_a_name_stands_first_whatever_is_asked_around_it(service):
    for typed in (
        "soup van; Soup Van number; the soup van's phone number; what does soup van mean; "
        "what is the soup van?"
    ).split("; "):
        results = search(service, typed).results
        assert results[0].entry.id == "soup-van", typed
        assert results[0].score >= 2, typed


def test_what_names_the_place_stands_before_what_is_for_everywhere():
    guide = Guide(
        None,
        (
            entry("wide", title="Lantern lantern help", region=("minnesota",)),
            entry("near", title="Lantern help", region=("rock",)),
            entry("far", title="Lantern help", region=("ramsey",)),
        ),
        places=small_places(),
    )
    service = SearchService(guide)
    assert [r.entry.id for r in search(service, "lantern", place="rock").results] == ["near", "wide"]
    assert {r.entry.id for r in search(service, "lantern").results} == {"near", "wide", "far"}
