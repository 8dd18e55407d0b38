"""Shows what each column is taken for, and lets a person choose another meaning."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.directory.importing.column_lines import ColumnLine
from guide.i18n import tr
from guide.window.directory.field_labels import field_labels
from guide.window.directory.lines_model import ColumnsModel
from guide.window.directory.lines_view import LinesView
from guide.window.directory.narrow_box import NarrowBox
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel


class ColumnsPage(QFrame):
    """The list of all columns, and a box with the meaning of the one that keys or mouse went to."""

    meaningChosen = Signal(object, str)  # the ColumnLine, and the field that it means ("" if it is not used)

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
        self._row, answers = FlowRow(), FlowRow()
        self._row.set_widgets((self.label, self.box))
        answers.set_widgets((self.use_button, self.save_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self._row)
        layout.addWidget(answers)
        self.view.currentShown.connect(self._show_current)
        self.view.chosen.connect(self._open_box)
        self.box.activated.connect(self._choose)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.view.set_appearance(appearance)
        self.box.set_appearance(appearance)

    def show_columns(self, columns: Sequence[ColumnLine]) -> None:
        """Show these columns."""
        self.model.show(columns)
        self._show_current(self.view.currentIndex().row())

    def _show_current(self, row: int) -> None:
        line = self.model.line(row)
        self._row.setEnabled(line is not None)
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

    def _choose(self, _index: int) -> None:
        line = self.model.line(self.view.currentIndex().row())
        field = str(self.box.currentData())
        if line and field != line.field:
            self.meaningChosen.emit(line, field)
