"""The reader: one page as rich text that opens nothing by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl, Signal
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

from guide.i18n import tr
from guide.paper.text_document import finish_layout, size_headings
from guide.render.links import address_of, target_of, term_of
from guide.render.markup import BREAK, escape
from guide.window.background.clipboard import put_on_clipboard
from guide.window.reader.document_tweaks import (
    boxes,
    item_starts,
    part_marks,
    round_boxes,
)
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import shown
from guide.window.widgets.row_text import focus_ring

WIDTH = 640  # pixels of text at 100 %: 65 to 75 letters a line
MARGIN = 40

Explain = Callable[[str], str]  # a term's id → what it means, in words


class Reader(QTextBrowser):
    """Shows a page; says which link was chosen, and how far down the reader is."""

    targetChosen = Signal(str)
    addressChosen = Signal(str)
    addressCopied = Signal(str)
    termChosen = Signal(str)
    menuAsked = Signal(QMenu, QPoint)  # what more is to be in the context menu of a place?

    def __init__(self, explain: Explain) -> None:
        super().__init__()
        self._appearance = Appearance()
        self._html = ""
        self._explain = explain
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.setAccessibleName(tr("Page"))
        self.anchorClicked.connect(self._choose)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        if not self._html:
            return
        place, bar = self.first_in_sight(), self.verticalScrollBar()
        at_top = bar.value() == 0
        self._lay_out()
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        bar.setValue(0 if at_top else bar.value() + self.cursorRect(cursor).top())

    def first_in_sight(self) -> int:
        """Give the position of the first letter in sight."""
        # Between two blocks Qt gives the end of the page: ask at a few heights and take the first answer.
        places = (self.cursorForPosition(QPoint(self._appearance.px(MARGIN), y)) for y in (0, 12, 24, 36))
        return min(place.position() for place in places)

    def show_page(self, html: str, *, anchor: str = "", scroll: int = 0) -> None:
        """Show a page from its top, from an anchor, or scrolled down by so many pixels."""
        self._html = html
        self._lay_out()
        self.verticalScrollBar().setValue(scroll)
        if anchor and not scroll:
            self.scrollToAnchor(anchor)

    def go_to(self, position: int) -> None:
        """Put the cursor at a position; where it is not well in sight, scroll it to a third of the height."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        scroll = bar.value()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)  # which may scroll by itself
        line = self.cursorRect(cursor).translated(0, bar.value())
        in_sight = scroll <= line.top() and line.bottom() <= scroll + height * 2 // 3
        bar.setValue(scroll if in_sight else line.top() - height // 3)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Give an empty picture for whatever is asked: no text of the guide can open a file."""
        # Empty bytes would make Qt look for the file by itself; a real image does not.
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text at a width that reads well."""
        super().resizeEvent(event)
        self._set_width()
        finish_layout(self.document())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds of boxes with round corners and the bullets, then the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter.setPen(Qt.PenStyle.NoPen)
        for ground, rect in boxes(self.document()):
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, self._appearance.px(8), self._appearance.px(8))
        painter.setBrush(self._appearance.color("text"))
        point = self._appearance.px(5) / 2
        for start in item_starts(self.document()):
            painter.drawEllipse(start - QPointF(self._appearance.px(12), 0), point, point)
        painter.end()
        super().paintEvent(event)
        self._ring_link()

    def _ring_link(self) -> None:
        """Draw the focus ring round the link that the keyboard is on; Qt's own is a few dots."""
        cursor = self.textCursor()
        if not (self.hasFocus() and cursor.hasSelection()):
            return  # and there may be no letter to the right of it
        start, end = QTextCursor(cursor), QTextCursor(cursor)
        start.setPosition(cursor.selectionStart() + 1)
        end.setPosition(cursor.selectionEnd())
        link = end.charFormat().anchorHref()
        if not link or link != start.charFormat().anchorHref():
            return
        start.setPosition(cursor.selectionStart())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.cursorRect(start).united(self.cursorRect(end)).adjusted(-3, -1, 3, 1)
        focus_ring(painter, rect, self._appearance.color("focus"), self._appearance.px(4))

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the term under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            term = term_of(self.anchorAt(event.pos()))
            words = self._explain(term) if term else ""
            # A tool tip takes text that looks like HTML for HTML: hand it over as plain text.
            QToolTip.showText(event.globalPos(), _as_plain_text(words) if words else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let no selected text be dragged away: dropped on a desktop, it would become a file there."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        place = self.cursorForPosition(event.position().toPoint()).position()
        if cursor.hasSelection() and cursor.selectionStart() <= place <= cursor.selectionEnd():
            scroll = bar.value()
            cursor.setPosition(cursor.anchor() if event.modifiers() else place)
            self.setTextCursor(cursor)  # which may scroll by itself
            bar.setValue(scroll)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy plain text; all else is the browser's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        else:
            super().keyPressEvent(event)

    def copy_text(self) -> None:
        """Copy what is selected as plain text: our own links lead nowhere outside of the guide."""
        if self.textCursor().hasSelection():
            words = self.textCursor().selection().toPlainText()
            put_on_clipboard(words.replace(BREAK, ""))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy: the text selected, or the address under the pointer."""
        menu = self._menu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _menu(self, position: QPoint) -> QMenu:
        menu = QMenu(self)
        copy = menu.addAction(tr("Copy"))
        copy.triggered.connect(self.copy_text)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        address = address_of(self.anchorAt(position))
        if address:
            copy_address = menu.addAction(tr("Copy address"))
            copy_address.triggered.connect(lambda: self.addressCopied.emit(address))
        self.menuAsked.emit(menu, position)
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

    def _lay_out(self) -> None:
        document = self.document()
        document.setDefaultStyleSheet(self._appearance.sheet("reader.css"))
        document.setDefaultFont(self.font())
        # Laid out once, when all is in place: each change to a page that is laid out costs as much again.
        document.setLayoutEnabled(False)
        self.setHtml(self._html)
        document.setIndentWidth(self._appearance.px(24))
        size_headings(document)
        part_marks(document)
        round_boxes(document)
        self._set_width()
        document.setLayoutEnabled(True)
        finish_layout(document)

    def _set_width(self) -> None:
        appearance = self._appearance
        spare = self.viewport().width() - appearance.px(WIDTH + 2 * MARGIN)
        form = self.document().rootFrame().frameFormat()
        edge = min(appearance.px(MARGIN), self.viewport().width() // 16)
        right = max(edge, edge + spare)
        if (form.leftMargin(), form.rightMargin()) == (edge, right):
            return
        form.setLeftMargin(edge)
        form.setRightMargin(right)
        form.setTopMargin(appearance.px(32))
        form.setBottomMargin(appearance.px(40))
        self.document().rootFrame().setFrameFormat(form)


def _as_plain_text(words: str) -> str:
    return f"<p>{escape(shown(words))}</p>"
