"""Shows the top bar: history buttons, search box, text size, menu, and *Hide now* at the right end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from guide.i18n import tr, trn
from guide.search.analysis.limits import LONGEST_QUERY
from guide.window.frame.bar_button import bar_button, history_button
from guide.window.frame.main_menu import MainMenu
from guide.window.frame.pages_menu import HistoryButton, PagesMenu
from guide.window.frame.search_field import SearchField
from guide.window.theme.appearance import look
from guide.window.widgets.arrow import show_arrow
from guide.window.widgets.hide_button import HideButton

# Widest and narrowest search box beside the buttons, in pixels at 100 %. If there is less room, the search
# box is in a row of its own.
SEARCH_WIDTH, MIN_SEARCH = 720, 360
WITH_WORDS = 440  # the narrowest search box beside which the arrows have their words
MIN_IN_LOW = 220  # the narrowest in a low window, where a row of its own would take too much of the height
MOST_USED = 4  # groups of buttons that a search box in their row must leave in sight
EDGE, SPACE, ABOVE = 16, 8, 10  # pixels


class TopBar(QFrame):
    """Arranges the search box and the buttons to fit the width, and hides buttons that do not fit.

    *Hide now* is never hidden. The actions of hidden buttons stay available by keys or in the menu.
    """

    def __init__(self, actions: dict[str, QAction], menu: MainMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.contents_button = bar_button(actions["contents"], tr("Contents"), plain=True)
        self._home = bar_button(actions["home"], tr("Home"), plain=True)
        self.pages_menu = PagesMenu(self)
        self._back = history_button(actions["back"], self.pages_menu)
        self._forward = history_button(actions["forward"], self.pages_menu)
        self.handout_button = bar_button(actions["handout"], tr("Hand-out"), plain=True)
        self.field = SearchField()
        self._beside_buttons, self._below_buttons = QHBoxLayout(), QHBoxLayout()
        self._has_contents_button = True
        self._is_arranging = self._is_low = False
        self._smaller = bar_button(actions["reduce"], "A–")
        self._larger = bar_button(actions["enlarge"], "A+")
        self.menu_button = QToolButton()
        self.hide_button = HideButton()
        self.hide_button.clicked.connect(actions["hide"].trigger)
        self._arrange(menu)

    def _arrange(self, menu: MainMenu) -> None:
        self.field.setAccessibleName(tr("Search"))
        self.field.setMaxLength(LONGEST_QUERY)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.menu_button.setText(tr("Menu"))
        menu.belong_to(self.menu_button)
        menu.keep_clear_of(self.hide_button)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, ABOVE, EDGE, ABOVE)
        layout.setSpacing(SPACE)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        layout.addLayout(row)
        layout.addLayout(self._below_buttons)
        for button in (self.contents_button, self._home, self._back, self._forward):
            row.addWidget(button)
        row.addLayout(self._beside_buttons, stretch=100)
        row.addStretch(1)
        for widget in (
            self.handout_button, self._smaller, self._larger, self.menu_button, self.hide_button
        ):  # fmt: skip
            row.addWidget(widget)
        self._beside_buttons.addWidget(self.field)

    def show_shift_exit(self, *, enabled: bool) -> None:
        """Set the quick exit's keys in the description of *Hide now*, the Shift key only if `enabled`."""
        if enabled:
            self.hide_button.setAccessibleDescription(
                tr("Covers all and ends the program at once. Shift three times or Ctrl+Shift+H does too.")
            )
        else:
            self.hide_button.setAccessibleDescription(
                tr("Covers all and ends the program at once. Ctrl+Shift+H does too.")
            )

    def set_low(self, *, is_low: bool) -> None:
        """Set the height: less if `is_low`, in a window that is low for its text."""
        if is_low != self._is_low:
            self._is_low = is_low
            above = ABOVE // 2 if is_low else ABOVE
            self._rows.setContentsMargins(EDGE, above, EDGE, above)
            self._rows.setSpacing(SPACE // 2 if is_low else SPACE)
            self._arrange_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the bar for the new width; move the search box to its own row if it does not fit."""
        super().resizeEvent(event)
        self._arrange_rows()
        self._fit_placeholder()

    def event(self, event: QEvent) -> bool:
        """Arrange the bar again when a button has got another size, as with the text."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange_rows()
        return super().event(event)

    def _arrange_rows(self) -> None:
        """Arrange the bar, again if it was given another width meanwhile."""
        if self._is_arranging:
            return  # showing a button lays out the window, which may resize the bar meanwhile
        self._is_arranging = True
        width = -1
        while width != self.width():
            width = self.width()
            self._show_what_fits()
        self._is_arranging = False

    def _show_what_fits(self) -> None:
        """Show the buttons that fit, by priority, and place the search box beside or below them."""
        room, groups = self.width() - 2 * EDGE - SPACE, self._by_priority()
        minimum, sizes = look().px(MIN_SEARCH), (self._smaller, self._larger)
        shares = look().px(MIN_IN_LOW)
        if self._is_low and sum(map(_width_of, groups[:MOST_USED])) <= room - shares:
            minimum = shares
        kept = shares if minimum == shares else 0  # for the search box, so the last buttons give way
        shown: dict[QAbstractButton, bool] = {}
        for buttons in groups:
            wanted = _width_of(buttons)
            fits = wanted <= room - kept or self.hide_button in buttons
            room -= wanted if fits else 0
            shown.update(dict.fromkeys(buttons, fits))
        # The menu can change the text size too, so hide these buttons if the search box then fits the row.
        if room < minimum <= room + _width_of(sizes) and shown[self._larger]:
            room += _width_of(sizes)
            shown.update(dict.fromkeys(sizes, False))
        for button, fits in shown.items():
            button.setVisible(fits)
        room -= self._show_words(room, are_all_shown=all(shown.values()))
        self._place_field(beside=room >= minimum)

    def _show_words(self, room: int, *, are_all_shown: bool) -> int:
        """Show words beside the arrows if `room` is left for them. Return the pixels that they take."""
        arrows = (self._back, self._forward)
        words = sum(arrow.width_of_words for arrow in arrows)
        fits = are_all_shown and room - words >= look().px(WITH_WORDS)
        for arrow in arrows:
            arrow.show_words(are_shown=fits)
        return words if fits else 0

    def _by_priority(self) -> tuple[tuple[QAbstractButton, ...], ...]:
        contents = (self.contents_button,) if self._has_contents_button else ()
        # Last the buttons for the text size, which the menu replaces. The others but Hide now have keys.
        return (
            (self.hide_button,), (self.menu_button,), (self._back,), (self._home,), contents,
            (self.handout_button,), (self._forward,), (self._smaller, self._larger),
        )  # fmt: skip

    def _place_field(self, *, beside: bool) -> None:
        row = self._beside_buttons if beside else self._below_buttons
        self.field.setMaximumWidth(look().px(SEARCH_WIDTH) if beside else self.width())
        if row.indexOf(self.field) < 0:
            for other in (self._beside_buttons, self._below_buttons):
                other.removeWidget(self.field)
            row.addWidget(self.field)

    def _fit_placeholder(self) -> None:
        full = tr("Search: a word, a question, a number")
        room = self.field.width() - 2 * self.field.fontMetrics().height()
        fits = self.field.fontMetrics().horizontalAdvance(full) <= room
        self.field.setPlaceholderText(full if fits else tr("Search"))

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        for button, to_left in ((self._back, True), (self._forward, False)):
            show_arrow(button, to_left=to_left)
        self._arrange_rows()

    def show_contents_button(self, visible: bool) -> None:  # noqa: FBT001 - a slot
        """Show or hide the button that opens the contents. It is needed only while they are not in sight."""
        self._has_contents_button = visible
        if not visible:
            self.contents_button.hide()
        self._arrange_rows()

    def show_number_on_handout(self, number: int) -> None:
        """Show on the hand-out button how many items the hand-out has."""
        self.handout_button.setText(tr("Hand-out ({number})", number=number) if number else tr("Hand-out"))
        self.handout_button.setAccessibleName(
            trn("Hand-out, {number} item", "Hand-out, {number} items", number) if number else tr("Hand-out")
        )
        self._arrange_rows()

    def focus_search(self) -> None:
        """Focus the search box and select its text."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()


def _width_of(buttons: Sequence[QAbstractButton]) -> int:
    """Return the width in pixels that buttons need, with the space beside each."""
    for button in buttons:
        button.ensurePolished()  # a hidden one has its old size until it is shown
    return sum(SPACE + _own_width(button) for button in buttons)


def _own_width(button: QAbstractButton) -> int:
    return button.bare_width if isinstance(button, HistoryButton) else button.sizeHint().width()
