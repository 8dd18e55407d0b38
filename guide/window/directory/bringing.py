"""Reads a directory and plans what comes of it, in the background.

In threads: neither a drive that does not answer nor 5,000 rows may keep *Hide now* from working.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from guide.directory.columns.proposing import propose
from guide.directory.decisions import Decisions
from guide.directory.read.source import reading
from guide.steps import finish
from guide.window.background.lookup import Lookup
from guide.window.directory.state import Read


class Job(Lookup):
    """Does one thing at a time in the background, and tells what came of it; nothing of what was stopped."""

    def __init__(self, parent: QObject, failed: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._done: Callable[[Any], object] = bool
        self.received.connect(self._receive)
        self.failed.connect(failed)

    def do(self, work: Callable[[], object], done: Callable[[Any], object]) -> None:
        """Stop what is done now, and do `work`; `done` gets its result."""
        self._done = done
        self.start(lambda: [work()])

    def _receive(self, result: object) -> None:
        self.stop()  # there is no other
        self._done(result)


def read(path: Path, decisions: Decisions) -> Read:
    """Return the source in a file, a zip or a folder, with what is proposed for it."""
    source = finish(reading([path], encodings=decisions.encodings))
    is_alone = len(source.sheets) == 1
    return Read(path, source, tuple(propose(sheet, is_alone=is_alone) for sheet in source.sheets))
