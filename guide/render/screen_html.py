"""Writes a page as HTML for the window, lower than block by block: a worker reads it while somebody waits."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from guide.blocks.blocks import Block, Box, Heading, Numbers, Page, Paragraph, Refs
from guide.render.glossary import PageGlossary
from guide.render.html import Prose, block_html, prose_with, whole
from guide.render.html_parts import frame, place, ref_link
from guide.render.links import FoldLink
from guide.render.markup import BLANK, Html, directed, element, escape, joined
from guide.render.number_html import brief_tables, kind_of, number_rows
from guide.render.page_names import BELONGS_ANCHOR, NAMES_ANCHOR, SEE_ALSO_ANCHOR, SOURCES_ANCHOR

_RUN_IN = (BELONGS_ANCHOR, NAMES_ANCHOR)  # headings that begin the line below them


def screen_html(page: Page, glossary: PageGlossary | None = None, fold: FoldLink | None = None) -> Html:
    """Return a page as HTML for the style sheet of the reader; terms of the glossary become links.

    With `fold` the heading of the sources is this link, below which the reader hides them.
    """
    return whole(_compact(page.blocks, prose_with(glossary), fold))


def _compact(blocks: Sequence[Block], prose: Prose, fold: FoldLink | None) -> Iterator[Html]:
    for is_brief, run in groupby(blocks, key=_is_brief):
        if is_brief:
            yield from brief_tables([block for block in run if isinstance(block, Numbers)])
        else:
            yield from _with_lines(tuple(run), prose, fold)


def _is_brief(block: Block) -> bool:
    return isinstance(block, Numbers) and block.is_brief


def _with_lines(blocks: Sequence[Block], prose: Prose, fold: FoldLink | None) -> Iterator[Html]:
    """Yield blocks; links below some headings are a running line, which may begin with the heading."""
    at = 0
    while at < len(blocks):
        match blocks[at : at + 2]:
            case Heading(text, anchor), Refs() | Paragraph() as below if anchor in _RUN_IN:
                yield _line(below, place(anchor), element("b", escape(text)), BLANK)
                at += 2
            case Heading(text, anchor, level), Box("unsure", lead, reason):
                # In the same line: it is about this section, and takes no room from what to do.
                mark = element("span", escape(f"{lead} {reason}"), class_="check")
                yield directed(text, f"h{level}", place(anchor), escape(text), Html("&ensp;"), mark)
                at += 2
            case Numbers() as numbers, *_:
                yield frame(f"rows {kind_of(numbers)}", *number_rows(numbers), padding=0)
                at += 1
            case Heading(anchor=anchor) as heading, Refs() as below if anchor == SEE_ALSO_ANCHOR:
                yield block_html(heading, prose)
                yield _line(below)
                at += 2
            case Heading(anchor=anchor), *_ if anchor == SOURCES_ANCHOR and fold:
                # Without the anchor, which Qt gives the first letter alone: that would be a link of its own.
                yield element("h2", element("a", escape(fold.closed), href=fold.href))
                at += 1
            case block, *_:
                yield block_html(block, prose)
                at += 1


def _line(block: Refs | Paragraph, *before: Html) -> Html:
    parts = map(ref_link, block.refs) if isinstance(block, Refs) else (escape(block.text),)
    text = " ".join(ref.text for ref in block.refs) if isinstance(block, Refs) else block.text
    return directed(text, "p", *before, joined(parts, escape(" · ")), class_="links")
