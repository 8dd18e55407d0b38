"""Divides long work into short steps, so that a window can handle keys and clicks between the steps.

What runs in a thread of its own is not divided. It takes a `Tick` and can be stopped wherever it calls that.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Tick = Callable[[], object]  # called again and again in long work; an error that it raises ends the work
Steps = Generator[None, None, Result]  # yields after each step, and returns the result of the work


def finish(steps: Steps[Result]) -> Result:
    """Run all remaining steps without a pause, and return the result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result


def no_tick() -> None:
    """Do nothing: for work that is never stopped."""


def watched(items: Iterable[Item], tick: Tick) -> Iterator[Item]:
    """Yield `items`, and call `tick` before each."""
    for each in items:
        tick()
        yield each
