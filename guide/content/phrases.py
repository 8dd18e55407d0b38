"""Finds the words of a list in a text: whole words, in any case; a blank also stands for a hyphen."""

import re
from functools import lru_cache

_GAP = r"[\s\-\u2010-\u2015]+"


@lru_cache(maxsize=8)
def any_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Give the pattern of any of these words, or None where there are none."""
    phrases = [_GAP.join(map(re.escape, re.split(_GAP, word.strip()))) for word in words if word.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE) if phrases else None
