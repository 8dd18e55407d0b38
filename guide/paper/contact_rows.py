"""Numbers as rows: how, the number itself large, a note; police tip lines framed, a QR code beside."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen, Qt

from guide.blocks.blocks import Number
from guide.i18n import tr
from guide.paper.pagination import Row, kept, tall
from guide.paper.qr import Codes
from guide.paper.style import Style
from guide.paper.text import Run, text_rows
from guide.paper.units import POINT

_LONG = 24  # characters: what is longer is an address, not a number
_ENDLESS = 500  # characters: more never stand beside a QR code
_TOGETHER = "\u00a0\u00a0"


class Calls:
    """Measures numbers for one width in one style."""

    def __init__(self, style: Style, width: float, height: float, codes: Codes) -> None:
        self._style, self._width = style, width
        self._most = 0.7 * height  # a QR code leaves room for a name
        self._codes = codes

    def full(self, call: Number) -> Iterable[Row]:
        """Give a number as it stands in its item, with its note and its QR code."""
        if call.is_police_tip:
            return framed(partial(self._full, call), self._width, self._pad)
        return self._full(call, self._width, flush=True)

    def close(self, calls: Sequence[Number]) -> Iterable[Row]:
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

    def _side_by_side(self, calls: Iterable[Number], width: float) -> Iterator[Row]:
        runs: list[Run] = []
        for call in calls:
            runs += [Run("   ", self._style.label)] * bool(runs) + self._number(call, _TOGETHER)
            if call.mark:
                runs.append(Run(_TOGETHER + tr("({mark})", mark=call.mark), self._style.label))
        return text_rows(runs, width)

    def _number(self, call: Number, between: str) -> list[Run]:
        style = self._style
        how = " ".join(call.label.split())
        value = call.value.removeprefix("https://")
        size = style.number if len(value) <= _LONG else style.name
        label = [Run(how + between, style.label, bold=call.is_police_tip)] if how else []
        return [*label, Run(value, size, bold=True)]

    def _full(self, call: Number, width: float, *, flush: bool = False) -> Iterable[Row]:
        code = self._codes.code(call.uri, self._most) if call.uri else None
        if code is None:
            return self._words(call, width)
        # At the edge of the paper its white lies in the margin; within a frame it has to have its own.
        left = code.quiet if flush else 0.0
        room = width - code.row.height + left
        for with_note in (True, False):
            beside = self._beside(replace(call, note=call.note if with_note else ""), room, code.row.height)
            if beside:
                row = _both(code.row, beside, left)
                note = self._note(call, width) if call.note and not with_note else ()
                return chain((replace(row, keep=bool(note)),), note)
        return chain((replace(code.row, keep=True),), self._words(call, width))

    def _beside(self, call: Number, width: float, height: float) -> list[Row]:
        """Give the words for beside a QR code; nothing where they have no room or a number would break."""
        if len(call.value) + len(call.note) > _ENDLESS:
            return []
        is_whole = len(list(text_rows(self._number(call, " ")[-1:], width))) == 1 or len(call.value) > _LONG
        words = list(self._words(call, width)) if is_whole else []
        return words if tall(words) <= height else []

    def _words(self, call: Number, width: float) -> Iterator[Row]:
        rows = text_rows(self._number(call, "  "), width)
        return chain(kept(rows), self._note(call, width)) if call.note else rows

    def _note(self, call: Number, width: float) -> Iterator[Row]:
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
    below = pad if bottom else 0.0  # white, outside of the frame

    def paint(painter: QPainter, x: float, y: float) -> None:
        left, right, begin, end = x, x + width, y, y + height
        pen = QPen(Qt.GlobalColor.black, POINT)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLines([QLineF(left, begin, left, end), QLineF(right, begin, right, end)])
        painter.setPen(QPen(Qt.GlobalColor.black, POINT))
        if top:
            painter.drawLine(QLineF(left, begin, right, begin))
        if bottom:
            painter.drawLine(QLineF(left, end, right, end))
        row.paint(painter, x + 2 * pad, y + above)

    before = max(row.before, pad) if top else 0.0
    return replace(row, height=height + below, paint=paint, before=before)


def _both(code: Row, words: Sequence[Row], left: float) -> Row:
    """Give a QR code as a row, so far to the left, with words at its side, half way down."""
    down = (code.height - tall(words)) / 2

    def paint(painter: QPainter, x: float, y: float) -> None:
        code.paint(painter, x - left, y)
        below = y + down
        for number, row in enumerate(words):
            below += row.before if number else 0.0
            row.paint(painter, x + code.height - left, below)
            below += row.height

    return replace(code, paint=paint)
