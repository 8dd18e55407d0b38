"""Shows the names of files that a note is about, once the worker asks for them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from guide.i18n import tr
from guide.stick.file_note import FileNote
from guide.window.widgets.plain_text import MAX_ON_BUTTON, plain_label, truncated

MAX_NAMES = 500  # of one note: more would take too long to draw
MIN_LINES, MAX_LINES = 2, 7  # lines of the list that are visible at once


class FileDetails(QScrollArea):
    """A list of notes with the names of their files, and the button that opens and closes it.

    Whoever creates the list puts the button into a layout, and may move it to another one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton(tr("Show the files"))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._open)
        self._label = plain_label()
        self.setObjectName("fileList")
        self.setAccessibleName(tr("The files"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.show_notes(())

    @property
    def text(self) -> str:
        """The notes and names in the list."""
        return self._label.text()

    def show_notes(self, notes: Iterable[FileNote]) -> None:
        """Fill and close the list; show the button if a note has files."""
        shown = [note for note in notes if note.paths]
        # Each line is limited, and the number of lines, so that all of them together need no limit. The
        # sentence of a single note stands in the bar already.
        names = ["\n".join(_lines(note)) for note in shown]
        if len(shown) > 1:
            names = [f"{note.sentence}\n{text}" for note, text in zip(shown, names, strict=True)]
        self._label.setText("\n\n".join(names))
        self.button.setChecked(False)
        self.button.setVisible(bool(shown))
        self.hide()

    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        self.button.setText(tr("Hide the files") if is_open else tr("Show the files"))
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(MIN_LINES * line)
        self.setMaximumHeight(MAX_LINES * line)
        self.setVisible(is_open)


def _lines(note: FileNote) -> list[str]:
    lines = [truncated(name, MAX_ON_BUTTON) for name in note.names[:MAX_NAMES]]
    more = len(note.paths) - MAX_NAMES
    if more > 0:
        lines.append(tr("and {number} more; the word make-stick names them all in a terminal", number=more))
    return lines
