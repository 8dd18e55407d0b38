"""Whether a query is an edit of the one before: filters stay for an edit and go for another query."""

from itertools import takewhile


def is_edit(old: str, new: str) -> bool:
    """Return whether letters were only inserted or only deleted, at one position."""
    if len(new) == 1 and len(old) > 2:
        return False  # everything was selected, and the first letter of another query typed over it
    common = _common_prefix(old, new) + _common_prefix(old[::-1], new[::-1])
    return common >= min(len(old), len(new))


def _common_prefix(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
