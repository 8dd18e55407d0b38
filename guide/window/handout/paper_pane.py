"""Shows the options, the notices and the preview, with the buttons to save, print and copy."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from guide.handout.document import NoticeKind
from guide.handout.handout_list import HandoutList
from guide.i18n import tr
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.laid_out import LaidOutHandout
from guide.window.handout.notices import Notices
from guide.window.handout.options_box import OptionsBox
from guide.window.handout.page_buttons import PageButtons
from guide.window.handout.part_tabs import Part
from guide.window.handout.preview import Preview
from guide.window.handout.print_panel import PrintPanel
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.scroll_area import vertical_scroll_area

# Pixels at 100 %: the least height of the preview, also where it is alone, and of the pane for all buttons.
LEAST_HEIGHT, LEAST_ALONE, HEIGHT_FOR_ALL = 140, 50, 300


class PaperPane(QFrame):
    """A pane with the preview, its options, and buttons to save, print or copy the hand-out.

    `has_cover` is whether the guide has a cover; if not, the option for the cover is disabled. `today` is the
    date of today in words.
    """

    def __init__(self, state: HandoutState, laid_out: LaidOutHandout, *, has_cover: bool, today: str) -> None:
        super().__init__()
        self.setObjectName("paperPane")
        self._state, self._laid_out = state, laid_out
        self.options = OptionsBox(has_cover=has_cover, today=today)
        self.notices, self.preview = Notices(), Preview()
        self.print_panel = PrintPanel()
        self.page_buttons = PageButtons(self.preview)
        self.save_button = QPushButton(tr("Save as PDF…"))
        self.print_button = QPushButton(tr("Print…"))
        self.copy_button = QPushButton(tr("Copy as text"))
        self._actions = FlowRow()
        self._part: Part | None = None
        self._arrange()
        self._connect()
        self.show_pages()

    def _arrange(self) -> None:
        self._actions.set_widgets(
            (self.save_button, self.print_button, self.copy_button, *self.page_buttons.widgets)
        )
        # On a low screen the pane scrolls, so that the preview shows more than a strip, and no button is cut.
        body = QWidget()
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.options)
        self._layout.addWidget(self.notices)
        self._layout.addWidget(self.preview, stretch=1)
        self._layout.addWidget(self.print_panel)
        self._layout.addWidget(self._actions)
        self._layout.addStretch(0)  # takes the room that the preview leaves while it is hidden
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = vertical_scroll_area(body)
        layout.addWidget(self._scroll)

    def _connect(self) -> None:
        self.options.optionsChanged.connect(self._state.set_options)
        self._state.optionsChanged.connect(self.options.show_options)
        self.options.head.headChanged.connect(self._state.set_head)
        self._state.listChanged.connect(self._show_head)
        self._state.importNoticesChanged.connect(self._show_notices)
        self.notices.leaveOutWanted.connect(self._leave_out)
        self.notices.importNoticesRead.connect(self._clear_import_notices)
        self._laid_out.begun.connect(self._show_begun)
        self._laid_out.laidOut.connect(self.show_pages)
        self.print_panel.opened.connect(self._show_print_panel)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_print_panel_in_sight)
        self.print_panel.closed.connect(self._leave_print_panel)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self.page_buttons.restyle()
        self._actions.set_margins(look().px(16), look().px(8), look().px(16), look().px(8))
        self.set_alone(self._part)

    def hide_print_panel(self) -> None:
        """Hide the print panel and show the buttons again, without moving the focus."""
        self.print_panel.dismiss()
        self._actions.show()

    def _show_print_panel(self) -> None:
        self._actions.hide()
        self._keep_print_panel_in_sight()

    def _keep_print_panel_in_sight(self) -> None:
        """Scroll to the print panel while it is open; it grows when the printers are known."""
        if self.print_panel.isVisible():
            self._scroll.ensureWidgetVisible(self.print_panel, 0, 0)

    def _leave_print_panel(self, had_focus: bool) -> None:  # noqa: FBT001 - a slot
        self._actions.show()
        if had_focus:
            self.print_button.setFocus()

    def set_alone(self, part: Part | None) -> None:
        """Show only the options with what is done with the paper, or only the preview; None shows all.

        The preview keeps the buttons for what is done with the paper as long as there is room.
        """
        self._part = part
        paper, preview = part is not Part.PREVIEW, part is not Part.PAPER
        acts = paper or self.height() >= look().px(HEIGHT_FOR_ALL)
        self.options.setVisible(paper)
        self.notices.set_wanted(wanted=acts, alone=not preview)
        self.preview.setVisible(preview)
        # Where it is alone it has what is left, and only it scrolls.
        least = LEAST_ALONE if part is Part.PREVIEW else LEAST_HEIGHT
        self.preview.setMinimumHeight(look().px(least))
        for button in (self.save_button, self.print_button, self.copy_button):
            button.setVisible(acts)
        self.page_buttons.set_wanted(wanted=preview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self.set_alone(self._part)

    def _show_begun(self) -> None:
        """Show that the layout is not finished. Pages of the last layout stay in sight until then."""
        sentence = tr("Still laying out…")
        if not self.preview.count:
            self.preview.show_hint(sentence)
        self.page_buttons.show_sentence(sentence)

    def show_pages(self) -> None:
        """Show the pages of the last layout, or a hint if there are no pages, and the notices."""
        handout, pages = self._laid_out.handout, self._laid_out.pages
        if pages:
            self.preview.show_pages(pages, self._laid_out.names)
        elif handout:
            self.preview.show_hint(tr("Nothing of it can stand on this paper. The lines above say why."))
        else:
            self.preview.show_hint(tr("Here you will see the paper as soon as something is on the hand-out."))
        for button in (self.save_button, self.print_button, self.copy_button):
            button.setEnabled(pages is not None)
        if pages is None:
            self.hide_print_panel()
        elif any(notice.kind is NoticeKind.NO_CODES for notice in pages.notices):
            self.options.show_without_codes()
        self._show_notices()

    def _show_notices(self) -> None:
        handout, pages = self._laid_out.handout, self._laid_out.pages
        own = (*(pages.notices if pages else ()), *(handout.notices if handout else ()))
        self.notices.show_notices(own, self._state.import_notices, self._state.handout_list)

    def _show_head(self, handout_list: HandoutList) -> None:
        self.options.show_head(handout_list.head)

    def _leave_out(self, targets: tuple[str, ...]) -> None:
        self._state.take_off(*targets)
        self.preview.setFocus()

    def _clear_import_notices(self) -> None:
        self._state.set_import_notices(())
        self.preview.setFocus()
