"""Marks the hits in a text."""

from dataclasses import dataclass

from guide.search.results.hits import Hits

Mark = tuple[int, int]  # start and end of a hit in the text (characters)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and the spans of its hits."""

    text: str
    marks: tuple[Mark, ...] = ()


def marked(text: str, hits: Hits) -> MarkedText:
    """Return the whole `text` with its hits marked."""
    return MarkedText(text, tuple((hit.start, hit.end) for hit in hits.within(text)))
