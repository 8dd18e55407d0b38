"""The schema of the Whoosh index: one field that holds an entry's terms with their weights."""

from collections.abc import Iterable, Iterator

from whoosh.analysis import Analyzer, Token
from whoosh.fields import STORED, TEXT, Schema

FIELD = "stems"


class WeightedTerms(str):
    """The terms of one entry with their weights. It is a string because Whoosh accepts no other value."""

    __slots__ = ("terms",)
    terms: tuple[tuple[str, float], ...]

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[str, float]]) -> "WeightedTerms":
        """Return a value that holds (term, weight) pairs for `WeightedAnalyzer`."""
        value = cls("")
        value.terms = tuple(pairs)
        return value


class WeightedAnalyzer(Analyzer):  # type: ignore[misc]  # Whoosh's classes are untyped
    """Passes the terms of a `WeightedTerms` to Whoosh, each weight as the token's boost."""

    def __call__(self, value: str, **_kwargs: object) -> Iterator[Token]:
        """Yield the same token again and again with the next term, as Whoosh expects of an analyzer."""
        token = Token(boosts=True)
        for token.text, token.boost in getattr(value, "terms", ()):
            yield token


def schema() -> Schema:
    """Return the schema: the stored entry id, and all terms in one scored field without positions."""
    return Schema(id=STORED(), stems=TEXT(analyzer=WeightedAnalyzer(), phrase=False))
