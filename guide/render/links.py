"""Links of ours within a page: what they look like, and where each leads."""

from urllib.parse import unquote

ENTRY_SCHEME = "entry:"
WEB_SCHEME = "address:"
TERM_SCHEME = "term:"


def target_of(href: str) -> str | None:
    """Give the page a link of ours leads to, or None."""
    return unquote(href[len(ENTRY_SCHEME) :]) if href.startswith(ENTRY_SCHEME) else None


def term_of(href: str) -> str | None:
    """Give the term a link of ours explains, or None."""
    return unquote(href[len(TERM_SCHEME) :]) if href.startswith(TERM_SCHEME) else None


def address_of(href: str) -> str | None:
    """Give the web address a link of ours stands for, or None."""
    return unquote(href[len(WEB_SCHEME) :]) if href.startswith(WEB_SCHEME) else None
