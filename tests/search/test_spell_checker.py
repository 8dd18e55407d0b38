import pytest

from guide.content.lists import RowType, Thesaurus, ThesaurusRow
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.synonyms import SynonymMatcher
from guide.search.spelling.spell_checker import SpellChecker
from guide.search.weights import Weights

WEIGHTS = {
    "trafficking": 90, "navigator": 20, "harbor": 30, "safe": 40, "line": 40, "signs": 30, "shelter": 25,
    "minor": 12, "hot": 9, "text": 20, "hotline": 30, "motel": 9, "coats": 5, "guide": 6,
}  # fmt: skip
TYPED = ThesaurusRow(type=RowType.PLAIN, typed=("pimp", "anorak", "john school"), term="trafficker")


@pytest.fixture
def spelling():
    return SpellChecker(
        Lexicon(WEIGHTS),
        synonyms=SynonymMatcher(Thesaurus(rows=(TYPED,))),
        stems=frozenset(),
        names=[("safe", "harbor", "law")],
        weights=Weights(),
    )


def test_slips_are_mended_with_the_words_of_this_guide(spelling):
    rows = [
        ("traficking", "trafficking"),  # a letter missing
        ("trafffficking", "trafficking"),  # two too many
        ("trafficknig", "trafficking"),  # two swapped
        ("traffickeng", "trafficking"),  # a wrong one
        ("trafikking", "trafficking"),  # two slips
        ("navagator", "navigator"),
        ("safeharbor", "safe harbor"),
        ("textline", "text line"),
        ("anorrak", "anorak"),
        ("sings", "signs"),  # a real word that the guide does not have
        ("miner", "minor"),
        ("lien", "line"),
        ("husband", "husband"),  # a real word, and far from any here
        ("church", "church"),
        ("coats", "coats"),
        ("cat", "cat"),  # too short
        ("12345", "12345"),
        ("xqzxqz", "xqzxqz"),
        ("ttraffickingg", "trafficking"),
    ]
    assert [
        (typed, got) for typed, meant in rows if (got := spelling.correct(typed, is_prefix=False)) != meant
    ] == []


def test_a_word_still_typed_is_mended_only_where_nothing_begins_so(spelling):
    rows = [
        ("traff", "traff"),  # goes on to a word of the guide
        ("trafik", "trafik"),
        ("trafick", "trafficking"),
        ("navag", "navigator"),
        ("safeharb", "safe harbor"),
        ("safe", "safe"),
    ]
    assert [
        (typed, got) for typed, meant in rows if (got := spelling.correct(typed, is_prefix=True)) != meant
    ] == []


def test_spanish_is_left_alone(spelling):
    assert spelling.correct_all(["lugar", "para", "la", "motl"], is_prefix=False)[3] == "motl"
    assert spelling.correct_all(["a", "motl"], is_prefix=False) == ["a", "motel"]


def test_no_slip_is_mended_by_a_word_that_only_addresses_have_before_four_letters_tell_of_it():
    weights = {"suactown": 1.0, "box": 20}
    spelling = SpellChecker(
        Lexicon(weights, {"suactown"}),
        synonyms=SynonymMatcher(Thesaurus()),
        stems=frozenset(),
        weights=Weights(),
    )
    assert spelling.correct("suxa", is_prefix=True) == "suxa"
    assert spelling.correct("boxsua", is_prefix=True) == "boxsua"
