"""Finds the words that reveal the topic of the guide to anybody who sees a hand-out."""

import re
from unicodedata import category, normalize
from urllib.parse import unquote

from guide.content.lists import WordLists
from guide.content.word_pattern import word_pattern

# Matches web addresses, e-mail addresses and host names, which join words without blanks.
_ADDRESS = re.compile(r"[^\W_]\.[^\W_]|@|://")
_SEPARATORS = re.compile(r"[\W_]+")


class TopicWords:
    """The topic words and never-shown words of a pack, which must not be on a discreet hand-out."""

    def __init__(self, words: WordLists) -> None:
        # word_pattern lets a blank match a hyphen too; hyphens become blanks so that both forms are found.
        listed = tuple(
            " ".join(re.split(r"[\s-]+", word)) for word in (*words.topic_words, *words.never_shown)
        )
        self._pattern = word_pattern(listed)
        self._joined = frozenset(filter(None, map(_joined, listed)))

    def reveals(self, text: str) -> bool:
        """Return whether a text contains a topic word, even inside a web or e-mail address."""
        plain = _plain(text)
        if self._pattern and self._pattern.search(plain):
            return True
        return any(self.reveals_in_address(part) for part in plain.split() if _ADDRESS.search(part))

    def reveals_in_address(self, address: str) -> bool:
        """Return whether the letters of a topic word occur anywhere in an address."""
        letters = _joined(unquote(address))
        return any(word in letters for word in self._joined)

    def first_neutral(self, *texts: str) -> str:
        """Return the first text that is not empty and does not reveal the topic; "" if there is none."""
        return next((text for text in texts if text and not self.reveals(text)), "")


def _plain(text: str) -> str:
    """Return a text in plain form: usual letters for full-width ones, "-" for dashes, nothing invisible."""
    shown = (each for each in normalize("NFKC", text) if category(each) != "Cf")
    return "".join("-" if category(each) == "Pd" else each for each in shown)


def _joined(text: str) -> str:
    return _SEPARATORS.sub("", _plain(text)).casefold()
