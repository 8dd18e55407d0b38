"""Makes a value when it is first asked for, in whichever thread that is."""

from collections.abc import Callable
from threading import RLock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """A value that is made once. Threads that ask for it meanwhile wait, so that all get the same object."""

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make: Callable[[], Value] | None = make
        self._value: list[Value] = []
        self._lock = RLock()

    def __call__(self) -> Value:
        """Return the value."""
        with self._lock:
            if self._make:
                self._value.append(self._make())
                self._make = None  # what the value was made of is not needed any more
            return self._value[0]
