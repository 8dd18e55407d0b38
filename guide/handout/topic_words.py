"""Whether a text tells the topic to somebody who finds the paper: telling and never-shown words."""

import re
from unicodedata import category, normalize
from urllib.parse import unquote

from guide.content.lists import WordLists
from guide.content.word_pattern import any_of

# A web address, an e-mail address, a host: in these, words are written together.
_ADDRESS = re.compile(r"[^\W_]\.[^\W_]|@|://")
_APART = re.compile(r"[\W_]+")


class Telling:
    """The words that may stand nowhere on a discreet hand-out."""

    def __init__(self, words: WordLists) -> None:
        # In a list a hyphen stands for a blank too: who reads the paper sees no difference.
        listed = tuple(" ".join(re.split(r"[\s-]+", word)) for word in (*words.telling, *words.never_shown))
        self._words = any_of(listed)
        self._joined = frozenset(filter(None, map(_joined, listed)))

    def tells(self, text: str) -> bool:
        """Say whether such a word stands in a text, or is a part of an address in it."""
        plain = _plain(text)
        if self._words and self._words.search(plain):
            return True
        return any(self.tells_in_address(part) for part in plain.split() if _ADDRESS.search(part))

    def tells_in_address(self, address: str) -> bool:
        """Say whether the letters of such a word stand anywhere in an address."""
        letters = _joined(unquote(address))
        return any(word in letters for word in self._joined)

    def free(self, *texts: str) -> str:
        """Give the first text that tells nothing; "" where there is none."""
        return next((text for text in texts if text and not self.tells(text)), "")


def _plain(text: str) -> str:
    """Give a text as an eye reads it: wide letters as usual ones, nothing that can't be seen."""
    shown = (each for each in normalize("NFKC", text) if category(each) != "Cf")
    return "".join("-" if category(each) == "Pd" else each for each in shown)


def _joined(text: str) -> str:
    return _APART.sub("", _plain(text)).casefold()
