"""Reads the cells of one sheet as texts, and what is hidden or merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guide.directory.read.limits import MOST_CELLS_OF_WORKBOOK, MOST_MERGED, check, damaged
from guide.directory.read.workbooks.formats import Format, number_text
from guide.directory.read.workbooks.markup import Attributes, elements_of, is_true, number_of
from guide.i18n import tr

_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_CELL = re.compile(r"([A-Z]{1,3})\d*")
_MARKED = re.compile(r"_x00[01][0-9A-Fa-f]_")  # a character that XML can't have
_LAST_COLUMN, _LAST_ROW = 16_384, 9_999_999  # of any sheet
Merged = tuple[int, int, int, int]  # the first and last row, and the indexes of the first and last column
Style = tuple[Format, bool]  # how a cell is written, and whether it is struck through
Text = tuple[str, bool]  # and whether some of it is struck through
_PLAIN: Style = (number_text, False)


@dataclass(slots=True)
class Book:
    """All that the sheets of a workbook have in common: texts and styles by number, and a count of cells."""

    file: str
    texts: Sequence[Text]
    styles: Sequence[Style]
    count: int = 0


class SheetCells:
    """The cells of a sheet that are not empty, by row and column; the size that it says is not read.

    `hidden_rows` and `hidden_columns` are those that the sheet hides. `struck` are the rows of which a cell,
    or a part of one, is struck through; `errors` is how many cells have one.
    """

    def __init__(self, book: Book) -> None:
        """Prepare to read."""
        self.rows: dict[int, dict[int, str]] = {}
        self.merged: list[Merged] = []
        self.hidden_rows, self.struck = set[int](), set[int]()
        self.hidden_columns: list[range] = []
        self.errors = 0
        self._book = book
        self._number, self._column = 0, -1
        self._row: dict[int, str] = {}
        self._pieces = list[str]()  # of the text of a cell
        self._is_struck = False  # the row

    def read(self, data: bytes) -> None:
        """Read the sheet. Raise SourceError if it is damaged, or has too many cells."""
        for each in elements_of(self._book.file, data):
            self._end(*each)

    def _end(self, name: str, attributes: Attributes, text: str) -> None:
        if name in ("t", "v"):
            self._pieces.append(text)
        elif name == "strike":
            self._is_struck |= is_true(attributes, "val", "1")
        elif name == "c":
            self._end_cell(attributes, "".join(self._pieces))
            self._pieces.clear()
        elif name == "row":
            self._end_row(attributes)
        elif name == "col" and is_true(attributes, "hidden"):
            first, last = self._counted(attributes, "min", 1), self._counted(attributes, "max", _LAST_COLUMN)
            self.hidden_columns.append(range(first - 1, last))
        elif name == "mergeCell" and (found := _RANGE.fullmatch(attributes.get("ref", ""))):
            self.merged.append((int(found[2]), int(found[4]), _index(found[1]), _index(found[3])))
            check(self._book.file, tr("merged cells"), len(self.merged), MOST_MERGED)

    def _end_cell(self, attributes: Attributes, raw: str) -> None:
        named = _CELL.fullmatch(attributes.get("r", ""))  # some programs leave the names of cells out
        self._column = _index(named[1]) if named else self._column + 1
        if self._column >= _LAST_COLUMN:
            raise damaged(self._book.file)
        at = number_of(attributes.get("s"))
        style = self._book.styles[at] if 0 <= at < len(self._book.styles) else _PLAIN
        text, is_struck = self._text(attributes.get("t", "n"), raw, style[0]) if raw else ("", False)
        if text := text.strip():
            self._book.count += 1
            check(self._book.file, tr("cells"), self._book.count, MOST_CELLS_OF_WORKBOOK)
            self._row[self._column] = text
            self._is_struck |= is_struck or style[1]

    def _text(self, kind: str, raw: str, write: Format) -> Text:
        if kind == "s":
            at = number_of(raw)
            if not 0 <= at < len(self._book.texts):
                raise damaged(self._book.file)
            return self._book.texts[at]
        if kind == "e":
            self.errors += 1
            return "", False
        if kind == "n":
            return write(raw.strip()), False
        if kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE", False
        return raw.replace("T00:00:00", "").replace("T", " ") if kind == "d" else without_marks(raw), False

    def _end_row(self, attributes: Attributes) -> None:
        self._number = self._counted(attributes, "r", self._number + 1)
        if self._row:
            self.rows.setdefault(self._number, {}).update(self._row)
        if is_true(attributes, "hidden"):
            self.hidden_rows.add(self._number)
        if self._is_struck:
            self.struck.add(self._number)
        self._row, self._column, self._is_struck = {}, -1, False

    def _counted(self, attributes: Attributes, name: str, default: int) -> int:
        number = number_of(attributes[name]) if attributes.get(name) else default
        if not 0 <= number <= _LAST_ROW:
            raise damaged(self._book.file)
        return number


def without_marks(text: str) -> str:
    """Return a text without the marks of characters that only programs see, such as "_x000D_"."""
    return _MARKED.sub(" ", text.replace("_x000D_", ""))


def _index(letters: str) -> int:
    """Return the index from 0 of a column by its letters."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
