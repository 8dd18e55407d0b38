"""HTML that is safe by type: only escape() makes Html from text, only element() puts Html into a tag."""

import html
import re
from collections.abc import Iterable
from typing import NewType

Html = NewType("Html", str)

# No text of a pack contains one: the loader refuses characters that can't be seen.
BREAK = "\u200b"
LINE_BREAK, BLANK, NOTHING = Html("<br>"), Html(" "), Html("")
# Accents stay with their letter, up to 1,000 characters without a blank.
_ENDLESS = re.compile("\\S{100}(?=[^\\s\u0300-\u036f\u200d\ufe0f])|\\S{1000}")


def escape(text: str) -> Html:
    """Return text as HTML; a run of 100 characters without a blank may break, which Qt's layout needs."""
    return Html(html.escape(_ENDLESS.sub(rf"\g<0>{BREAK}", text)))


def element(tag: str, /, *content: Html, **attributes: str) -> Html:
    """Return an element with its attributes, escaped, and its content; class_ is the attribute "class"."""
    written = "".join(f' {key.rstrip("_")}="{html.escape(value)}"' for key, value in attributes.items())
    return Html(f"<{tag}{written}>{''.join(content)}</{tag}>")


def joined(parts: Iterable[Html], between: Html = NOTHING) -> Html:
    """Return all parts, one after the other."""
    return Html(between.join(parts))
