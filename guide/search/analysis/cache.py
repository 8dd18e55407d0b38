"""A cache that keeps what was used last, up to a budget."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value", bound=Sized)


class Cache(Generic[Key, Value]):
    """Keeps values by key; the budget counts their lengths, so that a long value weighs more."""

    def __init__(self, budget: int) -> None:
        self._budget = budget
        self._kept: OrderedDict[Key, Value] = OrderedDict()
        self._size = 0

    @property
    def is_full(self) -> bool:
        """Whether most of the budget is used: what is read ahead should not drive out what is needed."""
        return self._size > 0.7 * self._budget

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """Give the value of a key, made now if it is not kept."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = make()
        self._kept[key] = made
        self._size += len(made) + 1
        while self._size > self._budget and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._size -= len(dropped) + 1
        return made
