"""Writes a page as HTML for Qt's rich text; all text is escaped, so only this program creates links."""

from collections.abc import Callable, Iterable
from typing import assert_never
from urllib.parse import quote

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
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
from guide.blocks.isolates import isolated
from guide.render.glossary import Fragment, PageGlossary
from guide.render.html_parts import fact_rows, frame, note_after, place, ref_link, row, web_link
from guide.render.links import TERM_SCHEME
from guide.render.markup import BLANK, LINE_BREAK, NOTHING, Html, directed, element, escape, joined
from guide.render.number_html import beside_text, brief_row, kind_of, number_row, number_rows
from guide.render.page_pieces import ItemsAfter

Prose = Callable[[str], Html]  # writes running text


def html(page: Page, glossary: PageGlossary | None = None) -> Html:
    """Return a page as HTML, block by block; terms of the glossary become links."""
    prose = prose_with(glossary)
    return whole(block_html(block, prose) for block in page.blocks)


def whole(blocks: Iterable[Html]) -> Html:
    """Return the HTML of a whole page."""
    return element("html", element("body", *blocks))


def prose_with(glossary: PageGlossary | None) -> Prose:
    """Return a function that writes running text, in which terms of the glossary become links."""

    def prose(text: str) -> Html:
        return joined(map(_fragment, glossary.fragments(isolated(text)))) if glossary else escape(text)

    return prose


def block_html(  # noqa: C901, PLR0911, PLR0912 - one case for each block
    block: Block, prose: Prose, *, to_copy: bool = False
) -> Html:
    """Return the HTML of one block; with `to_copy` numbers in texts say that they can be copied."""
    match block:
        case Title(text):
            return directed(text, "h1", escape(text))
        case Crumbs(refs):
            return element("p", joined(map(ref_link, refs), escape(" · ")), escape(" ›"), class_="crumbs")
        case Tags(words):
            return element("p", joined(map(_tag, words), Html("&ensp; ")), class_="tags")
        case Box(kind, lead, text):
            words_of_box = joined((element("b", escape(lead)), prose(text)), BLANK)
            return frame(kind, row(directed(text, "td", words_of_box)), padding=4 if kind == "unsure" else 8)
        case Heading(text, anchor, level):
            return directed(text, f"h{level}", place(anchor), escape(text))
        case Paragraph():
            return _paragraph("p", block, prose, to_copy=to_copy)
        case Items(items, numbered):
            rows = (_paragraph("li", item, prose, to_copy=to_copy) for item in items)
            first = {"start": str(block.first)} if isinstance(block, ItemsAfter) else {}
            return element("ol", *rows, **first) if numbered else element("ul", *rows)
        case Refs(refs):
            return joined(directed(ref.text, "p", ref_link(ref), class_="ref") for ref in refs)
        case WebAddress():
            return _web_address(block)
        case Facts():
            facts = fact_rows(block, "label")
            return element("table", *facts, class_="facts", cellpadding="0", cellspacing="0", border="0")
        case Number():
            return frame(kind_of(block), number_row(block), padding=9)
        case Numbers(is_brief=True):
            return frame(kind_of(block), brief_row(block), padding=6)
        case Numbers():
            return frame(kind_of(block), *number_rows(block), padding=9)
        case Grid():
            return _grid(block)
        case SmallPrint(text):
            return directed(text, "p", escape(text), class_="fine")
        case Verbatim(text):
            return directed(text, "p", escape(text.strip()), class_="verbatim")
        case NoteLine():
            return NOTHING  # an empty line to write on is of use on paper only
        case _:
            assert_never(block)


def _fragment(fragment: Fragment) -> Html:
    text = escape(fragment.text)
    return (
        element("a", text, class_="term", href=TERM_SCHEME + quote(fragment.term.id))
        if fragment.term
        else text
    )


def _paragraph(tag: str, block: Paragraph, prose: Prose, *, to_copy: bool) -> Html:
    note = note_after(block.note, BLANK, beside=block.text)
    numbers = (joined((BLANK, beside_text(line, to_copy=to_copy))) for line in block.lines)
    return directed(block.text, tag, place(block.anchor), prose(block.text), note, *numbers)


def _tag(word: str) -> Html:
    # Non-breaking blanks keep the words of one tag on one line.
    blank = Html("&nbsp;")
    word_as_one = joined(map(escape, word.split(" ")), blank)
    return element("span", blank, blank, word_as_one, blank, blank, class_="tag")


def _web_address(block: WebAddress) -> Html:
    link, shown = web_link(block.url, block.title), note_after(block.url, LINE_BREAK)
    return element("p", link, shown, note_after(block.note, LINE_BREAK), class_="ref")


def _grid(grid: Grid) -> Html:
    head = row(*(element("th", escape(column)) for column in grid.columns))
    rows = (row(*(directed(cell, "td", escape(cell)) for cell in cells)) for cells in grid.rows)
    return element(
        "table", head, *rows, class_="grid", width="100%", cellpadding="5", cellspacing="0", border="1"
    )
