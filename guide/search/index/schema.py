"""Defines the schema of the Whoosh index: one scored field with the weighted terms of an entry."""

from collections.abc import Iterable, Iterator

from guide.search.index.whoosh_parts import Existence, FieldType, Schema

FIELD = "stems"


class WeightedTerms(FieldType):  # type: ignore[misc]  # Whoosh's classes are untyped
    """A field whose value is the terms of an entry, each once, with their weights."""

    def __init__(self) -> None:
        super().__init__(format=Existence(), analyzer=None, scorable=True)

    def index(
        self, value: Iterable[tuple[str, float]], **_kwargs: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term as Whoosh takes it: with how often it counts for the length, and its weight."""
        return ((term.encode(), 1, weight, b"") for term, weight in value)


def schema() -> Schema:
    """Return the index schema: one field of terms without positions."""
    return Schema(**{FIELD: WeightedTerms()})
