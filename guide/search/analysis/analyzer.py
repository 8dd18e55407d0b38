"""Splits text into words and stems them. Index, queries and the marking of hits all use this analysis."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

# A word is letters and digits, with combining accents and inner apostrophes; anything else separates words.
_LETTERS = r"[^\W_]+"
_WORD_TAIL = rf"(?:[\u0300-\u036f]+[^\W_]*)*(?:['’ʼ]{_LETTERS})*"
_COMPOUND_TAIL = rf"(?:[-‐‑.]{_LETTERS})+"
WORD = re.compile(_LETTERS + _WORD_TAIL)
# Matches only from the start of a word: otherwise each letter of a very long word would be tried as a start.
COMPOUND = re.compile(rf"(?<![^\W_]){_LETTERS}{_COMPOUND_TAIL}")
_JOINT = re.compile(r"[-‐‑.][^\W_]")  # each compound has one; most texts have none, which is known at once
# "24/7" is also one word, "247". "#number" is also one word, sign included.
_NUMBER_WITH_SIGN = re.compile(rf"(?<!\d)\d++(?:/\d+)+|(?<![\w#])#{_LETTERS}")
COMPOUND_OR_WORD = re.compile(f"{_LETTERS}(?:{_COMPOUND_TAIL}|{_WORD_TAIL})")
_POSSESSIVE = re.compile(r"['’ʼ]s$")
_APOSTROPHE = re.compile(r"['’ʼ]")
# Folds "harbour" and "harbor" together; "hour" and "four" have too few letters before "our".
_BRITISH_OUR = re.compile(r"(?<=[a-z]{3})our(?=s?$)")
LONGEST_KEPT = 1_000  # characters of a text whose words are kept; a longer one is hardly a query
LONGEST_WORD = 40  # characters; the rest of a longer word is ignored


class Word(NamedTuple):
    """One word of a text: its folded form (`surface`), its stem, and its span in the text (characters)."""

    surface: str
    stem: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return `text` in lower case, "-or" for "-our", without accents, apostrophes and possessive "'s"."""
    lowered = _POSSESSIVE.sub("", text.casefold())
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return _BRITISH_OUR.sub("or", _APOSTROPHE.sub("", plain))


@lru_cache(maxsize=20_000)  # the shipped guide has 12,000 words; one takes 350 bytes
def forms_of(raw: str) -> tuple[str, str]:
    """Return the folded form and the stem of `raw`, a word as it is written in a text."""
    surface = fold(raw[:LONGEST_WORD])
    return surface, _stemmer()(surface)


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    # Imported at the first use: the window imports this module at its start, which must not load Whoosh.
    from whoosh.lang.porter import stem  # noqa: PLC0415

    return cast("Callable[[str], str]", stem)


def stem_of(surface: str) -> str:
    """Return the Porter stem of `surface`, a folded word."""
    return forms_of(surface)[1]


def words_of(text: str) -> Iterator[Word]:
    """Return the words of `text` in order."""
    return iter(_kept(text)) if len(text) <= LONGEST_KEPT else _read(text)


@lru_cache(maxsize=8)  # of the latest texts: each step of a search reads the same query
def _kept(text: str) -> tuple[Word, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[Word]:
    for match in WORD.finditer(text):
        surface, stemmed = forms_of(match.group())
        if surface:
            yield Word(surface, stemmed, match.start(), match.end())


def joined_compounds(text: str) -> Iterator[str]:
    """Yield each compound of `text` as one folded word: "hotline" for "hot-line", "247" for "24/7"."""
    for match in COMPOUND.finditer(text) if _JOINT.search(text) else ():
        yield fold(re.sub(r"[\W_]", "", match.group())[:LONGEST_WORD])
    for match in _NUMBER_WITH_SIGN.finditer(text) if "/" in text or "#" in text else ():
        yield fold(match.group().replace("/", "")[:LONGEST_WORD])


def tokens_of(text: str, *, compounds: bool = True) -> Iterator[tuple[str, str]]:
    """Yield (folded form, stem) of each word of `text`, then of each compound joined to one word."""
    yield from map(forms_of, WORD.findall(text))
    if not compounds:
        return
    for joined in joined_compounds(text):
        yield joined, stem_of(joined)
        if len(joined) in (10, 11) and joined.isdigit():
            # People also type a telephone number without the leading 1 or without the area code.
            yield from ((joined[at:], joined[at:]) for at in (-10, -7) if len(joined) > -at)
