"""Offers the items of the hand-out to Qt's views as a list model."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from guide.handout.handout_list import HandoutItem, HandoutList
from guide.i18n import tr
from guide.window.widgets.model_index import ModelIndex


class ItemsModel(QAbstractListModel):
    """A list of the items in their order on the hand-out. UserRole is the HandoutItem of a row.

    `title_of` returns the name that a target has in the guide; `kind_of` returns the label of its kind.
    """

    def __init__(self, title_of: Callable[[str], str], kind_of: Callable[[str], str]) -> None:
        super().__init__()
        self._title_of, self._kind_of = title_of, kind_of
        self._handout_list = HandoutList()

    def show(self, handout_list: HandoutList) -> None:
        """Show `handout_list`. Reset the model only if items were added, removed or moved."""
        same = [item.target for item in handout_list] == [item.target for item in self._handout_list]
        if not same:
            self.beginResetModel()
        self._handout_list = handout_list
        if not same:
            self.endResetModel()
        elif len(handout_list):
            self.dataChanged.emit(self.index(0, 0), self.index(len(handout_list) - 1, 0))

    def row_of(self, target: str) -> int:
        """Return the row of the item with this target, or -1 if the target is not on the hand-out."""
        rows = (row for row, item in enumerate(self._handout_list) if item.target == target)
        return next(rows, -1)

    def item(self, row: int) -> HandoutItem | None:
        """Return the item of `row`, or None if `row` does not exist."""
        return self._handout_list.items[row] if 0 <= row < len(self._handout_list) else None

    def title(self, item: HandoutItem) -> str:
        """Return the name that the user gave to `item`, else its name in the guide."""
        return item.title or self._title_of(item.target)

    def kind(self, item: HandoutItem) -> str:
        """Return the label of the item's kind, followed by its name in the guide if the user renamed it."""
        own = (self._title_of(item.target),) if item.title else ()
        return " · ".join((self._kind_of(item.target), *own))

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._handout_list)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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
