"""The slot of one word: what goes into it, what answers it, and what is kept of that."""

from collections.abc import Set
from dataclasses import dataclass, field

from guide.search.analysis.analyzer import Word
from guide.search.index.postings import Postings
from guide.search.query.synonyms import SynonymMatch
from guide.search.ranking.scores import Pair, Scores, top_n

SHORT = 24  # postings that are gone through one by one
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """What goes into one slot."""

    word: Word
    beginning: str
    meanings: tuple[SynonymMatch, ...]
    joined: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What the slot is kept under."""
        rows = tuple((id(meaning.row), meaning.is_complete) for meaning in self.meanings)
        return (self.word.stem, self.word.surface if self.beginning else "", rows, self.joined)


@dataclass(frozen=True, slots=True)
class Expansion:
    """One thing that answers a word: what it is, and what it adds to the score of each entry that has it."""

    what: str
    weight: float
    scores: Postings
    is_match: bool = True  # whether an entry that has it has the word, or only something near it


@dataclass(frozen=True, slots=True)
class ClauseScores:
    """One word of a query: what its best alternative adds to each entry, and which entries have it."""

    key: Key
    scores: Scores
    doc_ids: Set[int]
    _best: dict[int, list[Pair]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.scores)

    @property
    def most(self) -> float:
        """The largest score."""
        return max(self.scores.values(), default=0.0)

    def best(self, limit: int) -> list[Pair]:
        """Give the largest scores, found once."""
        if limit not in self._best:
            self._best[limit] = top_n(self.scores, limit)
        return self._best[limit]


def take_max(best: Scores, alternative: Expansion) -> None:
    """Let an alternative's scores stand where they are better."""
    weight, doc_ids, scores = alternative.weight, alternative.scores.doc_ids, alternative.scores.scores
    if len(doc_ids) < SHORT:
        known = best.get
        for doc_id, score in zip(doc_ids, scores, strict=True):
            weighed = score * weight
            if weighed > known(doc_id, 0.0):
                best[doc_id] = weighed
        return
    # Of many the whole dictionary is taken, and what was better is put back: that loops in C.
    new = dict(zip(doc_ids, scores if weight == 1.0 else [score * weight for score in scores], strict=True))
    if best:
        new.update([(n, best[n]) for n in best.keys() & new.keys() if best[n] > new[n]])
    best.update(new)
