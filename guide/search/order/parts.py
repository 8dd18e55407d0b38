"""Splits a sentence at "and", "but" and commas into the parts that may each tell a need."""

import re

from guide.search.analysis.analyzer import words_of
from guide.search.query.query import has_content

MOST_PARTS = 3
_BETWEEN = re.compile(r"\s+(?:and|but|also|plus|n|&|y|e|pero|tambi[eé]n)(?=\s)|[,;.!?]+(?=\s)", re.IGNORECASE)


def parts_of(text: str) -> tuple[str, ...]:
    """Return the parts of `text` that have something to tell; none if it is of one piece.

    "Please" tells nothing, "wants out" does.
    Each part but the last ends with a blank, as its last word is complete.
    """
    cuts = list(_BETWEEN.finditer(text))
    starts = (0, *(cut.end() for cut in cuts))
    ends = (*(cut.start() for cut in cuts), len(text))
    pieces = (f"{text[start:end]}{' ' * (end < len(text))}" for start, end in zip(starts, ends, strict=True))
    parts = tuple(piece for piece in pieces if has_content(piece) or len([*words_of(piece)]) > 1)
    return parts[:MOST_PARTS] if len(parts) > 1 else ()
