from time import thread_time

from guide.content.model import Kind
from guide.render.entry_page import entry_page
from guide.render.glossary import Glossary, PageGlossary
from guide.render.html import html
from tests.builders import DAY, entry, small_guide

GUIDE = small_guide()
TERMS = Glossary(GUIDE.of_kind(Kind.TERM))


def found(words, page="some-page"):
    return [each.text for each in PageGlossary(TERMS, page).fragments(words) if each.term]


def test_a_term_is_found_in_any_case_and_number_but_short_forms_only_as_written():
    assert found("Frostbites hurt") == ["Frostbites"]
    assert found("a cold injury") == ["cold injury"]
    assert found("frostbitten") == []
    dhs = PageGlossary(Glossary([entry("x", Kind.TERM, title="Xx", other_names=("DHS",))]), "p")
    assert [p.text for p in dhs.fragments("dhs or DHS") if p.term] == ["DHS"]


def test_names_of_one_or_two_letters_are_not_looked_for():
    short = Glossary([entry("x", Kind.TERM, title="X", other_names=("MN", "DHS"))])
    assert [words for words in ("X", "MN", "DHS") if list(short.matches(words))] == ["DHS"]


def test_a_term_is_explained_the_first_time_only_and_not_on_its_own_page():
    assert found("frostbite, frostbite") == ["frostbite"]
    assert found("frostbite", "frostbite") == []


def test_the_text_stays_whole():
    words = "No <b>frostbite</b> & no frostbite."
    assert "".join(each.text for each in PageGlossary(TERMS, "p").fragments(words)) == words


def test_a_page_links_its_terms_and_escapes_the_rest():
    tricky = entry("tricky", summary="<i>frostbite</i> & more")
    written = html(entry_page(tricky, GUIDE, DAY), PageGlossary(TERMS, "tricky"))
    assert '&lt;i&gt;<a class="term" href="term:frostbite">frostbite</a>&lt;/i&gt; &amp; more' in written


def test_many_terms_do_not_slow_a_page_down():
    def taken(number):
        terms = Glossary([entry(f"x{n}", Kind.TERM, title=f"Word{n} of it") for n in range(number)])
        begun = thread_time()
        assert list(terms.matches("Ask what is wanted first, of all that can be had. " * 300)) == []
        return thread_time() - begun

    step = 0.02  # seconds: Windows counts a thread's time in steps of 16 ms
    assert taken(2_000) < 5 * max(taken(20) for _ in range(3)) + step  # it was 50 times as much
