"""A sentence that tells two needs has a page for each among the first results."""

import pytest

from guide.search.order.parts import parts_of
from tests.searching import search
from tests.shipped import shipped_service


@pytest.fixture(scope="module")
def service():
    return shipped_service()


def first_three(service, text):
    return {result.entry.id for result in search(service, text).results[:3]}


def test_a_sentence_is_split_where_another_need_may_begin():
    rows = [
        ("16 ran away and now somebody is selling her", ("16 ran away ", " now somebody is selling her")),
        ("kicked out, and her ex shared a video ", ("kicked out ", " her ex shared a video ")),
        ("necesita cama y un abogado", ("necesita cama ", " un abogado")),
        ("one and two and three and four", ("one ", " two ", " three ")),
        ("bed tonight and", ()),
        ("bed tonight, please", ()),
        ("wants out AND needs a lawyer", ("wants out ", " needs a lawyer")),
        ("brand name", ()),
        ("", ()),
    ]
    assert [(text, got) for text, parts in rows if (got := parts_of(text)) != parts] == []


def test_each_need_has_its_page_among_the_first_three(service):
    for text, one, other in [
        ("16 ran away and now somebody is selling her", "ran-away-or-missing", "day-one"),
        ("sextortion and suicidal", "blackmailed-online", "suicide-and-crisis-988"),
        ("she is pregnant and has an old warrant", "pregnant-or-with-a-child", "arrested-or-warrant"),
    ]:
        assert {one, other} <= first_three(service, text), text


def test_a_need_and_a_place_find_what_serves_both_however_it_is_said(service):
    for text, page in [
        ("her husband slammed her against the wall, winona", "advocacy-center-of-winona"),
        ("le pega su esposo cerca de Duluth", "safe-haven-shelter"),
        ("he thinks the tv talks to him anoka", "anoka-crisis"),
        ("somebody is hurting a little boy in Pope County", "intake-pope"),
        ("17 and nowhere to sleep bemidji", "evergreen-youth-shelter"),
        ("leech lake woman beaten by her man", "leech-lake-family-violence"),
    ]:
        assert page in first_three(service, text), text


def test_a_result_says_which_of_its_needs_was_asked_for(service):
    results = search(service, "16 and kicked out, needs a bed in duluth").results
    assert {each.need for each in results[:5]} & {"A bed for a young person"}
    assert not any(each.need for each in search(service, "5550100").results)
