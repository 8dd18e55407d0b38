"""A page as HTML for Qt's rich text: every text escaped, only links that we made ourselves."""

from functools import singledispatch
from html import escape
from urllib.parse import quote, unquote

from guide.render.page import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Fine,
    Heading,
    Items,
    Page,
    Paragraph,
    Refs,
    Tags,
    Title,
    WebAddress,
)

ENTRY_SCHEME = "entry:"
WEB_SCHEME = "address:"


def html(page: Page) -> str:
    """Write the page as HTML; classes only, the look comes from the reader's style sheet."""
    return "<html><body>" + "".join(_block(block) for block in page.blocks) + "</body></html>"


def target_of(href: str) -> str | None:
    """Give the page a link of ours leads to, or None."""
    return unquote(href[len(ENTRY_SCHEME) :]) if href.startswith(ENTRY_SCHEME) else None


def address_of(href: str) -> str | None:
    """Give the web address a link of ours stands for, or None."""
    return unquote(href[len(WEB_SCHEME) :]) if href.startswith(WEB_SCHEME) else None


def _link(href: str, text: str) -> str:
    return f'<a href="{escape(href)}">{escape(text)}</a>'


def _ref(ref: EntryRef) -> str:
    note = f' <span class="note">{escape(ref.note)}</span>' if ref.note else ""
    return _link(ENTRY_SCHEME + quote(ref.target, safe="#-"), ref.text) + note


def _anchor(name: str) -> str:
    return f'<a name="{escape(name)}"></a>' if name else ""


@singledispatch
def _block(block: Block) -> str:
    raise TypeError(f"no HTML for {type(block).__name__}")


@_block.register
def _(block: Title) -> str:
    return f"<h1>{escape(block.text)}</h1>"


@_block.register
def _(block: Crumbs) -> str:
    return '<p class="crumbs">' + " · ".join(f"{_ref(ref)} ›" for ref in block.refs) + "</p>"


@_block.register
def _(block: Tags) -> str:
    # Non-breaking blanks keep a tag of several words together.
    words = (
        f'<span class="tag">&nbsp;{escape(word).replace(" ", "&nbsp;")}&nbsp;</span>' for word in block.words
    )
    return '<p class="tags">' + " ".join(words) + "</p>"


@_block.register
def _(block: Box) -> str:
    text = f"<b>{escape(block.lead)}</b> {escape(block.text)}"
    room = 7 if block.kind == "unsure" else 14
    table = (
        f'<table class="{escape(block.kind)}" width="100%" cellpadding="{room}" cellspacing="0" border="0">'
    )
    return f"{table}<tr><td>{text}</td></tr></table>"


@_block.register
def _(block: Heading) -> str:
    return f"<h2>{_anchor(block.anchor)}{escape(block.text)}</h2>"


@_block.register
def _(block: Paragraph) -> str:
    return f"<p>{_anchor(block.anchor)}{escape(block.text)}</p>"


@_block.register
def _(block: Items) -> str:
    tag = "ol" if block.numbered else "ul"
    items = "".join(f"<li>{_anchor(item.anchor)}{escape(item.text)}</li>" for item in block.items)
    return f"<{tag}>{items}</{tag}>"


@_block.register
def _(block: Refs) -> str:
    return "".join(f'<p class="ref">{_ref(ref)}</p>' for ref in block.refs)


@_block.register
def _(block: WebAddress) -> str:
    note = f'<br><span class="note">{escape(block.note)}</span>' if block.note else ""
    shown = f'<span class="note">{escape(block.url)}</span>'
    link = _link(WEB_SCHEME + quote(block.url, safe=""), block.title)
    return f'<p class="ref">{link}<br>{shown}{note}</p>'


@_block.register
def _(block: Facts) -> str:
    rows = "".join(
        f'<tr><td class="label">{escape(label)}&nbsp;&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>'
        for label, value in block.rows
    )
    return f'<table class="facts" cellpadding="0" cellspacing="0" border="0">{rows}</table>'


@_block.register
def _(block: Fine) -> str:
    return f'<p class="fine">{escape(block.text)}</p>'
