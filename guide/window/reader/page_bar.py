"""Shows the row above a page, with buttons that put the page or all its contacts on the hand-out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.window.reader.page_layout import MARGIN
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.star import show_star


class PageBar(QFrame):
    """A row with two buttons, which show whether the page and whether its contacts are on the hand-out.

    `toggled` is emitted for the page, `allToggled` for its contacts. A button is hidden above pages that it
    is not for, and the row if both are.
    """

    toggled = Signal()
    allToggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageBar")
        self._appearance = Appearance()
        self._number = 0  # of contacts on the page
        self.button, self.all_button = QPushButton(), QPushButton()
        self.button.setToolTip(tr("Put this page on the hand-out, or take it off (Ctrl+D)"))
        self.all_button.setToolTip(tr("The help lines and places that this page names, each as an item"))
        for button, signal in ((self.button, self.toggled), (self.all_button, self.allToggled)):
            button.setObjectName("addLine")
            button.setCheckable(True)
            button.clicked.connect(signal)
        self._flow = FlowRow()
        self._flow.set_widgets((self.button, self.all_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._flow)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Align the buttons with the text of the page at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        inset = self._appearance.px(6)
        edge = min(self._appearance.px(MARGIN), self.width() // 16)
        self._flow.set_margins(max(4, edge - inset), 4, 16, 4)

    def show_page(self, *, offered: bool, held: bool, contacts: int = 0, all_held: bool = False) -> None:
        """Show the row if the page can be handed out (`offered`), or if it has several contacts.

        `held` and `all_held` are whether the page, and whether all contacts, are on the hand-out.
        """
        self._number = contacts
        self.button.setVisible(offered)
        self.all_button.setVisible(contacts > 1)
        self.setVisible(offered or contacts > 1)
        self.button.setChecked(held)
        self.all_button.setChecked(all_held)
        self._show()
        self._fit()

    def _show(self) -> None:
        held, all_held = self.button.isChecked(), self.all_button.isChecked()
        self.button.setText(tr("On the hand-out") if held else tr("Put on the hand-out"))
        put, on = tr("Add all {number} on this page"), tr("All {number} are on it")
        self.all_button.setText((on if all_held else put).format(number=self._number))
        self.all_button.setAccessibleName(
            tr("All {number} contacts of this page: on the hand-out", number=self._number)
            if all_held
            else tr("Put all {number} contacts of this page on the hand-out", number=self._number)
        )
        show_star(self.button, self._appearance, filled=held)
        show_star(self.all_button, self._appearance, filled=all_held)
