"""A page as plain text: for the terminal and for copying."""

import textwrap
from functools import singledispatch

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Fine,
    Grid,
    Heading,
    Items,
    Numbers,
    Page,
    Paragraph,
    Refs,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)

WIDTH = 80  # columns


def text(page: Page) -> str:
    """Write the page as plain text, wrapped for a terminal, ending in a line end."""
    return "\n\n".join(part for part in map(_block, page.blocks) if part) + "\n"


def _wrap(words: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _ref(ref: EntryRef) -> str:
    note = f"{ref.note}, " if ref.note else ""
    return _wrap(f"{ref.text} ({note}{ref.target})", "- ", "  ")


def _running(block: Paragraph) -> str:
    return f"{block.text} ({block.note})" if block.note else block.text


@singledispatch
def _block(block: Block) -> str:
    raise TypeError(f"no text for {type(block).__name__}")


@_block.register
def _(block: Title) -> str:
    return f"{block.text}\n{'=' * min(len(block.text), WIDTH)}"


@_block.register
def _(block: Crumbs) -> str:
    return " · ".join(ref.text for ref in block.refs)


@_block.register
def _(block: Tags) -> str:
    return _wrap(" · ".join(block.words))


@_block.register
def _(block: Box) -> str:
    first, rest = ("", "") if block.kind == "summary" else ("! ", "  ")
    return _wrap(f"{block.lead} {block.text}", first, rest)


@_block.register
def _(block: Heading) -> str:
    if block.level > 2:
        return f"{block.text}:"
    return f"{block.text}\n{'-' * min(len(block.text), WIDTH)}"


@_block.register
def _(block: Paragraph) -> str:
    return _wrap(_running(block))


@_block.register
def _(block: Items) -> str:
    marks = (f"{n}. " if block.numbered else "- " for n in range(1, len(block.items) + 1))
    return "\n".join(
        _wrap(_running(item), mark, " " * len(mark)) for mark, item in zip(marks, block.items, strict=True)
    )


@_block.register
def _(block: Refs) -> str:
    return "\n".join(map(_ref, block.refs))


@_block.register
def _(block: WebAddress) -> str:
    note = "\n" + _wrap(block.note, "  ", "  ") if block.note else ""
    return f"{_wrap(block.title, '- ', '  ')}\n  {block.url}{note}"


@_block.register
def _(block: Facts) -> str:
    return "\n".join(_wrap(f"{label}: {value}", "", "  ") for label, value in block.rows)


@_block.register
def _(block: Numbers) -> str:
    rows = (f"{n.label}: {n.value}" + (f"  ({n.note})" if n.note else "") for n in block.numbers)
    return "\n".join([block.ref.text, *(_wrap(row, "  ", "    ") for row in rows)])


@_block.register
def _(block: Grid) -> str:
    return "\n\n".join(
        "\n".join(
            _wrap(f"{column}: {cell}", "  " if number else "- ", "    ")
            for number, (column, cell) in enumerate(zip(block.columns, row, strict=True))
        )
        for row in block.rows
    )


@_block.register
def _(block: Fine) -> str:
    return _wrap(block.text)


@_block.register
def _(block: Verbatim) -> str:
    return block.text.strip("\n")
