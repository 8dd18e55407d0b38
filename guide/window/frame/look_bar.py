"""Shows a bar with the text size and the colours. It stays open while the worker tries them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from guide.i18n import tr
from guide.settings import ThemeChoice
from guide.window.theme.appearance import look
from guide.window.theme.theme import Theme
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.row_scroll import RowScroll


class LookBar(QFrame):
    """A bar above the panes: smaller, larger and normal text, and a radio button for each choice of colours.

    It is hidden at first. Esc or its button closes it, and the focus goes back to where it was.
    """

    opened = Signal()

    def __init__(self, theme: Theme, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("lookBar")
        self.setAccessibleName(tr("Text size and colours"))
        self._theme = theme
        self._before: QWidget | None = None
        self._actions = actions
        self.smaller_button = self._size_button("A–", "reduce")
        self.normal_button = self._size_button("", "reset-size")
        self.larger_button = self._size_button("A+", "enlarge")
        self._group = QButtonGroup(self)
        self.choice_buttons = {choice: self._choice_button(choice, text) for choice, text in _choices()}
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.close_bar)
        self._labels = plain_label(tr("Text size")), plain_label(tr("Colours"))
        self._gap = QWidget()  # between the two groups
        self._row = FlowRow()
        self._scroll = RowScroll(self._row)
        self._arrange()
        self.restyle()
        self.hide()

    def _arrange(self) -> None:
        size_label, color_label = self._labels
        self._row.set_widgets(
            (
                size_label, self.smaller_button, self.normal_button, self.larger_button,
                self._gap, color_label, *self.choice_buttons.values(), self.close_button,
            )
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _size_button(self, text: str, action_id: str) -> QPushButton:
        action = self._actions[action_id]
        button = QPushButton(text)
        button.setAccessibleName(action.text())
        button.setAccessibleDescription(action.shortcut().toString())
        button.clicked.connect(action.trigger)
        return button

    def _choice_button(self, choice: ThemeChoice, text: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setChecked(choice is self._theme.choice)
        button.toggled.connect(lambda checked: self._theme.choose(choice) if checked else None)
        self._group.addButton(button)
        return button

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        size = tr("{percent} %", percent=look().scale)
        self.normal_button.setText(size)
        self.normal_button.setAccessibleName(tr("{size}: back to 100 %", size=size))
        self._gap.setFixedSize(look().px(20), 1)
        self._row.set_margins(16, look().px(6), 16, look().px(6))

    def toggle(self) -> None:
        """Open the bar and move the focus to it, or close it."""
        if self.isVisible():
            self.close_bar()
            return
        self._before = QApplication.focusWidget()
        self.show()
        self.larger_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.opened.emit()

    def close_bar(self) -> None:
        """Hide the bar, and move the focus to where it was before."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the bar on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)


def _choices() -> tuple[tuple[ThemeChoice, str], ...]:
    return (
        (ThemeChoice.SYSTEM, tr("As on this computer")),
        (ThemeChoice.LIGHT, tr("Light")),
        (ThemeChoice.DARK, tr("Dark")),
        (ThemeChoice.CONTRAST, tr("High contrast")),
    )
