"""Finds the words that reveal the topic of the guide to anybody who sees a hand-out."""

import re
from urllib.parse import unquote

from guide.content.lists import WordLists
from guide.content.skeleton import readings, skeleton
from guide.content.word_pattern import stem_pattern, word_pattern

# Matches web addresses, e-mail addresses and host names, which join words without blanks.
_ADDRESS = re.compile(r"[^\W_]\.[^\W_]|@|://")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SEPARATORS = re.compile(r"[\W_]+")


class TopicWords:
    """The topic words and never-shown words of a pack, which must not be on a discreet hand-out."""

    def __init__(self, words: WordLists) -> None:
        # word_pattern lets a blank match a hyphen too; hyphens become blanks so that both forms are found.
        listed = tuple(
            " ".join(re.split(r"[\s-]+", skeleton(word))) for word in (*words.topic_words, *words.never_shown)
        )
        self._patterns = tuple(filter(None, (word_pattern(listed), stem_pattern(listed))))
        self._joined = frozenset(filter(None, map(_joined, listed)))

    def reveals(self, text: str) -> bool:
        """Return whether a text contains a topic word, even inside a web or e-mail address.

        Look-alike letters, ligatures, accents and hidden characters make no difference, nor do digits for
        letters, letters that stand apart and signs inside a word. A long word also counts inside another.
        """
        read = readings(text)
        if any(pattern.search(reading) for pattern in self._patterns for reading in read):
            return True
        return any(self.reveals_in_address(part) for part in read[0].split() if _ADDRESS.search(part))

    def reveals_in_address(self, address: str) -> bool:
        """Return whether the letters of a topic word occur anywhere in an address."""
        ways = [_SEPARATORS.sub("", reading) for reading in readings(unquote(address))]
        return any(word in letters for letters in ways for word in self._joined)

    def neutral_sentences(self, text: str) -> str:
        """Return a text without the sentences that reveal the topic."""
        if not self.reveals(text):
            return text
        kept = " ".join(each for each in _SENTENCE_END.split(text) if not self.reveals(each))
        return "" if self.reveals(kept) else kept

    def first_neutral(self, *texts: str) -> str:
        """Return the first text that is not empty and does not reveal the topic; "" if there is none."""
        return next((text for text in texts if text and not self.reveals(text)), "")


def _joined(text: str) -> str:
    return _SEPARATORS.sub("", skeleton(text))
