"""Shows rows with one outcome, and what the current one would become, beside the row that it looks like."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.content.model import Entry
from guide.content.places import Places
from guide.directory.importing.judged import Outcome
from guide.directory.importing.kept import Kept
from guide.directory.importing.row_line import RowLine, comes, counted, is_cut, tells
from guide.directory.importing.struck import struck_of
from guide.i18n import tr
from guide.window.directory.lines_model import RowsModel
from guide.window.directory.lines_view import LinesView
from guide.window.directory.row_details import RowDetails
from guide.window.directory.row_texts import (
    left_out_words,
    lines_of_page,
    none_sentence,
    outcome_label,
    whole_words,
    why_lines,
    words_in_entry,
)
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.list_beside import ListBeside
from guide.window.widgets.plain_text import plain_label


class RowsPage(QFrame):
    """A list of rows with one outcome.

    `find` returns the row at a place, `shown` what of its entry may be shown.
    """

    tickWanted = Signal(object, bool)  # a RowLine, and whether it comes in
    tellWanted = Signal(object, bool)  # a RowLine, and whether its place comes in, too
    cutWanted = Signal(object, bool)  # a RowLine, and whether words are cut from it
    strikeWanted = Signal(object, object)  # a RowLine, and words of its page to leave out
    unstrikeWanted = Signal(object)  # a RowLine whose words all come back

    def __init__(
        self,
        outcome: Outcome,
        find: Callable[[str], RowLine | None],
        shown: Callable[[RowLine], Entry | None],
        places: Places,
    ) -> None:
        super().__init__()
        self._find, self._shown, self._places = find, shown, places
        self.model = RowsModel()
        self.view = LinesView(self.model, outcome_label(outcome), empty=none_sentence(outcome))
        self.tick_box = CheckBox("")
        self.tell_box = CheckBox(tr("Bring in its address, too"))
        self.cut_box = CheckBox(tr("Bring it in without those words"))
        # It stays pressed for all rows: whoever asks once what such cells say wants to know it of each.
        self.cells_box = CheckBox(tr("Show what those cells say"))
        self.strike_button = QPushButton(tr("Leave out the selected words"))
        self.unstrike_button = QPushButton(tr("Bring the words back"))
        self.strike_label = plain_label(wraps=True)
        self._all_boxes = (self.tick_box, self.cut_box, self.tell_box, self.cells_box)
        self.details = RowDetails()
        self._boxes = FlowRow()
        self._boxes.set_widgets((*self._all_boxes, self.strike_button, self.unstrike_button))
        self.common_label = plain_label(wraps=True)
        self._beside = ListBeside(self.view, (self._boxes, self.strike_label, self.details))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.common_label)
        layout.addWidget(self._beside, stretch=1)
        self.view.currentShown.connect(self._show_other)
        self.tick_box.clicked.connect(self._tick)
        self.tell_box.clicked.connect(self._tell)
        self.cut_box.clicked.connect(self._cut)
        self.cells_box.clicked.connect(self._show_again)
        self.strike_button.clicked.connect(self._strike)
        self.unstrike_button.clicked.connect(self._unstrike)
        # A label forgets what is selected when the focus leaves it: a click and this key leave it there.
        self.strike_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for box in self._all_boxes:
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.pressed.connect(self._stay_in_list)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.details.this_label)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._strike)
        self.model.tickWanted.connect(self._tick_in_list)
        self._show_current(-1)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.view.set_appearance(appearance)
        self._beside.set_appearance(appearance)
        for box in self._all_boxes:
            box.set_appearance(appearance)

    def show_rows(self, rows: Sequence[RowLine], sentence: str = "") -> None:
        """Show these rows below a sentence about them, and what is left out of nearly each, said once."""
        common = counted(each for row in rows for each in row.common)
        self.common_label.setText("\n".join(filter(None, (sentence, *common))))
        self.common_label.setVisible(bool(self.common_label.text()))
        self.model.show(rows)
        if not rows:
            self.cells_box.setChecked(False)
        self._show_again()

    def show_kept(self, kept: Kept) -> None:
        """Show what comes in nevertheless, and what is left out."""
        self.model.keep(kept)
        self._show_again()

    def _show_again(self) -> None:
        self._show_current(self.view.currentIndex().row())

    def _show_other(self, row: int) -> None:
        self._show_current(row)
        self.details.verticalScrollBar().setValue(0)  # what a row needs a look for stands first

    def _show_current(self, row: int) -> None:
        line = self.model.line(row)
        other = self._find(line.other) if line and line.other else None
        kept = self.model.kept
        can_leave = line is not None and line.can_leave
        self.tick_box.setText(tr("Bring this row in") if can_leave else tr("Bring this row in nevertheless"))
        self.tick_box.setVisible(line is not None and line.can_tick)
        self.tick_box.setChecked(line is not None and comes(line, kept))
        self.tell_box.setVisible(line is not None and line.can_tell)
        self.tell_box.setChecked(line is not None and tells(line, kept))
        self.cut_box.setVisible(line is not None and bool(line.words))
        self.cut_box.setChecked(line is not None and is_cut(line, kept))
        self.cells_box.setVisible(line is not None and bool(line.cells))
        self.strike_button.setVisible(bool(line and line.can_tick and self._shown(line)))
        self.unstrike_button.setVisible(bool(line and struck_of(kept, line.place, line.id)))
        self.strike_label.hide()
        self._boxes.setVisible(line is not None and (line.can_tick or line.can_tell))
        self._boxes.update_layout()
        if line:
            for box in self._all_boxes:
                box.setAccessibleDescription(f"{self.model.title(line)}. {self.model.details(line)}")
        shows_cells = self.cells_box.isChecked()
        self.details.show_texts(
            why_lines(line, kept, shows_cells=shows_cells) if line else (),
            lines_of_page(line, self._shown(line), self._places) if line else (),
            (
                *lines_of_page(other, self._shown(other), self._places),
                *why_lines(other, kept, shows_cells=shows_cells),
            )
            if other
            else (),
        )

    def _stay_in_list(self) -> None:
        """Move the focus to the list after a click on a box, so that the arrow keys go on there."""
        if not any(box.hasFocus() for box in self._all_boxes):
            self.view.setFocus()

    def _tick(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        if line := self.model.line(self.view.currentIndex().row()):
            self.tickWanted.emit(line, is_wanted)

    def _tick_in_list(self, line: RowLine, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        self.tickWanted.emit(line, is_wanted)
        coming = tr("It comes in.") if line.can_leave else tr("It comes in nevertheless.")
        announce(self.view, coming if is_wanted else tr("It stays out."))

    def _tell(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        if line := self.model.line(self.view.currentIndex().row()):
            self.tellWanted.emit(line, is_wanted)

    def _cut(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        if line := self.model.line(self.view.currentIndex().row()):
            self.cutWanted.emit(line, is_wanted)

    @property
    def _selected(self) -> str:
        label = self.details.this_label
        return whole_words(label.text(), label.selectionStart(), len(label.selectedText()))

    def _strike(self) -> None:
        """Leave out the selected words, or say how to select some."""
        line = self.model.line(self.view.currentIndex().row())
        entry = self._shown(line) if line else None
        words = words_in_entry(self._selected, entry) if entry else ()
        if line and words:
            self.strikeWanted.emit(line, words)
            announce(self.strike_button, left_out_words(words))
        else:
            self.strike_label.setText(
                tr("First select words below, with the mouse, or with Shift, the arrow keys and Delete.")
            )
            self.strike_label.show()
            announce(self.strike_button, self.strike_label.text())

    def _unstrike(self) -> None:
        if line := self.model.line(self.view.currentIndex().row()):
            self.unstrikeWanted.emit(line)
