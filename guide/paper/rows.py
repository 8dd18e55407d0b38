"""Makes the rows of an item: its name, its numbers, its text and empty lines for notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, zip_longest
from typing import assert_never

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen, Qt

from guide.blocks.blocks import Facts, Heading, ItemBlock, Items, NoteLine, Number, Paragraph
from guide.blocks.isolates import is_right_to_left
from guide.handout.document import Item
from guide.i18n import tr
from guide.paper.contact_rows import ContactRows
from guide.paper.pagination import Row, add_space_before, keep_with_next, with_tag
from guide.paper.qr import QrCodes
from guide.paper.style import Style
from guide.paper.tags import Tag
from guide.paper.text import Run, text_rows
from guide.paper.units import POINT


class ItemRows:
    """Makes rows of items for one style and one width.

    `width` and `height` are the size of a box in 1/720 inch.
    """

    def __init__(self, style: Style, width: float, height: float, codes: QrCodes) -> None:
        self.style, self.width = style, width
        self._contact_rows = ContactRows(style, width, height, codes)

    def title(self, text: str) -> Iterator[Row]:
        """Return the rows of the title of a hand-out, marked keep-with-next."""
        return keep_with_next(self._text(text, self.style.title, bold=True, role="H1"))

    def byline(self, text: str) -> Iterator[Row]:
        """Return the rows of the date and the agency below the title, marked keep-with-next."""
        return keep_with_next(self._text(text, self.style.label)) if text else iter(())

    def item(self, item: Item, item_index: int) -> Iterator[Row]:
        """Return all rows of an item."""
        return self._of_item(item, item_index, self._blocks(item.blocks))

    def numbers(self, item: Item, item_index: int) -> Iterator[Row]:
        """Return rows with the name and numbers of an item, close together; none if it has no number.

        The numbers of a help line that the item names stand after the name of that line.
        """
        groups = list(_numbers_by_name(item.blocks))
        rows = (self._contact_rows.compact(numbers, name) for name, numbers in groups)
        return self._of_item(item, item_index, chain.from_iterable(rows)) if groups else iter(())

    def details(self, item: Item, item_index: int) -> Iterator[Row]:
        """Return rows with the name and blocks of an item, except numbers with neither note nor QR code.

        Return no rows if no block is left.
        """
        with_detail = [
            block for block in item.blocks if not isinstance(block, Number) or block.note or block.uri
        ]
        detail_blocks = [
            block
            for block, below in zip_longest(with_detail, with_detail[1:])
            if not (isinstance(block, Heading) and isinstance(below, Heading | None))
        ]
        return self._of_item(item, item_index, self._blocks(detail_blocks)) if detail_blocks else iter(())

    def name(self, item: Item) -> Iterator[Row]:
        """Return the rows of the name of an item."""
        return self._text(item.name, self.style.name, bold=True, role="H2")

    def _of_item(self, item: Item, item_index: int, rows: Iterable[Row]) -> Iterator[Row]:
        all_rows = chain(keep_with_next(self.name(item)), rows)
        return (
            replace(row, item_index=item_index)
            for row in add_space_before(all_rows, self.style.item_gap * POINT)
        )

    def _blocks(self, blocks: Sequence[ItemBlock]) -> Iterator[Row]:
        # The quiet zone of a QR code is gap enough.
        gaps = (
            0.0 if isinstance(block, Number) and block.uri else self.style.block_gap * POINT
            for block in blocks
        )
        return chain.from_iterable(
            add_space_before(self._block(block), gap) for block, gap in zip(blocks, gaps, strict=True)
        )

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


def _numbers_by_name(blocks: Iterable[ItemBlock]) -> Iterator[tuple[str, list[Number]]]:
    """Yield numbers that follow each other, each time with the text of the heading above, or ""."""
    name = ""
    for is_number, group in groupby(blocks, lambda block: isinstance(block, Number)):
        run = list(group)
        if is_number:
            yield name, [block for block in run if isinstance(block, Number)]
        name = run[-1].text if isinstance(run[-1], Heading) else ""


def _moved(row: Row, right: float, down: float = 0.0) -> Row:
    return replace(row, paint=lambda painter, x, y: row.paint(painter, x + right, y + down))


def _overlaid(row: Row, other: Row) -> Row:
    """Return a row that draws `other` and then `row` over it."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        other.paint(painter, x, y)
        row.paint(painter, x, y)

    return replace(row, paint=paint)
