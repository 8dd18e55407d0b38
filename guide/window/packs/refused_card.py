"""Shows a file among the packs of the stick that is not used: why, and a button that removes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.listing import RefusedFile
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label


class RefusedCard(QFrame):
    """A file with the reason why it is not used. A screen reader names the card as its button is reached."""

    removeWanted = Signal(object)  # the RefusedFile

    def __init__(self, found: RefusedFile) -> None:
        super().__init__()
        self.setObjectName("packCard")
        self.found = found
        name = escape_invisible(found.path.name)
        self.setAccessibleName(name)
        sentence = tr("Not used. {why}", why="\n".join(found.lines))
        self.text = f"{name}\n{sentence}"
        self.remove_button = QPushButton(tr("Remove…"))
        self.remove_button.setAccessibleName(
            tr("{action} {title}", action=self.remove_button.text(), title=name)
        )
        self.remove_button.setAccessibleDescription(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        layout.addWidget(plain_label(name, "heading", wraps=True))
        layout.addWidget(plain_label(sentence, wraps=True))
        row = FlowRow()
        layout.addWidget(row)
        row.set_widgets((self.remove_button,))
        self.remove_button.clicked.connect(self._remove)

    def _remove(self) -> None:
        self.removeWanted.emit(self.found)
