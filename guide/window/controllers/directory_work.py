"""Reads a directory that is brought in, and plans what comes of it as a person decides."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.directory.decide.answers_file import read_answers
from guide.directory.decisions import Decisions, PackChoices
from guide.directory.judged import Plan
from guide.directory.plan import Planner, origin_of
from guide.directory.read.source import source_name
from guide.i18n import tr
from guide.window.controllers.directory_files import DirectoryFiles
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.directory.bringing_pane import BringingPane
from guide.window.directory.file_page import SourceDialog
from guide.window.directory.reading import Job, read
from guide.window.directory.state import Bringing, Step
from guide.window.theme.appearance import restyle


class DirectoryWork(QObject):
    """The pane, the decisions that it shows, what reads for it, and what writes."""

    chosen = Signal(object)  # the Path of a directory to read

    def __init__(self, parent: QWidget, context: WindowContext, updates: UpdateController) -> None:
        super().__init__(parent)
        self._context, self.pane = context, BringingPane(context.guide)
        self.files = DirectoryFiles(self.pane, context, updates)
        self._reading = Job(self, self.pane.show_work, self.pane.end_work)
        self._planner: Planner | None = None
        self._plans: object = None  # what the planner was made for
        restyle(self.pane)
        self._begin(context.brought[0] if context.brought else Bringing())
        if self.state.is_open:  # by the window before, of which a pack was added
            self.files.note_added()
            self.state.planned = None
            self._plan()

    @property
    def state(self) -> Bringing:
        """All that is known and decided."""
        return self.pane.state

    def _begin(self, state: Bringing) -> None:
        state.changed = self._note_decided
        self.pane.begin(state)
        self.pane.file.file_button.clicked.connect(self.choose)
        self.pane.file.answered.connect(self._answer)
        self.pane.columns.load_button.clicked.connect(self._load_settings)
        self.files.connect_pages()

    def choose(self) -> None:
        """Show the dialog to choose a file or a folder."""
        dialog = SourceDialog(self.pane.window())
        dialog.chosen.connect(self.chosen)
        self.files.saving.show(dialog)

    def read(self, path: Path) -> None:
        """Read a directory in place of the one before."""
        self.forget()
        self._read(path, Decisions(pack=PackChoices(title=source_name([path]), source=source_name([path]))))

    def _read(self, path: Path, decisions: Decisions) -> None:
        work = partial(read, path, decisions)
        self._reading.do(tr("Reading…"), work, lambda found: self._begin(Bringing(found, decisions)))

    def _answer(self, file: str, encoding: str) -> None:
        """Read all again, with the encoding of a file."""
        own = self.state.decisions
        again = Decisions(encodings={**own.encodings, file: encoding}, pack=own.pack)
        self._read(self.state.read.path, again)

    def forget(self) -> None:
        """Forget what was read and decided."""
        self._planner = None  # a thread may still be in it
        self._reading.stop()
        self.files.stop()
        self._context.brought.clear()
        self._begin(Bringing())

    def _note_decided(self) -> None:
        if self.pane.is_working:
            self.pane.refresh()
        else:
            self.pane.end_work()  # without a sentence such as that all is saved
        if self.state.step is not Step.FILE and not (self.state.step is Step.TEXTS and self.state.unread):
            self._plan()

    def _plan(self) -> None:
        """Find what comes of it as it is decided now, if that is neither known nor being found."""
        state, facts = self.state, self.state.facts
        if not state.is_open or self._reading.is_running or state.planned == facts:
            return
        if self._planner is None or self._plans != (state.read, facts.pack):
            origin = origin_of(self._context.guide, facts.pack, self._context.today)
            self._planner = Planner(state.read.source, state.read.proposals, origin)
            self._plans = state.read, facts.pack
        work = partial(self._planner.plan, facts)
        self._reading.do(tr("Looking through the rows…"), work, partial(self._show_plan, facts))

    def _show_plan(self, facts: Decisions, plan: Plan) -> None:
        self.state.plan, self.state.planned = plan, facts
        self.files.look_back()
        self.state.changed()  # which plans it as it is decided by now

    def _load_settings(self) -> None:
        def load(path: Path) -> None:
            self._reading.do(tr("Reading…"), partial(read_answers, path), self.state.use)

        self.files.saving.ask(self.pane, tr("Load settings"), suffix="yaml", name="", chosen=load)
