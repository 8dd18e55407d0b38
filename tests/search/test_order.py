"""Which of several fitting pages comes first: pages that tell of what was asked, what helps everywhere."""

import pytest

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.search.service import SearchService
from tests.builders import entry, small_places
from tests.searching import search
from tests.shipped import shipped_service


def ids(found):
    return [result.entry.id for result in found.results]


@pytest.fixture(scope="module")
def shipped():
    return shipped_service()


def test_a_service_of_one_place_is_below_the_page_to_act_on_until_a_place_is_asked():
    places = small_places()
    local = entry("local", Kind.SERVICE, title="Lantern help", summary="Lantern.", region=("rock",))
    page = entry("page", Kind.SITUATION, title="Lantern went out", summary="Lantern.")
    service = SearchService(Guide(None, (local, page), places=places))
    assert ids(search(service, "lantern ")) == ["page", "local"]
    assert ids(search(service, "lantern ", place="rock")) == ["local", "page"]


def test_what_a_worker_types_finds_the_page_to_act_on(shipped):
    rows = [
        ("someone wants money or they post my pics", "blackmailed-online", 1),
        ("2spirit meaning can i say it", "two-spirit", 1),
        ("child protection", "whom-to-call-to-report", 2),
        ("who do i report to on red lake", "intake-red-lake-nation", 1),
        ("who do i report to in duluth", "intake-st-louis", 2),
        ("do i have to report in duluth", "do-i-have-to-report", 4),
        ("domestic violence shelter", "national-domestic-violence-hotline", 4),
        ("detox", "overdose-and-detox", 1),
        ("who do i call about a kid in brainerd", "navigator-central", 2),
        ("domestic violence shelter in winona", "advocacy-center-of-winona", 3),
        ("free lawyer st paul", "smrls", 3),
        ("mental health crisis in rochester", "southeast-crisis", 3),
        ("rape crisis st. cloud", "central-mn-sexual-assault-center", 3),
        ("youth shelter bemidji", "evergreen-youth-shelter", 3),
    ]
    assert [
        (text, page, within) for text, page, within in rows if page not in ids(search(shipped, text))[:within]
    ] == []


def test_a_left_out_vowel_does_not_hide_danger(shipped):
    assert [
        text
        for text in ["she cnt breath", "he cnt breathe", "i dnt want to live"]
        if not search(shipped, text).urgent
    ] == []


def test_a_place_lifts_nothing_over_the_page_that_tells_of_the_rest(shipped):
    found = ids(search(shipped, "la obligan a trabajar y no le pagan, st cloud "))
    assert found[0] in ("made-to-work", "labor-trafficking")
