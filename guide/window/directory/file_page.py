"""Asks which sheet comes in, what its source is called, and who may see it today."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from guide.content.safe_text import escape_invisible, short
from guide.content.time_zones import ZONES
from guide.directory.decisions import Seen
from guide.directory.sheet import EncodingQuestion, Sheet, Source
from guide.i18n import tr, trn
from guide.window.directory.narrow_box import NarrowBox, labelled
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.radio_button import RadioButton
from guide.window.widgets.text_field import TextField

FIRST_ROWS, MOST_SHOWN = 3, 12  # rows and columns of a sheet that are shown


class FilePage(QFrame):
    """A button to choose a file, its first rows, the name of the source, and the question who may see it."""

    fileWanted = Signal()
    answered = Signal(str, str)  # a file, and its encoding
    seenChosen = Signal(object)  # a Seen

    def __init__(self) -> None:
        super().__init__()
        self.file_button = QPushButton(tr("Choose a file or folder…"))
        self.counts, self.sentence, self.notes = (
            LineLabel(),
            plain_label(wraps=True),
            plain_label(role="small", wraps=True),
        )
        self.table = QTableWidget()
        self.source, self.zone_box = TextField(), NarrowBox()
        self.questions, self.decision = FlowRow(), QFrame()
        self.is_zone_chosen = False  # by a person
        self.answers: tuple[QPushButton, ...] = ()
        self.seen = {
            Seen.ANYONE: RadioButton(tr("Anyone")),
            Seen.ONLY_US: RadioButton(tr("Only us")),
        }
        self._group = QButtonGroup(self)
        self._fill_zones()
        self._arrange()
        self.file_button.clicked.connect(self.fileWanted)
        for seen, button in self.seen.items():
            self._group.addButton(button)
            button.clicked.connect(partial(self._choose, seen))
        self.zone_box.activated.connect(self._keep_zone)
        self.setFocusProxy(self.file_button)
        self.show_nothing("")

    def _fill_zones(self) -> None:
        self.zone_box.addItem(tr("Not said: no page says whether it is open"), "")
        for zone in ZONES:
            city = zone.rpartition("/")[2].replace("_", " ")
            self.zone_box.addItem(tr("The time of {city}", city=city), zone)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setAccessibleName(tr("The first rows"))
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # all its cells stand on the next page, too

    def _arrange(self) -> None:
        layout, inner = QVBoxLayout(self), QVBoxLayout(self.decision)
        for each in (layout, inner):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(6)
        row = FlowRow()
        row.set_widgets((self.file_button, plain_label(tr("or drop it on the window"), "small"), self.counts))
        for widget in (plain_label(tr("Which sheet?"), "heading"), row, self.sentence, self.questions):
            layout.addWidget(widget)
        layout.addWidget(self.decision)
        layout.addStretch(1)
        inner.addWidget(self.table)
        inner.addWidget(self.notes)
        name, zone = tr("Name of the source, the same each month"), tr("Time zone of the hours")
        row_of_fields = QHBoxLayout()
        for label, field in ((name, self.source), (zone, self.zone_box)):
            row_of_fields.addWidget(labelled(label, field), 2)
        row_of_fields.addStretch(1)
        inner.addLayout(row_of_fields)
        inner.addWidget(plain_label(tr("Who may see this sheet today?"), "heading", wraps=True))
        means = {
            Seen.ANYONE: tr(
                "A city or a network publishes it. Plain columns start as “Public already”, texts as "
                "“Read first”."
            ),
            Seen.ONLY_US: tr(
                "It is our own list, or we do not know. Every column starts as “Never”. You let in what is "
                "public."
            ),
        }
        for seen, button in self.seen.items():
            button.setAccessibleDescription(means[seen])
            inner.addWidget(button)
            inner.addWidget(plain_label(means[seen], "small", wraps=True))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.zone_box.set_appearance(appearance)
        for button in self.seen.values():
            button.set_appearance(appearance)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the columns for which there is room, in a table as high as its rows: the page scrolls."""
        room = max(2, self.width() // (10 * self.fontMetrics().averageCharWidth()))
        for column in range(self.table.columnCount()):
            self.table.setColumnHidden(column, column >= room)
        self.table.resizeRowsToContents()
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(rows + self.table.horizontalHeader().sizeHint().height() + 4)

    def show_nothing(self, sentence: str) -> None:
        """Show that no sheet is chosen; `sentence` says why."""
        self.decision.hide()
        self.questions.hide()
        self.counts.setText("")
        self.is_zone_chosen = False
        self.sentence.show()
        self.table.setRowCount(0)
        self.sentence.setText(
            sentence
            or tr(
                "A directory of services can be a sheet (CSV or Excel), HSDS as JSON or CSV, or a folder or "
                "zip of these. Nothing is published that you have not decided about, and nothing is written "
                "before step 4."
            )
        )

    def show_source(self, source: Source, seen: Seen) -> None:
        """Show the first rows of a source, what was odd about it, and who may see it."""
        self._ask(source.questions)
        rows = sum(len(sheet.rows) for sheet in source.sheets)
        counts = (
            trn("{number} sheet", "{number} sheets", len(source.sheets)),
            trn("{number} row", "{number} rows", rows),
            trn("{number} column", "{number} columns", sum(len(each.headings) for each in source.sheets)),
        )
        self.counts.setText(", ".join(counts))
        self.sentence.hide()
        notes = (*source.notes, *(note for sheet in source.sheets for note in sheet.notes))
        self.notes.setText("\n".join(map(escape_invisible, notes)))
        self.notes.setVisible(bool(notes))
        largest = max(source.sheets, key=lambda sheet: len(sheet.rows), default=None)
        self.decision.setVisible(largest is not None)
        self.seen[seen].setChecked(True)
        if largest:
            self._fill(largest)

    def _fill(self, sheet: Sheet) -> None:
        headings, rows = sheet.headings[:MOST_SHOWN], sheet.rows[:FIRST_ROWS]
        self.table.setColumnCount(len(headings))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels([short(each) for each in headings])
        for number, row in enumerate(rows):
            for column, text in enumerate(row.cells[: len(headings)]):
                self.table.setItem(number, column, QTableWidgetItem(short(text)))
        self._fit()

    def _ask(self, questions: Sequence[EncodingQuestion]) -> None:
        """Ask how files are written whose letters can't be known, with the doubtful words read both ways."""
        widgets, self.answers = list[QWidget](), ()
        for question in questions:
            file = escape_invisible(question.file)
            asked = tr("Which words of {file} are right?", file=file)
            widgets.append(plain_label(asked, "heading", wraps=True))
            for encoding, label in (("cp1252", tr("These are right")), ("mac_roman", tr("Or these"))):
                words = "; ".join(escape_invisible(getattr(word, encoding)) for word in question.words)
                button = QPushButton(label)
                button.setAccessibleName(tr("{action}, of {title}", action=label, title=file))
                button.setAccessibleDescription(words)
                button.clicked.connect(partial(self.answered.emit, question.file, encoding))
                self.answers = (*self.answers, button)
                widgets += [button, plain_label(words, wraps=True)]
        self.questions.set_widgets(widgets)
        self.questions.setVisible(bool(questions))

    def suggest_zone(self, zone: str, *, is_chosen: bool) -> None:
        """Set the time zone; one that no one has chosen, only as long as a person does not choose another."""
        if is_chosen or not self.is_zone_chosen:
            self.is_zone_chosen = is_chosen
            self.zone_box.select(zone)

    def _keep_zone(self) -> None:
        self.is_zone_chosen = True

    def _choose(self, seen: Seen) -> None:
        self.seenChosen.emit(seen)
