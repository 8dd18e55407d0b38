"""Asks what each column of a sheet means, and who may see it."""

from functools import partial

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from guide.content.safe_text import short
from guide.directory.decisions import Choice, Publicity
from guide.i18n import tr, trn
from guide.window.directory.column_row import ColumnRow, PublicityRow
from guide.window.directory.field_labels import field_label, field_labels
from guide.window.directory.state import BringingState
from guide.window.directory.step_page import FieldColumn, StepPage, narrow_box
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

AT_ONCE = 40  # columns on a page: each has a box and three buttons


class ColumnsPage(StepPage):
    """A row for each column of the sheet that is chosen, below what is decided for all of it."""

    def __init__(self, state: BringingState) -> None:
        hint = tr(
            "A column nobody has decided about stays out. Numbers, ages and times come in only if "
            "the whole cell is one; the rest of such cells you read."
        )
        super().__init__(tr("What does each column mean, and who may see it?"), hint)
        self._state, self._sheet, self._first = state, "", 0
        self.rows: tuple[ColumnRow, ...] = ()
        self.load_button, self.save_button = (
            QPushButton(tr("Load settings…")),
            QPushButton(tr("Save settings…")),
        )
        self.more_button, self.back_button = (
            QPushButton(tr("More columns")),
            QPushButton(tr("Columns before")),
        )
        self.sheet_box, self.website, self.page_label = (
            narrow_box(tr("Sheet")),
            TextField(),
            plain_label(role="small"),
        )
        self.standard, self._standard = (
            PublicityRow(tr("all sheets of the standard HSDS"), state.choose_standard),
            FieldColumn(),
        )
        self._fields = QStringListModel([field_label(field) for field in ("", *field_labels())])
        self._rows, head, foot = QVBoxLayout(), FlowRow(), FlowRow()
        self._rows.setSpacing(0)
        head.set_widgets((self.load_button, self.save_button, self.sheet_box))
        foot.set_widgets((self.back_button, self.page_label, self.more_button))
        standard = tr(
            "These sheets are HSDS, of which each column means what the standard says. One decision is "
            "enough for all of them; people, notes and marks stay out in any case."
        )
        self._standard.add(plain_label(standard, wraps=True), self.standard)
        self.add(head)
        self.add_field(tr("On which website are the columns that are public already?"), self.website)
        self.add(self._standard)
        self.column.addLayout(self._rows)
        self.add(foot)
        self.column.addStretch(1)
        self.sheet_box.activated.connect(self._choose_sheet)
        self.website.textEdited.connect(state.set_public_at)
        self.more_button.clicked.connect(partial(self._turn, AT_ONCE))
        self.back_button.clicked.connect(partial(self._turn, -AT_ONCE))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        super().set_appearance(appearance)
        self.sheet_box.set_appearance(appearance)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts of a row below each other where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for row in self.rows:
            row.fit(self.width(), self.appearance)

    @property
    def missing(self) -> str:
        """A sentence about what has to be said before the next step, "" if nothing."""
        lacks = self._state.has_public and not self._state.public_at.strip()
        return tr("First write on which website it stands.") if lacks else ""

    def show_source(self) -> None:
        """Show the sheets of another source, of which the one with the most rows is the first in sight."""
        session = self._state.session
        sheets = session.read.source.sheets if session else ()
        self.sheet_box.clear()
        for sheet in sheets:
            rows = trn("{number} row", "{number} rows", len(sheet.rows))
            self.sheet_box.addItem(f"{short(sheet.name)} · {rows}", sheet.name)
        self.sheet_box.setVisible(len(sheets) > 1)
        self._standard.setVisible(any(sheet.is_standard for sheet in sheets))
        self.standard.show_choice(None)
        largest = max(sheets, key=lambda sheet: len(sheet.rows), default=None)
        self._show_sheet(largest.name if largest else "")
        self.sheet_box.select(self._sheet)

    def show_columns(self) -> None:
        """Show what holds for each column."""
        columns = self._state.columns(self._sheet)
        shown = columns[self._first : self._first + AT_ONCE]
        if [row.name for row in self.rows] != [name for name, *_ in shown]:
            self._make_rows()
        for row, (_, _, choice) in zip(self.rows, shown, strict=True):
            row.show_choice(choice)
        for widget in (self.more_button, self.back_button, self.page_label):
            widget.setVisible(len(columns) > AT_ONCE)
        self.more_button.setEnabled(self._first + AT_ONCE < len(columns))
        self.back_button.setEnabled(self._first > 0)
        numbers = {"first": self._first + 1, "last": self._first + len(shown), "all": len(columns)}
        self.page_label.setText(tr("Columns {first} to {last} of {all}", **numbers))
        self.website.setEnabled(self._state.has_public)  # and stays, or the rows would move under the pointer
        if not self.website.hasFocus():
            self.website.setText(self._state.public_at)

    def _make_rows(self) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._state.columns(self._sheet)[self._first : self._first + AT_ONCE]
        self.rows = tuple(ColumnRow(*each, self._fields) for each in shown)
        for row in self.rows:
            row.chosen.connect(self._choose)
            self._rows.addWidget(row)
        self._fit()

    def _choose(self, name: str, choice: Choice) -> None:
        self._state.choose(self._sheet, name, choice)

    def _choose_sheet(self) -> None:
        self._show_sheet(str(self.sheet_box.currentData()))

    def _show_sheet(self, name: str) -> None:
        self._sheet, self._first = name, 0
        self._make_rows()
        self.show_columns()

    def _turn(self, by: int) -> None:
        self._first += by
        self.show_columns()

    @property
    def said(self) -> str:
        """The number of columns that come in, are read first, or stay out, in the sheet that is in sight."""
        session = self._state.session
        if not (session and session.is_started):
            return tr("what each one is")
        choices = [choice.publicity for _, _, choice in self._state.columns(self._sheet)]
        numbers = {each.name.lower(): choices.count(each) for each in Publicity}
        return tr("{public} public, {read} to read, {never} out", **numbers)
