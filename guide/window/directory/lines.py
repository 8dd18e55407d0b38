"""Lists what becomes of rows and texts: a name with the sentences about it, some with a box to tick."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from guide.i18n import tr
from guide.window.theme.appearance import Appearance
from guide.window.widgets.check_box import draw_box
from guide.window.widgets.model_index import ModelIndex
from guide.window.widgets.plain_text import plain_label, truncated
from guide.window.widgets.text_field import TextField

Role = Qt.ItemDataRole
_HEIGHT, _FEW = 360, 8  # pixels of the list at 100 %, and lines among which no one needs a filter


@dataclass(frozen=True, slots=True)
class Line:
    """A name and the sentences about it. With `kinds`, a person can let it in, or no longer, by its id."""

    name: str
    sentence: str = ""
    entry_id: str = ""
    kinds: tuple[str, ...] = ()
    is_ticked: bool = False

    @property
    def text(self) -> str:
        """All of it."""
        return truncated("\n".join(filter(None, (self.name, self.sentence))))


class _Delegate(QStyledItemDelegate):
    """Draws a line as Qt does, but its box in the colours of the theme."""

    appearance = Appearance()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        super().paint(painter, option, index)
        state = index.data(Role.CheckStateRole)
        if state is not None:
            self.initStyleOption(option, index)
            place = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            box = QRectF(option.widget.style().subElementRect(place, option, option.widget))
            is_ticked = Qt.CheckState(state) is Qt.CheckState.Checked
            draw_box(painter, box, self.appearance, ticked=is_ticked)


class LinesView(QListWidget):
    """A list of lines. Enter ticks, a blank does nothing: it may belong to a name that is typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter, and leave "/" to the window, for its search box; else act as a QListWidget."""
        if event.text() == "/" or event.key() == Qt.Key.Key_Space:
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif (item := self.currentItem()) and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            is_ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked)


class LinesPage(QFrame):
    """A list with a heading, a sentence about ticking, and a field that filters it."""

    ticked = Signal(object, bool)  # a Line, and whether it is being ticked

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.heading = plain_label(role="heading", wraps=True)
        hint = tr("Enter or a click on its box lets a row in, or no longer.")
        self.hint = plain_label(hint, "small", wraps=True)
        self.field, self.view = TextField(), LinesView()
        self.field.setPlaceholderText(tr("Show only names and reasons with these words"))
        self.field.setAccessibleName(tr("Filter the list"))
        self.delegate = _Delegate(self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.setObjectName("directoryList")
        self.view.setWordWrap(True)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)  # of 5,000 rows
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.heading, self.hint, self.field, self.view):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._filter)
        self.view.itemChanged.connect(self._tick)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.view.setMinimumHeight(appearance.px(_HEIGHT))
        self.delegate.appearance = appearance
        self.view.viewport().update()

    def show_lines(self, heading: str, lines: Sequence[Line]) -> None:
        """Show a list; what is current stays so."""
        self.heading.setText(heading)
        self.view.setAccessibleName(heading)
        self.hint.setVisible(any(line.kinds for line in lines))
        self.field.setVisible(len(lines) > _FEW)
        row = self.view.currentRow()
        self.lines = tuple(lines)
        self.view.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.view.clear()
        for line in lines:
            item = QListWidgetItem(line.text, self.view)
            if line.kinds:
                item.setCheckState(Qt.CheckState.Checked if line.is_ticked else Qt.CheckState.Unchecked)
            else:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.view.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.view.setCurrentRow(min(max(0, row), len(lines) - 1))
        self._filter(self.field.text() if len(lines) > _FEW else "")

    def _filter(self, words: str) -> None:
        for number, line in enumerate(self.lines):
            self.view.item(number).setHidden(words.casefold() not in line.text.casefold())

    def _tick(self, item: QListWidgetItem) -> None:
        is_ticked = item.checkState() is Qt.CheckState.Checked
        self.ticked.emit(self.lines[self.view.row(item)], is_ticked)
