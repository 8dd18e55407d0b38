"""Shows notices to read before printing: what is left out, was changed, or should be checked."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide.handout.document import Notice, NoticeKind
from guide.handout.handout_list import HandoutList
from guide.i18n import tr, trn
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label

LEAST, HIGHEST = 44, 150  # pixels at 100 %; never more than a quarter of the pane
TO_CHECK = (NoticeKind.UNSURE, NoticeKind.MISSING)


class Notices(QScrollArea):
    """A banner of sentences. Items to check can be left out with one click."""

    leaveOutWanted = Signal(object)  # the targets, as a tuple
    importNoticesRead = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notices")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearance = Appearance()
        self._shown: tuple[tuple[Notice, ...], tuple[Notice, ...]] = ((), ())
        self._handout_list = HandoutList()
        self._body = QWidget()
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentences to the new width."""
        super().resizeEvent(event)
        self._fit()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(notice.sentence for part in self._shown for notice in part)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        self._fit()

    def show_notices(
        self, notices: tuple[Notice, ...], imported: tuple[Notice, ...], handout_list: HandoutList
    ) -> None:
        """Show the notices of the paper and those of an imported list, which stay until they are read."""
        if (notices, imported) == self._shown:
            return
        self._shown, self._handout_list = (notices, imported), handout_list
        self._body = QWidget()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(2)
        for notice in imported:
            layout.addWidget(_line(notice.sentence))
        if imported:
            layout.addLayout(self._row("", tr("I have read this"), self.importNoticesRead.emit))
        self._add(layout, notices)
        self.setWidget(self._body)
        self.setVisible(bool(notices or imported))
        self._fit()
        if notices or imported:
            announce(self, " ".join(self.sentences))

    def _add(self, layout: QVBoxLayout, notices: tuple[Notice, ...]) -> None:
        # What was added as cover is not in the list of items, so it can't be left out.
        to_check = [n for n in notices if n.kind in TO_CHECK and self._handout_list.holds(n.target)]
        targets = tuple(dict.fromkeys(notice.target for notice in to_check))
        if len(targets) > 1:
            words = trn("{number} item is to be checked.", "{number} items are to be checked.", len(targets))
            leave = partial(self.leaveOutWanted.emit, targets)
            layout.addLayout(self._row(words, tr("Leave all out"), leave))
        for notice in (*to_check, *(each for each in notices if each not in to_check)):
            if notice in to_check:
                leave = partial(self.leaveOutWanted.emit, (notice.target,))
                layout.addLayout(self._row(notice.sentence, tr("Leave it out"), leave))
            else:
                layout.addWidget(_line(notice.sentence))

    def _row(self, sentence: str, words: str, act: object) -> QHBoxLayout:
        row = QHBoxLayout()
        button = QPushButton(words)
        button.setObjectName("link")
        button.setAccessibleDescription(sentence)
        button.clicked.connect(act)
        if sentence:
            row.addWidget(_line(sentence), stretch=1)
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        if not sentence:
            row.addStretch(1)
        return row

    def _fit(self) -> None:
        layout, pane = self._body.layout(), self.parentWidget()
        wanted = layout.totalHeightForWidth(self.viewport().width()) if layout else 0
        around = pane.height() if pane else 0
        most = max(self._appearance.px(LEAST), min(self._appearance.px(HIGHEST), around // 4))
        self.setFixedHeight(min(wanted + 2, most))


def _line(sentence: str) -> QWidget:
    return plain_label(sentence, "warn", wraps=True)
