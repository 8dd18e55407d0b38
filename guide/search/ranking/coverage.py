"""Measures how much of what was asked is in the names, the summary and the questions of an entry."""

from collections.abc import Callable, Sequence, Set
from functools import partial
from math import fsum

from guide.content.model import Entry
from guide.search.analysis.analyzer import stem_of
from guide.search.query.clauses import Clause
from guide.search.ranking.entry_tokens import EntryReader

UNKNOWN_IDF = 8.0  # of a word that the guide does not have


class CoverageScorer:
    """Computes which share of the telling words of a query an entry has in names, summary or questions.

    A word also counts if the thesaurus leads from it to the entry. Numbers and ages do not count, nor do the
    questions of services of one place: many services have the same.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        reader: EntryReader,
        *,
        idf: Callable[[str], float],
        local_services: Set[int] = frozenset(),
    ) -> None:
        """`idf` returns the inverse document frequency of a stem, 0 for an unknown one."""
        self._entries = entries
        self._reader = reader
        self._idf = idf
        self._local_services = local_services

    def share(self, doc_id: int, clauses: Sequence[Clause]) -> float:
        """Return the share, from 0 to 1, of the sum of idfs of `clauses`; 1 if no clause counts."""
        telling = [clause for clause in clauses if clause.word.stem and not clause.word.surface.isdigit()]
        idfs = [self._idf(clause.word.stem) or UNKNOWN_IDF for clause in telling]
        covered = (idf for clause, idf in zip(telling, idfs, strict=True) if self._tells(doc_id, clause))
        return fsum(covered) / fsum(idfs) if idfs else 1.0

    def _tells(self, doc_id: int, clause: Clause) -> bool:
        tokens, entry_id = self._reader.tokens(doc_id), self._entries[doc_id].id
        tells = partial(tokens.tells, questions=doc_id not in self._local_services)
        if tells(f"{clause.word.stem} ") or any(entry_id in match.row.leads_to for match in clause.synonyms):
            return True
        begins = bool(clause.prefix) and tells(clause.prefix)
        return begins or any(tells(f"{stem_of(word)} ") for word in clause.joined)
