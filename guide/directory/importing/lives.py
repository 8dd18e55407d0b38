"""Finds what texts tell of somebody's life: where they live, that they are ill, or of a client."""

import re
from collections.abc import Iterator

from guide.directory.columns.patterns import STREET_WORD

# Each with a piece of it in small letters: most texts have none, which is known faster than by a pattern.
_TELLS = {
    "lives ": re.compile(  # not "anyone who lives on Oak Street"
        r"(?<!who )(?<!that )\blives (?:on|at|off|near|by|behind|above) (?:\d+ )?(?:[A-Z][\w.'’-]+ ){1,3}"
        rf"(?i:{STREET_WORD})\b"
    ),
    "leave": re.compile(
        r"\b(?i:on (?:\w+ )?leave (?:for|til|till|until|through|since|bc|because)|out on (?:\w+ )?leave)\b"
    ),
    "s in the hospital": re.compile(r"(?<!if )(?<!when )\b(?i:s?he(?:['’]s| is)) in the hospital\b"),
    "s case": re.compile(r"\b[A-Z]\.(?:\s?[A-Z]\.)?['’]s case\b"),
    "the girl": re.compile(r"\b(?i:the girl (?:from|we))\b"),
    "the boy": re.compile(r"\b(?i:the boy (?:from|we))\b"),
    "of ours": re.compile(r"\b(?i:clients? of ours)\b"),
}


def lives_in(text: str) -> Iterator[str]:
    """Yield the words of a text that tell something private of somebody."""
    small = text.lower()
    for piece, tells in _TELLS.items():
        if piece in small:
            yield from (found[0] for found in tells.finditer(text))
