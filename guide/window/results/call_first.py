"""Shows the block "Call first": help lines above the results of a query that contains a sign of danger."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guide.content.model import Entry
from guide.i18n import tr
from guide.render.urgent import urgent_line
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import SPACE as FLOW_SPACE
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.row_text import INSET, text_inset
from guide.window.widgets.urgent_button import UrgentButton


class CallFirst(QWidget):
    """A framed block with one button per help line. The block is hidden while it has no help lines.

    `helpLineChosen` carries the page name of the help line whose button was clicked.
    """

    helpLineChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[UrgentButton] = []
        self._is_tight = False
        self._shown: tuple[Entry, ...] = ()
        # Where the pane is low, the heading stands in the line of the first button.
        self._heading, self._heading_beside = (plain_label(tr("Call first"), "group") for _ in range(2))
        block = self._block = QFrame()
        block.setObjectName("callFirst")
        self._outer_layout = QVBoxLayout(self)
        self._outer_layout.addWidget(block)
        self._block_layout = QVBoxLayout(block)
        self._block_layout.setSpacing(0)
        self._block_layout.addWidget(self._heading)
        self._flow = FlowRow(self._heading_beside)
        self._block_layout.addWidget(self._flow)
        for heading in (self._heading, self._heading_beside):
            heading.setIndent(INSET)
        self.hide()

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._fit()

    def set_tight(self, *, is_tight: bool) -> None:
        """Set the height: less if `is_tight`, because the pane is low."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self._fit()

    def _fit(self) -> None:
        px, tight = look().px, self._is_tight
        around = px(4) if tight else px(8)
        self._outer_layout.setContentsMargins(around, around, around, 0)
        # The text of the buttons is aligned with the text of the results below.
        side = text_inset() - around - INSET
        self._block_layout.setContentsMargins(side, 0 if tight else px(6), side, 0 if tight else px(2))
        self._flow.set_space(0 if tight else FLOW_SPACE)
        self._heading.setHidden(tight)
        self._heading_beside.setVisible(tight)
        for button in self.buttons:
            button.set_tight(is_tight=tight)
            button.show_words(button.texts[0])

    @property
    def has_lines(self) -> bool:
        """Whether there are help lines to show."""
        return bool(self.buttons)

    def fit_words(self, room: int) -> None:
        """Show words beside the numbers as far as the block then has at most `room` pixels of height.

        The numbers stay whole, also if there is no room for them.
        """
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # a new one has another font until then
        needed = fewer = 0
        for fewer in range(max((len(button.texts) for button in self.buttons), default=0)):
            for button in self.buttons:
                button.show_words(_words(button, fewer))
            needed = self._needed_height()
            if needed <= room:
                break
        for button in reversed(self.buttons):  # what fits beside the numbers takes no more height
            button.show_words(_words(button, max(0, min(fewer, len(button.texts) - 1) - 1)))
            if self._needed_height() > needed:
                button.show_words(_words(button, fewer))

    def _needed_height(self) -> int:
        """Return the height with the words that were set just now, which the layouts would learn of later."""
        self._flow.update_layout()
        self._block.updateGeometry()
        return self.heightForWidth(self.width())

    def show_help_lines(self, help_lines: tuple[Entry, ...]) -> None:
        """Show a button for each of `help_lines`, or hide the block if there are none."""
        if help_lines == self._shown:
            return  # so that nothing moves while the user types
        self._shown = help_lines
        self.buttons = [UrgentButton(urgent_line(line), wraps=True) for line in help_lines]
        for button in self.buttons:
            button.chosen.connect(self.helpLineChosen)
            button.set_tight(is_tight=self._is_tight)
        self._flow.set_widgets((self._heading_beside, *self.buttons))
        self._heading_beside.setVisible(self._is_tight)

    def announcement(self) -> str:
        """Return the help lines as one text for a screen reader, or "" if there are none."""
        names = "; ".join(button.accessibleName() for button in self.buttons)
        return tr("Call first: {lines}", lines=names) if names else ""


def _words(button: UrgentButton, fewer: int) -> str:
    """Return the words of a button, less of them for each step of `fewer`."""
    return button.texts[min(fewer, len(button.texts) - 1)]
