"""Hears danger in a text and names its kinds, by weights that were learned from sentences."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from guide.search.analysis.analyzer import words_of
from guide.search.analysis.limits import LONGEST_QUERY
from guide.search.danger.signs import END, START, danger_signs
from guide.search.learned.text_model import TextModel, chance_of, folded

DANGER = "danger"  # the class of the model that all kinds are of
AT_LEAST = 0.22  # the probability of danger from which on it is heard: one missed is worse than a false one
OF_CLAUSE = 0.6  # the same of a clause in a sentence of danger
OF_ONE_WORD = 0.45  # the same of a single word, which may be the first of many
OF_KIND = 0.5  # the same of a kind, where there is danger
OF_ONLY_KIND = 0.2  # the same of the most probable kind, if none is as probable as that
UNCERTAIN = "help"  # the kind of danger that is of no other
MAY_BE = 0.03  # less is surely no danger
# Words of one sentence that are heard together, and how many of them are heard again with those that follow.
HEARD_TOGETHER, HEARD_AGAIN = 30, 10
_SENTENCE_END = re.compile(r"(?<=[.!?;]\s)|(?<=\n)")
_CLAUSE_END = re.compile(r",|\s(?:and|but|so|then|n|y|pero)\s", re.IGNORECASE)


class Heard(NamedTuple):
    """The kinds of danger in a text, none if there is no danger, and how probable danger is in it."""

    kinds: frozenset[str]
    chance: float


NOTHING = Heard(frozenset(), 0.0)


class DangerListener:
    """Listens by the weights of a pack. A text is heard in parts, and the latest parts are remembered."""

    def __init__(self, weights: str) -> None:
        """`weights` are a text model as data; without any, nothing is heard. Raise ValueError for others."""
        self._model = TextModel.parse(weights) if weights else None
        self._heard_in = lru_cache(maxsize=1_000)(self._hear)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of danger that are told apart."""
        return tuple(kind for kind in self._model.classes if kind != DANGER) if self._model else ()

    @property
    def words(self) -> Set[str]:
        """The words that alone tell of danger, folded."""
        known = self._model.weights if self._model else ()
        alone = (sign[len(START) + 1 :] for sign in known if sign.startswith(f"{START}_"))
        ending = (sign[: -len(END) - 1] for sign in known if sign.endswith(f"_{END}"))
        return frozenset(word for word in {*alone, *ending} & {*known} if self._hear(word).kinds)

    def hear(self, text: str) -> Heard:
        """Return the kinds of danger in `text`, in all its sentences."""
        heard = [self._heard_in(part) for part in _parts_of(text[:LONGEST_QUERY])]
        kinds = frozenset[str]().union(*(each.kinds for each in heard))
        return Heard(kinds, max((each.chance for each in heard), default=0.0))

    def _hear(self, text: str) -> Heard:
        """Return the kinds of danger in a sentence: those that are probable, at least one."""
        whole = self._heard(text)
        clauses = _CLAUSE_END.split(text) if whole.kinds else ()
        # "He hit me and I want to die": the one clause must not hide the other.
        heard = (
            [each for each in map(self._heard, clauses) if each.chance >= OF_CLAUSE] if clauses[1:] else []
        )
        return Heard(whole.kinds.union(*(each.kinds - {UNCERTAIN} for each in heard)), whole.chance)

    def _heard(self, text: str) -> Heard:
        words = folded(text)
        if not (words and self._model):
            return NOTHING
        sums = dict(zip(self._model.classes, self._model.sums_of(danger_signs(words)), strict=True))
        chance = chance_of(sums.pop(DANGER))
        if chance < (AT_LEAST if len(words) > 1 else OF_ONE_WORD) or not sums:
            return Heard(frozenset(), chance)
        likely = {kind for kind, total in sums.items() if chance_of(total) >= OF_KIND}
        first = max(sums, key=sums.__getitem__)
        only = first if chance_of(sums[first]) >= OF_ONLY_KIND else UNCERTAIN
        return Heard(frozenset(likely or {only}), chance)


def _parts_of(text: str) -> Iterator[str]:
    """Yield the sentences of `text`; of a long one, overlapping parts."""
    for sentence in _SENTENCE_END.split(text):
        # A sentence of fewer characters can not have more words.
        words = list(words_of(sentence)) if len(sentence) > HEARD_TOGETHER else []
        start = 0
        for at in range(HEARD_TOGETHER, len(words), HEARD_TOGETHER - HEARD_AGAIN):
            yield sentence[start : words[at].start]
            start = words[at - HEARD_AGAIN].start
        if sentence.strip():
            yield sentence[start:]
