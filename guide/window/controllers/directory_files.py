"""Saves what was decided about a directory, and makes a pack of it: where a person says, as a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from guide.content.model import Pack
from guide.directory.decide.answers_file import answers_yaml
from guide.directory.decisions import Decisions
from guide.directory.pack.into_pack import Comparison, Edition, before, next_edition
from guide.directory.pack.new_pack import pack_id, zone_of
from guide.directory.read.source import source_name
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.key_signer import KeySigner, load_signer
from guide.packs.lineage import NO_LINEAGE, Lineage
from guide.packs.making import packed
from guide.packs.manifest import file_name
from guide.paths import own_folder
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.dialogs.file_saving import FileSaving, Make, ready
from guide.window.directory.bringing_pane import BringingPane
from guide.window.directory.reading import Job
from guide.window.directory.state import Bringing
from guide.window.update.offers import digest_of


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack file: its usual name, its bytes, and a sentence about its pages."""

    name: str
    data: bytes
    sentence: str


def packing(make: Callable[[], Edition], lineage: Lineage, signer: KeySigner | None) -> MadePack:
    """Return the pack of an edition. Raise SigningError if the password of the key is wrong."""
    sign = signer.open() if signer else None  # a wrong password is said before a pack is made
    made = make()
    manifest, data = packed(made.guide, made.files, lineage=lineage, sign=sign)
    count = trn("{number} page.", "{number} pages.", len(made.guide.entries))
    signed = tr("Signed with the key {id}.", id=signer.key_id) if signer else tr("It is not signed.")
    return MadePack(file_name(manifest), data, " ".join((count, signed, *made.notes)))


class DirectoryFiles(QObject):
    """Does what the buttons say that save, sign and add."""

    def __init__(self, pane: BringingPane, context: WindowContext, updates: UpdateController) -> None:
        super().__init__(pane)
        self._pane, self._context, self._updates = pane, context, updates
        self.saving = FileSaving(self, context.quick_exit)
        context.works.add(self.saving)
        self._making, self._looking = (Job(self, pane.show_work, pane.end_work) for _ in range(2))
        self._note: Callable[[Path, str], object] = self._note_pack  # of the file that is being saved
        pane.makeWanted.connect(self._make)
        self.saving.saved.connect(self._report)
        self.saving.reported.connect(pane.end_work)

    def connect_pages(self) -> None:
        """Do from now on what the buttons of the pages say."""
        self._pane.pack.title.editingFinished.connect(self.look_back)
        self._pane.pack.take_button.clicked.connect(self._take)
        self._pane.pack.key_button.clicked.connect(self._choose_key)
        self._pane.columns.save_button.clicked.connect(self._save_settings)

    @property
    def _state(self) -> Bringing:
        return self._pane.state

    def look_back(self) -> None:
        """Find out which edition it will be, and what is new in it; name it as the one before."""

        def show(found: tuple[Pack | None, int, Comparison | None]) -> None:
            state, (pack, state.edition, state.changes) = self._state, found
            is_named = state.words.title != source_name([state.read.path])  # by a person, or here
            if pack and not is_named and state.words.title != pack.title:
                state.say("title", pack.title)
                state.say("publisher", pack.publisher)
                self.look_back()
            state.changed()

        words, content = self._state.words, self._context.content
        if plan := self._state.plan_now:
            taken = [each.guide for each in content.layers if each.is_taken]
            layer = content.layer(pack_id(words.title))
            work = partial(before, plan.entries, words, taken, layer.guide if layer else None)
            self._looking.do("", work, show)

    def _choose_key(self) -> None:
        if self._state.signer:
            self._pane.pack.set_signer(None)
            return

        def load(path: Path) -> None:
            work = partial(load_signer, path, own_folder())
            self._making.do(tr("Reading…"), work, self._pane.pack.set_signer)

        self.saving.ask(self._pane, tr("Choose the key"), suffix="key", name="", chosen=load)

    def _make(self) -> None:
        page, words, content = self._pane.pack, self._state.words, self._context.content
        if plan := self._state.plan_now:
            zone = words.time_zone or zone_of(plan.entries, content.guide.time_zone)
            said, layer = replace(words, time_zone=zone), content.layer(pack_id(words.title))
            in_use, today = layer.guide if layer else None, self._context.today
            make = partial(next_edition, plan, said, in_use, today, leaves_gone=page.gone_box.isChecked())
            lineage = layer.origin.lineage if layer and layer.origin else NO_LINEAGE
            work = partial(packing, make, lineage, page.signer)
            self._state.result, self._state.made = "", None
            self._making.do(tr("Making the pack…"), work, partial(self._ask_where, self._state.facts))

    def _ask_where(self, facts: Decisions, made: MadePack) -> None:
        def file() -> tuple[bytes, str]:
            if self._state.facts != facts:  # a pack of older decisions is never written
                said = tr("What comes in has changed, so nothing was written. Make the pack again.")
                raise PackFileError(said)
            return made.data, made.sentence

        self._updates.know(digest_of(made.data))
        save = partial(self._save, file, self._note_pack)
        self.saving.ask(self._pane, tr("Save the pack"), suffix="fieldguide", name=made.name, chosen=save)

    def _note_pack(self, path: Path, sentence: str) -> None:
        self._state.made, self._state.result = path, sentence

    def _save_settings(self) -> None:
        decisions = self._state.decisions
        make = ready(answers_yaml(decisions))
        save = partial(self._save, make, lambda *_: self._state.note_saved(decisions))
        self.saving.ask(self._pane, tr("Save the settings"), suffix="yaml", name="answers.yaml", chosen=save)

    def _save(self, make: Make, note: Callable[[Path, str], object], path: Path) -> None:
        self._note = note
        self.saving.save(path, make)

    def _report(self, path: Path, sentence: str) -> None:
        self._note(path, sentence)
        self._pane.show_work(sentence, is_working=self._pane.is_working)

    def stop(self) -> str:
        """Stop making a pack, and drop an open question. Return a sentence if a pack was being made."""
        said = tr("The pane was left. Nothing was written.") if self._making.is_running else ""
        self._making.stop()
        self.saving.withdraw()
        self._pane.end_work()
        return said

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
