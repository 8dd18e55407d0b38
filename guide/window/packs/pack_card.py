"""Shows a pack of the stick, or a file that is not used, and what can be done with it."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.listing import RefusedFile, StickPack
from guide.packs.pack_lines import pack_lines
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label


class PackCard(QFrame):
    """A pack with a check box that switches it off, and buttons that undo its update and remove it.

    A screen reader names the card when the focus comes into it.
    """

    def __init__(self, found: StickPack, today: date) -> None:
        super().__init__()
        self.setObjectName("packCard")
        self.found = found
        title = found.title
        self.setAccessibleName(title)
        texts = tuple(pack_lines(found, today))
        self.text = "\n".join((title, *texts))
        self.use_box = QCheckBox(tr("In use"))
        self.use_box.setChecked(found.is_on)
        self.use_box.setEnabled(not found.is_for_this_run)
        self.undo_button, self.remove_button = QPushButton(tr("Undo update…")), QPushButton(tr("Remove…"))
        for button in (self.use_box, self.undo_button, self.remove_button):
            button.setAccessibleName(tr("{action} {title}", action=button.text(), title=title))
        self.use_box.setAccessibleDescription(" ".join(texts))
        self._arrange(title, texts)

    def _arrange(self, title: str, texts: tuple[str, ...]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        layout.addWidget(plain_label(title, "heading", wraps=True))
        for text in texts:
            layout.addWidget(plain_label(text, wraps=True))
        layout.addWidget(FlowRow(self.use_box, self.undo_button, self.remove_button))
        self.undo_button.setVisible(self.found.can_undo)
        self.remove_button.setVisible(self.found.can_remove)

    def show_use(self) -> None:
        """Show again whether the pack is in use, after it could not be switched."""
        self.use_box.setChecked(self.found.is_on)


class RefusedCard(QFrame):
    """A file with the reason why it is not used. A screen reader names the card as its button is reached."""

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
        layout.addWidget(FlowRow(self.remove_button))
