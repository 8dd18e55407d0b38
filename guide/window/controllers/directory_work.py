"""Does what the pane of bringing in says: reads, plans, makes packs; and shows there what came of it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Pack
from guide.directory.compose.origin import Origin
from guide.directory.decide.answers_file import answers_yaml, read_answers
from guide.directory.decisions import Decisions
from guide.directory.export.own import OwnExport
from guide.directory.judged import Plan
from guide.directory.pack.into_pack import Comparison, is_from
from guide.directory.plan import Planner
from guide.directory.read.source import source_name
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.key_signer import load_signer
from guide.paths import own_folder
from guide.window.controllers.file_saving import FileSaving, ready
from guide.window.controllers.window_context import WindowContext
from guide.window.directory.bringing import Job, read, until
from guide.window.directory.bringing_pane import BringingPane
from guide.window.directory.packing import MadePack, PackWords, before, pack_id, packing, packing_again
from guide.window.directory.state import BringingState, Read, Session
from guide.window.directory.step_page import Step
from guide.window.update.offers import digest_of


class BringingWork(QObject):
    """The pane, the decisions that it shows, what reads for it, and what writes."""

    takeWanted = Signal(object)  # the Path of a pack that was saved
    packMade = Signal(str)  # the digest of a pack, before it is saved

    def __init__(self, parent: QObject, window: QWidget, context: WindowContext) -> None:
        super().__init__(parent)
        self._context, self.state = context, BringingState(self)
        self.files = FileSaving(window, context.quick_exit)
        self.pane = BringingPane(self.state, context.guide)
        self._planner: Planner | None = None
        self._plans: tuple[object, ...] = ()  # for what the planner was made
        self._planned: tuple[object, ...] = ()  # the facts for which the plan of now was made
        self._made_for: tuple[object, ...] = ()  # and those for which a pack was made
        self._settings: Path | None = None  # where settings are being saved
        self._saved = Decisions()  # and those that it will have
        self._pack: Path | None = None  # that was saved last
        self._reading, self._planning, self._making, self._key, self._before = (
            Job(self, self._tell) for _ in range(5)
        )
        self.pane.set_appearance(context.theme.appearance)
        context.theme.appearanceChanged.connect(self.pane.set_appearance)
        self._connect()
        if context.brought:  # by the window before, of which a pack was added
            self.state.session = context.brought[0]
            self.pane.show_source(self.state.decisions.pack.source)
            self.pane.pack.show_made(self._added(context.brought[0].added))
            self._plan()

    def _connect(self) -> None:
        pane, pack = self.pane, self.pane.pack
        self.state.changed.connect(self._note_decided)
        pane.file.answered.connect(self._answer)
        pane.columns.load_button.clicked.connect(self._load_settings)
        pane.columns.save_button.clicked.connect(self._save_settings)
        pane.stepWanted.connect(self._go)
        pane.makeWanted.connect(self._make)
        pane.stop_button.clicked.connect(self._stop)
        pack.title.editingFinished.connect(self._look_back)
        pack.take_button.clicked.connect(self._take)
        pack.key_button.clicked.connect(self._choose_key)
        self.files.saved.connect(self._report)
        self.files.reported.connect(self._tell)

    @property
    def is_reading(self) -> bool:
        """Whether something is read or planned."""
        return self._reading.is_running or self._planning.is_running

    # Reading and planning.

    def read(self, path: Path) -> None:
        """Read a directory in place of the one before."""
        self.forget()
        self._read(path, Decisions())

    def _read(self, path: Path, decisions: Decisions) -> None:
        def begin(found: Read) -> None:
            self.pane.show_work("")
            self.state.session = Session(found, decisions)
            self.pane.show_source(source_name([path]))

        self._begin(self._reading, tr("Reading…"), partial(read, path, decisions), begin)

    def forget(self) -> None:
        """Forget what was read and decided."""
        self._stop_reading()
        self.stop_making()
        self._planned, self._pack, self.state.session = (), None, None
        self._context.brought.clear()
        self.pane.show_nothing()

    def _begin(
        self,
        job: Job,
        sentence: str,
        work: Callable[[Event], Iterator[object]],
        done: Callable[..., object],
    ) -> None:
        self.pane.show_work(sentence)
        job.start(work, done)

    def _stop_reading(self) -> None:
        if self._planning.is_running:
            self._planner = None  # a thread may still be in it
        for job in (self._reading, self._planning):
            job.stop()

    def _answer(self, file: str, encoding: str) -> None:
        """Read all again, with the encoding of a file."""
        if session := self.state.session:
            self.state.decide(encodings={**session.decisions.encodings, file: encoding})
            self._read(session.read.path, session.decisions)

    def _go(self, step: Step) -> None:
        if session := self.state.session:
            self.state.decide(pack=self.pane.words())
            session.step = int(step)
            if step is not Step.FILE:
                self.state.start_columns()
                self._plan()
            self.pane.show_step()

    def _note_decided(self) -> None:
        self.pane.show_decided()
        if self.pane.step is not Step.TEXTS:  # of texts, when all are read
            self._plan()

    @property
    def _facts(self) -> tuple[object, ...]:
        """The part of the decisions that makes a difference for a plan."""
        decisions = self.state.decisions
        columns = {name: (each.about, each.columns) for name, each in decisions.sheets.items()}
        words = decisions.pack.source, decisions.pack.time_zone, decisions.pack.region
        return columns, decisions.texts, decisions.left_out, decisions.rows, words

    def _plan(self) -> None:
        """Find what comes of it as it is decided now, if that is neither known nor being found."""
        session, facts = self.state.session, self._facts
        if not (session and session.is_started) or self._planning.is_running or self._planned == facts:
            return
        words = session.decisions.pack
        plans = session.read, words.source, words.time_zone, words.region
        if self._planner is None or self._plans != plans:
            guide, self._plans = self._context.guide, plans
            known = frozenset(entry.id for entry in guide.entries)
            others = {each.id: each for each in guide.entries if not is_from(each, words.source)}
            origin = Origin(
                words.source,
                self._context.today,
                guide.places,
                words.time_zone or guide.time_zone,
                known=known,
                others=others,
                region=words.region,
            )
            self._planner = Planner(session.read.source, session.read.proposals, origin)
        work = partial(until, steps=self._planner.plan(session.decisions))
        self._begin(self._planning, tr("Looking through the rows…"), work, partial(self._show_plan, facts))

    def _show_plan(self, facts: tuple[object, ...], plan: Plan) -> None:
        if session := self.state.session:
            session.plan, self._planned = plan, facts
            self.pane.show_work("")
            self.pane.show_plan(self._planner.export if self._planner else OwnExport())
            self._look_back()
            self._plan()  # as it is decided by now

    @property
    def _plan_now(self) -> Plan | None:
        """The plan, if it is that of what is decided now."""
        return self.state.session.plan if self.state.session and self._planned == self._facts else None

    def _look_back(self) -> None:
        """Find out which edition it will be, and what is new in it; name it as the one before."""

        def show(found: tuple[Pack | None, int, Comparison | None]) -> None:
            (pack, edition, changes), page = found, self.pane.pack
            if pack and not page.title.isModified() and page.title.text() != pack.title:
                page.title.setText(pack.title)
                page.publisher.setText(pack.publisher)
                self._look_back()
            else:
                page.show_changes(edition, changes)

        if plan := self._plan_now:
            words, content = self.pane.words(), self._context.content
            self._before.start(lambda _: before(plan.entries, words, content), show)

    # Settings and keys.

    def _load_settings(self) -> None:
        def use(decisions: Decisions) -> None:
            self.pane.show_work("")
            self.state.use(decisions)
            self.pane.show_source(self.pane.words().source)

        def load(path: Path) -> None:
            self._begin(self._reading, tr("Reading…"), lambda _: iter([read_answers(path)]), use)

        self.files.ask(tr("Load settings"), suffix="yaml", name="", chosen=load)

    def _save_settings(self) -> None:
        def save(path: Path) -> None:
            self._settings, self._saved = path, saved
            self.files.save(path, ready(answers_yaml(saved)))

        self.state.decide(pack=self.pane.words())
        saved = self.state.decisions
        self.files.ask(tr("Save the settings"), suffix="yaml", name="answers.yaml", chosen=save)

    def _choose_key(self) -> None:
        def load(path: Path) -> None:
            self._key.start(lambda _: [load_signer(path, own_folder())], self.pane.pack.show_signer)

        self.files.ask(tr("Choose the key"), suffix="key", name="", chosen=load)

    # Making a pack; one that was made before something was decided again is never written.

    def _make(self) -> None:
        page, words, content = self.pane.pack, self.pane.words(), self._context.content
        if not (plan := self._plan_now) or not self._planner:
            return
        page.show_made("")
        if page.pack:
            work = partial(packing_again, self._planner.export, page.pack, content, page.signer)
        else:
            rows = frozenset(each.entry.id for each in plan.judged if each.entry)
            held = rows - {entry.id for entry in plan.entries}
            said = PackWords(words, held, leaves_gone=page.gone_box.isChecked(), signer=page.signer)
            work = partial(packing, plan.entries, said, content, self._context.today)
        self._made_for = self._facts
        self._begin(self._making, tr("Making the pack…"), work, self._save_pack)

    def _save_pack(self, made: MadePack) -> None:
        def file() -> tuple[bytes, str]:
            if self._made_for != self._facts:
                raise PackFileError(
                    tr("What comes in has changed, so nothing was written. Make the pack again.")
                )
            return made.data, made.sentence

        def save(path: Path) -> None:
            self._settings = None
            self.packMade.emit(digest_of(made.data))
            self.files.save(path, file)

        self.pane.show_work("")
        self.files.ask(tr("Save the pack"), suffix="fieldguide", name=made.name, chosen=save)

    def stop_making(self) -> None:
        """Stop making a pack, and drop an open question."""
        self._making.stop()
        self.files.withdraw()
        self.pane.show_work("")

    def _stop(self) -> None:
        self._stop_reading()
        self.stop_making()
        self._tell(tr("Stopped. Nothing was written."))

    def _tell(self, sentence: str) -> None:
        self.pane.show_work("")
        if self.state.session:
            self.pane.say(sentence)
        else:
            self.pane.show_nothing(sentence)

    def _report(self, path: Path, sentence: str) -> None:
        if path == self._settings:
            self.state.note_saved(self._saved)
            self.pane.say(sentence)
        else:
            self._pack = path
            self.pane.pack.show_made(sentence, can_take=True)

    def _take(self) -> None:
        """Offer to add the pack to this stick. The window that then comes goes on with the directory."""
        if self._pack and (session := self.state.session):
            pack, title = self.pane.pack.pack, self.pane.words().title
            session.added = pack.id if pack else pack_id(title)
            self._context.brought[:] = [session]
            self.takeWanted.emit(self._pack)

    def _added(self, pack_id: str) -> str:
        """Return a sentence about the pack that was added by the window before, "" if it was not."""
        layer = self._context.content.layer(pack_id)
        if not (layer and layer.is_taken and layer.pack):
            return ""
        return trn(
            "“{title}” is on this stick now, with {number} page. Searching finds it; “Packs” has it.",
            "“{title}” is on this stick now, with {number} pages. Searching finds them; “Packs” has it.",
            len(layer.guide.entries),
            title=layer.pack.title,
        )
