"""Facets: the entries that have each value, and exact counts of the values among the matches."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from guide.content.facet import Choice, Facet
from guide.content.model import Entry
from guide.content.parts import AgeRange
from guide.content.places import EVERYWHERE, regions_around
from guide.content.vocabulary import PLACES

# First and last age in years, in the groups that services use; the last group has no upper limit.
AGES: Mapping[str, tuple[int, int]] = {
    "under-12": (0, 11),
    "12-17": (12, 17),
    "18-24": (18, 24),
    "25-up": (25, 120),
}


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A choice, the number of matches that have its value, and whether it is chosen."""

    choice: Choice
    count: int
    is_chosen: bool = False


class Facets:
    """The doc ids of the entries that have each value."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        by_choice: dict[Choice, set[int]] = defaultdict(set)
        for doc_id, entry in enumerate(entries):
            for value in _values(entry):
                by_choice[value].add(doc_id)
        self._by_choice: Mapping[Choice, Set[int]] = by_choice
        everywhere = (by_choice.get(Choice(Facet.REGION, region), ()) for region in EVERYWHERE)
        without = (doc_id for doc_id, entry in enumerate(entries) if not entry.region)
        self._everywhere: Set[int] = frozenset(without).union(*everywhere)

    def allowed(self, choices: Iterable[Choice], place: str = "") -> Set[int] | None:
        """Return the entries that serve `place` and have a chosen value in each facet; None means all."""
        sets = [self._with(Choice(Facet.REGION, place))] if place else []
        by_facet: dict[Facet, set[int]] = defaultdict(set)
        for choice in choices:
            by_facet[choice.facet] |= self._with(choice)
        sets += by_facet.values()
        return set.intersection(*map(set, sets)) if sets else None

    def naming(self, place: str) -> Set[int]:
        """Return the entries that name `place` itself, not only an area around it."""
        return self._by_choice.get(Choice(Facet.REGION, place), frozenset())

    def count(self, matches: Set[int], choices: Set[Choice], *, place: str = "") -> tuple[FacetCount, ...]:
        """Count each value among `matches`.

        The choices in a value's own facet do not limit its count, because values of one facet are
        alternatives: the count is what adding the value would bring.
        """
        counts: list[FacetCount] = []
        for facet in Facet:
            others = [choice for choice in choices if choice.facet is not facet]
            allowed = self.allowed(others, place)
            within = matches if allowed is None else matches & allowed
            found = self._counted(facet, within)
            for choice in choices:
                if choice.facet is facet:
                    found.setdefault(choice, 0)
            counts += (FacetCount(choice, number, choice in choices) for choice, number in found.items())
        return tuple(counts)

    def _counted(self, facet: Facet, within: Set[int]) -> dict[Choice, int]:
        # Entries that serve every place are counted once and added to each place's count.
        common = len(self._everywhere & within) if facet is Facet.REGION else 0
        within = within - self._everywhere if facet is Facet.REGION else within
        named = (choice for choice in self._by_choice if choice.facet is facet)
        counts = ((choice, common + len(self._named(choice) & within)) for choice in named)
        return dict(sorted(((choice, number) for choice, number in counts if number), key=_in_order))

    def _with(self, choice: Choice) -> Set[int]:
        """Return the entries that have a value, for a region those that serve it."""
        named = self._named(choice)
        return named | self._everywhere if choice.facet is Facet.REGION else named

    def _named(self, choice: Choice) -> Set[int]:
        """Return the entries that name a value, for a region that or one around it."""
        if choice.facet is not Facet.REGION:
            return self._by_choice.get(choice, frozenset())
        regions = (Choice(Facet.REGION, region) for region in regions_around(choice.value))
        return frozenset().union(*(self._by_choice.get(region, ()) for region in regions))


def _values(entry: Entry) -> Iterator[Choice]:
    yield Choice(Facet.KIND, entry.kind)
    yield from (Choice(Facet.STRATEGY, strategy) for strategy in entry.strategies)
    yield from (Choice(Facet.AUDIENCE, audience) for audience in entry.audience)
    if entry.ages:
        yield from (Choice(Facet.AGE, name) for name, span in AGES.items() if _meet(entry.ages, span))
    yield from (Choice(Facet.REGION, region) for region in entry.region)
    languages = chain(entry.languages, *(contact.languages for contact in entry.contacts))
    yield from (Choice(Facet.LANGUAGE, language) for language in dict.fromkeys(languages))


def _meet(ages: AgeRange, span: tuple[int, int]) -> bool:
    first = ages.from_ if ages.from_ is not None else 0
    last = ages.to if ages.to is not None else span[1]
    return first <= span[1] and last >= span[0]


def _in_order(counted: tuple[Choice, int]) -> tuple[object, ...]:
    choice, number = counted
    if choice.facet is Facet.AGE:
        return (list(AGES).index(choice.value),)
    if choice.facet is Facet.REGION:
        return (PLACES.index(choice.value),)
    return (-number, choice.value)
