"""Reads a directory and plans what comes of it, in the background.

In threads: neither a drive that does not answer nor 5,000 rows may keep *Hide now* from working.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from guide.directory.columns.proposing import propose
from guide.directory.decisions import Decisions
from guide.directory.read.source import reading
from guide.steps import Steps
from guide.window.background.lookup import Lookup
from guide.window.directory.state import Read

Result = TypeVar("Result")


class Job(QObject):
    """Does one thing at a time in the background, which can be stopped, and tells what came of it."""

    def __init__(self, parent: QObject, failed: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._stopped, self._lookup = Event(), Lookup(self)
        self._done: Callable[[Any], object] = bool
        self._lookup.received.connect(self._receive)
        self._lookup.failed.connect(failed)

    @property
    def is_running(self) -> bool:
        """Whether it is not done yet."""
        return self._lookup.is_running

    def start(self, work: Callable[[Event], Iterable[object]], done: Callable[[Any], object]) -> None:
        """Stop what is done now, and do `work`; `done` gets what it yields."""
        self.stop()
        self._stopped, self._done = Event(), done
        self._lookup.start(partial(work, self._stopped))

    def stop(self) -> None:
        """Stop the work. Nothing comes of it any more."""
        self._stopped.set()
        self._lookup.stop()

    def _receive(self, value: object) -> None:
        self._lookup.stop()  # nothing else is yielded
        self._done(value)


def read(path: Path, decisions: Decisions, stopped: Event) -> Iterator[Read]:
    """Yield the source in a file, a zip or a folder, with what is proposed for it."""
    for source in until(stopped, reading([path], encodings=decisions.encodings)):
        is_alone, proposals = len(source.sheets) == 1, []
        for sheet in source.sheets:
            if stopped.is_set():
                return
            proposals.append(propose(sheet, is_alone=is_alone))
        yield Read(path, source, tuple(proposals))


def until(stopped: Event, steps: Steps[Result]) -> Generator[Result, None, None]:
    """Run steps and yield their result; nothing once it is `stopped`."""
    while not stopped.is_set():
        try:
            next(steps)
        except StopIteration as end:
            yield end.value
            return
    steps.close()
