"""Reads which needs a text tells, part by part of a sentence."""

from collections.abc import Mapping, Sequence

from guide.search.learned.text_model import TextModel, folded
from guide.search.planning.parts import parts_of


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
        texts = [text, *(part for part in parts_of(text))]
        found = {each: self._known.get(each) or self._read(each, self._model) for each in texts}
        self._known = found
        return [found[each] for each in texts]

    @staticmethod
    def _read(text: str, model: TextModel) -> Mapping[str, float]:
        """Return how likely each need is in a text; a text of numbers alone tells none."""
        words = [word for word in folded(text) if not word.isdigit()]
        return model.likely(words) if words else {}


def most(parts: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return for each need how likely it is in the part that tells most of it."""
    return {need: max(part.get(need, 0.0) for part in parts) for need in parts[0]} if parts else {}
