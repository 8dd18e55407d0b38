"""Filters by what entries say of who can use them, and whether they are open: what does not say is counted."""

from dataclasses import replace

import pytest

from guide.content.facet import Choice, Facet, with_unsaid
from guide.content.guide import Guide
from guide.content.model import Kind, Status
from guide.content.parts import AgeRange
from guide.search.service import SearchService
from tests.builders import entry, pack, small_places
from tests.opening_hours import ALWAYS, OFFICE, Clock
from tests.searching import count, search

OPEN, OPEN_UNSAID = Choice(Facet.OPEN, "now"), Choice(Facet.OPEN, "unsaid")
FREE, TEEN = Choice(Facet.COST, "free"), Choice(Facet.AGE, "12-17")


def den(name, kind=Kind.SERVICE, **values):
    return entry(name, kind, summary="A lamp for the night.", **values)


ENTRIES = (
    den("office", hours=OFFICE, fees_description="Free.", ages=AgeRange(to=17)),
    den("always", hours=ALWAYS, eligibility_description="Women and their children.", languages=("es",)),
    den("unknown", ages=AgeRange(from_=18)),
    den("weekdays", hours=OFFICE[:1], region=("hennepin",), fees_description="20 dollars."),
    den("ended", hours=ALWAYS, status=Status.ENDED),
    den("law", Kind.LAW),
)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def service(clock):
    guide = Guide(replace(pack(), time_zone="America/Chicago"), ENTRIES, places=small_places())
    return SearchService(guide, clock=clock)


def found(service, *choices, **options):
    return {each.entry.id for each in search(service, "lamp", choices=frozenset(choices), **options).results}


def numbers(service, facet, *choices):
    counts = count(service, "lamp", choices=frozenset(choices))
    return {each.choice.value: each.count for each in counts if each.choice.facet is facet}


def test_open_now_follows_the_clock_and_unknown_is_never_open(service, clock):
    assert found(service, OPEN) == {"office", "always", "weekdays"}
    assert numbers(service, Facet.OPEN) == {"now": 3, "unsaid": 1}
    clock.text = "2026-11-30T18:00"
    assert found(service, OPEN) == {"always"}
    clock.text = "2026-12-05T10:00"  # a Saturday, of which "weekdays" says nothing
    assert found(service, OPEN) == {"always"}
    assert found(service, OPEN_UNSAID) == {"unknown"}
    assert numbers(service, Facet.OPEN) == {"now": 1, "unsaid": 1}


def test_results_say_how_many_do_not_say_and_these_can_be_added(service):
    chosen = frozenset((OPEN,))
    results = search(service, "lamp", choices=chosen)
    assert (results.matches, results.unsaid) == (3, 1)
    wider = search(service, "lamp", choices=with_unsaid(chosen))
    assert (wider.matches, wider.unsaid) == (4, 0)
    assert search(service, "lamp").unsaid == 0


def test_of_two_filters_each_may_be_unsaid(service):
    results = search(service, "lamp", choices=frozenset((TEEN, FREE)))
    assert {each.entry.id for each in results.results} == {"office"}
    # "always" and "ended" say neither; "weekdays" costs, and "unknown" is for adults.
    assert results.unsaid == 2
    assert found(service, *with_unsaid((TEEN, FREE))) == {"office", "always", "ended"}


def test_only_what_a_person_can_be_sent_to_can_leave_it_unsaid(service):
    assert numbers(service, Facet.AGE) == {"under-12": 1, "12-17": 1, "18-24": 1, "25-up": 1, "unsaid": 3}
    assert numbers(service, Facet.LANGUAGE) == {"es": 1, "unsaid": 4}
    assert numbers(service, Facet.SEX) == {"women": 1, "unsaid": 4}
    assert numbers(service, Facet.CHILDREN) == {"with-children": 1, "unsaid": 4}
    assert list(numbers(service, Facet.COST)) == ["free", "may-cost", "unsaid"]


def test_nothing_is_read_for_these_filters_before_one_is_used_or_the_search_is_warm(service):
    late = service._facets._late
    search(service, "lamp")
    assert not late._said
    list(service.warm())
    assert late._said
