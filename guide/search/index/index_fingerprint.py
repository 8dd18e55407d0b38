"""Computes the fingerprint by which an index is known to be of the entries that it is searched with."""

from collections.abc import Iterable
from zlib import crc32

from guide.content.model import Entry
from guide.search.index.fields import boosts_by_level
from guide.search.weights import Weights


def fingerprint_of(entries: Iterable[Entry], weights: Weights) -> int:
    """Return a checksum of the boosts and of the ids and titles of `entries` in order.

    Their texts are left out, because stored entries are not read before they are looked at; an index that is
    stored with its guide has the same digest to answer for.
    """
    boosts = (*boosts_by_level(weights).values(), weights.boost_questions)
    checksum = crc32(repr(boosts).encode("ascii"))
    for entry in entries:
        for text in (entry.id, entry.title):
            checksum = crc32(text.encode("utf-8", "surrogatepass"), checksum)
    return checksum
