"""Shows the names in a folder as a list that is used with keys or mouse."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QListView

from guide.i18n import tr
from guide.window.dialogs.folder_model import FolderModel
from guide.window.dialogs.folder_reading import FolderEntry


class FolderView(QListView):
    """A list of folders and files; typing the first letters of a name goes there."""

    picked = Signal(object)  # the FolderEntry that a key or a click went to
    chosen = Signal(object)  # the FolderEntry that Enter or a double click chose
    aboveWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("folder")
        self.setAccessibleName(tr("Folders and files"))
        self.names = FolderModel()
        self._is_filling = False  # while a current row is no choice of the user
        self.setModel(self.names)
        self.setUniformItemSizes(True)  # or 20,000 names would all be measured
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        self._color_folders()
        self.doubleClicked.connect(self._choose)
        self.clicked.connect(self._pick)

    def show_entries(self, entries: tuple[FolderEntry, ...], left: str = "") -> None:
        """Show `entries`. The current one stays, else the subfolder `left`, from which the user came, is."""
        current, top = self._entry(self.currentIndex()), self.verticalScrollBar().value()
        self._is_filling = True
        self.names.show(entries)
        row = self.names.row_of(current.name if current else left)
        if row >= 0:
            self.setCurrentIndex(self.names.index(row, 0))
        if current:
            self.verticalScrollBar().setValue(top)
        self._is_filling = False

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Report the row that a key went to."""
        super().currentChanged(current, previous)
        if self.hasFocus() and not self._is_filling:
            self._pick(current)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the folders in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color_folders()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current row on Enter, go to the folder above on Backspace, else act as a QListView."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self._choose(self.currentIndex())
            case Qt.Key.Key_Backspace:
                self.aboveWanted.emit()
            case _:
                super().keyPressEvent(event)

    def _color_folders(self) -> None:
        self.names.set_color(self.palette().color(QPalette.ColorRole.Link))

    def _pick(self, index: QModelIndex) -> None:
        if entry := self._entry(index):
            self.picked.emit(entry)

    def _choose(self, index: QModelIndex) -> None:
        if entry := self._entry(index):
            self.chosen.emit(entry)

    def _entry(self, index: QModelIndex) -> FolderEntry | None:
        entry = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return entry if isinstance(entry, FolderEntry) else None
