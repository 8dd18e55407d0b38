"""Limits what a whole pack may hold, counted while it is read, so that no pack takes the program out of use.

The limits are far above real content: the largest real directory that was tried has 5,600 services, of about
65 values and 1,700 characters each.
"""

import re

from guide.errors import ContentError
from guide.i18n import tr

MOST_FILES = 10_000  # each page is one
MOST_CHARACTERS = 20_000_000  # of all files that its authors wrote
MOST_WORDS = 400_000  # different ones: the index of each takes a kilobyte while it is made
MOST_NODES = 1_000_000  # values in them: texts, lists and groups
MOST_PROBLEMS = 2_000  # that are collected: with more, sentences alone would fill the memory
_WORD = re.compile(r"\w+")


class Budget:
    """Counts what the files of one pack hold. Raises ContentError at the first file that is too much."""

    def __init__(self) -> None:
        self._files = self._characters = self._nodes = self._problems = 0
        self._words = set[str]()

    def add_files(self, number: int) -> None:
        """Count files that are going to be read."""
        self._files += number
        _check(self._files, MOST_FILES, tr("files"))

    def add_content(self, text: str, nodes: int) -> None:
        """Count the characters, words and nodes of a file."""
        self._characters, self._nodes = self._characters + len(text), self._nodes + nodes
        self._words.update(_WORD.findall(text))
        _check(self._characters, MOST_CHARACTERS, tr("characters"))
        _check(self._nodes, MOST_NODES, tr("values"))
        _check(len(self._words), MOST_WORDS, tr("different words"))

    def add_problem(self) -> None:
        """Count a problem that is collected."""
        self._problems += 1

    @property
    def has_problems(self) -> bool:
        """Whether as many problems are collected as are shown of a pack."""
        return self._problems >= MOST_PROBLEMS


def _check(number: int, most: int, unit: str) -> None:
    if number > most:
        raise ContentError(
            tr(
                "This pack holds more than {most} {unit}, so nothing of it is used. Make two packs of it.",
                most=f"{most:,}",
                unit=unit,
            )
        )
