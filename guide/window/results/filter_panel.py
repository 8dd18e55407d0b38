"""Shows what can narrow the results: a group of chips for each facet, with a field to find a place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from guide.content.facet import Choice, Facet
from guide.content.places import Places
from guide.i18n import tr
from guide.search.results.facets import FacetCount
from guide.window.results.choice_labels import facet_label
from guide.window.results.filter_chips import ChipGroup, FilterChip, PlaceChips
from guide.window.theme.appearance import look
from guide.window.widgets.row_text import text_inset


class _Body(QWidget):
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class FilterPanel(QScrollArea):
    """Shows the filters. `choiceToggled` carries the Choice that was chosen or dropped.

    `contentResized` asks to fit the height of the panel.
    """

    choiceToggled = Signal(object)
    contentResized = Signal()

    def __init__(self, places: Places, label: Callable[[Choice], str]) -> None:
        super().__init__()
        self.setObjectName("filterPanel")
        self.setAccessibleName(tr("Filter the results"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.place_chips = PlaceChips(places, label)
        make = partial(ChipGroup, label=label)
        self.groups: dict[Facet, ChipGroup] = {
            facet: self.place_chips if facet is Facet.REGION else make(facet_label(facet)) for facet in Facet
        }
        body = _Body()
        self._layout = QVBoxLayout(body)
        for group in self.groups.values():
            group.hide()
            group.choiceToggled.connect(self.choiceToggled)
            self._layout.addWidget(group)
        self.setWidget(body)
        body.resized.connect(self.contentResized)
        self._query = ""

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        edge = text_inset() - 2
        self._layout.setContentsMargins(edge, look().px(12), edge, look().px(12))
        self._layout.setSpacing(look().px(16))

    @property
    def chips(self) -> tuple[FilterChip, ...]:
        """The chips of all groups."""
        return tuple(chip for group in self.groups.values() for chip in group.chips)

    @property
    def content_height(self) -> int:
        """The height in pixels at which nothing needs to be scrolled."""
        return self._layout.sizeHint().height() + 2 * self.frameWidth()

    def set_query(self, query: str) -> None:
        """Empty the field of the places and scroll to the top, if `query` differs from the previous query."""
        if query != self._query:
            self._query = query
            self.place_chips.field.clear()
            self.verticalScrollBar().setValue(0)

    def show_counts(self, counts: tuple[FacetCount, ...]) -> None:
        """Show `counts` instead of the previous counts. A chip with the focus keeps it."""
        for facet, group in self.groups.items():
            of_facet = [count for count in counts if count.choice.facet is facet]
            group.show_counts(of_facet)
            group.setVisible(bool(of_facet))
        self.contentResized.emit()

    @property
    def has_focus_inside(self) -> bool:
        """Whether a part of the panel has the focus."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def focus_first(self) -> None:
        """Move the focus to the first chip."""
        if self.chips:
            self.chips[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
