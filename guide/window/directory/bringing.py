"""Reads a directory and plans what comes of it, in the background.

In threads: neither a drive that does not answer nor 5,000 rows may keep *Hide now* from working.
"""

from collections.abc import Callable, Generator, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from guide.content.guide import Guide
from guide.directory.columns.proposing import propose
from guide.directory.compose.origin import Origin
from guide.directory.decide.answers_file import read_answers
from guide.directory.decisions import Decisions
from guide.directory.export.own import OwnExport
from guide.directory.judged import Plan
from guide.directory.pack.into_pack import is_from
from guide.directory.plan import Planner
from guide.directory.read.source import reading
from guide.i18n import tr
from guide.steps import Steps
from guide.window.background.lookup import Lookup
from guide.window.directory.state import Read

Result = TypeVar("Result")


class Wanted(NamedTuple):
    """The source that is planned: one as it is decided, with the name and the time zone of it."""

    read: Read
    decisions: Decisions
    source: str
    time_zone: str


class Bringing(QObject):
    """Reads one source, and plans it again and again as a person decides. It writes nothing."""

    working = Signal(str)  # a sentence about what is being done, "" when it is done
    sourceRead = Signal(object, object)  # a Read, and the Decisions with which it was read
    planned = Signal(object)  # a Plan of what was wanted last
    decisionsRead = Signal(object)  # the Decisions of a file
    failed = Signal(str)

    def __init__(self, parent: QObject, day: date, guide: Callable[[], Guide]) -> None:
        super().__init__(parent)
        self._day, self._guide = day, guide
        self._planner: Planner | None = None
        self._by: Wanted | None = None  # for which the planner was made
        self._next: Wanted | None = None  # is planned when the plan of now is done
        self._plan: Plan | None = None  # that was found last
        self._stopped = Event()
        self._reading, self._planning = Lookup(self), Lookup(self)
        self._reading.received.connect(self._receive)
        self._planning.received.connect(self._keep)
        self._planning.ended.connect(self._go_on)
        self._reading.failed.connect(self._fail)
        self._planning.failed.connect(self._fail)

    @property
    def is_planning(self) -> bool:
        """Whether a plan is being made."""
        return self._planning.is_running

    @property
    def is_running(self) -> bool:
        """Whether something is being read or planned."""
        return self._reading.is_running or self._planning.is_running

    @property
    def origin(self) -> Origin | None:
        """The origin of what was planned last."""
        return self._planner.origin if self._planner else None

    @property
    def export(self) -> OwnExport:
        """The description that an export of this program has of itself."""
        return self._planner.export if self._planner else OwnExport()

    def read(self, path: Path, decisions: Decisions) -> None:
        """Read the source in a file, a zip or a folder."""
        self.stop()
        self._start(tr("Reading…"), partial(_read, path, decisions))

    def load(self, answers: Path) -> None:
        """Read the decisions in a file of answers."""
        self._start(tr("Reading…"), partial(_load, answers))

    def _start(self, sentence: str, work: Callable[[Event], Iterator[object]]) -> None:
        self._stopped = Event()
        self.working.emit(sentence)
        self._reading.start(partial(work, self._stopped))

    def plan(self, wanted: Wanted) -> None:
        """Find what comes of a source; if a plan is being made, once that is done."""
        self.working.emit(tr("Looking through the rows…"))
        if self._planning.is_running:
            self._next = wanted
            return
        if self._planner is None or not _is_for(self._by, wanted):
            self._planner = Planner(wanted.read.source, wanted.read.proposals, self._origin(wanted))
        self._by, self._stopped = wanted, Event()
        self._planning.start(partial(_until, self._stopped, self._planner.plan(wanted.decisions)))

    def stop(self) -> None:
        """Stop what is being read or planned. What is half planned is forgotten."""
        self._stopped.set()
        self._reading.stop()
        if self._planning.is_running:
            self._planner = None  # a thread may still be in it
        self._planning.stop()
        self._next = None
        self.working.emit("")

    def _origin(self, wanted: Wanted) -> Origin:
        guide = self._guide()
        known = frozenset(entry.id for entry in guide.entries)
        others = {each.id: each for each in guide.entries if not is_from(each, wanted.source)}
        zone = wanted.time_zone or guide.time_zone
        return Origin(wanted.source, self._day, guide.places, zone, known=known, others=others)

    def _receive(self, found: tuple[Read, Decisions] | Decisions) -> None:
        self.working.emit("")
        if isinstance(found, Decisions):
            self.decisionsRead.emit(found)
        else:
            self.sourceRead.emit(*found)

    def _keep(self, plan: Plan) -> None:
        self._plan = plan

    def _go_on(self) -> None:
        following, self._next = self._next, None
        if following:
            self.plan(following)
        elif self._plan:
            plan, self._plan = self._plan, None
            self.working.emit("")
            self.planned.emit(plan)

    def _fail(self, sentence: str) -> None:
        self._planner, self._next = None, None
        self.working.emit("")
        self.failed.emit(sentence)


def _is_for(by: Wanted | None, wanted: Wanted) -> bool:
    """Return whether what was planned is the same source, of the same name."""
    return by is not None and by[0] is wanted.read and by[2:] == wanted[2:]


def _read(path: Path, decisions: Decisions, stopped: Event) -> Iterator[tuple[Read, Decisions]]:
    for source in _until(stopped, reading([path], encodings=decisions.encodings)):
        is_alone = len(source.sheets) == 1
        proposals = []
        for sheet in source.sheets:
            if stopped.is_set():
                return
            proposals.append(propose(sheet, is_alone=is_alone))
        yield Read(path, source, tuple(proposals)), decisions


def _load(answers: Path, _stopped: Event) -> Iterator[Decisions]:
    yield read_answers(answers)


def _until(stopped: Event, steps: Steps[Result]) -> Generator[Result, None, None]:
    """Run steps and yield their result; nothing once it is `stopped`."""
    while not stopped.is_set():
        try:
            next(steps)
        except StopIteration as end:
            yield end.value
            return
    steps.close()
