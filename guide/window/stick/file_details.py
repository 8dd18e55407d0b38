"""Shows the names of files that a note is about, once the worker asks for them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.stick.file_note import FileNote
from guide.window.widgets.plain_text import MAX_ON_BUTTON, plain_label, truncated

MAX_NAMES = 500  # of one note: more would take too long to draw
LINES = 7  # lines of the list that are visible at once


class FileDetails(QWidget):
    """A button, and below it the list that the button opens: each note with the names of its files."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton(tr("Show the files"))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._open)
        self._label = plain_label()
        self.list = QScrollArea()
        self.list.setObjectName("fileList")
        self.list.setAccessibleName(tr("The files"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        self.list.setWidget(self._label)
        self.list.setWidgetResizable(True)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 6)
        row.addWidget(self.button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.list)
        self.show_notes(())

    @property
    def text(self) -> str:
        """The notes and names in the list."""
        return self._label.text()

    def show_notes(self, notes: Iterable[FileNote]) -> None:
        """Show the button if a note has files; the list stays closed until the button is pressed."""
        shown = [note for note in notes if note.paths]
        # plain_label and truncated limit other texts; here each line is limited, and the number of lines.
        self._label.setText("\n".join(line for note in shown for line in _lines(note)))
        self.button.setChecked(False)
        self.list.hide()
        self.setVisible(bool(shown))

    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        self.button.setText(tr("Hide the files") if is_open else tr("Show the files"))
        self.list.setFixedHeight(LINES * self.fontMetrics().lineSpacing())
        self.list.setVisible(is_open)


def _lines(note: FileNote) -> list[str]:
    lines = [note.sentence, *(f"    {truncated(name, MAX_ON_BUTTON)}" for name in note.names[:MAX_NAMES])]
    more = len(note.paths) - MAX_NAMES
    if more > 0:
        lines.append(
            tr("    and {number} more; the word make-stick names them all in a terminal", number=more)
        )
    return lines
