"""Writes the small parts that the HTML of several blocks has: links, notes, rows and frames of tables."""

from collections.abc import Iterator
from urllib.parse import quote

from guide.blocks.blocks import EntryRef, Facts
from guide.render.links import ENTRY_SCHEME, WEB_SCHEME
from guide.render.markup import BLANK, NOTHING, Html, directed, element, escape, joined


def ref_link(ref: EntryRef) -> Html:
    """Return a link to a page of the guide, with its note after the link."""
    link = element("a", escape(ref.text), href=ENTRY_SCHEME + quote(ref.target, safe="#-"))
    return joined((link, note_after(ref.note, BLANK, beside=ref.text)))


def note_after(note: str, before: Html, *, beside: str = "") -> Html:
    """Return a note in small type after `before`, or nothing; `beside` is the text that it is a note to."""
    if not note:
        return NOTHING
    return joined((before, element("span", escape(note, beside=beside), class_="note")))


def web_link(url: str, text: str) -> Html:
    """Return a link to a web address."""
    return element("a", escape(text), href=WEB_SCHEME + quote(url, safe=""))


def place(name: str) -> Html:
    """Return a place that links lead to, or nothing without a name."""
    return element("a", name=name) if name else NOTHING


def row(*cells: Html) -> Html:
    """Return a row of a table."""
    return element("tr", *cells)


def fact_rows(facts: Facts, kind: str) -> Iterator[Html]:
    """Yield a row for each fact; `kind` is the class of the labels."""
    blank = Html("&nbsp;&nbsp;&nbsp;")
    for at, (label, value) in enumerate(facts.rows):
        named = element("td", place("" if at else facts.anchor), escape(label), blank, class_=kind)
        yield row(named, directed(value, "td", escape(value)))


def frame(kind: str, *rows: Html, padding: int) -> Html:
    """Return a table that is framed or has a ground, as the style sheets say of the class `kind`."""
    return element(
        "table", *rows, class_=kind, width="100%", cellpadding=str(padding), cellspacing="0", border="0"
    )
