"""The items of the tray as a list for Qt's views."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from guide.handout.handout_list import HandoutItem, HandoutList
from guide.i18n import tr

Index = QModelIndex | QPersistentModelIndex


class ItemsModel(QAbstractListModel):
    """The items in their order; UserRole is the HandoutItem itself."""

    def __init__(self, title_of: Callable[[str], str], kind_of: Callable[[str], str]) -> None:
        super().__init__()
        self._title_of, self._kind_of = title_of, kind_of
        self._handout_list = HandoutList()

    def show(self, handout_list: HandoutList) -> None:
        """Take another tray; where the same things stay in the same order, rows only change."""
        same = [item.target for item in handout_list] == [item.target for item in self._handout_list]
        if not same:
            self.beginResetModel()
        self._handout_list = handout_list
        if not same:
            self.endResetModel()
        elif len(handout_list):
            self.dataChanged.emit(self.index(0, 0), self.index(len(handout_list) - 1, 0))

    def row_of(self, target: str) -> int:
        """Give the row of an item, -1 where it is not on the tray."""
        rows = (row for row, item in enumerate(self._handout_list) if item.target == target)
        return next(rows, -1)

    def item(self, row: int) -> HandoutItem | None:
        """Give the item of a row."""
        return self._handout_list.items[row] if 0 <= row < len(self._handout_list) else None

    def title(self, item: HandoutItem) -> str:
        """Give the name of an item: the worker's own, or the guide's."""
        return item.title or self._title_of(item.target)

    def kind(self, item: HandoutItem) -> str:
        """Say what an item is; its own name in the guide where the worker gave another."""
        own = (self._title_of(item.target),) if item.title else ()
        return " · ".join((self._kind_of(item.target), *own))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._handout_list)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._handout_list.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{position} of {number}: {title}. {kind}",
                position=index.row() + 1,
                number=len(self._handout_list),
                title=self.title(item),
                kind=self.kind(item),
            )
        return item if role == Qt.ItemDataRole.UserRole else None
