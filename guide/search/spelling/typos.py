"""Slips of the fingers: what one or two of them make of a word, and how likely that is."""

from functools import lru_cache

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = frozenset("aeiouy")
# How unlikely a slip is; 1 is an ordinary one, those that fingers make most often cost less.
SWAPPED, DOUBLED, VOWEL, MISSING, WRONG = 0.7, 0.6, 0.8, 0.9, 1.0
TWO_SLIPS = 2.2


def letter_mask(word: str) -> int:
    """Give the set of a word's letters as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


@lru_cache(maxsize=256)
def one_edit_away(word: str) -> frozenset[str]:
    """Give every string one slip away: a letter missing, too much, wrong, or two swapped."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = (a + b[1:] for a, b in parts if b)
    swapped = (a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1)
    wrong = (a + letter + b[1:] for a, b in parts if b for letter in LETTERS)
    added = (a + letter + b for a, b in parts for letter in LETTERS)
    return frozenset((*missing, *swapped, *wrong, *added)) - {word}


def typo_cost(word: str, near: str) -> float:
    """Say how unlikely the slip is that makes one word of another; 1 is an ordinary one."""
    if len(word) == len(near):
        at = [i for i, (a, b) in enumerate(zip(word, near, strict=True)) if a != b]
        if len(at) == 2 and at[1] == at[0] + 1 and word[at[0]] == near[at[1]] and word[at[1]] == near[at[0]]:
            return SWAPPED
        if len(at) == 1:
            return VOWEL if word[at[0]] in VOWELS and near[at[0]] in VOWELS else WRONG
    elif abs(len(word) - len(near)) == 1:
        longer, shorter = (word, near) if len(word) > len(near) else (near, word)
        for i in range(len(longer)):
            if longer[:i] + longer[i + 1 :] == shorter:
                doubled = longer[i] in (longer[i - 1 : i], longer[i + 1 : i + 2])
                return DOUBLED if doubled else MISSING
    return TWO_SLIPS


def within_two_edits(word: str, other: str) -> bool:
    """Say whether two slips at most make one word of the other (optimal string alignment)."""
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
    shortest = min(len(word), len(other))
    start = 0
    while start < shortest and word[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and word[-1 - end] == other[-1 - end]:
        end += 1
    return word[start : len(word) - end], other[start : len(other) - end]
