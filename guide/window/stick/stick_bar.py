"""Shows the progress of a copy, then its result, and a question before an existing guide is replaced."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.stick.errors import ContentMistakesError
from guide.stick.file_note import FileNote
from guide.stick.make import CompletedCopy
from guide.window.dialogs.confirm_bar import ConfirmBar
from guide.window.dialogs.one_dialog import OneDialog
from guide.window.stick.copier import STEPS, Copier, Question
from guide.window.stick.file_details import FileDetails
from guide.window.stick.folder_dialog import FolderDialog
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label, truncated


class StickBar(QFrame):
    """A bar for the steps of a copy: choose the stick, confirm, show the progress, show the result.

    `quick_exit` ends the program at once.
    """

    def __init__(self, quick_exit: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("stickBar")
        self._dialog = OneDialog(quick_exit)
        self._folder: Path | None = None  # while confirm_bar shows its question
        self._allowed: dict[str, bool] = {}  # what the worker has confirmed of this copy
        self._question = ""  # what a yes to confirm_bar allows
        self.copier = Copier(self)
        self._row = QWidget()
        self._label = plain_label(wraps=True)
        self.progress = QProgressBar()
        self.stop_button, self.close_button = QPushButton(tr("Stop")), QPushButton(tr("Close"))
        self.details = FileDetails()
        self.confirm_bar = ConfirmBar(tr("Replace it"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.progress.setTextVisible(False)
        self.progress.setRange(0, STEPS)
        self.progress.setAccessibleName(tr("How much is copied"))
        self._buttons = row = QHBoxLayout(self._row)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._label, stretch=1)
        row.addWidget(self.details.button)
        row.addWidget(self.stop_button)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._row)
        layout.addWidget(self.progress)
        layout.addWidget(self.details)
        layout.addWidget(self.confirm_bar)
        self.hide()

    def _connect(self) -> None:
        self.stop_button.clicked.connect(self._stop)
        self.close_button.clicked.connect(self._close)
        self.copier.progressed.connect(self.progress.setValue)
        self.copier.completed.connect(self._show_result)
        self.copier.asked.connect(self._ask)
        self.copier.failed.connect(self._show_end)
        self.confirm_bar.answered.connect(self._answer)

    @property
    def sentence(self) -> str:
        """The sentence that the bar shows."""
        return self._label.text()

    def choose_stick(self) -> None:
        """Show the dialog to choose a stick, then copy to it. Do nothing while a copy is being made."""
        if self.copier.is_working:
            return
        dialog = FolderDialog(self.window())
        dialog.chosen.connect(self._start_anew)
        self._dialog.show(dialog)

    def stop_and_wait(self) -> None:
        """Stop copying, and wait some seconds until the unfinished copy is deleted."""
        self.copier.stop_and_wait()

    def _start_anew(self, folder: Path) -> None:
        self._allowed = {}
        self._start(folder)

    def _start(self, folder: Path) -> None:
        self.confirm_bar.hide()
        self.progress.setValue(0)
        self.stop_button.setEnabled(True)
        sentence = tr(
            "Copying to '{folder}', then reading every byte back …", folder=escape_invisible(str(folder))
        )
        self._show(sentence, working=True)
        self.copier.start(folder, **self._allowed)

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.copier.stop()

    def _close(self) -> None:
        self.confirm_bar.hide()
        self.hide()

    def _ask(self, folder: Path, found: Question) -> None:
        self._folder = folder
        self._row.hide()  # with large text, the window is too low for the row and the question
        self.progress.hide()
        self.confirm_bar.take_button(self.details.button)
        self.details.show_notes((found.note,) if found.note else ())
        if isinstance(found, ContentMistakesError):
            self._question = "with_mistakes"
            yes, question = tr("Copy it so"), tr("{sentence} Copy it with its mistakes?", sentence=found)
        else:
            self._question = "replace"
            sentence = " ".join((str(found), *((found.note.sentence,) if found.note else ())))
            yes, question = tr("Replace it"), tr("{sentence} Put this one in its place?", sentence=sentence)
        self.confirm_bar.yes_button.setText(yes)
        self.confirm_bar.ask(question)

    def _answer(self, is_allowed: bool) -> None:  # noqa: FBT001 - a slot
        folder, self._folder = self._folder, None
        if folder and is_allowed:
            self._allowed[self._question] = True
            self._start(folder)
        else:
            self._show_end(tr("Nothing was copied."))

    def _show_result(self, copy: CompletedCopy) -> None:
        self._show_end(" ".join((copy.sentence, *(note.sentence for note in copy.notes))), copy.notes)

    def _show_end(self, sentence: str, notes: Iterable[FileNote] = ()) -> None:
        self._show(sentence, working=False)
        self._buttons.insertWidget(1, self.details.button)
        self.details.show_notes(notes)

    def _show(self, sentence: str, *, working: bool) -> None:
        self._label.setText(truncated(sentence))
        self.details.show_notes(())
        self._row.show()
        self.progress.setVisible(working)
        self.stop_button.setVisible(working)
        self.close_button.setVisible(not working)
        self.show()
        announce(self, sentence)
