"""Patterns for the words of the pack's lists: whole words in any case; a blank also matches a hyphen."""

import re
from functools import lru_cache


@lru_cache(maxsize=8)
def word_pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return the pattern that finds any of the words and phrases, or None if there are none."""
    if not words:
        return None
    either = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
