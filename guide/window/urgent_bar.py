"""The bar at the bottom: 911 and 988, which are part of the program, and how old the content is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from guide.words import tr


class UrgentBar(QFrame):
    """Always in sight, also when no content can be read."""

    def __init__(self, age: str) -> None:
        super().__init__()
        self.setObjectName("urgentBar")
        self.setAccessibleName(tr("Urgent numbers"))
        self._age = QLabel(age)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 11, 16, 11)
        layout.setSpacing(8)
        for text, role in (
            ("911", "danger"),
            (tr("danger now"), "danger"),
            ("", ""),
            ("988", "strong"),
            (tr("suicide and crisis, call or text"), ""),
        ):
            layout.addWidget(_label(text, role))
        layout.addStretch(1)
        self._age.setProperty("role", "small")
        layout.addWidget(self._age)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the numbers where it is short; the age stands on the About page too."""
        super().resizeEvent(event)
        others = sum(
            widget.sizeHint().width() + 8 for widget in self.findChildren(QLabel) if widget is not self._age
        )
        self._age.setVisible(others + self._age.sizeHint().width() + 48 < self.width())


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
