"""Reads lists of words from data files, and the words of headings and of cells."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from guide.files import read_plain

Words = tuple[str, ...]
_LONGEST, _LONGEST_PHRASE = 1_000, 6  # characters of a heading that are read, and words of a phrase
_IN_ONE = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_WORD = re.compile(r"[^\W_]+|#")
_LETTERS = re.compile(r"[^\W_]+")
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")  # of "isPrivate"
_ENDS = ("ss", "us", "is", "dias")  # of these the last letter is no plural


def without_accents(text: str) -> str:
    """Return a text in small letters, without accents."""
    plain = text.casefold()
    return plain if plain.isascii() else "".join(c for c in normalize("NFKD", plain) if not combining(c))


@lru_cache(maxsize=4096)
def words_of(heading: str) -> Words:
    """Return the words of a heading in their plain form: "PhoneNumber_2" is "phone number 2"."""
    text = _IN_ONE.sub(" ", heading[:_LONGEST].replace("'", "").replace("’", ""))
    return tuple(_singular(word) for word in _WORD.findall(without_accents(text)))


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("iones"):
        return word[:-2]
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith(_ENDS) else word


def read_lists(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the phrases of a data file by the name of their list, as they are written."""
    found, name = dict[str, list[str]](), ""
    for line in read_plain(path).decode().splitlines():
        text = line.strip()
        if text.startswith("["):
            name = text.strip("[]")
        elif text and not text.startswith("//"):
            found.setdefault(name, []).extend(part.strip() for part in text.split("|"))
    return {name: tuple(filter(None, phrases)) for name, phrases in found.items()}


@cache
def by_name(kind: str) -> Mapping[str, str]:
    """Return the codes of languages (ISO 639-1, else 639-3) or days, by their names and by themselves."""
    said = map(str.split, read_lists(Path(__file__).parent / "assets" / "headings.txt")[kind])
    return {name.replace("_", " "): names[0] for names in said for name in names}


@cache
def lists() -> Mapping[str, frozenset[Words]]:
    """Return the phrases about columns by the name of their list."""
    found = read_lists(Path(__file__).parent / "assets" / "headings.txt")
    return {name: frozenset(map(words_of, phrases)) - {()} for name, phrases in found.items()}


@cache
def _of_rows() -> Mapping[str, frozenset[str]]:
    """Return the phrases about rows by their list, folded."""
    found = read_lists(Path(__file__).parent / "assets" / "words.txt").items()
    return {
        name: frozenset(" + ".join(map(folded, each.split("+"))) for each in said) for name, said in found
    }


@cache
def _by_first_word(name: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the phrases of a list by their first word, each with its parts that have to stand in a text."""
    found = dict[str, dict[str, tuple[str, ...]]]()
    for each in _of_rows()[name]:
        found.setdefault(each.split()[0], {})[each] = tuple(f" {part} " for part in each.split(" + "))
    return found


def parts_of(words: Words) -> list[Words]:
    """Return the parts of a heading, the longest first, of those as long the last first."""
    sizes = range(min(len(words), _LONGEST_PHRASE), 0, -1)
    return [words[at : at + size] for size in sizes for at in range(len(words) - size, -1, -1)]


def has_one_of(name: str, words: Words) -> bool:
    """Return whether a phrase of a list stands in a heading."""
    return any(part in lists()[name] for part in parts_of(words))


@lru_cache(maxsize=4096)  # many rows have one organization, and all have one heading
def folded(text: str) -> str:
    """Return the words of a text in small letters, without accents, with single blanks between them."""
    return " ".join(_LETTERS.findall(without_accents(text)))


@lru_cache(maxsize=1024)
def folded_heading(heading: str) -> str:
    """Return the words of a heading in this way, those of "isPrivate" too."""
    return folded(_CAPITAL.sub(" ", heading))


def is_one_of(name: str, text: str) -> bool:
    """Return whether a folded text is a phrase of a list."""
    return text in _of_rows()[name]


@lru_cache(maxsize=4096)
def found_in(name: str, text: str) -> tuple[str, ...]:
    """Return the phrases of a list that stand in a folded text, the longest first."""
    spaced, known = f" {text} ", _by_first_word(name)
    near = [known[word] for word in known.keys() & text.split()]
    found = (each for one in near for each, parts in one.items() if all(part in spaced for part in parts))
    return tuple(sorted(found, key=lambda each: (len(each), each), reverse=True))
