"""Shows the page, and below the page the bars for terms, web addresses and finding."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout

from guide.content.model import Entry
from guide.i18n import tr
from guide.search.results.hits import Hits
from guide.window.background.clipboard import put_on_clipboard
from guide.window.reader.address_bar import AddressBar
from guide.window.reader.find_bar import FindBar
from guide.window.reader.hit_highlighter import HitHighlighter
from guide.window.reader.hit_line import HitLine
from guide.window.reader.page_bar import PageBar
from guide.window.reader.page_positions import find_all
from guide.window.reader.reader import Reader
from guide.window.reader.term_bar import TermBar
from guide.window.widgets.accessibility import announce, is_heard

MARKING_DELAY = 120  # milliseconds after the last key until the hits are marked
FindTerm = Callable[[str], Entry | None]  # returns the glossary entry of a term from its id


class ReaderPane(QFrame):
    """A pane with one page, its bars and the marked hit words of the search.

    `targetChosen` carries the target ("page" or "page#anchor") of a link that was clicked, `scrolled` the
    scroll position in pixels.
    """

    targetChosen = Signal(str)
    scrolled = Signal(int)
    barOpened = Signal()  # the bar for finding, which needs room

    def __init__(self, find_term: FindTerm) -> None:
        super().__init__()
        self.setObjectName("readerPane")
        self._find_term = find_term
        self._page = ""
        self._wants_first_hit = False  # whether to go to the first hit once the page is loaded as far
        self.reader = Reader()
        self.term_bar = TermBar()
        self.find_bar = FindBar(self.reader)
        self.hit_highlighter = HitHighlighter(self.reader)
        # Hit words change with every key, so the page is marked only when the user pauses typing.
        self._marking = QTimer(self, singleShot=True, interval=MARKING_DELAY)
        self._marking.timeout.connect(self._mark)
        self.address_bar = AddressBar()
        self.hit_line = HitLine()
        # On a low screen the bars stay whole, and their texts are scrolled last.
        self.reader.setMinimumHeight(1)
        self.reader.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.reader, stretch=1)
        layout.addWidget(self.hit_line)
        layout.addWidget(self.term_bar)
        layout.addWidget(self.address_bar)
        layout.addWidget(self.find_bar)
        self.page_bar = PageBar(self, self.reader)
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons for the hand-out where there is room at the new width."""
        super().resizeEvent(event)
        self.page_bar.stand()

    def _connect(self) -> None:
        self.reader.targetChosen.connect(self.targetChosen)
        self.reader.termChosen.connect(self._show_term)
        self.term_bar.open_button.clicked.connect(self._open_term)
        self.term_bar.closed.connect(self.reader.setFocus)
        self.reader.addressChosen.connect(self._show_address)
        self.reader.addressCopied.connect(self._copy_address)
        self.reader.numberChosen.connect(self._copy_number)
        self.reader.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.reader.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        self.reader.loader.begun.connect(self.find_bar.forget)
        self.reader.loader.grown.connect(self._mark_more)
        self.reader.laidOutAnew.connect(self._mark_again)
        self.reader.fold.toggled.connect(self._mark_again)
        self.hit_line.stepped.connect(self.step_hit)
        self.find_bar.closed.connect(self._leave_find_bar)
        self.address_bar.closed.connect(self.reader.setFocus)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._mark(same_page=True)
        self.find_bar.refresh(same_page=True)

    def _make_room(self, opening: QFrame) -> None:
        """Hide the bars below the page but for one that opens: two of them leave too little of a page."""
        for bar in (self.hit_line, self.term_bar, self.address_bar, self.find_bar):
            if bar is not opening and bar.isVisible():
                bar.hide()
                if bar is self.find_bar:
                    self.reader.setExtraSelections([])
                    self._mark(same_page=True)

    def _show_address(self, address: str) -> None:
        self._make_room(self.address_bar)
        self.address_bar.show_address(address)

    def _show_term(self, term_id: str) -> None:
        term = self._find_term(term_id)
        if term:
            self._make_room(self.term_bar)
            self.term_bar.show_term(term)

    def _open_term(self) -> None:
        self.targetChosen.emit(self.term_bar.term_id)

    def show_page(
        self, page: str, pieces: Iterable[str], *, anchor: str, scroll: int, place: int = 0
    ) -> None:
        """Show the page with the id `page`, from `anchor` or scrolled down by `scroll` pixels.

        Keys go on from `place`, a position in its text, if it is then in sight.

        `pieces` are the page as HTML. The bars for addresses and terms are hidden; hits and the marks of the
        find bar are updated.
        """
        same_page = (page, scroll) == (self._page, self.reader.verticalScrollBar().value())
        self._page = page
        focused = QApplication.focusWidget()
        if any(focused and bar.isAncestorOf(focused) for bar in (self.address_bar, self.term_bar)):
            self.reader.setFocus()  # else some button has the focus for a moment, and is named
        self.address_bar.hide()
        self.term_bar.hide()
        self._wants_first_hit = False
        self.reader.show_page(pieces, anchor=anchor, scroll=scroll, place=place)
        self._mark(same_page=same_page)
        self.find_bar.refresh()

    def clear(self) -> None:
        """Remove the page. Otherwise a long one would be laid out again with the next change of the width."""
        if self._page:
            self.show_page("", (), anchor="", scroll=0)

    def set_hits(self, hits: Hits) -> None:
        """Set the words to mark as hits. They are marked MARKING_DELAY milliseconds after the last change."""
        if self.hit_highlighter.set_hits(hits):
            self._marking.start()

    def to_first_hit(self) -> None:
        """Go to the first hit of the page, unless the find bar is open or the page has no hits."""
        self.hit_highlighter.unset_current_hit()
        if self.find_bar.isHidden() and self.hit_highlighter.step(1):
            self._show_progress()
            self._wants_first_hit = False
        else:
            self._wants_first_hit = self.reader.loader.is_loading

    def step_hit(self, by: int) -> None:
        """Go to the next (`by` 1) or previous (-1) hit, or occurrence while the find bar is open."""
        if self.find_bar.isVisible():
            self.find_bar.step(by)
        else:
            self.hit_highlighter.step(by)
            self._show_progress()

    def _show_progress(self) -> None:
        """Show "Hit 2 of 9" below the page, and announce it to a screen reader."""
        self.hit_line.show_hits(*self.hit_highlighter.progress())
        words = self.reader.reading.text_at(self.reader.textCursor().position()) if is_heard() else ""
        announce(self.hit_line, ". ".join(filter(None, (self.hit_line.text(), words))))

    def _follow_scroll(self) -> None:
        """Name the current hit only while it is in sight, else say how many hits there are."""
        if self.hit_line.is_about_hits:
            at, number = self.hit_highlighter.progress()
            self.hit_line.show_hits(at if self.hit_highlighter.is_in_sight() else 0, number)

    def _copy_number(self, number: str) -> None:
        self._copy(number, tr("Copied: {number}", number=number))

    def _copy_address(self, address: str) -> None:
        self._copy(address, tr("Copied"))  # an address can be wider than the line

    def _copy(self, text: str, sentence: str) -> None:
        put_on_clipboard(text)
        self.hit_line.show_sentence(sentence, has_hits=False)
        announce(self.hit_line, sentence)

    def open_find_bar(self, query: str) -> None:
        """Open the find bar to find `query` if the page contains it, else the text of the current hit."""
        if self.find_bar.isHidden():
            found = self.reader.loader.is_loading or find_all(self.reader.document(), query.strip())
            on_page = bool(query.strip()) and bool(found)
            self.find_bar.fill(query.strip() if on_page else self.hit_highlighter.current_text())
        self._make_room(self.find_bar)
        self.find_bar.open_bar()
        self.barOpened.emit()

    def _leave_find_bar(self) -> None:
        self._mark(same_page=True)
        self.reader.setFocus()

    def _mark(self, *, same_page: bool = False) -> None:
        """Mark the hits at once. Unset the current hit unless `same_page`."""
        self._marking.stop()
        if not same_page:
            self.hit_highlighter.unset_current_hit()
        if self.find_bar.isHidden():
            self.hit_highlighter.mark()
        if not self.hit_highlighter.progress()[0]:
            self.hit_line.hide()

    def _mark_again(self) -> None:
        self._mark(same_page=True)
        self.find_bar.refresh(same_page=True)

    def _mark_more(self) -> None:
        """Mark hits, and what the find bar has found, on the part of a long page that was shown just now."""
        if self.find_bar.isHidden():
            self.hit_highlighter.mark_more()
        else:
            self.find_bar.find_more()
        if self._wants_first_hit:
            self.to_first_hit()

    def close_find_bar(self) -> None:
        """Hide the find bar and its marks, without moving the focus."""
        self._make_room(self.hit_line)

    def close_bars(self) -> bool:
        """Close the first open bar, and move the focus to the page. Return whether a bar was open."""
        for bar in (self.term_bar, self.address_bar, self.find_bar):
            if bar.isVisible():
                bar.close_bar()
                return True
        return False
