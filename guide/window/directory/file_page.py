"""Asks which sheet comes in, what its source is called, and who may see it today."""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from guide.content.guide import Guide
from guide.content.safe_text import escape_invisible, short
from guide.content.time_zones import ZONES
from guide.directory.decisions import Seen
from guide.directory.sheet import ENDINGS, EncodingQuestion, Sheet
from guide.i18n import tr, trn
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.places import own_stick_or_home
from guide.window.directory.field_labels import zone_label
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage, text_button
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label

FIRST_ROWS, MOST_SHOWN = 3, 8  # rows of a sheet that are shown, and columns of them
WIDEST = 200  # pixels at 100 % of such a column


class FilePage(StepPage):
    """A button to choose a file, its first rows, the name of the source, and the question who may see it."""

    answered = Signal(str, str)  # a file, and its encoding

    def __init__(self, state: Bringing, guide: Guide) -> None:
        super().__init__(state, tr("File"), tr("Next: columns"), tr("Which sheet?"))
        self.answers, self.seen = list[QPushButton](), dict[Seen, QRadioButton]()
        self.file_button, chosen = QPushButton(tr("Choose a file or folder…")), LineLabel()
        self.add(FlowRow(self.file_button, plain_label(tr("or drop it on the window"), "small"), chosen))
        source = state.read.source
        if not state.is_open:
            usual = tr(
                "A directory of services can be a sheet (CSV or Excel), HSDS as JSON or CSV, or a folder or "
                "zip of these. Nothing is published that you have not decided about, and nothing is written "
                "before step 4."
            )
            self.add(plain_label(usual, wraps=True))
        for question in source.questions[:1]:
            self._ask(question)
        notes = (*source.notes, *(note for each in source.sheets for note in each.notes))
        if notes:
            self.add(plain_label("\n".join(map(escape_invisible, notes)), "small", wraps=True))
        if source.sheets:
            chosen.setText(f"{short(state.read.path.name)} · {self.said}")
            self.add(_first_rows(state.read.largest))
            self._ask_about(guide)

    def _ask(self, question: EncodingQuestion) -> None:
        """Ask how a file is written whose letters can't be known, with the doubtful words read both ways."""
        title = tr("Which words of {file} are right?", file=escape_invisible(question.file))
        self.add(plain_label(title, "heading", wraps=True))
        for encoding, label in (("cp1252", tr("These are right")), ("mac_roman", tr("Or these"))):
            words = "; ".join(escape_invisible(getattr(word, encoding)) for word in question.words)
            button = text_button(label, partial(self.answered.emit, question.file, encoding))
            button.setAccessibleDescription(words)
            self.answers.append(button)
            self.form.addRow(button, plain_label(words, wraps=True))

    def _ask_about(self, guide: Guide) -> None:
        """Ask what holds for all of the source."""
        self.add_words(tr("Name of the source, the same each month"), "source")
        zones = {each: zone_label(each) for each in ("", *ZONES)}
        if own := guide.time_zone:
            zones[""] = tr("{time}, if most of the places are in this guide", time=zone_label(own))
        self.zone_box = self.add_choice(tr("Time zone of the hours"), "time_zone", zones)
        regions = {"": tr("Not said"), **{place.id: place.name for place in guide.places.to_choose}}
        self.region_box = self.add_choice(tr("Whom a service is for that names no place"), "region", regions)
        self.add(plain_label(tr("Who may see this sheet today?"), "heading", wraps=True))
        public = tr(
            "A city publishes it, or a network. Columns start as “Public already”, texts as “Read first”."
        )
        private = tr(
            "It is our own list, or we do not know. All start as “Never”; you let in what is public."
        )
        asked = (Seen.ANYONE, tr("Anyone"), public), (Seen.ONLY_US, tr("Only us"), private)
        for seen, text, meaning in asked:
            button = self.seen[seen] = QRadioButton(text)
            button.setAccessibleDescription(meaning)
            button.clicked.connect(partial(self.state.see, seen))
            self.form.addRow(button, plain_label(meaning, "small", wraps=True))

    @property
    def said(self) -> str:
        """The number of rows."""
        return trn("{number} row", "{number} rows", self.state.read.rows)

    @property
    def missing(self) -> str:
        """A sentence about what has to be said before the next step, "" if nothing."""
        if not self.state.is_open:
            return tr("First choose a sheet.")
        if self.state.read.source.questions:
            return tr("First say which words are right.")
        if self.state.read.source.about_export:
            return tr("Field Guide wrote this file. Take its pack instead, or “import” it in a terminal.")
        if not self.state.read.rows:
            return tr("There is no row in it.")
        return "" if self.state.words.source else tr("First write what the source is called.")

    def fit(self, width: int) -> None:
        """Show the columns of the first rows that there is room for, none of which takes all of it."""
        super().fit(width)
        most, bar = look().px(WIDEST), self.area.verticalScrollBar().sizeHint().width()
        room = width - 2 * self.column.contentsMargins().left() - bar - 2
        for table in self.findChildren(QTableWidget):
            header, right = table.horizontalHeader(), 0
            for x in range(header.count()):
                wide = min(most, max(header.sectionSizeHint(x), table.sizeHintForColumn(x)))
                right += wide
                table.setColumnWidth(x, wide)
                table.setColumnHidden(x, x > 0 and right > room)

    def refresh(self) -> None:
        """Show the words about the source, and who may see it."""
        super().refresh()
        if self.seen:
            self.seen[self.state.seen].setChecked(True)


def _first_rows(sheet: Sheet) -> QTableWidget:
    """Return a table of the first rows to look at: it shows all of them, and is not scrolled."""
    rows, headings = sheet.rows[:FIRST_ROWS], [*map(short, sheet.headings[:MOST_SHOWN])]
    table = QTableWidget(len(rows), len(headings))
    table.setHorizontalHeaderLabels(headings)
    for y, row in enumerate(rows):
        for x, cell in enumerate(row.cells[:MOST_SHOWN]):
            table.setItem(y, x, QTableWidgetItem(short(cell)))
    table.setAccessibleName(tr("First rows"))
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    table.setSizeAdjustPolicy(QTableWidget.SizeAdjustPolicy.AdjustToContents)
    table.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    return table


class SourceDialog(FileDialog):
    """A dialog to open one file, or the folder that is shown with all its files."""

    def __init__(self, parent: QWidget) -> None:
        suffixes = tuple(ending.removeprefix(".") for ending in ENDINGS)
        title = tr("Choose a sheet, or a folder of sheets")
        super().__init__(parent, title, suffix=suffixes, find_start=own_stick_or_home)
        self.folder_button = text_button(tr("Open the whole folder"), self._take_folder)
        row = FlowRow(self.folder_button)
        row.set_margins(16, 8, 16, 0)
        self.column.insertWidget(2, row)
        for before, after in pairwise((self.accept_button, self.folder_button, self.cancel_button)):
            self.setTabOrder(before, after)

    def _take_folder(self) -> None:
        if self.browser.folder:
            self.finish(str(Path(self.browser.folder)))
