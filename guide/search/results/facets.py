"""What results can be narrowed by, with exact counts: kind, strategy, audience, age, region, language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from guide.content.facet import Choice, Facet
from guide.content.model import AgeRange, Entry
from guide.content.places import EVERYWHERE, regions_around
from guide.content.vocabulary import PLACES

# Ages in years, as services part them; the last one is open at its end.
AGES: Mapping[str, tuple[int, int]] = {
    "under-12": (0, 11),
    "12-17": (12, 17),
    "18-24": (18, 24),
    "25-up": (25, 120),
}


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A choice, how many entries it would leave, and whether it is made."""

    choice: Choice
    count: int
    is_chosen: bool = False


class Facets:
    """Knows which entries have which values; entries by their number."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        having: dict[Choice, set[int]] = defaultdict(set)
        for number, entry in enumerate(entries):
            for value in _values(entry):
                having[value].add(number)
        self._having: Mapping[Choice, Set[int]] = having
        everywhere = (having.get(Choice(Facet.REGION, region), ()) for region in EVERYWHERE)
        without = (number for number, entry in enumerate(entries) if not entry.region)
        self._everywhere: Set[int] = frozenset(without).union(*everywhere)

    def allowed(self, choices: Iterable[Choice], place: str = "") -> Set[int] | None:
        """Give the entries that serve a place and have a value chosen in each facet; None is all."""
        sets = [self._with(Choice(Facet.REGION, place))] if place else []
        by_facet: dict[Facet, set[int]] = defaultdict(set)
        for choice in choices:
            by_facet[choice.facet] |= self._with(choice)
        sets += by_facet.values()
        return set.intersection(*map(set, sets)) if sets else None

    def naming(self, place: str) -> Set[int]:
        """Give the entries that name a place itself, not only what lies around it."""
        return self._having.get(Choice(Facet.REGION, place), frozenset())

    def count(self, matches: Set[int], choices: Set[Choice], place: str = "") -> tuple[FacetCount, ...]:
        """Count each value among matches, its own facet left open, so that another value can be added."""
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
        # What serves every place is counted once for all of them.
        common = len(self._everywhere & within) if facet is Facet.REGION else 0
        within = within - self._everywhere if facet is Facet.REGION else within
        named = (choice for choice in self._having if choice.facet is facet)
        counts = ((choice, common + len(self._named(choice) & within)) for choice in named)
        return dict(sorted(((choice, number) for choice, number in counts if number), key=_in_order))

    def _with(self, choice: Choice) -> Set[int]:
        """Give the entries that have a value; of a region those that serve it."""
        named = self._named(choice)
        return named | self._everywhere if choice.facet is Facet.REGION else named

    def _named(self, choice: Choice) -> Set[int]:
        """Give the entries that name a value, or of a region one around it."""
        if choice.facet is not Facet.REGION:
            return self._having.get(choice, frozenset())
        regions = (Choice(Facet.REGION, region) for region in regions_around(choice.value))
        return frozenset().union(*(self._having.get(region, ()) for region in regions))


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
