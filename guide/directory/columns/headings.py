"""Splits headings into plain words, so that "Phone1Number" and "phone number (1)" are the same."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from guide.content.hidden_text import without_hidden
from guide.directory.columns.foreign_words import FOREIGN_JOINED, FOREIGN_WORDS
from guide.directory.columns.glued_words import unglued
from guide.directory.columns.same_words import JOINED_WORDS, SAME_WORDS

Words = tuple[str, ...]
MOST_OF_A_NAME = 100  # characters

# At a small letter before a capital, at the last of several capitals, between letters and digits.
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_NOT_PLURAL = frozenset(
    "address access business status plus bus this less always yes cities counties zips pays".split()
)
# The letters that Unicode does not take apart, and the short words of French and Italian before a vowel.
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "Ø": "O"})
_ELIDED = re.compile(r"\b(?:[dlnsj]|qu|dell|all|nell|un)['’](?=[a-z]{3})", re.IGNORECASE)
_MAIL_TO = re.compile(r"(?<![a-z])(?<!\be[-_ ])mail[ _]to(?![a-z])", re.IGNORECASE)  # for letters


def _single(word: str) -> str:
    if len(word) < 4 or word in _NOT_PLURAL or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("iones"):
        return word[:-2]
    if word.endswith(("sses", "xes", "ches")):
        return word[:-2]
    return word.removesuffix("s")


def _read_same() -> dict[str, str]:
    text = (SAME_WORDS + FOREIGN_WORDS).replace("\n  ", " ")
    lines = (line.split(":") for line in text.splitlines() if line)
    return {_single(word): one for one, words in lines for word in words.split()}


def _read_joined() -> dict[Words, Words]:
    pairs = (line.split("=") for line in (JOINED_WORDS + FOREIGN_JOINED).splitlines() if line)
    return {tuple(map(_one_word, left.split())): tuple(right.split()) for left, right in pairs}


def _one_word(word: str) -> str:
    """Return the word that stands for all of its meaning."""
    plain = _single(word)
    return _ONE.get(plain, plain)


_ONE = _read_same()
_SEVERAL = _read_joined()
_DAYS = {day[:3]: day for day in "monday tuesday wednesday thursday friday saturday sunday".split()}
_DAYS["thur"] = "thursday"
_OF_A_DAY = "hour open close start end from to opening closing".split()  # "MON_OPEN", "Thurs-Hours"
_SEVERAL |= {(day, word): (name, word) for day, name in _DAYS.items() for word in _OF_A_DAY}
_LONGEST = max(map(len, _SEVERAL))


@lru_cache(maxsize=4096)
def words_of(heading: str) -> Words:
    """Return the words of a heading in small letters, without accents and ends of plurals."""
    plain = re.sub(r"(__c|__r)$", "", heading[:300], flags=re.I).translate(_LETTERS)
    text = unicodedata.normalize("NFKD", plain)
    text = "".join(character for character in text if not unicodedata.combining(character))
    text = _ELIDED.sub(" ", re.sub(r"(?<=\w)['’]s\b", "", text))
    text = _MAIL_TO.sub("mailing address", text)
    text = text.replace("#", " number ").replace("'", "").replace("’", "")
    parts = (part for found in _PARTS.findall(text) for part in unglued(found.lower()))
    return _joined(tuple(map(_one_word, parts)))


def _joined(words: Words) -> Words:
    done: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            found = _SEVERAL.get(words[at : at + length])
            if found:
                done += found
                at += length
                break
        else:
            done.append(words[at])
            at += 1
    return tuple(done)


def contains(words: Words, phrase: Words) -> bool:
    """Return whether a phrase stands in a heading."""
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))


def distinct_headings(headings: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each column: its heading, numbered where several share one or there is none."""
    seen: dict[str, int] = {}
    names = []
    for number, heading in enumerate(headings, start=1):
        name = " ".join(without_hidden(heading[:1000]).split())
        if len(name) > MOST_OF_A_NAME:  # YAML has another form for longer keys, which few people know
            name = f"{name[:MOST_OF_A_NAME]}…"
        if name in ("", "<<"):
            name = f"column {number}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)
