"""The pieces of an item as rows: names, numbers, words, lists, lines to write on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod
from itertools import chain

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen, Qt

from guide.handout.document import Call, Caption, Fact, Item, NoteLine, Piece, Points, Words
from guide.i18n import tr
from guide.paper.contact_rows import Calls
from guide.paper.pagination import Row, kept, spaced
from guide.paper.qr import Codes
from guide.paper.style import Style
from guide.paper.text import Run, is_right_to_left, text_rows
from guide.paper.units import POINT


class Rows:
    """Measures items for one width in one style."""

    def __init__(self, style: Style, width: float, height: float, codes: Codes) -> None:
        self.style, self.width = style, width
        self._calls = Calls(style, width, height, codes)

    def title(self, text: str) -> Iterator[Row]:
        """Give the title of the whole hand-out."""
        return kept(self._text(text, self.style.title, bold=True))

    def item(self, item: Item, owner: int) -> Iterator[Row]:
        """Give all of an item, numbers as large as they are to be."""
        return self._owned(item, owner, self._pieces(item.pieces))

    def numbers(self, item: Item, owner: int) -> Iterator[Row]:
        """Give the name and the numbers of an item, as close as they can stand; nothing where it has none."""
        calls = [piece for piece in item.pieces if isinstance(piece, Call)]
        return self._owned(item, owner, self._calls.close(calls)) if calls else iter(())

    def details(self, item: Item, owner: int) -> Iterator[Row]:
        """Give the name of an item and all that its numbers alone don't say; nothing where that is all."""
        more = [piece for piece in item.pieces if not isinstance(piece, Call) or piece.note or piece.uri]
        return self._owned(item, owner, self._pieces(more)) if more else iter(())

    def name(self, item: Item) -> Iterator[Row]:
        """Give the name of an item."""
        return self._text(item.name, self.style.name, bold=True)

    def _owned(self, item: Item, owner: int, rows: Iterable[Row]) -> Iterator[Row]:
        all_rows = chain(kept(self.name(item)), rows)
        return (replace(row, owner=owner) for row in spaced(all_rows, self.style.item_gap * POINT))

    def _pieces(self, pieces: Sequence[Piece]) -> Iterator[Row]:
        # A QR code brings its own white.
        gaps = (
            0.0 if isinstance(piece, Call) and piece.uri else self.style.piece_gap * POINT for piece in pieces
        )
        return chain.from_iterable(
            spaced(self._piece(piece), gap) for piece, gap in zip(pieces, gaps, strict=True)
        )

    def _text(self, text: str, size: float, *, bold: bool = False) -> Iterator[Row]:
        return text_rows((Run(" ".join(text.split()), size, bold),), self.width, leading=self.style.leading)

    @singledispatchmethod
    def _piece(self, piece: Piece) -> Iterable[Row]:
        raise TypeError(f"no rows for {type(piece).__name__}")

    @_piece.register
    def _(self, piece: Call) -> Iterable[Row]:
        return self._calls.full(piece)

    @_piece.register
    def _(self, piece: Words) -> Iterable[Row]:
        gap = self.style.piece_gap * POINT
        lines = (line for line in piece.text.splitlines() if line.strip())
        return chain.from_iterable(spaced(self._text(line, self.style.body), gap) for line in lines)

    @_piece.register
    def _(self, piece: Points) -> Iterable[Row]:
        marks = (f"{number}." if piece.numbered else "•" for number in range(1, len(piece.items) + 1))
        gutter = (2.0 if piece.numbered else 1.1) * self.style.body * POINT
        points = zip(piece.items, marks, strict=True)
        return chain.from_iterable(
            spaced(self._point(text, mark, gutter), 0.25 * self.style.body * POINT) for text, mark in points
        )

    @_piece.register
    def _(self, piece: Fact) -> Iterable[Row]:
        size = self.style.body
        label = tr("{label}: ", label=piece.label) if piece.label else ""
        runs = [run for run in (Run(label, size, bold=True), Run(piece.value, size)) if run.text]
        return text_rows(runs, self.width, leading=self.style.leading, like=piece.value)

    @_piece.register
    def _(self, piece: Caption) -> Iterable[Row]:
        rows = self._text(piece.text, self.style.body, bold=True)
        return kept(spaced(rows, self.style.item_gap * POINT / 2))

    @_piece.register
    def _(self, _piece: NoteLine) -> Iterable[Row]:
        height, width = self.style.note_line * POINT, self.width

        def paint(painter: QPainter, x: float, y: float) -> None:
            painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * POINT))
            painter.drawLine(QLineF(x, y + height - POINT, x + width, y + height - POINT))

        return (Row(height=height, paint=paint),)

    def _point(self, text: str, mark: str, gutter: float) -> Iterator[Row]:
        size, leading = self.style.body, self.style.leading
        backwards = is_right_to_left(text)
        beside = next(text_rows((Run(mark, size),), gutter, leading=leading, like=text))
        rows = text_rows((Run(" ".join(text.split()), size),), self.width - gutter, leading=leading)
        for number, row in enumerate(rows):
            moved = _moved(row, 0.0 if backwards else gutter)
            mark_x = self.width - gutter if backwards else 0.0
            yield moved if number else _both(moved, _moved(beside, mark_x, row.rise - beside.rise))


def _moved(row: Row, right: float, down: float = 0.0) -> Row:
    return replace(row, paint=lambda painter, x, y: row.paint(painter, x + right, y + down))


def _both(row: Row, other: Row) -> Row:
    def paint(painter: QPainter, x: float, y: float) -> None:
        other.paint(painter, x, y)
        row.paint(painter, x, y)

    return replace(row, paint=paint)
