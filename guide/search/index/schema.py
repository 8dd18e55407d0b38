"""What Whoosh is given: one field of weighted stems."""

from collections.abc import Iterable, Iterator

from whoosh.analysis import Analyzer, Token
from whoosh.fields import STORED, TEXT, Schema

FIELD = "stems"


class WeightedTerms(str):
    """The words of one entry, each as its stem and weight; to Whoosh it is a plain string."""

    __slots__ = ("words",)
    words: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, words: Iterable[tuple[str, float]]) -> "WeightedTerms":
        """Hold the words for the analyzer."""
        text = cls("")
        text.words = tuple(words)
        return text


class WeightedAnalyzer(Analyzer):  # type: ignore[misc]  # Whoosh's classes are untyped
    """Feeds Whoosh the stems of WeightedWords, each with its weight."""

    def __call__(self, value: str, **_kwargs: object) -> Iterator[Token]:
        """Give Whoosh one token after another, as it asks of an analyzer."""
        token = Token(boosts=True)
        for token.text, token.boost in getattr(value, "words", ()):
            yield token


def schema() -> Schema:
    """Give the fields of the index: the id to name an entry, all its words as stems to score."""
    return Schema(id=STORED(), stems=TEXT(analyzer=WeightedAnalyzer(), phrase=False))
