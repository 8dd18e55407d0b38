"""Reads and plans a directory in the background, again when a person answers or changes something.

In a thread and not in slices: a drive that does not answer must not keep *Hide now* from working.
"""

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from guide.content.guide import Guide
from guide.directory.columns.answers import Answers, PackAnswers, answers_of, said_of
from guide.directory.columns.answers_file import read_answers
from guide.directory.importing.changing import with_meaning
from guide.directory.importing.entries import Origin
from guide.directory.importing.kept import Kept
from guide.directory.importing.plan import STEP, planning
from guide.directory.importing.reading import Directory, reading_directory, source_name
from guide.directory.importing.review import Review, review_of
from guide.steps import Steps
from guide.window.background.lookup import Lookup
from guide.window.directory.said import Said

Result = TypeVar("Result")


class Progress(NamedTuple):
    """The number of steps that are done, and of all; `total` is 0 as long as it is not known."""

    done: int
    total: int = 0


Found = Progress | Answers | Directory | Review


class Bringing(QObject):
    """One directory, from its files to what becomes of each row. Nothing of it is on any drive."""

    progressed = Signal(int, int)  # steps that are done, and all; 0 if that is not known
    reviewed = Signal(object)  # a Review
    failed = Signal(str)
    answersRead = Signal(object)  # the Answers of a file, before all is read again with them

    def __init__(self, parent: QObject, day: date, guide: Callable[[], Guide]) -> None:
        super().__init__(parent)
        self._day, self._guide = day, guide
        self.path, self.answers = Path(), Answers()
        self.directory: Directory | None = None  # of the last review
        self._read: Directory | None = None  # and not planned yet
        self._then: Callable[[], None] | None = None  # what is done after planning
        self._stopped = Event()
        self._lookup = Lookup(self)
        self._lookup.received.connect(self._receive)
        self._lookup.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether something is being read or planned."""
        return self._lookup.is_running

    @property
    def origin(self) -> Origin:
        """The origin of what was read: its source, day, places and strategies."""
        directory = self.directory
        strategies = tuple(entry for _, entry in directory.export.strategies) if directory else ()
        return replace(self._origin(directory.source if directory else ""), strategies=strategies)

    def read(self, path: Path, said: Said | None = None) -> None:
        """Read the directory in a file, a zip or a folder, and plan it, with what was `said` of it before."""
        self.drop()
        self.path = path
        self.answers = said.answers if said else self.answers
        origin = self._origin(said.source if said else source_name([path]))
        self._start(partial(_read, path, self.answers, origin))

    def answer(self, file: str, encoding: str) -> None:
        """Read all again, with the encoding of a file, and with what a person said of columns until now."""
        if self.directory:
            said, encodings = said_of(self.directory.guesses), {**self.answers.encodings, file: encoding}
            self.answers = replace(said, encodings=encodings)
            self._start(partial(_read, self.path, self.answers, self._origin(self.directory.source)))

    def use(self, answers: Path) -> None:
        """Read all again, with the answers in a file."""
        if self.directory:
            self._start(partial(_read_again, answers, self.path, self._origin(self.directory.source)))

    def answers_now(self, keep: Kept, pack: PackAnswers, *, with_guesses: bool) -> Answers:
        """Return the meanings of the columns now, what a person keeps, by ids, and the words about a pack."""
        answers = (answers_of if with_guesses else said_of)(self.directory.guesses if self.directory else ())
        return replace(answers, encodings=self.answers.encodings, keep=keep, pack=pack)

    def mean(self, table: int, column: int, field: str) -> None:
        """Plan again, with another meaning of a column, "" for none."""
        if directory := self._read or self.directory:
            self._plan(with_meaning(directory, table, column, field))

    def call(self, source: str, then: Callable[[], None]) -> None:
        """Do something with this name of the source: after planning again, if it is another one.

        Once it is stopped, or something else is read or planned, it is not done.
        """
        directory = self._read or self.directory
        if directory and source and source != directory.source:
            self._plan(replace(directory, source=source))
            self._then = then
        else:
            then()

    def stop(self) -> None:
        """Stop what is being read or planned; what was known before stays."""
        self._stopped.set()
        self._lookup.stop()
        self._read = self._then = None

    def drop(self) -> None:
        """Stop, and forget all that was read."""
        self.stop()
        self.directory, self.answers = None, Answers()

    def _origin(self, source: str) -> Origin:
        guide, zone = self._guide(), self.answers.pack.time_zone
        known = frozenset(entry.id for entry in guide.entries)
        return Origin(source, self._day, guide.places, (), zone or guide.time_zone, known)

    def _plan(self, directory: Directory) -> None:
        self._start(partial(_plan, directory, self._origin(directory.source)))
        self._read = directory

    def _start(self, work: "Callable[[Event], Iterator[object]]") -> None:
        self.stop()
        self._stopped = Event()
        self.progressed.emit(0, 0)
        self._lookup.start(partial(work, self._stopped))

    def _receive(self, found: Found) -> None:
        if isinstance(found, Progress):
            self.progressed.emit(*found)
        elif isinstance(found, Answers):
            self.answers = found
            self.answersRead.emit(found)
        elif isinstance(found, Directory):
            self._read = found
        else:
            self.directory, self._read = self._read or self.directory, None
            then, self._then = self._then, None
            self.reviewed.emit(found)
            if then:
                then()


def _read_again(answers_file: Path, path: Path, origin: Origin, stopped: Event) -> Iterator[Found]:
    answers = read_answers(answers_file)
    yield answers
    origin = replace(origin, source=answers.pack.source or origin.source)
    yield from _read(path, answers, origin, stopped)


def _read(path: Path, answers: Answers, origin: Origin, stopped: Event) -> Iterator[Found]:
    reading = reading_directory([path], source=origin.source, answers=answers)
    directory = yield from _stepped(reading, stopped)
    if directory:
        yield directory
        yield from _plan(directory, origin, stopped)


def _plan(directory: Directory, origin: Origin, stopped: Event) -> Iterator[Found]:
    tables = directory.understood()
    total = sum(len(each.table.rows) for each in tables) // STEP + len(tables) + 3
    strategies = tuple(entry for _, entry in directory.export.strategies)
    planned = planning(tables, replace(origin, strategies=strategies))
    plan = yield from _stepped(planned, stopped, total)
    if plan:
        yield review_of(directory, plan)


def _stepped(
    steps: Steps[Result], stopped: Event, total: int = 0
) -> Generator[Progress, None, Result | None]:
    """Run steps and yield how far they are. Return their result, or None once it is `stopped`."""
    done = 0
    while not stopped.is_set():
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
        done += 1
        yield Progress(min(done, total), total)
    steps.close()
    return None
