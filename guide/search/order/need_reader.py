"""Reads which needs a text tells, part by part of a sentence."""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence

from guide.search.learned.text_model import TextModel, folded
from guide.search.order.parts import parts_of

GROWING = (5, 13, 18, 25, 100)  # what is too small for an age, a child, a minor, young, grown up, too large
AGES = ("<5", "<13", "<18", "<25", "<100", "<")
_NUMBER = re.compile(r"([0-9]+)(?:yo|yr|yrs|y|f|m)?")


class NeedReader:
    """Reads needs by a model. Remembers the latest parts, as typing changes only the last one."""

    def __init__(self, weights: str) -> None:
        """`weights` are a text model as data; without any, no need is told. Raise ValueError for others."""
        self._model = TextModel.parse(weights) if weights else None
        self._known: dict[str, Mapping[str, float]] = {}

    def parts(self, text: str) -> Sequence[Mapping[str, float]]:
        """Return how likely each need is, from 0 to 1: for the whole text, then for each of its parts."""
        if not self._model:
            return ()
        texts = [text, *parts_of(text)]
        found = {each: self._known.get(each) or self._read(each, self._model) for each in texts}
        self._known = found
        return [found[each] for each in texts]

    @staticmethod
    def _read(text: str, model: TextModel) -> Mapping[str, float]:
        """Return how likely each need is in a text; a text of numbers alone tells none."""
        words = need_words(text)
        return {} if all(word in AGES for word in words) else model.likely(words)


def need_words(text: str) -> list[str]:
    """Return the folded words of a text by which needs are told; a number is one of AGES.

    "17" and "40" tell different needs, but 40 and 41 do not.
    """
    numbers = _NUMBER.fullmatch
    return [
        AGES[bisect(GROWING, int(found[1]))] if (found := numbers(word)) else word for word in folded(text)
    ]


def most(parts: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return for each need how likely it is in the part that tells most of it."""
    return {need: max(part.get(need, 0.0) for part in parts) for need in parts[0]} if parts else {}
