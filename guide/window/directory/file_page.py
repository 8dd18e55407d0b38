"""Asks which sheet comes in, what its source is called, and who may see it today."""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

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
from guide.window.directory.step_page import StepPage, text_button
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label

FIRST_ROWS, MOST_SHOWN = 3, 8  # rows of a sheet that are shown, and columns of them


class FilePage(StepPage):
    """A button to choose a file, its first rows, the name of the source, and the question who may see it."""

    answered = Signal(str, str)  # a file, and its encoding

    def __init__(self, guide: Guide) -> None:
        super().__init__(tr("File"), tr("Next: columns"), tr("Which sheet?"))
        self.file_button = QPushButton(tr("Choose a file or folder…"))
        self.counts, row = LineLabel(), FlowRow()
        row.set_widgets((self.file_button, plain_label(tr("or drop it on the window"), "small"), self.counts))
        usual = tr(
            "A directory of services can be a sheet (CSV or Excel), HSDS as JSON or CSV, or a folder or "
            "zip of these. Nothing is published that you have not decided about, and nothing is written "
            "before step 4."
        )
        self._usual, self._notes = plain_label(usual, wraps=True), plain_label(role="small", wraps=True)
        self._questions, self.answers = FlowRow(), list[QPushButton]()
        self._rows = plain_label(role="small", wraps=True)
        self.add(row, self._usual, self._questions, self._notes)
        before = self.form.rowCount()
        self.add(self._rows)
        self.source = self.add_words(tr("Name of the source, the same each month"), "source")
        preset = tr("{time}, if most of the places are in this guide", time=zone_label(guide.time_zone))
        zones = {
            "": preset if guide.time_zone else zone_label(""),
            **{each: zone_label(each) for each in ZONES},
        }
        self.zone_box = self.add_choice(tr("Time zone of the hours"), "time_zone", zones)
        regions = {"": tr("Not said"), **{place.id: place.name for place in guide.places.to_choose}}
        self.region_box = self.add_choice(tr("Whom a service is for that names no place"), "region", regions)
        self.add(plain_label(tr("Who may see this sheet today?"), "heading", wraps=True))
        published = tr("A city or a network publishes it.")
        starts = tr("Plain columns start as “Public already”, texts as “Read first”.")
        own = tr("It is our own list, or we do not know.")
        never = tr("Every column starts as “Never”. You let in what is public.")
        self.seen = {
            Seen.ANYONE: self._answer(tr("Anyone"), f"{published} {starts}"),
            Seen.ONLY_US: self._answer(tr("Only us"), f"{own} {never}"),
        }
        for seen, button in self.seen.items():
            button.clicked.connect(partial(self._see, seen))
        self._asked = range(before, self.form.rowCount())  # once there is a sheet

    def _answer(self, text: str, meaning: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setAccessibleDescription(meaning)
        self.add(button, plain_label(meaning, "small", wraps=True))
        return button

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

    def begin(self, state: Bringing) -> None:
        """Show what was read: how much, what was odd about it, and the first rows of its largest sheet."""
        super().begin(state)
        source, sheet = state.read.source, state.read.largest
        columns = sum(len(each.headings) for each in source.sheets)
        counts = (
            trn("{number} sheet", "{number} sheets", len(source.sheets)),
            trn("{number} row", "{number} rows", state.read.rows),
            trn("{number} column", "{number} columns", columns),
        )
        self.counts.setText(", ".join(counts) if source.sheets else "")
        notes = (*source.notes, *(note for each in source.sheets for note in each.notes))
        self._notes.setText("\n".join(map(escape_invisible, notes)))
        rows = (sheet.headings, *(row.cells for row in sheet.rows[:FIRST_ROWS]))
        self._rows.setText("\n".join(" · ".join(map(short, cells[:MOST_SHOWN])) for cells in rows))
        self._ask()
        self.form.setRowVisible(self._usual, not state.is_open)
        self.form.setRowVisible(self._questions, bool(source.questions))
        self.form.setRowVisible(self._notes, bool(notes))
        for number in self._asked:
            self.form.setRowVisible(number, bool(source.sheets))

    def _ask(self) -> None:
        """Ask how a file is written whose letters can't be known, with the doubtful words read both ways."""
        widgets, self.answers = list[QWidget](), []
        for question in self.state.read.source.questions[:1]:
            title = tr("Which words of {file} are right?", file=escape_invisible(question.file))
            widgets.append(plain_label(title, "heading", wraps=True))
            for encoding, label in (("cp1252", tr("These are right")), ("mac_roman", tr("Or these"))):
                words = "; ".join(escape_invisible(getattr(word, encoding)) for word in question.words)
                button = text_button(label, partial(self.answered.emit, question.file, encoding))
                button.setAccessibleDescription(words)
                self.answers.append(button)
                widgets += [button, plain_label(words, wraps=True)]
        self._questions.set_widgets(widgets)

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
        self.folder_button, row = text_button(tr("Open the whole folder"), self._take_folder), FlowRow()
        row.set_widgets((self.folder_button,))
        row.set_margins(16, 8, 16, 0)
        self.column.insertWidget(2, row)
        for before, after in pairwise((self.accept_button, self.folder_button, self.cancel_button)):
            self.setTabOrder(before, after)
        self.fit_window()

    def _take_folder(self) -> None:
        if self.browser.folder:
            self.finish(str(Path(self.browser.folder)))
