"""Turns HTML, entities and written line breaks into plain text. Nothing else of a text is ever changed."""

import re
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from guide.content.hidden_text import hidden_in

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|script"
    r"|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?=[\s/>])[^<>]*>|<!--",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"\\r\\n|\\n|\r\n?|_x000D_\n?")
_DASH = re.compile("(?<=\\s)\xad(?=\\s)|(?<=\\d)\xad(?=\\d)|(?<=day)\xad(?=[A-Z])")
_BLOCKS = frozenset("p div ul ol table tr h1 h2 h3 h4 h5 h6 section blockquote".split())
_SILENT = frozenset(("script", "style"))


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return a text without tags, entities and blanks at the ends of its lines.

    A soft hyphen between blanks, numbers or days was a dash in an old encoding, and becomes one.
    """
    text = _DASH.sub("–", _BREAKS.sub("\n", text).replace("\xa0", " "))
    if _TAG.search(text):
        writer = _Writer()
        writer.feed(text)
        writer.close()
        text = "".join(writer.parts)
    elif "&" in text:
        text = unescape(text)
    text = "\n".join(line.rstrip() for line in text.replace("\xa0", " ").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def one_line(text: str) -> str:
    """Return a text without markup on one line."""
    return " ".join(plain(text).split())


def is_clean(text: str) -> bool:
    """Return whether a text has no signs that show nothing, or that turn the direction of what is around."""
    return next(hidden_in(text), None) is None


class _Writer(HTMLParser):
    """Collects the text that a page would show: blocks become paragraphs, items of lists get a hyphen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self.parts.append("\n" if tag == "br" else "\n- " if tag == "li" else self._gap(tag))

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        self.parts.append(self._gap(tag))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)

    @staticmethod
    def _gap(tag: str) -> str:
        return "\n\n" if tag in _BLOCKS else " " if tag in ("td", "th") else ""
