"""Does what the pane of bringing in says: reads, plans, makes packs; and shows there what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Pack
from guide.directory.compose.origin import Origin
from guide.directory.decide.answers_file import answers_yaml, read_answers
from guide.directory.decisions import Decisions, PackChoices
from guide.directory.judged import Plan
from guide.directory.pack.into_pack import Comparison, is_from
from guide.directory.plan import Planner
from guide.directory.read.source import source_name
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.key_signer import load_signer
from guide.paths import own_folder
from guide.steps import finish
from guide.window.controllers.file_saving import FileSaving, ready
from guide.window.controllers.window_context import WindowContext
from guide.window.directory.bringing import Job, read
from guide.window.directory.bringing_pane import BringingPane
from guide.window.directory.packing import MadePack, PackWords, before, pack_id, packing
from guide.window.directory.state import Bringing, Read, Step
from guide.window.update.offers import digest_of


class BringingWork(QObject):
    """The pane, the decisions that it shows, what reads for it, and what writes."""

    takeWanted = Signal(object)  # the Path of a pack that was saved
    packMade = Signal(str)  # the digest of a pack, before it is saved

    def __init__(self, parent: QObject, window: QWidget, context: WindowContext) -> None:
        super().__init__(parent)
        self._context, self.pane = context, BringingPane(context.guide)
        self.files = FileSaving(window, context.quick_exit)
        self._planner: Planner | None = None
        self._plans: tuple[object, ...] = ()  # for what the planner was made
        self._note_file: Callable[[Path], object] = bool  # what is noted of the file that is being saved
        self._reading, self._making, self._key, self._before = (Job(self, self._tell) for _ in range(4))
        self.pane.set_appearance(context.theme.appearance)
        context.theme.appearanceChanged.connect(self.pane.set_appearance)
        self._connect()
        self._begin(context.brought[0] if context.brought else Bringing())
        if self.state.is_open:  # by the window before, of which a pack was added
            self.state.result, self.state.made, self.state.planned = self._added(), None, ()
            self._plan()

    def _connect(self) -> None:
        pane, pack = self.pane, self.pane.pack
        pane.file.answered.connect(self._answer)
        pane.columns.load_button.clicked.connect(self._load_settings)
        pane.columns.save_button.clicked.connect(self._save_settings)
        pane.makeWanted.connect(self._make)
        pack.title.editingFinished.connect(self._look_back)
        pack.take_button.clicked.connect(self._take)
        pack.key_button.clicked.connect(self._choose_key)
        self.files.saved.connect(self._report)
        self.files.reported.connect(self._tell)

    @property
    def state(self) -> Bringing:
        """All that is known and decided."""
        return self.pane.state

    @property
    def is_reading(self) -> bool:
        """Whether something is read or planned."""
        return self._reading.is_running

    def _begin(self, state: Bringing) -> None:
        state.changed = self._note_decided
        self.pane.begin(state)

    def _start(self, job: Job, said: str, work: Callable[[], object], done: Callable[..., object]) -> None:
        self.pane.show_work(said)
        job.do(work, done)

    # Reading and planning.

    def read(self, path: Path) -> None:
        """Read a directory in place of the one before."""
        self.forget()
        self._read(path, Decisions(pack=PackChoices(title=source_name([path]), source=source_name([path]))))

    def _read(self, path: Path, decisions: Decisions) -> None:
        def begin(found: Read) -> None:
            self._begin(Bringing(found, decisions))
            self.pane.show_work("")

        self._start(self._reading, tr("Reading…"), partial(read, path, decisions), begin)

    def forget(self) -> None:
        """Forget what was read and decided."""
        self._planner = None  # a thread may still be in it
        self._reading.stop()
        self.stop_making()
        self._context.brought.clear()
        self._begin(Bringing())

    def _answer(self, file: str, encoding: str) -> None:
        """Read all again, with the encoding of a file."""
        self.state.decide(encodings={**self.state.decisions.encodings, file: encoding})
        self._read(self.state.read.path, self.state.decisions)

    def _note_decided(self) -> None:
        if not self.pane.is_working:
            self.pane.say("")  # such as that all is saved
        self.pane.refresh()
        if self.state.step is not Step.FILE and not (self.state.step is Step.TEXTS and self.state.unread):
            self._plan()

    def _plan(self) -> None:
        """Find what comes of it as it is decided now, if that is neither known nor being found."""
        state, facts, words = self.state, self.state.facts, self.state.words
        if not state.is_started or self._reading.is_running or state.planned == facts:
            return
        plans = state.read, words.source, words.time_zone, words.region
        if self._planner is None or self._plans != plans:
            guide, self._plans = self._context.guide, plans
            origin = Origin(
                words.source,
                self._context.today,
                guide.places,
                words.time_zone or guide.time_zone,
                known=frozenset(entry.id for entry in guide.entries),
                others={each.id: each for each in guide.entries if not is_from(each, words.source)},
                region=words.region,
            )
            self._planner = Planner(state.read.source, state.read.proposals, origin)
        work = partial(finish, self._planner.plan(state.decisions))
        self._start(self._reading, tr("Looking through the rows…"), work, partial(self._show_plan, facts))

    def _show_plan(self, facts: tuple[object, ...], plan: Plan) -> None:
        self.pane.show_work("")
        self.state.set_plan(plan, facts)
        self._look_back()
        self._plan()  # as it is decided by now

    def _look_back(self) -> None:
        """Find out which edition it will be, and what is new in it; name it as the one before."""

        def show(found: tuple[Pack | None, int, Comparison | None]) -> None:
            state, (pack, edition, changes) = self.state, found
            state.edition, state.changes = edition, changes
            if pack and not state.is_named and state.words.title != pack.title:
                state.say(title=pack.title, publisher=pack.publisher)
                self._look_back()
            state.changed()

        if plan := self.state.plan_now:
            words, content = self.state.words, self._context.content
            self._before.do(partial(before, plan.entries, words, content), show)

    # Settings and keys.

    def _load_settings(self) -> None:
        def use(decisions: Decisions) -> None:
            self.pane.show_work("")
            self.state.use(decisions)

        def load(path: Path) -> None:
            self._start(self._reading, tr("Reading…"), partial(read_answers, path), use)

        self.files.ask(tr("Load settings"), suffix="yaml", name="", chosen=load)

    def _save_settings(self) -> None:
        decisions = self.state.decisions

        def save(path: Path) -> None:
            self._note_file = lambda _: self.state.note_saved(decisions)
            self.files.save(path, ready(answers_yaml(decisions)))

        self.files.ask(tr("Save the settings"), suffix="yaml", name="answers.yaml", chosen=save)

    def _choose_key(self) -> None:
        def load(path: Path) -> None:
            self._key.do(partial(load_signer, path, own_folder()), self.pane.pack.set_signer)

        self.files.ask(tr("Choose the key"), suffix="key", name="", chosen=load)

    # Making a pack; one that was made before something was decided again is never written.

    def _make(self) -> None:
        page, words, content = self.pane.pack, self.state.words, self._context.content
        if plan := self.state.plan_now:
            rows = frozenset(each.entry.id for each in plan.judged if each.entry)
            held = rows - {entry.id for entry in plan.entries}
            said = PackWords(words, held, leaves_gone=page.gone_box.isChecked(), signer=page.signer)
            work = partial(packing, plan.entries, said, content, self._context.today)
            self.state.result, self.state.made = "", None
            done = partial(self._save_pack, self.state.facts)
            self._start(self._making, tr("Making the pack…"), work, done)

    def _save_pack(self, facts: tuple[object, ...], made: MadePack) -> None:
        def file() -> tuple[bytes, str]:
            if self.state.facts != facts:
                raise PackFileError(
                    tr("What comes in has changed, so nothing was written. Make the pack again.")
                )
            return made.data, made.sentence

        def save(path: Path) -> None:
            self._note_file = self._note_pack
            self.packMade.emit(digest_of(made.data))
            self.files.save(path, file)

        self.pane.show_work("")
        self.files.ask(tr("Save the pack"), suffix="fieldguide", name=made.name, chosen=save)

    def _note_pack(self, path: Path) -> None:
        self.state.made = path

    def _report(self, path: Path, sentence: str) -> None:
        self._note_file(path)
        if self.state.made == path:
            self.state.result = sentence
            self.pane.refresh()
        self.pane.say(sentence)

    def stop_making(self) -> None:
        """Stop making a pack, and drop an open question."""
        self._making.stop()
        self.files.withdraw()
        self.pane.show_work("")

    def _tell(self, sentence: str) -> None:
        self.pane.show_work("")
        self.pane.say(sentence)

    def _take(self) -> None:
        """Offer to add the pack to this stick. The window that then comes goes on with the directory."""
        if self.state.made:
            self.state.added = pack_id(self.state.words.title)
            self._context.brought[:] = [self.state]
            self.takeWanted.emit(self.state.made)

    def _added(self) -> str:
        """Return a sentence about the pack that was added by the window before, "" if it was not."""
        layer = self._context.content.layer(self.state.added)
        if not (layer and layer.is_taken and layer.pack):
            return ""
        return trn(
            "“{title}” is on this stick now, with {number} page. Searching finds it; “Packs” has it.",
            "“{title}” is on this stick now, with {number} pages. Searching finds them; “Packs” has it.",
            len(layer.guide.entries),
            title=layer.pack.title,
        )
