"""Splits text into words and stems, in the same way for the index, for a query and for marking hits."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

# A word is letters and digits, with combining accents and inner apostrophes; anything else separates words.
_LETTERS = r"[^\W_]+"
_REST = rf"(?:[\u0300-\u036f]+[^\W_]*)*(?:['’ʼ]{_LETTERS})*"
_MORE = rf"(?:[-‐‑.]{_LETTERS})+"
WORD = re.compile(_LETTERS + _REST)
# Matches only from the start of a word: otherwise each letter of a very long word would be tried as a start.
COMPOUND = re.compile(rf"(?<![^\W_]){_LETTERS}{_MORE}")
# "24/7" and "#number" are also words of their own.
_SIGNED = re.compile(rf"(?<!\d)\d++(?:/\d+)+|(?<![\w#])#{_LETTERS}")
COMPOUND_OR_WORD = re.compile(f"{_LETTERS}(?:{_MORE}|{_REST})")
_POSSESSIVE = re.compile(r"['’ʼ]s$")
_APOSTROPHE = re.compile(r"['’ʼ]")
# Folds "harbour" and "harbor" together; "hour" and "four" have too few letters before "our".
_BRITISH_OUR = re.compile(r"(?<=[a-z]{3})our(?=s?$)")
LONGEST_WORD = 40  # characters; the rest of a longer word is ignored


class Word(NamedTuple):
    """One word of a text: folded, stemmed, and its position in the text (characters)."""

    surface: str
    stem: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return the text without case, accents and possessive ending, so that variants compare equal."""
    lowered = _POSSESSIVE.sub("", text.casefold())
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return _BRITISH_OUR.sub("or", _APOSTROPHE.sub("", plain))


@lru_cache(maxsize=50_000)
def forms_of(raw: str) -> tuple[str, str]:
    """Return the folded form of a raw word and its stem."""
    surface = fold(raw[:LONGEST_WORD])
    return surface, _stemmer()(surface)


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    # Imported late: the window imports the modules of results before anything is searched.
    from whoosh.lang.porter import stem  # noqa: PLC0415

    return cast("Callable[[str], str]", stem)


def stem_of(surface: str) -> str:
    """Return the Porter stem of a folded word."""
    return forms_of(surface)[1]


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for match in WORD.finditer(text):
        surface, stemmed = forms_of(match.group())
        if surface:
            yield Word(surface, stemmed, match.start(), match.end())


def joined_compounds(text: str) -> Iterator[str]:
    """Yield each compound as one word, so that "hotline" finds "hot-line" and "157177" finds "157.177"."""
    for match in COMPOUND.finditer(text):
        yield fold(re.sub(r"[\W_]", "", match.group())[:LONGEST_WORD])
    for match in _SIGNED.finditer(text):
        yield fold(match.group().replace("/", "")[:LONGEST_WORD])


def tokens_of(text: str, *, compounds: bool = True) -> Iterator[tuple[str, str]]:
    """Yield (folded form, stem) of a text's words, and of its compounds as one word each."""
    yield from map(forms_of, WORD.findall(text))
    if not compounds:
        return
    for joined in joined_compounds(text):
        yield joined, stem_of(joined)
        if len(joined) in (10, 11) and joined.isdigit():
            # A telephone number is also typed without the leading 1, and without the area code.
            yield from ((joined[at:], joined[at:]) for at in (-10, -7) if len(joined) > -at)
