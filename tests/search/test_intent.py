"""A sentence that asks what to do for a person lifts pages to act on; a word, a name or a law does not."""

import pytest

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.search.query.intent import asks_what_to_do
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import entry
from tests.searching import search

WORD = entry("word", Kind.TERM, title="Frostbite", summary="Frostbite is cold skin. Her hands are cold.")
ACT = entry("act", Kind.SITUATION, title="Their hands hurt", summary="Frostbite. Cold hands: warm her.")
GUIDE = Guide(None, (WORD, ACT))


@pytest.mark.parametrize(
    "text",
    [
        "what do i say to her",
        "she needs somewhere to sleep",
        "where can my friend go tonight",
        "who helps a girl in duluth",
        "do i have to report this",
        "mi hija necesita ayuda hoy",
    ],
)
def test_a_sentence_about_a_person_asks_what_to_do(text):
    assert asks_what_to_do(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "grooming",
        "safe harbor law",
        "what does turned out mean",
        "what is it called when she says he is fine",
        "minnesota law on youth who need help",
        "hotel training requirement for staff",
        "day one",
        "mncasa curriculum list 2018",
    ],
)
def test_a_word_a_name_or_a_law_does_not(text):
    assert not asks_what_to_do(text.split())


def test_only_the_sentence_lifts_the_page_to_act_on():
    def first(text, **weights):
        return search(SearchService(GUIDE, weights=Weights(**weights)), text).results[0].entry.id

    assert first("frostbite ", to_act=1.0) == "word"
    assert first("my friend needs help frostbite ", to_act=0.0) == "word"
    assert first("my friend needs help frostbite ", to_act=1.0) == "act"
