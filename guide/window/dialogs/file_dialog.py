"""Shows a file dialog that has the button "Hide now" and stores no list of recent folders."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSplitter, QToolButton, QWidget

from guide.i18n import tr
from guide.window.background.qsettings_guard import dialog_settings, restore_dialog_settings
from guide.window.widgets.hide_button import HideButton
from guide.window.widgets.plain_text import plain_label

Hints = Qt.InputMethodHint
RARELY_NEEDED = ("backButton", "forwardButton", "newFolderButton", "listModeButton", "detailModeButton")


class FileDialog(QFileDialog):
    """A dialog to choose one file. It always starts in the home folder, and cannot delete files.

    `kind` and `suffix` name the type of the files. `name` is the suggested file name of a dialog for saving;
    an empty `name` makes a dialog for opening. Qt's own questions ("Replace it?", "File not found") are
    disabled, because they are boxes without the button "Hide now".
    """

    chosen = Signal(object)  # a Path
    quickExitWanted = Signal()

    def __init__(self, parent: QWidget, title: str, *, kind: str, suffix: str, name: str = "") -> None:
        super().__init__(parent, title)
        self._largest_size = parent.size()
        self._saves = bool(name)
        self.message_label = plain_label(title, "strong", wraps=True)
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
        self._reset_folders()
        if name:
            self.selectFile(name)
        self._arrange()
        self.hide_button.clicked.connect(self.quickExitWanted)
        # When a QFileDialog is destroyed, Qt stores the folder that was shown, so the settings are restored.
        self.destroyed.connect(partial(restore_dialog_settings, dialog_settings()))
        self.finished.connect(self.deleteLater)

    def _reset_folders(self) -> None:
        home = QDir.homePath()
        self.setHistory([])
        self.setSidebarUrls([QUrl.fromLocalFile(home), QUrl("file:")])
        self.setDirectory(home)

    def _arrange(self) -> None:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self.message_label, stretch=1)
        row.addWidget(self.hide_button)
        layout = self.layout()
        if layout:
            layout.setMenuBar(top)  # the menu bar is above all other widgets of Qt's own layout
        for field in self.findChildren(QLineEdit):
            field.setInputMethodHints(
                field.inputMethodHints() | Hints.ImhNoPredictiveText | Hints.ImhSensitiveData
            )
            completer = field.completer()
            if completer and (names := completer.popup()):
                names.setObjectName("names")  # a separate window, which needs a background of its own
        self._simplify()
        letter, most = self.fontMetrics().height(), self._largest_size
        self.resize(min(42 * letter, most.width()), min(28 * letter, most.height()))

    def _simplify(self) -> None:
        """Hide the buttons that are rarely needed, because their icons are invisible in the dark theme."""
        for button in self.findChildren(QToolButton):
            if button.objectName() == "toParentButton":
                button.setIcon(QIcon())
                button.setText(tr("Folder above"))
                button.setFixedSize(button.sizeHint().expandedTo(button.minimumSizeHint()))
            elif button.objectName() in RARELY_NEEDED:
                button.hide()
        for splitter in self.findChildren(QSplitter):
            splitter.setSizes([10 * self.fontMetrics().height(), 40 * self.fontMetrics().height()])

    def accept(self) -> None:
        """Accept a file, or enter a folder. Show a message if a file to open does not exist."""
        files = self.selectedFiles()
        path = Path(files[0]) if files else Path()
        # path.is_dir() is not used, because it raises PermissionError in a folder that can't be entered.
        if not files or os.path.isdir(path):  # noqa: PTH112
            super().accept()
        elif self._saves or os.path.isfile(path):  # noqa: PTH113
            self.done(QFileDialog.DialogCode.Accepted)
            self.chosen.emit(path)
        else:
            self.show_message(tr("There is no file of that name here."))

    def show_message(self, sentence: str) -> None:
        """Show `sentence` at the top of the dialog, instead of the title."""
        self.message_label.setText(sentence)
