"""Defines the sizes of text and gaps in each format of hand-out."""

from dataclasses import dataclass, replace

from guide.handout.options import Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The sizes of text and gaps in one format, in points.

    Only a one-page sheet has smaller text where it would not fit, and never below `SMALLEST`.
    """

    title: float
    name: float
    number: float
    body: float
    label: float
    footer: float
    leading: float  # distance from line to line, relative to the size of the text
    item_gap: float
    block_gap: float
    note_line: float  # height of an empty line for handwriting

    def with_body(self, body: float) -> "Style":
        """Return the style with text of `body` points, and all else larger or smaller in proportion.

        The footer and the lines for handwriting keep their size.
        """
        factor = body / self.body
        return replace(
            self,
            title=self.title * factor,
            name=self.name * factor,
            number=self.number * factor,
            body=body,
            label=self.label * factor,
            item_gap=self.item_gap * factor,
            block_gap=self.block_gap * factor,
        )


TABLE_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)  # points, of a table of the whole state: tried until it is one page
SMALLEST = 8.0  # points, of text on a one-page sheet

_SMALL = Style(
    title=10, name=10, number=11, body=9, label=9, footer=6, leading=1.2,
    item_gap=5, block_gap=3, note_line=20,
)  # fmt: skip
STYLES = {
    Format.CARD: _SMALL,
    Format.CARDS: _SMALL,
    Format.SHEET: Style(
        title=24, name=16, number=20, body=13, label=13, footer=9, leading=1.25,
        item_gap=16, block_gap=5, note_line=30,
    ),
    Format.LARGE: Style(
        title=32, name=24, number=30, body=18, label=18, footer=18, leading=1.3,
        item_gap=30, block_gap=9, note_line=42,
    ),
}  # fmt: skip
# Of an item with a page of its own.
TABLE_STYLE = Style(
    title=16, name=16, number=11, body=9, label=9, footer=8, leading=1.2,
    item_gap=7, block_gap=2.5, note_line=20,
)  # fmt: skip
