"""Measures how much of what was asked is in the names, the summary and the questions of an entry."""

from collections.abc import Callable, Sequence, Set
from math import fsum

from guide.search.analysis.analyzer import stem_of
from guide.search.query.clauses import Clause
from guide.search.ranking.entry_words import EntryReader, sought

UNKNOWN_IDF = 8.0  # of a word that the guide does not have


class CoverageScorer:
    """Computes which share of the telling words of a query an entry has in names, summary or questions.

    Numbers and ages do not count, nor do the questions of services of one place: many services have the same.
    """

    def __init__(
        self,
        reader: EntryReader,
        *,
        idf: Callable[[str], float],
        local_services: Set[int] = frozenset(),
    ) -> None:
        """`idf` returns the inverse document frequency of a stem, 0 for an unknown one."""
        self._reader = reader
        self._idf = idf
        self._local_services = local_services

    def scorer_for(self, clauses: Sequence[Clause]) -> Callable[[int], float]:
        """Return a function that returns the share of an entry."""
        telling = [clause for clause in clauses if clause.word.stem and not clause.word.surface.isdigit()]
        idfs = [self._idf(clause.word.stem) or UNKNOWN_IDF for clause in telling]
        whole, wanted = fsum(idfs), [*map(self._sought, telling)]

        def share(doc_id: int) -> float:
            own = self._reader.words(doc_id)
            questions = doc_id not in self._local_services
            covered = [
                idf for idf, words in zip(idfs, wanted, strict=True) if own.tells(words, questions=questions)
            ]
            return fsum(covered) / whole

        return share if idfs else lambda _doc_id: 1.0

    @staticmethod
    def _sought(clause: Clause) -> list[str]:
        """Return what is sought for a clause."""
        begun = [f" {clause.prefix}"] if clause.prefix else []
        return [*map(sought, (clause.word.stem, *map(stem_of, clause.joined))), *begun]
