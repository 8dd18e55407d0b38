"""The preview: every page as it will be on paper, at true size if there is room."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import QAbstractScrollArea

from guide.i18n import tr, trn
from guide.window.theme.appearance import Appearance
from guide.window.widgets.row_text import RowText, resized_font

UNITS = 720  # units to an inch in which a page is drawn
GAP = 16  # pixels around a page
PLAUSIBLE = (60, 300)  # pixels to an inch; a screen that reports others does not know its size


class PaperPages(Protocol):
    """Pages that can be drawn. Width and height are in inches; `draw` paints in UNITS to the inch."""

    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def count(self) -> int: ...
    def draw(self, painter: QPainter, number: int) -> None: ...


class Preview(QAbstractScrollArea):
    """Shows the pages one below another, black on white in every theme."""

    scaleChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._appearance = Appearance()
        self._pages: PaperPages | None = None
        self._hint = ""
        self._pictures: dict[int, QPixmap] = {}
        self.show_hint("")

    @property
    def count(self) -> int:
        """The number of pages."""
        return self._pages.count if self._pages else 0

    @property
    def percent(self) -> int:
        """The size of the pages on the screen, in percent of their size on paper."""
        return round(100 * self._dots() / true_dots(self.screen()))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._measure()

    def show_hint(self, sentence: str) -> None:
        """Show a sentence instead of pages."""
        self._pages, self._hint = None, sentence
        self._show(tr("Preview. {sentence}", sentence=sentence))

    def show_pages(self, pages: PaperPages, names: tuple[str, ...]) -> None:
        """Show other pages; `names`, what is on them, are for screen readers."""
        self._pages = pages
        number = trn("{number} page", "{number} pages", pages.count)
        self._show(tr("Preview, {number}: {names}", number=number, names="; ".join(names)))

    def _show(self, words: str) -> None:
        self.setAccessibleName(words)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._measure()

    def _dots(self) -> float:
        """Return the pixels to an inch: those of real paper, or fewer if a page is wider than the pane."""
        true = true_dots(self.screen())
        if self._pages is None:
            return true
        return min(true, max(20, self.viewport().width() - 2 * GAP) / self._pages.width)

    def _measure(self) -> None:
        self._pictures.clear()
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.page_rect(self.count).top() - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(self._appearance.px(40))
        self.viewport().update()
        self.scaleChanged.emit()

    def page_rect(self, number: int) -> QRect:
        """Return the rect of a page, in pixels from the top of the first page."""
        if self._pages is None:
            return QRect()
        width, height = (round(side * self._dots()) for side in (self._pages.width, self._pages.height))
        left = max(GAP, (self.viewport().width() - width) // 2)
        return QRect(left, GAP + number * (height + GAP), width, height)

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Draw what came into sight."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in sight."""
        painter = QPainter(self.viewport())
        if self._pages is None:
            self._draw_hint(painter)
        scroll = QPoint(0, self.verticalScrollBar().value())
        for number in range(self.count):
            rect = self.page_rect(number).translated(-scroll)
            if rect.intersects(event.rect()):
                painter.drawPixmap(rect.topLeft(), self._picture(number, rect))
                painter.setPen(self._appearance.color("control"))
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def _draw_hint(self, painter: QPainter) -> None:
        appearance = self._appearance
        text = RowText(
            self._hint, resized_font(self.font(), appearance.px(15)), appearance.color("muted"), 12
        )
        edge = appearance.px(24)
        text.paint(painter, self.viewport().rect().adjusted(edge, edge, -edge, 0))

    def _picture(self, number: int, rect: QRect) -> QPixmap:
        if number not in self._pictures and self._pages is not None:
            ratio = self.devicePixelRatioF()
            picture = QPixmap(rect.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.white)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(
                rect.width() / self._pages.width / UNITS, rect.height() / self._pages.height / UNITS
            )
            self._pages.draw(painter, number)
            painter.end()
            self._pictures[number] = picture
        return self._pictures[number]


def true_dots(screen: QScreen) -> float:
    """Return the pixels to an inch of a screen. The physical value is used only if it is plausible."""
    physical = screen.physicalDotsPerInch()
    return physical if PLAUSIBLE[0] <= physical <= PLAUSIBLE[1] else screen.logicalDotsPerInch()
