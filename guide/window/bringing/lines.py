"""Lists what becomes of rows and texts, each as a name with the sentences about it, some with a box to tick."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.window.theme.appearance import Appearance
from guide.window.widgets.check_box import draw_box
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.plain_text import plain_label, truncated
from guide.window.widgets.text_field import TextField

Role = Qt.ItemDataRole
_HEIGHT, _FEW = 360, 8  # pixels of the list at 100 %, and lines among which nobody needs a filter


@dataclass(frozen=True, slots=True)
class Line:
    """A name and the sentences about it. With `kinds`, a person can let it in, or no longer, by its id."""

    name: str
    sentence: str = ""
    entry_id: str = ""
    kinds: tuple[str, ...] = ()
    is_ticked: bool = False


class LinesModel(QAbstractListModel):
    """The lines of a list. `ticked` carries the Line, and whether it is to be ticked."""

    ticked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; where the same names stay, what is current stays."""
        if [line.name for line in lines] == [line.name for line in self.lines]:
            self.lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
        else:
            self.beginResetModel()
            self.lines = tuple(lines)
            self.endResetModel()

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: ModelIndex, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return truncated("\n".join(filter(None, (line.name, line.sentence))))
        if role == Role.CheckStateRole and line.kinds:
            return Qt.CheckState.Checked if line.is_ticked else Qt.CheckState.Unchecked
        return line if role == Role.UserRole else None

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        has_box = index.isValid() and self.lines[index.row()].kinds
        return flags | Qt.ItemFlag.ItemIsUserCheckable if has_box else flags

    def setData(self, index: ModelIndex, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or not index.isValid() or not self.lines[index.row()].kinds:
            return False
        self.ticked.emit(self.lines[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class LinesDelegate(QStyledItemDelegate):
    """Draws a line as Qt does, but its box in the colours of the theme."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.appearance = Appearance()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        super().paint(painter, option, index)
        state = index.data(Role.CheckStateRole)
        if state is not None:
            self.initStyleOption(option, index)
            place = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            box = option.widget.style().subElementRect(place, option, option.widget)
            draw_box(painter, QRectF(box), self.appearance, ticked=state is Qt.CheckState.Checked)


class LinesView(QListView):
    """A list of lines. Enter ticks, a blank does nothing: it may belong to a name that is typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter, and leave "/" to the window, for its search box; else act as a QListView."""
        if event.text() == "/" or event.key() == Qt.Key.Key_Space:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex()
            state = index.data(Role.CheckStateRole)
            if state is not None:
                other = state is not Qt.CheckState.Checked
                value = Qt.CheckState.Checked if other else Qt.CheckState.Unchecked
                self.model().setData(index, value, Role.CheckStateRole)
        else:
            super().keyPressEvent(event)


class LinesPage(QFrame):
    """A list with a heading, a sentence about ticking, and a field that filters it."""

    ticked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.model, self.filtered = LinesModel(), QSortFilterProxyModel()
        self.filtered.setSourceModel(self.model)
        self.filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.heading = plain_label(role="heading", wraps=True)
        self.hint = plain_label(
            tr("Enter or a click on its box lets a row in, or no longer."), "small", wraps=True
        )
        self.field, self.view = TextField(), LinesView()
        self.field.setPlaceholderText(tr("Show only names and reasons with these words"))
        self.field.setAccessibleName(tr("Filter the list"))
        self.view.setObjectName("directoryList")
        self.view.setModel(self.filtered)
        self.delegate = LinesDelegate(self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.setWordWrap(True)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)  # of 5,000 rows
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.heading, self.hint, self.field, self.view):
            layout.addWidget(widget)
        self.field.textChanged.connect(self.filtered.setFilterFixedString)
        self.model.ticked.connect(self.ticked)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.view.setMinimumHeight(appearance.px(_HEIGHT))
        self.delegate.appearance = appearance
        self.view.viewport().update()

    def show_lines(self, heading: str, lines: Sequence[Line]) -> None:
        """Show a list."""
        self.heading.setText(heading)
        self.view.setAccessibleName(heading)
        self.hint.setVisible(any(line.kinds for line in lines))
        self.field.setVisible(len(lines) > _FEW)
        if len(lines) <= _FEW:
            self.field.clear()
        self.model.show_lines(lines)


def line_name(name: str) -> str:
    """Return the name of a row as a person can read it."""
    return escape_invisible(name) or tr("No name")
