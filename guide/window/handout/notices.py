"""Shows notices to read before printing: what was left out or changed, and what to check."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide.handout.document import Notice, NoticeKind
from guide.handout.handout_list import HandoutList
from guide.i18n import tr, trn
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label

MIN_HEIGHT, MAX_HEIGHT = 44, 220  # pixels at 100 %
BESIDE, ALONE = 0.2, 0.5  # the most of the height of the pane, with the preview and without it
TO_CHECK = (NoticeKind.UNSURE, NoticeKind.MISSING)
AT_ONCE = 8  # rows; each row takes about a millisecond


class Notices(QScrollArea):
    """A banner with one sentence per notice. Items to check can be left out with one click.

    If there are many notices, a button shows the next of them.

    `importNoticesRead` is emitted when the user has read the notices of an opened list.
    """

    leaveOutWanted = Signal(object)  # a tuple of the targets to leave out
    importNoticesRead = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notices")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_wanted, self._share = True, BESIDE
        self._shown: tuple[tuple[Notice, ...], tuple[Notice, ...]] = ((), ())
        self._handout_list = HandoutList()
        self._body, self._more_button = QWidget(), QPushButton()
        # Each adds a row that is not shown yet to a layout.
        self._rows: list[Callable[[QVBoxLayout], None]] = []
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentences to the new width."""
        super().resizeEvent(event)
        self._fit()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(notice.sentence for part in self._shown for notice in part)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._fit()

    def set_wanted(self, *, wanted: bool, alone: bool = False) -> None:
        """Show the notices, if there are any, or hide them while others need the room.

        They get more room while they are `alone`, without the preview.
        """
        self._is_wanted, self._share = wanted, ALONE if alone else BESIDE
        self.setVisible(wanted and any(self._shown))
        self._fit()

    def show_notices(
        self, notices: tuple[Notice, ...], imported: tuple[Notice, ...], handout_list: HandoutList
    ) -> None:
        """Show `notices`, which are about the paper, and `imported`, which are about a list that was opened.

        Only items of `handout_list` get a button to leave them out.
        """
        if (notices, imported) == self._shown:
            return
        self._shown, self._handout_list = (notices, imported), handout_list
        self._body = QWidget()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(2)
        self._rows = [partial(_add_sentence, notice.sentence) for notice in imported]
        if imported:
            self._rows.append(partial(_add_row, "", tr("I have read this"), self.importNoticesRead.emit))
        self._rows += self._rows_of(notices)
        self._more_button = QPushButton(self._body)
        self._more_button.setObjectName("link")
        self._more_button.clicked.connect(partial(self._show_more, layout))
        self._add_rows(layout)
        self.setWidget(self._body)
        self.setVisible(self._is_wanted and any(self._shown))
        self._fit()
        if notices or imported:
            announce(self, " ".join(self.sentences))

    def _add_rows(self, layout: QVBoxLayout) -> None:
        """Add the next rows, and a button to add more if more are left."""
        last = AT_ONCE if len(self._rows) > AT_ONCE + 1 else len(self._rows)
        rows, self._rows = self._rows[:last], self._rows[last:]
        for add in rows:
            add(layout)
        more = self._more_button
        more.setText(trn("Show {number} more notice", "Show {number} more notices", len(self._rows)))
        layout.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        more.setVisible(bool(self._rows))

    def _show_more(self, layout: QVBoxLayout) -> None:
        layout.removeWidget(self._more_button)
        self._add_rows(layout)
        self._fit()

    def _rows_of(self, notices: tuple[Notice, ...]) -> Iterator[Callable[[QVBoxLayout], None]]:
        # The items of the cover are not in the list of items, so they can't be left out.
        listed = self._handout_list.targets
        to_check = dict.fromkeys(n for n in notices if n.kind in TO_CHECK and n.target in listed)
        targets = tuple(dict.fromkeys(notice.target for notice in to_check))
        if len(targets) > 1:
            sentence = trn(
                "{number} item is to be checked.", "{number} items are to be checked.", len(targets)
            )
            leave = partial(self.leaveOutWanted.emit, targets)
            yield partial(_add_row, sentence, tr("Leave all out"), leave)
        for notice in (*to_check, *(other for other in notices if other not in to_check)):
            if notice in to_check:
                leave = partial(self.leaveOutWanted.emit, (notice.target,))
                yield partial(_add_row, notice.sentence, tr("Leave it out"), leave)
            else:
                yield partial(_add_sentence, notice.sentence)

    def _fit(self) -> None:
        layout, pane = self._body.layout(), self.parentWidget()
        wanted = layout.totalHeightForWidth(self.viewport().width()) if layout else 0
        pane_height = pane.height() if pane else 0
        px = look().px
        most = max(px(MIN_HEIGHT), min(px(MAX_HEIGHT), round(pane_height * self._share)))
        self.setFixedHeight(min(wanted + 2, most))


def _add_row(sentence: str, button_text: str, act: object, layout: QVBoxLayout) -> None:
    """Add a row with `sentence`, which may be "", and a button that calls `act`."""
    row = QHBoxLayout()
    layout.addLayout(row)
    button = QPushButton(button_text)
    button.setObjectName("link")
    button.setAccessibleDescription(sentence)
    button.clicked.connect(act)
    if sentence:
        row.addWidget(_label(sentence), stretch=1)
    row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
    if not sentence:
        row.addStretch(1)


def _add_sentence(sentence: str, layout: QVBoxLayout) -> None:
    layout.addWidget(_label(sentence))


def _label(sentence: str) -> QWidget:
    return plain_label(sentence, "warn", wraps=True)
