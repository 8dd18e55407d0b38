"""Reads the cells of one sheet as texts, and what is hidden or merged."""

import re

from guide.directory.read.limits import MOST_CELLS_OF_WORKBOOK, MOST_MERGED, check
from guide.directory.read.workbooks.book import Book, Style, unmarked
from guide.directory.read.workbooks.formats import number_text
from guide.directory.read.workbooks.markup import Attributes, Texts, damaged, is_true, number_of
from guide.i18n import tr

_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_LETTERS = re.compile(r"[A-Z]{1,3}")
_LAST_COLUMN, _LAST_ROW = 16_384, 9_999_999  # of any sheet
_PLAIN = (number_text, False)
Merged = tuple[int, int, int, int]  # the first and last row, and the indexes of the first and last column


class SheetCells:
    """The cells of a sheet that are not empty, by row and column; the size that it says is not read.

    `hidden_rows` and `hidden_columns` are those that the sheet hides. `struck` are the rows of which a cell,
    or a part of one, is struck through; `errors` is how many cells have one.
    """

    def __init__(self, file: str, book: Book, before: int = 0) -> None:
        """Prepare to read; `before` is the number of cells that other sheets of the workbook had."""
        self.rows: dict[int, dict[int, str]] = {}
        self.merged: list[Merged] = []
        self.hidden_rows, self.struck = set[int](), set[int]()
        self.hidden_columns: list[range] = []
        self.errors = 0
        self.count = before
        self._file, self._book = file, book
        self._number, self._column = 0, -1
        self._row: dict[int, str] = {}
        self._texts = Texts()
        self._is_struck = False  # the row
        self.handlers = {
            "t": self._texts.add, "v": self._texts.add, "strike": self._texts.strike, "c": self._end_cell,
            "row": self._end_row, "col": self._end_column, "mergeCell": self._merge,
        }  # fmt: skip

    def _end_cell(self, attributes: Attributes, _: str) -> None:
        self._column = self._column_of(attributes.get("r", ""))
        raw, is_struck = self._texts.taken()
        text = self._text(attributes, raw).strip() if raw else ""
        if not text:
            return
        self.count += 1
        check(self._file, tr("cells"), self.count, MOST_CELLS_OF_WORKBOOK)
        self._row[self._column] = text
        self._is_struck |= is_struck or self._style(attributes)[1]

    def _end_row(self, attributes: Attributes, _: str) -> None:
        self._number = self._counted(attributes, "r", self._number + 1)
        if self._row:
            self.rows.setdefault(self._number, {}).update(self._row)
        if is_true(attributes, "hidden"):
            self.hidden_rows.add(self._number)
        if self._is_struck:
            self.struck.add(self._number)
        self._row, self._column, self._is_struck = {}, -1, False

    def _end_column(self, attributes: Attributes, _: str) -> None:
        if is_true(attributes, "hidden") and len(self.hidden_columns) < _LAST_COLUMN:
            first = self._counted(attributes, "min", 1)
            self.hidden_columns.append(range(first - 1, self._counted(attributes, "max", _LAST_COLUMN)))

    def _merge(self, attributes: Attributes, _: str) -> None:
        if found := _RANGE.fullmatch(attributes.get("ref", "").replace("$", "")):
            left, right = _index(found[1]), _index(found[3])
            self.merged.append((int(found[2]), int(found[4]), left, right))
            check(self._file, tr("merged cells"), len(self.merged), MOST_MERGED)

    def _style(self, attributes: Attributes) -> Style:
        at = number_of(attributes.get("s"))
        return self._book.styles[at] if 0 <= at < len(self._book.styles) else _PLAIN

    def _text(self, attributes: Attributes, raw: str) -> str:
        kind = attributes.get("t", "n")
        if kind == "s":
            at = number_of(raw)
            if not 0 <= at < len(self._book.texts):
                raise damaged(self._file)
            self._is_struck |= at in self._book.struck_texts
            return self._book.texts[at]
        if kind == "n":
            return self._style(attributes)[0](raw.strip())
        if kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        if kind == "e":
            self.errors += 1
            return ""
        return unmarked(raw) if kind != "d" else raw.replace("T00:00:00", "").replace("T", " ")

    def _column_of(self, name: str) -> int:
        letters = name.rstrip("0123456789")
        # Some programs leave the names of cells out.
        column = _index(letters) if _LETTERS.fullmatch(letters) else self._column + 1
        if column >= _LAST_COLUMN:
            raise damaged(self._file)
        return column

    def _counted(self, attributes: Attributes, name: str, default: int) -> int:
        number = number_of(attributes[name]) if attributes.get(name) else default
        if not 0 <= number <= _LAST_ROW:
            raise damaged(self._file)
        return number


def _index(letters: str) -> int:
    """Return the index from 0 of a column by its letters."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
