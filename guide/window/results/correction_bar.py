"""A slip that was mended, and the way to what was typed."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.search.results.results import Correction
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import button_text
from guide.window.widgets.row_text import INSET, edge


class CorrectionBar(QWidget):
    """Says what is searched for in place of what was typed, and offers what was typed."""

    literalWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._appearance = Appearance()
        self._shown = QLabel()
        self._shown.setObjectName("correction")
        self._shown.setTextFormat(Qt.TextFormat.RichText)
        self._shown.setWordWrap(True)
        self._shown.setIndent(INSET)
        self._instead = QPushButton()
        self._instead.setObjectName("link")
        self._correction: Correction | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._shown)
        self._layout.addWidget(self._instead, alignment=Qt.AlignmentFlag.AlignLeft)
        self._instead.setAccessibleName(tr("Search instead for what was typed"))
        self._instead.clicked.connect(self.literalWanted)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._layout.setContentsMargins(
            edge(appearance) - INSET, appearance.px(12), edge(appearance) - INSET, 0
        )
        self._fit()

    def show_correction(self, correction: Correction | None) -> None:
        """Show what was mended, or nothing."""
        self._correction = correction
        self.setVisible(correction is not None)
        if correction:
            shown = f"<b>{escape(correction.shown)}</b>"
            self._shown.setText(tr("Showing results for {query}", query=shown))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what was typed to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def words(self) -> str:
        """Give all of it for a screen reader."""
        return tr("Showing results for {query}", query=self._correction.shown) if self._correction else ""

    def _fit(self) -> None:
        if self._correction is None:
            return
        full = tr("Search instead for {typed}", typed=" ".join(self._correction.typed.split()))
        room = self.width() - 2 * edge(self._appearance)
        metrics = QFontMetrics(self._instead.font())
        self._instead.setAccessibleName(full)
        self._instead.setText(button_text(metrics.elidedText(full, Qt.TextElideMode.ElideRight, room)))
