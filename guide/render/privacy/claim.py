"""A promise, what can't be promised, and what is not tested yet, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in plain words, the row of the project's goals that it stands for, and its tests.

    A test is a file, or file::function, from the folder of the project.
    """

    words: str
    row: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Promises, or what can't be promised, under one heading."""

    title: str
    promises: tuple[Promise, ...] = ()
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmet:
    """A row of the goals that no test reaches yet, and why."""

    row: str
    words: str


def promise(row: str, words: str, *tests: str) -> Promise:
    """Make a promise; its tests are named from the folder of the tests."""
    return Promise(words, row, tuple(f"tests/{test}" for test in tests))
