"""Finds which entries are not for the person who is asked about, or reach those whom the person avoids."""

from array import array
from collections.abc import Mapping, Sequence
from functools import cache

from guide.content.model import Entry, Kind
from guide.search.analysis.analyzer import words_of
from guide.search.query.ages import GROWN_UP, OLDEST, Age
from guide.search.query.people import People
from guide.search.query.query import Query
from guide.search.query.refusals import Authority, authorities_among

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
        # Many entries are for the same ages and people: these share one value.
        spans, audiences, reached = cache(tuple[Age, ...]), cache(frozenset[str]), cache(frozenset[Authority])
        found = dict.fromkeys(of_entries := [spans(ages_of(entry)) for entry in entries])
        self._spans = tuple(found)
        numbers = {each: number for number, each in enumerate(found)}
        self._span_numbers = array("H", map(numbers.__getitem__, of_entries))
        self._audiences = [
            audiences(entry.audience) if entry.kind in FOR_SOMEBODY else () for entry in entries
        ]
        self._entries = entries
        self._reached = [reached(authorities_reached_by(entry)) for entry in entries]

    @staticmethod
    def matters(query: Query) -> bool:
        """Return whether a query tells for whom help is sought, or who is avoided; else all entries fit."""
        return bool(query.age or query.people.others or query.avoided)

    def is_for(self, doc_id: int, age: Age | None) -> bool:
        """Return whether the entry `doc_id` may be for somebody of `age`: always if one of them has none."""
        return not age or _may_be_for(self._spans[self._span_numbers[doc_id]], age)

    def says_for(self, doc_id: int, age: Age) -> bool:
        """Return whether the entry `doc_id` says that it is for `age`."""
        spans = self._spans[self._span_numbers[doc_id]]
        return bool(spans) and _may_be_for(spans, age)

    def naming(self, age: Age) -> list[int]:
        """Return the doc ids of the entries that say that they are for `age`, ascending."""
        are_for = [bool(spans) and _may_be_for(spans, age) for spans in self._spans]
        return [doc_id for doc_id, number in enumerate(self._span_numbers) if are_for[number]]

    def others(self, doc_id: int, people: People) -> tuple[str, ...]:
        """Return the audiences that the entry `doc_id` is for, if it is not for `people`; else ()."""
        audience = self._audiences[doc_id] if people.others else ()
        if people.others.isdisjoint(audience) or not people.possible.isdisjoint(audience):
            return ()
        return tuple(each for each in self._entries[doc_id].audience if each in people.others)

    def reaches(self, doc_id: int, query: Query) -> bool:
        """Return whether the entry `doc_id` is a number of those who are avoided, or about such numbers.

        It is not if the query asks for one of those that it reaches: "tip to the police, not to ICE".
        """
        reached = self._reached[doc_id]
        asked = authorities_among(word.surface for word in query.terms) - query.avoided
        return not query.avoided.isdisjoint(reached) and asked.isdisjoint(reached)


def _may_be_for(spans: Sequence[Age], age: Age) -> bool:
    return not spans or any(span.first <= age.last and age.first <= span.last for span in spans)


def authorities_reached_by(entry: Entry) -> frozenset[Authority]:
    """Return the authorities that answer the numbers of `entry`, or of the lines that it explains."""
    if entry.kind not in (Kind.LINE, Kind.TERM):
        return frozenset()
    names = (entry.title, entry.short_title, *entry.other_names)
    named = authorities_among(word.surface for name in names for word in words_of(name))
    may_pass_on = entry.is_police_tip or (entry.kind is Kind.TERM and Authority.POLICE in named)
    return frozenset(Authority) if may_pass_on else named


def ages_of(entry: Entry) -> tuple[Age, ...]:
    """Return the ages that `entry` is for; none if it does not say for whom it is."""
    if entry.kind not in FOR_SOMEBODY:
        return ()
    if entry.ages:
        first, last = entry.ages.from_, entry.ages.to
        return (Age(0 if first is None else first, OLDEST if last is None else last),)
    return tuple(_GROUPS[audience] for audience in entry.audience if audience in _GROUPS)
