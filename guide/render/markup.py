"""Builds HTML of the safe type Html: only escape() turns text into Html, only element() adds tags."""

import html
import re
from collections.abc import Iterable
from typing import NewType

from guide.blocks.isolates import is_right_to_left, isolated

Html = NewType("Html", str)

# An invisible blank; a pack has it only between letters of a script that is written without blanks.
BREAK = "\u200b"
LINE_BREAK, BLANK, NOTHING = Html("<br>"), Html(" "), Html("")
_LONG_WORD = re.compile(r"\S{101,}")
# A break is not put between a letter and its accents, unless the run is 1,000 characters long.
_NO_ACCENT = re.compile("[^\u0300-\u036f\u200d\ufe0f]")


def escape(text: str, *, beside: str = "") -> Html:
    """Return text as HTML, with isolated numbers; beside is other text in the same paragraph.

    After every 100 characters without a blank, BREAK is inserted, so that Qt can wrap the line.
    """
    return Html(html.escape(_LONG_WORD.sub(_with_breaks, isolated(text, beside=beside))))


def _with_breaks(match: re.Match[str]) -> str:
    word, parts, start = match.group(), list[str](), 0
    while len(word) - start > 100:
        place = _NO_ACCENT.search(word, start + 100, start + 1000)
        end = place.start() if place else min(start + 1000, len(word))
        parts.append(word[start:end])
        start = end
    return BREAK.join((*parts, word[start:]))


def element(tag: str, /, *content: Html, **attributes: str) -> Html:
    """Return an HTML element with content and escaped attributes; class_ stands for the attribute "class"."""
    written = "".join(f' {key.rstrip("_")}="{html.escape(value)}"' for key, value in attributes.items())
    return Html(f"<{tag}{written}>{''.join(content)}</{tag}>")


def directed(text: str, tag: str, /, *content: Html, **attributes: str) -> Html:
    """Return an element that is laid out in the direction in which text, its main part, is written."""
    direction = {"dir": "rtl"} if is_right_to_left(text) else {}
    return element(tag, *content, **direction, **attributes)


def joined(parts: Iterable[Html], between: Html = NOTHING) -> Html:
    """Return the parts as one piece of HTML, with between as the separator."""
    return Html(between.join(parts))
