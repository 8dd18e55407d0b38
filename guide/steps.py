"""Divides long work into short steps, so that a window can handle keys and clicks between the steps."""

from collections.abc import Generator
from typing import TypeVar

Result = TypeVar("Result")
Steps = Generator[None, None, Result]  # yields after each step, and returns the result of the work


def finish(steps: Steps[Result]) -> Result:
    """Run all remaining steps without a pause, and return the result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
