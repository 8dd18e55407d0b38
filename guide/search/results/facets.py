"""Filters entries by place and chosen facet values, and counts the facet values among matches."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import chain

from guide.clock import Clock, computer_time
from guide.content.eligibility import SEXES
from guide.content.facet import MAY_BE_UNSAID, UNSAID, Choice, Facet
from guide.content.guide import Guide
from guide.content.model import HELP, Entry, Kind
from guide.content.parts import AgeRange
from guide.search.results.late_facets import LATE, LateFacets

# First and last age of each age group, in years. The last group has no upper limit.
AGES: Mapping[str, tuple[int, int]] = {
    "under-12": (0, 11),
    "12-17": (12, 17),
    "18-24": (18, 24),
    "25-up": (25, 120),
}


@dataclass(frozen=True, slots=True)
class FacetCount:
    """One facet value that results can be narrowed to, and the number of matches that have it."""

    choice: Choice
    count: int
    is_chosen: bool = False


class Facets:
    """The doc ids of all entries by facet value, and of the entries that serve every place."""

    def __init__(self, guide: Guide, clock: Clock = computer_time) -> None:
        entries, places = guide.entries, guide.places
        self._places, self._late = places, LateFacets(guide, clock)
        by_choice: dict[Choice, set[int]] = defaultdict(set)
        for doc_id, entry in enumerate(entries):
            for value in _values(entry):
                by_choice[value].add(doc_id)
        # Frozen copies, which take half of the memory of sets that have grown.
        self._by_choice: Mapping[Choice, Set[int]] = {key: frozenset(each) for key, each in by_choice.items()}
        everywhere = (by_choice.get(Choice(Facet.REGION, region), ()) for region in places.everywhere)
        without = (doc_id for doc_id, entry in enumerate(entries) if not entry.region)
        self._everywhere: Set[int] = frozenset(without).union(*everywhere)

    def warm(self) -> Iterator[None]:
        """Read what only filters ask for, in small steps."""
        yield from self._late.warm()

    def allowed(self, choices: Iterable[Choice], place: str = "") -> Set[int] | None:
        """Return the doc ids of entries that serve `place` and have a chosen value of each chosen facet.

        Return None, which means all entries, without a place and choices.
        """
        sets = [self._matching(Choice(Facet.REGION, place))] if place else []
        by_facet: dict[Facet, set[int]] = defaultdict(set)
        for choice in choices:
            by_facet[choice.facet] |= self._matching(choice)
        sets += by_facet.values()
        return set.intersection(*map(set, sets)) if sets else None

    def of(self, choice: Choice) -> Set[int]:
        """Return the doc ids of entries that have the value, or do not say it."""
        if choice.facet in LATE:
            return self._late.of(choice.facet).get(choice, frozenset())
        if choice.value == UNSAID:
            return self._unsaid(choice.facet)
        return self._by_choice.get(choice, frozenset())

    def _unsaid(self, facet: Facet) -> Set[int]:
        """Return the doc ids of what a person can be sent to that has no value of the facet."""
        helps = (self._by_choice.get(Choice(Facet.KIND, kind), frozenset()) for kind in HELP)
        said = (ids for choice, ids in self._by_choice.items() if choice.facet is facet)
        return frozenset().union(*helps).difference(*said)

    def local(self, kind: Kind) -> Set[int]:
        """Return the doc ids of entries of a kind that serve some places only."""
        return self.of(Choice(Facet.KIND, kind)) - self._everywhere

    def naming(self, place: str) -> Set[int]:
        """Return the doc ids of entries whose regions contain `place` itself, not only an area around it."""
        return self._by_choice.get(Choice(Facet.REGION, place), frozenset())

    def count(self, matches: Set[int], choices: Set[Choice]) -> tuple[FacetCount, ...]:
        """Return the number of `matches` for each facet value that any of them has or that is chosen.

        Choices of other facets limit the count of a value. Choices of the same facet do not, because values
        of one facet are alternatives: the count is the number of matches that choosing the value would add.
        """
        counts: list[FacetCount] = []
        for facet in Facet:
            others = [choice for choice in choices if choice.facet is not facet]
            allowed = self.allowed(others)
            within = matches if allowed is None else matches & allowed
            found = self._counted(facet, within)
            for choice in choices:
                if choice.facet is facet:
                    found.setdefault(choice, 0)
            counts += (FacetCount(choice, number, choice in choices) for choice, number in found.items())
        return tuple(counts)

    def _counted(self, facet: Facet, within: Set[int]) -> dict[Choice, int]:
        """Return the number of entries in `within` for each value of `facet` that any entry has, sorted."""
        # Entries that serve every place are counted once. Their number is added to the count of each place.
        common = len(self._everywhere & within) if facet is Facet.REGION else 0
        within = within - self._everywhere if facet is Facet.REGION else within
        counts = ((choice, common + len(self._naming(choice) & within)) for choice in self._values(facet))
        return dict(sorted(((choice, number) for choice, number in counts if number), key=self._in_order))

    def _values(self, facet: Facet) -> Iterator[Choice]:
        """Yield the values of `facet` that any entry has, and where some do not say, that."""
        if facet in LATE:
            yield from self._late.of(facet)
            return
        yield from (choice for choice in self._by_choice if choice.facet is facet)
        if facet in MAY_BE_UNSAID:
            yield Choice(facet, UNSAID)

    def _in_order(self, counted: tuple[Choice, int]) -> tuple[object, ...]:
        """Return a sort key: ages and places in their natural order, other values by falling count.

        What does not say comes last.
        """
        choice, number = counted
        if choice.value == UNSAID:
            return (len(self._by_choice),)
        if choice.facet is Facet.AGE:
            return (list(AGES).index(choice.value),)
        if choice.facet is Facet.SEX:
            return (SEXES.index(choice.value),)
        if choice.facet is Facet.REGION:
            order = self._places.order
            return (order.get(choice.value, len(order)), choice.value)
        return (-number, choice.value)

    def _matching(self, choice: Choice) -> Set[int]:
        """Return the doc ids of entries that have the value or, if it is a region, serve that region."""
        named = self._naming(choice)
        return named | self._everywhere if choice.facet is Facet.REGION else named

    def _naming(self, choice: Choice) -> Set[int]:
        """Return the doc ids of entries that name the value or, if it is a region, a region around it."""
        if choice.facet is not Facet.REGION:
            return self.of(choice)
        regions = (Choice(Facet.REGION, region) for region in self._places.around(choice.value))
        return frozenset().union(*(self._by_choice.get(region, ()) for region in regions))


def _values(entry: Entry) -> Iterator[Choice]:
    """Yield the facet values of `entry`."""
    yield Choice(Facet.KIND, entry.kind)
    yield from (Choice(Facet.STRATEGY, strategy) for strategy in entry.strategies)
    yield from (Choice(Facet.AUDIENCE, audience) for audience in entry.audience)
    if entry.ages:
        yield from (Choice(Facet.AGE, name) for name, span in AGES.items() if _overlap(entry.ages, span))
    yield from (Choice(Facet.REGION, region) for region in entry.region)
    languages = chain(entry.languages, *(contact.languages for contact in entry.contacts))
    yield from (Choice(Facet.LANGUAGE, language) for language in dict.fromkeys(languages))


def _overlap(ages: AgeRange, span: tuple[int, int]) -> bool:
    """Return whether `ages` includes an age of `span` (first and last age, in years)."""
    first = ages.from_ if ages.from_ is not None else 0
    last = ages.to if ages.to is not None else span[1]
    return first <= span[1] and last >= span[0]
