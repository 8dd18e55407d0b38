"""Shows which page of the preview is in sight and how large, with buttons to change both."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from guide.i18n import tr, trn
from guide.window.handout.preview import Preview
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import plain_label


class PageButtons:
    """The buttons and the line for a preview, as `widgets` to be placed in a row."""

    def __init__(self, preview: Preview) -> None:
        self._preview, self._is_wanted = preview, True
        self.fit_button = QPushButton(tr("Fit page"))
        self.previous_button, self.next_button = QPushButton(tr("Previous")), QPushButton(tr("Next"))
        self.line = plain_label(role="small")
        self.widgets: tuple[QWidget, ...] = (
            self.fit_button, self.previous_button, self.next_button, self.line
        )  # fmt: skip
        self.fit_button.setCheckable(True)
        self.fit_button.setObjectName("chip")
        self.fit_button.setAccessibleDescription(tr("Shows each page whole instead of at true size"))
        self.previous_button.setAccessibleName(tr("Previous page"))
        self.next_button.setAccessibleName(tr("Next page"))
        self.fit_button.toggled.connect(self._fit)
        self.previous_button.clicked.connect(partial(self._step, -1))
        self.next_button.clicked.connect(partial(self._step, 1))
        preview.scaleChanged.connect(self._show)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self.line.setContentsMargins(look().px(6), 0, 0, 0)

    def set_wanted(self, *, wanted: bool) -> None:
        """Show the buttons and the line, or hide them while the preview is out of sight."""
        self._is_wanted = wanted
        self.fit_button.setVisible(wanted)
        self.line.setVisible(wanted)
        self._show_steps()

    def _show_steps(self) -> None:
        for button in (self.previous_button, self.next_button):
            button.setVisible(self._is_wanted and self._preview.count > 1)

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence instead of the page and its size."""
        self.line.setText(sentence)

    def _fit(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._preview.fit_page(wanted=wanted)

    def _step(self, by: int) -> None:
        self._preview.go_to_page(self._preview.page + by)

    def _show(self) -> None:
        number, page, percent = self._preview.count, self._preview.page, self._preview.percent
        size = tr("true size") if percent >= 99 else tr("at {percent} % of true size", percent=percent)
        pages = trn("{number} page", "Page {at} of {number}", number, at=page + 1)
        self.line.setText(tr("{pages}, {size}", pages=pages, size=size) if number else "")
        self.fit_button.setEnabled(number > 0)
        for button, other, can in (
            (self.previous_button, self.next_button, page > 0),
            (self.next_button, self.previous_button, page < number - 1),
        ):
            if button.hasFocus() and not can:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(can)
        self._show_steps()
