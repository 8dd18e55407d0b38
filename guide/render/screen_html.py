"""Writes a page as HTML for the window, lower than block by block: a worker reads it while somebody waits."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from guide.blocks.blocks import Block, Box, Facts, Heading, Numbers, Page, Paragraph, Refs, SmallPrint
from guide.i18n import tr
from guide.render.certainty import good_to_know
from guide.render.glossary import PageGlossary
from guide.render.html import Prose, block_html, prose_with, whole
from guide.render.html_parts import fact_rows, frame, place, ref_link
from guide.render.links import FoldLink
from guide.render.markup import BLANK, Html, directed, element, escape, joined
from guide.render.number_html import brief_tables, kind_of, number_rows
from guide.render.page_names import BELONGS_ANCHOR, NAMES_ANCHOR, SEE_ALSO_ANCHOR, SOURCES_ANCHOR

_SPACE = Html("&ensp;")
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
    at = 0
    while at < len(blocks):
        pair = _pair(blocks[at], blocks[at + 1], prose) if at + 1 < len(blocks) else None
        yield pair or _single(blocks[at], prose, fold)
        at += 2 if pair else 1


def _pair(first: Block, second: Block, prose: Prose) -> Html | None:
    """Return two blocks that are lower together than one below the other; None for all others."""
    match first, second:
        case Numbers(is_named=False), Facts():
            rows = (*number_rows(first, to_copy=True), *fact_rows(second, "how"))
            return frame(f"rows {kind_of(first)}", *rows, padding=0)
        case Heading(text, anchor), Refs() | Paragraph() if anchor in _RUN_IN:
            return _line(second, place(anchor), element("b", escape(text)), BLANK)
        case Heading(anchor=anchor), Refs() if anchor == SEE_ALSO_ANCHOR:
            return joined((block_html(first, prose), _line(second)))
        case Heading(text, anchor, level), Box("unsure", lead, reason):
            # In the same line: it is about this section, and takes no room from what to do.
            mark = element("span", escape(f"{lead} {reason}".rstrip()), class_="check")
            return directed(text, f"h{level}", place(anchor), escape(text), _SPACE, mark)
        case Box("warn", lead, notice), SmallPrint(text) if lead == good_to_know():
            # What is only to know takes no box above the numbers of a situation.
            words = joined((element("b", escape(lead)), prose(notice)), BLANK)
            return directed(
                text, "p", escape(_ended(text)), _SPACE, element("span", words, class_="check"), class_="fine"
            )
    return None


def _single(block: Block, prose: Prose, fold: FoldLink | None) -> Html:
    match block:
        case Heading(anchor=anchor) if anchor == SOURCES_ANCHOR and fold:
            # Without the anchor, which Qt gives the first letter alone: that would be a link of its own.
            return element("h2", element("a", escape(fold.closed), href=fold.href))
        case Refs(in_line=True):
            return _line(block)
        case Numbers():
            return frame(f"rows {kind_of(block)}", *number_rows(block, to_copy=True), padding=0)
        case _:
            return block_html(block, prose, to_copy=True)


def _ended(text: str) -> str:
    """Return a text that another sentence follows in the same line."""
    return text if text.endswith((".", "?", "!")) else tr("{text}.", text=text)


def _line(block: Refs | Paragraph, *before: Html) -> Html:
    parts = map(ref_link, block.refs) if isinstance(block, Refs) else (escape(block.text),)
    text = " ".join(ref.text for ref in block.refs) if isinstance(block, Refs) else block.text
    return directed(text, "p", *before, joined(parts, escape(" · ")), class_="links")
