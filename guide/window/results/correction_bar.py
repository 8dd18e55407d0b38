"""Shows that the spelling of a query was corrected, and offers a search for the query as it was typed."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from guide.i18n import tr
from guide.search.results.results import Correction
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import button_text
from guide.window.widgets.row_text import INSET, text_inset


class CorrectionBar(QWidget):
    """A bar with the corrected query. Its button searches for the typed query."""

    def __init__(self) -> None:
        super().__init__()
        self.shown_label = QLabel()
        self.shown_label.setObjectName("correction")
        self.shown_label.setTextFormat(Qt.TextFormat.RichText)
        self.shown_label.setWordWrap(True)
        self.shown_label.setIndent(INSET)
        self.literal_button = QPushButton()
        self.literal_button.setObjectName("link")
        self._correction: Correction | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.shown_label)
        self._layout.addWidget(self.literal_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.literal_button.setAccessibleName(tr("Search instead for what was typed"))

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._layout.setContentsMargins(text_inset() - INSET, look().px(12), text_inset() - INSET, 0)
        self._fit()

    def show_correction(self, correction: Correction | None) -> None:
        """Show `correction`, or hide the bar if `correction` is None."""
        self._correction = correction
        self.setVisible(correction is not None)
        if correction:
            shown = f"<b>{escape(correction.shown)}</b>"
            self.shown_label.setText(tr("Showing results for {query}", query=shown))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text of the button to the new width."""
        super().resizeEvent(event)
        self._fit()

    def announcement(self) -> str:
        """Return the sentence for a screen reader, or "" if nothing was corrected."""
        return tr("Showing results for {query}", query=self._correction.shown) if self._correction else ""

    def _fit(self) -> None:
        if self._correction is None:
            return
        full = tr("Search instead for {typed}", typed=" ".join(self._correction.typed.split()))
        room = self.width() - 2 * text_inset()
        metrics = QFontMetrics(self.literal_button.font())
        self.literal_button.setAccessibleName(full)
        self.literal_button.setText(button_text(metrics.elidedText(full, Qt.TextElideMode.ElideRight, room)))
