"""Turns texts of other programs, with HTML, entities and written line breaks, into the pack's plain text."""

import re
from functools import lru_cache
from html import unescape

from guide.content.alternatives import one_of
from guide.content.hidden_text import without_hidden
from guide.directory.importing.markup import shown_text

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_NAMES = """
a abbr article aside b big blockquote br button center cite code dd del div dl dt em figure font footer form
h1 h2 h3 h4 h5 h6 header hr i iframe img input ins label li main mark nav ol p pre q s script section small
span strike strong style sub sup table tbody td tfoot th thead tr tt u ul video
"""
_KNOWN_TAG = re.compile(rf"</?(?:{one_of(_NAMES.split())})(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)
# Of ASCII: markup, a line break, a blank or comma too many, or a sign that begins an item of a list.
_ODD = re.compile(r"[<&\\\x00-\x1f\x7f]|  |^[ *-]| $|, *,|\*\*|_x00")
_TWO_COMMAS = re.compile(r",[ \t]*,")
_EMPTY_PARTS = re.compile(r"[ \t]*,[ \t]*(?:,[ \t]*)+")  # of a list of words with places for more
_BREAKS = re.compile(r"\\r\\n|\\n|\\r|\r\n?|_x000D_\n?")
_TAB = re.compile(r"\\t|_x0009_")
# A star that ends again is no sign of an item but makes words bold.
_ITEM = re.compile(r"\n[ \t]*(?:[•·▪◦‣–]|\*(?!\*|[^*\n]*[^*\s]\*)|-(?=\S)|-[ \t]+)[ \t]*(?=\S)")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]*[^*\s])\*\*")
_TIMES_ESCAPED = 2


def plain_text(text: str) -> str:
    """Return a text without markup and hidden characters; paragraphs and items of lists stay."""
    if text.isascii() and not _ODD.search(text):
        return text
    if "\\" in text or "\r" in text or "_x00" in text:
        text = _TAB.sub(" ", _BREAKS.sub("\n", text))
    text = unmarked(text).replace("\xa0", " ").replace("\xad", "")
    text = "\n".join(map(_printable, text.split("\n")))
    text = text if text.isascii() else without_hidden(text)
    if _TWO_COMMAS.search(text):
        text = _EMPTY_PARTS.sub(_comma, text)
    lines = _BOLD.sub(r"\1", _ITEM.sub("\n- ", f"\n{text}")).split("\n")
    text = "\n".join(" ".join(line.split()) if "  " in line else line.strip() for line in lines)
    return (re.sub(r"\n{3,}", "\n\n", text) if "\n\n\n" in text else text).strip()


def unmarked(text: str) -> str:
    """Return a text without its markup, which some programs escape once more: "&lt;b&gt;"."""
    text = shown_text(text) if "<" in text and _TAG.search(text) else text
    for _ in range(_TIMES_ESCAPED):
        if "&" not in text:
            break
        text = unescape(text)
        text = shown_text(text) if _KNOWN_TAG.search(text) else text
    return text


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
