"""Asks what each column of a sheet means, and who may see it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.content.safe_text import short
from guide.directory.decide.deciding import is_website
from guide.directory.decisions import Choice, Publicity
from guide.i18n import tr, trn
from guide.window.directory.column_row import ColumnRow
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage, narrow_box, show_text
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.text_field import TextField

AT_ONCE = 40  # columns on a page: each has a box and three buttons


class ColumnsPage(StepPage):
    """A row for each column of the sheet that is chosen, below what is decided for all of it."""

    def __init__(self, state: Bringing) -> None:
        hint = tr(
            "A column nobody has decided about stays out. Numbers, ages and times come in only if "
            "the whole cell is one; the rest of such cells you read."
        )
        heading = tr("What does each column mean, and who may see it?")
        super().__init__(state, tr("Columns"), tr("Next: texts to read"), heading, hint)
        self.sheet, self.rows, self._room = "", tuple[ColumnRow, ...](), 0
        self.load_button = QPushButton(tr("Load settings…"))
        self.save_button = QPushButton(tr("Save settings…"))
        self.sheet_box, self.website = narrow_box(tr("Sheet")), TextField()
        head, body = FlowRow(), QFrame()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        head.set_widgets((self.load_button, self.save_button, self.sheet_box))
        self.add(head)
        self.add_field(tr("The website on which all columns stand that are public already"), self.website)
        self.column.addWidget(body)
        self.column.addStretch(1)
        self.website.textEdited.connect(state.set_public_at)
        for sheet in state.read.source.sheets:
            rows, count = trn("{number} row", "{number} rows", len(sheet.rows)), len(sheet.headings)
            for first in range(0, count, AT_ONCE):
                last = min(first + AT_ONCE, count)
                part = tr("columns {first} to {last} of {all}", first=first + 1, last=last, all=count)
                self.sheet_box.addItem(f"{short(sheet.name)} · {rows} · {part}", (sheet.name, first))
        self.sheet_box.setVisible(self.sheet_box.count() > 1)
        self.sheet_box.select((state.read.largest.name, 0))
        self.sheet_box.activated.connect(self._show_sheet)
        self._show_sheet()

    def fit(self, width: int, appearance: Appearance) -> None:
        """Place the parts of a row below each other where there is no room."""
        super().fit(width, appearance)
        self._room = width  # that of this page is still the old one
        self._fit_rows()

    def _fit_rows(self) -> None:
        for row in self.rows:
            row.fit(self._room, self.appearance)

    @property
    def said(self) -> str:
        """The number of columns that come in, are read first, or stay out, in the sheet that is in sight."""
        if not self.state.is_open:
            return tr("what each one is")
        choices = [choice.publicity for choice in self._choices.values()]
        numbers = {each.name.lower(): choices.count(each) for each in Publicity}
        return tr("{public} public, {read} to read, {never} out", **numbers)

    @property
    def missing(self) -> str:
        """A sentence about what has to be said before the next step, "" if nothing."""
        if not self.state.has(Publicity.PUBLIC, Publicity.READ):
            return tr("No column is public yet.")
        lacks = self.state.has(Publicity.PUBLIC) and not is_website(self.state.public_at)
        return tr("First write the address of the website, such as www.example.org.") if lacks else ""

    def refresh(self) -> None:
        """Show what holds for each column."""
        for row in self.rows:
            row.show_choice(self._choices[row.name])
        self.website.setEnabled(self.state.has(Publicity.PUBLIC))  # and stays, or the rows would move
        show_text(self.website, self.state.public_at)

    @property
    def _choices(self) -> Mapping[str, Choice]:
        """The choice for each column of the sheet in sight."""
        sheets = self.state.decisions.sheets
        return sheets[self.sheet].columns if self.sheet in sheets else {}

    def _show_sheet(self) -> None:
        """Show the columns of the sheet that is chosen, or of the part of it."""
        self.sheet, first = self.sheet_box.currentData() or ("", 0)
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        columns = self.state.read.columns(self.sheet)[first : first + AT_ONCE]
        self.rows = tuple(ColumnRow(*each) for each in columns)
        for row in self.rows:
            row.chosen.connect(partial(self.state.choose, self.sheet))
            self._rows.addWidget(row)
        self._fit_rows()
        self.refresh()
