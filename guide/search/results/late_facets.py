"""Finds the entries by what only filters ask for: who can use them, what they cost, whether they are open."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from guide.clock import Clock
from guide.content.eligibility import eligibility_of
from guide.content.facet import UNSAID, Choice, Facet
from guide.content.guide import Guide
from guide.content.hours_words import is_always_open
from guide.content.model import HELP, Entry, Status
from guide.content.opening import OpenState, opening
from guide.content.parts import Hours
from guide.stored.partly_read import ReadApart

LATE = (Facet.SEX, Facet.CHILDREN, Facet.COST, Facet.OPEN)
NOW = Choice(Facet.OPEN, "now")
_UNKNOWN = Choice(Facet.OPEN, UNSAID)
_STEP = 20  # entries that are read before others may have their turn

Sets = Mapping[Choice, Set[int]]


class LateFacets:
    """The doc ids of entries by the values of these facets.

    They are read when a filter first asks, or before that in small steps: each entry must be read as a whole.
    """

    def __init__(self, guide: Guide, clock: Clock) -> None:
        self._guide, self._clock = guide, clock
        self._said: dict[Choice, set[int]] = defaultdict(set)
        self._always: set[int] = set()
        self._hours: dict[int, tuple[tuple[Hours, ...], str]] = {}  # with the time zone; not of the former
        self._reading = self._read()
        self._open: tuple[object, Sets] = (None, {})  # of which minute

    def of(self, facet: Facet) -> Sets:
        """Return the doc ids by the values of one of the facets of LATE."""
        for _ in self._reading:
            pass
        if facet is Facet.OPEN:
            return self._open_now()
        return {choice: ids for choice, ids in self._said.items() if choice.facet is facet}

    def warm(self) -> Iterator[None]:
        """Read the entries in small steps."""
        for _ in self._reading:  # not `yield from`: who stops this would stop the reading for good
            yield

    def _read(self) -> Iterator[None]:
        for doc_id, entry in enumerate(ReadApart(self._guide.entries)):
            if entry.kind in HELP:
                self._add(doc_id, entry)
            if doc_id % _STEP == 0:
                yield

    def _add(self, doc_id: int, entry: Entry) -> None:
        for choice in eligibility_of(entry):
            self._said[choice].add(doc_id)
        if entry.status is Status.ENDED:
            return
        if is_always_open(entry.hours):
            self._always.add(doc_id)
        else:
            self._hours[doc_id] = entry.hours, self._guide.time_zone_of(entry.id)

    def _open_now(self) -> Sets:
        """Return what is open, and of what it is not known, at this minute."""
        minute = self._clock().replace(second=0, microsecond=0)
        if self._open[0] != minute:
            found = {n: opening(hours, zone, minute) for n, (hours, zone) in self._hours.items()}
            is_open = {n for n, each in found.items() if each.state is OpenState.OPEN}
            # What says when it opens again says its hours, also on a day of which these say nothing.
            unknown = {n for n, each in found.items() if each.state is OpenState.UNKNOWN and not each.opens}
            self._open = minute, {NOW: self._always | is_open, _UNKNOWN: unknown}
        return self._open[1]
