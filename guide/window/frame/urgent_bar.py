"""Shows 911, 988, the urgent lines of the pack and the age of the content at the bottom of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from guide.i18n import tr
from guide.render.urgent import UrgentLine, program_lines
from guide.window.frame.fitted_bar import FittedBar
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.urgent_button import UrgentButton

_LEFT, _RIGHT, _SPACE, _ABOVE = 8, 16, 4, 4  # pixels
_MARGINS = _LEFT + _RIGHT


class UrgentBar(FittedBar):
    """The bar with the urgent numbers.

    911, 988 and the first line of the pack are always visible, 911 and 988 also if no content could be read.
    """

    lineChosen = Signal(str)  # the target of the line; "" if it has no page

    def __init__(self, lines: tuple[UrgentLine, ...], age: str) -> None:
        super().__init__()
        self.setObjectName("urgentBar")
        self.setAccessibleName(tr("Urgent numbers"))
        self._age = plain_label(age, "small")
        self.buttons = tuple(map(UrgentButton, lines))
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(_LEFT, _ABOVE, _RIGHT, _ABOVE)
        layout.setSpacing(_SPACE)
        for button in self.buttons:
            button.chosen.connect(self.lineChosen)
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self._age)

    def set_low(self, *, is_low: bool) -> None:
        """Set the height: less if `is_low`, in a window that is low for its text."""
        above = 0 if is_low else _ABOVE
        self._row.setContentsMargins(_LEFT, above, _RIGHT, above)

    def fit(self) -> None:
        """Show 911, 988 and the first line of the pack always, then the other lines that fit, then the age.

        Where there is no room for the words of those three, their numbers stand alone at last.
        """
        room = self.width() - _MARGINS
        kept = self.buttons[: len(program_lines()) + 1]
        words = _words_that_fit(kept, room)
        for button, text in zip(kept, words, strict=True):
            button.show_words(text)
            room -= button.width_with(text) + _SPACE
            if text != button.texts[0]:
                room = 0  # what comes after them is of less use
        for widget in (*self.buttons[len(kept) :], self._age):
            wanted = widget.sizeHint().width() + _SPACE
            widget.setVisible(wanted <= room)
            room = room - wanted if wanted <= room else 0


def _words_that_fit(buttons: Sequence[UrgentButton], room: int) -> list[str]:
    """Return the words to show with each button, fewer until all of them fit `room` pixels."""
    words = [button.texts[0] for button in buttons]
    # 988 loses its words first and 911 last; a line of the pack keeps its name as long as it can.
    order = [*buttons[1:2], *buttons[2:], *buttons[:1], *buttons[2:]]
    for button in order:
        if sum(each.width_with(text) + _SPACE for each, text in zip(buttons, words, strict=True)) <= room:
            break
        at = buttons.index(button)
        words[at] = button.texts[button.texts.index(words[at]) + 1]
    return words
