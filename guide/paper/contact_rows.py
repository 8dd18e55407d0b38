"""Makes rows of numbers and addresses, with label, note and QR code. Those not for support have a frame."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby

from guide.blocks.blocks import Number
from guide.handout.numbers_once import Piece, numbers_of
from guide.i18n import tr
from guide.paper.joined_rows import code_and_text, framed, side_by_side
from guide.paper.pagination import Row, add_space_before, keep_with_next, total_height, with_tag
from guide.paper.qr import QrCodes
from guide.paper.style import Style
from guide.paper.tags import Tag
from guide.paper.text import Run, text_rows
from guide.paper.units import POINT

_MAX_NUMBER = 24  # characters; a longer value is an address, which is printed smaller
_MAX_BESIDE_CODE = 500  # characters of all that is measured for a place beside a QR code
_NO_BREAK_GAP = "\u00a0\u00a0"


class ContactRows:
    """Makes rows of numbers for one style and one width.

    `width` and `height` are the size of a box in 1/720 inch.
    """

    def __init__(self, style: Style, width: float, height: float, codes: QrCodes) -> None:
        self._style, self._width = style, width
        self._max_code = 0.7 * height  # the largest height of a QR code, so that a name fits above the code
        self._most = 0.75 * height  # and of all that is said of its number
        self._codes = codes

    def with_details(self, number: Number) -> Sequence[Row]:
        """Return the rows of a number with all that is said of it, in a frame if it is not for support.

        Where not all of that has room in one box its code is left out, and the number comes first.
        """
        framed_or_not = self._framed if number.is_set_apart else self._unframed
        rows = framed_or_not(partial(self._with_details, number, flush=not number.is_set_apart))
        if total_height(rows) <= self._most:
            return rows
        self._codes.has_left_out |= bool(number.uri)
        bare = framed_or_not(partial(self._in_words, replace(number, whom="")))
        return [*bare, *self._text(number.whom, self._width)]

    def with_codes(self, piece: Piece, most: int) -> Piece:
        """Return a contact with the codes of its first numbers alone, if there is no room for more."""
        bare = {each: replace(each, uri="") for each in numbers_of(piece)[most:]}
        self._codes.has_left_out |= any(each.uri for each in bare)
        return tuple(bare.get(each, each) if isinstance(each, Number) else each for each in piece)

    def with_details_of_all(self, numbers: Sequence[Number], gap: float) -> Iterator[Row]:
        """Yield the rows of several numbers, two with codes beside each other where that takes less height.

        `gap` is the empty space above a number without a code; the quiet zone of a code is gap enough.
        """
        left = list(numbers)
        while left:
            pair = self._pair(left[:2])
            first, left = left[0], left[2 if pair else 1 :]
            yield from add_space_before(pair or self.with_details(first), 0.0 if first.uri else gap)

    def _pair(self, numbers: Sequence[Number]) -> list[Row]:
        """Return the rows of two numbers with codes beside each other; [] if that is no better."""
        width = (self._width - self._pad) / 2
        can_pair = (each.uri and not each.is_set_apart and self._is_whole(each, width) for each in numbers)
        if len(numbers) < 2 or not all(can_pair):
            return []
        first, second = replace(numbers[0], whom=""), numbers[1]
        cells = (list(self._with_details(each, width, flush=True)) for each in (first, second))
        above = keep_with_next(self._text(numbers[0].whom, self._width))
        pair = [
            *above,
            side_by_side([(rows, at * (width + self._pad), 0.0) for at, rows in enumerate(cells)]),
        ]
        stacked = (list(self._with_details(each, self._width, flush=True)) for each in numbers)
        is_low = pair[-1].height <= self._max_code
        return pair if is_low and total_height(pair) < sum(map(total_height, stacked)) else []

    def compact(self, numbers: Sequence[Number], name: str = "") -> Iterable[Row]:
        """Yield rows of numbers side by side after `name`, with for whom they are, not with note and code."""
        for are_apart, group in groupby(numbers, key=lambda number: number.is_set_apart):
            rows = partial(self._side_by_side, tuple(group), name=name)
            yield from self._framed(rows) if are_apart else rows(self._width)
            name = ""

    @property
    def _pad(self) -> float:
        return 0.3 * self._style.body * POINT

    def _side_by_side(self, numbers: Iterable[Number], width: float, *, name: str) -> Iterator[Row]:
        runs = [Run(tr("{name}: ", name=name), self._style.label, bold=True)] if name else []
        for at, number in enumerate(numbers):
            between = "   " * bool(at) + (tr("{whom} ", whom=number.whom) if number.whom else "")
            runs += [Run(between, self._style.label)] * bool(between) + self._number(number, _NO_BREAK_GAP)
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

    def _with_details(self, number: Number, width: float, *, flush: bool = False) -> Iterator[Row]:
        code = self._codes.code(number.uri, self._max_code) if number.uri else None
        if code is None:
            return self._in_words(number, width)
        # The page's margin replaces the code's quiet zone at the left, except in a frame.
        left = code.quiet if flush else 0.0
        room = width - code.row.height + left
        whom, bare = keep_with_next(self._text(number.whom, width)), replace(number, whom="")
        if rows := self._beside(number, room, code.row.height):
            return iter((code_and_text(code.row, rows, left),))
        if rows := self._beside(replace(bare, note="", mark=""), room, code.row.height):
            row = replace(code_and_text(code.row, rows, left), keep_with_next=bool(number.note))
            return chain(whom, (row,), self._text(number.note, width))
        return chain(whom, (replace(code.row, keep_with_next=True),), self._in_words(bare, width))

    def _unframed(self, make: Callable[[float], Iterable[Row]]) -> Sequence[Row]:
        return list(make(self._width))

    def _framed(self, make: Callable[[float], Iterable[Row]]) -> Sequence[Row]:
        """Return the rows for the width inside a frame as one row with the frame, if a box can hold it."""
        rows = list(make(self._width - 4 * self._pad))
        frame = framed(rows, self._width, self._pad)
        return (frame,) if frame.height <= self._most else rows

    def _beside(self, number: Number, width: float, height: float) -> list[Row]:
        """Return the rows to print beside a QR code; [] if they are too high or a number would break."""
        is_short = len(number.value + number.note + number.whom) <= _MAX_BESIDE_CODE
        rows = list(self._in_words(number, width)) if is_short and self._is_whole(number, width) else []
        return rows if total_height(rows) <= height else []

    def _is_whole(self, number: Number, width: float) -> bool:
        """Return whether a number has room in one line; an address may break."""
        value = self._number(number, " ")[-1:]
        return len(number.value) > _MAX_NUMBER or len(list(text_rows(value, width))) == 1

    def _in_words(self, number: Number, width: float) -> Iterator[Row]:
        """Yield the rows of a number without its code: for whom it is, itself and its note."""
        value, said = self._number(number, "  "), number.note or number.mark
        beside = list(text_rows((*value, Run(f"  {said}" * bool(said), self._style.body)), width))
        rows: Iterable[Row] = with_tag(beside, Tag("P"))
        if number.note and len(beside) > 1:
            alone = keep_with_next(with_tag(text_rows(value, width), Tag("P")))
            rows = chain(alone, self._text(number.note, width))
        return chain(keep_with_next(self._text(number.whom, width)), rows)

    def _text(self, text: str, width: float) -> Iterator[Row]:
        rows = text_rows((Run(text, self._style.body),), width, leading=self._style.leading)
        return with_tag(rows, Tag("P"))
