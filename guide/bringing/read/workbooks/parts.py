"""Reads the parts of a workbook that are about all its sheets: their names, shared texts and formats."""

import posixpath
import re
from collections.abc import Collection, Generator, Sequence
from typing import NamedTuple

from guide.bringing.read.archives import Archive
from guide.bringing.read.workbooks.formats import Format, formats_of
from guide.bringing.read.workbooks.markup import Attributes, Handler, attribute, damaged, is_true, parse
from guide.bringing.read.workbooks.styles import Styles, is_struck

_MARKED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # a character that XML can't have


class SheetPart(NamedTuple):
    """A sheet: its name, the member of the archive, and whether it is hidden."""

    name: str
    member: str
    is_hidden: bool


class Shared(NamedTuple):
    """All that the sheets of a workbook have in common."""

    sheets: Sequence[SheetPart]
    texts: Sequence[str]
    formats: Sequence[Format]
    struck_styles: Collection[str]
    struck_texts: Collection[int]


def shared_parts(archive: Archive) -> Generator[None, None, Shared]:
    """Return what the sheets have in common. Raise SourceError if the workbook is damaged."""
    names = {name.lower(): name for name in archive.names}
    book_name = names.get("xl/workbook.xml", "")
    links = _Links()
    book = _Book()
    texts = SharedTexts()
    styles = Styles()
    for member, handler in (
        (book_name, book),
        (names.get("xl/_rels/workbook.xml.rels", ""), links),
        (names.get("xl/sharedstrings.xml", ""), texts),
        (names.get("xl/styles.xml", ""), styles),
    ):
        if member:
            yield from parse(archive.file, archive.read(member), handler)
    sheets = []
    for name, link, is_hidden in book.sheets:
        target = posixpath.normpath(posixpath.join("/xl", links.targets.get(link, ""))).lstrip("/").lower()
        if link in links.targets and target not in names:
            raise damaged(archive.file)
        if target in names and "/worksheet" in links.kinds[link]:
            sheets.append(SheetPart(name, names[target], is_hidden))
    formats = formats_of(styles.styles, styles.codes, since_1904=book.since_1904)
    return Shared(sheets, texts.texts, formats, styles.struck, texts.struck)


def unmarked(text: str) -> str:
    """Return a text of a workbook with the characters that are written as "_x000D_"."""
    if "_x" not in text:
        return text
    return _MARKED.sub(lambda found: _character(found[1]), text)


def _character(digits: str) -> str:
    character = chr(int(digits, 16))
    return character if character.isprintable() or character in "\n\t" else " " if character != "\r" else ""


class _Links(Handler):
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.kinds: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            link = attributes.get("Id", "")
            self.targets[link] = attributes.get("Target", "")
            self.kinds[link] = attributes.get("Type", "")


class _Book(Handler):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            is_hidden = attributes.get("state", "visible") != "visible"
            link = next((value for key, value in attributes.items() if key.endswith("relationships id")), "")
            self.sheets.append((attributes.get("name", ""), link or attribute(attributes, "id"), is_hidden))
        elif name == "workbookPr":
            self.since_1904 = is_true(attributes, "date1904")


class SharedTexts(Handler):
    """The texts that cells name by number; runs of different looks are one text, pronunciations none.

    `struck` has the numbers of those of which a run is struck through.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.struck = set[int]()
        self._pieces: list[str] = []
        self._is_text = False
        self._is_sound = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a text or a run of it."""
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._is_sound = True
        elif name == "t":
            self._is_text = not self._is_sound
        elif is_struck(name, attributes):
            self.struck.add(len(self.texts))

    def end(self, name: str) -> None:
        """End a text or a run of it."""
        if name == "t":
            self._is_text = False
        elif name == "rPh":
            self._is_sound = False
        elif name == "si":
            self.texts.append(unmarked("".join(self._pieces)))

    def text(self, text: str) -> None:
        """Collect what belongs to a text."""
        if self._is_text:
            self._pieces.append(text)
