"""The links in the HTML of pages: a scheme for each kind, and what a link refers to."""

from urllib.parse import unquote

ENTRY_SCHEME = "entry:"
WEB_SCHEME = "address:"
TERM_SCHEME = "term:"


def target_of(href: str) -> str | None:
    """Return the page that a link leads to; None if it is no link to a page."""
    return unquote(href[len(ENTRY_SCHEME) :]) if href.startswith(ENTRY_SCHEME) else None


def term_of(href: str) -> str | None:
    """Return the id of the term that a link explains; None if it is no link to a term."""
    return unquote(href[len(TERM_SCHEME) :]) if href.startswith(TERM_SCHEME) else None


def address_of(href: str) -> str | None:
    """Return the web address that a link shows; None if it is no link to an address."""
    return unquote(href[len(WEB_SCHEME) :]) if href.startswith(WEB_SCHEME) else None
