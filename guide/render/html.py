"""A page as HTML for Qt's rich text: every text escaped, only links that we made ourselves."""

import html as markup
from collections.abc import Callable
from functools import singledispatch
from urllib.parse import quote

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
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)
from guide.render.escape import escape
from guide.render.glossary import PageGlossary, Piece
from guide.render.links import ENTRY_SCHEME, TERM_SCHEME, WEB_SCHEME

Run = Callable[[str], str]  # running text → HTML, escaped


def html(page: Page, glossary: PageGlossary | None = None) -> str:
    """Write the page as HTML, terms of the glossary as links; its look comes from the style sheet."""

    def run(text: str) -> str:
        return "".join(map(_piece, glossary.pieces(text))) if glossary else escape(text)

    return "<html><body>" + "".join(_block(block, run) for block in page.blocks) + "</body></html>"


def _piece(piece: Piece) -> str:
    if piece.term is None:
        return escape(piece.text)
    return f'<a class="term" href="{TERM_SCHEME}{quote(piece.term.id)}">{escape(piece.text)}</a>'


def _link(href: str, text: str) -> str:
    return f'<a href="{markup.escape(href)}">{escape(text)}</a>'


def _ref(ref: EntryRef) -> str:
    note = f' <span class="note">{escape(ref.note)}</span>' if ref.note else ""
    return _link(ENTRY_SCHEME + quote(ref.target, safe="#-"), ref.text) + note


def _running(block: Paragraph, run: Run) -> str:
    note = f' <span class="note">{escape(block.note)}</span>' if block.note else ""
    return _anchor(block.anchor) + run(block.text) + note


def _anchor(name: str) -> str:
    return f'<a name="{escape(name)}"></a>' if name else ""


@singledispatch
def _block(block: Block, _run: Run) -> str:
    raise TypeError(f"no HTML for {type(block).__name__}")


@_block.register
def _(block: Title, _run: Run) -> str:
    return f"<h1>{escape(block.text)}</h1>"


@_block.register
def _(block: Crumbs, _run: Run) -> str:
    return '<p class="crumbs">' + " · ".join(map(_ref, block.refs)) + " ›</p>"


@_block.register
def _(block: Tags, _run: Run) -> str:
    # Non-breaking blanks keep a tag of several words together; a wide blank parts it from the next.
    words = (
        f'<span class="tag">&nbsp;&nbsp;{escape(word).replace(" ", "&nbsp;")}&nbsp;&nbsp;</span>'
        for word in block.words
    )
    return '<p class="tags">' + "&ensp; ".join(words) + "</p>"


@_block.register
def _(block: Box, run: Run) -> str:
    text = f"<b>{escape(block.lead)}</b> {run(block.text)}"
    room = 7 if block.kind == "unsure" else 14
    table = (
        f'<table class="{escape(block.kind)}" width="100%" cellpadding="{room}" cellspacing="0" border="0">'
    )
    return f"{table}<tr><td>{text}</td></tr></table>"


@_block.register
def _(block: Heading, _run: Run) -> str:
    return f"<h{block.level}>{_anchor(block.anchor)}{escape(block.text)}</h{block.level}>"


@_block.register
def _(block: Paragraph, run: Run) -> str:
    return f"<p>{_running(block, run)}</p>"


@_block.register
def _(block: Items, run: Run) -> str:
    tag = "ol" if block.numbered else "ul"
    items = "".join(f"<li>{_running(item, run)}</li>" for item in block.items)
    return f"<{tag}>{items}</{tag}>"


@_block.register
def _(block: Refs, _run: Run) -> str:
    return "".join(f'<p class="ref">{_ref(ref)}</p>' for ref in block.refs)


@_block.register
def _(block: WebAddress, _run: Run) -> str:
    note = f'<br><span class="note">{escape(block.note)}</span>' if block.note else ""
    shown = f'<span class="note">{escape(block.url)}</span>'
    link = _link(WEB_SCHEME + quote(block.url, safe=""), block.title)
    return f'<p class="ref">{link}<br>{shown}{note}</p>'


@_block.register
def _(block: Facts, _run: Run) -> str:
    rows = "".join(
        f'<tr><td class="label">{escape(label)}&nbsp;&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>'
        for label, value in block.rows
    )
    return f'<table class="facts" cellpadding="0" cellspacing="0" border="0">{rows}</table>'


@_block.register
def _(block: Numbers, _run: Run) -> str:
    rows = "".join(
        f'<tr><td class="how" width="22%">{escape(number.label)}</td><td>{_value(number)}'
        f'<br><span class="note">{escape(number.note)}</span></td></tr>'
        for number in block.numbers
    )
    kind = "tip" if block.is_police_tip else "line"
    table = f'<table class="{kind}" width="100%" cellpadding="9" cellspacing="0" border="0">'
    return f'{table}<tr><td colspan="2"><b>{_ref(block.ref)}</b></td></tr>{rows}</table>'


@_block.register
def _(block: Grid, _run: Run) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in block.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
    )
    table = '<table class="grid" width="100%" cellpadding="5" cellspacing="0" border="1">'
    return f"{table}<tr>{head}</tr>{rows}</table>"


def _value(number: Number) -> str:
    if number.value.startswith(("http://", "https://")):
        return _link(WEB_SCHEME + quote(number.value, safe=""), number.value)
    return f'<b class="number">{escape(number.value)}</b>'


@_block.register
def _(block: Fine, _run: Run) -> str:
    return f'<p class="fine">{escape(block.text)}</p>'


@_block.register
def _(block: Verbatim, _run: Run) -> str:
    return f'<p class="verbatim">{escape(block.text.strip())}</p>'
