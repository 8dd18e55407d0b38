"""Loads the search without blocking the window: in a thread, or in a child process for a large guide."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, QProcess, QSignalBlocker, QTimer, Signal

from guide.content.guide import Guide
from guide.errors import GuideError
from guide.window.background.own_process import start_own
from guide.window.background.tasks import Tasks
from guide.window.controllers.search_slot import Search

# With more entries than this, indexing in a thread of this process would make typing stutter.
MOST_IN_THREAD = 500
SLICE, PAUSE = 0.002, 4  # seconds of warming up per slice, milliseconds between two slices
ReadIndex = Callable[[], bytes]
BUILD_INDEX = "--build-index"  # the argument that makes this program a child that builds an index


class Cancelled(Exception):  # noqa: N818 - not an error
    """Raised in the indexing thread to stop indexing."""


class SearchLoader(QObject):
    """Builds the search for a guide, and emits it with `ready` on the GUI thread.

    `read_index`, if given, returns the bytes of an index that was built together with the program, and the
    loader only opens that index. `source` is the folder or the pack file of the guide, for a child process
    that builds the index of a large guide.
    """

    ready = Signal(object)  # the Search
    progressed = Signal(int, int)  # entries indexed so far, entries in all
    failed = Signal()
    indexRefused = Signal(str)  # why; the search was built without the given index, and is ready

    def __init__(
        self, guide: Guide, source: Path, parent: QObject, *, read_index: ReadIndex | None = None
    ) -> None:
        super().__init__(parent)
        self._guide, self._source, self._read_index = guide, source, read_index
        self._tasks = Tasks(self)
        self._tasks.finished.connect(self._emit_ready)
        self._tasks.failed.connect(self._emit_failed)
        self._run = 0  # the number of the current run; results of earlier runs are ignored
        self._child: QProcess | None = None
        self._refusal = ""

    def start(self) -> None:
        """Start loading; after `stop`, start again from the beginning."""
        self._run += 1
        if self._read_index:
            self._start_opening(self._read_index)
        elif len(self._guide.entries) > MOST_IN_THREAD:
            self._start_child()
        else:
            self._start_thread()

    def stop(self) -> None:
        """Stop loading. No signal is emitted for the stopped run."""
        self._run += 1
        child, self._child = self._child, None
        if child is not None:
            # Signals that this child emits while it ends would be handled as signals of the next child.
            with QSignalBlocker(child):
                child.kill()
                child.waitForFinished()
            child.deleteLater()

    def kill(self) -> None:
        """Kill the child process if one is running, without waiting for its end."""
        if self._child is not None:
            self._child.kill()

    def end(self) -> None:
        """Stop loading, and block until the thread and the child process of this loader have ended."""
        self.stop()
        self._tasks.wait()

    def _start_thread(self) -> None:
        run = self._run
        self._tasks.start(str(run), lambda: self._build(run))

    def _build(self, run: int) -> Search:
        # Imported late and in this thread, so that the first paint does not wait for Whoosh.
        from guide.search.index.index import SearchIndex  # noqa: PLC0415
        from guide.search.service import SearchService  # noqa: PLC0415

        def progress(done: int) -> None:
            if run != self._run:
                raise Cancelled
            self.progressed.emit(done, len(self._guide.entries))

        return SearchService(self._guide, SearchIndex.build(self._guide, progress=progress))

    def _start_child(self) -> None:
        child = self._child = QProcess(self)
        child.readyReadStandardError.connect(self._read_progress)
        child.finished.connect(self._open_child_index)
        child.errorOccurred.connect(self._replace_child_by_thread)
        start_own(child, BUILD_INDEX, str(self._source.resolve()))

    def _read_progress(self) -> None:
        if self._child is None:
            return
        lines = bytes(self._child.readAllStandardError().data()).split()
        if lines and lines[-1].isdigit():
            self.progressed.emit(int(lines[-1]), len(self._guide.entries))

    def _open_child_index(self, code: int) -> None:
        child, self._child = self._child, None
        if child is None:
            return  # the child was stopped
        data = bytes(child.readAllStandardOutput().data())
        child.deleteLater()
        if code or not data:
            self._start_thread()
            return
        self._start_opening(lambda: data)

    def _start_opening(self, read: ReadIndex) -> None:
        run = self._run
        self._tasks.start(str(run), lambda: self._open(read, run))

    def _open(self, read: ReadIndex, run: int) -> Search:
        from guide.search.index.index import SearchIndex  # noqa: PLC0415
        from guide.search.service import SearchService  # noqa: PLC0415

        # These bytes are trusted: they are part of the program, or come from the pipe of our own child.
        try:
            return SearchService(self._guide, SearchIndex.from_bytes(read(), self._guide))
        except ValueError as error:
            self._refusal = str(error) if isinstance(error, GuideError) else ""
            return self._build(run)  # the index is damaged, or was built for another guide

    def _replace_child_by_thread(self) -> None:
        if self._child is not None:
            self._child = None
            self._start_thread()

    def _emit_ready(self, run: str, search: object) -> None:
        if run == str(self._run):
            self.ready.emit(search)
            if self._refusal:
                self.indexRefused.emit(self._refusal)

    def _emit_failed(self, run: str) -> None:
        if run == str(self._run):
            self.failed.emit()


class IdleWarmup(QObject):
    """Runs the steps that make the first search fast, in short slices between events; then emits `done`."""

    done = Signal()

    def __init__(self, steps: Callable[[], Iterator[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        until = perf_counter() + SLICE
        for _ in self._steps:
            if perf_counter() > until:
                return
        self._timer.stop()
        self.done.emit()
