"""Asks how files are written whose letters can't be known, with the doubtful words read both ways."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from guide.content.safe_text import escape_invisible
from guide.directory.tables.source import EncodingQuestion
from guide.i18n import tr
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label


class QuestionPage(QFrame):
    """A question for each file, with two buttons. `answered` carries the file and the encoding."""

    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._boxes: list[QWidget] = []
        self.buttons: tuple[QPushButton, ...] = ()

    def show_questions(self, questions: Sequence[EncodingQuestion]) -> None:
        """Ask these questions in place of those before."""
        for box in self._boxes:
            box.hide()
            box.deleteLater()
        self.buttons = ()
        self._boxes = [self._box(question) for question in questions]
        for number, box in enumerate(self._boxes):
            self._column.insertWidget(number, box)

    def _box(self, question: EncodingQuestion) -> QFrame:
        box, file = QFrame(), escape_invisible(question.file)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(
            plain_label(tr("Which words of {file} are right?", file=file), "heading", wraps=True)
        )
        row = FlowRow()
        layout.addWidget(row)
        buttons = []
        for encoding, label in (
            ("cp1252", tr("The first are right")),
            ("mac_roman", tr("The second are right")),
        ):
            words = [word.cp1252 if encoding == "cp1252" else word.mac_roman for word in question.words]
            button = QPushButton(label)
            button.setAccessibleName(tr("{action}, of {title}", action=label, title=file))
            button.setAccessibleDescription("; ".join(map(escape_invisible, words)))
            button.clicked.connect(partial(self.answered.emit, question.file, encoding))
            buttons.append(button)
        for word in question.words:
            line = tr(
                "Line {number}: {first}   or   {second}",
                number=word.line,
                first=word.cp1252,
                second=word.mac_roman,
            )
            layout.insertWidget(layout.count() - 1, plain_label(escape_invisible(line), wraps=True))
        row.set_widgets(buttons)
        self.buttons = (*self.buttons, *buttons)
        return box
