"""Does what the pane of bringing in says: reads, plans, makes packs; and shows there what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Pack
from guide.directory.decide.answers_file import answers_yaml
from guide.directory.decisions import Decisions
from guide.directory.judged import Plan
from guide.directory.pack.into_pack import NewPack
from guide.directory.read.source import source_name
from guide.i18n import tr
from guide.packs.key_signer import load_signer
from guide.paths import own_folder
from guide.window.background.lookup import Lookup
from guide.window.controllers.directory_saving import BringingSaving
from guide.window.controllers.window_context import WindowContext
from guide.window.directory.bringing import Bringing, Wanted
from guide.window.directory.bringing_pane import BringingPane
from guide.window.directory.packing import PackWords, pack_of_source, packing, packing_again, since
from guide.window.directory.state import BringingState, Read, Session
from guide.window.directory.step_bar import Step


class BringingWork(QObject):
    """The pane, the decisions that it shows, what reads for it, and what writes."""

    takeWanted = Signal(object)  # the Path of a pack that was saved

    def __init__(self, parent: QObject, window: QWidget, context: WindowContext) -> None:
        super().__init__(parent)
        self._context, self.state = context, BringingState(self)
        self.bringing = Bringing(self, context.today, lambda: context.guide)
        self.saving = BringingSaving(window, context)
        self.pane = BringingPane(self.state, context.guide.time_zone)
        self._planned: Decisions | None = None  # for which the plan of now was made
        self._wanted: Decisions | None = None  # and that which is being made
        self._saved = Decisions()  # of the file of answers that is being saved
        self._pack: Path | None = None  # that was saved last
        self._keys, self._changes, self._before = Lookup(self), Lookup(self), Lookup(self)
        self.pane.set_appearance(context.theme.appearance)
        context.theme.appearanceChanged.connect(self.pane.set_appearance)
        self._connect_pane()
        self._connect_work()
        if context.brought:  # by the window before, of which a pack was added
            self.state.session = context.brought[0]
            self.pane.show_source(self.state.decisions.pack.source)
            self._plan()

    def _connect_pane(self) -> None:
        pane, pack = self.pane, self.pane.pack
        pane.file.answered.connect(self._answer)
        pane.columns.loadWanted.connect(self._choose_answers)
        pane.columns.saveWanted.connect(self._save_answers)
        pane.stepWanted.connect(self._go)
        pane.makeWanted.connect(self._make)
        pane.stopWanted.connect(self._stop)
        pack.titleChanged.connect(self._look_back)
        pack.folderWanted.connect(self._choose_folder)
        pack.takeWanted.connect(self._take)
        pack.signing.keyWanted.connect(self._choose_key)
        self._keys.received.connect(pack.signing.show_signer)
        self._keys.failed.connect(pack.show_made)
        self._changes.received.connect(lambda found: pack.show_changes(*found))
        self._before.received.connect(self._name_as_before)

    def _connect_work(self) -> None:
        state, bringing, saving = self.state, self.bringing, self.saving
        for changed in (state.columnsChanged, state.rowsChanged):
            changed.connect(self._plan)
        for changed in (state.columnsChanged, state.rowsChanged, state.textDecided):
            changed.connect(saving.outdate)
            changed.connect(lambda *_: self.pane.say(""))  # such as that all is saved
        for working in (bringing.working, saving.working):
            working.connect(self.pane.show_work)
        bringing.sourceRead.connect(self._begin)
        bringing.decisionsRead.connect(self._use)
        bringing.planned.connect(self._show_plan)
        bringing.failed.connect(self._tell)
        saving.reported.connect(self._tell)
        saving.packSaved.connect(self._show_saved)
        saving.answersSaved.connect(self._note_saved)

    def read(self, path: Path) -> None:
        """Read a directory in place of the one before."""
        self.forget()
        self.bringing.read(path, Decisions())

    def forget(self) -> None:
        """Forget what was read and decided."""
        self._planned = self._wanted = self._pack = self.state.session = None
        self._context.brought.clear()
        self.bringing.stop()
        self.saving.stop()
        self.pane.show_nothing()

    def _begin(self, read: Read, decisions: Decisions) -> None:
        self.state.session = Session(read, decisions)
        self.pane.show_source(source_name([read.path]))

    def _look_for_pack(self) -> None:
        """Find out whether the stick has a pack of this source, whose next edition it will be."""
        self._before.start(partial(pack_of_source, self.pane.words().source, self._context.content))

    def _name_as_before(self, pack: Pack) -> None:
        page = self.pane.pack
        if not page.title.isModified():
            page.title.setText(pack.title)
            page.publisher.setText(pack.publisher)
            self._look_back()

    def _answer(self, file: str, encoding: str) -> None:
        """Read all again, with the encoding of a file."""
        if session := self.state.session:
            self.state.decide(encodings={**session.decisions.encodings, file: encoding})
            self.bringing.read(session.read.path, session.decisions)

    def _go(self, step: Step) -> None:
        if session := self.state.session:
            self.state.decide(pack=self.pane.words())
            if session.step == Step.FILE:
                self._look_for_pack()
            session.step = int(step)
            if step is not Step.FILE:
                self.state.start_columns()
                self._plan()
            self.pane.show_step()

    def _plan(self) -> None:
        """Find what comes of it as it is decided now, if that is not known."""
        session = self.state.session
        by = self._wanted if self.bringing.is_planning else self._planned
        if session and session.is_started and (by is None or _facts(by) != _facts(session.decisions)):
            self._wanted, words = session.decisions, session.decisions.pack
            self.bringing.plan(Wanted(session.read, session.decisions, words.source, words.time_zone))

    def _show_plan(self, plan: Plan) -> None:
        if session := self.state.session:
            session.plan, self._planned = plan, self._wanted
            self.pane.show_plan(self.bringing.export)
            self._look_back()

    @property
    def _plan_now(self) -> Plan | None:
        """The plan, if it is that of what is decided now."""
        session, by = self.state.session, self._planned
        return session.plan if session and by and _facts(by) == _facts(session.decisions) else None

    def _look_back(self) -> None:
        """Find out which edition it will be, and what is new in it."""
        if plan := self._plan_now:
            words, content = self.pane.words(), self._context.content
            self._changes.start(partial(since, plan.entries, words.title, words.source, content))

    def _choose_answers(self) -> None:
        self.saving.files.ask(tr("Load settings"), suffix="yaml", name="", chosen=self.bringing.load)

    def _use(self, decisions: Decisions) -> None:
        if self.state.session:
            self.state.use(decisions)
            self.pane.show_source(self.pane.words().source)
            self._look_for_pack()
            self._plan()

    def _save_answers(self) -> None:
        self.state.decide(pack=self.pane.words())
        self._saved = self.state.decisions
        self.saving.save_answers(answers_yaml(self._saved))

    def _note_saved(self, sentence: str) -> None:
        self.state.note_saved(self._saved)
        self.pane.say(sentence)

    def _choose_key(self) -> None:
        def load(path: Path) -> None:
            self._keys.start(lambda: [load_signer(path, own_folder())])

        self.saving.files.ask(tr("Choose the key"), suffix="key", name="", chosen=load)

    def _make(self) -> None:
        page, words, content = self.pane.pack, self.pane.words(), self._context.content
        if (plan := self._plan_now) is None:
            return
        page.show_made("")
        signer, day = page.signing.signer, self._context.today
        if page.pack:
            self.saving.make(partial(packing_again, self.bringing.export, page.pack, content, signer))
            return
        rows = frozenset(each.entry.id for each in plan.judged if each.entry)
        said = PackWords(
            words,
            rows - {entry.id for entry in plan.entries},
            leaves_gone=page.gone_box.isChecked(),
            signer=signer,
        )
        self.saving.make(partial(packing, plan.entries, said, content, day))

    def _choose_folder(self) -> None:
        origin, words = self.bringing.origin, self.pane.words()
        if origin and (plan := self._plan_now):
            new = NewPack(
                words.publisher,
                origin.day,
                self.bringing.export,
                title=words.title,
                words=self._context.guide.words,
                time_zone=words.time_zone,
            )
            self.saving.choose_folder(plan.entries, origin, new)

    def _show_saved(self, path: Path, sentence: str) -> None:
        self._pack = path
        self.pane.pack.show_made(sentence, can_take=True)

    def _take(self) -> None:
        """Offer to add the pack to this stick. The window that then comes goes on with the directory."""
        if self._pack and self.state.session:
            self._context.brought[:] = [self.state.session]
            self.takeWanted.emit(self._pack)

    def _stop(self) -> None:
        self.saving.stop()
        self.bringing.stop()
        self._wanted = None
        self._tell(tr("Stopped. Nothing was written."))

    def _tell(self, sentence: str) -> None:
        if self.state.session:
            self.pane.say(sentence)
        else:
            self.pane.show_nothing(sentence)


def _facts(decisions: Decisions) -> tuple[object, ...]:
    """Return of decisions what makes a difference for a plan."""
    words = decisions.pack
    columns = {name: (each.about, each.columns) for name, each in decisions.sheets.items()}
    return columns, decisions.texts, decisions.left_out, decisions.rows, words.source, words.time_zone
