"""The common words of English, from a list in their order."""

from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

BLOCK = 1_000  # characters that are looked through in one go


def is_common_word(word: str) -> bool:
    """Tell a common word of English: it is hardly a slip."""
    firsts, blocks = read_common_words()
    at = bisect_right(firsts, word) - 1
    return at >= 0 and f"\n{word}\n" in blocks[at]


def common_words() -> list[str]:
    """Give every word, in order."""
    return [word for block in read_common_words()[1] for word in block.split()]


@lru_cache(maxsize=1)
def read_common_words() -> tuple[list[str], list[str]]:
    """Read the list, once; gives the first word of each block, and the blocks, each word between line ends.

    A set of all these words would take 7 MB of memory.
    """
    text = (Path(__file__).parent / "assets" / "english.txt").read_text(encoding="utf-8")
    firsts, blocks, at = [], [], 0
    while at < len(text):
        end = text.find("\n", at + BLOCK) + 1 or len(text)
        firsts.append(text[at : text.index("\n", at)])
        blocks.append(f"\n{text[at:end]}")
        at = end
    return firsts, blocks
