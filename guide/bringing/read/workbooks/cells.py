"""Reads the cells of one sheet as texts, and what is hidden or merged."""

import re
from typing import NamedTuple

from guide.bringing.read.errors import SourceError
from guide.bringing.read.limits import MOST_CELLS_OF_WORKBOOK
from guide.bringing.read.numbers import column_index
from guide.bringing.read.workbooks.formats import number_text
from guide.bringing.read.workbooks.markup import Attributes, Handler, damaged, is_true
from guide.bringing.read.workbooks.parts import Shared, unmarked
from guide.bringing.read.workbooks.styles import is_struck
from guide.i18n import tr

_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_LETTERS = re.compile(r"[A-Z]{1,3}")
_LAST_COLUMN = 16_384  # of any sheet
MOST_MERGED = 20_000  # ranges of a sheet


class Merged(NamedTuple):
    """A range of merged cells: its first and last row, and the indexes of its first and last column."""

    first: int
    last: int
    left: int
    right: int


class SheetCells(Handler):
    """The cells of a sheet that are not empty, by row and column; the size that it says is not read.

    `hidden_rows` and `hidden_columns` are those that the sheet hides, `errors` the names of cells with an
    error. `struck` are the rows of which a cell, or a part of one, is struck through.
    """

    def __init__(self, file: str, shared: Shared, before: int = 0) -> None:
        """Prepare to read; `before` is the number of cells that other sheets of the workbook had."""
        self.struck = set[int]()
        self.rows: dict[int, dict[int, str]] = {}
        self.merged: list[Merged] = []
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[range] = []
        self.errors: list[str] = []
        self.count = before
        self._file, self._shared = file, shared
        self._columns: dict[str, int] = {}
        self._number, self._column = 0, -1
        self._cell: Attributes = {}
        self._pieces: list[str] = []
        self._is_value = self._is_sound = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a row, a cell or its value, or note what is hidden or merged."""
        if name == "c":
            self._cell = attributes
            self._pieces = []
            self._column = self._column_of(attributes.get("r", ""))
        elif name in ("v", "t"):
            self._is_value = not self._is_sound
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._is_sound = True
        else:
            self._start_rare(name, attributes)

    def _start_rare(self, name: str, attributes: Attributes) -> None:
        if name == "col":
            self._hide_columns(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif is_struck(name, attributes):
            self.struck.add(self._number)

    def end(self, name: str) -> None:
        """End a cell or its value."""
        if name in ("v", "t"):
            self._is_value = False
        elif name == "c":
            if self._pieces:
                self._add("".join(self._pieces))
        elif name == "rPh":
            self._is_sound = False

    def text(self, text: str) -> None:
        """Collect a value; the text of a formula is none."""
        if self._is_value:
            self._pieces.append(text)

    def _start_row(self, attributes: Attributes) -> None:
        self._number = self._int(attributes, "r", self._number + 1)
        self._column = -1
        if is_true(attributes, "hidden"):
            self.hidden_rows.append(self._number)

    def _hide_columns(self, attributes: Attributes) -> None:
        if is_true(attributes, "hidden") and len(self.hidden_columns) < _LAST_COLUMN:
            first, last = self._int(attributes, "min", 1), self._int(attributes, "max", _LAST_COLUMN)
            self.hidden_columns.append(range(first - 1, last))

    def _add(self, raw: str) -> None:
        text = self._text(raw).strip()
        if not text:
            return
        self.count += 1
        if self.count > MOST_CELLS_OF_WORKBOOK:
            sentence = tr("{file} has more than {number} cells. Nothing of it was read.")
            raise SourceError(sentence.format(file=self._file, number=f"{MOST_CELLS_OF_WORKBOOK:,}"))
        self.rows.setdefault(self._number, {})[self._column] = text
        if self._cell.get("s", "") in self._shared.struck_styles:
            self.struck.add(self._number)

    def _text(self, raw: str) -> str:
        kind = self._cell.get("t", "n")
        if kind == "s":
            at = int(raw) if raw.isdecimal() and len(raw) < 10 else -1
            if not 0 <= at < len(self._shared.texts):
                raise damaged(self._file)
            if at in self._shared.struck_texts:
                self.struck.add(self._number)
            return self._shared.texts[at]
        if kind == "n":
            style = self._cell.get("s", "")
            at = int(style) if style.isdecimal() and len(style) < 10 else -1
            formats = self._shared.formats
            written = formats[at] if 0 <= at < len(formats) else number_text
            return written(raw.strip())
        if kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        if kind == "e":
            self.errors.append(self._cell.get("r", raw))
            return ""
        return unmarked(raw) if kind != "d" else raw.replace("T00:00:00", "").replace("T", " ")

    def _column_of(self, name: str) -> int:
        letters = name.rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            if _LETTERS.fullmatch(letters):
                column = self._columns[letters] = column_index(letters)
            else:  # some programs leave the names of cells out
                column = self._column + 1
            if column >= _LAST_COLUMN:
                raise damaged(self._file)
        return column

    def _merge(self, reference: str) -> None:
        if found := _RANGE.fullmatch(reference.replace("$", "")):
            left, right = column_index(found[1]), column_index(found[3])
            self.merged.append(Merged(int(found[2]), int(found[4]), left, right))
            if len(self.merged) > MOST_MERGED:
                sentence = tr("{file} has too many merged cells. Nothing of it was read.")
                raise SourceError(sentence.format(file=self._file))

    def _int(self, attributes: Attributes, name: str, default: int) -> int:
        text = attributes.get(name, "")
        if not text:
            return default
        if not text.isdecimal() or len(text) > 7:
            raise damaged(self._file)
        return int(text)
