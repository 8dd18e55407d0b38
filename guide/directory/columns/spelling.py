"""Reads words of headings that are cut short or typed wrong: "Elig.", "Txt", "Adress", "Eligibilty"."""

from functools import cache, lru_cache

from guide.directory.columns import privacy
from guide.directory.columns.headings import Words, words_of
from guide.directory.columns.hint_words import HINT_WORDS
from guide.directory.columns.other_phrases import OTHER_PHRASES
from guide.directory.columns.place_phrases import PLACE_PHRASES
from guide.directory.columns.service_phrases import SERVICE_PHRASES
from guide.search.analysis.common_words import is_common_word

# What people cut short, where the beginning or the consonants can be of no other of these.
_LONG_WORDS = """
phone number address street city county state description service organization agency eligibility language
schedule website category verified updated checked interpreter population location accessibility
transportation requirement document program referral appointment volunteer restriction extension
neighborhood insurance payment coordinator director supervisor manager advocate counselor description
category email text population emergency confirmed telephone worker town criteria assistant
""".split()
_VOWELS = frozenset("aeiouy")
_LEAST_OF_TYPO, _LEAST_OF_OTHER_LETTER = 5, 8  # letters; in shorter words another one may be meant
_LEAST_OF_BEGINNING = 3


@cache
def _known() -> frozenset[str]:
    """Return all words that stand in a phrase about headings."""
    lists = (SERVICE_PHRASES, PLACE_PHRASES, OTHER_PHRASES, HINT_WORDS)
    phrases = "|".join(lists).replace(":", "|").replace(";", "|")
    own = (word for phrase in phrases.split("|") for word in words_of(phrase))
    return frozenset((*own, *privacy.all_words(), "trans"))


def spelled(words: Words) -> Words:
    """Return the words of a heading as they are meant."""
    return tuple(map(_spelled, words))


@lru_cache(maxsize=1024)
def _spelled(word: str) -> str:
    if word in _known() or not word.isalpha():
        return word
    found = _cut_short(word) or (set() if _is_no_typo(word) else _typed_wrong(word))
    return words_of(found.pop())[0] if len(found) == 1 else word


def _is_no_typo(word: str) -> bool:
    """Return whether a word is short, or a word of its own, such as "abuse" beside "abuser"."""
    return len(word) < _LEAST_OF_TYPO or is_common_word(word)


def _cut_short(word: str) -> set[str]:
    if len(word) >= _LEAST_OF_BEGINNING:
        found = {each for each in _LONG_WORDS if each.startswith(word)}
        if found:
            return found
    if len(word) >= _LEAST_OF_BEGINNING and not _VOWELS & set(word[1:]):
        return {each for each in _LONG_WORDS if each[0] == word[0] and _has_in_order(each, word)}
    return set()


def _has_in_order(word: str, letters: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _typed_wrong(word: str) -> set[str]:
    return {
        each
        for each in _known()
        if each[0] == word[0] and len(each) >= _LEAST_OF_TYPO and _differs_by_one(each, word)
    }


def _differs_by_one(one: str, other: str) -> bool:
    """Return whether words differ by a letter too much or two that are swapped, long ones by another."""
    if abs(len(one) - len(other)) == 1:
        long, short = (one, other) if len(one) > len(other) else (other, one)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(one) != len(other):
        return False
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    if len(differ) == 1:
        return len(one) >= _LEAST_OF_OTHER_LETTER
    is_next = len(differ) == 2 and differ[1] == differ[0] + 1
    return is_next and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
