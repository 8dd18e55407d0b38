from time import process_time

from guide.search.analysis.analyzer import (
    LONGEST_WORD,
    fold,
    joined_compounds,
    tokens_of,
    words_of,
)


def test_words_are_compared_without_case_accents_and_possessives():
    raw = (
        "Harbour harbours hour four José JOSE\u0301 Minnesota's Minnesota’s don't ﬁeld STRASSE straße".split()
    )
    folded = "harbor harbors hour four jose jose minnesota minnesota dont field strasse strasse".split()
    assert list(map(fold, raw)) == folded


def surfaces(text):
    return [word.surface for word in words_of(text)]


def test_signs_part_words_and_are_dropped():
    assert surfaces("Not a #Number (NAN): 157.177, 24/7, sex-trafficking") == [
        "not", "a", "number", "nan", "157", "177", "24", "7", "sex", "trafficking",
    ]  # fmt: skip


def test_places_of_words_are_those_in_the_text():
    text = "Zoë’s cafe\u0301 opens"
    assert [text[w.start : w.end] for w in words_of(text)] == ["Zoë’s", "cafe\u0301", "opens"]


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
