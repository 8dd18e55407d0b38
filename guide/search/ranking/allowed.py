"""Narrows sets of entries to those that may be shown, also where that is nearly all of them."""

from collections.abc import Iterator, Set


class AllBut(Set[int]):
    """All doc ids below `count` but a few. Nothing of it takes longer in a large guide."""

    __slots__ = ("_count", "excluded")

    def __init__(self, excluded: frozenset[int], count: int) -> None:
        self.excluded = excluded
        self._count = count

    def __contains__(self, doc_id: object) -> bool:
        return doc_id not in self.excluded

    def __iter__(self) -> Iterator[int]:
        return (doc_id for doc_id in range(self._count) if doc_id not in self.excluded)

    def __len__(self) -> int:
        return self._count - len(self.excluded)

    def __and__(self, other: Set[int]) -> Set[int]:
        return within(other, self)

    __rand__ = __and__


def within(doc_ids: Set[int], allowed: Set[int] | None) -> Set[int]:
    """Return those of `doc_ids` that are allowed; None allows all."""
    if not isinstance(allowed, AllBut):
        return doc_ids if allowed is None else doc_ids & allowed
    if allowed.excluded.isdisjoint(doc_ids):
        return doc_ids
    others = set(doc_ids)
    others -= allowed.excluded  # in place: a difference would be another set of nearly all
    return others
