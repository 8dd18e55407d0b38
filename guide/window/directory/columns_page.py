"""Shows what each column is taken for, and lets a person choose another meaning."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.directory.importing.column_lines import ColumnLine, unsure_sentence
from guide.i18n import tr
from guide.window.directory.field_labels import field_labels
from guide.window.directory.lines_model import ColumnsModel
from guide.window.directory.lines_view import LinesView
from guide.window.directory.narrow_box import NarrowBox
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label


class ColumnsPage(QFrame):
    """The list of all columns, the unsure ones first, and a box with the meaning of the current one."""

    meaningChosen = Signal(object, str)  # the ColumnLine, and the field that it means ("" if it is not used)
    wentOn = Signal()  # to another column, whose name may take more room

    def __init__(self) -> None:
        super().__init__()
        self.model = ColumnsModel()
        self.view = LinesView(self.model, tr("Columns"), empty=tr("No column was read yet."))
        self.label, self.box = LineLabel(), NarrowBox()
        self.box.addItem(tr("Not used"), "")
        for field, label in field_labels().items():
            self.box.addItem(label, field)
        self.box.setAccessibleName(tr("Meaning"))
        self.use_button, self.save_button = (
            QPushButton(tr("Use answers…")),
            QPushButton(tr("Save the answers…")),
        )
        self.use_button.setAccessibleDescription(tr("What was answered about the columns of an earlier file"))
        self.count = plain_label(wraps=True)
        self.right_button, self.next_button = QPushButton(tr("That is right")), QPushButton(tr("Next unsure"))
        self.right_button.setAccessibleDescription(
            tr("Keeps this meaning, and goes to the next unsure column")
        )
        self._row, self._buttons = FlowRow(), FlowRow()
        self._row.set_widgets((self.label, self.box))
        # All in one row: on a low screen there would be less of the list.
        self._buttons.set_widgets((self.right_button, self.next_button, self.use_button, self.save_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.count)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self._row)
        layout.addWidget(self._buttons)
        self.view.currentShown.connect(self._show_current)
        self.view.chosen.connect(self._open_box)
        self.box.activated.connect(self._choose)
        self.right_button.clicked.connect(self._keep)
        self.next_button.clicked.connect(self._go_to_next)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.view.set_appearance(appearance)
        self.box.set_appearance(appearance)

    def show_columns(self, columns: Sequence[ColumnLine]) -> None:
        """Show these columns."""
        self.model.show(columns)
        self.count.setText(unsure_sentence(columns))
        self.count.setVisible(bool(columns) and bool(self.count.text()))
        self._show_current(self.view.currentIndex().row())

    def _show_current(self, row: int) -> None:
        line = self.model.line(row)
        self._row.setEnabled(line is not None)
        self.right_button.setVisible(line is not None and line.is_unsure)
        self.next_button.setVisible(self.model.next_unsure(row) not in (-1, row))
        self._buttons.update_layout()
        if line is None:
            return
        heading, table = self.model.title(line), self.model.table(line)
        name = tr("“{heading}” means:", heading=heading)
        if table:
            name = tr("“{heading}” in {table} means:", heading=heading, table=table)
        self.label.setText(name)
        self.box.setAccessibleName(name.removesuffix(":"))
        self.box.select(line.field)
        self._row.update_layout()

    def _open_box(self) -> None:
        if self._row.isEnabled():
            self.box.setFocus()
            self.box.showPopup()

    def _keep(self) -> None:
        """Keep the guess as what a person says, and go on."""
        row = self.view.currentIndex().row()
        if line := self.model.line(row):
            self.model.keep(row)
            self._go_to(self.model.next_unsure(row))
            self.meaningChosen.emit(line, line.field)

    def _go_to_next(self) -> None:
        self._go_to(self.model.next_unsure(self.view.currentIndex().row()))

    def _go_to(self, row: int) -> None:
        """Show a row of the list, and tell a screen reader of it; the focus stays, or goes to the list."""
        if row < 0:
            self.view.setFocus()
            return
        index = self.model.index(row, 0)
        self.view.setCurrentIndex(index)
        announce(self.view, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        self.wentOn.emit()

    def _choose(self, _index: int) -> None:
        line = self.model.line(self.view.currentIndex().row())
        field = str(self.box.currentData())
        if line and field != line.field:
            self.meaningChosen.emit(line, field)
