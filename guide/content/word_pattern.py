"""Finding the words of the pack's lists in a text: whole words, in any case, a blank also as a hyphen."""

import re
from functools import lru_cache


@lru_cache(maxsize=8)
def word_pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Give the pattern that finds each of some words or phrases; None where there are no words."""
    if not words:
        return None
    either = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
