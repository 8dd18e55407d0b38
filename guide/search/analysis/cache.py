"""Holds the most recently used values up to a total length."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value", bound=Sized)


class LruCache(Generic[Key, Value]):
    """A least-recently-used cache. `budget` limits the sum of `len(value) + 1` over all cached values."""

    def __init__(self, budget: int) -> None:
        self._budget = budget
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._size = 0

    @property
    def is_nearly_full(self) -> bool:
        """Whether over 70 % of the budget is used. Warming up then stops, so that no value is displaced."""
        return self._size > 0.7 * self._budget

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """Return the cached value of `key`. If there is none, call `make`, cache its result and return it."""
        known = self._values.get(key)
        if known is not None:
            self._values.move_to_end(key)
            return known
        made = make()
        self._values[key] = made
        self._size += len(made) + 1
        while self._size > self._budget and len(self._values) > 1:
            _, dropped = self._values.popitem(last=False)
            self._size -= len(dropped) + 1
        return made
