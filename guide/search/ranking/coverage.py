"""Measures how much of what was asked is in the names, the summary and the questions of an entry."""

from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache
from math import fsum

from guide.content.model import Entry
from guide.search.analysis.analyzer import stem_of, words_of
from guide.search.index.fields import names_of
from guide.search.query.clauses import Clause

UNKNOWN_IDF = 8.0  # of a word that the guide does not have
REMEMBERED = 1_000  # entries


class CoverageScorer:
    """Computes which share of the telling words of a query an entry has in names, summary or questions.

    A word also counts if the thesaurus leads from it to the entry. Numbers and ages do not count, nor do the
    questions of services of one place: many services have the same.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        questions: Mapping[str, str],
        *,
        idf: Callable[[str], float],
        local_services: Set[int] = frozenset(),
    ) -> None:
        """`idf` returns the inverse document frequency of a stem, 0 for an unknown one."""
        self._entries = entries
        self._questions = questions
        self._idf = idf
        self._local_services = local_services
        self._stems = lru_cache(maxsize=REMEMBERED)(self._read)

    def share(self, doc_id: int, clauses: Sequence[Clause]) -> float:
        """Return the share, from 0 to 1, of the sum of idfs of `clauses`; 1 if no clause counts."""
        telling = [clause for clause in clauses if clause.word.stem and not clause.word.surface.isdigit()]
        idfs = [self._idf(clause.word.stem) or UNKNOWN_IDF for clause in telling]
        covered = (idf for clause, idf in zip(telling, idfs, strict=True) if self._tells(doc_id, clause))
        return fsum(covered) / fsum(idfs) if idfs else 1.0

    def _tells(self, doc_id: int, clause: Clause) -> bool:
        stems, entry_id = self._stems(doc_id), self._entries[doc_id].id
        if clause.word.stem in stems or any(entry_id in match.row.leads_to for match in clause.synonyms):
            return True
        begins = bool(clause.prefix) and any(stem.startswith(clause.prefix) for stem in stems)
        return begins or any(stem_of(word) in stems for word in clause.joined)

    def _read(self, doc_id: int) -> frozenset[str]:
        entry = self._entries[doc_id]
        questions = "" if doc_id in self._local_services else self._questions.get(entry.id, "")
        texts = (*names_of(entry), entry.summary, entry.goal, questions)
        return frozenset(word.stem for text in texts for word in words_of(text))
