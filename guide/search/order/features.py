"""Measures what an entry has of a question: the features by which candidates are ordered.

Each feature is a number that a person understands; `explain` prints it with its weight.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from guide.content.model import Entry, Kind
from guide.content.parts import Channel
from guide.content.places import PlaceKind, Places
from guide.search.places.local import Local
from guide.search.planning.plan import SearchPlan
from guide.search.ranking.coverage import CoverageScorer
from guide.search.ranking.ranker import RankedEntry
from guide.search.ranking.similarity import SimilarityScorer
from guide.search.results.fit import Fit

FIRST = 3  # results that everybody sees
MOST = 0.8  # share of the telling words that is nearly all of them
BEND = 20.0  # the sum of clause scores that counts one half
SENTENCE = 6  # words from which a text is a sentence: then something to act on is wanted
TO_ACT = (Kind.SITUATION, Kind.PRACTICE, Kind.LINE, Kind.SERVICE)
TO_GO = (Kind.SERVICE, Kind.PROGRAM)
FOR_PLACES = (*TO_GO, Kind.LINE)
NUMBERS = (Channel.CALL, Channel.TEXT, Channel.TTY)
TOWNS = (PlaceKind.CITY, PlaceKind.NEIGHBOURHOOD)
AROUND_TOWNS = (PlaceKind.COUNTY, PlaceKind.TRIBAL_NATION, PlaceKind.CITY)


class Features(NamedTuple):
    """The features of one entry for a question. Shares are from 0 to 1; others are 0 or 1."""

    words: float  # the sum of its clause scores, bent to below 1
    most_words: float  # the same sum as a share of the highest
    all_words: float  # whether it has all words
    telling: float  # share of the telling words in names, summary or questions
    all_telling: float  # whether it has all words, most of them there
    name: float  # whether the question is its name
    like: float  # cosine of the vectors of idfs of the question and of its most similar passage
    need: float  # how likely a need of it is, in the part of the text that tells most of it
    most_need: float  # the same as a share of the likeliest need
    own_place: float  # it names the place that was asked for
    region: float  # it names a region around it
    wide: float  # a line or service for the state or the country, where a place was asked for
    elsewhere: float  # it is for other places only
    far: float  # it is for one place, and none was asked for
    need_here: float  # its need, if it names the place or a region around it
    need_own: float  # its need, if it names the place
    most_need_here: float  # its share of the likeliest need, if it names the place or a region around it
    most_need_wide: float  # its share of the likeliest need, where nothing at the place is for that
    to_ask: float  # it knows who helps at the place
    report_here: float  # it takes the reports of the place: how likely a report is asked for
    age: float  # it says that it is for the typed age
    other_age: float  # it is for other ages
    other_people: float  # it is for other people than the typed ones
    refused: float  # it reaches those who are refused or feared
    act: float  # one can act on it, and a sentence was typed
    line: float
    service: float  # a service or program
    situation: float
    practice: float
    term: float
    term_short: float  # a term, where one or two words were typed
    strategy: float
    other_kind: float
    can_call: float  # it has a number, and a place was asked for or a sentence typed


NAMES = Features._fields


class FeatureReader:
    """Computes the features of entries for one question after another."""

    def __init__(  # noqa: PLR0913 - each argument measures something else
        self,
        entries: Sequence[Entry],
        places: Places,
        *,
        coverage: CoverageScorer,
        similarity: SimilarityScorer,
        fit: Fit,
        local_services: Set[int],
    ) -> None:
        self._entries = entries
        self._needs = [frozenset(entry.needs) for entry in entries]
        self._coverage, self._similarity, self._fit = coverage, similarity, fit
        self._places = places
        self._far = local_services
        self._calls = [any(each.channel in NUMBERS for each in entry.contacts) for entry in entries]
        self._regions = [frozenset(entry.region) for entry in entries]

    def of(
        self,
        plan: SearchPlan,
        candidates: Iterable[RankedEntry],
        there: Local,
        likely: Mapping[str, float],
        named: frozenset[int],
    ) -> dict[int, Features]:
        """Return the features of each candidate by doc id. `likely` has the needs of the text."""
        query = plan.query
        similarity, share = self._similarity.scorer_for(query), self._coverage.scorer_for(plan.clauses)
        likeliest = max(likely.values(), default=0.0) or 1.0
        words = len(plan.read.whole.all_words)
        is_sentence, is_short = words >= SENTENCE, words <= 2
        own = self._own(plan.places or there.around[:1])
        report = likely.get("report", 0.0)
        most = max(likely, key=likely.__getitem__, default="")
        is_unmet = bool(there.around) and not any(most in self._needs[n] for n in there.near)
        found, candidates = {}, tuple(candidates)
        highest = max((each.total for each in candidates), default=0.0) or 1.0
        for doc_id, total, matches_all in candidates:
            entry = self._entries[doc_id]
            kind = entry.kind
            telling = share(doc_id)
            need = max((likely.get(each, 0.0) for each in self._needs[doc_id]), default=0.0)
            region = self._regions[doc_id]
            is_own = bool(there.around) and not own.isdisjoint(region)
            is_here = doc_id in there.near
            takes = doc_id in there.report_to
            is_place_asked = bool(there.around)
            found[doc_id] = Features(
                total / (total + BEND),
                total / highest,
                matches_all,
                telling,
                matches_all and telling >= MOST,
                doc_id in named,
                similarity(doc_id),
                need,
                need / likeliest,
                is_own and doc_id in self._far,
                is_here and not is_own and doc_id in self._far,
                is_place_asked and kind in FOR_PLACES and doc_id in there.serving and not is_here,
                is_place_asked and doc_id not in there.serving,
                not is_place_asked and doc_id in self._far,
                need * is_here,
                need * is_own,
                need / likeliest * is_here,
                need / likeliest * is_unmet,
                doc_id in there.ask_first,
                report * takes,
                bool(query.age and self._fit.says_for(doc_id, query.age)),
                not self._fit.is_for(doc_id, query.age),
                bool(self._fit.others(doc_id, query.people)),
                bool(query.avoided) and self._fit.reaches(doc_id, query),
                is_sentence and kind in TO_ACT,
                kind is Kind.LINE,
                kind in TO_GO,
                kind is Kind.SITUATION,
                kind is Kind.PRACTICE,
                kind is Kind.TERM,
                is_short and kind is Kind.TERM,
                kind is Kind.STRATEGY,
                kind not in _KNOWN,
                (is_place_asked or is_sentence) and self._calls[doc_id],
            )
        return found

    def _own(self, places: Iterable[str]) -> frozenset[str]:
        """Return the places themselves, and for towns the county that each lies in."""
        found = set[str]()
        for each in places:
            place = self._places.find(each)
            found.add(each)
            if place and place.kind in TOWNS:
                around = filter(None, map(self._places.find, place.within))
                found.update(other.id for other in around if other.kind in AROUND_TOWNS)
        return frozenset(found)


_KNOWN = (*TO_GO, Kind.LINE, Kind.SITUATION, Kind.PRACTICE, Kind.TERM, Kind.STRATEGY)


class Candidate(NamedTuple):
    """An entry that may be shown, with its features and the sum of these by their weights."""

    doc_id: int
    score: float
    features: Features
