"""Does what the buttons of the pane of a directory say: make a pack, take it, save and use answers."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.i18n import tr, trn
from guide.paths import own_folder
from guide.window.background.lookup import Lookup
from guide.window.controllers.directory_saving import DirectorySaving
from guide.window.controllers.file_saving import ready

# The pane is made late, as most runs never show it.
if TYPE_CHECKING:
    from guide.directory.columns.answers import Answers
    from guide.window.directory.bringing import Bringing
    from guide.window.directory.directory_pane import DirectoryPane
    from guide.window.directory.said import Said


class DirectoryPacking(QObject):
    """Connects a pane and what was read for it with what writes files.

    `takeWanted` carries the Path of a pack that was saved. What was said of the directory is in `said` then,
    and after `remember`.
    """

    takeWanted = Signal(object)

    def __init__(
        self,
        pane: "DirectoryPane",
        bringing: "Bringing",
        saving: DirectorySaving,
        said: "dict[Path, Said]",
    ) -> None:
        super().__init__(pane)
        self._said = said
        self._pane, self._bringing, self._saving = pane, bringing, saving
        self._saved: Path | None = None  # the pack that was saved last
        self._keys = Lookup(self)
        self._keys.received.connect(pane.parts.pack.signing.show_signer)
        self._keys.failed.connect(pane.parts.pack.show_made)
        columns, pack = pane.parts.columns, pane.parts.pack
        columns.use_button.clicked.connect(self._use_answers)
        columns.save_button.clicked.connect(partial(self._call_source, self._save_answers))
        pack.makeWanted.connect(partial(self._call_source, self._make))
        pack.signing.keyWanted.connect(self._choose_key)
        pack.takeWanted.connect(self._take)
        pack.folderWanted.connect(partial(self._call_source, self._choose_folder))
        bringing.answersRead.connect(self._keep)
        bringing.progressed.connect(saving.outdate)
        for rows in pane.parts.rows.values():
            rows.tickWanted.connect(saving.outdate)
            rows.tellWanted.connect(saving.outdate)
            rows.cutWanted.connect(saving.outdate)
            rows.strikeWanted.connect(saving.outdate)
            rows.unstrikeWanted.connect(saving.outdate)
        saving.working.connect(pane.show_work)
        saving.reported.connect(self._report)
        saving.refused.connect(self._show_refused)
        saving.packSaved.connect(self._show_saved)
        saving.folderWritten.connect(self._show_written)

    def _call_source(self, action: Callable[[], None], *_: object) -> None:
        """Do something with the name of the source as it is written now.

        Not as soon as its field is left: work that begins under the mouse would swallow the click.
        """
        self._bringing.call(self._pane.parts.pack.fields.source.text().strip(), action)

    def _use_answers(self) -> None:
        self._saving.files.ask(tr("Use answers"), suffix="yaml", name="", chosen=self._bringing.use)

    def _keep(self, answers: "Answers") -> None:
        self._pane.parts.keep(answers.keep)
        self._pane.parts.pack.fields.fill(answers.pack)

    def _save_answers(self) -> None:
        from guide.directory.columns.answers_file import answers_yaml  # noqa: PLC0415 - most runs save none
        from guide.directory.importing.struck import for_file  # noqa: PLC0415 - as above

        parts = self._pane.parts
        answers = self._bringing.answers_now(
            for_file(parts.kept_ids()), parts.pack.fields.answers, with_guesses=True
        )
        save = partial(self._saving.files.save, make=ready(answers_yaml(answers)))
        self._saving.files.ask(tr("Save the answers"), suffix="yaml", name="answers.yaml", chosen=save)

    def _choose_key(self) -> None:
        self._saving.files.ask(tr("Choose the key"), suffix="key", name="", chosen=self._load_key)

    def _load_key(self, path: Path) -> None:
        from guide.packs.key_signer import load_signer  # noqa: PLC0415 - most runs sign nothing

        self._pane.parts.pack.show_made("")
        self._keys.start(lambda: [load_signer(path, own_folder())])

    def _make(self) -> None:
        from guide.window.directory.packing import PackWords  # noqa: PLC0415 - most runs make none

        page = self._pane.parts.pack
        directory, parts = self._bringing.directory, self._pane.parts
        if directory is None or parts.review is None:
            return
        page.show_made("")
        if own := page.exported.pack:
            self._saving.make_again(own, page.signing.signer)
            return
        coming = parts.coming()
        held = {entry.id for entry in parts.review.entries.values()} - {entry.id for entry in coming}
        words = PackWords(
            page.fields.title.text().strip(),
            page.fields.publisher.text().strip(),
            directory.source,
            frozenset(held),
            leaves_gone=page.fields.gone_box.isChecked(),
            time_zone=page.fields.time_zone,
            signer=page.signing.signer,
        )
        self._saving.make(coming, words)

    def _choose_folder(self) -> None:
        from guide.directory.importing.into_pack import NewPack  # noqa: PLC0415 - as above

        page, bringing = self._pane.parts.pack, self._bringing
        if bringing.directory:
            page.show_made("")
            new = NewPack(
                publisher=page.fields.publisher.text().strip(),
                day=bringing.origin.day,
                export=bringing.directory.export,
                packs_of={entry.id: own.pack.id for own in page.exported.packs for entry in own.entries},
                title=page.fields.title.text().strip(),
                words=self._saving.words,
                time_zone=page.fields.time_zone,
            )
            self._saving.folder.choose(self._pane.parts.coming(), bringing.origin, new)

    def _report(self, sentence: str) -> None:
        self._pane.show_stopped(sentence)
        self._pane.parts.pack.show_made("")

    def _show_refused(self, sentences: Mapping[str, tuple[str, ...]]) -> None:
        parts, directory = self._pane.parts, self._bringing.directory
        ids = {entry.id for entry in parts.review.entries.values()} if parts.review else set()
        if not ids.issuperset(sentences):  # of a list of the pack, which is no row
            self._report(" ".join(sentence for each in sentences.values() for sentence in each))
        elif parts.review and directory:
            self._pane.show_review(parts.review.with_refused(sentences), directory.source)
            parts.pack.show_made(
                trn(
                    "{number} row can be no page as it is, and needs a look. Go on without it.",
                    "{number} rows can be no pages as they are, and need a look. Go on without them.",
                    len(sentences),
                )
            )

    def _show_saved(self, path: Path, sentence: str) -> None:
        self._saved = path
        self._pane.show_made(sentence)

    def _show_written(self, sentence: str) -> None:
        self._pane.show_stopped("")
        self._pane.parts.pack.show_made(sentence)

    def _take(self) -> None:
        if self._saved:
            self.remember()
            self.takeWanted.emit(self._saved)

    def remember(self) -> None:
        """Keep in memory what a person has said of the directory, for when the same file is read again."""
        from guide.window.directory.said import Said  # noqa: PLC0415 - as above

        bringing, parts = self._bringing, self._pane.parts
        if bringing.directory:
            fields, answers = (
                parts.pack.fields,
                bringing.answers_now(parts.kept_ids(), parts.pack.fields.answers, with_guesses=False),
            )
            words = (fields.title.text(), fields.publisher.text(), fields.time_zone)
            self._said[bringing.path] = Said(answers, bringing.directory.source, *words)
