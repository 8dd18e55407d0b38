"""Defines the URL schemes of links in the HTML of pages, and parses such links."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

ENTRY_SCHEME = "entry:"
WEB_SCHEME = "address:"
TERM_SCHEME = "term:"
NUMBER_SCHEME = "number:"
FOLD_SCHEME = "fold:"


def target_of(href: str) -> str | None:
    """Return the target of a link to a page; None if the link does not lead to a page."""
    return unquote(href[len(ENTRY_SCHEME) :]) if href.startswith(ENTRY_SCHEME) else None


def term_of(href: str) -> str | None:
    """Return the id of the entry that explains a linked term; None if the link is not on a term."""
    return unquote(href[len(TERM_SCHEME) :]) if href.startswith(TERM_SCHEME) else None


def address_of(href: str) -> str | None:
    """Return the web address of a link; None if the link is not to a web address."""
    return unquote(href[len(WEB_SCHEME) :]) if href.startswith(WEB_SCHEME) else None


@dataclass(frozen=True, slots=True)
class NumberLink:
    """A link that copies a number; name is what the link does, in words for a screen reader."""

    number: str
    name: str

    @property
    def href(self) -> str:
        """The link as it stands in the HTML of a page."""
        return _href(NUMBER_SCHEME, self.number, self.name)


def number_of(href: str) -> NumberLink | None:
    """Return the number that a link copies; None if the link copies none."""
    parts = _parts(href, NUMBER_SCHEME)
    return NumberLink(*parts) if parts else None


@dataclass(frozen=True, slots=True)
class FoldLink:
    """A link that shows what is below it and hides it again, with its text while that is hidden or shown."""

    closed: str
    opened: str

    @property
    def href(self) -> str:
        """The link as it stands in the HTML of a page."""
        return _href(FOLD_SCHEME, self.closed, self.opened)


def fold_of(href: str) -> FoldLink | None:
    """Return the link that shows and hides what is below it; None if the link does something else."""
    parts = _parts(href, FOLD_SCHEME)
    return FoldLink(*parts) if parts else None


def _href(scheme: str, first: str, second: str) -> str:
    return f"{scheme}{quote(first, safe='')}?{quote(second, safe='')}"


def _parts(href: str, scheme: str) -> tuple[str, str] | None:
    """Return the two texts of a link of `scheme`; None if it is another link."""
    first, mark, second = href.removeprefix(scheme).partition("?")
    return (unquote(first), unquote(second)) if mark and href.startswith(scheme) else None
