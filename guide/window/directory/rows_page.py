"""Shows rows with one outcome, and what the current one would become, beside the row that it looks like."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from guide.content.model import Entry
from guide.content.safe_text import escape_invisible
from guide.content.schema import ENTRY
from guide.directory.importing.judged import Outcome
from guide.directory.importing.kept import Kept
from guide.directory.importing.row_line import RowLine, comes, counted, is_cut, reasons_of, tells
from guide.i18n import tr
from guide.window.directory.lines_model import RowsModel
from guide.window.directory.lines_view import LinesView
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_scroll import TextScroll

SHARE = 1 / 4  # of the height of the window, for what the current row would become
_TEXTS = ("eligibility_description", "application_process", "fees_description")


class RowsPage(QFrame):
    """A list of rows with one outcome.

    `find` returns the row at a place, `shown` what of its entry may be shown.
    """

    tickWanted = Signal(object, bool)  # a RowLine, and whether it comes in
    tellWanted = Signal(object, bool)  # a RowLine, and whether its place comes in, too
    cutWanted = Signal(object, bool)  # a RowLine, and whether words are cut from it

    def __init__(
        self,
        outcome: Outcome,
        find: Callable[[str], RowLine | None],
        shown: Callable[[RowLine], Entry | None],
    ) -> None:
        super().__init__()
        self._find, self._shown = find, shown
        self.model = RowsModel()
        self.view = LinesView(self.model, _outcome_label(outcome), empty=_none_sentence(outcome))
        self.tick_box = CheckBox("")
        self.tell_box = CheckBox(tr("Bring in its address, too"))
        self.cut_box = CheckBox(tr("Bring it in without those words"))
        # It stays pressed for all rows: whoever asks once what such cells say wants to know it of each.
        self.cells_box = CheckBox(tr("Show what those cells say"))
        self._all_boxes = (self.tick_box, self.cut_box, self.tell_box, self.cells_box)
        self.this_label, self.other_label = plain_label(wraps=True), plain_label(wraps=True)
        beside = QWidget()
        columns = QHBoxLayout(beside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        for label in (self.this_label, self.other_label):
            columns.addWidget(label, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        self.common_label = plain_label(wraps=True)
        self.details = TextScroll(beside, share=SHARE, keeps_height=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.common_label)
        layout.addWidget(self.view, stretch=1)
        self._boxes = FlowRow()
        self._boxes.set_widgets(self._all_boxes)
        layout.addWidget(self._boxes)
        layout.addWidget(self.details)
        self.view.currentShown.connect(self._show_current)
        self.tick_box.clicked.connect(self._tick)
        self.tell_box.clicked.connect(self._tell)
        self.cut_box.clicked.connect(self._cut)
        self.cells_box.clicked.connect(self._show_again)
        self.model.tickWanted.connect(self._tick_in_list)
        self._show_current(-1)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.view.set_appearance(appearance)
        for box in self._all_boxes:
            box.set_appearance(appearance)

    def show_rows(self, rows: Sequence[RowLine]) -> None:
        """Show these rows; what is left out of nearly each stands once above them."""
        self.common_label.setText("\n".join(counted(each for row in rows for each in row.common)))
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
        self._boxes.setVisible(line is not None and (line.can_tick or line.can_tell))
        self._boxes.update_layout()
        if line:
            for box in self._all_boxes:
                box.setAccessibleDescription(f"{self.model.title(line)}. {self.model.details(line)}")
        self.this_label.setText("\n".join(self._lines(line)) if line else "")
        self.other_label.setText("\n".join(self._lines(other)) if other else "")
        self.other_label.setVisible(other is not None)
        self.details.setVisible(bool(self.this_label.text()))
        self.details.setAccessibleName(self.this_label.text())

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

    def _lines(self, row: RowLine) -> Iterator[str]:
        yield tr(
            "Row {number} of {table}: {title}", number=row.number, table=row.table, title=row.title or "-"
        )
        yield from reasons_of(row, self.model.kept)
        if self.cells_box.isChecked():
            yield from map(escape_invisible, row.cells)
        if tells(row, self.model.kept):
            yield tr("Its address comes in: whoever has the pack can read where it is.")
        entry = self._shown(row)
        about = list(filter(None, map(escape_invisible, _about(entry)))) if entry else []
        yield from _passages(row, cuts=is_cut(row, self.model.kept))
        yield from about


def _outcome_label(outcome: Outcome) -> str:
    return {
        Outcome.COMES: tr("Will come in"),
        Outcome.LOOK: tr("Needs a look"),
        Outcome.HELD: tr("Held back"),
    }[outcome]


def _none_sentence(outcome: Outcome) -> str:
    return {
        Outcome.COMES: tr("No row comes in."),
        Outcome.LOOK: tr("No row needs a look."),
        Outcome.HELD: tr("No row is held back."),
    }[outcome]


def _passages(row: RowLine, *, cuts: bool) -> Iterator[str]:
    """Yield the words that the reasons of a row are about, if none says them whole, or those that are cut."""
    if cuts:
        yield tr("Left out: {words}", words=", ".join(f"“{escape_invisible(each)}”" for each in row.words))
        return
    for passage in map(escape_invisible, row.passages):
        if not any(passage.strip(" …") in text for text in row.reasons):
            yield tr("There it says: “{text}”", text=passage)


def _about(entry: Entry) -> Iterator[str]:
    """Yield all texts of its page, so that nothing is published that a person could not read here."""
    yield entry.organization.name if entry.organization and entry.organization.name != entry.title else ""
    yield entry.summary
    yield ", ".join(f"{each.value} ({each.note})" if each.note else each.value for each in entry.contacts)
    yield entry.address
    yield from entry.schedule.split("\n")
    for field in ENTRY.fields:
        if field.name in _TEXTS and (text := getattr(entry, field.name)):
            yield from tr("{label}: {text}", label=field.label(), text=text).split("\n")
    for section in entry.sections:
        yield from tr("{label}: {text}", label=section.title, text=section.text).split("\n")
