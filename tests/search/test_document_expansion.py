"""Questions find their page, and are never shown, completed or suggested."""

from dataclasses import replace

import pytest

from guide.content.lists import AskedQueries, PageQueries, RowType, Thesaurus, ThesaurusRow, WordLists
from guide.search.service import SearchService
from tests.builders import small_guide
from tests.searching import search

ASKED = AskedQueries(
    rows=(
        PageQueries(page="frozen-night", queries=("my toes went numb at the bus stop", "numb fingers")),
        PageQueries(page="coat-law", queries=("brrword on the sidewalk",)),
    )
)
ROW = ThesaurusRow(type=RowType.OUTDATED, typed=("shiverer",), term="cold person", leads_to=("coat-drive",))
GUIDE = replace(
    small_guide(),
    asked=ASKED,
    thesaurus=Thesaurus(rows=(ROW,)),
    words=WordLists(never_shown=("brrword",)),
)


@pytest.fixture(scope="module")
def service():
    return SearchService(GUIDE)


def test_words_that_only_people_say_find_the_page(service):
    for typed in ["numb toe", "her fingers are numb", "waiting for the bus in the cold", "sidewalk"]:
        found = search(service, typed).results
        assert found[0].entry.id in ("frozen-night", "coat-law"), typed
        assert search(SearchService(replace(GUIDE, asked=AskedQueries())), typed).results[:1] != found[:1], (
            typed
        )


def test_nothing_that_is_asked_is_shown(service):
    (result, *_) = search(service, "numb fingers").results
    assert "numb" not in result.snippet.text + result.heading.text


def test_words_never_shown_find_and_are_neither_completed_nor_suggested(service):
    assert search(service, "brrword").results[0].entry.id == "coat-law"
    assert search(service, "shiverer").results[0].entry.id == "coat-drive"
    for typed in ("brrwird", "shiverar", "brrw", "xbrrword"):
        answer = search(service, typed)
        shown = (answer.correction.shown if answer.correction else "", *answer.suggestions)
        assert not {"brrword", "shiverer"} & {word for text in shown for word in text.split()}, typed
