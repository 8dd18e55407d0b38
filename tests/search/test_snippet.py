"""Snippets and headings: which text is shown, and what is marked in it."""

import pytest

from guide.content.guide import Guide
from guide.content.parts import Section
from guide.search.results.hits import Hits
from guide.search.results.snippet import snippet
from guide.search.service import SearchService
from tests.builders import entry, small_guide
from tests.searching import search


@pytest.fixture(scope="module")
def service():
    return SearchService(small_guide())


def test_hit_words_are_marked_in_snippet_and_heading(service):
    result = search(service, "colecting motel coats").results[0]
    marked = [result.snippet.text[start:end] for start, end in result.snippet.marks]
    assert marked == ["coats", "motels"]
    result = search(service, "coat").results[0]
    assert [result.heading.text[start:end].lower() for start, end in result.heading.marks] == ["coat"]


def test_a_snippet_has_whole_words_from_the_start_of_its_sentence():
    words = " ".join(f"word{i}" for i in range(300))
    guide = Guide(None, (entry("long", title="Long", summary=f"Short. W{words[1:]} needle {words}"),))
    (result,) = search(SearchService(guide), "needle").results
    assert len(result.snippet.text) < 200
    assert result.snippet.text.startswith("Word0 word1 ")
    assert result.snippet.text.endswith(" …")


def test_a_hit_far_down_in_a_long_entry_is_not_looked_for():
    def with_hit_after(number):
        text = "\n\n".join(["Nothing else. " * 10] * number + ["A lantern hangs there."])
        return entry("long", sections=(Section(id="a", title="Part", text=text),))

    hits = Hits(stems={"lantern": 0})
    assert "lantern" in snippet(with_hit_after(50), hits).text
    assert "lantern" not in snippet(with_hit_after(500), hits).text


def test_a_snippet_ends_where_a_paragraph_ends():
    section = Section(
        id="a", title="Part", text="One lantern\nstands here\nnow.\n\nOther words.\n- an item\n- a second"
    )
    guide = Guide(None, (entry("x", title="X", sections=(section,)),))
    (result,) = search(SearchService(guide), "lantern").results
    assert result.snippet.text == "One lantern stands here now."


def test_names_sources_and_what_not_to_do_are_no_snippet(service):
    for text in ("coat harbor", "TCD"):
        assert search(service, text).results[0].snippet.text.startswith("A yearly collection of coats"), text
    not_to_do = Section(id="what-not-to-do", title="What not to do", text="Hide the lantern.")
    do = Section(id="do", title="Do", text="Ask first. See St. Olaf, U.S. Bank. Bring a lantern. Wait.")
    page = entry("x", title="X", summary="About light.", sections=(not_to_do, do))
    assert snippet(page, Hits(stems={"lantern": 0})).text == "Bring a lantern. Wait."
    assert snippet(page, Hits(stems={"bank": 0})).text.startswith("See St. Olaf, U.S. Bank.")
    assert snippet(page, Hits(stems={"hide": 0})).text == "About light."
