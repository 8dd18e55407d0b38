"""Text as HTML that shows just that text."""

import html
import re

# No text of a pack holds one: the loader refuses what can't be seen.
BREAK = "\u200b"
# A letter and its accents stay together, but for towers of them.
_ENDLESS = re.compile("\\S{100}(?=[^\\s\u0300-\u036f\u200d\ufe0f])|\\S{1000}")


def escape(text: str) -> str:
    """Write text as HTML; where hundreds of letters have no blank, lines may break: Qt's layout needs it."""
    return html.escape(_ENDLESS.sub(rf"\g<0>{BREAK}", text))
