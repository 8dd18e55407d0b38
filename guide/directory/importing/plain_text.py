"""Turns texts of other programs, with HTML, entities and written line breaks, into the pack's plain text."""

import re
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from guide.content.hidden_text import without_hidden

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
# Of ASCII: markup, a line break, a blank or comma too many, or a sign that begins an item of a list.
_ODD = re.compile(r"[<&\\\x00-\x1f\x7f]|  |^[ *-]| $|, *,")
_TWO_COMMAS = re.compile(r",[ \t]*,")
_EMPTY_PARTS = re.compile(r"[ \t]*,[ \t]*(?:,[ \t]*)+")  # of a list of words with places for more
_BREAKS = re.compile(r"\\r\\n|\\n|\\r|\r\n?")
_BLOCKS = {"p", "div", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section"}
_ITEM = re.compile(r"\n[ \t]*(?:[•·▪◦*‣–]|-(?=\S)|-[ \t]+)[ \t]*(?=\S)")
_SILENT = {"script", "style", "head"}


class _Writer(HTMLParser):
    """Collects the text of HTML: blocks become paragraphs, items of lists get a hyphen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag in _BLOCKS:
            self.parts.append("\n\n")
        elif tag in ("td", "th"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def plain_text(text: str) -> str:
    """Return a text without markup and hidden characters; paragraphs and items of lists stay."""
    if text.isascii() and not _ODD.search(text):
        return text
    if "\\" in text or "\r" in text:
        text = _BREAKS.sub("\n", text)
    if _TAG.search(text):
        writer = _Writer()
        writer.feed(text)
        writer.close()
        text = "".join(writer.parts)
    text = unescape(unescape(text)).replace("\xa0", " ").replace("\xad", "")  # some escape twice
    text = "\n".join(map(_printable, text.split("\n")))
    text = text if text.isascii() else without_hidden(text)
    if _TWO_COMMAS.search(text):
        text = _EMPTY_PARTS.sub(_comma, text)
    lines = _ITEM.sub("\n- ", f"\n{text}").split("\n")
    text = "\n".join(" ".join(line.split()) if "  " in line else line.strip() for line in lines)
    return (re.sub(r"\n{3,}", "\n\n", text) if "\n\n\n" in text else text).strip()


def _comma(found: re.Match[str]) -> str:
    is_within = found.start() > 0 and found.end() < len(found.string)
    return ", " if is_within else ""


def _printable(line: str) -> str:
    """Return a line with a blank for each character that can't be shown."""
    # Nearly every line can, which is known a hundred times as fast as looking at each character.
    return line if line.isprintable() else "".join(each if each.isprintable() else " " for each in line)


@lru_cache(maxsize=64)  # the texts of a row are asked for again and again
def one_line(text: str) -> str:
    """Return a text without markup on one line."""
    return " ".join(plain_text(text).split())
