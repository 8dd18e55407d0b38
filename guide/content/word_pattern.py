"""Compiles the pack's word lists into patterns that match whole words in upper or lower case."""

import re
from functools import lru_cache

SHORTEST_STEM = 8  # letters
_SEPARATORS = re.compile(r"[\W_]+")


@lru_cache(maxsize=8)
def word_pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return a pattern that matches any of the words and phrases, or None if `words` is empty.

    A space in a phrase also matches hyphens.
    """
    if not words:
        return None
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def stem_pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return a pattern that matches the long words and phrases also inside a word, as in "#stoptrafficking".

    It is None if all are short: they would be found by chance, as "sex" in "Essex".
    """
    stems = dict.fromkeys(_SEPARATORS.sub("", word) for word in words)
    alternatives = "|".join(re.escape(stem) for stem in stems if len(stem) >= SHORTEST_STEM)
    return re.compile(alternatives, re.IGNORECASE) if alternatives else None
