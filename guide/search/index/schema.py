"""Defines the schema of the Whoosh index: one scored field with the weighted terms of an entry."""

from collections.abc import Iterable, Iterator

from guide.search.index.whoosh_parts import STORED, TEXT, Analyzer, Schema, Token

FIELD = "stems"


class WeightedTerms(str):
    """The terms of one entry with their weights, as a string, because Whoosh accepts no other field value."""

    __slots__ = ("terms",)
    terms: tuple[tuple[str, float], ...]

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[str, float]]) -> "WeightedTerms":
        """Return a field value with these (term, weight) pairs, for `WeightedAnalyzer`."""
        value = cls("")
        value.terms = tuple(pairs)
        return value


class WeightedAnalyzer(Analyzer):  # type: ignore[misc]  # Whoosh's classes are untyped
    """Passes the terms of a `WeightedTerms` to Whoosh, each weight as the token's boost."""

    def __call__(self, value: str, **_kwargs: object) -> Iterator[Token]:
        """Yield each term as a token. It is one token object throughout, as Whoosh requires of analyzers."""
        token = Token(boosts=True)
        for token.text, token.boost in getattr(value, "terms", ()):
            yield token


def schema() -> Schema:
    """Return the index schema: the stored id of an entry, and one field of terms without positions."""
    return Schema(id=STORED(), stems=TEXT(analyzer=WeightedAnalyzer(), phrase=False))
