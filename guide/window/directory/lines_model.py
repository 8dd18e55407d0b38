"""Offers columns and rows of a directory to Qt's views as list models."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from guide.content.safe_text import escape_invisible
from guide.directory.columns.meaning import sureness_label
from guide.directory.importing.column_lines import ColumnLine, unsure_first
from guide.directory.importing.kept import Kept
from guide.directory.importing.row_line import (
    RowLine,
    comes,
    is_ticked,
    reasons_of,
    summary_of,
    tells,
    title_of,
)
from guide.directory.importing.table_names import BETWEEN, short_names
from guide.i18n import tr
from guide.window.directory.field_labels import field_label
from guide.window.widgets.model_index import ModelIndex

Line = TypeVar("Line", ColumnLine, RowLine)
Role = Qt.ItemDataRole
DETAILS = Role.UserRole + 1  # what stands below the title, on up to two lines


class LinesModel(QAbstractListModel, Generic[Line]):
    """A list of columns or rows. DisplayRole is the title of one, DETAILS what stands below it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines. The view keeps its current row if there are as many as before."""
        if len(lines) == len(self.lines):
            self.lines = tuple(lines)
            self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(lines) - 1), 0))
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return a line, or None if there is none in `row`."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def title(self, line: Line) -> str:
        """Return the title of a line."""
        raise NotImplementedError

    def details(self, line: Line) -> str:
        """Return what stands below the title."""
        raise NotImplementedError

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: ModelIndex, role: int = Role.DisplayRole) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Role.DisplayRole:
            return self.title(line)
        if role == DETAILS:
            return self.details(line)
        if role == Role.AccessibleTextRole:
            return tr(
                "{position} of {number}: {title}. {details}",
                position=index.row() + 1,
                number=len(self.lines),
                title=self.title(line),
                details=self.details(line).strip(),
            )
        return None


class ColumnsModel(LinesModel[ColumnLine]):
    """The columns of all tables."""

    def __init__(self) -> None:
        super().__init__()
        self._names: Mapping[str, str] = {}

    def show(self, lines: Sequence[ColumnLine]) -> None:
        """Show these columns."""
        self._names = short_names(line.table_name for line in lines)
        super().show(self._ordered(lines))

    def next_unsure(self, row: int) -> int:
        """Return the next row after `row` that a person should look at, from the first again; -1 if none."""
        rows = (*range(row + 1, len(self.lines)), *range(row + 1))
        return next((each for each in rows if self.lines[each].is_unsure), -1)

    def keep(self, row: int) -> None:
        """Show the guess in `row` as said by a person, before all is planned again."""
        lines = list(self.lines)
        lines[row] = replace(lines[row], sureness=1.0)
        super().show(lines)

    def _ordered(self, lines: Sequence[ColumnLine]) -> Sequence[ColumnLine]:
        """Return the lines with the unsure ones first, or in the order in which the same columns stand."""
        by_place = {(line.table, line.column): line for line in lines}
        places = [(line.table, line.column) for line in self.lines]
        is_same = by_place.keys() == set(places)
        return [by_place[place] for place in places] if is_same else unsure_first(lines)

    def title(self, line: ColumnLine) -> str:
        """Return the heading."""
        return line.heading or tr("(no heading)")

    def table(self, line: ColumnLine) -> str:
        """Return the name of the table of a column, without its file; "" if there is one table alone."""
        return self._names[line.table_name] if len(self._names) > 1 else ""

    def details(self, line: ColumnLine) -> str:
        """Return the meaning, how sure it is, its table if there are several, and examples."""
        examples = " | ".join(line.examples) or tr("no text")
        if line.texts:
            examples = tr("not shown: {texts}", texts=line.texts)
        label, sure = field_label(line.field), sureness_label(line.sureness)
        meaning = tr("{meaning} ({sure})", meaning=label, sure=sure)
        return "\n".join((BETWEEN.join(filter(None, (meaning, self.table(line)))), examples))


class RowsModel(LinesModel[RowLine]):
    """Rows with one outcome. CheckStateRole says of those that a person decides about if they come in."""

    tickWanted = Signal(object, bool)  # a RowLine, and whether it comes in

    def __init__(self) -> None:
        super().__init__()
        self.kept: Kept = {}
        self._names: Mapping[str, str] = {}

    def show(self, lines: Sequence[RowLine]) -> None:
        """Show these rows."""
        self._names = short_names(line.table for line in lines)
        super().show(lines)

    def keep(self, kept: Kept) -> None:
        """Show which rows come in nevertheless, and which are left out."""
        self.kept = kept
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, 0), [Role.CheckStateRole])

    def title(self, line: RowLine) -> str:
        """Return what the row is called."""
        return title_of(line, self.kept) or tr("(no name)")

    def details(self, line: RowLine) -> str:
        """Return where the row stands, with the reasons, or with what its service does if there are none."""
        where = tr("Row {number}", number=line.number)
        if len(self._names) > 1:
            where = tr("Row {number} of {table}", number=line.number, table=self._names[line.table])
        reasons = " ".join(reasons_of(line, self.kept))
        what = reasons or escape_invisible(summary_of(line, self.kept))
        shown = tr("{row}: {what}", row=where, what=what) if what else where
        return (
            shown if reasons else f"{shown}\n"
        )  # on one line, as it is skimmed in the list and read beside it

    def data(self, index: ModelIndex, role: int = Role.DisplayRole) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if role == Role.CheckStateRole and line and line.can_tick:
            return Qt.CheckState.Checked if comes(line, self.kept) else Qt.CheckState.Unchecked
        shown = super().data(index, role)
        if role == Role.AccessibleTextRole and line and is_ticked(line, self.kept):
            shown = tr("{row} It comes in nevertheless.", row=shown)
        if role == Role.AccessibleTextRole and line and tells(line, self.kept):
            shown = tr("{row} It comes in with its address.", row=shown)
        return shown

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        line = self.line(index.row())
        return flags | Qt.ItemFlag.ItemIsUserCheckable if line and line.can_tick else flags

    def setData(self, index: ModelIndex, value: object, role: int = Role.EditRole) -> bool:
        line = self.line(index.row())
        if role != Role.CheckStateRole or line is None or not line.can_tick:
            return False
        self.tickWanted.emit(line, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
