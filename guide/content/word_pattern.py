"""Compiles the pack's word lists into patterns that match whole words in upper or lower case."""

import re
from functools import lru_cache


@lru_cache(maxsize=8)
def word_pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return a pattern that matches any of the words and phrases, or None if `words` is empty.

    A space in a phrase also matches hyphens.
    """
    if not words:
        return None
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
