import pytest

from guide.errors import ContentError
from guide.search.weights import Weights
from guide.search.weights_file import read_weights


def read(tmp_path, text):
    file = tmp_path / "weights.yaml"
    file.write_text(text, encoding="utf-8")
    return read_weights(file)


def test_weights_that_are_not_named_stay_as_they_are(tmp_path):
    weights, problems = read(tmp_path, "boost_name: 3.5  # try less\nreranked: 20\n")
    assert problems == ()
    assert weights == Weights(boost_name=3.5, reranked=20)


def test_every_mistake_is_named_at_once_with_its_position(tmp_path):
    text = "cordination: 3\nreranked: 0.5\nphrase: -1\nbm25_b: high\ntyped: [1]\n"
    weights, problems = read(tmp_path, text)
    assert weights == Weights()
    assert [(each.line, each.column) for each in problems] == [(1, 1), (2, 11), (3, 9), (4, 9), (5, 1)]
    assert "did you mean 'coordination'?" in problems[0].sentence
    assert problems[1].sentence == "'reranked' must be a whole number of at least 1, not '0.5'."
    assert problems[2].sentence == "'phrase' must be a number such as 0.75, not '-1'."


def test_a_file_without_names_and_numbers_is_a_mistake(tmp_path):
    for text in ["- boost_name\n", "5\n", "", "# nothing\n", "a: 'b\n"]:
        weights, problems = read(tmp_path, text)
        assert weights == Weights(), text
        assert problems, text


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ContentError, match="can't be read"):
        read_weights(tmp_path / "none.yaml")
