"""Looks words up in a list of common English words, because a common word is rarely a typo."""

from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

from guide.files import read_plain

BLOCK = 1_000  # characters of one block of the list, at least


def is_common_word(word: str) -> bool:
    """Return whether `word`, a folded word, is a common English word."""
    firsts, blocks = read_common_words()
    at = bisect_right(firsts, word) - 1
    return at >= 0 and f"\n{word}\n" in blocks[at]


def common_words() -> list[str]:
    """Return all common words in alphabetical order."""
    return [word for block in read_common_words()[1] for word in block.split()]


@lru_cache(maxsize=1)
def read_common_words() -> tuple[list[str], list[str]]:
    """Return the first word of each block of the word list, and the blocks as text. The file is read once.

    Each word of a block is between two line ends. Blocks are searched as text because a set of all words
    would take 7 MB of memory.
    """
    text = read_plain(Path(__file__).parent / "assets" / "english.txt").decode()
    firsts, blocks, at = [], [], 0
    while at < len(text):
        end = text.find("\n", at + BLOCK) + 1 or len(text)
        firsts.append(text[at : text.index("\n", at)])
        blocks.append(f"\n{text[at:end]}")
        at = end
    return firsts, blocks
