"""Shows in bars that content could not be read, or is from somebody whom this stick does not know."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from guide.i18n import tr
from guide.window.widgets.bar import Bar
from guide.window.widgets.plain_text import plain_label

if TYPE_CHECKING:
    from guide.packs.layer import Layer


class MissingBar(Bar):
    """The bar about missing content, which the window shows only if content is missing."""

    def __init__(self, sentence: str) -> None:
        self._label = plain_label(sentence, wraps=True)
        self.list_button = QPushButton(tr("What is missing"))
        self.list_button.setAccessibleDescription(sentence)
        super().__init__("missingBar", self._label, self.list_button)

    def set_low(self, *, is_low: bool) -> None:
        """Leave the sentence out in a low window, where it would take the room of the panes."""
        self._label.setVisible(not is_low)
        self.list_button.setText(tr("Content is missing…") if is_low else tr("What is missing"))


class UnsignedBar(Bar):
    """The bar about packs that no trusted publisher has signed. It can't be closed.

    `is_all` is whether there are no other packs.
    """

    def __init__(self, layers: Sequence["Layer"], *, is_all: bool) -> None:
        sentences = [_sentence("" if is_all and len(layers) == 1 else _title(layer)) for layer in layers]
        self._short = " ".join(map(_short, sentences, layers))
        self._whole = " ".join(map(_whole, sentences, layers))
        self._label = plain_label(self._whole, wraps=True)
        self._label.setAccessibleName(self._whole)
        super().__init__("missingBar", self._label, can_close=False)

    @property
    def sentence(self) -> str:
        """The sentence that is shown."""
        return self._label.text()

    def set_low(self, *, is_low: bool) -> None:
        """Show the sentence without the words in a low window."""
        self._label.setText(self._short if is_low else self._whole)


def _sentence(title: str) -> str:
    if title:
        return tr("“{title}” is not signed by anybody this stick knows.", title=title)
    return tr("This content is not signed by anybody this stick knows.")


def _short(sentence: str, layer: "Layer") -> str:
    """Return the sentence for a low window, which names the own pack only if the title does not."""
    own = layer.updates.pack if layer.updates else None
    if own is None or own.title == _title(layer):
        return sentence
    return tr("{sentence} It is in place of “{own}”.", sentence=sentence, own=own.title)


def _whole(sentence: str, layer: "Layer") -> str:
    words = " ".join(layer.origin.words) if layer.origin else ""
    own = layer.updates.pack if layer.updates else None
    if own is None:
        return tr("{sentence} Its words: {words}.", sentence=sentence, words=words)
    return tr(
        "{sentence} It is here in place of edition {edition} of “{own}”, which came with this program. Its "
        "words: {words}.",
        sentence=sentence,
        edition=own.edition,
        own=own.title,
        words=words,
    )


def _title(layer: "Layer") -> str:
    return layer.pack.title if layer.pack else layer.source.name
