"""How text becomes words: the same for the index, for a query and for marking hits."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

# A word is letters and digits, with combining accents and inner apostrophes; all else parts words.
_LETTERS = r"[^\W_]+"
_REST = rf"(?:[\u0300-\u036f]+[^\W_]*)*(?:['’ʼ]{_LETTERS})*"
_MORE = rf"(?:[-‐‑.]{_LETTERS})+"
WORD = re.compile(_LETTERS + _REST)
# Only from the start of a word on: of a text of a million letters each letter would be tried as one.
COMPOUND = re.compile(rf"(?<![^\W_]){_LETTERS}{_MORE}")
# "24/7" and "#number" are also words of their own.
_SIGNED = re.compile(rf"(?<!\d)\d++(?:/\d+)+|(?<![\w#])#{_LETTERS}")
PIECE = re.compile(f"{_LETTERS}(?:{_MORE}|{_REST})")  # a compound where there is one, else a word
_POSSESSIVE = re.compile(r"['’ʼ]s$")
_APOSTROPHE = re.compile(r"['’ʼ]")
# "harbour" and "harbor" are one word to the person who types it; "hour" and "four" stay as they are.
_BRITISH_OUR = re.compile(r"(?<=[a-z]{3})our(?=s?$)")
LONGEST_WORD = 40


class Word(NamedTuple):
    """One word of a text: as it is compared, its stem, and where it stands (characters)."""

    surface: str
    stem: str
    start: int
    end: int


def fold(text: str) -> str:
    """Give the text without case, accents and possessive endings, as words are compared."""
    lowered = _POSSESSIVE.sub("", text.casefold())
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return _BRITISH_OUR.sub("or", _APOSTROPHE.sub("", plain))


@lru_cache(maxsize=50_000)
def forms_of(raw: str) -> tuple[str, str]:
    """Give a word as it is compared (without case, accents, possessive ending) and its stem."""
    surface = fold(raw[:LONGEST_WORD])
    return surface, _stemmer()(surface)


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    # Imported late: results and hits are known before the first word is looked for.
    from whoosh.lang.porter import stem  # noqa: PLC0415

    return cast("Callable[[str], str]", stem)


def stem_of(surface: str) -> str:
    """Give the stem of a folded word."""
    return forms_of(surface)[1]


def words_of(text: str) -> Iterator[Word]:
    """Give the words of a text in order."""
    for match in WORD.finditer(text):
        surface, stemmed = forms_of(match.group())
        if surface:
            yield Word(surface, stemmed, match.start(), match.end())


def joined_compounds(text: str) -> Iterator[str]:
    """Give compounds written as one word, so that "hotline" finds "hot-line" and "157177" finds 157.177."""
    for match in COMPOUND.finditer(text):
        yield fold(re.sub(r"[\W_]", "", match.group())[:LONGEST_WORD])
    for match in _SIGNED.finditer(text):
        yield fold(match.group().replace("/", "")[:LONGEST_WORD])


def tokens_of(text: str, *, compounds: bool = True) -> Iterator[tuple[str, str]]:
    """Give the words of a text, compounds also as one word: each as written (folded) and as its stem."""
    yield from map(forms_of, WORD.findall(text))
    if not compounds:
        return
    for joined in joined_compounds(text):
        yield joined, stem_of(joined)
        if len(joined) in (10, 11) and joined.isdigit():
            # A telephone number is also typed without the 1, and without the area code.
            yield from ((joined[at:], joined[at:]) for at in (-10, -7) if len(joined) > -at)
