"""Offers the names in a folder to Qt's views as a list model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from guide.i18n import tr
from guide.window.dialogs.folder_reading import FolderEntry
from guide.window.widgets.model_index import ModelIndex

SIZE = 64  # pixels of a picture, which views make smaller


class FolderModel(QAbstractListModel):
    """A list of the folders and files in one folder. UserRole is the FolderEntry of a row."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[FolderEntry, ...] = ()
        self._folder_icon, self._file_icon = QIcon(), QIcon()

    def show(self, entries: tuple[FolderEntry, ...]) -> None:
        """Replace all rows by `entries`."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def set_color(self, color: QColor) -> None:
        """Draw folders in `color`; files have no picture but keep its room."""
        self._folder_icon, self._file_icon = folder_icon(color), empty_icon()

    def row_of(self, name: str) -> int:
        """Return the row with a name, or -1."""
        return next((row for row, entry in enumerate(self._entries) if entry.name == name), -1)

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.shown
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr("{name}, folder", name=entry.shown) if entry.is_folder else entry.shown
            case Qt.ItemDataRole.DecorationRole:
                return self._folder_icon if entry.is_folder else self._file_icon
            case Qt.ItemDataRole.UserRole:
                return entry
        return None


def folder_icon(color: QColor) -> QIcon:
    """Return a picture of a folder. The pictures of the system would be files that Qt has to read."""
    picture = _empty()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(4, 10, 28, 16), 5, 5)
    painter.drawRoundedRect(QRectF(4, 17, 56, 38), 5, 5)
    painter.end()
    return QIcon(picture)


def empty_icon() -> QIcon:
    """Return a picture with nothing on it."""
    return QIcon(_empty())


def _empty() -> QPixmap:
    picture = QPixmap(SIZE, SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
