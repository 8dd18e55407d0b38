"""Shows one page as rich text that never opens a file or an address by itself."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu

from guide.i18n import tr
from guide.paper.text_document import finish_layout
from guide.render.links import address_of, fold_of, number_of, target_of, term_of
from guide.window.reader import page_drawing, page_layout
from guide.window.reader.link_ring import draw_link_ring, draw_ring
from guide.window.reader.page_loader import PageLoader
from guide.window.reader.plain_browser import PlainBrowser
from guide.window.reader.reading_keys import press, step_link
from guide.window.reader.reading_place import ReadingPlace
from guide.window.reader.source_fold import SourceFold
from guide.window.reader.spoken_page import speak_pages
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import is_heard


class Reader(PlainBrowser):
    """A text browser with one page. A click on a link emits its target, web address or glossary term."""

    targetChosen = Signal(str)
    addressChosen = Signal(str)
    addressCopied = Signal(str)
    termChosen = Signal(str)
    numberChosen = Signal(str)
    pageShown = Signal()
    laidOutAnew = Signal()  # a long page is being loaded again, for another width
    menuRequested = Signal(QMenu, QPoint)  # a slot may add actions to the context menu of this position

    def __init__(self) -> None:
        super().__init__()
        self.loader = PageLoader(self)
        self.reading = ReadingPlace(self)
        self.loader.begun.connect(self.reading.forget)
        self.reading.reached.connect(self.viewport().update)
        self.fold = SourceFold(self, self.loader)
        speak_pages()
        self.setAccessibleName(tr("Page"))
        self.anchorClicked.connect(self._choose)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        if not self.document().isEmpty():
            self._keep_place()
            self.loader.reload()

    def first_in_sight(self) -> int:
        """Return the position of the first character in sight."""
        # Between two blocks Qt returns the end of the page, so the smallest position of four heights counts.
        cursors = (self.cursorForPosition(QPoint(look().px(page_layout.MARGIN), y)) for y in (0, 12, 24, 36))
        return min(cursor.position() for cursor in cursors)

    def show_page(self, pieces: Iterable[str], *, anchor: str = "", scroll: int = 0, place: int = 0) -> None:
        """Show the page whose HTML is `pieces`, scrolled down by `scroll` pixels, else from `anchor`.

        With the focus in it, keys go on from `place`, a position in its text, if it is then in sight.

        Only the first piece is shown at once. The scroll position is reached when enough of them are shown.
        """

        def goal() -> None:
            self.verticalScrollBar().setValue(scroll)
            if anchor and not scroll:
                self.scrollToAnchor(anchor)

        self.fold.close()
        self.loader.load(pieces, goal)
        self.pageShown.emit()
        if place or (self.hasFocus() and is_heard()):
            # Later, because who opened the page may move the focus away from it, or to it.
            QTimer.singleShot(0, self, partial(self._arrive, place))

    def _arrive(self, place: int) -> None:
        if not self.hasFocus():
            return
        if place and self.reading.is_in_sight(place):
            self.reading.arrive(place)
        elif is_heard():
            self.reading.arrive(self.first_in_sight() if self.verticalScrollBar().value() else 0)

    def _keep_place(self) -> None:
        """Keep the same text at the top when the page is laid out again."""
        if self.verticalScrollBar().value():
            self.loader.keep_place(self.first_in_sight())

    def go_to(self, position: int) -> None:
        """Move the cursor to `position`. Scroll if the cursor is not in the upper two thirds of the view."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        scroll = bar.value()
        self.reading.leave()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + self.fold.show_at(position))
        self.setTextCursor(cursor)  # setTextCursor may scroll
        line = self.cursorRect(cursor).translated(0, bar.value())
        in_sight = scroll <= line.top() and line.bottom() <= scroll + height * 2 // 3
        bar.setValue(scroll if in_sight else line.top() - height // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the margins for the new width, so that the text has a readable width."""
        wraps_anew = self.loader.is_long and event.size().width() != event.oldSize().width()
        if wraps_anew:
            self._keep_place()
            self.loader.clear()  # Qt would lay out the whole page at once
        super().resizeEvent(event)
        if wraps_anew:
            self.loader.reload()
            self.laidOutAnew.emit()
        elif not self.loader.is_long:
            self._set_margins()

    def leave_room_above(self, height: int) -> None:
        """Begin the text below `height` pixels, which scroll with it."""
        if height != self.loader.above:
            self.loader.above = height
            if not self.document().isEmpty():
                self._set_margins()

    def _set_margins(self) -> None:
        width, above = self.viewport().width(), self.loader.above
        page_layout.set_margins(self.document(), width, above=above)
        finish_layout(self.document())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw boxes and bullets, then the text, then the focus ring."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        in_sight = page_drawing.span_in_sight(
            self.document(), self.verticalScrollBar().value(), self.height()
        )
        page_drawing.draw_boxes(painter, self.document(), in_sight)
        page_drawing.draw_tags(painter, self.document(), in_sight)
        page_drawing.draw_bullets(painter, self.document(), in_sight)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            draw_link_ring(self)
            draw_ring(self, self.reading.rect_reached())

    def context_menu(self, position: QPoint) -> QMenu:
        """Return the context menu for `position` in the viewport. Slots of `menuRequested` add to it."""
        menu = super().context_menu(position)
        if number := number_of(self.anchorAt(position)):
            copy_number = menu.addAction(tr("Copy {number}", number=number.number))
            copy_number.triggered.connect(lambda: self.numberChosen.emit(number.number))
        address = address_of(self.anchorAt(position))
        if address:
            copy_address = menu.addAction(tr("Copy address"))
            copy_address.triggered.connect(lambda: self.addressCopied.emit(address))
        self.menuRequested.emit(menu, position)
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the part that keys have reached."""
        self.reading.leave()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the page as a whole, which is what a screen reader then names."""
        self.reading.leave()
        super().focusInEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Move to the next or previous link, or out of the page. Return whether the focus moved."""
        return step_link(self, super().focusNextPrevChild, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from part to part, else act as a text browser."""
        if not press(self, event):
            super().keyPressEvent(event)

    def _choose(self, url: QUrl) -> None:
        self.follow(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def follow(self, href: str) -> None:
        """Emit what a link leads to, or copies."""
        target, address, term, number = target_of(href), address_of(href), term_of(href), number_of(href)
        if term is not None:
            self.termChosen.emit(term)
        elif target is not None:
            self.targetChosen.emit(target)
        elif address is not None:
            self.addressChosen.emit(address)
        elif number is not None:
            self.numberChosen.emit(number.number)
        elif fold_of(href):
            self.fold.toggle()
