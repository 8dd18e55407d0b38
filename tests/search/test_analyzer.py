from time import process_time

from guide.search.analysis.analyzer import (
    LONGEST_WORD,
    fold,
    joined_compounds,
    tokens_of,
    words_of,
)
from guide.search.index.schema import WeightedTerms


def test_words_are_compared_without_case_accents_and_possessives():
    rows = [
        ("Harbour", "harbor"),
        ("harbours", "harbors"),
        ("hour", "hour"),
        ("four", "four"),
        ("José", "jose"),
        ("JOSE\u0301", "jose"),
        ("Minnesota's", "minnesota"),
        ("Minnesota’s", "minnesota"),
        ("don't", "dont"),
        ("ﬁeld", "field"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
    ]
    assert [(raw, got) for raw, folded in rows if (got := fold(raw)) != folded] == []


def surfaces(text):
    return [word.surface for word in words_of(text)]


def test_signs_part_words_and_are_dropped():
    assert surfaces("Not a #Number (NAN): 157.177, 24/7, sex-trafficking") == [
        "not", "a", "number", "nan", "157", "177", "24", "7", "sex", "trafficking",
    ]  # fmt: skip


def test_places_of_words_are_those_in_the_text():
    text = "Zoë’s cafe\u0301 opens"
    assert [text[w.start : w.end] for w in words_of(text)] == ["Zoë’s", "cafe\u0301", "opens"]


def test_stems_join_the_forms_of_a_word():
    assert len({w.stem for w in words_of("train trained training trains")}) == 1


def test_compounds_are_also_one_word():
    rows = [
        ("a hot-line", ["hotline"]),
        ("§ 157.177", ["157177"]),
        ("plain words", []),
        ("open 24/7", ["247"]),
        ("and/or", []),
        ("Not a #Number", ["#number"]),
        ("a##b", []),
    ]
    assert [(text, got) for text, joined in rows if (got := list(joined_compounds(text))) != joined] == []


def test_a_word_is_cut_where_no_real_word_goes_on():
    (word,) = words_of("x" * 100_000)
    assert len(word.surface) == LONGEST_WORD


def test_the_field_gives_whoosh_each_term_with_its_weight():
    found = list(WeightedTerms().index({"coat": 4.0, "café": 1.0}.items()))
    assert found == [(b"coat", 1, 4.0, b""), (b"caf\xc3\xa9", 1, 1.0, b"")]


def test_tokens_are_words_and_compounds_with_their_stems():
    assert list(tokens_of("Hot-lines")) == [("hot", "hot"), ("lines", "line"), ("hotlines", "hotlin")]
    assert list(tokens_of("hot-lines", compounds=False)) == [("hot", "hot"), ("lines", "line")]


def test_a_telephone_number_is_found_without_its_first_1():
    surfaces = [surface for surface, _ in tokens_of("1-866-555-0100")]
    assert surfaces == ["1", "866", "555", "0100", "18665550100", "8665550100", "5550100"]


def test_a_word_of_half_a_million_letters_takes_no_time():
    for piece in ["w", "1", "a-", "1/", "a'", "z\u0337\u0301", "\u0645", "#a"]:
        began = process_time()
        assert list(tokens_of(piece * (500_000 // len(piece)))), piece
        assert process_time() - began < 5, "each letter was tried as the start of a word"
