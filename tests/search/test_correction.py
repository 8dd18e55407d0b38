"""Slips are mended with the words of the guide, and what is said of it is fit to be shown."""

import pytest

from guide.content.lists import RowType, Thesaurus, ThesaurusRow, WordLists
from guide.search.analysis.lexicon import Lexicon
from guide.search.query.suppressed_terms import SuppressedTerms, phrase_key
from guide.search.spelling.correction import Corrector
from guide.search.spelling.spell_checker import SpellChecker
from guide.search.spelling.typos import letter_mask, one_edit_away, within_two_edits
from guide.search.weights import Weights

WEIGHTS = {
    "trafficking": 90, "navigator": 20, "harbor": 30, "safe": 40, "line": 40, "signs": 30, "shelter": 25,
    "minor": 12, "hot": 9, "text": 20, "hotline": 30, "motel": 9, "coats": 5, "guide": 6,
}  # fmt: skip
ROW = ThesaurusRow(type=RowType.OUTDATED, typed=("pimp", "john school"), term="trafficker")
TYPED = frozenset(("pimp", "anorak", "john", "school"))


@pytest.fixture
def spelling():
    return SpellChecker(
        Lexicon(WEIGHTS),
        typed=TYPED,
        stems=frozenset(),
        weights=Weights(),
    )


@pytest.fixture
def corrector(spelling):
    suppressed = SuppressedTerms.from_lists(Thesaurus(rows=(ROW,)), WordLists(never_shown=("damaged goods",)))
    return Corrector(spelling, suppressed, lexicon=Lexicon(WEIGHTS))


def test_a_correction_says_what_is_shown_and_what_was_typed(corrector):
    correction = corrector.correct("Traficking at the Motel")
    assert correction.text == correction.shown == "trafficking at the Motel"
    assert correction.typed == "Traficking at the Motel"
    assert corrector.correct("trafficking") is None
    assert corrector.correct("") is None


def test_words_never_shown_are_searched_but_not_said(corrector):
    rows = [
        ("pmip motel", "trafficker motel"),
        ("jonh school", "trafficker"),
        ("pimp motle", "trafficker motel"),
        ("damaged goods motle", "… motel"),
    ]
    assert [(typed, got) for typed, shown in rows if (got := corrector.correct(typed).shown) != shown] == []


def test_suggestions_are_near_and_fit_to_show(corrector):
    assert corrector.suggestions("shelterz") == ("shelter",)
    assert corrector.suggestions("pimpp") == ()
    assert corrector.suggestions("qqqq") == ()


def test_a_single_letter_is_near_to_nothing():
    lexicon = Lexicon(WEIGHTS | {"s": 50, "as": 9})
    spelling = SpellChecker(lexicon, stems=frozenset(), weights=Weights())
    suppressed = SuppressedTerms.from_lists(Thesaurus(), WordLists())
    corrector = Corrector(spelling, suppressed, lexicon=lexicon)
    assert corrector.suggestions("x") == ()


def test_a_mended_word_that_the_guide_does_not_have_itself_is_not_said(corrector):
    # "anorak" is only typed: no row that may be shown has it.
    correction = corrector.correct("anorrak and motell")
    assert correction.text == "anorak and motel"
    assert correction.shown == "… and motel"


def test_names_are_left_as_they_are(corrector):
    for typed in ["Ms Vang traficking", "Vang", "no Moteel here"]:
        correction = corrector.correct(typed)
        assert correction is None or correction.text == typed.replace("traficking", "trafficking"), typed


def test_in_another_language_and_in_words_with_accents_nothing_is_mended(corrector):
    assert corrector.correct("la moteal para los shelterr") is None
    assert corrector.correct("guíde") is None


def outdated(typed, term):
    return ThesaurusRow(type=RowType.OUTDATED, typed=(typed,), term=term)


def of_packs(*packs):
    """Return the suppressed terms of packs that make one guide."""
    rows = tuple(row for rows_of_pack, _ in packs for row in rows_of_pack)
    never = tuple(word for _, words in packs for word in words)
    return SuppressedTerms.from_lists(Thesaurus(rows=rows), WordLists(never_shown=never))


def test_no_pack_has_a_word_shown_that_another_suppresses():
    for later, typed, shown in [
        ([outdated("badword", "worse")], "badword", "good term"),
        ([outdated("newword", "worse")], "newword", "…"),
        ([outdated("newword", "one far worse")], "newword", "…"),
        ([outdated("worse", "even worse")], "worse", "…"),
        ([outdated("newword", "badword")], "newword", "…"),
        ([outdated("newword", "high-risk kid")], "newword", "…"),
        ([outdated("newword", "child")], "newword", "child"),
        ([outdated("worse", "child")], "worse", "child"),
        ([], "high-risk", "youth in high-risk situations"),
        ([], "shelter", None),
    ]:
        base = (outdated("badword", "good term"), outdated("high-risk", "youth in high-risk situations"))
        terms = of_packs((base, ("worse",)), (tuple(later), ()))
        assert terms.shown_for(phrase_key(typed)) == shown


def test_what_a_later_pack_never_shows_is_not_shown_for_an_earlier_one():
    terms = of_packs(((outdated("badword", "good term"),), ()), ((), ("good",)))
    assert terms.shown_for(("badword",)) == "…"


def test_a_correction_does_not_say_a_suppressed_word_for_another(spelling):
    rows = (ROW, outdated("motel", "pimp house"))
    suppressed = SuppressedTerms.from_lists(Thesaurus(rows=rows), WordLists(never_shown=("pimp",)))
    correction = Corrector(spelling, suppressed, lexicon=Lexicon(WEIGHTS)).correct("traficking motel")
    assert correction
    assert correction.shown == "trafficking …"


def test_slips_are_mended_with_the_words_of_this_guide(spelling):
    rows = [
        ("traficking", "trafficking"),  # a letter missing
        ("trafffficking", "trafficking"),  # two too many
        ("trafficknig", "trafficking"),  # two swapped
        ("traffickeng", "trafficking"),  # a wrong one
        ("trafikking", "trafficking"),  # two slips
        ("anorrak", "anorak"),
        ("miner", "miner"),  # a real word
        ("husband", "husband"),  # a real word, and far from any here
        ("coats", "coats"),
        ("cat", "cat"),  # too short
        ("12345", "12345"),
    ]
    assert [
        (typed, got) for typed, meant in rows if (got := spelling.correct(typed, is_prefix=False)) != meant
    ] == []


def test_a_word_still_typed_is_mended_only_where_nothing_begins_so(spelling):
    rows = [
        ("traff", "traff"),  # goes on to a word of the guide
        ("trafik", "trafik"),
        ("trafick", "trafficking"),
        ("safe", "safe"),
    ]
    assert [
        (typed, got) for typed, meant in rows if (got := spelling.correct(typed, is_prefix=True)) != meant
    ] == []


def test_a_sentence_of_another_language_is_left_alone(spelling):
    somali = "waxaan rabaa motl kuwa caruurta".split()
    assert spelling.correct_all(somali, is_prefix=False) == somali
    assert spelling.correct_all(["a", "motl", "husband"], is_prefix=False) == ["a", "motel", "husband"]


def test_two_slips_are_counted():
    for a, b, near in [
        ("motel", "motel", True),
        ("motel", "mtoel", True),
        ("motel", "omtle", True),
        ("motel", "hotels", True),
        ("motel", "hostels", False),
        ("", "ab", True),
        ("", "abc", False),
    ]:
        assert within_two_edits(a, b) is near, a
        assert within_two_edits(b, a) is near, a


def test_words_one_edit_away_are_within_two_and_share_most_letters():
    for other in one_edit_away("motel"):
        assert within_two_edits("motel", other)
        assert (letter_mask("motel") ^ letter_mask(other)).bit_count() <= 2
