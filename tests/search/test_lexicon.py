import pytest

from guide.search.analysis.lexicon import Lexicon


@pytest.mark.parametrize(
    ("prefix", "words"), [("co", ["coat", "cold", "cook", "coats"]), ("coats", ["coats"]), ("zz", [])]
)
def test_completions_come_weightiest_first(prefix, words):
    lexicon = Lexicon({"coat": 9, "coats": 1, "cold": 3, "cook": 2.5, "soup": 4})
    assert lexicon.completions(prefix) == words
    assert lexicon.has_prefix(prefix) == bool(words)


def test_prefixes_of_a_length_are_named_once_and_in_order():
    assert Lexicon({"coat": 9, "cold": 3, "soup": 4, "a": 1}).prefixes(2) == ["co", "so"]
