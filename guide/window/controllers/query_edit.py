"""Decides whether a query is an edit of the previous query; only an edit keeps the filters."""

from itertools import takewhile


def is_edit(old: str, new: str) -> bool:
    """Return whether `new` is `old` with characters inserted, or deleted, at one position."""
    if len(new) == 1 and len(old) > 2:
        return False  # the user selected the whole query and typed the first letter of another one
    common = _common_prefix(old, new) + _common_prefix(old[::-1], new[::-1])
    return common >= min(len(old), len(new))


def _common_prefix(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
