"""Shows one page as rich text that never opens a file or an address by itself."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextBrowser, QToolTip

from guide.blocks.isolates import without_isolates
from guide.i18n import tr
from guide.paper.text_document import finish_layout
from guide.render.links import address_of, target_of, term_of
from guide.render.markup import BREAK, escape
from guide.window.background.clipboard import put_on_clipboard
from guide.window.reader import page_layout
from guide.window.reader.link_ring import draw_link_ring
from guide.window.reader.page_loader import PageLoader
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import truncated

Explain = Callable[[str], str]  # returns the meaning of a glossary term from the id of the term


class Reader(QTextBrowser):
    """A text browser with one page. A click on a link emits its target, web address or glossary term."""

    targetChosen = Signal(str)
    addressChosen = Signal(str)
    addressCopied = Signal(str)
    termChosen = Signal(str)
    laidOutAnew = Signal()  # a long page is being loaded again, for another width
    menuRequested = Signal(QMenu, QPoint)  # a slot may add actions to the context menu of this position

    def __init__(self, explain: Explain) -> None:
        super().__init__()
        self._appearance = Appearance()
        self._explain = explain
        self.loader = PageLoader(self)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.setAccessibleName(tr("Page"))
        self.anchorClicked.connect(self._choose)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        if not self.document().isEmpty():
            self._keep_place()
            self.loader.reload(appearance)

    def first_in_sight(self) -> int:
        """Return the position of the first character in sight."""
        # Between two blocks Qt returns the end of the page, so the smallest position of four heights counts.
        cursors = (
            self.cursorForPosition(QPoint(self._appearance.px(page_layout.MARGIN), y))
            for y in (0, 12, 24, 36)
        )
        return min(cursor.position() for cursor in cursors)

    def show_page(self, pieces: Iterable[str], *, anchor: str = "", scroll: int = 0) -> None:
        """Show the page whose HTML is `pieces`, scrolled down by `scroll` pixels, else from `anchor`.

        Only the first piece is shown at once. The scroll position is reached when enough of them are shown.
        """

        def goal() -> None:
            self.verticalScrollBar().setValue(scroll)
            if anchor and not scroll:
                self.scrollToAnchor(anchor)

        self.loader.load(pieces, self._appearance, goal)

    def _keep_place(self) -> None:
        """Keep the same text at the top when the page is laid out again."""
        if self.verticalScrollBar().value():
            self.loader.keep_place(self.first_in_sight())

    def go_to(self, position: int) -> None:
        """Move the cursor to `position`. Scroll if the cursor is not in the upper two thirds of the view."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        scroll = bar.value()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)  # setTextCursor may scroll
        line = self.cursorRect(cursor).translated(0, bar.value())
        in_sight = scroll <= line.top() and line.bottom() <= scroll + height * 2 // 3
        bar.setValue(scroll if in_sight else line.top() - height // 3)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Return an empty image for any resource, so that no text of the guide can open a file."""
        # If the result were empty, Qt would open the file itself.
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the margins for the new width, so that the text has a readable width."""
        wraps_anew = self.loader.is_long and event.size().width() != event.oldSize().width()
        if wraps_anew:
            self._keep_place()
            self.loader.clear()  # Qt would lay out the whole page at once
        super().resizeEvent(event)
        if wraps_anew:
            self.loader.reload(self._appearance)
            self.laidOutAnew.emit()
        elif not self.loader.is_long:
            page_layout.set_margins(self.document(), self.viewport().width(), self._appearance)
            finish_layout(self.document())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw boxes and bullets, then the text, then the focus ring."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        in_sight = page_layout.span_in_sight(self.document(), self.verticalScrollBar().value(), self.height())
        page_layout.draw_boxes(painter, self.document(), self._appearance, in_sight)
        page_layout.draw_bullets(painter, self.document(), self._appearance, in_sight)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            draw_link_ring(self, self._appearance)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the meaning of the glossary term under the pointer in a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            term = term_of(self.anchorAt(event.pos()))
            meaning = self._explain(term) if term else ""
            # A tool tip shows text that looks like HTML as HTML, so the text is escaped.
            tip = f"<p>{escape(truncated(meaning))}</p>" if meaning else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clear a selection that is clicked, so that it cannot be dragged out of the window into a file."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        position = self.cursorForPosition(event.position().toPoint()).position()
        if cursor.hasSelection() and cursor.selectionStart() <= position <= cursor.selectionEnd():
            scroll = bar.value()
            cursor.setPosition(cursor.anchor() if event.modifiers() else position)
            self.setTextCursor(cursor)  # setTextCursor may scroll
            bar.setValue(scroll)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selection as plain text on Ctrl+C, else act as a QTextBrowser."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        else:
            super().keyPressEvent(event)

    def copy_text(self) -> None:
        """Copy the selection as plain text, because links to pages work only in this program."""
        if self.textCursor().hasSelection():
            text = self.textCursor().selection().toPlainText()
            put_on_clipboard(without_isolates(text.replace(BREAK, "")))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the context menu at the position of the event, and wait until it is closed."""
        menu = self.context_menu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def context_menu(self, position: QPoint) -> QMenu:
        """Return the context menu for `position` in the viewport. Slots of `menuRequested` add to it."""
        menu = QMenu(self)
        copy = menu.addAction(tr("Copy"))
        copy.triggered.connect(self.copy_text)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        address = address_of(self.anchorAt(position))
        if address:
            copy_address = menu.addAction(tr("Copy address"))
            copy_address.triggered.connect(lambda: self.addressCopied.emit(address))
        self.menuRequested.emit(menu, position)
        return menu

    def _choose(self, url: QUrl) -> None:
        href = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        target, address, term = target_of(href), address_of(href), term_of(href)
        if term is not None:
            self.termChosen.emit(term)
        elif target is not None:
            self.targetChosen.emit(target)
        elif address is not None:
            self.addressChosen.emit(address)
