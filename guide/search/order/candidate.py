"""Defines a candidate: an entry that may be shown, with its features and their sum."""

from typing import NamedTuple

from guide.search.order.features import Features

FIRST = 3  # results that everybody sees


class Candidate(NamedTuple):
    """An entry that may be shown, with its features and the sum of these by their weights."""

    doc_id: int
    score: float
    features: Features
