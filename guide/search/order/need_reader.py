"""Reads which needs a text tells, part by part of a sentence."""

from collections.abc import Mapping, Sequence

from guide.search.learned.text_model import TextModel, folded
from guide.search.planning.parts import parts_of


class NeedReader:
    """Reads needs by a model. Remembers the latest parts, as typing changes only the last one."""

    def __init__(self, weights: str) -> None:
        """`weights` are a text model as data; without any no need is told. Raises ValueError if they are none."""
        self._model = TextModel.parse(weights) if weights else None
        self._known: dict[str, Mapping[str, float]] = {}

    def parts(self, text: str) -> Sequence[Mapping[str, float]]:
        """Return how likely each need is, from 0 to 1: for the whole text, then for each of its parts."""
        if not self._model:
            return ()
        texts = [text, *(part for part in parts_of(text))]
        found = {each: self._known.get(each) or self._model.likely(folded(each)) for each in texts}
        self._known = found
        return [found[each] for each in texts]


def most(parts: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return for each need how likely it is in the part that tells most of it."""
    return {need: max(part[need] for part in parts) for need in parts[0]} if parts else {}
