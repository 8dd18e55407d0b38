"""Writes the numbers of rows for a sentence."""

from collections.abc import Iterable

from guide.i18n import trn

_MOST = 12  # ranges in one sentence


def rows_text(numbers: Iterable[int]) -> str:
    """Return numbers in order as "3–5, 9", and of the ranges after the first dozen only how many rows."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number <= ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    shown = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges[:_MOST])
    more = sum(b - a + 1 for a, b in ranges[_MOST:])
    return shown + trn(" and {number} more", " and {number} more", more) if more else shown
