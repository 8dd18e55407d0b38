"""Reads a directory, and does what else takes long, in threads.

Neither a drive that does not answer nor 5,000 rows may keep *Hide now* from working.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from guide.directory.columns.proposing import propose
from guide.directory.decide.deciding import column_names
from guide.directory.decisions import Column, Decisions, Proposal
from guide.directory.read.source import read_source
from guide.directory.sheet import Sheet, Source
from guide.window.background.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Read:
    """A source that was read, from which files, and what was proposed for its sheets."""

    path: Path = Path()
    source: Source = field(default_factory=partial(Source, ()))
    proposals: tuple[Proposal, ...] = ()

    @property
    def largest(self) -> Sheet:
        """The sheet with the most rows."""
        return max(self.source.sheets, key=lambda sheet: len(sheet.rows), default=Sheet("", (), ()))

    @property
    def rows(self) -> int:
        """The number of rows of all sheets."""
        return sum(len(sheet.rows) for sheet in self.source.sheets)

    def columns(self, name: str) -> list[tuple[str, Column]]:
        """Return what was proposed for the columns of a sheet, by the names by which decisions know them."""
        for sheet, proposal in zip(self.source.sheets, self.proposals, strict=True):
            if sheet.name == name:
                return list(zip(column_names(sheet.headings), proposal.columns, strict=True))
        return []


def read(path: Path, decisions: Decisions) -> Read:
    """Return the source in a file, a zip or a folder, with what is proposed for it."""
    source = read_source([path], encodings=decisions.encodings)
    is_alone = len(source.sheets) == 1
    return Read(path, source, tuple(propose(sheet, is_alone=is_alone) for sheet in source.sheets))


class Job(Lookup):
    """Does one thing at a time. `show` gets what is being done, if anything, and `end` an error or ""."""

    def __init__(self, parent: QObject, show: Callable[[str], object], end: Callable[[Any], object]) -> None:
        super().__init__(parent)
        self._show, self._end = show, end
        self._said, self._done = "", end  # not in the thread, which knows no QObject
        self.received.connect(self._receive)
        self.failed.connect(end)

    def do(self, said: str, work: Callable[[], object], done: Callable[[Any], object]) -> None:
        """Stop what is done now, and do `work`; `done` gets its result."""
        self._said, self._done = said, done
        if said:
            self._show(said)
        self.start(lambda: [work()])

    def _receive(self, result: object) -> None:
        self.stop()  # there is no other
        if self._said:
            self._end("")
        self._done(result)
