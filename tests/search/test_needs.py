"""A sentence that tells two needs has a page for each among the first results."""

import pytest

from guide.search.needs import Need, with_each_need
from guide.search.places.local import NOWHERE, Local
from guide.search.planning.parts import parts_of
from tests.searching import search
from tests.shipped import shipped_service

BEST = [(0, 0.9), (1, 0.8), (2, 0.7), (3, 0.4)]


@pytest.fixture(scope="module")
def service():
    return shipped_service()


def first_three(service, text):
    return {result.entry.id for result in search(service, text).results[:3]}


def need(page, *answers, is_danger=False, age=99):
    return Need(page, {page, *answers}, is_danger=is_danger, age=age)


def pages(needs, there=NOWHERE):
    return [page for page, _ in with_each_need(BEST, needs, there)]


def test_a_telling_phrase_of_stop_words_is_a_part():
    assert parts_of("wants out AND needs a lawyer") == ()
    assert parts_of("wants out AND needs a lawyer", {"wants out"}) == ("wants out ", " needs a lawyer")


def test_a_sentence_is_split_where_another_need_may_begin():
    rows = [
        ("16 ran away and now somebody is selling her", ("16 ran away ", " now somebody is selling her")),
        ("kicked out, and her ex shared a video ", ("kicked out ", " her ex shared a video ")),
        ("necesita cama y un abogado", ("necesita cama ", " un abogado")),
        ("one and two and three and four", ("one ", " two ", " three ")),
        ("bed tonight and", ()),
        ("bed tonight, please", ()),
        ("brand name", ()),
        ("", ()),
    ]
    assert [(text, got) for text, parts in rows if (got := parts_of(text)) != parts] == []


def test_each_need_has_its_page_among_the_first_three(service):
    for text, one, other in [
        ("16 ran away and now somebody is selling her", "ran-away-or-missing", "day-one"),
        ("sextortion and suicidal", "blackmailed-online", "suicide-and-crisis-988"),
        (
            "client was beaten and has no immigration papers",
            "no-papers",
            "danger-now",
        ),  # 911 and Day One are in it
        (
            "i feel burned out and i promised a kid to keep her secret",
            "young-person-told-me",
            "looking-after-yourself",
        ),
    ]:
        assert {one, other} <= first_three(service, text), text
        scores = [result.score for result in search(service, text).results]
        assert scores == sorted(scores, reverse=True), text


def test_a_single_need_has_its_page_unless_the_first_result_tells_of_all():
    told, untold = [(0, 1.5), (1, 0.6), (2, 0.5)], [(0, 0.7), (1, 0.6), (2, 0.5)]
    assert [page for page, _ in with_each_need(told, [need(7)], NOWHERE)] == [0, 1, 2]
    assert [page for page, _ in with_each_need(untold, [need(7)], NOWHERE)] == [0, 1, 7]
    assert [page for page, _ in with_each_need(told, [need(7, is_danger=True)], NOWHERE)] == [0, 1, 7]


def test_one_word_may_tell_a_need(service):
    rows = [
        ("trans kid wants to die and got kicked out ", "bed-tonight"),  # of a phrase
        ("she came back and she needs a lawyer ", "lawhelpmn"),  # of a clause
        ("client overdosed yesterday, also wants out ", "want-out"),
    ]
    assert [(text, page) for text, page in rows if page not in first_three(service, text)] == []


def test_a_page_that_is_missing_is_the_last_of_the_first_three():
    assert pages([need(0), need(3)]) == [0, 1, 3, 2]
    assert pages([need(7)]) == [0, 1, 7, 2]


def test_a_need_that_one_of_the_first_three_answers_moves_nothing():
    assert pages([need(0), need(3, 2)]) == [0, 1, 2, 3]


def test_danger_stands_before_the_youngest_and_the_first_result_stays():
    assert pages([need(7, age=40), need(8, age=12)]) == [0, 8, 7, 1]
    assert pages([need(7, age=12), need(8, is_danger=True)]) == [0, 8, 7, 1]
    assert pages([need(6), need(7), need(8, is_danger=True)]) == [0, 8, 6, 1]


def test_what_serves_a_place_keeps_its_place():
    assert pages([need(3)], Local(around=("here",), ask_first=(2,))) == [0, 2, 3, 1]
    assert pages([need(3)], Local(around=("here",), ask_first=(2,), services={1})) == [0, 1, 2, 3]


def test_scores_never_rise_and_a_name_stays_as_it_is():
    scores = [score for _, score in with_each_need(BEST, [need(3)], NOWHERE)]
    assert scores == sorted(scores, reverse=True)
    named = [(0, 2.5), *BEST[1:]]
    assert with_each_need(named, [need(3)], NOWHERE) == named
    assert with_each_need([], [], NOWHERE) == []
