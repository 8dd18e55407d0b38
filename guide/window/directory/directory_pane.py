"""Shows a directory that is brought in, in place of the page."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from guide.content.places import Places
from guide.directory.importing.new_pack import zone_of
from guide.directory.importing.review import Review
from guide.i18n import tr
from guide.window.directory.review_parts import ReviewParts, notes_of, review_sentence
from guide.window.theme.appearance import LOW, Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label, truncated
from guide.window.widgets.scroll_area import vertical_scroll_area

MARGIN = 24  # pixels at 100 % beside the lists


class DirectoryPane(QFrame):
    """Buttons, a sentence and a bar while something is read, above the parts of what was understood.

    `time_zone` and `places` are those of the guide; the zone is suggested for a directory of its places.
    """

    fileWanted = Signal()
    stopWanted = Signal()
    closeWanted = Signal()

    def __init__(self, time_zone: str, places: Places) -> None:
        super().__init__()
        self._time_zone = time_zone
        self.setObjectName("directoryPane")
        self.setAccessibleName(tr("Bring in a directory"))
        self._appearance = Appearance()
        self.file_button = QPushButton(tr("Choose a file or folder…"))
        self.stop_button, self.close_button = QPushButton(tr("Stop")), QPushButton(tr("Close"))
        self._title = LineLabel()
        self._title.setProperty("role", "title")
        self._title.setText(tr("Bring in a directory"))
        self._lender: QWidget | None = None  # what had the focus before *Stop* did
        self.sentence = plain_label(wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or all below it would jump whenever something is planned
        self.progress.setSizePolicy(policy)
        self.progress.setAccessibleName(tr("Reading"))
        self.parts = ReviewParts(places)
        body = QWidget()
        self._column, self._head = QVBoxLayout(body), FlowRow()
        self.scroll_area = vertical_scroll_area(body)
        self._arrange()
        self.file_button.clicked.connect(self.fileWanted)
        self.stop_button.clicked.connect(self.stopWanted)
        self.close_button.clicked.connect(self.closeWanted)
        self.parts.columns.wentOn.connect(self._keep_in_sight)
        # Also whenever the page has become longer or shorter, which may be a while after.
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.setFocusProxy(self.file_button)
        self.show_nothing()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)
        self._head.set_widgets((self._title, self.file_button, self.stop_button, self.close_button))
        for widget in (self._head, self.sentence, self.progress):
            self._column.addWidget(widget)
        self._column.addWidget(self.parts, stretch=1)
        self._column.addStretch(0)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self.parts.set_appearance(appearance)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the margins for the new width."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Leave margins beside the lists; in a low window the title gives way to them."""
        is_low = self.window().height() <= self._appearance.px(LOW)
        self._title.setVisible(not is_low)
        self._head.update_layout()
        edge = min(self._appearance.px(MARGIN), self.width() // 24)
        self._column.setContentsMargins(edge, edge // 2, edge, edge // 2)

    def show_nothing(self, sentence: str = "") -> None:
        """Show that nothing is read, and hold nothing of what was; `sentence` says why."""
        self.parts.forget()
        self._show_work(is_working=False)
        self.parts.hide()
        self._say(
            sentence
            or tr(
                "A directory of services can be a sheet (CSV or Excel), HSDS as JSON or CSV, or a folder or "
                "zip of these. It is shown here first. Nothing is written before you say so."
            )
        )

    @property
    def is_working(self) -> bool:
        """Whether something is read, planned or made."""
        return not self.progress.isHidden()

    @property
    def left_sentence(self) -> str:
        """A sentence about what became of a directory whose pane was left."""
        return tr(
            "The pane was left, so what was read was forgotten. Nothing was written. "
            "Choose the same file again: what you answered and ticked is still there."
        )

    def show_progress(self, done: int, total: int) -> None:
        """Show on the bar how much is read and planned; that is not known if `total` is 0."""
        if not self.is_working:
            self._begin(tr("Reading…"))
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def show_work(self, sentence: str) -> None:
        """Show what is being done, with a bar and a button that stops it, in sight."""
        self._begin(sentence)
        QTimer.singleShot(0, self, partial(self.scroll_area.ensureWidgetVisible, self.stop_button))

    def _begin(self, sentence: str) -> None:
        self._show_work(is_working=True)
        self.progress.setRange(0, 0)
        self._say(sentence)

    def show_review(self, review: Review, source: str) -> None:
        """Show what was understood, and what becomes of each row."""
        is_first = self.parts.review is None
        self._show_work(is_working=False)
        self.parts.show_review(review)
        self.parts.pack.fields.suggest(source, zone_of(self.parts.coming(), self._time_zone))
        self.parts.show()
        self._say(review_sentence(review))
        if is_first and self.isVisible():
            announce(self, notes_of(review))
        if is_first and QApplication.focusWidget() in (self.stop_button, self.file_button):
            self.parts.tabs.tabs[self.parts.tabs.part].setFocus()

    def show_stopped(self, sentence: str) -> None:
        """Show that work has ended, was stopped or failed; what was known before stays."""
        self._show_work(is_working=False)
        if self.parts.review:
            self.parts.columns.show_columns(self.parts.review.columns)
            self._say(sentence or review_sentence(self.parts.review))

    def show_made(self, sentence: str) -> None:
        """Show what became of a pack that was saved, in sight, and offer to take it."""
        self.parts.pack.show_made(sentence, can_take=True)
        QTimer.singleShot(0, self, self._scroll_to_result)  # once all has its place

    def _keep_in_sight(self) -> None:
        QTimer.singleShot(0, self, self._scroll_to_focus)  # once all has its place

    def _scroll_to_focus(self) -> None:
        focused = self.window().focusWidget()
        if focused and self.parts.isAncestorOf(focused):
            self.scroll_area.ensureWidgetVisible(focused)

    def _scroll_to_result(self) -> None:
        for widget in (self.parts.pack.take_button, self.parts.pack.result):
            self.scroll_area.ensureWidgetVisible(widget)

    def _show_work(self, *, is_working: bool) -> None:
        """Show or hide bar and *Stop*. A button that is off meanwhile lends its focus to *Stop*."""
        focused = self.window().focusWidget()  # also while a dialog closes, when nothing has the focus
        if is_working and focused in (self.file_button, *self.parts.pack.buttons):
            self._lender = focused
            self.stop_button.show()
            self.stop_button.setFocus()
        # While "Reading…" is shown nothing moves up, which would scroll the page.
        self.sentence.setMinimumHeight(self.sentence.height() if is_working and self.parts.review else 0)
        self.parts.pack.set_working(is_working)
        if not is_working and focused is self.stop_button:
            lender = self._lender or self.file_button
            (lender if lender.isVisible() and lender.isEnabled() else self.file_button).setFocus()
            self._keep_in_sight()
        self.stop_button.setVisible(is_working)
        self.progress.setVisible(is_working)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(truncated(sentence))
        if self.isVisible():
            announce(self, sentence)
