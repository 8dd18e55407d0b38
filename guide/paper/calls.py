"""Numbers as rows: how, the number itself large, a note; police tip lines framed, a QR code beside."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen, Qt

from guide.handout.document import Call
from guide.paper.flow import Row, kept, tall
from guide.paper.qr import qr_row
from guide.paper.style import Style
from guide.paper.text import Run, text_rows
from guide.paper.units import POINT

_LONG = 24  # characters: what is longer is an address, not a number
_SPACE = "\u00a0"  # how and number stay together


class Calls:
    """Measures numbers for one width in one style."""

    def __init__(self, style: Style, width: float, height: float) -> None:
        self._style, self._width = style, width
        self._most = 0.7 * height  # a QR code leaves room for a name
        self._codes: dict[str, Row | None] = {}

    def full(self, call: Call) -> Iterable[Row]:
        """Give a number as it stands in its item, with its note and its QR code."""
        if call.is_police_tip:
            return framed(partial(self._full, call), self._width, self._pad)
        return self._full(call, self._width)

    def close(self, calls: Sequence[Call]) -> Iterable[Row]:
        """Give numbers side by side, as many as stand on a line; police tip lines apart, in a frame."""
        for is_tip, group in groupby(calls, key=lambda call: call.is_police_tip):
            some = tuple(group)
            if is_tip:
                yield from framed(partial(self._side_by_side, some), self._width, self._pad)
            else:
                yield from self._side_by_side(some, self._width)

    @property
    def _pad(self) -> float:
        return 0.3 * self._style.body * POINT

    def _side_by_side(self, calls: Iterable[Call], width: float) -> Iterator[Row]:
        runs: list[Run] = []
        for call in calls:
            runs += [Run("   ", self._style.label)] * bool(runs) + self._number(call)
        return text_rows(runs, width, leading=1.2)

    def _number(self, call: Call) -> list[Run]:
        style = self._style
        how = [Run(call.how.strip() + _SPACE * 2, style.label, bold=call.is_police_tip)] if call.how else []
        size = style.number if len(call.value) <= _LONG else style.name
        return [*how, Run(call.value, size, bold=True)]

    def _full(self, call: Call, width: float) -> Iterable[Row]:
        code = self._code(call.uri) if call.uri else None
        if code is None:
            return self._words(call, width)
        room = width - code.height
        words = list(self._words(call, room)) if len(call.note) + len(call.value) < 500 else []
        if words and tall(words) <= code.height:
            return (_beside(code, words),)
        number = list(kept(self._words(replace(call, note=""), room))) if len(call.value) < 500 else []
        if number and tall(number) <= code.height:
            return chain((replace(_beside(code, number), keep=bool(call.note)),), self._note(call, width))
        return chain((replace(code, keep=True),), self._words(call, width))

    def _code(self, uri: str) -> Row | None:
        if uri not in self._codes:
            self._codes[uri] = qr_row(uri, self._most)
        return self._codes[uri]

    def _words(self, call: Call, width: float) -> Iterator[Row]:
        rows = text_rows(self._number(call), width, leading=1.2)
        return chain(kept(rows), self._note(call, width)) if call.note else rows

    def _note(self, call: Call, width: float) -> Iterator[Row]:
        style = self._style
        return (
            text_rows((Run(call.note, style.body),), width, leading=style.leading) if call.note else iter(())
        )


def framed(make: Callable[[float], Iterable[Row]], width: float, pad: float) -> Iterator[Row]:
    """Give rows with a frame around them; at the edge of a box it stays open, and goes on in the next one."""
    held: Row | None = None
    is_first = True
    for row in make(width - 4 * pad):
        if held:
            yield _in_frame(held, width, pad, top=is_first, bottom=False)
            is_first = False
        held = row
    if held:
        yield _in_frame(held, width, pad, top=is_first, bottom=True)


def _in_frame(row: Row, width: float, pad: float, *, top: bool, bottom: bool) -> Row:
    above = pad * 2 if top else row.before
    height = above + row.height + (pad * 1.5 if bottom else 0.0)

    def paint(painter: QPainter, x: float, y: float) -> None:
        left, right, begin, end = x, x + width, y, y + height
        painter.setPen(QPen(Qt.GlobalColor.black, POINT))
        painter.drawLines([QLineF(left, begin, left, end), QLineF(right, begin, right, end)])
        if top:
            painter.drawLine(QLineF(left, begin, right, begin))
        if bottom:
            painter.drawLine(QLineF(left, end, right, end))
        row.paint(painter, x + 2 * pad, y + above)

    return replace(row, height=height, paint=paint, before=row.before if top else 0.0)


def _beside(code: Row, words: Sequence[Row]) -> Row:
    """Give a QR code as a row with words at its side, half way down."""
    down = (code.height - tall(words)) / 2

    def paint(painter: QPainter, x: float, y: float) -> None:
        code.paint(painter, x, y)
        below = y + down
        for number, row in enumerate(words):
            below += row.before if number else 0.0
            row.paint(painter, x + code.height, below)
            below += row.height

    return replace(code, paint=paint)
