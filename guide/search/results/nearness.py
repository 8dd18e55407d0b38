"""Measures how near to a chosen place an entry serves."""

from collections.abc import Sequence

from guide.content.model import Entry


def nearness(entry: Entry, around: Sequence[str]) -> int:
    """Return the number in `around`, nearest first, of a place that an entry names, else its length."""
    return next((number for number, place in enumerate(around) if place in entry.region), len(around))
