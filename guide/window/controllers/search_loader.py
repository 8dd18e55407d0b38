"""Loads the search without blocking the window: in a thread, or in a child process for a large guide."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QProcess, QSignalBlocker, QTimer, Signal

from guide.errors import GuideError
from guide.packs.layer import Layer, OpenedContent
from guide.window.background.own_process import start_own
from guide.window.background.tasks import Tasks
from guide.window.controllers.search_slot import Search

# With more entries than this, indexing in a thread of this process would make typing stutter.
MOST_IN_THREAD = 500
SLICE, PAUSE = 0.002, 4  # seconds of warming up per slice, milliseconds between two slices
_SIGNED = "signed "  # begins the name of a run that searches the signed packs alone
BUILD_INDEX = "--build-index"  # the argument that makes this program a child that builds an index


class Cancelled(Exception):  # noqa: N818 - not an error
    """Raised in the indexing thread to stop indexing."""


class SearchLoader(QObject):
    """Builds the search for the content in use, and emits it with `ready` on the GUI thread.

    Indexes that are ready made are only opened. That of a large pack is built by a child process, of several
    one after another. What several packs have is joined in a thread. No unsigned pack keeps the signed
    ones from being searched, however long its own index takes, and if none can be built.
    """

    signedReady = Signal(object)  # before `ready`: the Search of the signed packs, if there are others
    ready = Signal(object)  # the Search
    progressed = Signal(int, int)  # entries indexed so far, entries in all
    failed = Signal()
    indexRefused = Signal(str)  # why; the search was built without the given index, and is ready

    def __init__(self, content: OpenedContent, parent: QObject) -> None:
        super().__init__(parent)
        self._content = content
        self._built: dict[str, bytes] = {}  # indexes of large packs, by the id of the pack
        self._large: list[Layer] = []  # packs whose index a child process has to build yet
        self._tasks = Tasks(self)
        self._tasks.finished.connect(self._emit_ready)
        self._tasks.failed.connect(self._emit_failed)
        self._run = 0  # the number of the current run; results of earlier runs are ignored
        self._child: QProcess | None = None
        self._refusal = ""
        self._signed: Search | None = None

    def start(self) -> None:
        """Start loading; after `stop`, start again from the beginning."""
        self._run += 1
        self._built = {}
        if not all(each.is_trusted for each in self._content.layers):
            self._tasks.start(f"{_SIGNED}{self._run}", self._signed_search)
        self._large = [each for each in self._content.to_index if len(each.guide.entries) > MOST_IN_THREAD]
        self._go_on()

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

    def _go_on(self) -> None:
        """Build the index of the next large pack in a child process, or else all others in a thread."""
        if self._large:
            self._start_child(self._large[0])
        else:
            self._start_thread()

    def _start_thread(self) -> None:
        run = self._run
        self._tasks.start(str(run), lambda: self._search(run))

    def _signed_search(self) -> Search | None:
        from guide.packs.indexes import search_of  # noqa: PLC0415 - as below

        signed = self._content.signed
        return search_of(signed) if signed else None

    def _search(self, run: int) -> Search:
        # Imported late and in this thread, so that the first paint does not wait for them.
        from guide.packs.indexes import search_of  # noqa: PLC0415
        from guide.search.index.index import SearchIndex  # noqa: PLC0415
        from guide.search.service import SearchService  # noqa: PLC0415

        content, done, total = self._content, *self._counts
        # Ready indexes are trusted: they are part of the program or signed, or come from our own child.
        try:
            return search_of(
                content, self._built, progress=self._progress(run, total, done), refused=self._refuse
            )
        except ValueError as error:  # an index is damaged, or was built for another guide
            self._refusal = str(error) if isinstance(error, GuideError) else ""
            whole = self._progress(run, len(content.guide.entries))
            index, signed = SearchIndex.build(content.guide, progress=whole), content.signed
            own = SearchService(signed.guide) if signed else None
            return SearchService(content.guide, index, signed=own)

    def _refuse(self, why: str) -> None:
        self._refusal = why

    def _progress(self, run: int, total: int, before: int = 0) -> Callable[[int], object]:
        def report(done: int) -> None:
            if run != self._run:
                raise Cancelled
            self.progressed.emit(before + done, total)

        return report

    @property
    def _counts(self) -> tuple[int, int]:
        """The number of entries that child processes have indexed, and of all that this run indexes."""
        numbers = {layer.id: len(layer.guide.entries) for layer in self._content.to_index}
        return sum(map(numbers.__getitem__, self._built)), sum(numbers.values())

    def _start_child(self, layer: Layer) -> None:
        child = self._child = QProcess(self)
        child.readyReadStandardError.connect(self._read_progress)
        child.finished.connect(self._keep_child_index)
        child.errorOccurred.connect(self._replace_child_by_thread)
        start_own(child, BUILD_INDEX, str(layer.source.absolute()))

    def _read_progress(self) -> None:
        if self._child is None:
            return
        lines = bytes(self._child.readAllStandardError().data()).split()
        if lines and lines[-1].isdigit():
            before, total = self._counts
            self.progressed.emit(before + int(lines[-1]), total)

    def _keep_child_index(self, code: int) -> None:
        child, self._child = self._child, None
        if child is None:
            return  # the child was stopped
        data = bytes(child.readAllStandardOutput().data())
        child.deleteLater()
        layer = self._large.pop(0)
        if not code and data:
            self._built[layer.id] = data
        self._go_on()

    def _replace_child_by_thread(self) -> None:
        if self._child is not None:
            self._child = None
            self._start_thread()

    def _emit_ready(self, run: str, search: Search | None) -> None:
        if run == f"{_SIGNED}{self._run}" and search:
            self._signed = search
            self.signedReady.emit(search)
        elif run == str(self._run):
            self.ready.emit(search)
            if self._refusal:
                self.indexRefused.emit(self._refusal)

    def _emit_failed(self, run: str) -> None:
        if run == str(self._run) and self._signed:
            self.ready.emit(self._signed)
        elif run == str(self._run):
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
