"""Saves what was decided about a directory, and makes a pack of it: where a person says, as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from guide.content.model import Pack
from guide.directory.decide.answers_file import answers_yaml
from guide.directory.decisions import Decisions
from guide.directory.pack.into_pack import Comparison
from guide.directory.read.source import source_name
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.key_signer import load_signer
from guide.paths import own_folder
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.dialogs.file_saving import FileSaving, Make, ready
from guide.window.directory.bringing_pane import BringingPane
from guide.window.directory.packing import MadePack, PackWords, before, pack_id, packing
from guide.window.directory.reading import Job
from guide.window.directory.state import Bringing
from guide.window.update.offers import digest_of


class DirectoryFiles(QObject):
    """Does what the buttons say that save, sign and add."""

    def __init__(self, pane: BringingPane, context: WindowContext, updates: UpdateController) -> None:
        super().__init__(pane)
        self._pane, self._context, self._updates = pane, context, updates
        self.saving = FileSaving(self, context.quick_exit)
        context.works.add(self.saving)
        self._making, self._looking = (Job(self, pane.show_work, pane.end_work) for _ in range(2))
        # What is noted of the file that is being saved.
        self._note: Callable[[Path, str], object] = self._note_pack
        pane.makeWanted.connect(self._make)
        pane.pack.title.editingFinished.connect(self.look_back)
        pane.pack.take_button.clicked.connect(self._take)
        pane.pack.key_button.clicked.connect(self._choose_key)
        pane.columns.save_button.clicked.connect(self._save_settings)
        self.saving.saved.connect(self._report)
        self.saving.reported.connect(pane.end_work)

    @property
    def _state(self) -> Bringing:
        return self._pane.state

    @property
    def is_making(self) -> bool:
        """Whether a pack is being made."""
        return self._making.is_running

    def look_back(self) -> None:
        """Find out which edition it will be, and what is new in it; name it as the one before."""

        def show(found: tuple[Pack | None, int, Comparison | None]) -> None:
            state, (pack, state.edition, state.changes) = self._state, found
            is_named = state.words.title != source_name([state.read.path])  # by a person, or here
            if pack and not is_named and state.words.title != pack.title:
                state.say(title=pack.title, publisher=pack.publisher)
                self.look_back()
            state.changed()

        if plan := self._state.plan_now:
            self._looking.do(
                "", partial(before, plan.entries, self._state.words, self._context.content), show
            )

    def _choose_key(self) -> None:
        if self._state.signer:
            self._pane.pack.set_signer(None)
            return

        def load(path: Path) -> None:
            self._making.do(
                tr("Reading…"), partial(load_signer, path, own_folder()), self._pane.pack.set_signer
            )

        self.saving.ask(self._pane.window(), tr("Choose the key"), suffix="key", name="", chosen=load)

    # A pack that was made before something was decided again is never written.

    def _make(self) -> None:
        page, words, content = self._pane.pack, self._state.words, self._context.content
        if plan := self._state.plan_now:
            rows = frozenset(each.entry.id for each in plan.judged if each.entry)
            held = rows - {entry.id for entry in plan.entries}
            said = PackWords(words, held, leaves_gone=page.gone_box.isChecked(), signer=page.signer)
            work = partial(packing, plan.entries, said, content, self._context.today)
            self._state.result, self._state.made = "", None
            self._making.do(tr("Making the pack…"), work, partial(self._ask_where, self._state.facts))

    def _ask_where(self, facts: Decisions, made: MadePack) -> None:
        def file() -> tuple[bytes, str]:
            if self._state.facts != facts:
                raise PackFileError(
                    tr("What comes in has changed, so nothing was written. Make the pack again.")
                )
            return made.data, made.sentence

        def save(path: Path) -> None:
            self._updates.know(digest_of(made.data))
            self._save(path, file, self._note_pack)

        self.saving.ask(
            self._pane.window(), tr("Save the pack"), suffix="fieldguide", name=made.name, chosen=save
        )

    def _note_pack(self, path: Path, sentence: str) -> None:
        self._state.made, self._state.result = path, sentence
        self._pane.refresh()

    def _save_settings(self) -> None:
        decisions = self._state.decisions

        def save(path: Path) -> None:
            self._save(path, ready(answers_yaml(decisions)), lambda *_: self._state.note_saved(decisions))

        self.saving.ask(
            self._pane.window(), tr("Save the settings"), suffix="yaml", name="answers.yaml", chosen=save
        )

    def _save(self, path: Path, make: Make, note: Callable[[Path, str], object]) -> None:
        self._note = note
        self.saving.save(path, make)

    def _report(self, path: Path, sentence: str) -> None:
        self._note(path, sentence)
        self._pane.say(sentence)

    def stop(self) -> None:
        """Stop making a pack, and drop an open question."""
        self._making.stop()
        self.saving.withdraw()
        self._pane.end_work()

    def _take(self) -> None:
        """Offer to add the pack to this stick. The window that then comes goes on with the directory."""
        if self._state.made:
            self._state.added = pack_id(self._state.words.title)
            self._context.brought[:] = [self._state]
            self._updates.open(self._state.made)

    def note_added(self) -> None:
        """Show whether the pack was added that the window before has offered."""
        state, layer = self._state, self._context.content.layer(self._state.added)
        state.result, state.made = "", None
        if layer and layer.is_taken and layer.pack:
            state.result = trn(
                "“{title}” is on this stick now, with {number} page. Searching finds it; “Packs” has it.",
                "“{title}” is on this stick now, with {number} pages. Searching finds them; “Packs” has it.",
                len(layer.guide.entries),
                title=layer.pack.title,
            )
