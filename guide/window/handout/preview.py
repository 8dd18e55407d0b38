"""Shows a preview of each page as it will be on paper: at true size if there is room, or each page whole."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from guide.i18n import tr, trn
from guide.window.handout.page_scale import UNITS, PaperPages, true_dpi
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.row_text import RowText, resized_font
from guide.window.widgets.spoken_picture import speak_as_picture

GAP = 16  # pixels around a page
MAX_PICTURES = 12  # of pages that are kept: about 4 MB each, and more than any window shows


class Preview(QAbstractScrollArea):
    """A scroll area with the pages one below another, black on white in every theme.

    `scaleChanged` is emitted when the number of pages, `page` or `percent` may have changed.
    """

    scaleChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        speak_as_picture(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages: PaperPages | None = None
        self._hint = ""
        self._fits_page = False
        self._pictures: dict[int, QPixmap] = {}
        self.show_hint("")

    def sizeHint(self) -> QSize:
        """Return the least size: the layout gives it what the parts around it leave, before these scroll."""
        return self.minimumSize()

    def minimumSizeHint(self) -> QSize:
        """Return none, where Qt asks for as much as its scroll bars are high."""
        return QSize(0, 0)

    @property
    def count(self) -> int:
        """The number of pages."""
        return self._pages.count if self._pages else 0

    @property
    def percent(self) -> int:
        """The size of the pages on the screen, in percent of their size on paper."""
        return round(100 * self._dpi() / true_dpi(self.screen()))

    @property
    def page(self) -> int:
        """The number of the page in sight, counted from 0; of several, that at the upper third."""
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum():
            return max(0, self.count - 1) if bar.maximum() else 0
        third = max(GAP, bar.value() + self.viewport().height() // 3)
        return self._numbers(third, third)[0]

    def go_to_page(self, number: int) -> None:
        """Scroll to page `number`, counted from 0, or to the nearest page that there is, and announce it."""
        if self.count:
            number = max(0, min(number, self.count - 1))
            self.verticalScrollBar().setValue(self.page_rect(number).top() - GAP)
            announce(self, tr("Page {at} of {number}", at=number + 1, number=self.count))

    def fit_page(self, *, wanted: bool) -> None:
        """Show each page whole if `wanted`, otherwise at true size or as wide as there is room."""
        page = self.page
        self._fits_page = wanted
        self._measure()
        self.verticalScrollBar().setValue(self.page_rect(page).top() - GAP)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._measure()

    def show_hint(self, sentence: str) -> None:
        """Show `sentence` instead of pages."""
        self._pages, self._hint = None, sentence
        self._show(tr("Preview. {sentence}", sentence=sentence))

    def show_pages(self, pages: PaperPages, names: tuple[str, ...]) -> None:
        """Show `pages` instead of the previous pages. Screen readers read `names`, the items on the pages."""
        self._pages = pages
        number = trn("{number} page", "{number} pages", pages.count)
        self._show(tr("Preview, {number}: {names}", number=number, names="; ".join(names)))

    def _show(self, accessible_name: str) -> None:
        self.setAccessibleName(accessible_name)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the pages to the new width."""
        super().resizeEvent(event)
        self._measure()

    def _dpi(self) -> float:
        """Return the pixels per inch: those of true size, or fewer if a page would not fit the pane."""
        true = true_dpi(self.screen())
        if self._pages is None:
            return true
        width, height = (max(20, side - 2 * GAP) for side in self.viewport().size().toTuple())
        fitting = [width / self._pages.width, *([height / self._pages.height] if self._fits_page else [])]
        return min(true, *fitting)

    def _measure(self) -> None:
        self._pictures.clear()
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.page_rect(self.count).top() - seen))
        bar.setPageStep(self.page_rect(1).top() - GAP if self._fits_page else seen)
        bar.setSingleStep(look().px(40))
        self.viewport().update()
        self.scaleChanged.emit()

    def page_rect(self, number: int) -> QRect:
        """Return the rect of page `number`, which counts from 0, in pixels from the top of the preview."""
        if self._pages is None:
            return QRect()
        width, height = (round(side * self._dpi()) for side in (self._pages.width, self._pages.height))
        left = max(GAP, (self.viewport().width() - width) // 2)
        return QRect(left, GAP + number * (height + GAP), width, height)

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Draw the pages again at the new scroll position."""
        self.viewport().update()
        self.scaleChanged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next page by Ctrl+Page Down, and to the first and last by Home and End."""
        by_page = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        steps = {Qt.Key.Key_PageDown: self.page + 1, Qt.Key.Key_PageUp: self.page - 1} if by_page else {}
        target = {**steps, Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count - 1}.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self.go_to_page(target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in sight."""
        painter = QPainter(self.viewport())
        if self._pages is None:
            self._draw_hint(painter)
        scroll = QPoint(0, self.verticalScrollBar().value())
        in_sight = self._numbers(scroll.y(), scroll.y() + self.viewport().height())
        if len(self._pictures) > MAX_PICTURES:
            self._pictures = {
                number: self._pictures[number] for number in in_sight if number in self._pictures
            }
        may_draw = True
        for number in self._numbers(scroll.y() + event.rect().top(), scroll.y() + event.rect().bottom()):
            rect = self.page_rect(number).translated(-scroll)
            if number in self._pictures or may_draw:
                may_draw = may_draw and number in self._pictures
                painter.drawPixmap(rect.topLeft(), self._picture(number, rect))
            else:
                painter.fillRect(rect, Qt.GlobalColor.white)
                self.viewport().update(rect)  # one page at a time, so that a key waits for one page at most
            painter.setPen(look().color("control"))
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def _numbers(self, top: int, bottom: int) -> range:
        """Return the numbers of the pages between `top` and `bottom`, in pixels from the top of all pages."""
        step = self.page_rect(1).top() - GAP
        if step <= 0:
            return range(0)
        return range(max(0, (top - GAP) // step), min(self.count, (bottom - GAP) // step + 1))

    def _draw_hint(self, painter: QPainter) -> None:
        text = RowText(self._hint, resized_font(self.font(), look().px(15)), look().color("muted"), 12)
        edge = look().px(24)
        text.paint(painter, self.viewport().rect().adjusted(edge, edge, -edge, 0))

    def _picture(self, number: int, rect: QRect) -> QPixmap:
        """Return the picture of page `number` in the size of `rect`. It is drawn once for each scale."""
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
