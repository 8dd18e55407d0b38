"""Asks which sheet comes in, what its source is called, and who may see it today."""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from guide.content.guide import Guide
from guide.content.safe_text import escape_invisible, short
from guide.content.time_zones import ZONES
from guide.directory.decisions import Seen
from guide.directory.sheet import ENDINGS
from guide.i18n import tr, trn
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.places import own_stick_or_home
from guide.window.directory.field_labels import zone_label
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.radio_button import RadioButton

FIRST_ROWS, MOST_SHOWN = 3, 12  # rows and columns of a sheet that are shown


class FilePage(StepPage):
    """A button to choose a file, its first rows, the name of the source, and the question who may see it."""

    answered = Signal(str, str)  # a file, and its encoding

    def __init__(self, guide: Guide) -> None:
        super().__init__(tr("File"), tr("Next: columns"), tr("Which sheet?"))
        self.file_button, self.counts, row = (
            QPushButton(tr("Choose a file or folder…")),
            LineLabel(),
            FlowRow(),
        )
        self.table, self.questions, self.answers = QTableWidget(), FlowRow(), list[QPushButton]()
        usual = tr(
            "A directory of services can be a sheet (CSV or Excel), HSDS as JSON or CSV, or a folder or "
            "zip of these. Nothing is published that you have not decided about, and nothing is written "
            "before step 4."
        )
        self._usual, self._notes = plain_label(usual, wraps=True), plain_label(role="small", wraps=True)
        row.set_widgets((self.file_button, plain_label(tr("or drop it on the window"), "small"), self.counts))
        self.add(row, self._usual, self.questions, self._notes)
        preset = tr("{time}, if most of the places are in this guide", time=zone_label(guide.time_zone))
        zones = [
            (preset if guide.time_zone else zone_label(""), ""),
            *((zone_label(zone), zone) for zone in ZONES),
        ]
        regions = [(tr("Not said"), ""), *((place.name, place.id) for place in guide.places.to_choose)]
        before = self.form.rowCount()
        self.add(self.table)
        self.source = self.add_words(tr("Name of the source, the same each month"), "source")
        self.zone_box = self.add_choice(tr("Time zone of the hours"), "time_zone", zones)
        self.region_box = self.add_choice(tr("Whom a service is for that names no place"), "region", regions)
        self.add(plain_label(tr("Who may see this sheet today?"), "heading", wraps=True))
        self.seen = {
            Seen.ANYONE: self._answer(
                tr("Anyone"),
                tr(
                    "A city or a network publishes it. Plain columns start as “Public already”, texts as "
                    "“Read first”."
                ),
            ),
            Seen.ONLY_US: self._answer(
                tr("Only us"),
                tr(
                    "It is our own list, or we do not know. Every column starts as “Never”. You let in what "
                    "is public."
                ),
            ),
        }
        for seen, button in self.seen.items():
            button.clicked.connect(partial(self._see, seen))
        self._asked = range(before, self.form.rowCount())  # once there is a sheet
        self._arrange_table()

    def _answer(self, text: str, meaning: str) -> RadioButton:
        button = RadioButton(text)
        button.setAccessibleDescription(meaning)
        self.add(button, plain_label(meaning, "small", wraps=True))
        return button

    def _arrange_table(self) -> None:
        header = self.table.horizontalHeader()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # all its cells stand on the next page, too
        self.table.setAccessibleName(tr("The first rows"))
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for, in a table as high as its rows: the page scrolls."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(2, self.width() // (10 * self.fontMetrics().averageCharWidth()))
        for column in range(self.table.columnCount()):
            self.table.setColumnHidden(column, column >= room)
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(rows + self.table.horizontalHeader().sizeHint().height() + 4)

    @property
    def said(self) -> str:
        """The number of rows."""
        return trn("{number} row", "{number} rows", self.state.rows)

    @property
    def missing(self) -> str:
        """A sentence about what has to be said before the next step, "" if nothing."""
        if not self.state.is_open:
            return tr("First choose a sheet.")
        if self.state.read.source.questions:
            return tr("First say which words are right.")
        if self.state.read.source.about_export:
            return tr("Field Guide wrote this file. Take its pack instead, or “import” it in a terminal.")
        if not self.state.rows:
            return tr("There is no row in it.")
        return "" if self.state.words.source else tr("First write what the source is called.")

    def begin(self, state: Bringing) -> None:
        """Show what was read: how much, what was odd about it, and the first rows of its largest sheet."""
        super().begin(state)
        source, sheet = state.read.source, state.largest
        counts = (
            trn("{number} sheet", "{number} sheets", len(source.sheets)),
            trn("{number} row", "{number} rows", state.rows),
            trn("{number} column", "{number} columns", sum(len(each.headings) for each in source.sheets)),
        )
        self.counts.setText(", ".join(counts) if state.is_open else "")
        notes = (*source.notes, *(note for each in source.sheets for note in each.notes))
        self._notes.setText("\n".join(map(escape_invisible, notes)))
        headings, rows = sheet.headings[:MOST_SHOWN], sheet.rows[:FIRST_ROWS]
        self.table.setColumnCount(len(headings))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels([short(each) for each in headings])
        for number, row in enumerate(rows):
            for column, text in enumerate(row.cells[: len(headings)]):
                self.table.setItem(number, column, QTableWidgetItem(short(text)))
        self._ask()
        self.form.setRowVisible(self._usual, not state.is_open)
        self.form.setRowVisible(self.questions, bool(source.questions))
        self.form.setRowVisible(self._notes, bool(notes))
        for number in self._asked:
            self.form.setRowVisible(number, bool(source.sheets))
        self._fit()

    def _ask(self) -> None:
        """Ask how a file is written whose letters can't be known, with the doubtful words read both ways."""
        widgets, self.answers = list[QWidget](), []
        for question in self.state.read.source.questions[:1]:
            file = escape_invisible(question.file)
            widgets.append(
                plain_label(tr("Which words of {file} are right?", file=file), "heading", wraps=True)
            )
            for encoding, label in (("cp1252", tr("These are right")), ("mac_roman", tr("Or these"))):
                words = "; ".join(escape_invisible(getattr(word, encoding)) for word in question.words)
                button = QPushButton(label)
                button.setAccessibleDescription(words)
                button.clicked.connect(partial(self.answered.emit, question.file, encoding))
                self.answers.append(button)
                widgets += [button, plain_label(words, wraps=True)]
        self.questions.set_widgets(widgets)

    def refresh(self) -> None:
        """Show the words about the source, and who may see it."""
        super().refresh()
        self.seen[self.state.seen].setChecked(True)

    def _see(self, seen: Seen) -> None:
        self.state.see(seen)


class SourceDialog(FileDialog):
    """A dialog to open one file, or the folder that is shown with all its files."""

    def __init__(self, parent: QWidget) -> None:
        suffixes = tuple(ending.removeprefix(".") for ending in ENDINGS)
        title = tr("Choose a sheet, or a folder of sheets")
        super().__init__(parent, title, suffix=suffixes, find_start=own_stick_or_home)
        self.folder_button = QPushButton(tr("Open the whole folder"))
        row = FlowRow()
        row.set_widgets((self.folder_button,))
        row.set_margins(16, 8, 16, 0)
        self.column.insertWidget(2, row)
        self.folder_button.clicked.connect(self._take_folder)
        for before, after in pairwise((self.accept_button, self.folder_button, self.cancel_button)):
            self.setTabOrder(before, after)
        self.fit_window()

    def _take_folder(self) -> None:
        if self.browser.folder:
            self.finish(str(Path(self.browser.folder)))
