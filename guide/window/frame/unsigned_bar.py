"""Shows in a bar that stays that the content is from somebody whom this stick does not know."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from guide.i18n import tr
from guide.window.widgets.plain_text import plain_label

if TYPE_CHECKING:
    from guide.packs.trust import Origin


class UnsignedBar(QFrame):
    """The bar about content that no trusted publisher has signed. It can't be closed."""

    def __init__(self, origin: "Origin") -> None:
        super().__init__()
        self.setObjectName("missingBar")
        self._short = tr("This content is not signed by anybody this stick knows.")
        self._whole = tr("{sentence} Its words: {words}", sentence=self._short, words=" ".join(origin.words))
        self._label = plain_label(self._whole, wraps=True)
        self._label.setAccessibleName(self._whole)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self._label)

    @property
    def sentence(self) -> str:
        """The sentence that is shown."""
        return self._label.text()

    def set_low(self, *, is_low: bool) -> None:
        """Show the sentence without the words in a low window."""
        self._label.setText(self._short if is_low else self._whole)
