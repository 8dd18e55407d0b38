"""Makes the rows of an item: its name, its numbers, its text and empty lines for notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, islice
from typing import assert_never

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen, Qt

from guide.blocks.blocks import Facts, Heading, ItemBlock, Items, NoteLine, Number, Paragraph
from guide.blocks.isolates import is_right_to_left
from guide.handout.document import Item
from guide.handout.numbers_once import Piece, name_of, numbers_of, pieces
from guide.i18n import tr
from guide.paper.contact_rows import ContactRows
from guide.paper.pagination import Row, add_space_before, joined, keep_with_next, total_height, with_tag
from guide.paper.qr import QrCodes
from guide.paper.style import Style
from guide.paper.tags import Tag
from guide.paper.text import Run, text_rows
from guide.paper.units import POINT

_MAX_SHARE = 0.22  # of a panel's height for a running name, so that a QR code and a frame fit below
_MAX_LINES = 4  # of a running name
_MAX_CONTACT = 0.9  # of a panel's height for a contact with its codes; a higher one is whole with fewer


class ItemRows:
    """Makes rows of items for one style and one width.

    `width` and `height` are the size of a box in 1/720 inch. Where boxes `are_cut_apart`, an item that goes
    on in another has its first number there again.
    """

    def __init__(
        self, style: Style, width: float, height: float, codes: QrCodes, *, are_cut_apart: bool = False
    ) -> None:
        self.style, self.width, self.height = style, width, height
        self._are_cut_apart = are_cut_apart
        self._contact_rows = ContactRows(style, width, height, codes)

    def title(self, text: str) -> Iterator[Row]:
        """Return the rows of the title of a hand-out, marked keep-with-next."""
        return keep_with_next(self._text(text, self.style.title, bold=True, role="H1"))

    def byline(self, text: str) -> Iterator[Row]:
        """Return the rows of the date and the agency below the title, marked keep-with-next."""
        return keep_with_next(self._text(text, self.style.label)) if text else iter(())

    def item(self, item: Item, item_index: int) -> Iterator[Row]:
        """Return all rows of an item, its numbers first where boxes are cut apart."""
        found = pieces(item.blocks)
        if self._are_cut_apart:
            found = iter(sorted(found, key=lambda piece: not numbers_of(piece)))
        return self._of_item(item, item_index, found)

    def part(self, item: Item, item_index: int, *, is_contacts: bool) -> Iterator[Row]:
        """Return the rows with the name and all contacts of an item, or else all but these; none without."""
        found = [piece for piece in pieces(item.blocks) if bool(numbers_of(piece)) is is_contacts]
        return self._of_item(item, item_index, found) if found else iter(())

    def compact(self, item: Item, item_index: int = -1, most: int | None = None) -> Iterator[Row]:
        """Return close rows with the name of an item and its numbers.

        `most` is the largest number of lines, and of numbers of each, then without for whom they are.
        """
        found = [(numbers_of(piece)[:most], name_of(piece)) for piece in pieces(item.blocks)]
        found = [(numbers, name) for numbers, name in found if numbers][:most]
        if most:
            found = [([replace(each, whom="") for each in numbers], name) for numbers, name in found]
        rows = (joined(self._contact_rows.compact(numbers, name)) for numbers, name in found)
        numbers = (replace(row, running_head=self._name_again(item)) for row in chain.from_iterable(rows))
        return self._numbered(item, item_index, numbers) if found else iter(())

    def _name(self, item: Item) -> Iterator[Row]:
        return self._text(item.name, self.style.name, bold=True, role="H2")

    def _of_item(self, item: Item, item_index: int, found: Iterable[Piece]) -> Iterator[Row]:
        name = self._name_again(item)
        number = _low(self.compact(item, most=1), 0.65 * self.height) if self._are_cut_apart else ()
        rows = (self._piece(piece, name, number or name) for piece in found)
        return self._numbered(item, item_index, chain.from_iterable(rows))

    def _name_again(self, item: Item) -> tuple[Row, ...]:
        return _low(islice(self._name(item), _MAX_LINES), _MAX_SHARE * self.height)

    def _numbered(self, item: Item, item_index: int, rows: Iterable[Row]) -> Iterator[Row]:
        named = chain(keep_with_next(self._name(item)), rows)
        spaced = add_space_before(named, self.style.item_gap * POINT)
        return (replace(row, item_index=item_index) for row in spaced)

    def _piece(self, piece: Piece, name: tuple[Row, ...], number: tuple[Row, ...]) -> Iterator[Row]:
        """Return the rows of a piece; where it goes on, `name` is above numbers, `number` above the rest."""
        rows = list(self._blocks(piece))
        for most in (1, 0) if numbers_of(piece) else ():
            if total_height(rows) > _MAX_CONTACT * self.height:
                rows = list(self._blocks(self._contact_rows.with_codes(piece, most)))
        are_below = isinstance(piece[-1], Facts) and bool(numbers_of(piece))
        above = len(rows) - len(list(self._blocks(piece[-1:]))) if are_below else len(rows)
        heads = (name if numbers_of(piece) and at < above else number for at in range(len(rows)))
        headed = (replace(row, running_head=head) for row, head in zip(rows, heads, strict=True))
        heading = (block for block in piece[:1] if isinstance(block, Heading))
        again = tuple(chain.from_iterable(map(self._block, heading)))
        return joined(headed, again) if numbers_of(piece) else headed

    def _blocks(self, blocks: Sequence[ItemBlock]) -> Iterator[Row]:
        gap = self.style.block_gap * POINT
        for are_numbers, run in groupby(blocks, lambda block: isinstance(block, Number)):
            if are_numbers:
                rows = list(self._contact_rows.with_details_of_all(numbers_of(tuple(run)), gap))
                are_below = isinstance(blocks[-1], Facts)  # the hours, which never stand without a number
                yield from (
                    *rows[:-1],
                    replace(rows[-1], keep_with_next=are_below or rows[-1].keep_with_next),
                )
            else:
                yield from chain.from_iterable(add_space_before(self._block(block), gap) for block in run)

    def _text(self, text: str, size: float, *, bold: bool = False, role: str = "P") -> Iterator[Row]:
        run = Run(" ".join(text.split()), size, bold)
        return with_tag(text_rows((run,), self.width, leading=self.style.leading), Tag(role))

    def _block(self, block: ItemBlock) -> Iterable[Row]:
        match block:
            case Number():
                return self._contact_rows.with_details(block)
            case Paragraph():
                return self._paragraph(block)
            case Items():
                return self._list(block)
            case Facts(rows):
                return self._spaced(self.fact(label, value) for label, value in rows)
            case Heading(text):
                rows_of_text = self._text(text, self.style.body, bold=True, role="H3")
                return keep_with_next(add_space_before(rows_of_text, self.style.item_gap * POINT / 2))
            case NoteLine():
                return (self._note_line(),)
            case _:
                assert_never(block)

    def _spaced(self, groups: Iterable[Iterable[Row]]) -> Iterator[Row]:
        return chain.from_iterable(add_space_before(group, self.style.block_gap * POINT) for group in groups)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Row]:
        lines = (line for line in paragraph.text_and_note.splitlines() if line.strip())
        return self._spaced(self._text(line, self.style.body) for line in lines)

    def _list(self, block: Items) -> Iterator[Row]:
        marks = (f"{number}." if block.numbered else "•" for number in range(1, len(block.items) + 1))
        gutter = (2.0 if block.numbered else 1.1) * self.style.body * POINT
        marked_items, tag = zip(block.items, marks, strict=True), Tag("L")
        return chain.from_iterable(
            add_space_before(
                self._list_item(item.text_and_note, mark, gutter, Tag("LI", tag)),
                0.25 * self.style.body * POINT,
            )
            for item, mark in marked_items
        )

    def fact(self, label: str, value: str) -> Iterable[Row]:
        """Return the rows of a fact, the label in bold."""
        size = self.style.body
        named = tr("{label}: ", label=label) if label else ""
        runs = [run for run in (Run(named, size, bold=True), Run(value, size)) if run.text]
        rows = text_rows(runs, self.width, leading=self.style.leading, direction_of=value)
        return with_tag(rows, Tag("P"))

    def _note_line(self) -> Row:
        height, width = self.style.note_line * POINT, self.width

        def paint(painter: QPainter, x: float, y: float) -> None:
            painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * POINT))
            painter.drawLine(QLineF(x, y + height - POINT, x + width, y + height - POINT))

        return Row(height=height, paint=paint)

    def _list_item(self, text: str, mark: str, gutter: float, tag: Tag) -> Iterator[Row]:
        size, leading = self.style.body, self.style.leading
        right_to_left = is_right_to_left(text)
        of_mark, of_text = Tag("Lbl", tag), Tag("LBody", tag)
        marks = text_rows((Run(mark, size),), gutter, leading=leading, direction_of=text)
        beside = next(with_tag(marks, of_mark))
        run, width = Run(" ".join(text.split()), size), self.width - gutter
        rows = with_tag(text_rows((run,), width, leading=leading), of_text)
        for number, row in enumerate(rows):
            moved = _moved(row, 0.0 if right_to_left else gutter)
            mark_x = self.width - gutter if right_to_left else 0.0
            yield (
                moved if number else _overlaid(moved, _moved(beside, mark_x, row.baseline - beside.baseline))
            )


def _low(rows: Iterable[Row], height: float) -> tuple[Row, ...]:
    """Return rows to repeat, or none if they take more than `height`."""
    head = tuple(rows)
    return head if total_height(head) <= height else ()


def _moved(row: Row, right: float, down: float = 0.0) -> Row:
    return replace(row, paint=lambda painter, x, y: row.paint(painter, x + right, y + down))


def _overlaid(row: Row, other: Row) -> Row:
    """Return a row that draws `other` and then `row` over it."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        other.paint(painter, x, y)
        row.paint(painter, x, y)

    return replace(row, paint=paint)
