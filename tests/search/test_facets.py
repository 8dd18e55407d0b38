from collections import Counter

import pytest

from guide.content.facet import Choice, Facet
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import AgeRange
from guide.search.results.facets import Facets
from guide.search.service import SearchService
from tests.builders import small_guide, small_places
from tests.searching import count, search

KINDS = [Choice(Facet.KIND, kind) for kind in (Kind.PROGRAM, Kind.LAW)]


@pytest.fixture(scope="module")
def service():
    return SearchService(small_guide())


def chosen(service, text, *choices, **options):
    return [r.entry.id for r in search(service, text, choices=frozenset(choices), **options).results]


def test_counts_are_those_of_the_entries_with_all_words(service):
    counts = {each.choice: each.count for each in count(service, "coat")}
    found = [result.entry for result in search(service, "coat").results]
    assert {c.value: n for c, n in counts.items() if c.facet is Facet.KIND} == Counter(e.kind for e in found)
    assert counts[Choice(Facet.STRATEGY, "warm-clothes")] == 1
    assert counts[Choice(Facet.AGE, "18-24")] == 1
    assert Choice(Facet.AGE, "25-up") not in counts


def test_several_values_of_one_facet_widen_and_other_facets_narrow(service):
    assert set(chosen(service, "coat", *KINDS)) == {"coat-drive", "coat-law"}
    assert chosen(service, "coat", KINDS[1]) == ["coat-law"]
    assert chosen(service, "coat", *KINDS, Choice(Facet.AGE, "18-24")) == ["coat-drive"]


def test_a_facets_own_choices_leave_its_other_counts_as_they_are(service):
    counts = count(service, "coat", choices=frozenset(KINDS[:1]))
    kinds = {c.choice.value: (c.count, c.is_chosen) for c in counts if c.choice.facet is Facet.KIND}
    assert kinds[Kind.LAW] == (1, False)
    assert kinds[Kind.PROGRAM] == (1, True)
    assert {c.choice.facet for c in counts if c.count and c.choice.facet is Facet.STRATEGY}


def test_nothing_under_the_choices_says_how_many_without(service):
    answer = search(service, "soup", choices=frozenset(KINDS[1:]))
    assert (answer.results, answer.matches) == ((), 0)
    assert answer.unfiltered_matches == search(service, "soup").matches > 0
    counts = count(service, "soup", choices=frozenset(KINDS[1:]))
    assert next(c for c in counts if c.choice == KINDS[1]).count == 0


def test_a_place_limits_results_and_counts(service):
    everywhere = search(service, "night").matches
    there = search(service, "night", place="rock")
    assert there.matches < everywhere
    assert (
        sum(c.count for c in count(service, "night", place="rock") if c.choice.facet is Facet.KIND)
        == there.matches
    )


def test_an_entry_counts_for_every_span_its_ages_meet():
    for ages, spans in [
        (AgeRange(to=17), ["under-12", "12-17"]),
        (AgeRange(from_=18), ["18-24", "25-up"]),
        (AgeRange(from_=12, to=24), ["12-17", "18-24"]),
        (None, ["unsaid"]),
    ]:
        from tests.builders import entry

        facets = Facets(Guide(None, (entry("a", ages=ages),), places=small_places()))
        assert [
            c.choice.value for c in facets.count({0}, frozenset()) if c.choice.facet is Facet.AGE
        ] == spans, ages
