"""Makes rows of numbers and addresses, with label, note and QR code. Those not for support have a frame."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen, Qt

from guide.blocks.blocks import Number
from guide.i18n import tr
from guide.paper.pagination import Row, keep_with_next, total_height, with_tag
from guide.paper.qr import QrCodes
from guide.paper.style import Style
from guide.paper.tags import Tag
from guide.paper.text import Run, text_rows
from guide.paper.units import POINT

_MAX_NUMBER = 24  # characters; a longer value is an address, which is printed smaller
_MAX_BESIDE_CODE = 500  # characters of value and note that are measured for a place beside a QR code
_NO_BREAK_GAP = "\u00a0\u00a0"


class ContactRows:
    """Makes rows of numbers for one style and one width.

    `width` and `height` are the size of a box in 1/720 inch.
    """

    def __init__(self, style: Style, width: float, height: float, codes: QrCodes) -> None:
        self._style, self._width = style, width
        self._max_code = 0.7 * height  # the largest height of a QR code, so that a name fits above the code
        self._codes = codes

    def with_details(self, number: Number) -> Iterable[Row]:
        """Return the rows of a number with its note and QR code, in a frame if it is not for support."""
        if number.is_set_apart:
            return framed(partial(self._with_details, number), self._width, self._pad)
        return self._with_details(number, self._width, flush=True)

    def compact(self, numbers: Sequence[Number], name: str = "") -> Iterable[Row]:
        """Yield rows of numbers side by side, without notes and codes; those not for support have a frame.

        `name`, if any, stands before the first of them.
        """
        for _, group in groupby(numbers, key=lambda number: (number.is_police_tip, number.is_report)):
            group_numbers = tuple(group)
            if group_numbers[0].is_set_apart:
                make = partial(self._side_by_side, group_numbers, name=name)
                yield from framed(make, self._width, self._pad)
            else:
                yield from self._side_by_side(group_numbers, self._width, name=name)
            name = ""

    @property
    def _pad(self) -> float:
        return 0.3 * self._style.body * POINT

    def _side_by_side(self, numbers: Iterable[Number], width: float, *, name: str) -> Iterator[Row]:
        runs = [Run(tr("{name}: ", name=name), self._style.label, bold=True)] if name else []
        for at, number in enumerate(numbers):
            runs += [Run("   ", self._style.label)] * bool(at) + self._number(number, _NO_BREAK_GAP)
            if number.mark:
                runs.append(Run(_NO_BREAK_GAP + tr("({mark})", mark=number.mark), self._style.label))
        return with_tag(text_rows(runs, width), Tag("P"))

    def _number(self, number: Number, between: str) -> list[Run]:
        style = self._style
        label_text = " ".join(number.label.split())
        value = number.value.removeprefix("https://")
        size = style.number if len(value) <= _MAX_NUMBER else style.name
        label = [Run(label_text + between, style.label, bold=number.is_set_apart)] if label_text else []
        return [*label, Run(value, size, bold=True)]

    def _with_details(self, number: Number, width: float, *, flush: bool = False) -> Iterable[Row]:
        code = self._codes.code(number.uri, self._max_code) if number.uri else None
        if code is None:
            return self._value_and_note(number, width)
        # The page's margin replaces the code's quiet zone at the left, except in a frame.
        left = code.quiet if flush else 0.0
        room = width - code.row.height + left
        for with_note in (True, False):
            beside = self._beside(
                replace(number, note=number.note if with_note else ""), room, code.row.height
            )
            if beside:
                row = _code_and_text(code.row, beside, left)
                note = self._note(number, width) if number.note and not with_note else ()
                return chain((replace(row, keep_with_next=bool(note)),), note)
        return chain((replace(code.row, keep_with_next=True),), self._value_and_note(number, width))

    def _beside(self, number: Number, width: float, height: float) -> list[Row]:
        """Return the rows to print beside a QR code; [] if they are too high or a number would break."""
        if len(number.value) + len(number.note) > _MAX_BESIDE_CODE:
            return []
        is_whole = (
            len(list(text_rows(self._number(number, " ")[-1:], width))) == 1
            or len(number.value) > _MAX_NUMBER
        )
        rows = list(self._value_and_note(number, width)) if is_whole else []
        return rows if total_height(rows) <= height else []

    def _value_and_note(self, number: Number, width: float) -> Iterator[Row]:
        rows = with_tag(text_rows(self._number(number, "  "), width), Tag("P"))
        return chain(keep_with_next(rows), self._note(number, width)) if number.note else rows

    def _note(self, number: Number, width: float) -> Iterator[Row]:
        style = self._style
        return (
            with_tag(text_rows((Run(number.note, style.body),), width, leading=style.leading), Tag("P"))
            if number.note
            else iter(())
        )


def framed(make: Callable[[float], Iterable[Row]], width: float, pad: float) -> Iterator[Row]:
    """Yield rows in a frame, each with its part of the frame.

    `make` returns the rows for the width inside the frame. The frame is open where the rows are divided
    between two boxes. `width` and the padding `pad` are in 1/720 inch.
    """
    previous: Row | None = None
    is_first = True
    for row in make(width - 4 * pad):
        if previous:
            yield _in_frame(previous, width, pad, top=is_first, bottom=False)
            is_first = False
        previous = row
    if previous:
        yield _in_frame(previous, width, pad, top=is_first, bottom=True)


def _in_frame(row: Row, width: float, pad: float, *, top: bool, bottom: bool) -> Row:
    above = pad * 2 if top else row.space_before
    height = above + row.height + (pad * 1.5 if bottom else 0.0)
    below = pad if bottom else 0.0  # empty, outside the frame

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

    space_before = max(row.space_before, pad) if top else 0.0
    return replace(row, height=height + below, paint=paint, space_before=space_before)


def _code_and_text(code: Row, text: Sequence[Row], left: float) -> Row:
    """Return one row: a QR code, moved left by `left`, and beside its middle the rows of `text`."""
    down = (code.height - total_height(text)) / 2

    def paint(painter: QPainter, x: float, y: float) -> None:
        code.paint(painter, x - left, y)
        below = y + down
        for index, row in enumerate(text):
            below += row.space_before if index else 0.0
            row.paint(painter, x + code.height - left, below)
            below += row.height

    return replace(code, paint=paint)
