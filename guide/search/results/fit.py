"""Finds which entries are not for a person of the age that was asked about."""

from collections.abc import Iterator, Mapping, Sequence

from guide.content.model import Entry, Kind
from guide.search.query.ages import GROWN_UP, OLDEST, Age

# A page of another kind tells about something, for whomever it is.
FOR_SOMEBODY = frozenset((Kind.SITUATION, Kind.LINE, Kind.SERVICE, Kind.PROGRAM, Kind.NETWORK))
_GROUPS: Mapping[str, Age] = {
    "youth": Age(0, GROWN_UP - 1),
    "young-adults": Age(GROWN_UP, 24),
    "adults": Age(GROWN_UP, OLDEST),
}


class Fit:
    """The ages that each entry is for, by its `ages` or, without these, by its `audience`."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._spans = [ages_of(entry) for entry in entries]

    def is_for(self, doc_id: int, age: Age | None) -> bool:
        """Return whether the entry `doc_id` may be for somebody of `age`: always if one of them has none."""
        spans = self._spans[doc_id] if age else ()
        return not (age and spans) or any(span.first <= age.last and age.first <= span.last for span in spans)

    def naming(self, age: Age) -> Iterator[int]:
        """Yield the doc ids of the entries that say that they are for `age`, ascending."""
        return (n for n, spans in enumerate(self._spans) if spans and self.is_for(n, age))


def ages_of(entry: Entry) -> tuple[Age, ...]:
    """Return the ages that `entry` is for; none if it does not say for whom it is."""
    if entry.kind not in FOR_SOMEBODY:
        return ()
    if entry.ages:
        first, last = entry.ages.from_, entry.ages.to
        return (Age(0 if first is None else first, OLDEST if last is None else last),)
    return tuple(_GROUPS[audience] for audience in entry.audience if audience in _GROUPS)
