"""Writes the numbers of rows and the letters of columns for a sentence."""

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


def column_letters(index: int) -> str:
    """Return the letters that a spreadsheet has above the column with an index from 0: 0 is "A", 26 "AA"."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """Return the index from 0 of a column by its letters, -1 for none."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
