"""The preview: every page as it will be on paper, at true size where there is room."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import QAbstractScrollArea

from guide.i18n import tr, trn
from guide.window.theme.appearance import Appearance
from guide.window.widgets.row_text import RowText, font_of

UNITS = 720  # a page is drawn in so many units to the inch
GAP = 16  # pixels around a page
BELIEVED = (60, 300)  # dots to the inch; a screen that tells of others does not know its size


class PaperPages(Protocol):
    """Pages that can be drawn; their size is in inches."""

    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def count(self) -> int: ...
    def draw(self, painter: QPainter, number: int) -> None: ...


class Preview(QAbstractScrollArea):
    """Shows the pages one below another, black on white in every theme; scrolls by key and wheel."""

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
        """How many pages there are."""
        return self._pages.count if self._pages else 0

    @property
    def percent(self) -> int:
        """How large the pages are: 100 is as large as the paper."""
        return round(100 * self._dots() / true_dots(self.screen()))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._measure()

    def show_hint(self, sentence: str) -> None:
        """Say why there is no page."""
        self._pages, self._hint = None, sentence
        self._take(tr("Preview. {sentence}", sentence=sentence))

    def show_pages(self, pages: PaperPages, names: tuple[str, ...]) -> None:
        """Show other pages where those before were; names tell a screen reader what is on them."""
        self._pages = pages
        number = trn("{number} page", "{number} pages", pages.count)
        self._take(tr("Preview, {number}: {names}", number=number, names="; ".join(names)))

    def _take(self, words: str) -> None:
        self.setAccessibleName(words)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._measure()

    def _dots(self) -> float:
        """Give the pixels to an inch: those of real paper, or fewer where a page is wider than the pane."""
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
        """Give where a page lies, in pixels from the top of the first."""
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
            place = self.page_rect(number).translated(-scroll)
            if place.intersects(event.rect()):
                painter.drawPixmap(place.topLeft(), self._picture(number, place))
                painter.setPen(self._appearance.color("control"))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _draw_hint(self, painter: QPainter) -> None:
        appearance = self._appearance
        text = RowText(self._hint, font_of(self.font(), appearance.px(15)), appearance.color("muted"), 12)
        edge = appearance.px(24)
        text.paint(painter, self.viewport().rect().adjusted(edge, edge, -edge, 0))

    def _picture(self, number: int, place: QRect) -> QPixmap:
        if number not in self._pictures and self._pages is not None:
            ratio = self.devicePixelRatioF()
            picture = QPixmap(place.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.white)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(
                place.width() / self._pages.width / UNITS, place.height() / self._pages.height / UNITS
            )
            self._pages.draw(painter, number)
            painter.end()
            self._pictures[number] = picture
        return self._pictures[number]


def true_dots(screen: QScreen) -> float:
    """Give how many pixels of a screen an inch has; what a screen says of its size is not always so."""
    physical = screen.physicalDotsPerInch()
    return physical if BELIEVED[0] <= physical <= BELIEVED[1] else screen.logicalDotsPerInch()
