"""Asks which sheet comes in, what its source is called, and who may see it today."""

from collections.abc import Sequence
from functools import partial

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

from guide.content.places import Places
from guide.content.safe_text import escape_invisible, short
from guide.content.time_zones import ZONES
from guide.directory.decisions import Seen
from guide.directory.sheet import EncodingQuestion, Sheet, Source
from guide.i18n import tr, trn
from guide.window.directory.state import BringingState
from guide.window.directory.step_page import FieldColumn, StepPage, narrow_box
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.radio_button import RadioButton
from guide.window.widgets.text_field import TextField

FIRST_ROWS, MOST_SHOWN = 3, 12  # rows and columns of a sheet that are shown


class FilePage(StepPage):
    """A button to choose a file, its first rows, the name of the source, and the question who may see it."""

    answered = Signal(str, str)  # a file, and its encoding

    def __init__(self, state: BringingState, places: Places) -> None:
        super().__init__(tr("Which sheet?"))
        self._state = state
        self.file_button, self.counts = QPushButton(tr("Choose a file or folder…")), LineLabel()
        self.sentence, self.notes = plain_label(wraps=True), plain_label(role="small", wraps=True)
        self.table, self.questions, self._decision = QTableWidget(), FlowRow(), FieldColumn()
        self.source, self.zone_box, self.region_box = TextField(), narrow_box(), narrow_box()
        self.is_zone_chosen = False  # by a person
        self.answers: tuple[QPushButton, ...] = ()
        self.seen = {Seen.ANYONE: RadioButton(tr("Anyone")), Seen.ONLY_US: RadioButton(tr("Only us"))}
        self.zone_box.addItem(tr("Not said: no page says whether it is open"), "")
        for zone in ZONES:
            city = zone.rpartition("/")[2].replace("_", " ")
            self.zone_box.addItem(tr("The time of {city}", city=city), zone)
        self.region_box.addItem(tr("Not said"), "")
        for place in places.to_choose:
            self.region_box.addItem(place.name, place.id)
        self._arrange()
        for seen, button in self.seen.items():
            button.clicked.connect(partial(self._see, seen))
        self.zone_box.activated.connect(self._keep_zone)
        self.setFocusProxy(self.file_button)

    def _arrange(self) -> None:
        header, row = self.table.horizontalHeader(), FlowRow()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # all its cells stand on the next page, too
        self.table.setAccessibleName(tr("The first rows"))
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        row.set_widgets((self.file_button, plain_label(tr("or drop it on the window"), "small"), self.counts))
        self.add(row, self.sentence, self.questions, self._decision)
        self.column.addStretch(1)
        decision = self._decision  # is asked once a sheet is chosen
        decision.add(self.table, self.notes)
        decision.add_field(tr("Name of the source, the same each month"), self.source)
        decision.add_field(tr("Time zone of the hours"), self.zone_box)
        decision.add_field(tr("Whom a service is for that names no place"), self.region_box)
        decision.add(plain_label(tr("Who may see this sheet today?"), "heading", wraps=True))
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
            decision.add(button, plain_label(means[seen], "small", wraps=True))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        super().set_appearance(appearance)
        for box in (self.zone_box, self.region_box):
            box.set_appearance(appearance)
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

    @property
    def missing(self) -> str:
        """A sentence about what has to be said before the next step, "" if nothing."""
        source = self._state.session.read.source if self._state.session else Source(())
        if source.questions:
            return tr("First say which words are right.")
        if not any(sheet.rows for sheet in source.sheets):
            return tr("There is no row in it.")
        return "" if self.source.text().strip() else tr("First write what the source is called.")

    def show_nothing(self, sentence: str) -> None:
        """Show that no sheet is chosen; `sentence` says why."""
        usual = tr(
            "A directory of services can be a sheet (CSV or Excel), HSDS as JSON or CSV, or a folder or "
            "zip of these. Nothing is published that you have not decided about, and nothing is written "
            "before step 4."
        )
        self.sentence.setText(sentence or usual)
        self.sentence.show()
        self._decision.hide()
        self.questions.hide()
        self.counts.setText("")
        self.is_zone_chosen = False
        self.table.setRowCount(0)

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
        self._decision.setVisible(bool(source.sheets))
        self.seen[seen].setChecked(True)
        if source.sheets:
            self._fill(max(source.sheets, key=lambda sheet: len(sheet.rows)))

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

    def _see(self, seen: Seen) -> None:
        self._state.see(seen)
