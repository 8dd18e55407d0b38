from guide.search.analysis.lexicon import Lexicon


def test_completions_come_weightiest_first():
    for prefix, words in [("co", ["coat", "cold", "cook", "coats"]), ("coats", ["coats"]), ("zz", [])]:
        lexicon = Lexicon({"coat": 9, "coats": 1, "cold": 3, "cook": 2.5, "soup": 4})
        assert lexicon.completions(prefix) == words, prefix
        assert lexicon.has_prefix(prefix) == bool(words), prefix


def test_each_completion_has_its_stem_whether_it_is_known_or_not():
    weights = {"coat": 9, "coats": 1, "cold": 3, "cookies": 2}
    lexicon = Lexicon(weights, stems={"coats": "coat", "cookies": "biscuit"})
    pairs = [("coat", "coat"), ("cold", "cold"), ("cookies", "biscuit"), ("coats", "coat")]
    assert list(lexicon.completions_with_stems("co")) == pairs
    assert list(Lexicon(weights).completions_with_stems("coa")) == [("coat", "coat"), ("coats", "coat")]


def test_prefixes_of_a_length_are_named_once_and_those_of_frequent_words_first():
    assert Lexicon({"soup": 4, "coat": 9, "cold": 3, "a": 1, "tea": 4.5}).prefixes(2) == ["co", "te", "so"]
