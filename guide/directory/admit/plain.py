"""Turns HTML, entities and written line breaks into plain text. Nothing else of a text is ever changed."""

import re
from functools import lru_cache
from html import unescape

_TAG = re.compile(
    r"</?(a|abbr|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|script"
    r"|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"\\r\\n|\\n|\r\n?|_x000D_\n?")
_BLOCKS = frozenset("p div ul ol table tr h1 h2 h3 h4 h5 h6 section blockquote".split())


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return a text without tags, entities and blanks at the ends of its lines."""
    text = _BREAKS.sub("\n", text).replace("\xa0", " ")
    for _ in range(2 if "<" in text or "&" in text else 0):  # some programs escape markup once more
        text = unescape(_without_tags(text))
    text = "\n".join(line.rstrip() for line in text.replace("\xa0", " ").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def one_line(text: str) -> str:
    """Return a text without markup on one line."""
    return " ".join(plain(text).split())


def _without_tags(text: str) -> str:
    """Return the text that a page would show: blocks become paragraphs, items of lists get a hyphen.

    The parser of the library is slow over hostile cells, and fails over some; these are the tags in use.
    """
    first, *others = text.split("<!--")
    text = first + "".join(each.partition("-->")[2] if "-->" in each else f"<!--{each}" for each in others)
    return _TAG.sub(_shown, text)


def _shown(tag: re.Match[str]) -> str:
    name = tag[1].casefold()
    if name == "br":
        return "\n"
    if name == "li":
        return "" if tag[0].startswith("</") else "\n- "
    return "\n\n" if name in _BLOCKS else " " if name in ("td", "th") else ""
