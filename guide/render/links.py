"""Defines the URL schemes of links in the HTML of pages, and parses such links."""

from urllib.parse import unquote

ENTRY_SCHEME = "entry:"
WEB_SCHEME = "address:"
TERM_SCHEME = "term:"


def target_of(href: str) -> str | None:
    """Return the target of a link to a page; None if the link does not lead to a page."""
    return unquote(href[len(ENTRY_SCHEME) :]) if href.startswith(ENTRY_SCHEME) else None


def term_of(href: str) -> str | None:
    """Return the id of the entry that explains a linked term; None if the link is not on a term."""
    return unquote(href[len(TERM_SCHEME) :]) if href.startswith(TERM_SCHEME) else None


def address_of(href: str) -> str | None:
    """Return the web address of a link; None if the link is not to a web address."""
    return unquote(href[len(WEB_SCHEME) :]) if href.startswith(WEB_SCHEME) else None
