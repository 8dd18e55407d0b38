"""Where to: a file dialog that carries Hide now and leaves nothing behind, neither list nor place."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSplitter, QToolButton, QWidget

from guide.i18n import tr
from guide.window.background.qsettings_guard import kept_by_dialogs, put_back
from guide.window.widgets.hide_button import HideButton
from guide.window.widgets.plain_text import plain_label

Hints = Qt.InputMethodHint
SPARE = ("backButton", "forwardButton", "newFolderButton", "listModeButton", "detailModeButton")


class FileDialog(QFileDialog):
    """Asks for one file; starts in the home folder each time, remembers nothing, deletes nothing.

    Qt's own questions ("replace it?", "no such file") would be boxes without the button: it asks none.
    """

    chosen = Signal(object)  # a Path
    leaveWanted = Signal()

    def __init__(self, parent: QWidget, title: str, *, kind: str, suffix: str, name: str = "") -> None:
        super().__init__(parent, title)
        self._room = parent.size()
        self._saves = bool(name)
        self._line = plain_label(title, "strong", wraps=True)
        self._title = title
        self.hide_button = HideButton()
        self.setOptions(
            QFileDialog.Option.DontUseNativeDialog
            | QFileDialog.Option.DontConfirmOverwrite
            | QFileDialog.Option.ReadOnly
            | QFileDialog.Option.DontUseCustomDirectoryIcons
        )
        mode = QFileDialog.FileMode
        self.setFileMode(mode.AnyFile if self._saves else mode.ExistingFile)
        accept = QFileDialog.AcceptMode
        self.setAcceptMode(accept.AcceptSave if self._saves else accept.AcceptOpen)
        self.setNameFilter(f"{kind} (*.{suffix})")
        self.setDefaultSuffix(suffix)
        self._forget_places()
        if name:
            self.selectFile(name)
        self._arrange()
        self.hide_button.clicked.connect(self.leaveWanted)
        # In the end Qt's dialog writes down where it was; where that is kept differs from system to system.
        self.destroyed.connect(partial(put_back, kept_by_dialogs()))
        self.finished.connect(self.deleteLater)

    def _forget_places(self) -> None:
        home = QDir.homePath()
        self.setHistory([])
        self.setSidebarUrls([QUrl.fromLocalFile(home), QUrl("file:")])
        self.setDirectory(home)

    def _arrange(self) -> None:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self._line, stretch=1)
        row.addWidget(self.hide_button)
        layout = self.layout()
        if layout:
            layout.setMenuBar(top)  # above all that Qt has laid out, whatever that is
        for field in self.findChildren(QLineEdit):
            field.setInputMethodHints(
                field.inputMethodHints() | Hints.ImhNoPredictiveText | Hints.ImhSensitiveData
            )
            completer = field.completer()
            if completer and (names := completer.popup()):
                names.setObjectName("names")  # a window of its own: nothing lies under it
        self._leave_only_what_counts()
        letter, room = self.fontMetrics().height(), self._room
        self.resize(min(42 * letter, room.width()), min(28 * letter, room.height()))

    def _leave_only_what_counts(self) -> None:
        """Put away the buttons that hardly anybody needs; their pictures can't be seen in the dark."""
        for button in self.findChildren(QToolButton):
            if button.objectName() == "toParentButton":
                button.setIcon(QIcon())
                button.setText(tr("Folder above"))
                button.setFixedSize(button.sizeHint().expandedTo(button.minimumSizeHint()))
            elif button.objectName() in SPARE:
                button.hide()
        for splitter in self.findChildren(QSplitter):
            splitter.setSizes([10 * self.fontMetrics().height(), 40 * self.fontMetrics().height()])

    def accept(self) -> None:
        """Take the file; a folder is gone into, and what is not there can't be opened."""
        files = self.selectedFiles()
        path = Path(files[0]) if files else Path()
        # Not path.is_dir(): it raises in a folder that can't be entered.
        if not files or os.path.isdir(path):  # noqa: PTH112
            super().accept()
        elif self._saves or os.path.isfile(path):  # noqa: PTH113
            self.done(QFileDialog.DialogCode.Accepted)
            self.chosen.emit(path)
        else:
            self.say(tr("There is no file of that name here."))

    def say(self, sentence: str) -> None:
        """Say why nothing came of it, in the place of the title."""
        self._line.setText(sentence)
