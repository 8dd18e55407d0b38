"""Computes the edits between two words (Damerau-Levenshtein distance), and how unlikely a typo is."""

from functools import lru_cache

from guide.search.weights import Weights

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = frozenset("aeiouy")


def letter_mask(word: str) -> int:
    """Return a bit mask of the letters in `word`. If two masks differ in many bits, so do the words."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


@lru_cache(maxsize=256)
def one_edit_away(word: str) -> frozenset[str]:
    """Return all strings one edit away from `word`: a letter removed, added or replaced, or two swapped."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = (a + b[1:] for a, b in parts if b)
    swapped = (a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1)
    replaced = (a + letter + b[1:] for a, b in parts if b for letter in LETTERS)
    added = (a + letter + b for a, b in parts for letter in LETTERS)
    return frozenset((*missing, *swapped, *replaced, *added)) - {word}


def typo_cost(word: str, near: str, *, weights: Weights) -> float:
    """Return the cost of typing `word` when `near` was meant: 1 for an ordinary typo, more if unlikely."""
    if len(word) == len(near):
        at = [i for i, (a, b) in enumerate(zip(word, near, strict=True)) if a != b]
        if len(at) == 2 and at[1] == at[0] + 1 and word[at[0]] == near[at[1]] and word[at[1]] == near[at[0]]:
            return weights.typo_swapped
        if len(at) == 1:
            are_vowels = word[at[0]] in VOWELS and near[at[0]] in VOWELS
            return weights.typo_vowel if are_vowels else weights.typo_wrong
    elif abs(len(word) - len(near)) == 1:
        longer, shorter = (word, near) if len(word) > len(near) else (near, word)
        for i in range(len(longer)):
            if longer[:i] + longer[i + 1 :] == shorter:
                is_doubled = longer[i] in (longer[i - 1 : i], longer[i + 1 : i + 2])
                return weights.typo_swapped if is_doubled else weights.typo_missing
    return weights.typo_two


def within_two_edits(word: str, other: str) -> bool:
    """Return whether `word` and `other` are at most two edits apart (optimal string alignment distance)."""
    word, other = _without_common_ends(word, other)
    if max(len(word), len(other)) <= 2:
        return True
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(word, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and word[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > 2:
            return False
        before, last = last, row
    return last[-1] <= 2


def _without_common_ends(word: str, other: str) -> tuple[str, str]:
    """Return both words without their common prefix and common suffix."""
    shortest = min(len(word), len(other))
    start = 0
    while start < shortest and word[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and word[-1 - end] == other[-1 - end]:
        end += 1
    return word[start : len(word) - end], other[start : len(other) - end]
