"""Reads the parts of a workbook that are about all its sheets: their names, shared texts and styles."""

import posixpath
import re
from typing import NamedTuple

from guide.directory.read.archives import Archive
from guide.directory.read.workbooks.formats import Format, format_of
from guide.directory.read.workbooks.markup import Attributes, Texts, damaged, is_true, number_of, parse
from guide.steps import Steps

# In their order: what the styles mean depends on the workbook.
_PARTS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedstrings.xml", "xl/styles.xml")
_LONGEST_CODE, _MOST_STYLES = 255, 65_536  # characters of a format, and styles, as in Excel
_MARKED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # a character that XML can't have

Style = tuple[Format, bool]  # how a cell is written, and whether it is struck through


class SheetPart(NamedTuple):
    """A sheet: its name, the member of the archive, and whether it is hidden."""

    name: str
    member: str
    is_hidden: bool


class Book:
    """All that the sheets of a workbook have in common; cells name texts and styles by number."""

    def __init__(self, archive: Archive) -> None:
        """Prepare to read."""
        self._archive = archive
        self.texts: list[str] = []
        self.struck_texts = set[int]()  # also of those of which only a run is struck through
        self.styles: list[Style] = []
        self._texts = Texts()
        self._since_1904 = False
        self._sheets: list[tuple[str, str, bool]] = []
        self._targets: dict[str, str] = {}  # of links to worksheets
        self._codes: dict[int, str] = {}
        self._fonts: list[bool] = []
        self._styles: list[Style] = []
        self._handlers = {
            "workbookPr": self._properties, "sheet": self._sheet, "Relationship": self._link,
            "t": self._texts.add, "si": self._text, "strike": self._texts.strike,
            "numFmt": self._format, "font": self._font, "xf": self._style,
            "cellStyleXfs": self._end_styles, "cellXfs": self._end_styles,
        }  # fmt: skip

    def read(self) -> Steps[list[SheetPart]]:
        """Read all parts, and return the sheets. Raise SourceError if the workbook is damaged."""
        names = {name.lower(): name for name in self._archive.names}
        for part in _PARTS:
            if part in names:
                yield from parse(self._archive.file, self._archive.read(names[part]), self._handlers)
        sheets = []
        for name, link, is_hidden in self._sheets:
            if link in self._targets:  # else it is a sheet of charts
                member = posixpath.normpath(posixpath.join("/xl", self._targets[link])).lstrip("/").lower()
                if member not in names:
                    raise damaged(self._archive.file)
                sheets.append(SheetPart(name, names.pop(member), is_hidden))  # no two sheets have one
        return sheets

    def _properties(self, attributes: Attributes, _: str) -> None:
        self._since_1904 = is_true(attributes, "date1904")

    def _sheet(self, attributes: Attributes, _: str) -> None:
        link = next((each for key, each in attributes.items() if key.rpartition(" ")[2] == "id"), "")
        is_hidden = attributes.get("state", "visible") != "visible"
        self._sheets.append((attributes.get("name", ""), link, is_hidden))

    def _link(self, attributes: Attributes, _: str) -> None:
        if "/worksheet" in attributes.get("Type", ""):
            self._targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def _text(self, _attributes: Attributes, _text: str) -> None:
        text, is_struck = self._texts.taken()
        if is_struck:
            self.struck_texts.add(len(self.texts))
        self.texts.append(unmarked(text))

    def _format(self, attributes: Attributes, _: str) -> None:
        self._codes[number_of(attributes.get("numFmtId"))] = attributes.get("formatCode", "")[:_LONGEST_CODE]

    def _font(self, _attributes: Attributes, _text: str) -> None:
        self._fonts.append(self._texts.taken()[1])  # at last those of conditional formats, which no cell has

    def _style(self, attributes: Attributes, _: str) -> None:
        if len(self._styles) == _MOST_STYLES:
            raise damaged(self._archive.file)
        font, number = number_of(attributes.get("fontId")), number_of(attributes.get("numFmtId"))
        written = format_of(number, self._codes.get(number, ""), since_1904=self._since_1904)
        self._styles.append((written, 0 <= font < len(self._fonts) and self._fonts[font]))

    def _end_styles(self, _attributes: Attributes, _text: str) -> None:
        self.styles, self._styles = self._styles, []  # those of cells come after those that they are made of


def unmarked(text: str) -> str:
    """Return a text of a workbook with the characters that are written as "_x000D_"."""
    return _MARKED.sub(lambda found: _character(found[1]), text) if "_x" in text else text


def _character(digits: str) -> str:
    character = chr(int(digits, 16))
    return character if character.isprintable() or character in "\n\t" else " " if character != "\r" else ""
