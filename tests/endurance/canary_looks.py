"""Checks of every screen in the canary's session: no picture, no rich text, no foreign link, words as written."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QColor, QImage, Qt, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from guide.blocks.isolates import without_isolates
from guide.render.links import ENTRY_SCHEME, FOLD_SCHEME, NUMBER_SCHEME, TERM_SCHEME, WEB_SCHEME
from guide.render.markup import BREAK
from tests.endurance.canaries import Canaries

COLOUR = QColor(253, 1, 251)  # of the picture that must never be shown; nothing of ours has it
SCHEMES = (ENTRY_SCHEME, FOLD_SCHEME, NUMBER_SCHEME, TERM_SCHEME, WEB_SCHEME)
_NUMBER = re.compile(r"(?:C(?=\d+C )|https://example\.org/canary-)(\d+)(?:C |\.png)")
_FEWEST = 20  # characters that stay of a text that is cut


def write_picture(path: str) -> None:
    """Write a picture of one colour."""
    picture = QImage(QSize(60, 60), QImage.Format.Format_RGB32)
    picture.fill(COLOUR)
    assert picture.save(path)


def plain(text: str) -> str:
    """Return a text for comparison, with blanks of every kind alike and without what keeps numbers in order."""
    return " ".join(without_isolates(text).replace("\u2011", "-").replace(BREAK, "").split())


class Looks:
    """Collects faults, and which canaries were seen as they were written."""

    def __init__(self, canaries: Canaries) -> None:
        self._texts = {number: (path, plain(text)) for number, (path, text) in canaries.texts.items()}
        # One that may be the title of an entry, which is the shortest of what takes a text.
        self.title = next((text for path, text in canaries.texts.values() if path.endswith(".title")), "")
        self.wrong: list[str] = []
        self._said_once: set[str] = set()
        self._faults_of: dict[tuple[str, bool], list[str]] = {}  # most texts stay from one step to the next
        self.seen: set[str] = set()

    def at(self, step: str, window: QWidget) -> None:
        """Check every widget, and a picture of every visible window."""
        for widget in QApplication.allWidgets():
            for fault in self._faults(widget):
                said = f"{type(widget).__name__} {widget.objectName()}: {fault[:300]}"
                if said not in self._said_once:
                    self._said_once.add(said)
                    self.wrong.append(f"{step}: {said}")
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and _has_colour(top.grab().toImage()):
                self.wrong.append(f"{step}: the picture is shown in {type(top).__name__}")
        if window.width() > 1366:
            self.wrong.append(f"{step}: the window grew to {window.width()} pixels")

    def words(self, text: str, *, may_be_cut: bool = False) -> list[str]:
        """Return a fault for each canary of a text that is not shown as it was written."""
        if (text, may_be_cut) not in self._faults_of:
            self._faults_of[text, may_be_cut] = list(self._changed(text, may_be_cut=may_be_cut))
        return self._faults_of[text, may_be_cut]

    def _changed(self, text: str, *, may_be_cut: bool) -> Iterator[str]:
        shown = plain(text)
        for match in _NUMBER.finditer(shown):
            path, whole = self._texts[int(match[1])]
            there = shown[match.start() : match.start() + len(whole)]
            if there == whole:
                self.seen.add(path)
            elif not (may_be_cut and _is_cut(there, whole)):
                yield f"{path} is not as it was written: {there!r} for {whole!r}"

    def _faults(self, widget: QWidget) -> Iterator[str]:
        yield from self._said(widget)
        if isinstance(widget, QLabel) and not widget.inherits("QTipLabel"):
            yield from self.words(widget.text(), may_be_cut=True)
            if _is_rich(widget) and _NUMBER.search(widget.text()):
                yield f"shown as rich text: {widget.text()!r}"
        elif isinstance(widget, QAbstractButton):
            bare = widget.text().replace("&&", "\0")
            if "&" in bare:
                yield f"a letter of it is a shortcut: {widget.text()!r}"
            yield from self.words(bare.replace("\0", "&"), may_be_cut=True)
        elif isinstance(widget, QLineEdit):
            yield from self.words(widget.text(), may_be_cut=True)
        elif isinstance(widget, QTextEdit):
            yield from self.words(widget.document().toPlainText())
            yield from foreign(widget.document())

    def _said(self, widget: QWidget) -> Iterator[str]:
        for text in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            if Qt.mightBeRichText(text):
                yield f"a tip that is taken for rich text: {text!r}"
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is not None and spoken.isValid():
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
                yield from self.words(spoken.text(kind), may_be_cut=True)


def foreign(document: QTextDocument) -> Iterator[str]:
    """Yield a fault for each link that is not ours, and for each picture."""
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            form = iterator.fragment().charFormat()
            if form.isImageFormat():
                yield f"a picture: {form.toImageFormat().name()}"
            if form.anchorHref() and not form.anchorHref().startswith(SCHEMES):
                yield f"a link that we did not make: {form.anchorHref()}"
            yield from (f"an anchor that we did not make: {n}" for n in form.anchorNames() if "canary" in n)
            iterator += 1
        block = block.next()


def links_of(document: QTextDocument) -> list[str]:
    """Return all links of a page."""
    found: dict[str, None] = {}
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            found[iterator.fragment().charFormat().anchorHref()] = None
            iterator += 1
        block = block.next()
    return [href for href in found if href]


def _is_rich(label: QLabel) -> bool:
    form = label.textFormat()
    return form is Qt.TextFormat.RichText or (
        form is not Qt.TextFormat.PlainText and Qt.mightBeRichText(label.text())
    )


def _is_cut(there: str, whole: str) -> bool:
    kept = there.partition("…")[0].rstrip()
    return len(kept) >= _FEWEST and whole.startswith(kept)


def _has_colour(image: QImage) -> bool:
    flat = image.convertToFormat(QImage.Format.Format_RGB32)
    return COLOUR.rgb().to_bytes(4, "little") in bytes(flat.constBits())
