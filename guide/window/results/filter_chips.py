"""Shows the values of one facet as chips: buttons that stay pressed while they narrow the results.

Those of the places have a field to type a name in.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from guide.content.facet import Choice
from guide.content.place_names import places_named
from guide.content.places import Places
from guide.i18n import tr, trn
from guide.search.results.facets import FacetCount
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import button_text, plain_label, truncated
from guide.window.widgets.text_field import TextField

Label = Callable[[Choice], str]
MOST = 8  # places without a name typed; a longer list would fill the panel
MAX_ON_CHIP = 36  # characters of a name, so that the number after the name stays in sight
STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip


class FilterChip(QPushButton):
    """A chip for one value, with the number of its pages. A click emits `toggledByUser` with its Choice."""

    toggledByUser = Signal(object)
    stepped = Signal(int)  # an arrow key was pressed: to the chip before (-1) or after (1)
    entered = Signal()

    def __init__(self, choice: Choice, name: str) -> None:
        super().__init__()
        self.choice, self._name = choice, name
        self.setObjectName("chip")
        self.setCheckable(True)
        self.clicked.connect(self._toggle)

    def show_count(self, count: FacetCount) -> None:
        """Show the number of pages, and whether the value is chosen."""
        name = truncated(self._name, MAX_ON_CHIP)
        self.setText(button_text(tr("{name} ({number})", name=name, number=count.count)))
        pages = trn("{name}, {number} page", "{name}, {number} pages", count.count, name=self._name)
        self.setAccessibleName(pages)
        self.setChecked(count.is_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `stepped` on an arrow key; other keys are those of a button."""
        if step := STEPS.get(Qt.Key(event.key())):
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit `entered`."""
        super().focusInEvent(event)
        self.entered.emit()

    def _toggle(self) -> None:
        self.toggledByUser.emit(self.choice)


class ChipGroup(QWidget):
    """A heading above the chips of one facet. Tab reaches one chip of the group, arrow keys the others."""

    choiceToggled = Signal(object)

    def __init__(self, title: str, label: Label) -> None:
        super().__init__()
        self._label = label
        self._chips: dict[Choice, FilterChip] = {}
        self.row = FlowRow()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._heading = plain_label(title, "group")
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self.row)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._layout.setSpacing(look().px(6))

    @property
    def chips(self) -> tuple[FilterChip, ...]:
        """The chips that are shown."""
        return tuple(chip for chip in self.row.widgets if isinstance(chip, FilterChip))

    def show_counts(self, counts: Iterable[FacetCount]) -> None:
        """Show a chip for each of `counts`. A chip that is shown already stays, and keeps the focus."""
        chips: dict[Choice, FilterChip] = {}
        for count in counts:
            chip = self._chips.get(count.choice) or self._new(count.choice)
            chip.show_count(count)
            chips[count.choice] = chip
        if tuple(chips) != tuple(self._chips):
            self._chips = chips
            self.row.set_widgets(tuple(chips.values()))
        self._set_tab_stop(next((chip for chip in self.chips if chip.hasFocus()), None))

    def _new(self, choice: Choice) -> FilterChip:
        chip = FilterChip(choice, self._label(choice))
        # Queued, because the new results may remove the chip.
        chip.toggledByUser.connect(self.choiceToggled, Qt.ConnectionType.QueuedConnection)
        chip.stepped.connect(self._step)
        chip.entered.connect(self._enter)
        return chip

    def _step(self, by: int) -> None:
        chips = self.chips
        at = next((number for number, chip in enumerate(chips) if chip.hasFocus()), 0)
        if 0 <= at + by < len(chips):
            chips[at + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _enter(self) -> None:
        self._set_tab_stop(next((chip for chip in self.chips if chip.hasFocus()), None))

    def _set_tab_stop(self, chosen: FilterChip | None) -> None:
        """Make Tab reach only `chosen`, or the first chip."""
        for number, chip in enumerate(self.chips):
            is_stop = chip is chosen if chosen else number == 0
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)


class PlaceChips(ChipGroup):
    """The chips of the places. Many places are shown only when a part of their name is typed."""

    def __init__(self, places: Places, label: Label) -> None:
        super().__init__(tr("Place"), label)
        self._places = places
        self._counts: tuple[FacetCount, ...] = ()
        self.field = TextField()
        self.field.setObjectName("placeField")
        self.field.setPlaceholderText(tr("Type a county, a town or a ZIP code"))
        self.field.setAccessibleName(tr("Find a place: county, town or ZIP code"))
        self.none_label = plain_label(tr("No page is for a place of this name."), "small", wraps=True)
        self._layout.insertWidget(1, self.field)
        self._layout.addWidget(self.none_label)
        self.none_label.hide()
        self.field.textChanged.connect(self._show)
        self.field.textEdited.connect(self._announce)

    def show_counts(self, counts: Iterable[FacetCount]) -> None:
        """Show the chosen places, and those whose name is typed, or all places if they are few."""
        self._counts = tuple(counts)
        self._show()

    def _show(self) -> None:
        few = len(self._counts) <= MOST
        typed = self.field.text().strip()
        named = {found.place.id for found in places_named(self._places, typed)}
        shown = [
            count
            for count in self._counts
            if count.is_chosen or count.choice.value in named or (few and not typed)
        ]
        super().show_counts(shown[: max(MOST, sum(count.is_chosen for count in shown))])
        self.field.setVisible(not few)
        self.none_label.setVisible(bool(typed) and not shown)

    def _announce(self) -> None:
        """Announce to a screen reader how many places fit what is typed."""
        number = len(self.chips)
        fits = trn("{number} place", "{number} places", number) if number else self.none_label.text()
        announce(self.field, fits)
