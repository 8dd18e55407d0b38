"""Offers the choice of a place: from a list, or by typing a county, a town or a ZIP code."""

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate

from guide.content.place_names import NamedPlace, places_named
from guide.content.places import Places
from guide.i18n import tr, trn
from guide.window.widgets.accessibility import announce
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.text_field import TextField

MOST_ROWS = 12  # that are in sight without scrolling


class PlaceField(TextField):
    """The field of the list of places. It emits `pressed` when it is clicked."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Emit `pressed` after the field has done what it does at a click."""
        super().mousePressEvent(event)
        self.pressed.emit()


class PlaceBox(ComboBox):
    """A list of places with a field to type in, which offers the places that fit what is typed.

    `placeChosen` carries the id of the chosen place, or "" for all places.
    """

    placeChosen = Signal(str)

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places = places
        self._offered: dict[str, str] = {}  # the ids of the places that are offered, by what is shown
        self._rows, self._popup = QStringListModel(self), QListView()
        self.field = PlaceField()
        self.suggestions = QCompleter(self._rows, self)
        self._set_up_field()
        for widget in (self, self.field):
            widget.setAccessibleName(tr("Place: show what serves it"))
            widget.setAccessibleDescription(tr("Type a county, a town or a ZIP code."))
        self.setMaxVisibleItems(MOST_ROWS)
        self.addItem(tr("All places"), "")
        for place in places.to_choose:
            self.addItem(place.name, place.id)
        self.activated.connect(self._choose)

    def _set_up_field(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(self.InsertPolicy.NoInsert)
        self.setInputMethodHints(self.field.inputMethodHints())  # which Qt gives to the field again
        self.setLineEdit(self.field)
        self.field.setCompleter(self.suggestions)
        suggestions = self.suggestions
        suggestions.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        suggestions.setMaxVisibleItems(MOST_ROWS)
        rows = self._popup
        rows.setObjectName("placeList")
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        suggestions.setPopup(rows)
        # The default delegate draws rows without padding. A completer sets its own with its popup.
        rows.setItemDelegate(QStyledItemDelegate(rows))
        suggestions.activated.connect(self._choose_offered, Qt.ConnectionType.QueuedConnection)
        self.field.textEdited.connect(self._find)
        self.field.textChanged.connect(self._show_start)
        self.field.pressed.connect(self._offer_all)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the name of the place, so that what is typed replaces it.

        The list of places gives the focus back while one types; what was typed by then must stay.
        """
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, self, self._select_all)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the chosen place again, unless only the list of places takes the focus."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._restore()
            # A name that stays selected looks as if one could type over it; a long one would show its end.
            self.field.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the first place that fits on Enter, and show the chosen place again on Esc."""
        is_typed = self.currentText() != self.itemText(self.currentIndex())
        if is_typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_offered(next(iter(self._offered), ""))
        elif is_typed and event.key() == Qt.Key.Key_Escape:
            self._restore()
        else:
            super().keyPressEvent(event)

    def _select_all(self) -> None:
        if self.hasFocus():
            length = len(self.field.text())
            self.field.setSelection(length, -length)  # backwards: the start of a long name stays in sight

    def _show_start(self) -> None:
        """Show the start of a name that is too long for the field, where it is chosen elsewhere."""
        if not self.hasFocus():
            self.field.setCursorPosition(0)

    def _find(self, typed: str) -> None:
        everywhere = self.itemText(0)
        is_everywhere = everywhere.casefold().startswith(typed.strip().casefold())  # also of an empty field
        offered = {everywhere: ""} if is_everywhere else {}
        named = places_named(self._places, typed)
        self._offer(offered | {_label(found): found.place.id for found in named})
        self._announce_offered()

    def _announce_offered(self) -> None:
        """Announce what fits what is typed, as the list of it never has the focus."""
        first, number = next(iter(self._offered), ""), len(self._offered)
        places = trn("{number} place", "{number} places", number)
        fits = tr("{places}: {first}", places=places, first=first)
        announce(self, fits if first else tr("No place of this name"))

    def _offer_all(self) -> None:
        """Offer all places at a click; what is typed then leaves those that fit."""
        self._offer({self.itemText(row): self.itemData(row) for row in range(self.count())})
        self.suggestions.complete()

    def _offer(self, offered: dict[str, str]) -> None:
        self._offered = offered
        self._rows.setStringList(list(offered))
        beside = self._popup.verticalScrollBar().sizeHint().width() + 2 * self._popup.frameWidth()
        self.suggestions.setMaxVisibleItems(self._rows_with_room())
        self._popup.setMinimumWidth(self._popup.sizeHintForColumn(0) + beside)  # no name is cut

    def _rows_with_room(self) -> int:
        """Return how many rows have room below the field in the window, or above it in its pane.

        A longer list would move up over the bar at the top, where *Hide now* is.
        """
        window, row = self.window(), max(1, self._popup.sizeHintForRow(0))
        below = window.height() - self.mapTo(window, self.rect().bottomLeft()).y()
        room = max(below, self.y()) - row // 2
        return max(1, min(MOST_ROWS, room // row))

    def _choose_offered(self, label: str) -> None:
        """Choose the place that is offered as `label`; without such a place, show the chosen one again."""
        place = self._offered.get(label)
        if place is not None and self.select(place):
            self._choose()
            announce(self, tr("Chosen: {place}", place=self.itemText(self.currentIndex())))
        else:
            announce(self, tr("No place of this name"))
        self._restore()

    def _restore(self) -> None:
        self._offered = {}
        self._popup.hide()  # a key that is handled here does not close it
        self.setEditText(self.itemText(self.currentIndex()))
        self._select_all()

    def _choose(self) -> None:
        self.placeChosen.emit(self.currentData())


def _label(found: NamedPlace) -> str:
    if not found.town:
        return found.place.name
    return tr("{place} ({town})", place=found.place.name, town=found.town)
