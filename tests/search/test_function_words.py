"""Function words are marked only within a phrase, and short words of sources find nothing."""

from guide.content.guide import Guide
from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.content.model import Kind
from guide.content.parts import Source
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from tests.builders import DAY, entry
from tests.searching import search

LINE = entry(
    "day-one", Kind.LINE, title="Day One", summary="The chat is on this website. One day, every day."
)
SOURCE = Source(title="XY Online, Xylophone Weekly", url="https://example.org/zz", seen_on=DAY)
OTHER = entry("other", title="Other", summary="Something.", sources=(SOURCE,))
GUIDE = Guide(None, (LINE, OTHER))


def marked(text, hits):
    return [text[hit.start : hit.end] for hit in hits.within(text)]


def test_a_function_word_is_marked_only_beside_another_hit():
    hits = search(SearchService(GUIDE), "day one ").hits
    assert marked("Call Day One on the phone, or one of them.", hits) == ["Day", "One"]


def test_the_words_of_a_name_are_marked_only_beside_each_other():
    for text in ["day one", "Day One "]:
        result = search(SearchService(GUIDE), text).results[0]
        assert marked("Call Day One, every day. One day-one day.", result.hits)[:2] == ["Day", "One"], text
        assert marked("Open every day.", result.hits) == [], text


def test_what_is_no_name_marks_each_word():
    assert [
        text
        for text in ["one day phone ", "day ", "website day "]
        if marked("Open every day.", search(SearchService(GUIDE), text).hits) != ["day"]
    ] == []


def test_short_words_of_sources_and_addresses_find_nothing():
    assert [text for text in ["xy ", "zz ", "zz"] if search(SearchService(GUIDE), text).results != ()] == []


def test_longer_words_of_sources_find_their_page():
    index = SearchIndex.from_bytes(SearchIndex.build(GUIDE).to_bytes())
    for text in ("online ", "onli", "xylo"):
        for service in (SearchService(GUIDE), SearchService(GUIDE, index)):
            assert [r.entry.id for r in search(service, text).results] == ["other"]


def test_text_speak_is_neither_searched_nor_corrected():
    for text in ["gotta find a website ", "website rn ", "outta website "]:
        plan = SearchService(GUIDE).plan(text)
        assert plan.correction is None, text
        assert "website" in {word.surface for word in plan.query.terms}, text
        assert not {"gotta", "rn", "outta"} & {word.surface for word in plan.query.terms}, text


def test_a_correction_shows_the_first_thing_of_a_term_that_names_several():
    row = ThesaurusRow(
        type=RowType.OUTDATED, typed=("thrall",), term="worker, or helper", leads_to=("other",)
    )
    service = SearchService(Guide(None, (LINE, OTHER), thesaurus=Thesaurus(rows=(row,))))
    correction = service.plan("websitte thrall ").correction
    assert correction is not None
    assert correction.shown == "website worker "
