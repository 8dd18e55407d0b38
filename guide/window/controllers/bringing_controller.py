"""Brings in a directory of services: read, decided about, and made a pack of when a person says so."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from guide.history import Location
from guide.i18n import tr
from guide.paths import own_folder
from guide.render import page_names
from guide.window.background.lookup import Lookup
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.page_controller import PageController
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.dialogs.confirm_bar import ConfirmBar

# The pane is made late, as most runs never show it.
if TYPE_CHECKING:
    from guide.bringing.decisions import Decisions, Seen
    from guide.bringing.judged import Plan
    from guide.window.bringing.bringing import Bringing
    from guide.window.bringing.bringing_pane import BringingPane
    from guide.window.bringing.state import BringingState, Read
    from guide.window.bringing.step_bar import Step
    from guide.window.controllers.bringing_saving import BringingSaving


class Made(NamedTuple):
    """The pane with the decisions that it shows, with what reads for it, and what writes."""

    pane: "BringingPane"
    state: "BringingState"
    bringing: "Bringing"
    saving: "BringingSaving"


class BringingController(QObject):
    """Makes the pane when it is first opened. What is decided in it ends with the program, but for saved files."""

    barMade = Signal(object)  # a bar of the pane that asks, to be put into the window

    def __init__(
        self,
        parts: WindowParts,
        context: WindowContext,
        *,
        focus: FocusController,
        pages: PageController,
        updates: UpdateController,
    ) -> None:
        super().__init__(parts.panes)
        self._parts, self._context, self._pages = parts, context, pages
        self._focus, self._updates = focus, updates
        self._made: Made | None = None  # until it is first needed
        self._planned: Decisions | None = None  # for which the plan of now was made
        self._wanted: Decisions | None = None  # and that which is being made
        self._saved: Decisions | None = None  # of the file of answers that is being saved
        self._pack: Path | None = None  # that was saved last
        self._then: Callable[[], None] | None = None  # what is done if decisions are to be forgotten
        self._bar = ConfirmBar(tr("Forget what was decided"))
        self._bar.answered.connect(self._forget_or_stay)
        self._keys, self._changes = Lookup(self), Lookup(self)
        pages.panes_by_page[page_names.DIRECTORY] = lambda: self.made().pane
        parts.navigator.locationShown.connect(self._note_leaving)
        updates.drop.tableDropped.connect(self.read)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._made is not None and self._made.saving.is_busy

    def end(self) -> None:
        """Block for some seconds until a file is written."""
        if self._made:
            self._made.saving.end()

    def open(self) -> None:
        """Show the pane, and the dialog to choose what to read if nothing is being brought in."""
        self.open_pane()
        if self.made().state.session is None:
            self.choose()

    def open_pane(self) -> None:
        """Show the pane."""
        self._focus.open(page_names.DIRECTORY)
        self._focus.to_page()

    def choose(self) -> None:
        """Show the dialog to choose a file or a folder."""
        from guide.window.bringing.source_dialog import SourceDialog  # noqa: PLC0415 - most runs never do

        dialog = SourceDialog(self._parts.panes.window())
        dialog.chosen.connect(self.read)
        self.made().saving.files.show(dialog)

    def read(self, path: Path) -> None:
        """Show the pane, and read the directory in `path`; first ask if decisions would be lost."""
        self.open_pane()
        self._forget_first(partial(self._read, path))

    def _read(self, path: Path) -> None:
        from guide.bringing.decisions import Decisions  # noqa: PLC0415 - as above

        self.forget()
        self.made().bringing.read(path, Decisions())

    def made(self) -> Made:
        """Return the pane, with what reads and writes for it."""
        if self._made is None:
            # Imported late, because most runs never show it.
            from guide.window.bringing.bringing import Bringing  # noqa: PLC0415
            from guide.window.bringing.bringing_pane import BringingPane  # noqa: PLC0415
            from guide.window.bringing.state import BringingState  # noqa: PLC0415
            from guide.window.controllers.bringing_saving import BringingSaving  # noqa: PLC0415

            state, zone = BringingState(self), self._context.guide.time_zone
            bringing = Bringing(self, self._context.today, lambda: self._context.guide)
            saving = BringingSaving(self._parts.panes.window(), self._context)
            pane = BringingPane(state, zone)
            self._parts.panes.page_stack.addWidget(pane)
            self._made = Made(pane, state, bringing, saving)
            self._connect(self._made)
            for bar in (saving.files.bar, saving.bar, self._bar):
                self.barMade.emit(bar)
            self._resume(self._made)
        return self._made

    def _connect(self, made: Made) -> None:
        pane, state, bringing, saving = made
        pane.set_appearance(self._context.theme.appearance)
        self._context.theme.appearanceChanged.connect(pane.set_appearance)
        pane.file.fileWanted.connect(self.choose)
        pane.file.answered.connect(self._answer)
        pane.file.seenChosen.connect(self._see)
        pane.columns.loadWanted.connect(self._choose_answers)
        pane.columns.saveWanted.connect(self._save_answers)
        pane.stepWanted.connect(self._go)
        pane.makeWanted.connect(self._make)
        pane.stopWanted.connect(self._stop)
        pane.closeWanted.connect(partial(self._forget_first, self.close))
        pane.pack.titleChanged.connect(self._look_back)
        pane.pack.folderWanted.connect(self._choose_folder)
        pane.pack.takeWanted.connect(self._take)
        pane.pack.signing.keyWanted.connect(self._choose_key)
        for changed in (state.columnsChanged, state.rowsChanged):
            changed.connect(self._plan)
        for changed in (state.columnsChanged, state.rowsChanged, state.textDecided):
            changed.connect(saving.outdate)
        bringing.working.connect(pane.show_work)
        bringing.sourceRead.connect(self._begin)
        bringing.decisionsRead.connect(self._use)
        bringing.planned.connect(self._show_plan)
        bringing.failed.connect(self._fail)
        saving.working.connect(pane.show_work)
        saving.reported.connect(pane.say)
        saving.packMade.connect(self._updates.know)
        saving.packSaved.connect(self._show_saved)
        saving.answersSaved.connect(self._note_saved)
        self._keys.received.connect(pane.pack.signing.show_signer)
        self._keys.failed.connect(pane.pack.show_made)
        self._changes.received.connect(lambda found: pane.pack.show_changes(*found))

    def _resume(self, made: Made) -> None:
        """Go on with what the window before has begun, after a pack of it was added."""
        if self._context.brought:
            made.state.session = self._context.brought[0]
            made.pane.show_source(made.state.decisions.pack.source)
            self._plan()

    def _begin(self, read: "Read", decisions: "Decisions") -> None:
        from guide.bringing.read.source import source_name  # noqa: PLC0415 - as above

        from guide.window.bringing.state import Session  # noqa: PLC0415 - as above

        pane, state, *_ = self.made()
        state.session = Session(read, decisions)
        pane.show_source(source_name([read.path]))

    def _answer(self, file: str, encoding: str) -> None:
        """Read all again, with the encoding of a file."""
        _, state, bringing, _ = self.made()
        if state.session:
            state.decide(encodings={**state.decisions.encodings, file: encoding})
            bringing.read(state.session.read.path, state.decisions)

    def _see(self, seen: "Seen") -> None:
        self.made().state.see(seen)
        self.made().pane.show_next()

    def _go(self, step: "Step") -> None:
        pane, state, *_ = self.made()
        if state.session is None:
            return
        state.decide(pack=pane.words())
        state.session.step = int(step)
        if step > 0:
            state.start_columns()
            self._plan()
        pane.show_step()

    def _plan(self) -> None:
        """Find what comes of it as it is decided now, if that is not known."""
        from guide.window.bringing.bringing import Wanted  # noqa: PLC0415 - as above

        _, state, bringing, _ = self.made()
        session = state.session
        if session and session.is_started and self._needs_plan(session.decisions):
            self._wanted = session.decisions
            words = session.decisions.pack
            bringing.plan(Wanted(session.read, session.decisions, words.source, words.time_zone))

    def _needs_plan(self, decisions: "Decisions") -> bool:
        by = self._wanted if self.made().bringing.is_planning else self._planned
        return by is None or _facts(by) != _facts(decisions)

    def _show_plan(self, plan: "Plan") -> None:
        pane, state, bringing, _ = self.made()
        if state.session:
            state.session.plan, self._planned = plan, self._wanted
            pane.show_plan(bringing.export)
            self._look_back()

    def _look_back(self) -> None:
        """Find out which edition it will be, and what is new in it."""
        from guide.window.bringing.packing import since  # noqa: PLC0415 - as above

        pane, state, *_ = self.made()
        if state.session and state.session.plan:
            words, content = pane.words(), self._context.content
            self._changes.start(
                partial(since, state.session.plan.entries, words.title, words.source, content)
            )

    def _choose_answers(self) -> None:
        made = self.made()
        made.saving.files.ask(tr("Load settings"), suffix="yaml", name="", chosen=made.bringing.load)

    def _use(self, decisions: "Decisions") -> None:
        pane, state, *_ = self.made()
        if state.session:
            state.use(decisions)
            pane.show_source(pane.words().source)
            self._plan()

    def _save_answers(self) -> None:
        from guide.bringing.decide.answers_file import answers_yaml  # noqa: PLC0415 - as above

        pane, state, _, saving = self.made()
        state.decide(pack=pane.words())
        self._saved = state.decisions
        saving.save_answers(answers_yaml(state.decisions))

    def _note_saved(self, sentence: str) -> None:
        pane, state, *_ = self.made()
        if self._saved:
            state.note_saved(self._saved)
        pane.say(sentence)

    def _choose_key(self) -> None:
        self.made().saving.files.ask(tr("Choose the key"), suffix="key", name="", chosen=self._load_key)

    def _load_key(self, path: Path) -> None:
        from guide.packs.key_signer import load_signer  # noqa: PLC0415 - most runs sign nothing

        self._keys.start(lambda: [load_signer(path, own_folder())])

    def _make(self) -> None:
        from guide.window.bringing.packing import PackWords, packing, packing_again  # noqa: PLC0415

        pane, state, bringing, saving = self.made()
        plan = state.session and state.session.plan
        page, words, content = pane.pack, pane.words(), self._context.content
        if plan is None or self._needs_plan(state.decisions):
            return
        page.show_made("")
        if page.pack:
            saving.make(partial(packing_again, bringing.export, page.pack, content, page.signing.signer))
            return
        coming = {entry.id for entry in plan.entries}
        held = frozenset(each.entry.id for each in plan.judged if each.entry) - coming
        said = PackWords(
            words.title,
            words.publisher,
            words.source,
            held,
            leaves_gone=page.gone_box.isChecked(),
            time_zone=words.time_zone,
            signer=page.signing.signer,
        )
        saving.make(partial(packing, plan.entries, said, content, self._context.today))

    def _choose_folder(self) -> None:
        from guide.bringing.pack.into_pack import NewPack  # noqa: PLC0415 - as above

        pane, state, bringing, saving = self.made()
        plan = state.session and state.session.plan
        if plan and bringing.origin and not self._needs_plan(state.decisions):
            words, guide = pane.words(), self._context.guide
            new = NewPack(
                words.publisher,
                self._context.today,
                bringing.export,
                title=words.title,
                words=guide.words,
                time_zone=words.time_zone,
            )
            saving.choose_folder(plan.entries, bringing.origin, new)

    def _show_saved(self, path: Path, sentence: str) -> None:
        self._pack = path
        self.made().pane.pack.show_made(sentence, can_take=True)

    def _take(self) -> None:
        """Offer to add the pack to this stick. The window that then comes goes on with the directory."""
        session = self.made().state.session
        if self._pack and session:
            self._context.brought[:] = [session]
            self._updates.open(self._pack)

    def _stop(self) -> None:
        pane, state, bringing, saving = self.made()
        saving.stop()
        bringing.stop()
        self._wanted = None
        sentence = tr("Stopped. Nothing was written.")
        pane.say(sentence) if state.session else pane.show_nothing(sentence)

    def _fail(self, sentence: str) -> None:
        pane, state, *_ = self.made()
        pane.say(sentence) if state.session else pane.show_nothing(sentence)

    def _forget_first(self, action: Callable[[], None]) -> None:
        """Do something that forgets what was decided, once a person agrees if it is in no file."""
        if self.made().state.is_saved:
            action()
            return
        self._then = action
        self._bar.ask(
            tr(
                "What you decided about columns and texts is in no file, and would be forgotten. "
                "“Save settings…” under Columns keeps it, so that only what is new is asked next month."
            )
        )

    def _forget_or_stay(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        action, self._then = self._then, None
        if is_wanted and action:
            action()

    def close(self) -> None:
        """Forget what was read and decided, and show the page that was open before."""
        self.forget()
        self._pages.leave(page_names.DIRECTORY)

    def forget(self) -> None:
        """Forget what was read and decided."""
        self._planned = self._wanted = self._pack = None
        self._context.brought.clear()
        if self._made:
            pane, state, bringing, saving = self._made
            bringing.stop()
            saving.stop()
            state.session = None
            pane.show_nothing()

    def _note_leaving(self, location: Location) -> None:
        """Fold the contents for the pane, and say on leaving what becomes of what was decided."""
        is_shown = location.page == page_names.DIRECTORY
        was_shown = self._parts.panes.is_page_wide
        self._parts.panes.set_page_wide(is_wide=is_shown)
        if is_shown or not was_shown or self._made is None:
            return
        made = self._made
        made.saving.stop()
        if not made.state.is_saved:
            sentence = tr(
                "What you decided about the directory is kept while this window is open, and in no file: "
                "“Save settings…” under Columns keeps it. “Bring in a directory” in the menu goes on."
            )
            self._parts.notice_bar.show_sentence(sentence)


def _facts(decisions: "Decisions") -> tuple[object, ...]:
    """Return of decisions what makes a difference for a plan."""
    words = decisions.pack
    texts = (decisions.texts, decisions.left_out)
    columns = {name: (each.about, each.columns) for name, each in decisions.sheets.items()}
    return columns, texts, decisions.rows, words.source, words.time_zone
