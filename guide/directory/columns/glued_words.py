"""Parts words of headings that programs write as one: "Directorphonenumber", "Hoursofoperation"."""

_GLUED = tuple(
    """
    contact director manager staff supervisor coordinator worker admin website application intake phone
    address position number operation hours email title hour name url fax ext of
    """.split()
)
_LEAST = 6  # letters of two words, such as "urlfax"


def unglued(word: str) -> tuple[str, ...]:
    """Return the words that one is made of, if all of it is made of such."""
    if len(word) < _LEAST:
        return (word,)
    parts, rest = [], word
    while rest:
        found = next((each for each in _GLUED if rest.startswith(each)), "")
        if not found:
            return (word,)
        parts.append(found)
        rest = rest[len(found) :]
    return tuple(parts)
