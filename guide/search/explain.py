"""Explains the score of a result: what each feature of its entry adds to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.search.results.results import SearchResult


@dataclass(frozen=True, slots=True)
class Explanation:
    """A result, and what each feature by its name adds to its score."""

    result: SearchResult
    parts: Mapping[str, float]
