"""Writes blocks as plain text, wrapped for the terminal or unwrapped for a text message."""

import textwrap
from collections.abc import Iterable
from typing import assert_never

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    NoteLine,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)

WIDTH = 80  # columns


def page_text(page: Page) -> str:
    """Return a page as plain text for a terminal, wrapped to WIDTH; the text ends with a line end."""
    writer = TextWriter(WIDTH)
    return "\n\n".join(filter(None, map(writer.block, page.blocks))) + "\n"


def message_lines(blocks: Iterable[Block]) -> str:
    """Return blocks as a text message. Lines are not wrapped, because each phone wraps them itself."""
    writer = TextWriter(None)
    return "\n".join(filter(None, map(writer.block, blocks)))


class TextWriter:
    """Writes single blocks as text, wrapped to a width in columns or not wrapped if the width is None."""

    def __init__(self, width: int | None) -> None:
        self._width = width

    def block(self, block: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one case for each block
        """Return the text of one block without a final line end; "" if the block has no text."""
        match block:
            case Title(text):
                return self._underlined(text, "=")
            case Crumbs(refs):
                return " · ".join(ref.text for ref in refs)
            case Tags(words):
                return self._wrap(" · ".join(words))
            case Box(kind, lead, text):
                first, rest = ("", "") if kind == "summary" else ("! ", "  ")
                return self._wrap(f"{lead} {text}".rstrip(), first, rest)
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._wrap(block.text_and_note)
            case Items():
                return self._items(block)
            case Refs(refs):
                return "\n".join(map(self._ref, refs))
            case WebAddress(title, url, note):
                written = f"{self._wrap(title, '- ', '  ')}\n  {url}"
                return f"{written}\n{self._wrap(note, '  ', '  ')}" if note else written
            case Facts(rows):
                return "\n".join(self._wrap(f"{label}: {value}", "", "  ") for label, value in rows)
            case Number():
                number = self._wrap(_number(block, before_note=" "), "", "  ")
                return f"{self._wrap(block.whom)}\n{number}" if block.whom else number
            case Numbers():
                return self._numbers(block)
            case Grid():
                return self._grid(block)
            case SmallPrint(text):
                return self._wrap(text)
            case Verbatim(text):
                return text.strip("\n")
            case NoteLine():
                return ""  # an empty line to write on is of use on paper only
            case _:
                assert_never(block)

    def _wrap(self, text: str, first: str = "", rest: str = "") -> str:
        """Return a text wrapped to the width; first is put before its first line, rest before the others."""
        if self._width is None:
            return first + text
        return textwrap.fill(
            text,
            self._width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _underlined(self, text: str, line: str) -> str:
        return f"{text}\n{line * min(len(text), self._width or WIDTH)}"

    def _heading(self, heading: Heading) -> str:
        if heading.level <= 2:
            return self._underlined(heading.text, "-")
        return heading.text if heading.text[-1:] in (".", ":", "!", "?") else f"{heading.text}:"

    def _items(self, block: Items) -> str:
        marks = (f"{n}. " if block.numbered else "- " for n in range(1, len(block.items) + 1))
        return "\n".join(
            self._wrap(item.text_and_note, mark, " " * len(mark))
            for mark, item in zip(marks, block.items, strict=True)
        )

    def _numbers(self, block: Numbers) -> str:
        below = "  " if block.is_named else ""
        lines = (self._wrap(_number(each, before_note="  "), below, f"{below}  ") for each in block.numbers)
        return "\n".join((*((block.ref.text,) if block.is_named else ()), *lines))

    def _ref(self, ref: EntryRef) -> str:
        note = f"{ref.note}, " if ref.note else ""
        return self._wrap(f"{ref.text} ({note}{ref.target})", "- ", "  ")

    def _grid(self, grid: Grid) -> str:
        return "\n\n".join(
            "\n".join(
                self._wrap(f"{column}: {cell}", "  " if number else "- ", "    ")
                for number, (column, cell) in enumerate(zip(grid.columns, row, strict=True))
            )
            for row in grid.rows
        )


def _number(number: Number, *, before_note: str) -> str:
    note = f"{before_note}({number.note})" if number.note else ""
    return f"{number.label}: {number.value}{note}"
