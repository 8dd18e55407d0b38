"""Shows buttons that put a page or all its contacts on the hand-out: beside the text, or above it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.window.reader.page_layout import MARGIN, WIDTH
from guide.window.reader.reader import Reader
from guide.window.theme.appearance import Appearance, look
from guide.window.widgets.flow_row import SPACE, FlowRow
from guide.window.widgets.star import show_star

RING = 2  # pixels of the focus ring around the page


class PageBar(QFrame):
    """A row with two buttons, which show whether the page and whether its contacts are on the hand-out.

    `toggled` is emitted for the page, `allToggled` for its contacts. A button is hidden on pages that it
    is not for, and the row if both are.

    The row stands beside the top of the text if there is room, else above it, on one line with fewer words if
    it must. It is a part of the page, which scrolls with it and leaves it room, so that it takes no height
    from the page.
    """

    toggled = Signal()
    allToggled = Signal()

    def __init__(self, pane: QWidget, reader: Reader) -> None:
        super().__init__(pane)
        self.setObjectName("pageBar")
        self._stars: dict[QPushButton, tuple[Appearance, bool]] = {}  # as they are drawn on the buttons
        self._number = 0  # of contacts on the page
        self._reader, self._top, self.is_beside = reader, 0, False
        self._is_wanted = False  # on this page
        self.button, self.all_button = QPushButton(), QPushButton()
        self.button.setAccessibleDescription(tr("Put this page on the hand-out, or take it off (Ctrl+D)"))
        self.all_button.setAccessibleDescription(
            tr("The help lines and places that this page names, each as an item")
        )
        for button, signal in ((self.button, self.toggled), (self.all_button, self.allToggled)):
            button.setObjectName("addLine")
            button.setCheckable(True)
            button.clicked.connect(signal)
            button.installEventFilter(self)
        self._flow = FlowRow(self.button, self.all_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._flow)
        reader.verticalScrollBar().valueChanged.connect(self._move)
        reader.verticalScrollBar().rangeChanged.connect(self._keep_within)
        self.hide()

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come back into sight with the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._move()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, as a part of which the row is seen."""
        QApplication.sendEvent(self._reader.viewport(), event)

    def _move(self) -> None:
        has_focus = self.button.hasFocus() or self.all_button.hasFocus()
        self.move(self.x(), self._top - (0 if has_focus else self._reader.verticalScrollBar().value()))

    def _keep_within(self) -> None:
        """Hide the row while a bar below leaves the page less height than it: it would cover that bar."""
        self.setVisible(self._is_wanted and self._reader.height() >= self._top + self.height())

    def stand(self) -> None:
        """Stand where there is room, in a pane of another width or with other buttons."""
        shown = [button for button in (self.button, self.all_button) if not button.isHidden()]
        if not shown:
            self._reader.leave_room_above(0)
            return
        self._show_words(are_short=False)
        px = look().px
        needed = max(button.sizeHint().width() for button in shown) + px(4)
        left = self._reader.width() - needed - px(16)  # with the scroll bar
        self.is_beside = left >= px(MARGIN + WIDTH + 8)
        self._top = px(8) if self.is_beside else RING
        if self.is_beside:
            self._flow.set_margins(0, 4, 0, 4)
        else:
            # Beside the scroll bar, which comes only once the page is laid out.
            beside = self._reader.verticalScrollBar().sizeHint().width() + RING
            left, needed = RING, self._reader.width() - RING - beside
            edge = min(px(MARGIN), needed // 16)
            before = max(4, edge - px(6))
            self._flow.set_margins(before, 4, 16, 4)
            one_line = sum(button.sizeHint().width() + SPACE for button in shown) - SPACE
            self._show_words(are_short=one_line > needed - before - 16)
        height = self._flow.heightForWidth(needed)
        self.setGeometry(left, self._top, needed, height)
        self._reader.leave_room_above(0 if self.is_beside else height)
        self._move()
        self.raise_()
        self._keep_within()

    def show_page(self, *, offered: bool, held: bool, contacts: int = 0, all_held: bool = False) -> None:
        """Show the row if the page can be handed out (`offered`), or if it has several contacts.

        `held` and `all_held` are whether the page, and whether all contacts, are on the hand-out.
        """
        self._number = contacts
        self.button.setVisible(offered)
        self.all_button.setVisible(contacts > 1)
        self._is_wanted = offered or contacts > 1
        self.setVisible(self._is_wanted)
        self.button.setChecked(held)
        self.all_button.setChecked(all_held)
        self._show()

    def _show(self) -> None:
        for button in (self.button, self.all_button):
            self._show_star(button, filled=button.isChecked())
        number = self._number
        self.button.setAccessibleName(
            tr("On the hand-out") if self.button.isChecked() else tr("Put on the hand-out")
        )
        self.all_button.setAccessibleName(
            tr("All {number} contacts of this page: on the hand-out", number=number)
            if self.all_button.isChecked()
            else tr("Put all {number} contacts of this page on the hand-out", number=number)
        )
        self.stand()

    def _show_words(self, *, are_short: bool) -> None:
        held, all_held = self.button.isChecked(), self.all_button.isChecked()
        if are_short:
            words, all_words = tr("Hand-out"), tr("All {number}")
        else:
            words = tr("On the hand-out") if held else tr("Put on the hand-out")
            all_words = tr("All {number} are on it") if all_held else tr("Add all {number} on this page")
        self.button.setText(words)
        self.all_button.setText(all_words.format(number=self._number))

    def _show_star(self, button: QPushButton, *, filled: bool) -> None:
        if self._stars.get(button) != (look(), filled):
            self._stars[button] = look(), filled
            show_star(button, filled=filled)
